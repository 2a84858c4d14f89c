-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.oauth_connections (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    tenant_id uuid DEFAULT zygo.current_tenant_id() NOT NULL,
    user_id uuid NOT NULL,
    provider_id text NOT NULL,
    provider_user_id text NOT NULL,
    provider_email text,
    provider_display_name text,
    scopes text[] DEFAULT '{}'::text[] NOT NULL,
    access_token text
        CONSTRAINT oauth_connections_access_token_check CHECK (access_token LIKE 'zv1.%'),
    refresh_token text
        CONSTRAINT oauth_connections_refresh_token_check CHECK (refresh_token LIKE 'zv1.%'),
    key_id uuid,
    token_type text DEFAULT 'Bearer' NOT NULL,
    expires_at timestamptz,
    status text DEFAULT 'active' NOT NULL
        CONSTRAINT oauth_connections_status_check CHECK (status IN ('active', 'expired', 'revoked', 'error')),
    shared boolean DEFAULT false NOT NULL,
    refresh_version integer DEFAULT 0 NOT NULL,
    refresh_failures smallint DEFAULT 0 NOT NULL,
    last_error text,
    last_error_at timestamptz,
    last_used_at timestamptz,
    metadata jsonb DEFAULT '{}'::jsonb NOT NULL
        CONSTRAINT oauth_connections_metadata_check CHECK (pg_column_size(metadata) <= 32768),
    created_at timestamptz DEFAULT now() NOT NULL,
    updated_at timestamptz DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT oauth_connections_pkey PRIMARY KEY (id),
    CONSTRAINT oauth_connections_tenant_id_user_id_provider_id_key UNIQUE (tenant_id, user_id, provider_id),
    CONSTRAINT oauth_connections_tenant_id_fkey FOREIGN KEY (tenant_id)
        REFERENCES public.tenants (id) ON DELETE CASCADE,
    CONSTRAINT oauth_connections_user_id_fkey FOREIGN KEY (user_id)
        REFERENCES public.users (id) ON DELETE RESTRICT,
    CONSTRAINT oauth_connections_provider_id_fkey FOREIGN KEY (provider_id)
        REFERENCES public.integration_providers (id),
    CONSTRAINT oauth_connections_tenant_id_key_id_fkey FOREIGN KEY (tenant_id, key_id)
        REFERENCES public.encryption_keys (tenant_id, id)
);

COMMENT ON TABLE public.oauth_connections IS
    'Connected third-party accounts; tokens sealed, refreshed by job. Own rows, shared rows, or all for secret '
    'managers.';

CREATE INDEX oauth_connections_expires_at_idx ON public.oauth_connections (expires_at) WHERE status = 'active' AND
    refresh_token IS NOT NULL;
CREATE INDEX oauth_connections_key_id_idx ON public.oauth_connections (key_id) WHERE key_id IS NOT NULL;

ALTER TABLE public.oauth_connections ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.oauth_connections FORCE ROW LEVEL SECURITY;

CREATE POLICY oauth_connections_owner ON public.oauth_connections FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY oauth_connections_definer ON public.oauth_connections FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY oauth_connections_select ON public.oauth_connections FOR SELECT TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY oauth_connections_insert ON public.oauth_connections FOR INSERT TO zygo_app, zygo_service
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY oauth_connections_update ON public.oauth_connections FOR UPDATE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()))
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY oauth_connections_delete ON public.oauth_connections FOR DELETE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY oauth_connections_service_scan ON public.oauth_connections FOR SELECT TO zygo_service
    USING ((SELECT zygo.is_platform_scope()));

GRANT DELETE ON public.oauth_connections TO zygo_app;
GRANT SELECT (
    id, tenant_id, user_id, provider_id, provider_user_id, provider_email, provider_display_name, scopes,
    key_id, token_type, expires_at, status, shared, refresh_version, refresh_failures, last_error,
    last_error_at, last_used_at, metadata, created_at, updated_at, row_version
) ON public.oauth_connections TO zygo_app;
GRANT INSERT (
    id, tenant_id, user_id, provider_id, provider_user_id, provider_email, provider_display_name, scopes,
    key_id, token_type, expires_at, status, shared, refresh_version, refresh_failures, last_error,
    last_error_at, last_used_at, metadata, created_at, updated_at, row_version
) ON public.oauth_connections TO zygo_app;
GRANT UPDATE (
    user_id, provider_id, provider_user_id, provider_email, provider_display_name, scopes, key_id, token_type,
    expires_at, status, shared, refresh_version, refresh_failures, last_error, last_error_at, last_used_at,
    metadata
) ON public.oauth_connections TO zygo_app;
GRANT SELECT, INSERT, DELETE ON public.oauth_connections TO zygo_service;
GRANT UPDATE (
    user_id, provider_id, provider_user_id, provider_email, provider_display_name, scopes, access_token,
    refresh_token, key_id, token_type, expires_at, status, shared, refresh_version, refresh_failures,
    last_error, last_error_at, last_used_at, metadata
) ON public.oauth_connections TO zygo_service;

CREATE TRIGGER oauth_connections_touch_row BEFORE UPDATE ON public.oauth_connections
    FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

-- down
DROP TABLE public.oauth_connections;
