-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

GRANT SELECT (id, tenant_id, email, first_name, last_name, role_id, license_tier, token_hash, status, message,
    expires_at, invited_by) ON public.team_invitations TO zygo_definer;
GRANT SELECT (first_name, last_name, display_name) ON public.users TO zygo_definer;
GRANT SELECT, UPDATE (consumed_at) ON public.magic_links TO zygo_definer;
GRANT SELECT, UPDATE (attempts), DELETE ON public.auth_flows TO zygo_definer;

SET LOCAL ROLE zygo_definer;
CREATE FUNCTION zygo.invitation_by_token(digest bytea)
    RETURNS TABLE (
        invitation_id uuid, tenant_id uuid, tenant_slug text, tenant_name text, tenant_status text,
        email text, first_name text, last_name text, role_id uuid, role_name text, role_display_name text,
        license_tier text, status text, message text, expires_at timestamptz, inviter_name text)
    LANGUAGE sql STABLE SECURITY DEFINER ROWS 1 SET search_path = pg_catalog, pg_temp AS $function$
    SELECT i.id, i.tenant_id, t.slug, t.name, t.status,
        i.email, i.first_name, i.last_name, i.role_id, r.name, r.display_name,
        i.license_tier, i.status, i.message, i.expires_at,
        coalesce(u.display_name, nullif(concat_ws(' ', u.first_name, u.last_name), ''))
    FROM public.team_invitations i
    JOIN public.tenants t ON t.id = i.tenant_id
    JOIN public.roles r ON r.tenant_id = i.tenant_id AND r.id = i.role_id
    LEFT JOIN public.users u ON u.id = i.invited_by
    WHERE i.token_hash = digest
$function$;

-- One conditional statement: of two callers with one link, one gets the row.
CREATE FUNCTION zygo.take_magic_link(digest bytea)
    RETURNS TABLE (link_id uuid, user_id uuid, email text, redirect_url text, invitation_id uuid)
    LANGUAGE sql VOLATILE SECURITY DEFINER ROWS 1 SET search_path = pg_catalog, pg_temp AS $function$
    UPDATE public.magic_links l SET consumed_at = now()
    WHERE l.token_hash = digest AND l.consumed_at IS NULL AND l.expires_at > now()
    RETURNING l.id, l.user_id, l.email, l.redirect_url, l.invitation_id
$function$;

CREATE FUNCTION zygo.take_auth_flow(digest bytea, flow text)
    RETURNS TABLE (
        user_id uuid, tenant_id uuid, session_id uuid, sso_connection_id uuid, payload jsonb,
        attempts smallint, created_at timestamptz)
    LANGUAGE sql VOLATILE SECURITY DEFINER ROWS 1 SET search_path = pg_catalog, pg_temp AS $function$
    DELETE FROM public.auth_flows f
    WHERE f.id = digest AND f.kind = flow AND f.expires_at > now()
    RETURNING f.user_id, f.tenant_id, f.session_id, f.sso_connection_id, f.payload, f.attempts, f.created_at
$function$;

CREATE FUNCTION zygo.guess_auth_flow(digest bytea, flow text)
    RETURNS TABLE (
        user_id uuid, tenant_id uuid, session_id uuid, sso_connection_id uuid, payload jsonb,
        attempts smallint, max_attempts smallint, expires_at timestamptz)
    LANGUAGE sql VOLATILE SECURITY DEFINER ROWS 1 SET search_path = pg_catalog, pg_temp AS $function$
    UPDATE public.auth_flows f SET attempts = f.attempts + 1::smallint
    WHERE f.id = digest AND f.kind = flow AND f.expires_at > now() AND f.attempts < f.max_attempts
    RETURNING f.user_id, f.tenant_id, f.session_id, f.sso_connection_id, f.payload,
        f.attempts, f.max_attempts, f.expires_at
$function$;
COMMENT ON FUNCTION zygo.invitation_by_token(bytea) IS 'Invitation of a digest, as its recipient may see it.';
COMMENT ON FUNCTION zygo.take_magic_link(bytea) IS 'Consumes a live sign-in link; no row when unknown, used or over.';
COMMENT ON FUNCTION zygo.take_auth_flow(bytea, text) IS
    'Consumes a live flow; no row when unknown, over or of another kind.';
COMMENT ON FUNCTION zygo.guess_auth_flow(bytea, text) IS 'Counts one guess at a live flow; no row when none is left.';
-- A new password ends every proof that waits for its second step.
CREATE FUNCTION zygo.drop_flows_of(person uuid) RETURNS integer
    LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $function$
    WITH links AS (
        UPDATE public.magic_links l SET consumed_at = now()
        WHERE l.user_id = person AND person = zygo.current_user_id() AND l.consumed_at IS NULL
        RETURNING l.id),
    flows AS (
        DELETE FROM public.auth_flows f
        WHERE f.user_id = person AND person = zygo.current_user_id()
        RETURNING f.id)
    SELECT (SELECT count(*) FROM links)::integer + (SELECT count(*) FROM flows)::integer
$function$;
COMMENT ON FUNCTION zygo.drop_flows_of(uuid) IS 'Ends sign-in links and pending flows of the context''s user.';
GRANT EXECUTE ON FUNCTION zygo.drop_flows_of(uuid), zygo.invitation_by_token(bytea), zygo.take_magic_link(bytea),
    zygo.take_auth_flow(bytea, text), zygo.guess_auth_flow(bytea, text) TO zygo_app;
SET LOCAL ROLE zygo_owner;

-- down
SET LOCAL ROLE zygo_definer;
DROP FUNCTION zygo.drop_flows_of(uuid);
DROP FUNCTION zygo.guess_auth_flow(bytea, text);
DROP FUNCTION zygo.take_auth_flow(bytea, text);
DROP FUNCTION zygo.take_magic_link(bytea);
DROP FUNCTION zygo.invitation_by_token(bytea);
SET LOCAL ROLE zygo_owner;
REVOKE SELECT, UPDATE (attempts), DELETE ON public.auth_flows FROM zygo_definer;
REVOKE SELECT, UPDATE (consumed_at) ON public.magic_links FROM zygo_definer;
REVOKE SELECT (first_name, last_name, display_name) ON public.users FROM zygo_definer;
REVOKE SELECT (id, tenant_id, email, first_name, last_name, role_id, license_tier, token_hash, status, message,
    expires_at, invited_by) ON public.team_invitations FROM zygo_definer;
