-- The same bytes in less than half the time: an aggregate over nineteen rows and a setting of its own for each entry made the
-- linker the dearest part of the log. What is inside "before" and "after" keeps its nulls.
CREATE OR REPLACE FUNCTION audit.body(p audit.pending) RETURNS text
    LANGUAGE sql STABLE
    AS $$
    SELECT (jsonb_strip_nulls(jsonb_build_object(
            'at', to_char(p.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
            'kind', p.kind,
            'unit', coalesce(p.unit::text, nullif(split_part(p.context, chr(31), 11), '')),
            'account', nullif(split_part(p.context, chr(31), 1), ''),
            'person', nullif(split_part(p.context, chr(31), 2), ''),
            'name', nullif(split_part(p.context, chr(31), 3), ''),
            'as', nullif(split_part(p.context, chr(31), 4), ''),
            'address', nullif(split_part(p.context, chr(31), 5), ''),
            'request', nullif(split_part(p.context, chr(31), 6), ''),
            'door', nullif(split_part(p.context, chr(31), 7), ''),
            'action', coalesce(p.action, nullif(split_part(p.context, chr(31), 8), '')),
            'method', nullif(split_part(p.context, chr(31), 9), ''),
            'reason', coalesce(p.reason, nullif(split_part(p.context, chr(31), 10), '')),
            'relation', p.relation,
            'operation', p.operation,
            'record', p.record,
            'summary', p.summary))
        || CASE WHEN p.before IS NULL THEN '{}' ELSE jsonb_build_object('before', p.before) END
        || CASE WHEN p.after IS NULL THEN '{}' ELSE jsonb_build_object('after', p.after) END)::text
    $$;
