-- Obligations with this text in title or sentence. Under a row-level policy PostgreSQL reads every row before it looks into an
-- index of texts. This runs as the owner, whom no policy binds, and so keeps the rule itself.
-- Up to two characters the index is exact; a longer text may be there in pieces. Planned once: planning anew each time took most of it.
CREATE FUNCTION obligation.obligations_saying(wanted text) RETURNS SETOF obligation.obligation
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog SET plan_cache_mode = force_generic_plan ROWS 100
    AS $$
    SELECT o.* FROM obligation.obligation o
    WHERE kernel.grams(o.title || ' ' || o.sentence) @> kernel.grams(wanted)
      AND (char_length(wanted) <= 2 OR strpos(lower(o.title || ' ' || o.sentence), lower(wanted)) > 0)
      AND (o.unit_id IN (SELECT unnest(kernel.scope())) OR (SELECT kernel.everywhere()))
    $$;
REVOKE ALL ON FUNCTION obligation.obligations_saying(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION obligation.obligations_saying(text) TO shouze_app;
