-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.roles (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    tenant_id uuid DEFAULT zygo.current_tenant_id() NOT NULL,
    name text NOT NULL
        CONSTRAINT roles_name_check CHECK (name ~ '^[a-z][a-z0-9_]{2,49}$'),
    display_name text NOT NULL
        CONSTRAINT roles_display_name_check CHECK (char_length(display_name) BETWEEN 1 AND 100),
    description text
        CONSTRAINT roles_description_check CHECK (char_length(description) <= 500),
    hierarchy_level integer DEFAULT 100 NOT NULL
        CONSTRAINT roles_hierarchy_level_check CHECK (hierarchy_level BETWEEN 1 AND 100),
    is_system boolean DEFAULT false NOT NULL,
    is_default boolean DEFAULT false NOT NULL,
    is_protected boolean DEFAULT false NOT NULL,
    created_by uuid,
    created_at timestamptz DEFAULT now() NOT NULL,
    updated_at timestamptz DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT roles_pkey PRIMARY KEY (id),
    CONSTRAINT roles_tenant_id_name_key UNIQUE (tenant_id, name),
    CONSTRAINT roles_tenant_id_id_key UNIQUE (tenant_id, id),
    CONSTRAINT roles_level_1_is_owner_check CHECK (hierarchy_level > 1 OR (is_system AND name = 'owner')),
    CONSTRAINT roles_tenant_id_fkey FOREIGN KEY (tenant_id)
        REFERENCES public.tenants (id) ON DELETE CASCADE,
    CONSTRAINT roles_created_by_fkey FOREIGN KEY (created_by)
        REFERENCES public.users (id) ON DELETE SET NULL
);

COMMENT ON TABLE public.roles IS
    'System roles (made with the tenant, immutable) and custom roles.';

CREATE UNIQUE INDEX roles_tenant_id_key ON public.roles (tenant_id) WHERE is_default;
CREATE INDEX roles_tenant_id_hierarchy_level_idx ON public.roles (tenant_id, hierarchy_level);

ALTER TABLE public.roles ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.roles FORCE ROW LEVEL SECURITY;

CREATE POLICY roles_owner ON public.roles FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY roles_definer ON public.roles FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY roles_select ON public.roles FOR SELECT TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY roles_insert ON public.roles FOR INSERT TO zygo_app, zygo_service
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY roles_update ON public.roles FOR UPDATE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()))
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY roles_delete ON public.roles FOR DELETE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY roles_admin_select ON public.roles FOR SELECT TO zygo_admin
    USING (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('read')));

GRANT SELECT, INSERT, DELETE ON public.roles TO zygo_app;
GRANT UPDATE (
    name, display_name, description, hierarchy_level, is_system, is_default, is_protected, created_by
) ON public.roles TO zygo_app;
GRANT SELECT, INSERT, DELETE ON public.roles TO zygo_service;
GRANT UPDATE (
    name, display_name, description, hierarchy_level, is_system, is_default, is_protected, created_by
) ON public.roles TO zygo_service;
GRANT SELECT ON public.roles TO zygo_admin;

CREATE TRIGGER roles_touch_row BEFORE UPDATE ON public.roles
    FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

-- down
DROP TABLE public.roles;
