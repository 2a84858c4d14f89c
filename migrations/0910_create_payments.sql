-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

-- payments_tenant_id_checkout_id_fkey waits for checkout_sessions; phase 9 adds it.
CREATE TABLE public.payments (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    tenant_id uuid DEFAULT zygo.current_tenant_id() NOT NULL,
    kind text NOT NULL
        CONSTRAINT payments_kind_check CHECK (kind IN ('charge', 'refund', 'dispute')),
    invoice_id uuid,
    checkout_id uuid,
    payment_method_id uuid,
    parent_payment_id uuid,
    amount bigint NOT NULL
        CONSTRAINT payments_amount_check CHECK (amount > 0),
    currency text NOT NULL
        CONSTRAINT payments_currency_check CHECK (currency ~ '^[A-Z]{3}$'),
    provider text NOT NULL
        CONSTRAINT payments_provider_check CHECK (provider IN ('internal', 'stripe', 'paypal', 'revolut')),
    provider_ref text,
    status text NOT NULL
        CONSTRAINT payments_status_check CHECK (status IN ('pending', 'processing', 'requires_action', 'succeeded',
            'failed', 'canceled')),
    failure_code text,
    failure_class text
        CONSTRAINT payments_failure_class_check CHECK (failure_class IN ('hard', 'soft')),
    created_at timestamptz DEFAULT now() NOT NULL,
    updated_at timestamptz DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT payments_pkey PRIMARY KEY (id),
    CONSTRAINT payments_tenant_id_id_key UNIQUE (tenant_id, id),
    CONSTRAINT payments_tenant_id_fkey FOREIGN KEY (tenant_id)
        REFERENCES public.tenants (id) ON DELETE CASCADE,
    CONSTRAINT payments_tenant_id_invoice_id_fkey FOREIGN KEY (tenant_id, invoice_id)
        REFERENCES public.invoices (tenant_id, id),
    CONSTRAINT payments_tenant_id_payment_method_id_fkey FOREIGN KEY (tenant_id, payment_method_id)
        REFERENCES public.payment_methods (tenant_id, id),
    CONSTRAINT payments_tenant_id_parent_payment_id_fkey FOREIGN KEY (tenant_id, parent_payment_id)
        REFERENCES public.payments (tenant_id, id)
);

COMMENT ON TABLE public.payments IS
    'One row per money movement attempt.';

CREATE UNIQUE INDEX payments_provider_provider_ref_kind_key ON public.payments (provider, provider_ref, kind) WHERE
    provider_ref IS NOT NULL;
CREATE INDEX payments_tenant_id_created_at_idx ON public.payments (tenant_id, created_at DESC);
CREATE INDEX payments_invoice_id_idx ON public.payments (invoice_id) WHERE invoice_id IS NOT NULL;
CREATE INDEX payments_checkout_id_idx ON public.payments (checkout_id) WHERE checkout_id IS NOT NULL;
CREATE INDEX payments_payment_method_id_idx ON public.payments (payment_method_id) WHERE payment_method_id IS NOT NULL;
CREATE INDEX payments_parent_payment_id_idx ON public.payments (parent_payment_id) WHERE parent_payment_id IS NOT NULL;

ALTER TABLE public.payments ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.payments FORCE ROW LEVEL SECURITY;

CREATE POLICY payments_owner ON public.payments FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY payments_definer ON public.payments FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY payments_select ON public.payments FOR SELECT TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY payments_insert ON public.payments FOR INSERT TO zygo_app, zygo_service
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY payments_update ON public.payments FOR UPDATE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()))
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY payments_delete ON public.payments FOR DELETE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY payments_service_scan ON public.payments FOR SELECT TO zygo_service
    USING ((SELECT zygo.is_platform_scope()));

GRANT SELECT, INSERT, DELETE ON public.payments TO zygo_app;
GRANT UPDATE (
    kind, invoice_id, checkout_id, payment_method_id, parent_payment_id, amount, currency, provider,
    provider_ref, status, failure_code, failure_class
) ON public.payments TO zygo_app;
GRANT SELECT, INSERT, DELETE ON public.payments TO zygo_service;
GRANT UPDATE (
    kind, invoice_id, checkout_id, payment_method_id, parent_payment_id, amount, currency, provider,
    provider_ref, status, failure_code, failure_class
) ON public.payments TO zygo_service;

CREATE TRIGGER payments_touch_row BEFORE UPDATE ON public.payments
    FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

-- down
DROP TABLE public.payments;
