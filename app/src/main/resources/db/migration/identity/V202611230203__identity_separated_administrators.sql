CALL kernel.protect_shared('identity.account');
CALL kernel.protect_shared('identity.token');

-- Until now the first account was both the office's and the system administrator's. It stays the office's; the platform asks
-- for the administrators that are missing at /set-up, against a code on the server's console.
UPDATE identity.account SET roles = array_remove(roles, 'SYSTEM_ADMIN')
WHERE 'SYSTEM_ADMIN' = ANY (roles) AND cardinality(roles) > 1;

-- The separation holds even when the code forgets: an administrator's account carries that role and no other.
ALTER TABLE identity.account
    ADD CONSTRAINT account_separates_administrators CHECK (
        NOT roles && ARRAY ['SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDIT_ADMIN'] OR cardinality(roles) = 1),
    ADD COLUMN suspended           boolean NOT NULL DEFAULT false,
    ADD COLUMN start_password      boolean NOT NULL DEFAULT false,
    ADD COLUMN password_changed_at timestamptz;
UPDATE identity.account SET password_changed_at = created_at;
ALTER TABLE identity.account ALTER COLUMN password_changed_at SET NOT NULL;

COMMENT ON COLUMN identity.account.suspended IS 'its roles give no rights until the security administrator confirms them: after a reset password or a reopening';
COMMENT ON COLUMN identity.account.start_password IS 'somebody else knows the password: it must be changed first';
CREATE INDEX account_by_administration ON identity.account USING gin (roles);
