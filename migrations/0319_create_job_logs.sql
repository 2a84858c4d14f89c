-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.job_logs (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    execution_id uuid NOT NULL,
    tenant_id uuid,
    level text DEFAULT 'info' NOT NULL
        CONSTRAINT job_logs_level_check CHECK (level IN ('debug', 'info', 'warn', 'error')),
    step text,
    message text NOT NULL
        CONSTRAINT job_logs_message_check CHECK (octet_length(message) <= 4096),
    data jsonb
        CONSTRAINT job_logs_data_check CHECK (pg_column_size(data) <= 16384),
    created_at timestamptz DEFAULT now() NOT NULL,
    CONSTRAINT job_logs_pkey PRIMARY KEY (id, created_at)
) PARTITION BY RANGE (created_at);

COMMENT ON TABLE public.job_logs IS
    'Step log of a job run, at most 1,000 lines each.';

CREATE INDEX job_logs_execution_id_created_at_idx ON public.job_logs (execution_id, created_at);

ALTER TABLE public.job_logs ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.job_logs FORCE ROW LEVEL SECURITY;

CREATE POLICY job_logs_owner ON public.job_logs FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY job_logs_definer ON public.job_logs FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY job_logs_select ON public.job_logs FOR SELECT TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY job_logs_insert ON public.job_logs FOR INSERT TO zygo_service
    WITH CHECK (tenant_id IS NULL OR tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY job_logs_service_select ON public.job_logs FOR SELECT TO zygo_service
    USING ((SELECT zygo.is_platform_scope()));
CREATE POLICY job_logs_service_insert ON public.job_logs FOR INSERT TO zygo_service
    WITH CHECK ((SELECT zygo.is_platform_scope()));
CREATE POLICY job_logs_admin_select ON public.job_logs FOR SELECT TO zygo_admin
    USING ((SELECT zygo.is_platform_scope()));

GRANT SELECT ON public.job_logs TO zygo_app;
GRANT SELECT, INSERT ON public.job_logs TO zygo_service;
GRANT SELECT ON public.job_logs TO zygo_admin;

CREATE TRIGGER job_logs_forbid_mutation BEFORE UPDATE OR DELETE ON public.job_logs
    FOR EACH ROW EXECUTE FUNCTION zygo.forbid_mutation();
CREATE TRIGGER job_logs_forbid_truncate BEFORE TRUNCATE ON public.job_logs
    FOR EACH STATEMENT EXECUTE FUNCTION zygo.forbid_mutation();
SELECT zygo.partition_create('job_logs', 'month', 3);

-- down
DROP TABLE public.job_logs;
