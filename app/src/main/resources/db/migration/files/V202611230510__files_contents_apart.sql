-- What a file is called and whose it is stays in files.file; where its content lies, how it is encrypted and what the checks
-- say of it belongs to the content, which all files with the same hash share.
CREATE TABLE files.content
(
    sha256      text PRIMARY KEY CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    size        bigint NOT NULL,
    place       text NOT NULL,
    location    text NOT NULL,
    sealed_key  text,
    stored_at   timestamptz NOT NULL,
    check_state text NOT NULL DEFAULT 'UNCHECKED',
    check_note  text NOT NULL DEFAULT '',
    checked_at  timestamptz,
    damage      text NOT NULL DEFAULT '',
    UNIQUE (place, location)
);
CREATE INDEX content_to_check ON files.content (stored_at) WHERE check_state IN ('UNCHECKED', 'FAILED');

-- When each content was last read as a whole. Apart, so that the log need not tell what happens every few weeks to each.
CREATE TABLE files.content_scrub
(
    sha256      text PRIMARY KEY REFERENCES files.content (sha256) ON DELETE CASCADE,
    verified_at timestamptz NOT NULL
);
CREATE INDEX content_scrub_by_time ON files.content_scrub (verified_at);
CALL audit.ignore('files.content_scrub', 'when a content was last read; damage that was found stands with the content');

-- Contents of earlier versions lie unencrypted under their hash; a job encrypts them.
INSERT INTO files.content (sha256, size, place, location, stored_at, check_state)
SELECT sha256, max(size), 'FOLDER', substr(sha256, 1, 2) || '/' || sha256, min(stored_at), 'UNCHECKED'
FROM files.file GROUP BY sha256;

ALTER TABLE files.file
    ADD FOREIGN KEY (sha256) REFERENCES files.content (sha256),
    ADD COLUMN stored_by uuid,
    ADD COLUMN stored_person uuid,
    ADD COLUMN stored_by_name text NOT NULL DEFAULT '';
CREATE INDEX file_by_unit ON files.file (unit_id);

CREATE TABLE files.setting
(
    number     bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name       text NOT NULL,
    value      text NOT NULL,
    sealed     text,
    changed_by text NOT NULL,
    changed_at timestamptz NOT NULL
);
CREATE INDEX setting_by_name ON files.setting (name, number DESC);
REVOKE UPDATE, DELETE ON files.setting FROM shouze_app;

-- What may be handed in and how large it may be; the latest row of a kind is in force.
CREATE TABLE files.kind_rule
(
    number     bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    kind       text NOT NULL,
    allowed    boolean NOT NULL,
    largest    bigint NOT NULL CHECK (largest > 0),
    changed_by text NOT NULL,
    changed_at timestamptz NOT NULL
);
REVOKE UPDATE, DELETE ON files.kind_rule FROM shouze_app;

-- What a unit may keep altogether; the latest row of a unit is in force.
CREATE TABLE files.quota
(
    id         uuid PRIMARY KEY,
    unit_id    uuid NOT NULL,
    largest    bigint NOT NULL CHECK (largest > 0),
    changed_by text NOT NULL,
    changed_at timestamptz NOT NULL
);
CREATE INDEX quota_by_unit ON files.quota (unit_id, id DESC);
CALL kernel.protect('files.quota');
REVOKE UPDATE, DELETE ON files.quota FROM shouze_app;

-- Uploads under way, and whole ones that nobody has used yet: both are gone after a day.
CREATE TABLE files.upload
(
    id         uuid PRIMARY KEY,
    unit_id    uuid NOT NULL,
    account_id uuid NOT NULL,
    name       text NOT NULL,
    size       bigint NOT NULL CHECK (size > 0),
    received   bigint NOT NULL DEFAULT 0 CHECK (received <= size),
    sha256     text REFERENCES files.content (sha256),
    refusal    text NOT NULL DEFAULT '',
    began_at   timestamptz NOT NULL,
    expires_at timestamptz NOT NULL
);
CREATE INDEX upload_by_account ON files.upload (account_id);
CREATE INDEX upload_by_expiry ON files.upload (expires_at);
CREATE INDEX upload_by_content ON files.upload (sha256);
CALL kernel.protect('files.upload');
CALL audit.ignore('files.upload', 'under way for a day at most; what comes of it is a file');

CREATE TABLE files.upload_part
(
    upload_id  uuid NOT NULL REFERENCES files.upload (id) ON DELETE CASCADE,
    unit_id    uuid NOT NULL,
    start      bigint NOT NULL,
    size       bigint NOT NULL CHECK (size > 0),
    sha256     text NOT NULL,
    place      text NOT NULL,
    location   text NOT NULL,
    sealed_key text NOT NULL,
    PRIMARY KEY (upload_id, start)
);
CREATE INDEX upload_part_by_location ON files.upload_part (place, location);
CALL kernel.protect('files.upload_part');
CALL audit.ignore('files.upload_part', 'pieces of an upload under way');

-- Who handed in what the virus check found; the content stays locked away.
CREATE TABLE files.quarantine
(
    id          uuid PRIMARY KEY,
    unit_id     uuid NOT NULL,
    file_id     uuid NOT NULL,
    sha256      text NOT NULL,
    name        text NOT NULL,
    signature   text NOT NULL,
    stored_by   text NOT NULL,
    found_at    timestamptz NOT NULL
);
CREATE INDEX quarantine_by_unit ON files.quarantine (unit_id, id DESC);
CALL kernel.protect('files.quarantine');
REVOKE UPDATE, DELETE ON files.quarantine FROM shouze_app;
