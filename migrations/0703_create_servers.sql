-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.servers (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    tenant_id uuid DEFAULT zygo.current_tenant_id() NOT NULL,
    cloud_provider_id uuid NOT NULL,
    project_id uuid,
    name text NOT NULL
        CONSTRAINT servers_name_check CHECK (name ~ '^[A-Za-z0-9]([A-Za-z0-9.-]{0,61}[A-Za-z0-9])?$'),
    region text NOT NULL,
    size text NOT NULL,
    image text,
    os text,
    vcpus integer
        CONSTRAINT servers_vcpus_check CHECK (vcpus > 0),
    memory_mb integer
        CONSTRAINT servers_memory_mb_check CHECK (memory_mb > 0),
    disk_gb integer
        CONSTRAINT servers_disk_gb_check CHECK (disk_gb > 0),
    architecture text,
    ip_address inet,
    ipv6_address inet,
    private_ip inet,
    hostname text,
    dns_record_id text,
    public_ipv4 boolean DEFAULT true NOT NULL,
    public_ipv6 boolean DEFAULT true NOT NULL,
    backups_enabled boolean DEFAULT false NOT NULL,
    backup_window text,
    ssh_key_ids uuid[] DEFAULT '{}'::uuid[] NOT NULL
        CONSTRAINT servers_ssh_key_ids_check CHECK (cardinality(ssh_key_ids) <= 20),
    user_data_sealed text
        CONSTRAINT servers_user_data_sealed_check CHECK (user_data_sealed LIKE 'zv1.%'),
    status text DEFAULT 'pending' NOT NULL
        CONSTRAINT servers_status_check CHECK (status IN ('pending', 'creating', 'running', 'starting', 'stopping',
            'stopped', 'rebooting', 'rebuilding', 'migrating', 'deleting', 'error', 'lost', 'deleted')),
    detail text,
    last_metrics jsonb
        CONSTRAINT servers_last_metrics_check CHECK (pg_column_size(last_metrics) <= 131072),
    monthly_cost bigint DEFAULT 0 NOT NULL
        CONSTRAINT servers_monthly_cost_check CHECK (monthly_cost >= 0),
    currency text DEFAULT 'USD' NOT NULL
        CONSTRAINT servers_currency_check CHECK (currency ~ '^[A-Z]{3}$'),
    tags jsonb DEFAULT '{}'::jsonb NOT NULL
        CONSTRAINT servers_tags_check CHECK (jsonb_typeof(tags) = 'object' AND pg_column_size(tags) <= 8192),
    delete_protection boolean DEFAULT false NOT NULL,
    created_by uuid,
    created_at timestamptz DEFAULT now() NOT NULL,
    updated_at timestamptz DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    deleted_at timestamptz,
    CONSTRAINT servers_pkey PRIMARY KEY (id),
    CONSTRAINT servers_tenant_id_id_key UNIQUE (tenant_id, id),
    CONSTRAINT servers_tenant_id_fkey FOREIGN KEY (tenant_id)
        REFERENCES public.tenants (id) ON DELETE CASCADE,
    CONSTRAINT servers_tenant_id_cloud_provider_id_fkey FOREIGN KEY (tenant_id, cloud_provider_id)
        REFERENCES public.cloud_providers (tenant_id, id),
    CONSTRAINT servers_tenant_id_project_id_fkey FOREIGN KEY (tenant_id, project_id)
        REFERENCES public.projects (tenant_id, id) ON DELETE SET NULL (project_id),
    CONSTRAINT servers_created_by_fkey FOREIGN KEY (created_by)
        REFERENCES public.users (id) ON DELETE SET NULL
);

COMMENT ON TABLE public.servers IS
    'Compute instances: desired state plus last observed provider state.';

CREATE UNIQUE INDEX servers_tenant_id_cloud_provider_id_lower_name_key ON public.servers (tenant_id,
    cloud_provider_id, lower(name)) WHERE deleted_at IS NULL;
CREATE INDEX servers_tenant_id_created_at_id_idx ON public.servers (tenant_id, created_at DESC, id DESC) WHERE
    deleted_at IS NULL;
