-- A shortening of the retention period waits thirty days, in which it can be seen and withdrawn.
ALTER TABLE audit.retention
    ADD COLUMN ordered_years integer CHECK (ordered_years BETWEEN 1 AND 99),
    ADD COLUMN ordered_on    date,
    ADD COLUMN ordered_from  date,
    ADD COLUMN ordered_by    text,
    ADD CONSTRAINT retention_order CHECK (num_nulls(ordered_years, ordered_on, ordered_from, ordered_by) IN (0, 4)),
    ADD CONSTRAINT retention_notice CHECK (ordered_from >= ordered_on + 30);

-- False where somebody reads or writes the log just then: whoever waits for this lock lets all others wait behind.
DROP FUNCTION audit.drop_month(date, date);
CREATE FUNCTION audit.drop_month(today date, dropped date) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog SET lock_timeout = '1s'
    AS $$
DECLARE
    sealed boolean := (SELECT EXISTS (SELECT FROM audit.seal AS s JOIN audit.outdated(today) AS o
                                      ON o.pos = s.position AND o.hash_sha256 = s.sha256
                                      WHERE s.kind = 'cut' AND o.month = dropped));
BEGIN
    IF NOT sealed OR EXISTS (SELECT FROM audit.outdated(today) AS o WHERE o.month < dropped) THEN
        RAISE EXCEPTION 'the month % is not the oldest beyond the retention period, or its end is not sealed', dropped;
    END IF;
    EXECUTE format('DROP TABLE audit.%I', 'entry_' || to_char(dropped, 'YYYY_MM'));
    RETURN true;
EXCEPTION
    WHEN lock_not_available THEN
        RETURN false;
END
$$;
REVOKE ALL ON FUNCTION audit.drop_month(date, date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION audit.drop_month(date, date) TO shouze_app;

-- Which addresses have got the mail of a round that is not at its end.
ALTER TABLE audit.mailed ADD COLUMN reached jsonb NOT NULL DEFAULT '{}';
