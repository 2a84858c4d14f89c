-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.api_keys (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    tenant_id uuid DEFAULT zygo.current_tenant_id() NOT NULL,
    user_id uuid NOT NULL,
    name text NOT NULL
        CONSTRAINT api_keys_name_check CHECK (char_length(name) BETWEEN 1 AND 100),
    environment text DEFAULT 'live' NOT NULL
        CONSTRAINT api_keys_environment_check CHECK (environment IN ('live', 'test')),
    key_prefix text NOT NULL
        CONSTRAINT api_keys_key_prefix_check CHECK (char_length(key_prefix) BETWEEN 8 AND 24),
    key_hash bytea NOT NULL
        CONSTRAINT api_keys_key_hash_check CHECK (octet_length(key_hash) = 32),
    scopes text[] NOT NULL
        CONSTRAINT api_keys_scopes_check CHECK (cardinality(scopes) BETWEEN 1 AND 50),
    allowed_ips cidr[] DEFAULT '{}'::cidr[] NOT NULL
        CONSTRAINT api_keys_allowed_ips_check CHECK (cardinality(allowed_ips) <= 50),
    rate_limit_per_minute integer
        CONSTRAINT api_keys_rate_limit_per_minute_check CHECK (rate_limit_per_minute BETWEEN 1 AND 100000),
    status text DEFAULT 'active' NOT NULL
        CONSTRAINT api_keys_status_check CHECK (status IN ('active', 'revoked', 'expired')),
    expires_at timestamptz,
    last_used_at timestamptz,
    last_used_ip inet,
    usage_count bigint DEFAULT 0 NOT NULL,
    last_flushed_at timestamptz,
    revoked_at timestamptz,
    revoked_by uuid,
    revoke_reason text
        CONSTRAINT api_keys_revoke_reason_check CHECK (revoke_reason IN ('user', 'owner_removed', 'auto_leak',
            'auto_containment', 'regenerated', 'tenant', 'admin')),
    created_at timestamptz DEFAULT now() NOT NULL,
    updated_at timestamptz DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT api_keys_pkey PRIMARY KEY (id),
    CONSTRAINT api_keys_key_hash_key UNIQUE (key_hash),
    CONSTRAINT api_keys_tenant_id_fkey FOREIGN KEY (tenant_id)
        REFERENCES public.tenants (id) ON DELETE CASCADE,
    CONSTRAINT api_keys_user_id_fkey FOREIGN KEY (user_id)
        REFERENCES public.users (id) ON DELETE RESTRICT,
    CONSTRAINT api_keys_revoked_by_fkey FOREIGN KEY (revoked_by)
        REFERENCES public.users (id) ON DELETE SET NULL
);

COMMENT ON TABLE public.api_keys IS
    'Tenant API keys, checked by hash; acting identity is the owner, scopes only narrow.';

CREATE UNIQUE INDEX api_keys_tenant_id_name_key ON public.api_keys (tenant_id, name) WHERE status = 'active';
CREATE INDEX api_keys_user_id_idx ON public.api_keys (user_id) WHERE status = 'active';
CREATE INDEX api_keys_expires_at_idx ON public.api_keys (expires_at) WHERE status = 'active' AND expires_at IS NOT NULL;

ALTER TABLE public.api_keys ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.api_keys FORCE ROW LEVEL SECURITY;

CREATE POLICY api_keys_owner ON public.api_keys FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY api_keys_definer ON public.api_keys FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY api_keys_select ON public.api_keys FOR SELECT TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY api_keys_insert ON public.api_keys FOR INSERT TO zygo_app, zygo_service
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY api_keys_update ON public.api_keys FOR UPDATE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()))
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY api_keys_delete ON public.api_keys FOR DELETE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY api_keys_service_scan ON public.api_keys FOR SELECT TO zygo_service
    USING ((SELECT zygo.is_platform_scope()));

GRANT SELECT, INSERT, DELETE ON public.api_keys TO zygo_app;
GRANT UPDATE (
    user_id, name, environment, key_prefix, key_hash, scopes, allowed_ips, rate_limit_per_minute, status,
    expires_at, last_used_at, last_used_ip, usage_count, last_flushed_at, revoked_at, revoked_by, revoke_reason
) ON public.api_keys TO zygo_app;
GRANT SELECT, INSERT, DELETE ON public.api_keys TO zygo_service;
GRANT UPDATE (
    user_id, name, environment, key_prefix, key_hash, scopes, allowed_ips, rate_limit_per_minute, status,
    expires_at, last_used_at, last_used_ip, usage_count, last_flushed_at, revoked_at, revoked_by, revoke_reason
) ON public.api_keys TO zygo_service;

CREATE TRIGGER api_keys_touch_row BEFORE UPDATE ON public.api_keys
    FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

-- down
DROP TABLE public.api_keys;
