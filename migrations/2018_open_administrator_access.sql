-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

GRANT INSERT, SELECT, UPDATE (revoked_at, revoked_by) ON admin.admin_access_grants TO zygo_definer;
GRANT INSERT, SELECT, UPDATE (session_id, ended_at, end_reason) ON admin.admin_impersonations TO zygo_definer;
GRANT SELECT (email, display_name, status, created_at, last_login_at) ON public.users TO zygo_definer;
GRANT SELECT (created_at, deleted_at) ON public.tenants TO zygo_definer;
GRANT USAGE, CREATE ON SCHEMA admin TO zygo_definer;
SET LOCAL ROLE zygo_audit;
GRANT USAGE ON SCHEMA audit TO zygo_definer;
GRANT EXECUTE ON FUNCTION audit.append(jsonb) TO zygo_definer;

SET LOCAL ROLE zygo_definer;
-- Access without its record cannot exist: one row of the platform's chain and one of the tenant's, about this very
-- subject and by this very administrator, are appended here or nothing happens.
CREATE FUNCTION admin.append_access_record(audit_rows jsonb, event text, subject uuid) RETURNS void
    LANGUAGE plpgsql VOLATILE SET search_path = pg_catalog, pg_temp AS $function$
DECLARE
    platform CONSTANT text := '00000000-0000-0000-0000-000000000000';
    is_complete boolean;
BEGIN
    SELECT count(*) = 2 AND count(*) FILTER (WHERE r.value ->> 'chain_id' = platform) = 1
        AND count(*) FILTER (WHERE r.value ->> 'chain_id' = zygo.current_tenant_id()::text) = 1
        AND bool_and(r.value ->> 'event_type' = event AND r.value ->> 'resource_id' = subject::text
            AND r.value ->> 'actor_type' = 'admin' AND r.value ->> 'actor_id' = zygo.current_admin_id()::text)
    INTO is_complete
    FROM jsonb_array_elements(audit_rows) AS r (value);
    IF is_complete IS NOT TRUE THEN
        RAISE EXCEPTION USING ERRCODE = 'ZY021', MESSAGE = 'ADMIN_AUDIT_REQUIRED';
    END IF;
    PERFORM audit.append(audit_rows);
END
$function$;

CREATE FUNCTION admin.require_session(session uuid) RETURNS void
    LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp AS $function$
BEGIN
    IF NOT EXISTS (
        SELECT 1
        FROM admin.admin_sessions s
        JOIN admin.admin_users a ON a.id = s.admin_id
        WHERE s.id = session AND s.admin_id = zygo.current_admin_id() AND s.revoked_at IS NULL
            AND s.expires_at > now() AND s.idle_expires_at > now() AND a.status = 'active')
        OR zygo.current_tenant_id() IS NULL
    THEN
        RAISE EXCEPTION USING ERRCODE = 'ZY015', MESSAGE = 'CONTEXT_MISMATCH';
    END IF;
END
$function$;

-- wanted: id, session_id, scope, reason_category, reason_sealed, ticket, approval_id, expires_at.
CREATE FUNCTION admin.open_grant(wanted jsonb, audit_rows jsonb) RETURNS uuid
    LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $function$
DECLARE
    entry admin.admin_access_grants := jsonb_populate_record(NULL::admin.admin_access_grants, wanted);
BEGIN
    PERFORM admin.require_session(entry.session_id);
    INSERT INTO admin.admin_access_grants (
        id, admin_id, session_id, tenant_id, scope, reason_category, reason_sealed, ticket, approval_id, expires_at)
    VALUES (entry.id, zygo.current_admin_id(), entry.session_id, zygo.current_tenant_id(), entry.scope,
        entry.reason_category, entry.reason_sealed, entry.ticket, entry.approval_id, entry.expires_at);
    PERFORM admin.append_access_record(audit_rows, 'admin.access_granted', entry.id);
    RETURN entry.id;
END
$function$;

CREATE FUNCTION admin.close_grant(access_grant uuid, audit_rows jsonb) RETURNS boolean
    LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $function$
BEGIN
    UPDATE admin.admin_access_grants g
    SET revoked_at = now(), revoked_by = zygo.current_admin_id()::text
    WHERE g.id = access_grant AND g.tenant_id = zygo.current_tenant_id() AND g.revoked_at IS NULL;
    IF NOT FOUND THEN
        RETURN false;
    END IF;
    PERFORM admin.append_access_record(audit_rows, 'admin.access_revoked', access_grant);
    RETURN true;
END
$function$;

-- wanted: id, admin_session_id, user_id, mode, reason_category, ticket, approval_id, exchange_token_hash, expires_at.
CREATE FUNCTION admin.start_impersonation(wanted jsonb, audit_rows jsonb) RETURNS uuid
    LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $function$
DECLARE
    entry admin.admin_impersonations := jsonb_populate_record(NULL::admin.admin_impersonations, wanted);
BEGIN
    PERFORM admin.require_session(entry.admin_session_id);
    IF NOT EXISTS (
        SELECT 1 FROM public.tenant_members m
        WHERE m.tenant_id = zygo.current_tenant_id() AND m.user_id = entry.user_id AND m.status = 'active')
    THEN
        RAISE EXCEPTION USING ERRCODE = 'ZY015', MESSAGE = 'CONTEXT_MISMATCH';
    END IF;
    INSERT INTO admin.admin_impersonations (
        id, admin_id, admin_session_id, tenant_id, user_id, mode, reason_category, ticket, approval_id,
        exchange_token_hash, expires_at)
    VALUES (entry.id, zygo.current_admin_id(), entry.admin_session_id, zygo.current_tenant_id(), entry.user_id,
        coalesce(entry.mode, 'read_only'), entry.reason_category, entry.ticket, entry.approval_id,
        entry.exchange_token_hash, entry.expires_at);
    PERFORM admin.append_access_record(audit_rows, 'admin.impersonation_started', entry.id);
    RETURN entry.id;
