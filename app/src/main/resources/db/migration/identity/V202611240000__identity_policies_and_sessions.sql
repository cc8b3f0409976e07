-- The figures of the security policies: appended, never rewritten; the highest revision of a code is in force. They are the
-- same for all units, and no secret: no row-level security.
CREATE TABLE identity.policy
(
    code       text NOT NULL,
    revision   int NOT NULL,
    value      int NOT NULL,
    changed_at timestamptz NOT NULL,
    changed_by text NOT NULL,
    PRIMARY KEY (code, revision)
);
REVOKE UPDATE, DELETE ON identity.policy FROM shouze_app;

-- Browsers' sessions. The row holds the hash of the cookie, so that whoever reads the table cannot use a session. It has a
-- unit and an account from signing in on; before that only the platform itself sees it.
CREATE TABLE identity.session
(
    id           uuid PRIMARY KEY,
    cookie_hash  bytea NOT NULL UNIQUE,
    unit_id      uuid,
    account_id   uuid,
    created_at   timestamptz NOT NULL,
    last_used_at timestamptz NOT NULL,
    signed_in_at timestamptz,
    device       text NOT NULL DEFAULT '',
    address      text NOT NULL DEFAULT '',
    attributes   jsonb NOT NULL,
    CHECK ((account_id IS NULL) = (signed_in_at IS NULL))
) WITH (fillfactor = 70);
CREATE INDEX session_by_account ON identity.session (account_id) WHERE account_id IS NOT NULL;
CALL kernel.protect_shared('identity.session');
CALL audit.ignore('identity.session', 'written with each use; signing in, signing out and ending a session are noted by themselves');
