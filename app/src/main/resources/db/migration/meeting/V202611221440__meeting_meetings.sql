CREATE SCHEMA meeting;

CREATE TABLE meeting.meeting
(
    id             uuid PRIMARY KEY,
    unit_id        uuid NOT NULL,
    kind           text NOT NULL CHECK (kind IN ('SPECIAL', 'QUARTERLY', 'OTHER')),
    state          text NOT NULL CHECK (state IN ('PLANNED', 'CONVENED', 'HELD', 'SIGNED_OFF', 'CANCELLED')),
    title          text NOT NULL CHECK (title <> ''),
    starts_at      timestamptz NOT NULL,
    ends_at        timestamptz CHECK (ends_at > starts_at),
    place          text NOT NULL DEFAULT '',
    chair_id       uuid NOT NULL,
    chair_name     text NOT NULL,
    agenda         text NOT NULL DEFAULT '', -- one item a line
    organiser_id   uuid, -- null where the account stands for no person
    organiser_name text NOT NULL,
    cancel_reason  text NOT NULL DEFAULT '',
    sign_in_secret bytea, -- the key of the rotating codes, made when sign-in opens
    created_at     timestamptz NOT NULL,
    CHECK (state NOT IN ('HELD', 'SIGNED_OFF') OR ends_at IS NOT NULL),
    CHECK (state <> 'CANCELLED' OR cancel_reason <> '')
);
CREATE INDEX meeting_by_start ON meeting.meeting (unit_id, starts_at DESC, id DESC);
CREATE INDEX meeting_by_chair ON meeting.meeting (chair_id) WHERE state IN ('PLANNED', 'CONVENED', 'HELD');
CREATE INDEX meeting_by_organiser ON meeting.meeting (organiser_id) WHERE state IN ('PLANNED', 'CONVENED', 'HELD');

-- Name, title and section are those of the day of the invitation: the minutes keep them.
CREATE TABLE meeting.invitation
(
    meeting_id     uuid NOT NULL REFERENCES meeting.meeting,
    unit_id        uuid NOT NULL,
    person_id      uuid NOT NULL,
    person_unit_id uuid NOT NULL,
    person_name    text NOT NULL,
    person_title   text NOT NULL DEFAULT '',
    section_name   text NOT NULL DEFAULT '',
    concerned      boolean NOT NULL DEFAULT false, -- a deputy whose quarter this meeting is to prove
    position       int NOT NULL,
    PRIMARY KEY (meeting_id, person_id)
);

-- The latest fact of a person decides; a mistake is put right by another fact.
CREATE TABLE meeting.attendance
(
    id          uuid PRIMARY KEY,
    meeting_id  uuid NOT NULL REFERENCES meeting.meeting,
    unit_id     uuid NOT NULL,
    person_id   uuid NOT NULL,
    present     boolean NOT NULL,
    way         text NOT NULL CHECK (way IN ('OWN_ACCOUNT', 'CHOSEN_ON_SITE', 'BY_STAFF')),
    note        text NOT NULL DEFAULT '',
    recorded_at timestamptz NOT NULL,
    recorded_by text NOT NULL
);
CREATE INDEX attendance_by_person ON meeting.attendance (meeting_id, person_id, id DESC);

CREATE TABLE meeting.minutes
(
    meeting_id uuid NOT NULL REFERENCES meeting.meeting,
    unit_id    uuid NOT NULL,
    version    int  NOT NULL CHECK (version > 0),
    text       text NOT NULL CHECK (text <> ''),
    reason     text NOT NULL DEFAULT '',
    sha256     text NOT NULL,
    written_at timestamptz NOT NULL,
    written_by text NOT NULL,
    PRIMARY KEY (meeting_id, version)
);

CREATE TABLE meeting.resolution
(
    id         uuid PRIMARY KEY,
    meeting_id uuid NOT NULL REFERENCES meeting.meeting,
    unit_id    uuid NOT NULL,
    text       text NOT NULL CHECK (text <> ''),
    owner_id   uuid NOT NULL,
    owner_name text NOT NULL,
    due_on     date NOT NULL
);
CREATE INDEX resolution_by_meeting ON meeting.resolution (meeting_id, id);

CREATE TABLE meeting.sign_off
(
    meeting_id      uuid PRIMARY KEY REFERENCES meeting.meeting,
    unit_id         uuid NOT NULL,
    signer_id       uuid NOT NULL, -- the chair
    on_behalf       boolean NOT NULL,
    authority_file  uuid, -- the signed paper that the office acted upon
    recorded_by     text NOT NULL,
    minutes_version int  NOT NULL,
    minutes_sha256  text NOT NULL, -- of exactly the text that was signed
    signed_at       timestamptz NOT NULL,
    CHECK (on_behalf = (authority_file IS NOT NULL))
);

CREATE TABLE meeting.step
(
    id         uuid PRIMARY KEY,
    meeting_id uuid NOT NULL REFERENCES meeting.meeting,
    unit_id    uuid NOT NULL,
    sentence   text NOT NULL,
    taken_at   timestamptz NOT NULL,
    taken_by   text NOT NULL
);
CREATE INDEX step_by_meeting ON meeting.step (meeting_id, id);

CREATE TABLE meeting.setting
(
    unit_id              uuid PRIMARY KEY,
    joint_meeting_counts boolean NOT NULL,
    changed_at           timestamptz NOT NULL,
    changed_by           text NOT NULL
);

REVOKE UPDATE, DELETE ON meeting.attendance, meeting.minutes, meeting.sign_off, meeting.step FROM shouze_app;
REVOKE DELETE ON meeting.meeting FROM shouze_app;

CALL kernel.protect('meeting.meeting');
CALL kernel.protect('meeting.invitation');
CALL kernel.protect('meeting.attendance');
CALL kernel.protect('meeting.minutes');
CALL kernel.protect('meeting.resolution');
CALL kernel.protect('meeting.sign_off');
CALL kernel.protect('meeting.step');
CALL kernel.protect('meeting.setting');
