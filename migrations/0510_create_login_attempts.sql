-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.login_attempts (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    email_hash bytea NOT NULL
        CONSTRAINT login_attempts_email_hash_check CHECK (octet_length(email_hash) = 32),
    user_id uuid,
    tenant_id uuid,
    method text NOT NULL
        CONSTRAINT login_attempts_method_check CHECK (method IN ('password', 'google', 'github', 'microsoft', 'apple',
            'saml', 'oidc', 'magic_link', 'passkey', 'mfa', 'admin')),
    outcome text NOT NULL
        CONSTRAINT login_attempts_outcome_check CHECK (outcome IN ('success', 'invalid_credentials', 'locked',
            'mfa_required', 'mfa_failed', 'risk_blocked', 'ip_blocked', 'rate_limited', 'sso_required', 'unverified',
            'suspended')),
    ip_address inet NOT NULL,
    user_agent text,
    geo_country text,
    geo_city text,
    fingerprint bytea,
    session_id uuid,
    risk_assessment_id uuid,
    request_id text,
    created_at timestamptz DEFAULT now() NOT NULL,
    CONSTRAINT login_attempts_pkey PRIMARY KEY (id, created_at)
) PARTITION BY RANGE (created_at);

COMMENT ON TABLE public.login_attempts IS
    'Every sign-in attempt, known account or not: outcome, method, address. Sign-in history of a user; feeds risk '
    'scoring and abuse review. The e-mail is stored as keyed hash.';

CREATE INDEX login_attempts_email_hash_created_at_idx ON public.login_attempts (email_hash, created_at DESC);
CREATE INDEX login_attempts_ip_address_created_at_idx ON public.login_attempts (ip_address, created_at DESC);
CREATE INDEX login_attempts_user_id_created_at_idx ON public.login_attempts (user_id, created_at DESC);

ALTER TABLE public.login_attempts ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.login_attempts FORCE ROW LEVEL SECURITY;

CREATE POLICY login_attempts_owner ON public.login_attempts FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY login_attempts_definer ON public.login_attempts FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY login_attempts_insert ON public.login_attempts FOR INSERT TO zygo_app, zygo_service, zygo_admin
    WITH CHECK (true);
CREATE POLICY login_attempts_select_own ON public.login_attempts FOR SELECT TO zygo_app
    USING (user_id = (SELECT zygo.current_user_id()));
CREATE POLICY login_attempts_platform_select ON public.login_attempts FOR SELECT TO zygo_service, zygo_admin
    USING ((SELECT zygo.is_platform_scope()));

GRANT SELECT, INSERT ON public.login_attempts TO zygo_app;
GRANT SELECT, INSERT ON public.login_attempts TO zygo_service;
GRANT SELECT, INSERT ON public.login_attempts TO zygo_admin;

CREATE TRIGGER login_attempts_forbid_mutation BEFORE UPDATE OR DELETE ON public.login_attempts
    FOR EACH ROW EXECUTE FUNCTION zygo.forbid_mutation();
CREATE TRIGGER login_attempts_forbid_truncate BEFORE TRUNCATE ON public.login_attempts
    FOR EACH STATEMENT EXECUTE FUNCTION zygo.forbid_mutation();
SELECT zygo.partition_create('login_attempts', 'month', 3);

-- down
DROP TABLE public.login_attempts;
