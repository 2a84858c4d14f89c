-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.job_executions (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    job_id text NOT NULL,
    tenant_id uuid DEFAULT zygo.current_tenant_id(),
    queue text NOT NULL,
    priority smallint DEFAULT 5 NOT NULL
        CONSTRAINT job_executions_priority_check CHECK (priority BETWEEN 0 AND 9),
    actor_kind text DEFAULT 'system' NOT NULL
        CONSTRAINT job_executions_actor_kind_check CHECK (actor_kind IN ('user', 'api_key', 'workflow', 'job',
            'system', 'admin')),
    actor_id uuid,
    request_id text,
    impersonation_id uuid,
    resource_type text,
    resource_id uuid,
    payload jsonb DEFAULT '{}'::jsonb NOT NULL
        CONSTRAINT job_executions_payload_check CHECK (pg_column_size(payload) <= 131072),
    payload_sealed text
        CONSTRAINT job_executions_payload_sealed_check CHECK (payload_sealed LIKE 'zv1.%'),
    status text DEFAULT 'pending' NOT NULL
        CONSTRAINT job_executions_status_check CHECK (status IN ('pending', 'scheduled', 'running', 'retrying',
            'waiting', 'paused', 'completed', 'failed', 'dead', 'cancelled')),
    paused_from text
        CONSTRAINT job_executions_paused_from_check CHECK (paused_from IN ('pending', 'scheduled', 'retrying')),
    run_at timestamptz DEFAULT now() NOT NULL,
    claim_at timestamptz DEFAULT now() NOT NULL,
    not_after timestamptz,
    attempts integer DEFAULT 0 NOT NULL,
    max_attempts integer DEFAULT 3 NOT NULL
        CONSTRAINT job_executions_max_attempts_check CHECK (max_attempts BETWEEN 1 AND 100),
    backoff jsonb DEFAULT '{"type": "exponential", "delay_ms": 5000}'::jsonb NOT NULL
        CONSTRAINT job_executions_backoff_check CHECK (pg_column_size(backoff) <= 131072),
    timeout_ms integer DEFAULT 300000 NOT NULL
        CONSTRAINT job_executions_timeout_ms_check CHECK (timeout_ms BETWEEN 100 AND 14400000),
    snoozes integer DEFAULT 0 NOT NULL
        CONSTRAINT job_executions_snoozes_check CHECK (snoozes <= 1000),
    lease_losses smallint DEFAULT 0 NOT NULL,
    next_retry_at timestamptz,
    unique_key text
        CONSTRAINT job_executions_unique_key_check CHECK (octet_length(unique_key) <= 200),
    unique_until text
        CONSTRAINT job_executions_unique_until_check CHECK (unique_until IN ('until_started', 'until_finished',
            'period')),
    unique_active boolean DEFAULT false NOT NULL,
    unique_expires_at timestamptz,
    concurrency_key text,
    parent_id uuid,
    flow_id uuid,
    children_pending integer DEFAULT 0 NOT NULL
        CONSTRAINT job_executions_children_pending_check CHECK (children_pending >= 0),
    on_child_failure text DEFAULT 'fail_parent' NOT NULL
        CONSTRAINT job_executions_on_child_failure_check CHECK (on_child_failure IN ('fail_parent', 'ignore_failure',
            'cancel_siblings')),
    schedule_id uuid,
    scheduled_for timestamptz,
    lease_owner text,
    lease_expires_at timestamptz,
    fence bigint DEFAULT 0 NOT NULL,
    cancel_requested_at timestamptz,
    progress jsonb DEFAULT '{}'::jsonb NOT NULL
        CONSTRAINT job_executions_progress_check CHECK (pg_column_size(progress) <= 131072),
    checkpoint jsonb
        CONSTRAINT job_executions_checkpoint_check CHECK (pg_column_size(checkpoint) <= 131072),
    result jsonb
        CONSTRAINT job_executions_result_check CHECK (pg_column_size(result) <= 131072),
    error jsonb
        CONSTRAINT job_executions_error_check CHECK (pg_column_size(error) <= 131072),
    started_at timestamptz,
    completed_at timestamptz,
    created_at timestamptz DEFAULT now() NOT NULL,
    updated_at timestamptz DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT job_executions_pkey PRIMARY KEY (id),
    CONSTRAINT job_executions_running_has_lease_check CHECK (status <> 'running' OR (lease_owner IS NOT NULL AND
        lease_expires_at IS NOT NULL)),
    CONSTRAINT job_executions_finished_has_time_check CHECK ((status IN ('completed','failed','dead','cancelled')) =
        (completed_at IS NOT NULL)),
    CONSTRAINT job_executions_unique_has_key_check CHECK (NOT unique_active OR unique_key IS NOT NULL),
    CONSTRAINT job_executions_claim_not_before_run_check CHECK (claim_at >= run_at),
    CONSTRAINT job_executions_job_id_fkey FOREIGN KEY (job_id)
        REFERENCES public.job_definitions (id) ON DELETE RESTRICT,
    CONSTRAINT job_executions_tenant_id_fkey FOREIGN KEY (tenant_id)
        REFERENCES public.tenants (id) ON DELETE CASCADE,
    CONSTRAINT job_executions_parent_id_fkey FOREIGN KEY (parent_id)
        REFERENCES public.job_executions (id) ON DELETE SET NULL,
    CONSTRAINT job_executions_schedule_id_fkey FOREIGN KEY (schedule_id)
        REFERENCES public.job_schedules (id) ON DELETE SET NULL
) WITH (fillfactor=70, autovacuum_vacuum_scale_factor=0.01, autovacuum_analyze_scale_factor=0.02);

