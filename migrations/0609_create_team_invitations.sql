-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.team_invitations (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    tenant_id uuid DEFAULT zygo.current_tenant_id() NOT NULL,
    email text NOT NULL
        CONSTRAINT team_invitations_email_check CHECK (email = lower(email)),
    first_name text,
    last_name text,
    role_id uuid NOT NULL,
    license_tier text
        CONSTRAINT team_invitations_license_tier_check CHECK (license_tier IN ('free', 'basic', 'business')),
    token_hash bytea NOT NULL
        CONSTRAINT team_invitations_token_hash_check CHECK (octet_length(token_hash) = 32),
    status text DEFAULT 'pending' NOT NULL
        CONSTRAINT team_invitations_status_check CHECK (status IN ('pending', 'accepted', 'declined', 'expired',
            'cancelled')),
    message text
        CONSTRAINT team_invitations_message_check CHECK (char_length(message) <= 1000),
    expires_at timestamptz DEFAULT (now() + interval '7 days') NOT NULL,
    invited_by uuid,
    accepted_at timestamptz,
    accepted_by uuid,
    ended_at timestamptz,
    resend_count smallint DEFAULT 0 NOT NULL
        CONSTRAINT team_invitations_resend_count_check CHECK (resend_count <= 5),
    last_sent_at timestamptz,
    created_at timestamptz DEFAULT now() NOT NULL,
    updated_at timestamptz DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT team_invitations_pkey PRIMARY KEY (id),
    CONSTRAINT team_invitations_token_hash_key UNIQUE (token_hash),
    CONSTRAINT team_invitations_tenant_id_id_key UNIQUE (tenant_id, id),
    CONSTRAINT team_invitations_tenant_id_fkey FOREIGN KEY (tenant_id)
        REFERENCES public.tenants (id) ON DELETE CASCADE,
    CONSTRAINT team_invitations_tenant_id_role_id_fkey FOREIGN KEY (tenant_id, role_id)
        REFERENCES public.roles (tenant_id, id),
    CONSTRAINT team_invitations_invited_by_fkey FOREIGN KEY (invited_by)
        REFERENCES public.users (id) ON DELETE SET NULL,
    CONSTRAINT team_invitations_accepted_by_fkey FOREIGN KEY (accepted_by)
        REFERENCES public.users (id) ON DELETE SET NULL
);

COMMENT ON TABLE public.team_invitations IS
    'The one store of invitations: role, optional licence tier, hashed token, resend state.';

CREATE UNIQUE INDEX team_invitations_tenant_id_email_key ON public.team_invitations (tenant_id, email) WHERE status =
    'pending';
CREATE INDEX team_invitations_email_idx ON public.team_invitations (email) WHERE status = 'pending';
CREATE INDEX team_invitations_expires_at_idx ON public.team_invitations (expires_at) WHERE status = 'pending';
CREATE INDEX team_invitations_tenant_id_status_created_at_idx ON public.team_invitations (tenant_id, status,
    created_at DESC);
CREATE INDEX team_invitations_role_id_idx ON public.team_invitations (role_id);

ALTER TABLE public.team_invitations ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.team_invitations FORCE ROW LEVEL SECURITY;

CREATE POLICY team_invitations_owner ON public.team_invitations FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY team_invitations_definer ON public.team_invitations FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY team_invitations_select ON public.team_invitations FOR SELECT TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY team_invitations_insert ON public.team_invitations FOR INSERT TO zygo_app, zygo_service
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY team_invitations_update ON public.team_invitations FOR UPDATE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()))
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY team_invitations_delete ON public.team_invitations FOR DELETE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY team_invitations_admin_select ON public.team_invitations FOR SELECT TO zygo_admin
    USING (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('read')));
CREATE POLICY team_invitations_service_scan ON public.team_invitations FOR SELECT TO zygo_service
    USING ((SELECT zygo.is_platform_scope()));

GRANT SELECT, INSERT, DELETE ON public.team_invitations TO zygo_app;
GRANT UPDATE (
    email, first_name, last_name, role_id, license_tier, token_hash, status, message, expires_at, invited_by,
    accepted_at, accepted_by, ended_at, resend_count, last_sent_at
) ON public.team_invitations TO zygo_app;
GRANT SELECT, INSERT, DELETE ON public.team_invitations TO zygo_service;
GRANT UPDATE (
    email, first_name, last_name, role_id, license_tier, token_hash, status, message, expires_at, invited_by,
    accepted_at, accepted_by, ended_at, resend_count, last_sent_at
) ON public.team_invitations TO zygo_service;
GRANT SELECT ON public.team_invitations TO zygo_admin;

CREATE TRIGGER team_invitations_touch_row BEFORE UPDATE ON public.team_invitations
    FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

-- down
DROP TABLE public.team_invitations;
