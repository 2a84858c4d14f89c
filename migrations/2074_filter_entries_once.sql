-- role: zygo_audit
-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

-- The filters of the trail, for lists, totals and exports alike. Its text is put into the statement that calls it, so
-- indexes serve as if the conditions stood there; for that it has neither a path nor rights of its own.
CREATE FUNCTION audit.matches(
    entry audit.logs, events text[], prefixes text[], severity text, status text, actor_id text, actor_type text,
    resource_type text, resource_id text, request_id text, subject_id uuid, description_pattern text) RETURNS boolean
    LANGUAGE sql STABLE PARALLEL SAFE AS $function$
    SELECT ($2 IS NULL OR ($1).event_type = ANY ($2) OR ($1).event_type LIKE ANY ($3))
        AND ($4 IS NULL OR ($1).severity = ANY (string_to_array($4, ',')))
        AND ($5 IS NULL OR ($1).status = $5)
        AND ($6 IS NULL OR ($1).actor_id = $6)
        AND ($7 IS NULL OR ($1).actor_type = $7)
        AND ($8 IS NULL OR ($1).resource_type = $8)
        AND ($9 IS NULL OR ($1).resource_id = $9)
        AND ($10 IS NULL OR ($1).request_id = $10)
        AND ($11 IS NULL OR ($1).data_subject_id = $11)
        AND ($12 IS NULL OR ($1).description ILIKE $12)
$function$;
COMMENT ON FUNCTION audit.matches(
    audit.logs, text[], text[], text, text, text, text, text, text, text, uuid, text) IS
    'Whether an entry is among those that a caller asked for.';
GRANT EXECUTE ON FUNCTION audit.matches(
    audit.logs, text[], text[], text, text, text, text, text, text, text, uuid, text) TO zygo_app, zygo_service;

-- down
DROP FUNCTION audit.matches(
    audit.logs, text[], text[], text, text, text, text, text, text, text, uuid, text);
