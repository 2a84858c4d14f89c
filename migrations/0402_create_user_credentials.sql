-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.user_credentials (
    user_id uuid NOT NULL,
    password_hash text
        CONSTRAINT user_credentials_password_hash_check CHECK (password_hash LIKE '$argon2id$%'),
    password_changed_at timestamptz,
    password_breached_at timestamptz,
    password_checked_at timestamptz,
    failed_login_attempts integer DEFAULT 0 NOT NULL,
    last_failed_login_at timestamptz,
    locked_until timestamptz,
    token_epoch integer DEFAULT 0 NOT NULL,
    pin_hash text
        CONSTRAINT user_credentials_pin_hash_check CHECK (pin_hash LIKE '$argon2id$%'),
    pin_length smallint
        CONSTRAINT user_credentials_pin_length_check CHECK (pin_length IN (4,6)),
    pin_changed_at timestamptz,
    created_at timestamptz DEFAULT now() NOT NULL,
    updated_at timestamptz DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT user_credentials_pkey PRIMARY KEY (user_id),
    CONSTRAINT user_credentials_user_id_fkey FOREIGN KEY (user_id)
        REFERENCES public.users (id) ON DELETE RESTRICT
);

COMMENT ON TABLE public.user_credentials IS
    'Password and PIN hashes, lockout counters and token epoch, split from users so that a member list can never '
    'reach them.';

ALTER TABLE public.user_credentials ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.user_credentials FORCE ROW LEVEL SECURITY;

CREATE POLICY user_credentials_owner ON public.user_credentials FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY user_credentials_definer ON public.user_credentials FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY user_credentials_select ON public.user_credentials FOR SELECT TO zygo_app, zygo_service
    USING (user_id = (SELECT zygo.current_user_id()));
CREATE POLICY user_credentials_insert ON public.user_credentials FOR INSERT TO zygo_app, zygo_service
    WITH CHECK (user_id = (SELECT zygo.current_user_id()));
CREATE POLICY user_credentials_update ON public.user_credentials FOR UPDATE TO zygo_app, zygo_service
    USING (user_id = (SELECT zygo.current_user_id()))
    WITH CHECK (user_id = (SELECT zygo.current_user_id()));
CREATE POLICY user_credentials_delete ON public.user_credentials FOR DELETE TO zygo_app, zygo_service
    USING (user_id = (SELECT zygo.current_user_id()));

GRANT SELECT, INSERT, DELETE ON public.user_credentials TO zygo_app;
GRANT UPDATE (
    password_hash, password_changed_at, password_breached_at, password_checked_at, failed_login_attempts,
    last_failed_login_at, locked_until, token_epoch, pin_hash, pin_length, pin_changed_at
) ON public.user_credentials TO zygo_app;
GRANT SELECT, INSERT, DELETE ON public.user_credentials TO zygo_service;
GRANT UPDATE (
    password_hash, password_changed_at, password_breached_at, password_checked_at, failed_login_attempts,
    last_failed_login_at, locked_until, token_epoch, pin_hash, pin_length, pin_changed_at
) ON public.user_credentials TO zygo_service;

CREATE TRIGGER user_credentials_touch_row BEFORE UPDATE ON public.user_credentials
    FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

-- down
DROP TABLE public.user_credentials;
