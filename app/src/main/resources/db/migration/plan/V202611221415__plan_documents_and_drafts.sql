CREATE SCHEMA plan;

CREATE TABLE plan.plan
(
    id           uuid PRIMARY KEY,
    unit_id      uuid NOT NULL,
    title        text NOT NULL CHECK (title <> ''),
    issuer       text NOT NULL DEFAULT '',
    number       text NOT NULL DEFAULT '',
    dated        text NOT NULL DEFAULT '',
    file_id      uuid NOT NULL,
    state        text NOT NULL CHECK (state IN ('DRAFT', 'ADOPTED', 'SUPERSEDED', 'DISCARDED')),
    version_no   int  NOT NULL DEFAULT 0,
    uploaded_at  timestamptz NOT NULL,
    uploaded_by  uuid,
    effective_on date,
    adopted_at   timestamptz,
    adopted_by   text NOT NULL DEFAULT '',
    adopter_id   uuid,
    approver     text NOT NULL DEFAULT '',
    replaces     uuid REFERENCES plan.plan,
    CHECK ((state IN ('ADOPTED', 'SUPERSEDED')) = (effective_on IS NOT NULL)),
    CHECK ((adopted_at IS NULL) = (effective_on IS NULL)),
    CHECK ((version_no > 0) = (effective_on IS NOT NULL))
);
CREATE INDEX plan_by_unit ON plan.plan (unit_id, id);
-- Two clerks at once cannot put two plans into force.
CREATE UNIQUE INDEX plan_in_force_once ON plan.plan (unit_id) WHERE state = 'ADOPTED';
CREATE UNIQUE INDEX plan_version_once ON plan.plan (unit_id, version_no) WHERE version_no > 0;

-- The reading while people correct it; the revision grows with every change.
CREATE TABLE plan.draft
(
    plan_id    uuid PRIMARY KEY REFERENCES plan.plan,
    unit_id    uuid NOT NULL,
    revision   bigint NOT NULL CHECK (revision > 0),
    content    jsonb NOT NULL,
    changed_at timestamptz NOT NULL
);

-- The reading as read, and beside it the reading as adopted. Facts: never rewritten.
CREATE TABLE plan.reading
(
    plan_id     uuid NOT NULL REFERENCES plan.plan,
    unit_id     uuid NOT NULL,
    stage       text NOT NULL CHECK (stage IN ('READ', 'ADOPTED')),
    content     jsonb NOT NULL,
    recorded_at timestamptz NOT NULL,
    PRIMARY KEY (plan_id, stage)
);

CREATE TABLE plan.clause
(
    plan_id  uuid NOT NULL REFERENCES plan.plan,
    unit_id  uuid NOT NULL,
    position int  NOT NULL,
    key      text NOT NULL,
    number   text NOT NULL,
    level    int  NOT NULL,
    heading  text NOT NULL,
    body     text NOT NULL,
    PRIMARY KEY (plan_id, position),
    UNIQUE (plan_id, key)
);

-- Every sentence with what became of it: obligations, or the reason why it asks for nothing.
CREATE TABLE plan.sentence
(
    plan_id     uuid NOT NULL,
    unit_id     uuid NOT NULL,
    position    int  NOT NULL,
    clause_key  text NOT NULL,
    sentence    text NOT NULL,
    obligations text[] NOT NULL,
    reason      text NOT NULL,
    PRIMARY KEY (plan_id, position),
    FOREIGN KEY (plan_id, clause_key) REFERENCES plan.clause (plan_id, key),
    CHECK (cardinality(obligations) > 0 OR reason <> '')
);

CALL kernel.protect('plan.plan');
CALL kernel.protect('plan.draft');
CALL kernel.protect('plan.reading');
CALL kernel.protect('plan.clause');
CALL kernel.protect('plan.sentence');

REVOKE UPDATE, DELETE ON plan.reading, plan.clause, plan.sentence FROM shouze_app;
REVOKE DELETE ON plan.plan, plan.draft FROM shouze_app;
