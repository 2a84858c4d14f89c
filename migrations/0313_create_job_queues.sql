-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

-- job_queues_paused_by_admin_id_fkey waits for admin_users; phase 4 adds it.
CREATE TABLE public.job_queues (
    name text NOT NULL
        CONSTRAINT job_queues_name_check CHECK (name ~ '^[a-z][a-z_-]{1,40}$'),
    paused_at timestamptz,
    paused_by_admin_id uuid,
    reason text,
    global_limit integer
        CONSTRAINT job_queues_global_limit_check CHECK (global_limit > 0),
    rate_max integer
        CONSTRAINT job_queues_rate_max_check CHECK (rate_max > 0),
    rate_window_ms integer
        CONSTRAINT job_queues_rate_window_ms_check CHECK (rate_window_ms > 0),
    tenant_limit integer
        CONSTRAINT job_queues_tenant_limit_check CHECK (tenant_limit > 0),
    created_at timestamptz DEFAULT now() NOT NULL,
    updated_at timestamptz DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT job_queues_pkey PRIMARY KEY (name)
);

COMMENT ON TABLE public.job_queues IS
    'Queue state: pause, global limit, rate limit, tenant limit.';

ALTER TABLE public.job_queues ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.job_queues FORCE ROW LEVEL SECURITY;

CREATE POLICY job_queues_owner ON public.job_queues FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY job_queues_definer ON public.job_queues FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY job_queues_select ON public.job_queues FOR SELECT TO zygo_app, zygo_service, zygo_admin
    USING (true);
CREATE POLICY job_queues_service_insert ON public.job_queues FOR INSERT TO zygo_service
    WITH CHECK ((SELECT zygo.is_platform_scope()));
CREATE POLICY job_queues_update ON public.job_queues FOR UPDATE TO zygo_service, zygo_admin
    USING ((SELECT zygo.is_platform_scope()))
    WITH CHECK ((SELECT zygo.is_platform_scope()));

GRANT SELECT ON public.job_queues TO zygo_app;
GRANT SELECT, INSERT ON public.job_queues TO zygo_service;
GRANT UPDATE (
    paused_at, paused_by_admin_id, reason, global_limit, rate_max, rate_window_ms, tenant_limit
) ON public.job_queues TO zygo_service;
GRANT SELECT ON public.job_queues TO zygo_admin;
GRANT UPDATE (
    paused_at, paused_by_admin_id, reason, global_limit, rate_max, rate_window_ms, tenant_limit
) ON public.job_queues TO zygo_admin;

CREATE TRIGGER job_queues_touch_row BEFORE UPDATE ON public.job_queues
    FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

-- down
DROP TABLE public.job_queues;
