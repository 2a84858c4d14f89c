-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

SET LOCAL ROLE zygo_definer;
-- While a change of address can be undone, nobody else takes the address that it would restore: else whoever made the
-- change would keep the owner from undoing it by an account of that name.
CREATE FUNCTION zygo.users_hold_released_address() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $function$
BEGIN
    IF EXISTS (
        SELECT 1 FROM public.verification_codes v
        WHERE v.type = 'email_revert' AND v.target = NEW.email AND v.user_id <> NEW.id
            AND v.consumed_at IS NULL AND v.expires_at > now()
    ) THEN
        RAISE EXCEPTION USING ERRCODE = 'unique_violation', TABLE = 'users', CONSTRAINT = 'users_email_key',
            MESSAGE = 'address is held for its former owner';
    END IF;
    RETURN NEW;
END
$function$;
COMMENT ON FUNCTION zygo.users_hold_released_address() IS
    'Refuses an address that a pending undo of another account would restore, as one that is taken.';
GRANT EXECUTE ON FUNCTION zygo.users_hold_released_address() TO zygo_owner;
SET LOCAL ROLE zygo_owner;

CREATE TRIGGER users_hold_released_address BEFORE INSERT OR UPDATE OF email ON public.users
    FOR EACH ROW EXECUTE FUNCTION zygo.users_hold_released_address();

-- down
DROP TRIGGER users_hold_released_address ON public.users;
SET LOCAL ROLE zygo_definer;
DROP FUNCTION zygo.users_hold_released_address();
SET LOCAL ROLE zygo_owner;
