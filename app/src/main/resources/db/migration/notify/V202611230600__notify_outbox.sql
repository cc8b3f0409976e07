-- A way out of the house (通知渠道) as its unit set it up. What must not be read is in sealed.
CREATE TABLE notify.channel
(
    unit_id    uuid NOT NULL,
    way        text NOT NULL,
    enabled    boolean NOT NULL,
    settings   jsonb NOT NULL,
    sealed     text NOT NULL,
    changed_at timestamptz NOT NULL,
    changed_by text NOT NULL,
    PRIMARY KEY (unit_id, way)
);

-- What holds for all ways of a unit: where people reach the platform, and what the platform may reach.
CREATE TABLE notify.gate
(
    unit_id        uuid PRIMARY KEY,
    public_address text NOT NULL DEFAULT '',
    networks       text[] NOT NULL DEFAULT '{}',
    keep_days      int  NOT NULL DEFAULT 180 CHECK (keep_days BETWEEN 7 AND 3650),
    changed_at     timestamptz NOT NULL,
    changed_by     text NOT NULL
);

-- When a unit's people are told, and how much at most.
CREATE TABLE notify.policy
(
    unit_id         uuid PRIMARY KEY,
    digest_at       time NOT NULL,
    quiet_from      time NOT NULL,
    quiet_to        time NOT NULL,
    per_person_hour int  NOT NULL CHECK (per_person_hour BETWEEN 1 AND 1000),
    per_unit_day    int  NOT NULL CHECK (per_unit_day BETWEEN 1 AND 100000),
    changed_at      timestamptz NOT NULL,
    changed_by      text NOT NULL
);

-- By which ways somebody is told of a kind of thing; without a person: everybody of the unit who chose nothing.
CREATE TABLE notify.preference
(
    unit_id    uuid NOT NULL,
    person_id  uuid,
    kind       text NOT NULL,
    ways       text[] NOT NULL,
    changed_at timestamptz NOT NULL,
    UNIQUE NULLS NOT DISTINCT (unit_id, person_id, kind)
);
CREATE INDEX preference_by_person ON notify.preference (person_id);

CREATE TABLE notify.quiet
(
    person_id  uuid PRIMARY KEY,
    unit_id    uuid NOT NULL,
    quiet_from time NOT NULL,
    quiet_to   time NOT NULL
);

-- Where somebody is reached; address counts once it is confirmed with the code that was sent to asked.
CREATE TABLE notify.contact
(
    person_id   uuid NOT NULL,
    way         text NOT NULL,
    unit_id     uuid NOT NULL,
    address     text NOT NULL DEFAULT '',
    verified_at timestamptz,
    asked       text NOT NULL DEFAULT '',
    code_hash   text NOT NULL DEFAULT '',
    asked_at    timestamptz,
    asked_times int  NOT NULL DEFAULT 0, -- on the day of asked_at
    tries       int  NOT NULL DEFAULT 0,
    PRIMARY KEY (person_id, way)
);

-- Steps of reminding (提醒规则), in working days from the due date; the most particular rule wins.
CREATE TABLE notify.rule
(
    unit_id     uuid NOT NULL,
    source      text NOT NULL,
    scope_key   text NOT NULL, -- empty for all of the source
    scope_label text NOT NULL,
    enabled     boolean NOT NULL,
    reminders   int[] NOT NULL,
    escalations int[] NOT NULL,
    changed_at  timestamptz NOT NULL,
    changed_by  text NOT NULL,
    PRIMARY KEY (unit_id, source, scope_key)
);

-- What somebody was, or is to be, told about something (提醒、催办). key makes each once only.
CREATE TABLE notify.notice
(
    id         uuid PRIMARY KEY,
    unit_id    uuid NOT NULL, -- of the person
    person_id  uuid NOT NULL,
    kind       text NOT NULL,
    title      text NOT NULL CHECK (title <> ''),
    href       text NOT NULL CHECK (href LIKE '/%'),
    note       text NOT NULL DEFAULT '',
    reason     text NOT NULL DEFAULT '',
    source     text NOT NULL,
    subject_id uuid NOT NULL,
    due_on     date,
    step       int, -- working days from the due date; null for what was not a step
    level      int NOT NULL DEFAULT 0,
    key        text NOT NULL UNIQUE,
    state      text NOT NULL CHECK (state IN ('HELD', 'SENT', 'DROPPED', 'CLOSED')),
    raised_at  timestamptz NOT NULL,
    raised_by  text NOT NULL,
    decided_at timestamptz,
    decided_by text NOT NULL DEFAULT ''
);
CREATE INDEX notice_by_subject ON notify.notice (subject_id, id);
CREATE INDEX notice_by_person ON notify.notice (person_id, raised_at);
CREATE INDEX notice_by_unit ON notify.notice (unit_id, raised_at);
CREATE INDEX notice_held ON notify.notice (unit_id, id) WHERE state = 'HELD';

-- Somebody has taken note of something (已知悉).
CREATE TABLE notify.acknowledgement
(
    id              uuid PRIMARY KEY,
    unit_id         uuid NOT NULL,
    subject_id      uuid NOT NULL,
    person_id       uuid NOT NULL,
    acknowledged_at timestamptz NOT NULL
);
CREATE INDEX acknowledgement_by_subject ON notify.acknowledgement (subject_id, acknowledged_at);

-- A letter on its way (投递): for one person, by one way, with one line or a day's.
CREATE TABLE notify.delivery
(
    id          uuid PRIMARY KEY, -- also the Message-ID
    unit_id     uuid NOT NULL,
    person_id   uuid NOT NULL,
    way         text NOT NULL,
    kind        text NOT NULL,
    digest_on   date, -- the day of a digest; null for what goes alone
    urgent      boolean NOT NULL,
    state       text NOT NULL CHECK (state IN ('WAITING', 'SENDING', 'SENT', 'DEAD', 'DROPPED')),
    due_at      timestamptz NOT NULL,
    lease_until timestamptz,
    attempts    int  NOT NULL DEFAULT 0,
    outcome     text NOT NULL DEFAULT '',
    created_at  timestamptz NOT NULL,
    finished_at timestamptz,
    UNIQUE (person_id, way, digest_on)
);
CREATE INDEX delivery_open ON notify.delivery (due_at) WHERE state IN ('WAITING', 'SENDING');
CREATE INDEX delivery_by_unit ON notify.delivery (unit_id, id);
CREATE INDEX delivery_finished ON notify.delivery (finished_at) WHERE finished_at IS NOT NULL;

CREATE TABLE notify.delivery_line
(
    delivery_id uuid NOT NULL REFERENCES notify.delivery ON DELETE CASCADE,
    message_id  uuid NOT NULL,
    way         text NOT NULL,
    unit_id     uuid NOT NULL,
    title       text NOT NULL,
    href        text NOT NULL,
    PRIMARY KEY (message_id, way)
);
CREATE INDEX delivery_line_by_delivery ON notify.delivery_line (delivery_id);

CALL kernel.protect('notify.channel');
CALL kernel.protect('notify.gate');
CALL kernel.protect('notify.policy');
CALL kernel.protect('notify.preference');
CALL kernel.protect('notify.quiet');
CALL kernel.protect('notify.contact');
CALL kernel.protect('notify.rule');
CALL kernel.protect('notify.notice');
CALL kernel.protect('notify.acknowledgement');
CALL kernel.protect('notify.delivery');
CALL kernel.protect('notify.delivery_line');
REVOKE UPDATE, DELETE ON notify.acknowledgement FROM shouze_app;
REVOKE DELETE ON notify.notice FROM shouze_app;
