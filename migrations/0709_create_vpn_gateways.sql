-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.vpn_gateways (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    tenant_id uuid DEFAULT zygo.current_tenant_id() NOT NULL,
    network_id uuid NOT NULL,
    gateway_server_id uuid NOT NULL,
    listen_port integer DEFAULT 51820 NOT NULL
        CONSTRAINT vpn_gateways_listen_port_check CHECK (listen_port BETWEEN 1 AND 65535),
    client_cidr cidr NOT NULL,
    public_key text NOT NULL,
    private_key_encrypted text NOT NULL
        CONSTRAINT vpn_gateways_private_key_encrypted_check CHECK (private_key_encrypted LIKE 'zv1.%'),
    encryption_key_id uuid,
    created_by uuid,
    created_at timestamptz DEFAULT now() NOT NULL,
    updated_at timestamptz DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT vpn_gateways_pkey PRIMARY KEY (id),
    CONSTRAINT vpn_gateways_network_id_key UNIQUE (network_id),
    CONSTRAINT vpn_gateways_tenant_id_id_key UNIQUE (tenant_id, id),
    CONSTRAINT vpn_gateways_tenant_id_fkey FOREIGN KEY (tenant_id)
        REFERENCES public.tenants (id) ON DELETE CASCADE,
    CONSTRAINT vpn_gateways_tenant_id_network_id_fkey FOREIGN KEY (tenant_id, network_id)
        REFERENCES public.networks (tenant_id, id) ON DELETE CASCADE,
    CONSTRAINT vpn_gateways_tenant_id_gateway_server_id_fkey FOREIGN KEY (tenant_id, gateway_server_id)
        REFERENCES public.servers (tenant_id, id) ON DELETE CASCADE,
    CONSTRAINT vpn_gateways_tenant_id_encryption_key_id_fkey FOREIGN KEY (tenant_id, encryption_key_id)
        REFERENCES public.encryption_keys (tenant_id, id),
    CONSTRAINT vpn_gateways_created_by_fkey FOREIGN KEY (created_by)
        REFERENCES public.users (id) ON DELETE SET NULL
);

COMMENT ON TABLE public.vpn_gateways IS
    'WireGuard gateway of a network.';

CREATE INDEX vpn_gateways_gateway_server_id_idx ON public.vpn_gateways (gateway_server_id);
CREATE INDEX vpn_gateways_encryption_key_id_idx ON public.vpn_gateways (encryption_key_id) WHERE encryption_key_id IS
    NOT NULL;

ALTER TABLE public.vpn_gateways ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.vpn_gateways FORCE ROW LEVEL SECURITY;

CREATE POLICY vpn_gateways_owner ON public.vpn_gateways FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY vpn_gateways_definer ON public.vpn_gateways FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY vpn_gateways_select ON public.vpn_gateways FOR SELECT TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY vpn_gateways_insert ON public.vpn_gateways FOR INSERT TO zygo_app, zygo_service
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY vpn_gateways_update ON public.vpn_gateways FOR UPDATE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()))
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY vpn_gateways_delete ON public.vpn_gateways FOR DELETE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY vpn_gateways_admin_select ON public.vpn_gateways FOR SELECT TO zygo_admin
    USING (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('read')));
CREATE POLICY vpn_gateways_admin_insert ON public.vpn_gateways FOR INSERT TO zygo_admin
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('write')));
CREATE POLICY vpn_gateways_admin_update ON public.vpn_gateways FOR UPDATE TO zygo_admin
    USING (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('write')))
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('write')));
CREATE POLICY vpn_gateways_admin_delete ON public.vpn_gateways FOR DELETE TO zygo_admin
    USING (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('write')));

GRANT SELECT, INSERT, DELETE ON public.vpn_gateways TO zygo_app;
GRANT UPDATE (
    network_id, gateway_server_id, listen_port, client_cidr, public_key, private_key_encrypted,
    encryption_key_id, created_by
) ON public.vpn_gateways TO zygo_app;
GRANT SELECT, INSERT, DELETE ON public.vpn_gateways TO zygo_service;
GRANT UPDATE (
    network_id, gateway_server_id, listen_port, client_cidr, public_key, private_key_encrypted,
    encryption_key_id, created_by
) ON public.vpn_gateways TO zygo_service;
GRANT DELETE ON public.vpn_gateways TO zygo_admin;
GRANT SELECT (
    id, tenant_id, network_id, gateway_server_id, listen_port, client_cidr, public_key, encryption_key_id,
    created_by, created_at, updated_at, row_version
) ON public.vpn_gateways TO zygo_admin;
GRANT INSERT (
    id, tenant_id, network_id, gateway_server_id, listen_port, client_cidr, public_key, encryption_key_id,
    created_by, created_at, updated_at, row_version
) ON public.vpn_gateways TO zygo_admin;
GRANT UPDATE (
    network_id, gateway_server_id, listen_port, client_cidr, public_key, encryption_key_id, created_by
) ON public.vpn_gateways TO zygo_admin;

CREATE TRIGGER vpn_gateways_touch_row BEFORE UPDATE ON public.vpn_gateways
    FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

-- down
DROP TABLE public.vpn_gateways;