COMMENT ON TABLE public.job_executions IS
    'The durable queue: one row per unfinished or recently finished job with lease, fence, retry, progress and '
    'checkpoint. tenant_id is null for platform jobs.';

CREATE UNIQUE INDEX job_executions_unique_key_key ON public.job_executions (unique_key) WHERE unique_active;
CREATE INDEX job_executions_queue_claim_at_id_idx ON public.job_executions (queue, claim_at, id) WHERE status IN
    ('pending','scheduled','retrying');
CREATE INDEX job_executions_lease_expires_at_idx ON public.job_executions (lease_expires_at) WHERE status = 'running';
CREATE INDEX job_executions_tenant_id_status_idx ON public.job_executions (tenant_id, status);
CREATE INDEX job_executions_tenant_id_created_at_idx ON public.job_executions (tenant_id, created_at DESC);
CREATE INDEX job_executions_job_id_created_at_idx ON public.job_executions (job_id, created_at DESC);
CREATE INDEX job_executions_resource_type_resource_id_idx ON public.job_executions (resource_type, resource_id) WHERE
    status NOT IN ('completed','cancelled');
CREATE INDEX job_executions_concurrency_key_idx ON public.job_executions (concurrency_key) WHERE status = 'running'
    AND concurrency_key IS NOT NULL;
CREATE INDEX job_executions_completed_at_idx ON public.job_executions (completed_at) WHERE completed_at IS NOT NULL;
CREATE INDEX job_executions_parent_id_idx ON public.job_executions (parent_id) WHERE parent_id IS NOT NULL;
CREATE INDEX job_executions_schedule_id_idx ON public.job_executions (schedule_id) WHERE schedule_id IS NOT NULL;

ALTER TABLE public.job_executions ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.job_executions FORCE ROW LEVEL SECURITY;

CREATE POLICY job_executions_owner ON public.job_executions FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY job_executions_definer ON public.job_executions FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY job_executions_select ON public.job_executions FOR SELECT TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY job_executions_insert ON public.job_executions FOR INSERT TO zygo_app, zygo_service
    WITH CHECK (tenant_id IS NULL OR tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY job_executions_update ON public.job_executions FOR UPDATE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()))
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY job_executions_service_select ON public.job_executions FOR SELECT TO zygo_service
    USING ((SELECT zygo.is_platform_scope()));
CREATE POLICY job_executions_service_insert ON public.job_executions FOR INSERT TO zygo_service
    WITH CHECK ((SELECT zygo.is_platform_scope()));
CREATE POLICY job_executions_service_update ON public.job_executions FOR UPDATE TO zygo_service
    USING ((SELECT zygo.is_platform_scope()))
    WITH CHECK ((SELECT zygo.is_platform_scope()));
CREATE POLICY job_executions_service_delete ON public.job_executions FOR DELETE TO zygo_service
    USING ((SELECT zygo.is_platform_scope()));
CREATE POLICY job_executions_admin_select ON public.job_executions FOR SELECT TO zygo_admin
    USING ((SELECT zygo.is_platform_scope()));
CREATE POLICY job_executions_admin_update ON public.job_executions FOR UPDATE TO zygo_admin
    USING ((SELECT zygo.is_platform_scope()))
    WITH CHECK ((SELECT zygo.is_platform_scope()));

GRANT SELECT, INSERT ON public.job_executions TO zygo_app;
GRANT UPDATE (
    job_id, queue, priority, actor_kind, actor_id, request_id, impersonation_id, resource_type, resource_id,
    payload, payload_sealed, status, paused_from, run_at, claim_at, not_after, attempts, max_attempts, backoff,
    timeout_ms, snoozes, lease_losses, next_retry_at, unique_key, unique_until, unique_active,
    unique_expires_at, concurrency_key, parent_id, flow_id, children_pending, on_child_failure, schedule_id,
    scheduled_for, lease_owner, lease_expires_at, fence, cancel_requested_at, progress, checkpoint, result,
    error, started_at, completed_at
) ON public.job_executions TO zygo_app;
GRANT SELECT, INSERT, DELETE ON public.job_executions TO zygo_service;
GRANT UPDATE (
    job_id, queue, priority, actor_kind, actor_id, request_id, impersonation_id, resource_type, resource_id,
    payload, payload_sealed, status, paused_from, run_at, claim_at, not_after, attempts, max_attempts, backoff,
    timeout_ms, snoozes, lease_losses, next_retry_at, unique_key, unique_until, unique_active,
    unique_expires_at, concurrency_key, parent_id, flow_id, children_pending, on_child_failure, schedule_id,
    scheduled_for, lease_owner, lease_expires_at, fence, cancel_requested_at, progress, checkpoint, result,
    error, started_at, completed_at
) ON public.job_executions TO zygo_service;
GRANT SELECT ON public.job_executions TO zygo_admin;
GRANT UPDATE (
    job_id, queue, priority, actor_kind, actor_id, request_id, impersonation_id, resource_type, resource_id,
    payload, payload_sealed, status, paused_from, run_at, claim_at, not_after, attempts, max_attempts, backoff,
    timeout_ms, snoozes, lease_losses, next_retry_at, unique_key, unique_until, unique_active,
    unique_expires_at, concurrency_key, parent_id, flow_id, children_pending, on_child_failure, schedule_id,
    scheduled_for, lease_owner, lease_expires_at, fence, cancel_requested_at, progress, checkpoint, result,
    error, started_at, completed_at
) ON public.job_executions TO zygo_admin;

CREATE TRIGGER job_executions_touch_row BEFORE UPDATE ON public.job_executions
    FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

-- down
DROP TABLE public.job_executions;
