-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

-- People and open invitations of the context's workspace, and how many its plan or an exception allows; -1 for any.
CREATE FUNCTION zygo.workspace_seats() RETURNS TABLE (taken bigint, seat_limit bigint)
    LANGUAGE sql STABLE ROWS 1 SET search_path = pg_catalog, pg_temp AS $function$
    SELECT
        (SELECT count(*) FROM public.tenant_members m
            WHERE m.tenant_id = t.id AND m.status IN ('active', 'suspended'))
        + (SELECT count(*) FROM public.team_invitations i
            WHERE i.tenant_id = t.id AND i.status = 'pending' AND i.expires_at > now()),
        coalesce(
            CASE WHEN coalesce((s.limit_overrides #>> '{max_users,expires_at}')::timestamptz > now(), true)
            THEN (s.limit_overrides #>> '{max_users,value}')::bigint
            END,
            (p.limits ->> 'max_users')::bigint, -1)
    FROM public.tenants t
    JOIN public.plan_catalog p ON p.key = t.plan
    LEFT JOIN public.tenant_settings s ON s.tenant_id = t.id
    WHERE t.id = zygo.current_tenant_id()
$function$;
COMMENT ON FUNCTION zygo.workspace_seats() IS
    'Seats of the context''s workspace: taken by people and open invitations, and the most its plan allows.';
REVOKE EXECUTE ON FUNCTION zygo.workspace_seats() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION zygo.workspace_seats() TO zygo_app;

-- down
DROP FUNCTION zygo.workspace_seats();
