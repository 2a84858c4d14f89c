-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

GRANT INSERT ON public.auth_flows TO zygo_definer;

SET LOCAL ROLE zygo_definer;
-- One open flow per person and purpose: of two requests at once the later one's stays.
CREATE FUNCTION zygo.open_auth_flow(
    digest bytea, flow text, tenant uuid, session uuid, content jsonb, guesses integer, until timestamptz)
    RETURNS boolean
    LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $function$
DECLARE
    person CONSTANT uuid := zygo.current_user_id();
BEGIN
    IF person IS NULL OR until IS NULL OR until > now() + interval '1 hour' THEN
        RETURN false;
    END IF;
    PERFORM pg_advisory_xact_lock(hashtextextended(flow || ' ' || person::text, 0));
    DELETE FROM public.auth_flows f WHERE f.user_id = person AND f.kind = flow;
    INSERT INTO public.auth_flows (id, kind, user_id, tenant_id, session_id, payload, max_attempts, expires_at)
    VALUES (digest, flow, person, tenant, session, content, guesses::smallint, until);
    RETURN true;
END
$function$;

CREATE FUNCTION zygo.look_auth_flow(digest bytea, flow text)
    RETURNS TABLE (
        user_id uuid, tenant_id uuid, session_id uuid, payload jsonb, attempts smallint, max_attempts smallint,
        created_at timestamptz, expires_at timestamptz)
    LANGUAGE sql STABLE SECURITY DEFINER ROWS 1 SET search_path = pg_catalog, pg_temp AS $function$
    SELECT f.user_id, f.tenant_id, f.session_id, f.payload, f.attempts, f.max_attempts, f.created_at, f.expires_at
    FROM public.auth_flows f
    WHERE f.id = digest AND f.kind = flow
$function$;
COMMENT ON FUNCTION zygo.open_auth_flow(bytea, text, uuid, uuid, jsonb, integer, timestamptz) IS
    'Opens a flow of the context''s user in place of an earlier one of that kind.';
COMMENT ON FUNCTION zygo.look_auth_flow(bytea, text) IS 'Reads a flow, also one that is over, and counts no guess.';
GRANT EXECUTE ON FUNCTION zygo.open_auth_flow(bytea, text, uuid, uuid, jsonb, integer, timestamptz),
    zygo.look_auth_flow(bytea, text) TO zygo_app;
SET LOCAL ROLE zygo_owner;

-- down
SET LOCAL ROLE zygo_definer;
DROP FUNCTION zygo.look_auth_flow(bytea, text);
DROP FUNCTION zygo.open_auth_flow(bytea, text, uuid, uuid, jsonb, integer, timestamptz);
SET LOCAL ROLE zygo_owner;
REVOKE INSERT ON public.auth_flows FROM zygo_definer;
