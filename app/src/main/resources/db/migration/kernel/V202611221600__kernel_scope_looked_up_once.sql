-- With a hundred units in scope, comparing each row to each of them made up most of a query. The units are now read once a
-- statement into a hash; and whether the platform itself acts is asked only of rows outside of it.
CREATE OR REPLACE FUNCTION kernel.scope() RETURNS uuid[]
    LANGUAGE sql STABLE PARALLEL SAFE
    AS $$ SELECT ('{' || nullif(nullif(current_setting('shouze.scope', true), ''), '*') || '}')::uuid[] $$;

CREATE OR REPLACE PROCEDURE kernel.protect(relation regclass)
    LANGUAGE plpgsql
    AS $$
BEGIN
    EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', relation);
    EXECUTE format('DROP POLICY IF EXISTS unit_scope ON %s', relation);
    EXECUTE format(
        'CREATE POLICY unit_scope ON %s USING (unit_id IN (SELECT unnest(kernel.scope())) OR (SELECT kernel.everywhere()))',
        relation);
END
$$;

-- Tables that were put under the old rule; those with a rule of their own keep it.
DO $$
DECLARE
    ruled regclass;
BEGIN
    FOR ruled IN
        SELECT policy.polrelid FROM pg_policy AS policy
        WHERE policy.polname = 'unit_scope' AND pg_get_expr(policy.polqual, policy.polrelid) LIKE '%(unit_id = ANY%'
    LOOP
        CALL kernel.protect(ruled);
    END LOOP;
END
$$;