END
$function$;

CREATE FUNCTION admin.end_impersonation(impersonation uuid, cause text, audit_rows jsonb) RETURNS boolean
    LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $function$
BEGIN
    UPDATE admin.admin_impersonations i
    SET ended_at = now(), end_reason = cause
    WHERE i.id = impersonation AND i.tenant_id = zygo.current_tenant_id() AND i.ended_at IS NULL;
    IF NOT FOUND THEN
        RETURN false;
    END IF;
    PERFORM admin.append_access_record(audit_rows, 'admin.impersonation_ended', impersonation);
    RETURN true;
END
$function$;

-- Lists of the console: found by a whole address or the beginning of one, shown with the address masked.
CREATE FUNCTION admin.search_users(words text, after uuid, rows_max integer)
    RETURNS TABLE (
        id uuid, email_masked text, display_name text, status text, created_at timestamptz,
        last_login_at timestamptz, workspaces bigint)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $function$
    SELECT u.id, regexp_replace(u.email, '^(.).*@', '\1***@'), u.display_name, u.status, u.created_at,
        u.last_login_at, (SELECT count(*) FROM public.tenant_members m WHERE m.user_id = u.id)
    FROM public.users u
    WHERE zygo.is_platform_scope() AND zygo.current_admin_id() IS NOT NULL AND char_length(words) >= 3
        AND starts_with(u.email, lower(words)) AND u.deleted_at IS NULL AND (after IS NULL OR u.id > after)
    ORDER BY u.id
    LIMIT least(greatest(rows_max, 0), 100)
$function$;

CREATE FUNCTION admin.list_members(after uuid, rows_max integer)
    RETURNS TABLE (user_id uuid, email_masked text, role_name text, status text, is_owner boolean)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $function$
    SELECT m.user_id, regexp_replace(u.email, '^(.).*@', '\1***@'), r.name, m.status, m.is_owner
    FROM public.tenant_members m
    JOIN public.users u ON u.id = m.user_id
    JOIN public.roles r ON r.tenant_id = m.tenant_id AND r.id = m.primary_role_id
    WHERE m.tenant_id = zygo.current_tenant_id() AND zygo.admin_grant_ok('read')
        AND (after IS NULL OR m.user_id > after)
    ORDER BY m.user_id
    LIMIT least(greatest(rows_max, 0), 100)
$function$;

COMMENT ON FUNCTION admin.append_access_record(jsonb, text, uuid) IS
    'Appends the two rows that an access needs, or raises.';
COMMENT ON FUNCTION admin.require_session(uuid) IS 'Raises unless the administrator''s session lives.';
COMMENT ON FUNCTION admin.open_grant(jsonb, jsonb) IS 'Opens access to the context''s tenant with its two records.';
COMMENT ON FUNCTION admin.close_grant(uuid, jsonb) IS 'Ends an access with its two records.';
COMMENT ON FUNCTION admin.start_impersonation(jsonb, jsonb) IS 'Begins a support session with its two records.';
COMMENT ON FUNCTION admin.end_impersonation(uuid, text, jsonb) IS 'Ends a support session with its two records.';
COMMENT ON FUNCTION admin.search_users(text, uuid, integer) IS 'People whose address begins so, addresses masked.';
COMMENT ON FUNCTION admin.list_members(uuid, integer) IS 'Members of a tenant under a grant, addresses masked.';
GRANT EXECUTE ON FUNCTION admin.open_grant(jsonb, jsonb), admin.close_grant(uuid, jsonb),
    admin.start_impersonation(jsonb, jsonb), admin.end_impersonation(uuid, text, jsonb),
    admin.search_users(text, uuid, integer), admin.list_members(uuid, integer) TO zygo_admin;
SET LOCAL ROLE zygo_owner;
REVOKE CREATE ON SCHEMA admin FROM zygo_definer;

-- down
SET LOCAL ROLE zygo_definer;
DROP FUNCTION admin.list_members(uuid, integer);
DROP FUNCTION admin.search_users(text, uuid, integer);
DROP FUNCTION admin.end_impersonation(uuid, text, jsonb);
DROP FUNCTION admin.start_impersonation(jsonb, jsonb);
DROP FUNCTION admin.close_grant(uuid, jsonb);
DROP FUNCTION admin.open_grant(jsonb, jsonb);
DROP FUNCTION admin.require_session(uuid);
DROP FUNCTION admin.append_access_record(jsonb, text, uuid);
SET LOCAL ROLE zygo_audit;
REVOKE EXECUTE ON FUNCTION audit.append(jsonb) FROM zygo_definer;
REVOKE USAGE ON SCHEMA audit FROM zygo_definer;
SET LOCAL ROLE zygo_owner;
REVOKE SELECT (created_at, deleted_at) ON public.tenants FROM zygo_definer;
REVOKE SELECT (created_at, last_login_at) ON public.users FROM zygo_definer;
REVOKE INSERT, SELECT, UPDATE (session_id, ended_at, end_reason) ON admin.admin_impersonations FROM zygo_definer;
REVOKE INSERT, SELECT, UPDATE (revoked_at, revoked_by) ON admin.admin_access_grants FROM zygo_definer;
GRANT SELECT (id, admin_id, session_id, tenant_id, scope, expires_at, revoked_at)
    ON admin.admin_access_grants TO zygo_definer;
