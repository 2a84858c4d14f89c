-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

-- snapshots_tenant_id_schedule_id_fkey waits for backup_schedules; phase 7 adds it.
CREATE TABLE public.snapshots (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    tenant_id uuid DEFAULT zygo.current_tenant_id() NOT NULL,
    cloud_provider_id uuid NOT NULL,
    source_type text NOT NULL
        CONSTRAINT snapshots_source_type_check CHECK (source_type IN ('server', 'volume')),
    server_id uuid,
    volume_id uuid,
    schedule_id uuid,
    name text NOT NULL
        CONSTRAINT snapshots_name_check CHECK (char_length(name) BETWEEN 1 AND 100),
    description text
        CONSTRAINT snapshots_description_check CHECK (char_length(description) <= 255),
    origin text DEFAULT 'manual' NOT NULL
        CONSTRAINT snapshots_origin_check CHECK (origin IN ('manual', 'schedule', 'transfer')),
    region text NOT NULL,
    size_gb numeric(12,3)
        CONSTRAINT snapshots_size_gb_check CHECK (size_gb >= 0),
    min_disk_gb integer,
    status text DEFAULT 'pending' NOT NULL
        CONSTRAINT snapshots_status_check CHECK (status IN ('pending', 'creating', 'available', 'error', 'deleting',
            'deleted')),
    detail text,
    tags jsonb DEFAULT '{}'::jsonb NOT NULL
        CONSTRAINT snapshots_tags_check CHECK (jsonb_typeof(tags) = 'object' AND pg_column_size(tags) <= 8192),
    delete_protection boolean DEFAULT false NOT NULL,
    created_by uuid,
    created_at timestamptz DEFAULT now() NOT NULL,
    updated_at timestamptz DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    deleted_at timestamptz,
    CONSTRAINT snapshots_pkey PRIMARY KEY (id),
    CONSTRAINT snapshots_tenant_id_fkey FOREIGN KEY (tenant_id)
        REFERENCES public.tenants (id) ON DELETE CASCADE,
    CONSTRAINT snapshots_tenant_id_cloud_provider_id_fkey FOREIGN KEY (tenant_id, cloud_provider_id)
        REFERENCES public.cloud_providers (tenant_id, id),
    CONSTRAINT snapshots_tenant_id_server_id_fkey FOREIGN KEY (tenant_id, server_id)
        REFERENCES public.servers (tenant_id, id) ON DELETE SET NULL (server_id),
    CONSTRAINT snapshots_tenant_id_volume_id_fkey FOREIGN KEY (tenant_id, volume_id)
        REFERENCES public.volumes (tenant_id, id) ON DELETE SET NULL (volume_id),
    CONSTRAINT snapshots_created_by_fkey FOREIGN KEY (created_by)
        REFERENCES public.users (id) ON DELETE SET NULL
);

COMMENT ON TABLE public.snapshots IS
    'Snapshots of servers and volumes, on demand or by schedule.';

CREATE INDEX snapshots_tenant_id_created_at_id_idx ON public.snapshots (tenant_id, created_at DESC, id DESC) WHERE
    deleted_at IS NULL;
CREATE INDEX snapshots_schedule_id_created_at_idx ON public.snapshots (schedule_id, created_at DESC) WHERE schedule_id
    IS NOT NULL;
CREATE INDEX snapshots_cloud_provider_id_idx ON public.snapshots (cloud_provider_id);
CREATE INDEX snapshots_server_id_idx ON public.snapshots (server_id) WHERE server_id IS NOT NULL;
CREATE INDEX snapshots_volume_id_idx ON public.snapshots (volume_id) WHERE volume_id IS NOT NULL;

ALTER TABLE public.snapshots ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.snapshots FORCE ROW LEVEL SECURITY;

CREATE POLICY snapshots_owner ON public.snapshots FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY snapshots_definer ON public.snapshots FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY snapshots_select ON public.snapshots FOR SELECT TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY snapshots_insert ON public.snapshots FOR INSERT TO zygo_app, zygo_service
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY snapshots_update ON public.snapshots FOR UPDATE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()))
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY snapshots_delete ON public.snapshots FOR DELETE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY snapshots_admin_select ON public.snapshots FOR SELECT TO zygo_admin
    USING (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('read')));
CREATE POLICY snapshots_admin_insert ON public.snapshots FOR INSERT TO zygo_admin
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('write')));
CREATE POLICY snapshots_admin_update ON public.snapshots FOR UPDATE TO zygo_admin
    USING (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('write')))
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('write')));
CREATE POLICY snapshots_admin_delete ON public.snapshots FOR DELETE TO zygo_admin
    USING (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('write')));
CREATE POLICY snapshots_service_scan ON public.snapshots FOR SELECT TO zygo_service
    USING ((SELECT zygo.is_platform_scope()));

GRANT SELECT, INSERT, DELETE ON public.snapshots TO zygo_app;
GRANT UPDATE (
    cloud_provider_id, source_type, server_id, volume_id, schedule_id, name, description, origin, region,
    size_gb, min_disk_gb, status, detail, tags, delete_protection, created_by, deleted_at
) ON public.snapshots TO zygo_app;
GRANT SELECT, INSERT, DELETE ON public.snapshots TO zygo_service;
GRANT UPDATE (
    cloud_provider_id, source_type, server_id, volume_id, schedule_id, name, description, origin, region,
    size_gb, min_disk_gb, status, detail, tags, delete_protection, created_by, deleted_at
) ON public.snapshots TO zygo_service;
GRANT SELECT, INSERT, DELETE ON public.snapshots TO zygo_admin;
GRANT UPDATE (
    cloud_provider_id, source_type, server_id, volume_id, schedule_id, name, description, origin, region,
    size_gb, min_disk_gb, status, detail, tags, delete_protection, created_by, deleted_at
) ON public.snapshots TO zygo_admin;

CREATE TRIGGER snapshots_touch_row BEFORE UPDATE ON public.snapshots
    FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

-- down
DROP TABLE public.snapshots;
