-- What the application may do with the log: append a note, link what waits, drop what is older than the law asks.
CREATE FUNCTION audit.note(kind text, action text, unit uuid, record text, summary text, reason text) RETURNS void
    LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog
    AS $$ INSERT INTO audit.pending (kind, action, unit, record, summary, reason, context)
          VALUES (kind, action, unit, record, summary, reason, audit.context()) $$;

-- The bytes that are hashed. They are made here, from what was recorded, and never come from the application.
CREATE FUNCTION audit.body(p audit.pending) RETURNS text
    LANGUAGE sql STABLE SET search_path = pg_catalog SET timezone = 'UTC'
    AS $$
    SELECT jsonb_object_agg(key, value)::text
    FROM (SELECT string_to_array(p.context, chr(31)) AS c) AS who,
         LATERAL (VALUES
            ('at', to_jsonb(to_char(p.at, 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))),
            ('kind', to_jsonb(p.kind)),
            ('unit', to_jsonb(coalesce(p.unit::text, nullif(c[11], '')))),
            ('account', to_jsonb(nullif(c[1], ''))),
            ('person', to_jsonb(nullif(c[2], ''))),
            ('name', to_jsonb(nullif(c[3], ''))),
            ('as', to_jsonb(nullif(c[4], ''))),
            ('address', to_jsonb(nullif(c[5], ''))),
            ('request', to_jsonb(nullif(c[6], ''))),
            ('door', to_jsonb(nullif(c[7], ''))),
            ('action', to_jsonb(coalesce(p.action, nullif(c[8], '')))),
            ('method', to_jsonb(nullif(c[9], ''))),
            ('reason', to_jsonb(coalesce(p.reason, nullif(c[10], '')))),
            ('relation', to_jsonb(p.relation)),
            ('operation', to_jsonb(p.operation)),
            ('record', to_jsonb(p.record)),
            ('summary', to_jsonb(p.summary)),
            ('before', p.before),
            ('after', p.after)) AS part (key, value)
    WHERE value IS NOT NULL
    $$;

-- Locks the end of the chain; without a row, somebody else is linking.
CREATE FUNCTION audit.lock_head(wait boolean) RETURNS TABLE (pos bigint, hash_sha256 bytea, hash_sm3 bytea)
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog
    AS $$
BEGIN
    IF wait THEN
        RETURN QUERY SELECT position, sha256, sm3 FROM audit.head FOR UPDATE;
    ELSE
        RETURN QUERY SELECT position, sha256, sm3 FROM audit.head FOR UPDATE SKIP LOCKED;
    END IF;
END
$$;

CREATE FUNCTION audit.waiting(most integer) RETURNS TABLE (seq bigint, body text)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
    AS $$ SELECT p.seq, audit.body(p) FROM audit.pending AS p ORDER BY p.seq LIMIT most $$;

CREATE FUNCTION audit.count_waiting() RETURNS bigint
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
    AS $$ SELECT count(*) FROM audit.pending $$;

CREATE FUNCTION audit.make_month(month date) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog
    AS $$
DECLARE
    name text := 'entry_' || to_char(month, 'YYYY_MM');
BEGIN
    IF to_regclass('audit.' || name) IS NULL THEN
        EXECUTE format('CREATE TABLE audit.%I PARTITION OF audit.entry FOR VALUES FROM (%L) TO (%L)',
                       name, date_trunc('month', month)::date, (date_trunc('month', month) + interval '1 month')::date);
        -- NB: rights on a part would go around the policy of the whole.
        EXECUTE format('REVOKE ALL ON audit.%I FROM shouze_app', name);
    END IF;
END
$$;

-- Appends what waits to the chain, with the hashes that were calculated over it, and moves the end. Only who holds the
-- lock of audit.lock_head comes this far; the months follow the chain, so that a month can be dropped as a whole.
CREATE FUNCTION audit.append(seqs bigint[], digests_sha256 bytea[], digests_sm3 bytea[], hashes_sha256 bytea[], hashes_sm3 bytea[])
    RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog
    AS $$
