-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.network_subnets (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    tenant_id uuid DEFAULT zygo.current_tenant_id() NOT NULL,
    network_id uuid NOT NULL,
    cidr cidr NOT NULL
        CONSTRAINT network_subnets_cidr_check CHECK (family(cidr) = 4 AND masklen(cidr) BETWEEN 16 AND 29),
    zone text,
    gateway inet NOT NULL,
    created_at timestamptz DEFAULT now() NOT NULL,
    updated_at timestamptz DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT network_subnets_pkey PRIMARY KEY (id),
    CONSTRAINT network_subnets_network_id_cidr_key UNIQUE (network_id, cidr),
    CONSTRAINT network_subnets_tenant_id_id_key UNIQUE (tenant_id, id),
    CONSTRAINT network_subnets_subnets_no_overlap_excl EXCLUDE USING gist (network_id WITH =, cidr inet_ops WITH &&),
    CONSTRAINT network_subnets_tenant_id_fkey FOREIGN KEY (tenant_id)
        REFERENCES public.tenants (id) ON DELETE CASCADE,
    CONSTRAINT network_subnets_tenant_id_network_id_fkey FOREIGN KEY (tenant_id, network_id)
        REFERENCES public.networks (tenant_id, id) ON DELETE CASCADE
);

COMMENT ON TABLE public.network_subnets IS
    'Address ranges inside a network; siblings never overlap.';

ALTER TABLE public.network_subnets ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.network_subnets FORCE ROW LEVEL SECURITY;

CREATE POLICY network_subnets_owner ON public.network_subnets FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY network_subnets_definer ON public.network_subnets FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY network_subnets_select ON public.network_subnets FOR SELECT TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY network_subnets_insert ON public.network_subnets FOR INSERT TO zygo_app, zygo_service
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY network_subnets_update ON public.network_subnets FOR UPDATE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()))
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY network_subnets_delete ON public.network_subnets FOR DELETE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY network_subnets_admin_select ON public.network_subnets FOR SELECT TO zygo_admin
    USING (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('read')));
CREATE POLICY network_subnets_admin_insert ON public.network_subnets FOR INSERT TO zygo_admin
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('write')));
CREATE POLICY network_subnets_admin_update ON public.network_subnets FOR UPDATE TO zygo_admin
    USING (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('write')))
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('write')));
CREATE POLICY network_subnets_admin_delete ON public.network_subnets FOR DELETE TO zygo_admin
    USING (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('write')));

GRANT SELECT, INSERT, DELETE ON public.network_subnets TO zygo_app;
GRANT UPDATE (
    network_id, cidr, zone, gateway
) ON public.network_subnets TO zygo_app;
GRANT SELECT, INSERT, DELETE ON public.network_subnets TO zygo_service;
GRANT UPDATE (
    network_id, cidr, zone, gateway
) ON public.network_subnets TO zygo_service;
GRANT SELECT, INSERT, DELETE ON public.network_subnets TO zygo_admin;
GRANT UPDATE (
    network_id, cidr, zone, gateway
) ON public.network_subnets TO zygo_admin;

CREATE TRIGGER network_subnets_touch_row BEFORE UPDATE ON public.network_subnets
    FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

-- down
DROP TABLE public.network_subnets;
