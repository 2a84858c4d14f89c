-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.job_workers (
    id text NOT NULL,
    role text NOT NULL
        CONSTRAINT job_workers_role_check CHECK (role IN ('api', 'worker')),
    host text NOT NULL,
    version text NOT NULL,
    schema_version integer NOT NULL,
    queues text[] DEFAULT '{}'::text[] NOT NULL,
    running integer DEFAULT 0 NOT NULL,
    draining boolean DEFAULT false NOT NULL,
    stats jsonb DEFAULT '{}'::jsonb NOT NULL,
    started_at timestamptz DEFAULT now() NOT NULL,
    heartbeat_at timestamptz DEFAULT now() NOT NULL,
    CONSTRAINT job_workers_pkey PRIMARY KEY (id)
);

COMMENT ON TABLE public.job_workers IS
    'Heartbeats of worker processes and API instances.';

CREATE INDEX job_workers_heartbeat_at_idx ON public.job_workers (heartbeat_at);

ALTER TABLE public.job_workers ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.job_workers FORCE ROW LEVEL SECURITY;

CREATE POLICY job_workers_owner ON public.job_workers FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY job_workers_definer ON public.job_workers FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY job_workers_app ON public.job_workers FOR INSERT TO zygo_app
    WITH CHECK (role = 'api');
CREATE POLICY job_workers_service ON public.job_workers FOR ALL TO zygo_service
    USING ((SELECT zygo.is_platform_scope()))
    WITH CHECK ((SELECT zygo.is_platform_scope()));
CREATE POLICY job_workers_admin ON public.job_workers FOR SELECT TO zygo_admin
    USING ((SELECT zygo.is_platform_scope()));

GRANT INSERT ON public.job_workers TO zygo_app;
GRANT SELECT, INSERT, DELETE ON public.job_workers TO zygo_service;
GRANT UPDATE (
    role, host, version, schema_version, queues, running, draining, stats, started_at, heartbeat_at
) ON public.job_workers TO zygo_service;
GRANT SELECT ON public.job_workers TO zygo_admin;

-- down
DROP TABLE public.job_workers;