DECLARE
    last audit.head;
    this_month date;
    linked bigint;
BEGIN
    SELECT * INTO STRICT last FROM audit.head FOR UPDATE;
    this_month := greatest(last.month, date_trunc('month', clock_timestamp() AT TIME ZONE 'Asia/Shanghai')::date);
    PERFORM audit.make_month(this_month);
    WITH taken AS (DELETE FROM audit.pending AS p WHERE p.seq = ANY (seqs) RETURNING p.*, audit.body(p) AS body),
         linking AS (SELECT taken.*, string_to_array(context, chr(31)) AS c, place, d1, d2, h1, h2
                     FROM unnest(seqs, digests_sha256, digests_sm3, hashes_sha256, hashes_sm3)
                          WITH ORDINALITY AS given (number, d1, d2, h1, h2, place)
                          JOIN taken ON taken.seq = number)
    INSERT INTO audit.entry (position, month, at, kind, relation, record, unit, account, name, address, action, body,
                             digest_sha256, digest_sm3, sha256, sm3)
    SELECT last.position + place, this_month, at, kind, relation, record,
           coalesce(unit, nullif(c[11], '')::uuid), nullif(c[1], '')::uuid, c[3], nullif(c[5], ''),
           coalesce(action, nullif(c[8], '')), body, d1, d2, h1, h2
    FROM linking ORDER BY place;
    GET DIAGNOSTICS linked = ROW_COUNT;
    IF linked <> cardinality(seqs) THEN
        RAISE EXCEPTION 'only % of % entries were still waiting', linked, cardinality(seqs);
    END IF;
    UPDATE audit.head SET position = last.position + linked, month = this_month,
                          sha256 = hashes_sha256[linked], sm3 = hashes_sm3[linked];
    RETURN last.position + linked;
END
$$;

-- The bare chain, for an export by somebody who may not see every entry: it still verifies.
CREATE FUNCTION audit.links(after bigint, upto bigint, most integer)
    RETURNS TABLE (pos bigint, d_sha256 bytea, d_sm3 bytea, h_sha256 bytea, h_sm3 bytea)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
    AS $$ SELECT position, digest_sha256, digest_sm3, sha256, sm3 FROM audit.entry
          WHERE position > after AND position <= upto ORDER BY position LIMIT most $$;

CREATE FUNCTION audit.chain_end() RETURNS TABLE (pos bigint, hash_sha256 bytea, hash_sm3 bytea)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
    AS $$ SELECT position, sha256, sm3 FROM audit.head $$;

-- Months that lie wholly before the retention period, with where they end in the chain. Never younger than a year.
CREATE FUNCTION audit.outdated(today date) RETURNS TABLE (month date, pos bigint, hash_sha256 bytea, hash_sm3 bytea)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
    AS $$ SELECT DISTINCT ON (e.month) e.month, e.position, e.sha256, e.sm3 FROM audit.entry AS e, audit.retention AS r
          WHERE e.month + interval '1 month' <= least(today, current_date) - make_interval(years => greatest(r.years, 1))
          ORDER BY e.month, e.position DESC $$;

CREATE FUNCTION audit.drop_month(today date, dropped date) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog
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
END
$$;

DO $$
DECLARE
    routine regprocedure;
BEGIN
    FOR routine IN SELECT oid FROM pg_proc WHERE pronamespace = 'audit'::regnamespace AND prosecdef LOOP
        EXECUTE format('REVOKE ALL ON ROUTINE %s FROM PUBLIC', routine);
    END LOOP;
END
$$;
GRANT EXECUTE ON FUNCTION audit.note, audit.lock_head, audit.waiting, audit.count_waiting, audit.append, audit.links,
    audit.chain_end, audit.outdated, audit.drop_month TO shouze_app;
