-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.load_balancer_services (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    tenant_id uuid DEFAULT zygo.current_tenant_id() NOT NULL,
    load_balancer_id uuid NOT NULL,
    listen_port integer NOT NULL
        CONSTRAINT load_balancer_services_listen_port_check CHECK (listen_port BETWEEN 1 AND 65535),
    protocol text NOT NULL
        CONSTRAINT load_balancer_services_protocol_check CHECK (protocol IN ('tcp', 'http', 'https')),
    target_port integer NOT NULL
        CONSTRAINT load_balancer_services_target_port_check CHECK (target_port BETWEEN 1 AND 65535),
    sticky_sessions boolean DEFAULT false NOT NULL,
    redirect_http boolean DEFAULT false NOT NULL,
    proxy_protocol boolean DEFAULT false NOT NULL,
    hc_protocol text DEFAULT 'tcp' NOT NULL
        CONSTRAINT load_balancer_services_hc_protocol_check CHECK (hc_protocol IN ('tcp', 'http', 'https')),
    hc_port integer
        CONSTRAINT load_balancer_services_hc_port_check CHECK (hc_port BETWEEN 1 AND 65535),
    hc_interval_seconds integer DEFAULT 10 NOT NULL
        CONSTRAINT load_balancer_services_hc_interval_seconds_check CHECK (hc_interval_seconds BETWEEN 3 AND 300),
    hc_timeout_seconds integer DEFAULT 5 NOT NULL
        CONSTRAINT load_balancer_services_hc_timeout_seconds_check CHECK (hc_timeout_seconds BETWEEN 1 AND 60),
    hc_healthy_threshold smallint DEFAULT 2 NOT NULL
        CONSTRAINT load_balancer_services_hc_healthy_threshold_check CHECK (hc_healthy_threshold BETWEEN 1 AND 10),
    hc_unhealthy_threshold smallint DEFAULT 3 NOT NULL
        CONSTRAINT load_balancer_services_hc_unhealthy_threshold_check CHECK (hc_unhealthy_threshold BETWEEN 1 AND 10),
    hc_path text DEFAULT '/' NOT NULL,
    hc_domain text,
    hc_expected_status text[] DEFAULT '{2xx,3xx}'::text[] NOT NULL,
    hc_response_contains text
        CONSTRAINT load_balancer_services_hc_response_contains_check CHECK (char_length(hc_response_contains) <= 255),
    created_at timestamptz DEFAULT now() NOT NULL,
    updated_at timestamptz DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT load_balancer_services_pkey PRIMARY KEY (id),
    CONSTRAINT load_balancer_services_load_balancer_id_listen_port_key UNIQUE (load_balancer_id, listen_port),
    CONSTRAINT load_balancer_services_tenant_id_id_key UNIQUE (tenant_id, id),
    CONSTRAINT load_balancer_services_hc_timeout_below_interval_check CHECK (hc_timeout_seconds < hc_interval_seconds),
    CONSTRAINT load_balancer_services_tenant_id_fkey FOREIGN KEY (tenant_id)
        REFERENCES public.tenants (id) ON DELETE CASCADE,
    CONSTRAINT load_balancer_services_tenant_id_load_balancer_id_fkey FOREIGN KEY (tenant_id, load_balancer_id)
        REFERENCES public.load_balancers (tenant_id, id) ON DELETE CASCADE
);

COMMENT ON TABLE public.load_balancer_services IS
    'Listeners of a load balancer with their health check.';

ALTER TABLE public.load_balancer_services ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.load_balancer_services FORCE ROW LEVEL SECURITY;

CREATE POLICY load_balancer_services_owner ON public.load_balancer_services FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY load_balancer_services_definer ON public.load_balancer_services FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY load_balancer_services_select ON public.load_balancer_services FOR SELECT TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY load_balancer_services_insert ON public.load_balancer_services FOR INSERT TO zygo_app, zygo_service
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY load_balancer_services_update ON public.load_balancer_services FOR UPDATE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()))
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY load_balancer_services_delete ON public.load_balancer_services FOR DELETE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY load_balancer_services_admin_select ON public.load_balancer_services FOR SELECT TO zygo_admin
    USING (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('read')));
CREATE POLICY load_balancer_services_admin_insert ON public.load_balancer_services FOR INSERT TO zygo_admin
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('write')));
CREATE POLICY load_balancer_services_admin_update ON public.load_balancer_services FOR UPDATE TO zygo_admin
    USING (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('write')))
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('write')));
CREATE POLICY load_balancer_services_admin_delete ON public.load_balancer_services FOR DELETE TO zygo_admin
    USING (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('write')));

GRANT SELECT, INSERT, DELETE ON public.load_balancer_services TO zygo_app;
GRANT UPDATE (
    load_balancer_id, listen_port, protocol, target_port, sticky_sessions, redirect_http, proxy_protocol,
    hc_protocol, hc_port, hc_interval_seconds, hc_timeout_seconds, hc_healthy_threshold, hc_unhealthy_threshold,
    hc_path, hc_domain, hc_expected_status, hc_response_contains
) ON public.load_balancer_services TO zygo_app;
GRANT SELECT, INSERT, DELETE ON public.load_balancer_services TO zygo_service;
GRANT UPDATE (
    load_balancer_id, listen_port, protocol, target_port, sticky_sessions, redirect_http, proxy_protocol,
    hc_protocol, hc_port, hc_interval_seconds, hc_timeout_seconds, hc_healthy_threshold, hc_unhealthy_threshold,
    hc_path, hc_domain, hc_expected_status, hc_response_contains
) ON public.load_balancer_services TO zygo_service;
GRANT SELECT, INSERT, DELETE ON public.load_balancer_services TO zygo_admin;
GRANT UPDATE (
    load_balancer_id, listen_port, protocol, target_port, sticky_sessions, redirect_http, proxy_protocol,
    hc_protocol, hc_port, hc_interval_seconds, hc_timeout_seconds, hc_healthy_threshold, hc_unhealthy_threshold,
    hc_path, hc_domain, hc_expected_status, hc_response_contains
) ON public.load_balancer_services TO zygo_admin;

CREATE TRIGGER load_balancer_services_touch_row BEFORE UPDATE ON public.load_balancer_services
    FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

-- down
DROP TABLE public.load_balancer_services;
