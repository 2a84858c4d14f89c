-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.workflow_templates (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    tenant_id uuid DEFAULT zygo.current_tenant_id(),
    slug text NOT NULL
        CONSTRAINT workflow_templates_slug_check CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND char_length(slug) <= 64),
    name text NOT NULL
        CONSTRAINT workflow_templates_name_check CHECK (char_length(name) BETWEEN 1 AND 100),
    description text,
    category text NOT NULL,
    definition jsonb NOT NULL
        CONSTRAINT workflow_templates_definition_check CHECK (octet_length(definition::text) <= 4194304),
    required_variables text[] DEFAULT '{}'::text[] NOT NULL,
    tags text[] DEFAULT '{}'::text[] NOT NULL,
    difficulty text
        CONSTRAINT workflow_templates_difficulty_check CHECK (difficulty IN ('beginner', 'intermediate', 'advanced')),
    icon text,
    is_active boolean DEFAULT true NOT NULL,
    usage_count bigint DEFAULT 0 NOT NULL,
    sort_order integer DEFAULT 0 NOT NULL,
    created_by uuid,
    created_at timestamptz DEFAULT now() NOT NULL,
    updated_at timestamptz DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT workflow_templates_pkey PRIMARY KEY (id),
    CONSTRAINT workflow_templates_tenant_id_slug_key UNIQUE NULLS NOT DISTINCT (tenant_id, slug),
    CONSTRAINT workflow_templates_tenant_id_fkey FOREIGN KEY (tenant_id)
        REFERENCES public.tenants (id) ON DELETE CASCADE,
    CONSTRAINT workflow_templates_created_by_fkey FOREIGN KEY (created_by)
        REFERENCES public.users (id) ON DELETE SET NULL
);

COMMENT ON TABLE public.workflow_templates IS
    'Ready workflows, platform-wide or of a tenant.';

ALTER TABLE public.workflow_templates ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.workflow_templates FORCE ROW LEVEL SECURITY;

CREATE POLICY workflow_templates_owner ON public.workflow_templates FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY workflow_templates_definer ON public.workflow_templates FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY workflow_templates_select ON public.workflow_templates FOR SELECT TO zygo_app, zygo_service
    USING (tenant_id IS NULL OR tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY workflow_templates_insert ON public.workflow_templates FOR INSERT TO zygo_app, zygo_service
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY workflow_templates_update ON public.workflow_templates FOR UPDATE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()))
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY workflow_templates_delete ON public.workflow_templates FOR DELETE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY workflow_templates_admin_global_select ON public.workflow_templates FOR SELECT TO zygo_admin
    USING ((SELECT zygo.is_platform_scope()) AND tenant_id IS NULL);
CREATE POLICY workflow_templates_admin_global_insert ON public.workflow_templates FOR INSERT TO zygo_admin
    WITH CHECK ((SELECT zygo.is_platform_scope()) AND tenant_id IS NULL);
CREATE POLICY workflow_templates_admin_global_update ON public.workflow_templates FOR UPDATE TO zygo_admin
    USING ((SELECT zygo.is_platform_scope()) AND tenant_id IS NULL)
    WITH CHECK ((SELECT zygo.is_platform_scope()) AND tenant_id IS NULL);
CREATE POLICY workflow_templates_admin_global_delete ON public.workflow_templates FOR DELETE TO zygo_admin
    USING ((SELECT zygo.is_platform_scope()) AND tenant_id IS NULL);

GRANT SELECT, INSERT, DELETE ON public.workflow_templates TO zygo_app;
GRANT UPDATE (
    slug, name, description, category, definition, required_variables, tags, difficulty, icon, is_active,
    usage_count, sort_order, created_by
) ON public.workflow_templates TO zygo_app;
GRANT SELECT, INSERT, DELETE ON public.workflow_templates TO zygo_service;
GRANT UPDATE (
    slug, name, description, category, definition, required_variables, tags, difficulty, icon, is_active,
    usage_count, sort_order, created_by
) ON public.workflow_templates TO zygo_service;
GRANT SELECT, INSERT, DELETE ON public.workflow_templates TO zygo_admin;
GRANT UPDATE (
    slug, name, description, category, definition, required_variables, tags, difficulty, icon, is_active,
    usage_count, sort_order, created_by
) ON public.workflow_templates TO zygo_admin;

CREATE TRIGGER workflow_templates_touch_row BEFORE UPDATE ON public.workflow_templates
    FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

-- down
DROP TABLE public.workflow_templates;
