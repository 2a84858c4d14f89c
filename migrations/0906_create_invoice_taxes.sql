-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

-- invoice_taxes_tax_rate_id_fkey waits for tax_rates; phase 9 adds it.
CREATE TABLE public.invoice_taxes (
    tenant_id uuid DEFAULT zygo.current_tenant_id() NOT NULL,
    invoice_id uuid NOT NULL,
    tax_rate_id uuid NOT NULL,
    taxable bigint NOT NULL,
    amount bigint NOT NULL,
    reverse_charge boolean DEFAULT false NOT NULL,
    created_at timestamptz DEFAULT now() NOT NULL,
    CONSTRAINT invoice_taxes_pkey PRIMARY KEY (invoice_id, tax_rate_id),
    CONSTRAINT invoice_taxes_tenant_id_fkey FOREIGN KEY (tenant_id)
        REFERENCES public.tenants (id) ON DELETE CASCADE,
    CONSTRAINT invoice_taxes_tenant_id_invoice_id_fkey FOREIGN KEY (tenant_id, invoice_id)
        REFERENCES public.invoices (tenant_id, id) ON DELETE CASCADE
);

COMMENT ON TABLE public.invoice_taxes IS
    'Tax sums per rate of an invoice.';

CREATE INDEX invoice_taxes_tenant_id_idx ON public.invoice_taxes (tenant_id);
CREATE INDEX invoice_taxes_tax_rate_id_idx ON public.invoice_taxes (tax_rate_id);

ALTER TABLE public.invoice_taxes ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.invoice_taxes FORCE ROW LEVEL SECURITY;

CREATE POLICY invoice_taxes_owner ON public.invoice_taxes FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY invoice_taxes_definer ON public.invoice_taxes FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY invoice_taxes_select ON public.invoice_taxes FOR SELECT TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY invoice_taxes_insert ON public.invoice_taxes FOR INSERT TO zygo_app, zygo_service
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY invoice_taxes_update ON public.invoice_taxes FOR UPDATE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()))
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY invoice_taxes_delete ON public.invoice_taxes FOR DELETE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));

GRANT SELECT, INSERT, DELETE ON public.invoice_taxes TO zygo_app;
GRANT UPDATE (
    taxable, amount, reverse_charge
) ON public.invoice_taxes TO zygo_app;
GRANT SELECT, INSERT, DELETE ON public.invoice_taxes TO zygo_service;
GRANT UPDATE (
    taxable, amount, reverse_charge
) ON public.invoice_taxes TO zygo_service;

-- down
DROP TABLE public.invoice_taxes;
