-- How much of its owner's rights a token lends: reading only, or some parts of the platform only; none named is all.
ALTER TABLE identity.token
    ADD COLUMN read_only boolean NOT NULL DEFAULT false,
    ADD COLUMN areas     text[] NOT NULL DEFAULT '{}';

-- When a token was used last, to the minute; apart from the token, so that using it does not fill the log.
CREATE TABLE identity.token_use
(
    token_id     uuid PRIMARY KEY REFERENCES identity.token,
    unit_id      uuid NOT NULL,
    last_used_at timestamptz NOT NULL
) WITH (fillfactor = 70);
CALL kernel.protect_shared('identity.token_use');
CALL audit.ignore('identity.token_use', 'written once a minute of use');
