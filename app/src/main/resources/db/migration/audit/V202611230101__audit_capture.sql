-- Who came through the database itself: no request, no facade.
CREATE FUNCTION audit.context() RETURNS text
    LANGUAGE sql STABLE
    AS $$ SELECT coalesce(nullif(current_setting('shouze.context', true), ''), concat_ws(chr(31), '', '',
                 session_user::text, '', coalesce(host(inet_client_addr()), ''), '', 'database', '', '', '')) $$;

-- Long texts are cut and told by their hash: the log proves what stood there and is no second copy of it.
CREATE FUNCTION audit.brief(whole jsonb) RETURNS jsonb
    LANGUAGE plpgsql STABLE SET search_path = pg_catalog
    AS $$
BEGIN
    IF pg_column_size(whole) < 2000 THEN
        RETURN whole;
    END IF;
    RETURN (SELECT jsonb_object_agg(key, CASE WHEN pg_column_size(value) < 1000 THEN value ELSE to_jsonb(
                       left(value #>> '{}', 200) || '…（共 ' || length(value #>> '{}') || ' 字，SHA-256 '
                       || encode(sha256(convert_to(value #>> '{}', 'UTF8')), 'hex') || '）') END)
            FROM jsonb_each(whole));
END
$$;

CREATE FUNCTION audit.key_of(whole jsonb, columns text) RETURNS text
    LANGUAGE sql IMMUTABLE
    AS $$ SELECT string_agg(whole ->> part, '/') FROM unnest(string_to_array(columns, ',')) AS part $$;

-- Arguments of the triggers: 0 table, 1 key columns, 2 the column with the unit, 3 masked columns.
-- Rows that come or go are taken a statement at a time; of changed rows only the changed columns, row by row: joining old
-- rows to new ones in SQL is planned without statistics, and was quadratic for a change of 60,000 rows.
CREATE FUNCTION audit.record_rows() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog SET jit = off
    AS $$
DECLARE
    masked text[] := TG_ARGV[3];
BEGIN
    IF TG_OP = 'INSERT' THEN
        INSERT INTO audit.pending (kind, relation, operation, record, unit, after, context)
        SELECT 'CHANGE', TG_ARGV[0], TG_OP, CASE WHEN TG_ARGV[1] = 'id' THEN j ->> 'id' ELSE audit.key_of(j, TG_ARGV[1]) END,
               (j ->> TG_ARGV[2])::uuid, audit.brief(j - masked), audit.context()
        FROM (SELECT to_jsonb(r) AS j FROM new_rows AS r) AS rows;
    ELSE
        INSERT INTO audit.pending (kind, relation, operation, record, unit, before, context)
        SELECT 'CHANGE', TG_ARGV[0], TG_OP, CASE WHEN TG_ARGV[1] = 'id' THEN j ->> 'id' ELSE audit.key_of(j, TG_ARGV[1]) END,
               (j ->> TG_ARGV[2])::uuid, audit.brief(j - masked), audit.context()
        FROM (SELECT to_jsonb(r) AS j FROM old_rows AS r) AS rows;
    END IF;
    RETURN NULL;
END
$$;

CREATE FUNCTION audit.record_update() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog SET jit = off
    AS $$
DECLARE
    masked text[] := TG_ARGV[3];
    was    jsonb := to_jsonb(OLD);
    is_now jsonb := to_jsonb(NEW);
    old_values jsonb;
    new_values jsonb;
BEGIN
    SELECT jsonb_object_agg(n.key, CASE WHEN n.key = ANY (masked) THEN '"***"' ELSE was -> n.key END),
           jsonb_object_agg(n.key, CASE WHEN n.key = ANY (masked) THEN '"***"' ELSE n.value END)
    INTO old_values, new_values
    FROM jsonb_each(is_now) AS n WHERE n.value IS DISTINCT FROM was -> n.key;
    IF new_values IS NOT NULL THEN
        INSERT INTO audit.pending (kind, relation, operation, record, unit, before, after, context)
        VALUES ('CHANGE', TG_ARGV[0], TG_OP,
                CASE WHEN TG_ARGV[1] = 'id' THEN is_now ->> 'id' ELSE audit.key_of(is_now, TG_ARGV[1]) END,
                (is_now ->> TG_ARGV[2])::uuid, audit.brief(old_values), audit.brief(new_values), audit.context());
    END IF;
    RETURN NULL;
END
$$;

CREATE FUNCTION audit.record_truncate() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog
    AS $$
BEGIN
    INSERT INTO audit.pending (kind, relation, operation, summary, context)
    VALUES ('CHANGE', TG_ARGV[0], TG_OP, '清空整表', audit.context());
    RETURN NULL;
END
$$;

-- Names under which secrets are kept; binary columns are never taken either.
CREATE FUNCTION audit.masked_columns(watched regclass, name text) RETURNS text[]
    LANGUAGE sql STABLE
    AS $$ SELECT coalesce(array_agg(attname::text ORDER BY attnum), '{}') FROM pg_attribute
          WHERE attrelid = watched AND attnum > 0 AND NOT attisdropped
            AND (atttypid = 'bytea'::regtype
                 OR attname ~ '(password|passwd|secret|token|sealed|private|recovery|verifier|credential|(^|_)otp|(^|_)hash$)'
                    AND atttypid IN ('text'::regtype, 'jsonb'::regtype, 'varchar'::regtype, 'text[]'::regtype)
                 OR attname = ANY (coalesce((SELECT columns FROM audit.mask WHERE relation = name), '{}'))) $$;

CREATE PROCEDURE audit.put_triggers(watched regclass)
    LANGUAGE plpgsql
    AS $$
DECLARE
    name      text := (SELECT nspname || '.' || relname FROM pg_class JOIN pg_namespace n ON n.oid = relnamespace
                       WHERE pg_class.oid = watched);
    keys      text := coalesce((SELECT string_agg(attname, ',' ORDER BY place) FROM pg_index,
                       unnest(indkey::smallint[]) WITH ORDINALITY AS part (number, place)
                       JOIN pg_attribute ON attnum = number
                       WHERE indrelid = watched AND indisprimary AND attrelid = watched), '');
    unit      text := CASE WHEN name = 'organization.unit' THEN 'id'
                           WHEN EXISTS (SELECT FROM pg_attribute WHERE attrelid = watched AND attname = 'unit_id'
                                        AND NOT attisdropped) THEN 'unit_id' ELSE '' END;
    masked    text := audit.masked_columns(watched, name)::text;
    arguments text := format('(%L, %L, %L, %L)', name, keys, unit, masked);
    described text := 'audit ' || arguments;
BEGIN
    IF described = (SELECT obj_description(oid, 'pg_trigger') FROM pg_trigger
                    WHERE tgrelid = watched AND tgname = 'audit_truncate') THEN
        RETURN;
    END IF;
    EXECUTE format('CREATE OR REPLACE TRIGGER audit_insert AFTER INSERT ON %s REFERENCING NEW TABLE AS new_rows'
                   ' FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows%s', watched, arguments);
    EXECUTE format('CREATE OR REPLACE TRIGGER audit_update AFTER UPDATE ON %s'
                   ' FOR EACH ROW EXECUTE FUNCTION audit.record_update%s', watched, arguments);
    EXECUTE format('CREATE OR REPLACE TRIGGER audit_delete AFTER DELETE ON %s REFERENCING OLD TABLE AS old_rows'
                   ' FOR EACH STATEMENT EXECUTE FUNCTION audit.record_rows%s', watched, arguments);
    EXECUTE format('CREATE OR REPLACE TRIGGER audit_truncate AFTER TRUNCATE ON %s'
                   ' FOR EACH STATEMENT EXECUTE FUNCTION audit.record_truncate%s', watched, arguments);
    EXECUTE format('COMMENT ON TRIGGER audit_truncate ON %s IS %L', watched, described);
END
$$;

-- For migrations: CALL audit.watch('x.y', 'column whose values never reach the log', …).
CREATE PROCEDURE audit.watch(watched regclass, VARIADIC masked text[] DEFAULT '{}')
    LANGUAGE plpgsql
    AS $$
BEGIN
    INSERT INTO audit.mask (relation, columns)
    SELECT nspname || '.' || relname, masked FROM pg_class JOIN pg_namespace n ON n.oid = relnamespace
    WHERE pg_class.oid = watched AND masked <> '{}'
    ON CONFLICT (relation) DO UPDATE SET columns = excluded.columns;
    CALL audit.put_triggers(watched);
END
$$;

-- For migrations: CALL audit.ignore('x.y', 'why its changes are not logged').
CREATE PROCEDURE audit.ignore(name text, why text)
    LANGUAGE sql
    AS $$ INSERT INTO audit.unwatched (pattern, because) VALUES (name, why) ON CONFLICT DO NOTHING $$;

CREATE VIEW audit.own_table AS
SELECT c.oid::regclass AS relation, nspname || '.' || relname AS name,
       EXISTS (SELECT FROM audit.unwatched WHERE nspname || '.' || relname LIKE pattern) AS ignored
FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace
WHERE relkind IN ('r', 'p') AND NOT relispartition AND relpersistence = 'p'
  AND nspname NOT IN ('pg_catalog', 'information_schema', 'public', 'shouze_history') AND nspname NOT LIKE 'pg\_%';
REVOKE ALL ON audit.own_table FROM shouze_app;

-- Runs after every migration: a table that its migration forgot, or whose columns have changed, is watched from then on.
CREATE PROCEDURE audit.watch_all()
    LANGUAGE plpgsql
    AS $$
DECLARE
    found record;
BEGIN
    FOR found IN SELECT relation FROM audit.own_table WHERE NOT ignored LOOP
        CALL audit.put_triggers(found.relation);
    END LOOP;
END
$$;
CALL audit.watch_all();
