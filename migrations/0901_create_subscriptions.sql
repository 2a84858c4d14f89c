-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.subscriptions (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    tenant_id uuid DEFAULT zygo.current_tenant_id() NOT NULL,
    plan text NOT NULL,
    status text NOT NULL
        CONSTRAINT subscriptions_status_check CHECK (status IN ('trial', 'active', 'past_due', 'paused', 'canceled')),
    billing_cycle text
        CONSTRAINT subscriptions_billing_cycle_check CHECK (billing_cycle IN ('monthly', 'annual')),
    currency text DEFAULT 'USD' NOT NULL
        CONSTRAINT subscriptions_currency_check CHECK (currency ~ '^[A-Z]{3}$'),
    unit_amount bigint DEFAULT 0 NOT NULL
        CONSTRAINT subscriptions_unit_amount_check CHECK (unit_amount >= 0),
    quantity integer DEFAULT 1 NOT NULL
        CONSTRAINT subscriptions_quantity_check CHECK (quantity >= 0),
    price_id uuid,
    provider text DEFAULT 'internal' NOT NULL
        CONSTRAINT subscriptions_provider_check CHECK (provider IN ('internal', 'stripe', 'paypal', 'revolut')),
    provider_customer_ref text,
    provider_subscription_ref text,
    provider_synced_at timestamptz,
    current_period_start timestamptz,
    current_period_end timestamptz,
    trial_started_at timestamptz,
    trial_ends_at timestamptz,
    trial_plan text,
    cancel_at_period_end boolean DEFAULT false NOT NULL,
    canceled_at timestamptz,
    cancel_reason text
        CONSTRAINT subscriptions_cancel_reason_check CHECK (char_length(cancel_reason) <= 500),
    cancel_feedback text
        CONSTRAINT subscriptions_cancel_feedback_check CHECK (char_length(cancel_feedback) <= 2000),
    pending_change jsonb
        CONSTRAINT subscriptions_pending_change_check CHECK (pg_column_size(pending_change) <= 131072),
    paused_at timestamptz,
    data_retention_until timestamptz,
    complimentary_until timestamptz,
    created_at timestamptz DEFAULT now() NOT NULL,
    updated_at timestamptz DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT subscriptions_pkey PRIMARY KEY (id),
    CONSTRAINT subscriptions_tenant_id_key UNIQUE (tenant_id),
    CONSTRAINT subscriptions_tenant_id_id_key UNIQUE (tenant_id, id),
    CONSTRAINT subscriptions_period_order_check CHECK (current_period_end IS NULL OR current_period_end >
        current_period_start),
    CONSTRAINT subscriptions_trial_has_end_check CHECK (status <> 'trial' OR trial_ends_at IS NOT NULL),
    CONSTRAINT subscriptions_tenant_id_fkey FOREIGN KEY (tenant_id)
        REFERENCES public.tenants (id) ON DELETE CASCADE,
    CONSTRAINT subscriptions_plan_fkey FOREIGN KEY (plan)
        REFERENCES public.plan_catalog (key) ON DELETE RESTRICT,
    CONSTRAINT subscriptions_price_id_fkey FOREIGN KEY (price_id)
        REFERENCES public.plan_prices (id) ON DELETE SET NULL
);

COMMENT ON TABLE public.subscriptions IS
    'One row per tenant, the free plan included; mirrors the provider and carries pending changes.';

CREATE UNIQUE INDEX subscriptions_provider_provider_subscription_ref_key ON public.subscriptions (provider,
    provider_subscription_ref) WHERE provider_subscription_ref IS NOT NULL;
CREATE UNIQUE INDEX subscriptions_provider_provider_customer_ref_key ON public.subscriptions (provider,
    provider_customer_ref) WHERE provider_customer_ref IS NOT NULL;
CREATE INDEX subscriptions_trial_ends_at_idx ON public.subscriptions (trial_ends_at) WHERE status = 'trial';
CREATE INDEX subscriptions_current_period_end_idx ON public.subscriptions (current_period_end) WHERE status IN
    ('active','past_due') AND (cancel_at_period_end OR pending_change IS NOT NULL);
CREATE INDEX subscriptions_data_retention_until_idx ON public.subscriptions (data_retention_until) WHERE status =
    'canceled';
CREATE INDEX subscriptions_plan_idx ON public.subscriptions (plan);
CREATE INDEX subscriptions_price_id_idx ON public.subscriptions (price_id) WHERE price_id IS NOT NULL;

ALTER TABLE public.subscriptions ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.subscriptions FORCE ROW LEVEL SECURITY;

CREATE POLICY subscriptions_owner ON public.subscriptions FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY subscriptions_definer ON public.subscriptions FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY subscriptions_select ON public.subscriptions FOR SELECT TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY subscriptions_insert ON public.subscriptions FOR INSERT TO zygo_app, zygo_service
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY subscriptions_update ON public.subscriptions FOR UPDATE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()))
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY subscriptions_delete ON public.subscriptions FOR DELETE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY subscriptions_service_scan ON public.subscriptions FOR SELECT TO zygo_service
    USING ((SELECT zygo.is_platform_scope()));

GRANT SELECT, INSERT, DELETE ON public.subscriptions TO zygo_app;
GRANT UPDATE (
    plan, status, billing_cycle, currency, unit_amount, quantity, price_id, provider, provider_customer_ref,
    provider_subscription_ref, provider_synced_at, current_period_start, current_period_end, trial_started_at,
    trial_ends_at, trial_plan, cancel_at_period_end, canceled_at, cancel_reason, cancel_feedback,
    pending_change, paused_at, data_retention_until, complimentary_until
) ON public.subscriptions TO zygo_app;
GRANT SELECT, INSERT, DELETE ON public.subscriptions TO zygo_service;
GRANT UPDATE (
    plan, status, billing_cycle, currency, unit_amount, quantity, price_id, provider, provider_customer_ref,
    provider_subscription_ref, provider_synced_at, current_period_start, current_period_end, trial_started_at,
    trial_ends_at, trial_plan, cancel_at_period_end, canceled_at, cancel_reason, cancel_feedback,
    pending_change, paused_at, data_retention_until, complimentary_until
) ON public.subscriptions TO zygo_service;

CREATE TRIGGER subscriptions_touch_row BEFORE UPDATE ON public.subscriptions
    FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

-- down
DROP TABLE public.subscriptions;
