-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

-- tenant_domains_claimed_by_fkey waits for users; phase 4 adds it.
CREATE TABLE public.tenant_domains (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    tenant_id uuid DEFAULT zygo.current_tenant_id() NOT NULL,
    domain text NOT NULL
        CONSTRAINT tenant_domains_domain_check CHECK (domain = lower(domain) AND domain ~
            '^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9-]{2,63}$' AND char_length(domain) <= 253),
    status text DEFAULT 'pending' NOT NULL
        CONSTRAINT tenant_domains_status_check CHECK (status IN ('pending', 'verified', 'failing', 'expired',
            'revoked')),
    token text NOT NULL
        CONSTRAINT tenant_domains_token_check CHECK (token ~ '^[0-9a-f]{32}$'),
    claimed_by uuid,
    claimed_at timestamptz DEFAULT now() NOT NULL,
    verified_at timestamptz,
    last_checked_at timestamptz,
    next_check_at timestamptz,
    failed_checks integer DEFAULT 0 NOT NULL,
    cname_ok boolean DEFAULT false NOT NULL,
    is_primary boolean DEFAULT false NOT NULL,
    tls_status text DEFAULT 'none' NOT NULL
        CONSTRAINT tenant_domains_tls_status_check CHECK (tls_status IN ('none', 'provisioning', 'active', 'failed')),
    created_at timestamptz DEFAULT now() NOT NULL,
    updated_at timestamptz DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT tenant_domains_pkey PRIMARY KEY (id),
    CONSTRAINT tenant_domains_tenant_id_domain_key UNIQUE (tenant_id, domain),
    CONSTRAINT tenant_domains_verified_has_time_check CHECK (status NOT IN ('verified','failing') OR verified_at IS
        NOT NULL),
    CONSTRAINT tenant_domains_tenant_id_fkey FOREIGN KEY (tenant_id)
        REFERENCES public.tenants (id) ON DELETE CASCADE
);

COMMENT ON TABLE public.tenant_domains IS
    'Hosting domains of a tenant. Several tenants may claim one; the first to prove it holds it.';

CREATE UNIQUE INDEX tenant_domains_domain_key ON public.tenant_domains (domain) WHERE status IN ('verified','failing');
CREATE UNIQUE INDEX tenant_domains_tenant_id_key ON public.tenant_domains (tenant_id) WHERE is_primary;
CREATE INDEX tenant_domains_next_check_at_idx ON public.tenant_domains (next_check_at) WHERE status IN
    ('pending','verified','failing');

ALTER TABLE public.tenant_domains ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.tenant_domains FORCE ROW LEVEL SECURITY;

CREATE POLICY tenant_domains_owner ON public.tenant_domains FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY tenant_domains_definer ON public.tenant_domains FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY tenant_domains_select ON public.tenant_domains FOR SELECT TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY tenant_domains_insert ON public.tenant_domains FOR INSERT TO zygo_app, zygo_service
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY tenant_domains_update ON public.tenant_domains FOR UPDATE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()))
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY tenant_domains_delete ON public.tenant_domains FOR DELETE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY tenant_domains_admin_select ON public.tenant_domains FOR SELECT TO zygo_admin
    USING (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('read')));
CREATE POLICY tenant_domains_admin_insert ON public.tenant_domains FOR INSERT TO zygo_admin
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('write')));
CREATE POLICY tenant_domains_admin_update ON public.tenant_domains FOR UPDATE TO zygo_admin
    USING (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('write')))
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('write')));
CREATE POLICY tenant_domains_admin_delete ON public.tenant_domains FOR DELETE TO zygo_admin
    USING (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('write')));
CREATE POLICY tenant_domains_service_scan ON public.tenant_domains FOR SELECT TO zygo_service
    USING ((SELECT zygo.is_platform_scope()));

GRANT SELECT, INSERT, DELETE ON public.tenant_domains TO zygo_app;
GRANT UPDATE (
    domain, status, token, claimed_by, claimed_at, verified_at, last_checked_at, next_check_at, failed_checks,
    cname_ok, is_primary, tls_status
) ON public.tenant_domains TO zygo_app;
GRANT SELECT, INSERT, DELETE ON public.tenant_domains TO zygo_service;
GRANT UPDATE (
    domain, status, token, claimed_by, claimed_at, verified_at, last_checked_at, next_check_at, failed_checks,
    cname_ok, is_primary, tls_status
) ON public.tenant_domains TO zygo_service;
GRANT SELECT, INSERT, DELETE ON public.tenant_domains TO zygo_admin;
GRANT UPDATE (
    domain, status, token, claimed_by, claimed_at, verified_at, last_checked_at, next_check_at, failed_checks,
    cname_ok, is_primary, tls_status
) ON public.tenant_domains TO zygo_admin;

CREATE TRIGGER tenant_domains_touch_row BEFORE UPDATE ON public.tenant_domains
    FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

-- down
DROP TABLE public.tenant_domains;
