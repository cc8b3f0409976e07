-- The system administrator limits how much the units keep, and sees how much that is: numbers only, never a file or its name.
CALL kernel.protect_shared('files.quota');

CREATE FUNCTION files.usage() RETURNS TABLE (unit_id uuid, files bigint, used numeric)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
    AS $$ SELECT f.unit_id, count(*), sum(f.size) FROM files.file f
          WHERE f.unit_id IN (SELECT unnest(kernel.known_units())) OR (SELECT kernel.everywhere())
          GROUP BY f.unit_id $$;
REVOKE ALL ON FUNCTION files.usage() FROM public;
GRANT EXECUTE ON FUNCTION files.usage() TO shouze_app;
