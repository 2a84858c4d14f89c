-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

-- How far ahead a partitioned table is prepared and how many whole intervals it keeps beside the current one. The
-- columns say whose legal hold keeps a partition; tables without such columns hold working data that no hold covers.
CREATE FUNCTION zygo.partition_rules()
    RETURNS TABLE (
        schema_name text, table_name text, key_column text, unit text, ahead integer, keep integer,
        tenant_columns text[], user_columns text[])
    LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path = pg_catalog, pg_temp AS $function$
    VALUES
        ('public', 'ai_usage', 'created_at', 'month', 3, 13, '{}'::text[], '{}'::text[]),
        ('public', 'edge_function_invocations', 'created_at', 'month', 3, 2, '{}', '{}'),
        ('public', 'execution_events', 'created_at', 'day', 7, 8, '{}', '{}'),
        ('public', 'execution_logs', 'created_at', 'week', 4, 53, '{}', '{}'),
        ('public', 'job_executions_history', 'completed_at', 'month', 3, 3, '{}', '{}'),
        ('public', 'job_logs', 'created_at', 'month', 3, 3, '{}', '{}'),
        ('public', 'login_attempts', 'created_at', 'month', 3, 3, '{tenant_id}', '{user_id}'),
        ('public', 'monitoring_samples', 'created_at', 'day', 7, 31, '{}', '{}'),
        ('public', 'oauth_audit_log', 'created_at', 'month', 3, 13, '{tenant_id}', '{user_id}'),
        ('public', 'rate_limit_log', 'created_at', 'day', 7, 31, '{}', '{}'),
        ('public', 'secret_access_log', 'created_at', 'month', 3, 85, '{tenant_id}', '{}'),
        ('public', 'server_metrics_1h', 'ts', 'month', 3, 4, '{}', '{}'),
        ('public', 'server_metrics_5m', 'ts', 'day', 3, 8, '{}', '{}'),
        ('public', 'server_metrics_raw', 'ts', 'day', 3, 2, '{}', '{}'),
        ('public', 'usage_records', 'period_start', 'month', 3, 25, '{tenant_id}', '{}'),
        ('public', 'webhook_deliveries', 'created_at', 'week', 4, 14, '{}', '{}'),
        ('public', 'webhook_delivery_attempts', 'sent_at', 'week', 4, 14, '{}', '{}'),
        ('public', 'webhook_events', 'occurred_at', 'day', 7, 31, '{}', '{}'),
        ('audit', 'log_pii', 'log_timestamp', 'month', 3, 14, '{tenant_id}', '{}'),
        ('audit', 'logs', 'timestamp', 'month', 3, 14, '{tenant_id}', '{data_subject_id}'),
        ('audit', 'rls_violation_log', 'created_at', 'month', 3, 24, '{session_tenant_id,target_tenant_id}',
            '{user_id}'),
        ('audit', 'security_context_log', 'created_at', 'week', 4, 14, '{tenant_id}', '{user_id}'),
        ('audit', 'sensitive_data_access_log', 'created_at', 'month', 3, 85, '{tenant_id}', '{user_id}')
$function$;

-- Borders come from the name that partition_create gave; anything named otherwise is somebody's and is left alone.
CREATE FUNCTION zygo.partitions()
    RETURNS TABLE (
        schema_name text, table_name text, partition_name text, low timestamptz, high timestamptz, is_expired boolean)
    LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp SET timezone = 'UTC' AS $function$
    SELECT r.schema_name, r.table_name, c.relname::text, b.low, b.low + ('1 ' || r.unit)::interval,
        b.low + ('1 ' || r.unit)::interval <= date_trunc(r.unit, now()) - r.keep * ('1 ' || r.unit)::interval
    FROM zygo.partition_rules() r
    JOIN pg_namespace n ON n.nspname = r.schema_name
    JOIN pg_class p ON p.relnamespace = n.oid AND p.relname = r.table_name AND p.relkind = 'p'
    JOIN pg_inherits i ON i.inhparent = p.oid AND NOT i.inhdetachpending
    JOIN pg_class c ON c.oid = i.inhrelid AND c.relname ~ ('^' || r.table_name || '_p[0-9]{8}$')
    CROSS JOIN LATERAL (SELECT to_date(right(c.relname, 8), 'YYYYMMDD')::timestamptz AS low) b
$function$;

CREATE FUNCTION zygo.partition_headroom()
    RETURNS TABLE (schema_name text, table_name text, unit text, wanted integer, ahead integer, expired integer)
    LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $function$
    SELECT r.schema_name, r.table_name, r.unit, r.ahead, (count(*) FILTER (WHERE p.low > now()))::integer,
        (count(*) FILTER (WHERE p.is_expired))::integer
    FROM zygo.partition_rules() r
    LEFT JOIN zygo.partitions() p ON p.schema_name = r.schema_name AND p.table_name = r.table_name
    GROUP BY r.schema_name, r.table_name, r.unit, r.ahead
$function$;

COMMENT ON FUNCTION zygo.partition_rules() IS 'Interval, head start and retention of each partitioned table.';
COMMENT ON FUNCTION zygo.partitions() IS 'Partitions with their borders, and whether retention is over.';
COMMENT ON FUNCTION zygo.partition_headroom() IS 'Prepared and expired partitions of each partitioned table.';
GRANT EXECUTE ON FUNCTION zygo.partition_rules(), zygo.partitions(), zygo.partition_headroom()
    TO zygo_service, zygo_audit, zygo_monitor;

-- down
DROP FUNCTION zygo.partition_headroom();
DROP FUNCTION zygo.partitions();
DROP FUNCTION zygo.partition_rules();
