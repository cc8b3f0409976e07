-- An import of people: read, shown, confirmed, undone. The rows say what each line of the file became.
CREATE TABLE organization.person_import
(
    id               uuid PRIMARY KEY,
    unit_id          uuid NOT NULL REFERENCES organization.unit,
    file_name        text NOT NULL,
    state            text NOT NULL CHECK (state IN ('PREVIEW', 'APPLIED', 'UNDONE', 'DISCARDED')),
    created_at       timestamptz NOT NULL,
    created_by       text NOT NULL,
    applied_at       timestamptz,
    undone_at        timestamptz,
    created_sections uuid[] NOT NULL DEFAULT '{}'
);
CREATE INDEX person_import_by_unit ON organization.person_import (unit_id, id);

CREATE TABLE organization.person_import_row
(
    import_id      uuid NOT NULL REFERENCES organization.person_import,
    unit_id        uuid NOT NULL,
    number         int  NOT NULL,
    outcome        text NOT NULL CHECK (outcome IN ('NEW', 'CHANGED', 'UNCHANGED', 'REFUSED')),
    note           text NOT NULL,
    cell           text NOT NULL,
    name           text NOT NULL,
    employee_no    text NOT NULL,
    section        text NOT NULL,
    title          text NOT NULL,
    phone          text NOT NULL,
    technical_post text NOT NULL,
    joined_on      text NOT NULL,
    broken         text NOT NULL,
    person_id      uuid,
    before         jsonb,
    after          jsonb,
    kept           text NOT NULL DEFAULT '',
    PRIMARY KEY (import_id, number)
);
CALL kernel.protect('organization.person_import');
CALL kernel.protect('organization.person_import_row');
REVOKE DELETE ON organization.person_import, organization.person_import_row FROM shouze_app;

-- What an import may change of a person: compared before an undo, so that later hands are respected.
CREATE FUNCTION organization.person_facts(person organization.person) RETURNS jsonb
    LANGUAGE sql IMMUTABLE
    AS $$ SELECT jsonb_build_object('section_id', person.section_id, 'title', person.title,
                                    'employee_no', person.employee_no, 'phone', person.phone,
                                    'technical_post', person.technical_post, 'joined_on', person.joined_on) $$;
