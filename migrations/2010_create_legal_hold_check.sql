-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

GRANT SELECT (scope, subject_id, valid_from, valid_until, lifted_at) ON public.legal_holds TO zygo_definer;

SET LOCAL ROLE zygo_definer;
CREATE FUNCTION zygo.legal_hold_active(hold_scope text, subject uuid) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $function$
    SELECT EXISTS (
        SELECT 1
        FROM public.legal_holds h
        WHERE h.scope = hold_scope AND h.subject_id = subject AND h.lifted_at IS NULL
            AND h.valid_from <= now() AND (h.valid_until IS NULL OR h.valid_until > now()))
$function$;
COMMENT ON FUNCTION zygo.legal_hold_active(text, uuid) IS
    'Whether a hold stops the deletion of a user''s or a tenant''s data now.';
GRANT EXECUTE ON FUNCTION zygo.legal_hold_active(text, uuid)
    TO zygo_app, zygo_service, zygo_owner, zygo_audit;
SET LOCAL ROLE zygo_owner;

-- down
SET LOCAL ROLE zygo_definer;
DROP FUNCTION zygo.legal_hold_active(text, uuid);
SET LOCAL ROLE zygo_owner;
REVOKE SELECT (scope, subject_id, valid_from, valid_until, lifted_at) ON public.legal_holds FROM zygo_definer;
