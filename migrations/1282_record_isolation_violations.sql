-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

GRANT USAGE, CREATE ON SCHEMA security TO zygo_audit;

SET LOCAL ROLE zygo_audit;
-- violation: object with columns of audit.rls_violation_log as keys. The connection is that of zygo_security, so
-- the record stays when the request's transaction is taken back. A repeat of the same principal, class, table and
-- resource within a minute raises the count instead of adding a row.
CREATE FUNCTION security.record_violation(violation jsonb) RETURNS uuid
    LANGUAGE plpgsql VOLATILE SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp
    AS $function$
DECLARE
    entry audit.rls_violation_log;
    known uuid;
BEGIN
    entry := jsonb_populate_record(NULL::audit.rls_violation_log,
        violation - ARRAY['id', 'count', 'created_at', 'last_seen_at']);
    PERFORM pg_advisory_xact_lock(hashtextextended(
        concat_ws('|', entry.class, entry.principal_id, entry.table_name, entry.resource_id), 0));
    UPDATE audit.rls_violation_log v
    SET count = v.count + 1, last_seen_at = clock_timestamp()
    WHERE v.created_at > now() - interval '1 minute'
        AND v.class = entry.class
        AND v.principal_id IS NOT DISTINCT FROM entry.principal_id
        AND v.table_name IS NOT DISTINCT FROM entry.table_name
        AND v.resource_id IS NOT DISTINCT FROM entry.resource_id
    RETURNING v.id INTO known;
    IF known IS NOT NULL THEN
        RETURN known;
    END IF;
    INSERT INTO audit.rls_violation_log (class, severity, operation, table_name, resource_id, session_tenant_id,
        target_tenant_id, user_id, principal_kind, principal_id, operation_id, query_fingerprint, blocked,
        ip_address, user_agent, request_id, request_path, metadata)
    VALUES (entry.class, entry.severity, entry.operation, entry.table_name, entry.resource_id,
        entry.session_tenant_id, entry.target_tenant_id, entry.user_id, entry.principal_kind, entry.principal_id,
        entry.operation_id, entry.query_fingerprint, coalesce(entry.blocked, true), entry.ip_address,
        entry.user_agent, entry.request_id, entry.request_path, coalesce(entry.metadata, '{}'::jsonb))
    RETURNING id INTO known;
    RETURN known;
END
$function$;
COMMENT ON FUNCTION security.record_violation(jsonb) IS
    'Keeps an attempt to cross a tenant boundary; a repeat within a minute raises the count.';
REVOKE EXECUTE ON FUNCTION security.record_violation(jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION security.record_violation(jsonb) TO zygo_security;
SET LOCAL ROLE zygo_owner;
REVOKE CREATE ON SCHEMA security FROM zygo_audit;

-- down
DROP FUNCTION security.record_violation(jsonb);
REVOKE USAGE ON SCHEMA security FROM zygo_audit;
