-- As kernel.protect now does it: the units in scope are read once a statement, and rows in scope ask nothing else.
ALTER POLICY unit_scope ON organization.unit
    USING (id IN (SELECT unnest(kernel.scope())) OR parent_id IN (SELECT unnest(kernel.scope())) OR (SELECT kernel.everywhere()));

-- Those who are there, in the order of their names: the list, its pages and its count read nothing else.
CREATE INDEX person_present ON organization.person (unit_id, name, id) WHERE left_on IS NULL AND withdrawn_at IS NULL;
CREATE INDEX person_by_grams ON organization.person USING gin (kernel.grams(name));
CREATE INDEX person_by_employee_no ON organization.person (employee_no) WHERE employee_no <> '';

-- People with this text in their name, or with exactly this employee number. Under a row-level policy PostgreSQL reads every
-- row before it looks into an index of texts. This runs as the owner, whom no policy binds, and so keeps the rule itself.
-- Up to two characters the index is exact; a longer text may be in the name in pieces. Planned once: planning anew each time took most of it.
CREATE FUNCTION organization.people_called(wanted text) RETURNS SETOF organization.person
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog SET plan_cache_mode = force_generic_plan ROWS 100
    AS $$
    SELECT p.* FROM organization.person p
    WHERE kernel.grams(p.name) @> kernel.grams(wanted)
      AND (char_length(wanted) <= 2 OR strpos(lower(p.name), lower(wanted)) > 0)
      AND (p.unit_id IN (SELECT unnest(kernel.scope())) OR (SELECT kernel.everywhere()))
    UNION ALL
    SELECT p.* FROM organization.person p
    WHERE p.employee_no = wanted AND p.employee_no <> ''
      AND NOT kernel.grams(p.name) @> kernel.grams(wanted)
      AND (p.unit_id IN (SELECT unnest(kernel.scope())) OR (SELECT kernel.everywhere()))
    $$;
REVOKE ALL ON FUNCTION organization.people_called(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION organization.people_called(text) TO shouze_app;
