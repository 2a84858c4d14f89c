-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.encryption_keys (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    tenant_id uuid DEFAULT zygo.current_tenant_id() NOT NULL,
    key_id text NOT NULL
        CONSTRAINT encryption_keys_key_id_check CHECK (key_id ~ '^tk_[0-9a-f]{32}$'),
    purpose text DEFAULT 'data' NOT NULL
        CONSTRAINT encryption_keys_purpose_check CHECK (purpose IN ('data', 'hash', 'archive')),
    version integer DEFAULT 1 NOT NULL
        CONSTRAINT encryption_keys_version_check CHECK (version >= 1),
    algorithm text DEFAULT 'AES-256-GCM' NOT NULL
        CONSTRAINT encryption_keys_algorithm_check CHECK (algorithm IN ('AES-256-GCM')),
    master_key_id text NOT NULL,
    wrapped_key text
        CONSTRAINT encryption_keys_wrapped_key_check CHECK (wrapped_key LIKE 'zk1.%' OR wrapped_key LIKE 'vk1.%'),
    status text DEFAULT 'active' NOT NULL
        CONSTRAINT encryption_keys_status_check CHECK (status IN ('active', 'rotating', 'retired', 'destroyed')),
    rotated_at timestamptz,
    next_rotation_at timestamptz DEFAULT (now() + interval '90 days') NOT NULL,
    retired_at timestamptz,
    destroyed_at timestamptz,
    created_at timestamptz DEFAULT now() NOT NULL,
    updated_at timestamptz DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT encryption_keys_pkey PRIMARY KEY (id),
    CONSTRAINT encryption_keys_key_id_key UNIQUE (key_id),
    CONSTRAINT encryption_keys_tenant_id_id_key UNIQUE (tenant_id, id),
    CONSTRAINT encryption_keys_destroyed_has_no_key_check CHECK ((status = 'destroyed') = (wrapped_key IS NULL)),
    CONSTRAINT encryption_keys_tenant_id_fkey FOREIGN KEY (tenant_id)
        REFERENCES public.tenants (id) ON DELETE CASCADE
);

COMMENT ON TABLE public.encryption_keys IS
    'Tenant keys (level 1) wrapped by the master key that lives outside the database. Nulling wrapped_key makes '
    'everything under it unreadable, backups included.';

CREATE UNIQUE INDEX encryption_keys_tenant_id_purpose_key ON public.encryption_keys (tenant_id, purpose) WHERE status
    = 'active' AND purpose IN ('data','hash');
CREATE INDEX encryption_keys_tenant_id_purpose_version_idx ON public.encryption_keys (tenant_id, purpose, version);
CREATE INDEX encryption_keys_next_rotation_at_idx ON public.encryption_keys (next_rotation_at) WHERE status = 'active';
CREATE INDEX encryption_keys_master_key_id_idx ON public.encryption_keys (master_key_id) WHERE status <> 'destroyed';

ALTER TABLE public.encryption_keys ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.encryption_keys FORCE ROW LEVEL SECURITY;

CREATE POLICY encryption_keys_owner ON public.encryption_keys FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY encryption_keys_definer ON public.encryption_keys FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY encryption_keys_select ON public.encryption_keys FOR SELECT TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY encryption_keys_insert ON public.encryption_keys FOR INSERT TO zygo_app, zygo_service
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY encryption_keys_update ON public.encryption_keys FOR UPDATE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()))
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY encryption_keys_delete ON public.encryption_keys FOR DELETE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY encryption_keys_service_scan ON public.encryption_keys FOR SELECT TO zygo_service
    USING ((SELECT zygo.is_platform_scope()));

GRANT SELECT, INSERT, DELETE ON public.encryption_keys TO zygo_app;
GRANT UPDATE (
    key_id, purpose, version, algorithm, master_key_id, wrapped_key, status, rotated_at, next_rotation_at,
    retired_at, destroyed_at
) ON public.encryption_keys TO zygo_app;
GRANT SELECT, INSERT, DELETE ON public.encryption_keys TO zygo_service;
GRANT UPDATE (
    key_id, purpose, version, algorithm, master_key_id, wrapped_key, status, rotated_at, next_rotation_at,
    retired_at, destroyed_at
) ON public.encryption_keys TO zygo_service;

CREATE TRIGGER encryption_keys_touch_row BEFORE UPDATE ON public.encryption_keys
    FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

-- down
DROP TABLE public.encryption_keys;
