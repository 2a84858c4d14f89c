-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.group_resources (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    tenant_id uuid DEFAULT zygo.current_tenant_id() NOT NULL,
    group_id uuid NOT NULL,
    resource_type text NOT NULL
        CONSTRAINT group_resources_resource_type_check CHECK (resource_type IN ('server', 'volume', 'network',
            'workflow', 'ai_component', 'project')),
    resource_id uuid NOT NULL,
    assigned_by uuid,
    created_at timestamptz DEFAULT now() NOT NULL,
    CONSTRAINT group_resources_pkey PRIMARY KEY (id),
    CONSTRAINT group_resources_group_id_resource_type_resource_id_key UNIQUE (group_id, resource_type, resource_id),
    CONSTRAINT group_resources_tenant_id_fkey FOREIGN KEY (tenant_id)
        REFERENCES public.tenants (id) ON DELETE CASCADE,
    CONSTRAINT group_resources_tenant_id_group_id_fkey FOREIGN KEY (tenant_id, group_id)
        REFERENCES public.groups (tenant_id, id) ON DELETE CASCADE,
    CONSTRAINT group_resources_assigned_by_fkey FOREIGN KEY (assigned_by)
        REFERENCES public.users (id) ON DELETE SET NULL
);

COMMENT ON TABLE public.group_resources IS
    'Resources listed under a group.';

CREATE INDEX group_resources_tenant_id_resource_type_resource_id_idx ON public.group_resources (tenant_id,
    resource_type, resource_id);

ALTER TABLE public.group_resources ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.group_resources FORCE ROW LEVEL SECURITY;

CREATE POLICY group_resources_owner ON public.group_resources FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY group_resources_definer ON public.group_resources FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY group_resources_select ON public.group_resources FOR SELECT TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY group_resources_insert ON public.group_resources FOR INSERT TO zygo_app, zygo_service
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY group_resources_update ON public.group_resources FOR UPDATE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()))
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY group_resources_delete ON public.group_resources FOR DELETE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY group_resources_admin_select ON public.group_resources FOR SELECT TO zygo_admin
    USING (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('read')));
CREATE POLICY group_resources_admin_insert ON public.group_resources FOR INSERT TO zygo_admin
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('write')));
CREATE POLICY group_resources_admin_update ON public.group_resources FOR UPDATE TO zygo_admin
    USING (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('write')))
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('write')));
CREATE POLICY group_resources_admin_delete ON public.group_resources FOR DELETE TO zygo_admin
    USING (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('write')));

GRANT SELECT, INSERT, DELETE ON public.group_resources TO zygo_app;
GRANT UPDATE (
    group_id, resource_type, resource_id, assigned_by
) ON public.group_resources TO zygo_app;
GRANT SELECT, INSERT, DELETE ON public.group_resources TO zygo_service;
GRANT UPDATE (
    group_id, resource_type, resource_id, assigned_by
) ON public.group_resources TO zygo_service;
GRANT SELECT, INSERT, DELETE ON public.group_resources TO zygo_admin;
GRANT UPDATE (
    group_id, resource_type, resource_id, assigned_by
) ON public.group_resources TO zygo_admin;

-- down
DROP TABLE public.group_resources;
