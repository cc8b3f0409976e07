CREATE SCHEMA hazard;

-- What was found and has to be mended (隐患). The key is what stays the same whenever it is found.
CREATE TABLE hazard.hazard
(
    id             uuid PRIMARY KEY,
    unit_id        uuid NOT NULL,
    key            text NOT NULL CHECK (key <> ''),
    source         text NOT NULL,
    source_id      uuid NOT NULL,
    title          text NOT NULL CHECK (title <> ''),
    description    text NOT NULL DEFAULT '',
    subject_id     uuid,
    subject_name   text NOT NULL DEFAULT '',
    section_id     uuid,
    href           text NOT NULL DEFAULT '',
    found_at       timestamptz NOT NULL,
    found_on       date NOT NULL,
    state          text NOT NULL CHECK (state IN ('REPORTED', 'RECTIFYING', 'MENDED', 'CLOSED', 'REJECTED', 'ACCEPTED')),
    severity       text NOT NULL CHECK (severity IN ('CRITICAL', 'HIGH', 'MEDIUM', 'LOW')),
    runs_from      date NOT NULL,
    told_on        date,
    due_on         date NOT NULL,
    mender_id      uuid,
    mender_name    text NOT NULL DEFAULT '',
    mended_by_id   uuid,
    mended_by_name text NOT NULL DEFAULT '',
    assignment_id  uuid,
    accepted_until date,
    closed_on      date,
    extended       int NOT NULL DEFAULT 0,
    recurrences    int NOT NULL DEFAULT 0,
    revision       int NOT NULL DEFAULT 1,
    UNIQUE (unit_id, key),
    CHECK ((state = 'ACCEPTED') = (accepted_until IS NOT NULL)),
    CHECK (state <> 'RECTIFYING' OR mender_id IS NOT NULL),
    CHECK (state <> 'MENDED' OR mended_by_id IS NOT NULL)
);
CREATE INDEX hazard_by_unit ON hazard.hazard (unit_id, id DESC);
CREATE INDEX hazard_open ON hazard.hazard (unit_id, due_on, id) WHERE state IN ('REPORTED', 'RECTIFYING', 'MENDED');
CREATE INDEX hazard_by_mender ON hazard.hazard (mender_id, due_on) WHERE state IN ('REPORTED', 'RECTIFYING', 'MENDED');
CREATE INDEX hazard_by_subject ON hazard.hazard (subject_id, id DESC) WHERE subject_id IS NOT NULL;
CREATE INDEX hazard_by_found ON hazard.hazard (unit_id, found_on);
CREATE INDEX hazard_by_closed ON hazard.hazard (unit_id, closed_on) WHERE closed_on IS NOT NULL;
CREATE INDEX hazard_by_gram ON hazard.hazard USING gin (kernel.grams(title || ' ' || subject_name));
CREATE INDEX hazard_accepted ON hazard.hazard (accepted_until) WHERE state = 'ACCEPTED';

-- Hazards with this text in title or subject; as the owner, whom no policy binds, and so it keeps the rule itself.
CREATE FUNCTION hazard.hazards_called(wanted text) RETURNS SETOF hazard.hazard
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog SET plan_cache_mode = force_generic_plan ROWS 100
    AS $$
    SELECT h.* FROM hazard.hazard h
    WHERE kernel.grams(h.title || ' ' || h.subject_name) @> kernel.grams(wanted)
      AND strpos(lower(h.title || ' ' || h.subject_name), lower(wanted)) > 0
      AND (h.unit_id IN (SELECT unnest(kernel.scope())) OR (SELECT kernel.everywhere()))
    $$;
REVOKE ALL ON FUNCTION hazard.hazards_called(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION hazard.hazards_called(text) TO shouze_app;

-- What was done about it, step by step: appended, never rewritten.
CREATE TABLE hazard.step
(
    id        uuid PRIMARY KEY,
    hazard_id uuid NOT NULL REFERENCES hazard.hazard,
    unit_id   uuid NOT NULL,
    what      text NOT NULL,
    note      text NOT NULL DEFAULT '',
    file_id   uuid,
    taken_at  timestamptz NOT NULL,
    taken_by  text NOT NULL
);
CREATE INDEX step_by_hazard ON hazard.step (hazard_id, id);
CREATE INDEX step_by_file ON hazard.step (file_id) WHERE file_id IS NOT NULL;

-- Extensions and acceptances that somebody asked for (延期与风险接受申请): decided by a leader.
CREATE TABLE hazard.request
(
    id         uuid PRIMARY KEY,
    hazard_id  uuid NOT NULL REFERENCES hazard.hazard,
    unit_id    uuid NOT NULL,
    kind       text NOT NULL CHECK (kind IN ('EXTENSION', 'ACCEPTANCE')),
    until      date NOT NULL,
    reason     text NOT NULL CHECK (reason <> ''),
    asked_at   timestamptz NOT NULL,
    asked_by   text NOT NULL,
    asker_id   uuid NOT NULL,
    decision   text CHECK (decision IN ('APPROVED', 'REFUSED')),
    remark     text NOT NULL DEFAULT '',
    decided_at timestamptz,
    decided_by text NOT NULL DEFAULT '',
    CHECK ((decision IS NULL) = (decided_at IS NULL))
);
CREATE UNIQUE INDEX request_waiting ON hazard.request (hazard_id) WHERE decision IS NULL;
CREATE INDEX request_by_unit ON hazard.request (unit_id, id DESC);

-- Within how many working days a hazard is mended; each ruling is kept.
CREATE TABLE hazard.rule
(
    id           uuid PRIMARY KEY,
    unit_id      uuid NOT NULL,
    critical     int NOT NULL CHECK (critical BETWEEN 1 AND 250),
    high         int NOT NULL CHECK (high BETWEEN 1 AND 250),
    medium       int NOT NULL CHECK (medium BETWEEN 1 AND 250),
    low          int NOT NULL CHECK (low BETWEEN 1 AND 250),
    halved_from  int NOT NULL CHECK (halved_from BETWEEN 1 AND 6),
    halved_exposed boolean NOT NULL,
    halved_sources text[] NOT NULL,
    basis        text NOT NULL,
    valid_from   timestamptz NOT NULL,
    valid_to     timestamptz,
    set_by       text NOT NULL
);
CREATE UNIQUE INDEX rule_in_force ON hazard.rule (unit_id) WHERE valid_to IS NULL;

REVOKE DELETE ON hazard.hazard, hazard.step, hazard.request, hazard.rule FROM shouze_app;
REVOKE UPDATE ON hazard.step FROM shouze_app;
CALL kernel.protect('hazard.hazard');
CALL kernel.protect('hazard.step');
CALL kernel.protect('hazard.request');
CALL kernel.protect('hazard.rule');
