-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.execution_logs (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    tenant_id uuid DEFAULT zygo.current_tenant_id() NOT NULL,
    execution_id uuid NOT NULL,
    node_id text,
    level text DEFAULT 'info' NOT NULL
        CONSTRAINT execution_logs_level_check CHECK (level IN ('debug', 'info', 'warn', 'error')),
    message text NOT NULL
        CONSTRAINT execution_logs_message_check CHECK (octet_length(message) <= 4096),
    data jsonb
        CONSTRAINT execution_logs_data_check CHECK (pg_column_size(data) <= 16384),
    created_at timestamptz DEFAULT now() NOT NULL,
    CONSTRAINT execution_logs_pkey PRIMARY KEY (id, created_at)
) PARTITION BY RANGE (created_at);

COMMENT ON TABLE public.execution_logs IS
    'Log lines of executions, redacted before insert.';

CREATE INDEX execution_logs_execution_id_created_at_id_idx ON public.execution_logs (execution_id, created_at, id);
CREATE INDEX execution_logs_tenant_id_idx ON public.execution_logs (tenant_id);

ALTER TABLE public.execution_logs ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.execution_logs FORCE ROW LEVEL SECURITY;

CREATE POLICY execution_logs_owner ON public.execution_logs FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY execution_logs_definer ON public.execution_logs FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY execution_logs_select ON public.execution_logs FOR SELECT TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY execution_logs_insert ON public.execution_logs FOR INSERT TO zygo_app, zygo_service
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY execution_logs_delete ON public.execution_logs FOR DELETE TO zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY execution_logs_admin_select ON public.execution_logs FOR SELECT TO zygo_admin
    USING (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('read')));

GRANT SELECT, INSERT ON public.execution_logs TO zygo_app;
GRANT SELECT, INSERT, DELETE ON public.execution_logs TO zygo_service;
GRANT SELECT ON public.execution_logs TO zygo_admin;

CREATE TRIGGER execution_logs_forbid_mutation BEFORE UPDATE ON public.execution_logs
    FOR EACH ROW EXECUTE FUNCTION zygo.forbid_mutation();
CREATE TRIGGER execution_logs_forbid_truncate BEFORE TRUNCATE ON public.execution_logs
    FOR EACH STATEMENT EXECUTE FUNCTION zygo.forbid_mutation();
SELECT zygo.partition_create('execution_logs', 'week', 4);

-- down
DROP TABLE public.execution_logs;
