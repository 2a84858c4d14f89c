-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.network_routes (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    tenant_id uuid DEFAULT zygo.current_tenant_id() NOT NULL,
    network_id uuid NOT NULL,
    destination cidr NOT NULL,
    gateway inet NOT NULL,
    created_at timestamptz DEFAULT now() NOT NULL,
    updated_at timestamptz DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT network_routes_pkey PRIMARY KEY (id),
    CONSTRAINT network_routes_network_id_destination_key UNIQUE (network_id, destination),
    CONSTRAINT network_routes_tenant_id_fkey FOREIGN KEY (tenant_id)
        REFERENCES public.tenants (id) ON DELETE CASCADE,
    CONSTRAINT network_routes_tenant_id_network_id_fkey FOREIGN KEY (tenant_id, network_id)
        REFERENCES public.networks (tenant_id, id) ON DELETE CASCADE
);

COMMENT ON TABLE public.network_routes IS
    'Static routes of a network.';

CREATE INDEX network_routes_tenant_id_idx ON public.network_routes (tenant_id);

ALTER TABLE public.network_routes ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.network_routes FORCE ROW LEVEL SECURITY;

CREATE POLICY network_routes_owner ON public.network_routes FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY network_routes_definer ON public.network_routes FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY network_routes_select ON public.network_routes FOR SELECT TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY network_routes_insert ON public.network_routes FOR INSERT TO zygo_app, zygo_service
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY network_routes_update ON public.network_routes FOR UPDATE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()))
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY network_routes_delete ON public.network_routes FOR DELETE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY network_routes_admin_select ON public.network_routes FOR SELECT TO zygo_admin
    USING (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('read')));
CREATE POLICY network_routes_admin_insert ON public.network_routes FOR INSERT TO zygo_admin
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('write')));
CREATE POLICY network_routes_admin_update ON public.network_routes FOR UPDATE TO zygo_admin
    USING (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('write')))
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('write')));
CREATE POLICY network_routes_admin_delete ON public.network_routes FOR DELETE TO zygo_admin
    USING (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('write')));

GRANT SELECT, INSERT, DELETE ON public.network_routes TO zygo_app;
GRANT UPDATE (
    network_id, destination, gateway
) ON public.network_routes TO zygo_app;
GRANT SELECT, INSERT, DELETE ON public.network_routes TO zygo_service;
GRANT UPDATE (
    network_id, destination, gateway
) ON public.network_routes TO zygo_service;
GRANT SELECT, INSERT, DELETE ON public.network_routes TO zygo_admin;
GRANT UPDATE (
    network_id, destination, gateway
) ON public.network_routes TO zygo_admin;

CREATE TRIGGER network_routes_touch_row BEFORE UPDATE ON public.network_routes
    FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

-- down
DROP TABLE public.network_routes;
