-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.rate_limit_log (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    tenant_id uuid,
    user_id uuid,
    ip_address inet,
    endpoint text NOT NULL,
    method text,
    policy text NOT NULL,
    limit_value bigint,
    remaining bigint,
    exceeded boolean NOT NULL,
    request_id text,
    created_at timestamptz DEFAULT now() NOT NULL,
    CONSTRAINT rate_limit_log_pkey PRIMARY KEY (id, created_at)
) PARTITION BY RANGE (created_at);

COMMENT ON TABLE public.rate_limit_log IS
    'Refused requests and 1 % of admitted ones, written in batches.';

CREATE INDEX rate_limit_log_tenant_id_created_at_idx ON public.rate_limit_log (tenant_id, created_at DESC);
CREATE INDEX rate_limit_log_created_at_idx ON public.rate_limit_log (created_at) WHERE exceeded;

ALTER TABLE public.rate_limit_log ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.rate_limit_log FORCE ROW LEVEL SECURITY;

CREATE POLICY rate_limit_log_owner ON public.rate_limit_log FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY rate_limit_log_definer ON public.rate_limit_log FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY rate_limit_log_insert ON public.rate_limit_log FOR INSERT TO zygo_app, zygo_service, zygo_admin
    WITH CHECK (true);
CREATE POLICY rate_limit_log_platform_select ON public.rate_limit_log FOR SELECT TO zygo_service, zygo_admin
    USING ((SELECT zygo.is_platform_scope()));

GRANT INSERT ON public.rate_limit_log TO zygo_app;
GRANT SELECT, INSERT ON public.rate_limit_log TO zygo_service;
GRANT SELECT, INSERT ON public.rate_limit_log TO zygo_admin;

CREATE TRIGGER rate_limit_log_forbid_mutation BEFORE UPDATE OR DELETE ON public.rate_limit_log
    FOR EACH ROW EXECUTE FUNCTION zygo.forbid_mutation();
CREATE TRIGGER rate_limit_log_forbid_truncate BEFORE TRUNCATE ON public.rate_limit_log
    FOR EACH STATEMENT EXECUTE FUNCTION zygo.forbid_mutation();
SELECT zygo.partition_create('rate_limit_log', 'day', 7);

-- down
DROP TABLE public.rate_limit_log;
