-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

-- As before, but each table names all columns that say whose its rows are, and those that hold the acting person where
-- another column says that a person acted.
DROP FUNCTION zygo.partition_rules();
CREATE FUNCTION zygo.partition_rules()
    RETURNS TABLE (
        schema_name text, table_name text, key_column text, unit text, ahead integer, keep integer,
        tenant_columns text[], user_columns text[], actor_columns text[])
    LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path = pg_catalog, pg_temp AS $function$
    VALUES
        ('public', 'ai_usage', 'created_at', 'month', 3, 13, '{tenant_id}'::text[], '{user_id}'::text[],
            '{}'::text[]),
        ('public', 'edge_function_invocations', 'created_at', 'month', 3, 2, '{tenant_id}', '{user_id}', '{}'),
        ('public', 'execution_events', 'created_at', 'day', 7, 8, '{tenant_id}', '{}', '{}'),
        ('public', 'execution_logs', 'created_at', 'week', 4, 53, '{tenant_id}', '{}', '{}'),
        ('public', 'job_executions_history', 'completed_at', 'month', 3, 3, '{tenant_id}', '{actor_id}', '{}'),
        ('public', 'job_logs', 'created_at', 'month', 3, 3, '{tenant_id}', '{}', '{}'),
        ('public', 'login_attempts', 'created_at', 'month', 3, 3, '{tenant_id}', '{user_id}', '{}'),
        ('public', 'monitoring_samples', 'created_at', 'day', 7, 31, '{tenant_id}', '{}', '{}'),
        ('public', 'oauth_audit_log', 'created_at', 'month', 3, 13, '{tenant_id}', '{user_id}', '{}'),
        ('public', 'rate_limit_log', 'created_at', 'day', 7, 31, '{tenant_id}', '{user_id}', '{}'),
        ('public', 'secret_access_log', 'created_at', 'month', 3, 85, '{tenant_id}', '{}', '{actor_id}'),
        ('public', 'server_metrics_1h', 'ts', 'month', 3, 4, '{tenant_id}', '{}', '{}'),
        ('public', 'server_metrics_5m', 'ts', 'day', 3, 8, '{tenant_id}', '{}', '{}'),
        ('public', 'server_metrics_raw', 'ts', 'day', 3, 2, '{tenant_id}', '{}', '{}'),
        ('public', 'usage_records', 'period_start', 'month', 3, 25, '{tenant_id}', '{}', '{}'),
        ('public', 'webhook_deliveries', 'created_at', 'week', 4, 14, '{tenant_id}', '{}', '{}'),
        ('public', 'webhook_delivery_attempts', 'sent_at', 'week', 4, 14, '{tenant_id}', '{}', '{}'),
        ('public', 'webhook_events', 'occurred_at', 'day', 7, 31, '{tenant_id}', '{}', '{}'),
        ('audit', 'log_pii', 'log_timestamp', 'month', 3, 14, '{tenant_id}', '{}', '{}'),
        ('audit', 'logs', 'timestamp', 'month', 3, 14, '{tenant_id}', '{data_subject_id}', '{actor_id}'),
        ('audit', 'rls_violation_log', 'created_at', 'month', 3, 24, '{session_tenant_id,target_tenant_id}',
            '{user_id}', '{}'),
        ('audit', 'security_context_log', 'created_at', 'week', 4, 14, '{tenant_id}', '{user_id}', '{}'),
        ('audit', 'sensitive_data_access_log', 'created_at', 'month', 3, 85, '{tenant_id}', '{user_id}', '{}')
$function$;
COMMENT ON FUNCTION zygo.partition_rules() IS 'Interval, head start and retention of each partitioned table.';
GRANT EXECUTE ON FUNCTION zygo.partition_rules() TO zygo_service, zygo_audit, zygo_monitor;

CREATE OR REPLACE FUNCTION zygo.partition_obstacle(
    parent_schema text, parent_table text, low timestamptz, high timestamptz)
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
        SELECT 'tenant' AS scope, t.name, '' AS condition FROM unnest(rule.tenant_columns) AS t (name)
        UNION ALL SELECT 'user', u.name, '' FROM unnest(rule.user_columns) AS u (name)
        UNION ALL SELECT 'user', a.name, ' AND actor_type IN (''user'', ''client'')'
        FROM unnest(rule.actor_columns) AS a (name)
    LOOP
        -- What is no uuid names no person; the trail keeps its actors as text.
        EXECUTE format('SELECT EXISTS (SELECT 1 FROM (SELECT DISTINCT %I::text AS id FROM %I.%I
            WHERE %I >= $1 AND %I < $2%s) s WHERE zygo.legal_hold_active($3,
            CASE WHEN s.id ~ ''^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'' THEN s.id::uuid END))',
            subject.name, parent_schema, parent_table, rule.key_column, rule.key_column, subject.condition)
        INTO is_held USING low, high, subject.scope;
        IF is_held THEN
            RETURN 'held';
        END IF;
    END LOOP;
    RETURN NULL;
END
$function$;

-- down
CREATE OR REPLACE FUNCTION zygo.partition_obstacle(
    parent_schema text, parent_table text, low timestamptz, high timestamptz)
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
DROP FUNCTION zygo.partition_rules();
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
COMMENT ON FUNCTION zygo.partition_rules() IS 'Interval, head start and retention of each partitioned table.';
GRANT EXECUTE ON FUNCTION zygo.partition_rules() TO zygo_service, zygo_audit, zygo_monitor;
