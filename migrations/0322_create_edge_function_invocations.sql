-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.edge_function_invocations (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    function_name text NOT NULL,
    kind text NOT NULL
        CONSTRAINT edge_function_invocations_kind_check CHECK (kind IN ('signature', 'internal', 'user', 'provider')),
    tenant_id uuid,
    user_id uuid,
    outcome text NOT NULL
        CONSTRAINT edge_function_invocations_outcome_check CHECK (outcome IN ('success', 'rejected', 'replay',
            'error', 'timeout')),
    http_status smallint NOT NULL,
    duration_ms integer NOT NULL,
    request_bytes integer,
    error_code text,
    request_id text,
    created_at timestamptz DEFAULT now() NOT NULL,
    CONSTRAINT edge_function_invocations_pkey PRIMARY KEY (id, created_at)
) PARTITION BY RANGE (created_at);

COMMENT ON TABLE public.edge_function_invocations IS
    'One row per hook call (auth hooks, provider hooks, realtime authorisation, utilities): outcome and duration; '
    'source of the health view.';

CREATE INDEX edge_function_invocations_function_name_created_at_idx ON public.edge_function_invocations
    (function_name, created_at DESC);

ALTER TABLE public.edge_function_invocations ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.edge_function_invocations FORCE ROW LEVEL SECURITY;

CREATE POLICY edge_function_invocations_owner ON public.edge_function_invocations FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY edge_function_invocations_definer ON public.edge_function_invocations FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY edge_function_invocations_insert ON public.edge_function_invocations FOR INSERT TO zygo_app,
    zygo_service, zygo_admin
    WITH CHECK (true);
CREATE POLICY edge_function_invocations_platform_select ON public.edge_function_invocations FOR SELECT TO
    zygo_service, zygo_admin
    USING ((SELECT zygo.is_platform_scope()));

GRANT INSERT ON public.edge_function_invocations TO zygo_app;
GRANT SELECT, INSERT ON public.edge_function_invocations TO zygo_service;
GRANT SELECT, INSERT ON public.edge_function_invocations TO zygo_admin;

CREATE TRIGGER edge_function_invocations_forbid_mutation BEFORE UPDATE OR DELETE ON public.edge_function_invocations
    FOR EACH ROW EXECUTE FUNCTION zygo.forbid_mutation();
CREATE TRIGGER edge_function_invocations_forbid_truncate BEFORE TRUNCATE ON public.edge_function_invocations
    FOR EACH STATEMENT EXECUTE FUNCTION zygo.forbid_mutation();
SELECT zygo.partition_create('edge_function_invocations', 'month', 3);

-- down
DROP TABLE public.edge_function_invocations;
