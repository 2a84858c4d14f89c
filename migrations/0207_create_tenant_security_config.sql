-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

-- tenant_security_config_updated_by_fkey waits for users; phase 4 adds it.
CREATE TABLE public.tenant_security_config (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    tenant_id uuid DEFAULT zygo.current_tenant_id() NOT NULL,
    mfa_required boolean DEFAULT false NOT NULL,
    mfa_deadline_days integer DEFAULT 7 NOT NULL
        CONSTRAINT tenant_security_config_mfa_deadline_days_check CHECK (mfa_deadline_days BETWEEN 0 AND 30),
    allowed_mfa_methods text[] DEFAULT '{totp,sms,webauthn}'::text[] NOT NULL
        CONSTRAINT tenant_security_config_allowed_mfa_methods_check CHECK (allowed_mfa_methods <@
            '{totp,sms,webauthn}'::text[] AND allowed_mfa_methods && '{totp,webauthn}'::text[]),
    require_phone_verification boolean DEFAULT false NOT NULL,
    phone_verification_deadline_days integer DEFAULT 3 NOT NULL
        CONSTRAINT tenant_security_config_phone_verification_deadline_days_check CHECK
            (phone_verification_deadline_days BETWEEN 0 AND 30),
    session_timeout_minutes integer DEFAULT 1440 NOT NULL
        CONSTRAINT tenant_security_config_session_timeout_minutes_check CHECK (session_timeout_minutes BETWEEN 5 AND
            43200),
    max_concurrent_sessions integer DEFAULT 10 NOT NULL
        CONSTRAINT tenant_security_config_max_concurrent_sessions_check CHECK (max_concurrent_sessions BETWEEN 1 AND
            100),
    password_min_length integer DEFAULT 12 NOT NULL
        CONSTRAINT tenant_security_config_password_min_length_check CHECK (password_min_length BETWEEN 12 AND 64),
    password_require_classes boolean DEFAULT false NOT NULL,
    password_expiry_days integer
        CONSTRAINT tenant_security_config_password_expiry_days_check CHECK (password_expiry_days BETWEEN 30 AND 365),
    trusted_device_days integer DEFAULT 30 NOT NULL
        CONSTRAINT tenant_security_config_trusted_device_days_check CHECK (trusted_device_days BETWEEN 0 AND 30),
    allowed_login_methods text[] DEFAULT '{password,magic_link,google,github,passkey}'::text[] NOT NULL
        CONSTRAINT tenant_security_config_allowed_login_methods_check CHECK (allowed_login_methods <@
            '{password,magic_link,google,github,microsoft,passkey,sso}'::text[] AND cardinality(allowed_login_methods)
            >= 1),
    ip_allowlist cidr[] DEFAULT '{}'::cidr[] NOT NULL
        CONSTRAINT tenant_security_config_ip_allowlist_check CHECK (cardinality(ip_allowlist) <= 100),
    idle_lock_enabled boolean DEFAULT false NOT NULL,
    idle_lock_timeout_minutes integer DEFAULT 15 NOT NULL
        CONSTRAINT tenant_security_config_idle_lock_timeout_minutes_check CHECK (idle_lock_timeout_minutes BETWEEN 1
            AND 120),
    pin_length_requirement smallint DEFAULT 4 NOT NULL
        CONSTRAINT tenant_security_config_pin_length_requirement_check CHECK (pin_length_requirement IN (4,6)),
    require_pin boolean DEFAULT false NOT NULL,
    pin_max_attempts smallint DEFAULT 5 NOT NULL
        CONSTRAINT tenant_security_config_pin_max_attempts_check CHECK (pin_max_attempts BETWEEN 3 AND 10),
    api_key_max_days integer
        CONSTRAINT tenant_security_config_api_key_max_days_check CHECK (api_key_max_days BETWEEN 1 AND 365),
    policy_changed_at timestamptz DEFAULT now() NOT NULL,
    updated_by uuid,
    created_at timestamptz DEFAULT now() NOT NULL,
    updated_at timestamptz DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT tenant_security_config_pkey PRIMARY KEY (id),
    CONSTRAINT tenant_security_config_tenant_id_key UNIQUE (tenant_id),
    CONSTRAINT tenant_security_config_tenant_id_fkey FOREIGN KEY (tenant_id)
        REFERENCES public.tenants (id) ON DELETE CASCADE
);

COMMENT ON TABLE public.tenant_security_config IS
    'Sign-in, factor, session, password, device, address and PIN policy of a tenant; one row per tenant.';

ALTER TABLE public.tenant_security_config ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.tenant_security_config FORCE ROW LEVEL SECURITY;

CREATE POLICY tenant_security_config_owner ON public.tenant_security_config FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY tenant_security_config_definer ON public.tenant_security_config FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY tenant_security_config_select ON public.tenant_security_config FOR SELECT TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY tenant_security_config_insert ON public.tenant_security_config FOR INSERT TO zygo_app, zygo_service
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY tenant_security_config_update ON public.tenant_security_config FOR UPDATE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()))
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY tenant_security_config_delete ON public.tenant_security_config FOR DELETE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY tenant_security_config_admin_select ON public.tenant_security_config FOR SELECT TO zygo_admin
    USING (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('read')));

GRANT SELECT, INSERT, DELETE ON public.tenant_security_config TO zygo_app;
GRANT UPDATE (
    mfa_required, mfa_deadline_days, allowed_mfa_methods, require_phone_verification,
    phone_verification_deadline_days, session_timeout_minutes, max_concurrent_sessions, password_min_length,
    password_require_classes, password_expiry_days, trusted_device_days, allowed_login_methods, ip_allowlist,
    idle_lock_enabled, idle_lock_timeout_minutes, pin_length_requirement, require_pin, pin_max_attempts,
    api_key_max_days, policy_changed_at, updated_by
) ON public.tenant_security_config TO zygo_app;
GRANT SELECT, INSERT, DELETE ON public.tenant_security_config TO zygo_service;
GRANT UPDATE (
    mfa_required, mfa_deadline_days, allowed_mfa_methods, require_phone_verification,
    phone_verification_deadline_days, session_timeout_minutes, max_concurrent_sessions, password_min_length,
    password_require_classes, password_expiry_days, trusted_device_days, allowed_login_methods, ip_allowlist,
    idle_lock_enabled, idle_lock_timeout_minutes, pin_length_requirement, require_pin, pin_max_attempts,
    api_key_max_days, policy_changed_at, updated_by
) ON public.tenant_security_config TO zygo_service;
GRANT SELECT ON public.tenant_security_config TO zygo_admin;

CREATE TRIGGER tenant_security_config_touch_row BEFORE UPDATE ON public.tenant_security_config
    FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

-- down
DROP TABLE public.tenant_security_config;
