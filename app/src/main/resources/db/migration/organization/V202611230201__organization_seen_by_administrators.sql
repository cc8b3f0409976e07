-- Who opens accounts and gives rights has to see the units and people they are for.
ALTER POLICY unit_scope ON organization.unit
    USING (id IN (SELECT unnest(kernel.known_units())) OR parent_id IN (SELECT unnest(kernel.known_units()))
        OR (SELECT kernel.everywhere()));
CALL kernel.protect_shared('organization.section');
CALL kernel.protect_shared('organization.person');
CALL kernel.protect_shared('organization.appointment');

CREATE OR REPLACE FUNCTION organization.people_called(wanted text) RETURNS SETOF organization.person
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog SET plan_cache_mode = force_generic_plan ROWS 100
    AS $$
    SELECT p.* FROM organization.person p
    WHERE kernel.grams(p.name) @> kernel.grams(wanted)
      AND (char_length(wanted) <= 2 OR strpos(lower(p.name), lower(wanted)) > 0)
      AND (p.unit_id IN (SELECT unnest(kernel.known_units())) OR (SELECT kernel.everywhere()))
    UNION ALL
    SELECT p.* FROM organization.person p
    WHERE p.employee_no = wanted AND p.employee_no <> ''
      AND NOT kernel.grams(p.name) @> kernel.grams(wanted)
      AND (p.unit_id IN (SELECT unnest(kernel.known_units())) OR (SELECT kernel.everywhere()))
    $$;
