-- role: zygo_audit
-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

-- Who verifies a chain compares its last row with the head: rows cut off at the end leave no other trace
-- until the next anchor. A tenant sees its own head; platform scope, which the application role never has, sees all.
CREATE FUNCTION audit.chain_head(chain uuid)
    RETURNS TABLE (seq bigint, head_hash text)
    LANGUAGE sql STABLE SECURITY DEFINER ROWS 1 SET search_path = pg_catalog, pg_temp AS $function$
    SELECT h.seq, h.head_hash
    FROM audit.chain_heads h
    WHERE h.chain_id = chain AND (chain = zygo.current_tenant_id()
      OR (zygo.is_platform_scope() AND session_user <> 'zygo_app'))
$function$;
COMMENT ON FUNCTION audit.chain_head(uuid) IS 'Last place and hash of a chain, for its verification.';
GRANT EXECUTE ON FUNCTION audit.chain_head(uuid) TO zygo_app, zygo_service, zygo_admin;

-- down
DROP FUNCTION audit.chain_head(uuid);
