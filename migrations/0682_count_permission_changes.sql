-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

GRANT SELECT, INSERT (tenant_id, epoch), UPDATE (epoch) ON public.tenant_rbac_state TO zygo_definer;
GRANT SELECT (perm_version), UPDATE (perm_version) ON public.tenant_members TO zygo_definer;

SET LOCAL ROLE zygo_definer;
-- One rise per statement: a role of a hundred keys must not write a hundred versions of the counter.
CREATE FUNCTION zygo.raise_permission_epoch() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $function$
BEGIN
    UPDATE public.tenant_rbac_state s SET epoch = s.epoch + 1
    WHERE s.tenant_id IN (SELECT c.tenant_id FROM changed c);
    RETURN NULL;
END
$function$;

CREATE FUNCTION zygo.raise_member_permission_version() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $function$
BEGIN
    UPDATE public.tenant_members m SET perm_version = m.perm_version + 1
    WHERE (m.tenant_id, m.user_id) IN (SELECT c.tenant_id, c.user_id FROM changed c);
    RETURN NULL;
END
$function$;
COMMENT ON FUNCTION zygo.raise_permission_epoch() IS 'Raises the permission epoch of the tenants a statement touched.';
COMMENT ON FUNCTION zygo.raise_member_permission_version() IS
    'Raises perm_version of the memberships a statement touched.';
GRANT EXECUTE ON FUNCTION zygo.raise_permission_epoch(), zygo.raise_member_permission_version() TO zygo_owner;
SET LOCAL ROLE zygo_owner;

CREATE FUNCTION zygo.member_permission_version() RETURNS trigger
    LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $function$
BEGIN
    IF (NEW.primary_role_id, NEW.status, NEW.is_owner) IS DISTINCT FROM
        (OLD.primary_role_id, OLD.status, OLD.is_owner) THEN
        NEW.perm_version := OLD.perm_version + 1;
    END IF;
    RETURN NEW;
END
$function$;
COMMENT ON FUNCTION zygo.member_permission_version() IS
    'Raises perm_version when role, status or owner flag of a membership changes.';

CREATE TRIGGER tenant_members_permission_version BEFORE UPDATE ON public.tenant_members
    FOR EACH ROW EXECUTE FUNCTION zygo.member_permission_version();
CREATE TRIGGER roles_epoch_after_insert AFTER INSERT ON public.roles
    REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION zygo.raise_permission_epoch();
CREATE TRIGGER roles_epoch_after_update AFTER UPDATE ON public.roles
    REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION zygo.raise_permission_epoch();
CREATE TRIGGER roles_epoch_after_delete AFTER DELETE ON public.roles
    REFERENCING OLD TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION zygo.raise_permission_epoch();
CREATE TRIGGER role_permissions_epoch_after_insert AFTER INSERT ON public.role_permissions
    REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION zygo.raise_permission_epoch();
CREATE TRIGGER role_permissions_epoch_after_update AFTER UPDATE ON public.role_permissions
    REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION zygo.raise_permission_epoch();
CREATE TRIGGER role_permissions_epoch_after_delete AFTER DELETE ON public.role_permissions
    REFERENCING OLD TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION zygo.raise_permission_epoch();
CREATE TRIGGER user_roles_epoch_after_insert AFTER INSERT ON public.user_roles
    REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION zygo.raise_member_permission_version();
CREATE TRIGGER user_roles_epoch_after_update AFTER UPDATE ON public.user_roles
    REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION zygo.raise_member_permission_version();
CREATE TRIGGER user_roles_epoch_after_delete AFTER DELETE ON public.user_roles
    REFERENCING OLD TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION zygo.raise_member_permission_version();
CREATE TRIGGER user_permissions_epoch_after_insert AFTER INSERT ON public.user_permissions
    REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION zygo.raise_member_permission_version();
CREATE TRIGGER user_permissions_epoch_after_update AFTER UPDATE ON public.user_permissions
    REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION zygo.raise_member_permission_version();
CREATE TRIGGER user_permissions_epoch_after_delete AFTER DELETE ON public.user_permissions
    REFERENCING OLD TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION zygo.raise_member_permission_version();

-- down
DROP TRIGGER user_permissions_epoch_after_delete ON public.user_permissions;
DROP TRIGGER user_permissions_epoch_after_update ON public.user_permissions;
DROP TRIGGER user_permissions_epoch_after_insert ON public.user_permissions;
DROP TRIGGER user_roles_epoch_after_delete ON public.user_roles;
DROP TRIGGER user_roles_epoch_after_update ON public.user_roles;
DROP TRIGGER user_roles_epoch_after_insert ON public.user_roles;
DROP TRIGGER role_permissions_epoch_after_delete ON public.role_permissions;
DROP TRIGGER role_permissions_epoch_after_update ON public.role_permissions;
DROP TRIGGER role_permissions_epoch_after_insert ON public.role_permissions;
DROP TRIGGER roles_epoch_after_delete ON public.roles;
DROP TRIGGER roles_epoch_after_update ON public.roles;
DROP TRIGGER roles_epoch_after_insert ON public.roles;
DROP TRIGGER tenant_members_permission_version ON public.tenant_members;
DROP FUNCTION zygo.member_permission_version();
SET LOCAL ROLE zygo_definer;
DROP FUNCTION zygo.raise_member_permission_version();
DROP FUNCTION zygo.raise_permission_epoch();
SET LOCAL ROLE zygo_owner;
REVOKE SELECT (perm_version), UPDATE (perm_version) ON public.tenant_members FROM zygo_definer;
REVOKE SELECT, INSERT (tenant_id, epoch), UPDATE (epoch) ON public.tenant_rbac_state FROM zygo_definer;
