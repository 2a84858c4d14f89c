-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.load_balancers (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    tenant_id uuid DEFAULT zygo.current_tenant_id() NOT NULL,
    cloud_provider_id uuid NOT NULL,
    network_id uuid,
    name text NOT NULL
        CONSTRAINT load_balancers_name_check CHECK (name ~ '^[A-Za-z0-9]([A-Za-z0-9.-]{0,61}[A-Za-z0-9])?$'),
    region text NOT NULL,
    size text,
    algorithm text DEFAULT 'round_robin' NOT NULL
        CONSTRAINT load_balancers_algorithm_check CHECK (algorithm IN ('round_robin', 'least_connections', 'ip_hash')),
    public_ipv4 inet,
    public_ipv6 inet,
    private_ip inet,
    status text DEFAULT 'creating' NOT NULL
        CONSTRAINT load_balancers_status_check CHECK (status IN ('creating', 'active', 'updating', 'deleting',
            'error', 'lost', 'deleted')),
    detail text,
    monthly_cost bigint DEFAULT 0 NOT NULL
        CONSTRAINT load_balancers_monthly_cost_check CHECK (monthly_cost >= 0),
    currency text DEFAULT 'USD' NOT NULL
        CONSTRAINT load_balancers_currency_check CHECK (currency ~ '^[A-Z]{3}$'),
    tags jsonb DEFAULT '{}'::jsonb NOT NULL
        CONSTRAINT load_balancers_tags_check CHECK (jsonb_typeof(tags) = 'object' AND pg_column_size(tags) <= 8192),
    delete_protection boolean DEFAULT false NOT NULL,
    created_by uuid,
    created_at timestamptz DEFAULT now() NOT NULL,
    updated_at timestamptz DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    deleted_at timestamptz,
    CONSTRAINT load_balancers_pkey PRIMARY KEY (id),
    CONSTRAINT load_balancers_tenant_id_id_key UNIQUE (tenant_id, id),
    CONSTRAINT load_balancers_tenant_id_fkey FOREIGN KEY (tenant_id)
        REFERENCES public.tenants (id) ON DELETE CASCADE,
    CONSTRAINT load_balancers_tenant_id_cloud_provider_id_fkey FOREIGN KEY (tenant_id, cloud_provider_id)
        REFERENCES public.cloud_providers (tenant_id, id),
    CONSTRAINT load_balancers_tenant_id_network_id_fkey FOREIGN KEY (tenant_id, network_id)
        REFERENCES public.networks (tenant_id, id),
    CONSTRAINT load_balancers_created_by_fkey FOREIGN KEY (created_by)
        REFERENCES public.users (id) ON DELETE SET NULL
);

COMMENT ON TABLE public.load_balancers IS
    'Traffic distribution over targets.';

CREATE UNIQUE INDEX load_balancers_tenant_id_cloud_provider_id_lower_name_key ON public.load_balancers (tenant_id,
    cloud_provider_id, lower(name)) WHERE deleted_at IS NULL;
CREATE INDEX load_balancers_tenant_id_created_at_id_idx ON public.load_balancers (tenant_id, created_at DESC, id DESC)
    WHERE deleted_at IS NULL;
CREATE INDEX load_balancers_network_id_idx ON public.load_balancers (network_id) WHERE network_id IS NOT NULL;

ALTER TABLE public.load_balancers ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.load_balancers FORCE ROW LEVEL SECURITY;

CREATE POLICY load_balancers_owner ON public.load_balancers FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY load_balancers_definer ON public.load_balancers FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY load_balancers_select ON public.load_balancers FOR SELECT TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY load_balancers_insert ON public.load_balancers FOR INSERT TO zygo_app, zygo_service
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY load_balancers_update ON public.load_balancers FOR UPDATE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()))
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY load_balancers_delete ON public.load_balancers FOR DELETE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY load_balancers_admin_select ON public.load_balancers FOR SELECT TO zygo_admin
    USING (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('read')));
CREATE POLICY load_balancers_admin_insert ON public.load_balancers FOR INSERT TO zygo_admin
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('write')));
CREATE POLICY load_balancers_admin_update ON public.load_balancers FOR UPDATE TO zygo_admin
    USING (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('write')))
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('write')));
CREATE POLICY load_balancers_admin_delete ON public.load_balancers FOR DELETE TO zygo_admin
    USING (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('write')));

GRANT SELECT, INSERT, DELETE ON public.load_balancers TO zygo_app;
GRANT UPDATE (
    cloud_provider_id, network_id, name, region, size, algorithm, public_ipv4, public_ipv6, private_ip, status,
    detail, monthly_cost, currency, tags, delete_protection, created_by, deleted_at
) ON public.load_balancers TO zygo_app;
GRANT SELECT, INSERT, DELETE ON public.load_balancers TO zygo_service;
GRANT UPDATE (
    cloud_provider_id, network_id, name, region, size, algorithm, public_ipv4, public_ipv6, private_ip, status,
    detail, monthly_cost, currency, tags, delete_protection, created_by, deleted_at
) ON public.load_balancers TO zygo_service;
GRANT SELECT, INSERT, DELETE ON public.load_balancers TO zygo_admin;
GRANT UPDATE (
    cloud_provider_id, network_id, name, region, size, algorithm, public_ipv4, public_ipv6, private_ip, status,
    detail, monthly_cost, currency, tags, delete_protection, created_by, deleted_at
) ON public.load_balancers TO zygo_admin;

CREATE TRIGGER load_balancers_touch_row BEFORE UPDATE ON public.load_balancers
    FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

-- down
DROP TABLE public.load_balancers;
