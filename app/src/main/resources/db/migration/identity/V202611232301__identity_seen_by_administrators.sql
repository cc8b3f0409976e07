-- Whoever opens accounts, gives rights and resets second factors sees what belongs to an account, of whichever unit in sight.
CALL kernel.protect_shared('identity.totp');
CALL kernel.protect_shared('identity.recovery_code');
CALL kernel.protect_shared('identity.passkey');
CALL kernel.protect_shared('identity.factor_attempt');
CALL kernel.protect_shared('identity.connection');
CALL kernel.protect_shared('identity.group_role');
CALL kernel.protect_shared('identity.foreign_identity');
