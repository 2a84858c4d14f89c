-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.data_export_requests (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    user_id uuid NOT NULL,
    tenant_id uuid,
    format text NOT NULL
        CONSTRAINT data_export_requests_format_check CHECK (format IN ('json', 'csv', 'pdf')),
    include text[] DEFAULT '{}'::text[] NOT NULL,
    regime text NOT NULL
        CONSTRAINT data_export_requests_regime_check CHECK (regime IN ('gdpr', 'ccpa', 'appi')),
    status text DEFAULT 'pending' NOT NULL
        CONSTRAINT data_export_requests_status_check CHECK (status IN ('pending', 'processing', 'completed', 'failed',
            'expired')),
    code_verified_at timestamptz,
    acknowledged_at timestamptz,
    due_at timestamptz NOT NULL,
    extended_until timestamptz,
    artifact_id uuid,
    manifest jsonb
        CONSTRAINT data_export_requests_manifest_check CHECK (pg_column_size(manifest) <= 131072),
    attempts integer DEFAULT 0 NOT NULL,
    error_code text,
    completed_at timestamptz,
    expires_at timestamptz,
    ip_address inet,
    created_at timestamptz DEFAULT now() NOT NULL,
    updated_at timestamptz DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT data_export_requests_pkey PRIMARY KEY (id),
    CONSTRAINT data_export_requests_user_id_fkey FOREIGN KEY (user_id)
        REFERENCES public.users (id) ON DELETE RESTRICT
);

COMMENT ON TABLE public.data_export_requests IS
    'Requests for a copy of one''s data with legal clock and result.';

CREATE UNIQUE INDEX data_export_requests_user_id_key ON public.data_export_requests (user_id) WHERE status IN
    ('pending','processing');
CREATE INDEX data_export_requests_due_at_idx ON public.data_export_requests (due_at) WHERE status IN
    ('pending','processing');

ALTER TABLE public.data_export_requests ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.data_export_requests FORCE ROW LEVEL SECURITY;

CREATE POLICY data_export_requests_owner ON public.data_export_requests FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY data_export_requests_definer ON public.data_export_requests FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY data_export_requests_select ON public.data_export_requests FOR SELECT TO zygo_app, zygo_service
    USING (user_id = (SELECT zygo.current_user_id()));
CREATE POLICY data_export_requests_insert ON public.data_export_requests FOR INSERT TO zygo_app, zygo_service
    WITH CHECK (user_id = (SELECT zygo.current_user_id()));
CREATE POLICY data_export_requests_update ON public.data_export_requests FOR UPDATE TO zygo_app, zygo_service
    USING (user_id = (SELECT zygo.current_user_id()))
    WITH CHECK (user_id = (SELECT zygo.current_user_id()));
CREATE POLICY data_export_requests_delete ON public.data_export_requests FOR DELETE TO zygo_app, zygo_service
    USING (user_id = (SELECT zygo.current_user_id()));
CREATE POLICY data_export_requests_service_scan ON public.data_export_requests FOR SELECT TO zygo_service
    USING ((SELECT zygo.is_platform_scope()));

GRANT SELECT, INSERT, DELETE ON public.data_export_requests TO zygo_app;
GRANT UPDATE (
    format, include, regime, status, code_verified_at, acknowledged_at, due_at, extended_until, artifact_id,
    manifest, attempts, error_code, completed_at, expires_at, ip_address
) ON public.data_export_requests TO zygo_app;
GRANT SELECT, INSERT, DELETE ON public.data_export_requests TO zygo_service;
GRANT UPDATE (
    format, include, regime, status, code_verified_at, acknowledged_at, due_at, extended_until, artifact_id,
    manifest, attempts, error_code, completed_at, expires_at, ip_address
) ON public.data_export_requests TO zygo_service;

CREATE TRIGGER data_export_requests_touch_row BEFORE UPDATE ON public.data_export_requests
    FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

-- down
DROP TABLE public.data_export_requests;
