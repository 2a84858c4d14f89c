-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.sso_domains (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    tenant_id uuid DEFAULT zygo.current_tenant_id() NOT NULL,
    connection_id uuid NOT NULL,
    domain text NOT NULL
        CONSTRAINT sso_domains_domain_check CHECK (domain = lower(domain)),
    token text NOT NULL
        CONSTRAINT sso_domains_token_check CHECK (token ~ '^[0-9a-f]{32}$'),
    status text DEFAULT 'pending' NOT NULL
        CONSTRAINT sso_domains_status_check CHECK (status IN ('pending', 'verified', 'lapsed')),
    verified_at timestamptz,
    last_checked_at timestamptz,
    created_at timestamptz DEFAULT now() NOT NULL,
    updated_at timestamptz DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT sso_domains_pkey PRIMARY KEY (id),
    CONSTRAINT sso_domains_tenant_id_domain_key UNIQUE (tenant_id, domain),
    CONSTRAINT sso_domains_tenant_id_fkey FOREIGN KEY (tenant_id)
        REFERENCES public.tenants (id) ON DELETE CASCADE,
    CONSTRAINT sso_domains_tenant_id_connection_id_fkey FOREIGN KEY (tenant_id, connection_id)
        REFERENCES public.sso_connections (tenant_id, id) ON DELETE CASCADE
);

COMMENT ON TABLE public.sso_domains IS
    'Mail domains that route to a connection once proved; one owner per verified domain.';

CREATE UNIQUE INDEX sso_domains_domain_key ON public.sso_domains (domain) WHERE status = 'verified';
CREATE INDEX sso_domains_last_checked_at_idx ON public.sso_domains (last_checked_at) WHERE status <> 'pending';
CREATE INDEX sso_domains_connection_id_idx ON public.sso_domains (connection_id);

ALTER TABLE public.sso_domains ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.sso_domains FORCE ROW LEVEL SECURITY;

CREATE POLICY sso_domains_owner ON public.sso_domains FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY sso_domains_definer ON public.sso_domains FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY sso_domains_select ON public.sso_domains FOR SELECT TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY sso_domains_insert ON public.sso_domains FOR INSERT TO zygo_app, zygo_service
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY sso_domains_update ON public.sso_domains FOR UPDATE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()))
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY sso_domains_delete ON public.sso_domains FOR DELETE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY sso_domains_admin_select ON public.sso_domains FOR SELECT TO zygo_admin
    USING (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('read')));
CREATE POLICY sso_domains_service_scan ON public.sso_domains FOR SELECT TO zygo_service
    USING ((SELECT zygo.is_platform_scope()));

GRANT SELECT, INSERT, DELETE ON public.sso_domains TO zygo_app;
GRANT UPDATE (
    connection_id, domain, token, status, verified_at, last_checked_at
) ON public.sso_domains TO zygo_app;
GRANT SELECT, INSERT, DELETE ON public.sso_domains TO zygo_service;
GRANT UPDATE (
    connection_id, domain, token, status, verified_at, last_checked_at
) ON public.sso_domains TO zygo_service;
GRANT SELECT ON public.sso_domains TO zygo_admin;

CREATE TRIGGER sso_domains_touch_row BEFORE UPDATE ON public.sso_domains
    FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

-- down
DROP TABLE public.sso_domains;
