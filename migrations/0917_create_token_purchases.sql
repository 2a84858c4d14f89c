-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.token_purchases (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    tenant_id uuid DEFAULT zygo.current_tenant_id() NOT NULL,
    user_id uuid NOT NULL,
    package_id uuid NOT NULL,
    tokens bigint NOT NULL
        CONSTRAINT token_purchases_tokens_check CHECK (tokens > 0),
    amount bigint NOT NULL
        CONSTRAINT token_purchases_amount_check CHECK (amount >= 0),
    currency text NOT NULL
        CONSTRAINT token_purchases_currency_check CHECK (currency ~ '^[A-Z]{3}$'),
    checkout_id uuid,
    payment_id uuid,
    invoice_id uuid,
    status text DEFAULT 'pending' NOT NULL
        CONSTRAINT token_purchases_status_check CHECK (status IN ('pending', 'completed', 'failed', 'refunded',
            'partially_refunded')),
    refunded_tokens bigint DEFAULT 0 NOT NULL
        CONSTRAINT token_purchases_refunded_tokens_check CHECK (refunded_tokens >= 0),
    completed_at timestamptz,
    created_at timestamptz DEFAULT now() NOT NULL,
    updated_at timestamptz DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT token_purchases_pkey PRIMARY KEY (id),
    CONSTRAINT token_purchases_tenant_id_fkey FOREIGN KEY (tenant_id)
        REFERENCES public.tenants (id) ON DELETE CASCADE,
    CONSTRAINT token_purchases_user_id_fkey FOREIGN KEY (user_id)
        REFERENCES public.users (id) ON DELETE RESTRICT,
    CONSTRAINT token_purchases_package_id_fkey FOREIGN KEY (package_id)
        REFERENCES public.token_packages (id) ON DELETE RESTRICT,
    CONSTRAINT token_purchases_tenant_id_checkout_id_fkey FOREIGN KEY (tenant_id, checkout_id)
        REFERENCES public.checkout_sessions (tenant_id, id),
    CONSTRAINT token_purchases_tenant_id_payment_id_fkey FOREIGN KEY (tenant_id, payment_id)
        REFERENCES public.payments (tenant_id, id),
    CONSTRAINT token_purchases_tenant_id_invoice_id_fkey FOREIGN KEY (tenant_id, invoice_id)
        REFERENCES public.invoices (tenant_id, id)
);

COMMENT ON TABLE public.token_purchases IS
    'Bought packages, fulfilled exactly once.';

CREATE INDEX token_purchases_tenant_id_created_at_idx ON public.token_purchases (tenant_id, created_at DESC);
CREATE INDEX token_purchases_user_id_idx ON public.token_purchases (user_id);
CREATE INDEX token_purchases_checkout_id_idx ON public.token_purchases (checkout_id) WHERE checkout_id IS NOT NULL;
CREATE INDEX token_purchases_payment_id_idx ON public.token_purchases (payment_id) WHERE payment_id IS NOT NULL;
CREATE INDEX token_purchases_invoice_id_idx ON public.token_purchases (invoice_id) WHERE invoice_id IS NOT NULL;

ALTER TABLE public.token_purchases ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.token_purchases FORCE ROW LEVEL SECURITY;

CREATE POLICY token_purchases_owner ON public.token_purchases FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY token_purchases_definer ON public.token_purchases FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY token_purchases_select ON public.token_purchases FOR SELECT TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY token_purchases_insert ON public.token_purchases FOR INSERT TO zygo_app, zygo_service
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY token_purchases_update ON public.token_purchases FOR UPDATE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()))
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY token_purchases_delete ON public.token_purchases FOR DELETE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));

GRANT SELECT, INSERT, DELETE ON public.token_purchases TO zygo_app;
GRANT UPDATE (
    user_id, package_id, tokens, amount, currency, checkout_id, payment_id, invoice_id, status, refunded_tokens,
    completed_at
) ON public.token_purchases TO zygo_app;
GRANT SELECT, INSERT, DELETE ON public.token_purchases TO zygo_service;
GRANT UPDATE (
    user_id, package_id, tokens, amount, currency, checkout_id, payment_id, invoice_id, status, refunded_tokens,
    completed_at
) ON public.token_purchases TO zygo_service;

CREATE TRIGGER token_purchases_touch_row BEFORE UPDATE ON public.token_purchases
    FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

-- down
DROP TABLE public.token_purchases;
