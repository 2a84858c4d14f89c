-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.user_roles (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    tenant_id uuid DEFAULT zygo.current_tenant_id() NOT NULL,
    user_id uuid NOT NULL,
    role_id uuid NOT NULL,
    status text DEFAULT 'active' NOT NULL
        CONSTRAINT user_roles_status_check CHECK (status IN ('active', 'expired', 'revoked')),
    expires_at timestamptz,
    reason text
        CONSTRAINT user_roles_reason_check CHECK (char_length(reason) <= 500),
    assigned_by uuid,
    assigned_at timestamptz DEFAULT now() NOT NULL,
    revoked_by uuid,
    revoked_at timestamptz,
    created_at timestamptz DEFAULT now() NOT NULL,
    updated_at timestamptz DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT user_roles_pkey PRIMARY KEY (id),
    CONSTRAINT user_roles_tenant_id_user_id_role_id_key UNIQUE (tenant_id, user_id, role_id),
    CONSTRAINT user_roles_tenant_id_user_id_fkey FOREIGN KEY (tenant_id, user_id)
        REFERENCES public.tenant_members (tenant_id, user_id) ON DELETE CASCADE,
    CONSTRAINT user_roles_tenant_id_fkey FOREIGN KEY (tenant_id)
        REFERENCES public.tenants (id) ON DELETE CASCADE,
    CONSTRAINT user_roles_tenant_id_role_id_fkey FOREIGN KEY (tenant_id, role_id)
        REFERENCES public.roles (tenant_id, id),
    CONSTRAINT user_roles_assigned_by_fkey FOREIGN KEY (assigned_by)
        REFERENCES public.users (id) ON DELETE SET NULL,
    CONSTRAINT user_roles_revoked_by_fkey FOREIGN KEY (revoked_by)
        REFERENCES public.users (id) ON DELETE SET NULL
);

COMMENT ON TABLE public.user_roles IS
    'Additional role assignments of a member, optionally time-limited; the primary role is on tenant_members.';

CREATE INDEX user_roles_tenant_id_role_id_idx ON public.user_roles (tenant_id, role_id) WHERE status = 'active';
CREATE INDEX user_roles_expires_at_idx ON public.user_roles (expires_at) WHERE status = 'active' AND expires_at IS NOT
    NULL;

ALTER TABLE public.user_roles ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.user_roles FORCE ROW LEVEL SECURITY;

CREATE POLICY user_roles_owner ON public.user_roles FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY user_roles_definer ON public.user_roles FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY user_roles_select ON public.user_roles FOR SELECT TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY user_roles_insert ON public.user_roles FOR INSERT TO zygo_app, zygo_service
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY user_roles_update ON public.user_roles FOR UPDATE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()))
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY user_roles_delete ON public.user_roles FOR DELETE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY user_roles_admin_select ON public.user_roles FOR SELECT TO zygo_admin
    USING (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('read')));
CREATE POLICY user_roles_service_scan ON public.user_roles FOR SELECT TO zygo_service
    USING ((SELECT zygo.is_platform_scope()));

GRANT SELECT, INSERT, DELETE ON public.user_roles TO zygo_app;
GRANT UPDATE (
    user_id, role_id, status, expires_at, reason, assigned_by, assigned_at, revoked_by, revoked_at
) ON public.user_roles TO zygo_app;
GRANT SELECT, INSERT, DELETE ON public.user_roles TO zygo_service;
GRANT UPDATE (
    user_id, role_id, status, expires_at, reason, assigned_by, assigned_at, revoked_by, revoked_at
) ON public.user_roles TO zygo_service;
GRANT SELECT ON public.user_roles TO zygo_admin;

CREATE TRIGGER user_roles_touch_row BEFORE UPDATE ON public.user_roles
    FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

-- down
DROP TABLE public.user_roles;
