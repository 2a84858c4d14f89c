-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.customer_balance_entries (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    tenant_id uuid DEFAULT zygo.current_tenant_id() NOT NULL,
    entry_key text NOT NULL,
    currency text NOT NULL
        CONSTRAINT customer_balance_entries_currency_check CHECK (currency ~ '^[A-Z]{3}$'),
    amount bigint NOT NULL
        CONSTRAINT customer_balance_entries_amount_check CHECK (amount <> 0),
    kind text NOT NULL
        CONSTRAINT customer_balance_entries_kind_check CHECK (kind IN ('credit_unused', 'applied_to_invoice',
            'refund', 'adjustment', 'goodwill')),
    invoice_id uuid,
    created_at timestamptz DEFAULT now() NOT NULL,
    CONSTRAINT customer_balance_entries_pkey PRIMARY KEY (id),
    CONSTRAINT customer_balance_entries_tenant_id_entry_key_key UNIQUE (tenant_id, entry_key),
    CONSTRAINT customer_balance_entries_tenant_id_fkey FOREIGN KEY (tenant_id)
        REFERENCES public.tenants (id) ON DELETE CASCADE,
    CONSTRAINT customer_balance_entries_tenant_id_invoice_id_fkey FOREIGN KEY (tenant_id, invoice_id)
        REFERENCES public.invoices (tenant_id, id)
);

COMMENT ON TABLE public.customer_balance_entries IS
    'Credit and debit of a tenant''s account balance; the balance is their sum.';

CREATE INDEX customer_balance_entries_tenant_id_created_at_idx ON public.customer_balance_entries (tenant_id,
    created_at DESC);
CREATE INDEX customer_balance_entries_invoice_id_idx ON public.customer_balance_entries (invoice_id) WHERE invoice_id
    IS NOT NULL;

ALTER TABLE public.customer_balance_entries ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.customer_balance_entries FORCE ROW LEVEL SECURITY;

CREATE POLICY customer_balance_entries_owner ON public.customer_balance_entries FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY customer_balance_entries_definer ON public.customer_balance_entries FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY customer_balance_entries_select ON public.customer_balance_entries FOR SELECT TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY customer_balance_entries_insert ON public.customer_balance_entries FOR INSERT TO zygo_app, zygo_service
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));

GRANT SELECT, INSERT ON public.customer_balance_entries TO zygo_app;
GRANT SELECT, INSERT ON public.customer_balance_entries TO zygo_service;

CREATE TRIGGER customer_balance_entries_forbid_mutation BEFORE UPDATE OR DELETE ON public.customer_balance_entries
    FOR EACH ROW EXECUTE FUNCTION zygo.forbid_mutation();
CREATE TRIGGER customer_balance_entries_forbid_truncate BEFORE TRUNCATE ON public.customer_balance_entries
    FOR EACH STATEMENT EXECUTE FUNCTION zygo.forbid_mutation();

-- down
DROP TABLE public.customer_balance_entries;
