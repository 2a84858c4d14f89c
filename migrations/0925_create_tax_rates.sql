-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.tax_rates (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    country text NOT NULL
        CONSTRAINT tax_rates_country_check CHECK (country ~ '^[A-Z]{2}$'),
    region text,
    customer_kind text NOT NULL
        CONSTRAINT tax_rates_customer_kind_check CHECK (customer_kind IN ('business', 'consumer', 'any')),
    name text NOT NULL,
    rate_bps integer NOT NULL
        CONSTRAINT tax_rates_rate_bps_check CHECK (rate_bps BETWEEN 0 AND 10000),
    reverse_charge boolean DEFAULT false NOT NULL,
    valid_from date NOT NULL,
    valid_to date,
    created_at timestamptz DEFAULT now() NOT NULL,
    CONSTRAINT tax_rates_pkey PRIMARY KEY (id),
    CONSTRAINT tax_rates_country_region_customer_kind_valid_from_key UNIQUE NULLS NOT DISTINCT (country, region,
        customer_kind, valid_from),
    CONSTRAINT tax_rates_validity_order_check CHECK (valid_to IS NULL OR valid_to > valid_from)
);

COMMENT ON TABLE public.tax_rates IS
    'Tax rates by country and customer kind; superseded, never edited.';

ALTER TABLE public.tax_rates ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.tax_rates FORCE ROW LEVEL SECURITY;

CREATE POLICY tax_rates_owner ON public.tax_rates FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY tax_rates_definer ON public.tax_rates FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY tax_rates_select ON public.tax_rates FOR SELECT TO zygo_app, zygo_service, zygo_admin
    USING (true);
CREATE POLICY tax_rates_admin_insert ON public.tax_rates FOR INSERT TO zygo_admin
    WITH CHECK ((SELECT zygo.is_platform_scope()));
CREATE POLICY tax_rates_admin_update ON public.tax_rates FOR UPDATE TO zygo_admin
    USING ((SELECT zygo.is_platform_scope()))
    WITH CHECK ((SELECT zygo.is_platform_scope()));
CREATE POLICY tax_rates_admin_delete ON public.tax_rates FOR DELETE TO zygo_admin
    USING ((SELECT zygo.is_platform_scope()));

GRANT SELECT ON public.tax_rates TO zygo_app;
GRANT SELECT ON public.tax_rates TO zygo_service;
GRANT SELECT, INSERT, DELETE ON public.tax_rates TO zygo_admin;
GRANT UPDATE (
    country, region, customer_kind, name, rate_bps, reverse_charge, valid_from, valid_to
) ON public.tax_rates TO zygo_admin;

-- down
DROP TABLE public.tax_rates;
