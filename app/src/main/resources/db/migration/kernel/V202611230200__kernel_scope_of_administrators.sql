-- The three administrators (三员) and accounts without a role see the organisation and the accounts of their units, and no
-- business: kernel.scope() is empty for them, and their units stand in a setting that policies on business never read.
CREATE FUNCTION kernel.admin_scope() RETURNS uuid[]
    LANGUAGE sql STABLE PARALLEL SAFE
    AS $$ SELECT ('{' || nullif(current_setting('shouze.admin_scope', true), '') || '}')::uuid[] $$;

CREATE FUNCTION kernel.known_units() RETURNS uuid[]
    LANGUAGE sql STABLE PARALLEL SAFE
    AS $$ SELECT kernel.scope() || kernel.admin_scope() $$;

-- The account that acts; null for the platform itself and for nobody.
CREATE FUNCTION kernel.account() RETURNS uuid
    LANGUAGE sql STABLE PARALLEL SAFE
    AS $$ SELECT nullif(current_setting('shouze.account', true), '')::uuid $$;

-- As kernel.protect, for what administrators may see as well: organisation, accounts, the running of the platform.
CREATE PROCEDURE kernel.protect_shared(relation regclass)
    LANGUAGE plpgsql
    AS $$
BEGIN
    EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', relation);
    EXECUTE format('DROP POLICY IF EXISTS unit_scope ON %s', relation);
    EXECUTE format(
        'CREATE POLICY unit_scope ON %s USING (unit_id IN (SELECT unnest(kernel.known_units())) OR (SELECT kernel.everywhere()))',
        relation);
END
$$;

-- As kernel.protect, for what is one account's own: administrators see what is theirs, and nobody else's.
CREATE PROCEDURE kernel.protect_own(relation regclass)
    LANGUAGE plpgsql
    AS $$
BEGIN
    EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', relation);
    EXECUTE format('DROP POLICY IF EXISTS unit_scope ON %s', relation);
    EXECUTE format(
        'CREATE POLICY unit_scope ON %s USING (unit_id IN (SELECT unnest(kernel.scope())) OR (SELECT kernel.everywhere())'
            || ' OR account_id = (SELECT kernel.account()) AND unit_id IN (SELECT unnest(kernel.admin_scope())))',
        relation);
END
$$;
