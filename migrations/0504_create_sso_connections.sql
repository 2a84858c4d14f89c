-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.sso_connections (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    tenant_id uuid DEFAULT zygo.current_tenant_id() NOT NULL,
    type text NOT NULL
        CONSTRAINT sso_connections_type_check CHECK (type IN ('saml', 'oidc')),
    name text NOT NULL
        CONSTRAINT sso_connections_name_check CHECK (char_length(name) BETWEEN 1 AND 100),
    status text DEFAULT 'pending' NOT NULL
        CONSTRAINT sso_connections_status_check CHECK (status IN ('pending', 'active', 'disabled')),
    default_role text DEFAULT 'member' NOT NULL,
    role_mapping jsonb DEFAULT '{}'::jsonb NOT NULL
        CONSTRAINT sso_connections_role_mapping_check CHECK (pg_column_size(role_mapping) <= 131072),
    sync_roles boolean DEFAULT true NOT NULL,
    auto_provision_users boolean DEFAULT true NOT NULL,
    auto_link_existing boolean DEFAULT true NOT NULL,
    trust_idp_mfa boolean DEFAULT false NOT NULL,
    allow_idp_initiated boolean DEFAULT false NOT NULL,
    last_test_at timestamptz,
    last_test_result jsonb
        CONSTRAINT sso_connections_last_test_result_check CHECK (pg_column_size(last_test_result) <= 131072),
    verified_at timestamptz,
    created_by uuid,
    created_at timestamptz DEFAULT now() NOT NULL,
    updated_at timestamptz DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT sso_connections_pkey PRIMARY KEY (id),
    CONSTRAINT sso_connections_tenant_id_name_key UNIQUE (tenant_id, name),
    CONSTRAINT sso_connections_tenant_id_id_key UNIQUE (tenant_id, id),
    CONSTRAINT sso_connections_tenant_id_fkey FOREIGN KEY (tenant_id)
        REFERENCES public.tenants (id) ON DELETE CASCADE,
    CONSTRAINT sso_connections_created_by_fkey FOREIGN KEY (created_by)
        REFERENCES public.users (id) ON DELETE SET NULL
);

COMMENT ON TABLE public.sso_connections IS
    'Enterprise sign-on connections, at most five per tenant; protocol details in the two configuration tables.';

ALTER TABLE public.sso_connections ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.sso_connections FORCE ROW LEVEL SECURITY;

CREATE POLICY sso_connections_owner ON public.sso_connections FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY sso_connections_definer ON public.sso_connections FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY sso_connections_select ON public.sso_connections FOR SELECT TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY sso_connections_insert ON public.sso_connections FOR INSERT TO zygo_app, zygo_service
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY sso_connections_update ON public.sso_connections FOR UPDATE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()))
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY sso_connections_delete ON public.sso_connections FOR DELETE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));

GRANT SELECT, INSERT, DELETE ON public.sso_connections TO zygo_app;
GRANT UPDATE (
    type, name, status, default_role, role_mapping, sync_roles, auto_provision_users, auto_link_existing,
    trust_idp_mfa, allow_idp_initiated, last_test_at, last_test_result, verified_at, created_by
) ON public.sso_connections TO zygo_app;
GRANT SELECT, INSERT, DELETE ON public.sso_connections TO zygo_service;
GRANT UPDATE (
    type, name, status, default_role, role_mapping, sync_roles, auto_provision_users, auto_link_existing,
    trust_idp_mfa, allow_idp_initiated, last_test_at, last_test_result, verified_at, created_by
) ON public.sso_connections TO zygo_service;

CREATE TRIGGER sso_connections_touch_row BEFORE UPDATE ON public.sso_connections
    FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

-- down
DROP TABLE public.sso_connections;
