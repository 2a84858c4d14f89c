-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

SET LOCAL ROLE zygo_definer;
-- Sign-in links cannot be read by the application: a new one asks here whether it may take the place of the old ones.
CREATE FUNCTION zygo.renew_magic_link(person uuid, pause interval) RETURNS boolean
    LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $function$
BEGIN
    IF person IS DISTINCT FROM zygo.current_user_id() THEN
        RETURN false;
    END IF;
    IF EXISTS (
        SELECT 1 FROM public.magic_links l
        WHERE l.user_id = person AND l.consumed_at IS NULL AND l.created_at > now() - pause
    ) THEN
        RETURN false;
    END IF;
    UPDATE public.magic_links l SET consumed_at = now()
    WHERE l.user_id = person AND l.consumed_at IS NULL;
    RETURN true;
END
$function$;
COMMENT ON FUNCTION zygo.renew_magic_link(uuid, interval) IS
    'Voids the sign-in links of the context''s user; false, and nothing voided, when one is younger than the pause.';
REVOKE EXECUTE ON FUNCTION zygo.renew_magic_link(uuid, interval) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION zygo.renew_magic_link(uuid, interval) TO zygo_app;
SET LOCAL ROLE zygo_owner;

-- down
SET LOCAL ROLE zygo_definer;
DROP FUNCTION zygo.renew_magic_link(uuid, interval);
SET LOCAL ROLE zygo_owner;
