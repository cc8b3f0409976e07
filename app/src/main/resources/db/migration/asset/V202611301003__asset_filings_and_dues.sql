-- What a unit has to file about its systems (报备), and when their filing, evaluation and contracts fall due. Each ruling is kept.
CREATE TABLE asset.rule
(
    id               uuid PRIMARY KEY,
    unit_id          uuid NOT NULL,
    filed_kinds      text[] NOT NULL,
    filed_fields     text[] NOT NULL,
    filing_days      int NOT NULL CHECK (filing_days BETWEEN 1 AND 90), -- working days
    addressees       text NOT NULL,
    second_months    int NOT NULL CHECK (second_months BETWEEN 1 AND 60), -- between two evaluations
    third_months     int NOT NULL CHECK (third_months BETWEEN 1 AND 60),
    fourth_months    int NOT NULL CHECK (fourth_months BETWEEN 1 AND 60),
    basis            text NOT NULL,
    valid_from       timestamptz NOT NULL,
    valid_to         timestamptz,
    set_by           text NOT NULL
);
CREATE UNIQUE INDEX rule_in_force ON asset.rule (unit_id) WHERE valid_to IS NULL;

CREATE TABLE asset.filing
(
    id          uuid PRIMARY KEY,
    unit_id     uuid NOT NULL,
    asset_id    uuid NOT NULL REFERENCES asset.asset,
    asset_name  text NOT NULL,
    kind        text NOT NULL CHECK (kind IN ('NEW', 'CHANGED', 'CLOSED')),
    what        text NOT NULL,
    arose_at    timestamptz NOT NULL,
    arose_on    date NOT NULL,
    due_on      date NOT NULL,
    state       text NOT NULL CHECK (state IN ('OPEN', 'FILED', 'DISMISSED')),
    filed_on    date,
    recipient   text NOT NULL DEFAULT '',
    document_no text NOT NULL DEFAULT '',
    file_id     uuid, -- the receipt, or the letter with its stamp
    reason      text NOT NULL DEFAULT '',
    settled_by  text NOT NULL DEFAULT '',
    revision    int NOT NULL DEFAULT 1,
    CHECK ((state = 'FILED') = (filed_on IS NOT NULL)),
    CHECK ((state = 'DISMISSED') = (reason <> ''))
);
CREATE INDEX filing_by_unit ON asset.filing (unit_id, id DESC);
CREATE INDEX filing_open ON asset.filing (unit_id, due_on) WHERE state = 'OPEN';
CREATE INDEX filing_by_asset ON asset.filing (asset_id, id DESC);
CREATE INDEX filing_by_file ON asset.filing (file_id) WHERE file_id IS NOT NULL;

-- What has been asked of somebody because it falls due: each once.
CREATE TABLE asset.due
(
    id       uuid PRIMARY KEY,
    unit_id  uuid NOT NULL,
    asset_id uuid NOT NULL REFERENCES asset.asset,
    kind     text NOT NULL CHECK (kind IN ('FILING', 'EVALUATION', 'CONTRACT')),
    due_on   date NOT NULL,
    settled_at timestamptz,
    UNIQUE (asset_id, kind, due_on)
);
CREATE INDEX due_open ON asset.due (unit_id) WHERE settled_at IS NULL;
CREATE INDEX asset_graded ON asset.asset (unit_id, level)
    WHERE withdrawn_at IS NULL AND closed_on IS NULL AND (level >= 2 OR contract_ends_on IS NOT NULL);

REVOKE DELETE ON asset.rule, asset.filing, asset.due FROM shouze_app;
CALL kernel.protect('asset.rule');
CALL kernel.protect('asset.filing');
CALL kernel.protect('asset.due');
