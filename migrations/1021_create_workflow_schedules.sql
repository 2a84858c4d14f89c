-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.workflow_schedules (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    tenant_id uuid DEFAULT zygo.current_tenant_id() NOT NULL,
    workflow_id uuid NOT NULL,
    schedule_type text NOT NULL
        CONSTRAINT workflow_schedules_schedule_type_check CHECK (schedule_type IN ('cron', 'interval', 'once')),
    cron_expression text,
    interval_seconds integer
        CONSTRAINT workflow_schedules_interval_seconds_check CHECK (interval_seconds >= 60),
    once_at timestamptz,
    timezone text DEFAULT 'UTC' NOT NULL,
    misfire_policy text DEFAULT 'fire_once' NOT NULL
        CONSTRAINT workflow_schedules_misfire_policy_check CHECK (misfire_policy IN ('skip', 'fire_once', 'fire_all')),
    input jsonb DEFAULT '{}'::jsonb NOT NULL
        CONSTRAINT workflow_schedules_input_check CHECK (pg_column_size(input) <= 131072),
    from_trigger boolean DEFAULT false NOT NULL,
    is_active boolean DEFAULT true NOT NULL,
    next_run_at timestamptz,
    last_run_at timestamptz,
    last_scheduled_for timestamptz,
    last_status text
        CONSTRAINT workflow_schedules_last_status_check CHECK (last_status IN ('completed', 'failed', 'cancelled',
            'skipped')),
    consecutive_failures integer DEFAULT 0 NOT NULL,
    created_by uuid,
    created_at timestamptz DEFAULT now() NOT NULL,
    updated_at timestamptz DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT workflow_schedules_pkey PRIMARY KEY (id),
    CONSTRAINT workflow_schedules_tenant_id_id_key UNIQUE (tenant_id, id),
    CONSTRAINT workflow_schedules_kind_fields_check CHECK ((schedule_type = 'cron') = (cron_expression IS NOT NULL)
        AND (schedule_type = 'interval') = (interval_seconds IS NOT NULL) AND (schedule_type = 'once') = (once_at IS
        NOT NULL)),
    CONSTRAINT workflow_schedules_tenant_id_fkey FOREIGN KEY (tenant_id)
        REFERENCES public.tenants (id) ON DELETE CASCADE,
    CONSTRAINT workflow_schedules_tenant_id_workflow_id_fkey FOREIGN KEY (tenant_id, workflow_id)
        REFERENCES public.workflows (tenant_id, id) ON DELETE CASCADE,
    CONSTRAINT workflow_schedules_created_by_fkey FOREIGN KEY (created_by)
        REFERENCES public.users (id) ON DELETE SET NULL
);

COMMENT ON TABLE public.workflow_schedules IS
    'Time triggers; a claimed slot and its execution are one transaction.';

CREATE UNIQUE INDEX workflow_schedules_workflow_id_key ON public.workflow_schedules (workflow_id) WHERE from_trigger;
CREATE INDEX workflow_schedules_next_run_at_idx ON public.workflow_schedules (next_run_at) WHERE is_active;
CREATE INDEX workflow_schedules_workflow_id_idx ON public.workflow_schedules (workflow_id);

ALTER TABLE public.workflow_schedules ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.workflow_schedules FORCE ROW LEVEL SECURITY;

CREATE POLICY workflow_schedules_owner ON public.workflow_schedules FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY workflow_schedules_definer ON public.workflow_schedules FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY workflow_schedules_select ON public.workflow_schedules FOR SELECT TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY workflow_schedules_insert ON public.workflow_schedules FOR INSERT TO zygo_app, zygo_service
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY workflow_schedules_update ON public.workflow_schedules FOR UPDATE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()))
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY workflow_schedules_delete ON public.workflow_schedules FOR DELETE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY workflow_schedules_admin_select ON public.workflow_schedules FOR SELECT TO zygo_admin
    USING (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('read')));
CREATE POLICY workflow_schedules_admin_insert ON public.workflow_schedules FOR INSERT TO zygo_admin
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('write')));
CREATE POLICY workflow_schedules_admin_update ON public.workflow_schedules FOR UPDATE TO zygo_admin
    USING (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('write')))
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('write')));
CREATE POLICY workflow_schedules_admin_delete ON public.workflow_schedules FOR DELETE TO zygo_admin
    USING (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('write')));
CREATE POLICY workflow_schedules_service_scan ON public.workflow_schedules FOR SELECT TO zygo_service
    USING ((SELECT zygo.is_platform_scope()));

GRANT SELECT, INSERT, DELETE ON public.workflow_schedules TO zygo_app;
GRANT UPDATE (
    workflow_id, schedule_type, cron_expression, interval_seconds, once_at, timezone, misfire_policy, input,
    from_trigger, is_active, next_run_at, last_run_at, last_scheduled_for, last_status, consecutive_failures,
    created_by
) ON public.workflow_schedules TO zygo_app;
GRANT SELECT, INSERT, DELETE ON public.workflow_schedules TO zygo_service;
GRANT UPDATE (
    workflow_id, schedule_type, cron_expression, interval_seconds, once_at, timezone, misfire_policy, input,
    from_trigger, is_active, next_run_at, last_run_at, last_scheduled_for, last_status, consecutive_failures,
    created_by
) ON public.workflow_schedules TO zygo_service;
GRANT SELECT, INSERT, DELETE ON public.workflow_schedules TO zygo_admin;
GRANT UPDATE (
    workflow_id, schedule_type, cron_expression, interval_seconds, once_at, timezone, misfire_policy, input,
    from_trigger, is_active, next_run_at, last_run_at, last_scheduled_for, last_status, consecutive_failures,
    created_by
) ON public.workflow_schedules TO zygo_admin;

CREATE TRIGGER workflow_schedules_touch_row BEFORE UPDATE ON public.workflow_schedules
    FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

-- down
DROP TABLE public.workflow_schedules;
