-- Measured with eight writers and 2,000 changes a second: a statement's transition table, and parts of an INSERT that are
-- seldom needed but always prepared, cost three times what the entry itself costs. Rows are taken one by one therefore, and
-- what is seldom needed stands behind an IF.
CREATE OR REPLACE FUNCTION audit.record_rows() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog
    AS $$
DECLARE
    whole jsonb := CASE WHEN TG_OP = 'INSERT' THEN to_jsonb(NEW) ELSE to_jsonb(OLD) END;
    of_unit uuid := whole ->> TG_ARGV[2];
    key   text;
    who   text := current_setting('shouze.context', true);
BEGIN
    IF TG_ARGV[1] = 'id' THEN
        key := whole ->> 'id';
    ELSE
        key := audit.key_of(whole, TG_ARGV[1]);
    END IF;
    IF who IS NULL OR who = '' THEN
        who := audit.context();
    END IF;
    IF TG_ARGV[3] <> '{}' THEN
        whole := whole - TG_ARGV[3]::text[];
    END IF;
    IF pg_column_size(whole) >= 2000 THEN
        whole := audit.brief(whole);
    END IF;
    IF TG_OP = 'INSERT' THEN
        INSERT INTO audit.pending (kind, relation, operation, record, unit, after, context)
        VALUES ('CHANGE', TG_ARGV[0], TG_OP, key, of_unit, whole, who);
    ELSE
        INSERT INTO audit.pending (kind, relation, operation, record, unit, before, context)
        VALUES ('CHANGE', TG_ARGV[0], TG_OP, key, of_unit, whole, who);
    END IF;
    RETURN NULL;
END
$$;

CREATE OR REPLACE FUNCTION audit.record_update() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog
    AS $$
DECLARE
    was    jsonb := to_jsonb(OLD);
    is_now jsonb := to_jsonb(NEW);
    of_unit uuid := is_now ->> TG_ARGV[2];
    masked text[] := TG_ARGV[3];
    key    text;
    who    text := current_setting('shouze.context', true);
    old_values jsonb;
    new_values jsonb;
BEGIN
    IF was = is_now THEN
        RETURN NULL;
    END IF;
    SELECT jsonb_object_agg(n.key, CASE WHEN n.key = ANY (masked) THEN '"***"' ELSE was -> n.key END),
           jsonb_object_agg(n.key, CASE WHEN n.key = ANY (masked) THEN '"***"' ELSE n.value END)
    INTO old_values, new_values
    FROM jsonb_each(is_now) AS n WHERE n.value IS DISTINCT FROM was -> n.key;
    IF TG_ARGV[1] = 'id' THEN
        key := is_now ->> 'id';
    ELSE
        key := audit.key_of(is_now, TG_ARGV[1]);
    END IF;
    IF who IS NULL OR who = '' THEN
        who := audit.context();
    END IF;
    IF pg_column_size(old_values) >= 2000 THEN
        old_values := audit.brief(old_values);
    END IF;
    IF pg_column_size(new_values) >= 2000 THEN
        new_values := audit.brief(new_values);
    END IF;
    INSERT INTO audit.pending (kind, relation, operation, record, unit, before, after, context)
    VALUES ('CHANGE', TG_ARGV[0], TG_OP, key, of_unit, old_values, new_values, who);
    RETURN NULL;
END
$$;

CREATE OR REPLACE PROCEDURE audit.put_triggers(watched regclass)
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
    described text := 'audit by row ' || arguments;
BEGIN
    IF described = (SELECT obj_description(oid, 'pg_trigger') FROM pg_trigger
                    WHERE tgrelid = watched AND tgname = 'audit_truncate') THEN
        RETURN;
    END IF;
    EXECUTE format('CREATE OR REPLACE TRIGGER audit_insert AFTER INSERT ON %s'
                   ' FOR EACH ROW EXECUTE FUNCTION audit.record_rows%s', watched, arguments);
    EXECUTE format('CREATE OR REPLACE TRIGGER audit_update AFTER UPDATE ON %s'
                   ' FOR EACH ROW EXECUTE FUNCTION audit.record_update%s', watched, arguments);
    EXECUTE format('CREATE OR REPLACE TRIGGER audit_delete AFTER DELETE ON %s'
                   ' FOR EACH ROW EXECUTE FUNCTION audit.record_rows%s', watched, arguments);
    EXECUTE format('CREATE OR REPLACE TRIGGER audit_truncate AFTER TRUNCATE ON %s'
                   ' FOR EACH STATEMENT EXECUTE FUNCTION audit.record_truncate%s', watched, arguments);
    EXECUTE format('COMMENT ON TRIGGER audit_truncate ON %s IS %L', watched, described);
END
$$;
CALL audit.watch_all();
