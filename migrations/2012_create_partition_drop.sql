-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

-- What keeps an expired partition: 'held' while a legal hold covers one of its rows. Runs as the caller, who owns the
-- table; the statement is assembled from the rules above, so nothing of a caller reaches it.
CREATE FUNCTION zygo.partition_obstacle(parent_schema text, parent_table text, low timestamptz, high timestamptz)
    RETURNS text
    LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp AS $function$
DECLARE
    rule record;
    subject record;
    is_held boolean;
BEGIN
    SELECT r.* INTO STRICT rule FROM zygo.partition_rules() r
    WHERE r.schema_name = parent_schema AND r.table_name = parent_table;
    FOR subject IN
        SELECT 'tenant' AS scope, t.name FROM unnest(rule.tenant_columns) AS t (name)
        UNION ALL SELECT 'user', u.name FROM unnest(rule.user_columns) AS u (name)
    LOOP
        EXECUTE format('SELECT EXISTS (SELECT 1 FROM (SELECT DISTINCT %I AS id FROM %I.%I WHERE %I >= $1 AND %I < $2) s
            WHERE zygo.legal_hold_active($3, s.id))',
            subject.name, parent_schema, parent_table, rule.key_column, rule.key_column)
        INTO is_held USING low, high, subject.scope;
        IF is_held THEN
            RETURN 'held';
        END IF;
    END LOOP;
    RETURN NULL;
END
$function$;

-- Takes the partitions away whose retention is over; oldest first. Outcomes: dropped, held (legal hold), busy (a
-- reader kept it for two seconds; the next run tries again).
CREATE FUNCTION zygo.partition_drop(parent_table text)
    RETURNS TABLE (partition_name text, outcome text)
    LANGUAGE plpgsql VOLATILE SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp
    SET lock_timeout = '2s'
    AS $function$
DECLARE
    parent_schema CONSTANT text := 'public';
    old record;
BEGIN
    IF NOT EXISTS (
        SELECT 1 FROM zygo.partition_rules() r
        WHERE r.schema_name = parent_schema AND r.table_name = parent_table
    ) THEN
        RAISE EXCEPTION USING ERRCODE = 'ZY017', MESSAGE = 'PARTITION_PARENT_UNKNOWN';
    END IF;
    -- The owner sees rows only with its mark; it is taken back below, and no other role honours it.
    PERFORM set_config('app.migration', 'on', true);
    FOR old IN
        SELECT p.* FROM zygo.partitions() p
        WHERE p.schema_name = parent_schema AND p.table_name = parent_table AND p.is_expired ORDER BY p.low
    LOOP
        partition_name := old.partition_name;
        outcome := zygo.partition_obstacle(parent_schema, parent_table, old.low, old.high);
        IF outcome IS NULL THEN
            BEGIN
                EXECUTE format('ALTER TABLE %I.%I DETACH PARTITION %I.%I',
                    parent_schema, parent_table, parent_schema, old.partition_name);
                EXECUTE format('DROP TABLE %I.%I', parent_schema, old.partition_name);
                outcome := 'dropped';
            EXCEPTION WHEN lock_not_available THEN
                outcome := 'busy';
            END;
        END IF;
        RETURN NEXT;
    END LOOP;
    PERFORM set_config('app.migration', '', true);
END
$function$;

COMMENT ON FUNCTION zygo.partition_obstacle(text, text, timestamptz, timestamptz) IS
    'What forbids to drop the partition of an interval, null when nothing does.';
COMMENT ON FUNCTION zygo.partition_drop(text) IS
    'Drops the expired partitions of one table of schema public unless a legal hold keeps them.';
GRANT EXECUTE ON FUNCTION zygo.partition_obstacle(text, text, timestamptz, timestamptz) TO zygo_audit;
GRANT EXECUTE ON FUNCTION zygo.partition_drop(text) TO zygo_service;

-- down
DROP FUNCTION zygo.partition_drop(text);
DROP FUNCTION zygo.partition_obstacle(text, text, timestamptz, timestamptz);
