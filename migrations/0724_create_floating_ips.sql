-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.floating_ips (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    tenant_id uuid DEFAULT zygo.current_tenant_id() NOT NULL,
    cloud_provider_id uuid NOT NULL,
    name text
        CONSTRAINT floating_ips_name_check CHECK (char_length(name) <= 63),
    region text NOT NULL,
    family text NOT NULL
        CONSTRAINT floating_ips_family_check CHECK (family IN ('ipv4', 'ipv6')),
    address inet,
    server_id uuid,
    assigned_at timestamptz,
    reverse_dns text,
    status text DEFAULT 'creating' NOT NULL
        CONSTRAINT floating_ips_status_check CHECK (status IN ('creating', 'available', 'assigning', 'assigned',
            'unassigning', 'deleting', 'error', 'lost', 'deleted')),
    detail text,
    monthly_cost bigint DEFAULT 0 NOT NULL
        CONSTRAINT floating_ips_monthly_cost_check CHECK (monthly_cost >= 0),
    currency text DEFAULT 'USD' NOT NULL
        CONSTRAINT floating_ips_currency_check CHECK (currency ~ '^[A-Z]{3}$'),
    tags jsonb DEFAULT '{}'::jsonb NOT NULL
        CONSTRAINT floating_ips_tags_check CHECK (jsonb_typeof(tags) = 'object' AND pg_column_size(tags) <= 8192),
    delete_protection boolean DEFAULT false NOT NULL,
    created_by uuid,
    created_at timestamptz DEFAULT now() NOT NULL,
    updated_at timestamptz DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    deleted_at timestamptz,
    CONSTRAINT floating_ips_pkey PRIMARY KEY (id),
    CONSTRAINT floating_ips_tenant_id_fkey FOREIGN KEY (tenant_id)
        REFERENCES public.tenants (id) ON DELETE CASCADE,
    CONSTRAINT floating_ips_tenant_id_cloud_provider_id_fkey FOREIGN KEY (tenant_id, cloud_provider_id)
        REFERENCES public.cloud_providers (tenant_id, id),
    CONSTRAINT floating_ips_tenant_id_server_id_fkey FOREIGN KEY (tenant_id, server_id)
        REFERENCES public.servers (tenant_id, id) ON DELETE SET NULL (server_id),
    CONSTRAINT floating_ips_created_by_fkey FOREIGN KEY (created_by)
        REFERENCES public.users (id) ON DELETE SET NULL
);

COMMENT ON TABLE public.floating_ips IS
    'Movable public addresses.';

CREATE UNIQUE INDEX floating_ips_cloud_provider_id_address_key ON public.floating_ips (cloud_provider_id, address)
    WHERE address IS NOT NULL AND deleted_at IS NULL;
CREATE INDEX floating_ips_tenant_id_created_at_id_idx ON public.floating_ips (tenant_id, created_at DESC, id DESC)
    WHERE deleted_at IS NULL;
CREATE INDEX floating_ips_server_id_idx ON public.floating_ips (server_id) WHERE server_id IS NOT NULL;

ALTER TABLE public.floating_ips ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.floating_ips FORCE ROW LEVEL SECURITY;

CREATE POLICY floating_ips_owner ON public.floating_ips FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY floating_ips_definer ON public.floating_ips FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY floating_ips_select ON public.floating_ips FOR SELECT TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY floating_ips_insert ON public.floating_ips FOR INSERT TO zygo_app, zygo_service
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY floating_ips_update ON public.floating_ips FOR UPDATE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()))
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY floating_ips_delete ON public.floating_ips FOR DELETE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY floating_ips_admin_select ON public.floating_ips FOR SELECT TO zygo_admin
    USING (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('read')));
CREATE POLICY floating_ips_admin_insert ON public.floating_ips FOR INSERT TO zygo_admin
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('write')));
CREATE POLICY floating_ips_admin_update ON public.floating_ips FOR UPDATE TO zygo_admin
    USING (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('write')))
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('write')));
CREATE POLICY floating_ips_admin_delete ON public.floating_ips FOR DELETE TO zygo_admin
    USING (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('write')));

GRANT SELECT, INSERT, DELETE ON public.floating_ips TO zygo_app;
GRANT UPDATE (
    cloud_provider_id, name, region, family, address, server_id, assigned_at, reverse_dns, status, detail,
    monthly_cost, currency, tags, delete_protection, created_by, deleted_at
) ON public.floating_ips TO zygo_app;
GRANT SELECT, INSERT, DELETE ON public.floating_ips TO zygo_service;
GRANT UPDATE (
    cloud_provider_id, name, region, family, address, server_id, assigned_at, reverse_dns, status, detail,
    monthly_cost, currency, tags, delete_protection, created_by, deleted_at
) ON public.floating_ips TO zygo_service;
GRANT SELECT, INSERT, DELETE ON public.floating_ips TO zygo_admin;
GRANT UPDATE (
    cloud_provider_id, name, region, family, address, server_id, assigned_at, reverse_dns, status, detail,
    monthly_cost, currency, tags, delete_protection, created_by, deleted_at
) ON public.floating_ips TO zygo_admin;

CREATE TRIGGER floating_ips_touch_row BEFORE UPDATE ON public.floating_ips
    FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

-- down
DROP TABLE public.floating_ips;
