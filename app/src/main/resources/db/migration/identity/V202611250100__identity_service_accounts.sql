-- Accounts of programs: a name for the log and roles, but no person, no password and no administrator's role.
ALTER TABLE identity.account
    ADD COLUMN service boolean NOT NULL DEFAULT false,
    ADD CONSTRAINT account_of_a_program CHECK (
        NOT service OR person_id IS NULL AND NOT own_password
            AND NOT roles && ARRAY ['SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDIT_ADMIN']);

CREATE TABLE identity.service_account
(
    id        uuid PRIMARY KEY REFERENCES identity.account,
    unit_id   uuid NOT NULL,
    person_id uuid NOT NULL,
    purpose   text NOT NULL CHECK (purpose <> '')
);
CREATE INDEX service_account_by_person ON identity.service_account (person_id);
CALL kernel.protect_shared('identity.service_account');
COMMENT ON COLUMN identity.service_account.person_id IS 'who answers for it, and alone sees its tokens, once each';

-- A token of a service account has no secret until its accountable person takes it.
ALTER TABLE identity.token ALTER COLUMN token_hash DROP NOT NULL;
ALTER TABLE identity.token_use ADD COLUMN last_address text;
