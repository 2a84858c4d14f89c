-- role: zygo_audit
-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

-- Makes the partition of the current interval and of the intervals ahead; what exists stays.
-- The statement is assembled from a catalogue name and computed borders: nothing of the caller
-- but a table of this schema and one of three words reaches it. The owner is the owner of the
-- tables, because only it may attach a partition.
CREATE FUNCTION audit.partition_create(table_name text, unit text, ahead integer) RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp
    SET timezone = 'UTC'
    AS $function$
DECLARE
    most_ahead CONSTANT integer := 62;
    parent_schema CONSTANT text := 'audit';
    first_day timestamptz;
    low timestamptz;
    high timestamptz;
    partition_name text;
    made integer := 0;
BEGIN
    IF unit NOT IN ('day', 'week', 'month') OR ahead NOT BETWEEN 0 AND most_ahead THEN
        RAISE EXCEPTION USING ERRCODE = 'ZY016', MESSAGE = 'PARTITION_INTERVAL_INVALID';
    END IF;
    IF NOT EXISTS (
        SELECT 1
        FROM pg_class c
        JOIN pg_namespace n ON n.oid = c.relnamespace
        JOIN pg_roles r ON r.oid = c.relowner
        WHERE n.nspname = parent_schema AND c.relname = table_name
            AND c.relkind = 'p' AND r.rolname = current_user
    ) THEN
        RAISE EXCEPTION USING ERRCODE = 'ZY017', MESSAGE = 'PARTITION_PARENT_UNKNOWN';
    END IF;
    first_day := date_trunc(unit, now());
    FOR step IN 0..ahead LOOP
        low := first_day + step * ('1 ' || unit)::interval;
        high := first_day + (step + 1) * ('1 ' || unit)::interval;
        partition_name := table_name || '_p' || to_char(low, 'YYYYMMDD');
        CONTINUE WHEN to_regclass(format('%I.%I', parent_schema, partition_name)) IS NOT NULL;
        EXECUTE format('CREATE TABLE %I.%I PARTITION OF %I.%I FOR VALUES FROM (%L) TO (%L)',
            parent_schema, partition_name, parent_schema, table_name, low, high);
        EXECUTE format('ALTER TABLE %I.%I ENABLE ROW LEVEL SECURITY', parent_schema, partition_name);
        EXECUTE format('ALTER TABLE %I.%I FORCE ROW LEVEL SECURITY', parent_schema, partition_name);
        made := made + 1;
    END LOOP;
    RETURN made;
END
$function$;
COMMENT ON FUNCTION audit.partition_create(text, text, integer) IS
    'Makes missing partitions of one table of schema audit, up to the given number of intervals ahead.';
GRANT EXECUTE ON FUNCTION audit.partition_create(text, text, integer) TO zygo_service;

-- down
DROP FUNCTION audit.partition_create(text, text, integer);
