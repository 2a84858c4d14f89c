-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.vpn_peers (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    tenant_id uuid DEFAULT zygo.current_tenant_id() NOT NULL,
    gateway_id uuid NOT NULL,
    name text NOT NULL
        CONSTRAINT vpn_peers_name_check CHECK (char_length(name) BETWEEN 1 AND 63),
    public_key text NOT NULL,
    address inet NOT NULL,
    created_by uuid,
    created_at timestamptz DEFAULT now() NOT NULL,
    updated_at timestamptz DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT vpn_peers_pkey PRIMARY KEY (id),
    CONSTRAINT vpn_peers_gateway_id_name_key UNIQUE (gateway_id, name),
    CONSTRAINT vpn_peers_gateway_id_address_key UNIQUE (gateway_id, address),
    CONSTRAINT vpn_peers_gateway_id_public_key_key UNIQUE (gateway_id, public_key),
    CONSTRAINT vpn_peers_tenant_id_fkey FOREIGN KEY (tenant_id)
        REFERENCES public.tenants (id) ON DELETE CASCADE,
    CONSTRAINT vpn_peers_tenant_id_gateway_id_fkey FOREIGN KEY (tenant_id, gateway_id)
        REFERENCES public.vpn_gateways (tenant_id, id) ON DELETE CASCADE,
    CONSTRAINT vpn_peers_created_by_fkey FOREIGN KEY (created_by)
        REFERENCES public.users (id) ON DELETE SET NULL
);

COMMENT ON TABLE public.vpn_peers IS
    'Peers of a gateway; the configuration is shown once.';

CREATE INDEX vpn_peers_tenant_id_idx ON public.vpn_peers (tenant_id);

ALTER TABLE public.vpn_peers ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.vpn_peers FORCE ROW LEVEL SECURITY;

CREATE POLICY vpn_peers_owner ON public.vpn_peers FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY vpn_peers_definer ON public.vpn_peers FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY vpn_peers_select ON public.vpn_peers FOR SELECT TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY vpn_peers_insert ON public.vpn_peers FOR INSERT TO zygo_app, zygo_service
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY vpn_peers_update ON public.vpn_peers FOR UPDATE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()))
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY vpn_peers_delete ON public.vpn_peers FOR DELETE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY vpn_peers_admin_select ON public.vpn_peers FOR SELECT TO zygo_admin
    USING (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('read')));
CREATE POLICY vpn_peers_admin_insert ON public.vpn_peers FOR INSERT TO zygo_admin
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('write')));
CREATE POLICY vpn_peers_admin_update ON public.vpn_peers FOR UPDATE TO zygo_admin
    USING (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('write')))
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('write')));
CREATE POLICY vpn_peers_admin_delete ON public.vpn_peers FOR DELETE TO zygo_admin
    USING (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('write')));

GRANT SELECT, INSERT, DELETE ON public.vpn_peers TO zygo_app;
GRANT UPDATE (
    gateway_id, name, public_key, address, created_by
) ON public.vpn_peers TO zygo_app;
GRANT SELECT, INSERT, DELETE ON public.vpn_peers TO zygo_service;
GRANT UPDATE (
    gateway_id, name, public_key, address, created_by
) ON public.vpn_peers TO zygo_service;
GRANT SELECT, INSERT, DELETE ON public.vpn_peers TO zygo_admin;
GRANT UPDATE (
    gateway_id, name, public_key, address, created_by
) ON public.vpn_peers TO zygo_admin;

CREATE TRIGGER vpn_peers_touch_row BEFORE UPDATE ON public.vpn_peers
    FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

-- down
DROP TABLE public.vpn_peers;
