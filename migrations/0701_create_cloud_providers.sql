-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.cloud_providers (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    tenant_id uuid DEFAULT zygo.current_tenant_id() NOT NULL,
    provider text NOT NULL
        CONSTRAINT cloud_providers_provider_check CHECK (provider IN ('local', 'hetzner', 'digitalocean', 'aws',
            'gcp', 'azure', 'linode', 'vultr')),
    name text NOT NULL
        CONSTRAINT cloud_providers_name_check CHECK (char_length(name) BETWEEN 1 AND 100),
    credentials_encrypted text
        CONSTRAINT cloud_providers_credentials_encrypted_check CHECK (credentials_encrypted LIKE 'zv1.%'),
    credential_hint text
        CONSTRAINT cloud_providers_credential_hint_check CHECK (char_length(credential_hint) <= 4),
    encryption_key_id uuid,
    default_region text,
    is_default boolean DEFAULT false NOT NULL,
    drift_policy text DEFAULT 'report' NOT NULL
        CONSTRAINT cloud_providers_drift_policy_check CHECK (drift_policy IN ('report', 'repair')),
    status text DEFAULT 'active' NOT NULL
        CONSTRAINT cloud_providers_status_check CHECK (status IN ('active', 'syncing', 'error', 'disconnected')),
    auth_failures smallint DEFAULT 0 NOT NULL,
    last_sync_at timestamptz,
    last_validated_at timestamptz,
    error_message text,
    created_by uuid,
    created_at timestamptz DEFAULT now() NOT NULL,
    updated_at timestamptz DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT cloud_providers_pkey PRIMARY KEY (id),
    CONSTRAINT cloud_providers_tenant_id_provider_name_key UNIQUE (tenant_id, provider, name),
    CONSTRAINT cloud_providers_tenant_id_id_key UNIQUE (tenant_id, id),
    CONSTRAINT cloud_providers_remote_has_credentials_check CHECK (provider = 'local' OR status = 'disconnected' OR
        credentials_encrypted IS NOT NULL),
    CONSTRAINT cloud_providers_tenant_id_fkey FOREIGN KEY (tenant_id)
        REFERENCES public.tenants (id) ON DELETE CASCADE,
    CONSTRAINT cloud_providers_tenant_id_encryption_key_id_fkey FOREIGN KEY (tenant_id, encryption_key_id)
        REFERENCES public.encryption_keys (tenant_id, id),
    CONSTRAINT cloud_providers_created_by_fkey FOREIGN KEY (created_by)
        REFERENCES public.users (id) ON DELETE SET NULL
);

COMMENT ON TABLE public.cloud_providers IS
    'Connected provider accounts of a tenant; credentials are one sealed JSON object, never returned.';

CREATE UNIQUE INDEX cloud_providers_tenant_id_key ON public.cloud_providers (tenant_id) WHERE is_default AND status <>
    'disconnected';
CREATE INDEX cloud_providers_last_sync_at_idx ON public.cloud_providers (last_sync_at) WHERE status IN
    ('active','error');
CREATE INDEX cloud_providers_encryption_key_id_idx ON public.cloud_providers (encryption_key_id) WHERE
    encryption_key_id IS NOT NULL;

ALTER TABLE public.cloud_providers ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.cloud_providers FORCE ROW LEVEL SECURITY;

CREATE POLICY cloud_providers_owner ON public.cloud_providers FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY cloud_providers_definer ON public.cloud_providers FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY cloud_providers_select ON public.cloud_providers FOR SELECT TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY cloud_providers_insert ON public.cloud_providers FOR INSERT TO zygo_app, zygo_service
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY cloud_providers_update ON public.cloud_providers FOR UPDATE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()))
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY cloud_providers_delete ON public.cloud_providers FOR DELETE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY cloud_providers_service_scan ON public.cloud_providers FOR SELECT TO zygo_service
    USING ((SELECT zygo.is_platform_scope()));

GRANT SELECT, INSERT, DELETE ON public.cloud_providers TO zygo_app;
GRANT UPDATE (
    provider, name, credentials_encrypted, credential_hint, encryption_key_id, default_region, is_default,
    drift_policy, status, auth_failures, last_sync_at, last_validated_at, error_message, created_by
) ON public.cloud_providers TO zygo_app;
GRANT SELECT, INSERT, DELETE ON public.cloud_providers TO zygo_service;
GRANT UPDATE (
    provider, name, credentials_encrypted, credential_hint, encryption_key_id, default_region, is_default,
    drift_policy, status, auth_failures, last_sync_at, last_validated_at, error_message, created_by
) ON public.cloud_providers TO zygo_service;

CREATE TRIGGER cloud_providers_touch_row BEFORE UPDATE ON public.cloud_providers
    FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

-- down
DROP TABLE public.cloud_providers;
