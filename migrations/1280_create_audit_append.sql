-- role: zygo_audit
-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

-- Genesis is SHA-256 of 'zygo-audit-genesis', one zero byte and the chain's id as text.
-- The heads are locked one by one in ascending order, so two writers of two chains cannot
-- wait for each other. Only the chain of the context and the platform chain are accepted.
CREATE FUNCTION audit.lock_heads(chains uuid[])
    RETURNS TABLE (chain_id uuid, seq bigint, head_hash text, head_timestamp timestamptz)
    LANGUAGE plpgsql VOLATILE SECURITY DEFINER ROWS 2
    SET search_path = pg_catalog, pg_temp
    SET lock_timeout = '2s'
    AS $function$
DECLARE
    platform CONSTANT uuid := '00000000-0000-0000-0000-000000000000';
    wanted uuid;
BEGIN
    FOR wanted IN SELECT DISTINCT c.id FROM unnest(chains) AS c (id) ORDER BY c.id LOOP
        IF wanted IS NULL OR wanted <> platform AND wanted IS DISTINCT FROM zygo.current_tenant_id() THEN
            RAISE EXCEPTION USING ERRCODE = 'ZY002', MESSAGE = 'AUDIT_CHAIN_FORBIDDEN';
        END IF;
        INSERT INTO audit.chain_heads (chain_id, seq, head_hash)
        VALUES (wanted, 0, encode(sha256(
            convert_to('zygo-audit-genesis', 'UTF8') || '\x00'::bytea || convert_to(wanted::text, 'UTF8')), 'hex'))
        ON CONFLICT DO NOTHING;
        RETURN QUERY
            SELECT h.chain_id, h.seq, h.head_hash, h.head_timestamp FROM audit.chain_heads h
            WHERE h.chain_id = wanted FOR UPDATE;
    END LOOP;
END
$function$;

-- rows: array of objects with the columns of audit.logs as keys (chains ascending, seq ascending
-- within a chain), and optionally "pii": {"salt": 32 hex digits, "fields": {...}}.
-- Hashes and signatures are the application's; the database holds no key and re-checks the links.
CREATE FUNCTION audit.append(rows jsonb) RETURNS integer
    LANGUAGE plpgsql VOLATILE SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp
    SET lock_timeout = '2s'
    AS $function$
DECLARE
    platform CONSTANT uuid := '00000000-0000-0000-0000-000000000000';
    item jsonb;
    entry audit.logs;
    head audit.chain_heads;
    written integer := 0;
BEGIN
    FOR item IN SELECT e.value FROM jsonb_array_elements(rows) WITH ORDINALITY AS e (value, position)
        ORDER BY e.position
    LOOP
        entry := jsonb_populate_record(NULL::audit.logs, item - 'pii');
        entry.metadata := coalesce(entry.metadata, '{}'::jsonb);
        entry.mfa_verified := coalesce(entry.mfa_verified, false);
        entry.schema_version := coalesce(entry.schema_version, 1::smallint);
        IF entry.chain_id = platform AND entry.tenant_id IS NULL THEN
            NULL;
        ELSIF entry.chain_id <> platform AND entry.chain_id = zygo.current_tenant_id()
            AND entry.tenant_id = entry.chain_id
        THEN
            NULL;
        ELSE
            RAISE EXCEPTION USING ERRCODE = 'ZY002', MESSAGE = 'AUDIT_CHAIN_FORBIDDEN';
        END IF;
        SELECT h.* INTO head FROM audit.chain_heads h WHERE h.chain_id = entry.chain_id FOR UPDATE;
        IF NOT FOUND OR entry.seq IS DISTINCT FROM head.seq + 1
            OR entry.previous_hash IS DISTINCT FROM head.head_hash
            OR entry."timestamp" < head.head_timestamp
            OR entry."timestamp" <> date_trunc('milliseconds', entry."timestamp")
            OR (item -> 'pii' IS NULL OR jsonb_typeof(item -> 'pii') = 'null') <> (entry.pii_commitment IS NULL)
        THEN
            RAISE EXCEPTION USING ERRCODE = 'ZY001', MESSAGE = 'AUDIT_CHAIN_MISMATCH';
        END IF;
        INSERT INTO audit.logs SELECT entry.*;
        IF entry.pii_commitment IS NOT NULL THEN
            INSERT INTO audit.log_pii (log_id, log_timestamp, chain_id, tenant_id, salt, fields)
            VALUES (entry.id, entry."timestamp", entry.chain_id, entry.tenant_id,
                decode(item #>> '{pii,salt}', 'hex'), item #> '{pii,fields}');
        END IF;
        UPDATE audit.chain_heads h
        SET seq = entry.seq, head_hash = entry.entry_hash, head_timestamp = entry."timestamp"
        WHERE h.chain_id = entry.chain_id;
        written := written + 1;
    END LOOP;
    RETURN written;
END
$function$;
COMMENT ON FUNCTION audit.lock_heads(uuid[]) IS 'Locks the heads of chains until commit, making missing ones.';
COMMENT ON FUNCTION audit.append(jsonb) IS 'Appends chained rows; any broken link aborts the transaction.';
GRANT EXECUTE ON FUNCTION audit.lock_heads(uuid[]), audit.append(jsonb) TO zygo_app, zygo_service, zygo_admin;

-- down
DROP FUNCTION audit.append(jsonb);
DROP FUNCTION audit.lock_heads(uuid[]);
