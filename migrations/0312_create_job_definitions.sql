-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

-- job_definitions_queue_fkey waits for job_queues; phase 3 adds it.
CREATE TABLE public.job_definitions (
    id text NOT NULL
        CONSTRAINT job_definitions_id_check CHECK (id ~ '^[a-z][a-z_]*([.-][a-z_]+)*$'),
    name text NOT NULL,
    description text,
    queue text NOT NULL,
    trigger_config jsonb DEFAULT '{}'::jsonb NOT NULL,
    processing_config jsonb DEFAULT '{}'::jsonb NOT NULL,
    dependencies jsonb DEFAULT '{}'::jsonb NOT NULL,
    policy jsonb DEFAULT '{}'::jsonb NOT NULL,
    steps jsonb DEFAULT '[]'::jsonb NOT NULL,
    payload_schema jsonb DEFAULT '{}'::jsonb NOT NULL,
    overrides jsonb DEFAULT '{}'::jsonb NOT NULL,
    tenant_visible boolean DEFAULT false NOT NULL,
    is_enabled boolean DEFAULT true NOT NULL,
    created_at timestamptz DEFAULT now() NOT NULL,
    updated_at timestamptz DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT job_definitions_pkey PRIMARY KEY (id)
);

COMMENT ON TABLE public.job_definitions IS
    'Registry of job types, seeded from code at start; operator changes are kept apart in overrides.';

CREATE INDEX job_definitions_queue_idx ON public.job_definitions (queue);

ALTER TABLE public.job_definitions ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.job_definitions FORCE ROW LEVEL SECURITY;

CREATE POLICY job_definitions_owner ON public.job_definitions FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY job_definitions_definer ON public.job_definitions FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY job_definitions_select ON public.job_definitions FOR SELECT TO zygo_app, zygo_service, zygo_admin
    USING (true);
CREATE POLICY job_definitions_service_insert ON public.job_definitions FOR INSERT TO zygo_service
    WITH CHECK ((SELECT zygo.is_platform_scope()));
CREATE POLICY job_definitions_update ON public.job_definitions FOR UPDATE TO zygo_service, zygo_admin
    USING ((SELECT zygo.is_platform_scope()))
    WITH CHECK ((SELECT zygo.is_platform_scope()));

GRANT SELECT ON public.job_definitions TO zygo_app;
GRANT SELECT, INSERT ON public.job_definitions TO zygo_service;
GRANT UPDATE (
    name, description, queue, trigger_config, processing_config, dependencies, policy, steps, payload_schema,
    overrides, tenant_visible, is_enabled
) ON public.job_definitions TO zygo_service;
GRANT SELECT ON public.job_definitions TO zygo_admin;
GRANT UPDATE (
    name, description, queue, trigger_config, processing_config, dependencies, policy, steps, payload_schema,
    overrides, tenant_visible, is_enabled
) ON public.job_definitions TO zygo_admin;

CREATE TRIGGER job_definitions_touch_row BEFORE UPDATE ON public.job_definitions
    FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

-- down
DROP TABLE public.job_definitions;
