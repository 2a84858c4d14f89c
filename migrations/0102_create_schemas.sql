-- role: superuser
-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

-- The name of the database is not known here, hence the assembled statements.
DO $database$
BEGIN
    EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database());
    EXECUTE format(
        'GRANT CONNECT ON DATABASE %I TO zygo_migrator, zygo_app, zygo_service, zygo_admin, '
        'zygo_security, zygo_readonly, zygo_monitor, zygo_backup, zygo_localcloud', current_database());
    EXECUTE format('ALTER DATABASE %I SET timezone = ''UTC''', current_database());
END
$database$;

ALTER SCHEMA public OWNER TO zygo_owner;
REVOKE ALL ON SCHEMA public FROM PUBLIC;
CREATE SCHEMA audit AUTHORIZATION zygo_audit;
CREATE SCHEMA admin AUTHORIZATION zygo_owner;
CREATE SCHEMA zygo AUTHORIZATION zygo_owner;
CREATE SCHEMA security AUTHORIZATION zygo_owner;

COMMENT ON SCHEMA public IS 'Tenant and catalogue data.';
COMMENT ON SCHEMA audit IS 'Chained audit trail and security records; owned by zygo_audit.';
COMMENT ON SCHEMA admin IS 'Platform administration.';
COMMENT ON SCHEMA zygo IS 'Functions only: context, triggers, definer functions.';
COMMENT ON SCHEMA security IS 'Functions only: security records on a connection of their own.';

GRANT USAGE ON SCHEMA public TO zygo_audit, zygo_definer, zygo_app, zygo_service, zygo_admin, zygo_readonly;
GRANT USAGE ON SCHEMA audit TO zygo_app, zygo_service, zygo_admin;
GRANT USAGE ON SCHEMA admin TO zygo_audit, zygo_definer, zygo_admin;
GRANT USAGE ON SCHEMA zygo TO zygo_audit, zygo_definer, zygo_app, zygo_service, zygo_admin, zygo_readonly;
GRANT USAGE ON SCHEMA security TO zygo_security;
GRANT USAGE, CREATE ON SCHEMA zygo, security TO zygo_definer;

-- down
DROP SCHEMA security;
DROP SCHEMA zygo;
DROP SCHEMA admin;
DROP SCHEMA audit;
REVOKE ALL ON SCHEMA public FROM zygo_audit, zygo_definer, zygo_app, zygo_service, zygo_admin, zygo_readonly;
ALTER SCHEMA public OWNER TO pg_database_owner;
GRANT USAGE ON SCHEMA public TO PUBLIC;
DO $database$
BEGIN
    EXECUTE format('GRANT CONNECT, TEMPORARY ON DATABASE %I TO PUBLIC', current_database());
    EXECUTE format(
        'REVOKE CONNECT ON DATABASE %I FROM zygo_migrator, zygo_app, zygo_service, zygo_admin, '
        'zygo_security, zygo_readonly, zygo_monitor, zygo_backup, zygo_localcloud', current_database());
    EXECUTE format('ALTER DATABASE %I RESET timezone', current_database());
END
$database$;
