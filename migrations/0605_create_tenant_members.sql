-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.tenant_members (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    tenant_id uuid DEFAULT zygo.current_tenant_id() NOT NULL,
    user_id uuid NOT NULL,
    primary_role_id uuid NOT NULL,
    status text DEFAULT 'active' NOT NULL
        CONSTRAINT tenant_members_status_check CHECK (status IN ('pending', 'active', 'suspended', 'removed')),
    is_owner boolean DEFAULT false NOT NULL,
    display_name text
        CONSTRAINT tenant_members_display_name_check CHECK (char_length(display_name) <= 200),
    avatar_file_id uuid,
    job_title text
        CONSTRAINT tenant_members_job_title_check CHECK (char_length(job_title) <= 100),
    reporting_manager_id uuid,
    perm_version bigint DEFAULT 1 NOT NULL,
    invited_by uuid,
    invited_at timestamptz,
    joined_at timestamptz,
    last_active_at timestamptz,
    suspended_at timestamptz,
    suspended_by uuid,
    suspension_reason text,
    removed_at timestamptz,
    removed_by uuid,
    removal_reason text,
    restorable_until timestamptz,
    created_at timestamptz DEFAULT now() NOT NULL,
    updated_at timestamptz DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT tenant_members_pkey PRIMARY KEY (id),
    CONSTRAINT tenant_members_tenant_id_user_id_key UNIQUE (tenant_id, user_id),
    CONSTRAINT tenant_members_owner_is_active_check CHECK (NOT is_owner OR status = 'active'),
    CONSTRAINT tenant_members_tenant_id_fkey FOREIGN KEY (tenant_id)
        REFERENCES public.tenants (id) ON DELETE CASCADE,
    CONSTRAINT tenant_members_user_id_fkey FOREIGN KEY (user_id)
        REFERENCES public.users (id) ON DELETE RESTRICT,
    CONSTRAINT tenant_members_tenant_id_primary_role_id_fkey FOREIGN KEY (tenant_id, primary_role_id)
        REFERENCES public.roles (tenant_id, id),
    CONSTRAINT tenant_members_reporting_manager_id_fkey FOREIGN KEY (reporting_manager_id)
        REFERENCES public.users (id) ON DELETE SET NULL,
    CONSTRAINT tenant_members_invited_by_fkey FOREIGN KEY (invited_by)
        REFERENCES public.users (id) ON DELETE SET NULL,
    CONSTRAINT tenant_members_suspended_by_fkey FOREIGN KEY (suspended_by)
        REFERENCES public.users (id) ON DELETE SET NULL,
    CONSTRAINT tenant_members_removed_by_fkey FOREIGN KEY (removed_by)
        REFERENCES public.users (id) ON DELETE SET NULL
);

COMMENT ON TABLE public.tenant_members IS
    'Membership with its primary role and state; exactly one owner per tenant.';

CREATE UNIQUE INDEX tenant_members_tenant_id_key ON public.tenant_members (tenant_id) WHERE is_owner;
CREATE INDEX tenant_members_user_id_status_idx ON public.tenant_members (user_id, status);
CREATE INDEX tenant_members_tenant_id_status_created_at_idx ON public.tenant_members (tenant_id, status, created_at
    DESC);
CREATE INDEX tenant_members_tenant_id_primary_role_id_idx ON public.tenant_members (tenant_id, primary_role_id);
CREATE INDEX tenant_members_restorable_until_idx ON public.tenant_members (restorable_until) WHERE status = 'removed';

ALTER TABLE public.tenant_members ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.tenant_members FORCE ROW LEVEL SECURITY;

CREATE POLICY tenant_members_owner ON public.tenant_members FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY tenant_members_definer ON public.tenant_members FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY tenant_members_select ON public.tenant_members FOR SELECT TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY tenant_members_select_own ON public.tenant_members FOR SELECT TO zygo_app
    USING (user_id = (SELECT zygo.current_user_id()));
CREATE POLICY tenant_members_insert ON public.tenant_members FOR INSERT TO zygo_app, zygo_service
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY tenant_members_update ON public.tenant_members FOR UPDATE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()))
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY tenant_members_delete ON public.tenant_members FOR DELETE TO zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY tenant_members_admin_select ON public.tenant_members FOR SELECT TO zygo_admin
    USING (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('read')));

GRANT SELECT, INSERT ON public.tenant_members TO zygo_app;
GRANT UPDATE (
    primary_role_id, status, is_owner, display_name, avatar_file_id, job_title, reporting_manager_id,
    perm_version, invited_by, invited_at, joined_at, last_active_at, suspended_at, suspended_by,
    suspension_reason, removed_at, removed_by, removal_reason, restorable_until
) ON public.tenant_members TO zygo_app;
GRANT SELECT, INSERT, DELETE ON public.tenant_members TO zygo_service;
GRANT UPDATE (
    primary_role_id, status, is_owner, display_name, avatar_file_id, job_title, reporting_manager_id,
    perm_version, invited_by, invited_at, joined_at, last_active_at, suspended_at, suspended_by,
    suspension_reason, removed_at, removed_by, removal_reason, restorable_until
) ON public.tenant_members TO zygo_service;
GRANT SELECT ON public.tenant_members TO zygo_admin;

CREATE TRIGGER tenant_members_touch_row BEFORE UPDATE ON public.tenant_members
    FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

-- down
DROP TABLE public.tenant_members;
