-- Hashes of passwords that had their time: none of the last ones may come back.
CREATE TABLE identity.password_history
(
    id            uuid PRIMARY KEY,
    unit_id       uuid NOT NULL,
    account_id    uuid NOT NULL REFERENCES identity.account,
    password_hash text NOT NULL,
    ended_at      timestamptz NOT NULL
);
CREATE INDEX password_history_by_account ON identity.password_history (account_id, ended_at);
CALL kernel.protect_shared('identity.password_history');
REVOKE UPDATE ON identity.password_history FROM shouze_app;

-- Accounts that a directory or provider opened have a hash of what nobody knows. Such a password has no age, and cannot be
-- changed before somebody makes a real one.
ALTER TABLE identity.account ADD COLUMN own_password boolean NOT NULL DEFAULT true;
UPDATE identity.account account SET own_password = false
FROM identity.foreign_identity link
WHERE link.account_id = account.id AND link.linked_at - account.created_at < interval '10 seconds';
COMMENT ON COLUMN identity.account.own_password IS 'whether anybody knows the password whose hash stands here';
