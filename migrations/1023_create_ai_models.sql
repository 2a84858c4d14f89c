-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.ai_models (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    tenant_id uuid DEFAULT zygo.current_tenant_id(),
    provider text NOT NULL
        CONSTRAINT ai_models_provider_check CHECK (provider IN ('openai', 'anthropic', 'google', 'azure', 'cohere',
            'custom')),
    model_id text NOT NULL,
    name text NOT NULL,
    kind text DEFAULT 'chat' NOT NULL
        CONSTRAINT ai_models_kind_check CHECK (kind IN ('chat', 'embedding')),
    capabilities text[] DEFAULT '{}'::text[] NOT NULL,
    context_window integer
        CONSTRAINT ai_models_context_window_check CHECK (context_window > 0),
    max_output_tokens integer
        CONSTRAINT ai_models_max_output_tokens_check CHECK (max_output_tokens > 0),
    input_price_per_1k numeric(14,8)
        CONSTRAINT ai_models_input_price_per_1k_check CHECK (input_price_per_1k >= 0),
    output_price_per_1k numeric(14,8)
        CONSTRAINT ai_models_output_price_per_1k_check CHECK (output_price_per_1k >= 0),
    currency text DEFAULT 'USD' NOT NULL
        CONSTRAINT ai_models_currency_check CHECK (currency ~ '^[A-Z]{3}$'),
    default_config jsonb DEFAULT '{}'::jsonb NOT NULL
        CONSTRAINT ai_models_default_config_check CHECK (pg_column_size(default_config) <= 131072),
    is_active boolean DEFAULT true NOT NULL,
    created_at timestamptz DEFAULT now() NOT NULL,
    updated_at timestamptz DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT ai_models_pkey PRIMARY KEY (id),
    CONSTRAINT ai_models_tenant_id_provider_model_id_key UNIQUE NULLS NOT DISTINCT (tenant_id, provider, model_id),
    CONSTRAINT ai_models_tenant_id_fkey FOREIGN KEY (tenant_id)
        REFERENCES public.tenants (id) ON DELETE CASCADE
);

COMMENT ON TABLE public.ai_models IS
    'Models with capabilities and prices, platform-wide or of a tenant.';

ALTER TABLE public.ai_models ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.ai_models FORCE ROW LEVEL SECURITY;

CREATE POLICY ai_models_owner ON public.ai_models FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY ai_models_definer ON public.ai_models FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY ai_models_select ON public.ai_models FOR SELECT TO zygo_app, zygo_service
    USING (tenant_id IS NULL OR tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY ai_models_insert ON public.ai_models FOR INSERT TO zygo_app, zygo_service
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY ai_models_update ON public.ai_models FOR UPDATE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()))
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY ai_models_delete ON public.ai_models FOR DELETE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY ai_models_admin_global_select ON public.ai_models FOR SELECT TO zygo_admin
    USING ((SELECT zygo.is_platform_scope()) AND tenant_id IS NULL);
CREATE POLICY ai_models_admin_global_insert ON public.ai_models FOR INSERT TO zygo_admin
    WITH CHECK ((SELECT zygo.is_platform_scope()) AND tenant_id IS NULL);
CREATE POLICY ai_models_admin_global_update ON public.ai_models FOR UPDATE TO zygo_admin
    USING ((SELECT zygo.is_platform_scope()) AND tenant_id IS NULL)
    WITH CHECK ((SELECT zygo.is_platform_scope()) AND tenant_id IS NULL);
CREATE POLICY ai_models_admin_global_delete ON public.ai_models FOR DELETE TO zygo_admin
    USING ((SELECT zygo.is_platform_scope()) AND tenant_id IS NULL);

GRANT SELECT, INSERT, DELETE ON public.ai_models TO zygo_app;
GRANT UPDATE (
    provider, model_id, name, kind, capabilities, context_window, max_output_tokens, input_price_per_1k,
    output_price_per_1k, currency, default_config, is_active
) ON public.ai_models TO zygo_app;
GRANT SELECT, INSERT, DELETE ON public.ai_models TO zygo_service;
GRANT UPDATE (
    provider, model_id, name, kind, capabilities, context_window, max_output_tokens, input_price_per_1k,
    output_price_per_1k, currency, default_config, is_active
) ON public.ai_models TO zygo_service;
GRANT SELECT, INSERT, DELETE ON public.ai_models TO zygo_admin;
GRANT UPDATE (
    provider, model_id, name, kind, capabilities, context_window, max_output_tokens, input_price_per_1k,
    output_price_per_1k, currency, default_config, is_active
) ON public.ai_models TO zygo_admin;

CREATE TRIGGER ai_models_touch_row BEFORE UPDATE ON public.ai_models
    FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

-- down
DROP TABLE public.ai_models;
