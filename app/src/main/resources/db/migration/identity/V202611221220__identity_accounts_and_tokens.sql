CREATE SCHEMA identity;

CREATE TABLE identity.account
(
    id              uuid PRIMARY KEY,
    unit_id         uuid NOT NULL,
    person_id       uuid,
    login           text NOT NULL UNIQUE CHECK (login = lower(login) AND login <> ''),
    display_name    text NOT NULL,
    password_hash   text NOT NULL,
    roles           text[] NOT NULL,
    active          boolean NOT NULL DEFAULT true,
    failed_attempts int  NOT NULL DEFAULT 0,
    locked_until    timestamptz,
    created_at      timestamptz NOT NULL
);
CREATE UNIQUE INDEX account_of_person ON identity.account (person_id) WHERE person_id IS NOT NULL;

CREATE TABLE identity.token
(
    id           uuid PRIMARY KEY,
    unit_id      uuid NOT NULL,
    account_id   uuid NOT NULL REFERENCES identity.account,
    name         text NOT NULL,
    token_hash   bytea NOT NULL UNIQUE,
    created_at   timestamptz NOT NULL,
    expires_on   date NOT NULL,
    revoked_at   timestamptz
);
CREATE INDEX token_by_account ON identity.token (account_id);

CALL kernel.protect('identity.account');
CALL kernel.protect('identity.token');
