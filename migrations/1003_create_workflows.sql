-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

-- workflows_template_id_fkey waits for workflow_templates; phase 10 adds it.
CREATE TABLE public.workflows (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    tenant_id uuid DEFAULT zygo.current_tenant_id() NOT NULL,
    project_id uuid,
    owner_id uuid,
    run_as_user_id uuid,
    name text NOT NULL
        CONSTRAINT workflows_name_check CHECK (char_length(btrim(name)) BETWEEN 1 AND 100),
    description text
        CONSTRAINT workflows_description_check CHECK (char_length(description) <= 2000),
    slug text NOT NULL
        CONSTRAINT workflows_slug_check CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND char_length(slug) <= 64),
    status text DEFAULT 'draft' NOT NULL
        CONSTRAINT workflows_status_check CHECK (status IN ('draft', 'active', 'paused', 'archived')),
    pause_reason text,
    definition jsonb DEFAULT '{"nodes": [], "edges": []}'::jsonb NOT NULL
        CONSTRAINT workflows_definition_check CHECK (jsonb_typeof(definition) = 'object' AND
            octet_length(definition::text) <= 4194304),
    variables jsonb DEFAULT '[]'::jsonb NOT NULL
        CONSTRAINT workflows_variables_check CHECK (pg_column_size(variables) <= 131072),
    settings jsonb DEFAULT '{}'::jsonb NOT NULL
        CONSTRAINT workflows_settings_check CHECK (pg_column_size(settings) <= 131072),
    version bigint DEFAULT 1 NOT NULL
        CONSTRAINT workflows_version_check CHECK (version >= 1),
    published_version bigint,
    published_at timestamptz,
    tags text[] DEFAULT '{}'::text[] NOT NULL,
    trigger_mode text
        CONSTRAINT workflows_trigger_mode_check CHECK (trigger_mode IN ('manual', 'schedule', 'webhook', 'event',
            'chat', 'api')),
    template_id uuid,
    execution_count bigint DEFAULT 0 NOT NULL,
    success_count bigint DEFAULT 0 NOT NULL,
    failure_count bigint DEFAULT 0 NOT NULL,
    last_executed_at timestamptz,
    created_by uuid,
    updated_by uuid,
    created_at timestamptz DEFAULT now() NOT NULL,
    updated_at timestamptz DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    deleted_at timestamptz,
    CONSTRAINT workflows_pkey PRIMARY KEY (id),
    CONSTRAINT workflows_tenant_id_id_key UNIQUE (tenant_id, id),
    CONSTRAINT workflows_tenant_id_fkey FOREIGN KEY (tenant_id)
        REFERENCES public.tenants (id) ON DELETE CASCADE,
    CONSTRAINT workflows_tenant_id_project_id_fkey FOREIGN KEY (tenant_id, project_id)
        REFERENCES public.projects (tenant_id, id) ON DELETE SET NULL (project_id),
    CONSTRAINT workflows_owner_id_fkey FOREIGN KEY (owner_id)
        REFERENCES public.users (id) ON DELETE SET NULL,
    CONSTRAINT workflows_run_as_user_id_fkey FOREIGN KEY (run_as_user_id)
        REFERENCES public.users (id) ON DELETE SET NULL,
    CONSTRAINT workflows_created_by_fkey FOREIGN KEY (created_by)
        REFERENCES public.users (id) ON DELETE SET NULL,
    CONSTRAINT workflows_updated_by_fkey FOREIGN KEY (updated_by)
        REFERENCES public.users (id) ON DELETE SET NULL
);

COMMENT ON TABLE public.workflows IS
    'Workflow with its mutable draft. The definition document is the truth, node and edge tables are a projection.';

CREATE UNIQUE INDEX workflows_tenant_id_slug_key ON public.workflows (tenant_id, slug) WHERE deleted_at IS NULL;
CREATE INDEX workflows_tenant_id_updated_at_id_idx ON public.workflows (tenant_id, updated_at DESC, id DESC) WHERE
    deleted_at IS NULL;
CREATE INDEX workflows_tenant_id_status_idx ON public.workflows (tenant_id, status) WHERE deleted_at IS NULL;
CREATE INDEX workflows_tenant_id_owner_id_idx ON public.workflows (tenant_id, owner_id);
CREATE INDEX workflows_deleted_at_idx ON public.workflows (deleted_at) WHERE deleted_at IS NOT NULL;
CREATE INDEX workflows_project_id_idx ON public.workflows (project_id) WHERE project_id IS NOT NULL;
CREATE INDEX workflows_template_id_idx ON public.workflows (template_id) WHERE template_id IS NOT NULL;

ALTER TABLE public.workflows ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.workflows FORCE ROW LEVEL SECURITY;

CREATE POLICY workflows_owner ON public.workflows FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY workflows_definer ON public.workflows FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY workflows_select ON public.workflows FOR SELECT TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY workflows_insert ON public.workflows FOR INSERT TO zygo_app, zygo_service
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY workflows_update ON public.workflows FOR UPDATE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()))
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY workflows_delete ON public.workflows FOR DELETE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY workflows_admin_select ON public.workflows FOR SELECT TO zygo_admin
    USING (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('read')));
CREATE POLICY workflows_admin_insert ON public.workflows FOR INSERT TO zygo_admin
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('write')));
CREATE POLICY workflows_admin_update ON public.workflows FOR UPDATE TO zygo_admin
    USING (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('write')))
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('write')));
CREATE POLICY workflows_admin_delete ON public.workflows FOR DELETE TO zygo_admin
    USING (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('write')));
CREATE POLICY workflows_service_scan ON public.workflows FOR SELECT TO zygo_service
    USING ((SELECT zygo.is_platform_scope()));

GRANT SELECT, INSERT, DELETE ON public.workflows TO zygo_app;
GRANT UPDATE (
    project_id, owner_id, run_as_user_id, name, description, slug, status, pause_reason, definition, variables,
    settings, version, published_version, published_at, tags, trigger_mode, template_id, execution_count,
    success_count, failure_count, last_executed_at, created_by, updated_by, deleted_at
) ON public.workflows TO zygo_app;
GRANT SELECT, INSERT, DELETE ON public.workflows TO zygo_service;
GRANT UPDATE (
    project_id, owner_id, run_as_user_id, name, description, slug, status, pause_reason, definition, variables,
    settings, version, published_version, published_at, tags, trigger_mode, template_id, execution_count,
    success_count, failure_count, last_executed_at, created_by, updated_by, deleted_at
) ON public.workflows TO zygo_service;
GRANT SELECT, INSERT, DELETE ON public.workflows TO zygo_admin;
GRANT UPDATE (
    project_id, owner_id, run_as_user_id, name, description, slug, status, pause_reason, definition, variables,
    settings, version, published_version, published_at, tags, trigger_mode, template_id, execution_count,
    success_count, failure_count, last_executed_at, created_by, updated_by, deleted_at
) ON public.workflows TO zygo_admin;

CREATE TRIGGER workflows_touch_row BEFORE UPDATE ON public.workflows
    FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

-- down
DROP TABLE public.workflows;
