-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

GRANT SELECT (user_id, environment, key_hash, scopes, allowed_ips, rate_limit_per_minute, status, expires_at,
    last_used_at) ON public.api_keys TO zygo_definer;
GRANT SELECT, DELETE ON public.oauth_states TO zygo_definer;
GRANT SELECT, UPDATE (consumed_at) ON public.execution_callbacks TO zygo_definer;
GRANT SELECT ON public.workflow_triggers TO zygo_definer;
GRANT SELECT ON public.integration_hooks TO zygo_definer;
GRANT SELECT (status, deleted_at) ON public.workflows TO zygo_definer;
GRANT SELECT (tenant_id, connection_id, domain, status) ON public.sso_domains TO zygo_definer;
GRANT SELECT (type, name, status, allow_idp_initiated) ON public.sso_connections TO zygo_definer;
GRANT SELECT (id, tenant_id, access_token, refresh_token, key_id, token_type, expires_at, status, refresh_version)
    ON public.oauth_connections TO zygo_definer;

SET LOCAL ROLE zygo_definer;
-- The state is returned, not judged: the answer of the API depends on why a key is of no use.
CREATE FUNCTION zygo.api_key_by_hash(digest bytea)
    RETURNS TABLE (
        key_id uuid, tenant_id uuid, user_id uuid, environment text, scopes text[], allowed_ips cidr[],
        rate_limit_per_minute integer, status text, expires_at timestamptz, last_used_at timestamptz,
        user_status text, tenant_slug text, tenant_status text, tenant_plan text, member_status text,
        role_id uuid, role_name text, role_level integer, perm_version bigint, permission_epoch bigint)
    LANGUAGE sql STABLE SECURITY DEFINER ROWS 1 SET search_path = pg_catalog, pg_temp AS $function$
    SELECT k.id, k.tenant_id, k.user_id, k.environment, k.scopes, k.allowed_ips,
        k.rate_limit_per_minute, k.status, k.expires_at, k.last_used_at,
        u.status, t.slug, t.status, t.plan, m.status, r.id, r.name, r.hierarchy_level, m.perm_version, e.epoch
    FROM public.api_keys k
    JOIN public.users u ON u.id = k.user_id
    JOIN public.tenants t ON t.id = k.tenant_id
    LEFT JOIN public.tenant_members m ON m.tenant_id = k.tenant_id AND m.user_id = k.user_id
    LEFT JOIN public.roles r ON r.tenant_id = m.tenant_id AND r.id = m.primary_role_id
    LEFT JOIN public.tenant_rbac_state e ON e.tenant_id = k.tenant_id
    WHERE k.key_hash = digest
$function$;

-- One caller gets a pending authorisation, and only while it holds.
CREATE FUNCTION zygo.take_oauth_state(digest bytea)
    RETURNS TABLE (
        user_id uuid, tenant_id uuid, session_id uuid, provider_id text, scopes text[], redirect_url text,
        code_verifier_sealed text, connect_hash bytea, reconnect boolean)
    LANGUAGE sql VOLATILE SECURITY DEFINER ROWS 1 SET search_path = pg_catalog, pg_temp AS $function$
    DELETE FROM public.oauth_states s
    WHERE s.id_hash = digest AND s.expires_at > now() AND s.consumed_at IS NULL
    RETURNING s.user_id, s.tenant_id, s.session_id, s.provider_id, s.scopes, s.redirect_url,
        s.code_verifier_sealed, s.connect_hash, s.reconnect
$function$;

CREATE FUNCTION zygo.take_execution_callback(digest bytea)
    RETURNS TABLE (callback_id uuid, tenant_id uuid, execution_id uuid, step_key text)
    LANGUAGE sql VOLATILE SECURITY DEFINER ROWS 1 SET search_path = pg_catalog, pg_temp AS $function$
    UPDATE public.execution_callbacks c
    SET consumed_at = now()
    WHERE c.token_hash = digest AND c.consumed_at IS NULL AND c.expires_at > now()
    RETURNING c.id, c.tenant_id, c.execution_id, c.step_key
$function$;

CREATE FUNCTION zygo.trigger_by_key(digest bytea)
    RETURNS TABLE (
        trigger_id uuid, tenant_id uuid, workflow_id uuid, mode text, auth_type text, secret_encrypted text,
        previous_secret_encrypted text, previous_valid_until timestamptz, encryption_key_id uuid,
        allowed_methods text[], allowed_ips cidr[], event_types text[], config jsonb, is_active boolean,
        workflow_status text, tenant_status text)
    LANGUAGE sql STABLE SECURITY DEFINER ROWS 1 SET search_path = pg_catalog, pg_temp AS $function$
    SELECT g.id, g.tenant_id, g.workflow_id, g.mode, g.auth_type, g.secret_encrypted,
        g.previous_secret_encrypted, g.previous_valid_until, g.encryption_key_id,
        g.allowed_methods, g.allowed_ips, g.event_types, g.config, g.is_active, w.status, t.status
    FROM public.workflow_triggers g
    JOIN public.workflows w ON w.tenant_id = g.tenant_id AND w.id = g.workflow_id AND w.deleted_at IS NULL
    JOIN public.tenants t ON t.id = g.tenant_id
    WHERE g.trigger_key_hash = digest
$function$;

