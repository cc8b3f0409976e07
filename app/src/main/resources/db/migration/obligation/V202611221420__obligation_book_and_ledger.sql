CREATE SCHEMA obligation;

-- What has to be done (义务), as its plan or its request says now; what it said before is in obligation.change.
CREATE TABLE obligation.obligation
(
    id             uuid PRIMARY KEY,
    unit_id        uuid NOT NULL,
    plan_id        uuid,
    plan_key       text NOT NULL DEFAULT '',
    source_type    text,
    source_id      uuid,
    source_href    text NOT NULL DEFAULT '',
    owner_id       uuid,
    position       int  NOT NULL DEFAULT 0,
    clause_number  text NOT NULL DEFAULT '',
    clause_heading text NOT NULL DEFAULT '',
    sentence       text NOT NULL,
    title          text NOT NULL CHECK (title <> ''),
    row_code       text,
    area           text NOT NULL,
    responsible    text[] NOT NULL,
    cadence        text NOT NULL,
    at_least       int  NOT NULL CHECK (at_least > 0),
    due_days       text[] NOT NULL,
    due_on         date,
    within_value   int,
    within_unit    text,
    within_after   text,
    target_measure text,
    target_op      text,
    target_value   numeric,
    target_unit    text,
    valid_from     date NOT NULL,
    scheduled_from date NOT NULL, -- since when the present cadence and roles apply
    valid_to       date,
    recorded_at    timestamptz NOT NULL,
    CHECK ((plan_id IS NULL) <> (source_id IS NULL)),
    CHECK (valid_to IS NULL OR valid_to >= valid_from - 1)
);
CREATE INDEX obligation_by_unit ON obligation.obligation (unit_id, position, id);
CREATE INDEX obligation_by_row ON obligation.obligation (unit_id, row_code);
CREATE INDEX obligation_by_grams ON obligation.obligation USING gin (kernel.grams(title || ' ' || sentence));
CREATE UNIQUE INDEX obligation_request_once ON obligation.obligation (source_type, source_id) WHERE source_id IS NOT NULL;

-- Where a plan, also a replaced one, finds its obligations.
CREATE TABLE obligation.plan_place
(
    unit_id       uuid NOT NULL,
    plan_id       uuid NOT NULL,
    plan_key      text NOT NULL,
    obligation_id uuid NOT NULL REFERENCES obligation.obligation,
    PRIMARY KEY (plan_id, plan_key)
);

-- One period of an obligation for one who is responsible (义务期次). proofs and done_on are what the matching last found.
CREATE TABLE obligation.occurrence
(
    id              uuid PRIMARY KEY,
    unit_id         uuid NOT NULL,
    obligation_id   uuid NOT NULL REFERENCES obligation.obligation,
    period_key      text NOT NULL,
    period_first    date NOT NULL,
    period_last     date NOT NULL,
    responsible_key text NOT NULL,
    post            text NOT NULL DEFAULT '',
    person_id       uuid,
    person_name     text NOT NULL DEFAULT '',
    appointment_id  uuid,
    section_id      uuid,
    section_name    text NOT NULL DEFAULT '',
    frozen          boolean NOT NULL,
    at_least        int  NOT NULL CHECK (at_least > 0),
    due_on          date NOT NULL,
    due_reason      text NOT NULL,
    proofs          int  NOT NULL DEFAULT 0,
    done_on         date,
    exempted_at     timestamptz,
    created_at      timestamptz NOT NULL,
    UNIQUE (obligation_id, period_key, responsible_key),
    CHECK (period_first <= period_last),
    CHECK ((proofs >= at_least) = (done_on IS NOT NULL))
);
CREATE INDEX occurrence_by_due ON obligation.occurrence (unit_id, due_on, id);
CREATE INDEX occurrence_by_person ON obligation.occurrence (person_id, due_on, id);

-- Who changed what, and why (变更记录): appended, never rewritten.
CREATE TABLE obligation.change
(
    id            uuid PRIMARY KEY,
    unit_id       uuid NOT NULL,
    obligation_id uuid NOT NULL REFERENCES obligation.obligation,
    occurrence_id uuid,
    what          text NOT NULL,
    before        text NOT NULL,
    after         text NOT NULL,
    reason        text NOT NULL,
    approver      text NOT NULL DEFAULT '',
    changed_by    text NOT NULL,
    changed_at    timestamptz NOT NULL
);
CREATE INDEX change_by_obligation ON obligation.change (obligation_id, id);

-- Everything that ever proved something (佐证台账). effective_on decides the period, recorded_at is when it came in.
CREATE TABLE obligation.evidence
(
    id            uuid PRIMARY KEY,
    unit_id       uuid NOT NULL,
    source_type   text NOT NULL,
    source_id     uuid NOT NULL,
    row_code      text,
    person_id     uuid,
    occurrence_id uuid, -- set for a proof that was handed in for one occurrence
    effective_on  date NOT NULL,
    title         text NOT NULL,
    note          text NOT NULL DEFAULT '',
    href          text NOT NULL DEFAULT '',
    file_id       uuid,
    recorded_by   text NOT NULL,
    recorded_at   timestamptz NOT NULL,
    UNIQUE NULLS NOT DISTINCT (source_type, source_id, row_code, person_id),
    CHECK (row_code IS NOT NULL OR occurrence_id IS NOT NULL)
);
CREATE INDEX evidence_by_unit ON obligation.evidence (unit_id, id);
CREATE INDEX evidence_by_row ON obligation.evidence (unit_id, row_code, effective_on);
CREATE INDEX evidence_by_occurrence ON obligation.evidence (occurrence_id) WHERE occurrence_id IS NOT NULL;

CREATE TABLE obligation.evidence_withdrawal
(
    unit_id      uuid NOT NULL,
    source_type  text NOT NULL,
    source_id    uuid NOT NULL,
    reason       text NOT NULL,
    withdrawn_by text NOT NULL,
    withdrawn_at timestamptz NOT NULL,
    PRIMARY KEY (source_type, source_id)
);

-- What the matching found: derived, and made anew whenever one of its two sides changes.
CREATE TABLE obligation.proof
(
    unit_id       uuid NOT NULL,
    occurrence_id uuid NOT NULL REFERENCES obligation.occurrence ON DELETE CASCADE,
    evidence_id   uuid NOT NULL REFERENCES obligation.evidence,
    PRIMARY KEY (occurrence_id, evidence_id)
);
CREATE INDEX proof_by_evidence ON obligation.proof (evidence_id);

CALL kernel.protect('obligation.obligation');
CALL kernel.protect('obligation.plan_place');
CALL kernel.protect('obligation.occurrence');
CALL kernel.protect('obligation.change');
CALL kernel.protect('obligation.evidence');
CALL kernel.protect('obligation.evidence_withdrawal');
CALL kernel.protect('obligation.proof');

REVOKE UPDATE, DELETE ON obligation.plan_place, obligation.change, obligation.evidence, obligation.evidence_withdrawal FROM shouze_app;
REVOKE DELETE ON obligation.obligation FROM shouze_app;
