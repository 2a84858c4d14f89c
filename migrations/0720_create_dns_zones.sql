-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.dns_zones (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    tenant_id uuid DEFAULT zygo.current_tenant_id() NOT NULL,
    cloud_provider_id uuid NOT NULL,
    name text NOT NULL
        CONSTRAINT dns_zones_name_check CHECK (name = lower(name) AND char_length(name) <= 253 AND name ~
            '^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9-]{2,63}$'),
    default_ttl integer DEFAULT 3600 NOT NULL
        CONSTRAINT dns_zones_default_ttl_check CHECK (default_ttl BETWEEN 60 AND 86400),
    serial bigint DEFAULT 1 NOT NULL
        CONSTRAINT dns_zones_serial_check CHECK (serial BETWEEN 1 AND 4294967295),
    nameservers text[] DEFAULT '{}'::text[] NOT NULL,
    is_local boolean DEFAULT false NOT NULL,
    status text DEFAULT 'creating' NOT NULL
        CONSTRAINT dns_zones_status_check CHECK (status IN ('creating', 'active', 'updating', 'deleting', 'error',
            'lost', 'deleted')),
    detail text,
    tags jsonb DEFAULT '{}'::jsonb NOT NULL
        CONSTRAINT dns_zones_tags_check CHECK (jsonb_typeof(tags) = 'object' AND pg_column_size(tags) <= 8192),
    delete_protection boolean DEFAULT false NOT NULL,
    created_by uuid,
    created_at timestamptz DEFAULT now() NOT NULL,
    updated_at timestamptz DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    deleted_at timestamptz,
    CONSTRAINT dns_zones_pkey PRIMARY KEY (id),
    CONSTRAINT dns_zones_tenant_id_id_key UNIQUE (tenant_id, id),
    CONSTRAINT dns_zones_tenant_id_fkey FOREIGN KEY (tenant_id)
        REFERENCES public.tenants (id) ON DELETE CASCADE,
    CONSTRAINT dns_zones_tenant_id_cloud_provider_id_fkey FOREIGN KEY (tenant_id, cloud_provider_id)
        REFERENCES public.cloud_providers (tenant_id, id),
    CONSTRAINT dns_zones_created_by_fkey FOREIGN KEY (created_by)
        REFERENCES public.users (id) ON DELETE SET NULL
);

COMMENT ON TABLE public.dns_zones IS
    'DNS zones; the serial rises by one per committed change.';

CREATE UNIQUE INDEX dns_zones_cloud_provider_id_name_key ON public.dns_zones (cloud_provider_id, name) WHERE
    deleted_at IS NULL;
CREATE UNIQUE INDEX dns_zones_name_key ON public.dns_zones (name) WHERE is_local AND deleted_at IS NULL;
CREATE INDEX dns_zones_tenant_id_name_idx ON public.dns_zones (tenant_id, name) WHERE deleted_at IS NULL;

ALTER TABLE public.dns_zones ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.dns_zones FORCE ROW LEVEL SECURITY;

CREATE POLICY dns_zones_owner ON public.dns_zones FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY dns_zones_definer ON public.dns_zones FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY dns_zones_select ON public.dns_zones FOR SELECT TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY dns_zones_insert ON public.dns_zones FOR INSERT TO zygo_app, zygo_service
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY dns_zones_update ON public.dns_zones FOR UPDATE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()))
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY dns_zones_delete ON public.dns_zones FOR DELETE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY dns_zones_admin_select ON public.dns_zones FOR SELECT TO zygo_admin
    USING (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('read')));
CREATE POLICY dns_zones_admin_insert ON public.dns_zones FOR INSERT TO zygo_admin
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('write')));
CREATE POLICY dns_zones_admin_update ON public.dns_zones FOR UPDATE TO zygo_admin
    USING (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('write')))
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('write')));
CREATE POLICY dns_zones_admin_delete ON public.dns_zones FOR DELETE TO zygo_admin
    USING (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('write')));

GRANT SELECT, INSERT, DELETE ON public.dns_zones TO zygo_app;
GRANT UPDATE (
    cloud_provider_id, name, default_ttl, serial, nameservers, is_local, status, detail, tags,
    delete_protection, created_by, deleted_at
) ON public.dns_zones TO zygo_app;
GRANT SELECT, INSERT, DELETE ON public.dns_zones TO zygo_service;
GRANT UPDATE (
    cloud_provider_id, name, default_ttl, serial, nameservers, is_local, status, detail, tags,
    delete_protection, created_by, deleted_at
) ON public.dns_zones TO zygo_service;
GRANT SELECT, INSERT, DELETE ON public.dns_zones TO zygo_admin;
GRANT UPDATE (
    cloud_provider_id, name, default_ttl, serial, nameservers, is_local, status, detail, tags,
    delete_protection, created_by, deleted_at
) ON public.dns_zones TO zygo_admin;

CREATE TRIGGER dns_zones_touch_row BEFORE UPDATE ON public.dns_zones
    FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

-- down
DROP TABLE public.dns_zones;
