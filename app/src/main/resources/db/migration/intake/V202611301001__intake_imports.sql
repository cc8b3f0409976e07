-- Spreadsheets that came in: read, shown, confirmed, taken back. The rows say what each line of a file became.
CREATE SCHEMA intake;

CREATE TABLE intake.import
(
    id         uuid PRIMARY KEY,
    unit_id    uuid NOT NULL,
    kind       text NOT NULL CHECK (kind <> ''), -- of records, as the module that keeps them names it
    file_name  text NOT NULL,
    state      text NOT NULL CHECK (state IN ('PREVIEW', 'APPLIED', 'UNDONE', 'DISCARDED')),
    options    text[] NOT NULL,
    created_at timestamptz NOT NULL,
    created_by text NOT NULL,
    applied_at timestamptz,
    undone_at  timestamptz
);
CREATE INDEX import_by_unit ON intake.import (unit_id, kind, id);

CREATE TABLE intake.import_row
(
    import_id uuid NOT NULL REFERENCES intake.import,
    unit_id   uuid NOT NULL,
    number    int  NOT NULL,
    outcome   text NOT NULL CHECK (outcome IN ('NEW', 'CHANGED', 'UNCHANGED', 'REFUSED')),
    name      text NOT NULL,
    note      text NOT NULL,
    cell      text NOT NULL,
    texts     jsonb NOT NULL,
    broken    text NOT NULL,
    record_id uuid,
    memo      text NOT NULL DEFAULT '', -- by which the module takes it back
    kept      text NOT NULL DEFAULT '',
    PRIMARY KEY (import_id, number)
);

REVOKE DELETE ON intake.import, intake.import_row FROM shouze_app;
CALL kernel.protect('intake.import');
CALL kernel.protect('intake.import_row');
CALL audit.ignore('intake.import_row', 'what a file said; the import is logged, and so is every record that it changes');
