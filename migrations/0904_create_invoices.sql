-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.invoices (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    tenant_id uuid DEFAULT zygo.current_tenant_id() NOT NULL,
    subscription_id uuid,
    number text
        CONSTRAINT invoices_number_check CHECK (number ~ '^INV-[0-9]{4}-[0-9]{4,}$'),
    series text DEFAULT 'default' NOT NULL,
    status text DEFAULT 'draft' NOT NULL
        CONSTRAINT invoices_status_check CHECK (status IN ('draft', 'open', 'paid', 'void', 'uncollectible')),
    currency text NOT NULL
        CONSTRAINT invoices_currency_check CHECK (currency ~ '^[A-Z]{3}$'),
    subtotal bigint DEFAULT 0 NOT NULL,
    tax bigint DEFAULT 0 NOT NULL,
    total bigint DEFAULT 0 NOT NULL,
    amount_paid bigint DEFAULT 0 NOT NULL
        CONSTRAINT invoices_amount_paid_check CHECK (amount_paid >= 0),
    amount_due bigint DEFAULT 0 NOT NULL,
    credit_note_total bigint DEFAULT 0 NOT NULL
        CONSTRAINT invoices_credit_note_total_check CHECK (credit_note_total >= 0),
    seller jsonb DEFAULT '{}'::jsonb NOT NULL
        CONSTRAINT invoices_seller_check CHECK (pg_column_size(seller) <= 131072),
    buyer jsonb DEFAULT '{}'::jsonb NOT NULL
        CONSTRAINT invoices_buyer_check CHECK (pg_column_size(buyer) <= 131072),
    period_start timestamptz,
    period_end timestamptz,
    issue_date date,
    due_date date,
    provider text DEFAULT 'internal' NOT NULL
        CONSTRAINT invoices_provider_check CHECK (provider IN ('internal', 'stripe', 'paypal', 'revolut')),
    provider_invoice_ref text,
    payment_attempts integer DEFAULT 0 NOT NULL,
    next_payment_attempt timestamptz,
    pdf_object_key text,
    pdf_sha256 text
        CONSTRAINT invoices_pdf_sha256_check CHECK (pdf_sha256 ~ '^[0-9a-f]{64}$'),
    finalized_at timestamptz,
    paid_at timestamptz,
    voided_at timestamptz,
    created_at timestamptz DEFAULT now() NOT NULL,
    updated_at timestamptz DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT invoices_pkey PRIMARY KEY (id),
    CONSTRAINT invoices_number_key UNIQUE (number),
    CONSTRAINT invoices_tenant_id_id_key UNIQUE (tenant_id, id),
    CONSTRAINT invoices_finalised_has_number_check CHECK ((status = 'draft') = (finalized_at IS NULL) AND
        (finalized_at IS NULL) = (number IS NULL)),
    CONSTRAINT invoices_totals_check CHECK (total = subtotal + tax),
    CONSTRAINT invoices_paid_is_whole_check CHECK (status <> 'paid' OR paid_at IS NOT NULL),
    CONSTRAINT invoices_tenant_id_fkey FOREIGN KEY (tenant_id)
        REFERENCES public.tenants (id) ON DELETE CASCADE,
    CONSTRAINT invoices_tenant_id_subscription_id_fkey FOREIGN KEY (tenant_id, subscription_id)
        REFERENCES public.subscriptions (tenant_id, id)
);

COMMENT ON TABLE public.invoices IS
    'Invoices with frozen seller and buyer; the number is given when finalised, after that the row is immutable but '
    'for payment state.';

CREATE UNIQUE INDEX invoices_provider_provider_invoice_ref_key ON public.invoices (provider, provider_invoice_ref)
    WHERE provider_invoice_ref IS NOT NULL;
CREATE INDEX invoices_tenant_id_created_at_id_idx ON public.invoices (tenant_id, created_at DESC, id DESC);
CREATE INDEX invoices_tenant_id_status_idx ON public.invoices (tenant_id, status);
CREATE INDEX invoices_due_date_idx ON public.invoices (due_date) WHERE status = 'open';
CREATE INDEX invoices_subscription_id_idx ON public.invoices (subscription_id) WHERE subscription_id IS NOT NULL;

ALTER TABLE public.invoices ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.invoices FORCE ROW LEVEL SECURITY;

CREATE POLICY invoices_owner ON public.invoices FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY invoices_definer ON public.invoices FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY invoices_select ON public.invoices FOR SELECT TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY invoices_insert ON public.invoices FOR INSERT TO zygo_app, zygo_service
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY invoices_update ON public.invoices FOR UPDATE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()))
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY invoices_delete ON public.invoices FOR DELETE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY invoices_service_scan ON public.invoices FOR SELECT TO zygo_service
    USING ((SELECT zygo.is_platform_scope()));

GRANT SELECT, INSERT, DELETE ON public.invoices TO zygo_app;
GRANT UPDATE (
    subscription_id, number, series, status, currency, subtotal, tax, total, amount_paid, amount_due,
    credit_note_total, seller, buyer, period_start, period_end, issue_date, due_date, provider,
    provider_invoice_ref, payment_attempts, next_payment_attempt, pdf_object_key, pdf_sha256, finalized_at,
    paid_at, voided_at
) ON public.invoices TO zygo_app;
GRANT SELECT, INSERT, DELETE ON public.invoices TO zygo_service;
GRANT UPDATE (
    subscription_id, number, series, status, currency, subtotal, tax, total, amount_paid, amount_due,
    credit_note_total, seller, buyer, period_start, period_end, issue_date, due_date, provider,
    provider_invoice_ref, payment_attempts, next_payment_attempt, pdf_object_key, pdf_sha256, finalized_at,
    paid_at, voided_at
) ON public.invoices TO zygo_service;

CREATE TRIGGER invoices_touch_row BEFORE UPDATE ON public.invoices
    FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

-- down
DROP TABLE public.invoices;
