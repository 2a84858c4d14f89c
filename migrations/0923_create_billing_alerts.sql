-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.billing_alerts (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    tenant_id uuid DEFAULT zygo.current_tenant_id() NOT NULL,
    metric text NOT NULL,
    threshold bigint NOT NULL
        CONSTRAINT billing_alerts_threshold_check CHECK (threshold >= 0),
    comparison text DEFAULT 'gte' NOT NULL
        CONSTRAINT billing_alerts_comparison_check CHECK (comparison IN ('gt', 'gte', 'lt', 'lte')),
    notify_email boolean DEFAULT true NOT NULL,
    notify_webhook boolean DEFAULT false NOT NULL,
    is_active boolean DEFAULT true NOT NULL,
    armed boolean DEFAULT true NOT NULL,
    last_triggered_at timestamptz,
    created_by uuid,
    created_at timestamptz DEFAULT now() NOT NULL,
    updated_at timestamptz DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT billing_alerts_pkey PRIMARY KEY (id),
    CONSTRAINT billing_alerts_tenant_id_metric_comparison_threshold_key UNIQUE (tenant_id, metric, comparison,
        threshold),
    CONSTRAINT billing_alerts_tenant_id_fkey FOREIGN KEY (tenant_id)
        REFERENCES public.tenants (id) ON DELETE CASCADE,
    CONSTRAINT billing_alerts_created_by_fkey FOREIGN KEY (created_by)
        REFERENCES public.users (id) ON DELETE SET NULL
);

COMMENT ON TABLE public.billing_alerts IS
    'Threshold alerts; fire on crossing only.';

ALTER TABLE public.billing_alerts ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.billing_alerts FORCE ROW LEVEL SECURITY;

CREATE POLICY billing_alerts_owner ON public.billing_alerts FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY billing_alerts_definer ON public.billing_alerts FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY billing_alerts_select ON public.billing_alerts FOR SELECT TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY billing_alerts_insert ON public.billing_alerts FOR INSERT TO zygo_app, zygo_service
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY billing_alerts_update ON public.billing_alerts FOR UPDATE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()))
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY billing_alerts_delete ON public.billing_alerts FOR DELETE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY billing_alerts_service_scan ON public.billing_alerts FOR SELECT TO zygo_service
    USING ((SELECT zygo.is_platform_scope()));

GRANT SELECT, INSERT, DELETE ON public.billing_alerts TO zygo_app;
GRANT UPDATE (
    metric, threshold, comparison, notify_email, notify_webhook, is_active, armed, last_triggered_at, created_by
) ON public.billing_alerts TO zygo_app;
GRANT SELECT, INSERT, DELETE ON public.billing_alerts TO zygo_service;
GRANT UPDATE (
    metric, threshold, comparison, notify_email, notify_webhook, is_active, armed, last_triggered_at, created_by
) ON public.billing_alerts TO zygo_service;

CREATE TRIGGER billing_alerts_touch_row BEFORE UPDATE ON public.billing_alerts
    FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

-- down
DROP TABLE public.billing_alerts;
