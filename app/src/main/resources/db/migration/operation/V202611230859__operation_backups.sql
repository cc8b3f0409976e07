-- After the migration that makes the schema, though of an earlier hour.
CREATE SCHEMA IF NOT EXISTS operation;

-- When, where and under which passphrase backups are made (备份设置): one row for the platform. Secrets are sealed.
CREATE TABLE operation.backup_settings
(
    only_one          boolean PRIMARY KEY DEFAULT true CHECK (only_one),
    enabled           boolean NOT NULL,
    daily_at          time NOT NULL,
    folder            text NOT NULL,
    sealed_passphrase text,
    keep_days         int NOT NULL CHECK (keep_days >= 1),
    keep_weeks        int NOT NULL CHECK (keep_weeks >= 0),
    keep_months       int NOT NULL CHECK (keep_months >= 0),
    alarm_days        int NOT NULL CHECK (alarm_days >= 1),
    place_kind        text NOT NULL,
    place_address     text NOT NULL,
    place_account     text NOT NULL,
    place_detail      text NOT NULL,
    sealed_secret     text
);

-- Each backup, from the wish to its last copy (备份记录). It belongs to no unit and holds no content.
CREATE TABLE operation.backup_run
(
    id           uuid PRIMARY KEY,
    requested_at timestamptz NOT NULL,
    scheduled    boolean NOT NULL,
    state        text NOT NULL,
    step         text NOT NULL,
    node         text,
    file         text,
    bytes        bigint,
    row_count    bigint,
    file_count   bigint,
    taken_at     timestamptz,
    verified_at  timestamptz,
    copied_at    timestamptz,
    finished_at  timestamptz,
    removed_at   timestamptz,
    problem      text
);
CREATE INDEX backup_run_by_request ON operation.backup_run (requested_at DESC);
CREATE UNIQUE INDEX backup_run_one_at_a_time ON operation.backup_run ((true)) WHERE state IN ('REQUESTED', 'RUNNING');
