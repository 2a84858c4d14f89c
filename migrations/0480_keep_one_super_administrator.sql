-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

GRANT SELECT (id, role, status) ON admin.admin_users TO zygo_definer;

SET LOCAL ROLE zygo_definer;
CREATE FUNCTION zygo.admin_users_keep_one() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $function$
BEGIN
    IF OLD.role = 'super_admin' AND OLD.status = 'active' AND NOT EXISTS (
        SELECT 1 FROM admin.admin_users a WHERE a.role = 'super_admin' AND a.status = 'active'
    ) THEN
        RAISE EXCEPTION USING ERRCODE = 'ZY014', MESSAGE = 'ADMIN_LAST_SUPER_ADMIN';
    END IF;
    RETURN NULL;
END
$function$;
COMMENT ON FUNCTION zygo.admin_users_keep_one() IS 'Refuses a commit that leaves no active super administrator.';
GRANT EXECUTE ON FUNCTION zygo.admin_users_keep_one() TO zygo_owner;
SET LOCAL ROLE zygo_owner;

CREATE CONSTRAINT TRIGGER admin_users_keep_one AFTER UPDATE OR DELETE ON admin.admin_users
    DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION zygo.admin_users_keep_one();

-- down
DROP TRIGGER admin_users_keep_one ON admin.admin_users;
SET LOCAL ROLE zygo_definer;
DROP FUNCTION zygo.admin_users_keep_one();
SET LOCAL ROLE zygo_owner;
REVOKE SELECT (id, role, status) ON admin.admin_users FROM zygo_definer;