CREATE FUNCTION zygo.integration_hook(hook uuid)
    RETURNS TABLE (
        tenant_id uuid, provider text, secret_encrypted text, previous_secret_encrypted text,
        previous_secret_expires_at timestamptz, encryption_key_id uuid, events text[], is_active boolean,
        tenant_status text)
    LANGUAGE sql STABLE SECURITY DEFINER ROWS 1 SET search_path = pg_catalog, pg_temp AS $function$
    SELECT h.tenant_id, h.provider, h.secret_encrypted, h.previous_secret_encrypted,
        h.previous_secret_expires_at, h.encryption_key_id, h.events, h.is_active, t.status
    FROM public.integration_hooks h
    JOIN public.tenants t ON t.id = h.tenant_id
    WHERE h.id = hook
$function$;

CREATE FUNCTION zygo.sso_by_domain(mail_domain text)
    RETURNS TABLE (connection_id uuid, tenant_id uuid, tenant_slug text, type text, name text, status text)
    LANGUAGE sql STABLE SECURITY DEFINER ROWS 1 SET search_path = pg_catalog, pg_temp AS $function$
    SELECT c.id, c.tenant_id, t.slug, c.type, c.name, c.status
    FROM public.sso_domains d
    JOIN public.sso_connections c ON c.tenant_id = d.tenant_id AND c.id = d.connection_id
    JOIN public.tenants t ON t.id = d.tenant_id
    WHERE d.domain = lower(mail_domain) AND d.status = 'verified'
$function$;

CREATE FUNCTION zygo.sso_connection_public(connection uuid)
    RETURNS TABLE (
        tenant_id uuid, tenant_slug text, tenant_status text, type text, name text, status text,
        allow_idp_initiated boolean)
    LANGUAGE sql STABLE SECURITY DEFINER ROWS 1 SET search_path = pg_catalog, pg_temp AS $function$
    SELECT c.tenant_id, t.slug, t.status, c.type, c.name, c.status, c.allow_idp_initiated
    FROM public.sso_connections c
    JOIN public.tenants t ON t.id = c.tenant_id
    WHERE c.id = connection
$function$;

-- Tokens are in no SELECT grant of the application; the gate has decided before that this caller may use them.
CREATE FUNCTION zygo.oauth_tokens(connection uuid)
    RETURNS TABLE (
        access_token text, refresh_token text, key_id uuid, token_type text, expires_at timestamptz, status text,
        refresh_version integer)
    LANGUAGE sql STABLE SECURITY DEFINER ROWS 1 SET search_path = pg_catalog, pg_temp AS $function$
    SELECT c.access_token, c.refresh_token, c.key_id, c.token_type, c.expires_at, c.status, c.refresh_version
    FROM public.oauth_connections c
    WHERE c.id = connection AND c.tenant_id = zygo.current_tenant_id()
$function$;

COMMENT ON FUNCTION zygo.api_key_by_hash(bytea) IS 'API key of a digest with the state that decides on it.';
COMMENT ON FUNCTION zygo.take_oauth_state(bytea) IS 'Pending authorisation of a digest, once.';
COMMENT ON FUNCTION zygo.take_execution_callback(bytea) IS 'Waiting step of a resume link, once.';
COMMENT ON FUNCTION zygo.trigger_by_key(bytea) IS 'Inbound trigger of a public key.';
COMMENT ON FUNCTION zygo.integration_hook(uuid) IS 'Inbound provider hook of a public path.';
COMMENT ON FUNCTION zygo.sso_by_domain(text) IS 'Enterprise sign-on of a verified mail domain.';
COMMENT ON FUNCTION zygo.sso_connection_public(uuid) IS 'What anybody may know of a sign-on connection.';
COMMENT ON FUNCTION zygo.oauth_tokens(uuid) IS 'Sealed tokens of a connection of the context''s tenant.';
GRANT EXECUTE ON FUNCTION zygo.api_key_by_hash(bytea), zygo.take_oauth_state(bytea),
    zygo.take_execution_callback(bytea), zygo.trigger_by_key(bytea), zygo.integration_hook(uuid),
    zygo.sso_by_domain(text), zygo.sso_connection_public(uuid) TO zygo_app;
GRANT EXECUTE ON FUNCTION zygo.oauth_tokens(uuid) TO zygo_app, zygo_service;
SET LOCAL ROLE zygo_owner;

-- down
SET LOCAL ROLE zygo_definer;
DROP FUNCTION zygo.oauth_tokens(uuid);
DROP FUNCTION zygo.sso_connection_public(uuid);
DROP FUNCTION zygo.sso_by_domain(text);
DROP FUNCTION zygo.integration_hook(uuid);
DROP FUNCTION zygo.trigger_by_key(bytea);
DROP FUNCTION zygo.take_execution_callback(bytea);
DROP FUNCTION zygo.take_oauth_state(bytea);
DROP FUNCTION zygo.api_key_by_hash(bytea);
SET LOCAL ROLE zygo_owner;
REVOKE SELECT (id, tenant_id, access_token, refresh_token, key_id, token_type, expires_at, status, refresh_version)
    ON public.oauth_connections FROM zygo_definer;
REVOKE SELECT (type, name, status, allow_idp_initiated) ON public.sso_connections FROM zygo_definer;
REVOKE SELECT (tenant_id, connection_id, domain, status) ON public.sso_domains FROM zygo_definer;
REVOKE SELECT (status, deleted_at) ON public.workflows FROM zygo_definer;
REVOKE SELECT ON public.integration_hooks FROM zygo_definer;
REVOKE SELECT ON public.workflow_triggers FROM zygo_definer;
REVOKE SELECT, UPDATE (consumed_at) ON public.execution_callbacks FROM zygo_definer;
REVOKE SELECT, DELETE ON public.oauth_states FROM zygo_definer;
REVOKE SELECT (user_id, environment, key_hash, scopes, allowed_ips, rate_limit_per_minute, status, expires_at,
    last_used_at) ON public.api_keys FROM zygo_definer;
