-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.job_executions_history (
    id uuid NOT NULL,
    job_id text NOT NULL,
    tenant_id uuid,
    queue text NOT NULL,
    status text NOT NULL,
    priority smallint NOT NULL,
    actor_kind text NOT NULL,
    actor_id uuid,
    request_id text,
    resource_type text,
    resource_id uuid,
    attempts integer NOT NULL,
    progress jsonb DEFAULT '{}'::jsonb NOT NULL
        CONSTRAINT job_executions_history_progress_check CHECK (pg_column_size(progress) <= 131072),
    result jsonb
        CONSTRAINT job_executions_history_result_check CHECK (pg_column_size(result) <= 131072),
    error jsonb
        CONSTRAINT job_executions_history_error_check CHECK (pg_column_size(error) <= 131072),
    parent_id uuid,
    schedule_id uuid,
    scheduled_for timestamptz,
    created_at timestamptz NOT NULL,
    started_at timestamptz,
    completed_at timestamptz NOT NULL,
    CONSTRAINT job_executions_history_pkey PRIMARY KEY (id, completed_at)
) PARTITION BY RANGE (completed_at);

COMMENT ON TABLE public.job_executions_history IS
    'Finished runs of lifecycle, export, security and billing jobs, moved here by the pruning job so that the hot '
    'table stays small.';

CREATE INDEX job_executions_history_tenant_id_completed_at_idx ON public.job_executions_history (tenant_id,
    completed_at DESC);
CREATE INDEX job_executions_history_job_id_completed_at_idx ON public.job_executions_history (job_id, completed_at
    DESC);

ALTER TABLE public.job_executions_history ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.job_executions_history FORCE ROW LEVEL SECURITY;

CREATE POLICY job_executions_history_owner ON public.job_executions_history FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY job_executions_history_definer ON public.job_executions_history FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY job_executions_history_select ON public.job_executions_history FOR SELECT TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY job_executions_history_insert ON public.job_executions_history FOR INSERT TO zygo_service
    WITH CHECK (tenant_id IS NULL OR tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY job_executions_history_service_select ON public.job_executions_history FOR SELECT TO zygo_service
    USING ((SELECT zygo.is_platform_scope()));
CREATE POLICY job_executions_history_service_insert ON public.job_executions_history FOR INSERT TO zygo_service
    WITH CHECK ((SELECT zygo.is_platform_scope()));
CREATE POLICY job_executions_history_admin_select ON public.job_executions_history FOR SELECT TO zygo_admin
    USING ((SELECT zygo.is_platform_scope()));

GRANT SELECT ON public.job_executions_history TO zygo_app;
GRANT SELECT, INSERT ON public.job_executions_history TO zygo_service;
GRANT SELECT ON public.job_executions_history TO zygo_admin;

CREATE TRIGGER job_executions_history_forbid_mutation BEFORE UPDATE OR DELETE ON public.job_executions_history
    FOR EACH ROW EXECUTE FUNCTION zygo.forbid_mutation();
CREATE TRIGGER job_executions_history_forbid_truncate BEFORE TRUNCATE ON public.job_executions_history
    FOR EACH STATEMENT EXECUTE FUNCTION zygo.forbid_mutation();
SELECT zygo.partition_create('job_executions_history', 'month', 3);

-- down
DROP TABLE public.job_executions_history;
