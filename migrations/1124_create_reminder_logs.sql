-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.reminder_logs (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    tenant_id uuid DEFAULT zygo.current_tenant_id() NOT NULL,
    user_id uuid NOT NULL,
    type text NOT NULL
        CONSTRAINT reminder_logs_type_check CHECK (type IN ('mfa_enablement', 'phone_verification',
            'trial_expiration')),
    stage text NOT NULL
        CONSTRAINT reminder_logs_stage_check CHECK (stage IN ('first', 'final')),
    deadline_at timestamptz NOT NULL,
    notification_id uuid,
    email_sent_at timestamptz,
    email_error text,
    created_at timestamptz DEFAULT now() NOT NULL,
    updated_at timestamptz DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT reminder_logs_pkey PRIMARY KEY (id),
    CONSTRAINT reminder_logs_tenant_id_user_id_type_stage_deadline_at_key UNIQUE (tenant_id, user_id, type, stage,
        deadline_at),
    CONSTRAINT reminder_logs_tenant_id_fkey FOREIGN KEY (tenant_id)
        REFERENCES public.tenants (id) ON DELETE CASCADE,
    CONSTRAINT reminder_logs_user_id_fkey FOREIGN KEY (user_id)
        REFERENCES public.users (id) ON DELETE RESTRICT
);

COMMENT ON TABLE public.reminder_logs IS
    'Proof that a reminder stage was sent once.';

ALTER TABLE public.reminder_logs ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.reminder_logs FORCE ROW LEVEL SECURITY;

CREATE POLICY reminder_logs_owner ON public.reminder_logs FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY reminder_logs_definer ON public.reminder_logs FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY reminder_logs_select ON public.reminder_logs FOR SELECT TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY reminder_logs_insert ON public.reminder_logs FOR INSERT TO zygo_app, zygo_service
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY reminder_logs_update ON public.reminder_logs FOR UPDATE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()))
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY reminder_logs_delete ON public.reminder_logs FOR DELETE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));

GRANT SELECT, INSERT, DELETE ON public.reminder_logs TO zygo_app;
GRANT UPDATE (
    user_id, type, stage, deadline_at, notification_id, email_sent_at, email_error
) ON public.reminder_logs TO zygo_app;
GRANT SELECT, INSERT, DELETE ON public.reminder_logs TO zygo_service;
GRANT UPDATE (
    user_id, type, stage, deadline_at, notification_id, email_sent_at, email_error
) ON public.reminder_logs TO zygo_service;

CREATE TRIGGER reminder_logs_touch_row BEFORE UPDATE ON public.reminder_logs
    FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

-- down
DROP TABLE public.reminder_logs;
