-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.plan_prices (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    plan_key text NOT NULL,
    cycle text NOT NULL
        CONSTRAINT plan_prices_cycle_check CHECK (cycle IN ('monthly', 'annual')),
    currency text NOT NULL
        CONSTRAINT plan_prices_currency_check CHECK (currency ~ '^[A-Z]{3}$'),
    unit_amount bigint NOT NULL
        CONSTRAINT plan_prices_unit_amount_check CHECK (unit_amount >= 0),
    provider text DEFAULT 'internal' NOT NULL
        CONSTRAINT plan_prices_provider_check CHECK (provider IN ('internal', 'stripe', 'paypal', 'revolut')),
    provider_price_id text,
    active_from timestamptz DEFAULT now() NOT NULL,
    active_to timestamptz,
    created_at timestamptz DEFAULT now() NOT NULL,
    CONSTRAINT plan_prices_pkey PRIMARY KEY (id),
    CONSTRAINT plan_prices_period_order_check CHECK (active_to IS NULL OR active_to > active_from),
    CONSTRAINT plan_prices_plan_key_fkey FOREIGN KEY (plan_key)
        REFERENCES public.plan_catalog (key) ON DELETE RESTRICT
);

COMMENT ON TABLE public.plan_prices IS
    'Seat price per plan, cycle and currency; a price is superseded, never edited.';

CREATE UNIQUE INDEX plan_prices_plan_key_cycle_currency_provider_key ON public.plan_prices (plan_key, cycle, currency,
    provider) WHERE active_to IS NULL;
CREATE UNIQUE INDEX plan_prices_provider_provider_price_id_key ON public.plan_prices (provider, provider_price_id)
    WHERE provider_price_id IS NOT NULL;

ALTER TABLE public.plan_prices ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.plan_prices FORCE ROW LEVEL SECURITY;

CREATE POLICY plan_prices_owner ON public.plan_prices FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY plan_prices_definer ON public.plan_prices FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY plan_prices_select ON public.plan_prices FOR SELECT TO zygo_app, zygo_service, zygo_admin
    USING (true);
CREATE POLICY plan_prices_admin_insert ON public.plan_prices FOR INSERT TO zygo_admin
    WITH CHECK ((SELECT zygo.is_platform_scope()));
CREATE POLICY plan_prices_admin_update ON public.plan_prices FOR UPDATE TO zygo_admin
    USING ((SELECT zygo.is_platform_scope()))
    WITH CHECK ((SELECT zygo.is_platform_scope()));
CREATE POLICY plan_prices_admin_delete ON public.plan_prices FOR DELETE TO zygo_admin
    USING ((SELECT zygo.is_platform_scope()));

GRANT SELECT ON public.plan_prices TO zygo_app;
GRANT SELECT ON public.plan_prices TO zygo_service;
GRANT SELECT, INSERT, DELETE ON public.plan_prices TO zygo_admin;
GRANT UPDATE (
    plan_key, cycle, currency, unit_amount, provider, provider_price_id, active_from, active_to
) ON public.plan_prices TO zygo_admin;

-- down
DROP TABLE public.plan_prices;
