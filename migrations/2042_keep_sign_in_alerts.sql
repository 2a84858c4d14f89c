-- role: zygo_audit
-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

-- An alert of the context's own user; what repeats within the pause counts and answers nothing, so that one mail is
-- sent. Keys of the entry: type, severity, title, principal (the device and network), pause_seconds, digest, expires_at,
-- metadata.
CREATE FUNCTION audit.raise_login_alert(entry jsonb) RETURNS uuid
    LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $function$
DECLARE
    person CONSTANT uuid := zygo.current_user_id();
    pause CONSTANT interval := make_interval(secs => (entry ->> 'pause_seconds')::integer);
    raised uuid := zygo.uuid_v7();
BEGIN
    IF person IS NULL OR entry ->> 'type' NOT IN ('login_alert', 'suspicious_login', 'blocked_login') THEN
        RAISE EXCEPTION USING ERRCODE = 'ZY002', MESSAGE = 'ALERT_FORBIDDEN';
    END IF;
    PERFORM pg_advisory_xact_lock(hashtextextended('login_alert ' || person::text, 0));
    UPDATE audit.security_alerts a SET occurrences = a.occurrences + 1, last_seen_at = now()
    WHERE a.audience = 'user' AND a.user_id = person AND a.type = entry ->> 'type'
        AND a.principal_id = entry ->> 'principal' AND a.last_seen_at > now() - pause;
    IF FOUND THEN
        RETURN NULL;
    END IF;
    INSERT INTO audit.security_alerts (
        id, audience, user_id, type, severity, title, principal_kind, principal_id, dedupe_key, action_token_hash,
        action_token_expires_at, email_sent_at, metadata)
    VALUES (
        raised, 'user', person, entry ->> 'type', entry ->> 'severity', entry ->> 'title', 'device',
        entry ->> 'principal', 'login ' || raised::text, decode(entry ->> 'digest', 'hex'),
        (entry ->> 'expires_at')::timestamptz, now(), coalesce(entry -> 'metadata', '{}'::jsonb));
    RETURN raised;
END
$function$;
COMMENT ON FUNCTION audit.raise_login_alert(jsonb) IS 'Opens a sign-in alert of the context''s user, or counts a repeat.';
GRANT EXECUTE ON FUNCTION audit.raise_login_alert(jsonb) TO zygo_app;

-- down
DROP FUNCTION audit.raise_login_alert(jsonb);
