-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.social_logins (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    user_id uuid NOT NULL,
    provider text NOT NULL
        CONSTRAINT social_logins_provider_check CHECK (provider IN ('google', 'github', 'microsoft', 'apple',
            'gitlab')),
    provider_user_id text NOT NULL,
    provider_email text,
    profile_data jsonb DEFAULT '{}'::jsonb NOT NULL
        CONSTRAINT social_logins_profile_data_check CHECK (pg_column_size(profile_data) <= 32768),
    last_login_at timestamptz,
    created_at timestamptz DEFAULT now() NOT NULL,
    updated_at timestamptz DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT social_logins_pkey PRIMARY KEY (id),
    CONSTRAINT social_logins_provider_provider_user_id_key UNIQUE (provider, provider_user_id),
    CONSTRAINT social_logins_user_id_provider_key UNIQUE (user_id, provider),
    CONSTRAINT social_logins_user_id_fkey FOREIGN KEY (user_id)
        REFERENCES public.users (id) ON DELETE RESTRICT
);

COMMENT ON TABLE public.social_logins IS
    'Identities at login providers linked to a user; no tokens are kept.';

ALTER TABLE public.social_logins ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.social_logins FORCE ROW LEVEL SECURITY;

CREATE POLICY social_logins_owner ON public.social_logins FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY social_logins_definer ON public.social_logins FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY social_logins_select ON public.social_logins FOR SELECT TO zygo_app, zygo_service
    USING (user_id = (SELECT zygo.current_user_id()));
CREATE POLICY social_logins_insert ON public.social_logins FOR INSERT TO zygo_app, zygo_service
    WITH CHECK (user_id = (SELECT zygo.current_user_id()));
CREATE POLICY social_logins_update ON public.social_logins FOR UPDATE TO zygo_app, zygo_service
    USING (user_id = (SELECT zygo.current_user_id()))
    WITH CHECK (user_id = (SELECT zygo.current_user_id()));
CREATE POLICY social_logins_delete ON public.social_logins FOR DELETE TO zygo_app, zygo_service
    USING (user_id = (SELECT zygo.current_user_id()));

GRANT SELECT, INSERT, DELETE ON public.social_logins TO zygo_app;
GRANT UPDATE (
    provider, provider_user_id, provider_email, profile_data, last_login_at
) ON public.social_logins TO zygo_app;
GRANT SELECT, INSERT, DELETE ON public.social_logins TO zygo_service;
GRANT UPDATE (
    provider, provider_user_id, provider_email, profile_data, last_login_at
) ON public.social_logins TO zygo_service;

CREATE TRIGGER social_logins_touch_row BEFORE UPDATE ON public.social_logins
    FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

-- down
DROP TABLE public.social_logins;
