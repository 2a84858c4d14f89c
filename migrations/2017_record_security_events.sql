-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

GRANT SELECT (id, ip_range, blocked_until), INSERT (ip_range, reason, blocked_until, auto_blocked),
    UPDATE (blocked_until) ON public.ip_blocks TO zygo_definer;
GRANT CREATE ON SCHEMA security TO zygo_audit;

SET LOCAL ROLE zygo_audit;
-- Each takes an object with columns of its table as keys, on the connection of zygo_security: the record stays when
-- the request's transaction is taken back.
CREATE FUNCTION security.record_context(entry jsonb) RETURNS uuid
    LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $function$
    INSERT INTO audit.security_context_log (
        tenant_id, user_id, admin_id, is_admin, session_id_hash, ip_address, user_agent, request_id)
    SELECT e.tenant_id, e.user_id, e.admin_id, coalesce(e.is_admin, false), e.session_id_hash, e.ip_address,
        left(e.user_agent, 500), e.request_id
    FROM jsonb_populate_record(NULL::audit.security_context_log, entry) e
    RETURNING id
$function$;

CREATE FUNCTION security.record_sensitive_access(entry jsonb) RETURNS uuid
    LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $function$
    INSERT INTO audit.sensitive_data_access_log (
        tenant_id, user_id, admin_id, data_class, action, resource_type, resource_id, row_count, fields, purpose,
        legal_basis, operation_id, ip_address, request_id)
    SELECT e.tenant_id, e.user_id, e.admin_id, e.data_class, e.action, e.resource_type, e.resource_id, e.row_count,
        coalesce(e.fields, '{}'), e.purpose, e.legal_basis, e.operation_id, e.ip_address, e.request_id
    FROM jsonb_populate_record(NULL::audit.sensitive_data_access_log, entry) e
    RETURNING id
$function$;

-- While an alert of the same key is open, a repeat raises its count.
CREATE FUNCTION security.raise_alert(entry jsonb) RETURNS uuid
    LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $function$
    INSERT INTO audit.security_alerts AS a (
        audience, tenant_id, user_id, type, severity, title, description, principal_kind, principal_id, dedupe_key,
        action_token_hash, action_token_expires_at, metadata)
    SELECT e.audience, e.tenant_id, e.user_id, e.type, e.severity, e.title, e.description, e.principal_kind,
        e.principal_id, e.dedupe_key, e.action_token_hash, e.action_token_expires_at,
        coalesce(e.metadata, '{}'::jsonb)
    FROM jsonb_populate_record(NULL::audit.security_alerts, entry) e
    ON CONFLICT (dedupe_key) WHERE status IN ('new', 'acknowledged', 'investigating') DO UPDATE
        SET occurrences = a.occurrences + 1, last_seen_at = now()
    RETURNING id
$function$;
COMMENT ON FUNCTION security.record_context(jsonb) IS 'Keeps the first use of a session, tenant and address.';
COMMENT ON FUNCTION security.record_sensitive_access(jsonb) IS 'Keeps who saw personal or secret data.';
COMMENT ON FUNCTION security.raise_alert(jsonb) IS 'Opens an alert, or counts a repeat of an open one.';
GRANT EXECUTE ON FUNCTION security.record_context(jsonb), security.record_sensitive_access(jsonb),
    security.raise_alert(jsonb) TO zygo_security;

SET LOCAL ROLE zygo_definer;
-- Never wider than a site: /24 or /56. A longer block is not shortened by a later, shorter one.
CREATE FUNCTION security.block_address(address cidr, cause text, until timestamptz) RETURNS uuid
    LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $function$
DECLARE
    blocked uuid;
BEGIN
    IF address IS NULL OR masklen(address) < (CASE family(address) WHEN 4 THEN 24 ELSE 56 END)
        OR until IS NULL OR until <= now()
    THEN
        RAISE EXCEPTION USING ERRCODE = 'ZY022', MESSAGE = 'BLOCK_TOO_WIDE';
    END IF;
    INSERT INTO public.ip_blocks AS b (ip_range, reason, blocked_until, auto_blocked)
    VALUES (address, cause, until, true)
    ON CONFLICT (ip_range) DO UPDATE
        SET blocked_until = CASE WHEN b.blocked_until IS NULL THEN NULL
            ELSE greatest(b.blocked_until, excluded.blocked_until) END
    RETURNING b.id INTO blocked;
    RETURN blocked;
END
$function$;
COMMENT ON FUNCTION security.block_address(cidr, text, timestamptz) IS 'Blocks one network until a moment.';
GRANT EXECUTE ON FUNCTION security.block_address(cidr, text, timestamptz) TO zygo_security;
SET LOCAL ROLE zygo_owner;
REVOKE CREATE ON SCHEMA security FROM zygo_audit;

-- down
SET LOCAL ROLE zygo_definer;
DROP FUNCTION security.block_address(cidr, text, timestamptz);
SET LOCAL ROLE zygo_audit;
DROP FUNCTION security.raise_alert(jsonb);
DROP FUNCTION security.record_sensitive_access(jsonb);
DROP FUNCTION security.record_context(jsonb);
SET LOCAL ROLE zygo_owner;
REVOKE SELECT (id, ip_range, blocked_until), INSERT (ip_range, reason, blocked_until, auto_blocked),
    UPDATE (blocked_until) ON public.ip_blocks FROM zygo_definer;
