CREATE SCHEMA shell;

-- An address under which a calendar on a phone fetches what its owner may see; only the hash of its secret is kept.
CREATE TABLE shell.feed_token
(
    id         uuid PRIMARY KEY,
    unit_id    uuid NOT NULL,
    account_id uuid NOT NULL,
    name       text NOT NULL CHECK (name <> ''),
    token_hash bytea NOT NULL UNIQUE,
    created_at timestamptz NOT NULL,
    revoked_at timestamptz
);
CREATE INDEX feed_token_by_account ON shell.feed_token (account_id);
CALL kernel.protect('shell.feed_token');

-- Answers to requests that carried an Idempotency-Key; status is null while the first of them is still at work.
CREATE TABLE shell.idempotent_response
(
    account_id   uuid NOT NULL,
    key          text NOT NULL CHECK (key <> ''),
    unit_id      uuid NOT NULL,
    request_hash text NOT NULL,
    begun_at     timestamptz NOT NULL,
    status       int,
    content_type text,
    location     text,
    body         text,
    PRIMARY KEY (account_id, key)
);
CREATE INDEX idempotent_response_by_age ON shell.idempotent_response (account_id, begun_at);
CALL kernel.protect('shell.idempotent_response');
