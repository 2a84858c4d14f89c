-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

ALTER TABLE public.api_keys ADD COLUMN description text
    CONSTRAINT api_keys_description_check CHECK (char_length(description) <= 255);
GRANT UPDATE (description) ON public.api_keys TO zygo_app, zygo_service;

-- Whoever leaves a workspace leaves no key behind. The key's row is of the workspace that the caller acts in.
CREATE FUNCTION zygo.revoke_keys_of_removed_member() RETURNS trigger
    LANGUAGE plpgsql VOLATILE SET search_path = pg_catalog, pg_temp AS $function$
BEGIN
    UPDATE public.api_keys k
    SET status = 'revoked', revoked_at = now(), revoke_reason = 'owner_removed'
    WHERE k.tenant_id = NEW.tenant_id AND k.user_id = NEW.user_id AND k.status <> 'revoked';
    RETURN NULL;
END
$function$;
CREATE TRIGGER tenant_members_revoke_keys AFTER UPDATE OF status ON public.tenant_members
    FOR EACH ROW WHEN (NEW.status = 'removed' AND OLD.status IS DISTINCT FROM NEW.status)
    EXECUTE FUNCTION zygo.revoke_keys_of_removed_member();

GRANT SELECT (name, usage_count, last_used_ip),
    UPDATE (status, usage_count, last_used_at, last_used_ip, last_flushed_at) ON public.api_keys TO zygo_definer;
GRANT INSERT ON public.secret_access_log TO zygo_definer;

SET LOCAL ROLE zygo_definer;
-- Uses that a process counted since it last wrote them: per key how many, when and from where last, and per key,
-- operation, address and minute one row of the access log.
CREATE FUNCTION zygo.note_key_uses(uses jsonb, calls jsonb) RETURNS bigint
    LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $function$
DECLARE
    noted bigint;
BEGIN
    UPDATE public.api_keys k
    SET usage_count = k.usage_count + u.count, last_used_at = greatest(k.last_used_at, u.used_at),
        last_used_ip = coalesce(u.address, k.last_used_ip), last_flushed_at = now()
    FROM jsonb_to_recordset(uses) AS u (key_id uuid, count bigint, used_at timestamptz, address inet)
    WHERE k.id = u.key_id;
    GET DIAGNOSTICS noted = ROW_COUNT;
    INSERT INTO public.secret_access_log (
        tenant_id, target_type, target_id, target_name, access_type, actor_type, actor_id, ip_address, user_agent,
        request_id, created_at)
    SELECT k.tenant_id, 'api_key', k.id, k.name, 'use', 'api_key', k.id, c.address, c.agent, c.request_id, c.used_at
    FROM jsonb_to_recordset(calls) AS c (
        key_id uuid, address inet, agent text, request_id text, used_at timestamptz)
    JOIN public.api_keys k ON k.id = c.key_id;
    RETURN noted;
END
$function$;

-- A key that ran out is refused by its time; this makes the stored state say so too.
CREATE FUNCTION zygo.expire_api_keys(rows_max integer) RETURNS bigint
    LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $function$
DECLARE
    expired bigint;
BEGIN
    UPDATE public.api_keys k SET status = 'expired'
    WHERE k.id IN (
        SELECT due.id FROM public.api_keys due
        WHERE due.status = 'active' AND due.expires_at <= now()
        LIMIT least(greatest(rows_max, 0), 1000));
    GET DIAGNOSTICS expired = ROW_COUNT;
    RETURN expired;
END
$function$;
COMMENT ON FUNCTION zygo.note_key_uses(jsonb, jsonb) IS 'Adds what a process counted of the use of API keys.';
COMMENT ON FUNCTION zygo.expire_api_keys(integer) IS 'Marks API keys whose time is over.';
GRANT EXECUTE ON FUNCTION zygo.note_key_uses(jsonb, jsonb), zygo.expire_api_keys(integer) TO zygo_service;
SET LOCAL ROLE zygo_owner;
COMMENT ON FUNCTION zygo.revoke_keys_of_removed_member() IS 'Revokes the API keys of whoever is removed.';

-- down
DROP TRIGGER tenant_members_revoke_keys ON public.tenant_members;
DROP FUNCTION zygo.revoke_keys_of_removed_member();
SET LOCAL ROLE zygo_definer;
DROP FUNCTION zygo.expire_api_keys(integer);
DROP FUNCTION zygo.note_key_uses(jsonb, jsonb);
SET LOCAL ROLE zygo_owner;
REVOKE INSERT ON public.secret_access_log FROM zygo_definer;
REVOKE SELECT (name, usage_count, last_used_ip),
    UPDATE (status, usage_count, last_used_at, last_used_ip, last_flushed_at) ON public.api_keys FROM zygo_definer;
ALTER TABLE public.api_keys DROP COLUMN description;
