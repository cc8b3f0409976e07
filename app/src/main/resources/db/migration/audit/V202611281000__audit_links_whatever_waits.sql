-- Who came through the database itself may have left any text as his circumstances. It is linked as it stands, without the
-- columns that could be searched for; a text that is no id once held up the whole log.
CREATE FUNCTION audit.id_of(given text) RETURNS uuid
    LANGUAGE sql IMMUTABLE
    AS $$ SELECT CASE WHEN given ~* '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' THEN given::uuid END $$;

CREATE OR REPLACE FUNCTION audit.append(seqs bigint[], digests_sha256 bytea[], digests_sm3 bytea[], hashes_sha256 bytea[], hashes_sm3 bytea[])
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
           coalesce(unit, audit.id_of(c[11])), audit.id_of(c[1]), c[3], nullif(c[5], ''),
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
