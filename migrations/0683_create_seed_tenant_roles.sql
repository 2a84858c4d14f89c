-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

GRANT SELECT, INSERT, DELETE ON public.role_permissions TO zygo_definer;
GRANT SELECT, INSERT,
    UPDATE (display_name, description, hierarchy_level, is_system, is_protected) ON public.roles TO zygo_definer;
GRANT SELECT (id, key, deprecated_at) ON public.permissions TO zygo_definer;

-- The six system roles and their keys are rows of the system tenant, written by the seed;
-- a new tenant gets copies of them. A second call brings an older tenant up to the catalogue
-- and leaves custom roles and a moved default flag alone.
SET LOCAL ROLE zygo_definer;
CREATE FUNCTION zygo.seed_tenant_roles(tenant uuid)
    RETURNS TABLE (role_id uuid, role_name text, hierarchy_level integer)
    LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $function$
DECLARE
    template CONSTANT uuid := '00000000-0000-0000-0000-000000000000';
BEGIN
    IF tenant IS NULL OR tenant = template OR tenant IS DISTINCT FROM zygo.current_tenant_id() THEN
        RAISE EXCEPTION USING ERRCODE = 'ZY015', MESSAGE = 'CONTEXT_MISMATCH';
    END IF;
    IF NOT EXISTS (SELECT 1 FROM public.roles r WHERE r.tenant_id = template AND r.name = 'owner') THEN
        RAISE EXCEPTION USING ERRCODE = 'ZY018', MESSAGE = 'SYSTEM_ROLES_NOT_SEEDED';
    END IF;
    INSERT INTO public.tenant_rbac_state (tenant_id, epoch) VALUES (tenant, 1) ON CONFLICT DO NOTHING;
    INSERT INTO public.roles AS mine
        (tenant_id, name, display_name, description, hierarchy_level, is_system, is_protected, is_default)
    SELECT tenant, r.name, r.display_name, r.description, r.hierarchy_level, true, r.is_protected,
        r.is_default AND NOT EXISTS (
            SELECT 1 FROM public.roles d WHERE d.tenant_id = tenant AND d.is_default)
    FROM public.roles r
    WHERE r.tenant_id = template AND r.is_system
    ORDER BY r.hierarchy_level
    ON CONFLICT ON CONSTRAINT roles_tenant_id_name_key DO UPDATE
        SET display_name = excluded.display_name, description = excluded.description,
            hierarchy_level = excluded.hierarchy_level, is_system = true, is_protected = excluded.is_protected
        WHERE (mine.display_name, mine.description, mine.hierarchy_level, mine.is_system, mine.is_protected)
            IS DISTINCT FROM (excluded.display_name, excluded.description, excluded.hierarchy_level, true,
                excluded.is_protected);
    DELETE FROM public.role_permissions p
    USING public.roles r
    WHERE r.tenant_id = tenant AND r.is_system AND p.tenant_id = tenant AND p.role_id = r.id
        AND NOT EXISTS (
            SELECT 1 FROM public.role_permissions tp
            JOIN public.roles tr ON tr.id = tp.role_id AND tr.tenant_id = template
            WHERE tp.tenant_id = template AND tr.name = r.name AND tp.permission_id = p.permission_id);
    INSERT INTO public.role_permissions (tenant_id, role_id, permission_id)
    SELECT tenant, r.id, tp.permission_id
    FROM public.roles r
    JOIN public.roles tr ON tr.tenant_id = template AND tr.name = r.name AND tr.is_system
    JOIN public.role_permissions tp ON tp.tenant_id = template AND tp.role_id = tr.id
    WHERE r.tenant_id = tenant AND r.is_system
    ON CONFLICT DO NOTHING;
    RETURN QUERY
        SELECT r.id, r.name, r.hierarchy_level FROM public.roles r
        WHERE r.tenant_id = tenant AND r.is_system ORDER BY r.hierarchy_level;
END
$function$;
COMMENT ON FUNCTION zygo.seed_tenant_roles(uuid) IS
    'Gives the tenant of the context the six system roles with their keys; repeatable.';
GRANT EXECUTE ON FUNCTION zygo.seed_tenant_roles(uuid) TO zygo_app, zygo_service;
SET LOCAL ROLE zygo_owner;

-- down
SET LOCAL ROLE zygo_definer;
DROP FUNCTION zygo.seed_tenant_roles(uuid);
SET LOCAL ROLE zygo_owner;
REVOKE SELECT (id, key, deprecated_at) ON public.permissions FROM zygo_definer;
REVOKE SELECT, INSERT, UPDATE ON public.roles FROM zygo_definer;
REVOKE SELECT, INSERT, DELETE ON public.role_permissions FROM zygo_definer;
GRANT SELECT (id, tenant_id, name) ON public.roles TO zygo_definer;
