-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.processing_activities (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    name text NOT NULL,
    purpose text NOT NULL,
    role text NOT NULL
        CONSTRAINT processing_activities_role_check CHECK (role IN ('controller', 'processor')),
    data_classes text[] DEFAULT '{}'::text[] NOT NULL,
    subject_groups text[] DEFAULT '{}'::text[] NOT NULL,
    recipients jsonb DEFAULT '[]'::jsonb NOT NULL,
    transfers jsonb DEFAULT '[]'::jsonb NOT NULL,
    retention text NOT NULL,
    measures text,
    lawful_basis text NOT NULL,
    dpia_needed boolean DEFAULT false NOT NULL,
    dpia_done_at timestamptz,
    owner text,
    reviewed_at timestamptz,
    withdrawn_at timestamptz,
    created_at timestamptz DEFAULT now() NOT NULL,
    updated_at timestamptz DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT processing_activities_pkey PRIMARY KEY (id),
    CONSTRAINT processing_activities_name_key UNIQUE (name)
);

COMMENT ON TABLE public.processing_activities IS
    'Record of processing activities.';

ALTER TABLE public.processing_activities ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.processing_activities FORCE ROW LEVEL SECURITY;

CREATE POLICY processing_activities_owner ON public.processing_activities FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY processing_activities_definer ON public.processing_activities FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY processing_activities_select ON public.processing_activities FOR SELECT TO zygo_app, zygo_service,
    zygo_admin
    USING (true);
CREATE POLICY processing_activities_admin_insert ON public.processing_activities FOR INSERT TO zygo_admin
    WITH CHECK ((SELECT zygo.is_platform_scope()));
CREATE POLICY processing_activities_admin_update ON public.processing_activities FOR UPDATE TO zygo_admin
    USING ((SELECT zygo.is_platform_scope()))
    WITH CHECK ((SELECT zygo.is_platform_scope()));
CREATE POLICY processing_activities_admin_delete ON public.processing_activities FOR DELETE TO zygo_admin
    USING ((SELECT zygo.is_platform_scope()));

GRANT SELECT ON public.processing_activities TO zygo_app;
GRANT SELECT ON public.processing_activities TO zygo_service;
GRANT SELECT, INSERT, DELETE ON public.processing_activities TO zygo_admin;
GRANT UPDATE (
    name, purpose, role, data_classes, subject_groups, recipients, transfers, retention, measures, lawful_basis,
    dpia_needed, dpia_done_at, owner, reviewed_at, withdrawn_at
) ON public.processing_activities TO zygo_admin;

CREATE TRIGGER processing_activities_touch_row BEFORE UPDATE ON public.processing_activities
    FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

-- down
DROP TABLE public.processing_activities;
