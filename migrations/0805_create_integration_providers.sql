-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.integration_providers (
    id text NOT NULL
        CONSTRAINT integration_providers_id_check CHECK (id ~ '^[a-z0-9_-]{2,50}$'),
    name text NOT NULL,
    category text NOT NULL,
    authorize_url text NOT NULL,
    token_url text NOT NULL,
    revoke_url text,
    userinfo_url text,
    required_scopes text[] DEFAULT '{}'::text[] NOT NULL,
    default_scopes text[] DEFAULT '{}'::text[] NOT NULL,
    allowed_scopes text[] DEFAULT '{}'::text[] NOT NULL,
    pkce boolean DEFAULT true NOT NULL,
    extra_parameters jsonb DEFAULT '{}'::jsonb NOT NULL,
    access_ttl_seconds integer,
    rate_limit jsonb,
    token_auth_method text DEFAULT 'client_secret_post' NOT NULL
        CONSTRAINT integration_providers_token_auth_method_check CHECK (token_auth_method IN ('client_secret_basic',
            'client_secret_post', 'none')),
    refreshes boolean DEFAULT true NOT NULL,
    rotates_refresh boolean DEFAULT false NOT NULL,
    capabilities text[] DEFAULT '{}'::text[] NOT NULL,
    metadata jsonb DEFAULT '{}'::jsonb NOT NULL,
    is_active boolean DEFAULT true NOT NULL,
    sort_order integer DEFAULT 0 NOT NULL,
    created_at timestamptz DEFAULT now() NOT NULL,
    updated_at timestamptz DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT integration_providers_pkey PRIMARY KEY (id)
);

COMMENT ON TABLE public.integration_providers IS
    'Registry of integration providers: endpoints, scopes, refresh behaviour. Client secrets stay in configuration.';

ALTER TABLE public.integration_providers ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.integration_providers FORCE ROW LEVEL SECURITY;

CREATE POLICY integration_providers_owner ON public.integration_providers FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY integration_providers_definer ON public.integration_providers FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY integration_providers_select ON public.integration_providers FOR SELECT TO zygo_app, zygo_service,
    zygo_admin
    USING (true);
CREATE POLICY integration_providers_admin_insert ON public.integration_providers FOR INSERT TO zygo_admin
    WITH CHECK ((SELECT zygo.is_platform_scope()));
CREATE POLICY integration_providers_admin_update ON public.integration_providers FOR UPDATE TO zygo_admin
    USING ((SELECT zygo.is_platform_scope()))
    WITH CHECK ((SELECT zygo.is_platform_scope()));
CREATE POLICY integration_providers_admin_delete ON public.integration_providers FOR DELETE TO zygo_admin
    USING ((SELECT zygo.is_platform_scope()));

GRANT SELECT ON public.integration_providers TO zygo_app;
GRANT SELECT ON public.integration_providers TO zygo_service;
GRANT SELECT, INSERT, DELETE ON public.integration_providers TO zygo_admin;
GRANT UPDATE (
    name, category, authorize_url, token_url, revoke_url, userinfo_url, required_scopes, default_scopes,
    allowed_scopes, pkce, extra_parameters, access_ttl_seconds, rate_limit, token_auth_method, refreshes,
    rotates_refresh, capabilities, metadata, is_active, sort_order
) ON public.integration_providers TO zygo_admin;

CREATE TRIGGER integration_providers_touch_row BEFORE UPDATE ON public.integration_providers
    FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

-- down
DROP TABLE public.integration_providers;
