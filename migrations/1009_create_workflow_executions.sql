-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

-- workflow_executions_tenant_id_schedule_id_fkey waits for workflow_schedules; phase 10 adds it.
-- workflow_executions_tenant_id_trigger_id_fkey waits for workflow_triggers; phase 10 adds it.
-- workflow_executions_tenant_id_conversation_id_fkey waits for conversations; phase 10 adds it.
CREATE TABLE public.workflow_executions (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    tenant_id uuid DEFAULT zygo.current_tenant_id() NOT NULL,
    workflow_id uuid,
    workflow_version_id uuid,
    workflow_version bigint,
    kind text DEFAULT 'workflow' NOT NULL
        CONSTRAINT workflow_executions_kind_check CHECK (kind IN ('workflow', 'run', 'test')),
    run_node_type text,
    state text DEFAULT 'queued' NOT NULL
        CONSTRAINT workflow_executions_state_check CHECK (state IN ('queued', 'initializing', 'running', 'waiting',
            'paused', 'cancelling', 'compensating', 'completed', 'partial_success', 'failed', 'timed_out',
            'cancelled')),
    status text GENERATED ALWAYS AS (CASE WHEN state IN ('queued','initializing') THEN 'pending' WHEN state IN
        ('running','waiting','paused','cancelling','compensating') THEN 'running' WHEN state IN
        ('completed','partial_success') THEN 'completed' WHEN state IN ('failed','timed_out') THEN 'failed' ELSE
        'cancelled' END) STORED,
    paused_from text,
    priority text DEFAULT 'normal' NOT NULL
        CONSTRAINT workflow_executions_priority_check CHECK (priority IN ('low', 'normal', 'high', 'critical')),
    priority_rank smallint GENERATED ALWAYS AS (CASE priority WHEN 'critical' THEN 1 WHEN 'high' THEN 3 WHEN 'normal'
        THEN 5 ELSE 8 END) STORED,
    trigger_type text NOT NULL
        CONSTRAINT workflow_executions_trigger_type_check CHECK (trigger_type IN ('manual', 'api', 'schedule',
            'webhook', 'event', 'chat', 'workflow', 'retry', 'test')),
    triggered_by text NOT NULL
        CONSTRAINT workflow_executions_triggered_by_check CHECK (triggered_by IN ('user', 'api', 'schedule',
            'webhook')),
    trigger_user_id uuid,
    api_key_id uuid,
    schedule_id uuid,
    trigger_id uuid,
    conversation_id uuid,
    run_as_user_id uuid,
    input_data jsonb
        CONSTRAINT workflow_executions_input_data_check CHECK (pg_column_size(input_data) <= 131072),
    output_data jsonb
        CONSTRAINT workflow_executions_output_data_check CHECK (pg_column_size(output_data) <= 131072),
    vars jsonb DEFAULT '{}'::jsonb NOT NULL
        CONSTRAINT workflow_executions_vars_check CHECK (pg_column_size(vars) <= 131072),
    options jsonb DEFAULT '{}'::jsonb NOT NULL
        CONSTRAINT workflow_executions_options_check CHECK (pg_column_size(options) <= 131072),
    tags text[] DEFAULT '{}'::text[] NOT NULL
        CONSTRAINT workflow_executions_tags_check CHECK (cardinality(tags) <= 10),
    correlation_id text
        CONSTRAINT workflow_executions_correlation_id_check CHECK (char_length(correlation_id) <= 100),
    parent_execution_id uuid,
    root_execution_id uuid,
    retry_of_execution_id uuid,
    parent_step_key text,
    dedupe_key text,
    depth smallint DEFAULT 0 NOT NULL
        CONSTRAINT workflow_executions_depth_check CHECK (depth BETWEEN 0 AND 5),
    run_at timestamptz DEFAULT now() NOT NULL,
    started_at timestamptz,
    completed_at timestamptz,
    timeout_at timestamptz,
    active_ms bigint DEFAULT 0 NOT NULL,
    event_seq bigint DEFAULT 0 NOT NULL,
    steps_total integer DEFAULT 0 NOT NULL,
    steps_completed integer DEFAULT 0 NOT NULL,
    usage jsonb DEFAULT '{}'::jsonb NOT NULL
        CONSTRAINT workflow_executions_usage_check CHECK (pg_column_size(usage) <= 131072),
    payload_bytes bigint DEFAULT 0 NOT NULL
        CONSTRAINT workflow_executions_payload_bytes_check CHECK (payload_bytes <= 104857600),
    lease_owner text,
    lease_expires_at timestamptz,
    fence bigint DEFAULT 0 NOT NULL,
    cancel_requested_at timestamptz,
    cancel_requested_by uuid,
    cancel_reason text
        CONSTRAINT workflow_executions_cancel_reason_check CHECK (char_length(cancel_reason) <= 500),
    error_code text,
    error_message text,
    error_node_id text,
    error_details jsonb
        CONSTRAINT workflow_executions_error_details_check CHECK (pg_column_size(error_details) <= 131072),
    created_at timestamptz DEFAULT now() NOT NULL,
    updated_at timestamptz DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT workflow_executions_pkey PRIMARY KEY (id),
    CONSTRAINT workflow_executions_tenant_id_id_key UNIQUE (tenant_id, id),
    CONSTRAINT workflow_executions_workflow_known_check CHECK (kind = 'run' OR workflow_id IS NOT NULL),
    CONSTRAINT workflow_executions_terminal_has_time_check CHECK ((state IN
        ('completed','partial_success','failed','timed_out','cancelled')) = (completed_at IS NOT NULL)),
    CONSTRAINT workflow_executions_tenant_id_fkey FOREIGN KEY (tenant_id)
        REFERENCES public.tenants (id) ON DELETE CASCADE,
    CONSTRAINT workflow_executions_tenant_id_workflow_id_fkey FOREIGN KEY (tenant_id, workflow_id)
        REFERENCES public.workflows (tenant_id, id) ON DELETE CASCADE,
    CONSTRAINT workflow_executions_tenant_id_workflow_version_id_fkey FOREIGN KEY (tenant_id, workflow_version_id)
        REFERENCES public.workflow_versions (tenant_id, id),
    CONSTRAINT workflow_executions_trigger_user_id_fkey FOREIGN KEY (trigger_user_id)
        REFERENCES public.users (id) ON DELETE SET NULL,
    CONSTRAINT workflow_executions_run_as_user_id_fkey FOREIGN KEY (run_as_user_id)
        REFERENCES public.users (id) ON DELETE SET NULL,
    CONSTRAINT workflow_executions_tenant_id_parent_execution_id_fkey FOREIGN KEY (tenant_id, parent_execution_id)
        REFERENCES public.workflow_executions (tenant_id, id) ON DELETE SET NULL (parent_execution_id),
    CONSTRAINT workflow_executions_tenant_id_retry_of_execution_id_fkey FOREIGN KEY (tenant_id, retry_of_execution_id)
        REFERENCES public.workflow_executions (tenant_id, id) ON DELETE SET NULL (retry_of_execution_id)
) WITH (fillfactor=80);

