-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

-- sessions_user_device_id_fkey waits for user_devices; phase 5 adds it.
CREATE TABLE public.sessions (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    user_id uuid NOT NULL,
    tenant_id uuid,
    kind text DEFAULT 'user' NOT NULL
        CONSTRAINT sessions_kind_check CHECK (kind IN ('user', 'impersonation')),
    impersonation_id uuid,
    transport text DEFAULT 'bearer' NOT NULL
        CONSTRAINT sessions_transport_check CHECK (transport IN ('bearer', 'cookie')),
    token_hash bytea
        CONSTRAINT sessions_token_hash_check CHECK (octet_length(token_hash) = 32),
    user_device_id uuid,
    device_type text
        CONSTRAINT sessions_device_type_check CHECK (device_type IN ('desktop', 'mobile', 'tablet', 'unknown')),
    device_name text,
    browser text,
    os text,
    user_agent text
        CONSTRAINT sessions_user_agent_check CHECK (octet_length(user_agent) <= 1024),
    ip_address inet NOT NULL,
    geo_country text,
    geo_city text,
    amr text[] DEFAULT '{}'::text[] NOT NULL,
    auth_time timestamptz DEFAULT now() NOT NULL,
    mfa_verified_at timestamptz,
    reauth_at timestamptz,
    remember_me boolean DEFAULT false NOT NULL,
    sso_connection_id uuid,
    sso_name_id text,
    sso_session_index text,
    parent_session_id uuid,
    locked_at timestamptz,
    last_activity_at timestamptz DEFAULT now() NOT NULL,
    idle_expires_at timestamptz,
    expires_at timestamptz NOT NULL,
    revoked_at timestamptz,
    revoked_by uuid,
    revoked_reason text,
    created_at timestamptz DEFAULT now() NOT NULL,
    updated_at timestamptz DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT sessions_pkey PRIMARY KEY (id),
    CONSTRAINT sessions_token_hash_key UNIQUE (token_hash),
    CONSTRAINT sessions_user_id_fkey FOREIGN KEY (user_id)
        REFERENCES public.users (id) ON DELETE RESTRICT,
    CONSTRAINT sessions_tenant_id_fkey FOREIGN KEY (tenant_id)
        REFERENCES public.tenants (id) ON DELETE CASCADE,
    CONSTRAINT sessions_parent_session_id_fkey FOREIGN KEY (parent_session_id)
        REFERENCES public.sessions (id) ON DELETE SET NULL,
    CONSTRAINT sessions_revoked_by_fkey FOREIGN KEY (revoked_by)
        REFERENCES public.users (id) ON DELETE SET NULL
);

COMMENT ON TABLE public.sessions IS
    'Sign-in sessions, bound to one tenant for life; the row is the authority for step-up times and revocation.';

CREATE INDEX sessions_user_id_last_activity_at_idx ON public.sessions (user_id, last_activity_at DESC) WHERE
    revoked_at IS NULL;
CREATE INDEX sessions_tenant_id_last_activity_at_idx ON public.sessions (tenant_id, last_activity_at DESC) WHERE
    revoked_at IS NULL;
CREATE INDEX sessions_sso_connection_id_sso_name_id_idx ON public.sessions (sso_connection_id, sso_name_id) WHERE
    sso_connection_id IS NOT NULL AND revoked_at IS NULL;
CREATE INDEX sessions_expires_at_idx ON public.sessions (expires_at);
CREATE INDEX sessions_user_device_id_idx ON public.sessions (user_device_id) WHERE user_device_id IS NOT NULL;
CREATE INDEX sessions_parent_session_id_idx ON public.sessions (parent_session_id) WHERE parent_session_id IS NOT NULL;

ALTER TABLE public.sessions ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.sessions FORCE ROW LEVEL SECURITY;

CREATE POLICY sessions_owner ON public.sessions FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY sessions_definer ON public.sessions FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY sessions_select ON public.sessions FOR SELECT TO zygo_app, zygo_service
    USING (user_id = (SELECT zygo.current_user_id()) OR tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY sessions_insert ON public.sessions FOR INSERT TO zygo_app, zygo_service
    WITH CHECK (user_id = (SELECT zygo.current_user_id()) AND (tenant_id IS NULL OR tenant_id = (SELECT
        zygo.current_tenant_id())));
CREATE POLICY sessions_update ON public.sessions FOR UPDATE TO zygo_app, zygo_service
    USING (user_id = (SELECT zygo.current_user_id()) OR tenant_id = (SELECT zygo.current_tenant_id()))
    WITH CHECK (user_id = (SELECT zygo.current_user_id()) OR tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY sessions_service_scan ON public.sessions FOR SELECT TO zygo_service
    USING ((SELECT zygo.is_platform_scope()));
CREATE POLICY sessions_service_sweep_update ON public.sessions FOR UPDATE TO zygo_service
    USING ((SELECT zygo.is_platform_scope()))
    WITH CHECK ((SELECT zygo.is_platform_scope()));
CREATE POLICY sessions_service_sweep ON public.sessions FOR DELETE TO zygo_service
    USING ((SELECT zygo.is_platform_scope()));

GRANT SELECT, INSERT ON public.sessions TO zygo_app;
GRANT UPDATE (
    kind, impersonation_id, transport, token_hash, user_device_id, device_type, device_name, browser, os,
    user_agent, ip_address, geo_country, geo_city, amr, auth_time, mfa_verified_at, reauth_at, remember_me,
    sso_connection_id, sso_name_id, sso_session_index, parent_session_id, locked_at, last_activity_at,
    idle_expires_at, expires_at, revoked_at, revoked_by, revoked_reason
) ON public.sessions TO zygo_app;
GRANT SELECT, INSERT, DELETE ON public.sessions TO zygo_service;
GRANT UPDATE (
    kind, impersonation_id, transport, token_hash, user_device_id, device_type, device_name, browser, os,
    user_agent, ip_address, geo_country, geo_city, amr, auth_time, mfa_verified_at, reauth_at, remember_me,
    sso_connection_id, sso_name_id, sso_session_index, parent_session_id, locked_at, last_activity_at,
    idle_expires_at, expires_at, revoked_at, revoked_by, revoked_reason
) ON public.sessions TO zygo_service;

CREATE TRIGGER sessions_touch_row BEFORE UPDATE ON public.sessions
    FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

-- down
DROP TABLE public.sessions;
