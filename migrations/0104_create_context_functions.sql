-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

-- A transaction-local setting reads as an empty string after COMMIT and as null
-- before its first use: both mean "no context". A malformed uuid raises 22P02.
CREATE FUNCTION zygo.current_tenant_id() RETURNS uuid
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN nullif(current_setting('app.current_tenant_id', true), '')::uuid;
CREATE FUNCTION zygo.current_user_id() RETURNS uuid
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN nullif(current_setting('app.current_user_id', true), '')::uuid;
CREATE FUNCTION zygo.current_admin_id() RETURNS uuid
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN nullif(current_setting('app.current_admin_id', true), '')::uuid;
CREATE FUNCTION zygo.is_platform_scope() RETURNS boolean
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN coalesce(current_setting('app.scope', true), '') = 'platform';

-- Version 7: 48 bits of milliseconds, then random bits. Bits 52 and 53 turn the
-- version digit of a random uuid from 4 to 7.
CREATE FUNCTION zygo.uuid_v7() RETURNS uuid
    LANGUAGE sql VOLATILE PARALLEL SAFE
    RETURN encode(
        set_bit(
            set_bit(
                overlay(
                    uuid_send(gen_random_uuid())
                    PLACING substring(
                        int8send(floor(extract(epoch FROM clock_timestamp()) * 1000)::bigint)
                        FROM 3)
                    FROM 1 FOR 6),
                52, 1),
            53, 1),
        'hex')::uuid;

COMMENT ON FUNCTION zygo.current_tenant_id() IS 'Tenant of the transaction, null without context.';
COMMENT ON FUNCTION zygo.current_user_id() IS 'User of the transaction, null without context.';
COMMENT ON FUNCTION zygo.current_admin_id() IS
    'Administrator of the transaction; honoured in policies of zygo_admin only.';
COMMENT ON FUNCTION zygo.is_platform_scope() IS 'Whether the transaction asked for platform scope.';
COMMENT ON FUNCTION zygo.uuid_v7() IS 'Identifier ordered by time (RFC 9562); the application makes its own.';

GRANT EXECUTE ON FUNCTION zygo.current_tenant_id(), zygo.current_user_id(), zygo.current_admin_id(),
    zygo.is_platform_scope(), zygo.uuid_v7()
    TO zygo_audit, zygo_definer, zygo_app, zygo_service, zygo_admin;

-- Closed until the tables of administrators' grants exist.
SET LOCAL ROLE zygo_definer;
CREATE FUNCTION zygo.admin_grant_ok(mode text) RETURNS boolean
    LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp
    AS 'SELECT false';
COMMENT ON FUNCTION zygo.admin_grant_ok(text) IS
    'Whether the administrator of the transaction holds a live access grant for its tenant.';
GRANT EXECUTE ON FUNCTION zygo.admin_grant_ok(text) TO zygo_owner, zygo_audit, zygo_admin;
SET LOCAL ROLE zygo_owner;

-- down
SET LOCAL ROLE zygo_definer;
DROP FUNCTION zygo.admin_grant_ok(text);
SET LOCAL ROLE zygo_owner;
DROP FUNCTION zygo.uuid_v7();
DROP FUNCTION zygo.is_platform_scope();
DROP FUNCTION zygo.current_admin_id();
DROP FUNCTION zygo.current_user_id();
DROP FUNCTION zygo.current_tenant_id();
