-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

GRANT SELECT (id, user_id, tenant_id, kind, impersonation_id, transport, token_hash, user_device_id, amr,
    auth_time, mfa_verified_at, reauth_at, remember_me, locked_at, last_activity_at, idle_expires_at,
    expires_at, revoked_at, revoked_reason) ON public.sessions TO zygo_definer;
GRANT SELECT (id, session_id, user_id, family_id, parent_id, token_hash, status, successor_sealed, rotated_at,
    expires_at) ON public.refresh_tokens TO zygo_definer;
GRANT SELECT (id, status, email, email_verified, mfa_enabled, deleted_at) ON public.users TO zygo_definer;
GRANT SELECT (user_id, token_epoch) ON public.user_credentials TO zygo_definer;
GRANT SELECT (slug, name, plan) ON public.tenants TO zygo_definer;
GRANT SELECT (hierarchy_level) ON public.roles TO zygo_definer;

SET LOCAL ROLE zygo_definer;
-- The caller holds the token: its digest is the proof. The state is returned, not judged,
-- because the answer of the API depends on why a session is over.
CREATE FUNCTION zygo.session_by_token(digest bytea)
    RETURNS TABLE (
        session_id uuid, user_id uuid, tenant_id uuid, kind text, impersonation_id uuid, transport text,
        user_device_id uuid, amr text[], auth_time timestamptz, mfa_verified_at timestamptz,
        reauth_at timestamptz, remember_me boolean, locked_at timestamptz, last_activity_at timestamptz,
        idle_expires_at timestamptz, expires_at timestamptz, revoked_at timestamptz, revoked_reason text,
        user_status text, email_verified boolean, token_epoch integer,
        tenant_slug text, tenant_status text, tenant_plan text,
        member_status text, role_id uuid, role_name text, role_level integer,
        perm_version bigint, permission_epoch bigint)
    LANGUAGE sql STABLE SECURITY DEFINER ROWS 1 SET search_path = pg_catalog, pg_temp AS $function$
    SELECT s.id, s.user_id, s.tenant_id, s.kind, s.impersonation_id, s.transport,
        s.user_device_id, s.amr, s.auth_time, s.mfa_verified_at,
        s.reauth_at, s.remember_me, s.locked_at, s.last_activity_at,
        s.idle_expires_at, s.expires_at, s.revoked_at, s.revoked_reason,
        u.status, u.email_verified, coalesce(c.token_epoch, 0),
        t.slug, t.status, t.plan,
        m.status, r.id, r.name, r.hierarchy_level, m.perm_version, e.epoch
    FROM public.sessions s
    JOIN public.users u ON u.id = s.user_id
    LEFT JOIN public.user_credentials c ON c.user_id = s.user_id
    LEFT JOIN public.tenants t ON t.id = s.tenant_id
    LEFT JOIN public.tenant_members m ON m.tenant_id = s.tenant_id AND m.user_id = s.user_id
    LEFT JOIN public.roles r ON r.tenant_id = m.tenant_id AND r.id = m.primary_role_id
    LEFT JOIN public.tenant_rbac_state e ON e.tenant_id = s.tenant_id
    WHERE s.token_hash = digest
$function$;

CREATE FUNCTION zygo.refresh_by_token(digest bytea)
    RETURNS TABLE (
        token_id uuid, session_id uuid, user_id uuid, tenant_id uuid, family_id uuid, parent_id uuid,
        status text, successor_sealed text, rotated_at timestamptz, expires_at timestamptz,
        child_status text,
        session_locked_at timestamptz, session_idle_expires_at timestamptz, session_expires_at timestamptz,
        session_revoked_at timestamptz, amr text[], auth_time timestamptz, mfa_verified_at timestamptz,
        remember_me boolean, user_status text, token_epoch integer,
        tenant_slug text, tenant_status text, member_status text, role_name text)
    LANGUAGE sql STABLE SECURITY DEFINER ROWS 1 SET search_path = pg_catalog, pg_temp AS $function$
    SELECT k.id, k.session_id, k.user_id, s.tenant_id, k.family_id, k.parent_id,
        k.status, k.successor_sealed, k.rotated_at, k.expires_at,
        (SELECT child.status FROM public.refresh_tokens child WHERE child.parent_id = k.id),
        s.locked_at, s.idle_expires_at, s.expires_at,
        s.revoked_at, s.amr, s.auth_time, s.mfa_verified_at,
        s.remember_me, u.status, coalesce(c.token_epoch, 0),
        t.slug, t.status, m.status, r.name
    FROM public.refresh_tokens k
    JOIN public.sessions s ON s.id = k.session_id
    JOIN public.users u ON u.id = k.user_id
    LEFT JOIN public.user_credentials c ON c.user_id = k.user_id
    LEFT JOIN public.tenants t ON t.id = s.tenant_id
    LEFT JOIN public.tenant_members m ON m.tenant_id = s.tenant_id AND m.user_id = s.user_id
    LEFT JOIN public.roles r ON r.tenant_id = m.tenant_id AND r.id = m.primary_role_id
    WHERE k.token_hash = digest
$function$;
COMMENT ON FUNCTION zygo.session_by_token(bytea) IS 'Session of an opaque token with the state that decides on it.';
COMMENT ON FUNCTION zygo.refresh_by_token(bytea) IS 'Refresh token of a digest with its session and account state.';
GRANT EXECUTE ON FUNCTION zygo.session_by_token(bytea), zygo.refresh_by_token(bytea) TO zygo_app;
SET LOCAL ROLE zygo_owner;

-- down
SET LOCAL ROLE zygo_definer;
DROP FUNCTION zygo.refresh_by_token(bytea);
DROP FUNCTION zygo.session_by_token(bytea);
SET LOCAL ROLE zygo_owner;
REVOKE SELECT (hierarchy_level) ON public.roles FROM zygo_definer;
REVOKE SELECT (slug, name, plan) ON public.tenants FROM zygo_definer;
REVOKE SELECT (user_id, token_epoch) ON public.user_credentials FROM zygo_definer;
REVOKE SELECT (id, status, email, email_verified, mfa_enabled, deleted_at) ON public.users FROM zygo_definer;
REVOKE SELECT (id, session_id, user_id, family_id, parent_id, token_hash, status, successor_sealed, rotated_at,
    expires_at) ON public.refresh_tokens FROM zygo_definer;
REVOKE SELECT (id, user_id, tenant_id, kind, impersonation_id, transport, token_hash, user_device_id, amr,
    auth_time, mfa_verified_at, reauth_at, remember_me, locked_at, last_activity_at, idle_expires_at,
    expires_at, revoked_at, revoked_reason) ON public.sessions FROM zygo_definer;
