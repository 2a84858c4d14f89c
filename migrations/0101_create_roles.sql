-- role: superuser
-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

-- Roles belong to the cluster, not to this database: each is made once. Two databases may
-- migrate at the same time, so the shared catalogue serialises them until commit; a creation
-- that somebody else won in spite of it is accepted.
LOCK TABLE pg_catalog.pg_authid IN SHARE ROW EXCLUSIVE MODE;

-- Login roles get no password here; the operator sets one or uses peer authentication.
DO $roles$
DECLARE
    wanted record;
BEGIN
    FOR wanted IN
        SELECT * FROM (VALUES
            ('zygo_owner', 'NOLOGIN'),
            ('zygo_audit', 'NOLOGIN'),
            ('zygo_definer', 'NOLOGIN'),
            ('zygo_migrator', 'LOGIN'),
            ('zygo_app', 'LOGIN'),
            ('zygo_service', 'LOGIN'),
            ('zygo_admin', 'LOGIN'),
            ('zygo_security', 'LOGIN'),
            ('zygo_readonly', 'LOGIN'),
            ('zygo_monitor', 'LOGIN'),
            ('zygo_localcloud', 'LOGIN')
        ) AS r (name, login)
    LOOP
        IF NOT EXISTS (SELECT 1 FROM pg_catalog.pg_roles WHERE rolname = wanted.name) THEN
            BEGIN
                EXECUTE format(
                    'CREATE ROLE %I %s NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS NOINHERIT',
                    wanted.name, wanted.login);
            EXCEPTION WHEN duplicate_object OR unique_violation THEN
                RAISE NOTICE 'role % was made by somebody else', wanted.name;
            END;
        END IF;
    END LOOP;
    IF NOT EXISTS (SELECT 1 FROM pg_catalog.pg_roles WHERE rolname = 'zygo_backup') THEN
        BEGIN
            CREATE ROLE zygo_backup LOGIN REPLICATION BYPASSRLS
                NOSUPERUSER NOCREATEDB NOCREATEROLE INHERIT;
        EXCEPTION WHEN duplicate_object OR unique_violation THEN
            RAISE NOTICE 'role zygo_backup was made by somebody else';
        END;
    END IF;
END
$roles$;

-- The exporter uses pg_monitor's rights directly, the backup pg_read_all_data's.
ALTER ROLE zygo_monitor INHERIT;
GRANT pg_monitor TO zygo_monitor;
GRANT pg_read_all_data TO zygo_backup;
GRANT zygo_owner, zygo_audit, zygo_definer TO zygo_migrator;

ALTER ROLE zygo_app SET statement_timeout = '30s';
ALTER ROLE zygo_service SET statement_timeout = '30s';
ALTER ROLE zygo_admin SET statement_timeout = '30s';
ALTER ROLE zygo_security SET statement_timeout = '5s';
ALTER ROLE zygo_readonly SET statement_timeout = '30s';
ALTER ROLE zygo_app SET lock_timeout = '5s';
ALTER ROLE zygo_service SET lock_timeout = '5s';
ALTER ROLE zygo_admin SET lock_timeout = '5s';
ALTER ROLE zygo_security SET lock_timeout = '5s';
ALTER ROLE zygo_app SET idle_in_transaction_session_timeout = '60s';
ALTER ROLE zygo_service SET idle_in_transaction_session_timeout = '60s';
ALTER ROLE zygo_admin SET idle_in_transaction_session_timeout = '60s';
ALTER ROLE zygo_security SET idle_in_transaction_session_timeout = '60s';
ALTER ROLE zygo_app SET search_path = public;
ALTER ROLE zygo_service SET search_path = public;
ALTER ROLE zygo_admin SET search_path = public;
ALTER ROLE zygo_security SET search_path = public;
ALTER ROLE zygo_readonly SET search_path = public;
ALTER ROLE zygo_app SET timezone = 'UTC';
ALTER ROLE zygo_service SET timezone = 'UTC';
ALTER ROLE zygo_admin SET timezone = 'UTC';
ALTER ROLE zygo_security SET timezone = 'UTC';
ALTER ROLE zygo_readonly SET timezone = 'UTC';
ALTER ROLE zygo_migrator SET timezone = 'UTC';
ALTER ROLE zygo_backup SET default_transaction_read_only = on;

-- A function is nobody's to call until a file grants it.
ALTER DEFAULT PRIVILEGES FOR ROLE zygo_owner REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;
ALTER DEFAULT PRIVILEGES FOR ROLE zygo_definer REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;
ALTER DEFAULT PRIVILEGES FOR ROLE zygo_audit REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;

-- down
-- Other databases of the cluster may use the roles: they stay.
ALTER DEFAULT PRIVILEGES FOR ROLE zygo_owner GRANT EXECUTE ON FUNCTIONS TO PUBLIC;
ALTER DEFAULT PRIVILEGES FOR ROLE zygo_definer GRANT EXECUTE ON FUNCTIONS TO PUBLIC;
ALTER DEFAULT PRIVILEGES FOR ROLE zygo_audit GRANT EXECUTE ON FUNCTIONS TO PUBLIC;
