-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

-- Thirty days, but never later than a day in front of what erasure law leaves: the same day of the next month, or its
-- last one. The month is one of the calendar in UTC, whatever the session's time zone.
CREATE FUNCTION zygo.deletion_grace_end(requested timestamptz) RETURNS timestamptz
    LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path = pg_catalog, pg_temp AS $function$
    SELECT least(
        requested + interval '720 hours',
        ((requested AT TIME ZONE 'UTC') + interval '1 month' - interval '24 hours') AT TIME ZONE 'UTC')
$function$;
COMMENT ON FUNCTION zygo.deletion_grace_end(timestamptz) IS
    'When what was asked to be deleted then is deleted: in thirty days, a day in front of the legal date at the latest.';
REVOKE EXECUTE ON FUNCTION zygo.deletion_grace_end(timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION zygo.deletion_grace_end(timestamptz) TO zygo_app, zygo_service;

-- down
DROP FUNCTION zygo.deletion_grace_end(timestamptz);
