-- What was read of a content by the reading process: for the preview, and for the search through texts.
CREATE TABLE files.reading
(
    sha256  text PRIMARY KEY REFERENCES files.content (sha256) ON DELETE CASCADE,
    state   text NOT NULL,
    pages   int NOT NULL,
    blocks  bytea NOT NULL,
    text    text NOT NULL,
    read_at timestamptz NOT NULL
);
CALL audit.ignore('files.reading', 'drawn from the contents, and can be drawn again');
CREATE INDEX reading_by_grams ON files.reading USING gin (kernel.grams(text));
CREATE INDEX file_by_grams ON files.file USING gin (kernel.grams(name));

-- Files in sight with this text in their name or content, the latest first. Runs as the owner, whom no policy binds, and so
-- keeps the rule itself (ADR 0008); what waits for the virus check or was locked away is not found by its content.
CREATE FUNCTION files.files_saying(wanted text, most int)
    RETURNS TABLE (id uuid, name text, stored_by_name text, stored_at timestamptz)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog SET plan_cache_mode = force_generic_plan ROWS 20
    AS $$
    SELECT f.id, f.name, f.stored_by_name, f.stored_at FROM files.file f
    WHERE (f.unit_id IN (SELECT unnest(kernel.scope())) OR (SELECT kernel.everywhere()))
      AND f.id IN (
        SELECT n.id FROM files.file n
        WHERE kernel.grams(n.name) @> kernel.grams(wanted)
          AND (char_length(wanted) <= 2 OR strpos(lower(n.name), lower(wanted)) > 0)
        UNION ALL
        SELECT t.id FROM files.reading r JOIN files.content c ON c.sha256 = r.sha256 JOIN files.file t ON t.sha256 = r.sha256
        WHERE kernel.grams(r.text) @> kernel.grams(wanted)
          AND (char_length(wanted) <= 2 OR strpos(lower(r.text), lower(wanted)) > 0)
          AND c.check_state IN ('CLEAN', 'NOT_CONFIGURED', 'TOO_LARGE'))
    ORDER BY f.id DESC LIMIT most
    $$;
REVOKE ALL ON FUNCTION files.files_saying(text, int) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION files.files_saying(text, int) TO shouze_app;
