-- A file too large for the virus check is its uploader's alone until somebody else answers for it.
CREATE TABLE files.release
(
    id          uuid PRIMARY KEY,
    unit_id     uuid NOT NULL,
    file_id     uuid NOT NULL UNIQUE REFERENCES files.file (id) ON DELETE CASCADE,
    reason      text NOT NULL CHECK (reason <> ''),
    released_by text NOT NULL,
    released_at timestamptz NOT NULL
);
CREATE INDEX release_by_unit ON files.release (unit_id, id DESC);
CALL kernel.protect('files.release');
REVOKE UPDATE, DELETE ON files.release FROM shouze_app;
CREATE INDEX content_too_large ON files.content (sha256) WHERE check_state = 'TOO_LARGE';

-- What is not open to others is not found by its content either.
CREATE OR REPLACE FUNCTION files.files_saying(wanted text, most int)
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
          AND (c.check_state IN ('CLEAN', 'NOT_CONFIGURED')
               OR c.check_state = 'TOO_LARGE' AND EXISTS (SELECT FROM files.release l WHERE l.file_id = t.id)))
    ORDER BY f.id DESC LIMIT most
    $$;

-- How often a content was tried in vain, by the virus check or the reading, and when it is tried again. Apart, so that the log
-- need not tell of it.
CREATE TABLE files.attempt
(
    sha256   text NOT NULL REFERENCES files.content (sha256) ON DELETE CASCADE,
    purpose  text NOT NULL,
    attempts int NOT NULL,
    next_at  timestamptz NOT NULL,
    PRIMARY KEY (sha256, purpose)
);
CALL audit.ignore('files.attempt', 'when a check or reading that failed is tried again');

-- Some of these failed for a passing reason that nobody noted; those that cannot be read fail again.
DELETE FROM files.reading WHERE state = 'FAILED';

-- Pages and pictures as they were drawn last, for a while.
CREATE TABLE files.drawing
(
    sha256   text NOT NULL REFERENCES files.content (sha256) ON DELETE CASCADE,
    page     int NOT NULL,
    png      bytea NOT NULL,
    drawn_at timestamptz NOT NULL,
    PRIMARY KEY (sha256, page)
);
CREATE INDEX drawing_by_time ON files.drawing (drawn_at);
CALL audit.ignore('files.drawing', 'drawn from the contents, and can be drawn again');
