-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.volumes (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    tenant_id uuid DEFAULT zygo.current_tenant_id() NOT NULL,
    cloud_provider_id uuid NOT NULL,
    project_id uuid,
    name text NOT NULL
        CONSTRAINT volumes_name_check CHECK (name ~ '^[A-Za-z0-9]([A-Za-z0-9.-]{0,61}[A-Za-z0-9])?$'),
    region text NOT NULL,
    size_gb integer NOT NULL
        CONSTRAINT volumes_size_gb_check CHECK (size_gb BETWEEN 10 AND 10240),
    storage_type text DEFAULT 'SSD' NOT NULL
        CONSTRAINT volumes_storage_type_check CHECK (storage_type IN ('SSD', 'NVMe', 'HDD')),
    filesystem text DEFAULT 'ext4' NOT NULL
        CONSTRAINT volumes_filesystem_check CHECK (filesystem IN ('ext4', 'xfs', 'none')),
    attached_server_id uuid,
    attached_at timestamptz,
    mount_path text,
    automount boolean DEFAULT false NOT NULL,
    status text DEFAULT 'creating' NOT NULL
        CONSTRAINT volumes_status_check CHECK (status IN ('creating', 'available', 'attaching', 'attached',
            'detaching', 'resizing', 'deleting', 'error', 'lost', 'deleted')),
    detail text,
    monthly_cost bigint DEFAULT 0 NOT NULL
        CONSTRAINT volumes_monthly_cost_check CHECK (monthly_cost >= 0),
    currency text DEFAULT 'USD' NOT NULL
        CONSTRAINT volumes_currency_check CHECK (currency ~ '^[A-Z]{3}$'),
    tags jsonb DEFAULT '{}'::jsonb NOT NULL
        CONSTRAINT volumes_tags_check CHECK (jsonb_typeof(tags) = 'object' AND pg_column_size(tags) <= 8192),
    delete_protection boolean DEFAULT false NOT NULL,
    created_by uuid,
    created_at timestamptz DEFAULT now() NOT NULL,
    updated_at timestamptz DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    deleted_at timestamptz,
    CONSTRAINT volumes_pkey PRIMARY KEY (id),
    CONSTRAINT volumes_tenant_id_id_key UNIQUE (tenant_id, id),
    CONSTRAINT volumes_attached_has_server_check CHECK (status <> 'attached' OR attached_server_id IS NOT NULL),
    CONSTRAINT volumes_tenant_id_fkey FOREIGN KEY (tenant_id)
        REFERENCES public.tenants (id) ON DELETE CASCADE,
    CONSTRAINT volumes_tenant_id_cloud_provider_id_fkey FOREIGN KEY (tenant_id, cloud_provider_id)
        REFERENCES public.cloud_providers (tenant_id, id),
    CONSTRAINT volumes_tenant_id_project_id_fkey FOREIGN KEY (tenant_id, project_id)
        REFERENCES public.projects (tenant_id, id) ON DELETE SET NULL (project_id),
    CONSTRAINT volumes_tenant_id_attached_server_id_fkey FOREIGN KEY (tenant_id, attached_server_id)
        REFERENCES public.servers (tenant_id, id) ON DELETE SET NULL (attached_server_id),
    CONSTRAINT volumes_created_by_fkey FOREIGN KEY (created_by)
        REFERENCES public.users (id) ON DELETE SET NULL
);

COMMENT ON TABLE public.volumes IS
    'Block storage volumes; at most one attachment.';

CREATE UNIQUE INDEX volumes_tenant_id_cloud_provider_id_lower_name_key ON public.volumes (tenant_id,
    cloud_provider_id, lower(name)) WHERE deleted_at IS NULL;
CREATE INDEX volumes_tenant_id_created_at_id_idx ON public.volumes (tenant_id, created_at DESC, id DESC) WHERE
    deleted_at IS NULL;
CREATE INDEX volumes_project_id_idx ON public.volumes (project_id) WHERE project_id IS NOT NULL;
CREATE INDEX volumes_attached_server_id_idx ON public.volumes (attached_server_id) WHERE attached_server_id IS NOT NULL;

ALTER TABLE public.volumes ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.volumes FORCE ROW LEVEL SECURITY;

CREATE POLICY volumes_owner ON public.volumes FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY volumes_definer ON public.volumes FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY volumes_select ON public.volumes FOR SELECT TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY volumes_insert ON public.volumes FOR INSERT TO zygo_app, zygo_service
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY volumes_update ON public.volumes FOR UPDATE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()))
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY volumes_delete ON public.volumes FOR DELETE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY volumes_admin_select ON public.volumes FOR SELECT TO zygo_admin
    USING (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('read')));
CREATE POLICY volumes_admin_insert ON public.volumes FOR INSERT TO zygo_admin
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('write')));
CREATE POLICY volumes_admin_update ON public.volumes FOR UPDATE TO zygo_admin
    USING (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('write')))
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('write')));
CREATE POLICY volumes_admin_delete ON public.volumes FOR DELETE TO zygo_admin
    USING (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('write')));
CREATE POLICY volumes_service_scan ON public.volumes FOR SELECT TO zygo_service
    USING ((SELECT zygo.is_platform_scope()));

GRANT SELECT, INSERT, DELETE ON public.volumes TO zygo_app;
GRANT UPDATE (
    cloud_provider_id, project_id, name, region, size_gb, storage_type, filesystem, attached_server_id,
    attached_at, mount_path, automount, status, detail, monthly_cost, currency, tags, delete_protection,
    created_by, deleted_at
) ON public.volumes TO zygo_app;
GRANT SELECT, INSERT, DELETE ON public.volumes TO zygo_service;
GRANT UPDATE (
    cloud_provider_id, project_id, name, region, size_gb, storage_type, filesystem, attached_server_id,
    attached_at, mount_path, automount, status, detail, monthly_cost, currency, tags, delete_protection,
    created_by, deleted_at
) ON public.volumes TO zygo_service;
GRANT SELECT, INSERT, DELETE ON public.volumes TO zygo_admin;
GRANT UPDATE (
    cloud_provider_id, project_id, name, region, size_gb, storage_type, filesystem, attached_server_id,
    attached_at, mount_path, automount, status, detail, monthly_cost, currency, tags, delete_protection,
    created_by, deleted_at
) ON public.volumes TO zygo_admin;

CREATE TRIGGER volumes_touch_row BEFORE UPDATE ON public.volumes
    FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

-- down
DROP TABLE public.volumes;
