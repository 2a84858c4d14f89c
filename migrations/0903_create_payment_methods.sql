-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.payment_methods (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    tenant_id uuid DEFAULT zygo.current_tenant_id() NOT NULL,
    type text NOT NULL
        CONSTRAINT payment_methods_type_check CHECK (type IN ('card', 'paypal', 'revolut', 'bank_account')),
    provider text NOT NULL
        CONSTRAINT payment_methods_provider_check CHECK (provider IN ('stripe', 'paypal', 'revolut')),
    provider_ref text NOT NULL,
    fingerprint text,
    brand text,
    last4 text
        CONSTRAINT payment_methods_last4_check CHECK (last4 ~ '^[0-9]{4}$'),
    exp_month smallint
        CONSTRAINT payment_methods_exp_month_check CHECK (exp_month BETWEEN 1 AND 12),
    exp_year smallint
        CONSTRAINT payment_methods_exp_year_check CHECK (exp_year BETWEEN 2020 AND 2100),
    wallet text,
    holder_name text,
    billing_country text
        CONSTRAINT payment_methods_billing_country_check CHECK (billing_country ~ '^[A-Z]{2}$'),
    is_default boolean DEFAULT false NOT NULL,
    status text DEFAULT 'active' NOT NULL
        CONSTRAINT payment_methods_status_check CHECK (status IN ('active', 'requires_action', 'expired', 'removed')),
    created_by uuid,
    created_at timestamptz DEFAULT now() NOT NULL,
    updated_at timestamptz DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT payment_methods_pkey PRIMARY KEY (id),
    CONSTRAINT payment_methods_provider_provider_ref_key UNIQUE (provider, provider_ref),
    CONSTRAINT payment_methods_tenant_id_id_key UNIQUE (tenant_id, id),
    CONSTRAINT payment_methods_tenant_id_fkey FOREIGN KEY (tenant_id)
        REFERENCES public.tenants (id) ON DELETE CASCADE,
    CONSTRAINT payment_methods_created_by_fkey FOREIGN KEY (created_by)
        REFERENCES public.users (id) ON DELETE SET NULL
);

COMMENT ON TABLE public.payment_methods IS
    'Provider references and display data of payment methods; never a card number.';

CREATE UNIQUE INDEX payment_methods_tenant_id_key ON public.payment_methods (tenant_id) WHERE is_default AND status <>
    'removed';
CREATE UNIQUE INDEX payment_methods_tenant_id_fingerprint_key ON public.payment_methods (tenant_id, fingerprint) WHERE
    fingerprint IS NOT NULL AND status <> 'removed';
CREATE INDEX payment_methods_exp_year_exp_month_idx ON public.payment_methods (exp_year, exp_month) WHERE status =
    'active';

ALTER TABLE public.payment_methods ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.payment_methods FORCE ROW LEVEL SECURITY;

CREATE POLICY payment_methods_owner ON public.payment_methods FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY payment_methods_definer ON public.payment_methods FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY payment_methods_select ON public.payment_methods FOR SELECT TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY payment_methods_insert ON public.payment_methods FOR INSERT TO zygo_app, zygo_service
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY payment_methods_update ON public.payment_methods FOR UPDATE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()))
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY payment_methods_delete ON public.payment_methods FOR DELETE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY payment_methods_service_scan ON public.payment_methods FOR SELECT TO zygo_service
    USING ((SELECT zygo.is_platform_scope()));

GRANT SELECT, INSERT, DELETE ON public.payment_methods TO zygo_app;
GRANT UPDATE (
    type, provider, provider_ref, fingerprint, brand, last4, exp_month, exp_year, wallet, holder_name,
    billing_country, is_default, status, created_by
) ON public.payment_methods TO zygo_app;
GRANT SELECT, INSERT, DELETE ON public.payment_methods TO zygo_service;
GRANT UPDATE (
    type, provider, provider_ref, fingerprint, brand, last4, exp_month, exp_year, wallet, holder_name,
    billing_country, is_default, status, created_by
) ON public.payment_methods TO zygo_service;

CREATE TRIGGER payment_methods_touch_row BEFORE UPDATE ON public.payment_methods
    FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

-- down
DROP TABLE public.payment_methods;
