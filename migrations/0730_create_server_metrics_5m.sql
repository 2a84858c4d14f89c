-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.server_metrics_5m (
    tenant_id uuid DEFAULT zygo.current_tenant_id() NOT NULL,
    server_id uuid NOT NULL,
    ts timestamptz NOT NULL,
    metric text NOT NULL
        CONSTRAINT server_metrics_5m_metric_check CHECK (metric IN ('cpu', 'memory', 'disk', 'disk_read',
            'disk_write', 'net_in', 'net_out')),
    avg_value double precision NOT NULL,
    max_value double precision NOT NULL,
    samples integer NOT NULL,
    CONSTRAINT server_metrics_5m_pkey PRIMARY KEY (server_id, metric, ts)
) PARTITION BY RANGE (ts);

COMMENT ON TABLE public.server_metrics_5m IS
    'Five-minute averages and maxima.';

CREATE INDEX server_metrics_5m_tenant_id_idx ON public.server_metrics_5m (tenant_id);

ALTER TABLE public.server_metrics_5m ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.server_metrics_5m FORCE ROW LEVEL SECURITY;

CREATE POLICY server_metrics_5m_owner ON public.server_metrics_5m FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY server_metrics_5m_definer ON public.server_metrics_5m FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY server_metrics_5m_select ON public.server_metrics_5m FOR SELECT TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY server_metrics_5m_insert ON public.server_metrics_5m FOR INSERT TO zygo_service
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY server_metrics_5m_admin_select ON public.server_metrics_5m FOR SELECT TO zygo_admin
    USING (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('read')));

GRANT SELECT ON public.server_metrics_5m TO zygo_app;
GRANT SELECT, INSERT ON public.server_metrics_5m TO zygo_service;
GRANT SELECT ON public.server_metrics_5m TO zygo_admin;

CREATE TRIGGER server_metrics_5m_forbid_mutation BEFORE UPDATE OR DELETE ON public.server_metrics_5m
    FOR EACH ROW EXECUTE FUNCTION zygo.forbid_mutation();
CREATE TRIGGER server_metrics_5m_forbid_truncate BEFORE TRUNCATE ON public.server_metrics_5m
    FOR EACH STATEMENT EXECUTE FUNCTION zygo.forbid_mutation();
SELECT zygo.partition_create('server_metrics_5m', 'day', 3);

-- down
DROP TABLE public.server_metrics_5m;
