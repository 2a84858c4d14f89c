-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.checkout_sessions (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    tenant_id uuid DEFAULT zygo.current_tenant_id() NOT NULL,
    user_id uuid NOT NULL,
    type text NOT NULL
        CONSTRAINT checkout_sessions_type_check CHECK (type IN ('subscription', 'tokens', 'licenses', 'invoice',
            'card_verification')),
    items jsonb NOT NULL
        CONSTRAINT checkout_sessions_items_check CHECK ((jsonb_typeof(items) = 'array') AND (pg_column_size(items) <=
            131072)),
    amount bigint NOT NULL
        CONSTRAINT checkout_sessions_amount_check CHECK (amount >= 0),
    currency text NOT NULL
        CONSTRAINT checkout_sessions_currency_check CHECK (currency ~ '^[A-Z]{3}$'),
    provider text NOT NULL
        CONSTRAINT checkout_sessions_provider_check CHECK (provider IN ('internal', 'stripe', 'paypal', 'revolut')),
    provider_session_ref text,
    payment_method_id uuid,
    operation_id uuid,
    request_hash bytea NOT NULL
        CONSTRAINT checkout_sessions_request_hash_check CHECK (octet_length(request_hash) = 32),
    state text DEFAULT 'pending' NOT NULL
        CONSTRAINT checkout_sessions_state_check CHECK (state IN ('pending', 'processing', 'requires_action',
            'succeeded', 'failed')),
    approval_url text,
    transaction_ref text,
    failure_code text,
    expires_at timestamptz NOT NULL,
    completed_at timestamptz,
    created_at timestamptz DEFAULT now() NOT NULL,
    updated_at timestamptz DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT checkout_sessions_pkey PRIMARY KEY (id),
    CONSTRAINT checkout_sessions_tenant_id_id_key UNIQUE (tenant_id, id),
    CONSTRAINT checkout_sessions_tenant_id_fkey FOREIGN KEY (tenant_id)
        REFERENCES public.tenants (id) ON DELETE CASCADE,
    CONSTRAINT checkout_sessions_user_id_fkey FOREIGN KEY (user_id)
        REFERENCES public.users (id) ON DELETE RESTRICT,
    CONSTRAINT checkout_sessions_tenant_id_payment_method_id_fkey FOREIGN KEY (tenant_id, payment_method_id)
        REFERENCES public.payment_methods (tenant_id, id) ON DELETE SET NULL (payment_method_id),
    CONSTRAINT checkout_sessions_tenant_id_operation_id_fkey FOREIGN KEY (tenant_id, operation_id)
        REFERENCES public.billing_operations (tenant_id, id) ON DELETE SET NULL (operation_id)
);

COMMENT ON TABLE public.checkout_sessions IS
    'Checkouts of every provider; amounts come from the server only.';

CREATE UNIQUE INDEX checkout_sessions_provider_provider_session_ref_key ON public.checkout_sessions (provider,
    provider_session_ref) WHERE provider_session_ref IS NOT NULL;
CREATE UNIQUE INDEX checkout_sessions_tenant_id_user_id_request_hash_key ON public.checkout_sessions (tenant_id,
    user_id, request_hash) WHERE state IN ('pending','processing');
CREATE INDEX checkout_sessions_expires_at_idx ON public.checkout_sessions (expires_at) WHERE state IN
    ('pending','processing','requires_action');
CREATE INDEX checkout_sessions_tenant_id_created_at_idx ON public.checkout_sessions (tenant_id, created_at DESC);
CREATE INDEX checkout_sessions_payment_method_id_idx ON public.checkout_sessions (payment_method_id) WHERE
    payment_method_id IS NOT NULL;
CREATE INDEX checkout_sessions_operation_id_idx ON public.checkout_sessions (operation_id) WHERE operation_id IS NOT
    NULL;

ALTER TABLE public.checkout_sessions ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.checkout_sessions FORCE ROW LEVEL SECURITY;

CREATE POLICY checkout_sessions_owner ON public.checkout_sessions FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY checkout_sessions_definer ON public.checkout_sessions FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY checkout_sessions_select ON public.checkout_sessions FOR SELECT TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY checkout_sessions_insert ON public.checkout_sessions FOR INSERT TO zygo_app, zygo_service
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY checkout_sessions_update ON public.checkout_sessions FOR UPDATE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()))
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY checkout_sessions_delete ON public.checkout_sessions FOR DELETE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY checkout_sessions_service_scan ON public.checkout_sessions FOR SELECT TO zygo_service
    USING ((SELECT zygo.is_platform_scope()));

GRANT SELECT, INSERT, DELETE ON public.checkout_sessions TO zygo_app;
GRANT UPDATE (
    user_id, type, items, amount, currency, provider, provider_session_ref, payment_method_id, operation_id,
    request_hash, state, approval_url, transaction_ref, failure_code, expires_at, completed_at
) ON public.checkout_sessions TO zygo_app;
GRANT SELECT, INSERT, DELETE ON public.checkout_sessions TO zygo_service;
GRANT UPDATE (
    user_id, type, items, amount, currency, provider, provider_session_ref, payment_method_id, operation_id,
    request_hash, state, approval_url, transaction_ref, failure_code, expires_at, completed_at
) ON public.checkout_sessions TO zygo_service;

CREATE TRIGGER checkout_sessions_touch_row BEFORE UPDATE ON public.checkout_sessions
    FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

-- down
DROP TABLE public.checkout_sessions;
