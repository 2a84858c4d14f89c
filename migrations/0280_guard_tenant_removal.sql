-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

-- A tenant leaves by its life cycle, never by a statement; the system tenant never leaves.
CREATE FUNCTION zygo.tenants_guard_delete() RETURNS trigger
    LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $function$
BEGIN
    IF OLD.status <> 'purged' OR OLD.type = 'system' THEN
        RAISE EXCEPTION USING ERRCODE = 'ZY012', MESSAGE = 'TENANT_DELETE_FORBIDDEN';
    END IF;
    RETURN OLD;
END
$function$;
COMMENT ON FUNCTION zygo.tenants_guard_delete() IS 'Refuses removal of a tenant row that is not purged.';
CREATE TRIGGER tenants_guard_delete BEFORE DELETE ON public.tenants
    FOR EACH ROW EXECUTE FUNCTION zygo.tenants_guard_delete();

-- down
DROP TRIGGER tenants_guard_delete ON public.tenants;
DROP FUNCTION zygo.tenants_guard_delete();
