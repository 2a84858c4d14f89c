-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.billing_reconciliation_items (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    run_id uuid NOT NULL,
    tenant_id uuid,
    object_type text NOT NULL,
    object_ref text NOT NULL,
    before jsonb,
    after jsonb,
    cause text NOT NULL
        CONSTRAINT billing_reconciliation_items_cause_check CHECK (cause IN ('missed_event', 'unknown_outcome',
            'manual_at_provider', 'rounding', 'unexplained')),
    applied boolean DEFAULT false NOT NULL,
    created_at timestamptz DEFAULT now() NOT NULL,
    CONSTRAINT billing_reconciliation_items_pkey PRIMARY KEY (id),
    CONSTRAINT billing_reconciliation_items_run_id_fkey FOREIGN KEY (run_id)
        REFERENCES public.billing_reconciliation_runs (id) ON DELETE CASCADE
);

COMMENT ON TABLE public.billing_reconciliation_items IS
    'One difference each: object, before, after, cause.';

CREATE INDEX billing_reconciliation_items_run_id_idx ON public.billing_reconciliation_items (run_id);
CREATE INDEX billing_reconciliation_items_cause_created_at_idx ON public.billing_reconciliation_items (cause,
    created_at DESC);

ALTER TABLE public.billing_reconciliation_items ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.billing_reconciliation_items FORCE ROW LEVEL SECURITY;

CREATE POLICY billing_reconciliation_items_owner ON public.billing_reconciliation_items FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY billing_reconciliation_items_definer ON public.billing_reconciliation_items FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY billing_reconciliation_items_service ON public.billing_reconciliation_items FOR ALL TO zygo_service
    USING ((SELECT zygo.is_platform_scope()))
    WITH CHECK ((SELECT zygo.is_platform_scope()));
CREATE POLICY billing_reconciliation_items_admin ON public.billing_reconciliation_items FOR SELECT TO zygo_admin
    USING ((SELECT zygo.is_platform_scope()));

GRANT SELECT, INSERT ON public.billing_reconciliation_items TO zygo_service;
GRANT SELECT ON public.billing_reconciliation_items TO zygo_admin;

CREATE TRIGGER billing_reconciliation_items_forbid_mutation BEFORE UPDATE OR DELETE ON
    public.billing_reconciliation_items
    FOR EACH ROW EXECUTE FUNCTION zygo.forbid_mutation();
CREATE TRIGGER billing_reconciliation_items_forbid_truncate BEFORE TRUNCATE ON public.billing_reconciliation_items
    FOR EACH STATEMENT EXECUTE FUNCTION zygo.forbid_mutation();

-- down
DROP TABLE public.billing_reconciliation_items;
