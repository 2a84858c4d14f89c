-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.billing_reconciliation_runs (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    provider text NOT NULL
        CONSTRAINT billing_reconciliation_runs_provider_check CHECK (provider IN ('stripe', 'paypal', 'revolut')),
    scope_tenant_id uuid,
    status text DEFAULT 'running' NOT NULL
        CONSTRAINT billing_reconciliation_runs_status_check CHECK (status IN ('running', 'completed', 'failed')),
    cursor jsonb DEFAULT '{}'::jsonb NOT NULL,
    counts jsonb DEFAULT '{}'::jsonb NOT NULL,
    started_at timestamptz DEFAULT now() NOT NULL,
    finished_at timestamptz,
    started_by_admin_id uuid,
    created_at timestamptz DEFAULT now() NOT NULL,
    updated_at timestamptz DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT billing_reconciliation_runs_pkey PRIMARY KEY (id),
    CONSTRAINT billing_reconciliation_runs_started_by_admin_id_fkey FOREIGN KEY (started_by_admin_id)
        REFERENCES admin.admin_users (id) ON DELETE SET NULL
);

COMMENT ON TABLE public.billing_reconciliation_runs IS
    'Runs that compare our money state with the provider''s.';

CREATE UNIQUE INDEX billing_reconciliation_runs_provider_key ON public.billing_reconciliation_runs (provider) WHERE
    status = 'running';

ALTER TABLE public.billing_reconciliation_runs ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.billing_reconciliation_runs FORCE ROW LEVEL SECURITY;

CREATE POLICY billing_reconciliation_runs_owner ON public.billing_reconciliation_runs FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY billing_reconciliation_runs_definer ON public.billing_reconciliation_runs FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY billing_reconciliation_runs_service ON public.billing_reconciliation_runs FOR ALL TO zygo_service
    USING ((SELECT zygo.is_platform_scope()))
    WITH CHECK ((SELECT zygo.is_platform_scope()));
CREATE POLICY billing_reconciliation_runs_admin ON public.billing_reconciliation_runs FOR SELECT TO zygo_admin
    USING ((SELECT zygo.is_platform_scope()));

GRANT SELECT, INSERT ON public.billing_reconciliation_runs TO zygo_service;
GRANT UPDATE (
    provider, scope_tenant_id, status, cursor, counts, started_at, finished_at, started_by_admin_id
) ON public.billing_reconciliation_runs TO zygo_service;
GRANT SELECT ON public.billing_reconciliation_runs TO zygo_admin;

CREATE TRIGGER billing_reconciliation_runs_touch_row BEFORE UPDATE ON public.billing_reconciliation_runs
    FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

-- down
DROP TABLE public.billing_reconciliation_runs;
