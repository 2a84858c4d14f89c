-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

GRANT SELECT (id, admin_id, session_id, tenant_id, scope, expires_at, revoked_at)
    ON admin.admin_access_grants TO zygo_definer;
GRANT SELECT (id, admin_id, idle_expires_at, expires_at, revoked_at) ON admin.admin_sessions TO zygo_definer;

SET LOCAL ROLE zygo_definer;
CREATE OR REPLACE FUNCTION zygo.admin_grant_ok(mode text) RETURNS boolean
    LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp
    AS $function$
    SELECT EXISTS (
        SELECT 1
        FROM admin.admin_access_grants g
        JOIN admin.admin_sessions s ON s.id = g.session_id AND s.admin_id = g.admin_id
        JOIN admin.admin_users a ON a.id = g.admin_id
        WHERE g.admin_id = zygo.current_admin_id() AND g.tenant_id = zygo.current_tenant_id()
            AND g.revoked_at IS NULL AND g.expires_at > now()
            AND s.revoked_at IS NULL AND s.expires_at > now() AND s.idle_expires_at > now()
            AND a.status = 'active'
            AND (mode = 'read' OR mode = 'write' AND g.scope = 'write'))
$function$;
SET LOCAL ROLE zygo_owner;

-- down
SET LOCAL ROLE zygo_definer;
CREATE OR REPLACE FUNCTION zygo.admin_grant_ok(mode text) RETURNS boolean
    LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp
    AS 'SELECT false';
SET LOCAL ROLE zygo_owner;
REVOKE SELECT (id, admin_id, idle_expires_at, expires_at, revoked_at) ON admin.admin_sessions FROM zygo_definer;
REVOKE SELECT (id, admin_id, session_id, tenant_id, scope, expires_at, revoked_at)
    ON admin.admin_access_grants FROM zygo_definer;
