-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.billing_operations (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    tenant_id uuid DEFAULT zygo.current_tenant_id() NOT NULL,
    kind text NOT NULL,
    request jsonb DEFAULT '{}'::jsonb NOT NULL
        CONSTRAINT billing_operations_request_check CHECK (pg_column_size(request) <= 131072),
    idempotency_key text NOT NULL,
    state text DEFAULT 'pending' NOT NULL
        CONSTRAINT billing_operations_state_check CHECK (state IN ('pending', 'sent', 'succeeded', 'failed',
            'requires_action', 'unknown')),
    provider text NOT NULL
        CONSTRAINT billing_operations_provider_check CHECK (provider IN ('stripe', 'paypal', 'revolut')),
    provider_ref text,
    attempts integer DEFAULT 0 NOT NULL,
    next_attempt_at timestamptz DEFAULT now() NOT NULL,
    result jsonb
        CONSTRAINT billing_operations_result_check CHECK (pg_column_size(result) <= 131072),
    error_code text,
    error_message text,
    completed_at timestamptz,
    created_by uuid,
    created_at timestamptz DEFAULT now() NOT NULL,
    updated_at timestamptz DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT billing_operations_pkey PRIMARY KEY (id),
    CONSTRAINT billing_operations_idempotency_key_key UNIQUE (idempotency_key),
    CONSTRAINT billing_operations_tenant_id_id_key UNIQUE (tenant_id, id),
    CONSTRAINT billing_operations_tenant_id_fkey FOREIGN KEY (tenant_id)
        REFERENCES public.tenants (id) ON DELETE CASCADE,
    CONSTRAINT billing_operations_created_by_fkey FOREIGN KEY (created_by)
        REFERENCES public.users (id) ON DELETE SET NULL
);

COMMENT ON TABLE public.billing_operations IS
    'Outbox of provider calls, committed before the call; unknown outcomes are resolved by reading the provider.';

CREATE INDEX billing_operations_next_attempt_at_idx ON public.billing_operations (next_attempt_at) WHERE state IN
    ('pending','sent','unknown');
CREATE INDEX billing_operations_tenant_id_created_at_idx ON public.billing_operations (tenant_id, created_at DESC);

ALTER TABLE public.billing_operations ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.billing_operations FORCE ROW LEVEL SECURITY;

CREATE POLICY billing_operations_owner ON public.billing_operations FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY billing_operations_definer ON public.billing_operations FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY billing_operations_select ON public.billing_operations FOR SELECT TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY billing_operations_insert ON public.billing_operations FOR INSERT TO zygo_app, zygo_service
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY billing_operations_update ON public.billing_operations FOR UPDATE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()))
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY billing_operations_delete ON public.billing_operations FOR DELETE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY billing_operations_service_scan ON public.billing_operations FOR SELECT TO zygo_service
    USING ((SELECT zygo.is_platform_scope()));

GRANT SELECT, INSERT, DELETE ON public.billing_operations TO zygo_app;
GRANT UPDATE (
    kind, request, idempotency_key, state, provider, provider_ref, attempts, next_attempt_at, result,
    error_code, error_message, completed_at, created_by
) ON public.billing_operations TO zygo_app;
GRANT SELECT, INSERT, DELETE ON public.billing_operations TO zygo_service;
GRANT UPDATE (
    kind, request, idempotency_key, state, provider, provider_ref, attempts, next_attempt_at, result,
    error_code, error_message, completed_at, created_by
) ON public.billing_operations TO zygo_service;

CREATE TRIGGER billing_operations_touch_row BEFORE UPDATE ON public.billing_operations
    FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

-- down
DROP TABLE public.billing_operations;
