-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.server_metrics_raw (
    tenant_id uuid DEFAULT zygo.current_tenant_id() NOT NULL,
    server_id uuid NOT NULL,
    ts timestamptz NOT NULL,
    cpu_percent real,
    memory_percent real,
    disk_percent real,
    disk_read_bps bigint,
    disk_write_bps bigint,
    net_in_bps bigint,
    net_out_bps bigint,
    source text DEFAULT 'provider' NOT NULL
        CONSTRAINT server_metrics_raw_source_check CHECK (source IN ('provider', 'simulated')),
    CONSTRAINT server_metrics_raw_pkey PRIMARY KEY (server_id, ts)
) PARTITION BY RANGE (ts);

COMMENT ON TABLE public.server_metrics_raw IS
    'Samples every 60 seconds of running servers.';

CREATE INDEX server_metrics_raw_tenant_id_idx ON public.server_metrics_raw (tenant_id);

ALTER TABLE public.server_metrics_raw ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.server_metrics_raw FORCE ROW LEVEL SECURITY;

CREATE POLICY server_metrics_raw_owner ON public.server_metrics_raw FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY server_metrics_raw_definer ON public.server_metrics_raw FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY server_metrics_raw_select ON public.server_metrics_raw FOR SELECT TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY server_metrics_raw_insert ON public.server_metrics_raw FOR INSERT TO zygo_service
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY server_metrics_raw_admin_select ON public.server_metrics_raw FOR SELECT TO zygo_admin
    USING (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('read')));

GRANT SELECT ON public.server_metrics_raw TO zygo_app;
GRANT SELECT, INSERT ON public.server_metrics_raw TO zygo_service;
GRANT SELECT ON public.server_metrics_raw TO zygo_admin;

CREATE TRIGGER server_metrics_raw_forbid_mutation BEFORE UPDATE OR DELETE ON public.server_metrics_raw
    FOR EACH ROW EXECUTE FUNCTION zygo.forbid_mutation();
CREATE TRIGGER server_metrics_raw_forbid_truncate BEFORE TRUNCATE ON public.server_metrics_raw
    FOR EACH STATEMENT EXECUTE FUNCTION zygo.forbid_mutation();
SELECT zygo.partition_create('server_metrics_raw', 'day', 3);

-- down
DROP TABLE public.server_metrics_raw;
