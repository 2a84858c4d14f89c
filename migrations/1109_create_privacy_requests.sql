-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.privacy_requests (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    tenant_id uuid,
    user_id uuid,
    kind text NOT NULL
        CONSTRAINT privacy_requests_kind_check CHECK (kind IN ('access', 'erasure', 'correction', 'restriction',
            'objection', 'opt_out', 'limit', 'complaint')),
    regime text NOT NULL
        CONSTRAINT privacy_requests_regime_check CHECK (regime IN ('gdpr', 'ccpa', 'appi')),
    channel text DEFAULT 'self' NOT NULL
        CONSTRAINT privacy_requests_channel_check CHECK (channel IN ('self', 'email', 'agent')),
    details text
        CONSTRAINT privacy_requests_details_check CHECK (char_length(details) <= 4000),
    received_at timestamptz DEFAULT now() NOT NULL,
    acknowledged_at timestamptz,
    due_at timestamptz NOT NULL,
    extended_until timestamptz,
    closed_at timestamptz,
    outcome text
        CONSTRAINT privacy_requests_outcome_check CHECK (outcome IN ('fulfilled', 'partly', 'rejected', 'withdrawn',
            'forwarded')),
    outcome_reason text,
    ref_id uuid,
    subject_hash bytea
        CONSTRAINT privacy_requests_subject_hash_check CHECK (octet_length(subject_hash) = 32),
    handled_by_admin_id uuid,
    created_at timestamptz DEFAULT now() NOT NULL,
    updated_at timestamptz DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT privacy_requests_pkey PRIMARY KEY (id),
    CONSTRAINT privacy_requests_tenant_id_fkey FOREIGN KEY (tenant_id)
        REFERENCES public.tenants (id) ON DELETE SET NULL,
    CONSTRAINT privacy_requests_user_id_fkey FOREIGN KEY (user_id)
        REFERENCES public.users (id) ON DELETE RESTRICT,
    CONSTRAINT privacy_requests_handled_by_admin_id_fkey FOREIGN KEY (handled_by_admin_id)
        REFERENCES admin.admin_users (id) ON DELETE SET NULL
);

COMMENT ON TABLE public.privacy_requests IS
    'Register over all rights requests, the proof that each was answered in time.';

CREATE INDEX privacy_requests_user_id_received_at_idx ON public.privacy_requests (user_id, received_at DESC);
CREATE INDEX privacy_requests_due_at_idx ON public.privacy_requests (due_at) WHERE closed_at IS NULL;
CREATE INDEX privacy_requests_tenant_id_idx ON public.privacy_requests (tenant_id) WHERE tenant_id IS NOT NULL;

ALTER TABLE public.privacy_requests ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.privacy_requests FORCE ROW LEVEL SECURITY;

CREATE POLICY privacy_requests_owner ON public.privacy_requests FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY privacy_requests_definer ON public.privacy_requests FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY privacy_requests_select ON public.privacy_requests FOR SELECT TO zygo_app, zygo_service
    USING (user_id = (SELECT zygo.current_user_id()));
CREATE POLICY privacy_requests_insert ON public.privacy_requests FOR INSERT TO zygo_app, zygo_service
    WITH CHECK (user_id = (SELECT zygo.current_user_id()) AND (tenant_id IS NULL OR tenant_id = (SELECT
        zygo.current_tenant_id())));
CREATE POLICY privacy_requests_platform_select ON public.privacy_requests FOR SELECT TO zygo_service, zygo_admin
    USING ((SELECT zygo.is_platform_scope()));
CREATE POLICY privacy_requests_platform_insert ON public.privacy_requests FOR INSERT TO zygo_service, zygo_admin
    WITH CHECK ((SELECT zygo.is_platform_scope()));
CREATE POLICY privacy_requests_platform_update ON public.privacy_requests FOR UPDATE TO zygo_service, zygo_admin
    USING ((SELECT zygo.is_platform_scope()))
    WITH CHECK ((SELECT zygo.is_platform_scope()));

GRANT SELECT, INSERT ON public.privacy_requests TO zygo_app;
GRANT SELECT, INSERT ON public.privacy_requests TO zygo_service;
GRANT UPDATE (
    kind, regime, channel, details, received_at, acknowledged_at, due_at, extended_until, closed_at, outcome,
    outcome_reason, ref_id, subject_hash, handled_by_admin_id
) ON public.privacy_requests TO zygo_service;
GRANT SELECT, INSERT ON public.privacy_requests TO zygo_admin;
GRANT UPDATE (
    kind, regime, channel, details, received_at, acknowledged_at, due_at, extended_until, closed_at, outcome,
    outcome_reason, ref_id, subject_hash, handled_by_admin_id
) ON public.privacy_requests TO zygo_admin;

CREATE TRIGGER privacy_requests_touch_row BEFORE UPDATE ON public.privacy_requests
    FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

-- down
DROP TABLE public.privacy_requests;
