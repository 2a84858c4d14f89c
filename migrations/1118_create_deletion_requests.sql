-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.deletion_requests (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    tenant_id uuid DEFAULT zygo.current_tenant_id() NOT NULL,
    requested_by uuid,
    requested_by_admin_id uuid,
    mode text DEFAULT 'grace' NOT NULL
        CONSTRAINT deletion_requests_mode_check CHECK (mode IN ('grace', 'immediate')),
    reason text
        CONSTRAINT deletion_requests_reason_check CHECK (char_length(reason) <= 1000),
    status text DEFAULT 'pending' NOT NULL
        CONSTRAINT deletion_requests_status_check CHECK (status IN ('pending', 'grace_period', 'archiving',
            'archived', 'cancelled', 'restored', 'purged')),
    scheduled_for timestamptz,
    can_cancel_until timestamptz,
    steps jsonb DEFAULT '[]'::jsonb NOT NULL
        CONSTRAINT deletion_requests_steps_check CHECK (pg_column_size(steps) <= 131072),
    notices jsonb DEFAULT '[]'::jsonb NOT NULL
        CONSTRAINT deletion_requests_notices_check CHECK (pg_column_size(notices) <= 131072),
    cancelled_at timestamptz,
    cancelled_by uuid,
    restored_at timestamptz,
    restored_by_admin_id uuid,
    archived_at timestamptz,
    purged_at timestamptz,
    expires_at timestamptz,
    created_at timestamptz DEFAULT now() NOT NULL,
    updated_at timestamptz DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT deletion_requests_pkey PRIMARY KEY (id),
    CONSTRAINT deletion_requests_tenant_id_fkey FOREIGN KEY (tenant_id)
        REFERENCES public.tenants (id),
    CONSTRAINT deletion_requests_requested_by_fkey FOREIGN KEY (requested_by)
        REFERENCES public.users (id) ON DELETE SET NULL,
    CONSTRAINT deletion_requests_requested_by_admin_id_fkey FOREIGN KEY (requested_by_admin_id)
        REFERENCES admin.admin_users (id) ON DELETE SET NULL,
    CONSTRAINT deletion_requests_cancelled_by_fkey FOREIGN KEY (cancelled_by)
        REFERENCES public.users (id) ON DELETE SET NULL,
    CONSTRAINT deletion_requests_restored_by_admin_id_fkey FOREIGN KEY (restored_by_admin_id)
        REFERENCES admin.admin_users (id) ON DELETE SET NULL
);

COMMENT ON TABLE public.deletion_requests IS
    'Life-cycle request of a tenant from grace period to purge.';

CREATE UNIQUE INDEX deletion_requests_tenant_id_key ON public.deletion_requests (tenant_id) WHERE status IN
    ('pending','grace_period','archiving');
CREATE INDEX deletion_requests_scheduled_for_idx ON public.deletion_requests (scheduled_for) WHERE status =
    'grace_period';

ALTER TABLE public.deletion_requests ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.deletion_requests FORCE ROW LEVEL SECURITY;

CREATE POLICY deletion_requests_owner ON public.deletion_requests FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY deletion_requests_definer ON public.deletion_requests FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY deletion_requests_select ON public.deletion_requests FOR SELECT TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY deletion_requests_insert ON public.deletion_requests FOR INSERT TO zygo_app, zygo_service
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY deletion_requests_update ON public.deletion_requests FOR UPDATE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()))
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY deletion_requests_delete ON public.deletion_requests FOR DELETE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY deletion_requests_admin_select ON public.deletion_requests FOR SELECT TO zygo_admin
    USING (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('read')));
CREATE POLICY deletion_requests_service_scan ON public.deletion_requests FOR SELECT TO zygo_service
    USING ((SELECT zygo.is_platform_scope()));

GRANT SELECT, INSERT, DELETE ON public.deletion_requests TO zygo_app;
GRANT UPDATE (
    requested_by, requested_by_admin_id, mode, reason, status, scheduled_for, can_cancel_until, steps, notices,
    cancelled_at, cancelled_by, restored_at, restored_by_admin_id, archived_at, purged_at, expires_at
) ON public.deletion_requests TO zygo_app;
GRANT SELECT, INSERT, DELETE ON public.deletion_requests TO zygo_service;
GRANT UPDATE (
    requested_by, requested_by_admin_id, mode, reason, status, scheduled_for, can_cancel_until, steps, notices,
    cancelled_at, cancelled_by, restored_at, restored_by_admin_id, archived_at, purged_at, expires_at
) ON public.deletion_requests TO zygo_service;
GRANT SELECT ON public.deletion_requests TO zygo_admin;

CREATE TRIGGER deletion_requests_touch_row BEFORE UPDATE ON public.deletion_requests
    FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

-- down
DROP TABLE public.deletion_requests;
