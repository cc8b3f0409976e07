-- Directories and providers that know who somebody is. The settings are approved by the security administrator: whoever
-- could point a connection to a server of the own could become anybody.
CREATE TABLE identity.connection
(
    id          uuid PRIMARY KEY,
    unit_id     uuid NOT NULL,
    kind        text NOT NULL CHECK (kind IN ('LDAP', 'OIDC')),
    name        text NOT NULL CHECK (name <> ''),
    settings    jsonb NOT NULL,
    secret      text NOT NULL DEFAULT '',
    enabled     boolean NOT NULL DEFAULT true,
    approved    boolean NOT NULL DEFAULT false,
    version     int NOT NULL DEFAULT 1,
    created_at  timestamptz NOT NULL,
    synced_at   timestamptz,
    sync_note   text NOT NULL DEFAULT '',
    UNIQUE (unit_id, name)
);
COMMENT ON COLUMN identity.connection.secret IS 'sealed with the platform key';

-- What a group of a connection lets its members do here.
CREATE TABLE identity.group_role
(
    id            uuid PRIMARY KEY,
    unit_id       uuid NOT NULL,
    connection_id uuid NOT NULL REFERENCES identity.connection ON DELETE CASCADE,
    group_name    text NOT NULL CHECK (group_name <> ''),
    role          text NOT NULL,
    added_at      timestamptz NOT NULL,
    UNIQUE (connection_id, group_name, role)
);

-- Which account somebody of a connection has here: by the stable id, never by name or mail.
CREATE TABLE identity.foreign_identity
(
    id            uuid PRIMARY KEY,
    unit_id       uuid NOT NULL,
    connection_id uuid NOT NULL REFERENCES identity.connection,
    account_id    uuid NOT NULL REFERENCES identity.account,
    subject       text NOT NULL CHECK (subject <> ''),
    login         text NOT NULL DEFAULT '',
    name          text NOT NULL DEFAULT '',
    mail          text NOT NULL DEFAULT '',
    phone         text NOT NULL DEFAULT '',
    section       text NOT NULL DEFAULT '',
    unit_name     text NOT NULL DEFAULT '',
    granted       text[] NOT NULL DEFAULT '{}',
    gone          boolean NOT NULL DEFAULT false,
    linked_at     timestamptz NOT NULL,
    seen_at       timestamptz NOT NULL,
    UNIQUE (connection_id, subject),
    UNIQUE (connection_id, account_id)
);
CREATE INDEX foreign_identity_by_account ON identity.foreign_identity (account_id);
COMMENT ON COLUMN identity.foreign_identity.granted IS 'roles that the groups gave, and will take away again';

CALL kernel.protect('identity.connection');
CALL kernel.protect('identity.group_role');
CALL kernel.protect('identity.foreign_identity');

-- The names that the sign-in page shows to everybody; runs as the owner, since an account's connection may be of a unit above.
CREATE FUNCTION identity.connections_in_use() RETURNS TABLE (id uuid, kind text, name text)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
    AS $$ SELECT c.id, c.kind, c.name FROM identity.connection c WHERE c.enabled AND c.approved $$;
REVOKE ALL ON FUNCTION identity.connections_in_use() FROM public;
GRANT EXECUTE ON FUNCTION identity.connections_in_use() TO shouze_app;
