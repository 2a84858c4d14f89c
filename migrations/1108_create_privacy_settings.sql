-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.privacy_settings (
    user_id uuid NOT NULL,
    do_not_sell boolean DEFAULT false NOT NULL,
    do_not_share boolean DEFAULT false NOT NULL,
    opt_out_analytics boolean DEFAULT false NOT NULL,
    opt_out_marketing boolean DEFAULT false NOT NULL,
    opt_out_profiling boolean DEFAULT false NOT NULL,
    limit_sensitive_data boolean DEFAULT false NOT NULL,
    gpc_enabled boolean DEFAULT false NOT NULL,
    gpc_seen_at timestamptz,
    ccpa_opted_out_at timestamptz,
    created_at timestamptz DEFAULT now() NOT NULL,
    updated_at timestamptz DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT privacy_settings_pkey PRIMARY KEY (user_id),
    CONSTRAINT privacy_settings_user_id_fkey FOREIGN KEY (user_id)
        REFERENCES public.users (id) ON DELETE RESTRICT
);

COMMENT ON TABLE public.privacy_settings IS
    'Opt-outs of a person.';

ALTER TABLE public.privacy_settings ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.privacy_settings FORCE ROW LEVEL SECURITY;

CREATE POLICY privacy_settings_owner ON public.privacy_settings FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY privacy_settings_definer ON public.privacy_settings FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY privacy_settings_select ON public.privacy_settings FOR SELECT TO zygo_app, zygo_service
    USING (user_id = (SELECT zygo.current_user_id()));
CREATE POLICY privacy_settings_insert ON public.privacy_settings FOR INSERT TO zygo_app, zygo_service
    WITH CHECK (user_id = (SELECT zygo.current_user_id()));
CREATE POLICY privacy_settings_update ON public.privacy_settings FOR UPDATE TO zygo_app, zygo_service
    USING (user_id = (SELECT zygo.current_user_id()))
    WITH CHECK (user_id = (SELECT zygo.current_user_id()));
CREATE POLICY privacy_settings_delete ON public.privacy_settings FOR DELETE TO zygo_app, zygo_service
    USING (user_id = (SELECT zygo.current_user_id()));
CREATE POLICY privacy_settings_service_scan ON public.privacy_settings FOR SELECT TO zygo_service
    USING ((SELECT zygo.is_platform_scope()));

GRANT SELECT, INSERT, DELETE ON public.privacy_settings TO zygo_app;
GRANT UPDATE (
    do_not_sell, do_not_share, opt_out_analytics, opt_out_marketing, opt_out_profiling, limit_sensitive_data,
    gpc_enabled, gpc_seen_at, ccpa_opted_out_at
) ON public.privacy_settings TO zygo_app;
GRANT SELECT, INSERT, DELETE ON public.privacy_settings TO zygo_service;
GRANT UPDATE (
    do_not_sell, do_not_share, opt_out_analytics, opt_out_marketing, opt_out_profiling, limit_sensitive_data,
    gpc_enabled, gpc_seen_at, ccpa_opted_out_at
) ON public.privacy_settings TO zygo_service;

CREATE TRIGGER privacy_settings_touch_row BEFORE UPDATE ON public.privacy_settings
    FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

-- down
DROP TABLE public.privacy_settings;
