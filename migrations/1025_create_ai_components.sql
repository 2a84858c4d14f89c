-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.ai_components (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    tenant_id uuid DEFAULT zygo.current_tenant_id() NOT NULL,
    name text NOT NULL
        CONSTRAINT ai_components_name_check CHECK (char_length(name) BETWEEN 1 AND 100),
    slug text NOT NULL
        CONSTRAINT ai_components_slug_check CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND char_length(slug) <= 64),
    type text NOT NULL
        CONSTRAINT ai_components_type_check CHECK (type IN ('agent', 'llm', 'tool', 'prompt', 'pipeline')),
    description text
        CONSTRAINT ai_components_description_check CHECK (char_length(description) <= 2000),
    config jsonb DEFAULT '{}'::jsonb NOT NULL
        CONSTRAINT ai_components_config_check CHECK (pg_column_size(config) <= 524288),
    status text DEFAULT 'draft' NOT NULL
        CONSTRAINT ai_components_status_check CHECK (status IN ('draft', 'deployed', 'archived')),
    version bigint DEFAULT 1 NOT NULL,
    deployed_at timestamptz,
    created_by uuid,
    updated_by uuid,
    created_at timestamptz DEFAULT now() NOT NULL,
    updated_at timestamptz DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    deleted_at timestamptz,
    CONSTRAINT ai_components_pkey PRIMARY KEY (id),
    CONSTRAINT ai_components_tenant_id_fkey FOREIGN KEY (tenant_id)
        REFERENCES public.tenants (id) ON DELETE CASCADE,
    CONSTRAINT ai_components_created_by_fkey FOREIGN KEY (created_by)
        REFERENCES public.users (id) ON DELETE SET NULL,
    CONSTRAINT ai_components_updated_by_fkey FOREIGN KEY (updated_by)
        REFERENCES public.users (id) ON DELETE SET NULL
);

COMMENT ON TABLE public.ai_components IS
    'Reusable AI building blocks of a tenant (agent, prompt, tool set) that workflows refer to.';

CREATE UNIQUE INDEX ai_components_tenant_id_slug_key ON public.ai_components (tenant_id, slug) WHERE deleted_at IS NULL;

ALTER TABLE public.ai_components ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.ai_components FORCE ROW LEVEL SECURITY;

CREATE POLICY ai_components_owner ON public.ai_components FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY ai_components_definer ON public.ai_components FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY ai_components_select ON public.ai_components FOR SELECT TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY ai_components_insert ON public.ai_components FOR INSERT TO zygo_app, zygo_service
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY ai_components_update ON public.ai_components FOR UPDATE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()))
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY ai_components_delete ON public.ai_components FOR DELETE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY ai_components_admin_select ON public.ai_components FOR SELECT TO zygo_admin
    USING (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('read')));
CREATE POLICY ai_components_admin_insert ON public.ai_components FOR INSERT TO zygo_admin
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('write')));
CREATE POLICY ai_components_admin_update ON public.ai_components FOR UPDATE TO zygo_admin
    USING (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('write')))
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('write')));
CREATE POLICY ai_components_admin_delete ON public.ai_components FOR DELETE TO zygo_admin
    USING (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('write')));

GRANT SELECT, INSERT, DELETE ON public.ai_components TO zygo_app;
GRANT UPDATE (
    name, slug, type, description, config, status, version, deployed_at, created_by, updated_by, deleted_at
) ON public.ai_components TO zygo_app;
GRANT SELECT, INSERT, DELETE ON public.ai_components TO zygo_service;
GRANT UPDATE (
    name, slug, type, description, config, status, version, deployed_at, created_by, updated_by, deleted_at
) ON public.ai_components TO zygo_service;
GRANT SELECT, INSERT, DELETE ON public.ai_components TO zygo_admin;
GRANT UPDATE (
    name, slug, type, description, config, status, version, deployed_at, created_by, updated_by, deleted_at
) ON public.ai_components TO zygo_admin;

CREATE TRIGGER ai_components_touch_row BEFORE UPDATE ON public.ai_components
    FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

-- down
DROP TABLE public.ai_components;
