-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.login_risk_assessments (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    user_id uuid NOT NULL,
    ip_address inet NOT NULL,
    user_agent text,
    device_id uuid,
    device_fingerprint bytea,
    geo_location jsonb
        CONSTRAINT login_risk_assessments_geo_location_check CHECK (pg_column_size(geo_location) <= 131072),
    is_vpn boolean DEFAULT false NOT NULL,
    is_tor boolean DEFAULT false NOT NULL,
    risk_score smallint NOT NULL
        CONSTRAINT login_risk_assessments_risk_score_check CHECK (risk_score BETWEEN 0 AND 100),
    risk_factors jsonb DEFAULT '[]'::jsonb NOT NULL
        CONSTRAINT login_risk_assessments_risk_factors_check CHECK (pg_column_size(risk_factors) <= 131072),
    recommendation text NOT NULL
        CONSTRAINT login_risk_assessments_recommendation_check CHECK (recommendation IN ('allow', 'verify', 'block')),
    requires_verification boolean DEFAULT false NOT NULL,
    verification_method text
        CONSTRAINT login_risk_assessments_verification_method_check CHECK (verification_method IN ('email', 'sms',
            'both', 'mfa')),
    verified_at timestamptz,
    login_allowed boolean,
    blocked_reason text,
    created_at timestamptz DEFAULT now() NOT NULL,
    CONSTRAINT login_risk_assessments_pkey PRIMARY KEY (id),
    CONSTRAINT login_risk_assessments_user_id_fkey FOREIGN KEY (user_id)
        REFERENCES public.users (id) ON DELETE RESTRICT
);

COMMENT ON TABLE public.login_risk_assessments IS
    'Risk score with factors and what the sign-in required because of it; never shown to the caller.';

CREATE INDEX login_risk_assessments_user_id_created_at_idx ON public.login_risk_assessments (user_id, created_at DESC);
CREATE INDEX login_risk_assessments_created_at_idx ON public.login_risk_assessments (created_at);

ALTER TABLE public.login_risk_assessments ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.login_risk_assessments FORCE ROW LEVEL SECURITY;

CREATE POLICY login_risk_assessments_owner ON public.login_risk_assessments FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY login_risk_assessments_definer ON public.login_risk_assessments FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY login_risk_assessments_select ON public.login_risk_assessments FOR SELECT TO zygo_app, zygo_service
    USING (user_id = (SELECT zygo.current_user_id()));
CREATE POLICY login_risk_assessments_insert ON public.login_risk_assessments FOR INSERT TO zygo_app, zygo_service
    WITH CHECK (user_id = (SELECT zygo.current_user_id()));
CREATE POLICY login_risk_assessments_update ON public.login_risk_assessments FOR UPDATE TO zygo_app, zygo_service
    USING (user_id = (SELECT zygo.current_user_id()))
    WITH CHECK (user_id = (SELECT zygo.current_user_id()));
CREATE POLICY login_risk_assessments_delete ON public.login_risk_assessments FOR DELETE TO zygo_app, zygo_service
    USING (user_id = (SELECT zygo.current_user_id()));
CREATE POLICY login_risk_assessments_service_scan ON public.login_risk_assessments FOR SELECT TO zygo_service
    USING ((SELECT zygo.is_platform_scope()));
CREATE POLICY login_risk_assessments_service_sweep_update ON public.login_risk_assessments FOR UPDATE TO zygo_service
    USING ((SELECT zygo.is_platform_scope()))
    WITH CHECK ((SELECT zygo.is_platform_scope()));
CREATE POLICY login_risk_assessments_service_sweep ON public.login_risk_assessments FOR DELETE TO zygo_service
    USING ((SELECT zygo.is_platform_scope()));

GRANT SELECT, INSERT, DELETE ON public.login_risk_assessments TO zygo_app;
GRANT UPDATE (
    ip_address, user_agent, device_id, device_fingerprint, geo_location, is_vpn, is_tor, risk_score,
    risk_factors, recommendation, requires_verification, verification_method, verified_at, login_allowed,
    blocked_reason
) ON public.login_risk_assessments TO zygo_app;
GRANT SELECT, INSERT, DELETE ON public.login_risk_assessments TO zygo_service;
GRANT UPDATE (
    ip_address, user_agent, device_id, device_fingerprint, geo_location, is_vpn, is_tor, risk_score,
    risk_factors, recommendation, requires_verification, verification_method, verified_at, login_allowed,
    blocked_reason
) ON public.login_risk_assessments TO zygo_service;

-- down
DROP TABLE public.login_risk_assessments;
