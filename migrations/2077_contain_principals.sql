-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

GRANT CREATE ON SCHEMA security TO zygo_audit;

SET LOCAL ROLE zygo_audit;
-- The security role reads no rows; it learns how much one principal tried, and nothing of what.
CREATE FUNCTION security.attempts_of(principal text, recent_time interval, whole_time interval)
    RETURNS TABLE (recent bigint, ordinary bigint, critical bigint)
    LANGUAGE sql STABLE SECURITY DEFINER ROWS 1 SET search_path = pg_catalog, pg_temp AS $function$
    SELECT coalesce(sum(v.count) FILTER (WHERE v.created_at > now() - recent_time), 0)::bigint,
        coalesce(sum(v.count) FILTER (WHERE v.severity <> 'critical'), 0)::bigint,
        coalesce(sum(v.count) FILTER (WHERE v.severity = 'critical'), 0)::bigint
    FROM audit.rls_violation_log v
    WHERE v.principal_id = principal AND v.created_at > now() - greatest(recent_time, whole_time)
$function$;
COMMENT ON FUNCTION security.attempts_of(text, interval, interval) IS
    'How often a principal tried to leave its workspace: lately, and over the whole time by weight.';

-- As raise_alert, but tells a new alert from a repeat of an open one.
CREATE FUNCTION security.open_alert(entry jsonb) RETURNS boolean
    LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $function$
DECLARE
    raised uuid := security.raise_alert(entry);
BEGIN
    RETURN (SELECT a.occurrences = 1 FROM audit.security_alerts a WHERE a.id = raised);
END
$function$;
COMMENT ON FUNCTION security.open_alert(jsonb) IS 'Opens an alert, or counts a repeat; true for a new one.';
REVOKE ALL ON FUNCTION security.attempts_of(text, interval, interval), security.open_alert(jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION security.attempts_of(text, interval, interval), security.open_alert(jsonb)
    TO zygo_security;
SET LOCAL ROLE zygo_owner;
REVOKE CREATE ON SCHEMA security FROM zygo_audit;

-- down
SET LOCAL ROLE zygo_audit;
DROP FUNCTION security.open_alert(jsonb);
DROP FUNCTION security.attempts_of(text, interval, interval);
SET LOCAL ROLE zygo_owner;
