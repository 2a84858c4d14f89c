-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

-- A person may belong to several workspaces: that of the caller's context comes first, so that a colleague, present or
-- former, is never taken for a stranger. All other tables are asked as before.
SET LOCAL ROLE zygo_definer;
ALTER FUNCTION security.locate(text, uuid) RENAME TO locate_row;
REVOKE EXECUTE ON FUNCTION security.locate_row(text, uuid) FROM zygo_security;
COMMENT ON FUNCTION security.locate_row(text, uuid) IS
    'Owner of a row of one of the listed tables that carry their workspace, null when there is none.';

CREATE FUNCTION security.locate(wanted_table text, wanted_id uuid) RETURNS uuid
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
COMMENT ON FUNCTION security.locate(text, uuid) IS
    'Owner of a row of one of the listed tables, null when there is none.';
REVOKE EXECUTE ON FUNCTION security.locate(text, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION security.locate(text, uuid) TO zygo_security;
SET LOCAL ROLE zygo_owner;

-- down
SET LOCAL ROLE zygo_definer;
DROP FUNCTION security.locate(text, uuid);
GRANT EXECUTE ON FUNCTION security.locate_row(text, uuid) TO zygo_security;
ALTER FUNCTION security.locate_row(text, uuid) RENAME TO locate;
COMMENT ON FUNCTION security.locate(text, uuid) IS
    'Owner of a row of one of the listed tables, null when there is none.';
SET LOCAL ROLE zygo_owner;
