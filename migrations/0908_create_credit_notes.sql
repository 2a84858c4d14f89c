-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.credit_notes (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    tenant_id uuid DEFAULT zygo.current_tenant_id() NOT NULL,
    invoice_id uuid NOT NULL,
    number text NOT NULL
        CONSTRAINT credit_notes_number_check CHECK (number ~ '^CN-[0-9]{4}-[0-9]{4,}$'),
    currency text NOT NULL
        CONSTRAINT credit_notes_currency_check CHECK (currency ~ '^[A-Z]{3}$'),
    amount bigint NOT NULL
        CONSTRAINT credit_notes_amount_check CHECK (amount > 0),
    tax bigint DEFAULT 0 NOT NULL
        CONSTRAINT credit_notes_tax_check CHECK (tax >= 0),
    reason text NOT NULL
        CONSTRAINT credit_notes_reason_check CHECK (reason IN ('refund', 'proration', 'dispute', 'error', 'goodwill')),
    lines jsonb DEFAULT '[]'::jsonb NOT NULL
        CONSTRAINT credit_notes_lines_check CHECK (pg_column_size(lines) <= 131072),
    provider_ref text,
    pdf_object_key text,
    pdf_sha256 text
        CONSTRAINT credit_notes_pdf_sha256_check CHECK (pdf_sha256 ~ '^[0-9a-f]{64}$'),
    created_by uuid,
    created_at timestamptz DEFAULT now() NOT NULL,
    CONSTRAINT credit_notes_pkey PRIMARY KEY (id),
    CONSTRAINT credit_notes_number_key UNIQUE (number),
    CONSTRAINT credit_notes_tenant_id_fkey FOREIGN KEY (tenant_id)
        REFERENCES public.tenants (id) ON DELETE CASCADE,
    CONSTRAINT credit_notes_tenant_id_invoice_id_fkey FOREIGN KEY (tenant_id, invoice_id)
        REFERENCES public.invoices (tenant_id, id),
    CONSTRAINT credit_notes_created_by_fkey FOREIGN KEY (created_by)
        REFERENCES public.users (id) ON DELETE SET NULL
);

COMMENT ON TABLE public.credit_notes IS
    'Corrections of finalised invoices.';

CREATE INDEX credit_notes_tenant_id_created_at_idx ON public.credit_notes (tenant_id, created_at DESC);
CREATE INDEX credit_notes_invoice_id_idx ON public.credit_notes (invoice_id);

ALTER TABLE public.credit_notes ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.credit_notes FORCE ROW LEVEL SECURITY;

CREATE POLICY credit_notes_owner ON public.credit_notes FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY credit_notes_definer ON public.credit_notes FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY credit_notes_select ON public.credit_notes FOR SELECT TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY credit_notes_insert ON public.credit_notes FOR INSERT TO zygo_app, zygo_service
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));

GRANT SELECT, INSERT ON public.credit_notes TO zygo_app;
GRANT SELECT, INSERT ON public.credit_notes TO zygo_service;

CREATE TRIGGER credit_notes_forbid_mutation BEFORE UPDATE OR DELETE ON public.credit_notes
    FOR EACH ROW EXECUTE FUNCTION zygo.forbid_mutation();
CREATE TRIGGER credit_notes_forbid_truncate BEFORE TRUNCATE ON public.credit_notes
    FOR EACH STATEMENT EXECUTE FUNCTION zygo.forbid_mutation();

-- down
DROP TABLE public.credit_notes;
