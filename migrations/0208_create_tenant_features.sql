-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

-- tenant_features_set_by_admin_id_fkey waits for admin_users; phase 4 adds it.
CREATE TABLE public.tenant_features (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    tenant_id uuid DEFAULT zygo.current_tenant_id() NOT NULL,
    feature text NOT NULL
        CONSTRAINT tenant_features_feature_check CHECK (feature ~ '^[a-zA-Z][a-zA-Z0-9_]{1,63}$'),
    enabled boolean DEFAULT false NOT NULL,
    source text DEFAULT 'override' NOT NULL
        CONSTRAINT tenant_features_source_check CHECK (source IN ('plan', 'override', 'trial', 'promotion')),
    reason text,
    expires_at timestamptz,
    set_by_admin_id uuid,
    created_at timestamptz DEFAULT now() NOT NULL,
    updated_at timestamptz DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT tenant_features_pkey PRIMARY KEY (id),
    CONSTRAINT tenant_features_tenant_id_feature_key UNIQUE (tenant_id, feature),
    CONSTRAINT tenant_features_tenant_id_fkey FOREIGN KEY (tenant_id)
        REFERENCES public.tenants (id) ON DELETE CASCADE
);

COMMENT ON TABLE public.tenant_features IS
    'Entitlements that differ from the plan: operator override, trial, promotion. Absent row means: plan decides.';

CREATE INDEX tenant_features_expires_at_idx ON public.tenant_features (expires_at) WHERE expires_at IS NOT NULL;

ALTER TABLE public.tenant_features ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.tenant_features FORCE ROW LEVEL SECURITY;

CREATE POLICY tenant_features_owner ON public.tenant_features FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY tenant_features_definer ON public.tenant_features FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY tenant_features_select ON public.tenant_features FOR SELECT TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY tenant_features_insert ON public.tenant_features FOR INSERT TO zygo_app, zygo_service
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY tenant_features_update ON public.tenant_features FOR UPDATE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()))
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY tenant_features_delete ON public.tenant_features FOR DELETE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY tenant_features_admin_select ON public.tenant_features FOR SELECT TO zygo_admin
    USING (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('read')));
CREATE POLICY tenant_features_admin_insert ON public.tenant_features FOR INSERT TO zygo_admin
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('write')));
CREATE POLICY tenant_features_admin_update ON public.tenant_features FOR UPDATE TO zygo_admin
    USING (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('write')))
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('write')));
CREATE POLICY tenant_features_admin_delete ON public.tenant_features FOR DELETE TO zygo_admin
    USING (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('write')));
CREATE POLICY tenant_features_service_scan ON public.tenant_features FOR SELECT TO zygo_service
    USING ((SELECT zygo.is_platform_scope()));

GRANT SELECT, INSERT, DELETE ON public.tenant_features TO zygo_app;
GRANT UPDATE (
    feature, enabled, source, reason, expires_at, set_by_admin_id
) ON public.tenant_features TO zygo_app;
GRANT SELECT, INSERT, DELETE ON public.tenant_features TO zygo_service;
GRANT UPDATE (
    feature, enabled, source, reason, expires_at, set_by_admin_id
) ON public.tenant_features TO zygo_service;
GRANT SELECT, INSERT, DELETE ON public.tenant_features TO zygo_admin;
GRANT UPDATE (
    feature, enabled, source, reason, expires_at, set_by_admin_id
) ON public.tenant_features TO zygo_admin;

CREATE TRIGGER tenant_features_touch_row BEFORE UPDATE ON public.tenant_features
    FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

-- down
DROP TABLE public.tenant_features;
