-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

GRANT SELECT (slug, tenant_id, redirect_to_slug, reserved_until) ON public.tenant_slug_reservations TO zygo_definer;
GRANT SELECT (tenant_id, domain, status) ON public.tenant_domains TO zygo_definer;

SET LOCAL ROLE zygo_definer;
-- The system tenant has no address. A renamed tenant answers with redirect_to_slug only.
CREATE FUNCTION zygo.resolve_slug(wanted text)
    RETURNS TABLE (
        tenant_id uuid, slug text, name text, status text, plan text, logo_file_id uuid, primary_color text,
        is_demo boolean, redirect_to_slug text)
    LANGUAGE sql STABLE SECURITY DEFINER ROWS 1 SET search_path = pg_catalog, pg_temp AS $function$
    SELECT t.id, t.slug, t.name, t.status, t.plan, t.logo_file_id, t.primary_color, t.is_demo, NULL::text
    FROM public.tenants t
    WHERE t.slug = lower(wanted) AND t.type <> 'system' AND t.status <> 'purged'
    UNION ALL
    SELECT NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, v.redirect_to_slug
    FROM public.tenant_slug_reservations v
    WHERE v.slug = lower(wanted) AND v.redirect_to_slug IS NOT NULL AND v.reserved_until > now()
        AND NOT EXISTS (SELECT 1 FROM public.tenants x WHERE x.slug = v.slug)
$function$;

CREATE FUNCTION zygo.resolve_host(host text)
    RETURNS TABLE (tenant_id uuid, slug text, status text, is_demo boolean)
    LANGUAGE sql STABLE SECURITY DEFINER ROWS 1 SET search_path = pg_catalog, pg_temp AS $function$
    SELECT t.id, t.slug, t.status, t.is_demo
    FROM public.tenant_domains d
    JOIN public.tenants t ON t.id = d.tenant_id
    WHERE d.domain = lower(host) AND d.status IN ('verified', 'failing')
        AND t.type <> 'system' AND t.status <> 'purged'
$function$;

CREATE FUNCTION zygo.slug_taken(wanted text) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $function$
    SELECT EXISTS (SELECT 1 FROM public.tenants t WHERE t.slug = lower(wanted))
        OR EXISTS (SELECT 1 FROM public.tenant_slug_reservations v
            WHERE v.slug = lower(wanted) AND v.reserved_until > now())
$function$;
COMMENT ON FUNCTION zygo.resolve_slug(text) IS 'Tenant of a slug, or where a renamed one went.';
COMMENT ON FUNCTION zygo.resolve_host(text) IS 'Tenant of a verified hosting domain.';
COMMENT ON FUNCTION zygo.slug_taken(text) IS 'Whether a slug is used or still reserved.';
GRANT EXECUTE ON FUNCTION zygo.resolve_slug(text), zygo.resolve_host(text), zygo.slug_taken(text)
    TO zygo_app, zygo_service;
SET LOCAL ROLE zygo_owner;

-- down
SET LOCAL ROLE zygo_definer;
DROP FUNCTION zygo.slug_taken(text);
DROP FUNCTION zygo.resolve_host(text);
DROP FUNCTION zygo.resolve_slug(text);
SET LOCAL ROLE zygo_owner;
REVOKE SELECT (tenant_id, domain, status) ON public.tenant_domains FROM zygo_definer;
REVOKE SELECT (slug, tenant_id, redirect_to_slug, reserved_until) ON public.tenant_slug_reservations FROM zygo_definer;
