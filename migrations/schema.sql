
CREATE SCHEMA admin;

ALTER SCHEMA admin OWNER TO zygo_owner;

COMMENT ON SCHEMA admin IS 'Platform administration.';

CREATE SCHEMA audit;

ALTER SCHEMA audit OWNER TO zygo_audit;

COMMENT ON SCHEMA audit IS 'Chained audit trail and security records; owned by zygo_audit.';

ALTER SCHEMA public OWNER TO zygo_owner;

COMMENT ON SCHEMA public IS 'Tenant and catalogue data.';

CREATE SCHEMA security;

ALTER SCHEMA security OWNER TO zygo_owner;

COMMENT ON SCHEMA security IS 'Functions only: security records on a connection of their own.';

CREATE SCHEMA zygo;

ALTER SCHEMA zygo OWNER TO zygo_owner;

COMMENT ON SCHEMA zygo IS 'Functions only: context, triggers, definer functions.';

CREATE EXTENSION IF NOT EXISTS btree_gin WITH SCHEMA public;

COMMENT ON EXTENSION btree_gin IS 'support for indexing common datatypes in GIN';

CREATE EXTENSION IF NOT EXISTS btree_gist WITH SCHEMA public;

COMMENT ON EXTENSION btree_gist IS 'support for indexing common datatypes in GiST';

CREATE EXTENSION IF NOT EXISTS pg_stat_statements WITH SCHEMA public;

COMMENT ON EXTENSION pg_stat_statements IS 'track planning and execution statistics of all SQL statements executed';

CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA public;

COMMENT ON EXTENSION pg_trgm IS 'text similarity measurement and index searching based on trigrams';

CREATE FUNCTION audit.append(rows jsonb) RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    SET lock_timeout TO '2s'
    AS $$
DECLARE
    platform CONSTANT uuid := '00000000-0000-0000-0000-000000000000';
    item jsonb;
    entry audit.logs;
    head audit.chain_heads;
    written integer := 0;
BEGIN
    FOR item IN SELECT e.value FROM jsonb_array_elements(rows) WITH ORDINALITY AS e (value, position)
        ORDER BY e.position
    LOOP
        entry := jsonb_populate_record(NULL::audit.logs, item - 'pii');
        entry.metadata := coalesce(entry.metadata, '{}'::jsonb);
        entry.mfa_verified := coalesce(entry.mfa_verified, false);
        entry.schema_version := coalesce(entry.schema_version, 1::smallint);
        IF entry.chain_id = platform AND entry.tenant_id IS NULL THEN
            NULL;
        ELSIF entry.chain_id <> platform AND entry.chain_id = zygo.current_tenant_id()
            AND entry.tenant_id = entry.chain_id
        THEN
            NULL;
        ELSE
            RAISE EXCEPTION USING ERRCODE = 'ZY002', MESSAGE = 'AUDIT_CHAIN_FORBIDDEN';
        END IF;
        SELECT h.* INTO head FROM audit.chain_heads h WHERE h.chain_id = entry.chain_id FOR UPDATE;
        IF NOT FOUND OR entry.seq IS DISTINCT FROM head.seq + 1
            OR entry.previous_hash IS DISTINCT FROM head.head_hash
            OR entry."timestamp" < head.head_timestamp
            OR entry."timestamp" <> date_trunc('milliseconds', entry."timestamp")
            OR (item -> 'pii' IS NULL OR jsonb_typeof(item -> 'pii') = 'null') <> (entry.pii_commitment IS NULL)
        THEN
            RAISE EXCEPTION USING ERRCODE = 'ZY001', MESSAGE = 'AUDIT_CHAIN_MISMATCH';
        END IF;
        INSERT INTO audit.logs SELECT entry.*;
        IF entry.pii_commitment IS NOT NULL THEN
            INSERT INTO audit.log_pii (log_id, log_timestamp, chain_id, tenant_id, salt, fields)
            VALUES (entry.id, entry."timestamp", entry.chain_id, entry.tenant_id,
                decode(item #>> '{pii,salt}', 'hex'), item #> '{pii,fields}');
        END IF;
        UPDATE audit.chain_heads h
        SET seq = entry.seq, head_hash = entry.entry_hash, head_timestamp = entry."timestamp"
        WHERE h.chain_id = entry.chain_id;
        written := written + 1;
    END LOOP;
    RETURN written;
END
$$;

ALTER FUNCTION audit.append(rows jsonb) OWNER TO zygo_audit;

COMMENT ON FUNCTION audit.append(rows jsonb) IS 'Appends chained rows; any broken link aborts the transaction.';

CREATE FUNCTION audit.lock_heads(chains uuid[]) RETURNS TABLE(chain_id uuid, seq bigint, head_hash text, head_timestamp timestamp with time zone)
    LANGUAGE plpgsql SECURITY DEFINER ROWS 2
    SET search_path TO 'pg_catalog', 'pg_temp'
    SET lock_timeout TO '2s'
    AS $$
DECLARE
    platform CONSTANT uuid := '00000000-0000-0000-0000-000000000000';
    wanted uuid;
BEGIN
    FOR wanted IN SELECT DISTINCT c.id FROM unnest(chains) AS c (id) ORDER BY c.id LOOP
        IF wanted IS NULL OR wanted <> platform AND wanted IS DISTINCT FROM zygo.current_tenant_id() THEN
            RAISE EXCEPTION USING ERRCODE = 'ZY002', MESSAGE = 'AUDIT_CHAIN_FORBIDDEN';
        END IF;
        INSERT INTO audit.chain_heads (chain_id, seq, head_hash)
        VALUES (wanted, 0, encode(sha256(
            convert_to('zygo-audit-genesis', 'UTF8') || '\x00'::bytea || convert_to(wanted::text, 'UTF8')), 'hex'))
        ON CONFLICT DO NOTHING;
        RETURN QUERY
            SELECT h.chain_id, h.seq, h.head_hash, h.head_timestamp FROM audit.chain_heads h
            WHERE h.chain_id = wanted FOR UPDATE;
    END LOOP;
END
$$;

ALTER FUNCTION audit.lock_heads(chains uuid[]) OWNER TO zygo_audit;

COMMENT ON FUNCTION audit.lock_heads(chains uuid[]) IS 'Locks the heads of chains until commit, making missing ones.';

CREATE FUNCTION audit.partition_create(table_name text, unit text, ahead integer) RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    SET "TimeZone" TO 'UTC'
    AS $$
DECLARE
    most_ahead CONSTANT integer := 62;
    parent_schema CONSTANT text := 'audit';
    first_day timestamptz;
    low timestamptz;
    high timestamptz;
    partition_name text;
    made integer := 0;
BEGIN
    IF unit NOT IN ('day', 'week', 'month') OR ahead NOT BETWEEN 0 AND most_ahead THEN
        RAISE EXCEPTION USING ERRCODE = 'ZY016', MESSAGE = 'PARTITION_INTERVAL_INVALID';
    END IF;
    IF NOT EXISTS (
        SELECT 1
        FROM pg_class c
        JOIN pg_namespace n ON n.oid = c.relnamespace
        JOIN pg_roles r ON r.oid = c.relowner
        WHERE n.nspname = parent_schema AND c.relname = table_name
            AND c.relkind = 'p' AND r.rolname = current_user
    ) THEN
        RAISE EXCEPTION USING ERRCODE = 'ZY017', MESSAGE = 'PARTITION_PARENT_UNKNOWN';
    END IF;
    first_day := date_trunc(unit, now());
    FOR step IN 0..ahead LOOP
        low := first_day + step * ('1 ' || unit)::interval;
        high := first_day + (step + 1) * ('1 ' || unit)::interval;
        partition_name := table_name || '_p' || to_char(low, 'YYYYMMDD');
        CONTINUE WHEN to_regclass(format('%I.%I', parent_schema, partition_name)) IS NOT NULL;
        EXECUTE format('CREATE TABLE %I.%I PARTITION OF %I.%I FOR VALUES FROM (%L) TO (%L)',
            parent_schema, partition_name, parent_schema, table_name, low, high);
        EXECUTE format('ALTER TABLE %I.%I ENABLE ROW LEVEL SECURITY', parent_schema, partition_name);
        EXECUTE format('ALTER TABLE %I.%I FORCE ROW LEVEL SECURITY', parent_schema, partition_name);
        made := made + 1;
    END LOOP;
    RETURN made;
END
$$;

ALTER FUNCTION audit.partition_create(table_name text, unit text, ahead integer) OWNER TO zygo_audit;

COMMENT ON FUNCTION audit.partition_create(table_name text, unit text, ahead integer) IS 'Makes missing partitions of one table of schema audit, up to the given number of intervals ahead.';

CREATE FUNCTION zygo.admin_grant_ok(mode text) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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
$$;

ALTER FUNCTION zygo.admin_grant_ok(mode text) OWNER TO zygo_definer;

COMMENT ON FUNCTION zygo.admin_grant_ok(mode text) IS 'Whether the administrator of the transaction holds a live access grant for its tenant.';

CREATE FUNCTION zygo.admin_users_keep_one() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
BEGIN
    IF OLD.role = 'super_admin' AND OLD.status = 'active' AND NOT EXISTS (
        SELECT 1 FROM admin.admin_users a WHERE a.role = 'super_admin' AND a.status = 'active'
    ) THEN
        RAISE EXCEPTION USING ERRCODE = 'ZY014', MESSAGE = 'ADMIN_LAST_SUPER_ADMIN';
    END IF;
    RETURN NULL;
END
$$;

ALTER FUNCTION zygo.admin_users_keep_one() OWNER TO zygo_definer;

COMMENT ON FUNCTION zygo.admin_users_keep_one() IS 'Refuses a commit that leaves no active super administrator.';

CREATE FUNCTION zygo.claim_trial(address_digest bytea) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
BEGIN
    INSERT INTO public.trial_claims (email_hash) VALUES (address_digest) ON CONFLICT DO NOTHING;
    RETURN FOUND;
END
$$;

ALTER FUNCTION zygo.claim_trial(address_digest bytea) OWNER TO zygo_definer;

COMMENT ON FUNCTION zygo.claim_trial(address_digest bytea) IS 'True once per address, for ever.';

CREATE FUNCTION zygo.current_admin_id() RETURNS uuid
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN (NULLIF(current_setting('app.current_admin_id'::text, true), ''::text))::uuid;

ALTER FUNCTION zygo.current_admin_id() OWNER TO zygo_owner;

COMMENT ON FUNCTION zygo.current_admin_id() IS 'Administrator of the transaction; honoured in policies of zygo_admin only.';

CREATE FUNCTION zygo.current_tenant_id() RETURNS uuid
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN (NULLIF(current_setting('app.current_tenant_id'::text, true), ''::text))::uuid;

ALTER FUNCTION zygo.current_tenant_id() OWNER TO zygo_owner;

COMMENT ON FUNCTION zygo.current_tenant_id() IS 'Tenant of the transaction, null without context.';

CREATE FUNCTION zygo.current_user_id() RETURNS uuid
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN (NULLIF(current_setting('app.current_user_id'::text, true), ''::text))::uuid;

ALTER FUNCTION zygo.current_user_id() OWNER TO zygo_owner;

COMMENT ON FUNCTION zygo.current_user_id() IS 'User of the transaction, null without context.';

CREATE FUNCTION zygo.drop_flows_of(person uuid) RETURNS integer
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
    WITH links AS (
        UPDATE public.magic_links l SET consumed_at = now()
        WHERE l.user_id = person AND person = zygo.current_user_id() AND l.consumed_at IS NULL
        RETURNING l.id),
    flows AS (
        DELETE FROM public.auth_flows f
        WHERE f.user_id = person AND person = zygo.current_user_id()
        RETURNING f.id)
    SELECT (SELECT count(*) FROM links)::integer + (SELECT count(*) FROM flows)::integer
$$;

ALTER FUNCTION zygo.drop_flows_of(person uuid) OWNER TO zygo_definer;

COMMENT ON FUNCTION zygo.drop_flows_of(person uuid) IS 'Ends sign-in links and pending flows of the context''s user.';

CREATE FUNCTION zygo.forbid_mutation() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
BEGIN
    IF current_user IN ('zygo_definer', 'zygo_audit') AND TG_OP <> 'TRUNCATE' THEN
        RETURN coalesce(NEW, OLD);
    END IF;
    RAISE EXCEPTION USING ERRCODE = 'ZY013', MESSAGE = 'APPEND_ONLY',
        DETAIL = format('%s on %I.%I', TG_OP, TG_TABLE_SCHEMA, TG_TABLE_NAME);
END
$$;

ALTER FUNCTION zygo.forbid_mutation() OWNER TO zygo_owner;

COMMENT ON FUNCTION zygo.forbid_mutation() IS 'Second lock of append-only tables, beside the missing grants.';

CREATE FUNCTION zygo.guess_auth_flow(digest bytea, flow text) RETURNS TABLE(user_id uuid, tenant_id uuid, session_id uuid, sso_connection_id uuid, payload jsonb, attempts smallint, max_attempts smallint, expires_at timestamp with time zone)
    LANGUAGE sql SECURITY DEFINER ROWS 1
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
    UPDATE public.auth_flows f SET attempts = f.attempts + 1::smallint
    WHERE f.id = digest AND f.kind = flow AND f.expires_at > now() AND f.attempts < f.max_attempts
    RETURNING f.user_id, f.tenant_id, f.session_id, f.sso_connection_id, f.payload,
        f.attempts, f.max_attempts, f.expires_at
$$;

ALTER FUNCTION zygo.guess_auth_flow(digest bytea, flow text) OWNER TO zygo_definer;

COMMENT ON FUNCTION zygo.guess_auth_flow(digest bytea, flow text) IS 'Counts one guess at a live flow; no row when none is left.';

CREATE FUNCTION zygo.invitation_by_token(digest bytea) RETURNS TABLE(invitation_id uuid, tenant_id uuid, tenant_slug text, tenant_name text, tenant_status text, email text, first_name text, last_name text, role_id uuid, role_name text, role_display_name text, license_tier text, status text, message text, expires_at timestamp with time zone, inviter_name text)
    LANGUAGE sql STABLE SECURITY DEFINER ROWS 1
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
    SELECT i.id, i.tenant_id, t.slug, t.name, t.status,
        i.email, i.first_name, i.last_name, i.role_id, r.name, r.display_name,
        i.license_tier, i.status, i.message, i.expires_at,
        coalesce(u.display_name, nullif(concat_ws(' ', u.first_name, u.last_name), ''))
    FROM public.team_invitations i
    JOIN public.tenants t ON t.id = i.tenant_id
    JOIN public.roles r ON r.tenant_id = i.tenant_id AND r.id = i.role_id
    LEFT JOIN public.users u ON u.id = i.invited_by
    WHERE i.token_hash = digest
$$;

ALTER FUNCTION zygo.invitation_by_token(digest bytea) OWNER TO zygo_definer;

COMMENT ON FUNCTION zygo.invitation_by_token(digest bytea) IS 'Invitation of a digest, as its recipient may see it.';

CREATE FUNCTION zygo.is_platform_scope() RETURNS boolean
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN (COALESCE(current_setting('app.scope'::text, true), ''::text) = 'platform'::text);

ALTER FUNCTION zygo.is_platform_scope() OWNER TO zygo_owner;

COMMENT ON FUNCTION zygo.is_platform_scope() IS 'Whether the transaction asked for platform scope.';

CREATE FUNCTION zygo.login_identity(address text) RETURNS TABLE(user_id uuid, user_status text, email_verified boolean, mfa_enabled boolean, deleted_at timestamp with time zone, password_hash text, password_changed_at timestamp with time zone, failed_login_attempts integer, last_failed_login_at timestamp with time zone, locked_until timestamp with time zone, token_epoch integer)
    LANGUAGE sql STABLE SECURITY DEFINER ROWS 1
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
    SELECT u.id, u.status, u.email_verified, u.mfa_enabled, u.deleted_at,
        c.password_hash, c.password_changed_at, coalesce(c.failed_login_attempts, 0),
        c.last_failed_login_at, c.locked_until, coalesce(c.token_epoch, 0)
    FROM public.users u
    LEFT JOIN public.user_credentials c ON c.user_id = u.id
    WHERE u.email = lower(address)
$$;

ALTER FUNCTION zygo.login_identity(address text) OWNER TO zygo_definer;

COMMENT ON FUNCTION zygo.login_identity(address text) IS 'Identity, hash and lock state of an e-mail address.';

CREATE FUNCTION zygo.member_permission_version() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
BEGIN
    IF (NEW.primary_role_id, NEW.status, NEW.is_owner) IS DISTINCT FROM
        (OLD.primary_role_id, OLD.status, OLD.is_owner) THEN
        NEW.perm_version := OLD.perm_version + 1;
    END IF;
    RETURN NEW;
END
$$;

ALTER FUNCTION zygo.member_permission_version() OWNER TO zygo_owner;

COMMENT ON FUNCTION zygo.member_permission_version() IS 'Raises perm_version when role, status or owner flag of a membership changes.';

CREATE FUNCTION zygo.memberships_of(person uuid) RETURNS TABLE(tenant_id uuid, slug text, name text, plan text, tenant_status text, logo_file_id uuid, primary_color text, is_demo boolean, member_status text, is_owner boolean, joined_at timestamp with time zone, role_id uuid, role_name text, role_display_name text, role_level integer)
    LANGUAGE sql STABLE SECURITY DEFINER ROWS 5
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
    SELECT t.id, t.slug, t.name, t.plan, t.status, t.logo_file_id,
        t.primary_color, t.is_demo, m.status, m.is_owner, m.joined_at,
        r.id, r.name, r.display_name, r.hierarchy_level
    FROM public.tenant_members m
    JOIN public.tenants t ON t.id = m.tenant_id AND t.type <> 'system'
    JOIN public.roles r ON r.tenant_id = m.tenant_id AND r.id = m.primary_role_id
    WHERE m.user_id = person AND person = zygo.current_user_id() AND m.status <> 'removed'
    ORDER BY m.joined_at NULLS LAST, t.id
$$;

ALTER FUNCTION zygo.memberships_of(person uuid) OWNER TO zygo_definer;

COMMENT ON FUNCTION zygo.memberships_of(person uuid) IS 'Workspaces of the user of the context, removed ones left out.';

CREATE FUNCTION zygo.partition_create(table_name text, unit text, ahead integer) RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    SET "TimeZone" TO 'UTC'
    AS $$
DECLARE
    most_ahead CONSTANT integer := 62;
    parent_schema CONSTANT text := 'public';
    first_day timestamptz;
    low timestamptz;
    high timestamptz;
    partition_name text;
    made integer := 0;
BEGIN
    IF unit NOT IN ('day', 'week', 'month') OR ahead NOT BETWEEN 0 AND most_ahead THEN
        RAISE EXCEPTION USING ERRCODE = 'ZY016', MESSAGE = 'PARTITION_INTERVAL_INVALID';
    END IF;
    IF NOT EXISTS (
        SELECT 1
        FROM pg_class c
        JOIN pg_namespace n ON n.oid = c.relnamespace
        JOIN pg_roles r ON r.oid = c.relowner
        WHERE n.nspname = parent_schema AND c.relname = table_name
            AND c.relkind = 'p' AND r.rolname = current_user
    ) THEN
        RAISE EXCEPTION USING ERRCODE = 'ZY017', MESSAGE = 'PARTITION_PARENT_UNKNOWN';
    END IF;
    first_day := date_trunc(unit, now());
    FOR step IN 0..ahead LOOP
        low := first_day + step * ('1 ' || unit)::interval;
        high := first_day + (step + 1) * ('1 ' || unit)::interval;
        partition_name := table_name || '_p' || to_char(low, 'YYYYMMDD');
        CONTINUE WHEN to_regclass(format('%I.%I', parent_schema, partition_name)) IS NOT NULL;
        EXECUTE format('CREATE TABLE %I.%I PARTITION OF %I.%I FOR VALUES FROM (%L) TO (%L)',
            parent_schema, partition_name, parent_schema, table_name, low, high);
        EXECUTE format('ALTER TABLE %I.%I ENABLE ROW LEVEL SECURITY', parent_schema, partition_name);
        EXECUTE format('ALTER TABLE %I.%I FORCE ROW LEVEL SECURITY', parent_schema, partition_name);
        made := made + 1;
    END LOOP;
    RETURN made;
END
$$;

ALTER FUNCTION zygo.partition_create(table_name text, unit text, ahead integer) OWNER TO zygo_owner;

COMMENT ON FUNCTION zygo.partition_create(table_name text, unit text, ahead integer) IS 'Makes missing partitions of one table of schema public, up to the given number of intervals ahead.';

CREATE FUNCTION zygo.password_rules_of(person uuid) RETURNS TABLE(min_length integer, requires_classes boolean)
    LANGUAGE sql STABLE SECURITY DEFINER ROWS 1
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
    SELECT coalesce(max(c.password_min_length), 0), coalesce(bool_or(c.password_require_classes), false)
    FROM public.tenant_members m
    JOIN public.tenant_security_config c ON c.tenant_id = m.tenant_id
    WHERE m.user_id = person AND person = zygo.current_user_id() AND m.status = 'active'
$$;

ALTER FUNCTION zygo.password_rules_of(person uuid) OWNER TO zygo_definer;

COMMENT ON FUNCTION zygo.password_rules_of(person uuid) IS 'Strictest password rules of the workspaces of the context''s user.';

CREATE FUNCTION zygo.public_idempotency_begin(caller text, operation text, key_digest bytea, body_digest bytea) RETURNS TABLE(outcome text, record_id uuid, response_status smallint, response_headers jsonb, response_body_sealed text, response_omitted boolean, resource_id uuid)
    LANGUAGE plpgsql SECURITY DEFINER ROWS 1
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
DECLARE
    fresh uuid;
    old public.idempotency_keys;
BEGIN
    IF caller NOT LIKE 'public:%' THEN
        RAISE EXCEPTION USING ERRCODE = 'ZY015', MESSAGE = 'CONTEXT_MISMATCH';
    END IF;
    INSERT INTO public.idempotency_keys AS k (tenant_id, principal, operation_id, key_hash, fingerprint)
    VALUES (NULL, caller, operation, key_digest, body_digest)
    ON CONFLICT DO NOTHING
    RETURNING k.id INTO fresh;
    IF fresh IS NOT NULL THEN
        RETURN QUERY SELECT 'started'::text, fresh, NULL::smallint, NULL::jsonb, NULL::text, false, NULL::uuid;
        RETURN;
    END IF;
    SELECT k.* INTO STRICT old FROM public.idempotency_keys k
    WHERE k.tenant_id IS NULL AND k.principal = caller AND k.operation_id = operation AND k.key_hash = key_digest
    FOR UPDATE;
    IF old.expires_at <= now() THEN
        UPDATE public.idempotency_keys k
        SET status = 'in_progress', fingerprint = body_digest, lease_expires_at = now() + interval '60 seconds',
            expires_at = now() + interval '24 hours', response_status = NULL, response_headers = NULL,
            response_body_sealed = NULL, response_omitted = false, resource_id = NULL
        WHERE k.id = old.id;
        RETURN QUERY SELECT 'started'::text, old.id, NULL::smallint, NULL::jsonb, NULL::text, false, NULL::uuid;
    ELSIF old.fingerprint <> body_digest THEN
        RETURN QUERY SELECT 'reused'::text, old.id, NULL::smallint, NULL::jsonb, NULL::text, false, NULL::uuid;
    ELSIF old.status = 'completed' THEN
        RETURN QUERY SELECT 'completed'::text, old.id, old.response_status, old.response_headers,
            old.response_body_sealed, old.response_omitted, old.resource_id;
    ELSIF old.lease_expires_at <= now() THEN
        UPDATE public.idempotency_keys k SET lease_expires_at = now() + interval '60 seconds' WHERE k.id = old.id;
        RETURN QUERY SELECT 'taken_over'::text, old.id, NULL::smallint, NULL::jsonb, NULL::text, false, NULL::uuid;
    ELSE
        RETURN QUERY SELECT 'in_progress'::text, old.id, NULL::smallint, NULL::jsonb, NULL::text, false, NULL::uuid;
    END IF;
END
$$;

ALTER FUNCTION zygo.public_idempotency_begin(caller text, operation text, key_digest bytea, body_digest bytea) OWNER TO zygo_definer;

COMMENT ON FUNCTION zygo.public_idempotency_begin(caller text, operation text, key_digest bytea, body_digest bytea) IS 'Opens or finds the idempotency record of a public operation.';

CREATE FUNCTION zygo.public_idempotency_complete(record uuid, caller text, status_code integer, headers jsonb, body_sealed text, omitted boolean, resource uuid) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
BEGIN
    UPDATE public.idempotency_keys k
    SET status = 'completed', response_status = status_code, response_headers = headers,
        response_body_sealed = body_sealed, response_omitted = omitted, resource_id = resource
    WHERE k.id = record AND k.principal = caller AND k.principal LIKE 'public:%'
        AND k.tenant_id IS NULL AND k.user_id IS NULL AND k.status = 'in_progress';
    RETURN FOUND;
END
$$;

ALTER FUNCTION zygo.public_idempotency_complete(record uuid, caller text, status_code integer, headers jsonb, body_sealed text, omitted boolean, resource uuid) OWNER TO zygo_definer;

COMMENT ON FUNCTION zygo.public_idempotency_complete(record uuid, caller text, status_code integer, headers jsonb, body_sealed text, omitted boolean, resource uuid) IS 'Stores the answer of a public operation; false when the record is not open.';

CREATE FUNCTION zygo.public_idempotency_release(record uuid, caller text) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
BEGIN
    UPDATE public.idempotency_keys k
    SET lease_expires_at = now()
    WHERE k.id = record AND k.principal = caller AND k.principal LIKE 'public:%'
        AND k.tenant_id IS NULL AND k.user_id IS NULL AND k.status = 'in_progress';
    RETURN FOUND;
END
$$;

ALTER FUNCTION zygo.public_idempotency_release(record uuid, caller text) OWNER TO zygo_definer;

COMMENT ON FUNCTION zygo.public_idempotency_release(record uuid, caller text) IS 'Lets a retry of a public operation run at once; false when the record is not open.';

CREATE FUNCTION zygo.raise_member_permission_version() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
BEGIN
    UPDATE public.tenant_members m SET perm_version = m.perm_version + 1
    WHERE (m.tenant_id, m.user_id) IN (SELECT c.tenant_id, c.user_id FROM changed c);
    RETURN NULL;
END
$$;

ALTER FUNCTION zygo.raise_member_permission_version() OWNER TO zygo_definer;

COMMENT ON FUNCTION zygo.raise_member_permission_version() IS 'Raises perm_version of the memberships a statement touched.';

CREATE FUNCTION zygo.raise_permission_epoch() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
BEGIN
    UPDATE public.tenant_rbac_state s SET epoch = s.epoch + 1
    WHERE s.tenant_id IN (SELECT c.tenant_id FROM changed c);
    RETURN NULL;
END
$$;

ALTER FUNCTION zygo.raise_permission_epoch() OWNER TO zygo_definer;

COMMENT ON FUNCTION zygo.raise_permission_epoch() IS 'Raises the permission epoch of the tenants a statement touched.';

CREATE FUNCTION zygo.refresh_by_token(digest bytea) RETURNS TABLE(token_id uuid, session_id uuid, user_id uuid, tenant_id uuid, family_id uuid, parent_id uuid, status text, successor_sealed text, rotated_at timestamp with time zone, expires_at timestamp with time zone, child_status text, session_locked_at timestamp with time zone, session_idle_expires_at timestamp with time zone, session_expires_at timestamp with time zone, session_revoked_at timestamp with time zone, amr text[], auth_time timestamp with time zone, mfa_verified_at timestamp with time zone, remember_me boolean, user_status text, token_epoch integer, tenant_slug text, tenant_status text, member_status text, role_name text)
    LANGUAGE sql STABLE SECURITY DEFINER ROWS 1
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
    SELECT k.id, k.session_id, k.user_id, s.tenant_id, k.family_id, k.parent_id,
        k.status, k.successor_sealed, k.rotated_at, k.expires_at,
        (SELECT child.status FROM public.refresh_tokens child WHERE child.parent_id = k.id),
        s.locked_at, s.idle_expires_at, s.expires_at,
        s.revoked_at, s.amr, s.auth_time, s.mfa_verified_at,
        s.remember_me, u.status, coalesce(c.token_epoch, 0),
        t.slug, t.status, m.status, r.name
    FROM public.refresh_tokens k
    JOIN public.sessions s ON s.id = k.session_id
    JOIN public.users u ON u.id = k.user_id
    LEFT JOIN public.user_credentials c ON c.user_id = k.user_id
    LEFT JOIN public.tenants t ON t.id = s.tenant_id
    LEFT JOIN public.tenant_members m ON m.tenant_id = s.tenant_id AND m.user_id = s.user_id
    LEFT JOIN public.roles r ON r.tenant_id = m.tenant_id AND r.id = m.primary_role_id
    WHERE k.token_hash = digest
$$;

ALTER FUNCTION zygo.refresh_by_token(digest bytea) OWNER TO zygo_definer;

COMMENT ON FUNCTION zygo.refresh_by_token(digest bytea) IS 'Refresh token of a digest with its session and account state.';

CREATE FUNCTION zygo.reset_by_token(digest bytea) RETURNS TABLE(reset_id uuid, user_id uuid, token_attempts smallint, token_expires_at timestamp with time zone, code_verified_at timestamp with time zone, expires_at timestamp with time zone, consumed_at timestamp with time zone, user_status text)
    LANGUAGE sql STABLE SECURITY DEFINER ROWS 1
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
    SELECT p.id, p.user_id, p.token_attempts, p.token_expires_at,
        p.code_verified_at, p.expires_at, p.consumed_at, u.status
    FROM public.password_reset_tokens p
    JOIN public.users u ON u.id = p.user_id
    WHERE p.token_hash = digest
$$;

ALTER FUNCTION zygo.reset_by_token(digest bytea) OWNER TO zygo_definer;

COMMENT ON FUNCTION zygo.reset_by_token(digest bytea) IS 'Password reset of a digest.';

CREATE FUNCTION zygo.resolve_host(host text) RETURNS TABLE(tenant_id uuid, slug text, status text, is_demo boolean)
    LANGUAGE sql STABLE SECURITY DEFINER ROWS 1
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
    SELECT t.id, t.slug, t.status, t.is_demo
    FROM public.tenant_domains d
    JOIN public.tenants t ON t.id = d.tenant_id
    WHERE d.domain = lower(host) AND d.status IN ('verified', 'failing')
        AND t.type <> 'system' AND t.status <> 'purged'
$$;

ALTER FUNCTION zygo.resolve_host(host text) OWNER TO zygo_definer;

COMMENT ON FUNCTION zygo.resolve_host(host text) IS 'Tenant of a verified hosting domain.';

CREATE FUNCTION zygo.resolve_slug(wanted text) RETURNS TABLE(tenant_id uuid, slug text, name text, status text, plan text, logo_file_id uuid, primary_color text, is_demo boolean, redirect_to_slug text)
    LANGUAGE sql STABLE SECURITY DEFINER ROWS 1
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
    SELECT t.id, t.slug, t.name, t.status, t.plan, t.logo_file_id, t.primary_color, t.is_demo, NULL::text
    FROM public.tenants t
    WHERE t.slug = lower(wanted) AND t.type <> 'system' AND t.status <> 'purged'
    UNION ALL
    SELECT NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, v.redirect_to_slug
    FROM public.tenant_slug_reservations v
    WHERE v.slug = lower(wanted) AND v.redirect_to_slug IS NOT NULL AND v.reserved_until > now()
        AND NOT EXISTS (SELECT 1 FROM public.tenants x WHERE x.slug = v.slug)
$$;

ALTER FUNCTION zygo.resolve_slug(wanted text) OWNER TO zygo_definer;

COMMENT ON FUNCTION zygo.resolve_slug(wanted text) IS 'Tenant of a slug, or where a renamed one went.';

CREATE FUNCTION zygo.revert_by_token(digest bytea) RETURNS TABLE(code_id uuid, user_id uuid, target text, expires_at timestamp with time zone, consumed_at timestamp with time zone, user_status text)
    LANGUAGE sql STABLE SECURITY DEFINER ROWS 1
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
    SELECT v.id, v.user_id, v.target, v.expires_at, v.consumed_at, u.status
    FROM public.verification_codes v
    JOIN public.users u ON u.id = v.user_id
    WHERE v.type = 'email_revert' AND v.code_hash = digest
$$;

ALTER FUNCTION zygo.revert_by_token(digest bytea) OWNER TO zygo_definer;

COMMENT ON FUNCTION zygo.revert_by_token(digest bytea) IS 'Revocation of an e-mail change by digest.';

CREATE FUNCTION zygo.role_permissions_guard_system() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
BEGIN
    IF current_user IN ('zygo_definer', 'zygo_owner') THEN
        RETURN coalesce(NEW, OLD);
    END IF;
    IF EXISTS (
        SELECT 1 FROM public.roles r
        WHERE r.is_system AND r.id = CASE TG_OP WHEN 'DELETE' THEN OLD.role_id ELSE NEW.role_id END
    ) OR (TG_OP = 'UPDATE' AND OLD.role_id <> NEW.role_id AND EXISTS (
        SELECT 1 FROM public.roles r WHERE r.is_system AND r.id = OLD.role_id
    )) THEN
        RAISE EXCEPTION USING ERRCODE = 'ZY011', MESSAGE = 'ROLE_IS_SYSTEM';
    END IF;
    RETURN coalesce(NEW, OLD);
END
$$;

ALTER FUNCTION zygo.role_permissions_guard_system() OWNER TO zygo_owner;

COMMENT ON FUNCTION zygo.role_permissions_guard_system() IS 'Refuses change of a system role''s keys outside seeding.';

CREATE FUNCTION zygo.roles_guard_system() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
BEGIN
    IF current_user IN ('zygo_definer', 'zygo_owner') THEN
        RETURN coalesce(NEW, OLD);
    END IF;
    IF TG_OP IN ('UPDATE', 'DELETE') AND OLD.is_system AND (
        TG_OP = 'DELETE'
        OR (NEW.name, NEW.display_name, NEW.description, NEW.hierarchy_level, NEW.is_system, NEW.is_protected)
            IS DISTINCT FROM
            (OLD.name, OLD.display_name, OLD.description, OLD.hierarchy_level, OLD.is_system, OLD.is_protected)
    ) THEN
        RAISE EXCEPTION USING ERRCODE = 'ZY011', MESSAGE = 'ROLE_IS_SYSTEM';
    END IF;
    IF TG_OP = 'INSERT' AND (NEW.is_system OR NEW.is_protected OR NEW.hierarchy_level < 2)
        OR TG_OP = 'UPDATE' AND NOT OLD.is_system
            AND (NEW.is_system OR NEW.is_protected OR NEW.hierarchy_level < 2)
    THEN
        RAISE EXCEPTION USING ERRCODE = 'ZY011', MESSAGE = 'ROLE_IS_SYSTEM';
    END IF;
    RETURN coalesce(NEW, OLD);
END
$$;

ALTER FUNCTION zygo.roles_guard_system() OWNER TO zygo_owner;

COMMENT ON FUNCTION zygo.roles_guard_system() IS 'Refuses change or removal of system roles outside seeding.';

CREATE FUNCTION zygo.seed_tenant_roles(tenant uuid) RETURNS TABLE(role_id uuid, role_name text, hierarchy_level integer)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
DECLARE
    template CONSTANT uuid := '00000000-0000-0000-0000-000000000000';
BEGIN
    IF tenant IS NULL OR tenant = template OR tenant IS DISTINCT FROM zygo.current_tenant_id() THEN
        RAISE EXCEPTION USING ERRCODE = 'ZY015', MESSAGE = 'CONTEXT_MISMATCH';
    END IF;
    IF NOT EXISTS (SELECT 1 FROM public.roles r WHERE r.tenant_id = template AND r.name = 'owner') THEN
        RAISE EXCEPTION USING ERRCODE = 'ZY018', MESSAGE = 'SYSTEM_ROLES_NOT_SEEDED';
    END IF;
    INSERT INTO public.tenant_rbac_state (tenant_id, epoch) VALUES (tenant, 1) ON CONFLICT DO NOTHING;
    INSERT INTO public.roles AS mine
        (tenant_id, name, display_name, description, hierarchy_level, is_system, is_protected, is_default)
    SELECT tenant, r.name, r.display_name, r.description, r.hierarchy_level, true, r.is_protected,
        r.is_default AND NOT EXISTS (
            SELECT 1 FROM public.roles d WHERE d.tenant_id = tenant AND d.is_default)
    FROM public.roles r
    WHERE r.tenant_id = template AND r.is_system
    ORDER BY r.hierarchy_level
    ON CONFLICT ON CONSTRAINT roles_tenant_id_name_key DO UPDATE
        SET display_name = excluded.display_name, description = excluded.description,
            hierarchy_level = excluded.hierarchy_level, is_system = true, is_protected = excluded.is_protected
        WHERE (mine.display_name, mine.description, mine.hierarchy_level, mine.is_system, mine.is_protected)
            IS DISTINCT FROM (excluded.display_name, excluded.description, excluded.hierarchy_level, true,
                excluded.is_protected);
    DELETE FROM public.role_permissions p
    USING public.roles r
    WHERE r.tenant_id = tenant AND r.is_system AND p.tenant_id = tenant AND p.role_id = r.id
        AND NOT EXISTS (
            SELECT 1 FROM public.role_permissions tp
            JOIN public.roles tr ON tr.id = tp.role_id AND tr.tenant_id = template
            WHERE tp.tenant_id = template AND tr.name = r.name AND tp.permission_id = p.permission_id);
    INSERT INTO public.role_permissions (tenant_id, role_id, permission_id)
    SELECT tenant, r.id, tp.permission_id
    FROM public.roles r
    JOIN public.roles tr ON tr.tenant_id = template AND tr.name = r.name AND tr.is_system
    JOIN public.role_permissions tp ON tp.tenant_id = template AND tp.role_id = tr.id
    WHERE r.tenant_id = tenant AND r.is_system
    ON CONFLICT DO NOTHING;
    RETURN QUERY
        SELECT r.id, r.name, r.hierarchy_level FROM public.roles r
        WHERE r.tenant_id = tenant AND r.is_system ORDER BY r.hierarchy_level;
END
$$;

ALTER FUNCTION zygo.seed_tenant_roles(tenant uuid) OWNER TO zygo_definer;

COMMENT ON FUNCTION zygo.seed_tenant_roles(tenant uuid) IS 'Gives the tenant of the context the six system roles with their keys; repeatable.';

CREATE FUNCTION zygo.session_by_token(digest bytea) RETURNS TABLE(session_id uuid, user_id uuid, tenant_id uuid, kind text, impersonation_id uuid, transport text, user_device_id uuid, amr text[], auth_time timestamp with time zone, mfa_verified_at timestamp with time zone, reauth_at timestamp with time zone, remember_me boolean, locked_at timestamp with time zone, last_activity_at timestamp with time zone, idle_expires_at timestamp with time zone, expires_at timestamp with time zone, revoked_at timestamp with time zone, revoked_reason text, user_status text, email_verified boolean, token_epoch integer, tenant_slug text, tenant_status text, tenant_plan text, member_status text, role_id uuid, role_name text, role_level integer, perm_version bigint, permission_epoch bigint)
    LANGUAGE sql STABLE SECURITY DEFINER ROWS 1
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
    SELECT s.id, s.user_id, s.tenant_id, s.kind, s.impersonation_id, s.transport,
        s.user_device_id, s.amr, s.auth_time, s.mfa_verified_at,
        s.reauth_at, s.remember_me, s.locked_at, s.last_activity_at,
        s.idle_expires_at, s.expires_at, s.revoked_at, s.revoked_reason,
        u.status, u.email_verified, coalesce(c.token_epoch, 0),
        t.slug, t.status, t.plan,
        m.status, r.id, r.name, r.hierarchy_level, m.perm_version, e.epoch
    FROM public.sessions s
    JOIN public.users u ON u.id = s.user_id
    LEFT JOIN public.user_credentials c ON c.user_id = s.user_id
    LEFT JOIN public.tenants t ON t.id = s.tenant_id
    LEFT JOIN public.tenant_members m ON m.tenant_id = s.tenant_id AND m.user_id = s.user_id
    LEFT JOIN public.roles r ON r.tenant_id = m.tenant_id AND r.id = m.primary_role_id
    LEFT JOIN public.tenant_rbac_state e ON e.tenant_id = s.tenant_id
    WHERE s.token_hash = digest
$$;

ALTER FUNCTION zygo.session_by_token(digest bytea) OWNER TO zygo_definer;

COMMENT ON FUNCTION zygo.session_by_token(digest bytea) IS 'Session of an opaque token with the state that decides on it.';

CREATE FUNCTION zygo.slug_taken(wanted text) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
    SELECT EXISTS (SELECT 1 FROM public.tenants t WHERE t.slug = lower(wanted))
        OR EXISTS (SELECT 1 FROM public.tenant_slug_reservations v
            WHERE v.slug = lower(wanted) AND v.reserved_until > now())
$$;

ALTER FUNCTION zygo.slug_taken(wanted text) OWNER TO zygo_definer;

COMMENT ON FUNCTION zygo.slug_taken(wanted text) IS 'Whether a slug is used or still reserved.';

CREATE FUNCTION zygo.take_auth_flow(digest bytea, flow text) RETURNS TABLE(user_id uuid, tenant_id uuid, session_id uuid, sso_connection_id uuid, payload jsonb, attempts smallint, created_at timestamp with time zone)
    LANGUAGE sql SECURITY DEFINER ROWS 1
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
    DELETE FROM public.auth_flows f
    WHERE f.id = digest AND f.kind = flow AND f.expires_at > now()
    RETURNING f.user_id, f.tenant_id, f.session_id, f.sso_connection_id, f.payload, f.attempts, f.created_at
$$;

ALTER FUNCTION zygo.take_auth_flow(digest bytea, flow text) OWNER TO zygo_definer;

COMMENT ON FUNCTION zygo.take_auth_flow(digest bytea, flow text) IS 'Consumes a live flow; no row when unknown, over or of another kind.';

CREATE FUNCTION zygo.take_magic_link(digest bytea) RETURNS TABLE(link_id uuid, user_id uuid, email text, redirect_url text, invitation_id uuid)
    LANGUAGE sql SECURITY DEFINER ROWS 1
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
    UPDATE public.magic_links l SET consumed_at = now()
    WHERE l.token_hash = digest AND l.consumed_at IS NULL AND l.expires_at > now()
    RETURNING l.id, l.user_id, l.email, l.redirect_url, l.invitation_id
$$;

ALTER FUNCTION zygo.take_magic_link(digest bytea) OWNER TO zygo_definer;

COMMENT ON FUNCTION zygo.take_magic_link(digest bytea) IS 'Consumes a live sign-in link; no row when unknown, used or over.';

CREATE FUNCTION zygo.tenant_members_one_owner() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
DECLARE
    tenant uuid;
BEGIN
    IF TG_TABLE_NAME = 'tenants' THEN
        tenant := NEW.id;
    ELSIF TG_OP = 'DELETE' THEN
        tenant := OLD.tenant_id;
    ELSE
        tenant := NEW.tenant_id;
    END IF;
    IF EXISTS (
        SELECT 1 FROM public.tenants t
        WHERE t.id = tenant AND t.type <> 'system' AND NOT t.owner_pending
            AND t.status IN ('active', 'suspended', 'pending_deletion')
    ) AND (
        SELECT count(*) FROM public.tenant_members m
        JOIN public.roles r ON r.tenant_id = m.tenant_id AND r.id = m.primary_role_id
        WHERE m.tenant_id = tenant AND m.is_owner AND r.name = 'owner'
    ) <> 1 THEN
        RAISE EXCEPTION USING ERRCODE = 'ZY010', MESSAGE = 'TENANT_OWNER_REQUIRED';
    END IF;
    RETURN NULL;
END
$$;

ALTER FUNCTION zygo.tenant_members_one_owner() OWNER TO zygo_definer;

COMMENT ON FUNCTION zygo.tenant_members_one_owner() IS 'Refuses a commit that leaves a living tenant without exactly one owner holding the owner role.';

CREATE FUNCTION zygo.tenants_guard_delete() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
BEGIN
    IF OLD.status <> 'purged' OR OLD.type = 'system' THEN
        RAISE EXCEPTION USING ERRCODE = 'ZY012', MESSAGE = 'TENANT_DELETE_FORBIDDEN';
    END IF;
    RETURN OLD;
END
$$;

ALTER FUNCTION zygo.tenants_guard_delete() OWNER TO zygo_owner;

COMMENT ON FUNCTION zygo.tenants_guard_delete() IS 'Refuses removal of a tenant row that is not purged.';

CREATE FUNCTION zygo.touch_row() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
BEGIN
    NEW.updated_at := now();
    NEW.row_version := OLD.row_version + 1;
    RETURN NEW;
END
$$;

ALTER FUNCTION zygo.touch_row() OWNER TO zygo_owner;

COMMENT ON FUNCTION zygo.touch_row() IS 'Raises row_version and updated_at with each UPDATE.';

CREATE FUNCTION zygo.touch_updated_at() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
BEGIN
    NEW.updated_at := now();
    RETURN NEW;
END
$$;

ALTER FUNCTION zygo.touch_updated_at() OWNER TO zygo_owner;

COMMENT ON FUNCTION zygo.touch_updated_at() IS 'Raises updated_at where a table has no row_version.';

CREATE FUNCTION zygo.uuid_v7() RETURNS uuid
    LANGUAGE sql PARALLEL SAFE
    RETURN (encode(set_bit(set_bit(OVERLAY(uuid_send(gen_random_uuid()) PLACING SUBSTRING(int8send((floor((EXTRACT(epoch FROM clock_timestamp()) * (1000)::numeric)))::bigint) FROM 3) FROM 1 FOR 6), (52)::bigint, 1), (53)::bigint, 1), 'hex'::text))::uuid;

ALTER FUNCTION zygo.uuid_v7() OWNER TO zygo_owner;

COMMENT ON FUNCTION zygo.uuid_v7() IS 'Identifier ordered by time (RFC 9562); the application makes its own.';

CREATE TABLE admin.admin_access_grants (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    admin_id uuid NOT NULL,
    session_id uuid NOT NULL,
    tenant_id uuid NOT NULL,
    scope text NOT NULL,
    reason_category text NOT NULL,
    reason_sealed text,
    ticket text,
    approval_id uuid,
    expires_at timestamp with time zone NOT NULL,
    revoked_at timestamp with time zone,
    revoked_by text,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT admin_access_grants_at_most_an_hour_check CHECK ((expires_at <= (created_at + '01:00:00'::interval))),
    CONSTRAINT admin_access_grants_reason_category_check CHECK ((reason_category = ANY (ARRAY['support'::text, 'billing'::text, 'security'::text, 'legal'::text, 'operations'::text]))),
    CONSTRAINT admin_access_grants_reason_sealed_check CHECK ((reason_sealed ~~ 'zv1.%'::text)),
    CONSTRAINT admin_access_grants_scope_check CHECK ((scope = ANY (ARRAY['read'::text, 'write'::text])))
);

ALTER TABLE ONLY admin.admin_access_grants FORCE ROW LEVEL SECURITY;

ALTER TABLE admin.admin_access_grants OWNER TO zygo_owner;

COMMENT ON TABLE admin.admin_access_grants IS 'Time-limited access of an administrator session to one tenant; row security of the administrator pool asks for it on every statement.';

CREATE TABLE admin.admin_action_approvals (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    action text NOT NULL,
    risk text NOT NULL,
    tenant_id uuid,
    resource_type text,
    resource_id text,
    params_hash bytea NOT NULL,
    reason text NOT NULL,
    ticket text,
    requested_by uuid NOT NULL,
    required smallint DEFAULT 1 NOT NULL,
    decisions jsonb DEFAULT '[]'::jsonb NOT NULL,
    status text DEFAULT 'pending'::text NOT NULL,
    expires_at timestamp with time zone DEFAULT (now() + '24:00:00'::interval) NOT NULL,
    approved_at timestamp with time zone,
    used_at timestamp with time zone,
    confirm_by timestamp with time zone,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT admin_action_approvals_decisions_check CHECK ((jsonb_typeof(decisions) = 'array'::text)),
    CONSTRAINT admin_action_approvals_params_hash_check CHECK ((octet_length(params_hash) = 32)),
    CONSTRAINT admin_action_approvals_reason_check CHECK (((char_length(reason) >= 20) AND (char_length(reason) <= 500))),
    CONSTRAINT admin_action_approvals_required_check CHECK (((required >= 1) AND (required <= 2))),
    CONSTRAINT admin_action_approvals_risk_check CHECK ((risk = ANY (ARRAY['high'::text, 'critical'::text]))),
    CONSTRAINT admin_action_approvals_status_check CHECK ((status = ANY (ARRAY['pending'::text, 'approved'::text, 'rejected'::text, 'cancelled'::text, 'expired'::text, 'used'::text, 'retrospective'::text]))),
    CONSTRAINT admin_action_approvals_ticket_check CHECK ((ticket ~ '^[A-Za-z0-9#-]{1,40}$'::text))
);

ALTER TABLE ONLY admin.admin_action_approvals FORCE ROW LEVEL SECURITY;

ALTER TABLE admin.admin_action_approvals OWNER TO zygo_owner;

COMMENT ON TABLE admin.admin_action_approvals IS 'Approvals bound to one action, tenant, resource and body; used once.';

CREATE TABLE admin.admin_sessions (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    admin_id uuid NOT NULL,
    token_hash bytea NOT NULL,
    refresh_hash bytea,
    mfa_verified_at timestamp with time zone,
    step_up_at timestamp with time zone,
    ip_address inet NOT NULL,
    ip_prefix cidr NOT NULL,
    user_agent text,
    last_activity_at timestamp with time zone DEFAULT now() NOT NULL,
    idle_expires_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    revoked_at timestamp with time zone,
    revoked_reason text,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT admin_sessions_four_hours_check CHECK ((expires_at <= (created_at + '04:00:00'::interval))),
    CONSTRAINT admin_sessions_refresh_hash_check CHECK ((octet_length(refresh_hash) = 32)),
    CONSTRAINT admin_sessions_token_hash_check CHECK ((octet_length(token_hash) = 32))
);

ALTER TABLE ONLY admin.admin_sessions FORCE ROW LEVEL SECURITY;

ALTER TABLE admin.admin_sessions OWNER TO zygo_owner;

COMMENT ON TABLE admin.admin_sessions IS 'Administrator sessions, bound to an address prefix, 4 hours in all, 30 minutes idle.';

CREATE TABLE admin.admin_users (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    email text NOT NULL,
    display_name text NOT NULL,
    password_hash text,
    password_changed_at timestamp with time zone,
    role text NOT NULL,
    status text DEFAULT 'invited'::text NOT NULL,
    ip_allowlist cidr[] DEFAULT '{}'::cidr[] NOT NULL,
    failed_login_attempts integer DEFAULT 0 NOT NULL,
    locked_until timestamp with time zone,
    enrolment_token_hash bytea,
    enrolment_expires_at timestamp with time zone,
    last_login_at timestamp with time zone,
    last_login_ip inet,
    invited_by uuid,
    disabled_at timestamp with time zone,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT admin_users_display_name_check CHECK ((char_length(display_name) <= 100)),
    CONSTRAINT admin_users_email_check CHECK ((email = lower(email))),
    CONSTRAINT admin_users_enrolment_token_hash_check CHECK ((octet_length(enrolment_token_hash) = 32)),
    CONSTRAINT admin_users_password_hash_check CHECK ((password_hash ~~ '$argon2id$%'::text)),
    CONSTRAINT admin_users_role_check CHECK ((role = ANY (ARRAY['super_admin'::text, 'operations'::text, 'support'::text, 'security'::text, 'billing'::text, 'auditor'::text]))),
    CONSTRAINT admin_users_status_check CHECK ((status = ANY (ARRAY['invited'::text, 'active'::text, 'disabled'::text])))
);

ALTER TABLE ONLY admin.admin_users FORCE ROW LEVEL SECURITY;

ALTER TABLE admin.admin_users OWNER TO zygo_owner;

COMMENT ON TABLE admin.admin_users IS 'Platform administrators, an identity of their own.';

CREATE TABLE audit.alert_rules (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    tenant_id uuid DEFAULT zygo.current_tenant_id() NOT NULL,
    name text NOT NULL,
    event_types text[] NOT NULL,
    min_severity text DEFAULT 'low'::text NOT NULL,
    threshold_count integer DEFAULT 1 NOT NULL,
    window_seconds integer DEFAULT 300 NOT NULL,
    channels jsonb DEFAULT '[]'::jsonb NOT NULL,
    is_enabled boolean DEFAULT true NOT NULL,
    last_fired_window timestamp with time zone,
    created_by uuid,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT alert_rules_channels_check CHECK ((pg_column_size(channels) <= 131072)),
    CONSTRAINT alert_rules_event_types_check CHECK (((cardinality(event_types) >= 1) AND (cardinality(event_types) <= 20))),
    CONSTRAINT alert_rules_min_severity_check CHECK ((min_severity = ANY (ARRAY['low'::text, 'medium'::text, 'high'::text, 'critical'::text]))),
    CONSTRAINT alert_rules_name_check CHECK (((char_length(name) >= 1) AND (char_length(name) <= 100))),
    CONSTRAINT alert_rules_threshold_count_check CHECK (((threshold_count >= 1) AND (threshold_count <= 1000))),
    CONSTRAINT alert_rules_window_seconds_check CHECK (((window_seconds >= 60) AND (window_seconds <= 86400)))
);

ALTER TABLE ONLY audit.alert_rules FORCE ROW LEVEL SECURITY;

ALTER TABLE audit.alert_rules OWNER TO zygo_audit;

COMMENT ON TABLE audit.alert_rules IS 'Alert rules of a tenant over its events.';

CREATE TABLE audit.anchor_leaves (
    anchor_id uuid NOT NULL,
    chain_id uuid NOT NULL,
    tenant_id uuid,
    seq bigint NOT NULL,
    head_hash text NOT NULL,
    leaf text NOT NULL,
    path jsonb DEFAULT '[]'::jsonb NOT NULL,
    CONSTRAINT anchor_leaves_head_hash_check CHECK ((head_hash ~ '^[0-9a-f]{64}$'::text)),
    CONSTRAINT anchor_leaves_leaf_check CHECK ((leaf ~ '^[0-9a-f]{64}$'::text)),
    CONSTRAINT anchor_leaves_path_check CHECK ((pg_column_size(path) <= 131072))
);

ALTER TABLE ONLY audit.anchor_leaves FORCE ROW LEVEL SECURITY;

ALTER TABLE audit.anchor_leaves OWNER TO zygo_audit;

COMMENT ON TABLE audit.anchor_leaves IS 'Leaf and proof path of each chain in an anchor.';

CREATE TABLE audit.anchors (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    previous_anchor_hash text,
    anchor_hash text NOT NULL,
    chain_count integer NOT NULL,
    merkle_root text NOT NULL,
    public_key_id text NOT NULL,
    signature text NOT NULL,
    object_key text,
    posted_at timestamp with time zone,
    CONSTRAINT anchors_anchor_hash_check CHECK ((anchor_hash ~ '^[0-9a-f]{64}$'::text)),
    CONSTRAINT anchors_chain_count_check CHECK ((chain_count >= 0)),
    CONSTRAINT anchors_merkle_root_check CHECK ((merkle_root ~ '^[0-9a-f]{64}$'::text)),
    CONSTRAINT anchors_previous_anchor_hash_check CHECK ((previous_anchor_hash ~ '^[0-9a-f]{64}$'::text))
);

ALTER TABLE ONLY audit.anchors FORCE ROW LEVEL SECURITY;

ALTER TABLE audit.anchors OWNER TO zygo_audit;

COMMENT ON TABLE audit.anchors IS 'Signed Merkle roots over all chain heads, hourly.';

CREATE TABLE audit.archive_retrievals (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    archive_kind text NOT NULL,
    archive_id uuid NOT NULL,
    tenant_id uuid,
    requested_by_admin_id uuid NOT NULL,
    reason text NOT NULL,
    legal_reference text,
    tier text DEFAULT 'standard'::text NOT NULL,
    status text DEFAULT 'awaiting_approval'::text NOT NULL,
    approval_id uuid,
    available_until timestamp with time zone,
    working_object_key text,
    download_count integer DEFAULT 0 NOT NULL,
    error_code text,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT archive_retrievals_archive_kind_check CHECK ((archive_kind = ANY (ARRAY['audit'::text, 'tenant'::text]))),
    CONSTRAINT archive_retrievals_reason_check CHECK ((reason = ANY (ARRAY['legal_hold'::text, 'compliance_audit'::text, 'data_subject_request'::text]))),
    CONSTRAINT archive_retrievals_status_check CHECK ((status = ANY (ARRAY['awaiting_approval'::text, 'retrieving'::text, 'available'::text, 'rejected'::text, 'expired'::text, 'failed'::text]))),
    CONSTRAINT archive_retrievals_tier_check CHECK ((tier = ANY (ARRAY['expedited'::text, 'standard'::text, 'bulk'::text])))
);

ALTER TABLE ONLY audit.archive_retrievals FORCE ROW LEVEL SECURITY;

ALTER TABLE audit.archive_retrievals OWNER TO zygo_audit;

COMMENT ON TABLE audit.archive_retrievals IS 'Requests to read an archive; two approvals.';

CREATE TABLE audit.archives (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    chain_id uuid NOT NULL,
    tenant_id uuid,
    month date NOT NULL,
    from_seq bigint NOT NULL,
    to_seq bigint NOT NULL,
    first_previous_hash text NOT NULL,
    last_entry_hash text NOT NULL,
    object_key text NOT NULL,
    sha256 text NOT NULL,
    row_count bigint NOT NULL,
    generation integer DEFAULT 1 NOT NULL,
    verified_at timestamp with time zone,
    purged_at timestamp with time zone,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT archives_first_previous_hash_check CHECK ((first_previous_hash ~ '^[0-9a-f]{64}$'::text)),
    CONSTRAINT archives_last_entry_hash_check CHECK ((last_entry_hash ~ '^[0-9a-f]{64}$'::text)),
    CONSTRAINT archives_row_count_check CHECK ((row_count > 0)),
    CONSTRAINT archives_seq_order_check CHECK ((to_seq >= from_seq)),
    CONSTRAINT archives_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text))
);

ALTER TABLE ONLY audit.archives FORCE ROW LEVEL SECURITY;

ALTER TABLE audit.archives OWNER TO zygo_audit;

COMMENT ON TABLE audit.archives IS 'Archived parts of a chain with both boundary hashes.';

CREATE TABLE audit.chain_heads (
    chain_id uuid NOT NULL,
    seq bigint DEFAULT 0 NOT NULL,
    head_hash text NOT NULL,
    head_timestamp timestamp with time zone,
    CONSTRAINT chain_heads_head_hash_check CHECK ((head_hash ~ '^[0-9a-f]{64}$'::text)),
    CONSTRAINT chain_heads_seq_check CHECK ((seq >= 0))
);

ALTER TABLE ONLY audit.chain_heads FORCE ROW LEVEL SECURITY;

ALTER TABLE audit.chain_heads OWNER TO zygo_audit;

COMMENT ON TABLE audit.chain_heads IS 'Last sequence number and hash of each chain; its row lock orders the writers of one chain.';

CREATE TABLE audit.gdpr_exports (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    tenant_id uuid,
    kind text NOT NULL,
    data_subject_id uuid,
    requested_by uuid,
    requested_by_admin_id uuid,
    format text NOT NULL,
    filters jsonb DEFAULT '{}'::jsonb NOT NULL,
    include_personal boolean DEFAULT true NOT NULL,
    status text DEFAULT 'pending'::text NOT NULL,
    cursor jsonb,
    row_count bigint DEFAULT 0 NOT NULL,
    first_seq bigint,
    last_seq bigint,
    first_previous_hash text,
    last_entry_hash text,
    contiguous boolean,
    sha256 text,
    artifact_id uuid,
    error_code text,
    completed_at timestamp with time zone,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT gdpr_exports_cursor_check CHECK ((pg_column_size(cursor) <= 131072)),
    CONSTRAINT gdpr_exports_filters_check CHECK ((pg_column_size(filters) <= 131072)),
    CONSTRAINT gdpr_exports_first_previous_hash_check CHECK ((first_previous_hash ~ '^[0-9a-f]{64}$'::text)),
    CONSTRAINT gdpr_exports_format_check CHECK ((format = ANY (ARRAY['json'::text, 'csv'::text]))),
    CONSTRAINT gdpr_exports_kind_check CHECK ((kind = ANY (ARRAY['audit_export'::text, 'subject_access'::text, 'admin_export'::text]))),
    CONSTRAINT gdpr_exports_last_entry_hash_check CHECK ((last_entry_hash ~ '^[0-9a-f]{64}$'::text)),
    CONSTRAINT gdpr_exports_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text)),
    CONSTRAINT gdpr_exports_status_check CHECK ((status = ANY (ARRAY['pending'::text, 'processing'::text, 'ready'::text, 'failed'::text, 'expired'::text])))
);

ALTER TABLE ONLY audit.gdpr_exports FORCE ROW LEVEL SECURITY;

ALTER TABLE audit.gdpr_exports OWNER TO zygo_audit;

COMMENT ON TABLE audit.gdpr_exports IS 'Exports of the trail (whole, filtered, per data subject) with hash ends, so that a file can be verified offline.';

CREATE TABLE audit.integrity_runs (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    tenant_id uuid,
    chain_id uuid,
    kind text NOT NULL,
    status text DEFAULT 'running'::text NOT NULL,
    from_seq bigint,
    to_seq bigint,
    records_checked bigint DEFAULT 0 NOT NULL,
    anchors_checked integer DEFAULT 0 NOT NULL,
    broken_at bigint,
    issues jsonb DEFAULT '[]'::jsonb NOT NULL,
    requested_by uuid,
    started_at timestamp with time zone DEFAULT now() NOT NULL,
    finished_at timestamp with time zone,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT integrity_runs_issues_check CHECK ((pg_column_size(issues) <= 131072)),
    CONSTRAINT integrity_runs_kind_check CHECK ((kind = ANY (ARRAY['scheduled'::text, 'range'::text, 'single'::text, 'restore'::text]))),
    CONSTRAINT integrity_runs_status_check CHECK ((status = ANY (ARRAY['running'::text, 'valid'::text, 'broken'::text, 'failed'::text])))
);

ALTER TABLE ONLY audit.integrity_runs FORCE ROW LEVEL SECURITY;

ALTER TABLE audit.integrity_runs OWNER TO zygo_audit;

COMMENT ON TABLE audit.integrity_runs IS 'Results of chain verification, scheduled or asked for.';

CREATE TABLE audit.log_pii (
    log_id uuid NOT NULL,
    log_timestamp timestamp with time zone NOT NULL,
    chain_id uuid NOT NULL,
    tenant_id uuid,
    salt bytea,
    fields jsonb,
    erased_at timestamp with time zone,
    CONSTRAINT log_pii_erased_is_empty_check CHECK (((erased_at IS NULL) = ((fields IS NOT NULL) AND (salt IS NOT NULL)))),
    CONSTRAINT log_pii_fields_check CHECK ((pg_column_size(fields) <= 131072)),
    CONSTRAINT log_pii_salt_check CHECK ((octet_length(salt) = 16))
)
PARTITION BY RANGE (log_timestamp);

ALTER TABLE ONLY audit.log_pii FORCE ROW LEVEL SECURITY;

ALTER TABLE audit.log_pii OWNER TO zygo_audit;

COMMENT ON TABLE audit.log_pii IS 'Personal parts of entries with their salt, erasable without touching the chain.';

CREATE TABLE audit.logs (
    id uuid NOT NULL,
    chain_id uuid NOT NULL,
    seq bigint NOT NULL,
    "timestamp" timestamp with time zone NOT NULL,
    event_type text NOT NULL,
    severity text NOT NULL,
    action text NOT NULL,
    description text NOT NULL,
    status text NOT NULL,
    actor_type text NOT NULL,
    actor_id text,
    actor_role text,
    resource_type text,
    resource_id text,
    tenant_id uuid,
    data_subject_id uuid,
    legal_basis text,
    purpose text,
    request_id text,
    mfa_verified boolean DEFAULT false NOT NULL,
    impersonation_id uuid,
    metadata jsonb DEFAULT '{}'::jsonb NOT NULL,
    pii_commitment text,
    previous_hash text NOT NULL,
    entry_hash text NOT NULL,
    signature text NOT NULL,
    signature_key_id text NOT NULL,
    schema_version smallint DEFAULT 1 NOT NULL,
    CONSTRAINT logs_action_check CHECK ((char_length(action) <= 64)),
    CONSTRAINT logs_actor_type_check CHECK ((actor_type = ANY (ARRAY['user'::text, 'api_key'::text, 'workflow'::text, 'job'::text, 'admin'::text, 'system'::text, 'anonymous'::text, 'client'::text]))),
    CONSTRAINT logs_basis_with_purpose_check CHECK (((legal_basis IS NULL) = (purpose IS NULL))),
    CONSTRAINT logs_chain_is_tenant_check CHECK ((chain_id = COALESCE(tenant_id, '00000000-0000-0000-0000-000000000000'::uuid))),
    CONSTRAINT logs_description_check CHECK ((char_length(description) <= 500)),
    CONSTRAINT logs_entry_hash_check CHECK ((entry_hash ~ '^[0-9a-f]{64}$'::text)),
    CONSTRAINT logs_event_type_check CHECK ((char_length(event_type) <= 100)),
    CONSTRAINT logs_legal_basis_check CHECK ((legal_basis = ANY (ARRAY['consent'::text, 'contract_performance'::text, 'legal_obligation'::text, 'vital_interests'::text, 'public_task'::text, 'legitimate_interest'::text]))),
    CONSTRAINT logs_metadata_check CHECK ((pg_column_size(metadata) <= 32768)),
    CONSTRAINT logs_pii_commitment_check CHECK ((pii_commitment ~ '^[0-9a-f]{64}$'::text)),
    CONSTRAINT logs_previous_hash_check CHECK ((previous_hash ~ '^[0-9a-f]{64}$'::text)),
    CONSTRAINT logs_purpose_check CHECK (((char_length(purpose) >= 20) AND (char_length(purpose) <= 500))),
    CONSTRAINT logs_seq_check CHECK ((seq >= 1)),
    CONSTRAINT logs_severity_check CHECK ((severity = ANY (ARRAY['low'::text, 'medium'::text, 'high'::text, 'critical'::text]))),
    CONSTRAINT logs_signature_check CHECK ((signature ~ '^[0-9a-f]{64}$'::text)),
    CONSTRAINT logs_status_check CHECK ((status = ANY (ARRAY['success'::text, 'failure'::text, 'warning'::text])))
)
PARTITION BY RANGE ("timestamp");

ALTER TABLE ONLY audit.logs FORCE ROW LEVEL SECURITY;

ALTER TABLE audit.logs OWNER TO zygo_audit;

COMMENT ON TABLE audit.logs IS 'Append-only, chained and signed trail; one chain per tenant and one for the platform.';

CREATE TABLE audit.rls_violation_log (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    class text NOT NULL,
    severity text NOT NULL,
    operation text,
    table_name text,
    resource_id text,
    session_tenant_id uuid,
    target_tenant_id uuid,
    user_id uuid,
    principal_kind text,
    principal_id text,
    operation_id text,
    query_fingerprint text,
    blocked boolean DEFAULT true NOT NULL,
    ip_address inet,
    user_agent text,
    request_id text,
    request_path text,
    metadata jsonb DEFAULT '{}'::jsonb NOT NULL,
    count integer DEFAULT 1 NOT NULL,
    last_seen_at timestamp with time zone DEFAULT now() NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT rls_violation_log_class_check CHECK ((class = ANY (ARRAY['selector_mismatch'::text, 'foreign_id'::text, 'check_violation'::text, 'foreign_reference'::text, 'row_mismatch'::text, 'context_missing'::text, 'context_leak'::text, 'envelope_mismatch'::text, 'channel_foreign'::text]))),
    CONSTRAINT rls_violation_log_count_check CHECK ((count >= 1)),
    CONSTRAINT rls_violation_log_operation_check CHECK ((operation = ANY (ARRAY['SELECT'::text, 'INSERT'::text, 'UPDATE'::text, 'DELETE'::text]))),
    CONSTRAINT rls_violation_log_severity_check CHECK ((severity = ANY (ARRAY['info'::text, 'warning'::text, 'critical'::text])))
)
PARTITION BY RANGE (created_at);

ALTER TABLE ONLY audit.rls_violation_log FORCE ROW LEVEL SECURITY;

ALTER TABLE audit.rls_violation_log OWNER TO zygo_audit;

COMMENT ON TABLE audit.rls_violation_log IS 'Attempts to cross a tenant boundary, written on a connection of its own so that a rollback does not remove them.';

CREATE TABLE audit.security_alerts (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    audience text NOT NULL,
    tenant_id uuid,
    user_id uuid,
    type text NOT NULL,
    severity text NOT NULL,
    title text NOT NULL,
    description text,
    principal_kind text,
    principal_id text,
    dedupe_key text NOT NULL,
    status text DEFAULT 'new'::text NOT NULL,
    action_token_hash bytea,
    action_token_expires_at timestamp with time zone,
    user_action text,
    email_sent_at timestamp with time zone,
    sms_sent_at timestamp with time zone,
    metadata jsonb DEFAULT '{}'::jsonb NOT NULL,
    occurrences integer DEFAULT 1 NOT NULL,
    last_seen_at timestamp with time zone DEFAULT now() NOT NULL,
    acknowledged_at timestamp with time zone,
    acknowledged_by text,
    resolved_at timestamp with time zone,
    resolved_by text,
    resolution_notes text,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT security_alerts_action_token_hash_check CHECK ((octet_length(action_token_hash) = 32)),
    CONSTRAINT security_alerts_audience_check CHECK ((audience = ANY (ARRAY['user'::text, 'tenant'::text, 'platform'::text]))),
    CONSTRAINT security_alerts_metadata_check CHECK ((pg_column_size(metadata) <= 32768)),
    CONSTRAINT security_alerts_resolution_notes_check CHECK (((char_length(resolution_notes) >= 10) AND (char_length(resolution_notes) <= 2000))),
    CONSTRAINT security_alerts_resolved_has_notes_check CHECK (((status <> ALL (ARRAY['resolved'::text, 'false_positive'::text])) OR (audience = 'user'::text) OR (resolution_notes IS NOT NULL))),
    CONSTRAINT security_alerts_severity_check CHECK ((severity = ANY (ARRAY['info'::text, 'warning'::text, 'critical'::text]))),
    CONSTRAINT security_alerts_status_check CHECK ((status = ANY (ARRAY['new'::text, 'acknowledged'::text, 'investigating'::text, 'resolved'::text, 'false_positive'::text]))),
    CONSTRAINT security_alerts_user_action_check CHECK ((user_action = ANY (ARRAY['confirmed'::text, 'reported_suspicious'::text, 'changed_password'::text])))
);

ALTER TABLE ONLY audit.security_alerts FORCE ROW LEVEL SECURITY;

ALTER TABLE audit.security_alerts OWNER TO zygo_audit;

COMMENT ON TABLE audit.security_alerts IS 'Alerts with states, for a person (login alerts), a tenant or the platform.';

CREATE TABLE audit.security_context_log (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    tenant_id uuid,
    user_id uuid,
    admin_id uuid,
    is_admin boolean DEFAULT false NOT NULL,
    session_id_hash bytea,
    ip_address inet,
    user_agent text,
    request_id text,
    created_at timestamp with time zone DEFAULT now() NOT NULL
)
PARTITION BY RANGE (created_at);

ALTER TABLE ONLY audit.security_context_log FORCE ROW LEVEL SECURITY;

ALTER TABLE audit.security_context_log OWNER TO zygo_audit;

COMMENT ON TABLE audit.security_context_log IS 'First use of a session, tenant and address; every administrator access and impersonation start.';

CREATE TABLE audit.sensitive_data_access_log (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    tenant_id uuid,
    user_id uuid,
    admin_id uuid,
    data_class text NOT NULL,
    action text NOT NULL,
    resource_type text NOT NULL,
    resource_id text,
    row_count bigint,
    fields text[] DEFAULT '{}'::text[] NOT NULL,
    purpose text,
    legal_basis text,
    operation_id text,
    ip_address inet,
    request_id text,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT sensitive_data_access_log_action_check CHECK ((action = ANY (ARRAY['reveal'::text, 'export'::text, 'bulk_read'::text, 'use'::text]))),
    CONSTRAINT sensitive_data_access_log_data_class_check CHECK ((data_class = ANY (ARRAY['pii'::text, 'secret'::text, 'credential'::text, 'billing'::text])))
)
PARTITION BY RANGE (created_at);

ALTER TABLE ONLY audit.sensitive_data_access_log FORCE ROW LEVEL SECURITY;

ALTER TABLE audit.sensitive_data_access_log OWNER TO zygo_audit;

COMMENT ON TABLE audit.sensitive_data_access_log IS 'Reveal, export or bulk read of personal, secret, credential or billing data.';

CREATE TABLE public.auth_flows (
    id bytea NOT NULL,
    kind text NOT NULL,
    user_id uuid,
    tenant_id uuid,
    session_id uuid,
    sso_connection_id uuid,
    payload jsonb DEFAULT '{}'::jsonb NOT NULL,
    attempts smallint DEFAULT 0 NOT NULL,
    max_attempts smallint DEFAULT 1 NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT auth_flows_attempts_check CHECK ((attempts >= 0)),
    CONSTRAINT auth_flows_id_check CHECK ((octet_length(id) = 32)),
    CONSTRAINT auth_flows_kind_check CHECK ((kind = ANY (ARRAY['auth_token'::text, 'login_challenge'::text, 'mfa_sms'::text, 'suspicious_login'::text, 'critical_action'::text, 'critical_token'::text, 'webauthn'::text, 'oauth_state'::text, 'oauth_pending'::text, 'oauth_link'::text, 'saml_request'::text, 'oidc_state'::text, 'realtime_ticket'::text, 'console'::text]))),
    CONSTRAINT auth_flows_max_attempts_check CHECK (((max_attempts >= 1) AND (max_attempts <= 20))),
    CONSTRAINT auth_flows_payload_check CHECK ((octet_length((payload)::text) <= 8192))
);

ALTER TABLE ONLY public.auth_flows FORCE ROW LEVEL SECURITY;

ALTER TABLE public.auth_flows OWNER TO zygo_owner;

COMMENT ON TABLE public.auth_flows IS 'Sign-in state of every kind (tokens, challenges, OAuth, OIDC and SAML requests); consumed on read and guessed against by definer functions.';

CREATE TABLE public.compliance_documents (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    tenant_id uuid DEFAULT zygo.current_tenant_id(),
    type text NOT NULL,
    version text NOT NULL,
    title text NOT NULL,
    content text NOT NULL,
    content_hash text NOT NULL,
    summary text,
    effective_date timestamp with time zone NOT NULL,
    is_active boolean DEFAULT false NOT NULL,
    published_at timestamp with time zone,
    published_by_admin_id uuid,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT compliance_documents_content_hash_check CHECK ((content_hash ~ '^[0-9a-f]{64}$'::text)),
    CONSTRAINT compliance_documents_type_check CHECK ((type = ANY (ARRAY['terms_of_service'::text, 'privacy_policy'::text, 'cookie_policy'::text, 'dpa'::text, 'acceptable_use'::text, 'sla'::text]))),
    CONSTRAINT compliance_documents_version_check CHECK ((char_length(version) <= 20))
);

ALTER TABLE ONLY public.compliance_documents FORCE ROW LEVEL SECURITY;

ALTER TABLE public.compliance_documents OWNER TO zygo_owner;

COMMENT ON TABLE public.compliance_documents IS 'Versions of terms, privacy policy and other legal texts; one active per tenant and type.';

CREATE TABLE public.consent_records (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    tenant_id uuid,
    user_id uuid,
    category text NOT NULL,
    type text NOT NULL,
    granted boolean NOT NULL,
    document_id uuid,
    document_version text,
    content_hash text,
    method text NOT NULL,
    source text NOT NULL,
    gpc boolean DEFAULT false NOT NULL,
    locale text,
    ip_address inet,
    user_agent text,
    supersedes_id uuid,
    expires_at timestamp with time zone,
    subject_hash bytea,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT consent_records_category_check CHECK ((category = ANY (ARRAY['essential'::text, 'analytics'::text, 'marketing'::text, 'personalization'::text]))),
    CONSTRAINT consent_records_content_hash_check CHECK ((content_hash ~ '^[0-9a-f]{64}$'::text)),
    CONSTRAINT consent_records_has_subject_check CHECK (((user_id IS NOT NULL) OR (subject_hash IS NOT NULL))),
    CONSTRAINT consent_records_implicit_essential_only_check CHECK (((method <> 'implicit'::text) OR (category = 'essential'::text))),
    CONSTRAINT consent_records_method_check CHECK ((method = ANY (ARRAY['explicit'::text, 'checkbox'::text, 'implicit'::text]))),
    CONSTRAINT consent_records_source_check CHECK ((source = ANY (ARRAY['banner'::text, 'settings'::text, 'signup'::text, 'gpc'::text, 'admin'::text]))),
    CONSTRAINT consent_records_subject_hash_check CHECK ((octet_length(subject_hash) = 32)),
    CONSTRAINT consent_records_type_check CHECK ((type = ANY (ARRAY['terms_of_service'::text, 'privacy_policy'::text, 'cookies_essential'::text, 'analytics'::text, 'cookies_analytics'::text, 'marketing_emails'::text, 'cookies_marketing'::text, 'third_party_sharing'::text])))
);

ALTER TABLE ONLY public.consent_records FORCE ROW LEVEL SECURITY;

ALTER TABLE public.consent_records OWNER TO zygo_owner;

COMMENT ON TABLE public.consent_records IS 'Proof of consent; a withdrawal is a new row that names the old one, the latest row per person and type counts.';

CREATE TABLE public.consumed_assertions (
    sso_connection_id uuid NOT NULL,
    tenant_id uuid NOT NULL,
    assertion_hash bytea NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT consumed_assertions_assertion_hash_check CHECK ((octet_length(assertion_hash) = 32))
);

ALTER TABLE ONLY public.consumed_assertions FORCE ROW LEVEL SECURITY;

ALTER TABLE public.consumed_assertions OWNER TO zygo_owner;

COMMENT ON TABLE public.consumed_assertions IS 'One row per SAML assertion used, so that a second use is refused even with Redis down.';

CREATE TABLE public.edge_function_invocations (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    function_name text NOT NULL,
    kind text NOT NULL,
    tenant_id uuid,
    user_id uuid,
    outcome text NOT NULL,
    http_status smallint NOT NULL,
    duration_ms integer NOT NULL,
    request_bytes integer,
    error_code text,
    request_id text,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT edge_function_invocations_kind_check CHECK ((kind = ANY (ARRAY['signature'::text, 'internal'::text, 'user'::text, 'provider'::text]))),
    CONSTRAINT edge_function_invocations_outcome_check CHECK ((outcome = ANY (ARRAY['success'::text, 'rejected'::text, 'replay'::text, 'error'::text, 'timeout'::text])))
)
PARTITION BY RANGE (created_at);

ALTER TABLE ONLY public.edge_function_invocations FORCE ROW LEVEL SECURITY;

ALTER TABLE public.edge_function_invocations OWNER TO zygo_owner;

COMMENT ON TABLE public.edge_function_invocations IS 'One row per hook call (auth hooks, provider hooks, realtime authorisation, utilities): outcome and duration; source of the health view.';

CREATE TABLE public.encryption_key_rotations (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    tenant_id uuid DEFAULT zygo.current_tenant_id() NOT NULL,
    from_key_id uuid NOT NULL,
    to_key_id uuid NOT NULL,
    status text DEFAULT 'pending'::text NOT NULL,
    total bigint DEFAULT 0 NOT NULL,
    done bigint DEFAULT 0 NOT NULL,
    cursor jsonb DEFAULT '{}'::jsonb NOT NULL,
    error text,
    started_at timestamp with time zone,
    finished_at timestamp with time zone,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT encryption_key_rotations_cursor_check CHECK ((pg_column_size(cursor) <= 131072)),
    CONSTRAINT encryption_key_rotations_status_check CHECK ((status = ANY (ARRAY['pending'::text, 'running'::text, 'done'::text, 'failed'::text])))
);

ALTER TABLE ONLY public.encryption_key_rotations FORCE ROW LEVEL SECURITY;

ALTER TABLE public.encryption_key_rotations OWNER TO zygo_owner;

COMMENT ON TABLE public.encryption_key_rotations IS 'Progress of a data-key rotation: from, to, counted and re-sealed records, cursor.';

CREATE TABLE public.encryption_keys (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    tenant_id uuid DEFAULT zygo.current_tenant_id() NOT NULL,
    key_id text NOT NULL,
    purpose text DEFAULT 'data'::text NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    algorithm text DEFAULT 'AES-256-GCM'::text NOT NULL,
    master_key_id text NOT NULL,
    wrapped_key text,
    status text DEFAULT 'active'::text NOT NULL,
    rotated_at timestamp with time zone,
    next_rotation_at timestamp with time zone DEFAULT (now() + '90 days'::interval) NOT NULL,
    retired_at timestamp with time zone,
    destroyed_at timestamp with time zone,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT encryption_keys_algorithm_check CHECK ((algorithm = 'AES-256-GCM'::text)),
    CONSTRAINT encryption_keys_destroyed_has_no_key_check CHECK (((status = 'destroyed'::text) = (wrapped_key IS NULL))),
    CONSTRAINT encryption_keys_key_id_check CHECK ((key_id ~ '^tk_[0-9a-f]{32}$'::text)),
    CONSTRAINT encryption_keys_purpose_check CHECK ((purpose = ANY (ARRAY['data'::text, 'hash'::text, 'archive'::text]))),
    CONSTRAINT encryption_keys_status_check CHECK ((status = ANY (ARRAY['active'::text, 'rotating'::text, 'retired'::text, 'destroyed'::text]))),
    CONSTRAINT encryption_keys_version_check CHECK ((version >= 1)),
    CONSTRAINT encryption_keys_wrapped_key_check CHECK (((wrapped_key ~~ 'zk1.%'::text) OR (wrapped_key ~~ 'vk1.%'::text)))
);

ALTER TABLE ONLY public.encryption_keys FORCE ROW LEVEL SECURITY;

ALTER TABLE public.encryption_keys OWNER TO zygo_owner;

COMMENT ON TABLE public.encryption_keys IS 'Tenant keys (level 1) wrapped by the master key that lives outside the database. Nulling wrapped_key makes everything under it unreadable, backups included.';

CREATE TABLE public.export_artifacts (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    tenant_id uuid DEFAULT zygo.current_tenant_id() NOT NULL,
    kind text NOT NULL,
    status text DEFAULT 'pending'::text NOT NULL,
    format text NOT NULL,
    params jsonb DEFAULT '{}'::jsonb NOT NULL,
    object_key text,
    size_bytes bigint,
    sha256 bytea,
    envelope_version smallint DEFAULT 1 NOT NULL,
    row_count bigint,
    max_downloads integer DEFAULT 1 NOT NULL,
    download_count integer DEFAULT 0 NOT NULL,
    single_user_id uuid,
    created_by uuid,
    error_code text,
    expires_at timestamp with time zone,
    completed_at timestamp with time zone,
    consumed_at timestamp with time zone,
    destroyed_at timestamp with time zone,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    deleted_at timestamp with time zone,
    CONSTRAINT export_artifacts_downloads_bounded_check CHECK ((download_count <= max_downloads)),
    CONSTRAINT export_artifacts_format_check CHECK ((format = ANY (ARRAY['json'::text, 'csv'::text, 'env'::text, 'pdf'::text, 'zip'::text]))),
    CONSTRAINT export_artifacts_kind_check CHECK ((kind = ANY (ARRAY['secrets'::text, 'invoices'::text, 'audit'::text, 'roles'::text, 'usage'::text, 'personal_data'::text, 'logs'::text, 'breach_report'::text]))),
    CONSTRAINT export_artifacts_max_downloads_check CHECK (((max_downloads >= 1) AND (max_downloads <= 10))),
    CONSTRAINT export_artifacts_params_check CHECK ((pg_column_size(params) <= 131072)),
    CONSTRAINT export_artifacts_sha256_check CHECK ((octet_length(sha256) = 32)),
    CONSTRAINT export_artifacts_status_check CHECK ((status = ANY (ARRAY['pending'::text, 'processing'::text, 'ready'::text, 'failed'::text, 'expired'::text, 'destroyed'::text])))
);

ALTER TABLE ONLY public.export_artifacts FORCE ROW LEVEL SECURITY;

ALTER TABLE public.export_artifacts OWNER TO zygo_owner;

COMMENT ON TABLE public.export_artifacts IS 'Generated downloads of any domain (secrets, invoices, audit, roles, personal data) with expiry and download limit; content is an encrypted stream.';

CREATE TABLE public.feature_flag_history (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    flag_key text NOT NULL,
    version bigint NOT NULL,
    change text NOT NULL,
    before jsonb,
    after jsonb,
    reason text,
    admin_id uuid,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT feature_flag_history_change_check CHECK ((change = ANY (ARRAY['created'::text, 'updated'::text, 'archived'::text, 'override_set'::text, 'override_removed'::text])))
);

ALTER TABLE ONLY public.feature_flag_history FORCE ROW LEVEL SECURITY;

ALTER TABLE public.feature_flag_history OWNER TO zygo_owner;

COMMENT ON TABLE public.feature_flag_history IS 'Every version of a flag with author and difference.';

CREATE TABLE public.feature_flag_overrides (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    flag_key text NOT NULL,
    scope text NOT NULL,
    target_id uuid NOT NULL,
    tenant_id uuid,
    variant text NOT NULL,
    reason text NOT NULL,
    expires_at timestamp with time zone,
    created_by_admin_id uuid,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT feature_flag_overrides_scope_check CHECK ((scope = ANY (ARRAY['tenant'::text, 'user'::text]))),
    CONSTRAINT feature_flag_overrides_tenant_matches_check CHECK (((scope <> 'tenant'::text) OR (tenant_id IS NULL) OR (tenant_id = target_id)))
);

ALTER TABLE ONLY public.feature_flag_overrides FORCE ROW LEVEL SECURITY;

ALTER TABLE public.feature_flag_overrides OWNER TO zygo_owner;

COMMENT ON TABLE public.feature_flag_overrides IS 'Exceptions to a flag for one tenant or one user, user overrides optionally limited to one tenant.';

CREATE TABLE public.feature_flag_state (
    id smallint DEFAULT 1 NOT NULL,
    version bigint DEFAULT 1 NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT feature_flag_state_id_check CHECK ((id = 1))
);

ALTER TABLE ONLY public.feature_flag_state FORCE ROW LEVEL SECURITY;

ALTER TABLE public.feature_flag_state OWNER TO zygo_owner;

COMMENT ON TABLE public.feature_flag_state IS 'One row: snapshot version, raised in the transaction of every flag change.';

CREATE TABLE public.feature_flags (
    key text NOT NULL,
    name text NOT NULL,
    description text,
    type text DEFAULT 'boolean'::text NOT NULL,
    variants jsonb DEFAULT '{"on": true, "off": false}'::jsonb NOT NULL,
    default_variant text DEFAULT 'off'::text NOT NULL,
    off_variant text DEFAULT 'off'::text NOT NULL,
    enabled boolean DEFAULT false NOT NULL,
    plan_overrides jsonb DEFAULT '{}'::jsonb NOT NULL,
    rules jsonb DEFAULT '[]'::jsonb NOT NULL,
    rollout jsonb,
    salt text DEFAULT encode(uuid_send(gen_random_uuid()), 'hex'::text) NOT NULL,
    client_visible boolean DEFAULT false NOT NULL,
    tags text[] DEFAULT '{}'::text[] NOT NULL,
    owner text,
    expires_at timestamp with time zone,
    version bigint DEFAULT 1 NOT NULL,
    archived_at timestamp with time zone,
    created_by_admin_id uuid,
    updated_by_admin_id uuid,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT feature_flags_default_known_check CHECK (((variants ? default_variant) AND (variants ? off_variant))),
    CONSTRAINT feature_flags_key_check CHECK ((key ~ '^[a-z][a-z0-9._-]{1,63}$'::text)),
    CONSTRAINT feature_flags_plan_overrides_check CHECK ((jsonb_typeof(plan_overrides) = 'object'::text)),
    CONSTRAINT feature_flags_rules_check CHECK (((jsonb_typeof(rules) = 'array'::text) AND (jsonb_array_length(rules) <= 50))),
    CONSTRAINT feature_flags_salt_check CHECK ((salt ~ '^[0-9a-zA-Z]{1,32}$'::text)),
    CONSTRAINT feature_flags_type_check CHECK ((type = ANY (ARRAY['boolean'::text, 'string'::text, 'number'::text, 'object'::text]))),
    CONSTRAINT feature_flags_variants_check CHECK (((jsonb_typeof(variants) = 'object'::text) AND (pg_column_size(variants) <= 196608)))
);

ALTER TABLE ONLY public.feature_flags FORCE ROW LEVEL SECURITY;

ALTER TABLE public.feature_flags OWNER TO zygo_owner;

COMMENT ON TABLE public.feature_flags IS 'Flag definitions: variants, plan overrides, rules, rollout, kill switch. Processes serve from a snapshot.';

CREATE TABLE public.files (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    tenant_id uuid DEFAULT zygo.current_tenant_id() NOT NULL,
    purpose text NOT NULL,
    storage_key text NOT NULL,
    original_name text,
    content_type text NOT NULL,
    declared_size bigint NOT NULL,
    size_bytes bigint,
    sha256 bytea,
    encryption_key_id uuid,
    state text DEFAULT 'uploading'::text NOT NULL,
    owner_user_id uuid,
    resource_type text,
    resource_id uuid,
    expires_at timestamp with time zone,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT files_declared_size_check CHECK ((declared_size >= 0)),
    CONSTRAINT files_original_name_check CHECK ((octet_length(original_name) <= 200)),
    CONSTRAINT files_purpose_check CHECK ((purpose = ANY (ARRAY['avatar'::text, 'logo'::text, 'document'::text, 'workflow'::text, 'export'::text, 'backup'::text, 'invoice'::text, 'import'::text]))),
    CONSTRAINT files_ready_is_complete_check CHECK (((state <> 'ready'::text) OR ((size_bytes IS NOT NULL) AND (sha256 IS NOT NULL)))),
    CONSTRAINT files_sha256_check CHECK ((octet_length(sha256) = 32)),
    CONSTRAINT files_size_bytes_check CHECK ((size_bytes >= 0)),
    CONSTRAINT files_state_check CHECK ((state = ANY (ARRAY['uploading'::text, 'ready'::text, 'deleting'::text]))),
    CONSTRAINT files_storage_key_check CHECK (((storage_key ~~ (('tenants/'::text || (tenant_id)::text) || '/%'::text)) AND (storage_key !~ '(\.\.|//|\\)'::text)))
);

ALTER TABLE ONLY public.files FORCE ROW LEVEL SECURITY;

ALTER TABLE public.files OWNER TO zygo_owner;

COMMENT ON TABLE public.files IS 'Catalogue of stored objects. Metadata first on create, object last on delete; the path always begins with the tenant.';

CREATE TABLE public.files_tombstones (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    tenant_id uuid DEFAULT zygo.current_tenant_id() NOT NULL,
    storage_key text NOT NULL,
    reason text NOT NULL,
    attempts integer DEFAULT 0 NOT NULL,
    next_attempt_at timestamp with time zone DEFAULT now() NOT NULL,
    last_error text,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT files_tombstones_reason_check CHECK ((reason = ANY (ARRAY['deleted'::text, 'replaced'::text, 'aborted'::text, 'erased'::text])))
);

ALTER TABLE ONLY public.files_tombstones FORCE ROW LEVEL SECURITY;

ALTER TABLE public.files_tombstones OWNER TO zygo_owner;

COMMENT ON TABLE public.files_tombstones IS 'Objects whose row is gone but whose bytes still have to be removed from storage.';

CREATE TABLE public.group_members (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    tenant_id uuid DEFAULT zygo.current_tenant_id() NOT NULL,
    group_id uuid NOT NULL,
    user_id uuid NOT NULL,
    role text DEFAULT 'member'::text NOT NULL,
    added_by uuid,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT group_members_role_check CHECK ((role = ANY (ARRAY['owner'::text, 'admin'::text, 'member'::text, 'viewer'::text])))
);

ALTER TABLE ONLY public.group_members FORCE ROW LEVEL SECURITY;

ALTER TABLE public.group_members OWNER TO zygo_owner;

COMMENT ON TABLE public.group_members IS 'Members of a group with their group role.';

CREATE TABLE public.group_resources (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    tenant_id uuid DEFAULT zygo.current_tenant_id() NOT NULL,
    group_id uuid NOT NULL,
    resource_type text NOT NULL,
    resource_id uuid NOT NULL,
    assigned_by uuid,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT group_resources_resource_type_check CHECK ((resource_type = ANY (ARRAY['server'::text, 'volume'::text, 'network'::text, 'workflow'::text, 'ai_component'::text, 'project'::text])))
);

ALTER TABLE ONLY public.group_resources FORCE ROW LEVEL SECURITY;

ALTER TABLE public.group_resources OWNER TO zygo_owner;

COMMENT ON TABLE public.group_resources IS 'Resources listed under a group.';

CREATE TABLE public.groups (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    tenant_id uuid DEFAULT zygo.current_tenant_id() NOT NULL,
    name text NOT NULL,
    slug text NOT NULL,
    description text,
    type text DEFAULT 'team'::text NOT NULL,
    visibility text DEFAULT 'internal'::text NOT NULL,
    color text DEFAULT '#6366f1'::text NOT NULL,
    status text DEFAULT 'active'::text NOT NULL,
    archived_at timestamp with time zone,
    archived_by uuid,
    created_by uuid,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT groups_color_check CHECK ((color ~ '^#[0-9A-Fa-f]{6}$'::text)),
    CONSTRAINT groups_description_check CHECK ((char_length(description) <= 500)),
    CONSTRAINT groups_name_check CHECK (((char_length(name) >= 1) AND (char_length(name) <= 100))),
    CONSTRAINT groups_slug_check CHECK ((slug ~ '^[a-z0-9-]{1,60}$'::text)),
    CONSTRAINT groups_status_check CHECK ((status = ANY (ARRAY['active'::text, 'archived'::text]))),
    CONSTRAINT groups_type_check CHECK ((type = ANY (ARRAY['team'::text, 'department'::text]))),
    CONSTRAINT groups_visibility_check CHECK ((visibility = ANY (ARRAY['open'::text, 'internal'::text, 'private'::text])))
);

ALTER TABLE ONLY public.groups FORCE ROW LEVEL SECURITY;

ALTER TABLE public.groups OWNER TO zygo_owner;

COMMENT ON TABLE public.groups IS 'Teams and departments that collect members and resources; they grant no permission.';

CREATE TABLE public.idempotency_keys (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    tenant_id uuid DEFAULT zygo.current_tenant_id(),
    user_id uuid,
    principal text NOT NULL,
    operation_id text NOT NULL,
    key_hash bytea NOT NULL,
    fingerprint bytea NOT NULL,
    status text DEFAULT 'in_progress'::text NOT NULL,
    lease_expires_at timestamp with time zone DEFAULT (now() + '00:01:00'::interval) NOT NULL,
    response_status smallint,
    response_headers jsonb,
    response_body_sealed text,
    response_omitted boolean DEFAULT false NOT NULL,
    resource_id uuid,
    expires_at timestamp with time zone DEFAULT (now() + '24:00:00'::interval) NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT idempotency_keys_completed_has_status_check CHECK (((status <> 'completed'::text) OR (response_status IS NOT NULL))),
    CONSTRAINT idempotency_keys_fingerprint_check CHECK ((octet_length(fingerprint) = 32)),
    CONSTRAINT idempotency_keys_key_hash_check CHECK ((octet_length(key_hash) = 32)),
    CONSTRAINT idempotency_keys_principal_check CHECK ((principal ~ '^(user|api_key|admin|public):'::text)),
    CONSTRAINT idempotency_keys_response_body_sealed_check CHECK ((response_body_sealed ~~ 'zv1.%'::text)),
    CONSTRAINT idempotency_keys_response_headers_check CHECK ((pg_column_size(response_headers) <= 131072)),
    CONSTRAINT idempotency_keys_response_status_check CHECK (((response_status >= 200) AND (response_status <= 599))),
    CONSTRAINT idempotency_keys_status_check CHECK ((status = ANY (ARRAY['in_progress'::text, 'completed'::text])))
);

ALTER TABLE ONLY public.idempotency_keys FORCE ROW LEVEL SECURITY;

ALTER TABLE public.idempotency_keys OWNER TO zygo_owner;

COMMENT ON TABLE public.idempotency_keys IS 'Outcome of a request that carried an idempotency key. Inserted before the work, completed in the same transaction as the work; a repeat gets the stored answer, another body under the same key is refused.';

CREATE TABLE public.ip_blocks (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    ip_range cidr NOT NULL,
    reason text NOT NULL,
    blocked_at timestamp with time zone DEFAULT now() NOT NULL,
    blocked_until timestamp with time zone,
    auto_blocked boolean DEFAULT false NOT NULL,
    blocked_by_admin_id uuid,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL
);

ALTER TABLE ONLY public.ip_blocks FORCE ROW LEVEL SECURITY;

ALTER TABLE public.ip_blocks OWNER TO zygo_owner;

COMMENT ON TABLE public.ip_blocks IS 'Blocked address ranges, automatic or by an administrator; cached 30 s by every process.';

CREATE TABLE public.job_attempts (
    execution_id uuid NOT NULL,
    attempt integer NOT NULL,
    tenant_id uuid DEFAULT zygo.current_tenant_id(),
    worker text NOT NULL,
    started_at timestamp with time zone DEFAULT now() NOT NULL,
    ended_at timestamp with time zone,
    outcome text,
    error jsonb,
    duration_ms integer,
    CONSTRAINT job_attempts_attempt_check CHECK ((attempt >= 1)),
    CONSTRAINT job_attempts_error_check CHECK ((pg_column_size(error) <= 131072)),
    CONSTRAINT job_attempts_outcome_check CHECK ((outcome = ANY (ARRAY['completed'::text, 'failed'::text, 'timeout'::text, 'lease_lost'::text, 'cancelled'::text, 'snoozed'::text])))
);

ALTER TABLE ONLY public.job_attempts FORCE ROW LEVEL SECURITY;

ALTER TABLE public.job_attempts OWNER TO zygo_owner;

COMMENT ON TABLE public.job_attempts IS 'One row per try with worker, outcome and error.';

CREATE TABLE public.job_dead_letters (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    execution_id uuid NOT NULL,
    job_id text NOT NULL,
    queue text NOT NULL,
    tenant_id uuid DEFAULT zygo.current_tenant_id(),
    reason text NOT NULL,
    error jsonb NOT NULL,
    attempts integer NOT NULL,
    snapshot jsonb DEFAULT '{}'::jsonb NOT NULL,
    died_at timestamp with time zone DEFAULT now() NOT NULL,
    handled_at timestamp with time zone,
    handled_by_admin_id uuid,
    outcome text,
    new_execution_id uuid,
    notes text,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT job_dead_letters_error_check CHECK ((pg_column_size(error) <= 131072)),
    CONSTRAINT job_dead_letters_outcome_check CHECK ((outcome = ANY (ARRAY['retried'::text, 'discarded'::text]))),
    CONSTRAINT job_dead_letters_reason_check CHECK ((reason = ANY (ARRAY['attempts_exhausted'::text, 'non_retryable'::text, 'worker_lost'::text, 'timeout'::text, 'undecodable'::text]))),
    CONSTRAINT job_dead_letters_snapshot_check CHECK ((pg_column_size(snapshot) <= 131072))
);

ALTER TABLE ONLY public.job_dead_letters FORCE ROW LEVEL SECURITY;

ALTER TABLE public.job_dead_letters OWNER TO zygo_owner;

COMMENT ON TABLE public.job_dead_letters IS 'Runs that used up their tries or failed for good, with all that retry or discard needs.';

CREATE TABLE public.job_definitions (
    id text NOT NULL,
    name text NOT NULL,
    description text,
    queue text NOT NULL,
    trigger_config jsonb DEFAULT '{}'::jsonb NOT NULL,
    processing_config jsonb DEFAULT '{}'::jsonb NOT NULL,
    dependencies jsonb DEFAULT '{}'::jsonb NOT NULL,
    policy jsonb DEFAULT '{}'::jsonb NOT NULL,
    steps jsonb DEFAULT '[]'::jsonb NOT NULL,
    payload_schema jsonb DEFAULT '{}'::jsonb NOT NULL,
    overrides jsonb DEFAULT '{}'::jsonb NOT NULL,
    tenant_visible boolean DEFAULT false NOT NULL,
    is_enabled boolean DEFAULT true NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT job_definitions_id_check CHECK ((id ~ '^[a-z][a-z_]*([.-][a-z_]+)*$'::text))
);

ALTER TABLE ONLY public.job_definitions FORCE ROW LEVEL SECURITY;

ALTER TABLE public.job_definitions OWNER TO zygo_owner;

COMMENT ON TABLE public.job_definitions IS 'Registry of job types, seeded from code at start; operator changes are kept apart in overrides.';

CREATE TABLE public.job_executions (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    job_id text NOT NULL,
    tenant_id uuid DEFAULT zygo.current_tenant_id(),
    queue text NOT NULL,
    priority smallint DEFAULT 5 NOT NULL,
    actor_kind text DEFAULT 'system'::text NOT NULL,
    actor_id uuid,
    request_id text,
    impersonation_id uuid,
    resource_type text,
    resource_id uuid,
    payload jsonb DEFAULT '{}'::jsonb NOT NULL,
    payload_sealed text,
    status text DEFAULT 'pending'::text NOT NULL,
    paused_from text,
    run_at timestamp with time zone DEFAULT now() NOT NULL,
    claim_at timestamp with time zone DEFAULT now() NOT NULL,
    not_after timestamp with time zone,
    attempts integer DEFAULT 0 NOT NULL,
    max_attempts integer DEFAULT 3 NOT NULL,
    backoff jsonb DEFAULT '{"type": "exponential", "delay_ms": 5000}'::jsonb NOT NULL,
    timeout_ms integer DEFAULT 300000 NOT NULL,
    snoozes integer DEFAULT 0 NOT NULL,
    lease_losses smallint DEFAULT 0 NOT NULL,
    next_retry_at timestamp with time zone,
    unique_key text,
    unique_until text,
    unique_active boolean DEFAULT false NOT NULL,
    unique_expires_at timestamp with time zone,
    concurrency_key text,
    parent_id uuid,
    flow_id uuid,
    children_pending integer DEFAULT 0 NOT NULL,
    on_child_failure text DEFAULT 'fail_parent'::text NOT NULL,
    schedule_id uuid,
    scheduled_for timestamp with time zone,
    lease_owner text,
    lease_expires_at timestamp with time zone,
    fence bigint DEFAULT 0 NOT NULL,
    cancel_requested_at timestamp with time zone,
    progress jsonb DEFAULT '{}'::jsonb NOT NULL,
    checkpoint jsonb,
    result jsonb,
    error jsonb,
    started_at timestamp with time zone,
    completed_at timestamp with time zone,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT job_executions_actor_kind_check CHECK ((actor_kind = ANY (ARRAY['user'::text, 'api_key'::text, 'workflow'::text, 'job'::text, 'system'::text, 'admin'::text]))),
    CONSTRAINT job_executions_backoff_check CHECK ((pg_column_size(backoff) <= 131072)),
    CONSTRAINT job_executions_checkpoint_check CHECK ((pg_column_size(checkpoint) <= 131072)),
    CONSTRAINT job_executions_children_pending_check CHECK ((children_pending >= 0)),
    CONSTRAINT job_executions_claim_not_before_run_check CHECK ((claim_at >= run_at)),
    CONSTRAINT job_executions_error_check CHECK ((pg_column_size(error) <= 131072)),
    CONSTRAINT job_executions_finished_has_time_check CHECK (((status = ANY (ARRAY['completed'::text, 'failed'::text, 'dead'::text, 'cancelled'::text])) = (completed_at IS NOT NULL))),
    CONSTRAINT job_executions_max_attempts_check CHECK (((max_attempts >= 1) AND (max_attempts <= 100))),
    CONSTRAINT job_executions_on_child_failure_check CHECK ((on_child_failure = ANY (ARRAY['fail_parent'::text, 'ignore_failure'::text, 'cancel_siblings'::text]))),
    CONSTRAINT job_executions_paused_from_check CHECK ((paused_from = ANY (ARRAY['pending'::text, 'scheduled'::text, 'retrying'::text]))),
    CONSTRAINT job_executions_payload_check CHECK ((pg_column_size(payload) <= 131072)),
    CONSTRAINT job_executions_payload_sealed_check CHECK ((payload_sealed ~~ 'zv1.%'::text)),
    CONSTRAINT job_executions_priority_check CHECK (((priority >= 0) AND (priority <= 9))),
    CONSTRAINT job_executions_progress_check CHECK ((pg_column_size(progress) <= 131072)),
    CONSTRAINT job_executions_result_check CHECK ((pg_column_size(result) <= 131072)),
    CONSTRAINT job_executions_running_has_lease_check CHECK (((status <> 'running'::text) OR ((lease_owner IS NOT NULL) AND (lease_expires_at IS NOT NULL)))),
    CONSTRAINT job_executions_snoozes_check CHECK ((snoozes <= 1000)),
    CONSTRAINT job_executions_status_check CHECK ((status = ANY (ARRAY['pending'::text, 'scheduled'::text, 'running'::text, 'retrying'::text, 'waiting'::text, 'paused'::text, 'completed'::text, 'failed'::text, 'dead'::text, 'cancelled'::text]))),
    CONSTRAINT job_executions_timeout_ms_check CHECK (((timeout_ms >= 100) AND (timeout_ms <= 14400000))),
    CONSTRAINT job_executions_unique_has_key_check CHECK (((NOT unique_active) OR (unique_key IS NOT NULL))),
    CONSTRAINT job_executions_unique_key_check CHECK ((octet_length(unique_key) <= 200)),
    CONSTRAINT job_executions_unique_until_check CHECK ((unique_until = ANY (ARRAY['until_started'::text, 'until_finished'::text, 'period'::text])))
)
WITH (fillfactor='70', autovacuum_vacuum_scale_factor='0.01', autovacuum_analyze_scale_factor='0.02');

ALTER TABLE ONLY public.job_executions FORCE ROW LEVEL SECURITY;

ALTER TABLE public.job_executions OWNER TO zygo_owner;

COMMENT ON TABLE public.job_executions IS 'The durable queue: one row per unfinished or recently finished job with lease, fence, retry, progress and checkpoint. tenant_id is null for platform jobs.';

CREATE TABLE public.job_executions_history (
    id uuid NOT NULL,
    job_id text NOT NULL,
    tenant_id uuid,
    queue text NOT NULL,
    status text NOT NULL,
    priority smallint NOT NULL,
    actor_kind text NOT NULL,
    actor_id uuid,
    request_id text,
    resource_type text,
    resource_id uuid,
    attempts integer NOT NULL,
    progress jsonb DEFAULT '{}'::jsonb NOT NULL,
    result jsonb,
    error jsonb,
    parent_id uuid,
    schedule_id uuid,
    scheduled_for timestamp with time zone,
    created_at timestamp with time zone NOT NULL,
    started_at timestamp with time zone,
    completed_at timestamp with time zone NOT NULL,
    CONSTRAINT job_executions_history_error_check CHECK ((pg_column_size(error) <= 131072)),
    CONSTRAINT job_executions_history_progress_check CHECK ((pg_column_size(progress) <= 131072)),
    CONSTRAINT job_executions_history_result_check CHECK ((pg_column_size(result) <= 131072))
)
PARTITION BY RANGE (completed_at);

ALTER TABLE ONLY public.job_executions_history FORCE ROW LEVEL SECURITY;

ALTER TABLE public.job_executions_history OWNER TO zygo_owner;

COMMENT ON TABLE public.job_executions_history IS 'Finished runs of lifecycle, export, security and billing jobs, moved here by the pruning job so that the hot table stays small.';

CREATE TABLE public.job_logs (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    execution_id uuid NOT NULL,
    tenant_id uuid,
    level text DEFAULT 'info'::text NOT NULL,
    step text,
    message text NOT NULL,
    data jsonb,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT job_logs_data_check CHECK ((pg_column_size(data) <= 16384)),
    CONSTRAINT job_logs_level_check CHECK ((level = ANY (ARRAY['debug'::text, 'info'::text, 'warn'::text, 'error'::text]))),
    CONSTRAINT job_logs_message_check CHECK ((octet_length(message) <= 4096))
)
PARTITION BY RANGE (created_at);

ALTER TABLE ONLY public.job_logs FORCE ROW LEVEL SECURITY;

ALTER TABLE public.job_logs OWNER TO zygo_owner;

COMMENT ON TABLE public.job_logs IS 'Step log of a job run, at most 1,000 lines each.';

CREATE TABLE public.job_queues (
    name text NOT NULL,
    paused_at timestamp with time zone,
    paused_by_admin_id uuid,
    reason text,
    global_limit integer,
    rate_max integer,
    rate_window_ms integer,
    tenant_limit integer,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT job_queues_global_limit_check CHECK ((global_limit > 0)),
    CONSTRAINT job_queues_name_check CHECK ((name ~ '^[a-z][a-z_-]{1,40}$'::text)),
    CONSTRAINT job_queues_rate_max_check CHECK ((rate_max > 0)),
    CONSTRAINT job_queues_rate_window_ms_check CHECK ((rate_window_ms > 0)),
    CONSTRAINT job_queues_tenant_limit_check CHECK ((tenant_limit > 0))
);

ALTER TABLE ONLY public.job_queues FORCE ROW LEVEL SECURITY;

ALTER TABLE public.job_queues OWNER TO zygo_owner;

COMMENT ON TABLE public.job_queues IS 'Queue state: pause, global limit, rate limit, tenant limit.';

CREATE TABLE public.job_schedule_slots (
    schedule_id uuid NOT NULL,
    scheduled_for timestamp with time zone NOT NULL,
    execution_id uuid,
    outcome text DEFAULT 'fired'::text NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT job_schedule_slots_outcome_check CHECK ((outcome = ANY (ARRAY['fired'::text, 'skipped_overlap'::text, 'skipped_misfire'::text, 'skipped_disabled'::text])))
);

ALTER TABLE ONLY public.job_schedule_slots FORCE ROW LEVEL SECURITY;

ALTER TABLE public.job_schedule_slots OWNER TO zygo_owner;

COMMENT ON TABLE public.job_schedule_slots IS 'One row per fired slot; the primary key makes a double fire impossible.';

CREATE TABLE public.job_schedules (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    job_id text NOT NULL,
    name text NOT NULL,
    cron text NOT NULL,
    timezone text DEFAULT 'UTC'::text NOT NULL,
    payload jsonb DEFAULT '{}'::jsonb NOT NULL,
    is_enabled boolean DEFAULT true NOT NULL,
    is_overridden boolean DEFAULT false NOT NULL,
    misfire_policy text DEFAULT 'fire_once'::text NOT NULL,
    overlap_policy text DEFAULT 'skip'::text NOT NULL,
    last_scheduled_for timestamp with time zone,
    next_run_at timestamp with time zone,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT job_schedules_misfire_policy_check CHECK ((misfire_policy = ANY (ARRAY['skip'::text, 'fire_once'::text, 'fire_all'::text]))),
    CONSTRAINT job_schedules_overlap_policy_check CHECK ((overlap_policy = ANY (ARRAY['skip'::text, 'queue'::text, 'allow'::text])))
);

ALTER TABLE ONLY public.job_schedules FORCE ROW LEVEL SECURITY;

ALTER TABLE public.job_schedules OWNER TO zygo_owner;

COMMENT ON TABLE public.job_schedules IS 'Recurring jobs with zone and misfire policy. Due rows are claimed by next_run_at; the slot table proves a slot fired once.';

CREATE TABLE public.job_workers (
    id text NOT NULL,
    role text NOT NULL,
    host text NOT NULL,
    version text NOT NULL,
    schema_version integer NOT NULL,
    queues text[] DEFAULT '{}'::text[] NOT NULL,
    running integer DEFAULT 0 NOT NULL,
    draining boolean DEFAULT false NOT NULL,
    stats jsonb DEFAULT '{}'::jsonb NOT NULL,
    started_at timestamp with time zone DEFAULT now() NOT NULL,
    heartbeat_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT job_workers_role_check CHECK ((role = ANY (ARRAY['api'::text, 'worker'::text])))
);

ALTER TABLE ONLY public.job_workers FORCE ROW LEVEL SECURITY;

ALTER TABLE public.job_workers OWNER TO zygo_owner;

COMMENT ON TABLE public.job_workers IS 'Heartbeats of worker processes and API instances.';

CREATE TABLE public.login_attempts (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    email_hash bytea NOT NULL,
    user_id uuid,
    tenant_id uuid,
    method text NOT NULL,
    outcome text NOT NULL,
    ip_address inet NOT NULL,
    user_agent text,
    geo_country text,
    geo_city text,
    fingerprint bytea,
    session_id uuid,
    risk_assessment_id uuid,
    request_id text,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT login_attempts_email_hash_check CHECK ((octet_length(email_hash) = 32)),
    CONSTRAINT login_attempts_method_check CHECK ((method = ANY (ARRAY['password'::text, 'google'::text, 'github'::text, 'microsoft'::text, 'apple'::text, 'saml'::text, 'oidc'::text, 'magic_link'::text, 'passkey'::text, 'mfa'::text, 'admin'::text]))),
    CONSTRAINT login_attempts_outcome_check CHECK ((outcome = ANY (ARRAY['success'::text, 'invalid_credentials'::text, 'locked'::text, 'mfa_required'::text, 'mfa_failed'::text, 'risk_blocked'::text, 'ip_blocked'::text, 'rate_limited'::text, 'sso_required'::text, 'unverified'::text, 'suspended'::text])))
)
PARTITION BY RANGE (created_at);

ALTER TABLE ONLY public.login_attempts FORCE ROW LEVEL SECURITY;

ALTER TABLE public.login_attempts OWNER TO zygo_owner;

COMMENT ON TABLE public.login_attempts IS 'Every sign-in attempt, known account or not: outcome, method, address. Sign-in history of a user; feeds risk scoring and abuse review. The e-mail is stored as keyed hash.';

CREATE TABLE public.login_risk_assessments (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    user_id uuid NOT NULL,
    ip_address inet NOT NULL,
    user_agent text,
    device_id uuid,
    device_fingerprint bytea,
    geo_location jsonb,
    is_vpn boolean DEFAULT false NOT NULL,
    is_tor boolean DEFAULT false NOT NULL,
    risk_score smallint NOT NULL,
    risk_factors jsonb DEFAULT '[]'::jsonb NOT NULL,
    recommendation text NOT NULL,
    requires_verification boolean DEFAULT false NOT NULL,
    verification_method text,
    verified_at timestamp with time zone,
    login_allowed boolean,
    blocked_reason text,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT login_risk_assessments_geo_location_check CHECK ((pg_column_size(geo_location) <= 131072)),
    CONSTRAINT login_risk_assessments_recommendation_check CHECK ((recommendation = ANY (ARRAY['allow'::text, 'verify'::text, 'block'::text]))),
    CONSTRAINT login_risk_assessments_risk_factors_check CHECK ((pg_column_size(risk_factors) <= 131072)),
    CONSTRAINT login_risk_assessments_risk_score_check CHECK (((risk_score >= 0) AND (risk_score <= 100))),
    CONSTRAINT login_risk_assessments_verification_method_check CHECK ((verification_method = ANY (ARRAY['email'::text, 'sms'::text, 'both'::text, 'mfa'::text])))
);

ALTER TABLE ONLY public.login_risk_assessments FORCE ROW LEVEL SECURITY;

ALTER TABLE public.login_risk_assessments OWNER TO zygo_owner;

COMMENT ON TABLE public.login_risk_assessments IS 'Risk score with factors and what the sign-in required because of it; never shown to the caller.';

CREATE TABLE public.magic_links (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    user_id uuid,
    email text NOT NULL,
    token_hash bytea NOT NULL,
    redirect_url text,
    invitation_id uuid,
    expires_at timestamp with time zone NOT NULL,
    consumed_at timestamp with time zone,
    ip_address inet,
    user_agent text,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT magic_links_email_check CHECK ((email = lower(email))),
    CONSTRAINT magic_links_token_hash_check CHECK ((octet_length(token_hash) = 32))
);

ALTER TABLE ONLY public.magic_links FORCE ROW LEVEL SECURITY;

ALTER TABLE public.magic_links OWNER TO zygo_owner;

COMMENT ON TABLE public.magic_links IS 'Single-use sign-in links, also those carried by an invitation; consumed by a definer function only.';

CREATE TABLE public.message_suppressions (
    recipient_hash bytea NOT NULL,
    channel text NOT NULL,
    reason text NOT NULL,
    scope text DEFAULT 'all'::text NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT message_suppressions_channel_check CHECK ((channel = ANY (ARRAY['email'::text, 'sms'::text]))),
    CONSTRAINT message_suppressions_reason_check CHECK ((reason = ANY (ARRAY['bounce'::text, 'complaint'::text, 'unsubscribe'::text, 'erasure'::text, 'operator'::text]))),
    CONSTRAINT message_suppressions_recipient_hash_check CHECK ((octet_length(recipient_hash) = 32)),
    CONSTRAINT message_suppressions_scope_check CHECK ((scope = ANY (ARRAY['all'::text, 'marketing'::text])))
);

ALTER TABLE ONLY public.message_suppressions FORCE ROW LEVEL SECURITY;

ALTER TABLE public.message_suppressions OWNER TO zygo_owner;

COMMENT ON TABLE public.message_suppressions IS 'Addresses that must not be written to (bounce, complaint, unsubscribe), as keyed hash.';

CREATE TABLE public.mfa_backup_codes (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    user_id uuid NOT NULL,
    batch_id uuid NOT NULL,
    code_hash bytea NOT NULL,
    used_at timestamp with time zone,
    used_ip inet,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT mfa_backup_codes_code_hash_check CHECK ((octet_length(code_hash) = 32))
);

ALTER TABLE ONLY public.mfa_backup_codes FORCE ROW LEVEL SECURITY;

ALTER TABLE public.mfa_backup_codes OWNER TO zygo_owner;

COMMENT ON TABLE public.mfa_backup_codes IS 'One-time recovery codes as keyed hashes; a new batch replaces the old.';

CREATE TABLE public.mfa_tokens (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    user_id uuid NOT NULL,
    type text NOT NULL,
    friendly_name text,
    secret_encrypted text,
    phone_number text,
    is_verified boolean DEFAULT false NOT NULL,
    is_primary boolean DEFAULT false NOT NULL,
    last_used_step bigint,
    failed_attempts integer DEFAULT 0 NOT NULL,
    pending_expires_at timestamp with time zone,
    verified_at timestamp with time zone,
    last_used_at timestamp with time zone,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT mfa_tokens_friendly_name_check CHECK ((char_length(friendly_name) <= 100)),
    CONSTRAINT mfa_tokens_phone_number_check CHECK ((phone_number ~ '^\+[1-9][0-9]{6,14}$'::text)),
    CONSTRAINT mfa_tokens_secret_encrypted_check CHECK ((secret_encrypted ~~ 'zv1.%'::text)),
    CONSTRAINT mfa_tokens_sms_has_phone_check CHECK (((type <> 'sms'::text) OR (phone_number IS NOT NULL))),
    CONSTRAINT mfa_tokens_totp_has_secret_check CHECK (((type <> 'totp'::text) OR (secret_encrypted IS NOT NULL))),
    CONSTRAINT mfa_tokens_type_check CHECK ((type = ANY (ARRAY['totp'::text, 'sms'::text, 'email'::text, 'webauthn'::text]))),
    CONSTRAINT mfa_tokens_verified_has_time_check CHECK ((is_verified = (verified_at IS NOT NULL)))
);

ALTER TABLE ONLY public.mfa_tokens FORCE ROW LEVEL SECURITY;

ALTER TABLE public.mfa_tokens OWNER TO zygo_owner;

COMMENT ON TABLE public.mfa_tokens IS 'Enrolled second factors; the last accepted TOTP step is kept to refuse replay.';

CREATE TABLE public.oauth_states (
    id_hash bytea NOT NULL,
    user_id uuid NOT NULL,
    tenant_id uuid NOT NULL,
    session_id uuid NOT NULL,
    provider_id text NOT NULL,
    scopes text[] DEFAULT '{}'::text[] NOT NULL,
    redirect_url text,
    code_verifier_sealed text,
    connect_hash bytea,
    code_sealed text,
    reconnect boolean DEFAULT false NOT NULL,
    expires_at timestamp with time zone DEFAULT (now() + '00:10:00'::interval) NOT NULL,
    consumed_at timestamp with time zone,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT oauth_states_code_sealed_check CHECK ((code_sealed ~~ 'zv1.%'::text)),
    CONSTRAINT oauth_states_code_verifier_sealed_check CHECK ((code_verifier_sealed ~~ 'zv1.%'::text)),
    CONSTRAINT oauth_states_connect_hash_check CHECK ((octet_length(connect_hash) = 32)),
    CONSTRAINT oauth_states_id_hash_check CHECK ((octet_length(id_hash) = 32))
);

ALTER TABLE ONLY public.oauth_states FORCE ROW LEVEL SECURITY;

ALTER TABLE public.oauth_states OWNER TO zygo_owner;

COMMENT ON TABLE public.oauth_states IS 'Pending integration authorisations (PKCE verifier, return URL, session binding); deleted on read by a definer function.';

CREATE TABLE public.oidc_configurations (
    tenant_id uuid DEFAULT zygo.current_tenant_id() NOT NULL,
    connection_id uuid NOT NULL,
    issuer_url text NOT NULL,
    client_id text NOT NULL,
    client_secret_encrypted text,
    encryption_key_id uuid,
    authorization_endpoint text,
    token_endpoint text,
    userinfo_endpoint text,
    jwks_uri text,
    end_session_endpoint text,
    scopes text[] DEFAULT '{openid,profile,email}'::text[] NOT NULL,
    claim_mapping jsonb DEFAULT '{}'::jsonb NOT NULL,
    token_auth_method text DEFAULT 'client_secret_basic'::text NOT NULL,
    discovered_at timestamp with time zone,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT oidc_configurations_claim_mapping_check CHECK ((pg_column_size(claim_mapping) <= 131072)),
    CONSTRAINT oidc_configurations_client_secret_encrypted_check CHECK ((client_secret_encrypted ~~ 'zv1.%'::text)),
    CONSTRAINT oidc_configurations_token_auth_method_check CHECK ((token_auth_method = ANY (ARRAY['client_secret_basic'::text, 'client_secret_post'::text])))
);

ALTER TABLE ONLY public.oidc_configurations FORCE ROW LEVEL SECURITY;

ALTER TABLE public.oidc_configurations OWNER TO zygo_owner;

COMMENT ON TABLE public.oidc_configurations IS 'OpenID Connect settings of a connection.';

CREATE TABLE public.outbound_messages (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    tenant_id uuid DEFAULT zygo.current_tenant_id(),
    user_id uuid,
    channel text DEFAULT 'email'::text NOT NULL,
    template text NOT NULL,
    locale text DEFAULT 'en'::text NOT NULL,
    recipient_sealed text,
    recipient_hash bytea NOT NULL,
    data_sealed text,
    business_key text,
    status text DEFAULT 'queued'::text NOT NULL,
    provider text,
    provider_message_id text,
    attempts integer DEFAULT 0 NOT NULL,
    last_error text,
    not_after timestamp with time zone,
    sent_at timestamp with time zone,
    delivered_at timestamp with time zone,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT outbound_messages_channel_check CHECK ((channel = ANY (ARRAY['email'::text, 'sms'::text]))),
    CONSTRAINT outbound_messages_data_sealed_check CHECK ((data_sealed ~~ 'zv1.%'::text)),
    CONSTRAINT outbound_messages_recipient_hash_check CHECK ((octet_length(recipient_hash) = 32)),
    CONSTRAINT outbound_messages_recipient_sealed_check CHECK ((recipient_sealed ~~ 'zv1.%'::text)),
    CONSTRAINT outbound_messages_status_check CHECK ((status = ANY (ARRAY['queued'::text, 'sending'::text, 'sent'::text, 'delivered'::text, 'bounced'::text, 'complained'::text, 'failed'::text, 'suppressed'::text, 'expired'::text])))
);

ALTER TABLE ONLY public.outbound_messages FORCE ROW LEVEL SECURITY;

ALTER TABLE public.outbound_messages OWNER TO zygo_owner;

COMMENT ON TABLE public.outbound_messages IS 'Mails sent or to be sent: template, sealed address and data, provider result, bounce state.';

CREATE TABLE public.passkeys (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    user_id uuid NOT NULL,
    credential_id bytea NOT NULL,
    public_key bytea NOT NULL,
    sign_count bigint DEFAULT 0 NOT NULL,
    transports text[] DEFAULT '{}'::text[] NOT NULL,
    aaguid uuid,
    backup_eligible boolean DEFAULT false NOT NULL,
    backed_up boolean DEFAULT false NOT NULL,
    device_type text,
    name text NOT NULL,
    last_used_at timestamp with time zone,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT passkeys_device_type_check CHECK ((device_type = ANY (ARRAY['platform'::text, 'cross-platform'::text]))),
    CONSTRAINT passkeys_name_check CHECK (((char_length(name) >= 1) AND (char_length(name) <= 100)))
);

ALTER TABLE ONLY public.passkeys FORCE ROW LEVEL SECURITY;

ALTER TABLE public.passkeys OWNER TO zygo_owner;

COMMENT ON TABLE public.passkeys IS 'WebAuthn credentials; a counter that goes backwards means a clone.';

CREATE TABLE public.password_history (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    user_id uuid NOT NULL,
    password_hash text NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT password_history_password_hash_check CHECK ((password_hash ~~ '$argon2id$%'::text))
);

ALTER TABLE ONLY public.password_history FORCE ROW LEVEL SECURITY;

ALTER TABLE public.password_history OWNER TO zygo_owner;

COMMENT ON TABLE public.password_history IS 'Earlier password hashes, to refuse reuse.';

CREATE TABLE public.password_reset_tokens (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    user_id uuid NOT NULL,
    verification_code bytea NOT NULL,
    attempts smallint DEFAULT 0 NOT NULL,
    code_verified_at timestamp with time zone,
    token_hash bytea,
    token_attempts smallint DEFAULT 0 NOT NULL,
    token_expires_at timestamp with time zone,
    expires_at timestamp with time zone NOT NULL,
    consumed_at timestamp with time zone,
    ip_address inet,
    user_agent text,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT password_reset_tokens_attempts_check CHECK ((attempts <= 5)),
    CONSTRAINT password_reset_tokens_token_attempts_check CHECK ((token_attempts <= 3)),
    CONSTRAINT password_reset_tokens_token_hash_check CHECK ((octet_length(token_hash) = 32)),
    CONSTRAINT password_reset_tokens_verification_code_check CHECK ((octet_length(verification_code) = 32))
);

ALTER TABLE ONLY public.password_reset_tokens FORCE ROW LEVEL SECURITY;

ALTER TABLE public.password_reset_tokens OWNER TO zygo_owner;

COMMENT ON TABLE public.password_reset_tokens IS 'Reset in three steps: request, code, token. A new request voids the open one.';

CREATE TABLE public.permissions (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    key text NOT NULL,
    name text NOT NULL,
    description text,
    category text NOT NULL,
    is_critical boolean DEFAULT false NOT NULL,
    requires_mfa boolean DEFAULT false NOT NULL,
    sort_order integer DEFAULT 0 NOT NULL,
    deprecated_at timestamp with time zone,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT permissions_key_check CHECK ((key ~ '^can[A-Z][A-Za-z]{2,60}$'::text))
);

ALTER TABLE ONLY public.permissions FORCE ROW LEVEL SECURITY;

ALTER TABLE public.permissions OWNER TO zygo_owner;

COMMENT ON TABLE public.permissions IS 'Permission catalogue, one row per key; changed by migration only.';

CREATE TABLE public.plan_catalog (
    key text NOT NULL,
    wire_tier text NOT NULL,
    name text NOT NULL,
    description text,
    rank smallint NOT NULL,
    limits jsonb DEFAULT '{}'::jsonb NOT NULL,
    rate_limits jsonb DEFAULT '{}'::jsonb NOT NULL,
    features text[] DEFAULT '{}'::text[] NOT NULL,
    included_tokens_monthly bigint DEFAULT 0 NOT NULL,
    execution_retention_days integer DEFAULT 7 NOT NULL,
    trial_days integer DEFAULT 14 NOT NULL,
    is_public boolean DEFAULT true NOT NULL,
    is_active boolean DEFAULT true NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT plan_catalog_execution_retention_days_check CHECK (((execution_retention_days >= 1) AND (execution_retention_days <= 3650))),
    CONSTRAINT plan_catalog_included_tokens_monthly_check CHECK ((included_tokens_monthly >= 0)),
    CONSTRAINT plan_catalog_key_check CHECK ((key ~ '^[a-z][a-z0-9_]{1,31}$'::text)),
    CONSTRAINT plan_catalog_limits_check CHECK ((jsonb_typeof(limits) = 'object'::text)),
    CONSTRAINT plan_catalog_rank_check CHECK ((rank >= 0)),
    CONSTRAINT plan_catalog_rate_limits_check CHECK ((jsonb_typeof(rate_limits) = 'object'::text)),
    CONSTRAINT plan_catalog_trial_days_check CHECK (((trial_days >= 0) AND (trial_days <= 90))),
    CONSTRAINT plan_catalog_wire_tier_check CHECK ((wire_tier = ANY (ARRAY['free'::text, 'starter'::text, 'professional'::text, 'enterprise'::text])))
);

ALTER TABLE ONLY public.plan_catalog FORCE ROW LEVEL SECURITY;

ALTER TABLE public.plan_catalog OWNER TO zygo_owner;

COMMENT ON TABLE public.plan_catalog IS 'Plan catalogue. `key` is the internal plan name; `wire_tier` is the spelling of the same plan in Tenant objects.';

CREATE TABLE public.plan_prices (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    plan_key text NOT NULL,
    cycle text NOT NULL,
    currency text NOT NULL,
    unit_amount bigint NOT NULL,
    provider text DEFAULT 'internal'::text NOT NULL,
    provider_price_id text,
    active_from timestamp with time zone DEFAULT now() NOT NULL,
    active_to timestamp with time zone,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT plan_prices_currency_check CHECK ((currency ~ '^[A-Z]{3}$'::text)),
    CONSTRAINT plan_prices_cycle_check CHECK ((cycle = ANY (ARRAY['monthly'::text, 'annual'::text]))),
    CONSTRAINT plan_prices_period_order_check CHECK (((active_to IS NULL) OR (active_to > active_from))),
    CONSTRAINT plan_prices_provider_check CHECK ((provider = ANY (ARRAY['internal'::text, 'stripe'::text, 'paypal'::text, 'revolut'::text]))),
    CONSTRAINT plan_prices_unit_amount_check CHECK ((unit_amount >= 0))
);

ALTER TABLE ONLY public.plan_prices FORCE ROW LEVEL SECURITY;

ALTER TABLE public.plan_prices OWNER TO zygo_owner;

COMMENT ON TABLE public.plan_prices IS 'Seat price per plan, cycle and currency; a price is superseded, never edited.';

CREATE TABLE public.platform_key_checks (
    master_key_id text NOT NULL,
    kcv text NOT NULL,
    first_seen_at timestamp with time zone DEFAULT now() NOT NULL,
    retired_at timestamp with time zone,
    CONSTRAINT platform_key_checks_kcv_check CHECK ((kcv ~ '^[0-9a-f]{16}$'::text))
);

ALTER TABLE ONLY public.platform_key_checks FORCE ROW LEVEL SECURITY;

ALTER TABLE public.platform_key_checks OWNER TO zygo_owner;

COMMENT ON TABLE public.platform_key_checks IS 'Key check value per master key id; a wrong key under a known id stops the start.';

CREATE TABLE public.platform_settings (
    key text NOT NULL,
    value jsonb NOT NULL,
    description text,
    is_secret boolean DEFAULT false NOT NULL,
    updated_by_admin_id uuid,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT platform_settings_key_check CHECK ((key ~ '^[a-z][a-z0-9_.]{2,63}$'::text))
);

ALTER TABLE ONLY public.platform_settings FORCE ROW LEVEL SECURITY;

ALTER TABLE public.platform_settings OWNER TO zygo_owner;

COMMENT ON TABLE public.platform_settings IS 'Operator-set values (maintenance mode, sign-up open, default region); cached 30 s by every process.';

CREATE TABLE public.projects (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    tenant_id uuid DEFAULT zygo.current_tenant_id() NOT NULL,
    name text NOT NULL,
    slug text NOT NULL,
    description text,
    archived_at timestamp with time zone,
    created_by uuid,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT projects_description_check CHECK ((char_length(description) <= 500)),
    CONSTRAINT projects_name_check CHECK (((char_length(name) >= 1) AND (char_length(name) <= 100))),
    CONSTRAINT projects_slug_check CHECK ((slug ~ '^[a-z0-9-]{2,50}$'::text))
);

ALTER TABLE ONLY public.projects FORCE ROW LEVEL SECURITY;

ALTER TABLE public.projects OWNER TO zygo_owner;

COMMENT ON TABLE public.projects IS 'Grouping inside a tenant; target of project-scoped variables and workflows.';

CREATE TABLE public.refresh_tokens (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    session_id uuid NOT NULL,
    user_id uuid NOT NULL,
    family_id uuid NOT NULL,
    parent_id uuid,
    token_hash bytea NOT NULL,
    status text DEFAULT 'active'::text NOT NULL,
    successor_sealed text,
    rotated_at timestamp with time zone,
    expires_at timestamp with time zone NOT NULL,
    ip_address inet,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT refresh_tokens_status_check CHECK ((status = ANY (ARRAY['active'::text, 'rotated'::text, 'revoked'::text]))),
    CONSTRAINT refresh_tokens_token_hash_check CHECK ((octet_length(token_hash) = 32))
);

ALTER TABLE ONLY public.refresh_tokens FORCE ROW LEVEL SECURITY;

ALTER TABLE public.refresh_tokens OWNER TO zygo_owner;

COMMENT ON TABLE public.refresh_tokens IS 'Rotating refresh tokens in families; reuse outside the grace window revokes family and session.';

CREATE TABLE public.role_permissions (
    tenant_id uuid DEFAULT zygo.current_tenant_id() NOT NULL,
    role_id uuid NOT NULL,
    permission_id uuid NOT NULL,
    granted_at timestamp with time zone DEFAULT now() NOT NULL,
    granted_by uuid
);

ALTER TABLE ONLY public.role_permissions FORCE ROW LEVEL SECURITY;

ALTER TABLE public.role_permissions OWNER TO zygo_owner;

COMMENT ON TABLE public.role_permissions IS 'Permissions of a role.';

CREATE TABLE public.roles (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    tenant_id uuid DEFAULT zygo.current_tenant_id() NOT NULL,
    name text NOT NULL,
    display_name text NOT NULL,
    description text,
    hierarchy_level integer DEFAULT 100 NOT NULL,
    is_system boolean DEFAULT false NOT NULL,
    is_default boolean DEFAULT false NOT NULL,
    is_protected boolean DEFAULT false NOT NULL,
    created_by uuid,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT roles_description_check CHECK ((char_length(description) <= 500)),
    CONSTRAINT roles_display_name_check CHECK (((char_length(display_name) >= 1) AND (char_length(display_name) <= 100))),
    CONSTRAINT roles_hierarchy_level_check CHECK (((hierarchy_level >= 1) AND (hierarchy_level <= 100))),
    CONSTRAINT roles_level_1_is_owner_check CHECK (((hierarchy_level > 1) OR (is_system AND (name = 'owner'::text)))),
    CONSTRAINT roles_name_check CHECK ((name ~ '^[a-z][a-z0-9_]{2,49}$'::text))
);

ALTER TABLE ONLY public.roles FORCE ROW LEVEL SECURITY;

ALTER TABLE public.roles OWNER TO zygo_owner;

COMMENT ON TABLE public.roles IS 'System roles (made with the tenant, immutable) and custom roles.';

CREATE TABLE public.saml_configurations (
    tenant_id uuid DEFAULT zygo.current_tenant_id() NOT NULL,
    connection_id uuid NOT NULL,
    idp_entity_id text NOT NULL,
    idp_sso_url text NOT NULL,
    idp_slo_url text,
    idp_certificates jsonb NOT NULL,
    sp_entity_id text NOT NULL,
    sign_requests boolean DEFAULT true NOT NULL,
    want_assertions_signed boolean DEFAULT true NOT NULL,
    name_id_format text,
    attribute_mapping jsonb DEFAULT '{}'::jsonb NOT NULL,
    force_authn boolean DEFAULT false NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT saml_configurations_attribute_mapping_check CHECK ((pg_column_size(attribute_mapping) <= 131072)),
    CONSTRAINT saml_configurations_idp_certificates_check CHECK (((jsonb_typeof(idp_certificates) = 'array'::text) AND ((jsonb_array_length(idp_certificates) >= 1) AND (jsonb_array_length(idp_certificates) <= 3)) AND (pg_column_size(idp_certificates) <= 131072)))
);

ALTER TABLE ONLY public.saml_configurations FORCE ROW LEVEL SECURITY;

ALTER TABLE public.saml_configurations OWNER TO zygo_owner;

COMMENT ON TABLE public.saml_configurations IS 'SAML settings of a connection.';

CREATE TABLE public.schema_migrations (
    version integer NOT NULL,
    name text NOT NULL,
    phase smallint NOT NULL,
    direction text DEFAULT 'up'::text NOT NULL,
    checksum_sha256 text NOT NULL,
    transactional boolean DEFAULT true NOT NULL,
    applied_at timestamp with time zone DEFAULT now() NOT NULL,
    applied_by text DEFAULT CURRENT_USER NOT NULL,
    duration_ms integer NOT NULL,
    app_version text,
    CONSTRAINT schema_migrations_checksum_sha256_check CHECK ((checksum_sha256 ~ '^[0-9a-f]{64}$'::text)),
    CONSTRAINT schema_migrations_direction_check CHECK ((direction = ANY (ARRAY['up'::text, 'down'::text]))),
    CONSTRAINT schema_migrations_phase_check CHECK (((phase >= 1) AND (phase <= 12)))
);

ALTER TABLE ONLY public.schema_migrations FORCE ROW LEVEL SECURITY;

ALTER TABLE public.schema_migrations OWNER TO zygo_owner;

COMMENT ON TABLE public.schema_migrations IS 'Ledger of applied migrations; the checksum refuses edited files.';

CREATE TABLE public.sessions (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    user_id uuid NOT NULL,
    tenant_id uuid,
    kind text DEFAULT 'user'::text NOT NULL,
    impersonation_id uuid,
    transport text DEFAULT 'bearer'::text NOT NULL,
    token_hash bytea,
    user_device_id uuid,
    device_type text,
    device_name text,
    browser text,
    os text,
    user_agent text,
    ip_address inet NOT NULL,
    geo_country text,
    geo_city text,
    amr text[] DEFAULT '{}'::text[] NOT NULL,
    auth_time timestamp with time zone DEFAULT now() NOT NULL,
    mfa_verified_at timestamp with time zone,
    reauth_at timestamp with time zone,
    remember_me boolean DEFAULT false NOT NULL,
    sso_connection_id uuid,
    sso_name_id text,
    sso_session_index text,
    parent_session_id uuid,
    locked_at timestamp with time zone,
    last_activity_at timestamp with time zone DEFAULT now() NOT NULL,
    idle_expires_at timestamp with time zone,
    expires_at timestamp with time zone NOT NULL,
    revoked_at timestamp with time zone,
    revoked_by uuid,
    revoked_reason text,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT sessions_device_type_check CHECK ((device_type = ANY (ARRAY['desktop'::text, 'mobile'::text, 'tablet'::text, 'unknown'::text]))),
    CONSTRAINT sessions_kind_check CHECK ((kind = ANY (ARRAY['user'::text, 'impersonation'::text]))),
    CONSTRAINT sessions_token_hash_check CHECK ((octet_length(token_hash) = 32)),
    CONSTRAINT sessions_transport_check CHECK ((transport = ANY (ARRAY['bearer'::text, 'cookie'::text]))),
    CONSTRAINT sessions_user_agent_check CHECK ((octet_length(user_agent) <= 1024))
);

ALTER TABLE ONLY public.sessions FORCE ROW LEVEL SECURITY;

ALTER TABLE public.sessions OWNER TO zygo_owner;

COMMENT ON TABLE public.sessions IS 'Sign-in sessions, bound to one tenant for life; the row is the authority for step-up times and revocation.';

CREATE TABLE public.signing_keys (
    kid text NOT NULL,
    alg text NOT NULL,
    public_jwk jsonb NOT NULL,
    private_key_encrypted text,
    status text DEFAULT 'published'::text NOT NULL,
    published_at timestamp with time zone DEFAULT now() NOT NULL,
    active_from timestamp with time zone,
    retire_at timestamp with time zone,
    removed_at timestamp with time zone,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT signing_keys_alg_check CHECK ((alg = 'ES256'::text)),
    CONSTRAINT signing_keys_private_key_encrypted_check CHECK ((private_key_encrypted ~~ 'zv1.%'::text)),
    CONSTRAINT signing_keys_removed_has_no_key_check CHECK (((status <> 'removed'::text) OR (private_key_encrypted IS NULL))),
    CONSTRAINT signing_keys_status_check CHECK ((status = ANY (ARRAY['published'::text, 'active'::text, 'retiring'::text, 'removed'::text])))
);

ALTER TABLE ONLY public.signing_keys FORCE ROW LEVEL SECURITY;

ALTER TABLE public.signing_keys OWNER TO zygo_owner;

COMMENT ON TABLE public.signing_keys IS 'Token signing keys with publication, activation and retirement times; private part sealed.';

CREATE TABLE public.social_logins (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    user_id uuid NOT NULL,
    provider text NOT NULL,
    provider_user_id text NOT NULL,
    provider_email text,
    profile_data jsonb DEFAULT '{}'::jsonb NOT NULL,
    last_login_at timestamp with time zone,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT social_logins_profile_data_check CHECK ((pg_column_size(profile_data) <= 32768)),
    CONSTRAINT social_logins_provider_check CHECK ((provider = ANY (ARRAY['google'::text, 'github'::text, 'microsoft'::text, 'apple'::text, 'gitlab'::text])))
);

ALTER TABLE ONLY public.social_logins FORCE ROW LEVEL SECURITY;

ALTER TABLE public.social_logins OWNER TO zygo_owner;

COMMENT ON TABLE public.social_logins IS 'Identities at login providers linked to a user; no tokens are kept.';

CREATE TABLE public.sso_connections (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    tenant_id uuid DEFAULT zygo.current_tenant_id() NOT NULL,
    type text NOT NULL,
    name text NOT NULL,
    status text DEFAULT 'pending'::text NOT NULL,
    default_role text DEFAULT 'member'::text NOT NULL,
    role_mapping jsonb DEFAULT '{}'::jsonb NOT NULL,
    sync_roles boolean DEFAULT true NOT NULL,
    auto_provision_users boolean DEFAULT true NOT NULL,
    auto_link_existing boolean DEFAULT true NOT NULL,
    trust_idp_mfa boolean DEFAULT false NOT NULL,
    allow_idp_initiated boolean DEFAULT false NOT NULL,
    last_test_at timestamp with time zone,
    last_test_result jsonb,
    verified_at timestamp with time zone,
    created_by uuid,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT sso_connections_last_test_result_check CHECK ((pg_column_size(last_test_result) <= 131072)),
    CONSTRAINT sso_connections_name_check CHECK (((char_length(name) >= 1) AND (char_length(name) <= 100))),
    CONSTRAINT sso_connections_role_mapping_check CHECK ((pg_column_size(role_mapping) <= 131072)),
    CONSTRAINT sso_connections_status_check CHECK ((status = ANY (ARRAY['pending'::text, 'active'::text, 'disabled'::text]))),
    CONSTRAINT sso_connections_type_check CHECK ((type = ANY (ARRAY['saml'::text, 'oidc'::text])))
);

ALTER TABLE ONLY public.sso_connections FORCE ROW LEVEL SECURITY;

ALTER TABLE public.sso_connections OWNER TO zygo_owner;

COMMENT ON TABLE public.sso_connections IS 'Enterprise sign-on connections, at most five per tenant; protocol details in the two configuration tables.';

CREATE TABLE public.sso_domains (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    tenant_id uuid DEFAULT zygo.current_tenant_id() NOT NULL,
    connection_id uuid NOT NULL,
    domain text NOT NULL,
    token text NOT NULL,
    status text DEFAULT 'pending'::text NOT NULL,
    verified_at timestamp with time zone,
    last_checked_at timestamp with time zone,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT sso_domains_domain_check CHECK ((domain = lower(domain))),
    CONSTRAINT sso_domains_status_check CHECK ((status = ANY (ARRAY['pending'::text, 'verified'::text, 'lapsed'::text]))),
    CONSTRAINT sso_domains_token_check CHECK ((token ~ '^[0-9a-f]{32}$'::text))
);

ALTER TABLE ONLY public.sso_domains FORCE ROW LEVEL SECURITY;

ALTER TABLE public.sso_domains OWNER TO zygo_owner;

COMMENT ON TABLE public.sso_domains IS 'Mail domains that route to a connection once proved; one owner per verified domain.';

CREATE TABLE public.sso_identities (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    tenant_id uuid DEFAULT zygo.current_tenant_id() NOT NULL,
    connection_id uuid NOT NULL,
    user_id uuid NOT NULL,
    provider_user_id text NOT NULL,
    email text,
    name text,
    groups text[] DEFAULT '{}'::text[] NOT NULL,
    raw_attributes jsonb DEFAULT '{}'::jsonb NOT NULL,
    last_login_at timestamp with time zone,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT sso_identities_raw_attributes_check CHECK ((pg_column_size(raw_attributes) <= 32768))
);

ALTER TABLE ONLY public.sso_identities FORCE ROW LEVEL SECURITY;

ALTER TABLE public.sso_identities OWNER TO zygo_owner;

COMMENT ON TABLE public.sso_identities IS 'Link between a member and a subject at the tenant''s identity provider.';

CREATE TABLE public.sso_migrations (
    tenant_id uuid DEFAULT zygo.current_tenant_id() NOT NULL,
    phase text DEFAULT 'disabled'::text NOT NULL,
    pilot_users uuid[] DEFAULT '{}'::uuid[] NOT NULL,
    grace_period_end timestamp with time zone,
    admin_bypass_emails text[] DEFAULT '{}'::text[] NOT NULL,
    changed_by uuid,
    changed_at timestamp with time zone DEFAULT now() NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT sso_migrations_phase_check CHECK ((phase = ANY (ARRAY['disabled'::text, 'configured'::text, 'pilot'::text, 'soft_enforce'::text, 'hard_enforce'::text]))),
    CONSTRAINT sso_migrations_soft_has_end_check CHECK (((phase <> 'soft_enforce'::text) OR (grace_period_end IS NOT NULL)))
);

ALTER TABLE ONLY public.sso_migrations FORCE ROW LEVEL SECURITY;

ALTER TABLE public.sso_migrations OWNER TO zygo_owner;

COMMENT ON TABLE public.sso_migrations IS 'Rollout phase of single sign-on per tenant, from pilot to enforced.';

CREATE TABLE public.subscriptions (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    tenant_id uuid DEFAULT zygo.current_tenant_id() NOT NULL,
    plan text NOT NULL,
    status text NOT NULL,
    billing_cycle text,
    currency text DEFAULT 'USD'::text NOT NULL,
    unit_amount bigint DEFAULT 0 NOT NULL,
    quantity integer DEFAULT 1 NOT NULL,
    price_id uuid,
    provider text DEFAULT 'internal'::text NOT NULL,
    provider_customer_ref text,
    provider_subscription_ref text,
    provider_synced_at timestamp with time zone,
    current_period_start timestamp with time zone,
    current_period_end timestamp with time zone,
    trial_started_at timestamp with time zone,
    trial_ends_at timestamp with time zone,
    trial_plan text,
    cancel_at_period_end boolean DEFAULT false NOT NULL,
    canceled_at timestamp with time zone,
    cancel_reason text,
    cancel_feedback text,
    pending_change jsonb,
    paused_at timestamp with time zone,
    data_retention_until timestamp with time zone,
    complimentary_until timestamp with time zone,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT subscriptions_billing_cycle_check CHECK ((billing_cycle = ANY (ARRAY['monthly'::text, 'annual'::text]))),
    CONSTRAINT subscriptions_cancel_feedback_check CHECK ((char_length(cancel_feedback) <= 2000)),
    CONSTRAINT subscriptions_cancel_reason_check CHECK ((char_length(cancel_reason) <= 500)),
    CONSTRAINT subscriptions_currency_check CHECK ((currency ~ '^[A-Z]{3}$'::text)),
    CONSTRAINT subscriptions_pending_change_check CHECK ((pg_column_size(pending_change) <= 131072)),
    CONSTRAINT subscriptions_period_order_check CHECK (((current_period_end IS NULL) OR (current_period_end > current_period_start))),
    CONSTRAINT subscriptions_provider_check CHECK ((provider = ANY (ARRAY['internal'::text, 'stripe'::text, 'paypal'::text, 'revolut'::text]))),
    CONSTRAINT subscriptions_quantity_check CHECK ((quantity >= 0)),
    CONSTRAINT subscriptions_status_check CHECK ((status = ANY (ARRAY['trial'::text, 'active'::text, 'past_due'::text, 'paused'::text, 'canceled'::text]))),
    CONSTRAINT subscriptions_trial_has_end_check CHECK (((status <> 'trial'::text) OR (trial_ends_at IS NOT NULL))),
    CONSTRAINT subscriptions_unit_amount_check CHECK ((unit_amount >= 0))
);

ALTER TABLE ONLY public.subscriptions FORCE ROW LEVEL SECURITY;

ALTER TABLE public.subscriptions OWNER TO zygo_owner;

COMMENT ON TABLE public.subscriptions IS 'One row per tenant, the free plan included; mirrors the provider and carries pending changes.';

CREATE TABLE public.team_invitations (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    tenant_id uuid DEFAULT zygo.current_tenant_id() NOT NULL,
    email text NOT NULL,
    first_name text,
    last_name text,
    role_id uuid NOT NULL,
    license_tier text,
    token_hash bytea NOT NULL,
    status text DEFAULT 'pending'::text NOT NULL,
    message text,
    expires_at timestamp with time zone DEFAULT (now() + '7 days'::interval) NOT NULL,
    invited_by uuid,
    accepted_at timestamp with time zone,
    accepted_by uuid,
    ended_at timestamp with time zone,
    resend_count smallint DEFAULT 0 NOT NULL,
    last_sent_at timestamp with time zone,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT team_invitations_email_check CHECK ((email = lower(email))),
    CONSTRAINT team_invitations_license_tier_check CHECK ((license_tier = ANY (ARRAY['free'::text, 'basic'::text, 'business'::text]))),
    CONSTRAINT team_invitations_message_check CHECK ((char_length(message) <= 1000)),
    CONSTRAINT team_invitations_resend_count_check CHECK ((resend_count <= 5)),
    CONSTRAINT team_invitations_status_check CHECK ((status = ANY (ARRAY['pending'::text, 'accepted'::text, 'declined'::text, 'expired'::text, 'cancelled'::text]))),
    CONSTRAINT team_invitations_token_hash_check CHECK ((octet_length(token_hash) = 32))
);

ALTER TABLE ONLY public.team_invitations FORCE ROW LEVEL SECURITY;

ALTER TABLE public.team_invitations OWNER TO zygo_owner;

COMMENT ON TABLE public.team_invitations IS 'The one store of invitations: role, optional licence tier, hashed token, resend state.';

CREATE TABLE public.tenant_domains (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    tenant_id uuid DEFAULT zygo.current_tenant_id() NOT NULL,
    domain text NOT NULL,
    status text DEFAULT 'pending'::text NOT NULL,
    token text NOT NULL,
    claimed_by uuid,
    claimed_at timestamp with time zone DEFAULT now() NOT NULL,
    verified_at timestamp with time zone,
    last_checked_at timestamp with time zone,
    next_check_at timestamp with time zone,
    failed_checks integer DEFAULT 0 NOT NULL,
    cname_ok boolean DEFAULT false NOT NULL,
    is_primary boolean DEFAULT false NOT NULL,
    tls_status text DEFAULT 'none'::text NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT tenant_domains_domain_check CHECK (((domain = lower(domain)) AND (domain ~ '^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9-]{2,63}$'::text) AND (char_length(domain) <= 253))),
    CONSTRAINT tenant_domains_status_check CHECK ((status = ANY (ARRAY['pending'::text, 'verified'::text, 'failing'::text, 'expired'::text, 'revoked'::text]))),
    CONSTRAINT tenant_domains_tls_status_check CHECK ((tls_status = ANY (ARRAY['none'::text, 'provisioning'::text, 'active'::text, 'failed'::text]))),
    CONSTRAINT tenant_domains_token_check CHECK ((token ~ '^[0-9a-f]{32}$'::text)),
    CONSTRAINT tenant_domains_verified_has_time_check CHECK (((status <> ALL (ARRAY['verified'::text, 'failing'::text])) OR (verified_at IS NOT NULL)))
);

ALTER TABLE ONLY public.tenant_domains FORCE ROW LEVEL SECURITY;

ALTER TABLE public.tenant_domains OWNER TO zygo_owner;

COMMENT ON TABLE public.tenant_domains IS 'Hosting domains of a tenant. Several tenants may claim one; the first to prove it holds it.';

CREATE TABLE public.tenant_features (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    tenant_id uuid DEFAULT zygo.current_tenant_id() NOT NULL,
    feature text NOT NULL,
    enabled boolean DEFAULT false NOT NULL,
    source text DEFAULT 'override'::text NOT NULL,
    reason text,
    expires_at timestamp with time zone,
    set_by_admin_id uuid,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT tenant_features_feature_check CHECK ((feature ~ '^[a-zA-Z][a-zA-Z0-9_]{1,63}$'::text)),
    CONSTRAINT tenant_features_source_check CHECK ((source = ANY (ARRAY['plan'::text, 'override'::text, 'trial'::text, 'promotion'::text])))
);

ALTER TABLE ONLY public.tenant_features FORCE ROW LEVEL SECURITY;

ALTER TABLE public.tenant_features OWNER TO zygo_owner;

COMMENT ON TABLE public.tenant_features IS 'Entitlements that differ from the plan: operator override, trial, promotion. Absent row means: plan decides.';

CREATE TABLE public.tenant_members (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    tenant_id uuid DEFAULT zygo.current_tenant_id() NOT NULL,
    user_id uuid NOT NULL,
    primary_role_id uuid NOT NULL,
    status text DEFAULT 'active'::text NOT NULL,
    is_owner boolean DEFAULT false NOT NULL,
    display_name text,
    avatar_file_id uuid,
    job_title text,
    reporting_manager_id uuid,
    perm_version bigint DEFAULT 1 NOT NULL,
    invited_by uuid,
    invited_at timestamp with time zone,
    joined_at timestamp with time zone,
    last_active_at timestamp with time zone,
    suspended_at timestamp with time zone,
    suspended_by uuid,
    suspension_reason text,
    removed_at timestamp with time zone,
    removed_by uuid,
    removal_reason text,
    restorable_until timestamp with time zone,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT tenant_members_display_name_check CHECK ((char_length(display_name) <= 200)),
    CONSTRAINT tenant_members_job_title_check CHECK ((char_length(job_title) <= 100)),
    CONSTRAINT tenant_members_owner_is_active_check CHECK (((NOT is_owner) OR (status = 'active'::text))),
    CONSTRAINT tenant_members_status_check CHECK ((status = ANY (ARRAY['pending'::text, 'active'::text, 'suspended'::text, 'removed'::text])))
);

ALTER TABLE ONLY public.tenant_members FORCE ROW LEVEL SECURITY;

ALTER TABLE public.tenant_members OWNER TO zygo_owner;

COMMENT ON TABLE public.tenant_members IS 'Membership with its primary role and state; exactly one owner per tenant.';

CREATE TABLE public.tenant_ownership_transfers (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    tenant_id uuid DEFAULT zygo.current_tenant_id() NOT NULL,
    from_user_id uuid NOT NULL,
    to_user_id uuid NOT NULL,
    fallback_role_id uuid,
    status text DEFAULT 'pending'::text NOT NULL,
    expires_at timestamp with time zone DEFAULT (now() + '72:00:00'::interval) NOT NULL,
    decided_at timestamp with time zone,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT tenant_ownership_transfers_status_check CHECK ((status = ANY (ARRAY['pending'::text, 'accepted'::text, 'declined'::text, 'cancelled'::text, 'expired'::text]))),
    CONSTRAINT tenant_ownership_transfers_two_people_check CHECK ((from_user_id <> to_user_id))
);

ALTER TABLE ONLY public.tenant_ownership_transfers FORCE ROW LEVEL SECURITY;

ALTER TABLE public.tenant_ownership_transfers OWNER TO zygo_owner;

COMMENT ON TABLE public.tenant_ownership_transfers IS 'Ownership hand-over between two members; at most one pending per tenant.';

CREATE TABLE public.tenant_rbac_state (
    tenant_id uuid DEFAULT zygo.current_tenant_id() NOT NULL,
    epoch bigint DEFAULT 1 NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL
);

ALTER TABLE ONLY public.tenant_rbac_state FORCE ROW LEVEL SECURITY;

ALTER TABLE public.tenant_rbac_state OWNER TO zygo_owner;

COMMENT ON TABLE public.tenant_rbac_state IS 'Permission epoch of a tenant; raised with every role or assignment change, checked by caches.';

CREATE TABLE public.tenant_security_config (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    tenant_id uuid DEFAULT zygo.current_tenant_id() NOT NULL,
    mfa_required boolean DEFAULT false NOT NULL,
    mfa_deadline_days integer DEFAULT 7 NOT NULL,
    allowed_mfa_methods text[] DEFAULT '{totp,sms,webauthn}'::text[] NOT NULL,
    require_phone_verification boolean DEFAULT false NOT NULL,
    phone_verification_deadline_days integer DEFAULT 3 NOT NULL,
    session_timeout_minutes integer DEFAULT 1440 NOT NULL,
    max_concurrent_sessions integer DEFAULT 10 NOT NULL,
    password_min_length integer DEFAULT 12 NOT NULL,
    password_require_classes boolean DEFAULT false NOT NULL,
    password_expiry_days integer,
    trusted_device_days integer DEFAULT 30 NOT NULL,
    allowed_login_methods text[] DEFAULT '{password,magic_link,google,github,passkey}'::text[] NOT NULL,
    ip_allowlist cidr[] DEFAULT '{}'::cidr[] NOT NULL,
    idle_lock_enabled boolean DEFAULT false NOT NULL,
    idle_lock_timeout_minutes integer DEFAULT 15 NOT NULL,
    pin_length_requirement smallint DEFAULT 4 NOT NULL,
    require_pin boolean DEFAULT false NOT NULL,
    pin_max_attempts smallint DEFAULT 5 NOT NULL,
    api_key_max_days integer,
    policy_changed_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_by uuid,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT tenant_security_config_allowed_login_methods_check CHECK (((allowed_login_methods <@ '{password,magic_link,google,github,microsoft,passkey,sso}'::text[]) AND (cardinality(allowed_login_methods) >= 1))),
    CONSTRAINT tenant_security_config_allowed_mfa_methods_check CHECK (((allowed_mfa_methods <@ '{totp,sms,webauthn}'::text[]) AND (allowed_mfa_methods && '{totp,webauthn}'::text[]))),
    CONSTRAINT tenant_security_config_api_key_max_days_check CHECK (((api_key_max_days >= 1) AND (api_key_max_days <= 365))),
    CONSTRAINT tenant_security_config_idle_lock_timeout_minutes_check CHECK (((idle_lock_timeout_minutes >= 1) AND (idle_lock_timeout_minutes <= 120))),
    CONSTRAINT tenant_security_config_ip_allowlist_check CHECK ((cardinality(ip_allowlist) <= 100)),
    CONSTRAINT tenant_security_config_max_concurrent_sessions_check CHECK (((max_concurrent_sessions >= 1) AND (max_concurrent_sessions <= 100))),
    CONSTRAINT tenant_security_config_mfa_deadline_days_check CHECK (((mfa_deadline_days >= 0) AND (mfa_deadline_days <= 30))),
    CONSTRAINT tenant_security_config_password_expiry_days_check CHECK (((password_expiry_days >= 30) AND (password_expiry_days <= 365))),
    CONSTRAINT tenant_security_config_password_min_length_check CHECK (((password_min_length >= 12) AND (password_min_length <= 64))),
    CONSTRAINT tenant_security_config_phone_verification_deadline_days_check CHECK (((phone_verification_deadline_days >= 0) AND (phone_verification_deadline_days <= 30))),
    CONSTRAINT tenant_security_config_pin_length_requirement_check CHECK ((pin_length_requirement = ANY (ARRAY[4, 6]))),
    CONSTRAINT tenant_security_config_pin_max_attempts_check CHECK (((pin_max_attempts >= 3) AND (pin_max_attempts <= 10))),
    CONSTRAINT tenant_security_config_session_timeout_minutes_check CHECK (((session_timeout_minutes >= 5) AND (session_timeout_minutes <= 43200))),
    CONSTRAINT tenant_security_config_trusted_device_days_check CHECK (((trusted_device_days >= 0) AND (trusted_device_days <= 30)))
);

ALTER TABLE ONLY public.tenant_security_config FORCE ROW LEVEL SECURITY;

ALTER TABLE public.tenant_security_config OWNER TO zygo_owner;

COMMENT ON TABLE public.tenant_security_config IS 'Sign-in, factor, session, password, device, address and PIN policy of a tenant; one row per tenant.';

CREATE TABLE public.tenant_settings (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    tenant_id uuid DEFAULT zygo.current_tenant_id() NOT NULL,
    timezone text DEFAULT 'UTC'::text NOT NULL,
    language text DEFAULT 'en'::text NOT NULL,
    week_start smallint DEFAULT 1 NOT NULL,
    date_format text DEFAULT 'YYYY-MM-DD'::text NOT NULL,
    notification_settings jsonb DEFAULT '{"email": true, "slack": false, "webhook": false}'::jsonb NOT NULL,
    limit_overrides jsonb DEFAULT '{}'::jsonb NOT NULL,
    support_access text DEFAULT 'on_request'::text NOT NULL,
    restrict_secret_use boolean DEFAULT false NOT NULL,
    demo_expires_at timestamp with time zone,
    settings jsonb DEFAULT '{}'::jsonb NOT NULL,
    updated_by uuid,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT tenant_settings_limit_overrides_check CHECK (((jsonb_typeof(limit_overrides) = 'object'::text) AND (pg_column_size(limit_overrides) <= 131072))),
    CONSTRAINT tenant_settings_notification_settings_check CHECK ((pg_column_size(notification_settings) <= 131072)),
    CONSTRAINT tenant_settings_settings_check CHECK (((jsonb_typeof(settings) = 'object'::text) AND (pg_column_size(settings) <= 131072))),
    CONSTRAINT tenant_settings_support_access_check CHECK ((support_access = ANY (ARRAY['allowed'::text, 'on_request'::text, 'denied'::text]))),
    CONSTRAINT tenant_settings_week_start_check CHECK (((week_start >= 0) AND (week_start <= 6)))
);

ALTER TABLE ONLY public.tenant_settings FORCE ROW LEVEL SECURITY;

ALTER TABLE public.tenant_settings OWNER TO zygo_owner;

COMMENT ON TABLE public.tenant_settings IS 'Locale, notification, support-access and limit-override settings; one row per tenant, made with the tenant.';

CREATE TABLE public.tenant_slug_reservations (
    slug text NOT NULL,
    tenant_id uuid,
    reason text NOT NULL,
    redirect_to_slug text,
    reserved_until timestamp with time zone NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT tenant_slug_reservations_reason_check CHECK ((reason = ANY (ARRAY['purged'::text, 'renamed'::text]))),
    CONSTRAINT tenant_slug_reservations_slug_check CHECK ((slug = lower(slug)))
);

ALTER TABLE ONLY public.tenant_slug_reservations FORCE ROW LEVEL SECURITY;

ALTER TABLE public.tenant_slug_reservations OWNER TO zygo_owner;

COMMENT ON TABLE public.tenant_slug_reservations IS 'Slugs that may not be taken: 90 days after a purge, and old slugs that redirect after an operator renamed a tenant.';

CREATE TABLE public.tenant_usage (
    tenant_id uuid DEFAULT zygo.current_tenant_id() NOT NULL,
    metric text NOT NULL,
    period text DEFAULT 'all'::text NOT NULL,
    value bigint DEFAULT 0 NOT NULL,
    reconciled_at timestamp with time zone,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT tenant_usage_metric_check CHECK ((metric ~ '^[a-z][a-z0-9_]{1,62}$'::text)),
    CONSTRAINT tenant_usage_period_check CHECK ((period ~ '^(all|[0-9]{4}-[0-9]{2}(-[0-9]{2})?)$'::text)),
    CONSTRAINT tenant_usage_value_check CHECK ((value >= 0))
);

ALTER TABLE ONLY public.tenant_usage FORCE ROW LEVEL SECURITY;

ALTER TABLE public.tenant_usage OWNER TO zygo_owner;

COMMENT ON TABLE public.tenant_usage IS 'Live counters for plan limits; changed by a conditional UPDATE in the transaction of the counted thing.';

CREATE TABLE public.tenants (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    name text NOT NULL,
    slug text NOT NULL,
    type text DEFAULT 'organization'::text NOT NULL,
    status text DEFAULT 'active'::text NOT NULL,
    status_before_deletion text,
    suspension_code text,
    suspension_reason text,
    plan text DEFAULT 'free'::text NOT NULL,
    plan_expires_at timestamp with time zone,
    data_region text DEFAULT 'eu'::text NOT NULL,
    is_demo boolean DEFAULT false NOT NULL,
    owner_pending boolean DEFAULT false NOT NULL,
    complimentary_until timestamp with time zone,
    company_name text,
    industry text,
    company_size text,
    website text,
    phone text,
    address_line_1 text,
    address_line_2 text,
    city text,
    state text,
    state_code text,
    postal_code text,
    country text,
    legal_company_name text,
    business_type text,
    incorporation_date date,
    country_of_incorporation text,
    registration_number text,
    tax_number text,
    tax_number_verified_at timestamp with time zone,
    vat_number text,
    vat_number_verified_at timestamp with time zone,
    billing_email text,
    billing_email_verified_at timestamp with time zone,
    billing_phone text,
    use_different_billing_address boolean DEFAULT false NOT NULL,
    billing_address_line_1 text,
    billing_address_line_2 text,
    billing_city text,
    billing_state text,
    billing_postal_code text,
    billing_country text,
    billing_currency text,
    logo_file_id uuid,
    primary_color text DEFAULT '#3B82F6'::text NOT NULL,
    metadata jsonb DEFAULT '{}'::jsonb NOT NULL,
    suspended_at timestamp with time zone,
    deletion_requested_at timestamp with time zone,
    deletion_scheduled_for timestamp with time zone,
    deletion_cancellable_until timestamp with time zone,
    archived_at timestamp with time zone,
    purged_at timestamp with time zone,
    created_by uuid,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    deleted_at timestamp with time zone,
    CONSTRAINT tenants_billing_country_check CHECK ((billing_country ~ '^[A-Z]{2}$'::text)),
    CONSTRAINT tenants_billing_currency_check CHECK ((billing_currency ~ '^[A-Z]{3}$'::text)),
    CONSTRAINT tenants_billing_email_check CHECK ((billing_email = lower(billing_email))),
    CONSTRAINT tenants_billing_phone_check CHECK ((billing_phone ~ '^\+[1-9][0-9]{6,14}$'::text)),
    CONSTRAINT tenants_business_type_check CHECK ((business_type = ANY (ARRAY['sole_proprietor'::text, 'partnership'::text, 'llc'::text, 'corporation'::text, 's_corp'::text, 'nonprofit'::text, 'other'::text]))),
    CONSTRAINT tenants_company_size_check CHECK ((company_size = ANY (ARRAY['1-10'::text, '11-50'::text, '51-200'::text, '201-500'::text, '500+'::text]))),
    CONSTRAINT tenants_country_check CHECK ((country ~ '^[A-Z]{2}$'::text)),
    CONSTRAINT tenants_country_of_incorporation_check CHECK ((country_of_incorporation ~ '^[A-Z]{2}$'::text)),
    CONSTRAINT tenants_data_region_check CHECK ((data_region = ANY (ARRAY['eu'::text, 'us'::text, 'apac'::text]))),
    CONSTRAINT tenants_legal_company_name_check CHECK ((char_length(legal_company_name) <= 200)),
    CONSTRAINT tenants_metadata_check CHECK ((pg_column_size(metadata) <= 131072)),
    CONSTRAINT tenants_name_check CHECK (((char_length(name) >= 2) AND (char_length(name) <= 100))),
    CONSTRAINT tenants_phone_check CHECK ((phone ~ '^\+[1-9][0-9]{6,14}$'::text)),
    CONSTRAINT tenants_primary_color_check CHECK ((primary_color ~ '^#[0-9A-Fa-f]{6}$'::text)),
    CONSTRAINT tenants_registration_number_check CHECK ((char_length(registration_number) <= 50)),
    CONSTRAINT tenants_slug_check CHECK ((slug ~ '^[a-z0-9](?:[a-z0-9-]{1,61}[a-z0-9])$'::text)),
    CONSTRAINT tenants_status_before_deletion_check CHECK ((status_before_deletion = ANY (ARRAY['active'::text, 'suspended'::text]))),
    CONSTRAINT tenants_status_check CHECK ((status = ANY (ARRAY['active'::text, 'suspended'::text, 'pending_deletion'::text, 'deleted'::text, 'archived'::text, 'purged'::text]))),
    CONSTRAINT tenants_suspension_code_check CHECK ((suspension_code = ANY (ARRAY['abuse'::text, 'security'::text, 'legal'::text, 'request'::text]))),
    CONSTRAINT tenants_tax_number_check CHECK ((char_length(tax_number) <= 50)),
    CONSTRAINT tenants_type_check CHECK ((type = ANY (ARRAY['personal'::text, 'organization'::text, 'system'::text]))),
    CONSTRAINT tenants_vat_number_check CHECK ((char_length(vat_number) <= 30))
);

ALTER TABLE ONLY public.tenants FORCE ROW LEVEL SECURITY;

ALTER TABLE public.tenants OWNER TO zygo_owner;

COMMENT ON TABLE public.tenants IS 'One organisation or personal workspace; the root of isolation. After purge the row stays as a tombstone.';

CREATE TABLE public.trial_claims (
    email_hash bytea NOT NULL,
    claimed_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT trial_claims_email_hash_check CHECK ((octet_length(email_hash) = 32))
);

ALTER TABLE ONLY public.trial_claims FORCE ROW LEVEL SECURITY;

ALTER TABLE public.trial_claims OWNER TO zygo_owner;

COMMENT ON TABLE public.trial_claims IS 'Keyed hash of every owner address that ever started a trial, so that erasure does not give a second one.';

CREATE TABLE public.user_credentials (
    user_id uuid NOT NULL,
    password_hash text,
    password_changed_at timestamp with time zone,
    password_breached_at timestamp with time zone,
    password_checked_at timestamp with time zone,
    failed_login_attempts integer DEFAULT 0 NOT NULL,
    last_failed_login_at timestamp with time zone,
    locked_until timestamp with time zone,
    token_epoch integer DEFAULT 0 NOT NULL,
    pin_hash text,
    pin_length smallint,
    pin_changed_at timestamp with time zone,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT user_credentials_password_hash_check CHECK ((password_hash ~~ '$argon2id$%'::text)),
    CONSTRAINT user_credentials_pin_hash_check CHECK ((pin_hash ~~ '$argon2id$%'::text)),
    CONSTRAINT user_credentials_pin_length_check CHECK ((pin_length = ANY (ARRAY[4, 6])))
);

ALTER TABLE ONLY public.user_credentials FORCE ROW LEVEL SECURITY;

ALTER TABLE public.user_credentials OWNER TO zygo_owner;

COMMENT ON TABLE public.user_credentials IS 'Password and PIN hashes, lockout counters and token epoch, split from users so that a member list can never reach them.';

CREATE TABLE public.user_devices (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    user_id uuid NOT NULL,
    device_token_hash bytea NOT NULL,
    token_expires_at timestamp with time zone NOT NULL,
    fingerprint bytea,
    name text,
    device_type text,
    os text,
    browser text,
    trusted_until timestamp with time zone,
    trusted_epoch integer,
    last_ip_address inet,
    last_location jsonb,
    first_seen_at timestamp with time zone DEFAULT now() NOT NULL,
    last_seen_at timestamp with time zone DEFAULT now() NOT NULL,
    login_count integer DEFAULT 1 NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT user_devices_device_token_hash_check CHECK ((octet_length(device_token_hash) = 32)),
    CONSTRAINT user_devices_device_type_check CHECK ((device_type = ANY (ARRAY['desktop'::text, 'mobile'::text, 'tablet'::text, 'unknown'::text]))),
    CONSTRAINT user_devices_last_location_check CHECK ((pg_column_size(last_location) <= 131072)),
    CONSTRAINT user_devices_name_check CHECK ((char_length(name) <= 100))
);

ALTER TABLE ONLY public.user_devices FORCE ROW LEVEL SECURITY;

ALTER TABLE public.user_devices OWNER TO zygo_owner;

COMMENT ON TABLE public.user_devices IS 'Known devices by device token; the fingerprint is a risk hint only. trusted_until lets sign-in skip the second factor.';

CREATE TABLE public.user_login_patterns (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    user_id uuid NOT NULL,
    hour_counts integer[] DEFAULT array_fill(0, ARRAY[24]) NOT NULL,
    day_counts integer[] DEFAULT array_fill(0, ARRAY[7]) NOT NULL,
    known_countries text[] DEFAULT '{}'::text[] NOT NULL,
    known_cities text[] DEFAULT '{}'::text[] NOT NULL,
    last_location jsonb,
    last_login_at timestamp with time zone,
    total_logins integer DEFAULT 0 NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT user_login_patterns_day_counts_check CHECK ((cardinality(day_counts) = 7)),
    CONSTRAINT user_login_patterns_hour_counts_check CHECK ((cardinality(hour_counts) = 24)),
    CONSTRAINT user_login_patterns_last_location_check CHECK ((pg_column_size(last_location) <= 131072))
);

ALTER TABLE ONLY public.user_login_patterns FORCE ROW LEVEL SECURITY;

ALTER TABLE public.user_login_patterns OWNER TO zygo_owner;

COMMENT ON TABLE public.user_login_patterns IS 'Rolling profile of usual hours, days, countries and cities.';

CREATE TABLE public.user_permissions (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    tenant_id uuid DEFAULT zygo.current_tenant_id() NOT NULL,
    user_id uuid NOT NULL,
    permission_id uuid NOT NULL,
    grant_type text DEFAULT 'grant'::text NOT NULL,
    reason text NOT NULL,
    expires_at timestamp with time zone,
    granted_at timestamp with time zone DEFAULT now() NOT NULL,
    granted_by uuid,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT user_permissions_grant_type_check CHECK ((grant_type = ANY (ARRAY['grant'::text, 'deny'::text]))),
    CONSTRAINT user_permissions_reason_check CHECK (((char_length(reason) >= 1) AND (char_length(reason) <= 500)))
);

ALTER TABLE ONLY public.user_permissions FORCE ROW LEVEL SECURITY;

ALTER TABLE public.user_permissions OWNER TO zygo_owner;

COMMENT ON TABLE public.user_permissions IS 'Direct grants and denials for a member; a valid denial beats every role.';

CREATE TABLE public.user_roles (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    tenant_id uuid DEFAULT zygo.current_tenant_id() NOT NULL,
    user_id uuid NOT NULL,
    role_id uuid NOT NULL,
    status text DEFAULT 'active'::text NOT NULL,
    expires_at timestamp with time zone,
    reason text,
    assigned_by uuid,
    assigned_at timestamp with time zone DEFAULT now() NOT NULL,
    revoked_by uuid,
    revoked_at timestamp with time zone,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT user_roles_reason_check CHECK ((char_length(reason) <= 500)),
    CONSTRAINT user_roles_status_check CHECK ((status = ANY (ARRAY['active'::text, 'expired'::text, 'revoked'::text])))
);

ALTER TABLE ONLY public.user_roles FORCE ROW LEVEL SECURITY;

ALTER TABLE public.user_roles OWNER TO zygo_owner;

COMMENT ON TABLE public.user_roles IS 'Additional role assignments of a member, optionally time-limited; the primary role is on tenant_members.';

CREATE TABLE public.users (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    email text NOT NULL,
    email_verified_at timestamp with time zone,
    email_verified boolean GENERATED ALWAYS AS ((email_verified_at IS NOT NULL)) STORED,
    email_verified_via text,
    first_name text,
    last_name text,
    display_name text,
    avatar_file_id uuid,
    avatar_source text,
    phone text,
    phone_verified_at timestamp with time zone,
    phone_verified boolean GENERATED ALWAYS AS ((phone_verified_at IS NOT NULL)) STORED,
    status text DEFAULT 'pending'::text NOT NULL,
    processing_restricted boolean DEFAULT false NOT NULL,
    mfa_enabled boolean DEFAULT false NOT NULL,
    webauthn_enabled boolean DEFAULT false NOT NULL,
    locale text DEFAULT 'en'::text NOT NULL,
    timezone text DEFAULT 'UTC'::text NOT NULL,
    country text,
    preferences jsonb DEFAULT '{"theme": "system", "notifications": {"push": true, "email": true}}'::jsonb NOT NULL,
    login_notification_enabled boolean DEFAULT true NOT NULL,
    has_used_trial boolean DEFAULT false NOT NULL,
    last_login_at timestamp with time zone,
    last_login_ip inet,
    last_active_at timestamp with time zone,
    anonymized_at timestamp with time zone,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    deleted_at timestamp with time zone,
    CONSTRAINT users_avatar_source_check CHECK ((avatar_source = ANY (ARRAY['upload'::text, 'oauth'::text]))),
    CONSTRAINT users_country_check CHECK ((country ~ '^[A-Z]{2}$'::text)),
    CONSTRAINT users_display_name_check CHECK ((char_length(display_name) <= 200)),
    CONSTRAINT users_email_check CHECK (((email = lower(email)) AND (octet_length(email) <= 254) AND (email ~ '^[^@[:space:]]+@[^@[:space:]]+$'::text))),
    CONSTRAINT users_email_verified_via_check CHECK ((email_verified_via = ANY (ARRAY['email'::text, 'google'::text, 'github'::text, 'microsoft'::text, 'sso'::text, 'invitation'::text]))),
    CONSTRAINT users_first_name_check CHECK ((char_length(first_name) <= 100)),
    CONSTRAINT users_last_name_check CHECK ((char_length(last_name) <= 100)),
    CONSTRAINT users_phone_check CHECK ((phone ~ '^\+[1-9][0-9]{6,14}$'::text)),
    CONSTRAINT users_preferences_check CHECK ((pg_column_size(preferences) <= 131072)),
    CONSTRAINT users_status_check CHECK ((status = ANY (ARRAY['pending'::text, 'active'::text, 'suspended'::text, 'deleted'::text])))
);

ALTER TABLE ONLY public.users FORCE ROW LEVEL SECURITY;

ALTER TABLE public.users OWNER TO zygo_owner;

COMMENT ON TABLE public.users IS 'Global person identity, one row per e-mail. Holds no credential (see user_credentials). Never deleted: erasure turns it into a tombstone.';

CREATE TABLE public.verification_codes (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    user_id uuid NOT NULL,
    type text NOT NULL,
    channel text DEFAULT 'email'::text NOT NULL,
    target text NOT NULL,
    code_hash bytea NOT NULL,
    attempts smallint DEFAULT 0 NOT NULL,
    max_attempts smallint DEFAULT 5 NOT NULL,
    provider_sid text,
    expires_at timestamp with time zone NOT NULL,
    verified_at timestamp with time zone,
    consumed_at timestamp with time zone,
    ip_address inet,
    user_agent text,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT verification_codes_attempts_bounded_check CHECK ((attempts <= max_attempts)),
    CONSTRAINT verification_codes_channel_check CHECK ((channel = ANY (ARRAY['email'::text, 'sms'::text, 'call'::text]))),
    CONSTRAINT verification_codes_code_hash_check CHECK ((octet_length(code_hash) = 32)),
    CONSTRAINT verification_codes_max_attempts_check CHECK (((max_attempts >= 1) AND (max_attempts <= 10))),
    CONSTRAINT verification_codes_type_check CHECK ((type = ANY (ARRAY['email'::text, 'phone'::text, 'email_change'::text, 'email_revert'::text, 'mfa_setup'::text, 'oauth_link'::text, 'data_export'::text, 'data_deletion'::text])))
);

ALTER TABLE ONLY public.verification_codes FORCE ROW LEVEL SECURITY;

ALTER TABLE public.verification_codes OWNER TO zygo_owner;

COMMENT ON TABLE public.verification_codes IS 'Short codes and revert tokens: e-mail, phone, e-mail change, export confirmation. One open per user and type.';

ALTER TABLE ONLY admin.admin_access_grants
    ADD CONSTRAINT admin_access_grants_pkey PRIMARY KEY (id);

ALTER TABLE ONLY admin.admin_action_approvals
    ADD CONSTRAINT admin_action_approvals_pkey PRIMARY KEY (id);

ALTER TABLE ONLY admin.admin_sessions
    ADD CONSTRAINT admin_sessions_pkey PRIMARY KEY (id);

ALTER TABLE ONLY admin.admin_sessions
    ADD CONSTRAINT admin_sessions_token_hash_key UNIQUE (token_hash);

ALTER TABLE ONLY admin.admin_users
    ADD CONSTRAINT admin_users_email_key UNIQUE (email);

ALTER TABLE ONLY admin.admin_users
    ADD CONSTRAINT admin_users_pkey PRIMARY KEY (id);

ALTER TABLE ONLY audit.alert_rules
    ADD CONSTRAINT alert_rules_pkey PRIMARY KEY (id);

ALTER TABLE ONLY audit.alert_rules
    ADD CONSTRAINT alert_rules_tenant_id_name_key UNIQUE (tenant_id, name);

ALTER TABLE ONLY audit.anchor_leaves
    ADD CONSTRAINT anchor_leaves_pkey PRIMARY KEY (anchor_id, chain_id);

ALTER TABLE ONLY audit.anchors
    ADD CONSTRAINT anchors_anchor_hash_key UNIQUE (anchor_hash);

ALTER TABLE ONLY audit.anchors
    ADD CONSTRAINT anchors_pkey PRIMARY KEY (id);

ALTER TABLE ONLY audit.anchors
    ADD CONSTRAINT anchors_previous_anchor_hash_key UNIQUE (previous_anchor_hash);

ALTER TABLE ONLY audit.archive_retrievals
    ADD CONSTRAINT archive_retrievals_pkey PRIMARY KEY (id);

ALTER TABLE ONLY audit.archives
    ADD CONSTRAINT archives_chain_id_from_seq_generation_key UNIQUE (chain_id, from_seq, generation);

ALTER TABLE ONLY audit.archives
    ADD CONSTRAINT archives_object_key_key UNIQUE (object_key);

ALTER TABLE ONLY audit.archives
    ADD CONSTRAINT archives_pkey PRIMARY KEY (id);

ALTER TABLE ONLY audit.chain_heads
    ADD CONSTRAINT chain_heads_pkey PRIMARY KEY (chain_id);

ALTER TABLE ONLY audit.gdpr_exports
    ADD CONSTRAINT gdpr_exports_pkey PRIMARY KEY (id);

ALTER TABLE ONLY audit.integrity_runs
    ADD CONSTRAINT integrity_runs_pkey PRIMARY KEY (id);

ALTER TABLE ONLY audit.log_pii
    ADD CONSTRAINT log_pii_pkey PRIMARY KEY (log_timestamp, log_id);

ALTER TABLE ONLY audit.logs
    ADD CONSTRAINT logs_chain_id_seq_timestamp_key UNIQUE (chain_id, seq, "timestamp");

ALTER TABLE ONLY audit.logs
    ADD CONSTRAINT logs_pkey PRIMARY KEY ("timestamp", id);

ALTER TABLE ONLY audit.rls_violation_log
    ADD CONSTRAINT rls_violation_log_pkey PRIMARY KEY (id, created_at);

ALTER TABLE ONLY audit.security_alerts
    ADD CONSTRAINT security_alerts_pkey PRIMARY KEY (id);

ALTER TABLE ONLY audit.security_context_log
    ADD CONSTRAINT security_context_log_pkey PRIMARY KEY (id, created_at);

ALTER TABLE ONLY audit.sensitive_data_access_log
    ADD CONSTRAINT sensitive_data_access_log_pkey PRIMARY KEY (id, created_at);

ALTER TABLE ONLY public.auth_flows
    ADD CONSTRAINT auth_flows_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.compliance_documents
    ADD CONSTRAINT compliance_documents_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.compliance_documents
    ADD CONSTRAINT compliance_documents_tenant_id_type_version_key UNIQUE NULLS NOT DISTINCT (tenant_id, type, version);

ALTER TABLE ONLY public.consent_records
    ADD CONSTRAINT consent_records_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.consumed_assertions
    ADD CONSTRAINT consumed_assertions_pkey PRIMARY KEY (sso_connection_id, assertion_hash);

ALTER TABLE ONLY public.edge_function_invocations
    ADD CONSTRAINT edge_function_invocations_pkey PRIMARY KEY (id, created_at);

ALTER TABLE ONLY public.encryption_key_rotations
    ADD CONSTRAINT encryption_key_rotations_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.encryption_keys
    ADD CONSTRAINT encryption_keys_key_id_key UNIQUE (key_id);

ALTER TABLE ONLY public.encryption_keys
    ADD CONSTRAINT encryption_keys_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.encryption_keys
    ADD CONSTRAINT encryption_keys_tenant_id_id_key UNIQUE (tenant_id, id);

ALTER TABLE ONLY public.export_artifacts
    ADD CONSTRAINT export_artifacts_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.feature_flag_history
    ADD CONSTRAINT feature_flag_history_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.feature_flag_overrides
    ADD CONSTRAINT feature_flag_overrides_flag_key_scope_target_id_tenant_id_key UNIQUE NULLS NOT DISTINCT (flag_key, scope, target_id, tenant_id);

ALTER TABLE ONLY public.feature_flag_overrides
    ADD CONSTRAINT feature_flag_overrides_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.feature_flag_state
    ADD CONSTRAINT feature_flag_state_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.feature_flags
    ADD CONSTRAINT feature_flags_pkey PRIMARY KEY (key);

ALTER TABLE ONLY public.files
    ADD CONSTRAINT files_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.files
    ADD CONSTRAINT files_storage_key_key UNIQUE (storage_key);

ALTER TABLE ONLY public.files_tombstones
    ADD CONSTRAINT files_tombstones_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.files_tombstones
    ADD CONSTRAINT files_tombstones_storage_key_key UNIQUE (storage_key);

ALTER TABLE ONLY public.group_members
    ADD CONSTRAINT group_members_group_id_user_id_key UNIQUE (group_id, user_id);

ALTER TABLE ONLY public.group_members
    ADD CONSTRAINT group_members_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.group_resources
    ADD CONSTRAINT group_resources_group_id_resource_type_resource_id_key UNIQUE (group_id, resource_type, resource_id);

ALTER TABLE ONLY public.group_resources
    ADD CONSTRAINT group_resources_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.groups
    ADD CONSTRAINT groups_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.groups
    ADD CONSTRAINT groups_tenant_id_id_key UNIQUE (tenant_id, id);

ALTER TABLE ONLY public.groups
    ADD CONSTRAINT groups_tenant_id_slug_key UNIQUE (tenant_id, slug);

ALTER TABLE ONLY public.idempotency_keys
    ADD CONSTRAINT idempotency_keys_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.idempotency_keys
    ADD CONSTRAINT idempotency_keys_tenant_id_principal_operation_id_key_hash_key UNIQUE NULLS NOT DISTINCT (tenant_id, principal, operation_id, key_hash);

ALTER TABLE ONLY public.ip_blocks
    ADD CONSTRAINT ip_blocks_ip_range_key UNIQUE (ip_range);

ALTER TABLE ONLY public.ip_blocks
    ADD CONSTRAINT ip_blocks_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.job_attempts
    ADD CONSTRAINT job_attempts_pkey PRIMARY KEY (execution_id, attempt);

ALTER TABLE ONLY public.job_dead_letters
    ADD CONSTRAINT job_dead_letters_execution_id_key UNIQUE (execution_id);

ALTER TABLE ONLY public.job_dead_letters
    ADD CONSTRAINT job_dead_letters_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.job_definitions
    ADD CONSTRAINT job_definitions_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.job_executions_history
    ADD CONSTRAINT job_executions_history_pkey PRIMARY KEY (id, completed_at);

ALTER TABLE ONLY public.job_executions
    ADD CONSTRAINT job_executions_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.job_logs
    ADD CONSTRAINT job_logs_pkey PRIMARY KEY (id, created_at);

ALTER TABLE ONLY public.job_queues
    ADD CONSTRAINT job_queues_pkey PRIMARY KEY (name);

ALTER TABLE ONLY public.job_schedule_slots
    ADD CONSTRAINT job_schedule_slots_pkey PRIMARY KEY (schedule_id, scheduled_for);

ALTER TABLE ONLY public.job_schedules
    ADD CONSTRAINT job_schedules_name_key UNIQUE (name);

ALTER TABLE ONLY public.job_schedules
    ADD CONSTRAINT job_schedules_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.job_workers
    ADD CONSTRAINT job_workers_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.login_attempts
    ADD CONSTRAINT login_attempts_pkey PRIMARY KEY (id, created_at);

ALTER TABLE ONLY public.login_risk_assessments
    ADD CONSTRAINT login_risk_assessments_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.magic_links
    ADD CONSTRAINT magic_links_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.magic_links
    ADD CONSTRAINT magic_links_token_hash_key UNIQUE (token_hash);

ALTER TABLE ONLY public.message_suppressions
    ADD CONSTRAINT message_suppressions_pkey PRIMARY KEY (recipient_hash, channel, scope);

ALTER TABLE ONLY public.mfa_backup_codes
    ADD CONSTRAINT mfa_backup_codes_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.mfa_backup_codes
    ADD CONSTRAINT mfa_backup_codes_user_id_code_hash_key UNIQUE (user_id, code_hash);

ALTER TABLE ONLY public.mfa_tokens
    ADD CONSTRAINT mfa_tokens_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.oauth_states
    ADD CONSTRAINT oauth_states_pkey PRIMARY KEY (id_hash);

ALTER TABLE ONLY public.oidc_configurations
    ADD CONSTRAINT oidc_configurations_pkey PRIMARY KEY (connection_id);

ALTER TABLE ONLY public.outbound_messages
    ADD CONSTRAINT outbound_messages_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.passkeys
    ADD CONSTRAINT passkeys_credential_id_key UNIQUE (credential_id);

ALTER TABLE ONLY public.passkeys
    ADD CONSTRAINT passkeys_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.password_history
    ADD CONSTRAINT password_history_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.password_reset_tokens
    ADD CONSTRAINT password_reset_tokens_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.password_reset_tokens
    ADD CONSTRAINT password_reset_tokens_token_hash_key UNIQUE (token_hash);

ALTER TABLE ONLY public.permissions
    ADD CONSTRAINT permissions_key_key UNIQUE (key);

ALTER TABLE ONLY public.permissions
    ADD CONSTRAINT permissions_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.plan_catalog
    ADD CONSTRAINT plan_catalog_pkey PRIMARY KEY (key);

ALTER TABLE ONLY public.plan_catalog
    ADD CONSTRAINT plan_catalog_rank_key UNIQUE (rank);

ALTER TABLE ONLY public.plan_catalog
    ADD CONSTRAINT plan_catalog_wire_tier_key UNIQUE (wire_tier);

ALTER TABLE ONLY public.plan_prices
    ADD CONSTRAINT plan_prices_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.platform_key_checks
    ADD CONSTRAINT platform_key_checks_pkey PRIMARY KEY (master_key_id);

ALTER TABLE ONLY public.platform_settings
    ADD CONSTRAINT platform_settings_pkey PRIMARY KEY (key);

ALTER TABLE ONLY public.projects
    ADD CONSTRAINT projects_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.projects
    ADD CONSTRAINT projects_tenant_id_id_key UNIQUE (tenant_id, id);

ALTER TABLE ONLY public.projects
    ADD CONSTRAINT projects_tenant_id_slug_key UNIQUE (tenant_id, slug);

ALTER TABLE ONLY public.refresh_tokens
    ADD CONSTRAINT refresh_tokens_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.refresh_tokens
    ADD CONSTRAINT refresh_tokens_token_hash_key UNIQUE (token_hash);

ALTER TABLE ONLY public.role_permissions
    ADD CONSTRAINT role_permissions_pkey PRIMARY KEY (role_id, permission_id);

ALTER TABLE ONLY public.roles
    ADD CONSTRAINT roles_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.roles
    ADD CONSTRAINT roles_tenant_id_id_key UNIQUE (tenant_id, id);

ALTER TABLE ONLY public.roles
    ADD CONSTRAINT roles_tenant_id_name_key UNIQUE (tenant_id, name);

ALTER TABLE ONLY public.saml_configurations
    ADD CONSTRAINT saml_configurations_pkey PRIMARY KEY (connection_id);

ALTER TABLE ONLY public.schema_migrations
    ADD CONSTRAINT schema_migrations_pkey PRIMARY KEY (version);

ALTER TABLE ONLY public.sessions
    ADD CONSTRAINT sessions_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.sessions
    ADD CONSTRAINT sessions_token_hash_key UNIQUE (token_hash);

ALTER TABLE ONLY public.signing_keys
    ADD CONSTRAINT signing_keys_pkey PRIMARY KEY (kid);

ALTER TABLE ONLY public.social_logins
    ADD CONSTRAINT social_logins_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.social_logins
    ADD CONSTRAINT social_logins_provider_provider_user_id_key UNIQUE (provider, provider_user_id);

ALTER TABLE ONLY public.social_logins
    ADD CONSTRAINT social_logins_user_id_provider_key UNIQUE (user_id, provider);

ALTER TABLE ONLY public.sso_connections
    ADD CONSTRAINT sso_connections_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.sso_connections
    ADD CONSTRAINT sso_connections_tenant_id_id_key UNIQUE (tenant_id, id);

ALTER TABLE ONLY public.sso_connections
    ADD CONSTRAINT sso_connections_tenant_id_name_key UNIQUE (tenant_id, name);

ALTER TABLE ONLY public.sso_domains
    ADD CONSTRAINT sso_domains_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.sso_domains
    ADD CONSTRAINT sso_domains_tenant_id_domain_key UNIQUE (tenant_id, domain);

ALTER TABLE ONLY public.sso_identities
    ADD CONSTRAINT sso_identities_connection_id_provider_user_id_key UNIQUE (connection_id, provider_user_id);

ALTER TABLE ONLY public.sso_identities
    ADD CONSTRAINT sso_identities_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.sso_migrations
    ADD CONSTRAINT sso_migrations_pkey PRIMARY KEY (tenant_id);

ALTER TABLE ONLY public.subscriptions
    ADD CONSTRAINT subscriptions_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.subscriptions
    ADD CONSTRAINT subscriptions_tenant_id_id_key UNIQUE (tenant_id, id);

ALTER TABLE ONLY public.subscriptions
    ADD CONSTRAINT subscriptions_tenant_id_key UNIQUE (tenant_id);

ALTER TABLE ONLY public.team_invitations
    ADD CONSTRAINT team_invitations_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.team_invitations
    ADD CONSTRAINT team_invitations_tenant_id_id_key UNIQUE (tenant_id, id);

ALTER TABLE ONLY public.team_invitations
    ADD CONSTRAINT team_invitations_token_hash_key UNIQUE (token_hash);

ALTER TABLE ONLY public.tenant_domains
    ADD CONSTRAINT tenant_domains_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.tenant_domains
    ADD CONSTRAINT tenant_domains_tenant_id_domain_key UNIQUE (tenant_id, domain);

ALTER TABLE ONLY public.tenant_features
    ADD CONSTRAINT tenant_features_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.tenant_features
    ADD CONSTRAINT tenant_features_tenant_id_feature_key UNIQUE (tenant_id, feature);

ALTER TABLE ONLY public.tenant_members
    ADD CONSTRAINT tenant_members_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.tenant_members
    ADD CONSTRAINT tenant_members_tenant_id_user_id_key UNIQUE (tenant_id, user_id);

ALTER TABLE ONLY public.tenant_ownership_transfers
    ADD CONSTRAINT tenant_ownership_transfers_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.tenant_rbac_state
    ADD CONSTRAINT tenant_rbac_state_pkey PRIMARY KEY (tenant_id);

ALTER TABLE ONLY public.tenant_security_config
    ADD CONSTRAINT tenant_security_config_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.tenant_security_config
    ADD CONSTRAINT tenant_security_config_tenant_id_key UNIQUE (tenant_id);

ALTER TABLE ONLY public.tenant_settings
    ADD CONSTRAINT tenant_settings_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.tenant_settings
    ADD CONSTRAINT tenant_settings_tenant_id_key UNIQUE (tenant_id);

ALTER TABLE ONLY public.tenant_slug_reservations
    ADD CONSTRAINT tenant_slug_reservations_pkey PRIMARY KEY (slug);

ALTER TABLE ONLY public.tenant_usage
    ADD CONSTRAINT tenant_usage_pkey PRIMARY KEY (tenant_id, metric, period);

ALTER TABLE ONLY public.tenants
    ADD CONSTRAINT tenants_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.tenants
    ADD CONSTRAINT tenants_slug_key UNIQUE (slug);

ALTER TABLE ONLY public.trial_claims
    ADD CONSTRAINT trial_claims_pkey PRIMARY KEY (email_hash);

ALTER TABLE ONLY public.user_credentials
    ADD CONSTRAINT user_credentials_pkey PRIMARY KEY (user_id);

ALTER TABLE ONLY public.user_devices
    ADD CONSTRAINT user_devices_device_token_hash_key UNIQUE (device_token_hash);

ALTER TABLE ONLY public.user_devices
    ADD CONSTRAINT user_devices_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.user_login_patterns
    ADD CONSTRAINT user_login_patterns_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.user_login_patterns
    ADD CONSTRAINT user_login_patterns_user_id_key UNIQUE (user_id);

ALTER TABLE ONLY public.user_permissions
    ADD CONSTRAINT user_permissions_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.user_permissions
    ADD CONSTRAINT user_permissions_tenant_id_user_id_permission_id_key UNIQUE (tenant_id, user_id, permission_id);

ALTER TABLE ONLY public.user_roles
    ADD CONSTRAINT user_roles_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.user_roles
    ADD CONSTRAINT user_roles_tenant_id_user_id_role_id_key UNIQUE (tenant_id, user_id, role_id);

ALTER TABLE ONLY public.users
    ADD CONSTRAINT users_email_key UNIQUE (email);

ALTER TABLE ONLY public.users
    ADD CONSTRAINT users_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.verification_codes
    ADD CONSTRAINT verification_codes_pkey PRIMARY KEY (id);

CREATE INDEX admin_access_grants_admin_id_tenant_id_expires_at_idx ON admin.admin_access_grants USING btree (admin_id, tenant_id, expires_at) WHERE (revoked_at IS NULL);

CREATE INDEX admin_access_grants_approval_id_idx ON admin.admin_access_grants USING btree (approval_id) WHERE (approval_id IS NOT NULL);

CREATE INDEX admin_access_grants_session_id_idx ON admin.admin_access_grants USING btree (session_id);

CREATE INDEX admin_access_grants_tenant_id_created_at_idx ON admin.admin_access_grants USING btree (tenant_id, created_at DESC);

CREATE INDEX admin_action_approvals_expires_at_idx ON admin.admin_action_approvals USING btree (expires_at) WHERE (status = ANY (ARRAY['pending'::text, 'approved'::text]));

CREATE INDEX admin_action_approvals_requested_by_created_at_idx ON admin.admin_action_approvals USING btree (requested_by, created_at DESC);

CREATE INDEX admin_action_approvals_status_created_at_idx ON admin.admin_action_approvals USING btree (status, created_at DESC);

CREATE INDEX admin_sessions_admin_id_idx ON admin.admin_sessions USING btree (admin_id) WHERE (revoked_at IS NULL);

CREATE UNIQUE INDEX admin_sessions_refresh_hash_key ON admin.admin_sessions USING btree (refresh_hash) WHERE (refresh_hash IS NOT NULL);

CREATE UNIQUE INDEX admin_users_enrolment_token_hash_key ON admin.admin_users USING btree (enrolment_token_hash) WHERE (enrolment_token_hash IS NOT NULL);

CREATE INDEX anchor_leaves_chain_id_seq_idx ON audit.anchor_leaves USING btree (chain_id, seq);

CREATE INDEX anchors_created_at_idx ON audit.anchors USING btree (created_at);

CREATE INDEX archive_retrievals_status_created_at_idx ON audit.archive_retrievals USING btree (status, created_at);

CREATE INDEX archives_tenant_id_month_idx ON audit.archives USING btree (tenant_id, month);

CREATE INDEX gdpr_exports_tenant_id_created_at_idx ON audit.gdpr_exports USING btree (tenant_id, created_at DESC);

CREATE UNIQUE INDEX gdpr_exports_tenant_id_key ON audit.gdpr_exports USING btree (tenant_id) NULLS NOT DISTINCT WHERE ((status = ANY (ARRAY['pending'::text, 'processing'::text])) AND (kind = 'audit_export'::text));

CREATE INDEX integrity_runs_chain_id_started_at_idx ON audit.integrity_runs USING btree (chain_id, started_at DESC);

CREATE INDEX integrity_runs_tenant_id_started_at_idx ON audit.integrity_runs USING btree (tenant_id, started_at DESC);

CREATE INDEX log_pii_tenant_id_log_timestamp_idx ON ONLY audit.log_pii USING btree (tenant_id, log_timestamp DESC);

CREATE INDEX logs_data_subject_id_timestamp_idx ON ONLY audit.logs USING btree (data_subject_id, "timestamp") WHERE (data_subject_id IS NOT NULL);

CREATE INDEX logs_request_id_timestamp_idx ON ONLY audit.logs USING btree (request_id, "timestamp") WHERE (request_id IS NOT NULL);

CREATE INDEX logs_tenant_id_actor_id_timestamp_idx ON ONLY audit.logs USING btree (tenant_id, actor_id, "timestamp" DESC);

CREATE INDEX logs_tenant_id_description_idx ON ONLY audit.logs USING gin (tenant_id, description public.gin_trgm_ops);

CREATE INDEX logs_tenant_id_event_type_timestamp_idx ON ONLY audit.logs USING btree (tenant_id, event_type, "timestamp" DESC);

CREATE INDEX logs_tenant_id_resource_type_resource_id_timestamp_idx ON ONLY audit.logs USING btree (tenant_id, resource_type, resource_id, "timestamp" DESC);

CREATE INDEX logs_tenant_id_severity_timestamp_idx ON ONLY audit.logs USING btree (tenant_id, severity, "timestamp" DESC) WHERE (severity = ANY (ARRAY['high'::text, 'critical'::text]));

CREATE INDEX logs_tenant_id_timestamp_seq_idx ON ONLY audit.logs USING btree (tenant_id, "timestamp" DESC, seq DESC);

CREATE INDEX rls_violation_log_created_at_idx ON ONLY audit.rls_violation_log USING btree (created_at DESC);

CREATE INDEX rls_violation_log_principal_id_created_at_idx ON ONLY audit.rls_violation_log USING btree (principal_id, created_at DESC);

CREATE INDEX rls_violation_log_session_tenant_id_created_at_idx ON ONLY audit.rls_violation_log USING btree (session_tenant_id, created_at DESC);

CREATE INDEX rls_violation_log_severity_created_at_idx ON ONLY audit.rls_violation_log USING btree (severity, created_at DESC);

CREATE UNIQUE INDEX security_alerts_action_token_hash_key ON audit.security_alerts USING btree (action_token_hash) WHERE (action_token_hash IS NOT NULL);

CREATE UNIQUE INDEX security_alerts_dedupe_key_key ON audit.security_alerts USING btree (dedupe_key) WHERE (status = ANY (ARRAY['new'::text, 'acknowledged'::text, 'investigating'::text]));

CREATE INDEX security_alerts_resolved_at_idx ON audit.security_alerts USING btree (resolved_at) WHERE (resolved_at IS NOT NULL);

CREATE INDEX security_alerts_status_severity_created_at_idx ON audit.security_alerts USING btree (status, severity, created_at DESC);

CREATE INDEX security_alerts_tenant_id_status_created_at_idx ON audit.security_alerts USING btree (tenant_id, status, created_at DESC);

CREATE INDEX security_alerts_user_id_created_at_idx ON audit.security_alerts USING btree (user_id, created_at DESC);

CREATE INDEX security_context_log_tenant_id_created_at_idx ON ONLY audit.security_context_log USING btree (tenant_id, created_at DESC);

CREATE INDEX security_context_log_user_id_created_at_idx ON ONLY audit.security_context_log USING btree (user_id, created_at DESC);

CREATE INDEX sensitive_data_access_log_tenant_id_created_at_idx ON ONLY audit.sensitive_data_access_log USING btree (tenant_id, created_at DESC);

CREATE INDEX sensitive_data_access_log_user_id_created_at_idx ON ONLY audit.sensitive_data_access_log USING btree (user_id, created_at DESC);

CREATE INDEX auth_flows_expires_at_idx ON public.auth_flows USING btree (expires_at);

CREATE INDEX auth_flows_tenant_id_idx ON public.auth_flows USING btree (tenant_id);

CREATE INDEX auth_flows_user_id_idx ON public.auth_flows USING btree (user_id);

CREATE UNIQUE INDEX compliance_documents_tenant_id_type_key ON public.compliance_documents USING btree (tenant_id, type) NULLS NOT DISTINCT WHERE is_active;

CREATE INDEX consent_records_document_id_idx ON public.consent_records USING btree (document_id) WHERE (document_id IS NOT NULL);

CREATE INDEX consent_records_expires_at_idx ON public.consent_records USING btree (expires_at) WHERE (expires_at IS NOT NULL);

CREATE INDEX consent_records_supersedes_id_idx ON public.consent_records USING btree (supersedes_id) WHERE (supersedes_id IS NOT NULL);

CREATE INDEX consent_records_tenant_id_idx ON public.consent_records USING btree (tenant_id) WHERE (tenant_id IS NOT NULL);

CREATE INDEX consent_records_user_id_type_created_at_idx ON public.consent_records USING btree (user_id, type, created_at DESC);

CREATE INDEX consumed_assertions_expires_at_idx ON public.consumed_assertions USING btree (expires_at);

CREATE INDEX consumed_assertions_tenant_id_idx ON public.consumed_assertions USING btree (tenant_id);

CREATE INDEX edge_function_invocations_function_name_created_at_idx ON ONLY public.edge_function_invocations USING btree (function_name, created_at DESC);

CREATE INDEX encryption_key_rotations_from_key_id_idx ON public.encryption_key_rotations USING btree (from_key_id);

CREATE UNIQUE INDEX encryption_key_rotations_tenant_id_key ON public.encryption_key_rotations USING btree (tenant_id) WHERE (status = ANY (ARRAY['pending'::text, 'running'::text]));

CREATE INDEX encryption_key_rotations_to_key_id_idx ON public.encryption_key_rotations USING btree (to_key_id);

CREATE INDEX encryption_keys_master_key_id_idx ON public.encryption_keys USING btree (master_key_id) WHERE (status <> 'destroyed'::text);

CREATE INDEX encryption_keys_next_rotation_at_idx ON public.encryption_keys USING btree (next_rotation_at) WHERE (status = 'active'::text);

CREATE UNIQUE INDEX encryption_keys_tenant_id_purpose_key ON public.encryption_keys USING btree (tenant_id, purpose) WHERE ((status = 'active'::text) AND (purpose = ANY (ARRAY['data'::text, 'hash'::text])));

CREATE INDEX encryption_keys_tenant_id_purpose_version_idx ON public.encryption_keys USING btree (tenant_id, purpose, version);

CREATE INDEX export_artifacts_expires_at_idx ON public.export_artifacts USING btree (expires_at) WHERE (status = 'ready'::text);

CREATE INDEX export_artifacts_single_user_id_idx ON public.export_artifacts USING btree (single_user_id) WHERE (single_user_id IS NOT NULL);

CREATE INDEX export_artifacts_tenant_id_created_at_idx ON public.export_artifacts USING btree (tenant_id, created_at DESC);

CREATE UNIQUE INDEX export_artifacts_tenant_id_kind_key ON public.export_artifacts USING btree (tenant_id, kind) WHERE ((status = ANY (ARRAY['pending'::text, 'processing'::text])) AND (kind = 'audit'::text));

CREATE INDEX feature_flag_history_flag_key_version_idx ON public.feature_flag_history USING btree (flag_key, version DESC);

CREATE INDEX feature_flag_overrides_expires_at_idx ON public.feature_flag_overrides USING btree (expires_at) WHERE (expires_at IS NOT NULL);

CREATE INDEX feature_flag_overrides_target_id_idx ON public.feature_flag_overrides USING btree (target_id);

CREATE INDEX feature_flag_overrides_tenant_id_idx ON public.feature_flag_overrides USING btree (tenant_id) WHERE (tenant_id IS NOT NULL);

CREATE INDEX files_created_at_idx ON public.files USING btree (created_at) WHERE (state = 'uploading'::text);

CREATE INDEX files_encryption_key_id_idx ON public.files USING btree (encryption_key_id) WHERE (encryption_key_id IS NOT NULL);

CREATE INDEX files_expires_at_idx ON public.files USING btree (expires_at) WHERE ((state = 'ready'::text) AND (expires_at IS NOT NULL));

CREATE INDEX files_tenant_id_purpose_created_at_idx ON public.files USING btree (tenant_id, purpose, created_at DESC);

CREATE INDEX files_tombstones_next_attempt_at_idx ON public.files_tombstones USING btree (next_attempt_at);

CREATE INDEX files_tombstones_tenant_id_idx ON public.files_tombstones USING btree (tenant_id);

CREATE INDEX group_members_tenant_id_user_id_idx ON public.group_members USING btree (tenant_id, user_id);

CREATE INDEX group_resources_tenant_id_resource_type_resource_id_idx ON public.group_resources USING btree (tenant_id, resource_type, resource_id);

CREATE INDEX idempotency_keys_expires_at_idx ON public.idempotency_keys USING btree (expires_at);

CREATE INDEX idempotency_keys_user_id_idx ON public.idempotency_keys USING btree (user_id) WHERE (user_id IS NOT NULL);

CREATE INDEX ip_blocks_blocked_until_idx ON public.ip_blocks USING btree (blocked_until) WHERE (blocked_until IS NOT NULL);

CREATE INDEX job_attempts_tenant_id_idx ON public.job_attempts USING btree (tenant_id) WHERE (tenant_id IS NOT NULL);

CREATE INDEX job_dead_letters_died_at_idx ON public.job_dead_letters USING btree (died_at DESC) WHERE (handled_at IS NULL);

CREATE INDEX job_dead_letters_handled_at_idx ON public.job_dead_letters USING btree (handled_at) WHERE (handled_at IS NOT NULL);

CREATE INDEX job_dead_letters_tenant_id_died_at_idx ON public.job_dead_letters USING btree (tenant_id, died_at DESC);

CREATE INDEX job_definitions_queue_idx ON public.job_definitions USING btree (queue);

CREATE INDEX job_executions_completed_at_idx ON public.job_executions USING btree (completed_at) WHERE (completed_at IS NOT NULL);

CREATE INDEX job_executions_concurrency_key_idx ON public.job_executions USING btree (concurrency_key) WHERE ((status = 'running'::text) AND (concurrency_key IS NOT NULL));

CREATE INDEX job_executions_history_job_id_completed_at_idx ON ONLY public.job_executions_history USING btree (job_id, completed_at DESC);

CREATE INDEX job_executions_history_tenant_id_completed_at_idx ON ONLY public.job_executions_history USING btree (tenant_id, completed_at DESC);

CREATE INDEX job_executions_job_id_created_at_idx ON public.job_executions USING btree (job_id, created_at DESC);

CREATE INDEX job_executions_lease_expires_at_idx ON public.job_executions USING btree (lease_expires_at) WHERE (status = 'running'::text);

CREATE INDEX job_executions_parent_id_idx ON public.job_executions USING btree (parent_id) WHERE (parent_id IS NOT NULL);

CREATE INDEX job_executions_queue_claim_at_id_idx ON public.job_executions USING btree (queue, claim_at, id) WHERE (status = ANY (ARRAY['pending'::text, 'scheduled'::text, 'retrying'::text]));

CREATE INDEX job_executions_resource_type_resource_id_idx ON public.job_executions USING btree (resource_type, resource_id) WHERE (status <> ALL (ARRAY['completed'::text, 'cancelled'::text]));

CREATE INDEX job_executions_schedule_id_idx ON public.job_executions USING btree (schedule_id) WHERE (schedule_id IS NOT NULL);

CREATE INDEX job_executions_tenant_id_created_at_idx ON public.job_executions USING btree (tenant_id, created_at DESC);

CREATE INDEX job_executions_tenant_id_status_idx ON public.job_executions USING btree (tenant_id, status);

CREATE UNIQUE INDEX job_executions_unique_key_key ON public.job_executions USING btree (unique_key) WHERE unique_active;

CREATE INDEX job_logs_execution_id_created_at_idx ON ONLY public.job_logs USING btree (execution_id, created_at);

CREATE INDEX job_schedule_slots_created_at_idx ON public.job_schedule_slots USING btree (created_at);

CREATE INDEX job_schedules_next_run_at_idx ON public.job_schedules USING btree (next_run_at) WHERE is_enabled;

CREATE INDEX job_workers_heartbeat_at_idx ON public.job_workers USING btree (heartbeat_at);

CREATE INDEX login_attempts_email_hash_created_at_idx ON ONLY public.login_attempts USING btree (email_hash, created_at DESC);

CREATE INDEX login_attempts_ip_address_created_at_idx ON ONLY public.login_attempts USING btree (ip_address, created_at DESC);

CREATE INDEX login_attempts_user_id_created_at_idx ON ONLY public.login_attempts USING btree (user_id, created_at DESC);

CREATE INDEX login_risk_assessments_created_at_idx ON public.login_risk_assessments USING btree (created_at);

CREATE INDEX login_risk_assessments_user_id_created_at_idx ON public.login_risk_assessments USING btree (user_id, created_at DESC);

CREATE INDEX magic_links_expires_at_idx ON public.magic_links USING btree (expires_at);

CREATE INDEX magic_links_user_id_idx ON public.magic_links USING btree (user_id) WHERE (user_id IS NOT NULL);

CREATE INDEX mfa_backup_codes_user_id_idx ON public.mfa_backup_codes USING btree (user_id) WHERE (used_at IS NULL);

CREATE UNIQUE INDEX mfa_tokens_user_id_key ON public.mfa_tokens USING btree (user_id) WHERE is_primary;

CREATE UNIQUE INDEX mfa_tokens_user_id_type_key ON public.mfa_tokens USING btree (user_id, type) WHERE (type = ANY (ARRAY['totp'::text, 'sms'::text]));

CREATE UNIQUE INDEX oauth_states_connect_hash_key ON public.oauth_states USING btree (connect_hash) WHERE (connect_hash IS NOT NULL);

CREATE INDEX oauth_states_expires_at_idx ON public.oauth_states USING btree (expires_at);

CREATE INDEX oauth_states_tenant_id_idx ON public.oauth_states USING btree (tenant_id);

CREATE INDEX oauth_states_user_id_idx ON public.oauth_states USING btree (user_id);

CREATE INDEX oidc_configurations_encryption_key_id_idx ON public.oidc_configurations USING btree (encryption_key_id) WHERE (encryption_key_id IS NOT NULL);

CREATE INDEX oidc_configurations_tenant_id_idx ON public.oidc_configurations USING btree (tenant_id);

CREATE UNIQUE INDEX outbound_messages_business_key_key ON public.outbound_messages USING btree (business_key) WHERE (business_key IS NOT NULL);

CREATE INDEX outbound_messages_created_at_idx ON public.outbound_messages USING btree (created_at);

CREATE UNIQUE INDEX outbound_messages_provider_provider_message_id_key ON public.outbound_messages USING btree (provider, provider_message_id) WHERE (provider_message_id IS NOT NULL);

CREATE INDEX outbound_messages_recipient_hash_created_at_idx ON public.outbound_messages USING btree (recipient_hash, created_at DESC);

CREATE INDEX outbound_messages_tenant_id_idx ON public.outbound_messages USING btree (tenant_id) WHERE (tenant_id IS NOT NULL);

CREATE INDEX passkeys_user_id_idx ON public.passkeys USING btree (user_id);

CREATE INDEX password_history_user_id_created_at_idx ON public.password_history USING btree (user_id, created_at DESC);

CREATE INDEX password_reset_tokens_expires_at_idx ON public.password_reset_tokens USING btree (expires_at);

CREATE UNIQUE INDEX password_reset_tokens_user_id_key ON public.password_reset_tokens USING btree (user_id) WHERE (consumed_at IS NULL);

CREATE INDEX permissions_category_sort_order_idx ON public.permissions USING btree (category, sort_order);

CREATE UNIQUE INDEX plan_prices_plan_key_cycle_currency_provider_key ON public.plan_prices USING btree (plan_key, cycle, currency, provider) WHERE (active_to IS NULL);

CREATE UNIQUE INDEX plan_prices_provider_provider_price_id_key ON public.plan_prices USING btree (provider, provider_price_id) WHERE (provider_price_id IS NOT NULL);

CREATE INDEX refresh_tokens_expires_at_idx ON public.refresh_tokens USING btree (expires_at);

CREATE UNIQUE INDEX refresh_tokens_family_id_key ON public.refresh_tokens USING btree (family_id) WHERE (status = 'active'::text);

CREATE UNIQUE INDEX refresh_tokens_parent_id_key ON public.refresh_tokens USING btree (parent_id) WHERE (parent_id IS NOT NULL);

CREATE INDEX refresh_tokens_session_id_idx ON public.refresh_tokens USING btree (session_id);

CREATE INDEX refresh_tokens_user_id_idx ON public.refresh_tokens USING btree (user_id);

CREATE INDEX role_permissions_permission_id_idx ON public.role_permissions USING btree (permission_id);

CREATE INDEX role_permissions_tenant_id_role_id_idx ON public.role_permissions USING btree (tenant_id, role_id);

CREATE INDEX roles_tenant_id_hierarchy_level_idx ON public.roles USING btree (tenant_id, hierarchy_level);

CREATE UNIQUE INDEX roles_tenant_id_key ON public.roles USING btree (tenant_id) WHERE is_default;

CREATE INDEX saml_configurations_tenant_id_idx ON public.saml_configurations USING btree (tenant_id);

CREATE INDEX sessions_expires_at_idx ON public.sessions USING btree (expires_at);

CREATE INDEX sessions_parent_session_id_idx ON public.sessions USING btree (parent_session_id) WHERE (parent_session_id IS NOT NULL);

CREATE INDEX sessions_sso_connection_id_sso_name_id_idx ON public.sessions USING btree (sso_connection_id, sso_name_id) WHERE ((sso_connection_id IS NOT NULL) AND (revoked_at IS NULL));

CREATE INDEX sessions_tenant_id_last_activity_at_idx ON public.sessions USING btree (tenant_id, last_activity_at DESC) WHERE (revoked_at IS NULL);

CREATE INDEX sessions_user_device_id_idx ON public.sessions USING btree (user_device_id) WHERE (user_device_id IS NOT NULL);

CREATE INDEX sessions_user_id_last_activity_at_idx ON public.sessions USING btree (user_id, last_activity_at DESC) WHERE (revoked_at IS NULL);

CREATE UNIQUE INDEX signing_keys_status_key ON public.signing_keys USING btree (status) WHERE (status = 'active'::text);

CREATE INDEX sso_domains_connection_id_idx ON public.sso_domains USING btree (connection_id);

CREATE UNIQUE INDEX sso_domains_domain_key ON public.sso_domains USING btree (domain) WHERE (status = 'verified'::text);

CREATE INDEX sso_domains_last_checked_at_idx ON public.sso_domains USING btree (last_checked_at) WHERE (status <> 'pending'::text);

CREATE INDEX sso_identities_tenant_id_user_id_idx ON public.sso_identities USING btree (tenant_id, user_id);

CREATE INDEX sso_migrations_grace_period_end_idx ON public.sso_migrations USING btree (grace_period_end) WHERE (phase = 'soft_enforce'::text);

CREATE INDEX subscriptions_current_period_end_idx ON public.subscriptions USING btree (current_period_end) WHERE ((status = ANY (ARRAY['active'::text, 'past_due'::text])) AND (cancel_at_period_end OR (pending_change IS NOT NULL)));

CREATE INDEX subscriptions_data_retention_until_idx ON public.subscriptions USING btree (data_retention_until) WHERE (status = 'canceled'::text);

CREATE INDEX subscriptions_plan_idx ON public.subscriptions USING btree (plan);

CREATE INDEX subscriptions_price_id_idx ON public.subscriptions USING btree (price_id) WHERE (price_id IS NOT NULL);

CREATE UNIQUE INDEX subscriptions_provider_provider_customer_ref_key ON public.subscriptions USING btree (provider, provider_customer_ref) WHERE (provider_customer_ref IS NOT NULL);

CREATE UNIQUE INDEX subscriptions_provider_provider_subscription_ref_key ON public.subscriptions USING btree (provider, provider_subscription_ref) WHERE (provider_subscription_ref IS NOT NULL);

CREATE INDEX subscriptions_trial_ends_at_idx ON public.subscriptions USING btree (trial_ends_at) WHERE (status = 'trial'::text);

CREATE INDEX team_invitations_email_idx ON public.team_invitations USING btree (email) WHERE (status = 'pending'::text);

CREATE INDEX team_invitations_expires_at_idx ON public.team_invitations USING btree (expires_at) WHERE (status = 'pending'::text);

CREATE INDEX team_invitations_role_id_idx ON public.team_invitations USING btree (role_id);

CREATE UNIQUE INDEX team_invitations_tenant_id_email_key ON public.team_invitations USING btree (tenant_id, email) WHERE (status = 'pending'::text);

CREATE INDEX team_invitations_tenant_id_status_created_at_idx ON public.team_invitations USING btree (tenant_id, status, created_at DESC);

CREATE UNIQUE INDEX tenant_domains_domain_key ON public.tenant_domains USING btree (domain) WHERE (status = ANY (ARRAY['verified'::text, 'failing'::text]));

CREATE INDEX tenant_domains_next_check_at_idx ON public.tenant_domains USING btree (next_check_at) WHERE (status = ANY (ARRAY['pending'::text, 'verified'::text, 'failing'::text]));

CREATE UNIQUE INDEX tenant_domains_tenant_id_key ON public.tenant_domains USING btree (tenant_id) WHERE is_primary;

CREATE INDEX tenant_features_expires_at_idx ON public.tenant_features USING btree (expires_at) WHERE (expires_at IS NOT NULL);

CREATE INDEX tenant_members_restorable_until_idx ON public.tenant_members USING btree (restorable_until) WHERE (status = 'removed'::text);

CREATE UNIQUE INDEX tenant_members_tenant_id_key ON public.tenant_members USING btree (tenant_id) WHERE is_owner;

CREATE INDEX tenant_members_tenant_id_primary_role_id_idx ON public.tenant_members USING btree (tenant_id, primary_role_id);

CREATE INDEX tenant_members_tenant_id_status_created_at_idx ON public.tenant_members USING btree (tenant_id, status, created_at DESC);

CREATE INDEX tenant_members_user_id_status_idx ON public.tenant_members USING btree (user_id, status);

CREATE INDEX tenant_ownership_transfers_expires_at_idx ON public.tenant_ownership_transfers USING btree (expires_at) WHERE (status = 'pending'::text);

CREATE INDEX tenant_ownership_transfers_fallback_role_id_idx ON public.tenant_ownership_transfers USING btree (fallback_role_id) WHERE (fallback_role_id IS NOT NULL);

CREATE INDEX tenant_ownership_transfers_from_user_id_idx ON public.tenant_ownership_transfers USING btree (from_user_id);

CREATE UNIQUE INDEX tenant_ownership_transfers_tenant_id_key ON public.tenant_ownership_transfers USING btree (tenant_id) WHERE (status = 'pending'::text);

CREATE INDEX tenant_ownership_transfers_to_user_id_idx ON public.tenant_ownership_transfers USING btree (to_user_id);

CREATE INDEX tenant_slug_reservations_reserved_until_idx ON public.tenant_slug_reservations USING btree (reserved_until);

CREATE INDEX tenants_created_at_id_idx ON public.tenants USING btree (created_at DESC, id DESC);

CREATE INDEX tenants_deletion_scheduled_for_idx ON public.tenants USING btree (deletion_scheduled_for) WHERE (status = 'pending_deletion'::text);

CREATE INDEX tenants_plan_idx ON public.tenants USING btree (plan);

CREATE INDEX tenants_status_idx ON public.tenants USING btree (status);

CREATE INDEX user_devices_token_expires_at_idx ON public.user_devices USING btree (token_expires_at);

CREATE INDEX user_devices_user_id_last_seen_at_idx ON public.user_devices USING btree (user_id, last_seen_at DESC);

CREATE INDEX user_permissions_expires_at_idx ON public.user_permissions USING btree (expires_at) WHERE (expires_at IS NOT NULL);

CREATE INDEX user_roles_expires_at_idx ON public.user_roles USING btree (expires_at) WHERE ((status = 'active'::text) AND (expires_at IS NOT NULL));

CREATE INDEX user_roles_tenant_id_role_id_idx ON public.user_roles USING btree (tenant_id, role_id) WHERE (status = 'active'::text);

CREATE UNIQUE INDEX users_phone_key ON public.users USING btree (phone) WHERE (phone_verified_at IS NOT NULL);

CREATE INDEX users_status_idx ON public.users USING btree (status);

CREATE UNIQUE INDEX verification_codes_code_hash_key ON public.verification_codes USING btree (code_hash) WHERE (type = 'email_revert'::text);

CREATE INDEX verification_codes_expires_at_idx ON public.verification_codes USING btree (expires_at);

CREATE UNIQUE INDEX verification_codes_user_id_type_key ON public.verification_codes USING btree (user_id, type) WHERE (consumed_at IS NULL);

CREATE TRIGGER admin_access_grants_touch_row BEFORE UPDATE ON admin.admin_access_grants FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

CREATE TRIGGER admin_action_approvals_touch_row BEFORE UPDATE ON admin.admin_action_approvals FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

CREATE TRIGGER admin_sessions_touch_row BEFORE UPDATE ON admin.admin_sessions FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

CREATE CONSTRAINT TRIGGER admin_users_keep_one AFTER DELETE OR UPDATE ON admin.admin_users DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION zygo.admin_users_keep_one();

CREATE TRIGGER admin_users_touch_row BEFORE UPDATE ON admin.admin_users FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

CREATE TRIGGER alert_rules_touch_row BEFORE UPDATE ON audit.alert_rules FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

CREATE TRIGGER anchor_leaves_forbid_mutation BEFORE DELETE OR UPDATE ON audit.anchor_leaves FOR EACH ROW EXECUTE FUNCTION zygo.forbid_mutation();

CREATE TRIGGER anchor_leaves_forbid_truncate BEFORE TRUNCATE ON audit.anchor_leaves FOR EACH STATEMENT EXECUTE FUNCTION zygo.forbid_mutation();

CREATE TRIGGER anchors_forbid_mutation BEFORE DELETE OR UPDATE ON audit.anchors FOR EACH ROW EXECUTE FUNCTION zygo.forbid_mutation();

CREATE TRIGGER anchors_forbid_truncate BEFORE TRUNCATE ON audit.anchors FOR EACH STATEMENT EXECUTE FUNCTION zygo.forbid_mutation();

CREATE TRIGGER archive_retrievals_touch_row BEFORE UPDATE ON audit.archive_retrievals FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

CREATE TRIGGER archives_touch_row BEFORE UPDATE ON audit.archives FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

CREATE TRIGGER gdpr_exports_touch_row BEFORE UPDATE ON audit.gdpr_exports FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

CREATE TRIGGER integrity_runs_touch_row BEFORE UPDATE ON audit.integrity_runs FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

CREATE TRIGGER log_pii_forbid_mutation BEFORE DELETE OR UPDATE ON audit.log_pii FOR EACH ROW EXECUTE FUNCTION zygo.forbid_mutation();

CREATE TRIGGER log_pii_forbid_truncate BEFORE TRUNCATE ON audit.log_pii FOR EACH STATEMENT EXECUTE FUNCTION zygo.forbid_mutation();

CREATE TRIGGER logs_forbid_mutation BEFORE DELETE OR UPDATE ON audit.logs FOR EACH ROW EXECUTE FUNCTION zygo.forbid_mutation();

CREATE TRIGGER logs_forbid_truncate BEFORE TRUNCATE ON audit.logs FOR EACH STATEMENT EXECUTE FUNCTION zygo.forbid_mutation();

CREATE TRIGGER rls_violation_log_forbid_mutation BEFORE DELETE OR UPDATE ON audit.rls_violation_log FOR EACH ROW EXECUTE FUNCTION zygo.forbid_mutation();

CREATE TRIGGER rls_violation_log_forbid_truncate BEFORE TRUNCATE ON audit.rls_violation_log FOR EACH STATEMENT EXECUTE FUNCTION zygo.forbid_mutation();

CREATE TRIGGER security_alerts_touch_row BEFORE UPDATE ON audit.security_alerts FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

CREATE TRIGGER security_context_log_forbid_mutation BEFORE DELETE OR UPDATE ON audit.security_context_log FOR EACH ROW EXECUTE FUNCTION zygo.forbid_mutation();

CREATE TRIGGER security_context_log_forbid_truncate BEFORE TRUNCATE ON audit.security_context_log FOR EACH STATEMENT EXECUTE FUNCTION zygo.forbid_mutation();

CREATE TRIGGER sensitive_data_access_log_forbid_mutation BEFORE DELETE OR UPDATE ON audit.sensitive_data_access_log FOR EACH ROW EXECUTE FUNCTION zygo.forbid_mutation();

CREATE TRIGGER sensitive_data_access_log_forbid_truncate BEFORE TRUNCATE ON audit.sensitive_data_access_log FOR EACH STATEMENT EXECUTE FUNCTION zygo.forbid_mutation();

CREATE TRIGGER compliance_documents_touch_row BEFORE UPDATE ON public.compliance_documents FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

CREATE TRIGGER consent_records_forbid_mutation BEFORE DELETE OR UPDATE ON public.consent_records FOR EACH ROW EXECUTE FUNCTION zygo.forbid_mutation();

CREATE TRIGGER consent_records_forbid_truncate BEFORE TRUNCATE ON public.consent_records FOR EACH STATEMENT EXECUTE FUNCTION zygo.forbid_mutation();

CREATE TRIGGER edge_function_invocations_forbid_mutation BEFORE DELETE OR UPDATE ON public.edge_function_invocations FOR EACH ROW EXECUTE FUNCTION zygo.forbid_mutation();

CREATE TRIGGER edge_function_invocations_forbid_truncate BEFORE TRUNCATE ON public.edge_function_invocations FOR EACH STATEMENT EXECUTE FUNCTION zygo.forbid_mutation();

CREATE TRIGGER encryption_key_rotations_touch_row BEFORE UPDATE ON public.encryption_key_rotations FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

CREATE TRIGGER encryption_keys_touch_row BEFORE UPDATE ON public.encryption_keys FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

CREATE TRIGGER export_artifacts_touch_row BEFORE UPDATE ON public.export_artifacts FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

CREATE TRIGGER feature_flag_history_forbid_mutation BEFORE DELETE OR UPDATE ON public.feature_flag_history FOR EACH ROW EXECUTE FUNCTION zygo.forbid_mutation();

CREATE TRIGGER feature_flag_history_forbid_truncate BEFORE TRUNCATE ON public.feature_flag_history FOR EACH STATEMENT EXECUTE FUNCTION zygo.forbid_mutation();

CREATE TRIGGER feature_flag_overrides_touch_row BEFORE UPDATE ON public.feature_flag_overrides FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

CREATE TRIGGER feature_flag_state_touch_updated_at BEFORE UPDATE ON public.feature_flag_state FOR EACH ROW EXECUTE FUNCTION zygo.touch_updated_at();

CREATE TRIGGER feature_flags_touch_row BEFORE UPDATE ON public.feature_flags FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

CREATE TRIGGER files_touch_row BEFORE UPDATE ON public.files FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

CREATE TRIGGER group_members_touch_row BEFORE UPDATE ON public.group_members FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

CREATE TRIGGER groups_touch_row BEFORE UPDATE ON public.groups FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

CREATE TRIGGER idempotency_keys_touch_row BEFORE UPDATE ON public.idempotency_keys FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

CREATE TRIGGER ip_blocks_touch_row BEFORE UPDATE ON public.ip_blocks FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

CREATE TRIGGER job_dead_letters_touch_row BEFORE UPDATE ON public.job_dead_letters FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

CREATE TRIGGER job_definitions_touch_row BEFORE UPDATE ON public.job_definitions FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

CREATE TRIGGER job_executions_history_forbid_mutation BEFORE DELETE OR UPDATE ON public.job_executions_history FOR EACH ROW EXECUTE FUNCTION zygo.forbid_mutation();

CREATE TRIGGER job_executions_history_forbid_truncate BEFORE TRUNCATE ON public.job_executions_history FOR EACH STATEMENT EXECUTE FUNCTION zygo.forbid_mutation();

CREATE TRIGGER job_executions_touch_row BEFORE UPDATE ON public.job_executions FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

CREATE TRIGGER job_logs_forbid_mutation BEFORE DELETE OR UPDATE ON public.job_logs FOR EACH ROW EXECUTE FUNCTION zygo.forbid_mutation();

CREATE TRIGGER job_logs_forbid_truncate BEFORE TRUNCATE ON public.job_logs FOR EACH STATEMENT EXECUTE FUNCTION zygo.forbid_mutation();

CREATE TRIGGER job_queues_touch_row BEFORE UPDATE ON public.job_queues FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

CREATE TRIGGER job_schedule_slots_forbid_mutation BEFORE UPDATE ON public.job_schedule_slots FOR EACH ROW EXECUTE FUNCTION zygo.forbid_mutation();

CREATE TRIGGER job_schedule_slots_forbid_truncate BEFORE TRUNCATE ON public.job_schedule_slots FOR EACH STATEMENT EXECUTE FUNCTION zygo.forbid_mutation();

CREATE TRIGGER job_schedules_touch_row BEFORE UPDATE ON public.job_schedules FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

CREATE TRIGGER login_attempts_forbid_mutation BEFORE DELETE OR UPDATE ON public.login_attempts FOR EACH ROW EXECUTE FUNCTION zygo.forbid_mutation();

CREATE TRIGGER login_attempts_forbid_truncate BEFORE TRUNCATE ON public.login_attempts FOR EACH STATEMENT EXECUTE FUNCTION zygo.forbid_mutation();

CREATE TRIGGER mfa_tokens_touch_row BEFORE UPDATE ON public.mfa_tokens FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

CREATE TRIGGER oidc_configurations_touch_row BEFORE UPDATE ON public.oidc_configurations FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

CREATE TRIGGER outbound_messages_touch_row BEFORE UPDATE ON public.outbound_messages FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

CREATE TRIGGER passkeys_touch_row BEFORE UPDATE ON public.passkeys FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

CREATE TRIGGER password_history_forbid_mutation BEFORE UPDATE ON public.password_history FOR EACH ROW EXECUTE FUNCTION zygo.forbid_mutation();

CREATE TRIGGER password_history_forbid_truncate BEFORE TRUNCATE ON public.password_history FOR EACH STATEMENT EXECUTE FUNCTION zygo.forbid_mutation();

CREATE TRIGGER plan_catalog_touch_row BEFORE UPDATE ON public.plan_catalog FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

CREATE TRIGGER platform_settings_touch_row BEFORE UPDATE ON public.platform_settings FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

CREATE TRIGGER projects_touch_row BEFORE UPDATE ON public.projects FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

CREATE TRIGGER role_permissions_epoch_after_delete AFTER DELETE ON public.role_permissions REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION zygo.raise_permission_epoch();

CREATE TRIGGER role_permissions_epoch_after_insert AFTER INSERT ON public.role_permissions REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION zygo.raise_permission_epoch();

CREATE TRIGGER role_permissions_epoch_after_update AFTER UPDATE ON public.role_permissions REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION zygo.raise_permission_epoch();

CREATE TRIGGER role_permissions_guard_system BEFORE INSERT OR DELETE OR UPDATE ON public.role_permissions FOR EACH ROW EXECUTE FUNCTION zygo.role_permissions_guard_system();

CREATE TRIGGER roles_epoch_after_delete AFTER DELETE ON public.roles REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION zygo.raise_permission_epoch();

CREATE TRIGGER roles_epoch_after_insert AFTER INSERT ON public.roles REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION zygo.raise_permission_epoch();

CREATE TRIGGER roles_epoch_after_update AFTER UPDATE ON public.roles REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION zygo.raise_permission_epoch();

CREATE TRIGGER roles_guard_system BEFORE INSERT OR DELETE OR UPDATE ON public.roles FOR EACH ROW EXECUTE FUNCTION zygo.roles_guard_system();

CREATE TRIGGER roles_touch_row BEFORE UPDATE ON public.roles FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

CREATE TRIGGER saml_configurations_touch_row BEFORE UPDATE ON public.saml_configurations FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

CREATE TRIGGER sessions_touch_row BEFORE UPDATE ON public.sessions FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

CREATE TRIGGER signing_keys_touch_row BEFORE UPDATE ON public.signing_keys FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

CREATE TRIGGER social_logins_touch_row BEFORE UPDATE ON public.social_logins FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

CREATE TRIGGER sso_connections_touch_row BEFORE UPDATE ON public.sso_connections FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

CREATE TRIGGER sso_domains_touch_row BEFORE UPDATE ON public.sso_domains FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

CREATE TRIGGER sso_identities_touch_row BEFORE UPDATE ON public.sso_identities FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

CREATE TRIGGER sso_migrations_touch_row BEFORE UPDATE ON public.sso_migrations FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

CREATE TRIGGER subscriptions_touch_row BEFORE UPDATE ON public.subscriptions FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

CREATE TRIGGER team_invitations_touch_row BEFORE UPDATE ON public.team_invitations FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

CREATE TRIGGER tenant_domains_touch_row BEFORE UPDATE ON public.tenant_domains FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

CREATE TRIGGER tenant_features_touch_row BEFORE UPDATE ON public.tenant_features FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

CREATE CONSTRAINT TRIGGER tenant_members_one_owner AFTER INSERT OR DELETE OR UPDATE ON public.tenant_members DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION zygo.tenant_members_one_owner();

CREATE TRIGGER tenant_members_permission_version BEFORE UPDATE ON public.tenant_members FOR EACH ROW EXECUTE FUNCTION zygo.member_permission_version();

CREATE TRIGGER tenant_members_touch_row BEFORE UPDATE ON public.tenant_members FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

CREATE TRIGGER tenant_ownership_transfers_touch_row BEFORE UPDATE ON public.tenant_ownership_transfers FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

CREATE TRIGGER tenant_rbac_state_touch_updated_at BEFORE UPDATE ON public.tenant_rbac_state FOR EACH ROW EXECUTE FUNCTION zygo.touch_updated_at();

CREATE TRIGGER tenant_security_config_touch_row BEFORE UPDATE ON public.tenant_security_config FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

CREATE TRIGGER tenant_settings_touch_row BEFORE UPDATE ON public.tenant_settings FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

CREATE TRIGGER tenant_usage_touch_row BEFORE UPDATE ON public.tenant_usage FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

CREATE TRIGGER tenants_guard_delete BEFORE DELETE ON public.tenants FOR EACH ROW EXECUTE FUNCTION zygo.tenants_guard_delete();

CREATE CONSTRAINT TRIGGER tenants_one_owner AFTER INSERT OR UPDATE OF status, type, owner_pending ON public.tenants DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION zygo.tenant_members_one_owner();

CREATE TRIGGER tenants_touch_row BEFORE UPDATE ON public.tenants FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

CREATE TRIGGER user_credentials_touch_row BEFORE UPDATE ON public.user_credentials FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

CREATE TRIGGER user_devices_touch_row BEFORE UPDATE ON public.user_devices FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

CREATE TRIGGER user_login_patterns_touch_row BEFORE UPDATE ON public.user_login_patterns FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

CREATE TRIGGER user_permissions_epoch_after_delete AFTER DELETE ON public.user_permissions REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION zygo.raise_member_permission_version();

CREATE TRIGGER user_permissions_epoch_after_insert AFTER INSERT ON public.user_permissions REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION zygo.raise_member_permission_version();

CREATE TRIGGER user_permissions_epoch_after_update AFTER UPDATE ON public.user_permissions REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION zygo.raise_member_permission_version();

CREATE TRIGGER user_permissions_touch_row BEFORE UPDATE ON public.user_permissions FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

CREATE TRIGGER user_roles_epoch_after_delete AFTER DELETE ON public.user_roles REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION zygo.raise_member_permission_version();

CREATE TRIGGER user_roles_epoch_after_insert AFTER INSERT ON public.user_roles REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION zygo.raise_member_permission_version();

CREATE TRIGGER user_roles_epoch_after_update AFTER UPDATE ON public.user_roles REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION zygo.raise_member_permission_version();

CREATE TRIGGER user_roles_touch_row BEFORE UPDATE ON public.user_roles FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

CREATE TRIGGER users_touch_row BEFORE UPDATE ON public.users FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

ALTER TABLE ONLY admin.admin_access_grants
    ADD CONSTRAINT admin_access_grants_admin_id_fkey FOREIGN KEY (admin_id) REFERENCES admin.admin_users(id);

ALTER TABLE ONLY admin.admin_access_grants
    ADD CONSTRAINT admin_access_grants_approval_id_fkey FOREIGN KEY (approval_id) REFERENCES admin.admin_action_approvals(id);

ALTER TABLE ONLY admin.admin_access_grants
    ADD CONSTRAINT admin_access_grants_session_id_fkey FOREIGN KEY (session_id) REFERENCES admin.admin_sessions(id);

ALTER TABLE ONLY admin.admin_access_grants
    ADD CONSTRAINT admin_access_grants_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES public.tenants(id);

ALTER TABLE ONLY admin.admin_action_approvals
    ADD CONSTRAINT admin_action_approvals_requested_by_fkey FOREIGN KEY (requested_by) REFERENCES admin.admin_users(id);

ALTER TABLE ONLY admin.admin_sessions
    ADD CONSTRAINT admin_sessions_admin_id_fkey FOREIGN KEY (admin_id) REFERENCES admin.admin_users(id);

ALTER TABLE ONLY admin.admin_users
    ADD CONSTRAINT admin_users_invited_by_fkey FOREIGN KEY (invited_by) REFERENCES admin.admin_users(id) ON DELETE SET NULL;

ALTER TABLE ONLY audit.alert_rules
    ADD CONSTRAINT alert_rules_created_by_fkey FOREIGN KEY (created_by) REFERENCES public.users(id) ON DELETE SET NULL;

ALTER TABLE ONLY audit.alert_rules
    ADD CONSTRAINT alert_rules_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES public.tenants(id) ON DELETE CASCADE;

ALTER TABLE ONLY audit.anchor_leaves
    ADD CONSTRAINT anchor_leaves_anchor_id_fkey FOREIGN KEY (anchor_id) REFERENCES audit.anchors(id) ON DELETE CASCADE;

ALTER TABLE ONLY audit.archive_retrievals
    ADD CONSTRAINT archive_retrievals_requested_by_admin_id_fkey FOREIGN KEY (requested_by_admin_id) REFERENCES admin.admin_users(id);

ALTER TABLE ONLY audit.gdpr_exports
    ADD CONSTRAINT gdpr_exports_requested_by_admin_id_fkey FOREIGN KEY (requested_by_admin_id) REFERENCES admin.admin_users(id) ON DELETE SET NULL;

ALTER TABLE ONLY audit.gdpr_exports
    ADD CONSTRAINT gdpr_exports_requested_by_fkey FOREIGN KEY (requested_by) REFERENCES public.users(id) ON DELETE SET NULL;

ALTER TABLE ONLY audit.integrity_runs
    ADD CONSTRAINT integrity_runs_requested_by_fkey FOREIGN KEY (requested_by) REFERENCES public.users(id) ON DELETE SET NULL;

ALTER TABLE ONLY public.auth_flows
    ADD CONSTRAINT auth_flows_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES public.tenants(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.auth_flows
    ADD CONSTRAINT auth_flows_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.compliance_documents
    ADD CONSTRAINT compliance_documents_published_by_admin_id_fkey FOREIGN KEY (published_by_admin_id) REFERENCES admin.admin_users(id) ON DELETE SET NULL;

ALTER TABLE ONLY public.compliance_documents
    ADD CONSTRAINT compliance_documents_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES public.tenants(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.consent_records
    ADD CONSTRAINT consent_records_document_id_fkey FOREIGN KEY (document_id) REFERENCES public.compliance_documents(id);

ALTER TABLE ONLY public.consent_records
    ADD CONSTRAINT consent_records_supersedes_id_fkey FOREIGN KEY (supersedes_id) REFERENCES public.consent_records(id);

ALTER TABLE ONLY public.consent_records
    ADD CONSTRAINT consent_records_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES public.tenants(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.consent_records
    ADD CONSTRAINT consent_records_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE RESTRICT;

ALTER TABLE ONLY public.consumed_assertions
    ADD CONSTRAINT consumed_assertions_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES public.tenants(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.encryption_key_rotations
    ADD CONSTRAINT encryption_key_rotations_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES public.tenants(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.encryption_key_rotations
    ADD CONSTRAINT encryption_key_rotations_tenant_id_from_key_id_fkey FOREIGN KEY (tenant_id, from_key_id) REFERENCES public.encryption_keys(tenant_id, id);

ALTER TABLE ONLY public.encryption_key_rotations
    ADD CONSTRAINT encryption_key_rotations_tenant_id_to_key_id_fkey FOREIGN KEY (tenant_id, to_key_id) REFERENCES public.encryption_keys(tenant_id, id);

ALTER TABLE ONLY public.encryption_keys
    ADD CONSTRAINT encryption_keys_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES public.tenants(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.export_artifacts
    ADD CONSTRAINT export_artifacts_created_by_fkey FOREIGN KEY (created_by) REFERENCES public.users(id) ON DELETE SET NULL;

ALTER TABLE ONLY public.export_artifacts
    ADD CONSTRAINT export_artifacts_single_user_id_fkey FOREIGN KEY (single_user_id) REFERENCES public.users(id) ON DELETE RESTRICT;

ALTER TABLE ONLY public.export_artifacts
    ADD CONSTRAINT export_artifacts_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES public.tenants(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.feature_flag_history
    ADD CONSTRAINT feature_flag_history_admin_id_fkey FOREIGN KEY (admin_id) REFERENCES admin.admin_users(id) ON DELETE SET NULL;

ALTER TABLE ONLY public.feature_flag_history
    ADD CONSTRAINT feature_flag_history_flag_key_fkey FOREIGN KEY (flag_key) REFERENCES public.feature_flags(key);

ALTER TABLE ONLY public.feature_flag_overrides
    ADD CONSTRAINT feature_flag_overrides_created_by_admin_id_fkey FOREIGN KEY (created_by_admin_id) REFERENCES admin.admin_users(id) ON DELETE SET NULL;

ALTER TABLE ONLY public.feature_flag_overrides
    ADD CONSTRAINT feature_flag_overrides_flag_key_fkey FOREIGN KEY (flag_key) REFERENCES public.feature_flags(key) ON DELETE CASCADE;

ALTER TABLE ONLY public.feature_flag_overrides
    ADD CONSTRAINT feature_flag_overrides_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES public.tenants(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.feature_flags
    ADD CONSTRAINT feature_flags_created_by_admin_id_fkey FOREIGN KEY (created_by_admin_id) REFERENCES admin.admin_users(id) ON DELETE SET NULL;

ALTER TABLE ONLY public.feature_flags
    ADD CONSTRAINT feature_flags_updated_by_admin_id_fkey FOREIGN KEY (updated_by_admin_id) REFERENCES admin.admin_users(id) ON DELETE SET NULL;

ALTER TABLE ONLY public.files
    ADD CONSTRAINT files_owner_user_id_fkey FOREIGN KEY (owner_user_id) REFERENCES public.users(id) ON DELETE SET NULL;

ALTER TABLE ONLY public.files
    ADD CONSTRAINT files_tenant_id_encryption_key_id_fkey FOREIGN KEY (tenant_id, encryption_key_id) REFERENCES public.encryption_keys(tenant_id, id);

ALTER TABLE ONLY public.files
    ADD CONSTRAINT files_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES public.tenants(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.files_tombstones
    ADD CONSTRAINT files_tombstones_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES public.tenants(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.group_members
    ADD CONSTRAINT group_members_added_by_fkey FOREIGN KEY (added_by) REFERENCES public.users(id) ON DELETE SET NULL;

ALTER TABLE ONLY public.group_members
    ADD CONSTRAINT group_members_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES public.tenants(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.group_members
    ADD CONSTRAINT group_members_tenant_id_group_id_fkey FOREIGN KEY (tenant_id, group_id) REFERENCES public.groups(tenant_id, id) ON DELETE CASCADE;

ALTER TABLE ONLY public.group_members
    ADD CONSTRAINT group_members_tenant_id_user_id_fkey FOREIGN KEY (tenant_id, user_id) REFERENCES public.tenant_members(tenant_id, user_id) ON DELETE CASCADE;

ALTER TABLE ONLY public.group_resources
    ADD CONSTRAINT group_resources_assigned_by_fkey FOREIGN KEY (assigned_by) REFERENCES public.users(id) ON DELETE SET NULL;

ALTER TABLE ONLY public.group_resources
    ADD CONSTRAINT group_resources_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES public.tenants(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.group_resources
    ADD CONSTRAINT group_resources_tenant_id_group_id_fkey FOREIGN KEY (tenant_id, group_id) REFERENCES public.groups(tenant_id, id) ON DELETE CASCADE;

ALTER TABLE ONLY public.groups
    ADD CONSTRAINT groups_archived_by_fkey FOREIGN KEY (archived_by) REFERENCES public.users(id) ON DELETE SET NULL;

ALTER TABLE ONLY public.groups
    ADD CONSTRAINT groups_created_by_fkey FOREIGN KEY (created_by) REFERENCES public.users(id) ON DELETE SET NULL;

ALTER TABLE ONLY public.groups
    ADD CONSTRAINT groups_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES public.tenants(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.idempotency_keys
    ADD CONSTRAINT idempotency_keys_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES public.tenants(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.idempotency_keys
    ADD CONSTRAINT idempotency_keys_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE RESTRICT;

ALTER TABLE ONLY public.ip_blocks
    ADD CONSTRAINT ip_blocks_blocked_by_admin_id_fkey FOREIGN KEY (blocked_by_admin_id) REFERENCES admin.admin_users(id) ON DELETE SET NULL;

ALTER TABLE ONLY public.job_attempts
    ADD CONSTRAINT job_attempts_execution_id_fkey FOREIGN KEY (execution_id) REFERENCES public.job_executions(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.job_attempts
    ADD CONSTRAINT job_attempts_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES public.tenants(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.job_dead_letters
    ADD CONSTRAINT job_dead_letters_handled_by_admin_id_fkey FOREIGN KEY (handled_by_admin_id) REFERENCES admin.admin_users(id) ON DELETE SET NULL;

ALTER TABLE ONLY public.job_dead_letters
    ADD CONSTRAINT job_dead_letters_job_id_fkey FOREIGN KEY (job_id) REFERENCES public.job_definitions(id) ON DELETE RESTRICT;

ALTER TABLE ONLY public.job_dead_letters
    ADD CONSTRAINT job_dead_letters_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES public.tenants(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.job_definitions
    ADD CONSTRAINT job_definitions_queue_fkey FOREIGN KEY (queue) REFERENCES public.job_queues(name) ON DELETE RESTRICT;

ALTER TABLE ONLY public.job_executions
    ADD CONSTRAINT job_executions_job_id_fkey FOREIGN KEY (job_id) REFERENCES public.job_definitions(id) ON DELETE RESTRICT;

ALTER TABLE ONLY public.job_executions
    ADD CONSTRAINT job_executions_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES public.job_executions(id) ON DELETE SET NULL;

ALTER TABLE ONLY public.job_executions
    ADD CONSTRAINT job_executions_schedule_id_fkey FOREIGN KEY (schedule_id) REFERENCES public.job_schedules(id) ON DELETE SET NULL;

ALTER TABLE ONLY public.job_executions
    ADD CONSTRAINT job_executions_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES public.tenants(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.job_queues
    ADD CONSTRAINT job_queues_paused_by_admin_id_fkey FOREIGN KEY (paused_by_admin_id) REFERENCES admin.admin_users(id) ON DELETE SET NULL;

ALTER TABLE ONLY public.job_schedule_slots
    ADD CONSTRAINT job_schedule_slots_schedule_id_fkey FOREIGN KEY (schedule_id) REFERENCES public.job_schedules(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.job_schedules
    ADD CONSTRAINT job_schedules_job_id_fkey FOREIGN KEY (job_id) REFERENCES public.job_definitions(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.login_risk_assessments
    ADD CONSTRAINT login_risk_assessments_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE RESTRICT;

ALTER TABLE ONLY public.magic_links
    ADD CONSTRAINT magic_links_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE RESTRICT;

ALTER TABLE ONLY public.mfa_backup_codes
    ADD CONSTRAINT mfa_backup_codes_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE RESTRICT;

ALTER TABLE ONLY public.mfa_tokens
    ADD CONSTRAINT mfa_tokens_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE RESTRICT;

ALTER TABLE ONLY public.oauth_states
    ADD CONSTRAINT oauth_states_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES public.tenants(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.oauth_states
    ADD CONSTRAINT oauth_states_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE RESTRICT;

ALTER TABLE ONLY public.oidc_configurations
    ADD CONSTRAINT oidc_configurations_tenant_id_connection_id_fkey FOREIGN KEY (tenant_id, connection_id) REFERENCES public.sso_connections(tenant_id, id) ON DELETE CASCADE;

ALTER TABLE ONLY public.oidc_configurations
    ADD CONSTRAINT oidc_configurations_tenant_id_encryption_key_id_fkey FOREIGN KEY (tenant_id, encryption_key_id) REFERENCES public.encryption_keys(tenant_id, id);

ALTER TABLE ONLY public.oidc_configurations
    ADD CONSTRAINT oidc_configurations_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES public.tenants(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.outbound_messages
    ADD CONSTRAINT outbound_messages_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES public.tenants(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.outbound_messages
    ADD CONSTRAINT outbound_messages_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE SET NULL;

ALTER TABLE ONLY public.passkeys
    ADD CONSTRAINT passkeys_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE RESTRICT;

ALTER TABLE ONLY public.password_history
    ADD CONSTRAINT password_history_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE RESTRICT;

ALTER TABLE ONLY public.password_reset_tokens
    ADD CONSTRAINT password_reset_tokens_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE RESTRICT;

ALTER TABLE ONLY public.plan_prices
    ADD CONSTRAINT plan_prices_plan_key_fkey FOREIGN KEY (plan_key) REFERENCES public.plan_catalog(key) ON DELETE RESTRICT;

ALTER TABLE ONLY public.platform_settings
    ADD CONSTRAINT platform_settings_updated_by_admin_id_fkey FOREIGN KEY (updated_by_admin_id) REFERENCES admin.admin_users(id) ON DELETE SET NULL;

ALTER TABLE ONLY public.projects
    ADD CONSTRAINT projects_created_by_fkey FOREIGN KEY (created_by) REFERENCES public.users(id) ON DELETE SET NULL;

ALTER TABLE ONLY public.projects
    ADD CONSTRAINT projects_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES public.tenants(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.refresh_tokens
    ADD CONSTRAINT refresh_tokens_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES public.refresh_tokens(id) ON DELETE SET NULL;

ALTER TABLE ONLY public.refresh_tokens
    ADD CONSTRAINT refresh_tokens_session_id_fkey FOREIGN KEY (session_id) REFERENCES public.sessions(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.refresh_tokens
    ADD CONSTRAINT refresh_tokens_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE RESTRICT;

ALTER TABLE ONLY public.role_permissions
    ADD CONSTRAINT role_permissions_granted_by_fkey FOREIGN KEY (granted_by) REFERENCES public.users(id) ON DELETE SET NULL;

ALTER TABLE ONLY public.role_permissions
    ADD CONSTRAINT role_permissions_permission_id_fkey FOREIGN KEY (permission_id) REFERENCES public.permissions(id) ON DELETE RESTRICT;

ALTER TABLE ONLY public.role_permissions
    ADD CONSTRAINT role_permissions_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES public.tenants(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.role_permissions
    ADD CONSTRAINT role_permissions_tenant_id_role_id_fkey FOREIGN KEY (tenant_id, role_id) REFERENCES public.roles(tenant_id, id) ON DELETE CASCADE;

ALTER TABLE ONLY public.roles
    ADD CONSTRAINT roles_created_by_fkey FOREIGN KEY (created_by) REFERENCES public.users(id) ON DELETE SET NULL;

ALTER TABLE ONLY public.roles
    ADD CONSTRAINT roles_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES public.tenants(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.saml_configurations
    ADD CONSTRAINT saml_configurations_tenant_id_connection_id_fkey FOREIGN KEY (tenant_id, connection_id) REFERENCES public.sso_connections(tenant_id, id) ON DELETE CASCADE;

ALTER TABLE ONLY public.saml_configurations
    ADD CONSTRAINT saml_configurations_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES public.tenants(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.sessions
    ADD CONSTRAINT sessions_parent_session_id_fkey FOREIGN KEY (parent_session_id) REFERENCES public.sessions(id) ON DELETE SET NULL;

ALTER TABLE ONLY public.sessions
    ADD CONSTRAINT sessions_revoked_by_fkey FOREIGN KEY (revoked_by) REFERENCES public.users(id) ON DELETE SET NULL;

ALTER TABLE ONLY public.sessions
    ADD CONSTRAINT sessions_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES public.tenants(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.sessions
    ADD CONSTRAINT sessions_user_device_id_fkey FOREIGN KEY (user_device_id) REFERENCES public.user_devices(id) ON DELETE SET NULL;

ALTER TABLE ONLY public.sessions
    ADD CONSTRAINT sessions_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE RESTRICT;

ALTER TABLE ONLY public.social_logins
    ADD CONSTRAINT social_logins_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE RESTRICT;

ALTER TABLE ONLY public.sso_connections
    ADD CONSTRAINT sso_connections_created_by_fkey FOREIGN KEY (created_by) REFERENCES public.users(id) ON DELETE SET NULL;

ALTER TABLE ONLY public.sso_connections
    ADD CONSTRAINT sso_connections_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES public.tenants(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.sso_domains
    ADD CONSTRAINT sso_domains_tenant_id_connection_id_fkey FOREIGN KEY (tenant_id, connection_id) REFERENCES public.sso_connections(tenant_id, id) ON DELETE CASCADE;

ALTER TABLE ONLY public.sso_domains
    ADD CONSTRAINT sso_domains_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES public.tenants(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.sso_identities
    ADD CONSTRAINT sso_identities_tenant_id_connection_id_fkey FOREIGN KEY (tenant_id, connection_id) REFERENCES public.sso_connections(tenant_id, id) ON DELETE CASCADE;

ALTER TABLE ONLY public.sso_identities
    ADD CONSTRAINT sso_identities_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES public.tenants(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.sso_identities
    ADD CONSTRAINT sso_identities_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE RESTRICT;

ALTER TABLE ONLY public.sso_migrations
    ADD CONSTRAINT sso_migrations_changed_by_fkey FOREIGN KEY (changed_by) REFERENCES public.users(id) ON DELETE SET NULL;

ALTER TABLE ONLY public.sso_migrations
    ADD CONSTRAINT sso_migrations_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES public.tenants(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.subscriptions
    ADD CONSTRAINT subscriptions_plan_fkey FOREIGN KEY (plan) REFERENCES public.plan_catalog(key) ON DELETE RESTRICT;

ALTER TABLE ONLY public.subscriptions
    ADD CONSTRAINT subscriptions_price_id_fkey FOREIGN KEY (price_id) REFERENCES public.plan_prices(id) ON DELETE SET NULL;

ALTER TABLE ONLY public.subscriptions
    ADD CONSTRAINT subscriptions_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES public.tenants(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.team_invitations
    ADD CONSTRAINT team_invitations_accepted_by_fkey FOREIGN KEY (accepted_by) REFERENCES public.users(id) ON DELETE SET NULL;

ALTER TABLE ONLY public.team_invitations
    ADD CONSTRAINT team_invitations_invited_by_fkey FOREIGN KEY (invited_by) REFERENCES public.users(id) ON DELETE SET NULL;

ALTER TABLE ONLY public.team_invitations
    ADD CONSTRAINT team_invitations_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES public.tenants(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.team_invitations
    ADD CONSTRAINT team_invitations_tenant_id_role_id_fkey FOREIGN KEY (tenant_id, role_id) REFERENCES public.roles(tenant_id, id);

ALTER TABLE ONLY public.tenant_domains
    ADD CONSTRAINT tenant_domains_claimed_by_fkey FOREIGN KEY (claimed_by) REFERENCES public.users(id) ON DELETE SET NULL;

ALTER TABLE ONLY public.tenant_domains
    ADD CONSTRAINT tenant_domains_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES public.tenants(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.tenant_features
    ADD CONSTRAINT tenant_features_set_by_admin_id_fkey FOREIGN KEY (set_by_admin_id) REFERENCES admin.admin_users(id) ON DELETE SET NULL;

ALTER TABLE ONLY public.tenant_features
    ADD CONSTRAINT tenant_features_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES public.tenants(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.tenant_members
    ADD CONSTRAINT tenant_members_invited_by_fkey FOREIGN KEY (invited_by) REFERENCES public.users(id) ON DELETE SET NULL;

ALTER TABLE ONLY public.tenant_members
    ADD CONSTRAINT tenant_members_removed_by_fkey FOREIGN KEY (removed_by) REFERENCES public.users(id) ON DELETE SET NULL;

ALTER TABLE ONLY public.tenant_members
    ADD CONSTRAINT tenant_members_reporting_manager_id_fkey FOREIGN KEY (reporting_manager_id) REFERENCES public.users(id) ON DELETE SET NULL;

ALTER TABLE ONLY public.tenant_members
    ADD CONSTRAINT tenant_members_suspended_by_fkey FOREIGN KEY (suspended_by) REFERENCES public.users(id) ON DELETE SET NULL;

ALTER TABLE ONLY public.tenant_members
    ADD CONSTRAINT tenant_members_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES public.tenants(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.tenant_members
    ADD CONSTRAINT tenant_members_tenant_id_primary_role_id_fkey FOREIGN KEY (tenant_id, primary_role_id) REFERENCES public.roles(tenant_id, id);

ALTER TABLE ONLY public.tenant_members
    ADD CONSTRAINT tenant_members_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE RESTRICT;

ALTER TABLE ONLY public.tenant_ownership_transfers
    ADD CONSTRAINT tenant_ownership_transfers_from_user_id_fkey FOREIGN KEY (from_user_id) REFERENCES public.users(id) ON DELETE RESTRICT;

ALTER TABLE ONLY public.tenant_ownership_transfers
    ADD CONSTRAINT tenant_ownership_transfers_tenant_id_fallback_role_id_fkey FOREIGN KEY (tenant_id, fallback_role_id) REFERENCES public.roles(tenant_id, id) ON DELETE SET NULL (fallback_role_id);

ALTER TABLE ONLY public.tenant_ownership_transfers
    ADD CONSTRAINT tenant_ownership_transfers_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES public.tenants(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.tenant_ownership_transfers
    ADD CONSTRAINT tenant_ownership_transfers_to_user_id_fkey FOREIGN KEY (to_user_id) REFERENCES public.users(id) ON DELETE RESTRICT;

ALTER TABLE ONLY public.tenant_rbac_state
    ADD CONSTRAINT tenant_rbac_state_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES public.tenants(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.tenant_security_config
    ADD CONSTRAINT tenant_security_config_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES public.tenants(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.tenant_security_config
    ADD CONSTRAINT tenant_security_config_updated_by_fkey FOREIGN KEY (updated_by) REFERENCES public.users(id) ON DELETE SET NULL;

ALTER TABLE ONLY public.tenant_settings
    ADD CONSTRAINT tenant_settings_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES public.tenants(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.tenant_settings
    ADD CONSTRAINT tenant_settings_updated_by_fkey FOREIGN KEY (updated_by) REFERENCES public.users(id) ON DELETE SET NULL;

ALTER TABLE ONLY public.tenant_usage
    ADD CONSTRAINT tenant_usage_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES public.tenants(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.tenants
    ADD CONSTRAINT tenants_created_by_fkey FOREIGN KEY (created_by) REFERENCES public.users(id) ON DELETE SET NULL;

ALTER TABLE ONLY public.tenants
    ADD CONSTRAINT tenants_plan_fkey FOREIGN KEY (plan) REFERENCES public.plan_catalog(key) ON DELETE RESTRICT;

ALTER TABLE ONLY public.user_credentials
    ADD CONSTRAINT user_credentials_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE RESTRICT;

ALTER TABLE ONLY public.user_devices
    ADD CONSTRAINT user_devices_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE RESTRICT;

ALTER TABLE ONLY public.user_login_patterns
    ADD CONSTRAINT user_login_patterns_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE RESTRICT;

ALTER TABLE ONLY public.user_permissions
    ADD CONSTRAINT user_permissions_granted_by_fkey FOREIGN KEY (granted_by) REFERENCES public.users(id) ON DELETE SET NULL;

ALTER TABLE ONLY public.user_permissions
    ADD CONSTRAINT user_permissions_permission_id_fkey FOREIGN KEY (permission_id) REFERENCES public.permissions(id) ON DELETE RESTRICT;

ALTER TABLE ONLY public.user_permissions
    ADD CONSTRAINT user_permissions_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES public.tenants(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.user_permissions
    ADD CONSTRAINT user_permissions_tenant_id_user_id_fkey FOREIGN KEY (tenant_id, user_id) REFERENCES public.tenant_members(tenant_id, user_id) ON DELETE CASCADE;

ALTER TABLE ONLY public.user_roles
    ADD CONSTRAINT user_roles_assigned_by_fkey FOREIGN KEY (assigned_by) REFERENCES public.users(id) ON DELETE SET NULL;

ALTER TABLE ONLY public.user_roles
    ADD CONSTRAINT user_roles_revoked_by_fkey FOREIGN KEY (revoked_by) REFERENCES public.users(id) ON DELETE SET NULL;

ALTER TABLE ONLY public.user_roles
    ADD CONSTRAINT user_roles_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES public.tenants(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.user_roles
    ADD CONSTRAINT user_roles_tenant_id_role_id_fkey FOREIGN KEY (tenant_id, role_id) REFERENCES public.roles(tenant_id, id);

ALTER TABLE ONLY public.user_roles
    ADD CONSTRAINT user_roles_tenant_id_user_id_fkey FOREIGN KEY (tenant_id, user_id) REFERENCES public.tenant_members(tenant_id, user_id) ON DELETE CASCADE;

ALTER TABLE ONLY public.verification_codes
    ADD CONSTRAINT verification_codes_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE RESTRICT;

ALTER TABLE admin.admin_access_grants ENABLE ROW LEVEL SECURITY;

CREATE POLICY admin_access_grants_definer ON admin.admin_access_grants TO zygo_definer USING (true) WITH CHECK (true);

CREATE POLICY admin_access_grants_owner ON admin.admin_access_grants TO zygo_owner USING ((current_setting('app.migration'::text, true) = 'on'::text)) WITH CHECK ((current_setting('app.migration'::text, true) = 'on'::text));

CREATE POLICY admin_access_grants_select ON admin.admin_access_grants FOR SELECT TO zygo_admin USING (( SELECT zygo.is_platform_scope() AS is_platform_scope));

ALTER TABLE admin.admin_action_approvals ENABLE ROW LEVEL SECURITY;

CREATE POLICY admin_action_approvals_definer ON admin.admin_action_approvals TO zygo_definer USING (true) WITH CHECK (true);

CREATE POLICY admin_action_approvals_insert ON admin.admin_action_approvals FOR INSERT TO zygo_admin WITH CHECK (( SELECT zygo.is_platform_scope() AS is_platform_scope));

CREATE POLICY admin_action_approvals_owner ON admin.admin_action_approvals TO zygo_owner USING ((current_setting('app.migration'::text, true) = 'on'::text)) WITH CHECK ((current_setting('app.migration'::text, true) = 'on'::text));

CREATE POLICY admin_action_approvals_select ON admin.admin_action_approvals FOR SELECT TO zygo_admin USING (( SELECT zygo.is_platform_scope() AS is_platform_scope));

CREATE POLICY admin_action_approvals_update ON admin.admin_action_approvals FOR UPDATE TO zygo_admin USING (( SELECT zygo.is_platform_scope() AS is_platform_scope)) WITH CHECK (( SELECT zygo.is_platform_scope() AS is_platform_scope));

ALTER TABLE admin.admin_sessions ENABLE ROW LEVEL SECURITY;

CREATE POLICY admin_sessions_definer ON admin.admin_sessions TO zygo_definer USING (true) WITH CHECK (true);

CREATE POLICY admin_sessions_insert ON admin.admin_sessions FOR INSERT TO zygo_admin WITH CHECK (( SELECT zygo.is_platform_scope() AS is_platform_scope));

CREATE POLICY admin_sessions_owner ON admin.admin_sessions TO zygo_owner USING ((current_setting('app.migration'::text, true) = 'on'::text)) WITH CHECK ((current_setting('app.migration'::text, true) = 'on'::text));

CREATE POLICY admin_sessions_select ON admin.admin_sessions FOR SELECT TO zygo_admin USING (( SELECT zygo.is_platform_scope() AS is_platform_scope));

CREATE POLICY admin_sessions_update ON admin.admin_sessions FOR UPDATE TO zygo_admin USING (( SELECT zygo.is_platform_scope() AS is_platform_scope)) WITH CHECK (( SELECT zygo.is_platform_scope() AS is_platform_scope));

ALTER TABLE admin.admin_users ENABLE ROW LEVEL SECURITY;

CREATE POLICY admin_users_definer ON admin.admin_users TO zygo_definer USING (true) WITH CHECK (true);

CREATE POLICY admin_users_insert ON admin.admin_users FOR INSERT TO zygo_admin WITH CHECK (( SELECT zygo.is_platform_scope() AS is_platform_scope));

CREATE POLICY admin_users_owner ON admin.admin_users TO zygo_owner USING ((current_setting('app.migration'::text, true) = 'on'::text)) WITH CHECK ((current_setting('app.migration'::text, true) = 'on'::text));

CREATE POLICY admin_users_select ON admin.admin_users FOR SELECT TO zygo_admin USING (( SELECT zygo.is_platform_scope() AS is_platform_scope));

CREATE POLICY admin_users_update ON admin.admin_users FOR UPDATE TO zygo_admin USING (( SELECT zygo.is_platform_scope() AS is_platform_scope)) WITH CHECK (( SELECT zygo.is_platform_scope() AS is_platform_scope));

ALTER TABLE audit.alert_rules ENABLE ROW LEVEL SECURITY;

CREATE POLICY alert_rules_definer ON audit.alert_rules TO zygo_audit USING (true) WITH CHECK (true);

CREATE POLICY alert_rules_delete ON audit.alert_rules FOR DELETE TO zygo_app, zygo_service USING ((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)));

CREATE POLICY alert_rules_insert ON audit.alert_rules FOR INSERT TO zygo_app, zygo_service WITH CHECK ((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)));

CREATE POLICY alert_rules_owner ON audit.alert_rules TO zygo_owner USING ((current_setting('app.migration'::text, true) = 'on'::text)) WITH CHECK ((current_setting('app.migration'::text, true) = 'on'::text));

CREATE POLICY alert_rules_select ON audit.alert_rules FOR SELECT TO zygo_app, zygo_service USING ((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)));

CREATE POLICY alert_rules_service_scan ON audit.alert_rules FOR SELECT TO zygo_service USING (( SELECT zygo.is_platform_scope() AS is_platform_scope));

CREATE POLICY alert_rules_update ON audit.alert_rules FOR UPDATE TO zygo_app, zygo_service USING ((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id))) WITH CHECK ((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)));

ALTER TABLE audit.anchor_leaves ENABLE ROW LEVEL SECURITY;

CREATE POLICY anchor_leaves_definer ON audit.anchor_leaves TO zygo_audit USING (true) WITH CHECK (true);

CREATE POLICY anchor_leaves_insert ON audit.anchor_leaves FOR INSERT TO zygo_service WITH CHECK (( SELECT zygo.is_platform_scope() AS is_platform_scope));

CREATE POLICY anchor_leaves_owner ON audit.anchor_leaves TO zygo_owner USING ((current_setting('app.migration'::text, true) = 'on'::text)) WITH CHECK ((current_setting('app.migration'::text, true) = 'on'::text));

CREATE POLICY anchor_leaves_platform_select ON audit.anchor_leaves FOR SELECT TO zygo_service, zygo_admin USING (( SELECT zygo.is_platform_scope() AS is_platform_scope));

CREATE POLICY anchor_leaves_select ON audit.anchor_leaves FOR SELECT TO zygo_app, zygo_service USING ((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)));

ALTER TABLE audit.anchors ENABLE ROW LEVEL SECURITY;

CREATE POLICY anchors_definer ON audit.anchors TO zygo_audit USING (true) WITH CHECK (true);

CREATE POLICY anchors_insert ON audit.anchors FOR INSERT TO zygo_service WITH CHECK (( SELECT zygo.is_platform_scope() AS is_platform_scope));

CREATE POLICY anchors_owner ON audit.anchors TO zygo_owner USING ((current_setting('app.migration'::text, true) = 'on'::text)) WITH CHECK ((current_setting('app.migration'::text, true) = 'on'::text));

CREATE POLICY anchors_select ON audit.anchors FOR SELECT TO zygo_app, zygo_service, zygo_admin USING (true);

ALTER TABLE audit.archive_retrievals ENABLE ROW LEVEL SECURITY;

CREATE POLICY archive_retrievals_admin ON audit.archive_retrievals TO zygo_admin USING (( SELECT zygo.is_platform_scope() AS is_platform_scope)) WITH CHECK (( SELECT zygo.is_platform_scope() AS is_platform_scope));

CREATE POLICY archive_retrievals_definer ON audit.archive_retrievals TO zygo_audit USING (true) WITH CHECK (true);

CREATE POLICY archive_retrievals_owner ON audit.archive_retrievals TO zygo_owner USING ((current_setting('app.migration'::text, true) = 'on'::text)) WITH CHECK ((current_setting('app.migration'::text, true) = 'on'::text));

CREATE POLICY archive_retrievals_service ON audit.archive_retrievals TO zygo_service USING (( SELECT zygo.is_platform_scope() AS is_platform_scope)) WITH CHECK (( SELECT zygo.is_platform_scope() AS is_platform_scope));

ALTER TABLE audit.archives ENABLE ROW LEVEL SECURITY;

CREATE POLICY archives_definer ON audit.archives TO zygo_audit USING (true) WITH CHECK (true);

CREATE POLICY archives_owner ON audit.archives TO zygo_owner USING ((current_setting('app.migration'::text, true) = 'on'::text)) WITH CHECK ((current_setting('app.migration'::text, true) = 'on'::text));

CREATE POLICY archives_platform_insert ON audit.archives FOR INSERT TO zygo_service WITH CHECK (( SELECT zygo.is_platform_scope() AS is_platform_scope));

CREATE POLICY archives_platform_select ON audit.archives FOR SELECT TO zygo_service, zygo_admin USING (( SELECT zygo.is_platform_scope() AS is_platform_scope));

CREATE POLICY archives_platform_update ON audit.archives FOR UPDATE TO zygo_service USING (( SELECT zygo.is_platform_scope() AS is_platform_scope)) WITH CHECK (( SELECT zygo.is_platform_scope() AS is_platform_scope));

CREATE POLICY archives_select ON audit.archives FOR SELECT TO zygo_app, zygo_service USING ((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)));

ALTER TABLE audit.chain_heads ENABLE ROW LEVEL SECURITY;

CREATE POLICY chain_heads_definer ON audit.chain_heads TO zygo_audit USING (true) WITH CHECK (true);

CREATE POLICY chain_heads_owner ON audit.chain_heads TO zygo_owner USING ((current_setting('app.migration'::text, true) = 'on'::text)) WITH CHECK ((current_setting('app.migration'::text, true) = 'on'::text));

ALTER TABLE audit.gdpr_exports ENABLE ROW LEVEL SECURITY;

CREATE POLICY gdpr_exports_definer ON audit.gdpr_exports TO zygo_audit USING (true) WITH CHECK (true);

CREATE POLICY gdpr_exports_insert ON audit.gdpr_exports FOR INSERT TO zygo_app, zygo_service WITH CHECK ((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)));

CREATE POLICY gdpr_exports_owner ON audit.gdpr_exports TO zygo_owner USING ((current_setting('app.migration'::text, true) = 'on'::text)) WITH CHECK ((current_setting('app.migration'::text, true) = 'on'::text));

CREATE POLICY gdpr_exports_platform_insert ON audit.gdpr_exports FOR INSERT TO zygo_service, zygo_admin WITH CHECK (( SELECT zygo.is_platform_scope() AS is_platform_scope));

CREATE POLICY gdpr_exports_platform_select ON audit.gdpr_exports FOR SELECT TO zygo_service, zygo_admin USING (( SELECT zygo.is_platform_scope() AS is_platform_scope));

CREATE POLICY gdpr_exports_select ON audit.gdpr_exports FOR SELECT TO zygo_app, zygo_service USING ((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)));

CREATE POLICY gdpr_exports_update ON audit.gdpr_exports FOR UPDATE TO zygo_service USING ((( SELECT zygo.is_platform_scope() AS is_platform_scope) OR (tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)))) WITH CHECK ((( SELECT zygo.is_platform_scope() AS is_platform_scope) OR (tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id))));

ALTER TABLE audit.integrity_runs ENABLE ROW LEVEL SECURITY;

CREATE POLICY integrity_runs_definer ON audit.integrity_runs TO zygo_audit USING (true) WITH CHECK (true);

CREATE POLICY integrity_runs_insert ON audit.integrity_runs FOR INSERT TO zygo_app, zygo_service WITH CHECK ((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)));

CREATE POLICY integrity_runs_owner ON audit.integrity_runs TO zygo_owner USING ((current_setting('app.migration'::text, true) = 'on'::text)) WITH CHECK ((current_setting('app.migration'::text, true) = 'on'::text));

CREATE POLICY integrity_runs_platform_insert ON audit.integrity_runs FOR INSERT TO zygo_service, zygo_admin WITH CHECK (( SELECT zygo.is_platform_scope() AS is_platform_scope));

CREATE POLICY integrity_runs_platform_select ON audit.integrity_runs FOR SELECT TO zygo_service, zygo_admin USING (( SELECT zygo.is_platform_scope() AS is_platform_scope));

CREATE POLICY integrity_runs_select ON audit.integrity_runs FOR SELECT TO zygo_app, zygo_service USING ((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)));

CREATE POLICY integrity_runs_update ON audit.integrity_runs FOR UPDATE TO zygo_service USING ((( SELECT zygo.is_platform_scope() AS is_platform_scope) OR (tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)))) WITH CHECK ((( SELECT zygo.is_platform_scope() AS is_platform_scope) OR (tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id))));

ALTER TABLE audit.log_pii ENABLE ROW LEVEL SECURITY;

CREATE POLICY log_pii_admin_select ON audit.log_pii FOR SELECT TO zygo_admin USING (( SELECT zygo.is_platform_scope() AS is_platform_scope));

CREATE POLICY log_pii_definer ON audit.log_pii TO zygo_audit USING (true) WITH CHECK (true);

CREATE POLICY log_pii_owner ON audit.log_pii TO zygo_owner USING ((current_setting('app.migration'::text, true) = 'on'::text)) WITH CHECK ((current_setting('app.migration'::text, true) = 'on'::text));

CREATE POLICY log_pii_select ON audit.log_pii FOR SELECT TO zygo_app, zygo_service USING ((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)));

CREATE POLICY log_pii_service_select ON audit.log_pii FOR SELECT TO zygo_service USING (( SELECT zygo.is_platform_scope() AS is_platform_scope));

ALTER TABLE audit.logs ENABLE ROW LEVEL SECURITY;

CREATE POLICY logs_admin_select ON audit.logs FOR SELECT TO zygo_admin USING (( SELECT zygo.is_platform_scope() AS is_platform_scope));

CREATE POLICY logs_definer ON audit.logs TO zygo_audit USING (true) WITH CHECK (true);

CREATE POLICY logs_owner ON audit.logs TO zygo_owner USING ((current_setting('app.migration'::text, true) = 'on'::text)) WITH CHECK ((current_setting('app.migration'::text, true) = 'on'::text));

CREATE POLICY logs_select ON audit.logs FOR SELECT TO zygo_app, zygo_service USING ((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)));

CREATE POLICY logs_service_select ON audit.logs FOR SELECT TO zygo_service USING (( SELECT zygo.is_platform_scope() AS is_platform_scope));

ALTER TABLE audit.rls_violation_log ENABLE ROW LEVEL SECURITY;

CREATE POLICY rls_violation_log_definer ON audit.rls_violation_log TO zygo_audit USING (true) WITH CHECK (true);

CREATE POLICY rls_violation_log_owner ON audit.rls_violation_log TO zygo_owner USING ((current_setting('app.migration'::text, true) = 'on'::text)) WITH CHECK ((current_setting('app.migration'::text, true) = 'on'::text));

CREATE POLICY rls_violation_log_platform_select ON audit.rls_violation_log FOR SELECT TO zygo_service, zygo_admin USING (( SELECT zygo.is_platform_scope() AS is_platform_scope));

ALTER TABLE audit.security_alerts ENABLE ROW LEVEL SECURITY;

CREATE POLICY security_alerts_definer ON audit.security_alerts TO zygo_audit USING (true) WITH CHECK (true);

CREATE POLICY security_alerts_insert ON audit.security_alerts FOR INSERT TO zygo_service WITH CHECK (((user_id = ( SELECT zygo.current_user_id() AS current_user_id)) OR (tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)) OR (audience = 'platform'::text)));

CREATE POLICY security_alerts_owner ON audit.security_alerts TO zygo_owner USING ((current_setting('app.migration'::text, true) = 'on'::text)) WITH CHECK ((current_setting('app.migration'::text, true) = 'on'::text));

CREATE POLICY security_alerts_platform_delete ON audit.security_alerts FOR DELETE TO zygo_service USING (( SELECT zygo.is_platform_scope() AS is_platform_scope));

CREATE POLICY security_alerts_platform_insert ON audit.security_alerts FOR INSERT TO zygo_service WITH CHECK (( SELECT zygo.is_platform_scope() AS is_platform_scope));

CREATE POLICY security_alerts_platform_select ON audit.security_alerts FOR SELECT TO zygo_service, zygo_admin USING (( SELECT zygo.is_platform_scope() AS is_platform_scope));

CREATE POLICY security_alerts_platform_update ON audit.security_alerts FOR UPDATE TO zygo_service, zygo_admin USING (( SELECT zygo.is_platform_scope() AS is_platform_scope)) WITH CHECK (( SELECT zygo.is_platform_scope() AS is_platform_scope));

CREATE POLICY security_alerts_select ON audit.security_alerts FOR SELECT TO zygo_app, zygo_service USING ((((audience = 'user'::text) AND (user_id = ( SELECT zygo.current_user_id() AS current_user_id))) OR ((audience = 'tenant'::text) AND (tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)))));

CREATE POLICY security_alerts_update ON audit.security_alerts FOR UPDATE TO zygo_app, zygo_service USING ((((audience = 'user'::text) AND (user_id = ( SELECT zygo.current_user_id() AS current_user_id))) OR ((audience = 'tenant'::text) AND (tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id))))) WITH CHECK ((((audience = 'user'::text) AND (user_id = ( SELECT zygo.current_user_id() AS current_user_id))) OR ((audience = 'tenant'::text) AND (tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)))));

ALTER TABLE audit.security_context_log ENABLE ROW LEVEL SECURITY;

CREATE POLICY security_context_log_definer ON audit.security_context_log TO zygo_audit USING (true) WITH CHECK (true);

CREATE POLICY security_context_log_owner ON audit.security_context_log TO zygo_owner USING ((current_setting('app.migration'::text, true) = 'on'::text)) WITH CHECK ((current_setting('app.migration'::text, true) = 'on'::text));

CREATE POLICY security_context_log_platform_select ON audit.security_context_log FOR SELECT TO zygo_service, zygo_admin USING (( SELECT zygo.is_platform_scope() AS is_platform_scope));

ALTER TABLE audit.sensitive_data_access_log ENABLE ROW LEVEL SECURITY;

CREATE POLICY sensitive_data_access_log_definer ON audit.sensitive_data_access_log TO zygo_audit USING (true) WITH CHECK (true);

CREATE POLICY sensitive_data_access_log_owner ON audit.sensitive_data_access_log TO zygo_owner USING ((current_setting('app.migration'::text, true) = 'on'::text)) WITH CHECK ((current_setting('app.migration'::text, true) = 'on'::text));

CREATE POLICY sensitive_data_access_log_platform_select ON audit.sensitive_data_access_log FOR SELECT TO zygo_service, zygo_admin USING (( SELECT zygo.is_platform_scope() AS is_platform_scope));

ALTER TABLE public.auth_flows ENABLE ROW LEVEL SECURITY;

CREATE POLICY auth_flows_definer ON public.auth_flows TO zygo_definer USING (true) WITH CHECK (true);

CREATE POLICY auth_flows_insert ON public.auth_flows FOR INSERT TO zygo_app WITH CHECK (((expires_at <= (now() + '01:00:00'::interval)) AND (attempts = 0)));

CREATE POLICY auth_flows_owner ON public.auth_flows TO zygo_owner USING ((current_setting('app.migration'::text, true) = 'on'::text)) WITH CHECK ((current_setting('app.migration'::text, true) = 'on'::text));

CREATE POLICY auth_flows_service_delete ON public.auth_flows FOR DELETE TO zygo_service USING (( SELECT zygo.is_platform_scope() AS is_platform_scope));

CREATE POLICY auth_flows_service_select ON public.auth_flows FOR SELECT TO zygo_service USING (( SELECT zygo.is_platform_scope() AS is_platform_scope));

ALTER TABLE public.compliance_documents ENABLE ROW LEVEL SECURITY;

CREATE POLICY compliance_documents_admin_global_delete ON public.compliance_documents FOR DELETE TO zygo_admin USING ((( SELECT zygo.is_platform_scope() AS is_platform_scope) AND (tenant_id IS NULL)));

CREATE POLICY compliance_documents_admin_global_insert ON public.compliance_documents FOR INSERT TO zygo_admin WITH CHECK ((( SELECT zygo.is_platform_scope() AS is_platform_scope) AND (tenant_id IS NULL)));

CREATE POLICY compliance_documents_admin_global_select ON public.compliance_documents FOR SELECT TO zygo_admin USING ((( SELECT zygo.is_platform_scope() AS is_platform_scope) AND (tenant_id IS NULL)));

CREATE POLICY compliance_documents_admin_global_update ON public.compliance_documents FOR UPDATE TO zygo_admin USING ((( SELECT zygo.is_platform_scope() AS is_platform_scope) AND (tenant_id IS NULL))) WITH CHECK ((( SELECT zygo.is_platform_scope() AS is_platform_scope) AND (tenant_id IS NULL)));

CREATE POLICY compliance_documents_definer ON public.compliance_documents TO zygo_definer USING (true) WITH CHECK (true);

CREATE POLICY compliance_documents_delete ON public.compliance_documents FOR DELETE TO zygo_app, zygo_service USING ((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)));

CREATE POLICY compliance_documents_insert ON public.compliance_documents FOR INSERT TO zygo_app, zygo_service WITH CHECK ((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)));

CREATE POLICY compliance_documents_owner ON public.compliance_documents TO zygo_owner USING ((current_setting('app.migration'::text, true) = 'on'::text)) WITH CHECK ((current_setting('app.migration'::text, true) = 'on'::text));

CREATE POLICY compliance_documents_select ON public.compliance_documents FOR SELECT TO zygo_app, zygo_service USING (((tenant_id IS NULL) OR (tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id))));

CREATE POLICY compliance_documents_update ON public.compliance_documents FOR UPDATE TO zygo_app, zygo_service USING ((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id))) WITH CHECK ((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)));

ALTER TABLE public.consent_records ENABLE ROW LEVEL SECURITY;

CREATE POLICY consent_records_definer ON public.consent_records TO zygo_definer USING (true) WITH CHECK (true);

CREATE POLICY consent_records_insert ON public.consent_records FOR INSERT TO zygo_app, zygo_service WITH CHECK (((user_id = ( SELECT zygo.current_user_id() AS current_user_id)) AND ((tenant_id IS NULL) OR (tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)))));

CREATE POLICY consent_records_owner ON public.consent_records TO zygo_owner USING ((current_setting('app.migration'::text, true) = 'on'::text)) WITH CHECK ((current_setting('app.migration'::text, true) = 'on'::text));

CREATE POLICY consent_records_select ON public.consent_records FOR SELECT TO zygo_app, zygo_service USING (((user_id = ( SELECT zygo.current_user_id() AS current_user_id)) OR (tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id))));

ALTER TABLE public.consumed_assertions ENABLE ROW LEVEL SECURITY;

CREATE POLICY consumed_assertions_definer ON public.consumed_assertions TO zygo_definer USING (true) WITH CHECK (true);

CREATE POLICY consumed_assertions_insert ON public.consumed_assertions FOR INSERT TO zygo_app WITH CHECK ((expires_at <= (now() + '25:00:00'::interval)));

CREATE POLICY consumed_assertions_owner ON public.consumed_assertions TO zygo_owner USING ((current_setting('app.migration'::text, true) = 'on'::text)) WITH CHECK ((current_setting('app.migration'::text, true) = 'on'::text));

CREATE POLICY consumed_assertions_service_delete ON public.consumed_assertions FOR DELETE TO zygo_service USING (( SELECT zygo.is_platform_scope() AS is_platform_scope));

CREATE POLICY consumed_assertions_service_select ON public.consumed_assertions FOR SELECT TO zygo_service USING (( SELECT zygo.is_platform_scope() AS is_platform_scope));

ALTER TABLE public.edge_function_invocations ENABLE ROW LEVEL SECURITY;

CREATE POLICY edge_function_invocations_definer ON public.edge_function_invocations TO zygo_definer USING (true) WITH CHECK (true);

CREATE POLICY edge_function_invocations_insert ON public.edge_function_invocations FOR INSERT TO zygo_app, zygo_service, zygo_admin WITH CHECK (true);

CREATE POLICY edge_function_invocations_owner ON public.edge_function_invocations TO zygo_owner USING ((current_setting('app.migration'::text, true) = 'on'::text)) WITH CHECK ((current_setting('app.migration'::text, true) = 'on'::text));

CREATE POLICY edge_function_invocations_platform_select ON public.edge_function_invocations FOR SELECT TO zygo_service, zygo_admin USING (( SELECT zygo.is_platform_scope() AS is_platform_scope));

ALTER TABLE public.encryption_key_rotations ENABLE ROW LEVEL SECURITY;

CREATE POLICY encryption_key_rotations_definer ON public.encryption_key_rotations TO zygo_definer USING (true) WITH CHECK (true);

CREATE POLICY encryption_key_rotations_delete ON public.encryption_key_rotations FOR DELETE TO zygo_app, zygo_service USING ((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)));

CREATE POLICY encryption_key_rotations_insert ON public.encryption_key_rotations FOR INSERT TO zygo_app, zygo_service WITH CHECK ((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)));

CREATE POLICY encryption_key_rotations_owner ON public.encryption_key_rotations TO zygo_owner USING ((current_setting('app.migration'::text, true) = 'on'::text)) WITH CHECK ((current_setting('app.migration'::text, true) = 'on'::text));

CREATE POLICY encryption_key_rotations_select ON public.encryption_key_rotations FOR SELECT TO zygo_app, zygo_service USING ((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)));

CREATE POLICY encryption_key_rotations_service_scan ON public.encryption_key_rotations FOR SELECT TO zygo_service USING (( SELECT zygo.is_platform_scope() AS is_platform_scope));

CREATE POLICY encryption_key_rotations_update ON public.encryption_key_rotations FOR UPDATE TO zygo_app, zygo_service USING ((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id))) WITH CHECK ((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)));

ALTER TABLE public.encryption_keys ENABLE ROW LEVEL SECURITY;

CREATE POLICY encryption_keys_definer ON public.encryption_keys TO zygo_definer USING (true) WITH CHECK (true);

CREATE POLICY encryption_keys_delete ON public.encryption_keys FOR DELETE TO zygo_app, zygo_service USING ((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)));

CREATE POLICY encryption_keys_insert ON public.encryption_keys FOR INSERT TO zygo_app, zygo_service WITH CHECK ((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)));

CREATE POLICY encryption_keys_owner ON public.encryption_keys TO zygo_owner USING ((current_setting('app.migration'::text, true) = 'on'::text)) WITH CHECK ((current_setting('app.migration'::text, true) = 'on'::text));

CREATE POLICY encryption_keys_select ON public.encryption_keys FOR SELECT TO zygo_app, zygo_service USING ((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)));

CREATE POLICY encryption_keys_service_scan ON public.encryption_keys FOR SELECT TO zygo_service USING (( SELECT zygo.is_platform_scope() AS is_platform_scope));

CREATE POLICY encryption_keys_update ON public.encryption_keys FOR UPDATE TO zygo_app, zygo_service USING ((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id))) WITH CHECK ((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)));

ALTER TABLE public.export_artifacts ENABLE ROW LEVEL SECURITY;

CREATE POLICY export_artifacts_definer ON public.export_artifacts TO zygo_definer USING (true) WITH CHECK (true);

CREATE POLICY export_artifacts_delete ON public.export_artifacts FOR DELETE TO zygo_app, zygo_service USING ((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)));

CREATE POLICY export_artifacts_insert ON public.export_artifacts FOR INSERT TO zygo_app, zygo_service WITH CHECK ((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)));

CREATE POLICY export_artifacts_owner ON public.export_artifacts TO zygo_owner USING ((current_setting('app.migration'::text, true) = 'on'::text)) WITH CHECK ((current_setting('app.migration'::text, true) = 'on'::text));

CREATE POLICY export_artifacts_select ON public.export_artifacts FOR SELECT TO zygo_app, zygo_service USING ((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)));

CREATE POLICY export_artifacts_service_scan ON public.export_artifacts FOR SELECT TO zygo_service USING (( SELECT zygo.is_platform_scope() AS is_platform_scope));

CREATE POLICY export_artifacts_update ON public.export_artifacts FOR UPDATE TO zygo_app, zygo_service USING ((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id))) WITH CHECK ((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)));

ALTER TABLE public.feature_flag_history ENABLE ROW LEVEL SECURITY;

CREATE POLICY feature_flag_history_admin ON public.feature_flag_history TO zygo_admin USING (( SELECT zygo.is_platform_scope() AS is_platform_scope)) WITH CHECK (( SELECT zygo.is_platform_scope() AS is_platform_scope));

CREATE POLICY feature_flag_history_definer ON public.feature_flag_history TO zygo_definer USING (true) WITH CHECK (true);

CREATE POLICY feature_flag_history_owner ON public.feature_flag_history TO zygo_owner USING ((current_setting('app.migration'::text, true) = 'on'::text)) WITH CHECK ((current_setting('app.migration'::text, true) = 'on'::text));

ALTER TABLE public.feature_flag_overrides ENABLE ROW LEVEL SECURITY;

CREATE POLICY feature_flag_overrides_admin ON public.feature_flag_overrides TO zygo_admin USING (( SELECT zygo.is_platform_scope() AS is_platform_scope)) WITH CHECK (( SELECT zygo.is_platform_scope() AS is_platform_scope));

CREATE POLICY feature_flag_overrides_definer ON public.feature_flag_overrides TO zygo_definer USING (true) WITH CHECK (true);

CREATE POLICY feature_flag_overrides_owner ON public.feature_flag_overrides TO zygo_owner USING ((current_setting('app.migration'::text, true) = 'on'::text)) WITH CHECK ((current_setting('app.migration'::text, true) = 'on'::text));

CREATE POLICY feature_flag_overrides_service ON public.feature_flag_overrides TO zygo_service USING (( SELECT zygo.is_platform_scope() AS is_platform_scope)) WITH CHECK (( SELECT zygo.is_platform_scope() AS is_platform_scope));

ALTER TABLE public.feature_flag_state ENABLE ROW LEVEL SECURITY;

CREATE POLICY feature_flag_state_admin ON public.feature_flag_state FOR UPDATE TO zygo_admin USING (( SELECT zygo.is_platform_scope() AS is_platform_scope)) WITH CHECK (( SELECT zygo.is_platform_scope() AS is_platform_scope));

CREATE POLICY feature_flag_state_definer ON public.feature_flag_state TO zygo_definer USING (true) WITH CHECK (true);

CREATE POLICY feature_flag_state_owner ON public.feature_flag_state TO zygo_owner USING ((current_setting('app.migration'::text, true) = 'on'::text)) WITH CHECK ((current_setting('app.migration'::text, true) = 'on'::text));

CREATE POLICY feature_flag_state_select ON public.feature_flag_state FOR SELECT TO zygo_app, zygo_service, zygo_admin USING (true);

ALTER TABLE public.feature_flags ENABLE ROW LEVEL SECURITY;

CREATE POLICY feature_flags_admin ON public.feature_flags TO zygo_admin USING (( SELECT zygo.is_platform_scope() AS is_platform_scope)) WITH CHECK (( SELECT zygo.is_platform_scope() AS is_platform_scope));

CREATE POLICY feature_flags_definer ON public.feature_flags TO zygo_definer USING (true) WITH CHECK (true);

CREATE POLICY feature_flags_owner ON public.feature_flags TO zygo_owner USING ((current_setting('app.migration'::text, true) = 'on'::text)) WITH CHECK ((current_setting('app.migration'::text, true) = 'on'::text));

ALTER TABLE public.files ENABLE ROW LEVEL SECURITY;

CREATE POLICY files_definer ON public.files TO zygo_definer USING (true) WITH CHECK (true);

CREATE POLICY files_delete ON public.files FOR DELETE TO zygo_app, zygo_service USING ((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)));

CREATE POLICY files_insert ON public.files FOR INSERT TO zygo_app, zygo_service WITH CHECK ((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)));

CREATE POLICY files_owner ON public.files TO zygo_owner USING ((current_setting('app.migration'::text, true) = 'on'::text)) WITH CHECK ((current_setting('app.migration'::text, true) = 'on'::text));

CREATE POLICY files_select ON public.files FOR SELECT TO zygo_app, zygo_service USING ((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)));

CREATE POLICY files_service_scan ON public.files FOR SELECT TO zygo_service USING (( SELECT zygo.is_platform_scope() AS is_platform_scope));

ALTER TABLE public.files_tombstones ENABLE ROW LEVEL SECURITY;

CREATE POLICY files_tombstones_definer ON public.files_tombstones TO zygo_definer USING (true) WITH CHECK (true);

CREATE POLICY files_tombstones_delete ON public.files_tombstones FOR DELETE TO zygo_app, zygo_service USING ((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)));

CREATE POLICY files_tombstones_insert ON public.files_tombstones FOR INSERT TO zygo_app, zygo_service WITH CHECK ((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)));

CREATE POLICY files_tombstones_owner ON public.files_tombstones TO zygo_owner USING ((current_setting('app.migration'::text, true) = 'on'::text)) WITH CHECK ((current_setting('app.migration'::text, true) = 'on'::text));

CREATE POLICY files_tombstones_select ON public.files_tombstones FOR SELECT TO zygo_app, zygo_service USING ((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)));

CREATE POLICY files_tombstones_service_scan ON public.files_tombstones FOR SELECT TO zygo_service USING (( SELECT zygo.is_platform_scope() AS is_platform_scope));

CREATE POLICY files_tombstones_service_sweep ON public.files_tombstones FOR DELETE TO zygo_service USING (( SELECT zygo.is_platform_scope() AS is_platform_scope));

CREATE POLICY files_tombstones_service_sweep_update ON public.files_tombstones FOR UPDATE TO zygo_service USING (( SELECT zygo.is_platform_scope() AS is_platform_scope)) WITH CHECK (( SELECT zygo.is_platform_scope() AS is_platform_scope));

CREATE POLICY files_tombstones_update ON public.files_tombstones FOR UPDATE TO zygo_app, zygo_service USING ((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id))) WITH CHECK ((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)));

CREATE POLICY files_update ON public.files FOR UPDATE TO zygo_app, zygo_service USING ((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id))) WITH CHECK ((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)));

ALTER TABLE public.group_members ENABLE ROW LEVEL SECURITY;

CREATE POLICY group_members_admin_delete ON public.group_members FOR DELETE TO zygo_admin USING (((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)) AND ( SELECT zygo.admin_grant_ok('write'::text) AS admin_grant_ok)));

CREATE POLICY group_members_admin_insert ON public.group_members FOR INSERT TO zygo_admin WITH CHECK (((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)) AND ( SELECT zygo.admin_grant_ok('write'::text) AS admin_grant_ok)));

CREATE POLICY group_members_admin_select ON public.group_members FOR SELECT TO zygo_admin USING (((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)) AND ( SELECT zygo.admin_grant_ok('read'::text) AS admin_grant_ok)));

CREATE POLICY group_members_admin_update ON public.group_members FOR UPDATE TO zygo_admin USING (((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)) AND ( SELECT zygo.admin_grant_ok('write'::text) AS admin_grant_ok))) WITH CHECK (((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)) AND ( SELECT zygo.admin_grant_ok('write'::text) AS admin_grant_ok)));

CREATE POLICY group_members_definer ON public.group_members TO zygo_definer USING (true) WITH CHECK (true);

CREATE POLICY group_members_delete ON public.group_members FOR DELETE TO zygo_app, zygo_service USING ((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)));

CREATE POLICY group_members_insert ON public.group_members FOR INSERT TO zygo_app, zygo_service WITH CHECK ((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)));

CREATE POLICY group_members_owner ON public.group_members TO zygo_owner USING ((current_setting('app.migration'::text, true) = 'on'::text)) WITH CHECK ((current_setting('app.migration'::text, true) = 'on'::text));

CREATE POLICY group_members_select ON public.group_members FOR SELECT TO zygo_app, zygo_service USING ((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)));

CREATE POLICY group_members_update ON public.group_members FOR UPDATE TO zygo_app, zygo_service USING ((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id))) WITH CHECK ((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)));

ALTER TABLE public.group_resources ENABLE ROW LEVEL SECURITY;

CREATE POLICY group_resources_admin_delete ON public.group_resources FOR DELETE TO zygo_admin USING (((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)) AND ( SELECT zygo.admin_grant_ok('write'::text) AS admin_grant_ok)));

CREATE POLICY group_resources_admin_insert ON public.group_resources FOR INSERT TO zygo_admin WITH CHECK (((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)) AND ( SELECT zygo.admin_grant_ok('write'::text) AS admin_grant_ok)));

CREATE POLICY group_resources_admin_select ON public.group_resources FOR SELECT TO zygo_admin USING (((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)) AND ( SELECT zygo.admin_grant_ok('read'::text) AS admin_grant_ok)));

CREATE POLICY group_resources_admin_update ON public.group_resources FOR UPDATE TO zygo_admin USING (((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)) AND ( SELECT zygo.admin_grant_ok('write'::text) AS admin_grant_ok))) WITH CHECK (((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)) AND ( SELECT zygo.admin_grant_ok('write'::text) AS admin_grant_ok)));

CREATE POLICY group_resources_definer ON public.group_resources TO zygo_definer USING (true) WITH CHECK (true);

CREATE POLICY group_resources_delete ON public.group_resources FOR DELETE TO zygo_app, zygo_service USING ((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)));

CREATE POLICY group_resources_insert ON public.group_resources FOR INSERT TO zygo_app, zygo_service WITH CHECK ((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)));

CREATE POLICY group_resources_owner ON public.group_resources TO zygo_owner USING ((current_setting('app.migration'::text, true) = 'on'::text)) WITH CHECK ((current_setting('app.migration'::text, true) = 'on'::text));

CREATE POLICY group_resources_select ON public.group_resources FOR SELECT TO zygo_app, zygo_service USING ((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)));

CREATE POLICY group_resources_update ON public.group_resources FOR UPDATE TO zygo_app, zygo_service USING ((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id))) WITH CHECK ((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)));

ALTER TABLE public.groups ENABLE ROW LEVEL SECURITY;

CREATE POLICY groups_admin_delete ON public.groups FOR DELETE TO zygo_admin USING (((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)) AND ( SELECT zygo.admin_grant_ok('write'::text) AS admin_grant_ok)));

CREATE POLICY groups_admin_insert ON public.groups FOR INSERT TO zygo_admin WITH CHECK (((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)) AND ( SELECT zygo.admin_grant_ok('write'::text) AS admin_grant_ok)));

CREATE POLICY groups_admin_select ON public.groups FOR SELECT TO zygo_admin USING (((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)) AND ( SELECT zygo.admin_grant_ok('read'::text) AS admin_grant_ok)));

CREATE POLICY groups_admin_update ON public.groups FOR UPDATE TO zygo_admin USING (((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)) AND ( SELECT zygo.admin_grant_ok('write'::text) AS admin_grant_ok))) WITH CHECK (((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)) AND ( SELECT zygo.admin_grant_ok('write'::text) AS admin_grant_ok)));

CREATE POLICY groups_definer ON public.groups TO zygo_definer USING (true) WITH CHECK (true);

CREATE POLICY groups_delete ON public.groups FOR DELETE TO zygo_app, zygo_service USING ((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)));

CREATE POLICY groups_insert ON public.groups FOR INSERT TO zygo_app, zygo_service WITH CHECK ((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)));

CREATE POLICY groups_owner ON public.groups TO zygo_owner USING ((current_setting('app.migration'::text, true) = 'on'::text)) WITH CHECK ((current_setting('app.migration'::text, true) = 'on'::text));

CREATE POLICY groups_select ON public.groups FOR SELECT TO zygo_app, zygo_service USING ((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)));

CREATE POLICY groups_update ON public.groups FOR UPDATE TO zygo_app, zygo_service USING ((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id))) WITH CHECK ((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)));

ALTER TABLE public.idempotency_keys ENABLE ROW LEVEL SECURITY;

CREATE POLICY idempotency_keys_definer ON public.idempotency_keys TO zygo_definer USING (true) WITH CHECK (true);

CREATE POLICY idempotency_keys_delete ON public.idempotency_keys FOR DELETE TO zygo_app, zygo_service USING (((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)) OR ((tenant_id IS NULL) AND (user_id = ( SELECT zygo.current_user_id() AS current_user_id)))));

CREATE POLICY idempotency_keys_insert ON public.idempotency_keys FOR INSERT TO zygo_app, zygo_service WITH CHECK (((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)) OR ((tenant_id IS NULL) AND (user_id = ( SELECT zygo.current_user_id() AS current_user_id)))));

CREATE POLICY idempotency_keys_owner ON public.idempotency_keys TO zygo_owner USING ((current_setting('app.migration'::text, true) = 'on'::text)) WITH CHECK ((current_setting('app.migration'::text, true) = 'on'::text));

CREATE POLICY idempotency_keys_select ON public.idempotency_keys FOR SELECT TO zygo_app, zygo_service USING (((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)) OR ((tenant_id IS NULL) AND (user_id = ( SELECT zygo.current_user_id() AS current_user_id)))));

CREATE POLICY idempotency_keys_service_scan ON public.idempotency_keys FOR SELECT TO zygo_service USING (( SELECT zygo.is_platform_scope() AS is_platform_scope));

CREATE POLICY idempotency_keys_service_sweep ON public.idempotency_keys FOR DELETE TO zygo_service USING (( SELECT zygo.is_platform_scope() AS is_platform_scope));

CREATE POLICY idempotency_keys_service_sweep_update ON public.idempotency_keys FOR UPDATE TO zygo_service USING (( SELECT zygo.is_platform_scope() AS is_platform_scope)) WITH CHECK (( SELECT zygo.is_platform_scope() AS is_platform_scope));

CREATE POLICY idempotency_keys_update ON public.idempotency_keys FOR UPDATE TO zygo_app, zygo_service USING (((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)) OR ((tenant_id IS NULL) AND (user_id = ( SELECT zygo.current_user_id() AS current_user_id))))) WITH CHECK (((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)) OR ((tenant_id IS NULL) AND (user_id = ( SELECT zygo.current_user_id() AS current_user_id)))));

ALTER TABLE public.ip_blocks ENABLE ROW LEVEL SECURITY;

CREATE POLICY ip_blocks_admin ON public.ip_blocks TO zygo_admin USING (( SELECT zygo.is_platform_scope() AS is_platform_scope)) WITH CHECK (( SELECT zygo.is_platform_scope() AS is_platform_scope));

CREATE POLICY ip_blocks_definer ON public.ip_blocks TO zygo_definer USING (true) WITH CHECK (true);

CREATE POLICY ip_blocks_owner ON public.ip_blocks TO zygo_owner USING ((current_setting('app.migration'::text, true) = 'on'::text)) WITH CHECK ((current_setting('app.migration'::text, true) = 'on'::text));

CREATE POLICY ip_blocks_select ON public.ip_blocks FOR SELECT TO zygo_app USING (true);

CREATE POLICY ip_blocks_service ON public.ip_blocks TO zygo_service USING (( SELECT zygo.is_platform_scope() AS is_platform_scope)) WITH CHECK (( SELECT zygo.is_platform_scope() AS is_platform_scope));

ALTER TABLE public.job_attempts ENABLE ROW LEVEL SECURITY;

CREATE POLICY job_attempts_admin_select ON public.job_attempts FOR SELECT TO zygo_admin USING (( SELECT zygo.is_platform_scope() AS is_platform_scope));

CREATE POLICY job_attempts_definer ON public.job_attempts TO zygo_definer USING (true) WITH CHECK (true);

CREATE POLICY job_attempts_insert ON public.job_attempts FOR INSERT TO zygo_service WITH CHECK (((tenant_id IS NULL) OR (tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id))));

CREATE POLICY job_attempts_owner ON public.job_attempts TO zygo_owner USING ((current_setting('app.migration'::text, true) = 'on'::text)) WITH CHECK ((current_setting('app.migration'::text, true) = 'on'::text));

CREATE POLICY job_attempts_select ON public.job_attempts FOR SELECT TO zygo_app, zygo_service USING ((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)));

CREATE POLICY job_attempts_service_delete ON public.job_attempts FOR DELETE TO zygo_service USING (( SELECT zygo.is_platform_scope() AS is_platform_scope));

CREATE POLICY job_attempts_service_insert ON public.job_attempts FOR INSERT TO zygo_service WITH CHECK (( SELECT zygo.is_platform_scope() AS is_platform_scope));

CREATE POLICY job_attempts_service_select ON public.job_attempts FOR SELECT TO zygo_service USING (( SELECT zygo.is_platform_scope() AS is_platform_scope));

CREATE POLICY job_attempts_service_update ON public.job_attempts FOR UPDATE TO zygo_service USING (( SELECT zygo.is_platform_scope() AS is_platform_scope)) WITH CHECK (( SELECT zygo.is_platform_scope() AS is_platform_scope));

CREATE POLICY job_attempts_update ON public.job_attempts FOR UPDATE TO zygo_service USING ((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id))) WITH CHECK ((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)));

ALTER TABLE public.job_dead_letters ENABLE ROW LEVEL SECURITY;

CREATE POLICY job_dead_letters_admin_select ON public.job_dead_letters FOR SELECT TO zygo_admin USING (( SELECT zygo.is_platform_scope() AS is_platform_scope));

CREATE POLICY job_dead_letters_admin_update ON public.job_dead_letters FOR UPDATE TO zygo_admin USING (( SELECT zygo.is_platform_scope() AS is_platform_scope)) WITH CHECK (( SELECT zygo.is_platform_scope() AS is_platform_scope));

CREATE POLICY job_dead_letters_definer ON public.job_dead_letters TO zygo_definer USING (true) WITH CHECK (true);

CREATE POLICY job_dead_letters_insert ON public.job_dead_letters FOR INSERT TO zygo_service WITH CHECK (((tenant_id IS NULL) OR (tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id))));

CREATE POLICY job_dead_letters_owner ON public.job_dead_letters TO zygo_owner USING ((current_setting('app.migration'::text, true) = 'on'::text)) WITH CHECK ((current_setting('app.migration'::text, true) = 'on'::text));

CREATE POLICY job_dead_letters_select ON public.job_dead_letters FOR SELECT TO zygo_app, zygo_service USING ((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)));

CREATE POLICY job_dead_letters_service_delete ON public.job_dead_letters FOR DELETE TO zygo_service USING (( SELECT zygo.is_platform_scope() AS is_platform_scope));

CREATE POLICY job_dead_letters_service_insert ON public.job_dead_letters FOR INSERT TO zygo_service WITH CHECK (( SELECT zygo.is_platform_scope() AS is_platform_scope));

CREATE POLICY job_dead_letters_service_select ON public.job_dead_letters FOR SELECT TO zygo_service USING (( SELECT zygo.is_platform_scope() AS is_platform_scope));

CREATE POLICY job_dead_letters_service_update ON public.job_dead_letters FOR UPDATE TO zygo_service USING (( SELECT zygo.is_platform_scope() AS is_platform_scope)) WITH CHECK (( SELECT zygo.is_platform_scope() AS is_platform_scope));

CREATE POLICY job_dead_letters_update ON public.job_dead_letters FOR UPDATE TO zygo_app, zygo_service USING ((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id))) WITH CHECK ((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)));

ALTER TABLE public.job_definitions ENABLE ROW LEVEL SECURITY;

CREATE POLICY job_definitions_definer ON public.job_definitions TO zygo_definer USING (true) WITH CHECK (true);

CREATE POLICY job_definitions_owner ON public.job_definitions TO zygo_owner USING ((current_setting('app.migration'::text, true) = 'on'::text)) WITH CHECK ((current_setting('app.migration'::text, true) = 'on'::text));

CREATE POLICY job_definitions_select ON public.job_definitions FOR SELECT TO zygo_app, zygo_service, zygo_admin USING (true);

CREATE POLICY job_definitions_service_insert ON public.job_definitions FOR INSERT TO zygo_service WITH CHECK (( SELECT zygo.is_platform_scope() AS is_platform_scope));

CREATE POLICY job_definitions_update ON public.job_definitions FOR UPDATE TO zygo_service, zygo_admin USING (( SELECT zygo.is_platform_scope() AS is_platform_scope)) WITH CHECK (( SELECT zygo.is_platform_scope() AS is_platform_scope));

ALTER TABLE public.job_executions ENABLE ROW LEVEL SECURITY;

CREATE POLICY job_executions_admin_select ON public.job_executions FOR SELECT TO zygo_admin USING (( SELECT zygo.is_platform_scope() AS is_platform_scope));

CREATE POLICY job_executions_admin_update ON public.job_executions FOR UPDATE TO zygo_admin USING (( SELECT zygo.is_platform_scope() AS is_platform_scope)) WITH CHECK (( SELECT zygo.is_platform_scope() AS is_platform_scope));

CREATE POLICY job_executions_definer ON public.job_executions TO zygo_definer USING (true) WITH CHECK (true);

ALTER TABLE public.job_executions_history ENABLE ROW LEVEL SECURITY;

CREATE POLICY job_executions_history_admin_select ON public.job_executions_history FOR SELECT TO zygo_admin USING (( SELECT zygo.is_platform_scope() AS is_platform_scope));

CREATE POLICY job_executions_history_definer ON public.job_executions_history TO zygo_definer USING (true) WITH CHECK (true);

CREATE POLICY job_executions_history_insert ON public.job_executions_history FOR INSERT TO zygo_service WITH CHECK (((tenant_id IS NULL) OR (tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id))));

CREATE POLICY job_executions_history_owner ON public.job_executions_history TO zygo_owner USING ((current_setting('app.migration'::text, true) = 'on'::text)) WITH CHECK ((current_setting('app.migration'::text, true) = 'on'::text));

CREATE POLICY job_executions_history_select ON public.job_executions_history FOR SELECT TO zygo_app, zygo_service USING ((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)));

CREATE POLICY job_executions_history_service_insert ON public.job_executions_history FOR INSERT TO zygo_service WITH CHECK (( SELECT zygo.is_platform_scope() AS is_platform_scope));

CREATE POLICY job_executions_history_service_select ON public.job_executions_history FOR SELECT TO zygo_service USING (( SELECT zygo.is_platform_scope() AS is_platform_scope));

CREATE POLICY job_executions_insert ON public.job_executions FOR INSERT TO zygo_app, zygo_service WITH CHECK (((tenant_id IS NULL) OR (tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id))));

CREATE POLICY job_executions_owner ON public.job_executions TO zygo_owner USING ((current_setting('app.migration'::text, true) = 'on'::text)) WITH CHECK ((current_setting('app.migration'::text, true) = 'on'::text));

CREATE POLICY job_executions_select ON public.job_executions FOR SELECT TO zygo_app, zygo_service USING ((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)));

CREATE POLICY job_executions_service_delete ON public.job_executions FOR DELETE TO zygo_service USING (( SELECT zygo.is_platform_scope() AS is_platform_scope));

CREATE POLICY job_executions_service_insert ON public.job_executions FOR INSERT TO zygo_service WITH CHECK (( SELECT zygo.is_platform_scope() AS is_platform_scope));

CREATE POLICY job_executions_service_select ON public.job_executions FOR SELECT TO zygo_service USING (( SELECT zygo.is_platform_scope() AS is_platform_scope));

CREATE POLICY job_executions_service_update ON public.job_executions FOR UPDATE TO zygo_service USING (( SELECT zygo.is_platform_scope() AS is_platform_scope)) WITH CHECK (( SELECT zygo.is_platform_scope() AS is_platform_scope));

CREATE POLICY job_executions_update ON public.job_executions FOR UPDATE TO zygo_app, zygo_service USING ((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id))) WITH CHECK ((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)));

ALTER TABLE public.job_logs ENABLE ROW LEVEL SECURITY;

CREATE POLICY job_logs_admin_select ON public.job_logs FOR SELECT TO zygo_admin USING (( SELECT zygo.is_platform_scope() AS is_platform_scope));

CREATE POLICY job_logs_definer ON public.job_logs TO zygo_definer USING (true) WITH CHECK (true);

CREATE POLICY job_logs_insert ON public.job_logs FOR INSERT TO zygo_service WITH CHECK (((tenant_id IS NULL) OR (tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id))));

CREATE POLICY job_logs_owner ON public.job_logs TO zygo_owner USING ((current_setting('app.migration'::text, true) = 'on'::text)) WITH CHECK ((current_setting('app.migration'::text, true) = 'on'::text));

CREATE POLICY job_logs_select ON public.job_logs FOR SELECT TO zygo_app, zygo_service USING ((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)));

CREATE POLICY job_logs_service_insert ON public.job_logs FOR INSERT TO zygo_service WITH CHECK (( SELECT zygo.is_platform_scope() AS is_platform_scope));

CREATE POLICY job_logs_service_select ON public.job_logs FOR SELECT TO zygo_service USING (( SELECT zygo.is_platform_scope() AS is_platform_scope));

ALTER TABLE public.job_queues ENABLE ROW LEVEL SECURITY;

CREATE POLICY job_queues_definer ON public.job_queues TO zygo_definer USING (true) WITH CHECK (true);

CREATE POLICY job_queues_owner ON public.job_queues TO zygo_owner USING ((current_setting('app.migration'::text, true) = 'on'::text)) WITH CHECK ((current_setting('app.migration'::text, true) = 'on'::text));

CREATE POLICY job_queues_select ON public.job_queues FOR SELECT TO zygo_app, zygo_service, zygo_admin USING (true);

CREATE POLICY job_queues_service_insert ON public.job_queues FOR INSERT TO zygo_service WITH CHECK (( SELECT zygo.is_platform_scope() AS is_platform_scope));

CREATE POLICY job_queues_update ON public.job_queues FOR UPDATE TO zygo_service, zygo_admin USING (( SELECT zygo.is_platform_scope() AS is_platform_scope)) WITH CHECK (( SELECT zygo.is_platform_scope() AS is_platform_scope));

ALTER TABLE public.job_schedule_slots ENABLE ROW LEVEL SECURITY;

CREATE POLICY job_schedule_slots_admin ON public.job_schedule_slots FOR SELECT TO zygo_admin USING (( SELECT zygo.is_platform_scope() AS is_platform_scope));

CREATE POLICY job_schedule_slots_definer ON public.job_schedule_slots TO zygo_definer USING (true) WITH CHECK (true);

CREATE POLICY job_schedule_slots_owner ON public.job_schedule_slots TO zygo_owner USING ((current_setting('app.migration'::text, true) = 'on'::text)) WITH CHECK ((current_setting('app.migration'::text, true) = 'on'::text));

CREATE POLICY job_schedule_slots_service ON public.job_schedule_slots TO zygo_service USING (( SELECT zygo.is_platform_scope() AS is_platform_scope)) WITH CHECK (( SELECT zygo.is_platform_scope() AS is_platform_scope));

ALTER TABLE public.job_schedules ENABLE ROW LEVEL SECURITY;

CREATE POLICY job_schedules_admin ON public.job_schedules TO zygo_admin USING (( SELECT zygo.is_platform_scope() AS is_platform_scope)) WITH CHECK (( SELECT zygo.is_platform_scope() AS is_platform_scope));

CREATE POLICY job_schedules_definer ON public.job_schedules TO zygo_definer USING (true) WITH CHECK (true);

CREATE POLICY job_schedules_owner ON public.job_schedules TO zygo_owner USING ((current_setting('app.migration'::text, true) = 'on'::text)) WITH CHECK ((current_setting('app.migration'::text, true) = 'on'::text));

CREATE POLICY job_schedules_service ON public.job_schedules TO zygo_service USING (( SELECT zygo.is_platform_scope() AS is_platform_scope)) WITH CHECK (( SELECT zygo.is_platform_scope() AS is_platform_scope));

ALTER TABLE public.job_workers ENABLE ROW LEVEL SECURITY;

CREATE POLICY job_workers_admin ON public.job_workers FOR SELECT TO zygo_admin USING (( SELECT zygo.is_platform_scope() AS is_platform_scope));

CREATE POLICY job_workers_app ON public.job_workers FOR INSERT TO zygo_app WITH CHECK ((role = 'api'::text));

CREATE POLICY job_workers_definer ON public.job_workers TO zygo_definer USING (true) WITH CHECK (true);

CREATE POLICY job_workers_owner ON public.job_workers TO zygo_owner USING ((current_setting('app.migration'::text, true) = 'on'::text)) WITH CHECK ((current_setting('app.migration'::text, true) = 'on'::text));

CREATE POLICY job_workers_service ON public.job_workers TO zygo_service USING (( SELECT zygo.is_platform_scope() AS is_platform_scope)) WITH CHECK (( SELECT zygo.is_platform_scope() AS is_platform_scope));

ALTER TABLE public.login_attempts ENABLE ROW LEVEL SECURITY;

CREATE POLICY login_attempts_definer ON public.login_attempts TO zygo_definer USING (true) WITH CHECK (true);

CREATE POLICY login_attempts_insert ON public.login_attempts FOR INSERT TO zygo_app, zygo_service, zygo_admin WITH CHECK (true);

CREATE POLICY login_attempts_owner ON public.login_attempts TO zygo_owner USING ((current_setting('app.migration'::text, true) = 'on'::text)) WITH CHECK ((current_setting('app.migration'::text, true) = 'on'::text));

CREATE POLICY login_attempts_platform_select ON public.login_attempts FOR SELECT TO zygo_service, zygo_admin USING (( SELECT zygo.is_platform_scope() AS is_platform_scope));

CREATE POLICY login_attempts_select_own ON public.login_attempts FOR SELECT TO zygo_app USING ((user_id = ( SELECT zygo.current_user_id() AS current_user_id)));

ALTER TABLE public.login_risk_assessments ENABLE ROW LEVEL SECURITY;

CREATE POLICY login_risk_assessments_definer ON public.login_risk_assessments TO zygo_definer USING (true) WITH CHECK (true);

CREATE POLICY login_risk_assessments_delete ON public.login_risk_assessments FOR DELETE TO zygo_app, zygo_service USING ((user_id = ( SELECT zygo.current_user_id() AS current_user_id)));

CREATE POLICY login_risk_assessments_insert ON public.login_risk_assessments FOR INSERT TO zygo_app, zygo_service WITH CHECK ((user_id = ( SELECT zygo.current_user_id() AS current_user_id)));

CREATE POLICY login_risk_assessments_owner ON public.login_risk_assessments TO zygo_owner USING ((current_setting('app.migration'::text, true) = 'on'::text)) WITH CHECK ((current_setting('app.migration'::text, true) = 'on'::text));

CREATE POLICY login_risk_assessments_select ON public.login_risk_assessments FOR SELECT TO zygo_app, zygo_service USING ((user_id = ( SELECT zygo.current_user_id() AS current_user_id)));

CREATE POLICY login_risk_assessments_service_scan ON public.login_risk_assessments FOR SELECT TO zygo_service USING (( SELECT zygo.is_platform_scope() AS is_platform_scope));

CREATE POLICY login_risk_assessments_service_sweep ON public.login_risk_assessments FOR DELETE TO zygo_service USING (( SELECT zygo.is_platform_scope() AS is_platform_scope));

CREATE POLICY login_risk_assessments_service_sweep_update ON public.login_risk_assessments FOR UPDATE TO zygo_service USING (( SELECT zygo.is_platform_scope() AS is_platform_scope)) WITH CHECK (( SELECT zygo.is_platform_scope() AS is_platform_scope));

CREATE POLICY login_risk_assessments_update ON public.login_risk_assessments FOR UPDATE TO zygo_app, zygo_service USING ((user_id = ( SELECT zygo.current_user_id() AS current_user_id))) WITH CHECK ((user_id = ( SELECT zygo.current_user_id() AS current_user_id)));

ALTER TABLE public.magic_links ENABLE ROW LEVEL SECURITY;

CREATE POLICY magic_links_definer ON public.magic_links TO zygo_definer USING (true) WITH CHECK (true);

CREATE POLICY magic_links_insert ON public.magic_links FOR INSERT TO zygo_app WITH CHECK (((expires_at <= (now() + '00:15:00'::interval)) AND (consumed_at IS NULL)));

CREATE POLICY magic_links_owner ON public.magic_links TO zygo_owner USING ((current_setting('app.migration'::text, true) = 'on'::text)) WITH CHECK ((current_setting('app.migration'::text, true) = 'on'::text));

CREATE POLICY magic_links_service_delete ON public.magic_links FOR DELETE TO zygo_service USING (( SELECT zygo.is_platform_scope() AS is_platform_scope));

CREATE POLICY magic_links_service_select ON public.magic_links FOR SELECT TO zygo_service USING (( SELECT zygo.is_platform_scope() AS is_platform_scope));

ALTER TABLE public.message_suppressions ENABLE ROW LEVEL SECURITY;

CREATE POLICY message_suppressions_admin ON public.message_suppressions TO zygo_admin USING (( SELECT zygo.is_platform_scope() AS is_platform_scope)) WITH CHECK (( SELECT zygo.is_platform_scope() AS is_platform_scope));

CREATE POLICY message_suppressions_definer ON public.message_suppressions TO zygo_definer USING (true) WITH CHECK (true);

CREATE POLICY message_suppressions_owner ON public.message_suppressions TO zygo_owner USING ((current_setting('app.migration'::text, true) = 'on'::text)) WITH CHECK ((current_setting('app.migration'::text, true) = 'on'::text));

CREATE POLICY message_suppressions_service ON public.message_suppressions TO zygo_service USING (( SELECT zygo.is_platform_scope() AS is_platform_scope)) WITH CHECK (( SELECT zygo.is_platform_scope() AS is_platform_scope));

ALTER TABLE public.mfa_backup_codes ENABLE ROW LEVEL SECURITY;

CREATE POLICY mfa_backup_codes_definer ON public.mfa_backup_codes TO zygo_definer USING (true) WITH CHECK (true);

CREATE POLICY mfa_backup_codes_delete ON public.mfa_backup_codes FOR DELETE TO zygo_app, zygo_service USING ((user_id = ( SELECT zygo.current_user_id() AS current_user_id)));

CREATE POLICY mfa_backup_codes_insert ON public.mfa_backup_codes FOR INSERT TO zygo_app, zygo_service WITH CHECK ((user_id = ( SELECT zygo.current_user_id() AS current_user_id)));

CREATE POLICY mfa_backup_codes_owner ON public.mfa_backup_codes TO zygo_owner USING ((current_setting('app.migration'::text, true) = 'on'::text)) WITH CHECK ((current_setting('app.migration'::text, true) = 'on'::text));

CREATE POLICY mfa_backup_codes_select ON public.mfa_backup_codes FOR SELECT TO zygo_app, zygo_service USING ((user_id = ( SELECT zygo.current_user_id() AS current_user_id)));

CREATE POLICY mfa_backup_codes_update ON public.mfa_backup_codes FOR UPDATE TO zygo_app, zygo_service USING ((user_id = ( SELECT zygo.current_user_id() AS current_user_id))) WITH CHECK ((user_id = ( SELECT zygo.current_user_id() AS current_user_id)));

ALTER TABLE public.mfa_tokens ENABLE ROW LEVEL SECURITY;

CREATE POLICY mfa_tokens_definer ON public.mfa_tokens TO zygo_definer USING (true) WITH CHECK (true);

CREATE POLICY mfa_tokens_delete ON public.mfa_tokens FOR DELETE TO zygo_app, zygo_service USING ((user_id = ( SELECT zygo.current_user_id() AS current_user_id)));

CREATE POLICY mfa_tokens_insert ON public.mfa_tokens FOR INSERT TO zygo_app, zygo_service WITH CHECK ((user_id = ( SELECT zygo.current_user_id() AS current_user_id)));

CREATE POLICY mfa_tokens_owner ON public.mfa_tokens TO zygo_owner USING ((current_setting('app.migration'::text, true) = 'on'::text)) WITH CHECK ((current_setting('app.migration'::text, true) = 'on'::text));

CREATE POLICY mfa_tokens_select ON public.mfa_tokens FOR SELECT TO zygo_app, zygo_service USING ((user_id = ( SELECT zygo.current_user_id() AS current_user_id)));

CREATE POLICY mfa_tokens_update ON public.mfa_tokens FOR UPDATE TO zygo_app, zygo_service USING ((user_id = ( SELECT zygo.current_user_id() AS current_user_id))) WITH CHECK ((user_id = ( SELECT zygo.current_user_id() AS current_user_id)));

ALTER TABLE public.oauth_states ENABLE ROW LEVEL SECURITY;

CREATE POLICY oauth_states_definer ON public.oauth_states TO zygo_definer USING (true) WITH CHECK (true);

CREATE POLICY oauth_states_insert ON public.oauth_states FOR INSERT TO zygo_app WITH CHECK (((expires_at <= (now() + '00:15:00'::interval)) AND (consumed_at IS NULL)));

CREATE POLICY oauth_states_owner ON public.oauth_states TO zygo_owner USING ((current_setting('app.migration'::text, true) = 'on'::text)) WITH CHECK ((current_setting('app.migration'::text, true) = 'on'::text));

CREATE POLICY oauth_states_service_delete ON public.oauth_states FOR DELETE TO zygo_service USING (( SELECT zygo.is_platform_scope() AS is_platform_scope));

CREATE POLICY oauth_states_service_select ON public.oauth_states FOR SELECT TO zygo_service USING (( SELECT zygo.is_platform_scope() AS is_platform_scope));

ALTER TABLE public.oidc_configurations ENABLE ROW LEVEL SECURITY;

CREATE POLICY oidc_configurations_definer ON public.oidc_configurations TO zygo_definer USING (true) WITH CHECK (true);

CREATE POLICY oidc_configurations_delete ON public.oidc_configurations FOR DELETE TO zygo_app, zygo_service USING ((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)));

CREATE POLICY oidc_configurations_insert ON public.oidc_configurations FOR INSERT TO zygo_app, zygo_service WITH CHECK ((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)));

CREATE POLICY oidc_configurations_owner ON public.oidc_configurations TO zygo_owner USING ((current_setting('app.migration'::text, true) = 'on'::text)) WITH CHECK ((current_setting('app.migration'::text, true) = 'on'::text));

CREATE POLICY oidc_configurations_select ON public.oidc_configurations FOR SELECT TO zygo_app, zygo_service USING ((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)));

CREATE POLICY oidc_configurations_update ON public.oidc_configurations FOR UPDATE TO zygo_app, zygo_service USING ((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id))) WITH CHECK ((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)));

ALTER TABLE public.outbound_messages ENABLE ROW LEVEL SECURITY;

CREATE POLICY outbound_messages_admin ON public.outbound_messages FOR SELECT TO zygo_admin USING (( SELECT zygo.is_platform_scope() AS is_platform_scope));

CREATE POLICY outbound_messages_definer ON public.outbound_messages TO zygo_definer USING (true) WITH CHECK (true);

CREATE POLICY outbound_messages_insert ON public.outbound_messages FOR INSERT TO zygo_app WITH CHECK (((tenant_id IS NULL) OR (tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id))));

CREATE POLICY outbound_messages_owner ON public.outbound_messages TO zygo_owner USING ((current_setting('app.migration'::text, true) = 'on'::text)) WITH CHECK ((current_setting('app.migration'::text, true) = 'on'::text));

CREATE POLICY outbound_messages_service ON public.outbound_messages TO zygo_service USING (( SELECT zygo.is_platform_scope() AS is_platform_scope)) WITH CHECK (( SELECT zygo.is_platform_scope() AS is_platform_scope));

CREATE POLICY outbound_messages_service_tenant ON public.outbound_messages TO zygo_service USING ((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id))) WITH CHECK ((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)));

ALTER TABLE public.passkeys ENABLE ROW LEVEL SECURITY;

CREATE POLICY passkeys_definer ON public.passkeys TO zygo_definer USING (true) WITH CHECK (true);

CREATE POLICY passkeys_delete ON public.passkeys FOR DELETE TO zygo_app, zygo_service USING ((user_id = ( SELECT zygo.current_user_id() AS current_user_id)));

CREATE POLICY passkeys_insert ON public.passkeys FOR INSERT TO zygo_app, zygo_service WITH CHECK ((user_id = ( SELECT zygo.current_user_id() AS current_user_id)));

CREATE POLICY passkeys_owner ON public.passkeys TO zygo_owner USING ((current_setting('app.migration'::text, true) = 'on'::text)) WITH CHECK ((current_setting('app.migration'::text, true) = 'on'::text));

CREATE POLICY passkeys_select ON public.passkeys FOR SELECT TO zygo_app, zygo_service USING ((user_id = ( SELECT zygo.current_user_id() AS current_user_id)));

CREATE POLICY passkeys_update ON public.passkeys FOR UPDATE TO zygo_app, zygo_service USING ((user_id = ( SELECT zygo.current_user_id() AS current_user_id))) WITH CHECK ((user_id = ( SELECT zygo.current_user_id() AS current_user_id)));

ALTER TABLE public.password_history ENABLE ROW LEVEL SECURITY;

CREATE POLICY password_history_definer ON public.password_history TO zygo_definer USING (true) WITH CHECK (true);

CREATE POLICY password_history_delete ON public.password_history FOR DELETE TO zygo_app, zygo_service USING ((user_id = ( SELECT zygo.current_user_id() AS current_user_id)));

CREATE POLICY password_history_insert ON public.password_history FOR INSERT TO zygo_app, zygo_service WITH CHECK ((user_id = ( SELECT zygo.current_user_id() AS current_user_id)));

CREATE POLICY password_history_owner ON public.password_history TO zygo_owner USING ((current_setting('app.migration'::text, true) = 'on'::text)) WITH CHECK ((current_setting('app.migration'::text, true) = 'on'::text));

CREATE POLICY password_history_select ON public.password_history FOR SELECT TO zygo_app, zygo_service USING ((user_id = ( SELECT zygo.current_user_id() AS current_user_id)));

ALTER TABLE public.password_reset_tokens ENABLE ROW LEVEL SECURITY;

CREATE POLICY password_reset_tokens_definer ON public.password_reset_tokens TO zygo_definer USING (true) WITH CHECK (true);

CREATE POLICY password_reset_tokens_delete ON public.password_reset_tokens FOR DELETE TO zygo_app, zygo_service USING ((user_id = ( SELECT zygo.current_user_id() AS current_user_id)));

CREATE POLICY password_reset_tokens_insert ON public.password_reset_tokens FOR INSERT TO zygo_app, zygo_service WITH CHECK ((user_id = ( SELECT zygo.current_user_id() AS current_user_id)));

CREATE POLICY password_reset_tokens_owner ON public.password_reset_tokens TO zygo_owner USING ((current_setting('app.migration'::text, true) = 'on'::text)) WITH CHECK ((current_setting('app.migration'::text, true) = 'on'::text));

CREATE POLICY password_reset_tokens_select ON public.password_reset_tokens FOR SELECT TO zygo_app, zygo_service USING ((user_id = ( SELECT zygo.current_user_id() AS current_user_id)));

CREATE POLICY password_reset_tokens_service_scan ON public.password_reset_tokens FOR SELECT TO zygo_service USING (( SELECT zygo.is_platform_scope() AS is_platform_scope));

CREATE POLICY password_reset_tokens_service_sweep ON public.password_reset_tokens FOR DELETE TO zygo_service USING (( SELECT zygo.is_platform_scope() AS is_platform_scope));

CREATE POLICY password_reset_tokens_service_sweep_update ON public.password_reset_tokens FOR UPDATE TO zygo_service USING (( SELECT zygo.is_platform_scope() AS is_platform_scope)) WITH CHECK (( SELECT zygo.is_platform_scope() AS is_platform_scope));

CREATE POLICY password_reset_tokens_update ON public.password_reset_tokens FOR UPDATE TO zygo_app, zygo_service USING ((user_id = ( SELECT zygo.current_user_id() AS current_user_id))) WITH CHECK ((user_id = ( SELECT zygo.current_user_id() AS current_user_id)));

ALTER TABLE public.permissions ENABLE ROW LEVEL SECURITY;

CREATE POLICY permissions_definer ON public.permissions TO zygo_definer USING (true) WITH CHECK (true);

CREATE POLICY permissions_owner ON public.permissions TO zygo_owner USING ((current_setting('app.migration'::text, true) = 'on'::text)) WITH CHECK ((current_setting('app.migration'::text, true) = 'on'::text));

CREATE POLICY permissions_select ON public.permissions FOR SELECT TO zygo_app, zygo_service, zygo_admin USING (true);

ALTER TABLE public.plan_catalog ENABLE ROW LEVEL SECURITY;

CREATE POLICY plan_catalog_admin_delete ON public.plan_catalog FOR DELETE TO zygo_admin USING (( SELECT zygo.is_platform_scope() AS is_platform_scope));

CREATE POLICY plan_catalog_admin_insert ON public.plan_catalog FOR INSERT TO zygo_admin WITH CHECK (( SELECT zygo.is_platform_scope() AS is_platform_scope));

CREATE POLICY plan_catalog_admin_update ON public.plan_catalog FOR UPDATE TO zygo_admin USING (( SELECT zygo.is_platform_scope() AS is_platform_scope)) WITH CHECK (( SELECT zygo.is_platform_scope() AS is_platform_scope));

CREATE POLICY plan_catalog_definer ON public.plan_catalog TO zygo_definer USING (true) WITH CHECK (true);

CREATE POLICY plan_catalog_owner ON public.plan_catalog TO zygo_owner USING ((current_setting('app.migration'::text, true) = 'on'::text)) WITH CHECK ((current_setting('app.migration'::text, true) = 'on'::text));

CREATE POLICY plan_catalog_select ON public.plan_catalog FOR SELECT TO zygo_app, zygo_service, zygo_admin USING (true);

ALTER TABLE public.plan_prices ENABLE ROW LEVEL SECURITY;

CREATE POLICY plan_prices_admin_delete ON public.plan_prices FOR DELETE TO zygo_admin USING (( SELECT zygo.is_platform_scope() AS is_platform_scope));

CREATE POLICY plan_prices_admin_insert ON public.plan_prices FOR INSERT TO zygo_admin WITH CHECK (( SELECT zygo.is_platform_scope() AS is_platform_scope));

CREATE POLICY plan_prices_admin_update ON public.plan_prices FOR UPDATE TO zygo_admin USING (( SELECT zygo.is_platform_scope() AS is_platform_scope)) WITH CHECK (( SELECT zygo.is_platform_scope() AS is_platform_scope));

CREATE POLICY plan_prices_definer ON public.plan_prices TO zygo_definer USING (true) WITH CHECK (true);

CREATE POLICY plan_prices_owner ON public.plan_prices TO zygo_owner USING ((current_setting('app.migration'::text, true) = 'on'::text)) WITH CHECK ((current_setting('app.migration'::text, true) = 'on'::text));

CREATE POLICY plan_prices_select ON public.plan_prices FOR SELECT TO zygo_app, zygo_service, zygo_admin USING (true);

ALTER TABLE public.platform_key_checks ENABLE ROW LEVEL SECURITY;

CREATE POLICY platform_key_checks_definer ON public.platform_key_checks TO zygo_definer USING (true) WITH CHECK (true);

CREATE POLICY platform_key_checks_insert ON public.platform_key_checks FOR INSERT TO zygo_app, zygo_service WITH CHECK (true);

CREATE POLICY platform_key_checks_owner ON public.platform_key_checks TO zygo_owner USING ((current_setting('app.migration'::text, true) = 'on'::text)) WITH CHECK ((current_setting('app.migration'::text, true) = 'on'::text));

CREATE POLICY platform_key_checks_select ON public.platform_key_checks FOR SELECT TO zygo_app, zygo_service, zygo_admin USING (true);

CREATE POLICY platform_key_checks_update ON public.platform_key_checks FOR UPDATE TO zygo_service USING (( SELECT zygo.is_platform_scope() AS is_platform_scope)) WITH CHECK (( SELECT zygo.is_platform_scope() AS is_platform_scope));

ALTER TABLE public.platform_settings ENABLE ROW LEVEL SECURITY;

CREATE POLICY platform_settings_admin ON public.platform_settings TO zygo_admin USING (( SELECT zygo.is_platform_scope() AS is_platform_scope)) WITH CHECK (( SELECT zygo.is_platform_scope() AS is_platform_scope));

CREATE POLICY platform_settings_definer ON public.platform_settings TO zygo_definer USING (true) WITH CHECK (true);

CREATE POLICY platform_settings_owner ON public.platform_settings TO zygo_owner USING ((current_setting('app.migration'::text, true) = 'on'::text)) WITH CHECK ((current_setting('app.migration'::text, true) = 'on'::text));

CREATE POLICY platform_settings_select ON public.platform_settings FOR SELECT TO zygo_app, zygo_service USING ((is_secret = false));

ALTER TABLE public.projects ENABLE ROW LEVEL SECURITY;

CREATE POLICY projects_admin_delete ON public.projects FOR DELETE TO zygo_admin USING (((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)) AND ( SELECT zygo.admin_grant_ok('write'::text) AS admin_grant_ok)));

CREATE POLICY projects_admin_insert ON public.projects FOR INSERT TO zygo_admin WITH CHECK (((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)) AND ( SELECT zygo.admin_grant_ok('write'::text) AS admin_grant_ok)));

CREATE POLICY projects_admin_select ON public.projects FOR SELECT TO zygo_admin USING (((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)) AND ( SELECT zygo.admin_grant_ok('read'::text) AS admin_grant_ok)));

CREATE POLICY projects_admin_update ON public.projects FOR UPDATE TO zygo_admin USING (((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)) AND ( SELECT zygo.admin_grant_ok('write'::text) AS admin_grant_ok))) WITH CHECK (((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)) AND ( SELECT zygo.admin_grant_ok('write'::text) AS admin_grant_ok)));

CREATE POLICY projects_definer ON public.projects TO zygo_definer USING (true) WITH CHECK (true);

CREATE POLICY projects_delete ON public.projects FOR DELETE TO zygo_app, zygo_service USING ((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)));

CREATE POLICY projects_insert ON public.projects FOR INSERT TO zygo_app, zygo_service WITH CHECK ((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)));

CREATE POLICY projects_owner ON public.projects TO zygo_owner USING ((current_setting('app.migration'::text, true) = 'on'::text)) WITH CHECK ((current_setting('app.migration'::text, true) = 'on'::text));

CREATE POLICY projects_select ON public.projects FOR SELECT TO zygo_app, zygo_service USING ((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)));

CREATE POLICY projects_update ON public.projects FOR UPDATE TO zygo_app, zygo_service USING ((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id))) WITH CHECK ((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)));

ALTER TABLE public.refresh_tokens ENABLE ROW LEVEL SECURITY;

CREATE POLICY refresh_tokens_definer ON public.refresh_tokens TO zygo_definer USING (true) WITH CHECK (true);

CREATE POLICY refresh_tokens_delete ON public.refresh_tokens FOR DELETE TO zygo_app, zygo_service USING ((user_id = ( SELECT zygo.current_user_id() AS current_user_id)));

CREATE POLICY refresh_tokens_insert ON public.refresh_tokens FOR INSERT TO zygo_app, zygo_service WITH CHECK ((user_id = ( SELECT zygo.current_user_id() AS current_user_id)));

CREATE POLICY refresh_tokens_owner ON public.refresh_tokens TO zygo_owner USING ((current_setting('app.migration'::text, true) = 'on'::text)) WITH CHECK ((current_setting('app.migration'::text, true) = 'on'::text));

CREATE POLICY refresh_tokens_select ON public.refresh_tokens FOR SELECT TO zygo_app, zygo_service USING ((user_id = ( SELECT zygo.current_user_id() AS current_user_id)));

CREATE POLICY refresh_tokens_service_scan ON public.refresh_tokens FOR SELECT TO zygo_service USING (( SELECT zygo.is_platform_scope() AS is_platform_scope));

CREATE POLICY refresh_tokens_service_sweep ON public.refresh_tokens FOR DELETE TO zygo_service USING (( SELECT zygo.is_platform_scope() AS is_platform_scope));

CREATE POLICY refresh_tokens_service_sweep_update ON public.refresh_tokens FOR UPDATE TO zygo_service USING (( SELECT zygo.is_platform_scope() AS is_platform_scope)) WITH CHECK (( SELECT zygo.is_platform_scope() AS is_platform_scope));

CREATE POLICY refresh_tokens_update ON public.refresh_tokens FOR UPDATE TO zygo_app, zygo_service USING ((user_id = ( SELECT zygo.current_user_id() AS current_user_id))) WITH CHECK ((user_id = ( SELECT zygo.current_user_id() AS current_user_id)));

ALTER TABLE public.role_permissions ENABLE ROW LEVEL SECURITY;

CREATE POLICY role_permissions_admin_select ON public.role_permissions FOR SELECT TO zygo_admin USING (((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)) AND ( SELECT zygo.admin_grant_ok('read'::text) AS admin_grant_ok)));

CREATE POLICY role_permissions_definer ON public.role_permissions TO zygo_definer USING (true) WITH CHECK (true);

CREATE POLICY role_permissions_delete ON public.role_permissions FOR DELETE TO zygo_app, zygo_service USING ((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)));

CREATE POLICY role_permissions_insert ON public.role_permissions FOR INSERT TO zygo_app, zygo_service WITH CHECK ((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)));

CREATE POLICY role_permissions_owner ON public.role_permissions TO zygo_owner USING ((current_setting('app.migration'::text, true) = 'on'::text)) WITH CHECK ((current_setting('app.migration'::text, true) = 'on'::text));

CREATE POLICY role_permissions_select ON public.role_permissions FOR SELECT TO zygo_app, zygo_service USING ((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)));

CREATE POLICY role_permissions_update ON public.role_permissions FOR UPDATE TO zygo_app, zygo_service USING ((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id))) WITH CHECK ((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)));

ALTER TABLE public.roles ENABLE ROW LEVEL SECURITY;

CREATE POLICY roles_admin_select ON public.roles FOR SELECT TO zygo_admin USING (((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)) AND ( SELECT zygo.admin_grant_ok('read'::text) AS admin_grant_ok)));

CREATE POLICY roles_definer ON public.roles TO zygo_definer USING (true) WITH CHECK (true);

CREATE POLICY roles_delete ON public.roles FOR DELETE TO zygo_app, zygo_service USING ((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)));

CREATE POLICY roles_insert ON public.roles FOR INSERT TO zygo_app, zygo_service WITH CHECK ((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)));

CREATE POLICY roles_owner ON public.roles TO zygo_owner USING ((current_setting('app.migration'::text, true) = 'on'::text)) WITH CHECK ((current_setting('app.migration'::text, true) = 'on'::text));

CREATE POLICY roles_select ON public.roles FOR SELECT TO zygo_app, zygo_service USING ((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)));

CREATE POLICY roles_update ON public.roles FOR UPDATE TO zygo_app, zygo_service USING ((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id))) WITH CHECK ((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)));

ALTER TABLE public.saml_configurations ENABLE ROW LEVEL SECURITY;

CREATE POLICY saml_configurations_definer ON public.saml_configurations TO zygo_definer USING (true) WITH CHECK (true);

CREATE POLICY saml_configurations_delete ON public.saml_configurations FOR DELETE TO zygo_app, zygo_service USING ((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)));

CREATE POLICY saml_configurations_insert ON public.saml_configurations FOR INSERT TO zygo_app, zygo_service WITH CHECK ((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)));

CREATE POLICY saml_configurations_owner ON public.saml_configurations TO zygo_owner USING ((current_setting('app.migration'::text, true) = 'on'::text)) WITH CHECK ((current_setting('app.migration'::text, true) = 'on'::text));

CREATE POLICY saml_configurations_select ON public.saml_configurations FOR SELECT TO zygo_app, zygo_service USING ((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)));

CREATE POLICY saml_configurations_update ON public.saml_configurations FOR UPDATE TO zygo_app, zygo_service USING ((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id))) WITH CHECK ((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)));

ALTER TABLE public.schema_migrations ENABLE ROW LEVEL SECURITY;

CREATE POLICY schema_migrations_definer ON public.schema_migrations TO zygo_definer USING (true) WITH CHECK (true);

CREATE POLICY schema_migrations_owner ON public.schema_migrations TO zygo_owner USING ((current_setting('app.migration'::text, true) = 'on'::text)) WITH CHECK ((current_setting('app.migration'::text, true) = 'on'::text));

CREATE POLICY schema_migrations_select ON public.schema_migrations FOR SELECT TO zygo_app, zygo_service, zygo_admin USING (true);

ALTER TABLE public.sessions ENABLE ROW LEVEL SECURITY;

CREATE POLICY sessions_definer ON public.sessions TO zygo_definer USING (true) WITH CHECK (true);

CREATE POLICY sessions_insert ON public.sessions FOR INSERT TO zygo_app, zygo_service WITH CHECK (((user_id = ( SELECT zygo.current_user_id() AS current_user_id)) AND ((tenant_id IS NULL) OR (tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)))));

CREATE POLICY sessions_owner ON public.sessions TO zygo_owner USING ((current_setting('app.migration'::text, true) = 'on'::text)) WITH CHECK ((current_setting('app.migration'::text, true) = 'on'::text));

CREATE POLICY sessions_select ON public.sessions FOR SELECT TO zygo_app, zygo_service USING (((user_id = ( SELECT zygo.current_user_id() AS current_user_id)) OR (tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id))));

CREATE POLICY sessions_service_scan ON public.sessions FOR SELECT TO zygo_service USING (( SELECT zygo.is_platform_scope() AS is_platform_scope));

CREATE POLICY sessions_service_sweep ON public.sessions FOR DELETE TO zygo_service USING (( SELECT zygo.is_platform_scope() AS is_platform_scope));

CREATE POLICY sessions_service_sweep_update ON public.sessions FOR UPDATE TO zygo_service USING (( SELECT zygo.is_platform_scope() AS is_platform_scope)) WITH CHECK (( SELECT zygo.is_platform_scope() AS is_platform_scope));

CREATE POLICY sessions_update ON public.sessions FOR UPDATE TO zygo_app, zygo_service USING (((user_id = ( SELECT zygo.current_user_id() AS current_user_id)) OR (tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)))) WITH CHECK (((user_id = ( SELECT zygo.current_user_id() AS current_user_id)) OR (tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id))));

ALTER TABLE public.signing_keys ENABLE ROW LEVEL SECURITY;

CREATE POLICY signing_keys_admin ON public.signing_keys FOR SELECT TO zygo_admin USING (( SELECT zygo.is_platform_scope() AS is_platform_scope));

CREATE POLICY signing_keys_definer ON public.signing_keys TO zygo_definer USING (true) WITH CHECK (true);

CREATE POLICY signing_keys_owner ON public.signing_keys TO zygo_owner USING ((current_setting('app.migration'::text, true) = 'on'::text)) WITH CHECK ((current_setting('app.migration'::text, true) = 'on'::text));

CREATE POLICY signing_keys_select ON public.signing_keys FOR SELECT TO zygo_app, zygo_service USING (true);

CREATE POLICY signing_keys_service_insert ON public.signing_keys FOR INSERT TO zygo_service WITH CHECK (( SELECT zygo.is_platform_scope() AS is_platform_scope));

CREATE POLICY signing_keys_service_update ON public.signing_keys FOR UPDATE TO zygo_service USING (( SELECT zygo.is_platform_scope() AS is_platform_scope)) WITH CHECK (( SELECT zygo.is_platform_scope() AS is_platform_scope));

ALTER TABLE public.social_logins ENABLE ROW LEVEL SECURITY;

CREATE POLICY social_logins_definer ON public.social_logins TO zygo_definer USING (true) WITH CHECK (true);

CREATE POLICY social_logins_delete ON public.social_logins FOR DELETE TO zygo_app, zygo_service USING ((user_id = ( SELECT zygo.current_user_id() AS current_user_id)));

CREATE POLICY social_logins_insert ON public.social_logins FOR INSERT TO zygo_app, zygo_service WITH CHECK ((user_id = ( SELECT zygo.current_user_id() AS current_user_id)));

CREATE POLICY social_logins_owner ON public.social_logins TO zygo_owner USING ((current_setting('app.migration'::text, true) = 'on'::text)) WITH CHECK ((current_setting('app.migration'::text, true) = 'on'::text));

CREATE POLICY social_logins_select ON public.social_logins FOR SELECT TO zygo_app, zygo_service USING ((user_id = ( SELECT zygo.current_user_id() AS current_user_id)));

CREATE POLICY social_logins_update ON public.social_logins FOR UPDATE TO zygo_app, zygo_service USING ((user_id = ( SELECT zygo.current_user_id() AS current_user_id))) WITH CHECK ((user_id = ( SELECT zygo.current_user_id() AS current_user_id)));

ALTER TABLE public.sso_connections ENABLE ROW LEVEL SECURITY;

CREATE POLICY sso_connections_definer ON public.sso_connections TO zygo_definer USING (true) WITH CHECK (true);

CREATE POLICY sso_connections_delete ON public.sso_connections FOR DELETE TO zygo_app, zygo_service USING ((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)));

CREATE POLICY sso_connections_insert ON public.sso_connections FOR INSERT TO zygo_app, zygo_service WITH CHECK ((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)));

CREATE POLICY sso_connections_owner ON public.sso_connections TO zygo_owner USING ((current_setting('app.migration'::text, true) = 'on'::text)) WITH CHECK ((current_setting('app.migration'::text, true) = 'on'::text));

CREATE POLICY sso_connections_select ON public.sso_connections FOR SELECT TO zygo_app, zygo_service USING ((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)));

CREATE POLICY sso_connections_update ON public.sso_connections FOR UPDATE TO zygo_app, zygo_service USING ((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id))) WITH CHECK ((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)));

ALTER TABLE public.sso_domains ENABLE ROW LEVEL SECURITY;

CREATE POLICY sso_domains_admin_select ON public.sso_domains FOR SELECT TO zygo_admin USING (((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)) AND ( SELECT zygo.admin_grant_ok('read'::text) AS admin_grant_ok)));

CREATE POLICY sso_domains_definer ON public.sso_domains TO zygo_definer USING (true) WITH CHECK (true);

CREATE POLICY sso_domains_delete ON public.sso_domains FOR DELETE TO zygo_app, zygo_service USING ((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)));

CREATE POLICY sso_domains_insert ON public.sso_domains FOR INSERT TO zygo_app, zygo_service WITH CHECK ((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)));

CREATE POLICY sso_domains_owner ON public.sso_domains TO zygo_owner USING ((current_setting('app.migration'::text, true) = 'on'::text)) WITH CHECK ((current_setting('app.migration'::text, true) = 'on'::text));

CREATE POLICY sso_domains_select ON public.sso_domains FOR SELECT TO zygo_app, zygo_service USING ((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)));

CREATE POLICY sso_domains_service_scan ON public.sso_domains FOR SELECT TO zygo_service USING (( SELECT zygo.is_platform_scope() AS is_platform_scope));

CREATE POLICY sso_domains_update ON public.sso_domains FOR UPDATE TO zygo_app, zygo_service USING ((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id))) WITH CHECK ((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)));

ALTER TABLE public.sso_identities ENABLE ROW LEVEL SECURITY;

CREATE POLICY sso_identities_admin_select ON public.sso_identities FOR SELECT TO zygo_admin USING (((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)) AND ( SELECT zygo.admin_grant_ok('read'::text) AS admin_grant_ok)));

CREATE POLICY sso_identities_definer ON public.sso_identities TO zygo_definer USING (true) WITH CHECK (true);

CREATE POLICY sso_identities_delete ON public.sso_identities FOR DELETE TO zygo_app, zygo_service USING ((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)));

CREATE POLICY sso_identities_insert ON public.sso_identities FOR INSERT TO zygo_app, zygo_service WITH CHECK ((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)));

CREATE POLICY sso_identities_owner ON public.sso_identities TO zygo_owner USING ((current_setting('app.migration'::text, true) = 'on'::text)) WITH CHECK ((current_setting('app.migration'::text, true) = 'on'::text));

CREATE POLICY sso_identities_select ON public.sso_identities FOR SELECT TO zygo_app, zygo_service USING ((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)));

CREATE POLICY sso_identities_update ON public.sso_identities FOR UPDATE TO zygo_app, zygo_service USING ((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id))) WITH CHECK ((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)));

ALTER TABLE public.sso_migrations ENABLE ROW LEVEL SECURITY;

CREATE POLICY sso_migrations_definer ON public.sso_migrations TO zygo_definer USING (true) WITH CHECK (true);

CREATE POLICY sso_migrations_delete ON public.sso_migrations FOR DELETE TO zygo_app, zygo_service USING ((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)));

CREATE POLICY sso_migrations_insert ON public.sso_migrations FOR INSERT TO zygo_app, zygo_service WITH CHECK ((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)));

CREATE POLICY sso_migrations_owner ON public.sso_migrations TO zygo_owner USING ((current_setting('app.migration'::text, true) = 'on'::text)) WITH CHECK ((current_setting('app.migration'::text, true) = 'on'::text));

CREATE POLICY sso_migrations_select ON public.sso_migrations FOR SELECT TO zygo_app, zygo_service USING ((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)));

CREATE POLICY sso_migrations_service_scan ON public.sso_migrations FOR SELECT TO zygo_service USING (( SELECT zygo.is_platform_scope() AS is_platform_scope));

CREATE POLICY sso_migrations_update ON public.sso_migrations FOR UPDATE TO zygo_app, zygo_service USING ((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id))) WITH CHECK ((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)));

ALTER TABLE public.subscriptions ENABLE ROW LEVEL SECURITY;

CREATE POLICY subscriptions_definer ON public.subscriptions TO zygo_definer USING (true) WITH CHECK (true);

CREATE POLICY subscriptions_delete ON public.subscriptions FOR DELETE TO zygo_app, zygo_service USING ((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)));

CREATE POLICY subscriptions_insert ON public.subscriptions FOR INSERT TO zygo_app, zygo_service WITH CHECK ((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)));

CREATE POLICY subscriptions_owner ON public.subscriptions TO zygo_owner USING ((current_setting('app.migration'::text, true) = 'on'::text)) WITH CHECK ((current_setting('app.migration'::text, true) = 'on'::text));

CREATE POLICY subscriptions_select ON public.subscriptions FOR SELECT TO zygo_app, zygo_service USING ((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)));

CREATE POLICY subscriptions_service_scan ON public.subscriptions FOR SELECT TO zygo_service USING (( SELECT zygo.is_platform_scope() AS is_platform_scope));

CREATE POLICY subscriptions_update ON public.subscriptions FOR UPDATE TO zygo_app, zygo_service USING ((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id))) WITH CHECK ((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)));

ALTER TABLE public.team_invitations ENABLE ROW LEVEL SECURITY;

CREATE POLICY team_invitations_admin_select ON public.team_invitations FOR SELECT TO zygo_admin USING (((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)) AND ( SELECT zygo.admin_grant_ok('read'::text) AS admin_grant_ok)));

CREATE POLICY team_invitations_definer ON public.team_invitations TO zygo_definer USING (true) WITH CHECK (true);

CREATE POLICY team_invitations_delete ON public.team_invitations FOR DELETE TO zygo_app, zygo_service USING ((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)));

CREATE POLICY team_invitations_insert ON public.team_invitations FOR INSERT TO zygo_app, zygo_service WITH CHECK ((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)));

CREATE POLICY team_invitations_owner ON public.team_invitations TO zygo_owner USING ((current_setting('app.migration'::text, true) = 'on'::text)) WITH CHECK ((current_setting('app.migration'::text, true) = 'on'::text));

CREATE POLICY team_invitations_select ON public.team_invitations FOR SELECT TO zygo_app, zygo_service USING ((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)));

CREATE POLICY team_invitations_service_scan ON public.team_invitations FOR SELECT TO zygo_service USING (( SELECT zygo.is_platform_scope() AS is_platform_scope));

CREATE POLICY team_invitations_update ON public.team_invitations FOR UPDATE TO zygo_app, zygo_service USING ((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id))) WITH CHECK ((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)));

ALTER TABLE public.tenant_domains ENABLE ROW LEVEL SECURITY;

CREATE POLICY tenant_domains_admin_delete ON public.tenant_domains FOR DELETE TO zygo_admin USING (((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)) AND ( SELECT zygo.admin_grant_ok('write'::text) AS admin_grant_ok)));

CREATE POLICY tenant_domains_admin_insert ON public.tenant_domains FOR INSERT TO zygo_admin WITH CHECK (((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)) AND ( SELECT zygo.admin_grant_ok('write'::text) AS admin_grant_ok)));

CREATE POLICY tenant_domains_admin_select ON public.tenant_domains FOR SELECT TO zygo_admin USING (((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)) AND ( SELECT zygo.admin_grant_ok('read'::text) AS admin_grant_ok)));

CREATE POLICY tenant_domains_admin_update ON public.tenant_domains FOR UPDATE TO zygo_admin USING (((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)) AND ( SELECT zygo.admin_grant_ok('write'::text) AS admin_grant_ok))) WITH CHECK (((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)) AND ( SELECT zygo.admin_grant_ok('write'::text) AS admin_grant_ok)));

CREATE POLICY tenant_domains_definer ON public.tenant_domains TO zygo_definer USING (true) WITH CHECK (true);

CREATE POLICY tenant_domains_delete ON public.tenant_domains FOR DELETE TO zygo_app, zygo_service USING ((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)));

CREATE POLICY tenant_domains_insert ON public.tenant_domains FOR INSERT TO zygo_app, zygo_service WITH CHECK ((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)));

CREATE POLICY tenant_domains_owner ON public.tenant_domains TO zygo_owner USING ((current_setting('app.migration'::text, true) = 'on'::text)) WITH CHECK ((current_setting('app.migration'::text, true) = 'on'::text));

CREATE POLICY tenant_domains_select ON public.tenant_domains FOR SELECT TO zygo_app, zygo_service USING ((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)));

CREATE POLICY tenant_domains_service_scan ON public.tenant_domains FOR SELECT TO zygo_service USING (( SELECT zygo.is_platform_scope() AS is_platform_scope));

CREATE POLICY tenant_domains_update ON public.tenant_domains FOR UPDATE TO zygo_app, zygo_service USING ((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id))) WITH CHECK ((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)));

ALTER TABLE public.tenant_features ENABLE ROW LEVEL SECURITY;

CREATE POLICY tenant_features_admin_delete ON public.tenant_features FOR DELETE TO zygo_admin USING (((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)) AND ( SELECT zygo.admin_grant_ok('write'::text) AS admin_grant_ok)));

CREATE POLICY tenant_features_admin_insert ON public.tenant_features FOR INSERT TO zygo_admin WITH CHECK (((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)) AND ( SELECT zygo.admin_grant_ok('write'::text) AS admin_grant_ok)));

CREATE POLICY tenant_features_admin_select ON public.tenant_features FOR SELECT TO zygo_admin USING (((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)) AND ( SELECT zygo.admin_grant_ok('read'::text) AS admin_grant_ok)));

CREATE POLICY tenant_features_admin_update ON public.tenant_features FOR UPDATE TO zygo_admin USING (((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)) AND ( SELECT zygo.admin_grant_ok('write'::text) AS admin_grant_ok))) WITH CHECK (((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)) AND ( SELECT zygo.admin_grant_ok('write'::text) AS admin_grant_ok)));

CREATE POLICY tenant_features_definer ON public.tenant_features TO zygo_definer USING (true) WITH CHECK (true);

CREATE POLICY tenant_features_delete ON public.tenant_features FOR DELETE TO zygo_app, zygo_service USING ((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)));

CREATE POLICY tenant_features_insert ON public.tenant_features FOR INSERT TO zygo_app, zygo_service WITH CHECK ((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)));

CREATE POLICY tenant_features_owner ON public.tenant_features TO zygo_owner USING ((current_setting('app.migration'::text, true) = 'on'::text)) WITH CHECK ((current_setting('app.migration'::text, true) = 'on'::text));

CREATE POLICY tenant_features_select ON public.tenant_features FOR SELECT TO zygo_app, zygo_service USING ((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)));

CREATE POLICY tenant_features_service_scan ON public.tenant_features FOR SELECT TO zygo_service USING (( SELECT zygo.is_platform_scope() AS is_platform_scope));

CREATE POLICY tenant_features_update ON public.tenant_features FOR UPDATE TO zygo_app, zygo_service USING ((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id))) WITH CHECK ((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)));

ALTER TABLE public.tenant_members ENABLE ROW LEVEL SECURITY;

CREATE POLICY tenant_members_admin_select ON public.tenant_members FOR SELECT TO zygo_admin USING (((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)) AND ( SELECT zygo.admin_grant_ok('read'::text) AS admin_grant_ok)));

CREATE POLICY tenant_members_definer ON public.tenant_members TO zygo_definer USING (true) WITH CHECK (true);

CREATE POLICY tenant_members_delete ON public.tenant_members FOR DELETE TO zygo_service USING ((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)));

CREATE POLICY tenant_members_insert ON public.tenant_members FOR INSERT TO zygo_app, zygo_service WITH CHECK ((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)));

CREATE POLICY tenant_members_owner ON public.tenant_members TO zygo_owner USING ((current_setting('app.migration'::text, true) = 'on'::text)) WITH CHECK ((current_setting('app.migration'::text, true) = 'on'::text));

CREATE POLICY tenant_members_select ON public.tenant_members FOR SELECT TO zygo_app, zygo_service USING ((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)));

CREATE POLICY tenant_members_select_own ON public.tenant_members FOR SELECT TO zygo_app USING ((user_id = ( SELECT zygo.current_user_id() AS current_user_id)));

CREATE POLICY tenant_members_update ON public.tenant_members FOR UPDATE TO zygo_app, zygo_service USING ((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id))) WITH CHECK ((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)));

ALTER TABLE public.tenant_ownership_transfers ENABLE ROW LEVEL SECURITY;

CREATE POLICY tenant_ownership_transfers_admin_select ON public.tenant_ownership_transfers FOR SELECT TO zygo_admin USING (((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)) AND ( SELECT zygo.admin_grant_ok('read'::text) AS admin_grant_ok)));

CREATE POLICY tenant_ownership_transfers_definer ON public.tenant_ownership_transfers TO zygo_definer USING (true) WITH CHECK (true);

CREATE POLICY tenant_ownership_transfers_delete ON public.tenant_ownership_transfers FOR DELETE TO zygo_app, zygo_service USING ((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)));

CREATE POLICY tenant_ownership_transfers_insert ON public.tenant_ownership_transfers FOR INSERT TO zygo_app, zygo_service WITH CHECK ((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)));

CREATE POLICY tenant_ownership_transfers_owner ON public.tenant_ownership_transfers TO zygo_owner USING ((current_setting('app.migration'::text, true) = 'on'::text)) WITH CHECK ((current_setting('app.migration'::text, true) = 'on'::text));

CREATE POLICY tenant_ownership_transfers_select ON public.tenant_ownership_transfers FOR SELECT TO zygo_app, zygo_service USING ((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)));

CREATE POLICY tenant_ownership_transfers_service_scan ON public.tenant_ownership_transfers FOR SELECT TO zygo_service USING (( SELECT zygo.is_platform_scope() AS is_platform_scope));

CREATE POLICY tenant_ownership_transfers_update ON public.tenant_ownership_transfers FOR UPDATE TO zygo_app, zygo_service USING ((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id))) WITH CHECK ((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)));

ALTER TABLE public.tenant_rbac_state ENABLE ROW LEVEL SECURITY;

CREATE POLICY tenant_rbac_state_definer ON public.tenant_rbac_state TO zygo_definer USING (true) WITH CHECK (true);

CREATE POLICY tenant_rbac_state_delete ON public.tenant_rbac_state FOR DELETE TO zygo_app, zygo_service USING ((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)));

CREATE POLICY tenant_rbac_state_insert ON public.tenant_rbac_state FOR INSERT TO zygo_app, zygo_service WITH CHECK ((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)));

CREATE POLICY tenant_rbac_state_owner ON public.tenant_rbac_state TO zygo_owner USING ((current_setting('app.migration'::text, true) = 'on'::text)) WITH CHECK ((current_setting('app.migration'::text, true) = 'on'::text));

CREATE POLICY tenant_rbac_state_select ON public.tenant_rbac_state FOR SELECT TO zygo_app, zygo_service USING ((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)));

CREATE POLICY tenant_rbac_state_update ON public.tenant_rbac_state FOR UPDATE TO zygo_app, zygo_service USING ((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id))) WITH CHECK ((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)));

ALTER TABLE public.tenant_security_config ENABLE ROW LEVEL SECURITY;

CREATE POLICY tenant_security_config_admin_select ON public.tenant_security_config FOR SELECT TO zygo_admin USING (((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)) AND ( SELECT zygo.admin_grant_ok('read'::text) AS admin_grant_ok)));

CREATE POLICY tenant_security_config_definer ON public.tenant_security_config TO zygo_definer USING (true) WITH CHECK (true);

CREATE POLICY tenant_security_config_delete ON public.tenant_security_config FOR DELETE TO zygo_app, zygo_service USING ((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)));

CREATE POLICY tenant_security_config_insert ON public.tenant_security_config FOR INSERT TO zygo_app, zygo_service WITH CHECK ((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)));

CREATE POLICY tenant_security_config_owner ON public.tenant_security_config TO zygo_owner USING ((current_setting('app.migration'::text, true) = 'on'::text)) WITH CHECK ((current_setting('app.migration'::text, true) = 'on'::text));

CREATE POLICY tenant_security_config_select ON public.tenant_security_config FOR SELECT TO zygo_app, zygo_service USING ((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)));

CREATE POLICY tenant_security_config_update ON public.tenant_security_config FOR UPDATE TO zygo_app, zygo_service USING ((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id))) WITH CHECK ((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)));

ALTER TABLE public.tenant_settings ENABLE ROW LEVEL SECURITY;

CREATE POLICY tenant_settings_admin_delete ON public.tenant_settings FOR DELETE TO zygo_admin USING (((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)) AND ( SELECT zygo.admin_grant_ok('write'::text) AS admin_grant_ok)));

CREATE POLICY tenant_settings_admin_insert ON public.tenant_settings FOR INSERT TO zygo_admin WITH CHECK (((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)) AND ( SELECT zygo.admin_grant_ok('write'::text) AS admin_grant_ok)));

CREATE POLICY tenant_settings_admin_select ON public.tenant_settings FOR SELECT TO zygo_admin USING (((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)) AND ( SELECT zygo.admin_grant_ok('read'::text) AS admin_grant_ok)));

CREATE POLICY tenant_settings_admin_update ON public.tenant_settings FOR UPDATE TO zygo_admin USING (((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)) AND ( SELECT zygo.admin_grant_ok('write'::text) AS admin_grant_ok))) WITH CHECK (((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)) AND ( SELECT zygo.admin_grant_ok('write'::text) AS admin_grant_ok)));

CREATE POLICY tenant_settings_definer ON public.tenant_settings TO zygo_definer USING (true) WITH CHECK (true);

CREATE POLICY tenant_settings_delete ON public.tenant_settings FOR DELETE TO zygo_app, zygo_service USING ((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)));

CREATE POLICY tenant_settings_insert ON public.tenant_settings FOR INSERT TO zygo_app, zygo_service WITH CHECK ((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)));

CREATE POLICY tenant_settings_owner ON public.tenant_settings TO zygo_owner USING ((current_setting('app.migration'::text, true) = 'on'::text)) WITH CHECK ((current_setting('app.migration'::text, true) = 'on'::text));

CREATE POLICY tenant_settings_select ON public.tenant_settings FOR SELECT TO zygo_app, zygo_service USING ((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)));

CREATE POLICY tenant_settings_update ON public.tenant_settings FOR UPDATE TO zygo_app, zygo_service USING ((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id))) WITH CHECK ((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)));

ALTER TABLE public.tenant_slug_reservations ENABLE ROW LEVEL SECURITY;

CREATE POLICY tenant_slug_reservations_admin ON public.tenant_slug_reservations TO zygo_admin USING (( SELECT zygo.is_platform_scope() AS is_platform_scope)) WITH CHECK (( SELECT zygo.is_platform_scope() AS is_platform_scope));

CREATE POLICY tenant_slug_reservations_definer ON public.tenant_slug_reservations TO zygo_definer USING (true) WITH CHECK (true);

CREATE POLICY tenant_slug_reservations_owner ON public.tenant_slug_reservations TO zygo_owner USING ((current_setting('app.migration'::text, true) = 'on'::text)) WITH CHECK ((current_setting('app.migration'::text, true) = 'on'::text));

CREATE POLICY tenant_slug_reservations_service ON public.tenant_slug_reservations TO zygo_service USING (( SELECT zygo.is_platform_scope() AS is_platform_scope)) WITH CHECK (( SELECT zygo.is_platform_scope() AS is_platform_scope));

ALTER TABLE public.tenant_usage ENABLE ROW LEVEL SECURITY;

CREATE POLICY tenant_usage_admin_select ON public.tenant_usage FOR SELECT TO zygo_admin USING (((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)) AND ( SELECT zygo.admin_grant_ok('read'::text) AS admin_grant_ok)));

CREATE POLICY tenant_usage_definer ON public.tenant_usage TO zygo_definer USING (true) WITH CHECK (true);

CREATE POLICY tenant_usage_delete ON public.tenant_usage FOR DELETE TO zygo_app, zygo_service USING ((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)));

CREATE POLICY tenant_usage_insert ON public.tenant_usage FOR INSERT TO zygo_app, zygo_service WITH CHECK ((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)));

CREATE POLICY tenant_usage_owner ON public.tenant_usage TO zygo_owner USING ((current_setting('app.migration'::text, true) = 'on'::text)) WITH CHECK ((current_setting('app.migration'::text, true) = 'on'::text));

CREATE POLICY tenant_usage_select ON public.tenant_usage FOR SELECT TO zygo_app, zygo_service USING ((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)));

CREATE POLICY tenant_usage_service_scan ON public.tenant_usage FOR SELECT TO zygo_service USING (( SELECT zygo.is_platform_scope() AS is_platform_scope));

CREATE POLICY tenant_usage_update ON public.tenant_usage FOR UPDATE TO zygo_app, zygo_service USING ((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id))) WITH CHECK ((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)));

ALTER TABLE public.tenants ENABLE ROW LEVEL SECURITY;

CREATE POLICY tenants_admin_select ON public.tenants FOR SELECT TO zygo_admin USING ((( SELECT zygo.is_platform_scope() AS is_platform_scope) OR ((id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)) AND ( SELECT zygo.admin_grant_ok('read'::text) AS admin_grant_ok))));

CREATE POLICY tenants_admin_update ON public.tenants FOR UPDATE TO zygo_admin USING (((id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)) AND ( SELECT zygo.admin_grant_ok('write'::text) AS admin_grant_ok))) WITH CHECK (((id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)) AND ( SELECT zygo.admin_grant_ok('write'::text) AS admin_grant_ok)));

CREATE POLICY tenants_definer ON public.tenants TO zygo_definer USING (true) WITH CHECK (true);

CREATE POLICY tenants_insert ON public.tenants FOR INSERT TO zygo_app, zygo_service WITH CHECK ((id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)));

CREATE POLICY tenants_owner ON public.tenants TO zygo_owner USING ((current_setting('app.migration'::text, true) = 'on'::text)) WITH CHECK ((current_setting('app.migration'::text, true) = 'on'::text));

CREATE POLICY tenants_select ON public.tenants FOR SELECT TO zygo_app, zygo_service USING ((id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)));

CREATE POLICY tenants_select_member ON public.tenants FOR SELECT TO zygo_app USING ((EXISTS ( SELECT 1
   FROM public.tenant_members m
  WHERE ((m.tenant_id = tenants.id) AND (m.user_id = ( SELECT zygo.current_user_id() AS current_user_id)) AND (m.status = ANY (ARRAY['active'::text, 'pending'::text]))))));

CREATE POLICY tenants_service_scan ON public.tenants FOR SELECT TO zygo_service USING (( SELECT zygo.is_platform_scope() AS is_platform_scope));

CREATE POLICY tenants_update ON public.tenants FOR UPDATE TO zygo_app, zygo_service USING ((id = ( SELECT zygo.current_tenant_id() AS current_tenant_id))) WITH CHECK ((id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)));

ALTER TABLE public.trial_claims ENABLE ROW LEVEL SECURITY;

CREATE POLICY trial_claims_definer ON public.trial_claims TO zygo_definer USING (true) WITH CHECK (true);

CREATE POLICY trial_claims_owner ON public.trial_claims TO zygo_owner USING ((current_setting('app.migration'::text, true) = 'on'::text)) WITH CHECK ((current_setting('app.migration'::text, true) = 'on'::text));

ALTER TABLE public.user_credentials ENABLE ROW LEVEL SECURITY;

CREATE POLICY user_credentials_definer ON public.user_credentials TO zygo_definer USING (true) WITH CHECK (true);

CREATE POLICY user_credentials_delete ON public.user_credentials FOR DELETE TO zygo_app, zygo_service USING ((user_id = ( SELECT zygo.current_user_id() AS current_user_id)));

CREATE POLICY user_credentials_insert ON public.user_credentials FOR INSERT TO zygo_app, zygo_service WITH CHECK ((user_id = ( SELECT zygo.current_user_id() AS current_user_id)));

CREATE POLICY user_credentials_owner ON public.user_credentials TO zygo_owner USING ((current_setting('app.migration'::text, true) = 'on'::text)) WITH CHECK ((current_setting('app.migration'::text, true) = 'on'::text));

CREATE POLICY user_credentials_select ON public.user_credentials FOR SELECT TO zygo_app, zygo_service USING ((user_id = ( SELECT zygo.current_user_id() AS current_user_id)));

CREATE POLICY user_credentials_update ON public.user_credentials FOR UPDATE TO zygo_app, zygo_service USING ((user_id = ( SELECT zygo.current_user_id() AS current_user_id))) WITH CHECK ((user_id = ( SELECT zygo.current_user_id() AS current_user_id)));

ALTER TABLE public.user_devices ENABLE ROW LEVEL SECURITY;

CREATE POLICY user_devices_definer ON public.user_devices TO zygo_definer USING (true) WITH CHECK (true);

CREATE POLICY user_devices_delete ON public.user_devices FOR DELETE TO zygo_app, zygo_service USING ((user_id = ( SELECT zygo.current_user_id() AS current_user_id)));

CREATE POLICY user_devices_insert ON public.user_devices FOR INSERT TO zygo_app, zygo_service WITH CHECK ((user_id = ( SELECT zygo.current_user_id() AS current_user_id)));

CREATE POLICY user_devices_owner ON public.user_devices TO zygo_owner USING ((current_setting('app.migration'::text, true) = 'on'::text)) WITH CHECK ((current_setting('app.migration'::text, true) = 'on'::text));

CREATE POLICY user_devices_select ON public.user_devices FOR SELECT TO zygo_app, zygo_service USING ((user_id = ( SELECT zygo.current_user_id() AS current_user_id)));

CREATE POLICY user_devices_service_scan ON public.user_devices FOR SELECT TO zygo_service USING (( SELECT zygo.is_platform_scope() AS is_platform_scope));

CREATE POLICY user_devices_service_sweep ON public.user_devices FOR DELETE TO zygo_service USING (( SELECT zygo.is_platform_scope() AS is_platform_scope));

CREATE POLICY user_devices_service_sweep_update ON public.user_devices FOR UPDATE TO zygo_service USING (( SELECT zygo.is_platform_scope() AS is_platform_scope)) WITH CHECK (( SELECT zygo.is_platform_scope() AS is_platform_scope));

CREATE POLICY user_devices_update ON public.user_devices FOR UPDATE TO zygo_app, zygo_service USING ((user_id = ( SELECT zygo.current_user_id() AS current_user_id))) WITH CHECK ((user_id = ( SELECT zygo.current_user_id() AS current_user_id)));

ALTER TABLE public.user_login_patterns ENABLE ROW LEVEL SECURITY;

CREATE POLICY user_login_patterns_definer ON public.user_login_patterns TO zygo_definer USING (true) WITH CHECK (true);

CREATE POLICY user_login_patterns_delete ON public.user_login_patterns FOR DELETE TO zygo_app, zygo_service USING ((user_id = ( SELECT zygo.current_user_id() AS current_user_id)));

CREATE POLICY user_login_patterns_insert ON public.user_login_patterns FOR INSERT TO zygo_app, zygo_service WITH CHECK ((user_id = ( SELECT zygo.current_user_id() AS current_user_id)));

CREATE POLICY user_login_patterns_owner ON public.user_login_patterns TO zygo_owner USING ((current_setting('app.migration'::text, true) = 'on'::text)) WITH CHECK ((current_setting('app.migration'::text, true) = 'on'::text));

CREATE POLICY user_login_patterns_select ON public.user_login_patterns FOR SELECT TO zygo_app, zygo_service USING ((user_id = ( SELECT zygo.current_user_id() AS current_user_id)));

CREATE POLICY user_login_patterns_update ON public.user_login_patterns FOR UPDATE TO zygo_app, zygo_service USING ((user_id = ( SELECT zygo.current_user_id() AS current_user_id))) WITH CHECK ((user_id = ( SELECT zygo.current_user_id() AS current_user_id)));

ALTER TABLE public.user_permissions ENABLE ROW LEVEL SECURITY;

CREATE POLICY user_permissions_admin_select ON public.user_permissions FOR SELECT TO zygo_admin USING (((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)) AND ( SELECT zygo.admin_grant_ok('read'::text) AS admin_grant_ok)));

CREATE POLICY user_permissions_definer ON public.user_permissions TO zygo_definer USING (true) WITH CHECK (true);

CREATE POLICY user_permissions_delete ON public.user_permissions FOR DELETE TO zygo_app, zygo_service USING ((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)));

CREATE POLICY user_permissions_insert ON public.user_permissions FOR INSERT TO zygo_app, zygo_service WITH CHECK ((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)));

CREATE POLICY user_permissions_owner ON public.user_permissions TO zygo_owner USING ((current_setting('app.migration'::text, true) = 'on'::text)) WITH CHECK ((current_setting('app.migration'::text, true) = 'on'::text));

CREATE POLICY user_permissions_select ON public.user_permissions FOR SELECT TO zygo_app, zygo_service USING ((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)));

CREATE POLICY user_permissions_service_scan ON public.user_permissions FOR SELECT TO zygo_service USING (( SELECT zygo.is_platform_scope() AS is_platform_scope));

CREATE POLICY user_permissions_update ON public.user_permissions FOR UPDATE TO zygo_app, zygo_service USING ((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id))) WITH CHECK ((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)));

ALTER TABLE public.user_roles ENABLE ROW LEVEL SECURITY;

CREATE POLICY user_roles_admin_select ON public.user_roles FOR SELECT TO zygo_admin USING (((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)) AND ( SELECT zygo.admin_grant_ok('read'::text) AS admin_grant_ok)));

CREATE POLICY user_roles_definer ON public.user_roles TO zygo_definer USING (true) WITH CHECK (true);

CREATE POLICY user_roles_delete ON public.user_roles FOR DELETE TO zygo_app, zygo_service USING ((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)));

CREATE POLICY user_roles_insert ON public.user_roles FOR INSERT TO zygo_app, zygo_service WITH CHECK ((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)));

CREATE POLICY user_roles_owner ON public.user_roles TO zygo_owner USING ((current_setting('app.migration'::text, true) = 'on'::text)) WITH CHECK ((current_setting('app.migration'::text, true) = 'on'::text));

CREATE POLICY user_roles_select ON public.user_roles FOR SELECT TO zygo_app, zygo_service USING ((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)));

CREATE POLICY user_roles_service_scan ON public.user_roles FOR SELECT TO zygo_service USING (( SELECT zygo.is_platform_scope() AS is_platform_scope));

CREATE POLICY user_roles_update ON public.user_roles FOR UPDATE TO zygo_app, zygo_service USING ((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id))) WITH CHECK ((tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)));

ALTER TABLE public.users ENABLE ROW LEVEL SECURITY;

CREATE POLICY users_admin_select ON public.users FOR SELECT TO zygo_admin USING ((( SELECT zygo.admin_grant_ok('read'::text) AS admin_grant_ok) AND (EXISTS ( SELECT 1
   FROM public.tenant_members m
  WHERE ((m.user_id = users.id) AND (m.tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id)))))));

CREATE POLICY users_definer ON public.users TO zygo_definer USING (true) WITH CHECK (true);

CREATE POLICY users_insert ON public.users FOR INSERT TO zygo_app, zygo_service WITH CHECK ((id = ( SELECT zygo.current_user_id() AS current_user_id)));

CREATE POLICY users_owner ON public.users TO zygo_owner USING ((current_setting('app.migration'::text, true) = 'on'::text)) WITH CHECK ((current_setting('app.migration'::text, true) = 'on'::text));

CREATE POLICY users_select_same_tenant ON public.users FOR SELECT TO zygo_app, zygo_service USING ((EXISTS ( SELECT 1
   FROM public.tenant_members m
  WHERE ((m.user_id = users.id) AND (m.tenant_id = ( SELECT zygo.current_tenant_id() AS current_tenant_id))))));

CREATE POLICY users_select_self ON public.users FOR SELECT TO zygo_app, zygo_service USING ((id = ( SELECT zygo.current_user_id() AS current_user_id)));

CREATE POLICY users_update_self ON public.users FOR UPDATE TO zygo_app, zygo_service USING ((id = ( SELECT zygo.current_user_id() AS current_user_id))) WITH CHECK ((id = ( SELECT zygo.current_user_id() AS current_user_id)));

ALTER TABLE public.verification_codes ENABLE ROW LEVEL SECURITY;

CREATE POLICY verification_codes_definer ON public.verification_codes TO zygo_definer USING (true) WITH CHECK (true);

CREATE POLICY verification_codes_delete ON public.verification_codes FOR DELETE TO zygo_app, zygo_service USING ((user_id = ( SELECT zygo.current_user_id() AS current_user_id)));

CREATE POLICY verification_codes_insert ON public.verification_codes FOR INSERT TO zygo_app, zygo_service WITH CHECK ((user_id = ( SELECT zygo.current_user_id() AS current_user_id)));

CREATE POLICY verification_codes_owner ON public.verification_codes TO zygo_owner USING ((current_setting('app.migration'::text, true) = 'on'::text)) WITH CHECK ((current_setting('app.migration'::text, true) = 'on'::text));

CREATE POLICY verification_codes_select ON public.verification_codes FOR SELECT TO zygo_app, zygo_service USING ((user_id = ( SELECT zygo.current_user_id() AS current_user_id)));

CREATE POLICY verification_codes_service_scan ON public.verification_codes FOR SELECT TO zygo_service USING (( SELECT zygo.is_platform_scope() AS is_platform_scope));

CREATE POLICY verification_codes_service_sweep ON public.verification_codes FOR DELETE TO zygo_service USING (( SELECT zygo.is_platform_scope() AS is_platform_scope));

CREATE POLICY verification_codes_service_sweep_update ON public.verification_codes FOR UPDATE TO zygo_service USING (( SELECT zygo.is_platform_scope() AS is_platform_scope)) WITH CHECK (( SELECT zygo.is_platform_scope() AS is_platform_scope));

CREATE POLICY verification_codes_update ON public.verification_codes FOR UPDATE TO zygo_app, zygo_service USING ((user_id = ( SELECT zygo.current_user_id() AS current_user_id))) WITH CHECK ((user_id = ( SELECT zygo.current_user_id() AS current_user_id)));

GRANT USAGE ON SCHEMA admin TO zygo_audit;
GRANT USAGE ON SCHEMA admin TO zygo_definer;
GRANT USAGE ON SCHEMA admin TO zygo_admin;

GRANT USAGE ON SCHEMA audit TO zygo_app;
GRANT USAGE ON SCHEMA audit TO zygo_service;
GRANT USAGE ON SCHEMA audit TO zygo_admin;

REVOKE USAGE ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO zygo_audit;
GRANT USAGE ON SCHEMA public TO zygo_definer;
GRANT USAGE ON SCHEMA public TO zygo_app;
GRANT USAGE ON SCHEMA public TO zygo_service;
GRANT USAGE ON SCHEMA public TO zygo_admin;
GRANT USAGE ON SCHEMA public TO zygo_readonly;

GRANT USAGE ON SCHEMA security TO zygo_security;
GRANT ALL ON SCHEMA security TO zygo_definer;

GRANT USAGE ON SCHEMA zygo TO zygo_audit;
GRANT ALL ON SCHEMA zygo TO zygo_definer;
GRANT USAGE ON SCHEMA zygo TO zygo_app;
GRANT USAGE ON SCHEMA zygo TO zygo_service;
GRANT USAGE ON SCHEMA zygo TO zygo_admin;
GRANT USAGE ON SCHEMA zygo TO zygo_readonly;

REVOKE ALL ON FUNCTION audit.append(rows jsonb) FROM PUBLIC;
GRANT ALL ON FUNCTION audit.append(rows jsonb) TO zygo_app;
GRANT ALL ON FUNCTION audit.append(rows jsonb) TO zygo_service;
GRANT ALL ON FUNCTION audit.append(rows jsonb) TO zygo_admin;

REVOKE ALL ON FUNCTION audit.lock_heads(chains uuid[]) FROM PUBLIC;
GRANT ALL ON FUNCTION audit.lock_heads(chains uuid[]) TO zygo_app;
GRANT ALL ON FUNCTION audit.lock_heads(chains uuid[]) TO zygo_service;
GRANT ALL ON FUNCTION audit.lock_heads(chains uuid[]) TO zygo_admin;

REVOKE ALL ON FUNCTION audit.partition_create(table_name text, unit text, ahead integer) FROM PUBLIC;
GRANT ALL ON FUNCTION audit.partition_create(table_name text, unit text, ahead integer) TO zygo_service;

REVOKE ALL ON FUNCTION zygo.admin_grant_ok(mode text) FROM PUBLIC;
GRANT ALL ON FUNCTION zygo.admin_grant_ok(mode text) TO zygo_owner;
GRANT ALL ON FUNCTION zygo.admin_grant_ok(mode text) TO zygo_audit;
GRANT ALL ON FUNCTION zygo.admin_grant_ok(mode text) TO zygo_admin;

REVOKE ALL ON FUNCTION zygo.admin_users_keep_one() FROM PUBLIC;
GRANT ALL ON FUNCTION zygo.admin_users_keep_one() TO zygo_owner;

REVOKE ALL ON FUNCTION zygo.claim_trial(address_digest bytea) FROM PUBLIC;
GRANT ALL ON FUNCTION zygo.claim_trial(address_digest bytea) TO zygo_app;

REVOKE ALL ON FUNCTION zygo.current_admin_id() FROM PUBLIC;
GRANT ALL ON FUNCTION zygo.current_admin_id() TO zygo_audit;
GRANT ALL ON FUNCTION zygo.current_admin_id() TO zygo_definer;
GRANT ALL ON FUNCTION zygo.current_admin_id() TO zygo_app;
GRANT ALL ON FUNCTION zygo.current_admin_id() TO zygo_service;
GRANT ALL ON FUNCTION zygo.current_admin_id() TO zygo_admin;

REVOKE ALL ON FUNCTION zygo.current_tenant_id() FROM PUBLIC;
GRANT ALL ON FUNCTION zygo.current_tenant_id() TO zygo_audit;
GRANT ALL ON FUNCTION zygo.current_tenant_id() TO zygo_definer;
GRANT ALL ON FUNCTION zygo.current_tenant_id() TO zygo_app;
GRANT ALL ON FUNCTION zygo.current_tenant_id() TO zygo_service;
GRANT ALL ON FUNCTION zygo.current_tenant_id() TO zygo_admin;

REVOKE ALL ON FUNCTION zygo.current_user_id() FROM PUBLIC;
GRANT ALL ON FUNCTION zygo.current_user_id() TO zygo_audit;
GRANT ALL ON FUNCTION zygo.current_user_id() TO zygo_definer;
GRANT ALL ON FUNCTION zygo.current_user_id() TO zygo_app;
GRANT ALL ON FUNCTION zygo.current_user_id() TO zygo_service;
GRANT ALL ON FUNCTION zygo.current_user_id() TO zygo_admin;

REVOKE ALL ON FUNCTION zygo.drop_flows_of(person uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION zygo.drop_flows_of(person uuid) TO zygo_app;

REVOKE ALL ON FUNCTION zygo.forbid_mutation() FROM PUBLIC;
GRANT ALL ON FUNCTION zygo.forbid_mutation() TO zygo_audit;

REVOKE ALL ON FUNCTION zygo.guess_auth_flow(digest bytea, flow text) FROM PUBLIC;
GRANT ALL ON FUNCTION zygo.guess_auth_flow(digest bytea, flow text) TO zygo_app;

REVOKE ALL ON FUNCTION zygo.invitation_by_token(digest bytea) FROM PUBLIC;
GRANT ALL ON FUNCTION zygo.invitation_by_token(digest bytea) TO zygo_app;

REVOKE ALL ON FUNCTION zygo.is_platform_scope() FROM PUBLIC;
GRANT ALL ON FUNCTION zygo.is_platform_scope() TO zygo_audit;
GRANT ALL ON FUNCTION zygo.is_platform_scope() TO zygo_definer;
GRANT ALL ON FUNCTION zygo.is_platform_scope() TO zygo_app;
GRANT ALL ON FUNCTION zygo.is_platform_scope() TO zygo_service;
GRANT ALL ON FUNCTION zygo.is_platform_scope() TO zygo_admin;

REVOKE ALL ON FUNCTION zygo.login_identity(address text) FROM PUBLIC;
GRANT ALL ON FUNCTION zygo.login_identity(address text) TO zygo_app;

REVOKE ALL ON FUNCTION zygo.member_permission_version() FROM PUBLIC;

REVOKE ALL ON FUNCTION zygo.memberships_of(person uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION zygo.memberships_of(person uuid) TO zygo_app;

REVOKE ALL ON FUNCTION zygo.partition_create(table_name text, unit text, ahead integer) FROM PUBLIC;
GRANT ALL ON FUNCTION zygo.partition_create(table_name text, unit text, ahead integer) TO zygo_service;

REVOKE ALL ON FUNCTION zygo.password_rules_of(person uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION zygo.password_rules_of(person uuid) TO zygo_app;

REVOKE ALL ON FUNCTION zygo.public_idempotency_begin(caller text, operation text, key_digest bytea, body_digest bytea) FROM PUBLIC;
GRANT ALL ON FUNCTION zygo.public_idempotency_begin(caller text, operation text, key_digest bytea, body_digest bytea) TO zygo_app;

REVOKE ALL ON FUNCTION zygo.public_idempotency_complete(record uuid, caller text, status_code integer, headers jsonb, body_sealed text, omitted boolean, resource uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION zygo.public_idempotency_complete(record uuid, caller text, status_code integer, headers jsonb, body_sealed text, omitted boolean, resource uuid) TO zygo_app;

REVOKE ALL ON FUNCTION zygo.public_idempotency_release(record uuid, caller text) FROM PUBLIC;
GRANT ALL ON FUNCTION zygo.public_idempotency_release(record uuid, caller text) TO zygo_app;

REVOKE ALL ON FUNCTION zygo.raise_member_permission_version() FROM PUBLIC;
GRANT ALL ON FUNCTION zygo.raise_member_permission_version() TO zygo_owner;

REVOKE ALL ON FUNCTION zygo.raise_permission_epoch() FROM PUBLIC;
GRANT ALL ON FUNCTION zygo.raise_permission_epoch() TO zygo_owner;

REVOKE ALL ON FUNCTION zygo.refresh_by_token(digest bytea) FROM PUBLIC;
GRANT ALL ON FUNCTION zygo.refresh_by_token(digest bytea) TO zygo_app;

REVOKE ALL ON FUNCTION zygo.reset_by_token(digest bytea) FROM PUBLIC;
GRANT ALL ON FUNCTION zygo.reset_by_token(digest bytea) TO zygo_app;

REVOKE ALL ON FUNCTION zygo.resolve_host(host text) FROM PUBLIC;
GRANT ALL ON FUNCTION zygo.resolve_host(host text) TO zygo_app;
GRANT ALL ON FUNCTION zygo.resolve_host(host text) TO zygo_service;

REVOKE ALL ON FUNCTION zygo.resolve_slug(wanted text) FROM PUBLIC;
GRANT ALL ON FUNCTION zygo.resolve_slug(wanted text) TO zygo_app;
GRANT ALL ON FUNCTION zygo.resolve_slug(wanted text) TO zygo_service;

REVOKE ALL ON FUNCTION zygo.revert_by_token(digest bytea) FROM PUBLIC;
GRANT ALL ON FUNCTION zygo.revert_by_token(digest bytea) TO zygo_app;

REVOKE ALL ON FUNCTION zygo.role_permissions_guard_system() FROM PUBLIC;

REVOKE ALL ON FUNCTION zygo.roles_guard_system() FROM PUBLIC;

REVOKE ALL ON FUNCTION zygo.seed_tenant_roles(tenant uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION zygo.seed_tenant_roles(tenant uuid) TO zygo_app;
GRANT ALL ON FUNCTION zygo.seed_tenant_roles(tenant uuid) TO zygo_service;

REVOKE ALL ON FUNCTION zygo.session_by_token(digest bytea) FROM PUBLIC;
GRANT ALL ON FUNCTION zygo.session_by_token(digest bytea) TO zygo_app;

REVOKE ALL ON FUNCTION zygo.slug_taken(wanted text) FROM PUBLIC;
GRANT ALL ON FUNCTION zygo.slug_taken(wanted text) TO zygo_app;
GRANT ALL ON FUNCTION zygo.slug_taken(wanted text) TO zygo_service;

REVOKE ALL ON FUNCTION zygo.take_auth_flow(digest bytea, flow text) FROM PUBLIC;
GRANT ALL ON FUNCTION zygo.take_auth_flow(digest bytea, flow text) TO zygo_app;

REVOKE ALL ON FUNCTION zygo.take_magic_link(digest bytea) FROM PUBLIC;
GRANT ALL ON FUNCTION zygo.take_magic_link(digest bytea) TO zygo_app;

REVOKE ALL ON FUNCTION zygo.tenant_members_one_owner() FROM PUBLIC;
GRANT ALL ON FUNCTION zygo.tenant_members_one_owner() TO zygo_owner;

REVOKE ALL ON FUNCTION zygo.tenants_guard_delete() FROM PUBLIC;

REVOKE ALL ON FUNCTION zygo.touch_row() FROM PUBLIC;
GRANT ALL ON FUNCTION zygo.touch_row() TO zygo_audit;

REVOKE ALL ON FUNCTION zygo.touch_updated_at() FROM PUBLIC;
GRANT ALL ON FUNCTION zygo.touch_updated_at() TO zygo_audit;

REVOKE ALL ON FUNCTION zygo.uuid_v7() FROM PUBLIC;
GRANT ALL ON FUNCTION zygo.uuid_v7() TO zygo_audit;
GRANT ALL ON FUNCTION zygo.uuid_v7() TO zygo_definer;
GRANT ALL ON FUNCTION zygo.uuid_v7() TO zygo_app;
GRANT ALL ON FUNCTION zygo.uuid_v7() TO zygo_service;
GRANT ALL ON FUNCTION zygo.uuid_v7() TO zygo_admin;

GRANT SELECT ON TABLE admin.admin_access_grants TO zygo_admin;

GRANT SELECT(id) ON TABLE admin.admin_access_grants TO zygo_definer;

GRANT SELECT(admin_id) ON TABLE admin.admin_access_grants TO zygo_definer;

GRANT SELECT(session_id) ON TABLE admin.admin_access_grants TO zygo_definer;

GRANT SELECT(tenant_id) ON TABLE admin.admin_access_grants TO zygo_definer;

GRANT SELECT(scope) ON TABLE admin.admin_access_grants TO zygo_definer;

GRANT SELECT(expires_at) ON TABLE admin.admin_access_grants TO zygo_definer;

GRANT SELECT(revoked_at) ON TABLE admin.admin_access_grants TO zygo_definer;

GRANT SELECT,INSERT ON TABLE admin.admin_action_approvals TO zygo_admin;

GRANT UPDATE(action) ON TABLE admin.admin_action_approvals TO zygo_admin;

GRANT UPDATE(risk) ON TABLE admin.admin_action_approvals TO zygo_admin;

GRANT UPDATE(resource_type) ON TABLE admin.admin_action_approvals TO zygo_admin;

GRANT UPDATE(resource_id) ON TABLE admin.admin_action_approvals TO zygo_admin;

GRANT UPDATE(params_hash) ON TABLE admin.admin_action_approvals TO zygo_admin;

GRANT UPDATE(reason) ON TABLE admin.admin_action_approvals TO zygo_admin;

GRANT UPDATE(ticket) ON TABLE admin.admin_action_approvals TO zygo_admin;

GRANT UPDATE(requested_by) ON TABLE admin.admin_action_approvals TO zygo_admin;

GRANT UPDATE(required) ON TABLE admin.admin_action_approvals TO zygo_admin;

GRANT UPDATE(decisions) ON TABLE admin.admin_action_approvals TO zygo_admin;

GRANT UPDATE(status) ON TABLE admin.admin_action_approvals TO zygo_admin;

GRANT UPDATE(expires_at) ON TABLE admin.admin_action_approvals TO zygo_admin;

GRANT UPDATE(approved_at) ON TABLE admin.admin_action_approvals TO zygo_admin;

GRANT UPDATE(used_at) ON TABLE admin.admin_action_approvals TO zygo_admin;

GRANT UPDATE(confirm_by) ON TABLE admin.admin_action_approvals TO zygo_admin;

GRANT SELECT,INSERT ON TABLE admin.admin_sessions TO zygo_admin;

GRANT SELECT(id) ON TABLE admin.admin_sessions TO zygo_definer;

GRANT UPDATE(admin_id) ON TABLE admin.admin_sessions TO zygo_admin;
GRANT SELECT(admin_id) ON TABLE admin.admin_sessions TO zygo_definer;

GRANT UPDATE(token_hash) ON TABLE admin.admin_sessions TO zygo_admin;

GRANT UPDATE(refresh_hash) ON TABLE admin.admin_sessions TO zygo_admin;

GRANT UPDATE(mfa_verified_at) ON TABLE admin.admin_sessions TO zygo_admin;

GRANT UPDATE(step_up_at) ON TABLE admin.admin_sessions TO zygo_admin;

GRANT UPDATE(ip_address) ON TABLE admin.admin_sessions TO zygo_admin;

GRANT UPDATE(ip_prefix) ON TABLE admin.admin_sessions TO zygo_admin;

GRANT UPDATE(user_agent) ON TABLE admin.admin_sessions TO zygo_admin;

GRANT UPDATE(last_activity_at) ON TABLE admin.admin_sessions TO zygo_admin;

GRANT UPDATE(idle_expires_at) ON TABLE admin.admin_sessions TO zygo_admin;
GRANT SELECT(idle_expires_at) ON TABLE admin.admin_sessions TO zygo_definer;

GRANT UPDATE(expires_at) ON TABLE admin.admin_sessions TO zygo_admin;
GRANT SELECT(expires_at) ON TABLE admin.admin_sessions TO zygo_definer;

GRANT UPDATE(revoked_at) ON TABLE admin.admin_sessions TO zygo_admin;
GRANT SELECT(revoked_at) ON TABLE admin.admin_sessions TO zygo_definer;

GRANT UPDATE(revoked_reason) ON TABLE admin.admin_sessions TO zygo_admin;

GRANT SELECT,INSERT ON TABLE admin.admin_users TO zygo_admin;

GRANT SELECT(id) ON TABLE admin.admin_users TO zygo_definer;
GRANT REFERENCES(id) ON TABLE admin.admin_users TO zygo_audit;

GRANT UPDATE(email) ON TABLE admin.admin_users TO zygo_admin;

GRANT UPDATE(display_name) ON TABLE admin.admin_users TO zygo_admin;

GRANT UPDATE(password_hash) ON TABLE admin.admin_users TO zygo_admin;

GRANT UPDATE(password_changed_at) ON TABLE admin.admin_users TO zygo_admin;

GRANT UPDATE(role) ON TABLE admin.admin_users TO zygo_admin;
GRANT SELECT(role) ON TABLE admin.admin_users TO zygo_definer;

GRANT UPDATE(status) ON TABLE admin.admin_users TO zygo_admin;
GRANT SELECT(status) ON TABLE admin.admin_users TO zygo_definer;

GRANT UPDATE(ip_allowlist) ON TABLE admin.admin_users TO zygo_admin;

GRANT UPDATE(failed_login_attempts) ON TABLE admin.admin_users TO zygo_admin;

GRANT UPDATE(locked_until) ON TABLE admin.admin_users TO zygo_admin;

GRANT UPDATE(enrolment_token_hash) ON TABLE admin.admin_users TO zygo_admin;

GRANT UPDATE(enrolment_expires_at) ON TABLE admin.admin_users TO zygo_admin;

GRANT UPDATE(last_login_at) ON TABLE admin.admin_users TO zygo_admin;

GRANT UPDATE(last_login_ip) ON TABLE admin.admin_users TO zygo_admin;

GRANT UPDATE(invited_by) ON TABLE admin.admin_users TO zygo_admin;

GRANT UPDATE(disabled_at) ON TABLE admin.admin_users TO zygo_admin;

GRANT SELECT,INSERT,DELETE ON TABLE audit.alert_rules TO zygo_app;
GRANT SELECT,INSERT,DELETE ON TABLE audit.alert_rules TO zygo_service;

GRANT UPDATE(name) ON TABLE audit.alert_rules TO zygo_app;
GRANT UPDATE(name) ON TABLE audit.alert_rules TO zygo_service;

GRANT UPDATE(event_types) ON TABLE audit.alert_rules TO zygo_app;
GRANT UPDATE(event_types) ON TABLE audit.alert_rules TO zygo_service;

GRANT UPDATE(min_severity) ON TABLE audit.alert_rules TO zygo_app;
GRANT UPDATE(min_severity) ON TABLE audit.alert_rules TO zygo_service;

GRANT UPDATE(threshold_count) ON TABLE audit.alert_rules TO zygo_app;
GRANT UPDATE(threshold_count) ON TABLE audit.alert_rules TO zygo_service;

GRANT UPDATE(window_seconds) ON TABLE audit.alert_rules TO zygo_app;
GRANT UPDATE(window_seconds) ON TABLE audit.alert_rules TO zygo_service;

GRANT UPDATE(channels) ON TABLE audit.alert_rules TO zygo_app;
GRANT UPDATE(channels) ON TABLE audit.alert_rules TO zygo_service;

GRANT UPDATE(is_enabled) ON TABLE audit.alert_rules TO zygo_app;
GRANT UPDATE(is_enabled) ON TABLE audit.alert_rules TO zygo_service;

GRANT UPDATE(last_fired_window) ON TABLE audit.alert_rules TO zygo_app;
GRANT UPDATE(last_fired_window) ON TABLE audit.alert_rules TO zygo_service;

GRANT UPDATE(created_by) ON TABLE audit.alert_rules TO zygo_app;
GRANT UPDATE(created_by) ON TABLE audit.alert_rules TO zygo_service;

GRANT SELECT ON TABLE audit.anchor_leaves TO zygo_app;
GRANT SELECT,INSERT ON TABLE audit.anchor_leaves TO zygo_service;
GRANT SELECT ON TABLE audit.anchor_leaves TO zygo_admin;

GRANT SELECT ON TABLE audit.anchors TO zygo_app;
GRANT SELECT,INSERT ON TABLE audit.anchors TO zygo_service;
GRANT SELECT ON TABLE audit.anchors TO zygo_admin;

GRANT SELECT ON TABLE audit.archive_retrievals TO zygo_service;
GRANT SELECT,INSERT ON TABLE audit.archive_retrievals TO zygo_admin;

GRANT UPDATE(archive_kind) ON TABLE audit.archive_retrievals TO zygo_service;

GRANT UPDATE(archive_id) ON TABLE audit.archive_retrievals TO zygo_service;

GRANT UPDATE(requested_by_admin_id) ON TABLE audit.archive_retrievals TO zygo_service;

GRANT UPDATE(reason) ON TABLE audit.archive_retrievals TO zygo_service;

GRANT UPDATE(legal_reference) ON TABLE audit.archive_retrievals TO zygo_service;

GRANT UPDATE(tier) ON TABLE audit.archive_retrievals TO zygo_service;

GRANT UPDATE(status) ON TABLE audit.archive_retrievals TO zygo_service;

GRANT UPDATE(approval_id) ON TABLE audit.archive_retrievals TO zygo_service;

GRANT UPDATE(available_until) ON TABLE audit.archive_retrievals TO zygo_service;

GRANT UPDATE(working_object_key) ON TABLE audit.archive_retrievals TO zygo_service;

GRANT UPDATE(download_count) ON TABLE audit.archive_retrievals TO zygo_service;

GRANT UPDATE(error_code) ON TABLE audit.archive_retrievals TO zygo_service;

GRANT SELECT ON TABLE audit.archives TO zygo_app;
GRANT SELECT,INSERT ON TABLE audit.archives TO zygo_service;
GRANT SELECT ON TABLE audit.archives TO zygo_admin;

GRANT UPDATE(chain_id) ON TABLE audit.archives TO zygo_service;

GRANT UPDATE(month) ON TABLE audit.archives TO zygo_service;

GRANT UPDATE(from_seq) ON TABLE audit.archives TO zygo_service;

GRANT UPDATE(to_seq) ON TABLE audit.archives TO zygo_service;

GRANT UPDATE(first_previous_hash) ON TABLE audit.archives TO zygo_service;

GRANT UPDATE(last_entry_hash) ON TABLE audit.archives TO zygo_service;

GRANT UPDATE(object_key) ON TABLE audit.archives TO zygo_service;

GRANT UPDATE(sha256) ON TABLE audit.archives TO zygo_service;

GRANT UPDATE(row_count) ON TABLE audit.archives TO zygo_service;

GRANT UPDATE(generation) ON TABLE audit.archives TO zygo_service;

GRANT UPDATE(verified_at) ON TABLE audit.archives TO zygo_service;

GRANT UPDATE(purged_at) ON TABLE audit.archives TO zygo_service;

GRANT SELECT,INSERT ON TABLE audit.gdpr_exports TO zygo_app;
GRANT SELECT,INSERT ON TABLE audit.gdpr_exports TO zygo_service;
GRANT SELECT,INSERT ON TABLE audit.gdpr_exports TO zygo_admin;

GRANT UPDATE(kind) ON TABLE audit.gdpr_exports TO zygo_service;

GRANT UPDATE(data_subject_id) ON TABLE audit.gdpr_exports TO zygo_service;

GRANT UPDATE(requested_by) ON TABLE audit.gdpr_exports TO zygo_service;

GRANT UPDATE(requested_by_admin_id) ON TABLE audit.gdpr_exports TO zygo_service;

GRANT UPDATE(format) ON TABLE audit.gdpr_exports TO zygo_service;

GRANT UPDATE(filters) ON TABLE audit.gdpr_exports TO zygo_service;

GRANT UPDATE(include_personal) ON TABLE audit.gdpr_exports TO zygo_service;

GRANT UPDATE(status) ON TABLE audit.gdpr_exports TO zygo_service;

GRANT UPDATE(cursor) ON TABLE audit.gdpr_exports TO zygo_service;

GRANT UPDATE(row_count) ON TABLE audit.gdpr_exports TO zygo_service;

GRANT UPDATE(first_seq) ON TABLE audit.gdpr_exports TO zygo_service;

GRANT UPDATE(last_seq) ON TABLE audit.gdpr_exports TO zygo_service;

GRANT UPDATE(first_previous_hash) ON TABLE audit.gdpr_exports TO zygo_service;

GRANT UPDATE(last_entry_hash) ON TABLE audit.gdpr_exports TO zygo_service;

GRANT UPDATE(contiguous) ON TABLE audit.gdpr_exports TO zygo_service;

GRANT UPDATE(sha256) ON TABLE audit.gdpr_exports TO zygo_service;

GRANT UPDATE(artifact_id) ON TABLE audit.gdpr_exports TO zygo_service;

GRANT UPDATE(error_code) ON TABLE audit.gdpr_exports TO zygo_service;

GRANT UPDATE(completed_at) ON TABLE audit.gdpr_exports TO zygo_service;

GRANT SELECT,INSERT ON TABLE audit.integrity_runs TO zygo_app;
GRANT SELECT,INSERT ON TABLE audit.integrity_runs TO zygo_service;
GRANT SELECT,INSERT ON TABLE audit.integrity_runs TO zygo_admin;

GRANT UPDATE(chain_id) ON TABLE audit.integrity_runs TO zygo_service;

GRANT UPDATE(kind) ON TABLE audit.integrity_runs TO zygo_service;

GRANT UPDATE(status) ON TABLE audit.integrity_runs TO zygo_service;

GRANT UPDATE(from_seq) ON TABLE audit.integrity_runs TO zygo_service;

GRANT UPDATE(to_seq) ON TABLE audit.integrity_runs TO zygo_service;

GRANT UPDATE(records_checked) ON TABLE audit.integrity_runs TO zygo_service;

GRANT UPDATE(anchors_checked) ON TABLE audit.integrity_runs TO zygo_service;

GRANT UPDATE(broken_at) ON TABLE audit.integrity_runs TO zygo_service;

GRANT UPDATE(issues) ON TABLE audit.integrity_runs TO zygo_service;

GRANT UPDATE(requested_by) ON TABLE audit.integrity_runs TO zygo_service;

GRANT UPDATE(started_at) ON TABLE audit.integrity_runs TO zygo_service;

GRANT UPDATE(finished_at) ON TABLE audit.integrity_runs TO zygo_service;

GRANT SELECT ON TABLE audit.log_pii TO zygo_app;
GRANT SELECT ON TABLE audit.log_pii TO zygo_service;
GRANT SELECT ON TABLE audit.log_pii TO zygo_admin;

GRANT SELECT ON TABLE audit.logs TO zygo_app;
GRANT SELECT ON TABLE audit.logs TO zygo_service;
GRANT SELECT ON TABLE audit.logs TO zygo_admin;

GRANT SELECT ON TABLE audit.rls_violation_log TO zygo_service;
GRANT SELECT ON TABLE audit.rls_violation_log TO zygo_admin;

GRANT SELECT ON TABLE audit.security_alerts TO zygo_app;
GRANT SELECT,INSERT,DELETE ON TABLE audit.security_alerts TO zygo_service;
GRANT SELECT ON TABLE audit.security_alerts TO zygo_admin;

GRANT UPDATE(audience) ON TABLE audit.security_alerts TO zygo_app;
GRANT UPDATE(audience) ON TABLE audit.security_alerts TO zygo_service;
GRANT UPDATE(audience) ON TABLE audit.security_alerts TO zygo_admin;

GRANT UPDATE(type) ON TABLE audit.security_alerts TO zygo_app;
GRANT UPDATE(type) ON TABLE audit.security_alerts TO zygo_service;
GRANT UPDATE(type) ON TABLE audit.security_alerts TO zygo_admin;

GRANT UPDATE(severity) ON TABLE audit.security_alerts TO zygo_app;
GRANT UPDATE(severity) ON TABLE audit.security_alerts TO zygo_service;
GRANT UPDATE(severity) ON TABLE audit.security_alerts TO zygo_admin;

GRANT UPDATE(title) ON TABLE audit.security_alerts TO zygo_app;
GRANT UPDATE(title) ON TABLE audit.security_alerts TO zygo_service;
GRANT UPDATE(title) ON TABLE audit.security_alerts TO zygo_admin;

GRANT UPDATE(description) ON TABLE audit.security_alerts TO zygo_app;
GRANT UPDATE(description) ON TABLE audit.security_alerts TO zygo_service;
GRANT UPDATE(description) ON TABLE audit.security_alerts TO zygo_admin;

GRANT UPDATE(principal_kind) ON TABLE audit.security_alerts TO zygo_app;
GRANT UPDATE(principal_kind) ON TABLE audit.security_alerts TO zygo_service;
GRANT UPDATE(principal_kind) ON TABLE audit.security_alerts TO zygo_admin;

GRANT UPDATE(principal_id) ON TABLE audit.security_alerts TO zygo_app;
GRANT UPDATE(principal_id) ON TABLE audit.security_alerts TO zygo_service;
GRANT UPDATE(principal_id) ON TABLE audit.security_alerts TO zygo_admin;

GRANT UPDATE(dedupe_key) ON TABLE audit.security_alerts TO zygo_app;
GRANT UPDATE(dedupe_key) ON TABLE audit.security_alerts TO zygo_service;
GRANT UPDATE(dedupe_key) ON TABLE audit.security_alerts TO zygo_admin;

GRANT UPDATE(status) ON TABLE audit.security_alerts TO zygo_app;
GRANT UPDATE(status) ON TABLE audit.security_alerts TO zygo_service;
GRANT UPDATE(status) ON TABLE audit.security_alerts TO zygo_admin;

GRANT UPDATE(action_token_hash) ON TABLE audit.security_alerts TO zygo_app;
GRANT UPDATE(action_token_hash) ON TABLE audit.security_alerts TO zygo_service;
GRANT UPDATE(action_token_hash) ON TABLE audit.security_alerts TO zygo_admin;

GRANT UPDATE(action_token_expires_at) ON TABLE audit.security_alerts TO zygo_app;
GRANT UPDATE(action_token_expires_at) ON TABLE audit.security_alerts TO zygo_service;
GRANT UPDATE(action_token_expires_at) ON TABLE audit.security_alerts TO zygo_admin;

GRANT UPDATE(user_action) ON TABLE audit.security_alerts TO zygo_app;
GRANT UPDATE(user_action) ON TABLE audit.security_alerts TO zygo_service;
GRANT UPDATE(user_action) ON TABLE audit.security_alerts TO zygo_admin;

GRANT UPDATE(email_sent_at) ON TABLE audit.security_alerts TO zygo_app;
GRANT UPDATE(email_sent_at) ON TABLE audit.security_alerts TO zygo_service;
GRANT UPDATE(email_sent_at) ON TABLE audit.security_alerts TO zygo_admin;

GRANT UPDATE(sms_sent_at) ON TABLE audit.security_alerts TO zygo_app;
GRANT UPDATE(sms_sent_at) ON TABLE audit.security_alerts TO zygo_service;
GRANT UPDATE(sms_sent_at) ON TABLE audit.security_alerts TO zygo_admin;

GRANT UPDATE(metadata) ON TABLE audit.security_alerts TO zygo_app;
GRANT UPDATE(metadata) ON TABLE audit.security_alerts TO zygo_service;
GRANT UPDATE(metadata) ON TABLE audit.security_alerts TO zygo_admin;

GRANT UPDATE(occurrences) ON TABLE audit.security_alerts TO zygo_app;
GRANT UPDATE(occurrences) ON TABLE audit.security_alerts TO zygo_service;
GRANT UPDATE(occurrences) ON TABLE audit.security_alerts TO zygo_admin;

GRANT UPDATE(last_seen_at) ON TABLE audit.security_alerts TO zygo_app;
GRANT UPDATE(last_seen_at) ON TABLE audit.security_alerts TO zygo_service;
GRANT UPDATE(last_seen_at) ON TABLE audit.security_alerts TO zygo_admin;

GRANT UPDATE(acknowledged_at) ON TABLE audit.security_alerts TO zygo_app;
GRANT UPDATE(acknowledged_at) ON TABLE audit.security_alerts TO zygo_service;
GRANT UPDATE(acknowledged_at) ON TABLE audit.security_alerts TO zygo_admin;

GRANT UPDATE(acknowledged_by) ON TABLE audit.security_alerts TO zygo_app;
GRANT UPDATE(acknowledged_by) ON TABLE audit.security_alerts TO zygo_service;
GRANT UPDATE(acknowledged_by) ON TABLE audit.security_alerts TO zygo_admin;

GRANT UPDATE(resolved_at) ON TABLE audit.security_alerts TO zygo_app;
GRANT UPDATE(resolved_at) ON TABLE audit.security_alerts TO zygo_service;
GRANT UPDATE(resolved_at) ON TABLE audit.security_alerts TO zygo_admin;

GRANT UPDATE(resolved_by) ON TABLE audit.security_alerts TO zygo_app;
GRANT UPDATE(resolved_by) ON TABLE audit.security_alerts TO zygo_service;
GRANT UPDATE(resolved_by) ON TABLE audit.security_alerts TO zygo_admin;

GRANT UPDATE(resolution_notes) ON TABLE audit.security_alerts TO zygo_app;
GRANT UPDATE(resolution_notes) ON TABLE audit.security_alerts TO zygo_service;
GRANT UPDATE(resolution_notes) ON TABLE audit.security_alerts TO zygo_admin;

GRANT SELECT ON TABLE audit.security_context_log TO zygo_service;
GRANT SELECT ON TABLE audit.security_context_log TO zygo_admin;

GRANT SELECT ON TABLE audit.sensitive_data_access_log TO zygo_service;
GRANT SELECT ON TABLE audit.sensitive_data_access_log TO zygo_admin;

GRANT INSERT ON TABLE public.auth_flows TO zygo_app;
GRANT SELECT,DELETE ON TABLE public.auth_flows TO zygo_service;
GRANT SELECT,DELETE ON TABLE public.auth_flows TO zygo_definer;

GRANT UPDATE(attempts) ON TABLE public.auth_flows TO zygo_definer;

GRANT SELECT,INSERT,DELETE ON TABLE public.compliance_documents TO zygo_app;
GRANT SELECT,INSERT,DELETE ON TABLE public.compliance_documents TO zygo_service;
GRANT SELECT,INSERT,DELETE ON TABLE public.compliance_documents TO zygo_admin;

GRANT UPDATE(type) ON TABLE public.compliance_documents TO zygo_app;
GRANT UPDATE(type) ON TABLE public.compliance_documents TO zygo_service;
GRANT UPDATE(type) ON TABLE public.compliance_documents TO zygo_admin;

GRANT UPDATE(version) ON TABLE public.compliance_documents TO zygo_app;
GRANT UPDATE(version) ON TABLE public.compliance_documents TO zygo_service;
GRANT UPDATE(version) ON TABLE public.compliance_documents TO zygo_admin;

GRANT UPDATE(title) ON TABLE public.compliance_documents TO zygo_app;
GRANT UPDATE(title) ON TABLE public.compliance_documents TO zygo_service;
GRANT UPDATE(title) ON TABLE public.compliance_documents TO zygo_admin;

GRANT UPDATE(content) ON TABLE public.compliance_documents TO zygo_app;
GRANT UPDATE(content) ON TABLE public.compliance_documents TO zygo_service;
GRANT UPDATE(content) ON TABLE public.compliance_documents TO zygo_admin;

GRANT UPDATE(content_hash) ON TABLE public.compliance_documents TO zygo_app;
GRANT UPDATE(content_hash) ON TABLE public.compliance_documents TO zygo_service;
GRANT UPDATE(content_hash) ON TABLE public.compliance_documents TO zygo_admin;

GRANT UPDATE(summary) ON TABLE public.compliance_documents TO zygo_app;
GRANT UPDATE(summary) ON TABLE public.compliance_documents TO zygo_service;
GRANT UPDATE(summary) ON TABLE public.compliance_documents TO zygo_admin;

GRANT UPDATE(effective_date) ON TABLE public.compliance_documents TO zygo_app;
GRANT UPDATE(effective_date) ON TABLE public.compliance_documents TO zygo_service;
GRANT UPDATE(effective_date) ON TABLE public.compliance_documents TO zygo_admin;

GRANT UPDATE(is_active) ON TABLE public.compliance_documents TO zygo_app;
GRANT UPDATE(is_active) ON TABLE public.compliance_documents TO zygo_service;
GRANT UPDATE(is_active) ON TABLE public.compliance_documents TO zygo_admin;

GRANT UPDATE(published_at) ON TABLE public.compliance_documents TO zygo_app;
GRANT UPDATE(published_at) ON TABLE public.compliance_documents TO zygo_service;
GRANT UPDATE(published_at) ON TABLE public.compliance_documents TO zygo_admin;

GRANT UPDATE(published_by_admin_id) ON TABLE public.compliance_documents TO zygo_app;
GRANT UPDATE(published_by_admin_id) ON TABLE public.compliance_documents TO zygo_service;
GRANT UPDATE(published_by_admin_id) ON TABLE public.compliance_documents TO zygo_admin;

GRANT SELECT,INSERT ON TABLE public.consent_records TO zygo_app;
GRANT SELECT,INSERT ON TABLE public.consent_records TO zygo_service;

GRANT INSERT ON TABLE public.consumed_assertions TO zygo_app;
GRANT SELECT,DELETE ON TABLE public.consumed_assertions TO zygo_service;

GRANT INSERT ON TABLE public.edge_function_invocations TO zygo_app;
GRANT SELECT,INSERT ON TABLE public.edge_function_invocations TO zygo_service;
GRANT SELECT,INSERT ON TABLE public.edge_function_invocations TO zygo_admin;

GRANT SELECT,INSERT,DELETE ON TABLE public.encryption_key_rotations TO zygo_app;
GRANT SELECT,INSERT,DELETE ON TABLE public.encryption_key_rotations TO zygo_service;

GRANT UPDATE(from_key_id) ON TABLE public.encryption_key_rotations TO zygo_app;
GRANT UPDATE(from_key_id) ON TABLE public.encryption_key_rotations TO zygo_service;

GRANT UPDATE(to_key_id) ON TABLE public.encryption_key_rotations TO zygo_app;
GRANT UPDATE(to_key_id) ON TABLE public.encryption_key_rotations TO zygo_service;

GRANT UPDATE(status) ON TABLE public.encryption_key_rotations TO zygo_app;
GRANT UPDATE(status) ON TABLE public.encryption_key_rotations TO zygo_service;

GRANT UPDATE(total) ON TABLE public.encryption_key_rotations TO zygo_app;
GRANT UPDATE(total) ON TABLE public.encryption_key_rotations TO zygo_service;

GRANT UPDATE(done) ON TABLE public.encryption_key_rotations TO zygo_app;
GRANT UPDATE(done) ON TABLE public.encryption_key_rotations TO zygo_service;

GRANT UPDATE(cursor) ON TABLE public.encryption_key_rotations TO zygo_app;
GRANT UPDATE(cursor) ON TABLE public.encryption_key_rotations TO zygo_service;

GRANT UPDATE(error) ON TABLE public.encryption_key_rotations TO zygo_app;
GRANT UPDATE(error) ON TABLE public.encryption_key_rotations TO zygo_service;

GRANT UPDATE(started_at) ON TABLE public.encryption_key_rotations TO zygo_app;
GRANT UPDATE(started_at) ON TABLE public.encryption_key_rotations TO zygo_service;

GRANT UPDATE(finished_at) ON TABLE public.encryption_key_rotations TO zygo_app;
GRANT UPDATE(finished_at) ON TABLE public.encryption_key_rotations TO zygo_service;

GRANT SELECT,INSERT,DELETE ON TABLE public.encryption_keys TO zygo_app;
GRANT SELECT,INSERT,DELETE ON TABLE public.encryption_keys TO zygo_service;

GRANT UPDATE(key_id) ON TABLE public.encryption_keys TO zygo_app;
GRANT UPDATE(key_id) ON TABLE public.encryption_keys TO zygo_service;

GRANT UPDATE(purpose) ON TABLE public.encryption_keys TO zygo_app;
GRANT UPDATE(purpose) ON TABLE public.encryption_keys TO zygo_service;

GRANT UPDATE(version) ON TABLE public.encryption_keys TO zygo_app;
GRANT UPDATE(version) ON TABLE public.encryption_keys TO zygo_service;

GRANT UPDATE(algorithm) ON TABLE public.encryption_keys TO zygo_app;
GRANT UPDATE(algorithm) ON TABLE public.encryption_keys TO zygo_service;

GRANT UPDATE(master_key_id) ON TABLE public.encryption_keys TO zygo_app;
GRANT UPDATE(master_key_id) ON TABLE public.encryption_keys TO zygo_service;

GRANT UPDATE(wrapped_key) ON TABLE public.encryption_keys TO zygo_app;
GRANT UPDATE(wrapped_key) ON TABLE public.encryption_keys TO zygo_service;

GRANT UPDATE(status) ON TABLE public.encryption_keys TO zygo_app;
GRANT UPDATE(status) ON TABLE public.encryption_keys TO zygo_service;

GRANT UPDATE(rotated_at) ON TABLE public.encryption_keys TO zygo_app;
GRANT UPDATE(rotated_at) ON TABLE public.encryption_keys TO zygo_service;

GRANT UPDATE(next_rotation_at) ON TABLE public.encryption_keys TO zygo_app;
GRANT UPDATE(next_rotation_at) ON TABLE public.encryption_keys TO zygo_service;

GRANT UPDATE(retired_at) ON TABLE public.encryption_keys TO zygo_app;
GRANT UPDATE(retired_at) ON TABLE public.encryption_keys TO zygo_service;

GRANT UPDATE(destroyed_at) ON TABLE public.encryption_keys TO zygo_app;
GRANT UPDATE(destroyed_at) ON TABLE public.encryption_keys TO zygo_service;

GRANT SELECT,INSERT,DELETE ON TABLE public.export_artifacts TO zygo_app;
GRANT SELECT,INSERT,DELETE ON TABLE public.export_artifacts TO zygo_service;

GRANT UPDATE(kind) ON TABLE public.export_artifacts TO zygo_app;
GRANT UPDATE(kind) ON TABLE public.export_artifacts TO zygo_service;

GRANT UPDATE(status) ON TABLE public.export_artifacts TO zygo_app;
GRANT UPDATE(status) ON TABLE public.export_artifacts TO zygo_service;

GRANT UPDATE(format) ON TABLE public.export_artifacts TO zygo_app;
GRANT UPDATE(format) ON TABLE public.export_artifacts TO zygo_service;

GRANT UPDATE(params) ON TABLE public.export_artifacts TO zygo_app;
GRANT UPDATE(params) ON TABLE public.export_artifacts TO zygo_service;

GRANT UPDATE(object_key) ON TABLE public.export_artifacts TO zygo_app;
GRANT UPDATE(object_key) ON TABLE public.export_artifacts TO zygo_service;

GRANT UPDATE(size_bytes) ON TABLE public.export_artifacts TO zygo_app;
GRANT UPDATE(size_bytes) ON TABLE public.export_artifacts TO zygo_service;

GRANT UPDATE(sha256) ON TABLE public.export_artifacts TO zygo_app;
GRANT UPDATE(sha256) ON TABLE public.export_artifacts TO zygo_service;

GRANT UPDATE(envelope_version) ON TABLE public.export_artifacts TO zygo_app;
GRANT UPDATE(envelope_version) ON TABLE public.export_artifacts TO zygo_service;

GRANT UPDATE(row_count) ON TABLE public.export_artifacts TO zygo_app;
GRANT UPDATE(row_count) ON TABLE public.export_artifacts TO zygo_service;

GRANT UPDATE(max_downloads) ON TABLE public.export_artifacts TO zygo_app;
GRANT UPDATE(max_downloads) ON TABLE public.export_artifacts TO zygo_service;

GRANT UPDATE(download_count) ON TABLE public.export_artifacts TO zygo_app;
GRANT UPDATE(download_count) ON TABLE public.export_artifacts TO zygo_service;

GRANT UPDATE(single_user_id) ON TABLE public.export_artifacts TO zygo_app;
GRANT UPDATE(single_user_id) ON TABLE public.export_artifacts TO zygo_service;

GRANT UPDATE(created_by) ON TABLE public.export_artifacts TO zygo_app;
GRANT UPDATE(created_by) ON TABLE public.export_artifacts TO zygo_service;

GRANT UPDATE(error_code) ON TABLE public.export_artifacts TO zygo_app;
GRANT UPDATE(error_code) ON TABLE public.export_artifacts TO zygo_service;

GRANT UPDATE(expires_at) ON TABLE public.export_artifacts TO zygo_app;
GRANT UPDATE(expires_at) ON TABLE public.export_artifacts TO zygo_service;

GRANT UPDATE(completed_at) ON TABLE public.export_artifacts TO zygo_app;
GRANT UPDATE(completed_at) ON TABLE public.export_artifacts TO zygo_service;

GRANT UPDATE(consumed_at) ON TABLE public.export_artifacts TO zygo_app;
GRANT UPDATE(consumed_at) ON TABLE public.export_artifacts TO zygo_service;

GRANT UPDATE(destroyed_at) ON TABLE public.export_artifacts TO zygo_app;
GRANT UPDATE(destroyed_at) ON TABLE public.export_artifacts TO zygo_service;

GRANT UPDATE(deleted_at) ON TABLE public.export_artifacts TO zygo_app;
GRANT UPDATE(deleted_at) ON TABLE public.export_artifacts TO zygo_service;

GRANT SELECT,INSERT ON TABLE public.feature_flag_history TO zygo_admin;

GRANT SELECT,DELETE ON TABLE public.feature_flag_overrides TO zygo_service;
GRANT SELECT,INSERT,DELETE ON TABLE public.feature_flag_overrides TO zygo_admin;

GRANT UPDATE(flag_key) ON TABLE public.feature_flag_overrides TO zygo_admin;

GRANT UPDATE(scope) ON TABLE public.feature_flag_overrides TO zygo_admin;

GRANT UPDATE(target_id) ON TABLE public.feature_flag_overrides TO zygo_admin;

GRANT UPDATE(variant) ON TABLE public.feature_flag_overrides TO zygo_admin;

GRANT UPDATE(reason) ON TABLE public.feature_flag_overrides TO zygo_admin;

GRANT UPDATE(expires_at) ON TABLE public.feature_flag_overrides TO zygo_admin;

GRANT UPDATE(created_by_admin_id) ON TABLE public.feature_flag_overrides TO zygo_admin;

GRANT SELECT ON TABLE public.feature_flag_state TO zygo_app;
GRANT SELECT ON TABLE public.feature_flag_state TO zygo_service;
GRANT SELECT ON TABLE public.feature_flag_state TO zygo_admin;

GRANT UPDATE(version) ON TABLE public.feature_flag_state TO zygo_admin;

GRANT SELECT,INSERT ON TABLE public.feature_flags TO zygo_admin;

GRANT UPDATE(name) ON TABLE public.feature_flags TO zygo_admin;

GRANT UPDATE(description) ON TABLE public.feature_flags TO zygo_admin;

GRANT UPDATE(type) ON TABLE public.feature_flags TO zygo_admin;

GRANT UPDATE(variants) ON TABLE public.feature_flags TO zygo_admin;

GRANT UPDATE(default_variant) ON TABLE public.feature_flags TO zygo_admin;

GRANT UPDATE(off_variant) ON TABLE public.feature_flags TO zygo_admin;

GRANT UPDATE(enabled) ON TABLE public.feature_flags TO zygo_admin;

GRANT UPDATE(plan_overrides) ON TABLE public.feature_flags TO zygo_admin;

GRANT UPDATE(rules) ON TABLE public.feature_flags TO zygo_admin;

GRANT UPDATE(rollout) ON TABLE public.feature_flags TO zygo_admin;

GRANT UPDATE(salt) ON TABLE public.feature_flags TO zygo_admin;

GRANT UPDATE(client_visible) ON TABLE public.feature_flags TO zygo_admin;

GRANT UPDATE(tags) ON TABLE public.feature_flags TO zygo_admin;

GRANT UPDATE(owner) ON TABLE public.feature_flags TO zygo_admin;

GRANT UPDATE(expires_at) ON TABLE public.feature_flags TO zygo_admin;

GRANT UPDATE(version) ON TABLE public.feature_flags TO zygo_admin;

GRANT UPDATE(archived_at) ON TABLE public.feature_flags TO zygo_admin;

GRANT UPDATE(created_by_admin_id) ON TABLE public.feature_flags TO zygo_admin;

GRANT UPDATE(updated_by_admin_id) ON TABLE public.feature_flags TO zygo_admin;

GRANT SELECT,INSERT,DELETE ON TABLE public.files TO zygo_app;
GRANT SELECT,INSERT,DELETE ON TABLE public.files TO zygo_service;

GRANT UPDATE(purpose) ON TABLE public.files TO zygo_app;
GRANT UPDATE(purpose) ON TABLE public.files TO zygo_service;

GRANT UPDATE(storage_key) ON TABLE public.files TO zygo_app;
GRANT UPDATE(storage_key) ON TABLE public.files TO zygo_service;

GRANT UPDATE(original_name) ON TABLE public.files TO zygo_app;
GRANT UPDATE(original_name) ON TABLE public.files TO zygo_service;

GRANT UPDATE(content_type) ON TABLE public.files TO zygo_app;
GRANT UPDATE(content_type) ON TABLE public.files TO zygo_service;

GRANT UPDATE(declared_size) ON TABLE public.files TO zygo_app;
GRANT UPDATE(declared_size) ON TABLE public.files TO zygo_service;

GRANT UPDATE(size_bytes) ON TABLE public.files TO zygo_app;
GRANT UPDATE(size_bytes) ON TABLE public.files TO zygo_service;

GRANT UPDATE(sha256) ON TABLE public.files TO zygo_app;
GRANT UPDATE(sha256) ON TABLE public.files TO zygo_service;

GRANT UPDATE(encryption_key_id) ON TABLE public.files TO zygo_app;
GRANT UPDATE(encryption_key_id) ON TABLE public.files TO zygo_service;

GRANT UPDATE(state) ON TABLE public.files TO zygo_app;
GRANT UPDATE(state) ON TABLE public.files TO zygo_service;

GRANT UPDATE(owner_user_id) ON TABLE public.files TO zygo_app;
GRANT UPDATE(owner_user_id) ON TABLE public.files TO zygo_service;

GRANT UPDATE(resource_type) ON TABLE public.files TO zygo_app;
GRANT UPDATE(resource_type) ON TABLE public.files TO zygo_service;

GRANT UPDATE(resource_id) ON TABLE public.files TO zygo_app;
GRANT UPDATE(resource_id) ON TABLE public.files TO zygo_service;

GRANT UPDATE(expires_at) ON TABLE public.files TO zygo_app;
GRANT UPDATE(expires_at) ON TABLE public.files TO zygo_service;

GRANT SELECT,INSERT,DELETE ON TABLE public.files_tombstones TO zygo_app;
GRANT SELECT,INSERT,DELETE ON TABLE public.files_tombstones TO zygo_service;

GRANT UPDATE(storage_key) ON TABLE public.files_tombstones TO zygo_app;
GRANT UPDATE(storage_key) ON TABLE public.files_tombstones TO zygo_service;

GRANT UPDATE(reason) ON TABLE public.files_tombstones TO zygo_app;
GRANT UPDATE(reason) ON TABLE public.files_tombstones TO zygo_service;

GRANT UPDATE(attempts) ON TABLE public.files_tombstones TO zygo_app;
GRANT UPDATE(attempts) ON TABLE public.files_tombstones TO zygo_service;

GRANT UPDATE(next_attempt_at) ON TABLE public.files_tombstones TO zygo_app;
GRANT UPDATE(next_attempt_at) ON TABLE public.files_tombstones TO zygo_service;

GRANT UPDATE(last_error) ON TABLE public.files_tombstones TO zygo_app;
GRANT UPDATE(last_error) ON TABLE public.files_tombstones TO zygo_service;

GRANT SELECT,INSERT,DELETE ON TABLE public.group_members TO zygo_app;
GRANT SELECT,INSERT,DELETE ON TABLE public.group_members TO zygo_service;
GRANT SELECT,INSERT,DELETE ON TABLE public.group_members TO zygo_admin;

GRANT UPDATE(group_id) ON TABLE public.group_members TO zygo_app;
GRANT UPDATE(group_id) ON TABLE public.group_members TO zygo_service;
GRANT UPDATE(group_id) ON TABLE public.group_members TO zygo_admin;

GRANT UPDATE(user_id) ON TABLE public.group_members TO zygo_app;
GRANT UPDATE(user_id) ON TABLE public.group_members TO zygo_service;
GRANT UPDATE(user_id) ON TABLE public.group_members TO zygo_admin;

GRANT UPDATE(role) ON TABLE public.group_members TO zygo_app;
GRANT UPDATE(role) ON TABLE public.group_members TO zygo_service;
GRANT UPDATE(role) ON TABLE public.group_members TO zygo_admin;

GRANT UPDATE(added_by) ON TABLE public.group_members TO zygo_app;
GRANT UPDATE(added_by) ON TABLE public.group_members TO zygo_service;
GRANT UPDATE(added_by) ON TABLE public.group_members TO zygo_admin;

GRANT SELECT,INSERT,DELETE ON TABLE public.group_resources TO zygo_app;
GRANT SELECT,INSERT,DELETE ON TABLE public.group_resources TO zygo_service;
GRANT SELECT,INSERT,DELETE ON TABLE public.group_resources TO zygo_admin;

GRANT UPDATE(group_id) ON TABLE public.group_resources TO zygo_app;
GRANT UPDATE(group_id) ON TABLE public.group_resources TO zygo_service;
GRANT UPDATE(group_id) ON TABLE public.group_resources TO zygo_admin;

GRANT UPDATE(resource_type) ON TABLE public.group_resources TO zygo_app;
GRANT UPDATE(resource_type) ON TABLE public.group_resources TO zygo_service;
GRANT UPDATE(resource_type) ON TABLE public.group_resources TO zygo_admin;

GRANT UPDATE(resource_id) ON TABLE public.group_resources TO zygo_app;
GRANT UPDATE(resource_id) ON TABLE public.group_resources TO zygo_service;
GRANT UPDATE(resource_id) ON TABLE public.group_resources TO zygo_admin;

GRANT UPDATE(assigned_by) ON TABLE public.group_resources TO zygo_app;
GRANT UPDATE(assigned_by) ON TABLE public.group_resources TO zygo_service;
GRANT UPDATE(assigned_by) ON TABLE public.group_resources TO zygo_admin;

GRANT SELECT,INSERT,DELETE ON TABLE public.groups TO zygo_app;
GRANT SELECT,INSERT,DELETE ON TABLE public.groups TO zygo_service;
GRANT SELECT,INSERT,DELETE ON TABLE public.groups TO zygo_admin;

GRANT UPDATE(name) ON TABLE public.groups TO zygo_app;
GRANT UPDATE(name) ON TABLE public.groups TO zygo_service;
GRANT UPDATE(name) ON TABLE public.groups TO zygo_admin;

GRANT UPDATE(slug) ON TABLE public.groups TO zygo_app;
GRANT UPDATE(slug) ON TABLE public.groups TO zygo_service;
GRANT UPDATE(slug) ON TABLE public.groups TO zygo_admin;

GRANT UPDATE(description) ON TABLE public.groups TO zygo_app;
GRANT UPDATE(description) ON TABLE public.groups TO zygo_service;
GRANT UPDATE(description) ON TABLE public.groups TO zygo_admin;

GRANT UPDATE(type) ON TABLE public.groups TO zygo_app;
GRANT UPDATE(type) ON TABLE public.groups TO zygo_service;
GRANT UPDATE(type) ON TABLE public.groups TO zygo_admin;

GRANT UPDATE(visibility) ON TABLE public.groups TO zygo_app;
GRANT UPDATE(visibility) ON TABLE public.groups TO zygo_service;
GRANT UPDATE(visibility) ON TABLE public.groups TO zygo_admin;

GRANT UPDATE(color) ON TABLE public.groups TO zygo_app;
GRANT UPDATE(color) ON TABLE public.groups TO zygo_service;
GRANT UPDATE(color) ON TABLE public.groups TO zygo_admin;

GRANT UPDATE(status) ON TABLE public.groups TO zygo_app;
GRANT UPDATE(status) ON TABLE public.groups TO zygo_service;
GRANT UPDATE(status) ON TABLE public.groups TO zygo_admin;

GRANT UPDATE(archived_at) ON TABLE public.groups TO zygo_app;
GRANT UPDATE(archived_at) ON TABLE public.groups TO zygo_service;
GRANT UPDATE(archived_at) ON TABLE public.groups TO zygo_admin;

GRANT UPDATE(archived_by) ON TABLE public.groups TO zygo_app;
GRANT UPDATE(archived_by) ON TABLE public.groups TO zygo_service;
GRANT UPDATE(archived_by) ON TABLE public.groups TO zygo_admin;

GRANT UPDATE(created_by) ON TABLE public.groups TO zygo_app;
GRANT UPDATE(created_by) ON TABLE public.groups TO zygo_service;
GRANT UPDATE(created_by) ON TABLE public.groups TO zygo_admin;

GRANT SELECT,INSERT,DELETE ON TABLE public.idempotency_keys TO zygo_app;
GRANT SELECT,INSERT,DELETE ON TABLE public.idempotency_keys TO zygo_service;
GRANT SELECT,INSERT,UPDATE ON TABLE public.idempotency_keys TO zygo_definer;

GRANT UPDATE(user_id) ON TABLE public.idempotency_keys TO zygo_app;
GRANT UPDATE(user_id) ON TABLE public.idempotency_keys TO zygo_service;

GRANT UPDATE(principal) ON TABLE public.idempotency_keys TO zygo_app;
GRANT UPDATE(principal) ON TABLE public.idempotency_keys TO zygo_service;

GRANT UPDATE(operation_id) ON TABLE public.idempotency_keys TO zygo_app;
GRANT UPDATE(operation_id) ON TABLE public.idempotency_keys TO zygo_service;

GRANT UPDATE(key_hash) ON TABLE public.idempotency_keys TO zygo_app;
GRANT UPDATE(key_hash) ON TABLE public.idempotency_keys TO zygo_service;

GRANT UPDATE(fingerprint) ON TABLE public.idempotency_keys TO zygo_app;
GRANT UPDATE(fingerprint) ON TABLE public.idempotency_keys TO zygo_service;

GRANT UPDATE(status) ON TABLE public.idempotency_keys TO zygo_app;
GRANT UPDATE(status) ON TABLE public.idempotency_keys TO zygo_service;

GRANT UPDATE(lease_expires_at) ON TABLE public.idempotency_keys TO zygo_app;
GRANT UPDATE(lease_expires_at) ON TABLE public.idempotency_keys TO zygo_service;

GRANT UPDATE(response_status) ON TABLE public.idempotency_keys TO zygo_app;
GRANT UPDATE(response_status) ON TABLE public.idempotency_keys TO zygo_service;

GRANT UPDATE(response_headers) ON TABLE public.idempotency_keys TO zygo_app;
GRANT UPDATE(response_headers) ON TABLE public.idempotency_keys TO zygo_service;

GRANT UPDATE(response_body_sealed) ON TABLE public.idempotency_keys TO zygo_app;
GRANT UPDATE(response_body_sealed) ON TABLE public.idempotency_keys TO zygo_service;

GRANT UPDATE(response_omitted) ON TABLE public.idempotency_keys TO zygo_app;
GRANT UPDATE(response_omitted) ON TABLE public.idempotency_keys TO zygo_service;

GRANT UPDATE(resource_id) ON TABLE public.idempotency_keys TO zygo_app;
GRANT UPDATE(resource_id) ON TABLE public.idempotency_keys TO zygo_service;

GRANT UPDATE(expires_at) ON TABLE public.idempotency_keys TO zygo_app;
GRANT UPDATE(expires_at) ON TABLE public.idempotency_keys TO zygo_service;

GRANT SELECT ON TABLE public.ip_blocks TO zygo_app;
GRANT SELECT,INSERT,DELETE ON TABLE public.ip_blocks TO zygo_service;
GRANT SELECT,INSERT,DELETE ON TABLE public.ip_blocks TO zygo_admin;

GRANT UPDATE(ip_range) ON TABLE public.ip_blocks TO zygo_service;
GRANT UPDATE(ip_range) ON TABLE public.ip_blocks TO zygo_admin;

GRANT UPDATE(reason) ON TABLE public.ip_blocks TO zygo_service;
GRANT UPDATE(reason) ON TABLE public.ip_blocks TO zygo_admin;

GRANT UPDATE(blocked_at) ON TABLE public.ip_blocks TO zygo_service;
GRANT UPDATE(blocked_at) ON TABLE public.ip_blocks TO zygo_admin;

GRANT UPDATE(blocked_until) ON TABLE public.ip_blocks TO zygo_service;
GRANT UPDATE(blocked_until) ON TABLE public.ip_blocks TO zygo_admin;

GRANT UPDATE(auto_blocked) ON TABLE public.ip_blocks TO zygo_service;
GRANT UPDATE(auto_blocked) ON TABLE public.ip_blocks TO zygo_admin;

GRANT UPDATE(blocked_by_admin_id) ON TABLE public.ip_blocks TO zygo_service;
GRANT UPDATE(blocked_by_admin_id) ON TABLE public.ip_blocks TO zygo_admin;

GRANT SELECT ON TABLE public.job_attempts TO zygo_app;
GRANT SELECT,INSERT,DELETE ON TABLE public.job_attempts TO zygo_service;
GRANT SELECT ON TABLE public.job_attempts TO zygo_admin;

GRANT UPDATE(worker) ON TABLE public.job_attempts TO zygo_service;

GRANT UPDATE(started_at) ON TABLE public.job_attempts TO zygo_service;

GRANT UPDATE(ended_at) ON TABLE public.job_attempts TO zygo_service;

GRANT UPDATE(outcome) ON TABLE public.job_attempts TO zygo_service;

GRANT UPDATE(error) ON TABLE public.job_attempts TO zygo_service;

GRANT UPDATE(duration_ms) ON TABLE public.job_attempts TO zygo_service;

GRANT SELECT ON TABLE public.job_dead_letters TO zygo_app;
GRANT SELECT,INSERT,DELETE ON TABLE public.job_dead_letters TO zygo_service;
GRANT SELECT ON TABLE public.job_dead_letters TO zygo_admin;

GRANT UPDATE(execution_id) ON TABLE public.job_dead_letters TO zygo_app;
GRANT UPDATE(execution_id) ON TABLE public.job_dead_letters TO zygo_service;
GRANT UPDATE(execution_id) ON TABLE public.job_dead_letters TO zygo_admin;

GRANT UPDATE(job_id) ON TABLE public.job_dead_letters TO zygo_app;
GRANT UPDATE(job_id) ON TABLE public.job_dead_letters TO zygo_service;
GRANT UPDATE(job_id) ON TABLE public.job_dead_letters TO zygo_admin;

GRANT UPDATE(queue) ON TABLE public.job_dead_letters TO zygo_app;
GRANT UPDATE(queue) ON TABLE public.job_dead_letters TO zygo_service;
GRANT UPDATE(queue) ON TABLE public.job_dead_letters TO zygo_admin;

GRANT UPDATE(reason) ON TABLE public.job_dead_letters TO zygo_app;
GRANT UPDATE(reason) ON TABLE public.job_dead_letters TO zygo_service;
GRANT UPDATE(reason) ON TABLE public.job_dead_letters TO zygo_admin;

GRANT UPDATE(error) ON TABLE public.job_dead_letters TO zygo_app;
GRANT UPDATE(error) ON TABLE public.job_dead_letters TO zygo_service;
GRANT UPDATE(error) ON TABLE public.job_dead_letters TO zygo_admin;

GRANT UPDATE(attempts) ON TABLE public.job_dead_letters TO zygo_app;
GRANT UPDATE(attempts) ON TABLE public.job_dead_letters TO zygo_service;
GRANT UPDATE(attempts) ON TABLE public.job_dead_letters TO zygo_admin;

GRANT UPDATE(snapshot) ON TABLE public.job_dead_letters TO zygo_app;
GRANT UPDATE(snapshot) ON TABLE public.job_dead_letters TO zygo_service;
GRANT UPDATE(snapshot) ON TABLE public.job_dead_letters TO zygo_admin;

GRANT UPDATE(died_at) ON TABLE public.job_dead_letters TO zygo_app;
GRANT UPDATE(died_at) ON TABLE public.job_dead_letters TO zygo_service;
GRANT UPDATE(died_at) ON TABLE public.job_dead_letters TO zygo_admin;

GRANT UPDATE(handled_at) ON TABLE public.job_dead_letters TO zygo_app;
GRANT UPDATE(handled_at) ON TABLE public.job_dead_letters TO zygo_service;
GRANT UPDATE(handled_at) ON TABLE public.job_dead_letters TO zygo_admin;

GRANT UPDATE(handled_by_admin_id) ON TABLE public.job_dead_letters TO zygo_app;
GRANT UPDATE(handled_by_admin_id) ON TABLE public.job_dead_letters TO zygo_service;
GRANT UPDATE(handled_by_admin_id) ON TABLE public.job_dead_letters TO zygo_admin;

GRANT UPDATE(outcome) ON TABLE public.job_dead_letters TO zygo_app;
GRANT UPDATE(outcome) ON TABLE public.job_dead_letters TO zygo_service;
GRANT UPDATE(outcome) ON TABLE public.job_dead_letters TO zygo_admin;

GRANT UPDATE(new_execution_id) ON TABLE public.job_dead_letters TO zygo_app;
GRANT UPDATE(new_execution_id) ON TABLE public.job_dead_letters TO zygo_service;
GRANT UPDATE(new_execution_id) ON TABLE public.job_dead_letters TO zygo_admin;

GRANT UPDATE(notes) ON TABLE public.job_dead_letters TO zygo_app;
GRANT UPDATE(notes) ON TABLE public.job_dead_letters TO zygo_service;
GRANT UPDATE(notes) ON TABLE public.job_dead_letters TO zygo_admin;

GRANT SELECT ON TABLE public.job_definitions TO zygo_app;
GRANT SELECT,INSERT ON TABLE public.job_definitions TO zygo_service;
GRANT SELECT ON TABLE public.job_definitions TO zygo_admin;

GRANT UPDATE(name) ON TABLE public.job_definitions TO zygo_service;
GRANT UPDATE(name) ON TABLE public.job_definitions TO zygo_admin;

GRANT UPDATE(description) ON TABLE public.job_definitions TO zygo_service;
GRANT UPDATE(description) ON TABLE public.job_definitions TO zygo_admin;

GRANT UPDATE(queue) ON TABLE public.job_definitions TO zygo_service;
GRANT UPDATE(queue) ON TABLE public.job_definitions TO zygo_admin;

GRANT UPDATE(trigger_config) ON TABLE public.job_definitions TO zygo_service;
GRANT UPDATE(trigger_config) ON TABLE public.job_definitions TO zygo_admin;

GRANT UPDATE(processing_config) ON TABLE public.job_definitions TO zygo_service;
GRANT UPDATE(processing_config) ON TABLE public.job_definitions TO zygo_admin;

GRANT UPDATE(dependencies) ON TABLE public.job_definitions TO zygo_service;
GRANT UPDATE(dependencies) ON TABLE public.job_definitions TO zygo_admin;

GRANT UPDATE(policy) ON TABLE public.job_definitions TO zygo_service;
GRANT UPDATE(policy) ON TABLE public.job_definitions TO zygo_admin;

GRANT UPDATE(steps) ON TABLE public.job_definitions TO zygo_service;
GRANT UPDATE(steps) ON TABLE public.job_definitions TO zygo_admin;

GRANT UPDATE(payload_schema) ON TABLE public.job_definitions TO zygo_service;
GRANT UPDATE(payload_schema) ON TABLE public.job_definitions TO zygo_admin;

GRANT UPDATE(overrides) ON TABLE public.job_definitions TO zygo_service;
GRANT UPDATE(overrides) ON TABLE public.job_definitions TO zygo_admin;

GRANT UPDATE(tenant_visible) ON TABLE public.job_definitions TO zygo_service;
GRANT UPDATE(tenant_visible) ON TABLE public.job_definitions TO zygo_admin;

GRANT UPDATE(is_enabled) ON TABLE public.job_definitions TO zygo_service;
GRANT UPDATE(is_enabled) ON TABLE public.job_definitions TO zygo_admin;

GRANT SELECT,INSERT ON TABLE public.job_executions TO zygo_app;
GRANT SELECT,INSERT,DELETE ON TABLE public.job_executions TO zygo_service;
GRANT SELECT ON TABLE public.job_executions TO zygo_admin;

GRANT UPDATE(job_id) ON TABLE public.job_executions TO zygo_app;
GRANT UPDATE(job_id) ON TABLE public.job_executions TO zygo_service;
GRANT UPDATE(job_id) ON TABLE public.job_executions TO zygo_admin;

GRANT UPDATE(queue) ON TABLE public.job_executions TO zygo_app;
GRANT UPDATE(queue) ON TABLE public.job_executions TO zygo_service;
GRANT UPDATE(queue) ON TABLE public.job_executions TO zygo_admin;

GRANT UPDATE(priority) ON TABLE public.job_executions TO zygo_app;
GRANT UPDATE(priority) ON TABLE public.job_executions TO zygo_service;
GRANT UPDATE(priority) ON TABLE public.job_executions TO zygo_admin;

GRANT UPDATE(actor_kind) ON TABLE public.job_executions TO zygo_app;
GRANT UPDATE(actor_kind) ON TABLE public.job_executions TO zygo_service;
GRANT UPDATE(actor_kind) ON TABLE public.job_executions TO zygo_admin;

GRANT UPDATE(actor_id) ON TABLE public.job_executions TO zygo_app;
GRANT UPDATE(actor_id) ON TABLE public.job_executions TO zygo_service;
GRANT UPDATE(actor_id) ON TABLE public.job_executions TO zygo_admin;

GRANT UPDATE(request_id) ON TABLE public.job_executions TO zygo_app;
GRANT UPDATE(request_id) ON TABLE public.job_executions TO zygo_service;
GRANT UPDATE(request_id) ON TABLE public.job_executions TO zygo_admin;

GRANT UPDATE(impersonation_id) ON TABLE public.job_executions TO zygo_app;
GRANT UPDATE(impersonation_id) ON TABLE public.job_executions TO zygo_service;
GRANT UPDATE(impersonation_id) ON TABLE public.job_executions TO zygo_admin;

GRANT UPDATE(resource_type) ON TABLE public.job_executions TO zygo_app;
GRANT UPDATE(resource_type) ON TABLE public.job_executions TO zygo_service;
GRANT UPDATE(resource_type) ON TABLE public.job_executions TO zygo_admin;

GRANT UPDATE(resource_id) ON TABLE public.job_executions TO zygo_app;
GRANT UPDATE(resource_id) ON TABLE public.job_executions TO zygo_service;
GRANT UPDATE(resource_id) ON TABLE public.job_executions TO zygo_admin;

GRANT UPDATE(payload) ON TABLE public.job_executions TO zygo_app;
GRANT UPDATE(payload) ON TABLE public.job_executions TO zygo_service;
GRANT UPDATE(payload) ON TABLE public.job_executions TO zygo_admin;

GRANT UPDATE(payload_sealed) ON TABLE public.job_executions TO zygo_app;
GRANT UPDATE(payload_sealed) ON TABLE public.job_executions TO zygo_service;
GRANT UPDATE(payload_sealed) ON TABLE public.job_executions TO zygo_admin;

GRANT UPDATE(status) ON TABLE public.job_executions TO zygo_app;
GRANT UPDATE(status) ON TABLE public.job_executions TO zygo_service;
GRANT UPDATE(status) ON TABLE public.job_executions TO zygo_admin;

GRANT UPDATE(paused_from) ON TABLE public.job_executions TO zygo_app;
GRANT UPDATE(paused_from) ON TABLE public.job_executions TO zygo_service;
GRANT UPDATE(paused_from) ON TABLE public.job_executions TO zygo_admin;

GRANT UPDATE(run_at) ON TABLE public.job_executions TO zygo_app;
GRANT UPDATE(run_at) ON TABLE public.job_executions TO zygo_service;
GRANT UPDATE(run_at) ON TABLE public.job_executions TO zygo_admin;

GRANT UPDATE(claim_at) ON TABLE public.job_executions TO zygo_app;
GRANT UPDATE(claim_at) ON TABLE public.job_executions TO zygo_service;
GRANT UPDATE(claim_at) ON TABLE public.job_executions TO zygo_admin;

GRANT UPDATE(not_after) ON TABLE public.job_executions TO zygo_app;
GRANT UPDATE(not_after) ON TABLE public.job_executions TO zygo_service;
GRANT UPDATE(not_after) ON TABLE public.job_executions TO zygo_admin;

GRANT UPDATE(attempts) ON TABLE public.job_executions TO zygo_app;
GRANT UPDATE(attempts) ON TABLE public.job_executions TO zygo_service;
GRANT UPDATE(attempts) ON TABLE public.job_executions TO zygo_admin;

GRANT UPDATE(max_attempts) ON TABLE public.job_executions TO zygo_app;
GRANT UPDATE(max_attempts) ON TABLE public.job_executions TO zygo_service;
GRANT UPDATE(max_attempts) ON TABLE public.job_executions TO zygo_admin;

GRANT UPDATE(backoff) ON TABLE public.job_executions TO zygo_app;
GRANT UPDATE(backoff) ON TABLE public.job_executions TO zygo_service;
GRANT UPDATE(backoff) ON TABLE public.job_executions TO zygo_admin;

GRANT UPDATE(timeout_ms) ON TABLE public.job_executions TO zygo_app;
GRANT UPDATE(timeout_ms) ON TABLE public.job_executions TO zygo_service;
GRANT UPDATE(timeout_ms) ON TABLE public.job_executions TO zygo_admin;

GRANT UPDATE(snoozes) ON TABLE public.job_executions TO zygo_app;
GRANT UPDATE(snoozes) ON TABLE public.job_executions TO zygo_service;
GRANT UPDATE(snoozes) ON TABLE public.job_executions TO zygo_admin;

GRANT UPDATE(lease_losses) ON TABLE public.job_executions TO zygo_app;
GRANT UPDATE(lease_losses) ON TABLE public.job_executions TO zygo_service;
GRANT UPDATE(lease_losses) ON TABLE public.job_executions TO zygo_admin;

GRANT UPDATE(next_retry_at) ON TABLE public.job_executions TO zygo_app;
GRANT UPDATE(next_retry_at) ON TABLE public.job_executions TO zygo_service;
GRANT UPDATE(next_retry_at) ON TABLE public.job_executions TO zygo_admin;

GRANT UPDATE(unique_key) ON TABLE public.job_executions TO zygo_app;
GRANT UPDATE(unique_key) ON TABLE public.job_executions TO zygo_service;
GRANT UPDATE(unique_key) ON TABLE public.job_executions TO zygo_admin;

GRANT UPDATE(unique_until) ON TABLE public.job_executions TO zygo_app;
GRANT UPDATE(unique_until) ON TABLE public.job_executions TO zygo_service;
GRANT UPDATE(unique_until) ON TABLE public.job_executions TO zygo_admin;

GRANT UPDATE(unique_active) ON TABLE public.job_executions TO zygo_app;
GRANT UPDATE(unique_active) ON TABLE public.job_executions TO zygo_service;
GRANT UPDATE(unique_active) ON TABLE public.job_executions TO zygo_admin;

GRANT UPDATE(unique_expires_at) ON TABLE public.job_executions TO zygo_app;
GRANT UPDATE(unique_expires_at) ON TABLE public.job_executions TO zygo_service;
GRANT UPDATE(unique_expires_at) ON TABLE public.job_executions TO zygo_admin;

GRANT UPDATE(concurrency_key) ON TABLE public.job_executions TO zygo_app;
GRANT UPDATE(concurrency_key) ON TABLE public.job_executions TO zygo_service;
GRANT UPDATE(concurrency_key) ON TABLE public.job_executions TO zygo_admin;

GRANT UPDATE(parent_id) ON TABLE public.job_executions TO zygo_app;
GRANT UPDATE(parent_id) ON TABLE public.job_executions TO zygo_service;
GRANT UPDATE(parent_id) ON TABLE public.job_executions TO zygo_admin;

GRANT UPDATE(flow_id) ON TABLE public.job_executions TO zygo_app;
GRANT UPDATE(flow_id) ON TABLE public.job_executions TO zygo_service;
GRANT UPDATE(flow_id) ON TABLE public.job_executions TO zygo_admin;

GRANT UPDATE(children_pending) ON TABLE public.job_executions TO zygo_app;
GRANT UPDATE(children_pending) ON TABLE public.job_executions TO zygo_service;
GRANT UPDATE(children_pending) ON TABLE public.job_executions TO zygo_admin;

GRANT UPDATE(on_child_failure) ON TABLE public.job_executions TO zygo_app;
GRANT UPDATE(on_child_failure) ON TABLE public.job_executions TO zygo_service;
GRANT UPDATE(on_child_failure) ON TABLE public.job_executions TO zygo_admin;

GRANT UPDATE(schedule_id) ON TABLE public.job_executions TO zygo_app;
GRANT UPDATE(schedule_id) ON TABLE public.job_executions TO zygo_service;
GRANT UPDATE(schedule_id) ON TABLE public.job_executions TO zygo_admin;

GRANT UPDATE(scheduled_for) ON TABLE public.job_executions TO zygo_app;
GRANT UPDATE(scheduled_for) ON TABLE public.job_executions TO zygo_service;
GRANT UPDATE(scheduled_for) ON TABLE public.job_executions TO zygo_admin;

GRANT UPDATE(lease_owner) ON TABLE public.job_executions TO zygo_app;
GRANT UPDATE(lease_owner) ON TABLE public.job_executions TO zygo_service;
GRANT UPDATE(lease_owner) ON TABLE public.job_executions TO zygo_admin;

GRANT UPDATE(lease_expires_at) ON TABLE public.job_executions TO zygo_app;
GRANT UPDATE(lease_expires_at) ON TABLE public.job_executions TO zygo_service;
GRANT UPDATE(lease_expires_at) ON TABLE public.job_executions TO zygo_admin;

GRANT UPDATE(fence) ON TABLE public.job_executions TO zygo_app;
GRANT UPDATE(fence) ON TABLE public.job_executions TO zygo_service;
GRANT UPDATE(fence) ON TABLE public.job_executions TO zygo_admin;

GRANT UPDATE(cancel_requested_at) ON TABLE public.job_executions TO zygo_app;
GRANT UPDATE(cancel_requested_at) ON TABLE public.job_executions TO zygo_service;
GRANT UPDATE(cancel_requested_at) ON TABLE public.job_executions TO zygo_admin;

GRANT UPDATE(progress) ON TABLE public.job_executions TO zygo_app;
GRANT UPDATE(progress) ON TABLE public.job_executions TO zygo_service;
GRANT UPDATE(progress) ON TABLE public.job_executions TO zygo_admin;

GRANT UPDATE(checkpoint) ON TABLE public.job_executions TO zygo_app;
GRANT UPDATE(checkpoint) ON TABLE public.job_executions TO zygo_service;
GRANT UPDATE(checkpoint) ON TABLE public.job_executions TO zygo_admin;

GRANT UPDATE(result) ON TABLE public.job_executions TO zygo_app;
GRANT UPDATE(result) ON TABLE public.job_executions TO zygo_service;
GRANT UPDATE(result) ON TABLE public.job_executions TO zygo_admin;

GRANT UPDATE(error) ON TABLE public.job_executions TO zygo_app;
GRANT UPDATE(error) ON TABLE public.job_executions TO zygo_service;
GRANT UPDATE(error) ON TABLE public.job_executions TO zygo_admin;

GRANT UPDATE(started_at) ON TABLE public.job_executions TO zygo_app;
GRANT UPDATE(started_at) ON TABLE public.job_executions TO zygo_service;
GRANT UPDATE(started_at) ON TABLE public.job_executions TO zygo_admin;

GRANT UPDATE(completed_at) ON TABLE public.job_executions TO zygo_app;
GRANT UPDATE(completed_at) ON TABLE public.job_executions TO zygo_service;
GRANT UPDATE(completed_at) ON TABLE public.job_executions TO zygo_admin;

GRANT SELECT ON TABLE public.job_executions_history TO zygo_app;
GRANT SELECT,INSERT ON TABLE public.job_executions_history TO zygo_service;
GRANT SELECT ON TABLE public.job_executions_history TO zygo_admin;

GRANT SELECT ON TABLE public.job_logs TO zygo_app;
GRANT SELECT,INSERT ON TABLE public.job_logs TO zygo_service;
GRANT SELECT ON TABLE public.job_logs TO zygo_admin;

GRANT SELECT ON TABLE public.job_queues TO zygo_app;
GRANT SELECT,INSERT ON TABLE public.job_queues TO zygo_service;
GRANT SELECT ON TABLE public.job_queues TO zygo_admin;

GRANT UPDATE(paused_at) ON TABLE public.job_queues TO zygo_service;
GRANT UPDATE(paused_at) ON TABLE public.job_queues TO zygo_admin;

GRANT UPDATE(paused_by_admin_id) ON TABLE public.job_queues TO zygo_service;
GRANT UPDATE(paused_by_admin_id) ON TABLE public.job_queues TO zygo_admin;

GRANT UPDATE(reason) ON TABLE public.job_queues TO zygo_service;
GRANT UPDATE(reason) ON TABLE public.job_queues TO zygo_admin;

GRANT UPDATE(global_limit) ON TABLE public.job_queues TO zygo_service;
GRANT UPDATE(global_limit) ON TABLE public.job_queues TO zygo_admin;

GRANT UPDATE(rate_max) ON TABLE public.job_queues TO zygo_service;
GRANT UPDATE(rate_max) ON TABLE public.job_queues TO zygo_admin;

GRANT UPDATE(rate_window_ms) ON TABLE public.job_queues TO zygo_service;
GRANT UPDATE(rate_window_ms) ON TABLE public.job_queues TO zygo_admin;

GRANT UPDATE(tenant_limit) ON TABLE public.job_queues TO zygo_service;
GRANT UPDATE(tenant_limit) ON TABLE public.job_queues TO zygo_admin;

GRANT SELECT,INSERT,DELETE ON TABLE public.job_schedule_slots TO zygo_service;
GRANT SELECT ON TABLE public.job_schedule_slots TO zygo_admin;

GRANT SELECT,INSERT ON TABLE public.job_schedules TO zygo_service;
GRANT SELECT ON TABLE public.job_schedules TO zygo_admin;

GRANT UPDATE(job_id) ON TABLE public.job_schedules TO zygo_service;
GRANT UPDATE(job_id) ON TABLE public.job_schedules TO zygo_admin;

GRANT UPDATE(name) ON TABLE public.job_schedules TO zygo_service;
GRANT UPDATE(name) ON TABLE public.job_schedules TO zygo_admin;

GRANT UPDATE(cron) ON TABLE public.job_schedules TO zygo_service;
GRANT UPDATE(cron) ON TABLE public.job_schedules TO zygo_admin;

GRANT UPDATE(timezone) ON TABLE public.job_schedules TO zygo_service;
GRANT UPDATE(timezone) ON TABLE public.job_schedules TO zygo_admin;

GRANT UPDATE(payload) ON TABLE public.job_schedules TO zygo_service;
GRANT UPDATE(payload) ON TABLE public.job_schedules TO zygo_admin;

GRANT UPDATE(is_enabled) ON TABLE public.job_schedules TO zygo_service;
GRANT UPDATE(is_enabled) ON TABLE public.job_schedules TO zygo_admin;

GRANT UPDATE(is_overridden) ON TABLE public.job_schedules TO zygo_service;
GRANT UPDATE(is_overridden) ON TABLE public.job_schedules TO zygo_admin;

GRANT UPDATE(misfire_policy) ON TABLE public.job_schedules TO zygo_service;
GRANT UPDATE(misfire_policy) ON TABLE public.job_schedules TO zygo_admin;

GRANT UPDATE(overlap_policy) ON TABLE public.job_schedules TO zygo_service;
GRANT UPDATE(overlap_policy) ON TABLE public.job_schedules TO zygo_admin;

GRANT UPDATE(last_scheduled_for) ON TABLE public.job_schedules TO zygo_service;
GRANT UPDATE(last_scheduled_for) ON TABLE public.job_schedules TO zygo_admin;

GRANT UPDATE(next_run_at) ON TABLE public.job_schedules TO zygo_service;
GRANT UPDATE(next_run_at) ON TABLE public.job_schedules TO zygo_admin;

GRANT INSERT ON TABLE public.job_workers TO zygo_app;
GRANT SELECT,INSERT,DELETE ON TABLE public.job_workers TO zygo_service;
GRANT SELECT ON TABLE public.job_workers TO zygo_admin;

GRANT UPDATE(role) ON TABLE public.job_workers TO zygo_service;

GRANT UPDATE(host) ON TABLE public.job_workers TO zygo_service;

GRANT UPDATE(version) ON TABLE public.job_workers TO zygo_service;

GRANT UPDATE(schema_version) ON TABLE public.job_workers TO zygo_service;

GRANT UPDATE(queues) ON TABLE public.job_workers TO zygo_service;

GRANT UPDATE(running) ON TABLE public.job_workers TO zygo_service;

GRANT UPDATE(draining) ON TABLE public.job_workers TO zygo_service;

GRANT UPDATE(stats) ON TABLE public.job_workers TO zygo_service;

GRANT UPDATE(started_at) ON TABLE public.job_workers TO zygo_service;

GRANT UPDATE(heartbeat_at) ON TABLE public.job_workers TO zygo_service;

GRANT SELECT,INSERT ON TABLE public.login_attempts TO zygo_app;
GRANT SELECT,INSERT ON TABLE public.login_attempts TO zygo_service;
GRANT SELECT,INSERT ON TABLE public.login_attempts TO zygo_admin;

GRANT SELECT,INSERT,DELETE ON TABLE public.login_risk_assessments TO zygo_app;
GRANT SELECT,INSERT,DELETE ON TABLE public.login_risk_assessments TO zygo_service;

GRANT UPDATE(ip_address) ON TABLE public.login_risk_assessments TO zygo_app;
GRANT UPDATE(ip_address) ON TABLE public.login_risk_assessments TO zygo_service;

GRANT UPDATE(user_agent) ON TABLE public.login_risk_assessments TO zygo_app;
GRANT UPDATE(user_agent) ON TABLE public.login_risk_assessments TO zygo_service;

GRANT UPDATE(device_id) ON TABLE public.login_risk_assessments TO zygo_app;
GRANT UPDATE(device_id) ON TABLE public.login_risk_assessments TO zygo_service;

GRANT UPDATE(device_fingerprint) ON TABLE public.login_risk_assessments TO zygo_app;
GRANT UPDATE(device_fingerprint) ON TABLE public.login_risk_assessments TO zygo_service;

GRANT UPDATE(geo_location) ON TABLE public.login_risk_assessments TO zygo_app;
GRANT UPDATE(geo_location) ON TABLE public.login_risk_assessments TO zygo_service;

GRANT UPDATE(is_vpn) ON TABLE public.login_risk_assessments TO zygo_app;
GRANT UPDATE(is_vpn) ON TABLE public.login_risk_assessments TO zygo_service;

GRANT UPDATE(is_tor) ON TABLE public.login_risk_assessments TO zygo_app;
GRANT UPDATE(is_tor) ON TABLE public.login_risk_assessments TO zygo_service;

GRANT UPDATE(risk_score) ON TABLE public.login_risk_assessments TO zygo_app;
GRANT UPDATE(risk_score) ON TABLE public.login_risk_assessments TO zygo_service;

GRANT UPDATE(risk_factors) ON TABLE public.login_risk_assessments TO zygo_app;
GRANT UPDATE(risk_factors) ON TABLE public.login_risk_assessments TO zygo_service;

GRANT UPDATE(recommendation) ON TABLE public.login_risk_assessments TO zygo_app;
GRANT UPDATE(recommendation) ON TABLE public.login_risk_assessments TO zygo_service;

GRANT UPDATE(requires_verification) ON TABLE public.login_risk_assessments TO zygo_app;
GRANT UPDATE(requires_verification) ON TABLE public.login_risk_assessments TO zygo_service;

GRANT UPDATE(verification_method) ON TABLE public.login_risk_assessments TO zygo_app;
GRANT UPDATE(verification_method) ON TABLE public.login_risk_assessments TO zygo_service;

GRANT UPDATE(verified_at) ON TABLE public.login_risk_assessments TO zygo_app;
GRANT UPDATE(verified_at) ON TABLE public.login_risk_assessments TO zygo_service;

GRANT UPDATE(login_allowed) ON TABLE public.login_risk_assessments TO zygo_app;
GRANT UPDATE(login_allowed) ON TABLE public.login_risk_assessments TO zygo_service;

GRANT UPDATE(blocked_reason) ON TABLE public.login_risk_assessments TO zygo_app;
GRANT UPDATE(blocked_reason) ON TABLE public.login_risk_assessments TO zygo_service;

GRANT INSERT ON TABLE public.magic_links TO zygo_app;
GRANT SELECT,DELETE ON TABLE public.magic_links TO zygo_service;
GRANT SELECT ON TABLE public.magic_links TO zygo_definer;

GRANT UPDATE(consumed_at) ON TABLE public.magic_links TO zygo_definer;

GRANT SELECT,INSERT,DELETE ON TABLE public.message_suppressions TO zygo_service;
GRANT SELECT,INSERT ON TABLE public.message_suppressions TO zygo_admin;

GRANT SELECT,INSERT,DELETE ON TABLE public.mfa_backup_codes TO zygo_app;
GRANT SELECT,INSERT,DELETE ON TABLE public.mfa_backup_codes TO zygo_service;

GRANT UPDATE(batch_id) ON TABLE public.mfa_backup_codes TO zygo_app;
GRANT UPDATE(batch_id) ON TABLE public.mfa_backup_codes TO zygo_service;

GRANT UPDATE(code_hash) ON TABLE public.mfa_backup_codes TO zygo_app;
GRANT UPDATE(code_hash) ON TABLE public.mfa_backup_codes TO zygo_service;

GRANT UPDATE(used_at) ON TABLE public.mfa_backup_codes TO zygo_app;
GRANT UPDATE(used_at) ON TABLE public.mfa_backup_codes TO zygo_service;

GRANT UPDATE(used_ip) ON TABLE public.mfa_backup_codes TO zygo_app;
GRANT UPDATE(used_ip) ON TABLE public.mfa_backup_codes TO zygo_service;

GRANT SELECT,INSERT,DELETE ON TABLE public.mfa_tokens TO zygo_app;
GRANT SELECT,INSERT,DELETE ON TABLE public.mfa_tokens TO zygo_service;

GRANT UPDATE(type) ON TABLE public.mfa_tokens TO zygo_app;
GRANT UPDATE(type) ON TABLE public.mfa_tokens TO zygo_service;

GRANT UPDATE(friendly_name) ON TABLE public.mfa_tokens TO zygo_app;
GRANT UPDATE(friendly_name) ON TABLE public.mfa_tokens TO zygo_service;

GRANT UPDATE(secret_encrypted) ON TABLE public.mfa_tokens TO zygo_app;
GRANT UPDATE(secret_encrypted) ON TABLE public.mfa_tokens TO zygo_service;

GRANT UPDATE(phone_number) ON TABLE public.mfa_tokens TO zygo_app;
GRANT UPDATE(phone_number) ON TABLE public.mfa_tokens TO zygo_service;

GRANT UPDATE(is_verified) ON TABLE public.mfa_tokens TO zygo_app;
GRANT UPDATE(is_verified) ON TABLE public.mfa_tokens TO zygo_service;

GRANT UPDATE(is_primary) ON TABLE public.mfa_tokens TO zygo_app;
GRANT UPDATE(is_primary) ON TABLE public.mfa_tokens TO zygo_service;

GRANT UPDATE(last_used_step) ON TABLE public.mfa_tokens TO zygo_app;
GRANT UPDATE(last_used_step) ON TABLE public.mfa_tokens TO zygo_service;

GRANT UPDATE(failed_attempts) ON TABLE public.mfa_tokens TO zygo_app;
GRANT UPDATE(failed_attempts) ON TABLE public.mfa_tokens TO zygo_service;

GRANT UPDATE(pending_expires_at) ON TABLE public.mfa_tokens TO zygo_app;
GRANT UPDATE(pending_expires_at) ON TABLE public.mfa_tokens TO zygo_service;

GRANT UPDATE(verified_at) ON TABLE public.mfa_tokens TO zygo_app;
GRANT UPDATE(verified_at) ON TABLE public.mfa_tokens TO zygo_service;

GRANT UPDATE(last_used_at) ON TABLE public.mfa_tokens TO zygo_app;
GRANT UPDATE(last_used_at) ON TABLE public.mfa_tokens TO zygo_service;

GRANT INSERT ON TABLE public.oauth_states TO zygo_app;
GRANT SELECT,DELETE ON TABLE public.oauth_states TO zygo_service;

GRANT SELECT,INSERT,DELETE ON TABLE public.oidc_configurations TO zygo_app;
GRANT SELECT,INSERT,DELETE ON TABLE public.oidc_configurations TO zygo_service;

GRANT UPDATE(issuer_url) ON TABLE public.oidc_configurations TO zygo_app;
GRANT UPDATE(issuer_url) ON TABLE public.oidc_configurations TO zygo_service;

GRANT UPDATE(client_id) ON TABLE public.oidc_configurations TO zygo_app;
GRANT UPDATE(client_id) ON TABLE public.oidc_configurations TO zygo_service;

GRANT UPDATE(client_secret_encrypted) ON TABLE public.oidc_configurations TO zygo_app;
GRANT UPDATE(client_secret_encrypted) ON TABLE public.oidc_configurations TO zygo_service;

GRANT UPDATE(encryption_key_id) ON TABLE public.oidc_configurations TO zygo_app;
GRANT UPDATE(encryption_key_id) ON TABLE public.oidc_configurations TO zygo_service;

GRANT UPDATE(authorization_endpoint) ON TABLE public.oidc_configurations TO zygo_app;
GRANT UPDATE(authorization_endpoint) ON TABLE public.oidc_configurations TO zygo_service;

GRANT UPDATE(token_endpoint) ON TABLE public.oidc_configurations TO zygo_app;
GRANT UPDATE(token_endpoint) ON TABLE public.oidc_configurations TO zygo_service;

GRANT UPDATE(userinfo_endpoint) ON TABLE public.oidc_configurations TO zygo_app;
GRANT UPDATE(userinfo_endpoint) ON TABLE public.oidc_configurations TO zygo_service;

GRANT UPDATE(jwks_uri) ON TABLE public.oidc_configurations TO zygo_app;
GRANT UPDATE(jwks_uri) ON TABLE public.oidc_configurations TO zygo_service;

GRANT UPDATE(end_session_endpoint) ON TABLE public.oidc_configurations TO zygo_app;
GRANT UPDATE(end_session_endpoint) ON TABLE public.oidc_configurations TO zygo_service;

GRANT UPDATE(scopes) ON TABLE public.oidc_configurations TO zygo_app;
GRANT UPDATE(scopes) ON TABLE public.oidc_configurations TO zygo_service;

GRANT UPDATE(claim_mapping) ON TABLE public.oidc_configurations TO zygo_app;
GRANT UPDATE(claim_mapping) ON TABLE public.oidc_configurations TO zygo_service;

GRANT UPDATE(token_auth_method) ON TABLE public.oidc_configurations TO zygo_app;
GRANT UPDATE(token_auth_method) ON TABLE public.oidc_configurations TO zygo_service;

GRANT UPDATE(discovered_at) ON TABLE public.oidc_configurations TO zygo_app;
GRANT UPDATE(discovered_at) ON TABLE public.oidc_configurations TO zygo_service;

GRANT INSERT ON TABLE public.outbound_messages TO zygo_app;
GRANT SELECT,INSERT,DELETE ON TABLE public.outbound_messages TO zygo_service;
GRANT SELECT ON TABLE public.outbound_messages TO zygo_admin;

GRANT UPDATE(user_id) ON TABLE public.outbound_messages TO zygo_service;

GRANT UPDATE(channel) ON TABLE public.outbound_messages TO zygo_service;

GRANT UPDATE(template) ON TABLE public.outbound_messages TO zygo_service;

GRANT UPDATE(locale) ON TABLE public.outbound_messages TO zygo_service;

GRANT UPDATE(recipient_sealed) ON TABLE public.outbound_messages TO zygo_service;

GRANT UPDATE(recipient_hash) ON TABLE public.outbound_messages TO zygo_service;

GRANT UPDATE(data_sealed) ON TABLE public.outbound_messages TO zygo_service;

GRANT UPDATE(business_key) ON TABLE public.outbound_messages TO zygo_service;

GRANT UPDATE(status) ON TABLE public.outbound_messages TO zygo_service;

GRANT UPDATE(provider) ON TABLE public.outbound_messages TO zygo_service;

GRANT UPDATE(provider_message_id) ON TABLE public.outbound_messages TO zygo_service;

GRANT UPDATE(attempts) ON TABLE public.outbound_messages TO zygo_service;

GRANT UPDATE(last_error) ON TABLE public.outbound_messages TO zygo_service;

GRANT UPDATE(not_after) ON TABLE public.outbound_messages TO zygo_service;

GRANT UPDATE(sent_at) ON TABLE public.outbound_messages TO zygo_service;

GRANT UPDATE(delivered_at) ON TABLE public.outbound_messages TO zygo_service;

GRANT SELECT,INSERT,DELETE ON TABLE public.passkeys TO zygo_app;
GRANT SELECT,INSERT,DELETE ON TABLE public.passkeys TO zygo_service;

GRANT UPDATE(credential_id) ON TABLE public.passkeys TO zygo_app;
GRANT UPDATE(credential_id) ON TABLE public.passkeys TO zygo_service;

GRANT UPDATE(public_key) ON TABLE public.passkeys TO zygo_app;
GRANT UPDATE(public_key) ON TABLE public.passkeys TO zygo_service;

GRANT UPDATE(sign_count) ON TABLE public.passkeys TO zygo_app;
GRANT UPDATE(sign_count) ON TABLE public.passkeys TO zygo_service;

GRANT UPDATE(transports) ON TABLE public.passkeys TO zygo_app;
GRANT UPDATE(transports) ON TABLE public.passkeys TO zygo_service;

GRANT UPDATE(aaguid) ON TABLE public.passkeys TO zygo_app;
GRANT UPDATE(aaguid) ON TABLE public.passkeys TO zygo_service;

GRANT UPDATE(backup_eligible) ON TABLE public.passkeys TO zygo_app;
GRANT UPDATE(backup_eligible) ON TABLE public.passkeys TO zygo_service;

GRANT UPDATE(backed_up) ON TABLE public.passkeys TO zygo_app;
GRANT UPDATE(backed_up) ON TABLE public.passkeys TO zygo_service;

GRANT UPDATE(device_type) ON TABLE public.passkeys TO zygo_app;
GRANT UPDATE(device_type) ON TABLE public.passkeys TO zygo_service;

GRANT UPDATE(name) ON TABLE public.passkeys TO zygo_app;
GRANT UPDATE(name) ON TABLE public.passkeys TO zygo_service;

GRANT UPDATE(last_used_at) ON TABLE public.passkeys TO zygo_app;
GRANT UPDATE(last_used_at) ON TABLE public.passkeys TO zygo_service;

GRANT SELECT,INSERT,DELETE ON TABLE public.password_history TO zygo_app;
GRANT SELECT,INSERT,DELETE ON TABLE public.password_history TO zygo_service;

GRANT SELECT,INSERT,DELETE ON TABLE public.password_reset_tokens TO zygo_app;
GRANT SELECT,INSERT,DELETE ON TABLE public.password_reset_tokens TO zygo_service;

GRANT SELECT(id) ON TABLE public.password_reset_tokens TO zygo_definer;

GRANT SELECT(user_id) ON TABLE public.password_reset_tokens TO zygo_definer;

GRANT UPDATE(verification_code) ON TABLE public.password_reset_tokens TO zygo_app;
GRANT UPDATE(verification_code) ON TABLE public.password_reset_tokens TO zygo_service;

GRANT UPDATE(attempts) ON TABLE public.password_reset_tokens TO zygo_app;
GRANT UPDATE(attempts) ON TABLE public.password_reset_tokens TO zygo_service;

GRANT UPDATE(code_verified_at) ON TABLE public.password_reset_tokens TO zygo_app;
GRANT UPDATE(code_verified_at) ON TABLE public.password_reset_tokens TO zygo_service;
GRANT SELECT(code_verified_at) ON TABLE public.password_reset_tokens TO zygo_definer;

GRANT UPDATE(token_hash) ON TABLE public.password_reset_tokens TO zygo_app;
GRANT UPDATE(token_hash) ON TABLE public.password_reset_tokens TO zygo_service;
GRANT SELECT(token_hash) ON TABLE public.password_reset_tokens TO zygo_definer;

GRANT UPDATE(token_attempts) ON TABLE public.password_reset_tokens TO zygo_app;
GRANT UPDATE(token_attempts) ON TABLE public.password_reset_tokens TO zygo_service;
GRANT SELECT(token_attempts) ON TABLE public.password_reset_tokens TO zygo_definer;

GRANT UPDATE(token_expires_at) ON TABLE public.password_reset_tokens TO zygo_app;
GRANT UPDATE(token_expires_at) ON TABLE public.password_reset_tokens TO zygo_service;
GRANT SELECT(token_expires_at) ON TABLE public.password_reset_tokens TO zygo_definer;

GRANT UPDATE(expires_at) ON TABLE public.password_reset_tokens TO zygo_app;
GRANT UPDATE(expires_at) ON TABLE public.password_reset_tokens TO zygo_service;
GRANT SELECT(expires_at) ON TABLE public.password_reset_tokens TO zygo_definer;

GRANT UPDATE(consumed_at) ON TABLE public.password_reset_tokens TO zygo_app;
GRANT UPDATE(consumed_at) ON TABLE public.password_reset_tokens TO zygo_service;
GRANT SELECT(consumed_at) ON TABLE public.password_reset_tokens TO zygo_definer;

GRANT UPDATE(ip_address) ON TABLE public.password_reset_tokens TO zygo_app;
GRANT UPDATE(ip_address) ON TABLE public.password_reset_tokens TO zygo_service;

GRANT UPDATE(user_agent) ON TABLE public.password_reset_tokens TO zygo_app;
GRANT UPDATE(user_agent) ON TABLE public.password_reset_tokens TO zygo_service;

GRANT SELECT ON TABLE public.permissions TO zygo_app;
GRANT SELECT ON TABLE public.permissions TO zygo_service;
GRANT SELECT ON TABLE public.permissions TO zygo_admin;

GRANT SELECT(id) ON TABLE public.permissions TO zygo_definer;

GRANT SELECT(key) ON TABLE public.permissions TO zygo_definer;

GRANT SELECT(deprecated_at) ON TABLE public.permissions TO zygo_definer;

GRANT SELECT ON TABLE public.plan_catalog TO zygo_app;
GRANT SELECT ON TABLE public.plan_catalog TO zygo_service;
GRANT SELECT,INSERT,DELETE ON TABLE public.plan_catalog TO zygo_admin;

GRANT UPDATE(wire_tier) ON TABLE public.plan_catalog TO zygo_admin;

GRANT UPDATE(name) ON TABLE public.plan_catalog TO zygo_admin;

GRANT UPDATE(description) ON TABLE public.plan_catalog TO zygo_admin;

GRANT UPDATE(rank) ON TABLE public.plan_catalog TO zygo_admin;

GRANT UPDATE(limits) ON TABLE public.plan_catalog TO zygo_admin;

GRANT UPDATE(rate_limits) ON TABLE public.plan_catalog TO zygo_admin;

GRANT UPDATE(features) ON TABLE public.plan_catalog TO zygo_admin;

GRANT UPDATE(included_tokens_monthly) ON TABLE public.plan_catalog TO zygo_admin;

GRANT UPDATE(execution_retention_days) ON TABLE public.plan_catalog TO zygo_admin;

GRANT UPDATE(trial_days) ON TABLE public.plan_catalog TO zygo_admin;

GRANT UPDATE(is_public) ON TABLE public.plan_catalog TO zygo_admin;

GRANT UPDATE(is_active) ON TABLE public.plan_catalog TO zygo_admin;

GRANT SELECT ON TABLE public.plan_prices TO zygo_app;
GRANT SELECT ON TABLE public.plan_prices TO zygo_service;
GRANT SELECT,INSERT,DELETE ON TABLE public.plan_prices TO zygo_admin;

GRANT UPDATE(plan_key) ON TABLE public.plan_prices TO zygo_admin;

GRANT UPDATE(cycle) ON TABLE public.plan_prices TO zygo_admin;

GRANT UPDATE(currency) ON TABLE public.plan_prices TO zygo_admin;

GRANT UPDATE(unit_amount) ON TABLE public.plan_prices TO zygo_admin;

GRANT UPDATE(provider) ON TABLE public.plan_prices TO zygo_admin;

GRANT UPDATE(provider_price_id) ON TABLE public.plan_prices TO zygo_admin;

GRANT UPDATE(active_from) ON TABLE public.plan_prices TO zygo_admin;

GRANT UPDATE(active_to) ON TABLE public.plan_prices TO zygo_admin;

GRANT SELECT,INSERT ON TABLE public.platform_key_checks TO zygo_app;
GRANT SELECT,INSERT ON TABLE public.platform_key_checks TO zygo_service;
GRANT SELECT ON TABLE public.platform_key_checks TO zygo_admin;

GRANT UPDATE(kcv) ON TABLE public.platform_key_checks TO zygo_service;

GRANT UPDATE(first_seen_at) ON TABLE public.platform_key_checks TO zygo_service;

GRANT UPDATE(retired_at) ON TABLE public.platform_key_checks TO zygo_service;

GRANT SELECT ON TABLE public.platform_settings TO zygo_app;
GRANT SELECT ON TABLE public.platform_settings TO zygo_service;
GRANT SELECT,INSERT,DELETE ON TABLE public.platform_settings TO zygo_admin;

GRANT UPDATE(value) ON TABLE public.platform_settings TO zygo_admin;

GRANT UPDATE(description) ON TABLE public.platform_settings TO zygo_admin;

GRANT UPDATE(is_secret) ON TABLE public.platform_settings TO zygo_admin;

GRANT UPDATE(updated_by_admin_id) ON TABLE public.platform_settings TO zygo_admin;

GRANT SELECT,INSERT,DELETE ON TABLE public.projects TO zygo_app;
GRANT SELECT,INSERT,DELETE ON TABLE public.projects TO zygo_service;
GRANT SELECT,INSERT,DELETE ON TABLE public.projects TO zygo_admin;

GRANT UPDATE(name) ON TABLE public.projects TO zygo_app;
GRANT UPDATE(name) ON TABLE public.projects TO zygo_service;
GRANT UPDATE(name) ON TABLE public.projects TO zygo_admin;

GRANT UPDATE(slug) ON TABLE public.projects TO zygo_app;
GRANT UPDATE(slug) ON TABLE public.projects TO zygo_service;
GRANT UPDATE(slug) ON TABLE public.projects TO zygo_admin;

GRANT UPDATE(description) ON TABLE public.projects TO zygo_app;
GRANT UPDATE(description) ON TABLE public.projects TO zygo_service;
GRANT UPDATE(description) ON TABLE public.projects TO zygo_admin;

GRANT UPDATE(archived_at) ON TABLE public.projects TO zygo_app;
GRANT UPDATE(archived_at) ON TABLE public.projects TO zygo_service;
GRANT UPDATE(archived_at) ON TABLE public.projects TO zygo_admin;

GRANT UPDATE(created_by) ON TABLE public.projects TO zygo_app;
GRANT UPDATE(created_by) ON TABLE public.projects TO zygo_service;
GRANT UPDATE(created_by) ON TABLE public.projects TO zygo_admin;

GRANT SELECT,INSERT,DELETE ON TABLE public.refresh_tokens TO zygo_app;
GRANT SELECT,INSERT,DELETE ON TABLE public.refresh_tokens TO zygo_service;

GRANT SELECT(id) ON TABLE public.refresh_tokens TO zygo_definer;

GRANT UPDATE(session_id) ON TABLE public.refresh_tokens TO zygo_app;
GRANT UPDATE(session_id) ON TABLE public.refresh_tokens TO zygo_service;
GRANT SELECT(session_id) ON TABLE public.refresh_tokens TO zygo_definer;

GRANT SELECT(user_id) ON TABLE public.refresh_tokens TO zygo_definer;

GRANT UPDATE(family_id) ON TABLE public.refresh_tokens TO zygo_app;
GRANT UPDATE(family_id) ON TABLE public.refresh_tokens TO zygo_service;
GRANT SELECT(family_id) ON TABLE public.refresh_tokens TO zygo_definer;

GRANT UPDATE(parent_id) ON TABLE public.refresh_tokens TO zygo_app;
GRANT UPDATE(parent_id) ON TABLE public.refresh_tokens TO zygo_service;
GRANT SELECT(parent_id) ON TABLE public.refresh_tokens TO zygo_definer;

GRANT UPDATE(token_hash) ON TABLE public.refresh_tokens TO zygo_app;
GRANT UPDATE(token_hash) ON TABLE public.refresh_tokens TO zygo_service;
GRANT SELECT(token_hash) ON TABLE public.refresh_tokens TO zygo_definer;

GRANT UPDATE(status) ON TABLE public.refresh_tokens TO zygo_app;
GRANT UPDATE(status) ON TABLE public.refresh_tokens TO zygo_service;
GRANT SELECT(status) ON TABLE public.refresh_tokens TO zygo_definer;

GRANT UPDATE(successor_sealed) ON TABLE public.refresh_tokens TO zygo_app;
GRANT UPDATE(successor_sealed) ON TABLE public.refresh_tokens TO zygo_service;
GRANT SELECT(successor_sealed) ON TABLE public.refresh_tokens TO zygo_definer;

GRANT UPDATE(rotated_at) ON TABLE public.refresh_tokens TO zygo_app;
GRANT UPDATE(rotated_at) ON TABLE public.refresh_tokens TO zygo_service;
GRANT SELECT(rotated_at) ON TABLE public.refresh_tokens TO zygo_definer;

GRANT UPDATE(expires_at) ON TABLE public.refresh_tokens TO zygo_app;
GRANT UPDATE(expires_at) ON TABLE public.refresh_tokens TO zygo_service;
GRANT SELECT(expires_at) ON TABLE public.refresh_tokens TO zygo_definer;

GRANT UPDATE(ip_address) ON TABLE public.refresh_tokens TO zygo_app;
GRANT UPDATE(ip_address) ON TABLE public.refresh_tokens TO zygo_service;

GRANT SELECT,INSERT,DELETE ON TABLE public.role_permissions TO zygo_app;
GRANT SELECT,INSERT,DELETE ON TABLE public.role_permissions TO zygo_service;
GRANT SELECT ON TABLE public.role_permissions TO zygo_admin;
GRANT SELECT,INSERT,DELETE ON TABLE public.role_permissions TO zygo_definer;

GRANT UPDATE(granted_at) ON TABLE public.role_permissions TO zygo_app;
GRANT UPDATE(granted_at) ON TABLE public.role_permissions TO zygo_service;

GRANT UPDATE(granted_by) ON TABLE public.role_permissions TO zygo_app;
GRANT UPDATE(granted_by) ON TABLE public.role_permissions TO zygo_service;

GRANT SELECT,INSERT,DELETE ON TABLE public.roles TO zygo_app;
GRANT SELECT,INSERT,DELETE ON TABLE public.roles TO zygo_service;
GRANT SELECT ON TABLE public.roles TO zygo_admin;
GRANT SELECT,INSERT ON TABLE public.roles TO zygo_definer;

GRANT SELECT(id) ON TABLE public.roles TO zygo_definer;

GRANT SELECT(tenant_id) ON TABLE public.roles TO zygo_definer;

GRANT UPDATE(name) ON TABLE public.roles TO zygo_app;
GRANT UPDATE(name) ON TABLE public.roles TO zygo_service;
GRANT SELECT(name) ON TABLE public.roles TO zygo_definer;

GRANT UPDATE(display_name) ON TABLE public.roles TO zygo_app;
GRANT UPDATE(display_name) ON TABLE public.roles TO zygo_service;
GRANT SELECT(display_name),UPDATE(display_name) ON TABLE public.roles TO zygo_definer;

GRANT UPDATE(description) ON TABLE public.roles TO zygo_app;
GRANT UPDATE(description) ON TABLE public.roles TO zygo_service;
GRANT UPDATE(description) ON TABLE public.roles TO zygo_definer;

GRANT UPDATE(hierarchy_level) ON TABLE public.roles TO zygo_app;
GRANT UPDATE(hierarchy_level) ON TABLE public.roles TO zygo_service;
GRANT SELECT(hierarchy_level),UPDATE(hierarchy_level) ON TABLE public.roles TO zygo_definer;

GRANT UPDATE(is_system) ON TABLE public.roles TO zygo_app;
GRANT UPDATE(is_system) ON TABLE public.roles TO zygo_service;
GRANT UPDATE(is_system) ON TABLE public.roles TO zygo_definer;

GRANT UPDATE(is_default) ON TABLE public.roles TO zygo_app;
GRANT UPDATE(is_default) ON TABLE public.roles TO zygo_service;

GRANT UPDATE(is_protected) ON TABLE public.roles TO zygo_app;
GRANT UPDATE(is_protected) ON TABLE public.roles TO zygo_service;
GRANT UPDATE(is_protected) ON TABLE public.roles TO zygo_definer;

GRANT UPDATE(created_by) ON TABLE public.roles TO zygo_app;
GRANT UPDATE(created_by) ON TABLE public.roles TO zygo_service;

GRANT SELECT,INSERT,DELETE ON TABLE public.saml_configurations TO zygo_app;
GRANT SELECT,INSERT,DELETE ON TABLE public.saml_configurations TO zygo_service;

GRANT UPDATE(idp_entity_id) ON TABLE public.saml_configurations TO zygo_app;
GRANT UPDATE(idp_entity_id) ON TABLE public.saml_configurations TO zygo_service;

GRANT UPDATE(idp_sso_url) ON TABLE public.saml_configurations TO zygo_app;
GRANT UPDATE(idp_sso_url) ON TABLE public.saml_configurations TO zygo_service;

GRANT UPDATE(idp_slo_url) ON TABLE public.saml_configurations TO zygo_app;
GRANT UPDATE(idp_slo_url) ON TABLE public.saml_configurations TO zygo_service;

GRANT UPDATE(idp_certificates) ON TABLE public.saml_configurations TO zygo_app;
GRANT UPDATE(idp_certificates) ON TABLE public.saml_configurations TO zygo_service;

GRANT UPDATE(sp_entity_id) ON TABLE public.saml_configurations TO zygo_app;
GRANT UPDATE(sp_entity_id) ON TABLE public.saml_configurations TO zygo_service;

GRANT UPDATE(sign_requests) ON TABLE public.saml_configurations TO zygo_app;
GRANT UPDATE(sign_requests) ON TABLE public.saml_configurations TO zygo_service;

GRANT UPDATE(want_assertions_signed) ON TABLE public.saml_configurations TO zygo_app;
GRANT UPDATE(want_assertions_signed) ON TABLE public.saml_configurations TO zygo_service;

GRANT UPDATE(name_id_format) ON TABLE public.saml_configurations TO zygo_app;
GRANT UPDATE(name_id_format) ON TABLE public.saml_configurations TO zygo_service;

GRANT UPDATE(attribute_mapping) ON TABLE public.saml_configurations TO zygo_app;
GRANT UPDATE(attribute_mapping) ON TABLE public.saml_configurations TO zygo_service;

GRANT UPDATE(force_authn) ON TABLE public.saml_configurations TO zygo_app;
GRANT UPDATE(force_authn) ON TABLE public.saml_configurations TO zygo_service;

GRANT SELECT ON TABLE public.schema_migrations TO zygo_app;
GRANT SELECT ON TABLE public.schema_migrations TO zygo_service;
GRANT SELECT ON TABLE public.schema_migrations TO zygo_admin;

GRANT SELECT,INSERT ON TABLE public.sessions TO zygo_app;
GRANT SELECT,INSERT,DELETE ON TABLE public.sessions TO zygo_service;

GRANT SELECT(id) ON TABLE public.sessions TO zygo_definer;

GRANT SELECT(user_id) ON TABLE public.sessions TO zygo_definer;

GRANT SELECT(tenant_id) ON TABLE public.sessions TO zygo_definer;

GRANT UPDATE(kind) ON TABLE public.sessions TO zygo_app;
GRANT UPDATE(kind) ON TABLE public.sessions TO zygo_service;
GRANT SELECT(kind) ON TABLE public.sessions TO zygo_definer;

GRANT UPDATE(impersonation_id) ON TABLE public.sessions TO zygo_app;
GRANT UPDATE(impersonation_id) ON TABLE public.sessions TO zygo_service;
GRANT SELECT(impersonation_id) ON TABLE public.sessions TO zygo_definer;

GRANT UPDATE(transport) ON TABLE public.sessions TO zygo_app;
GRANT UPDATE(transport) ON TABLE public.sessions TO zygo_service;
GRANT SELECT(transport) ON TABLE public.sessions TO zygo_definer;

GRANT UPDATE(token_hash) ON TABLE public.sessions TO zygo_app;
GRANT UPDATE(token_hash) ON TABLE public.sessions TO zygo_service;
GRANT SELECT(token_hash) ON TABLE public.sessions TO zygo_definer;

GRANT UPDATE(user_device_id) ON TABLE public.sessions TO zygo_app;
GRANT UPDATE(user_device_id) ON TABLE public.sessions TO zygo_service;
GRANT SELECT(user_device_id) ON TABLE public.sessions TO zygo_definer;

GRANT UPDATE(device_type) ON TABLE public.sessions TO zygo_app;
GRANT UPDATE(device_type) ON TABLE public.sessions TO zygo_service;

GRANT UPDATE(device_name) ON TABLE public.sessions TO zygo_app;
GRANT UPDATE(device_name) ON TABLE public.sessions TO zygo_service;

GRANT UPDATE(browser) ON TABLE public.sessions TO zygo_app;
GRANT UPDATE(browser) ON TABLE public.sessions TO zygo_service;

GRANT UPDATE(os) ON TABLE public.sessions TO zygo_app;
GRANT UPDATE(os) ON TABLE public.sessions TO zygo_service;

GRANT UPDATE(user_agent) ON TABLE public.sessions TO zygo_app;
GRANT UPDATE(user_agent) ON TABLE public.sessions TO zygo_service;

GRANT UPDATE(ip_address) ON TABLE public.sessions TO zygo_app;
GRANT UPDATE(ip_address) ON TABLE public.sessions TO zygo_service;

GRANT UPDATE(geo_country) ON TABLE public.sessions TO zygo_app;
GRANT UPDATE(geo_country) ON TABLE public.sessions TO zygo_service;

GRANT UPDATE(geo_city) ON TABLE public.sessions TO zygo_app;
GRANT UPDATE(geo_city) ON TABLE public.sessions TO zygo_service;

GRANT UPDATE(amr) ON TABLE public.sessions TO zygo_app;
GRANT UPDATE(amr) ON TABLE public.sessions TO zygo_service;
GRANT SELECT(amr) ON TABLE public.sessions TO zygo_definer;

GRANT UPDATE(auth_time) ON TABLE public.sessions TO zygo_app;
GRANT UPDATE(auth_time) ON TABLE public.sessions TO zygo_service;
GRANT SELECT(auth_time) ON TABLE public.sessions TO zygo_definer;

GRANT UPDATE(mfa_verified_at) ON TABLE public.sessions TO zygo_app;
GRANT UPDATE(mfa_verified_at) ON TABLE public.sessions TO zygo_service;
GRANT SELECT(mfa_verified_at) ON TABLE public.sessions TO zygo_definer;

GRANT UPDATE(reauth_at) ON TABLE public.sessions TO zygo_app;
GRANT UPDATE(reauth_at) ON TABLE public.sessions TO zygo_service;
GRANT SELECT(reauth_at) ON TABLE public.sessions TO zygo_definer;

GRANT UPDATE(remember_me) ON TABLE public.sessions TO zygo_app;
GRANT UPDATE(remember_me) ON TABLE public.sessions TO zygo_service;
GRANT SELECT(remember_me) ON TABLE public.sessions TO zygo_definer;

GRANT UPDATE(sso_connection_id) ON TABLE public.sessions TO zygo_app;
GRANT UPDATE(sso_connection_id) ON TABLE public.sessions TO zygo_service;

GRANT UPDATE(sso_name_id) ON TABLE public.sessions TO zygo_app;
GRANT UPDATE(sso_name_id) ON TABLE public.sessions TO zygo_service;

GRANT UPDATE(sso_session_index) ON TABLE public.sessions TO zygo_app;
GRANT UPDATE(sso_session_index) ON TABLE public.sessions TO zygo_service;

GRANT UPDATE(parent_session_id) ON TABLE public.sessions TO zygo_app;
GRANT UPDATE(parent_session_id) ON TABLE public.sessions TO zygo_service;

GRANT UPDATE(locked_at) ON TABLE public.sessions TO zygo_app;
GRANT UPDATE(locked_at) ON TABLE public.sessions TO zygo_service;
GRANT SELECT(locked_at) ON TABLE public.sessions TO zygo_definer;

GRANT UPDATE(last_activity_at) ON TABLE public.sessions TO zygo_app;
GRANT UPDATE(last_activity_at) ON TABLE public.sessions TO zygo_service;
GRANT SELECT(last_activity_at) ON TABLE public.sessions TO zygo_definer;

GRANT UPDATE(idle_expires_at) ON TABLE public.sessions TO zygo_app;
GRANT UPDATE(idle_expires_at) ON TABLE public.sessions TO zygo_service;
GRANT SELECT(idle_expires_at) ON TABLE public.sessions TO zygo_definer;

GRANT UPDATE(expires_at) ON TABLE public.sessions TO zygo_app;
GRANT UPDATE(expires_at) ON TABLE public.sessions TO zygo_service;
GRANT SELECT(expires_at) ON TABLE public.sessions TO zygo_definer;

GRANT UPDATE(revoked_at) ON TABLE public.sessions TO zygo_app;
GRANT UPDATE(revoked_at) ON TABLE public.sessions TO zygo_service;
GRANT SELECT(revoked_at) ON TABLE public.sessions TO zygo_definer;

GRANT UPDATE(revoked_by) ON TABLE public.sessions TO zygo_app;
GRANT UPDATE(revoked_by) ON TABLE public.sessions TO zygo_service;

GRANT UPDATE(revoked_reason) ON TABLE public.sessions TO zygo_app;
GRANT UPDATE(revoked_reason) ON TABLE public.sessions TO zygo_service;
GRANT SELECT(revoked_reason) ON TABLE public.sessions TO zygo_definer;

GRANT SELECT ON TABLE public.signing_keys TO zygo_app;
GRANT SELECT,INSERT ON TABLE public.signing_keys TO zygo_service;
GRANT SELECT ON TABLE public.signing_keys TO zygo_admin;

GRANT UPDATE(alg) ON TABLE public.signing_keys TO zygo_service;

GRANT UPDATE(public_jwk) ON TABLE public.signing_keys TO zygo_service;

GRANT UPDATE(private_key_encrypted) ON TABLE public.signing_keys TO zygo_service;

GRANT UPDATE(status) ON TABLE public.signing_keys TO zygo_service;

GRANT UPDATE(published_at) ON TABLE public.signing_keys TO zygo_service;

GRANT UPDATE(active_from) ON TABLE public.signing_keys TO zygo_service;

GRANT UPDATE(retire_at) ON TABLE public.signing_keys TO zygo_service;

GRANT UPDATE(removed_at) ON TABLE public.signing_keys TO zygo_service;

GRANT SELECT,INSERT,DELETE ON TABLE public.social_logins TO zygo_app;
GRANT SELECT,INSERT,DELETE ON TABLE public.social_logins TO zygo_service;

GRANT UPDATE(provider) ON TABLE public.social_logins TO zygo_app;
GRANT UPDATE(provider) ON TABLE public.social_logins TO zygo_service;

GRANT UPDATE(provider_user_id) ON TABLE public.social_logins TO zygo_app;
GRANT UPDATE(provider_user_id) ON TABLE public.social_logins TO zygo_service;

GRANT UPDATE(provider_email) ON TABLE public.social_logins TO zygo_app;
GRANT UPDATE(provider_email) ON TABLE public.social_logins TO zygo_service;

GRANT UPDATE(profile_data) ON TABLE public.social_logins TO zygo_app;
GRANT UPDATE(profile_data) ON TABLE public.social_logins TO zygo_service;

GRANT UPDATE(last_login_at) ON TABLE public.social_logins TO zygo_app;
GRANT UPDATE(last_login_at) ON TABLE public.social_logins TO zygo_service;

GRANT SELECT,INSERT,DELETE ON TABLE public.sso_connections TO zygo_app;
GRANT SELECT,INSERT,DELETE ON TABLE public.sso_connections TO zygo_service;

GRANT UPDATE(type) ON TABLE public.sso_connections TO zygo_app;
GRANT UPDATE(type) ON TABLE public.sso_connections TO zygo_service;

GRANT UPDATE(name) ON TABLE public.sso_connections TO zygo_app;
GRANT UPDATE(name) ON TABLE public.sso_connections TO zygo_service;

GRANT UPDATE(status) ON TABLE public.sso_connections TO zygo_app;
GRANT UPDATE(status) ON TABLE public.sso_connections TO zygo_service;

GRANT UPDATE(default_role) ON TABLE public.sso_connections TO zygo_app;
GRANT UPDATE(default_role) ON TABLE public.sso_connections TO zygo_service;

GRANT UPDATE(role_mapping) ON TABLE public.sso_connections TO zygo_app;
GRANT UPDATE(role_mapping) ON TABLE public.sso_connections TO zygo_service;

GRANT UPDATE(sync_roles) ON TABLE public.sso_connections TO zygo_app;
GRANT UPDATE(sync_roles) ON TABLE public.sso_connections TO zygo_service;

GRANT UPDATE(auto_provision_users) ON TABLE public.sso_connections TO zygo_app;
GRANT UPDATE(auto_provision_users) ON TABLE public.sso_connections TO zygo_service;

GRANT UPDATE(auto_link_existing) ON TABLE public.sso_connections TO zygo_app;
GRANT UPDATE(auto_link_existing) ON TABLE public.sso_connections TO zygo_service;

GRANT UPDATE(trust_idp_mfa) ON TABLE public.sso_connections TO zygo_app;
GRANT UPDATE(trust_idp_mfa) ON TABLE public.sso_connections TO zygo_service;

GRANT UPDATE(allow_idp_initiated) ON TABLE public.sso_connections TO zygo_app;
GRANT UPDATE(allow_idp_initiated) ON TABLE public.sso_connections TO zygo_service;

GRANT UPDATE(last_test_at) ON TABLE public.sso_connections TO zygo_app;
GRANT UPDATE(last_test_at) ON TABLE public.sso_connections TO zygo_service;

GRANT UPDATE(last_test_result) ON TABLE public.sso_connections TO zygo_app;
GRANT UPDATE(last_test_result) ON TABLE public.sso_connections TO zygo_service;

GRANT UPDATE(verified_at) ON TABLE public.sso_connections TO zygo_app;
GRANT UPDATE(verified_at) ON TABLE public.sso_connections TO zygo_service;

GRANT UPDATE(created_by) ON TABLE public.sso_connections TO zygo_app;
GRANT UPDATE(created_by) ON TABLE public.sso_connections TO zygo_service;

GRANT SELECT,INSERT,DELETE ON TABLE public.sso_domains TO zygo_app;
GRANT SELECT,INSERT,DELETE ON TABLE public.sso_domains TO zygo_service;
GRANT SELECT ON TABLE public.sso_domains TO zygo_admin;

GRANT UPDATE(connection_id) ON TABLE public.sso_domains TO zygo_app;
GRANT UPDATE(connection_id) ON TABLE public.sso_domains TO zygo_service;

GRANT UPDATE(domain) ON TABLE public.sso_domains TO zygo_app;
GRANT UPDATE(domain) ON TABLE public.sso_domains TO zygo_service;

GRANT UPDATE(token) ON TABLE public.sso_domains TO zygo_app;
GRANT UPDATE(token) ON TABLE public.sso_domains TO zygo_service;

GRANT UPDATE(status) ON TABLE public.sso_domains TO zygo_app;
GRANT UPDATE(status) ON TABLE public.sso_domains TO zygo_service;

GRANT UPDATE(verified_at) ON TABLE public.sso_domains TO zygo_app;
GRANT UPDATE(verified_at) ON TABLE public.sso_domains TO zygo_service;

GRANT UPDATE(last_checked_at) ON TABLE public.sso_domains TO zygo_app;
GRANT UPDATE(last_checked_at) ON TABLE public.sso_domains TO zygo_service;

GRANT SELECT,INSERT,DELETE ON TABLE public.sso_identities TO zygo_app;
GRANT SELECT,INSERT,DELETE ON TABLE public.sso_identities TO zygo_service;
GRANT SELECT ON TABLE public.sso_identities TO zygo_admin;

GRANT UPDATE(connection_id) ON TABLE public.sso_identities TO zygo_app;
GRANT UPDATE(connection_id) ON TABLE public.sso_identities TO zygo_service;

GRANT UPDATE(user_id) ON TABLE public.sso_identities TO zygo_app;
GRANT UPDATE(user_id) ON TABLE public.sso_identities TO zygo_service;

GRANT UPDATE(provider_user_id) ON TABLE public.sso_identities TO zygo_app;
GRANT UPDATE(provider_user_id) ON TABLE public.sso_identities TO zygo_service;

GRANT UPDATE(email) ON TABLE public.sso_identities TO zygo_app;
GRANT UPDATE(email) ON TABLE public.sso_identities TO zygo_service;

GRANT UPDATE(name) ON TABLE public.sso_identities TO zygo_app;
GRANT UPDATE(name) ON TABLE public.sso_identities TO zygo_service;

GRANT UPDATE(groups) ON TABLE public.sso_identities TO zygo_app;
GRANT UPDATE(groups) ON TABLE public.sso_identities TO zygo_service;

GRANT UPDATE(raw_attributes) ON TABLE public.sso_identities TO zygo_app;
GRANT UPDATE(raw_attributes) ON TABLE public.sso_identities TO zygo_service;

GRANT UPDATE(last_login_at) ON TABLE public.sso_identities TO zygo_app;
GRANT UPDATE(last_login_at) ON TABLE public.sso_identities TO zygo_service;

GRANT SELECT,INSERT,DELETE ON TABLE public.sso_migrations TO zygo_app;
GRANT SELECT,INSERT,DELETE ON TABLE public.sso_migrations TO zygo_service;

GRANT UPDATE(phase) ON TABLE public.sso_migrations TO zygo_app;
GRANT UPDATE(phase) ON TABLE public.sso_migrations TO zygo_service;

GRANT UPDATE(pilot_users) ON TABLE public.sso_migrations TO zygo_app;
GRANT UPDATE(pilot_users) ON TABLE public.sso_migrations TO zygo_service;

GRANT UPDATE(grace_period_end) ON TABLE public.sso_migrations TO zygo_app;
GRANT UPDATE(grace_period_end) ON TABLE public.sso_migrations TO zygo_service;

GRANT UPDATE(admin_bypass_emails) ON TABLE public.sso_migrations TO zygo_app;
GRANT UPDATE(admin_bypass_emails) ON TABLE public.sso_migrations TO zygo_service;

GRANT UPDATE(changed_by) ON TABLE public.sso_migrations TO zygo_app;
GRANT UPDATE(changed_by) ON TABLE public.sso_migrations TO zygo_service;

GRANT UPDATE(changed_at) ON TABLE public.sso_migrations TO zygo_app;
GRANT UPDATE(changed_at) ON TABLE public.sso_migrations TO zygo_service;

GRANT SELECT,INSERT,DELETE ON TABLE public.subscriptions TO zygo_app;
GRANT SELECT,INSERT,DELETE ON TABLE public.subscriptions TO zygo_service;

GRANT UPDATE(plan) ON TABLE public.subscriptions TO zygo_app;
GRANT UPDATE(plan) ON TABLE public.subscriptions TO zygo_service;

GRANT UPDATE(status) ON TABLE public.subscriptions TO zygo_app;
GRANT UPDATE(status) ON TABLE public.subscriptions TO zygo_service;

GRANT UPDATE(billing_cycle) ON TABLE public.subscriptions TO zygo_app;
GRANT UPDATE(billing_cycle) ON TABLE public.subscriptions TO zygo_service;

GRANT UPDATE(currency) ON TABLE public.subscriptions TO zygo_app;
GRANT UPDATE(currency) ON TABLE public.subscriptions TO zygo_service;

GRANT UPDATE(unit_amount) ON TABLE public.subscriptions TO zygo_app;
GRANT UPDATE(unit_amount) ON TABLE public.subscriptions TO zygo_service;

GRANT UPDATE(quantity) ON TABLE public.subscriptions TO zygo_app;
GRANT UPDATE(quantity) ON TABLE public.subscriptions TO zygo_service;

GRANT UPDATE(price_id) ON TABLE public.subscriptions TO zygo_app;
GRANT UPDATE(price_id) ON TABLE public.subscriptions TO zygo_service;

GRANT UPDATE(provider) ON TABLE public.subscriptions TO zygo_app;
GRANT UPDATE(provider) ON TABLE public.subscriptions TO zygo_service;

GRANT UPDATE(provider_customer_ref) ON TABLE public.subscriptions TO zygo_app;
GRANT UPDATE(provider_customer_ref) ON TABLE public.subscriptions TO zygo_service;

GRANT UPDATE(provider_subscription_ref) ON TABLE public.subscriptions TO zygo_app;
GRANT UPDATE(provider_subscription_ref) ON TABLE public.subscriptions TO zygo_service;

GRANT UPDATE(provider_synced_at) ON TABLE public.subscriptions TO zygo_app;
GRANT UPDATE(provider_synced_at) ON TABLE public.subscriptions TO zygo_service;

GRANT UPDATE(current_period_start) ON TABLE public.subscriptions TO zygo_app;
GRANT UPDATE(current_period_start) ON TABLE public.subscriptions TO zygo_service;

GRANT UPDATE(current_period_end) ON TABLE public.subscriptions TO zygo_app;
GRANT UPDATE(current_period_end) ON TABLE public.subscriptions TO zygo_service;

GRANT UPDATE(trial_started_at) ON TABLE public.subscriptions TO zygo_app;
GRANT UPDATE(trial_started_at) ON TABLE public.subscriptions TO zygo_service;

GRANT UPDATE(trial_ends_at) ON TABLE public.subscriptions TO zygo_app;
GRANT UPDATE(trial_ends_at) ON TABLE public.subscriptions TO zygo_service;

GRANT UPDATE(trial_plan) ON TABLE public.subscriptions TO zygo_app;
GRANT UPDATE(trial_plan) ON TABLE public.subscriptions TO zygo_service;

GRANT UPDATE(cancel_at_period_end) ON TABLE public.subscriptions TO zygo_app;
GRANT UPDATE(cancel_at_period_end) ON TABLE public.subscriptions TO zygo_service;

GRANT UPDATE(canceled_at) ON TABLE public.subscriptions TO zygo_app;
GRANT UPDATE(canceled_at) ON TABLE public.subscriptions TO zygo_service;

GRANT UPDATE(cancel_reason) ON TABLE public.subscriptions TO zygo_app;
GRANT UPDATE(cancel_reason) ON TABLE public.subscriptions TO zygo_service;

GRANT UPDATE(cancel_feedback) ON TABLE public.subscriptions TO zygo_app;
GRANT UPDATE(cancel_feedback) ON TABLE public.subscriptions TO zygo_service;

GRANT UPDATE(pending_change) ON TABLE public.subscriptions TO zygo_app;
GRANT UPDATE(pending_change) ON TABLE public.subscriptions TO zygo_service;

GRANT UPDATE(paused_at) ON TABLE public.subscriptions TO zygo_app;
GRANT UPDATE(paused_at) ON TABLE public.subscriptions TO zygo_service;

GRANT UPDATE(data_retention_until) ON TABLE public.subscriptions TO zygo_app;
GRANT UPDATE(data_retention_until) ON TABLE public.subscriptions TO zygo_service;

GRANT UPDATE(complimentary_until) ON TABLE public.subscriptions TO zygo_app;
GRANT UPDATE(complimentary_until) ON TABLE public.subscriptions TO zygo_service;

GRANT SELECT,INSERT,DELETE ON TABLE public.team_invitations TO zygo_app;
GRANT SELECT,INSERT,DELETE ON TABLE public.team_invitations TO zygo_service;
GRANT SELECT ON TABLE public.team_invitations TO zygo_admin;

GRANT SELECT(id) ON TABLE public.team_invitations TO zygo_definer;

GRANT SELECT(tenant_id) ON TABLE public.team_invitations TO zygo_definer;

GRANT UPDATE(email) ON TABLE public.team_invitations TO zygo_app;
GRANT UPDATE(email) ON TABLE public.team_invitations TO zygo_service;
GRANT SELECT(email) ON TABLE public.team_invitations TO zygo_definer;

GRANT UPDATE(first_name) ON TABLE public.team_invitations TO zygo_app;
GRANT UPDATE(first_name) ON TABLE public.team_invitations TO zygo_service;
GRANT SELECT(first_name) ON TABLE public.team_invitations TO zygo_definer;

GRANT UPDATE(last_name) ON TABLE public.team_invitations TO zygo_app;
GRANT UPDATE(last_name) ON TABLE public.team_invitations TO zygo_service;
GRANT SELECT(last_name) ON TABLE public.team_invitations TO zygo_definer;

GRANT UPDATE(role_id) ON TABLE public.team_invitations TO zygo_app;
GRANT UPDATE(role_id) ON TABLE public.team_invitations TO zygo_service;
GRANT SELECT(role_id) ON TABLE public.team_invitations TO zygo_definer;

GRANT UPDATE(license_tier) ON TABLE public.team_invitations TO zygo_app;
GRANT UPDATE(license_tier) ON TABLE public.team_invitations TO zygo_service;
GRANT SELECT(license_tier) ON TABLE public.team_invitations TO zygo_definer;

GRANT UPDATE(token_hash) ON TABLE public.team_invitations TO zygo_app;
GRANT UPDATE(token_hash) ON TABLE public.team_invitations TO zygo_service;
GRANT SELECT(token_hash) ON TABLE public.team_invitations TO zygo_definer;

GRANT UPDATE(status) ON TABLE public.team_invitations TO zygo_app;
GRANT UPDATE(status) ON TABLE public.team_invitations TO zygo_service;
GRANT SELECT(status) ON TABLE public.team_invitations TO zygo_definer;

GRANT UPDATE(message) ON TABLE public.team_invitations TO zygo_app;
GRANT UPDATE(message) ON TABLE public.team_invitations TO zygo_service;
GRANT SELECT(message) ON TABLE public.team_invitations TO zygo_definer;

GRANT UPDATE(expires_at) ON TABLE public.team_invitations TO zygo_app;
GRANT UPDATE(expires_at) ON TABLE public.team_invitations TO zygo_service;
GRANT SELECT(expires_at) ON TABLE public.team_invitations TO zygo_definer;

GRANT UPDATE(invited_by) ON TABLE public.team_invitations TO zygo_app;
GRANT UPDATE(invited_by) ON TABLE public.team_invitations TO zygo_service;
GRANT SELECT(invited_by) ON TABLE public.team_invitations TO zygo_definer;

GRANT UPDATE(accepted_at) ON TABLE public.team_invitations TO zygo_app;
GRANT UPDATE(accepted_at) ON TABLE public.team_invitations TO zygo_service;

GRANT UPDATE(accepted_by) ON TABLE public.team_invitations TO zygo_app;
GRANT UPDATE(accepted_by) ON TABLE public.team_invitations TO zygo_service;

GRANT UPDATE(ended_at) ON TABLE public.team_invitations TO zygo_app;
GRANT UPDATE(ended_at) ON TABLE public.team_invitations TO zygo_service;

GRANT UPDATE(resend_count) ON TABLE public.team_invitations TO zygo_app;
GRANT UPDATE(resend_count) ON TABLE public.team_invitations TO zygo_service;

GRANT UPDATE(last_sent_at) ON TABLE public.team_invitations TO zygo_app;
GRANT UPDATE(last_sent_at) ON TABLE public.team_invitations TO zygo_service;

GRANT SELECT,INSERT,DELETE ON TABLE public.tenant_domains TO zygo_app;
GRANT SELECT,INSERT,DELETE ON TABLE public.tenant_domains TO zygo_service;
GRANT SELECT,INSERT,DELETE ON TABLE public.tenant_domains TO zygo_admin;

GRANT SELECT(tenant_id) ON TABLE public.tenant_domains TO zygo_definer;

GRANT UPDATE(domain) ON TABLE public.tenant_domains TO zygo_app;
GRANT UPDATE(domain) ON TABLE public.tenant_domains TO zygo_service;
GRANT UPDATE(domain) ON TABLE public.tenant_domains TO zygo_admin;
GRANT SELECT(domain) ON TABLE public.tenant_domains TO zygo_definer;

GRANT UPDATE(status) ON TABLE public.tenant_domains TO zygo_app;
GRANT UPDATE(status) ON TABLE public.tenant_domains TO zygo_service;
GRANT UPDATE(status) ON TABLE public.tenant_domains TO zygo_admin;
GRANT SELECT(status) ON TABLE public.tenant_domains TO zygo_definer;

GRANT UPDATE(token) ON TABLE public.tenant_domains TO zygo_app;
GRANT UPDATE(token) ON TABLE public.tenant_domains TO zygo_service;
GRANT UPDATE(token) ON TABLE public.tenant_domains TO zygo_admin;

GRANT UPDATE(claimed_by) ON TABLE public.tenant_domains TO zygo_app;
GRANT UPDATE(claimed_by) ON TABLE public.tenant_domains TO zygo_service;
GRANT UPDATE(claimed_by) ON TABLE public.tenant_domains TO zygo_admin;

GRANT UPDATE(claimed_at) ON TABLE public.tenant_domains TO zygo_app;
GRANT UPDATE(claimed_at) ON TABLE public.tenant_domains TO zygo_service;
GRANT UPDATE(claimed_at) ON TABLE public.tenant_domains TO zygo_admin;

GRANT UPDATE(verified_at) ON TABLE public.tenant_domains TO zygo_app;
GRANT UPDATE(verified_at) ON TABLE public.tenant_domains TO zygo_service;
GRANT UPDATE(verified_at) ON TABLE public.tenant_domains TO zygo_admin;

GRANT UPDATE(last_checked_at) ON TABLE public.tenant_domains TO zygo_app;
GRANT UPDATE(last_checked_at) ON TABLE public.tenant_domains TO zygo_service;
GRANT UPDATE(last_checked_at) ON TABLE public.tenant_domains TO zygo_admin;

GRANT UPDATE(next_check_at) ON TABLE public.tenant_domains TO zygo_app;
GRANT UPDATE(next_check_at) ON TABLE public.tenant_domains TO zygo_service;
GRANT UPDATE(next_check_at) ON TABLE public.tenant_domains TO zygo_admin;

GRANT UPDATE(failed_checks) ON TABLE public.tenant_domains TO zygo_app;
GRANT UPDATE(failed_checks) ON TABLE public.tenant_domains TO zygo_service;
GRANT UPDATE(failed_checks) ON TABLE public.tenant_domains TO zygo_admin;

GRANT UPDATE(cname_ok) ON TABLE public.tenant_domains TO zygo_app;
GRANT UPDATE(cname_ok) ON TABLE public.tenant_domains TO zygo_service;
GRANT UPDATE(cname_ok) ON TABLE public.tenant_domains TO zygo_admin;

GRANT UPDATE(is_primary) ON TABLE public.tenant_domains TO zygo_app;
GRANT UPDATE(is_primary) ON TABLE public.tenant_domains TO zygo_service;
GRANT UPDATE(is_primary) ON TABLE public.tenant_domains TO zygo_admin;

GRANT UPDATE(tls_status) ON TABLE public.tenant_domains TO zygo_app;
GRANT UPDATE(tls_status) ON TABLE public.tenant_domains TO zygo_service;
GRANT UPDATE(tls_status) ON TABLE public.tenant_domains TO zygo_admin;

GRANT SELECT,INSERT,DELETE ON TABLE public.tenant_features TO zygo_app;
GRANT SELECT,INSERT,DELETE ON TABLE public.tenant_features TO zygo_service;
GRANT SELECT,INSERT,DELETE ON TABLE public.tenant_features TO zygo_admin;

GRANT UPDATE(feature) ON TABLE public.tenant_features TO zygo_app;
GRANT UPDATE(feature) ON TABLE public.tenant_features TO zygo_service;
GRANT UPDATE(feature) ON TABLE public.tenant_features TO zygo_admin;

GRANT UPDATE(enabled) ON TABLE public.tenant_features TO zygo_app;
GRANT UPDATE(enabled) ON TABLE public.tenant_features TO zygo_service;
GRANT UPDATE(enabled) ON TABLE public.tenant_features TO zygo_admin;

GRANT UPDATE(source) ON TABLE public.tenant_features TO zygo_app;
GRANT UPDATE(source) ON TABLE public.tenant_features TO zygo_service;
GRANT UPDATE(source) ON TABLE public.tenant_features TO zygo_admin;

GRANT UPDATE(reason) ON TABLE public.tenant_features TO zygo_app;
GRANT UPDATE(reason) ON TABLE public.tenant_features TO zygo_service;
GRANT UPDATE(reason) ON TABLE public.tenant_features TO zygo_admin;

GRANT UPDATE(expires_at) ON TABLE public.tenant_features TO zygo_app;
GRANT UPDATE(expires_at) ON TABLE public.tenant_features TO zygo_service;
GRANT UPDATE(expires_at) ON TABLE public.tenant_features TO zygo_admin;

GRANT UPDATE(set_by_admin_id) ON TABLE public.tenant_features TO zygo_app;
GRANT UPDATE(set_by_admin_id) ON TABLE public.tenant_features TO zygo_service;
GRANT UPDATE(set_by_admin_id) ON TABLE public.tenant_features TO zygo_admin;

GRANT SELECT,INSERT ON TABLE public.tenant_members TO zygo_app;
GRANT SELECT,INSERT,DELETE ON TABLE public.tenant_members TO zygo_service;
GRANT SELECT ON TABLE public.tenant_members TO zygo_admin;

GRANT SELECT(id) ON TABLE public.tenant_members TO zygo_definer;

GRANT SELECT(tenant_id) ON TABLE public.tenant_members TO zygo_definer;

GRANT SELECT(user_id) ON TABLE public.tenant_members TO zygo_definer;

GRANT UPDATE(primary_role_id) ON TABLE public.tenant_members TO zygo_app;
GRANT UPDATE(primary_role_id) ON TABLE public.tenant_members TO zygo_service;
GRANT SELECT(primary_role_id) ON TABLE public.tenant_members TO zygo_definer;

GRANT UPDATE(status) ON TABLE public.tenant_members TO zygo_app;
GRANT UPDATE(status) ON TABLE public.tenant_members TO zygo_service;
GRANT SELECT(status) ON TABLE public.tenant_members TO zygo_definer;

GRANT UPDATE(is_owner) ON TABLE public.tenant_members TO zygo_app;
GRANT UPDATE(is_owner) ON TABLE public.tenant_members TO zygo_service;
GRANT SELECT(is_owner) ON TABLE public.tenant_members TO zygo_definer;

GRANT UPDATE(display_name) ON TABLE public.tenant_members TO zygo_app;
GRANT UPDATE(display_name) ON TABLE public.tenant_members TO zygo_service;

GRANT UPDATE(avatar_file_id) ON TABLE public.tenant_members TO zygo_app;
GRANT UPDATE(avatar_file_id) ON TABLE public.tenant_members TO zygo_service;

GRANT UPDATE(job_title) ON TABLE public.tenant_members TO zygo_app;
GRANT UPDATE(job_title) ON TABLE public.tenant_members TO zygo_service;

GRANT UPDATE(reporting_manager_id) ON TABLE public.tenant_members TO zygo_app;
GRANT UPDATE(reporting_manager_id) ON TABLE public.tenant_members TO zygo_service;

GRANT UPDATE(perm_version) ON TABLE public.tenant_members TO zygo_app;
GRANT UPDATE(perm_version) ON TABLE public.tenant_members TO zygo_service;
GRANT SELECT(perm_version),UPDATE(perm_version) ON TABLE public.tenant_members TO zygo_definer;

GRANT UPDATE(invited_by) ON TABLE public.tenant_members TO zygo_app;
GRANT UPDATE(invited_by) ON TABLE public.tenant_members TO zygo_service;

GRANT UPDATE(invited_at) ON TABLE public.tenant_members TO zygo_app;
GRANT UPDATE(invited_at) ON TABLE public.tenant_members TO zygo_service;

GRANT UPDATE(joined_at) ON TABLE public.tenant_members TO zygo_app;
GRANT UPDATE(joined_at) ON TABLE public.tenant_members TO zygo_service;
GRANT SELECT(joined_at) ON TABLE public.tenant_members TO zygo_definer;

GRANT UPDATE(last_active_at) ON TABLE public.tenant_members TO zygo_app;
GRANT UPDATE(last_active_at) ON TABLE public.tenant_members TO zygo_service;

GRANT UPDATE(suspended_at) ON TABLE public.tenant_members TO zygo_app;
GRANT UPDATE(suspended_at) ON TABLE public.tenant_members TO zygo_service;

GRANT UPDATE(suspended_by) ON TABLE public.tenant_members TO zygo_app;
GRANT UPDATE(suspended_by) ON TABLE public.tenant_members TO zygo_service;

GRANT UPDATE(suspension_reason) ON TABLE public.tenant_members TO zygo_app;
GRANT UPDATE(suspension_reason) ON TABLE public.tenant_members TO zygo_service;

GRANT UPDATE(removed_at) ON TABLE public.tenant_members TO zygo_app;
GRANT UPDATE(removed_at) ON TABLE public.tenant_members TO zygo_service;

GRANT UPDATE(removed_by) ON TABLE public.tenant_members TO zygo_app;
GRANT UPDATE(removed_by) ON TABLE public.tenant_members TO zygo_service;

GRANT UPDATE(removal_reason) ON TABLE public.tenant_members TO zygo_app;
GRANT UPDATE(removal_reason) ON TABLE public.tenant_members TO zygo_service;

GRANT UPDATE(restorable_until) ON TABLE public.tenant_members TO zygo_app;
GRANT UPDATE(restorable_until) ON TABLE public.tenant_members TO zygo_service;

GRANT SELECT,INSERT,DELETE ON TABLE public.tenant_ownership_transfers TO zygo_app;
GRANT SELECT,INSERT,DELETE ON TABLE public.tenant_ownership_transfers TO zygo_service;
GRANT SELECT ON TABLE public.tenant_ownership_transfers TO zygo_admin;

GRANT UPDATE(from_user_id) ON TABLE public.tenant_ownership_transfers TO zygo_app;
GRANT UPDATE(from_user_id) ON TABLE public.tenant_ownership_transfers TO zygo_service;

GRANT UPDATE(to_user_id) ON TABLE public.tenant_ownership_transfers TO zygo_app;
GRANT UPDATE(to_user_id) ON TABLE public.tenant_ownership_transfers TO zygo_service;

GRANT UPDATE(fallback_role_id) ON TABLE public.tenant_ownership_transfers TO zygo_app;
GRANT UPDATE(fallback_role_id) ON TABLE public.tenant_ownership_transfers TO zygo_service;

GRANT UPDATE(status) ON TABLE public.tenant_ownership_transfers TO zygo_app;
GRANT UPDATE(status) ON TABLE public.tenant_ownership_transfers TO zygo_service;

GRANT UPDATE(expires_at) ON TABLE public.tenant_ownership_transfers TO zygo_app;
GRANT UPDATE(expires_at) ON TABLE public.tenant_ownership_transfers TO zygo_service;

GRANT UPDATE(decided_at) ON TABLE public.tenant_ownership_transfers TO zygo_app;
GRANT UPDATE(decided_at) ON TABLE public.tenant_ownership_transfers TO zygo_service;

GRANT SELECT,INSERT,DELETE ON TABLE public.tenant_rbac_state TO zygo_app;
GRANT SELECT,INSERT,DELETE ON TABLE public.tenant_rbac_state TO zygo_service;
GRANT SELECT ON TABLE public.tenant_rbac_state TO zygo_definer;

GRANT INSERT(tenant_id) ON TABLE public.tenant_rbac_state TO zygo_definer;

GRANT UPDATE(epoch) ON TABLE public.tenant_rbac_state TO zygo_app;
GRANT UPDATE(epoch) ON TABLE public.tenant_rbac_state TO zygo_service;
GRANT INSERT(epoch),UPDATE(epoch) ON TABLE public.tenant_rbac_state TO zygo_definer;

GRANT SELECT,INSERT,DELETE ON TABLE public.tenant_security_config TO zygo_app;
GRANT SELECT,INSERT,DELETE ON TABLE public.tenant_security_config TO zygo_service;
GRANT SELECT ON TABLE public.tenant_security_config TO zygo_admin;

GRANT SELECT(tenant_id) ON TABLE public.tenant_security_config TO zygo_definer;

GRANT UPDATE(mfa_required) ON TABLE public.tenant_security_config TO zygo_app;
GRANT UPDATE(mfa_required) ON TABLE public.tenant_security_config TO zygo_service;

GRANT UPDATE(mfa_deadline_days) ON TABLE public.tenant_security_config TO zygo_app;
GRANT UPDATE(mfa_deadline_days) ON TABLE public.tenant_security_config TO zygo_service;

GRANT UPDATE(allowed_mfa_methods) ON TABLE public.tenant_security_config TO zygo_app;
GRANT UPDATE(allowed_mfa_methods) ON TABLE public.tenant_security_config TO zygo_service;

GRANT UPDATE(require_phone_verification) ON TABLE public.tenant_security_config TO zygo_app;
GRANT UPDATE(require_phone_verification) ON TABLE public.tenant_security_config TO zygo_service;

GRANT UPDATE(phone_verification_deadline_days) ON TABLE public.tenant_security_config TO zygo_app;
GRANT UPDATE(phone_verification_deadline_days) ON TABLE public.tenant_security_config TO zygo_service;

GRANT UPDATE(session_timeout_minutes) ON TABLE public.tenant_security_config TO zygo_app;
GRANT UPDATE(session_timeout_minutes) ON TABLE public.tenant_security_config TO zygo_service;

GRANT UPDATE(max_concurrent_sessions) ON TABLE public.tenant_security_config TO zygo_app;
GRANT UPDATE(max_concurrent_sessions) ON TABLE public.tenant_security_config TO zygo_service;

GRANT UPDATE(password_min_length) ON TABLE public.tenant_security_config TO zygo_app;
GRANT UPDATE(password_min_length) ON TABLE public.tenant_security_config TO zygo_service;
GRANT SELECT(password_min_length) ON TABLE public.tenant_security_config TO zygo_definer;

GRANT UPDATE(password_require_classes) ON TABLE public.tenant_security_config TO zygo_app;
GRANT UPDATE(password_require_classes) ON TABLE public.tenant_security_config TO zygo_service;
GRANT SELECT(password_require_classes) ON TABLE public.tenant_security_config TO zygo_definer;

GRANT UPDATE(password_expiry_days) ON TABLE public.tenant_security_config TO zygo_app;
GRANT UPDATE(password_expiry_days) ON TABLE public.tenant_security_config TO zygo_service;

GRANT UPDATE(trusted_device_days) ON TABLE public.tenant_security_config TO zygo_app;
GRANT UPDATE(trusted_device_days) ON TABLE public.tenant_security_config TO zygo_service;

GRANT UPDATE(allowed_login_methods) ON TABLE public.tenant_security_config TO zygo_app;
GRANT UPDATE(allowed_login_methods) ON TABLE public.tenant_security_config TO zygo_service;

GRANT UPDATE(ip_allowlist) ON TABLE public.tenant_security_config TO zygo_app;
GRANT UPDATE(ip_allowlist) ON TABLE public.tenant_security_config TO zygo_service;

GRANT UPDATE(idle_lock_enabled) ON TABLE public.tenant_security_config TO zygo_app;
GRANT UPDATE(idle_lock_enabled) ON TABLE public.tenant_security_config TO zygo_service;

GRANT UPDATE(idle_lock_timeout_minutes) ON TABLE public.tenant_security_config TO zygo_app;
GRANT UPDATE(idle_lock_timeout_minutes) ON TABLE public.tenant_security_config TO zygo_service;

GRANT UPDATE(pin_length_requirement) ON TABLE public.tenant_security_config TO zygo_app;
GRANT UPDATE(pin_length_requirement) ON TABLE public.tenant_security_config TO zygo_service;

GRANT UPDATE(require_pin) ON TABLE public.tenant_security_config TO zygo_app;
GRANT UPDATE(require_pin) ON TABLE public.tenant_security_config TO zygo_service;

GRANT UPDATE(pin_max_attempts) ON TABLE public.tenant_security_config TO zygo_app;
GRANT UPDATE(pin_max_attempts) ON TABLE public.tenant_security_config TO zygo_service;

GRANT UPDATE(api_key_max_days) ON TABLE public.tenant_security_config TO zygo_app;
GRANT UPDATE(api_key_max_days) ON TABLE public.tenant_security_config TO zygo_service;

GRANT UPDATE(policy_changed_at) ON TABLE public.tenant_security_config TO zygo_app;
GRANT UPDATE(policy_changed_at) ON TABLE public.tenant_security_config TO zygo_service;

GRANT UPDATE(updated_by) ON TABLE public.tenant_security_config TO zygo_app;
GRANT UPDATE(updated_by) ON TABLE public.tenant_security_config TO zygo_service;

GRANT SELECT,INSERT,DELETE ON TABLE public.tenant_settings TO zygo_app;
GRANT SELECT,INSERT,DELETE ON TABLE public.tenant_settings TO zygo_service;
GRANT SELECT,INSERT,DELETE ON TABLE public.tenant_settings TO zygo_admin;

GRANT UPDATE(timezone) ON TABLE public.tenant_settings TO zygo_app;
GRANT UPDATE(timezone) ON TABLE public.tenant_settings TO zygo_service;
GRANT UPDATE(timezone) ON TABLE public.tenant_settings TO zygo_admin;

GRANT UPDATE(language) ON TABLE public.tenant_settings TO zygo_app;
GRANT UPDATE(language) ON TABLE public.tenant_settings TO zygo_service;
GRANT UPDATE(language) ON TABLE public.tenant_settings TO zygo_admin;

GRANT UPDATE(week_start) ON TABLE public.tenant_settings TO zygo_app;
GRANT UPDATE(week_start) ON TABLE public.tenant_settings TO zygo_service;
GRANT UPDATE(week_start) ON TABLE public.tenant_settings TO zygo_admin;

GRANT UPDATE(date_format) ON TABLE public.tenant_settings TO zygo_app;
GRANT UPDATE(date_format) ON TABLE public.tenant_settings TO zygo_service;
GRANT UPDATE(date_format) ON TABLE public.tenant_settings TO zygo_admin;

GRANT UPDATE(notification_settings) ON TABLE public.tenant_settings TO zygo_app;
GRANT UPDATE(notification_settings) ON TABLE public.tenant_settings TO zygo_service;
GRANT UPDATE(notification_settings) ON TABLE public.tenant_settings TO zygo_admin;

GRANT UPDATE(limit_overrides) ON TABLE public.tenant_settings TO zygo_app;
GRANT UPDATE(limit_overrides) ON TABLE public.tenant_settings TO zygo_service;
GRANT UPDATE(limit_overrides) ON TABLE public.tenant_settings TO zygo_admin;

GRANT UPDATE(support_access) ON TABLE public.tenant_settings TO zygo_app;
GRANT UPDATE(support_access) ON TABLE public.tenant_settings TO zygo_service;
GRANT UPDATE(support_access) ON TABLE public.tenant_settings TO zygo_admin;

GRANT UPDATE(restrict_secret_use) ON TABLE public.tenant_settings TO zygo_app;
GRANT UPDATE(restrict_secret_use) ON TABLE public.tenant_settings TO zygo_service;
GRANT UPDATE(restrict_secret_use) ON TABLE public.tenant_settings TO zygo_admin;

GRANT UPDATE(demo_expires_at) ON TABLE public.tenant_settings TO zygo_app;
GRANT UPDATE(demo_expires_at) ON TABLE public.tenant_settings TO zygo_service;
GRANT UPDATE(demo_expires_at) ON TABLE public.tenant_settings TO zygo_admin;

GRANT UPDATE(settings) ON TABLE public.tenant_settings TO zygo_app;
GRANT UPDATE(settings) ON TABLE public.tenant_settings TO zygo_service;
GRANT UPDATE(settings) ON TABLE public.tenant_settings TO zygo_admin;

GRANT UPDATE(updated_by) ON TABLE public.tenant_settings TO zygo_app;
GRANT UPDATE(updated_by) ON TABLE public.tenant_settings TO zygo_service;
GRANT UPDATE(updated_by) ON TABLE public.tenant_settings TO zygo_admin;

GRANT SELECT,INSERT,DELETE ON TABLE public.tenant_slug_reservations TO zygo_service;
GRANT SELECT,INSERT,DELETE ON TABLE public.tenant_slug_reservations TO zygo_admin;

GRANT SELECT(slug) ON TABLE public.tenant_slug_reservations TO zygo_definer;

GRANT SELECT(tenant_id) ON TABLE public.tenant_slug_reservations TO zygo_definer;

GRANT UPDATE(reason) ON TABLE public.tenant_slug_reservations TO zygo_service;
GRANT UPDATE(reason) ON TABLE public.tenant_slug_reservations TO zygo_admin;

GRANT UPDATE(redirect_to_slug) ON TABLE public.tenant_slug_reservations TO zygo_service;
GRANT UPDATE(redirect_to_slug) ON TABLE public.tenant_slug_reservations TO zygo_admin;
GRANT SELECT(redirect_to_slug) ON TABLE public.tenant_slug_reservations TO zygo_definer;

GRANT UPDATE(reserved_until) ON TABLE public.tenant_slug_reservations TO zygo_service;
GRANT UPDATE(reserved_until) ON TABLE public.tenant_slug_reservations TO zygo_admin;
GRANT SELECT(reserved_until) ON TABLE public.tenant_slug_reservations TO zygo_definer;

GRANT SELECT,INSERT,DELETE ON TABLE public.tenant_usage TO zygo_app;
GRANT SELECT,INSERT,DELETE ON TABLE public.tenant_usage TO zygo_service;
GRANT SELECT ON TABLE public.tenant_usage TO zygo_admin;

GRANT UPDATE(value) ON TABLE public.tenant_usage TO zygo_app;
GRANT UPDATE(value) ON TABLE public.tenant_usage TO zygo_service;

GRANT UPDATE(reconciled_at) ON TABLE public.tenant_usage TO zygo_app;
GRANT UPDATE(reconciled_at) ON TABLE public.tenant_usage TO zygo_service;

GRANT SELECT,INSERT ON TABLE public.tenants TO zygo_app;
GRANT SELECT,INSERT ON TABLE public.tenants TO zygo_service;
GRANT SELECT ON TABLE public.tenants TO zygo_admin;

GRANT SELECT(id) ON TABLE public.tenants TO zygo_definer;
GRANT REFERENCES(id) ON TABLE public.tenants TO zygo_audit;

GRANT UPDATE(name) ON TABLE public.tenants TO zygo_app;
GRANT UPDATE(name) ON TABLE public.tenants TO zygo_service;
GRANT UPDATE(name) ON TABLE public.tenants TO zygo_admin;
GRANT SELECT(name) ON TABLE public.tenants TO zygo_definer;

GRANT UPDATE(slug) ON TABLE public.tenants TO zygo_app;
GRANT UPDATE(slug) ON TABLE public.tenants TO zygo_service;
GRANT UPDATE(slug) ON TABLE public.tenants TO zygo_admin;
GRANT SELECT(slug) ON TABLE public.tenants TO zygo_definer;

GRANT UPDATE(type) ON TABLE public.tenants TO zygo_app;
GRANT UPDATE(type) ON TABLE public.tenants TO zygo_service;
GRANT UPDATE(type) ON TABLE public.tenants TO zygo_admin;
GRANT SELECT(type) ON TABLE public.tenants TO zygo_definer;

GRANT UPDATE(status) ON TABLE public.tenants TO zygo_app;
GRANT UPDATE(status) ON TABLE public.tenants TO zygo_service;
GRANT UPDATE(status) ON TABLE public.tenants TO zygo_admin;
GRANT SELECT(status) ON TABLE public.tenants TO zygo_definer;

GRANT UPDATE(status_before_deletion) ON TABLE public.tenants TO zygo_app;
GRANT UPDATE(status_before_deletion) ON TABLE public.tenants TO zygo_service;
GRANT UPDATE(status_before_deletion) ON TABLE public.tenants TO zygo_admin;

GRANT UPDATE(suspension_code) ON TABLE public.tenants TO zygo_app;
GRANT UPDATE(suspension_code) ON TABLE public.tenants TO zygo_service;
GRANT UPDATE(suspension_code) ON TABLE public.tenants TO zygo_admin;

GRANT UPDATE(suspension_reason) ON TABLE public.tenants TO zygo_app;
GRANT UPDATE(suspension_reason) ON TABLE public.tenants TO zygo_service;
GRANT UPDATE(suspension_reason) ON TABLE public.tenants TO zygo_admin;

GRANT UPDATE(plan) ON TABLE public.tenants TO zygo_app;
GRANT UPDATE(plan) ON TABLE public.tenants TO zygo_service;
GRANT UPDATE(plan) ON TABLE public.tenants TO zygo_admin;
GRANT SELECT(plan) ON TABLE public.tenants TO zygo_definer;

GRANT UPDATE(plan_expires_at) ON TABLE public.tenants TO zygo_app;
GRANT UPDATE(plan_expires_at) ON TABLE public.tenants TO zygo_service;
GRANT UPDATE(plan_expires_at) ON TABLE public.tenants TO zygo_admin;

GRANT UPDATE(data_region) ON TABLE public.tenants TO zygo_app;
GRANT UPDATE(data_region) ON TABLE public.tenants TO zygo_service;
GRANT UPDATE(data_region) ON TABLE public.tenants TO zygo_admin;

GRANT UPDATE(is_demo) ON TABLE public.tenants TO zygo_app;
GRANT UPDATE(is_demo) ON TABLE public.tenants TO zygo_service;
GRANT UPDATE(is_demo) ON TABLE public.tenants TO zygo_admin;
GRANT SELECT(is_demo) ON TABLE public.tenants TO zygo_definer;

GRANT UPDATE(owner_pending) ON TABLE public.tenants TO zygo_app;
GRANT UPDATE(owner_pending) ON TABLE public.tenants TO zygo_service;
GRANT UPDATE(owner_pending) ON TABLE public.tenants TO zygo_admin;
GRANT SELECT(owner_pending) ON TABLE public.tenants TO zygo_definer;

GRANT UPDATE(complimentary_until) ON TABLE public.tenants TO zygo_app;
GRANT UPDATE(complimentary_until) ON TABLE public.tenants TO zygo_service;
GRANT UPDATE(complimentary_until) ON TABLE public.tenants TO zygo_admin;

GRANT UPDATE(company_name) ON TABLE public.tenants TO zygo_app;
GRANT UPDATE(company_name) ON TABLE public.tenants TO zygo_service;
GRANT UPDATE(company_name) ON TABLE public.tenants TO zygo_admin;

GRANT UPDATE(industry) ON TABLE public.tenants TO zygo_app;
GRANT UPDATE(industry) ON TABLE public.tenants TO zygo_service;
GRANT UPDATE(industry) ON TABLE public.tenants TO zygo_admin;

GRANT UPDATE(company_size) ON TABLE public.tenants TO zygo_app;
GRANT UPDATE(company_size) ON TABLE public.tenants TO zygo_service;
GRANT UPDATE(company_size) ON TABLE public.tenants TO zygo_admin;

GRANT UPDATE(website) ON TABLE public.tenants TO zygo_app;
GRANT UPDATE(website) ON TABLE public.tenants TO zygo_service;
GRANT UPDATE(website) ON TABLE public.tenants TO zygo_admin;

GRANT UPDATE(phone) ON TABLE public.tenants TO zygo_app;
GRANT UPDATE(phone) ON TABLE public.tenants TO zygo_service;
GRANT UPDATE(phone) ON TABLE public.tenants TO zygo_admin;

GRANT UPDATE(address_line_1) ON TABLE public.tenants TO zygo_app;
GRANT UPDATE(address_line_1) ON TABLE public.tenants TO zygo_service;
GRANT UPDATE(address_line_1) ON TABLE public.tenants TO zygo_admin;

GRANT UPDATE(address_line_2) ON TABLE public.tenants TO zygo_app;
GRANT UPDATE(address_line_2) ON TABLE public.tenants TO zygo_service;
GRANT UPDATE(address_line_2) ON TABLE public.tenants TO zygo_admin;

GRANT UPDATE(city) ON TABLE public.tenants TO zygo_app;
GRANT UPDATE(city) ON TABLE public.tenants TO zygo_service;
GRANT UPDATE(city) ON TABLE public.tenants TO zygo_admin;

GRANT UPDATE(state) ON TABLE public.tenants TO zygo_app;
GRANT UPDATE(state) ON TABLE public.tenants TO zygo_service;
GRANT UPDATE(state) ON TABLE public.tenants TO zygo_admin;

GRANT UPDATE(state_code) ON TABLE public.tenants TO zygo_app;
GRANT UPDATE(state_code) ON TABLE public.tenants TO zygo_service;
GRANT UPDATE(state_code) ON TABLE public.tenants TO zygo_admin;

GRANT UPDATE(postal_code) ON TABLE public.tenants TO zygo_app;
GRANT UPDATE(postal_code) ON TABLE public.tenants TO zygo_service;
GRANT UPDATE(postal_code) ON TABLE public.tenants TO zygo_admin;

GRANT UPDATE(country) ON TABLE public.tenants TO zygo_app;
GRANT UPDATE(country) ON TABLE public.tenants TO zygo_service;
GRANT UPDATE(country) ON TABLE public.tenants TO zygo_admin;

GRANT UPDATE(legal_company_name) ON TABLE public.tenants TO zygo_app;
GRANT UPDATE(legal_company_name) ON TABLE public.tenants TO zygo_service;
GRANT UPDATE(legal_company_name) ON TABLE public.tenants TO zygo_admin;

GRANT UPDATE(business_type) ON TABLE public.tenants TO zygo_app;
GRANT UPDATE(business_type) ON TABLE public.tenants TO zygo_service;
GRANT UPDATE(business_type) ON TABLE public.tenants TO zygo_admin;

GRANT UPDATE(incorporation_date) ON TABLE public.tenants TO zygo_app;
GRANT UPDATE(incorporation_date) ON TABLE public.tenants TO zygo_service;
GRANT UPDATE(incorporation_date) ON TABLE public.tenants TO zygo_admin;

GRANT UPDATE(country_of_incorporation) ON TABLE public.tenants TO zygo_app;
GRANT UPDATE(country_of_incorporation) ON TABLE public.tenants TO zygo_service;
GRANT UPDATE(country_of_incorporation) ON TABLE public.tenants TO zygo_admin;

GRANT UPDATE(registration_number) ON TABLE public.tenants TO zygo_app;
GRANT UPDATE(registration_number) ON TABLE public.tenants TO zygo_service;
GRANT UPDATE(registration_number) ON TABLE public.tenants TO zygo_admin;

GRANT UPDATE(tax_number) ON TABLE public.tenants TO zygo_app;
GRANT UPDATE(tax_number) ON TABLE public.tenants TO zygo_service;
GRANT UPDATE(tax_number) ON TABLE public.tenants TO zygo_admin;

GRANT UPDATE(tax_number_verified_at) ON TABLE public.tenants TO zygo_app;
GRANT UPDATE(tax_number_verified_at) ON TABLE public.tenants TO zygo_service;
GRANT UPDATE(tax_number_verified_at) ON TABLE public.tenants TO zygo_admin;

GRANT UPDATE(vat_number) ON TABLE public.tenants TO zygo_app;
GRANT UPDATE(vat_number) ON TABLE public.tenants TO zygo_service;
GRANT UPDATE(vat_number) ON TABLE public.tenants TO zygo_admin;

GRANT UPDATE(vat_number_verified_at) ON TABLE public.tenants TO zygo_app;
GRANT UPDATE(vat_number_verified_at) ON TABLE public.tenants TO zygo_service;
GRANT UPDATE(vat_number_verified_at) ON TABLE public.tenants TO zygo_admin;

GRANT UPDATE(billing_email) ON TABLE public.tenants TO zygo_app;
GRANT UPDATE(billing_email) ON TABLE public.tenants TO zygo_service;
GRANT UPDATE(billing_email) ON TABLE public.tenants TO zygo_admin;

GRANT UPDATE(billing_email_verified_at) ON TABLE public.tenants TO zygo_app;
GRANT UPDATE(billing_email_verified_at) ON TABLE public.tenants TO zygo_service;
GRANT UPDATE(billing_email_verified_at) ON TABLE public.tenants TO zygo_admin;

GRANT UPDATE(billing_phone) ON TABLE public.tenants TO zygo_app;
GRANT UPDATE(billing_phone) ON TABLE public.tenants TO zygo_service;
GRANT UPDATE(billing_phone) ON TABLE public.tenants TO zygo_admin;

GRANT UPDATE(use_different_billing_address) ON TABLE public.tenants TO zygo_app;
GRANT UPDATE(use_different_billing_address) ON TABLE public.tenants TO zygo_service;
GRANT UPDATE(use_different_billing_address) ON TABLE public.tenants TO zygo_admin;

GRANT UPDATE(billing_address_line_1) ON TABLE public.tenants TO zygo_app;
GRANT UPDATE(billing_address_line_1) ON TABLE public.tenants TO zygo_service;
GRANT UPDATE(billing_address_line_1) ON TABLE public.tenants TO zygo_admin;

GRANT UPDATE(billing_address_line_2) ON TABLE public.tenants TO zygo_app;
GRANT UPDATE(billing_address_line_2) ON TABLE public.tenants TO zygo_service;
GRANT UPDATE(billing_address_line_2) ON TABLE public.tenants TO zygo_admin;

GRANT UPDATE(billing_city) ON TABLE public.tenants TO zygo_app;
GRANT UPDATE(billing_city) ON TABLE public.tenants TO zygo_service;
GRANT UPDATE(billing_city) ON TABLE public.tenants TO zygo_admin;

GRANT UPDATE(billing_state) ON TABLE public.tenants TO zygo_app;
GRANT UPDATE(billing_state) ON TABLE public.tenants TO zygo_service;
GRANT UPDATE(billing_state) ON TABLE public.tenants TO zygo_admin;

GRANT UPDATE(billing_postal_code) ON TABLE public.tenants TO zygo_app;
GRANT UPDATE(billing_postal_code) ON TABLE public.tenants TO zygo_service;
GRANT UPDATE(billing_postal_code) ON TABLE public.tenants TO zygo_admin;

GRANT UPDATE(billing_country) ON TABLE public.tenants TO zygo_app;
GRANT UPDATE(billing_country) ON TABLE public.tenants TO zygo_service;
GRANT UPDATE(billing_country) ON TABLE public.tenants TO zygo_admin;

GRANT UPDATE(billing_currency) ON TABLE public.tenants TO zygo_app;
GRANT UPDATE(billing_currency) ON TABLE public.tenants TO zygo_service;
GRANT UPDATE(billing_currency) ON TABLE public.tenants TO zygo_admin;

GRANT UPDATE(logo_file_id) ON TABLE public.tenants TO zygo_app;
GRANT UPDATE(logo_file_id) ON TABLE public.tenants TO zygo_service;
GRANT UPDATE(logo_file_id) ON TABLE public.tenants TO zygo_admin;
GRANT SELECT(logo_file_id) ON TABLE public.tenants TO zygo_definer;

GRANT UPDATE(primary_color) ON TABLE public.tenants TO zygo_app;
GRANT UPDATE(primary_color) ON TABLE public.tenants TO zygo_service;
GRANT UPDATE(primary_color) ON TABLE public.tenants TO zygo_admin;
GRANT SELECT(primary_color) ON TABLE public.tenants TO zygo_definer;

GRANT UPDATE(metadata) ON TABLE public.tenants TO zygo_app;
GRANT UPDATE(metadata) ON TABLE public.tenants TO zygo_service;
GRANT UPDATE(metadata) ON TABLE public.tenants TO zygo_admin;

GRANT UPDATE(suspended_at) ON TABLE public.tenants TO zygo_app;
GRANT UPDATE(suspended_at) ON TABLE public.tenants TO zygo_service;
GRANT UPDATE(suspended_at) ON TABLE public.tenants TO zygo_admin;

GRANT UPDATE(deletion_requested_at) ON TABLE public.tenants TO zygo_app;
GRANT UPDATE(deletion_requested_at) ON TABLE public.tenants TO zygo_service;
GRANT UPDATE(deletion_requested_at) ON TABLE public.tenants TO zygo_admin;

GRANT UPDATE(deletion_scheduled_for) ON TABLE public.tenants TO zygo_app;
GRANT UPDATE(deletion_scheduled_for) ON TABLE public.tenants TO zygo_service;
GRANT UPDATE(deletion_scheduled_for) ON TABLE public.tenants TO zygo_admin;

GRANT UPDATE(deletion_cancellable_until) ON TABLE public.tenants TO zygo_app;
GRANT UPDATE(deletion_cancellable_until) ON TABLE public.tenants TO zygo_service;
GRANT UPDATE(deletion_cancellable_until) ON TABLE public.tenants TO zygo_admin;

GRANT UPDATE(archived_at) ON TABLE public.tenants TO zygo_app;
GRANT UPDATE(archived_at) ON TABLE public.tenants TO zygo_service;
GRANT UPDATE(archived_at) ON TABLE public.tenants TO zygo_admin;

GRANT UPDATE(purged_at) ON TABLE public.tenants TO zygo_app;
GRANT UPDATE(purged_at) ON TABLE public.tenants TO zygo_service;
GRANT UPDATE(purged_at) ON TABLE public.tenants TO zygo_admin;

GRANT UPDATE(created_by) ON TABLE public.tenants TO zygo_app;
GRANT UPDATE(created_by) ON TABLE public.tenants TO zygo_service;
GRANT UPDATE(created_by) ON TABLE public.tenants TO zygo_admin;

GRANT UPDATE(deleted_at) ON TABLE public.tenants TO zygo_app;
GRANT UPDATE(deleted_at) ON TABLE public.tenants TO zygo_service;
GRANT UPDATE(deleted_at) ON TABLE public.tenants TO zygo_admin;

GRANT SELECT,INSERT ON TABLE public.trial_claims TO zygo_definer;

GRANT SELECT,INSERT,DELETE ON TABLE public.user_credentials TO zygo_app;
GRANT SELECT,INSERT,DELETE ON TABLE public.user_credentials TO zygo_service;

GRANT SELECT(user_id) ON TABLE public.user_credentials TO zygo_definer;

GRANT UPDATE(password_hash) ON TABLE public.user_credentials TO zygo_app;
GRANT UPDATE(password_hash) ON TABLE public.user_credentials TO zygo_service;
GRANT SELECT(password_hash) ON TABLE public.user_credentials TO zygo_definer;

GRANT UPDATE(password_changed_at) ON TABLE public.user_credentials TO zygo_app;
GRANT UPDATE(password_changed_at) ON TABLE public.user_credentials TO zygo_service;
GRANT SELECT(password_changed_at) ON TABLE public.user_credentials TO zygo_definer;

GRANT UPDATE(password_breached_at) ON TABLE public.user_credentials TO zygo_app;
GRANT UPDATE(password_breached_at) ON TABLE public.user_credentials TO zygo_service;

GRANT UPDATE(password_checked_at) ON TABLE public.user_credentials TO zygo_app;
GRANT UPDATE(password_checked_at) ON TABLE public.user_credentials TO zygo_service;

GRANT UPDATE(failed_login_attempts) ON TABLE public.user_credentials TO zygo_app;
GRANT UPDATE(failed_login_attempts) ON TABLE public.user_credentials TO zygo_service;
GRANT SELECT(failed_login_attempts) ON TABLE public.user_credentials TO zygo_definer;

GRANT UPDATE(last_failed_login_at) ON TABLE public.user_credentials TO zygo_app;
GRANT UPDATE(last_failed_login_at) ON TABLE public.user_credentials TO zygo_service;
GRANT SELECT(last_failed_login_at) ON TABLE public.user_credentials TO zygo_definer;

GRANT UPDATE(locked_until) ON TABLE public.user_credentials TO zygo_app;
GRANT UPDATE(locked_until) ON TABLE public.user_credentials TO zygo_service;
GRANT SELECT(locked_until) ON TABLE public.user_credentials TO zygo_definer;

GRANT UPDATE(token_epoch) ON TABLE public.user_credentials TO zygo_app;
GRANT UPDATE(token_epoch) ON TABLE public.user_credentials TO zygo_service;
GRANT SELECT(token_epoch) ON TABLE public.user_credentials TO zygo_definer;

GRANT UPDATE(pin_hash) ON TABLE public.user_credentials TO zygo_app;
GRANT UPDATE(pin_hash) ON TABLE public.user_credentials TO zygo_service;

GRANT UPDATE(pin_length) ON TABLE public.user_credentials TO zygo_app;
GRANT UPDATE(pin_length) ON TABLE public.user_credentials TO zygo_service;

GRANT UPDATE(pin_changed_at) ON TABLE public.user_credentials TO zygo_app;
GRANT UPDATE(pin_changed_at) ON TABLE public.user_credentials TO zygo_service;

GRANT SELECT,INSERT,DELETE ON TABLE public.user_devices TO zygo_app;
GRANT SELECT,INSERT,DELETE ON TABLE public.user_devices TO zygo_service;

GRANT UPDATE(device_token_hash) ON TABLE public.user_devices TO zygo_app;
GRANT UPDATE(device_token_hash) ON TABLE public.user_devices TO zygo_service;

GRANT UPDATE(token_expires_at) ON TABLE public.user_devices TO zygo_app;
GRANT UPDATE(token_expires_at) ON TABLE public.user_devices TO zygo_service;

GRANT UPDATE(fingerprint) ON TABLE public.user_devices TO zygo_app;
GRANT UPDATE(fingerprint) ON TABLE public.user_devices TO zygo_service;

GRANT UPDATE(name) ON TABLE public.user_devices TO zygo_app;
GRANT UPDATE(name) ON TABLE public.user_devices TO zygo_service;

GRANT UPDATE(device_type) ON TABLE public.user_devices TO zygo_app;
GRANT UPDATE(device_type) ON TABLE public.user_devices TO zygo_service;

GRANT UPDATE(os) ON TABLE public.user_devices TO zygo_app;
GRANT UPDATE(os) ON TABLE public.user_devices TO zygo_service;

GRANT UPDATE(browser) ON TABLE public.user_devices TO zygo_app;
GRANT UPDATE(browser) ON TABLE public.user_devices TO zygo_service;

GRANT UPDATE(trusted_until) ON TABLE public.user_devices TO zygo_app;
GRANT UPDATE(trusted_until) ON TABLE public.user_devices TO zygo_service;

GRANT UPDATE(trusted_epoch) ON TABLE public.user_devices TO zygo_app;
GRANT UPDATE(trusted_epoch) ON TABLE public.user_devices TO zygo_service;

GRANT UPDATE(last_ip_address) ON TABLE public.user_devices TO zygo_app;
GRANT UPDATE(last_ip_address) ON TABLE public.user_devices TO zygo_service;

GRANT UPDATE(last_location) ON TABLE public.user_devices TO zygo_app;
GRANT UPDATE(last_location) ON TABLE public.user_devices TO zygo_service;

GRANT UPDATE(first_seen_at) ON TABLE public.user_devices TO zygo_app;
GRANT UPDATE(first_seen_at) ON TABLE public.user_devices TO zygo_service;

GRANT UPDATE(last_seen_at) ON TABLE public.user_devices TO zygo_app;
GRANT UPDATE(last_seen_at) ON TABLE public.user_devices TO zygo_service;

GRANT UPDATE(login_count) ON TABLE public.user_devices TO zygo_app;
GRANT UPDATE(login_count) ON TABLE public.user_devices TO zygo_service;

GRANT SELECT,INSERT,DELETE ON TABLE public.user_login_patterns TO zygo_app;
GRANT SELECT,INSERT,DELETE ON TABLE public.user_login_patterns TO zygo_service;

GRANT UPDATE(hour_counts) ON TABLE public.user_login_patterns TO zygo_app;
GRANT UPDATE(hour_counts) ON TABLE public.user_login_patterns TO zygo_service;

GRANT UPDATE(day_counts) ON TABLE public.user_login_patterns TO zygo_app;
GRANT UPDATE(day_counts) ON TABLE public.user_login_patterns TO zygo_service;

GRANT UPDATE(known_countries) ON TABLE public.user_login_patterns TO zygo_app;
GRANT UPDATE(known_countries) ON TABLE public.user_login_patterns TO zygo_service;

GRANT UPDATE(known_cities) ON TABLE public.user_login_patterns TO zygo_app;
GRANT UPDATE(known_cities) ON TABLE public.user_login_patterns TO zygo_service;

GRANT UPDATE(last_location) ON TABLE public.user_login_patterns TO zygo_app;
GRANT UPDATE(last_location) ON TABLE public.user_login_patterns TO zygo_service;

GRANT UPDATE(last_login_at) ON TABLE public.user_login_patterns TO zygo_app;
GRANT UPDATE(last_login_at) ON TABLE public.user_login_patterns TO zygo_service;

GRANT UPDATE(total_logins) ON TABLE public.user_login_patterns TO zygo_app;
GRANT UPDATE(total_logins) ON TABLE public.user_login_patterns TO zygo_service;

GRANT SELECT,INSERT,DELETE ON TABLE public.user_permissions TO zygo_app;
GRANT SELECT,INSERT,DELETE ON TABLE public.user_permissions TO zygo_service;
GRANT SELECT ON TABLE public.user_permissions TO zygo_admin;

GRANT UPDATE(user_id) ON TABLE public.user_permissions TO zygo_app;
GRANT UPDATE(user_id) ON TABLE public.user_permissions TO zygo_service;

GRANT UPDATE(permission_id) ON TABLE public.user_permissions TO zygo_app;
GRANT UPDATE(permission_id) ON TABLE public.user_permissions TO zygo_service;

GRANT UPDATE(grant_type) ON TABLE public.user_permissions TO zygo_app;
GRANT UPDATE(grant_type) ON TABLE public.user_permissions TO zygo_service;

GRANT UPDATE(reason) ON TABLE public.user_permissions TO zygo_app;
GRANT UPDATE(reason) ON TABLE public.user_permissions TO zygo_service;

GRANT UPDATE(expires_at) ON TABLE public.user_permissions TO zygo_app;
GRANT UPDATE(expires_at) ON TABLE public.user_permissions TO zygo_service;

GRANT UPDATE(granted_at) ON TABLE public.user_permissions TO zygo_app;
GRANT UPDATE(granted_at) ON TABLE public.user_permissions TO zygo_service;

GRANT UPDATE(granted_by) ON TABLE public.user_permissions TO zygo_app;
GRANT UPDATE(granted_by) ON TABLE public.user_permissions TO zygo_service;

GRANT SELECT,INSERT,DELETE ON TABLE public.user_roles TO zygo_app;
GRANT SELECT,INSERT,DELETE ON TABLE public.user_roles TO zygo_service;
GRANT SELECT ON TABLE public.user_roles TO zygo_admin;

GRANT UPDATE(user_id) ON TABLE public.user_roles TO zygo_app;
GRANT UPDATE(user_id) ON TABLE public.user_roles TO zygo_service;

GRANT UPDATE(role_id) ON TABLE public.user_roles TO zygo_app;
GRANT UPDATE(role_id) ON TABLE public.user_roles TO zygo_service;

GRANT UPDATE(status) ON TABLE public.user_roles TO zygo_app;
GRANT UPDATE(status) ON TABLE public.user_roles TO zygo_service;

GRANT UPDATE(expires_at) ON TABLE public.user_roles TO zygo_app;
GRANT UPDATE(expires_at) ON TABLE public.user_roles TO zygo_service;

GRANT UPDATE(reason) ON TABLE public.user_roles TO zygo_app;
GRANT UPDATE(reason) ON TABLE public.user_roles TO zygo_service;

GRANT UPDATE(assigned_by) ON TABLE public.user_roles TO zygo_app;
GRANT UPDATE(assigned_by) ON TABLE public.user_roles TO zygo_service;

GRANT UPDATE(assigned_at) ON TABLE public.user_roles TO zygo_app;
GRANT UPDATE(assigned_at) ON TABLE public.user_roles TO zygo_service;

GRANT UPDATE(revoked_by) ON TABLE public.user_roles TO zygo_app;
GRANT UPDATE(revoked_by) ON TABLE public.user_roles TO zygo_service;

GRANT UPDATE(revoked_at) ON TABLE public.user_roles TO zygo_app;
GRANT UPDATE(revoked_at) ON TABLE public.user_roles TO zygo_service;

GRANT SELECT,INSERT ON TABLE public.users TO zygo_app;
GRANT SELECT,INSERT ON TABLE public.users TO zygo_service;
GRANT SELECT ON TABLE public.users TO zygo_admin;

GRANT SELECT(id) ON TABLE public.users TO zygo_definer;
GRANT REFERENCES(id) ON TABLE public.users TO zygo_audit;

GRANT UPDATE(email) ON TABLE public.users TO zygo_app;
GRANT UPDATE(email) ON TABLE public.users TO zygo_service;
GRANT SELECT(email) ON TABLE public.users TO zygo_definer;

GRANT UPDATE(email_verified_at) ON TABLE public.users TO zygo_app;
GRANT UPDATE(email_verified_at) ON TABLE public.users TO zygo_service;

GRANT SELECT(email_verified) ON TABLE public.users TO zygo_definer;

GRANT UPDATE(email_verified_via) ON TABLE public.users TO zygo_app;
GRANT UPDATE(email_verified_via) ON TABLE public.users TO zygo_service;

GRANT UPDATE(first_name) ON TABLE public.users TO zygo_app;
GRANT UPDATE(first_name) ON TABLE public.users TO zygo_service;
GRANT SELECT(first_name) ON TABLE public.users TO zygo_definer;

GRANT UPDATE(last_name) ON TABLE public.users TO zygo_app;
GRANT UPDATE(last_name) ON TABLE public.users TO zygo_service;
GRANT SELECT(last_name) ON TABLE public.users TO zygo_definer;

GRANT UPDATE(display_name) ON TABLE public.users TO zygo_app;
GRANT UPDATE(display_name) ON TABLE public.users TO zygo_service;
GRANT SELECT(display_name) ON TABLE public.users TO zygo_definer;

GRANT UPDATE(avatar_file_id) ON TABLE public.users TO zygo_app;
GRANT UPDATE(avatar_file_id) ON TABLE public.users TO zygo_service;

GRANT UPDATE(avatar_source) ON TABLE public.users TO zygo_app;
GRANT UPDATE(avatar_source) ON TABLE public.users TO zygo_service;

GRANT UPDATE(phone) ON TABLE public.users TO zygo_app;
GRANT UPDATE(phone) ON TABLE public.users TO zygo_service;

GRANT UPDATE(phone_verified_at) ON TABLE public.users TO zygo_app;
GRANT UPDATE(phone_verified_at) ON TABLE public.users TO zygo_service;

GRANT UPDATE(status) ON TABLE public.users TO zygo_app;
GRANT UPDATE(status) ON TABLE public.users TO zygo_service;
GRANT SELECT(status) ON TABLE public.users TO zygo_definer;

GRANT UPDATE(processing_restricted) ON TABLE public.users TO zygo_app;
GRANT UPDATE(processing_restricted) ON TABLE public.users TO zygo_service;

GRANT UPDATE(mfa_enabled) ON TABLE public.users TO zygo_app;
GRANT UPDATE(mfa_enabled) ON TABLE public.users TO zygo_service;
GRANT SELECT(mfa_enabled) ON TABLE public.users TO zygo_definer;

GRANT UPDATE(webauthn_enabled) ON TABLE public.users TO zygo_app;
GRANT UPDATE(webauthn_enabled) ON TABLE public.users TO zygo_service;

GRANT UPDATE(locale) ON TABLE public.users TO zygo_app;
GRANT UPDATE(locale) ON TABLE public.users TO zygo_service;

GRANT UPDATE(timezone) ON TABLE public.users TO zygo_app;
GRANT UPDATE(timezone) ON TABLE public.users TO zygo_service;

GRANT UPDATE(country) ON TABLE public.users TO zygo_app;
GRANT UPDATE(country) ON TABLE public.users TO zygo_service;

GRANT UPDATE(preferences) ON TABLE public.users TO zygo_app;
GRANT UPDATE(preferences) ON TABLE public.users TO zygo_service;

GRANT UPDATE(login_notification_enabled) ON TABLE public.users TO zygo_app;
GRANT UPDATE(login_notification_enabled) ON TABLE public.users TO zygo_service;

GRANT UPDATE(has_used_trial) ON TABLE public.users TO zygo_app;
GRANT UPDATE(has_used_trial) ON TABLE public.users TO zygo_service;

GRANT UPDATE(last_login_at) ON TABLE public.users TO zygo_app;
GRANT UPDATE(last_login_at) ON TABLE public.users TO zygo_service;

GRANT UPDATE(last_login_ip) ON TABLE public.users TO zygo_app;
GRANT UPDATE(last_login_ip) ON TABLE public.users TO zygo_service;

GRANT UPDATE(last_active_at) ON TABLE public.users TO zygo_app;
GRANT UPDATE(last_active_at) ON TABLE public.users TO zygo_service;

GRANT UPDATE(anonymized_at) ON TABLE public.users TO zygo_app;
GRANT UPDATE(anonymized_at) ON TABLE public.users TO zygo_service;

GRANT UPDATE(deleted_at) ON TABLE public.users TO zygo_app;
GRANT UPDATE(deleted_at) ON TABLE public.users TO zygo_service;
GRANT SELECT(deleted_at) ON TABLE public.users TO zygo_definer;

GRANT SELECT,INSERT,DELETE ON TABLE public.verification_codes TO zygo_app;
GRANT SELECT,INSERT,DELETE ON TABLE public.verification_codes TO zygo_service;

GRANT SELECT(id) ON TABLE public.verification_codes TO zygo_definer;

GRANT SELECT(user_id) ON TABLE public.verification_codes TO zygo_definer;

GRANT UPDATE(type) ON TABLE public.verification_codes TO zygo_app;
GRANT UPDATE(type) ON TABLE public.verification_codes TO zygo_service;
GRANT SELECT(type) ON TABLE public.verification_codes TO zygo_definer;

GRANT UPDATE(channel) ON TABLE public.verification_codes TO zygo_app;
GRANT UPDATE(channel) ON TABLE public.verification_codes TO zygo_service;

GRANT UPDATE(target) ON TABLE public.verification_codes TO zygo_app;
GRANT UPDATE(target) ON TABLE public.verification_codes TO zygo_service;
GRANT SELECT(target) ON TABLE public.verification_codes TO zygo_definer;

GRANT UPDATE(code_hash) ON TABLE public.verification_codes TO zygo_app;
GRANT UPDATE(code_hash) ON TABLE public.verification_codes TO zygo_service;
GRANT SELECT(code_hash) ON TABLE public.verification_codes TO zygo_definer;

GRANT UPDATE(attempts) ON TABLE public.verification_codes TO zygo_app;
GRANT UPDATE(attempts) ON TABLE public.verification_codes TO zygo_service;

GRANT UPDATE(max_attempts) ON TABLE public.verification_codes TO zygo_app;
GRANT UPDATE(max_attempts) ON TABLE public.verification_codes TO zygo_service;

GRANT UPDATE(provider_sid) ON TABLE public.verification_codes TO zygo_app;
GRANT UPDATE(provider_sid) ON TABLE public.verification_codes TO zygo_service;

GRANT UPDATE(expires_at) ON TABLE public.verification_codes TO zygo_app;
GRANT UPDATE(expires_at) ON TABLE public.verification_codes TO zygo_service;
GRANT SELECT(expires_at) ON TABLE public.verification_codes TO zygo_definer;

GRANT UPDATE(verified_at) ON TABLE public.verification_codes TO zygo_app;
GRANT UPDATE(verified_at) ON TABLE public.verification_codes TO zygo_service;

GRANT UPDATE(consumed_at) ON TABLE public.verification_codes TO zygo_app;
GRANT UPDATE(consumed_at) ON TABLE public.verification_codes TO zygo_service;
GRANT SELECT(consumed_at) ON TABLE public.verification_codes TO zygo_definer;

GRANT UPDATE(ip_address) ON TABLE public.verification_codes TO zygo_app;
GRANT UPDATE(ip_address) ON TABLE public.verification_codes TO zygo_service;

GRANT UPDATE(user_agent) ON TABLE public.verification_codes TO zygo_app;
GRANT UPDATE(user_agent) ON TABLE public.verification_codes TO zygo_service;

ALTER DEFAULT PRIVILEGES FOR ROLE zygo_audit REVOKE ALL ON FUNCTIONS  FROM PUBLIC;

ALTER DEFAULT PRIVILEGES FOR ROLE zygo_definer REVOKE ALL ON FUNCTIONS  FROM PUBLIC;

ALTER DEFAULT PRIVILEGES FOR ROLE zygo_owner REVOKE ALL ON FUNCTIONS  FROM PUBLIC;