COMMENT ON TABLE public.workflow_executions IS
    'One run of a version or frozen draft, or of a single node. State, lease, fence and counters of the executor.';

CREATE UNIQUE INDEX workflow_executions_tenant_id_dedupe_key_key ON public.workflow_executions (tenant_id, dedupe_key)
    WHERE dedupe_key IS NOT NULL;
CREATE UNIQUE INDEX workflow_executions_parent_step_key_key ON public.workflow_executions (parent_step_key) WHERE
    parent_step_key IS NOT NULL;
CREATE INDEX workflow_executions_tenant_id_created_at_id_idx ON public.workflow_executions (tenant_id, created_at
    DESC, id DESC);
CREATE INDEX workflow_executions_tenant_id_workflow_id_created_at_idx ON public.workflow_executions (tenant_id,
    workflow_id, created_at DESC);
CREATE INDEX workflow_executions_tenant_id_state_idx ON public.workflow_executions (tenant_id, state) WHERE state IN
    ('queued','initializing','running','waiting','paused','cancelling','compensating');
CREATE INDEX workflow_executions_priority_rank_run_at_id_idx ON public.workflow_executions (priority_rank, run_at, id)
    WHERE state = 'queued';
CREATE INDEX workflow_executions_lease_expires_at_idx ON public.workflow_executions (lease_expires_at) WHERE
    lease_owner IS NOT NULL;
CREATE INDEX workflow_executions_completed_at_idx ON public.workflow_executions (completed_at) WHERE completed_at IS
    NOT NULL;
CREATE INDEX workflow_executions_root_execution_id_idx ON public.workflow_executions (root_execution_id) WHERE
    root_execution_id IS NOT NULL;
CREATE INDEX workflow_executions_tenant_id_correlation_id_idx ON public.workflow_executions (tenant_id,
    correlation_id) WHERE correlation_id IS NOT NULL;
CREATE INDEX workflow_executions_workflow_version_id_idx ON public.workflow_executions (workflow_version_id) WHERE
    workflow_version_id IS NOT NULL;
CREATE INDEX workflow_executions_schedule_id_idx ON public.workflow_executions (schedule_id) WHERE schedule_id IS NOT
    NULL;
