-- Which second factor a role needs: any, codes by the clock, or a passkey.
ALTER TABLE identity.factor_requirement
    ADD COLUMN kind text NOT NULL DEFAULT 'ANY' CHECK (kind IN ('ANY', 'TOTP', 'PASSKEY'));
