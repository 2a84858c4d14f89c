-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

GRANT SELECT (user_id, provider, provider_user_id) ON public.social_logins TO zygo_definer;
GRANT SELECT (allowed_login_methods) ON public.tenant_security_config TO zygo_definer;

SET LOCAL ROLE zygo_definer;
-- Whom an identity at a provider signs in. Nobody is signed in yet, so no context can name the person.
CREATE FUNCTION zygo.social_identity(provider_name text, identity text)
    RETURNS TABLE (
        user_id uuid, user_status text, email text, mfa_enabled boolean, token_epoch integer)
    LANGUAGE sql STABLE SECURITY DEFINER ROWS 1 SET search_path = pg_catalog, pg_temp AS $function$
    SELECT u.id, u.status, u.email, u.mfa_enabled, coalesce(c.token_epoch, 0)
    FROM public.social_logins s
    JOIN public.users u ON u.id = s.user_id
    LEFT JOIN public.user_credentials c ON c.user_id = u.id
    WHERE s.provider = provider_name AND s.provider_user_id = identity
$function$;

-- An attempt that came back too late is told apart from one that never was; both are gone after it.
CREATE FUNCTION zygo.take_late_flow(digest bytea, flow text)
    RETURNS TABLE (user_id uuid, tenant_id uuid, session_id uuid, payload jsonb, is_live boolean)
    LANGUAGE sql VOLATILE SECURITY DEFINER ROWS 1 SET search_path = pg_catalog, pg_temp AS $function$
    DELETE FROM public.auth_flows f
    WHERE f.id = digest AND f.kind = flow
    RETURNING f.user_id, f.tenant_id, f.session_id, f.payload, f.expires_at > now()
$function$;

-- What a flow holds, without ending it: whoever looks has its token.
CREATE FUNCTION zygo.read_auth_flow(digest bytea, flow text)
    RETURNS TABLE (user_id uuid, payload jsonb)
    LANGUAGE sql STABLE SECURITY DEFINER ROWS 1 SET search_path = pg_catalog, pg_temp AS $function$
    SELECT f.user_id, f.payload
    FROM public.auth_flows f
    WHERE f.id = digest AND f.kind = flow AND f.expires_at > now()
$function$;

-- Which ways in a workspace takes, for its sign-in page.
CREATE FUNCTION zygo.login_methods_of(wanted text)
    RETURNS TABLE (plan text, methods text[])
    LANGUAGE sql STABLE SECURITY DEFINER ROWS 1 SET search_path = pg_catalog, pg_temp AS $function$
    SELECT t.plan, c.allowed_login_methods
    FROM public.tenants t
    JOIN public.tenant_security_config c ON c.tenant_id = t.id
    WHERE t.slug = lower(wanted) AND t.type <> 'system' AND t.status = 'active'
$function$;
COMMENT ON FUNCTION zygo.social_identity(text, text) IS 'Account behind an identity at a provider.';
COMMENT ON FUNCTION zygo.take_late_flow(bytea, text) IS 'Consumes a flow, live or over; no row when unknown.';
COMMENT ON FUNCTION zygo.read_auth_flow(bytea, text) IS 'A live flow of a digest, which goes on living.';
COMMENT ON FUNCTION zygo.login_methods_of(text) IS 'Sign-in methods of a workspace by its slug.';
GRANT EXECUTE ON FUNCTION zygo.social_identity(text, text), zygo.take_late_flow(bytea, text),
    zygo.read_auth_flow(bytea, text), zygo.login_methods_of(text) TO zygo_app;
SET LOCAL ROLE zygo_owner;

-- down
SET LOCAL ROLE zygo_definer;
DROP FUNCTION zygo.login_methods_of(text);
DROP FUNCTION zygo.read_auth_flow(bytea, text);
DROP FUNCTION zygo.take_late_flow(bytea, text);
DROP FUNCTION zygo.social_identity(text, text);
SET LOCAL ROLE zygo_owner;
REVOKE SELECT (allowed_login_methods) ON public.tenant_security_config FROM zygo_definer;
REVOKE SELECT (user_id, provider, provider_user_id) ON public.social_logins FROM zygo_definer;