CREATE INDEX workflow_executions_trigger_id_idx ON public.workflow_executions (trigger_id) WHERE trigger_id IS NOT NULL;
CREATE INDEX workflow_executions_conversation_id_idx ON public.workflow_executions (conversation_id) WHERE
    conversation_id IS NOT NULL;
CREATE INDEX workflow_executions_parent_execution_id_idx ON public.workflow_executions (parent_execution_id) WHERE
    parent_execution_id IS NOT NULL;
CREATE INDEX workflow_executions_retry_of_execution_id_idx ON public.workflow_executions (retry_of_execution_id) WHERE
    retry_of_execution_id IS NOT NULL;

ALTER TABLE public.workflow_executions ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.workflow_executions FORCE ROW LEVEL SECURITY;

CREATE POLICY workflow_executions_owner ON public.workflow_executions FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY workflow_executions_definer ON public.workflow_executions FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY workflow_executions_select ON public.workflow_executions FOR SELECT TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY workflow_executions_insert ON public.workflow_executions FOR INSERT TO zygo_app, zygo_service
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY workflow_executions_update ON public.workflow_executions FOR UPDATE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()))
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY workflow_executions_delete ON public.workflow_executions FOR DELETE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY workflow_executions_admin_select ON public.workflow_executions FOR SELECT TO zygo_admin
    USING (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('read')));
CREATE POLICY workflow_executions_admin_insert ON public.workflow_executions FOR INSERT TO zygo_admin
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('write')));
CREATE POLICY workflow_executions_admin_update ON public.workflow_executions FOR UPDATE TO zygo_admin
    USING (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('write')))
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('write')));
CREATE POLICY workflow_executions_admin_delete ON public.workflow_executions FOR DELETE TO zygo_admin
    USING (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('write')));
CREATE POLICY workflow_executions_service_scan ON public.workflow_executions FOR SELECT TO zygo_service
    USING ((SELECT zygo.is_platform_scope()));

GRANT SELECT, INSERT, DELETE ON public.workflow_executions TO zygo_app;
GRANT UPDATE (
    workflow_id, workflow_version_id, workflow_version, kind, run_node_type, state, paused_from, priority,
    trigger_type, triggered_by, trigger_user_id, api_key_id, schedule_id, trigger_id, conversation_id,
    run_as_user_id, input_data, output_data, vars, options, tags, correlation_id, parent_execution_id,
    root_execution_id, retry_of_execution_id, parent_step_key, dedupe_key, depth, run_at, started_at,
    completed_at, timeout_at, active_ms, event_seq, steps_total, steps_completed, usage, payload_bytes,
    lease_owner, lease_expires_at, fence, cancel_requested_at, cancel_requested_by, cancel_reason, error_code,
    error_message, error_node_id, error_details
) ON public.workflow_executions TO zygo_app;
GRANT SELECT, INSERT, DELETE ON public.workflow_executions TO zygo_service;
GRANT UPDATE (
    workflow_id, workflow_version_id, workflow_version, kind, run_node_type, state, paused_from, priority,
    trigger_type, triggered_by, trigger_user_id, api_key_id, schedule_id, trigger_id, conversation_id,
    run_as_user_id, input_data, output_data, vars, options, tags, correlation_id, parent_execution_id,
    root_execution_id, retry_of_execution_id, parent_step_key, dedupe_key, depth, run_at, started_at,
    completed_at, timeout_at, active_ms, event_seq, steps_total, steps_completed, usage, payload_bytes,
    lease_owner, lease_expires_at, fence, cancel_requested_at, cancel_requested_by, cancel_reason, error_code,
    error_message, error_node_id, error_details
) ON public.workflow_executions TO zygo_service;
GRANT SELECT, INSERT, DELETE ON public.workflow_executions TO zygo_admin;
GRANT UPDATE (
    workflow_id, workflow_version_id, workflow_version, kind, run_node_type, state, paused_from, priority,
    trigger_type, triggered_by, trigger_user_id, api_key_id, schedule_id, trigger_id, conversation_id,
    run_as_user_id, input_data, output_data, vars, options, tags, correlation_id, parent_execution_id,
    root_execution_id, retry_of_execution_id, parent_step_key, dedupe_key, depth, run_at, started_at,
    completed_at, timeout_at, active_ms, event_seq, steps_total, steps_completed, usage, payload_bytes,
    lease_owner, lease_expires_at, fence, cancel_requested_at, cancel_requested_by, cancel_reason, error_code,
    error_message, error_node_id, error_details
) ON public.workflow_executions TO zygo_admin;

CREATE TRIGGER workflow_executions_touch_row BEFORE UPDATE ON public.workflow_executions
    FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

-- down
DROP TABLE public.workflow_executions;
