-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

-- tenant_settings_updated_by_fkey waits for users; phase 4 adds it.
CREATE TABLE public.tenant_settings (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    tenant_id uuid DEFAULT zygo.current_tenant_id() NOT NULL,
    timezone text DEFAULT 'UTC' NOT NULL,
    language text DEFAULT 'en' NOT NULL,
    week_start smallint DEFAULT 1 NOT NULL
        CONSTRAINT tenant_settings_week_start_check CHECK (week_start BETWEEN 0 AND 6),
    date_format text DEFAULT 'YYYY-MM-DD' NOT NULL,
    notification_settings jsonb DEFAULT '{"email": true, "slack": false, "webhook": false}'::jsonb NOT NULL
        CONSTRAINT tenant_settings_notification_settings_check CHECK (pg_column_size(notification_settings) <= 131072),
    limit_overrides jsonb DEFAULT '{}'::jsonb NOT NULL
        CONSTRAINT tenant_settings_limit_overrides_check CHECK ((jsonb_typeof(limit_overrides) = 'object') AND
            (pg_column_size(limit_overrides) <= 131072)),
    support_access text DEFAULT 'on_request' NOT NULL
        CONSTRAINT tenant_settings_support_access_check CHECK (support_access IN ('allowed', 'on_request', 'denied')),
    restrict_secret_use boolean DEFAULT false NOT NULL,
    demo_expires_at timestamptz,
    settings jsonb DEFAULT '{}'::jsonb NOT NULL
        CONSTRAINT tenant_settings_settings_check CHECK (jsonb_typeof(settings) = 'object' AND
            pg_column_size(settings) <= 131072),
    updated_by uuid,
    created_at timestamptz DEFAULT now() NOT NULL,
    updated_at timestamptz DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT tenant_settings_pkey PRIMARY KEY (id),
    CONSTRAINT tenant_settings_tenant_id_key UNIQUE (tenant_id),
    CONSTRAINT tenant_settings_tenant_id_fkey FOREIGN KEY (tenant_id)
        REFERENCES public.tenants (id) ON DELETE CASCADE
);

COMMENT ON TABLE public.tenant_settings IS
    'Locale, notification, support-access and limit-override settings; one row per tenant, made with the tenant.';

ALTER TABLE public.tenant_settings ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.tenant_settings FORCE ROW LEVEL SECURITY;

CREATE POLICY tenant_settings_owner ON public.tenant_settings FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY tenant_settings_definer ON public.tenant_settings FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY tenant_settings_select ON public.tenant_settings FOR SELECT TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY tenant_settings_insert ON public.tenant_settings FOR INSERT TO zygo_app, zygo_service
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY tenant_settings_update ON public.tenant_settings FOR UPDATE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()))
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY tenant_settings_delete ON public.tenant_settings FOR DELETE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY tenant_settings_admin_select ON public.tenant_settings FOR SELECT TO zygo_admin
    USING (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('read')));
CREATE POLICY tenant_settings_admin_insert ON public.tenant_settings FOR INSERT TO zygo_admin
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('write')));
CREATE POLICY tenant_settings_admin_update ON public.tenant_settings FOR UPDATE TO zygo_admin
    USING (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('write')))
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('write')));
CREATE POLICY tenant_settings_admin_delete ON public.tenant_settings FOR DELETE TO zygo_admin
    USING (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('write')));

GRANT SELECT, INSERT, DELETE ON public.tenant_settings TO zygo_app;
GRANT UPDATE (
    timezone, language, week_start, date_format, notification_settings, limit_overrides, support_access,
    restrict_secret_use, demo_expires_at, settings, updated_by
) ON public.tenant_settings TO zygo_app;
GRANT SELECT, INSERT, DELETE ON public.tenant_settings TO zygo_service;
GRANT UPDATE (
    timezone, language, week_start, date_format, notification_settings, limit_overrides, support_access,
    restrict_secret_use, demo_expires_at, settings, updated_by
) ON public.tenant_settings TO zygo_service;
GRANT SELECT, INSERT, DELETE ON public.tenant_settings TO zygo_admin;
GRANT UPDATE (
    timezone, language, week_start, date_format, notification_settings, limit_overrides, support_access,
    restrict_secret_use, demo_expires_at, settings, updated_by
) ON public.tenant_settings TO zygo_admin;

CREATE TRIGGER tenant_settings_touch_row BEFORE UPDATE ON public.tenant_settings
    FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

-- down
DROP TABLE public.tenant_settings;
