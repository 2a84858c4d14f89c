-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

-- platform_settings_updated_by_admin_id_fkey waits for admin_users; phase 4 adds it.
CREATE TABLE public.platform_settings (
    key text NOT NULL
        CONSTRAINT platform_settings_key_check CHECK (key ~ '^[a-z][a-z0-9_.]{2,63}$'),
    value jsonb NOT NULL,
    description text,
    is_secret boolean DEFAULT false NOT NULL,
    updated_by_admin_id uuid,
    created_at timestamptz DEFAULT now() NOT NULL,
    updated_at timestamptz DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT platform_settings_pkey PRIMARY KEY (key)
);

COMMENT ON TABLE public.platform_settings IS
    'Operator-set values (maintenance mode, sign-up open, default region); cached 30 s by every process.';

ALTER TABLE public.platform_settings ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.platform_settings FORCE ROW LEVEL SECURITY;

CREATE POLICY platform_settings_owner ON public.platform_settings FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY platform_settings_definer ON public.platform_settings FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY platform_settings_select ON public.platform_settings FOR SELECT TO zygo_app, zygo_service
    USING (is_secret = false);
CREATE POLICY platform_settings_admin ON public.platform_settings FOR ALL TO zygo_admin
    USING ((SELECT zygo.is_platform_scope()))
    WITH CHECK ((SELECT zygo.is_platform_scope()));

GRANT SELECT ON public.platform_settings TO zygo_app;
GRANT SELECT ON public.platform_settings TO zygo_service;
GRANT SELECT, INSERT, DELETE ON public.platform_settings TO zygo_admin;
GRANT UPDATE (
    value, description, is_secret, updated_by_admin_id
) ON public.platform_settings TO zygo_admin;

CREATE TRIGGER platform_settings_touch_row BEFORE UPDATE ON public.platform_settings
    FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

-- down
DROP TABLE public.platform_settings;
