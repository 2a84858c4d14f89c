-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.data_deletion_requests (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    user_id uuid NOT NULL,
    tenant_id uuid,
    type text DEFAULT 'full' NOT NULL
        CONSTRAINT data_deletion_requests_type_check CHECK (type IN ('full', 'partial')),
    categories text[] DEFAULT '{}'::text[] NOT NULL,
    reason text
        CONSTRAINT data_deletion_requests_reason_check CHECK (char_length(reason) <= 1000),
    regime text NOT NULL
        CONSTRAINT data_deletion_requests_regime_check CHECK (regime IN ('gdpr', 'ccpa', 'appi')),
    status text DEFAULT 'scheduled' NOT NULL
        CONSTRAINT data_deletion_requests_status_check CHECK (status IN ('scheduled', 'processing', 'completed',
            'cancelled', 'rejected')),
    requested_at timestamptz DEFAULT now() NOT NULL,
    due_at timestamptz NOT NULL,
    scheduled_for timestamptz NOT NULL,
    can_cancel_until timestamptz NOT NULL,
    waived_grace boolean DEFAULT false NOT NULL,
    cancelled_at timestamptz,
    cancelled_by text
        CONSTRAINT data_deletion_requests_cancelled_by_check CHECK (cancelled_by IN ('user', 'officer')),
    started_at timestamptz,
    completed_at timestamptz,
    steps jsonb DEFAULT '[]'::jsonb NOT NULL
        CONSTRAINT data_deletion_requests_steps_check CHECK (pg_column_size(steps) <= 131072),
    report jsonb
        CONSTRAINT data_deletion_requests_report_check CHECK (pg_column_size(report) <= 131072),
    report_hash text
        CONSTRAINT data_deletion_requests_report_hash_check CHECK (report_hash ~ '^[0-9a-f]{64}$'),
    subject_hash bytea
        CONSTRAINT data_deletion_requests_subject_hash_check CHECK (octet_length(subject_hash) = 32),
    error jsonb
        CONSTRAINT data_deletion_requests_error_check CHECK (pg_column_size(error) <= 131072),
    created_at timestamptz DEFAULT now() NOT NULL,
    updated_at timestamptz DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT data_deletion_requests_pkey PRIMARY KEY (id),
    CONSTRAINT data_deletion_requests_user_id_fkey FOREIGN KEY (user_id)
        REFERENCES public.users (id) ON DELETE RESTRICT
);

COMMENT ON TABLE public.data_deletion_requests IS
    'Erasure requests with grace period, recorded steps and report.';

CREATE UNIQUE INDEX data_deletion_requests_user_id_key ON public.data_deletion_requests (user_id) WHERE status IN
    ('scheduled','processing');
CREATE INDEX data_deletion_requests_scheduled_for_idx ON public.data_deletion_requests (scheduled_for) WHERE status =
    'scheduled';

ALTER TABLE public.data_deletion_requests ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.data_deletion_requests FORCE ROW LEVEL SECURITY;

CREATE POLICY data_deletion_requests_owner ON public.data_deletion_requests FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY data_deletion_requests_definer ON public.data_deletion_requests FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY data_deletion_requests_select ON public.data_deletion_requests FOR SELECT TO zygo_app, zygo_service
    USING (user_id = (SELECT zygo.current_user_id()));
CREATE POLICY data_deletion_requests_insert ON public.data_deletion_requests FOR INSERT TO zygo_app, zygo_service
    WITH CHECK (user_id = (SELECT zygo.current_user_id()));
CREATE POLICY data_deletion_requests_update ON public.data_deletion_requests FOR UPDATE TO zygo_app, zygo_service
    USING (user_id = (SELECT zygo.current_user_id()))
    WITH CHECK (user_id = (SELECT zygo.current_user_id()));
CREATE POLICY data_deletion_requests_delete ON public.data_deletion_requests FOR DELETE TO zygo_app, zygo_service
    USING (user_id = (SELECT zygo.current_user_id()));
CREATE POLICY data_deletion_requests_service_scan ON public.data_deletion_requests FOR SELECT TO zygo_service
    USING ((SELECT zygo.is_platform_scope()));

GRANT SELECT, INSERT, DELETE ON public.data_deletion_requests TO zygo_app;
GRANT UPDATE (
    type, categories, reason, regime, status, requested_at, due_at, scheduled_for, can_cancel_until,
    waived_grace, cancelled_at, cancelled_by, started_at, completed_at, steps, report, report_hash,
    subject_hash, error
) ON public.data_deletion_requests TO zygo_app;
GRANT SELECT, INSERT, DELETE ON public.data_deletion_requests TO zygo_service;
GRANT UPDATE (
    type, categories, reason, regime, status, requested_at, due_at, scheduled_for, can_cancel_until,
    waived_grace, cancelled_at, cancelled_by, started_at, completed_at, steps, report, report_hash,
    subject_hash, error
) ON public.data_deletion_requests TO zygo_service;

CREATE TRIGGER data_deletion_requests_touch_row BEFORE UPDATE ON public.data_deletion_requests
    FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

-- down
DROP TABLE public.data_deletion_requests;
