-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.mfa_tokens (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    user_id uuid NOT NULL,
    type text NOT NULL
        CONSTRAINT mfa_tokens_type_check CHECK (type IN ('totp', 'sms', 'email', 'webauthn')),
    friendly_name text
        CONSTRAINT mfa_tokens_friendly_name_check CHECK (char_length(friendly_name) <= 100),
    secret_encrypted text
        CONSTRAINT mfa_tokens_secret_encrypted_check CHECK (secret_encrypted LIKE 'zv1.%'),
    phone_number text
        CONSTRAINT mfa_tokens_phone_number_check CHECK (phone_number ~ '^\+[1-9][0-9]{6,14}$'),
    is_verified boolean DEFAULT false NOT NULL,
    is_primary boolean DEFAULT false NOT NULL,
    last_used_step bigint,
    failed_attempts integer DEFAULT 0 NOT NULL,
    pending_expires_at timestamptz,
    verified_at timestamptz,
    last_used_at timestamptz,
    created_at timestamptz DEFAULT now() NOT NULL,
    updated_at timestamptz DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT mfa_tokens_pkey PRIMARY KEY (id),
    CONSTRAINT mfa_tokens_totp_has_secret_check CHECK (type <> 'totp' OR secret_encrypted IS NOT NULL),
    CONSTRAINT mfa_tokens_sms_has_phone_check CHECK (type <> 'sms' OR phone_number IS NOT NULL),
    CONSTRAINT mfa_tokens_verified_has_time_check CHECK (is_verified = (verified_at IS NOT NULL)),
    CONSTRAINT mfa_tokens_user_id_fkey FOREIGN KEY (user_id)
        REFERENCES public.users (id) ON DELETE RESTRICT
);

COMMENT ON TABLE public.mfa_tokens IS
    'Enrolled second factors; the last accepted TOTP step is kept to refuse replay.';

CREATE UNIQUE INDEX mfa_tokens_user_id_type_key ON public.mfa_tokens (user_id, type) WHERE type IN ('totp','sms');
CREATE UNIQUE INDEX mfa_tokens_user_id_key ON public.mfa_tokens (user_id) WHERE is_primary;

ALTER TABLE public.mfa_tokens ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.mfa_tokens FORCE ROW LEVEL SECURITY;

CREATE POLICY mfa_tokens_owner ON public.mfa_tokens FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY mfa_tokens_definer ON public.mfa_tokens FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY mfa_tokens_select ON public.mfa_tokens FOR SELECT TO zygo_app, zygo_service
    USING (user_id = (SELECT zygo.current_user_id()));
CREATE POLICY mfa_tokens_insert ON public.mfa_tokens FOR INSERT TO zygo_app, zygo_service
    WITH CHECK (user_id = (SELECT zygo.current_user_id()));
CREATE POLICY mfa_tokens_update ON public.mfa_tokens FOR UPDATE TO zygo_app, zygo_service
    USING (user_id = (SELECT zygo.current_user_id()))
    WITH CHECK (user_id = (SELECT zygo.current_user_id()));
CREATE POLICY mfa_tokens_delete ON public.mfa_tokens FOR DELETE TO zygo_app, zygo_service
    USING (user_id = (SELECT zygo.current_user_id()));

GRANT SELECT, INSERT, DELETE ON public.mfa_tokens TO zygo_app;
GRANT UPDATE (
    type, friendly_name, secret_encrypted, phone_number, is_verified, is_primary, last_used_step,
    failed_attempts, pending_expires_at, verified_at, last_used_at
) ON public.mfa_tokens TO zygo_app;
GRANT SELECT, INSERT, DELETE ON public.mfa_tokens TO zygo_service;
GRANT UPDATE (
    type, friendly_name, secret_encrypted, phone_number, is_verified, is_primary, last_used_step,
    failed_attempts, pending_expires_at, verified_at, last_used_at
) ON public.mfa_tokens TO zygo_service;

CREATE TRIGGER mfa_tokens_touch_row BEFORE UPDATE ON public.mfa_tokens
    FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

-- down
DROP TABLE public.mfa_tokens;
