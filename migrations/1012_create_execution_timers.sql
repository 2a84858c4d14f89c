-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.execution_timers (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    tenant_id uuid DEFAULT zygo.current_tenant_id() NOT NULL,
    execution_id uuid NOT NULL,
    step_key text NOT NULL,
    purpose text NOT NULL
        CONSTRAINT execution_timers_purpose_check CHECK (purpose IN ('delay', 'retry', 'timeout', 'approval',
            'signal', 'join', 'schedule_start')),
    fire_at timestamptz NOT NULL,
    fired_at timestamptz,
    cancelled_at timestamptz,
    created_at timestamptz DEFAULT now() NOT NULL,
    CONSTRAINT execution_timers_pkey PRIMARY KEY (id),
    CONSTRAINT execution_timers_step_key_purpose_key UNIQUE (step_key, purpose),
    CONSTRAINT execution_timers_tenant_id_fkey FOREIGN KEY (tenant_id)
        REFERENCES public.tenants (id) ON DELETE CASCADE,
    CONSTRAINT execution_timers_tenant_id_execution_id_fkey FOREIGN KEY (tenant_id, execution_id)
        REFERENCES public.workflow_executions (tenant_id, id) ON DELETE CASCADE
);

COMMENT ON TABLE public.execution_timers IS
    'Durable timers; no worker is held while one runs.';

CREATE INDEX execution_timers_fire_at_idx ON public.execution_timers (fire_at) WHERE fired_at IS NULL AND cancelled_at
    IS NULL;
CREATE INDEX execution_timers_tenant_id_idx ON public.execution_timers (tenant_id);
CREATE INDEX execution_timers_execution_id_idx ON public.execution_timers (execution_id);

ALTER TABLE public.execution_timers ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.execution_timers FORCE ROW LEVEL SECURITY;

CREATE POLICY execution_timers_owner ON public.execution_timers FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY execution_timers_definer ON public.execution_timers FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY execution_timers_select ON public.execution_timers FOR SELECT TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY execution_timers_insert ON public.execution_timers FOR INSERT TO zygo_app, zygo_service
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY execution_timers_update ON public.execution_timers FOR UPDATE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()))
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY execution_timers_delete ON public.execution_timers FOR DELETE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY execution_timers_admin_select ON public.execution_timers FOR SELECT TO zygo_admin
    USING (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('read')));
CREATE POLICY execution_timers_service_scan ON public.execution_timers FOR SELECT TO zygo_service
    USING ((SELECT zygo.is_platform_scope()));

GRANT SELECT, INSERT, DELETE ON public.execution_timers TO zygo_app;
GRANT UPDATE (
    execution_id, step_key, purpose, fire_at, fired_at, cancelled_at
) ON public.execution_timers TO zygo_app;
GRANT SELECT, INSERT, DELETE ON public.execution_timers TO zygo_service;
GRANT UPDATE (
    execution_id, step_key, purpose, fire_at, fired_at, cancelled_at
) ON public.execution_timers TO zygo_service;
GRANT SELECT ON public.execution_timers TO zygo_admin;

-- down
DROP TABLE public.execution_timers;
