-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

-- load_balancer_service_certificates_tenant_id_certif_8696d9_fkey waits for ssl_certificates; phase 7 adds it.
CREATE TABLE public.load_balancer_service_certificates (
    tenant_id uuid DEFAULT zygo.current_tenant_id() NOT NULL,
    service_id uuid NOT NULL,
    certificate_id uuid NOT NULL,
    position smallint DEFAULT 1 NOT NULL,
    created_at timestamptz DEFAULT now() NOT NULL,
    CONSTRAINT load_balancer_service_certificates_pkey PRIMARY KEY (service_id, certificate_id),
    CONSTRAINT load_balancer_service_certificates_tenant_id_fkey FOREIGN KEY (tenant_id)
        REFERENCES public.tenants (id) ON DELETE CASCADE,
    CONSTRAINT load_balancer_service_certificates_tenant_id_service_id_fkey FOREIGN KEY (tenant_id, service_id)
        REFERENCES public.load_balancer_services (tenant_id, id) ON DELETE CASCADE
);

COMMENT ON TABLE public.load_balancer_service_certificates IS
    'Certificates of an https service, in order of preference.';

CREATE INDEX load_balancer_service_certificates_tenant_id_certificate_id_idx ON
    public.load_balancer_service_certificates (tenant_id, certificate_id);

ALTER TABLE public.load_balancer_service_certificates ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.load_balancer_service_certificates FORCE ROW LEVEL SECURITY;

CREATE POLICY load_balancer_service_certificates_owner ON public.load_balancer_service_certificates FOR ALL TO
    zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY load_balancer_service_certificates_definer ON public.load_balancer_service_certificates FOR ALL TO
    zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY load_balancer_service_certificates_select ON public.load_balancer_service_certificates FOR SELECT TO
    zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY load_balancer_service_certificates_insert ON public.load_balancer_service_certificates FOR INSERT TO
    zygo_app, zygo_service
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY load_balancer_service_certificates_update ON public.load_balancer_service_certificates FOR UPDATE TO
    zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()))
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY load_balancer_service_certificates_delete ON public.load_balancer_service_certificates FOR DELETE TO
    zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY load_balancer_service_certificates_admin_select ON public.load_balancer_service_certificates FOR SELECT
    TO zygo_admin
    USING (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('read')));
CREATE POLICY load_balancer_service_certificates_admin_insert ON public.load_balancer_service_certificates FOR INSERT
    TO zygo_admin
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('write')));
CREATE POLICY load_balancer_service_certificates_admin_update ON public.load_balancer_service_certificates FOR UPDATE
    TO zygo_admin
    USING (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('write')))
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('write')));
CREATE POLICY load_balancer_service_certificates_admin_delete ON public.load_balancer_service_certificates FOR DELETE
    TO zygo_admin
    USING (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('write')));

GRANT SELECT, INSERT, DELETE ON public.load_balancer_service_certificates TO zygo_app;
GRANT UPDATE (
    position
) ON public.load_balancer_service_certificates TO zygo_app;
GRANT SELECT, INSERT, DELETE ON public.load_balancer_service_certificates TO zygo_service;
GRANT UPDATE (
    position
) ON public.load_balancer_service_certificates TO zygo_service;
GRANT SELECT, INSERT, DELETE ON public.load_balancer_service_certificates TO zygo_admin;
GRANT UPDATE (
    position
) ON public.load_balancer_service_certificates TO zygo_admin;

-- down
DROP TABLE public.load_balancer_service_certificates;
