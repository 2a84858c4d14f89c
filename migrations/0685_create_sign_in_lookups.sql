-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

GRANT SELECT (user_id, password_hash, password_changed_at, failed_login_attempts, last_failed_login_at,
    locked_until) ON public.user_credentials TO zygo_definer;
GRANT SELECT (id, user_id, token_hash, token_attempts, token_expires_at, code_verified_at, expires_at,
    consumed_at) ON public.password_reset_tokens TO zygo_definer;
GRANT SELECT (id, user_id, type, target, code_hash, expires_at, consumed_at)
    ON public.verification_codes TO zygo_definer;
GRANT SELECT (logo_file_id, primary_color, is_demo) ON public.tenants TO zygo_definer;
GRANT SELECT (joined_at) ON public.tenant_members TO zygo_definer;
GRANT SELECT (display_name) ON public.roles TO zygo_definer;

GRANT SELECT (tenant_id, password_min_length, password_require_classes) ON public.tenant_security_config
    TO zygo_definer;

SET LOCAL ROLE zygo_definer;
CREATE FUNCTION zygo.login_identity(address text)
    RETURNS TABLE (
        user_id uuid, user_status text, email_verified boolean, mfa_enabled boolean, deleted_at timestamptz,
        password_hash text, password_changed_at timestamptz, failed_login_attempts integer,
        last_failed_login_at timestamptz, locked_until timestamptz, token_epoch integer)
    LANGUAGE sql STABLE SECURITY DEFINER ROWS 1 SET search_path = pg_catalog, pg_temp AS $function$
    SELECT u.id, u.status, u.email_verified, u.mfa_enabled, u.deleted_at,
        c.password_hash, c.password_changed_at, coalesce(c.failed_login_attempts, 0),
        c.last_failed_login_at, c.locked_until, coalesce(c.token_epoch, 0)
    FROM public.users u
    LEFT JOIN public.user_credentials c ON c.user_id = u.id
    WHERE u.email = lower(address)
$function$;

-- Only the user of the context: nobody lists the workspaces of another person.
CREATE FUNCTION zygo.memberships_of(person uuid)
    RETURNS TABLE (
        tenant_id uuid, slug text, name text, plan text, tenant_status text, logo_file_id uuid,
        primary_color text, is_demo boolean, member_status text, is_owner boolean, joined_at timestamptz,
        role_id uuid, role_name text, role_display_name text, role_level integer)
    LANGUAGE sql STABLE SECURITY DEFINER ROWS 5 SET search_path = pg_catalog, pg_temp AS $function$
    SELECT t.id, t.slug, t.name, t.plan, t.status, t.logo_file_id,
        t.primary_color, t.is_demo, m.status, m.is_owner, m.joined_at,
        r.id, r.name, r.display_name, r.hierarchy_level
    FROM public.tenant_members m
    JOIN public.tenants t ON t.id = m.tenant_id AND t.type <> 'system'
    JOIN public.roles r ON r.tenant_id = m.tenant_id AND r.id = m.primary_role_id
    WHERE m.user_id = person AND person = zygo.current_user_id() AND m.status <> 'removed'
    ORDER BY m.joined_at NULLS LAST, t.id
$function$;

CREATE FUNCTION zygo.reset_by_token(digest bytea)
    RETURNS TABLE (
        reset_id uuid, user_id uuid, token_attempts smallint, token_expires_at timestamptz,
        code_verified_at timestamptz, expires_at timestamptz, consumed_at timestamptz, user_status text)
    LANGUAGE sql STABLE SECURITY DEFINER ROWS 1 SET search_path = pg_catalog, pg_temp AS $function$
    SELECT p.id, p.user_id, p.token_attempts, p.token_expires_at,
        p.code_verified_at, p.expires_at, p.consumed_at, u.status
    FROM public.password_reset_tokens p
    JOIN public.users u ON u.id = p.user_id
    WHERE p.token_hash = digest
$function$;

CREATE FUNCTION zygo.revert_by_token(digest bytea)
    RETURNS TABLE (
        code_id uuid, user_id uuid, target text, expires_at timestamptz, consumed_at timestamptz,
        user_status text)
    LANGUAGE sql STABLE SECURITY DEFINER ROWS 1 SET search_path = pg_catalog, pg_temp AS $function$
    SELECT v.id, v.user_id, v.target, v.expires_at, v.consumed_at, u.status
    FROM public.verification_codes v
    JOIN public.users u ON u.id = v.user_id
    WHERE v.type = 'email_revert' AND v.code_hash = digest
$function$;
COMMENT ON FUNCTION zygo.login_identity(text) IS 'Identity, hash and lock state of an e-mail address.';
-- A person in several workspaces has to satisfy the strictest rule of each.
CREATE FUNCTION zygo.password_rules_of(person uuid)
    RETURNS TABLE (min_length integer, requires_classes boolean)
    LANGUAGE sql STABLE SECURITY DEFINER ROWS 1 SET search_path = pg_catalog, pg_temp AS $function$
    SELECT coalesce(max(c.password_min_length), 0), coalesce(bool_or(c.password_require_classes), false)
    FROM public.tenant_members m
    JOIN public.tenant_security_config c ON c.tenant_id = m.tenant_id
    WHERE m.user_id = person AND person = zygo.current_user_id() AND m.status = 'active'
$function$;

COMMENT ON FUNCTION zygo.password_rules_of(uuid) IS 'Strictest password rules of the workspaces of the context''s user.';
COMMENT ON FUNCTION zygo.memberships_of(uuid) IS 'Workspaces of the user of the context, removed ones left out.';
COMMENT ON FUNCTION zygo.reset_by_token(bytea) IS 'Password reset of a digest.';
COMMENT ON FUNCTION zygo.revert_by_token(bytea) IS 'Revocation of an e-mail change by digest.';
GRANT EXECUTE ON FUNCTION zygo.login_identity(text), zygo.password_rules_of(uuid), zygo.memberships_of(uuid), zygo.reset_by_token(bytea),
    zygo.revert_by_token(bytea) TO zygo_app;
SET LOCAL ROLE zygo_owner;

-- down
SET LOCAL ROLE zygo_definer;
DROP FUNCTION zygo.revert_by_token(bytea);
DROP FUNCTION zygo.reset_by_token(bytea);
DROP FUNCTION zygo.password_rules_of(uuid);
DROP FUNCTION zygo.memberships_of(uuid);
DROP FUNCTION zygo.login_identity(text);
SET LOCAL ROLE zygo_owner;
REVOKE SELECT (display_name) ON public.roles FROM zygo_definer;
REVOKE SELECT (joined_at) ON public.tenant_members FROM zygo_definer;
REVOKE SELECT (logo_file_id, primary_color, is_demo) ON public.tenants FROM zygo_definer;
REVOKE SELECT (id, user_id, type, target, code_hash, expires_at, consumed_at)
    ON public.verification_codes FROM zygo_definer;
REVOKE SELECT (id, user_id, token_hash, token_attempts, token_expires_at, code_verified_at, expires_at,
    consumed_at) ON public.password_reset_tokens FROM zygo_definer;
REVOKE SELECT (password_hash, password_changed_at, failed_login_attempts, last_failed_login_at,
    locked_until) ON public.user_credentials FROM zygo_definer;
REVOKE SELECT (tenant_id, password_min_length, password_require_classes) ON public.tenant_security_config
    FROM zygo_definer;
