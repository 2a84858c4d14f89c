-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.plan_catalog (
    key text NOT NULL
        CONSTRAINT plan_catalog_key_check CHECK (key ~ '^[a-z][a-z0-9_]{1,31}$'),
    wire_tier text NOT NULL
        CONSTRAINT plan_catalog_wire_tier_check CHECK (wire_tier IN ('free', 'starter', 'professional', 'enterprise')),
    name text NOT NULL,
    description text,
    rank smallint NOT NULL
        CONSTRAINT plan_catalog_rank_check CHECK (rank >= 0),
    limits jsonb DEFAULT '{}'::jsonb NOT NULL
        CONSTRAINT plan_catalog_limits_check CHECK (jsonb_typeof(limits) = 'object'),
    rate_limits jsonb DEFAULT '{}'::jsonb NOT NULL
        CONSTRAINT plan_catalog_rate_limits_check CHECK (jsonb_typeof(rate_limits) = 'object'),
    features text[] DEFAULT '{}'::text[] NOT NULL,
    included_tokens_monthly bigint DEFAULT 0 NOT NULL
        CONSTRAINT plan_catalog_included_tokens_monthly_check CHECK (included_tokens_monthly >= 0),
    execution_retention_days integer DEFAULT 7 NOT NULL
        CONSTRAINT plan_catalog_execution_retention_days_check CHECK (execution_retention_days BETWEEN 1 AND 3650),
    trial_days integer DEFAULT 14 NOT NULL
        CONSTRAINT plan_catalog_trial_days_check CHECK (trial_days BETWEEN 0 AND 90),
    is_public boolean DEFAULT true NOT NULL,
    is_active boolean DEFAULT true NOT NULL,
    created_at timestamptz DEFAULT now() NOT NULL,
    updated_at timestamptz DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT plan_catalog_pkey PRIMARY KEY (key),
    CONSTRAINT plan_catalog_wire_tier_key UNIQUE (wire_tier),
    CONSTRAINT plan_catalog_rank_key UNIQUE (rank)
);

COMMENT ON TABLE public.plan_catalog IS
    'Plan catalogue. `key` is the internal plan name; `wire_tier` is the spelling of the same plan in Tenant objects.';

ALTER TABLE public.plan_catalog ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.plan_catalog FORCE ROW LEVEL SECURITY;

CREATE POLICY plan_catalog_owner ON public.plan_catalog FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY plan_catalog_definer ON public.plan_catalog FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY plan_catalog_select ON public.plan_catalog FOR SELECT TO zygo_app, zygo_service, zygo_admin
    USING (true);
CREATE POLICY plan_catalog_admin_insert ON public.plan_catalog FOR INSERT TO zygo_admin
    WITH CHECK ((SELECT zygo.is_platform_scope()));
CREATE POLICY plan_catalog_admin_update ON public.plan_catalog FOR UPDATE TO zygo_admin
    USING ((SELECT zygo.is_platform_scope()))
    WITH CHECK ((SELECT zygo.is_platform_scope()));
CREATE POLICY plan_catalog_admin_delete ON public.plan_catalog FOR DELETE TO zygo_admin
    USING ((SELECT zygo.is_platform_scope()));

GRANT SELECT ON public.plan_catalog TO zygo_app;
GRANT SELECT ON public.plan_catalog TO zygo_service;
GRANT SELECT, INSERT, DELETE ON public.plan_catalog TO zygo_admin;
GRANT UPDATE (
    wire_tier, name, description, rank, limits, rate_limits, features, included_tokens_monthly,
    execution_retention_days, trial_days, is_public, is_active
) ON public.plan_catalog TO zygo_admin;

CREATE TRIGGER plan_catalog_touch_row BEFORE UPDATE ON public.plan_catalog
    FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

-- down
DROP TABLE public.plan_catalog;
