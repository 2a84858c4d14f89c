-- role: zygo_audit
-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

-- A person's entries are those about the person and those of the person's own acts. Nothing goes while a hold covers
-- the person, or a workspace that one of the entries belongs to.
CREATE OR REPLACE FUNCTION audit.erase_subject(subject uuid) RETURNS bigint
    LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $function$
DECLARE
    is_everywhere CONSTANT boolean := zygo.is_platform_scope() AND session_user <> 'zygo_app';
    erased bigint;
    is_held boolean;
BEGIN
    IF NOT is_everywhere AND zygo.current_tenant_id() IS NULL THEN
        RAISE EXCEPTION USING ERRCODE = 'ZY015', MESSAGE = 'CONTEXT_MISMATCH';
    END IF;
    SELECT zygo.legal_hold_active('user', subject) OR EXISTS (
        SELECT 1 FROM (
            SELECT DISTINCT l.tenant_id FROM audit.logs l
            WHERE (l.data_subject_id = subject
                    OR l.actor_id = subject::text AND l.actor_type IN ('user', 'client'))
                AND (is_everywhere OR l.tenant_id = zygo.current_tenant_id())) chains
        WHERE zygo.legal_hold_active('tenant', chains.tenant_id))
    INTO is_held;
    IF is_held THEN
        RAISE EXCEPTION USING ERRCODE = 'ZY020', MESSAGE = 'LEGAL_HOLD';
    END IF;
    UPDATE audit.log_pii p
    SET salt = NULL, fields = NULL, erased_at = now()
    FROM audit.logs l
    WHERE (l.data_subject_id = subject OR l.actor_id = subject::text AND l.actor_type IN ('user', 'client'))
        AND p.log_timestamp = l."timestamp" AND p.log_id = l.id
        AND p.erased_at IS NULL AND (is_everywhere OR l.tenant_id = zygo.current_tenant_id());
    GET DIAGNOSTICS erased = ROW_COUNT;
    RETURN erased;
END
$function$;

-- down
CREATE OR REPLACE FUNCTION audit.erase_subject(subject uuid) RETURNS bigint
    LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $function$
DECLARE
    is_everywhere CONSTANT boolean := zygo.is_platform_scope() AND session_user <> 'zygo_app';
    erased bigint;
BEGIN
    IF NOT is_everywhere AND zygo.current_tenant_id() IS NULL THEN
        RAISE EXCEPTION USING ERRCODE = 'ZY015', MESSAGE = 'CONTEXT_MISMATCH';
    END IF;
    IF zygo.legal_hold_active('user', subject) THEN
        RAISE EXCEPTION USING ERRCODE = 'ZY020', MESSAGE = 'LEGAL_HOLD';
    END IF;
    UPDATE audit.log_pii p
    SET salt = NULL, fields = NULL, erased_at = now()
    FROM audit.logs l
    WHERE l.data_subject_id = subject AND p.log_timestamp = l."timestamp" AND p.log_id = l.id
        AND p.erased_at IS NULL AND (is_everywhere OR l.tenant_id = zygo.current_tenant_id());
    GET DIAGNOSTICS erased = ROW_COUNT;
    RETURN erased;
END
$function$;
