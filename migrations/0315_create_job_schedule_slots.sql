-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.job_schedule_slots (
    schedule_id uuid NOT NULL,
    scheduled_for timestamptz NOT NULL,
    execution_id uuid,
    outcome text DEFAULT 'fired' NOT NULL
        CONSTRAINT job_schedule_slots_outcome_check CHECK (outcome IN ('fired', 'skipped_overlap', 'skipped_misfire',
            'skipped_disabled')),
    created_at timestamptz DEFAULT now() NOT NULL,
    CONSTRAINT job_schedule_slots_pkey PRIMARY KEY (schedule_id, scheduled_for),
    CONSTRAINT job_schedule_slots_schedule_id_fkey FOREIGN KEY (schedule_id)
        REFERENCES public.job_schedules (id) ON DELETE CASCADE
);

COMMENT ON TABLE public.job_schedule_slots IS
    'One row per fired slot; the primary key makes a double fire impossible.';

CREATE INDEX job_schedule_slots_created_at_idx ON public.job_schedule_slots (created_at);

ALTER TABLE public.job_schedule_slots ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.job_schedule_slots FORCE ROW LEVEL SECURITY;

CREATE POLICY job_schedule_slots_owner ON public.job_schedule_slots FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY job_schedule_slots_definer ON public.job_schedule_slots FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY job_schedule_slots_service ON public.job_schedule_slots FOR ALL TO zygo_service
    USING ((SELECT zygo.is_platform_scope()))
    WITH CHECK ((SELECT zygo.is_platform_scope()));
CREATE POLICY job_schedule_slots_admin ON public.job_schedule_slots FOR SELECT TO zygo_admin
    USING ((SELECT zygo.is_platform_scope()));

GRANT SELECT, INSERT, DELETE ON public.job_schedule_slots TO zygo_service;
GRANT SELECT ON public.job_schedule_slots TO zygo_admin;

CREATE TRIGGER job_schedule_slots_forbid_mutation BEFORE UPDATE ON public.job_schedule_slots
    FOR EACH ROW EXECUTE FUNCTION zygo.forbid_mutation();
CREATE TRIGGER job_schedule_slots_forbid_truncate BEFORE TRUNCATE ON public.job_schedule_slots
    FOR EACH STATEMENT EXECUTE FUNCTION zygo.forbid_mutation();

-- down
DROP TABLE public.job_schedule_slots;
