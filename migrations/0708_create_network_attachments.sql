-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.network_attachments (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    tenant_id uuid DEFAULT zygo.current_tenant_id() NOT NULL,
    network_id uuid NOT NULL,
    subnet_id uuid,
    server_id uuid NOT NULL,
    private_ip inet NOT NULL,
    attached_at timestamptz DEFAULT now() NOT NULL,
    released_at timestamptz,
    created_at timestamptz DEFAULT now() NOT NULL,
    updated_at timestamptz DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT network_attachments_pkey PRIMARY KEY (id),
    CONSTRAINT network_attachments_network_id_private_ip_key UNIQUE (network_id, private_ip),
    CONSTRAINT network_attachments_tenant_id_fkey FOREIGN KEY (tenant_id)
        REFERENCES public.tenants (id) ON DELETE CASCADE,
    CONSTRAINT network_attachments_tenant_id_network_id_fkey FOREIGN KEY (tenant_id, network_id)
        REFERENCES public.networks (tenant_id, id) ON DELETE CASCADE,
    CONSTRAINT network_attachments_tenant_id_subnet_id_fkey FOREIGN KEY (tenant_id, subnet_id)
        REFERENCES public.network_subnets (tenant_id, id),
    CONSTRAINT network_attachments_tenant_id_server_id_fkey FOREIGN KEY (tenant_id, server_id)
        REFERENCES public.servers (tenant_id, id) ON DELETE CASCADE
);

COMMENT ON TABLE public.network_attachments IS
    'Servers in a network with their address. A released address stays as a row for 10 minutes so that it is not '
    'handed out again at once.';

CREATE UNIQUE INDEX network_attachments_network_id_server_id_key ON public.network_attachments (network_id, server_id)
    WHERE released_at IS NULL;
CREATE INDEX network_attachments_server_id_idx ON public.network_attachments (server_id);
CREATE INDEX network_attachments_released_at_idx ON public.network_attachments (released_at) WHERE released_at IS NOT
    NULL;
CREATE INDEX network_attachments_tenant_id_idx ON public.network_attachments (tenant_id);
CREATE INDEX network_attachments_subnet_id_idx ON public.network_attachments (subnet_id) WHERE subnet_id IS NOT NULL;

ALTER TABLE public.network_attachments ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.network_attachments FORCE ROW LEVEL SECURITY;

CREATE POLICY network_attachments_owner ON public.network_attachments FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY network_attachments_definer ON public.network_attachments FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY network_attachments_select ON public.network_attachments FOR SELECT TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY network_attachments_insert ON public.network_attachments FOR INSERT TO zygo_app, zygo_service
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY network_attachments_update ON public.network_attachments FOR UPDATE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()))
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY network_attachments_delete ON public.network_attachments FOR DELETE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY network_attachments_admin_select ON public.network_attachments FOR SELECT TO zygo_admin
    USING (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('read')));
CREATE POLICY network_attachments_admin_insert ON public.network_attachments FOR INSERT TO zygo_admin
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('write')));
CREATE POLICY network_attachments_admin_update ON public.network_attachments FOR UPDATE TO zygo_admin
    USING (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('write')))
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('write')));
CREATE POLICY network_attachments_admin_delete ON public.network_attachments FOR DELETE TO zygo_admin
    USING (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('write')));
CREATE POLICY network_attachments_service_scan ON public.network_attachments FOR SELECT TO zygo_service
    USING ((SELECT zygo.is_platform_scope()));

GRANT SELECT, INSERT, DELETE ON public.network_attachments TO zygo_app;
GRANT UPDATE (
    network_id, subnet_id, server_id, private_ip, attached_at, released_at
) ON public.network_attachments TO zygo_app;
GRANT SELECT, INSERT, DELETE ON public.network_attachments TO zygo_service;
GRANT UPDATE (
    network_id, subnet_id, server_id, private_ip, attached_at, released_at
) ON public.network_attachments TO zygo_service;
GRANT SELECT, INSERT, DELETE ON public.network_attachments TO zygo_admin;
GRANT UPDATE (
    network_id, subnet_id, server_id, private_ip, attached_at, released_at
) ON public.network_attachments TO zygo_admin;

CREATE TRIGGER network_attachments_touch_row BEFORE UPDATE ON public.network_attachments
    FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

-- down
DROP TABLE public.network_attachments;
