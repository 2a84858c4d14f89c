-- role: zygo_audit
-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

-- Text in descriptions of the context's tenant: the trigram index begins with the tenant, which row security alone
-- could not use. The words are taken literally.
CREATE FUNCTION audit.search(words text, earliest timestamptz, latest timestamptz, rows_max integer)
    RETURNS TABLE (
        id uuid, seq bigint, "timestamp" timestamptz, event_type text, severity text, action text, description text,
        status text, actor_type text, actor_id text, resource_type text, resource_id text)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $function$
    SELECT l.id, l.seq, l."timestamp", l.event_type, l.severity, l.action, l.description, l.status, l.actor_type,
        l.actor_id, l.resource_type, l.resource_id
    FROM audit.logs l
    WHERE l.tenant_id = zygo.current_tenant_id()
        AND l."timestamp" >= earliest AND l."timestamp" < latest
        AND l.description ILIKE '%' || regexp_replace(words, '([\\%_])', '\\\1', 'g') || '%'
    ORDER BY l."timestamp" DESC, l.seq DESC
    LIMIT least(greatest(rows_max, 0), 1000)
$function$;

CREATE FUNCTION audit.alert_by_action_token(digest bytea)
    RETURNS TABLE (
        alert_id uuid, user_id uuid, type text, severity text, status text, user_action text,
        expires_at timestamptz)
    LANGUAGE sql STABLE SECURITY DEFINER ROWS 1 SET search_path = pg_catalog, pg_temp AS $function$
    SELECT a.id, a.user_id, a.type, a.severity, a.status, a.user_action, a.action_token_expires_at
    FROM audit.security_alerts a
    WHERE a.action_token_hash = digest AND a.audience = 'user'
$function$;

-- Personal parts of a person's entries go, the chain stays whole. A caller of the application reaches the chain of its
-- tenant only; background work and administrators reach all chains under platform scope.
CREATE FUNCTION audit.erase_subject(subject uuid) RETURNS bigint
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

COMMENT ON FUNCTION audit.search(text, timestamptz, timestamptz, integer) IS
    'Entries of the context''s tenant whose description contains the words.';
COMMENT ON FUNCTION audit.alert_by_action_token(bytea) IS 'Alert that the link of a mail answers.';
COMMENT ON FUNCTION audit.erase_subject(uuid) IS 'Empties the personal parts of a person''s entries.';
GRANT EXECUTE ON FUNCTION audit.search(text, timestamptz, timestamptz, integer) TO zygo_app, zygo_service;
GRANT EXECUTE ON FUNCTION audit.alert_by_action_token(bytea) TO zygo_app;
GRANT EXECUTE ON FUNCTION audit.erase_subject(uuid) TO zygo_app, zygo_service, zygo_admin;

-- down
DROP FUNCTION audit.erase_subject(uuid);
DROP FUNCTION audit.alert_by_action_token(bytea);
DROP FUNCTION audit.search(text, timestamptz, timestamptz, integer);
