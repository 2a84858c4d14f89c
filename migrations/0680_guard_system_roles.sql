-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

-- Seeding runs as zygo_definer; cascades and seeds of the catalogue run as zygo_owner.
-- Moving the default flag is an administrator's right, so is_default is not compared.
CREATE FUNCTION zygo.roles_guard_system() RETURNS trigger
    LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $function$
BEGIN
    IF current_user IN ('zygo_definer', 'zygo_owner') THEN
        RETURN coalesce(NEW, OLD);
    END IF;
    IF TG_OP IN ('UPDATE', 'DELETE') AND OLD.is_system AND (
        TG_OP = 'DELETE'
        OR (NEW.name, NEW.display_name, NEW.description, NEW.hierarchy_level, NEW.is_system, NEW.is_protected)
            IS DISTINCT FROM
            (OLD.name, OLD.display_name, OLD.description, OLD.hierarchy_level, OLD.is_system, OLD.is_protected)
    ) THEN
        RAISE EXCEPTION USING ERRCODE = 'ZY011', MESSAGE = 'ROLE_IS_SYSTEM';
    END IF;
    IF TG_OP = 'INSERT' AND (NEW.is_system OR NEW.is_protected OR NEW.hierarchy_level < 2)
        OR TG_OP = 'UPDATE' AND NOT OLD.is_system
            AND (NEW.is_system OR NEW.is_protected OR NEW.hierarchy_level < 2)
    THEN
        RAISE EXCEPTION USING ERRCODE = 'ZY011', MESSAGE = 'ROLE_IS_SYSTEM';
    END IF;
    RETURN coalesce(NEW, OLD);
END
$function$;

CREATE FUNCTION zygo.role_permissions_guard_system() RETURNS trigger
    LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $function$
BEGIN
    IF current_user IN ('zygo_definer', 'zygo_owner') THEN
        RETURN coalesce(NEW, OLD);
    END IF;
    IF EXISTS (
        SELECT 1 FROM public.roles r
        WHERE r.is_system AND r.id = CASE TG_OP WHEN 'DELETE' THEN OLD.role_id ELSE NEW.role_id END
    ) OR (TG_OP = 'UPDATE' AND OLD.role_id <> NEW.role_id AND EXISTS (
        SELECT 1 FROM public.roles r WHERE r.is_system AND r.id = OLD.role_id
    )) THEN
        RAISE EXCEPTION USING ERRCODE = 'ZY011', MESSAGE = 'ROLE_IS_SYSTEM';
    END IF;
    RETURN coalesce(NEW, OLD);
END
$function$;

COMMENT ON FUNCTION zygo.roles_guard_system() IS 'Refuses change or removal of system roles outside seeding.';
COMMENT ON FUNCTION zygo.role_permissions_guard_system() IS 'Refuses change of a system role''s keys outside seeding.';
CREATE TRIGGER roles_guard_system BEFORE INSERT OR UPDATE OR DELETE ON public.roles
    FOR EACH ROW EXECUTE FUNCTION zygo.roles_guard_system();
CREATE TRIGGER role_permissions_guard_system BEFORE INSERT OR UPDATE OR DELETE ON public.role_permissions
    FOR EACH ROW EXECUTE FUNCTION zygo.role_permissions_guard_system();

-- down
DROP TRIGGER role_permissions_guard_system ON public.role_permissions;
DROP TRIGGER roles_guard_system ON public.roles;
DROP FUNCTION zygo.role_permissions_guard_system();
DROP FUNCTION zygo.roles_guard_system();
