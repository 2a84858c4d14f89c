-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.notification_preferences (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    tenant_id uuid DEFAULT zygo.current_tenant_id() NOT NULL,
    user_id uuid NOT NULL,
    email_enabled boolean DEFAULT true NOT NULL,
    in_app_enabled boolean DEFAULT true NOT NULL,
    sound_enabled boolean DEFAULT true NOT NULL,
    sound_volume smallint DEFAULT 50 NOT NULL
        CONSTRAINT notification_preferences_sound_volume_check CHECK (sound_volume BETWEEN 0 AND 100),
    dnd_enabled boolean DEFAULT false NOT NULL,
    dnd_start_time time,
    dnd_end_time time,
    category_preferences jsonb DEFAULT '{}'::jsonb NOT NULL
        CONSTRAINT notification_preferences_category_preferences_check CHECK (pg_column_size(category_preferences) <=
            32768),
    paused_until timestamptz,
    created_at timestamptz DEFAULT now() NOT NULL,
    updated_at timestamptz DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT notification_preferences_pkey PRIMARY KEY (id),
    CONSTRAINT notification_preferences_tenant_id_user_id_key UNIQUE (tenant_id, user_id),
    CONSTRAINT notification_preferences_tenant_id_fkey FOREIGN KEY (tenant_id)
        REFERENCES public.tenants (id) ON DELETE CASCADE,
    CONSTRAINT notification_preferences_user_id_fkey FOREIGN KEY (user_id)
        REFERENCES public.users (id) ON DELETE RESTRICT
);

COMMENT ON TABLE public.notification_preferences IS
    'Channels, quiet time and pause of a person in a tenant.';

ALTER TABLE public.notification_preferences ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.notification_preferences FORCE ROW LEVEL SECURITY;

CREATE POLICY notification_preferences_owner ON public.notification_preferences FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY notification_preferences_definer ON public.notification_preferences FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY notification_preferences_select_own ON public.notification_preferences FOR SELECT TO zygo_app
    USING (tenant_id = (SELECT zygo.current_tenant_id()) AND user_id = (SELECT zygo.current_user_id()));
CREATE POLICY notification_preferences_insert_own ON public.notification_preferences FOR INSERT TO zygo_app
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()) AND user_id = (SELECT zygo.current_user_id()));
CREATE POLICY notification_preferences_update_own ON public.notification_preferences FOR UPDATE TO zygo_app
    USING (tenant_id = (SELECT zygo.current_tenant_id()) AND user_id = (SELECT zygo.current_user_id()))
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()) AND user_id = (SELECT zygo.current_user_id()));
CREATE POLICY notification_preferences_delete_own ON public.notification_preferences FOR DELETE TO zygo_app
    USING (tenant_id = (SELECT zygo.current_tenant_id()) AND user_id = (SELECT zygo.current_user_id()));
CREATE POLICY notification_preferences_service_select ON public.notification_preferences FOR SELECT TO zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY notification_preferences_service_insert ON public.notification_preferences FOR INSERT TO zygo_service
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY notification_preferences_service_update ON public.notification_preferences FOR UPDATE TO zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()))
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY notification_preferences_service_delete ON public.notification_preferences FOR DELETE TO zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));

GRANT SELECT, INSERT, DELETE ON public.notification_preferences TO zygo_app;
GRANT UPDATE (
    email_enabled, in_app_enabled, sound_enabled, sound_volume, dnd_enabled, dnd_start_time, dnd_end_time,
    category_preferences, paused_until
) ON public.notification_preferences TO zygo_app;
GRANT SELECT, INSERT, DELETE ON public.notification_preferences TO zygo_service;
GRANT UPDATE (
    email_enabled, in_app_enabled, sound_enabled, sound_volume, dnd_enabled, dnd_start_time, dnd_end_time,
    category_preferences, paused_until
) ON public.notification_preferences TO zygo_service;

CREATE TRIGGER notification_preferences_touch_row BEFORE UPDATE ON public.notification_preferences
    FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

-- down
DROP TABLE public.notification_preferences;
