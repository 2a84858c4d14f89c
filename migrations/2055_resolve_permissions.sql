-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

-- What a member of the context's workspace may do, on one snapshot: keys of the valid roles and direct grants without
-- denials, all keys for the owner. On a paid plan a free seat keeps what a viewer may do.
CREATE FUNCTION zygo.effective_permissions(person uuid) RETURNS TABLE (permission_id uuid)
    LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $function$
    WITH standing AS (
        SELECT m.is_owner, m.primary_role_id,
            EXISTS (
                SELECT 1
                FROM public.licenses l
                JOIN public.tenants t ON t.id = l.tenant_id
                WHERE l.tenant_id = m.tenant_id AND l.user_id = m.user_id AND l.status = 'active' AND l.tier = 'free'
                    AND t.plan <> 'free'
            ) AS is_capped
        FROM public.tenant_members m
        WHERE m.tenant_id = zygo.current_tenant_id() AND m.user_id = person AND m.status = 'active'
    ), given AS (
        SELECT rp.permission_id
        FROM standing s
        JOIN public.role_permissions rp ON rp.role_id = s.primary_role_id
        UNION ALL
        SELECT rp.permission_id
        FROM public.user_roles f
        JOIN public.role_permissions rp ON rp.tenant_id = f.tenant_id AND rp.role_id = f.role_id
        WHERE f.tenant_id = zygo.current_tenant_id() AND f.user_id = person AND f.status = 'active'
            AND (f.expires_at IS NULL OR f.expires_at > now())
        UNION ALL
        SELECT d.permission_id
        FROM public.user_permissions d
        WHERE d.tenant_id = zygo.current_tenant_id() AND d.user_id = person AND d.grant_type = 'grant'
            AND (d.expires_at IS NULL OR d.expires_at > now())
    )
    SELECT p.id
    FROM standing s
    CROSS JOIN public.permissions p
    WHERE p.deprecated_at IS NULL
        AND (s.is_owner
            OR p.id IN (SELECT g.permission_id FROM given g)
                AND NOT EXISTS (
                    SELECT 1
                    FROM public.user_permissions n
                    WHERE n.tenant_id = zygo.current_tenant_id() AND n.user_id = person AND n.permission_id = p.id
                        AND n.grant_type = 'deny' AND (n.expires_at IS NULL OR n.expires_at > now())
                )
                AND (NOT s.is_capped
                    OR p.id IN (
                        SELECT rp.permission_id
                        FROM public.roles r
                        JOIN public.role_permissions rp ON rp.tenant_id = r.tenant_id AND rp.role_id = r.id
                        WHERE r.tenant_id = zygo.current_tenant_id() AND r.is_system AND r.name = 'viewer'
                    )))
$function$;
COMMENT ON FUNCTION zygo.effective_permissions(uuid) IS
    'Keys that a member of the context''s workspace holds now; none for strangers.';
REVOKE EXECUTE ON FUNCTION zygo.effective_permissions(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION zygo.effective_permissions(uuid) TO zygo_app;

-- down
DROP FUNCTION zygo.effective_permissions(uuid);
