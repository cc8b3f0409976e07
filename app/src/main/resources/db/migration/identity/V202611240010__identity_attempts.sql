-- What has failed, by account and by address: in the database, so that all servers know of it and a restart forgets nothing.
-- The key is a hash: what is typed as a login may be a password. Nothing of a unit stands here, and nobody is known yet when
-- it is asked: no row-level security.
CREATE TABLE identity.attempt
(
    key          text PRIMARY KEY,
    failures     int NOT NULL,
    since        timestamptz NOT NULL,
    locked_until timestamptz
) WITH (fillfactor = 70);
CALL audit.ignore('identity.attempt', 'counts tries; refused sign-ins are noted by themselves');
ALTER TABLE identity.account DROP COLUMN failed_attempts, DROP COLUMN locked_until;
