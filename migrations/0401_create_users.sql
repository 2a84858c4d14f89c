-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.users (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    email text NOT NULL
        CONSTRAINT users_email_check CHECK (email = lower(email) AND octet_length(email) <= 254 AND email ~
            '^[^@[:space:]]+@[^@[:space:]]+$'),
    email_verified_at timestamptz,
    email_verified boolean GENERATED ALWAYS AS (email_verified_at IS NOT NULL) STORED,
    email_verified_via text
        CONSTRAINT users_email_verified_via_check CHECK (email_verified_via IN ('email', 'google', 'github',
            'microsoft', 'sso', 'invitation')),
    first_name text
        CONSTRAINT users_first_name_check CHECK (char_length(first_name) <= 100),
    last_name text
        CONSTRAINT users_last_name_check CHECK (char_length(last_name) <= 100),
    display_name text
        CONSTRAINT users_display_name_check CHECK (char_length(display_name) <= 200),
    avatar_file_id uuid,
    avatar_source text
        CONSTRAINT users_avatar_source_check CHECK (avatar_source IN ('upload', 'oauth')),
    phone text
        CONSTRAINT users_phone_check CHECK (phone ~ '^\+[1-9][0-9]{6,14}$'),
    phone_verified_at timestamptz,
    phone_verified boolean GENERATED ALWAYS AS (phone_verified_at IS NOT NULL) STORED,
    status text DEFAULT 'pending' NOT NULL
        CONSTRAINT users_status_check CHECK (status IN ('pending', 'active', 'suspended', 'deleted')),
    processing_restricted boolean DEFAULT false NOT NULL,
    mfa_enabled boolean DEFAULT false NOT NULL,
    webauthn_enabled boolean DEFAULT false NOT NULL,
    locale text DEFAULT 'en' NOT NULL,
    timezone text DEFAULT 'UTC' NOT NULL,
    country text
        CONSTRAINT users_country_check CHECK (country ~ '^[A-Z]{2}$'),
    preferences jsonb DEFAULT '{"theme": "system", "notifications": {"email": true, "push": true}}'::jsonb NOT NULL
        CONSTRAINT users_preferences_check CHECK (pg_column_size(preferences) <= 131072),
    login_notification_enabled boolean DEFAULT true NOT NULL,
    has_used_trial boolean DEFAULT false NOT NULL,
    last_login_at timestamptz,
    last_login_ip inet,
    last_active_at timestamptz,
    anonymized_at timestamptz,
    created_at timestamptz DEFAULT now() NOT NULL,
    updated_at timestamptz DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    deleted_at timestamptz,
    CONSTRAINT users_pkey PRIMARY KEY (id),
    CONSTRAINT users_email_key UNIQUE (email)
);

COMMENT ON TABLE public.users IS
    'Global person identity, one row per e-mail. Holds no credential (see user_credentials). Never deleted: erasure '
    'turns it into a tombstone.';

CREATE UNIQUE INDEX users_phone_key ON public.users (phone) WHERE phone_verified_at IS NOT NULL;
CREATE INDEX users_status_idx ON public.users (status);

ALTER TABLE public.users ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.users FORCE ROW LEVEL SECURITY;

CREATE POLICY users_owner ON public.users FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY users_definer ON public.users FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY users_select_self ON public.users FOR SELECT TO zygo_app, zygo_service
    USING (id = (SELECT zygo.current_user_id()));
-- users_select_same_tenant reads tenant_members; phase 6 adds it.
CREATE POLICY users_insert ON public.users FOR INSERT TO zygo_app, zygo_service
    WITH CHECK (id = (SELECT zygo.current_user_id()));
CREATE POLICY users_update_self ON public.users FOR UPDATE TO zygo_app, zygo_service
    USING (id = (SELECT zygo.current_user_id()))
    WITH CHECK (id = (SELECT zygo.current_user_id()));
-- users_admin_select reads tenant_members; phase 6 adds it.

GRANT SELECT, INSERT ON public.users TO zygo_app;
GRANT UPDATE (
    email, email_verified_at, email_verified_via, first_name, last_name, display_name, avatar_file_id,
    avatar_source, phone, phone_verified_at, status, processing_restricted, mfa_enabled, webauthn_enabled,
    locale, timezone, country, preferences, login_notification_enabled, has_used_trial, last_login_at,
    last_login_ip, last_active_at, anonymized_at, deleted_at
) ON public.users TO zygo_app;
GRANT SELECT, INSERT ON public.users TO zygo_service;
GRANT UPDATE (
    email, email_verified_at, email_verified_via, first_name, last_name, display_name, avatar_file_id,
    avatar_source, phone, phone_verified_at, status, processing_restricted, mfa_enabled, webauthn_enabled,
    locale, timezone, country, preferences, login_notification_enabled, has_used_trial, last_login_at,
    last_login_ip, last_active_at, anonymized_at, deleted_at
) ON public.users TO zygo_service;
GRANT SELECT ON public.users TO zygo_admin;

CREATE TRIGGER users_touch_row BEFORE UPDATE ON public.users
    FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

-- down
DROP TABLE public.users;
