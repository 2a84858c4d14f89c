-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

-- projects_created_by_fkey waits for users; phase 4 adds it.
CREATE TABLE public.projects (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    tenant_id uuid DEFAULT zygo.current_tenant_id() NOT NULL,
    name text NOT NULL
        CONSTRAINT projects_name_check CHECK (char_length(name) BETWEEN 1 AND 100),
    slug text NOT NULL
        CONSTRAINT projects_slug_check CHECK (slug ~ '^[a-z0-9-]{2,50}$'),
    description text
        CONSTRAINT projects_description_check CHECK (char_length(description) <= 500),
    archived_at timestamptz,
    created_by uuid,
    created_at timestamptz DEFAULT now() NOT NULL,
    updated_at timestamptz DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT projects_pkey PRIMARY KEY (id),
    CONSTRAINT projects_tenant_id_slug_key UNIQUE (tenant_id, slug),
    CONSTRAINT projects_tenant_id_id_key UNIQUE (tenant_id, id),
    CONSTRAINT projects_tenant_id_fkey FOREIGN KEY (tenant_id)
        REFERENCES public.tenants (id) ON DELETE CASCADE
);

COMMENT ON TABLE public.projects IS
    'Grouping inside a tenant; target of project-scoped variables and workflows.';

ALTER TABLE public.projects ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.projects FORCE ROW LEVEL SECURITY;

CREATE POLICY projects_owner ON public.projects FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY projects_definer ON public.projects FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY projects_select ON public.projects FOR SELECT TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY projects_insert ON public.projects FOR INSERT TO zygo_app, zygo_service
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY projects_update ON public.projects FOR UPDATE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()))
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY projects_delete ON public.projects FOR DELETE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY projects_admin_select ON public.projects FOR SELECT TO zygo_admin
    USING (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('read')));
CREATE POLICY projects_admin_insert ON public.projects FOR INSERT TO zygo_admin
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('write')));
CREATE POLICY projects_admin_update ON public.projects FOR UPDATE TO zygo_admin
    USING (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('write')))
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('write')));
CREATE POLICY projects_admin_delete ON public.projects FOR DELETE TO zygo_admin
    USING (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('write')));

GRANT SELECT, INSERT, DELETE ON public.projects TO zygo_app;
GRANT UPDATE (
    name, slug, description, archived_at, created_by
) ON public.projects TO zygo_app;
GRANT SELECT, INSERT, DELETE ON public.projects TO zygo_service;
GRANT UPDATE (
    name, slug, description, archived_at, created_by
) ON public.projects TO zygo_service;
GRANT SELECT, INSERT, DELETE ON public.projects TO zygo_admin;
GRANT UPDATE (
    name, slug, description, archived_at, created_by
) ON public.projects TO zygo_admin;

CREATE TRIGGER projects_touch_row BEFORE UPDATE ON public.projects
    FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

-- down
DROP TABLE public.projects;
