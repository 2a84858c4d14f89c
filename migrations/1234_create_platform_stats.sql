-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.platform_stats (
    metric text NOT NULL
        CONSTRAINT platform_stats_metric_check CHECK (metric ~ '^[a-z][a-z0-9_.]{1,62}$'),
    bucket timestamptz NOT NULL,
    step text DEFAULT 'minute' NOT NULL
        CONSTRAINT platform_stats_step_check CHECK (step IN ('minute', 'hour', 'day')),
    value numeric(30,6) NOT NULL,
    CONSTRAINT platform_stats_pkey PRIMARY KEY (metric, step, bucket)
);

COMMENT ON TABLE public.platform_stats IS
    'Rolled-up numbers for the overview and growth series.';

CREATE INDEX platform_stats_bucket_idx ON public.platform_stats (bucket);

ALTER TABLE public.platform_stats ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.platform_stats FORCE ROW LEVEL SECURITY;

CREATE POLICY platform_stats_owner ON public.platform_stats FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY platform_stats_definer ON public.platform_stats FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY platform_stats_service ON public.platform_stats FOR ALL TO zygo_service
    USING ((SELECT zygo.is_platform_scope()))
    WITH CHECK ((SELECT zygo.is_platform_scope()));
CREATE POLICY platform_stats_admin ON public.platform_stats FOR SELECT TO zygo_admin
    USING ((SELECT zygo.is_platform_scope()));

GRANT SELECT, INSERT, DELETE ON public.platform_stats TO zygo_service;
GRANT UPDATE (
    value
) ON public.platform_stats TO zygo_service;
GRANT SELECT ON public.platform_stats TO zygo_admin;

-- down
DROP TABLE public.platform_stats;
