-- role: zygo_audit
-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

-- Only background work sees where all chains end, and of each no more than an anchor binds.
CREATE FUNCTION audit.changed_heads(rows_max integer)
    RETURNS TABLE (chain_id uuid, seq bigint, head_hash text)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $function$
    SELECT h.chain_id, h.seq, h.head_hash
    FROM audit.chain_heads h
    WHERE h.seq > 0 AND zygo.is_platform_scope()
        AND NOT EXISTS (SELECT 1 FROM audit.anchor_leaves l WHERE l.chain_id = h.chain_id AND l.seq >= h.seq)
    ORDER BY h.chain_id
    LIMIT least(greatest(rows_max, 0), 100000)
$function$;
COMMENT ON FUNCTION audit.changed_heads(integer) IS 'Ends of the chains that changed since they were anchored.';
GRANT EXECUTE ON FUNCTION audit.changed_heads(integer) TO zygo_service;

-- down
DROP FUNCTION audit.changed_heads(integer);
