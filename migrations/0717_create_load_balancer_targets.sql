-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.load_balancer_targets (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    tenant_id uuid DEFAULT zygo.current_tenant_id() NOT NULL,
    load_balancer_id uuid NOT NULL,
    server_id uuid,
    ip_address inet,
    port integer
        CONSTRAINT load_balancer_targets_port_check CHECK (port BETWEEN 1 AND 65535),
    weight integer DEFAULT 1 NOT NULL
        CONSTRAINT load_balancer_targets_weight_check CHECK (weight BETWEEN 1 AND 100),
    use_private_ip boolean DEFAULT false NOT NULL,
    created_at timestamptz DEFAULT now() NOT NULL,
    updated_at timestamptz DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT load_balancer_targets_pkey PRIMARY KEY (id),
    CONSTRAINT load_balancer_targets_load_balancer_id_server_id_ip__1b3ce3_key UNIQUE NULLS NOT DISTINCT
        (load_balancer_id, server_id, ip_address, port),
    CONSTRAINT load_balancer_targets_tenant_id_id_key UNIQUE (tenant_id, id),
    CONSTRAINT load_balancer_targets_one_target_check CHECK ((server_id IS NULL) <> (ip_address IS NULL)),
    CONSTRAINT load_balancer_targets_tenant_id_fkey FOREIGN KEY (tenant_id)
        REFERENCES public.tenants (id) ON DELETE CASCADE,
    CONSTRAINT load_balancer_targets_tenant_id_load_balancer_id_fkey FOREIGN KEY (tenant_id, load_balancer_id)
        REFERENCES public.load_balancers (tenant_id, id) ON DELETE CASCADE,
    CONSTRAINT load_balancer_targets_tenant_id_server_id_fkey FOREIGN KEY (tenant_id, server_id)
        REFERENCES public.servers (tenant_id, id) ON DELETE CASCADE
);

COMMENT ON TABLE public.load_balancer_targets IS
    'Backends: a server of the tenant or an address in an attached network.';

CREATE INDEX load_balancer_targets_server_id_idx ON public.load_balancer_targets (server_id) WHERE server_id IS NOT
    NULL;

ALTER TABLE public.load_balancer_targets ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.load_balancer_targets FORCE ROW LEVEL SECURITY;

CREATE POLICY load_balancer_targets_owner ON public.load_balancer_targets FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY load_balancer_targets_definer ON public.load_balancer_targets FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY load_balancer_targets_select ON public.load_balancer_targets FOR SELECT TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY load_balancer_targets_insert ON public.load_balancer_targets FOR INSERT TO zygo_app, zygo_service
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY load_balancer_targets_update ON public.load_balancer_targets FOR UPDATE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()))
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY load_balancer_targets_delete ON public.load_balancer_targets FOR DELETE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY load_balancer_targets_admin_select ON public.load_balancer_targets FOR SELECT TO zygo_admin
    USING (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('read')));
CREATE POLICY load_balancer_targets_admin_insert ON public.load_balancer_targets FOR INSERT TO zygo_admin
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('write')));
CREATE POLICY load_balancer_targets_admin_update ON public.load_balancer_targets FOR UPDATE TO zygo_admin
    USING (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('write')))
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('write')));
CREATE POLICY load_balancer_targets_admin_delete ON public.load_balancer_targets FOR DELETE TO zygo_admin
    USING (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('write')));

GRANT SELECT, INSERT, DELETE ON public.load_balancer_targets TO zygo_app;
GRANT UPDATE (
    load_balancer_id, server_id, ip_address, port, weight, use_private_ip
) ON public.load_balancer_targets TO zygo_app;
GRANT SELECT, INSERT, DELETE ON public.load_balancer_targets TO zygo_service;
GRANT UPDATE (
    load_balancer_id, server_id, ip_address, port, weight, use_private_ip
) ON public.load_balancer_targets TO zygo_service;
GRANT SELECT, INSERT, DELETE ON public.load_balancer_targets TO zygo_admin;
GRANT UPDATE (
    load_balancer_id, server_id, ip_address, port, weight, use_private_ip
) ON public.load_balancer_targets TO zygo_admin;

CREATE TRIGGER load_balancer_targets_touch_row BEFORE UPDATE ON public.load_balancer_targets
    FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

-- down
DROP TABLE public.load_balancer_targets;
