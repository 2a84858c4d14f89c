-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.provider_resource_map (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    tenant_id uuid DEFAULT zygo.current_tenant_id() NOT NULL,
    cloud_provider_id uuid NOT NULL,
    resource_type text NOT NULL
        CONSTRAINT provider_resource_map_resource_type_check CHECK (resource_type IN ('server', 'volume', 'network',
            'firewall', 'load_balancer', 'dns_zone', 'dns_record', 'snapshot', 'floating_ip', 'ssh_key',
            'certificate')),
    resource_id uuid NOT NULL,
    provider_resource_id text NOT NULL,
    last_seen_at timestamptz,
    missing_passes smallint DEFAULT 0 NOT NULL,
    observed jsonb DEFAULT '{}'::jsonb NOT NULL
        CONSTRAINT provider_resource_map_observed_check CHECK (pg_column_size(observed) <= 131072),
    created_at timestamptz DEFAULT now() NOT NULL,
    updated_at timestamptz DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT provider_resource_map_pkey PRIMARY KEY (id),
    CONSTRAINT provider_resource_map_cloud_provider_id_resource_typ_43dffa_key UNIQUE (cloud_provider_id,
        resource_type, provider_resource_id),
    CONSTRAINT provider_resource_map_tenant_id_resource_type_resource_id_key UNIQUE (tenant_id, resource_type,
        resource_id),
    CONSTRAINT provider_resource_map_tenant_id_fkey FOREIGN KEY (tenant_id)
        REFERENCES public.tenants (id) ON DELETE CASCADE,
    CONSTRAINT provider_resource_map_tenant_id_cloud_provider_id_fkey FOREIGN KEY (tenant_id, cloud_provider_id)
        REFERENCES public.cloud_providers (tenant_id, id) ON DELETE CASCADE
);

COMMENT ON TABLE public.provider_resource_map IS
    'Link between our resource and the provider''s id. Ids are unique per account and kind only.';

ALTER TABLE public.provider_resource_map ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.provider_resource_map FORCE ROW LEVEL SECURITY;

CREATE POLICY provider_resource_map_owner ON public.provider_resource_map FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY provider_resource_map_definer ON public.provider_resource_map FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY provider_resource_map_select ON public.provider_resource_map FOR SELECT TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY provider_resource_map_insert ON public.provider_resource_map FOR INSERT TO zygo_app, zygo_service
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY provider_resource_map_update ON public.provider_resource_map FOR UPDATE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()))
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY provider_resource_map_delete ON public.provider_resource_map FOR DELETE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY provider_resource_map_admin_select ON public.provider_resource_map FOR SELECT TO zygo_admin
    USING (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('read')));
CREATE POLICY provider_resource_map_admin_insert ON public.provider_resource_map FOR INSERT TO zygo_admin
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('write')));
CREATE POLICY provider_resource_map_admin_update ON public.provider_resource_map FOR UPDATE TO zygo_admin
    USING (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('write')))
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('write')));
CREATE POLICY provider_resource_map_admin_delete ON public.provider_resource_map FOR DELETE TO zygo_admin
    USING (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('write')));
CREATE POLICY provider_resource_map_service_scan ON public.provider_resource_map FOR SELECT TO zygo_service
    USING ((SELECT zygo.is_platform_scope()));

GRANT SELECT, INSERT, DELETE ON public.provider_resource_map TO zygo_app;
GRANT UPDATE (
    cloud_provider_id, resource_type, resource_id, provider_resource_id, last_seen_at, missing_passes, observed
) ON public.provider_resource_map TO zygo_app;
GRANT SELECT, INSERT, DELETE ON public.provider_resource_map TO zygo_service;
GRANT UPDATE (
    cloud_provider_id, resource_type, resource_id, provider_resource_id, last_seen_at, missing_passes, observed
) ON public.provider_resource_map TO zygo_service;
GRANT SELECT, INSERT, DELETE ON public.provider_resource_map TO zygo_admin;
GRANT UPDATE (
    cloud_provider_id, resource_type, resource_id, provider_resource_id, last_seen_at, missing_passes, observed
) ON public.provider_resource_map TO zygo_admin;

CREATE TRIGGER provider_resource_map_touch_row BEFORE UPDATE ON public.provider_resource_map
    FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

-- down
DROP TABLE public.provider_resource_map;
