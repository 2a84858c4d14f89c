-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.dunning_cases (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    tenant_id uuid DEFAULT zygo.current_tenant_id() NOT NULL,
    subscription_id uuid NOT NULL,
    invoice_id uuid NOT NULL,
    status text DEFAULT 'open' NOT NULL
        CONSTRAINT dunning_cases_status_check CHECK (status IN ('open', 'recovered', 'exhausted', 'closed')),
    hard_decline boolean DEFAULT false NOT NULL,
    opened_at timestamptz DEFAULT now() NOT NULL,
    step smallint DEFAULT 0 NOT NULL,
    next_step_at timestamptz,
    closed_at timestamptz,
    created_at timestamptz DEFAULT now() NOT NULL,
    updated_at timestamptz DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT dunning_cases_pkey PRIMARY KEY (id),
    CONSTRAINT dunning_cases_tenant_id_id_key UNIQUE (tenant_id, id),
    CONSTRAINT dunning_cases_tenant_id_fkey FOREIGN KEY (tenant_id)
        REFERENCES public.tenants (id) ON DELETE CASCADE,
    CONSTRAINT dunning_cases_tenant_id_subscription_id_fkey FOREIGN KEY (tenant_id, subscription_id)
        REFERENCES public.subscriptions (tenant_id, id),
    CONSTRAINT dunning_cases_tenant_id_invoice_id_fkey FOREIGN KEY (tenant_id, invoice_id)
        REFERENCES public.invoices (tenant_id, id)
);

COMMENT ON TABLE public.dunning_cases IS
    'Collection case of an unpaid invoice; at most one open per tenant.';

CREATE UNIQUE INDEX dunning_cases_tenant_id_key ON public.dunning_cases (tenant_id) WHERE status = 'open';
CREATE INDEX dunning_cases_next_step_at_idx ON public.dunning_cases (next_step_at) WHERE status = 'open';
CREATE INDEX dunning_cases_subscription_id_idx ON public.dunning_cases (subscription_id);
CREATE INDEX dunning_cases_invoice_id_idx ON public.dunning_cases (invoice_id);

ALTER TABLE public.dunning_cases ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.dunning_cases FORCE ROW LEVEL SECURITY;

CREATE POLICY dunning_cases_owner ON public.dunning_cases FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY dunning_cases_definer ON public.dunning_cases FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY dunning_cases_select ON public.dunning_cases FOR SELECT TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY dunning_cases_insert ON public.dunning_cases FOR INSERT TO zygo_app, zygo_service
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY dunning_cases_update ON public.dunning_cases FOR UPDATE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()))
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY dunning_cases_delete ON public.dunning_cases FOR DELETE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY dunning_cases_service_scan ON public.dunning_cases FOR SELECT TO zygo_service
    USING ((SELECT zygo.is_platform_scope()));

GRANT SELECT, INSERT, DELETE ON public.dunning_cases TO zygo_app;
GRANT UPDATE (
    subscription_id, invoice_id, status, hard_decline, opened_at, step, next_step_at, closed_at
) ON public.dunning_cases TO zygo_app;
GRANT SELECT, INSERT, DELETE ON public.dunning_cases TO zygo_service;
GRANT UPDATE (
    subscription_id, invoice_id, status, hard_decline, opened_at, step, next_step_at, closed_at
) ON public.dunning_cases TO zygo_service;

CREATE TRIGGER dunning_cases_touch_row BEFORE UPDATE ON public.dunning_cases
    FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

-- down
DROP TABLE public.dunning_cases;
