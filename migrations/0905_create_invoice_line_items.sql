-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

-- invoice_line_items_tax_rate_id_fkey waits for tax_rates; phase 9 adds it.
CREATE TABLE public.invoice_line_items (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    tenant_id uuid DEFAULT zygo.current_tenant_id() NOT NULL,
    invoice_id uuid NOT NULL,
    position integer NOT NULL
        CONSTRAINT invoice_line_items_position_check CHECK (position >= 1),
    kind text NOT NULL
        CONSTRAINT invoice_line_items_kind_check CHECK (kind IN ('subscription', 'proration', 'license', 'tokens',
            'credit')),
    description text NOT NULL
        CONSTRAINT invoice_line_items_description_check CHECK (char_length(description) <= 500),
    quantity integer DEFAULT 1 NOT NULL,
    unit_amount bigint NOT NULL,
    amount bigint NOT NULL,
    currency text NOT NULL
        CONSTRAINT invoice_line_items_currency_check CHECK (currency ~ '^[A-Z]{3}$'),
    tax_rate_id uuid,
    period_start timestamptz,
    period_end timestamptz,
    metadata jsonb DEFAULT '{}'::jsonb NOT NULL
        CONSTRAINT invoice_line_items_metadata_check CHECK (pg_column_size(metadata) <= 131072),
    created_at timestamptz DEFAULT now() NOT NULL,
    CONSTRAINT invoice_line_items_pkey PRIMARY KEY (id),
    CONSTRAINT invoice_line_items_invoice_id_position_key UNIQUE (invoice_id, position),
    CONSTRAINT invoice_line_items_tenant_id_fkey FOREIGN KEY (tenant_id)
        REFERENCES public.tenants (id) ON DELETE CASCADE,
    CONSTRAINT invoice_line_items_tenant_id_invoice_id_fkey FOREIGN KEY (tenant_id, invoice_id)
        REFERENCES public.invoices (tenant_id, id) ON DELETE CASCADE
);

COMMENT ON TABLE public.invoice_line_items IS
    'Lines of an invoice; the total is the sum of rounded lines.';

CREATE INDEX invoice_line_items_tenant_id_idx ON public.invoice_line_items (tenant_id);
CREATE INDEX invoice_line_items_tax_rate_id_idx ON public.invoice_line_items (tax_rate_id) WHERE tax_rate_id IS NOT
    NULL;

ALTER TABLE public.invoice_line_items ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.invoice_line_items FORCE ROW LEVEL SECURITY;

CREATE POLICY invoice_line_items_owner ON public.invoice_line_items FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY invoice_line_items_definer ON public.invoice_line_items FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY invoice_line_items_select ON public.invoice_line_items FOR SELECT TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY invoice_line_items_insert ON public.invoice_line_items FOR INSERT TO zygo_app, zygo_service
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY invoice_line_items_update ON public.invoice_line_items FOR UPDATE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()))
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY invoice_line_items_delete ON public.invoice_line_items FOR DELETE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));

GRANT SELECT, INSERT, DELETE ON public.invoice_line_items TO zygo_app;
GRANT UPDATE (
    invoice_id, position, kind, description, quantity, unit_amount, amount, currency, tax_rate_id, period_start,
    period_end, metadata
) ON public.invoice_line_items TO zygo_app;
GRANT SELECT, INSERT, DELETE ON public.invoice_line_items TO zygo_service;
GRANT UPDATE (
    invoice_id, position, kind, description, quantity, unit_amount, amount, currency, tax_rate_id, period_start,
    period_end, metadata
) ON public.invoice_line_items TO zygo_service;

-- down
DROP TABLE public.invoice_line_items;
