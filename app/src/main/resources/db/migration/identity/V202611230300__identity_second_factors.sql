-- Codes by the clock (RFC 6238). A secret that waits for its first code stands beside the one in force, so that a new
-- telephone does not lock out its owner. used_step: no code of this step or an earlier one is taken again.
CREATE TABLE identity.totp
(
    account_id     uuid PRIMARY KEY REFERENCES identity.account,
    unit_id        uuid NOT NULL,
    sealed_secret  text,
    confirmed_at   timestamptz,
    used_step      bigint NOT NULL DEFAULT 0,
    pending_secret text,
    pending_since  timestamptz,
    CHECK ((sealed_secret IS NULL) = (confirmed_at IS NULL)),
    CHECK ((pending_secret IS NULL) = (pending_since IS NULL))
);

-- The selector finds the code, the hash proves it: one costly hash an attempt, not ten.
CREATE TABLE identity.recovery_code
(
    id            uuid PRIMARY KEY,
    account_id    uuid NOT NULL REFERENCES identity.account,
    unit_id       uuid NOT NULL,
    selector      text NOT NULL,
    verifier_hash text NOT NULL,
    created_at    timestamptz NOT NULL,
    used_at       timestamptz,
    UNIQUE (account_id, selector)
);

CREATE TABLE identity.passkey
(
    id              uuid PRIMARY KEY,
    account_id      uuid NOT NULL REFERENCES identity.account,
    unit_id         uuid NOT NULL,
    credential_id   bytea NOT NULL UNIQUE,
    public_key      bytea NOT NULL,
    attestation     bytea NOT NULL,
    signature_count bigint NOT NULL,
    transports      text[] NOT NULL,
    backup_eligible boolean NOT NULL,
    backed_up       boolean NOT NULL,
    name            text NOT NULL CHECK (name <> ''),
    created_at      timestamptz NOT NULL,
    last_used_at    timestamptz
);
CREATE INDEX passkey_by_account ON identity.passkey (account_id);

-- Wrong codes in a row; the lock shuts the second step alone, never the account.
CREATE TABLE identity.factor_attempt
(
    account_id   uuid PRIMARY KEY REFERENCES identity.account,
    unit_id      uuid NOT NULL,
    failed       int NOT NULL,
    locked_until timestamptz
);

CALL kernel.protect('identity.totp');
CALL kernel.protect('identity.recovery_code');
CALL kernel.protect('identity.passkey');
CALL kernel.protect('identity.factor_attempt');

-- Which roles need a second factor, and how many days a newcomer has: versioned, the same for all units.
CREATE TABLE identity.factor_requirement
(
    id         uuid PRIMARY KEY,
    role       text NOT NULL,
    valid_from timestamptz NOT NULL,
    valid_to   timestamptz CHECK (valid_to >= valid_from)
);
CREATE UNIQUE INDEX factor_requirement_in_force ON identity.factor_requirement (role) WHERE valid_to IS NULL;
CREATE TABLE identity.factor_grace
(
    id         uuid PRIMARY KEY,
    days       int NOT NULL CHECK (days BETWEEN 0 AND 90),
    valid_from timestamptz NOT NULL,
    valid_to   timestamptz CHECK (valid_to >= valid_from)
);
CREATE UNIQUE INDEX factor_grace_in_force ON identity.factor_grace ((true)) WHERE valid_to IS NULL;
REVOKE DELETE ON identity.factor_requirement, identity.factor_grace FROM shouze_app;

INSERT INTO identity.factor_requirement (id, role, valid_from)
VALUES ('019ab0c8-2d00-7000-8000-000000000301', 'SYSTEM_ADMIN', now()),
       ('019ab0c8-2d00-7000-8000-000000000302', 'SECURITY_ADMIN', now()),
       ('019ab0c8-2d00-7000-8000-000000000303', 'AUDIT_ADMIN', now());
INSERT INTO identity.factor_grace (id, days, valid_from)
VALUES ('019ab0c8-2d00-7000-8000-000000000304', 7, now());
