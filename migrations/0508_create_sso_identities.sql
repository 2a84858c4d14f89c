-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.sso_identities (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    tenant_id uuid DEFAULT zygo.current_tenant_id() NOT NULL,
    connection_id uuid NOT NULL,
    user_id uuid NOT NULL,
    provider_user_id text NOT NULL,
    email text,
    name text,
    groups text[] DEFAULT '{}'::text[] NOT NULL,
    raw_attributes jsonb DEFAULT '{}'::jsonb NOT NULL
        CONSTRAINT sso_identities_raw_attributes_check CHECK (pg_column_size(raw_attributes) <= 32768),
    last_login_at timestamptz,
    created_at timestamptz DEFAULT now() NOT NULL,
    updated_at timestamptz DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT sso_identities_pkey PRIMARY KEY (id),
    CONSTRAINT sso_identities_connection_id_provider_user_id_key UNIQUE (connection_id, provider_user_id),
    CONSTRAINT sso_identities_tenant_id_fkey FOREIGN KEY (tenant_id)
        REFERENCES public.tenants (id) ON DELETE CASCADE,
    CONSTRAINT sso_identities_tenant_id_connection_id_fkey FOREIGN KEY (tenant_id, connection_id)
        REFERENCES public.sso_connections (tenant_id, id) ON DELETE CASCADE,
    CONSTRAINT sso_identities_user_id_fkey FOREIGN KEY (user_id)
        REFERENCES public.users (id) ON DELETE RESTRICT
);

COMMENT ON TABLE public.sso_identities IS
    'Link between a member and a subject at the tenant''s identity provider.';

CREATE INDEX sso_identities_tenant_id_user_id_idx ON public.sso_identities (tenant_id, user_id);

ALTER TABLE public.sso_identities ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.sso_identities FORCE ROW LEVEL SECURITY;

CREATE POLICY sso_identities_owner ON public.sso_identities FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY sso_identities_definer ON public.sso_identities FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY sso_identities_select ON public.sso_identities FOR SELECT TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY sso_identities_insert ON public.sso_identities FOR INSERT TO zygo_app, zygo_service
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY sso_identities_update ON public.sso_identities FOR UPDATE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()))
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY sso_identities_delete ON public.sso_identities FOR DELETE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY sso_identities_admin_select ON public.sso_identities FOR SELECT TO zygo_admin
    USING (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('read')));

GRANT SELECT, INSERT, DELETE ON public.sso_identities TO zygo_app;
GRANT UPDATE (
    connection_id, user_id, provider_user_id, email, name, groups, raw_attributes, last_login_at
) ON public.sso_identities TO zygo_app;
GRANT SELECT, INSERT, DELETE ON public.sso_identities TO zygo_service;
GRANT UPDATE (
    connection_id, user_id, provider_user_id, email, name, groups, raw_attributes, last_login_at
) ON public.sso_identities TO zygo_service;
GRANT SELECT ON public.sso_identities TO zygo_admin;

CREATE TRIGGER sso_identities_touch_row BEFORE UPDATE ON public.sso_identities
    FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

-- down
DROP TABLE public.sso_identities;
