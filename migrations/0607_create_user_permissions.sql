-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.user_permissions (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    tenant_id uuid DEFAULT zygo.current_tenant_id() NOT NULL,
    user_id uuid NOT NULL,
    permission_id uuid NOT NULL,
    grant_type text DEFAULT 'grant' NOT NULL
        CONSTRAINT user_permissions_grant_type_check CHECK (grant_type IN ('grant', 'deny')),
    reason text NOT NULL
        CONSTRAINT user_permissions_reason_check CHECK (char_length(reason) BETWEEN 1 AND 500),
    expires_at timestamptz,
    granted_at timestamptz DEFAULT now() NOT NULL,
    granted_by uuid,
    created_at timestamptz DEFAULT now() NOT NULL,
    updated_at timestamptz DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT user_permissions_pkey PRIMARY KEY (id),
    CONSTRAINT user_permissions_tenant_id_user_id_permission_id_key UNIQUE (tenant_id, user_id, permission_id),
    CONSTRAINT user_permissions_tenant_id_user_id_fkey FOREIGN KEY (tenant_id, user_id)
        REFERENCES public.tenant_members (tenant_id, user_id) ON DELETE CASCADE,
    CONSTRAINT user_permissions_tenant_id_fkey FOREIGN KEY (tenant_id)
        REFERENCES public.tenants (id) ON DELETE CASCADE,
    CONSTRAINT user_permissions_permission_id_fkey FOREIGN KEY (permission_id)
        REFERENCES public.permissions (id) ON DELETE RESTRICT,
    CONSTRAINT user_permissions_granted_by_fkey FOREIGN KEY (granted_by)
        REFERENCES public.users (id) ON DELETE SET NULL
);

COMMENT ON TABLE public.user_permissions IS
    'Direct grants and denials for a member; a valid denial beats every role.';

CREATE INDEX user_permissions_expires_at_idx ON public.user_permissions (expires_at) WHERE expires_at IS NOT NULL;

ALTER TABLE public.user_permissions ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.user_permissions FORCE ROW LEVEL SECURITY;

CREATE POLICY user_permissions_owner ON public.user_permissions FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY user_permissions_definer ON public.user_permissions FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY user_permissions_select ON public.user_permissions FOR SELECT TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY user_permissions_insert ON public.user_permissions FOR INSERT TO zygo_app, zygo_service
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY user_permissions_update ON public.user_permissions FOR UPDATE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()))
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY user_permissions_delete ON public.user_permissions FOR DELETE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY user_permissions_admin_select ON public.user_permissions FOR SELECT TO zygo_admin
    USING (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('read')));
CREATE POLICY user_permissions_service_scan ON public.user_permissions FOR SELECT TO zygo_service
    USING ((SELECT zygo.is_platform_scope()));

GRANT SELECT, INSERT, DELETE ON public.user_permissions TO zygo_app;
GRANT UPDATE (
    user_id, permission_id, grant_type, reason, expires_at, granted_at, granted_by
) ON public.user_permissions TO zygo_app;
GRANT SELECT, INSERT, DELETE ON public.user_permissions TO zygo_service;
GRANT UPDATE (
    user_id, permission_id, grant_type, reason, expires_at, granted_at, granted_by
) ON public.user_permissions TO zygo_service;
GRANT SELECT ON public.user_permissions TO zygo_admin;

CREATE TRIGGER user_permissions_touch_row BEFORE UPDATE ON public.user_permissions
    FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

-- down
DROP TABLE public.user_permissions;
