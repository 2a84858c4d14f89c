-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.job_schedules (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    job_id text NOT NULL,
    name text NOT NULL,
    cron text NOT NULL,
    timezone text DEFAULT 'UTC' NOT NULL,
    payload jsonb DEFAULT '{}'::jsonb NOT NULL,
    is_enabled boolean DEFAULT true NOT NULL,
    is_overridden boolean DEFAULT false NOT NULL,
    misfire_policy text DEFAULT 'fire_once' NOT NULL
        CONSTRAINT job_schedules_misfire_policy_check CHECK (misfire_policy IN ('skip', 'fire_once', 'fire_all')),
    overlap_policy text DEFAULT 'skip' NOT NULL
        CONSTRAINT job_schedules_overlap_policy_check CHECK (overlap_policy IN ('skip', 'queue', 'allow')),
    last_scheduled_for timestamptz,
    next_run_at timestamptz,
    created_at timestamptz DEFAULT now() NOT NULL,
    updated_at timestamptz DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT job_schedules_pkey PRIMARY KEY (id),
    CONSTRAINT job_schedules_name_key UNIQUE (name),
    CONSTRAINT job_schedules_job_id_fkey FOREIGN KEY (job_id)
        REFERENCES public.job_definitions (id) ON DELETE CASCADE
);

COMMENT ON TABLE public.job_schedules IS
    'Recurring jobs with zone and misfire policy. Due rows are claimed by next_run_at; the slot table proves a slot '
    'fired once.';

CREATE INDEX job_schedules_next_run_at_idx ON public.job_schedules (next_run_at) WHERE is_enabled;

ALTER TABLE public.job_schedules ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.job_schedules FORCE ROW LEVEL SECURITY;

CREATE POLICY job_schedules_owner ON public.job_schedules FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY job_schedules_definer ON public.job_schedules FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY job_schedules_service ON public.job_schedules FOR ALL TO zygo_service
    USING ((SELECT zygo.is_platform_scope()))
    WITH CHECK ((SELECT zygo.is_platform_scope()));
CREATE POLICY job_schedules_admin ON public.job_schedules FOR ALL TO zygo_admin
    USING ((SELECT zygo.is_platform_scope()))
    WITH CHECK ((SELECT zygo.is_platform_scope()));

GRANT SELECT, INSERT ON public.job_schedules TO zygo_service;
GRANT UPDATE (
    job_id, name, cron, timezone, payload, is_enabled, is_overridden, misfire_policy, overlap_policy,
    last_scheduled_for, next_run_at
) ON public.job_schedules TO zygo_service;
GRANT SELECT ON public.job_schedules TO zygo_admin;
GRANT UPDATE (
    job_id, name, cron, timezone, payload, is_enabled, is_overridden, misfire_policy, overlap_policy,
    last_scheduled_for, next_run_at
) ON public.job_schedules TO zygo_admin;

CREATE TRIGGER job_schedules_touch_row BEFORE UPDATE ON public.job_schedules
    FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

-- down
DROP TABLE public.job_schedules;
