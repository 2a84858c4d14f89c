-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.networks (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    tenant_id uuid DEFAULT zygo.current_tenant_id() NOT NULL,
    cloud_provider_id uuid NOT NULL,
    name text NOT NULL
        CONSTRAINT networks_name_check CHECK (name ~ '^[A-Za-z0-9]([A-Za-z0-9.-]{0,61}[A-Za-z0-9])?$'),
    region text NOT NULL,
    cidr_block cidr NOT NULL
        CONSTRAINT networks_cidr_block_check CHECK (family(cidr_block) = 4 AND masklen(cidr_block) BETWEEN 8 AND 24
            AND (cidr_block <<= '10.0.0.0/8' OR cidr_block <<= '172.16.0.0/12' OR cidr_block <<= '192.168.0.0/16')),
    status text DEFAULT 'creating' NOT NULL
        CONSTRAINT networks_status_check CHECK (status IN ('creating', 'available', 'updating', 'deleting', 'error',
            'lost', 'deleted')),
    detail text,
    tags jsonb DEFAULT '{}'::jsonb NOT NULL
        CONSTRAINT networks_tags_check CHECK (jsonb_typeof(tags) = 'object' AND pg_column_size(tags) <= 8192),
    delete_protection boolean DEFAULT false NOT NULL,
    created_by uuid,
    created_at timestamptz DEFAULT now() NOT NULL,
    updated_at timestamptz DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    deleted_at timestamptz,
    CONSTRAINT networks_pkey PRIMARY KEY (id),
    CONSTRAINT networks_tenant_id_id_key UNIQUE (tenant_id, id),
    CONSTRAINT networks_no_overlap_excl EXCLUDE USING gist (cloud_provider_id WITH =, region WITH =, cidr_block
        inet_ops WITH &&) WHERE (deleted_at IS NULL),
    CONSTRAINT networks_tenant_id_fkey FOREIGN KEY (tenant_id)
        REFERENCES public.tenants (id) ON DELETE CASCADE,
    CONSTRAINT networks_tenant_id_cloud_provider_id_fkey FOREIGN KEY (tenant_id, cloud_provider_id)
        REFERENCES public.cloud_providers (tenant_id, id),
    CONSTRAINT networks_created_by_fkey FOREIGN KEY (created_by)
        REFERENCES public.users (id) ON DELETE SET NULL
);

COMMENT ON TABLE public.networks IS
    'Private IPv4 networks; two networks of one account and region never overlap (exclusion constraint).';

CREATE UNIQUE INDEX networks_tenant_id_cloud_provider_id_lower_name_key ON public.networks (tenant_id,
    cloud_provider_id, lower(name)) WHERE deleted_at IS NULL;
CREATE INDEX networks_tenant_id_created_at_id_idx ON public.networks (tenant_id, created_at DESC, id DESC) WHERE
    deleted_at IS NULL;

ALTER TABLE public.networks ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.networks FORCE ROW LEVEL SECURITY;

CREATE POLICY networks_owner ON public.networks FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY networks_definer ON public.networks FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY networks_select ON public.networks FOR SELECT TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY networks_insert ON public.networks FOR INSERT TO zygo_app, zygo_service
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY networks_update ON public.networks FOR UPDATE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()))
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY networks_delete ON public.networks FOR DELETE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY networks_admin_select ON public.networks FOR SELECT TO zygo_admin
    USING (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('read')));
CREATE POLICY networks_admin_insert ON public.networks FOR INSERT TO zygo_admin
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('write')));
CREATE POLICY networks_admin_update ON public.networks FOR UPDATE TO zygo_admin
    USING (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('write')))
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('write')));
CREATE POLICY networks_admin_delete ON public.networks FOR DELETE TO zygo_admin
    USING (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('write')));

GRANT SELECT, INSERT, DELETE ON public.networks TO zygo_app;
GRANT UPDATE (
    cloud_provider_id, name, region, cidr_block, status, detail, tags, delete_protection, created_by, deleted_at
) ON public.networks TO zygo_app;
GRANT SELECT, INSERT, DELETE ON public.networks TO zygo_service;
GRANT UPDATE (
    cloud_provider_id, name, region, cidr_block, status, detail, tags, delete_protection, created_by, deleted_at
) ON public.networks TO zygo_service;
GRANT SELECT, INSERT, DELETE ON public.networks TO zygo_admin;
GRANT UPDATE (
    cloud_provider_id, name, region, cidr_block, status, detail, tags, delete_protection, created_by, deleted_at
) ON public.networks TO zygo_admin;

CREATE TRIGGER networks_touch_row BEFORE UPDATE ON public.networks
    FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

-- down
DROP TABLE public.networks;
