-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.usage_records (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    tenant_id uuid DEFAULT zygo.current_tenant_id() NOT NULL,
    metric text NOT NULL
        CONSTRAINT usage_records_metric_check CHECK (metric ~ '^[a-z][a-z0-9_]{1,62}$'),
    period_start timestamptz NOT NULL,
    period_end timestamptz NOT NULL,
    value bigint NOT NULL
        CONSTRAINT usage_records_value_check CHECK (value >= 0),
    recorded_at timestamptz DEFAULT now() NOT NULL,
    CONSTRAINT usage_records_pkey PRIMARY KEY (id, period_start),
    CONSTRAINT usage_records_tenant_id_metric_period_start_key UNIQUE (tenant_id, metric, period_start)
) PARTITION BY RANGE (period_start);

COMMENT ON TABLE public.usage_records IS
    'Hourly absolute values per metric; a repeated job writes the same number.';

ALTER TABLE public.usage_records ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.usage_records FORCE ROW LEVEL SECURITY;

CREATE POLICY usage_records_owner ON public.usage_records FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY usage_records_definer ON public.usage_records FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY usage_records_select ON public.usage_records FOR SELECT TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY usage_records_insert ON public.usage_records FOR INSERT TO zygo_service
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY usage_records_update ON public.usage_records FOR UPDATE TO zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()))
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));

GRANT SELECT ON public.usage_records TO zygo_app;
GRANT SELECT, INSERT ON public.usage_records TO zygo_service;
GRANT UPDATE (
    metric, period_end, value, recorded_at
) ON public.usage_records TO zygo_service;

SELECT zygo.partition_create('usage_records', 'month', 3);

-- down
DROP TABLE public.usage_records;
