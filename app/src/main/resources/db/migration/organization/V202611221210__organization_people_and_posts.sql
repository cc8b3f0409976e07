CREATE SCHEMA organization;

CREATE TABLE organization.unit
(
    id         uuid PRIMARY KEY,
    unit_id    uuid NOT NULL, -- the unit itself: the row-level policy reads it
    parent_id  uuid REFERENCES organization.unit,
    name       text NOT NULL CHECK (name <> ''),
    short_name text NOT NULL DEFAULT '',
    kind       text NOT NULL CHECK (kind IN ('BUREAU', 'SUBORDINATE')),
    position   int  NOT NULL DEFAULT 0,
    created_at timestamptz NOT NULL,
    CHECK (unit_id = id)
);
CREATE INDEX unit_by_parent ON organization.unit (parent_id);
CREATE UNIQUE INDEX unit_name_once ON organization.unit (coalesce(parent_id, id), name);

CREATE TABLE organization.section
(
    id       uuid PRIMARY KEY,
    unit_id  uuid NOT NULL REFERENCES organization.unit,
    name     text NOT NULL CHECK (name <> ''),
    position int  NOT NULL DEFAULT 0,
    UNIQUE (unit_id, name)
);

CREATE TABLE organization.person
(
    id             uuid PRIMARY KEY,
    unit_id        uuid NOT NULL REFERENCES organization.unit,
    section_id     uuid REFERENCES organization.section,
    name           text NOT NULL CHECK (name <> ''),
    title          text NOT NULL DEFAULT '',
    employee_no    text NOT NULL DEFAULT '',
    phone          text NOT NULL DEFAULT '',
    technical_post boolean NOT NULL DEFAULT false,
    joined_on      date,
    left_on        date,
    created_at     timestamptz NOT NULL
);
CREATE INDEX person_by_unit ON organization.person (unit_id, name, id);
CREATE INDEX person_by_section ON organization.person (section_id);
CREATE UNIQUE INDEX person_employee_no_once ON organization.person (unit_id, employee_no) WHERE employee_no <> '';

-- Facts are appended: an appointment is ended with a date, never rewritten.
CREATE TABLE organization.appointment
(
    id          uuid PRIMARY KEY,
    unit_id     uuid NOT NULL REFERENCES organization.unit,
    person_id   uuid NOT NULL REFERENCES organization.person,
    post        text NOT NULL CHECK (post IN ('LEADER', 'DEPUTY', 'MEMBER', 'OFFICE_DIRECTOR', 'OFFICE_DEPUTY_DIRECTOR',
                                              'SECURITY_OFFICER', 'LIAISON', 'SECTION_HEAD')),
    section_id  uuid REFERENCES organization.section,
    field       text NOT NULL DEFAULT '',
    document    text NOT NULL DEFAULT '',
    valid_from  date NOT NULL,
    valid_to    date,
    end_reason  text NOT NULL DEFAULT '',
    recorded_at timestamptz NOT NULL,
    recorded_by uuid,
    CHECK (valid_to IS NULL OR valid_to >= valid_from),
    CHECK ((post = 'SECTION_HEAD') = (section_id IS NOT NULL))
);
CREATE INDEX appointment_by_unit ON organization.appointment (unit_id, post, valid_from);
CREATE INDEX appointment_by_person ON organization.appointment (person_id);

-- A unit is seen by who may see it or its parent: who adds one below must see it before the next request.
ALTER TABLE organization.unit ENABLE ROW LEVEL SECURITY;
CREATE POLICY unit_scope ON organization.unit
    USING ((SELECT kernel.everywhere())
        OR id = ANY ((SELECT kernel.scope())::uuid[])
        OR parent_id = ANY ((SELECT kernel.scope())::uuid[]));
CALL kernel.protect('organization.section');
CALL kernel.protect('organization.person');
CALL kernel.protect('organization.appointment');
