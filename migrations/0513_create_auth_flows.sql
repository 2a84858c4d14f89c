-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.auth_flows (
    id bytea NOT NULL
        CONSTRAINT auth_flows_id_check CHECK (octet_length(id) = 32),
    kind text NOT NULL
        CONSTRAINT auth_flows_kind_check CHECK (kind IN ('auth_token', 'login_challenge', 'mfa_sms',
            'suspicious_login', 'critical_action', 'critical_token', 'webauthn', 'oauth_state', 'oauth_pending',
            'oauth_link', 'saml_request', 'oidc_state', 'realtime_ticket', 'console')),
    user_id uuid,
    tenant_id uuid,
    session_id uuid,
    sso_connection_id uuid,
    payload jsonb DEFAULT '{}'::jsonb NOT NULL
        CONSTRAINT auth_flows_payload_check CHECK (octet_length(payload::text) <= 8192),
    attempts smallint DEFAULT 0 NOT NULL
        CONSTRAINT auth_flows_attempts_check CHECK (attempts >= 0),
    max_attempts smallint DEFAULT 1 NOT NULL
        CONSTRAINT auth_flows_max_attempts_check CHECK (max_attempts BETWEEN 1 AND 20),
    expires_at timestamptz NOT NULL,
    created_at timestamptz DEFAULT now() NOT NULL,
    CONSTRAINT auth_flows_pkey PRIMARY KEY (id),
    CONSTRAINT auth_flows_user_id_fkey FOREIGN KEY (user_id)
        REFERENCES public.users (id) ON DELETE CASCADE,
    CONSTRAINT auth_flows_tenant_id_fkey FOREIGN KEY (tenant_id)
        REFERENCES public.tenants (id) ON DELETE CASCADE
);

COMMENT ON TABLE public.auth_flows IS
    'Sign-in state of every kind (tokens, challenges, OAuth, OIDC and SAML requests); consumed on read and guessed '
    'against by definer functions.';

CREATE INDEX auth_flows_expires_at_idx ON public.auth_flows (expires_at);
CREATE INDEX auth_flows_user_id_idx ON public.auth_flows (user_id);
CREATE INDEX auth_flows_tenant_id_idx ON public.auth_flows (tenant_id);

ALTER TABLE public.auth_flows ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.auth_flows FORCE ROW LEVEL SECURITY;

CREATE POLICY auth_flows_owner ON public.auth_flows FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY auth_flows_definer ON public.auth_flows FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY auth_flows_insert ON public.auth_flows FOR INSERT TO zygo_app
    WITH CHECK (expires_at <= now() + interval '1 hour' AND attempts = 0);
CREATE POLICY auth_flows_service_select ON public.auth_flows FOR SELECT TO zygo_service
    USING ((SELECT zygo.is_platform_scope()));
CREATE POLICY auth_flows_service_delete ON public.auth_flows FOR DELETE TO zygo_service
    USING ((SELECT zygo.is_platform_scope()));

GRANT INSERT ON public.auth_flows TO zygo_app;
GRANT SELECT, DELETE ON public.auth_flows TO zygo_service;

-- down
DROP TABLE public.auth_flows;
