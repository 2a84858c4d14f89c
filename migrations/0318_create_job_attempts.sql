-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.job_attempts (
    execution_id uuid NOT NULL,
    attempt integer NOT NULL
        CONSTRAINT job_attempts_attempt_check CHECK (attempt >= 1),
    tenant_id uuid DEFAULT zygo.current_tenant_id(),
    worker text NOT NULL,
    started_at timestamptz DEFAULT now() NOT NULL,
    ended_at timestamptz,
    outcome text
        CONSTRAINT job_attempts_outcome_check CHECK (outcome IN ('completed', 'failed', 'timeout', 'lease_lost',
            'cancelled', 'snoozed')),
    error jsonb
        CONSTRAINT job_attempts_error_check CHECK (pg_column_size(error) <= 131072),
    duration_ms integer,
    CONSTRAINT job_attempts_pkey PRIMARY KEY (execution_id, attempt),
    CONSTRAINT job_attempts_execution_id_fkey FOREIGN KEY (execution_id)
        REFERENCES public.job_executions (id) ON DELETE CASCADE,
    CONSTRAINT job_attempts_tenant_id_fkey FOREIGN KEY (tenant_id)
        REFERENCES public.tenants (id) ON DELETE CASCADE
);

COMMENT ON TABLE public.job_attempts IS
    'One row per try with worker, outcome and error.';

CREATE INDEX job_attempts_tenant_id_idx ON public.job_attempts (tenant_id) WHERE tenant_id IS NOT NULL;

ALTER TABLE public.job_attempts ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.job_attempts FORCE ROW LEVEL SECURITY;

CREATE POLICY job_attempts_owner ON public.job_attempts FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY job_attempts_definer ON public.job_attempts FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY job_attempts_select ON public.job_attempts FOR SELECT TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY job_attempts_insert ON public.job_attempts FOR INSERT TO zygo_service
    WITH CHECK (tenant_id IS NULL OR tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY job_attempts_update ON public.job_attempts FOR UPDATE TO zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()))
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY job_attempts_service_select ON public.job_attempts FOR SELECT TO zygo_service
    USING ((SELECT zygo.is_platform_scope()));
CREATE POLICY job_attempts_service_insert ON public.job_attempts FOR INSERT TO zygo_service
    WITH CHECK ((SELECT zygo.is_platform_scope()));
CREATE POLICY job_attempts_service_update ON public.job_attempts FOR UPDATE TO zygo_service
    USING ((SELECT zygo.is_platform_scope()))
    WITH CHECK ((SELECT zygo.is_platform_scope()));
CREATE POLICY job_attempts_service_delete ON public.job_attempts FOR DELETE TO zygo_service
    USING ((SELECT zygo.is_platform_scope()));
CREATE POLICY job_attempts_admin_select ON public.job_attempts FOR SELECT TO zygo_admin
    USING ((SELECT zygo.is_platform_scope()));

GRANT SELECT ON public.job_attempts TO zygo_app;
GRANT SELECT, INSERT, DELETE ON public.job_attempts TO zygo_service;
GRANT UPDATE (
    worker, started_at, ended_at, outcome, error, duration_ms
) ON public.job_attempts TO zygo_service;
GRANT SELECT ON public.job_attempts TO zygo_admin;

-- down
DROP TABLE public.job_attempts;
