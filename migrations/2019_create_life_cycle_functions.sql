-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

GRANT SELECT (user_id), UPDATE (user_id, details, subject_hash) ON public.privacy_requests TO zygo_definer;

SET LOCAL ROLE zygo_definer;
-- For background work that goes over all workspaces, each in its own context. The system tenant is none.
CREATE FUNCTION zygo.tenant_ids(wanted_status text, after uuid, rows_max integer) RETURNS SETOF uuid
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $function$
    SELECT t.id
    FROM public.tenants t
    WHERE t.type <> 'system' AND (wanted_status IS NULL OR t.status = wanted_status)
        AND (after IS NULL OR t.id > after)
    ORDER BY t.id
    LIMIT least(greatest(rows_max, 0), 1000)
$function$;

-- The register proves that requests were answered; after an erasure it names the person by keyed digest only.
CREATE FUNCTION zygo.pseudonymise_register(subject uuid, digest bytea) RETURNS bigint
    LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $function$
DECLARE
    changed bigint;
BEGIN
    IF zygo.legal_hold_active('user', subject) THEN
        RAISE EXCEPTION USING ERRCODE = 'ZY020', MESSAGE = 'LEGAL_HOLD';
    END IF;
    UPDATE public.privacy_requests p SET user_id = NULL, details = NULL, subject_hash = digest
    WHERE p.user_id = subject;
    GET DIAGNOSTICS changed = ROW_COUNT;
    RETURN changed;
END
$function$;

COMMENT ON FUNCTION zygo.tenant_ids(text, uuid, integer) IS 'Workspaces in order of their id, a page at a time.';
COMMENT ON FUNCTION zygo.pseudonymise_register(uuid, bytea) IS 'Takes a person out of the register of requests.';
GRANT EXECUTE ON FUNCTION zygo.tenant_ids(text, uuid, integer), zygo.pseudonymise_register(uuid, bytea)
    TO zygo_service;
SET LOCAL ROLE zygo_owner;

-- down
SET LOCAL ROLE zygo_definer;
DROP FUNCTION zygo.pseudonymise_register(uuid, bytea);
DROP FUNCTION zygo.tenant_ids(text, uuid, integer);
SET LOCAL ROLE zygo_owner;
REVOKE SELECT (user_id), UPDATE (user_id, details, subject_hash) ON public.privacy_requests FROM zygo_definer;
