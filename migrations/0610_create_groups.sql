-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.groups (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    tenant_id uuid DEFAULT zygo.current_tenant_id() NOT NULL,
    name text NOT NULL
        CONSTRAINT groups_name_check CHECK (char_length(name) BETWEEN 1 AND 100),
    slug text NOT NULL
        CONSTRAINT groups_slug_check CHECK (slug ~ '^[a-z0-9-]{1,60}$'),
    description text
        CONSTRAINT groups_description_check CHECK (char_length(description) <= 500),
    type text DEFAULT 'team' NOT NULL
        CONSTRAINT groups_type_check CHECK (type IN ('team', 'department')),
    visibility text DEFAULT 'internal' NOT NULL
        CONSTRAINT groups_visibility_check CHECK (visibility IN ('open', 'internal', 'private')),
    color text DEFAULT '#6366f1' NOT NULL
        CONSTRAINT groups_color_check CHECK (color ~ '^#[0-9A-Fa-f]{6}$'),
    status text DEFAULT 'active' NOT NULL
        CONSTRAINT groups_status_check CHECK (status IN ('active', 'archived')),
    archived_at timestamptz,
    archived_by uuid,
    created_by uuid,
    created_at timestamptz DEFAULT now() NOT NULL,
    updated_at timestamptz DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT groups_pkey PRIMARY KEY (id),
    CONSTRAINT groups_tenant_id_slug_key UNIQUE (tenant_id, slug),
    CONSTRAINT groups_tenant_id_id_key UNIQUE (tenant_id, id),
    CONSTRAINT groups_tenant_id_fkey FOREIGN KEY (tenant_id)
        REFERENCES public.tenants (id) ON DELETE CASCADE,
    CONSTRAINT groups_archived_by_fkey FOREIGN KEY (archived_by)
        REFERENCES public.users (id) ON DELETE SET NULL,
    CONSTRAINT groups_created_by_fkey FOREIGN KEY (created_by)
        REFERENCES public.users (id) ON DELETE SET NULL
);

COMMENT ON TABLE public.groups IS
    'Teams and departments that collect members and resources; they grant no permission.';

ALTER TABLE public.groups ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.groups FORCE ROW LEVEL SECURITY;

CREATE POLICY groups_owner ON public.groups FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY groups_definer ON public.groups FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY groups_select ON public.groups FOR SELECT TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY groups_insert ON public.groups FOR INSERT TO zygo_app, zygo_service
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY groups_update ON public.groups FOR UPDATE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()))
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY groups_delete ON public.groups FOR DELETE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY groups_admin_select ON public.groups FOR SELECT TO zygo_admin
    USING (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('read')));
CREATE POLICY groups_admin_insert ON public.groups FOR INSERT TO zygo_admin
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('write')));
CREATE POLICY groups_admin_update ON public.groups FOR UPDATE TO zygo_admin
    USING (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('write')))
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('write')));
CREATE POLICY groups_admin_delete ON public.groups FOR DELETE TO zygo_admin
    USING (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('write')));

GRANT SELECT, INSERT, DELETE ON public.groups TO zygo_app;
GRANT UPDATE (
    name, slug, description, type, visibility, color, status, archived_at, archived_by, created_by
) ON public.groups TO zygo_app;
GRANT SELECT, INSERT, DELETE ON public.groups TO zygo_service;
GRANT UPDATE (
    name, slug, description, type, visibility, color, status, archived_at, archived_by, created_by
) ON public.groups TO zygo_service;
GRANT SELECT, INSERT, DELETE ON public.groups TO zygo_admin;
GRANT UPDATE (
    name, slug, description, type, visibility, color, status, archived_at, archived_by, created_by
) ON public.groups TO zygo_admin;

CREATE TRIGGER groups_touch_row BEFORE UPDATE ON public.groups
    FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

-- down
DROP TABLE public.groups;
