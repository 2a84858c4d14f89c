-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.infra_operations (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    tenant_id uuid DEFAULT zygo.current_tenant_id() NOT NULL,
    cloud_provider_id uuid NOT NULL,
    command text NOT NULL,
    resource_type text NOT NULL,
    resource_id uuid NOT NULL,
    status text DEFAULT 'queued' NOT NULL
        CONSTRAINT infra_operations_status_check CHECK (status IN ('queued', 'running', 'success', 'error',
            'cancelled')),
    progress smallint DEFAULT 0 NOT NULL
        CONSTRAINT infra_operations_progress_check CHECK (progress BETWEEN 0 AND 100),
    request jsonb DEFAULT '{}'::jsonb NOT NULL
        CONSTRAINT infra_operations_request_check CHECK (pg_column_size(request) <= 131072),
    steps jsonb DEFAULT '[]'::jsonb NOT NULL
        CONSTRAINT infra_operations_steps_check CHECK ((jsonb_typeof(steps) = 'array') AND (pg_column_size(steps) <=
            131072)),
    error_code text,
    error_message text,
    attempts integer DEFAULT 0 NOT NULL,
    deadline_at timestamptz NOT NULL,
    next_attempt_at timestamptz DEFAULT now() NOT NULL,
    lease_owner text,
    lease_expires_at timestamptz,
    fence bigint DEFAULT 0 NOT NULL,
    started_at timestamptz,
    finished_at timestamptz,
    created_by uuid,
    created_at timestamptz DEFAULT now() NOT NULL,
    updated_at timestamptz DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT infra_operations_pkey PRIMARY KEY (id),
    CONSTRAINT infra_operations_tenant_id_id_key UNIQUE (tenant_id, id),
    CONSTRAINT infra_operations_tenant_id_fkey FOREIGN KEY (tenant_id)
        REFERENCES public.tenants (id) ON DELETE CASCADE,
    CONSTRAINT infra_operations_tenant_id_cloud_provider_id_fkey FOREIGN KEY (tenant_id, cloud_provider_id)
        REFERENCES public.cloud_providers (tenant_id, id),
    CONSTRAINT infra_operations_created_by_fkey FOREIGN KEY (created_by)
        REFERENCES public.users (id) ON DELETE SET NULL
);

COMMENT ON TABLE public.infra_operations IS
    'Asynchronous provider work with recorded steps; one unfinished operation per resource.';

CREATE UNIQUE INDEX infra_operations_resource_type_resource_id_key ON public.infra_operations (resource_type,
    resource_id) WHERE status IN ('queued','running');
CREATE INDEX infra_operations_tenant_id_created_at_id_idx ON public.infra_operations (tenant_id, created_at DESC, id
    DESC);
CREATE INDEX infra_operations_resource_id_created_at_idx ON public.infra_operations (resource_id, created_at DESC);
CREATE INDEX infra_operations_next_attempt_at_idx ON public.infra_operations (next_attempt_at) WHERE status IN
    ('queued','running');
CREATE INDEX infra_operations_finished_at_idx ON public.infra_operations (finished_at) WHERE finished_at IS NOT NULL;
CREATE INDEX infra_operations_cloud_provider_id_idx ON public.infra_operations (cloud_provider_id);

ALTER TABLE public.infra_operations ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.infra_operations FORCE ROW LEVEL SECURITY;

CREATE POLICY infra_operations_owner ON public.infra_operations FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY infra_operations_definer ON public.infra_operations FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY infra_operations_select ON public.infra_operations FOR SELECT TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY infra_operations_insert ON public.infra_operations FOR INSERT TO zygo_app, zygo_service
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY infra_operations_update ON public.infra_operations FOR UPDATE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()))
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY infra_operations_delete ON public.infra_operations FOR DELETE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY infra_operations_admin_select ON public.infra_operations FOR SELECT TO zygo_admin
    USING (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('read')));
CREATE POLICY infra_operations_admin_insert ON public.infra_operations FOR INSERT TO zygo_admin
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('write')));
CREATE POLICY infra_operations_admin_update ON public.infra_operations FOR UPDATE TO zygo_admin
    USING (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('write')))
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('write')));
CREATE POLICY infra_operations_admin_delete ON public.infra_operations FOR DELETE TO zygo_admin
    USING (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('write')));
CREATE POLICY infra_operations_service_scan ON public.infra_operations FOR SELECT TO zygo_service
    USING ((SELECT zygo.is_platform_scope()));

GRANT SELECT, INSERT, DELETE ON public.infra_operations TO zygo_app;
GRANT UPDATE (
    cloud_provider_id, command, resource_type, resource_id, status, progress, request, steps, error_code,
    error_message, attempts, deadline_at, next_attempt_at, lease_owner, lease_expires_at, fence, started_at,
    finished_at, created_by
) ON public.infra_operations TO zygo_app;
GRANT SELECT, INSERT, DELETE ON public.infra_operations TO zygo_service;
GRANT UPDATE (
    cloud_provider_id, command, resource_type, resource_id, status, progress, request, steps, error_code,
    error_message, attempts, deadline_at, next_attempt_at, lease_owner, lease_expires_at, fence, started_at,
    finished_at, created_by
) ON public.infra_operations TO zygo_service;
GRANT SELECT, INSERT, DELETE ON public.infra_operations TO zygo_admin;
GRANT UPDATE (
    cloud_provider_id, command, resource_type, resource_id, status, progress, request, steps, error_code,
    error_message, attempts, deadline_at, next_attempt_at, lease_owner, lease_expires_at, fence, started_at,
    finished_at, created_by
) ON public.infra_operations TO zygo_admin;

CREATE TRIGGER infra_operations_touch_row BEFORE UPDATE ON public.infra_operations
    FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

-- down
DROP TABLE public.infra_operations;
