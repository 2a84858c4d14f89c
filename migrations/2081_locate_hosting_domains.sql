-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

GRANT SELECT (id) ON public.tenant_domains TO zygo_definer;

SET LOCAL ROLE zygo_definer;
CREATE OR REPLACE FUNCTION security.locate(wanted_table text, wanted_id uuid) RETURNS uuid
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp
    AS $function$
    SELECT CASE wanted_table
        WHEN 'tenants' THEN (SELECT r.id FROM public.tenants r WHERE r.id = wanted_id)
        WHEN 'users' THEN (
            SELECT r.tenant_id FROM public.tenant_members r
            WHERE r.user_id = wanted_id
            ORDER BY r.tenant_id IS NOT DISTINCT FROM zygo.current_tenant_id() DESC, r.joined_at
            LIMIT 1
        )
        WHEN 'tenant_domains' THEN (SELECT r.tenant_id FROM public.tenant_domains r WHERE r.id = wanted_id)
        ELSE security.locate_row(wanted_table, wanted_id)
    END
$function$;
SET LOCAL ROLE zygo_owner;

-- down
SET LOCAL ROLE zygo_definer;
CREATE OR REPLACE FUNCTION security.locate(wanted_table text, wanted_id uuid) RETURNS uuid
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp
    AS $function$
    SELECT CASE wanted_table
        WHEN 'tenants' THEN (SELECT r.id FROM public.tenants r WHERE r.id = wanted_id)
        WHEN 'users' THEN (
            SELECT r.tenant_id FROM public.tenant_members r
            WHERE r.user_id = wanted_id
            ORDER BY r.tenant_id IS NOT DISTINCT FROM zygo.current_tenant_id() DESC, r.joined_at
            LIMIT 1
        )
        ELSE security.locate_row(wanted_table, wanted_id)
    END
$function$;
SET LOCAL ROLE zygo_owner;
REVOKE SELECT (id) ON public.tenant_domains FROM zygo_definer;