CREATE INDEX servers_tenant_id_status_idx ON public.servers (tenant_id, status) WHERE deleted_at IS NULL;
CREATE INDEX servers_deleted_at_idx ON public.servers (deleted_at) WHERE deleted_at IS NOT NULL;
CREATE INDEX servers_project_id_idx ON public.servers (project_id) WHERE project_id IS NOT NULL;

ALTER TABLE public.servers ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.servers FORCE ROW LEVEL SECURITY;

CREATE POLICY servers_owner ON public.servers FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY servers_definer ON public.servers FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY servers_select ON public.servers FOR SELECT TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY servers_insert ON public.servers FOR INSERT TO zygo_app, zygo_service
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY servers_update ON public.servers FOR UPDATE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()))
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY servers_delete ON public.servers FOR DELETE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY servers_admin_select ON public.servers FOR SELECT TO zygo_admin
    USING (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('read')));
CREATE POLICY servers_admin_insert ON public.servers FOR INSERT TO zygo_admin
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('write')));
CREATE POLICY servers_admin_update ON public.servers FOR UPDATE TO zygo_admin
    USING (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('write')))
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('write')));
CREATE POLICY servers_admin_delete ON public.servers FOR DELETE TO zygo_admin
    USING (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('write')));
CREATE POLICY servers_service_scan ON public.servers FOR SELECT TO zygo_service
    USING ((SELECT zygo.is_platform_scope()));

GRANT SELECT, INSERT, DELETE ON public.servers TO zygo_app;
GRANT UPDATE (
    cloud_provider_id, project_id, name, region, size, image, os, vcpus, memory_mb, disk_gb, architecture,
    ip_address, ipv6_address, private_ip, hostname, dns_record_id, public_ipv4, public_ipv6, backups_enabled,
    backup_window, ssh_key_ids, user_data_sealed, status, detail, last_metrics, monthly_cost, currency, tags,
    delete_protection, created_by, deleted_at
) ON public.servers TO zygo_app;
GRANT SELECT, INSERT, DELETE ON public.servers TO zygo_service;
GRANT UPDATE (
    cloud_provider_id, project_id, name, region, size, image, os, vcpus, memory_mb, disk_gb, architecture,
    ip_address, ipv6_address, private_ip, hostname, dns_record_id, public_ipv4, public_ipv6, backups_enabled,
    backup_window, ssh_key_ids, user_data_sealed, status, detail, last_metrics, monthly_cost, currency, tags,
    delete_protection, created_by, deleted_at
) ON public.servers TO zygo_service;
GRANT DELETE ON public.servers TO zygo_admin;
GRANT SELECT (
    id, tenant_id, cloud_provider_id, project_id, name, region, size, image, os, vcpus, memory_mb, disk_gb,
    architecture, ip_address, ipv6_address, private_ip, hostname, dns_record_id, public_ipv4, public_ipv6,
    backups_enabled, backup_window, ssh_key_ids, status, detail, last_metrics, monthly_cost, currency, tags,
    delete_protection, created_by, created_at, updated_at, row_version, deleted_at
) ON public.servers TO zygo_admin;
GRANT INSERT (
    id, tenant_id, cloud_provider_id, project_id, name, region, size, image, os, vcpus, memory_mb, disk_gb,
    architecture, ip_address, ipv6_address, private_ip, hostname, dns_record_id, public_ipv4, public_ipv6,
    backups_enabled, backup_window, ssh_key_ids, status, detail, last_metrics, monthly_cost, currency, tags,
    delete_protection, created_by, created_at, updated_at, row_version, deleted_at
) ON public.servers TO zygo_admin;
GRANT UPDATE (
    cloud_provider_id, project_id, name, region, size, image, os, vcpus, memory_mb, disk_gb, architecture,
    ip_address, ipv6_address, private_ip, hostname, dns_record_id, public_ipv4, public_ipv6, backups_enabled,
    backup_window, ssh_key_ids, status, detail, last_metrics, monthly_cost, currency, tags, delete_protection,
    created_by, deleted_at
) ON public.servers TO zygo_admin;

CREATE TRIGGER servers_touch_row BEFORE UPDATE ON public.servers
    FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

-- down
DROP TABLE public.servers;
