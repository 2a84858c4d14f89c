-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.group_members (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    tenant_id uuid DEFAULT zygo.current_tenant_id() NOT NULL,
    group_id uuid NOT NULL,
    user_id uuid NOT NULL,
    role text DEFAULT 'member' NOT NULL
        CONSTRAINT group_members_role_check CHECK (role IN ('owner', 'admin', 'member', 'viewer')),
    added_by uuid,
    created_at timestamptz DEFAULT now() NOT NULL,
    updated_at timestamptz DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT group_members_pkey PRIMARY KEY (id),
    CONSTRAINT group_members_group_id_user_id_key UNIQUE (group_id, user_id),
    CONSTRAINT group_members_tenant_id_user_id_fkey FOREIGN KEY (tenant_id, user_id)
        REFERENCES public.tenant_members (tenant_id, user_id) ON DELETE CASCADE,
    CONSTRAINT group_members_tenant_id_fkey FOREIGN KEY (tenant_id)
        REFERENCES public.tenants (id) ON DELETE CASCADE,
    CONSTRAINT group_members_tenant_id_group_id_fkey FOREIGN KEY (tenant_id, group_id)
        REFERENCES public.groups (tenant_id, id) ON DELETE CASCADE,
    CONSTRAINT group_members_added_by_fkey FOREIGN KEY (added_by)
        REFERENCES public.users (id) ON DELETE SET NULL
);

COMMENT ON TABLE public.group_members IS
    'Members of a group with their group role.';

CREATE INDEX group_members_tenant_id_user_id_idx ON public.group_members (tenant_id, user_id);

ALTER TABLE public.group_members ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.group_members FORCE ROW LEVEL SECURITY;

CREATE POLICY group_members_owner ON public.group_members FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY group_members_definer ON public.group_members FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY group_members_select ON public.group_members FOR SELECT TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY group_members_insert ON public.group_members FOR INSERT TO zygo_app, zygo_service
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY group_members_update ON public.group_members FOR UPDATE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()))
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY group_members_delete ON public.group_members FOR DELETE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY group_members_admin_select ON public.group_members FOR SELECT TO zygo_admin
    USING (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('read')));
CREATE POLICY group_members_admin_insert ON public.group_members FOR INSERT TO zygo_admin
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('write')));
CREATE POLICY group_members_admin_update ON public.group_members FOR UPDATE TO zygo_admin
    USING (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('write')))
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('write')));
CREATE POLICY group_members_admin_delete ON public.group_members FOR DELETE TO zygo_admin
    USING (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('write')));

GRANT SELECT, INSERT, DELETE ON public.group_members TO zygo_app;
GRANT UPDATE (
    group_id, user_id, role, added_by
) ON public.group_members TO zygo_app;
GRANT SELECT, INSERT, DELETE ON public.group_members TO zygo_service;
GRANT UPDATE (
    group_id, user_id, role, added_by
) ON public.group_members TO zygo_service;
GRANT SELECT, INSERT, DELETE ON public.group_members TO zygo_admin;
GRANT UPDATE (
    group_id, user_id, role, added_by
) ON public.group_members TO zygo_admin;

CREATE TRIGGER group_members_touch_row BEFORE UPDATE ON public.group_members
    FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

-- down
DROP TABLE public.group_members;
