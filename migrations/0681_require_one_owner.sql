-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

GRANT SELECT (id, type, status, owner_pending) ON public.tenants TO zygo_definer;
GRANT SELECT (id, tenant_id, user_id, is_owner, status, primary_role_id) ON public.tenant_members TO zygo_definer;
GRANT SELECT (id, tenant_id, name) ON public.roles TO zygo_definer;

-- Checked at commit, so that a transfer may pass through a state without owner.
SET LOCAL ROLE zygo_definer;
CREATE FUNCTION zygo.tenant_members_one_owner() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $function$
DECLARE
    tenant uuid;
BEGIN
    IF TG_TABLE_NAME = 'tenants' THEN
        tenant := NEW.id;
    ELSIF TG_OP = 'DELETE' THEN
        tenant := OLD.tenant_id;
    ELSE
        tenant := NEW.tenant_id;
    END IF;
    IF EXISTS (
        SELECT 1 FROM public.tenants t
        WHERE t.id = tenant AND t.type <> 'system' AND NOT t.owner_pending
            AND t.status IN ('active', 'suspended', 'pending_deletion')
    ) AND (
        SELECT count(*) FROM public.tenant_members m
        JOIN public.roles r ON r.tenant_id = m.tenant_id AND r.id = m.primary_role_id
        WHERE m.tenant_id = tenant AND m.is_owner AND r.name = 'owner'
    ) <> 1 THEN
        RAISE EXCEPTION USING ERRCODE = 'ZY010', MESSAGE = 'TENANT_OWNER_REQUIRED';
    END IF;
    RETURN NULL;
END
$function$;
COMMENT ON FUNCTION zygo.tenant_members_one_owner() IS
    'Refuses a commit that leaves a living tenant without exactly one owner holding the owner role.';
GRANT EXECUTE ON FUNCTION zygo.tenant_members_one_owner() TO zygo_owner;
SET LOCAL ROLE zygo_owner;

CREATE CONSTRAINT TRIGGER tenant_members_one_owner AFTER INSERT OR UPDATE OR DELETE ON public.tenant_members
    DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION zygo.tenant_members_one_owner();
CREATE CONSTRAINT TRIGGER tenants_one_owner AFTER INSERT OR UPDATE OF status, type, owner_pending ON public.tenants
    DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION zygo.tenant_members_one_owner();

-- down
DROP TRIGGER tenants_one_owner ON public.tenants;
DROP TRIGGER tenant_members_one_owner ON public.tenant_members;
SET LOCAL ROLE zygo_definer;
DROP FUNCTION zygo.tenant_members_one_owner();
SET LOCAL ROLE zygo_owner;
REVOKE SELECT (id, tenant_id, name) ON public.roles FROM zygo_definer;
REVOKE SELECT (id, tenant_id, user_id, is_owner, status, primary_role_id) ON public.tenant_members FROM zygo_definer;
REVOKE SELECT (id, type, status, owner_pending) ON public.tenants FROM zygo_definer;
