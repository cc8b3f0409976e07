CREATE SCHEMA files;

CREATE TABLE files.file
(
    id         uuid PRIMARY KEY,
    unit_id    uuid NOT NULL,
    name       text NOT NULL,
    media_type text NOT NULL,
    sha256     text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    size       bigint NOT NULL,
    stored_at  timestamptz NOT NULL
);
CREATE INDEX file_by_hash ON files.file (sha256);

CALL kernel.protect('files.file');
