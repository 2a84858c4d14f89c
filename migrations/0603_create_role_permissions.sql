-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.role_permissions (
    tenant_id uuid DEFAULT zygo.current_tenant_id() NOT NULL,
    role_id uuid NOT NULL,
    permission_id uuid NOT NULL,
    granted_at timestamptz DEFAULT now() NOT NULL,
    granted_by uuid,
    CONSTRAINT role_permissions_pkey PRIMARY KEY (role_id, permission_id),
    CONSTRAINT role_permissions_tenant_id_fkey FOREIGN KEY (tenant_id)
        REFERENCES public.tenants (id) ON DELETE CASCADE,
    CONSTRAINT role_permissions_tenant_id_role_id_fkey FOREIGN KEY (tenant_id, role_id)
        REFERENCES public.roles (tenant_id, id) ON DELETE CASCADE,
    CONSTRAINT role_permissions_permission_id_fkey FOREIGN KEY (permission_id)
        REFERENCES public.permissions (id) ON DELETE RESTRICT,
    CONSTRAINT role_permissions_granted_by_fkey FOREIGN KEY (granted_by)
        REFERENCES public.users (id) ON DELETE SET NULL
);

COMMENT ON TABLE public.role_permissions IS
    'Permissions of a role.';

CREATE INDEX role_permissions_tenant_id_role_id_idx ON public.role_permissions (tenant_id, role_id);
CREATE INDEX role_permissions_permission_id_idx ON public.role_permissions (permission_id);

ALTER TABLE public.role_permissions ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.role_permissions FORCE ROW LEVEL SECURITY;

CREATE POLICY role_permissions_owner ON public.role_permissions FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY role_permissions_definer ON public.role_permissions FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY role_permissions_select ON public.role_permissions FOR SELECT TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY role_permissions_insert ON public.role_permissions FOR INSERT TO zygo_app, zygo_service
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY role_permissions_update ON public.role_permissions FOR UPDATE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()))
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY role_permissions_delete ON public.role_permissions FOR DELETE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY role_permissions_admin_select ON public.role_permissions FOR SELECT TO zygo_admin
    USING (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('read')));

GRANT SELECT, INSERT, DELETE ON public.role_permissions TO zygo_app;
GRANT UPDATE (
    granted_at, granted_by
) ON public.role_permissions TO zygo_app;
GRANT SELECT, INSERT, DELETE ON public.role_permissions TO zygo_service;
GRANT UPDATE (
    granted_at, granted_by
) ON public.role_permissions TO zygo_service;
GRANT SELECT ON public.role_permissions TO zygo_admin;

-- down
DROP TABLE public.role_permissions;
