CREATE INDEX meeting_by_grams ON meeting.meeting USING gin (kernel.grams(title));

-- Meetings with this text in their title. Under a row-level policy PostgreSQL reads every row before it looks into an index of
-- texts. This runs as the owner, whom no policy binds, and so keeps the rule itself.
-- Up to two characters the index is exact; a longer text may be there in pieces. Planned once: planning anew took most of it.
CREATE FUNCTION meeting.meetings_called(wanted text) RETURNS SETOF meeting.meeting
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog SET plan_cache_mode = force_generic_plan ROWS 100
    AS $$
    SELECT m.* FROM meeting.meeting m
    WHERE kernel.grams(m.title) @> kernel.grams(wanted)
      AND (char_length(wanted) <= 2 OR strpos(lower(m.title), lower(wanted)) > 0)
      AND (m.unit_id IN (SELECT unnest(kernel.scope())) OR (SELECT kernel.everywhere()))
    $$;
REVOKE ALL ON FUNCTION meeting.meetings_called(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION meeting.meetings_called(text) TO shouze_app;
