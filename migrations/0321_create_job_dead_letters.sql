-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

-- job_dead_letters_handled_by_admin_id_fkey waits for admin_users; phase 4 adds it.
CREATE TABLE public.job_dead_letters (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    execution_id uuid NOT NULL,
    job_id text NOT NULL,
    queue text NOT NULL,
    tenant_id uuid DEFAULT zygo.current_tenant_id(),
    reason text NOT NULL
        CONSTRAINT job_dead_letters_reason_check CHECK (reason IN ('attempts_exhausted', 'non_retryable',
            'worker_lost', 'timeout', 'undecodable')),
    error jsonb NOT NULL
        CONSTRAINT job_dead_letters_error_check CHECK (pg_column_size(error) <= 131072),
    attempts integer NOT NULL,
    snapshot jsonb DEFAULT '{}'::jsonb NOT NULL
        CONSTRAINT job_dead_letters_snapshot_check CHECK (pg_column_size(snapshot) <= 131072),
    died_at timestamptz DEFAULT now() NOT NULL,
    handled_at timestamptz,
    handled_by_admin_id uuid,
    outcome text
        CONSTRAINT job_dead_letters_outcome_check CHECK (outcome IN ('retried', 'discarded')),
    new_execution_id uuid,
    notes text,
    created_at timestamptz DEFAULT now() NOT NULL,
    updated_at timestamptz DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT job_dead_letters_pkey PRIMARY KEY (id),
    CONSTRAINT job_dead_letters_execution_id_key UNIQUE (execution_id),
    CONSTRAINT job_dead_letters_job_id_fkey FOREIGN KEY (job_id)
        REFERENCES public.job_definitions (id) ON DELETE RESTRICT,
    CONSTRAINT job_dead_letters_tenant_id_fkey FOREIGN KEY (tenant_id)
        REFERENCES public.tenants (id) ON DELETE CASCADE
);

COMMENT ON TABLE public.job_dead_letters IS
    'Runs that used up their tries or failed for good, with all that retry or discard needs.';

CREATE INDEX job_dead_letters_died_at_idx ON public.job_dead_letters (died_at DESC) WHERE handled_at IS NULL;
CREATE INDEX job_dead_letters_tenant_id_died_at_idx ON public.job_dead_letters (tenant_id, died_at DESC);
CREATE INDEX job_dead_letters_handled_at_idx ON public.job_dead_letters (handled_at) WHERE handled_at IS NOT NULL;

ALTER TABLE public.job_dead_letters ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.job_dead_letters FORCE ROW LEVEL SECURITY;

CREATE POLICY job_dead_letters_owner ON public.job_dead_letters FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY job_dead_letters_definer ON public.job_dead_letters FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY job_dead_letters_select ON public.job_dead_letters FOR SELECT TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY job_dead_letters_insert ON public.job_dead_letters FOR INSERT TO zygo_service
    WITH CHECK (tenant_id IS NULL OR tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY job_dead_letters_update ON public.job_dead_letters FOR UPDATE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()))
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY job_dead_letters_service_select ON public.job_dead_letters FOR SELECT TO zygo_service
    USING ((SELECT zygo.is_platform_scope()));
CREATE POLICY job_dead_letters_service_insert ON public.job_dead_letters FOR INSERT TO zygo_service
    WITH CHECK ((SELECT zygo.is_platform_scope()));
CREATE POLICY job_dead_letters_service_update ON public.job_dead_letters FOR UPDATE TO zygo_service
    USING ((SELECT zygo.is_platform_scope()))
    WITH CHECK ((SELECT zygo.is_platform_scope()));
CREATE POLICY job_dead_letters_service_delete ON public.job_dead_letters FOR DELETE TO zygo_service
    USING ((SELECT zygo.is_platform_scope()));
CREATE POLICY job_dead_letters_admin_select ON public.job_dead_letters FOR SELECT TO zygo_admin
    USING ((SELECT zygo.is_platform_scope()));
CREATE POLICY job_dead_letters_admin_update ON public.job_dead_letters FOR UPDATE TO zygo_admin
    USING ((SELECT zygo.is_platform_scope()))
    WITH CHECK ((SELECT zygo.is_platform_scope()));

GRANT SELECT ON public.job_dead_letters TO zygo_app;
GRANT UPDATE (
    execution_id, job_id, queue, reason, error, attempts, snapshot, died_at, handled_at, handled_by_admin_id,
    outcome, new_execution_id, notes
) ON public.job_dead_letters TO zygo_app;
GRANT SELECT, INSERT, DELETE ON public.job_dead_letters TO zygo_service;
GRANT UPDATE (
    execution_id, job_id, queue, reason, error, attempts, snapshot, died_at, handled_at, handled_by_admin_id,
    outcome, new_execution_id, notes
) ON public.job_dead_letters TO zygo_service;
GRANT SELECT ON public.job_dead_letters TO zygo_admin;
GRANT UPDATE (
    execution_id, job_id, queue, reason, error, attempts, snapshot, died_at, handled_at, handled_by_admin_id,
    outcome, new_execution_id, notes
) ON public.job_dead_letters TO zygo_admin;

CREATE TRIGGER job_dead_letters_touch_row BEFORE UPDATE ON public.job_dead_letters
    FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

-- down
DROP TABLE public.job_dead_letters;
