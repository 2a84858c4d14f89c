-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.tenant_usage (
    tenant_id uuid DEFAULT zygo.current_tenant_id() NOT NULL,
    metric text NOT NULL
        CONSTRAINT tenant_usage_metric_check CHECK (metric ~ '^[a-z][a-z0-9_]{1,62}$'),
    period text DEFAULT 'all' NOT NULL
        CONSTRAINT tenant_usage_period_check CHECK (period ~ '^(all|[0-9]{4}-[0-9]{2}(-[0-9]{2})?)$'),
    value bigint DEFAULT 0 NOT NULL
        CONSTRAINT tenant_usage_value_check CHECK (value >= 0),
    reconciled_at timestamptz,
    created_at timestamptz DEFAULT now() NOT NULL,
    updated_at timestamptz DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT tenant_usage_pkey PRIMARY KEY (tenant_id, metric, period),
    CONSTRAINT tenant_usage_tenant_id_fkey FOREIGN KEY (tenant_id)
        REFERENCES public.tenants (id) ON DELETE CASCADE
);

COMMENT ON TABLE public.tenant_usage IS
    'Live counters for plan limits; changed by a conditional UPDATE in the transaction of the counted thing.';

ALTER TABLE public.tenant_usage ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.tenant_usage FORCE ROW LEVEL SECURITY;

CREATE POLICY tenant_usage_owner ON public.tenant_usage FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY tenant_usage_definer ON public.tenant_usage FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY tenant_usage_select ON public.tenant_usage FOR SELECT TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY tenant_usage_insert ON public.tenant_usage FOR INSERT TO zygo_app, zygo_service
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY tenant_usage_update ON public.tenant_usage FOR UPDATE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()))
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY tenant_usage_delete ON public.tenant_usage FOR DELETE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY tenant_usage_admin_select ON public.tenant_usage FOR SELECT TO zygo_admin
    USING (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('read')));
CREATE POLICY tenant_usage_service_scan ON public.tenant_usage FOR SELECT TO zygo_service
    USING ((SELECT zygo.is_platform_scope()));

GRANT SELECT, INSERT, DELETE ON public.tenant_usage TO zygo_app;
GRANT UPDATE (
    value, reconciled_at
) ON public.tenant_usage TO zygo_app;
GRANT SELECT, INSERT, DELETE ON public.tenant_usage TO zygo_service;
GRANT UPDATE (
    value, reconciled_at
) ON public.tenant_usage TO zygo_service;
GRANT SELECT ON public.tenant_usage TO zygo_admin;

CREATE TRIGGER tenant_usage_touch_row BEFORE UPDATE ON public.tenant_usage
    FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

-- down
DROP TABLE public.tenant_usage;
