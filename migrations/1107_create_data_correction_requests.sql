-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.data_correction_requests (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    user_id uuid NOT NULL,
    tenant_id uuid,
    field_name text NOT NULL,
    current_value_sealed text
        CONSTRAINT data_correction_requests_current_value_sealed_check CHECK (current_value_sealed LIKE 'zv1.%'),
    requested_value_sealed text
        CONSTRAINT data_correction_requests_requested_value_sealed_check CHECK (requested_value_sealed LIKE 'zv1.%'),
    reason text
        CONSTRAINT data_correction_requests_reason_check CHECK (char_length(reason) <= 1000),
    requires_review boolean DEFAULT true NOT NULL,
    status text DEFAULT 'pending' NOT NULL
        CONSTRAINT data_correction_requests_status_check CHECK (status IN ('pending', 'approved', 'rejected',
            'completed')),
    reviewed_by uuid,
    reviewed_by_admin_id uuid,
    review_reason text,
    due_at timestamptz NOT NULL,
    decided_at timestamptz,
    values_destroyed_at timestamptz,
    created_at timestamptz DEFAULT now() NOT NULL,
    updated_at timestamptz DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT data_correction_requests_pkey PRIMARY KEY (id),
    CONSTRAINT data_correction_requests_user_id_fkey FOREIGN KEY (user_id)
        REFERENCES public.users (id) ON DELETE RESTRICT,
    CONSTRAINT data_correction_requests_reviewed_by_fkey FOREIGN KEY (reviewed_by)
        REFERENCES public.users (id) ON DELETE SET NULL,
    CONSTRAINT data_correction_requests_reviewed_by_admin_id_fkey FOREIGN KEY (reviewed_by_admin_id)
        REFERENCES admin.admin_users (id) ON DELETE SET NULL
);

COMMENT ON TABLE public.data_correction_requests IS
    'Requests to correct stored data; values sealed, destroyed 30 days after the decision.';

CREATE UNIQUE INDEX data_correction_requests_user_id_field_name_key ON public.data_correction_requests (user_id,
    field_name) WHERE status = 'pending';
CREATE INDEX data_correction_requests_due_at_idx ON public.data_correction_requests (due_at) WHERE status = 'pending';

ALTER TABLE public.data_correction_requests ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.data_correction_requests FORCE ROW LEVEL SECURITY;

CREATE POLICY data_correction_requests_owner ON public.data_correction_requests FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY data_correction_requests_definer ON public.data_correction_requests FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY data_correction_requests_select ON public.data_correction_requests FOR SELECT TO zygo_app, zygo_service
    USING (user_id = (SELECT zygo.current_user_id()));
CREATE POLICY data_correction_requests_insert ON public.data_correction_requests FOR INSERT TO zygo_app, zygo_service
    WITH CHECK (user_id = (SELECT zygo.current_user_id()));
CREATE POLICY data_correction_requests_update ON public.data_correction_requests FOR UPDATE TO zygo_app, zygo_service
    USING (user_id = (SELECT zygo.current_user_id()))
    WITH CHECK (user_id = (SELECT zygo.current_user_id()));
CREATE POLICY data_correction_requests_delete ON public.data_correction_requests FOR DELETE TO zygo_app, zygo_service
    USING (user_id = (SELECT zygo.current_user_id()));
CREATE POLICY data_correction_requests_service_scan ON public.data_correction_requests FOR SELECT TO zygo_service
    USING ((SELECT zygo.is_platform_scope()));

GRANT SELECT, INSERT, DELETE ON public.data_correction_requests TO zygo_app;
GRANT UPDATE (
    field_name, current_value_sealed, requested_value_sealed, reason, requires_review, status, reviewed_by,
    reviewed_by_admin_id, review_reason, due_at, decided_at, values_destroyed_at
) ON public.data_correction_requests TO zygo_app;
GRANT SELECT, INSERT, DELETE ON public.data_correction_requests TO zygo_service;
GRANT UPDATE (
    field_name, current_value_sealed, requested_value_sealed, reason, requires_review, status, reviewed_by,
    reviewed_by_admin_id, review_reason, due_at, decided_at, values_destroyed_at
) ON public.data_correction_requests TO zygo_service;

CREATE TRIGGER data_correction_requests_touch_row BEFORE UPDATE ON public.data_correction_requests
    FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

-- down
DROP TABLE public.data_correction_requests;
