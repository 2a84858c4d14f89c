-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.infra_drift (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    tenant_id uuid DEFAULT zygo.current_tenant_id() NOT NULL,
    cloud_provider_id uuid NOT NULL,
    kind text NOT NULL
        CONSTRAINT infra_drift_kind_check CHECK (kind IN ('state_changed', 'address_changed', 'attribute_changed',
            'missing', 'orphan', 'unmanaged')),
    resource_type text NOT NULL,
    resource_id uuid,
    provider_resource_id text,
    expected jsonb
        CONSTRAINT infra_drift_expected_check CHECK (pg_column_size(expected) <= 131072),
    observed jsonb
        CONSTRAINT infra_drift_observed_check CHECK (pg_column_size(observed) <= 131072),
    status text DEFAULT 'open' NOT NULL
        CONSTRAINT infra_drift_status_check CHECK (status IN ('open', 'accepted', 'repaired', 'ignored', 'forgotten')),
    passes smallint DEFAULT 1 NOT NULL,
    first_seen_at timestamptz DEFAULT now() NOT NULL,
    last_seen_at timestamptz DEFAULT now() NOT NULL,
    resolved_at timestamptz,
    resolved_by uuid,
    created_at timestamptz DEFAULT now() NOT NULL,
    updated_at timestamptz DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT infra_drift_pkey PRIMARY KEY (id),
    CONSTRAINT infra_drift_tenant_id_fkey FOREIGN KEY (tenant_id)
        REFERENCES public.tenants (id) ON DELETE CASCADE,
    CONSTRAINT infra_drift_tenant_id_cloud_provider_id_fkey FOREIGN KEY (tenant_id, cloud_provider_id)
        REFERENCES public.cloud_providers (tenant_id, id) ON DELETE CASCADE,
    CONSTRAINT infra_drift_resolved_by_fkey FOREIGN KEY (resolved_by)
        REFERENCES public.users (id) ON DELETE SET NULL
);

COMMENT ON TABLE public.infra_drift IS
    'Differences between desired and observed state.';

CREATE UNIQUE INDEX infra_drift_cloud_provider_id_resource_type_provider_cdb5a6_key ON public.infra_drift
    (cloud_provider_id, resource_type, provider_resource_id, kind) NULLS NOT DISTINCT WHERE status = 'open';
CREATE INDEX infra_drift_tenant_id_status_last_seen_at_idx ON public.infra_drift (tenant_id, status, last_seen_at DESC);

ALTER TABLE public.infra_drift ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.infra_drift FORCE ROW LEVEL SECURITY;

CREATE POLICY infra_drift_owner ON public.infra_drift FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY infra_drift_definer ON public.infra_drift FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY infra_drift_select ON public.infra_drift FOR SELECT TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY infra_drift_insert ON public.infra_drift FOR INSERT TO zygo_app, zygo_service
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY infra_drift_update ON public.infra_drift FOR UPDATE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()))
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY infra_drift_delete ON public.infra_drift FOR DELETE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY infra_drift_admin_select ON public.infra_drift FOR SELECT TO zygo_admin
    USING (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('read')));
CREATE POLICY infra_drift_admin_insert ON public.infra_drift FOR INSERT TO zygo_admin
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('write')));
CREATE POLICY infra_drift_admin_update ON public.infra_drift FOR UPDATE TO zygo_admin
    USING (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('write')))
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('write')));
CREATE POLICY infra_drift_admin_delete ON public.infra_drift FOR DELETE TO zygo_admin
    USING (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('write')));
CREATE POLICY infra_drift_service_scan ON public.infra_drift FOR SELECT TO zygo_service
    USING ((SELECT zygo.is_platform_scope()));

GRANT SELECT, INSERT, DELETE ON public.infra_drift TO zygo_app;
GRANT UPDATE (
    cloud_provider_id, kind, resource_type, resource_id, provider_resource_id, expected, observed, status,
    passes, first_seen_at, last_seen_at, resolved_at, resolved_by
) ON public.infra_drift TO zygo_app;
GRANT SELECT, INSERT, DELETE ON public.infra_drift TO zygo_service;
GRANT UPDATE (
    cloud_provider_id, kind, resource_type, resource_id, provider_resource_id, expected, observed, status,
    passes, first_seen_at, last_seen_at, resolved_at, resolved_by
) ON public.infra_drift TO zygo_service;
GRANT SELECT, INSERT, DELETE ON public.infra_drift TO zygo_admin;
GRANT UPDATE (
    cloud_provider_id, kind, resource_type, resource_id, provider_resource_id, expected, observed, status,
    passes, first_seen_at, last_seen_at, resolved_at, resolved_by
) ON public.infra_drift TO zygo_admin;

CREATE TRIGGER infra_drift_touch_row BEFORE UPDATE ON public.infra_drift
    FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

-- down
DROP TABLE public.infra_drift;
