-- role: zygo_audit
-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

-- As zygo.partition_drop, for the trail: its rows go only when a verified archive covers every chain of the interval,
-- and personal parts only after the entries that they belong to. Outcomes: dropped, held, unarchived, busy.
CREATE FUNCTION audit.partition_drop(parent_table text)
    RETURNS TABLE (partition_name text, outcome text)
    LANGUAGE plpgsql VOLATILE SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp
    SET lock_timeout = '2s'
    AS $function$
DECLARE
    parent_schema CONSTANT text := 'audit';
    old record;
BEGIN
    IF NOT EXISTS (
        SELECT 1 FROM zygo.partition_rules() r
        WHERE r.schema_name = parent_schema AND r.table_name = parent_table
    ) THEN
        RAISE EXCEPTION USING ERRCODE = 'ZY017', MESSAGE = 'PARTITION_PARENT_UNKNOWN';
    END IF;
    FOR old IN
        SELECT p.* FROM zygo.partitions() p
        WHERE p.schema_name = parent_schema AND p.table_name = parent_table AND p.is_expired ORDER BY p.low
    LOOP
        partition_name := old.partition_name;
        outcome := zygo.partition_obstacle(parent_schema, parent_table, old.low, old.high);
        IF outcome IS NULL AND (
            parent_table = 'logs' AND EXISTS (
                SELECT 1 FROM audit.logs l
                WHERE l."timestamp" >= old.low AND l."timestamp" < old.high
                    AND NOT EXISTS (
                        SELECT 1 FROM audit.archives a
                        WHERE a.chain_id = l.chain_id AND l.seq BETWEEN a.from_seq AND a.to_seq
                            AND a.verified_at IS NOT NULL))
            OR parent_table = 'log_pii' AND EXISTS (
                SELECT 1 FROM zygo.partitions() p
                WHERE p.schema_name = parent_schema AND p.table_name = 'logs' AND p.low = old.low))
        THEN
            outcome := 'unarchived';
        END IF;
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
END
$function$;
COMMENT ON FUNCTION audit.partition_drop(text) IS
    'Drops the expired partitions of one table of schema audit that are archived and under no legal hold.';
GRANT EXECUTE ON FUNCTION audit.partition_drop(text) TO zygo_service;

-- down
DROP FUNCTION audit.partition_drop(text);
