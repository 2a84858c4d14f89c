-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.ai_usage (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    tenant_id uuid DEFAULT zygo.current_tenant_id() NOT NULL,
    entry_key text NOT NULL,
    execution_id uuid,
    node_execution_id uuid,
    user_id uuid,
    provider text NOT NULL,
    model text NOT NULL,
    key_source text NOT NULL
        CONSTRAINT ai_usage_key_source_check CHECK (key_source IN ('platform', 'tenant')),
    input_tokens bigint DEFAULT 0 NOT NULL
        CONSTRAINT ai_usage_input_tokens_check CHECK (input_tokens >= 0),
    output_tokens bigint DEFAULT 0 NOT NULL
        CONSTRAINT ai_usage_output_tokens_check CHECK (output_tokens >= 0),
    cached_tokens bigint DEFAULT 0 NOT NULL
        CONSTRAINT ai_usage_cached_tokens_check CHECK (cached_tokens >= 0),
    cost_usd numeric(18,8),
    estimated boolean DEFAULT false NOT NULL,
    state text DEFAULT 'reserved' NOT NULL
        CONSTRAINT ai_usage_state_check CHECK (state IN ('reserved', 'settled', 'failed')),
    latency_ms integer,
    created_at timestamptz DEFAULT now() NOT NULL,
    updated_at timestamptz DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT ai_usage_pkey PRIMARY KEY (id, created_at),
    CONSTRAINT ai_usage_tenant_id_entry_key_created_at_key UNIQUE (tenant_id, entry_key, created_at)
) PARTITION BY RANGE (created_at);

COMMENT ON TABLE public.ai_usage IS
    'Every model call with tokens and cost, own key or platform key.';

CREATE INDEX ai_usage_tenant_id_created_at_idx ON public.ai_usage (tenant_id, created_at DESC);
CREATE INDEX ai_usage_execution_id_idx ON public.ai_usage (execution_id);

ALTER TABLE public.ai_usage ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.ai_usage FORCE ROW LEVEL SECURITY;

CREATE POLICY ai_usage_owner ON public.ai_usage FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY ai_usage_definer ON public.ai_usage FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY ai_usage_select ON public.ai_usage FOR SELECT TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY ai_usage_insert ON public.ai_usage FOR INSERT TO zygo_app, zygo_service
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY ai_usage_update ON public.ai_usage FOR UPDATE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()))
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY ai_usage_delete ON public.ai_usage FOR DELETE TO zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY ai_usage_admin_select ON public.ai_usage FOR SELECT TO zygo_admin
    USING (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('read')));

GRANT SELECT, INSERT ON public.ai_usage TO zygo_app;
GRANT UPDATE (
    entry_key, execution_id, node_execution_id, user_id, provider, model, key_source, input_tokens,
    output_tokens, cached_tokens, cost_usd, estimated, state, latency_ms
) ON public.ai_usage TO zygo_app;
GRANT SELECT, INSERT, DELETE ON public.ai_usage TO zygo_service;
GRANT UPDATE (
    entry_key, execution_id, node_execution_id, user_id, provider, model, key_source, input_tokens,
    output_tokens, cached_tokens, cost_usd, estimated, state, latency_ms
) ON public.ai_usage TO zygo_service;
GRANT SELECT ON public.ai_usage TO zygo_admin;

CREATE TRIGGER ai_usage_touch_row BEFORE UPDATE ON public.ai_usage
    FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();
SELECT zygo.partition_create('ai_usage', 'month', 3);

-- down
DROP TABLE public.ai_usage;
