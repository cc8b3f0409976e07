-- The application connects as shouze_app, never as the owner of the tables: row-level policies bind it.
DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'shouze_app') THEN
        CREATE ROLE shouze_app NOLOGIN;
    END IF;
    IF NOT pg_has_role(current_user, 'shouze_app', 'MEMBER') THEN
        EXECUTE format('GRANT shouze_app TO %I', current_user);
    END IF;
EXCEPTION
    -- The embedded database makes the role itself and logs in with it: the owner need not be a member.
    WHEN insufficient_privilege THEN
        NULL;
END
$$;

ALTER DEFAULT PRIVILEGES GRANT USAGE ON SCHEMAS TO shouze_app;
ALTER DEFAULT PRIVILEGES GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO shouze_app;
ALTER DEFAULT PRIVILEGES GRANT USAGE, SELECT ON SEQUENCES TO shouze_app;

CREATE SCHEMA kernel;

-- The units that the one who acts may see; set by the transaction manager at the start of each transaction.
CREATE FUNCTION kernel.scope() RETURNS uuid[]
    LANGUAGE sql STABLE PARALLEL SAFE
    AS $$ SELECT CASE WHEN current_setting('shouze.scope', true) IN ('', '*') THEN '{}'::uuid[]
                      ELSE string_to_array(current_setting('shouze.scope', true), ',')::uuid[] END $$;

CREATE FUNCTION kernel.everywhere() RETURNS boolean
    LANGUAGE sql STABLE PARALLEL SAFE
    AS $$ SELECT coalesce(current_setting('shouze.scope', true) = '*', false) $$;

-- Puts a table of a module under the rule: a row is seen and written only by who may see its unit.
-- The sub-selects make the planner ask once a statement instead of once a row.
CREATE PROCEDURE kernel.protect(relation regclass)
    LANGUAGE plpgsql
    AS $$
BEGIN
    EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', relation);
    EXECUTE format(
        'CREATE POLICY unit_scope ON %s USING ((SELECT kernel.everywhere()) OR unit_id = ANY ((SELECT kernel.scope())::uuid[]))',
        relation);
END
$$;

-- All single characters and pairs of a text: finds any part of a Chinese name through a GIN index.
CREATE FUNCTION kernel.grams(text) RETURNS text[]
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    AS $$ SELECT coalesce(array_agg(DISTINCT gram), '{}')
          FROM generate_series(1, char_length($1)) AS at,
               LATERAL (VALUES (lower(substr($1, at, 1))), (lower(substr($1, at, 2)))) AS grams(gram) $$;

CREATE TABLE kernel.event_publication
(
    id                     uuid PRIMARY KEY,
    listener_id            text NOT NULL,
    event_type             text NOT NULL,
    serialized_event       text NOT NULL,
    publication_date       timestamptz NOT NULL,
    completion_date        timestamptz,
    status                 text,
    completion_attempts    int,
    last_resubmission_date timestamptz
);
CREATE INDEX event_publication_by_completion ON kernel.event_publication (completion_date);
CREATE INDEX event_publication_by_event ON kernel.event_publication USING hash (serialized_event);
