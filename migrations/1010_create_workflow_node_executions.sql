-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.workflow_node_executions (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    tenant_id uuid DEFAULT zygo.current_tenant_id() NOT NULL,
    execution_id uuid NOT NULL,
    node_id text NOT NULL,
    node_type text NOT NULL,
    iteration_path text DEFAULT '' NOT NULL
        CONSTRAINT workflow_node_executions_iteration_path_check CHECK (char_length(iteration_path) <= 500),
    state text DEFAULT 'pending' NOT NULL
        CONSTRAINT workflow_node_executions_state_check CHECK (state IN ('pending', 'queued', 'running', 'waiting',
            'retrying', 'completed', 'failed', 'skipped', 'cancelled', 'compensating', 'compensated')),
    status text GENERATED ALWAYS AS (CASE WHEN state IN ('pending','queued') THEN 'pending' WHEN state IN
        ('running','waiting','retrying','compensating') THEN 'running' WHEN state IN ('completed','compensated') THEN
        'completed' WHEN state = 'failed' THEN 'failed' ELSE 'skipped' END) STORED,
    attempt integer DEFAULT 0 NOT NULL,
    max_attempts integer DEFAULT 1 NOT NULL,
    step_key text NOT NULL,
    input_data jsonb
        CONSTRAINT workflow_node_executions_input_data_check CHECK (pg_column_size(input_data) <= 131072),
    output_data jsonb
        CONSTRAINT workflow_node_executions_output_data_check CHECK (pg_column_size(output_data) <= 131072),
    ports_fired text[] DEFAULT '{}'::text[] NOT NULL,
    usage jsonb DEFAULT '{}'::jsonb NOT NULL
        CONSTRAINT workflow_node_executions_usage_check CHECK (pg_column_size(usage) <= 131072),
    progress jsonb
        CONSTRAINT workflow_node_executions_progress_check CHECK (pg_column_size(progress) <= 131072),
    child_execution_id uuid,
    approval_id uuid,
    next_retry_at timestamptz,
    started_at timestamptz,
    completed_at timestamptz,
    duration_ms bigint,
    lease_owner text,
    lease_expires_at timestamptz,
    lease_losses smallint DEFAULT 0 NOT NULL,
    fence bigint DEFAULT 0 NOT NULL,
    error_code text,
    error_message text,
    error_details jsonb
        CONSTRAINT workflow_node_executions_error_details_check CHECK (pg_column_size(error_details) <= 131072),
    created_at timestamptz DEFAULT now() NOT NULL,
    updated_at timestamptz DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT workflow_node_executions_pkey PRIMARY KEY (id),
    CONSTRAINT workflow_node_executions_execution_id_node_id_iterat_0c8c69_key UNIQUE (execution_id, node_id,
        iteration_path),
    CONSTRAINT workflow_node_executions_step_key_key UNIQUE (step_key),
    CONSTRAINT workflow_node_executions_tenant_id_id_key UNIQUE (tenant_id, id),
    CONSTRAINT workflow_node_executions_tenant_id_fkey FOREIGN KEY (tenant_id)
        REFERENCES public.tenants (id) ON DELETE CASCADE,
    CONSTRAINT workflow_node_executions_tenant_id_execution_id_fkey FOREIGN KEY (tenant_id, execution_id)
        REFERENCES public.workflow_executions (tenant_id, id) ON DELETE CASCADE
) WITH (fillfactor=80);

COMMENT ON TABLE public.workflow_node_executions IS
    'Steps: one row per node and iteration, attempts share the step key.';

CREATE INDEX workflow_node_executions_tenant_id_execution_id_state_idx ON public.workflow_node_executions (tenant_id,
    execution_id, state);
CREATE INDEX workflow_node_executions_lease_expires_at_idx ON public.workflow_node_executions (lease_expires_at) WHERE
    state = 'running';

ALTER TABLE public.workflow_node_executions ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.workflow_node_executions FORCE ROW LEVEL SECURITY;

CREATE POLICY workflow_node_executions_owner ON public.workflow_node_executions FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY workflow_node_executions_definer ON public.workflow_node_executions FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY workflow_node_executions_select ON public.workflow_node_executions FOR SELECT TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY workflow_node_executions_insert ON public.workflow_node_executions FOR INSERT TO zygo_app, zygo_service
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY workflow_node_executions_update ON public.workflow_node_executions FOR UPDATE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()))
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY workflow_node_executions_delete ON public.workflow_node_executions FOR DELETE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY workflow_node_executions_admin_select ON public.workflow_node_executions FOR SELECT TO zygo_admin
    USING (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('read')));
CREATE POLICY workflow_node_executions_admin_insert ON public.workflow_node_executions FOR INSERT TO zygo_admin
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('write')));
CREATE POLICY workflow_node_executions_admin_update ON public.workflow_node_executions FOR UPDATE TO zygo_admin
    USING (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('write')))
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('write')));
CREATE POLICY workflow_node_executions_admin_delete ON public.workflow_node_executions FOR DELETE TO zygo_admin
    USING (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('write')));
CREATE POLICY workflow_node_executions_service_scan ON public.workflow_node_executions FOR SELECT TO zygo_service
    USING ((SELECT zygo.is_platform_scope()));

GRANT SELECT, INSERT, DELETE ON public.workflow_node_executions TO zygo_app;
GRANT UPDATE (
    execution_id, node_id, node_type, iteration_path, state, attempt, max_attempts, step_key, input_data,
    output_data, ports_fired, usage, progress, child_execution_id, approval_id, next_retry_at, started_at,
    completed_at, duration_ms, lease_owner, lease_expires_at, lease_losses, fence, error_code, error_message,
    error_details
) ON public.workflow_node_executions TO zygo_app;
GRANT SELECT, INSERT, DELETE ON public.workflow_node_executions TO zygo_service;
GRANT UPDATE (
    execution_id, node_id, node_type, iteration_path, state, attempt, max_attempts, step_key, input_data,
    output_data, ports_fired, usage, progress, child_execution_id, approval_id, next_retry_at, started_at,
    completed_at, duration_ms, lease_owner, lease_expires_at, lease_losses, fence, error_code, error_message,
    error_details
) ON public.workflow_node_executions TO zygo_service;
GRANT SELECT, INSERT, DELETE ON public.workflow_node_executions TO zygo_admin;
GRANT UPDATE (
    execution_id, node_id, node_type, iteration_path, state, attempt, max_attempts, step_key, input_data,
    output_data, ports_fired, usage, progress, child_execution_id, approval_id, next_retry_at, started_at,
    completed_at, duration_ms, lease_owner, lease_expires_at, lease_losses, fence, error_code, error_message,
    error_details
) ON public.workflow_node_executions TO zygo_admin;

CREATE TRIGGER workflow_node_executions_touch_row BEFORE UPDATE ON public.workflow_node_executions
    FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

-- down
DROP TABLE public.workflow_node_executions;
