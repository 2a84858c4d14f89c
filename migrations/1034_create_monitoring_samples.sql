-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.monitoring_samples (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    tenant_id uuid DEFAULT zygo.current_tenant_id() NOT NULL,
    workflow_id uuid NOT NULL,
    metric text NOT NULL
        CONSTRAINT monitoring_samples_metric_check CHECK (char_length(metric) <= 100),
    value double precision NOT NULL,
    labels jsonb DEFAULT '{}'::jsonb NOT NULL
        CONSTRAINT monitoring_samples_labels_check CHECK (pg_column_size(labels) <= 8192),
    created_at timestamptz DEFAULT now() NOT NULL,
    CONSTRAINT monitoring_samples_pkey PRIMARY KEY (id, created_at)
) PARTITION BY RANGE (created_at);

COMMENT ON TABLE public.monitoring_samples IS
    'Values stored by the monitoring node.';

CREATE INDEX monitoring_samples_tenant_id_workflow_id_metric_created_at_idx ON public.monitoring_samples (tenant_id,
    workflow_id, metric, created_at DESC);

ALTER TABLE public.monitoring_samples ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.monitoring_samples FORCE ROW LEVEL SECURITY;

CREATE POLICY monitoring_samples_owner ON public.monitoring_samples FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY monitoring_samples_definer ON public.monitoring_samples FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY monitoring_samples_select ON public.monitoring_samples FOR SELECT TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY monitoring_samples_insert ON public.monitoring_samples FOR INSERT TO zygo_app, zygo_service
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY monitoring_samples_admin_select ON public.monitoring_samples FOR SELECT TO zygo_admin
    USING (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('read')));

GRANT SELECT, INSERT ON public.monitoring_samples TO zygo_app;
GRANT SELECT, INSERT ON public.monitoring_samples TO zygo_service;
GRANT SELECT ON public.monitoring_samples TO zygo_admin;

CREATE TRIGGER monitoring_samples_forbid_mutation BEFORE UPDATE OR DELETE ON public.monitoring_samples
    FOR EACH ROW EXECUTE FUNCTION zygo.forbid_mutation();
CREATE TRIGGER monitoring_samples_forbid_truncate BEFORE TRUNCATE ON public.monitoring_samples
    FOR EACH STATEMENT EXECUTE FUNCTION zygo.forbid_mutation();
SELECT zygo.partition_create('monitoring_samples', 'day', 7);

-- down
DROP TABLE public.monitoring_samples;
