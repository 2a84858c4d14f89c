-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.agent_steps (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    tenant_id uuid DEFAULT zygo.current_tenant_id() NOT NULL,
    node_execution_id uuid NOT NULL,
    index integer NOT NULL
        CONSTRAINT agent_steps_index_check CHECK (index >= 0),
    kind text NOT NULL
        CONSTRAINT agent_steps_kind_check CHECK (kind IN ('model', 'tool_result', 'approval', 'guardrail', 'final')),
    content_sealed text
        CONSTRAINT agent_steps_content_sealed_check CHECK (content_sealed LIKE 'zv1.%'),
    summary jsonb DEFAULT '{}'::jsonb NOT NULL
        CONSTRAINT agent_steps_summary_check CHECK (pg_column_size(summary) <= 65536),
    tool_name text,
    tool_call_id text,
    tool_arguments_hash bytea,
    usage jsonb DEFAULT '{}'::jsonb NOT NULL
        CONSTRAINT agent_steps_usage_check CHECK (pg_column_size(usage) <= 131072),
    created_at timestamptz DEFAULT now() NOT NULL,
    CONSTRAINT agent_steps_pkey PRIMARY KEY (id),
    CONSTRAINT agent_steps_node_execution_id_index_key UNIQUE (node_execution_id, index),
    CONSTRAINT agent_steps_tenant_id_fkey FOREIGN KEY (tenant_id)
        REFERENCES public.tenants (id) ON DELETE CASCADE,
    CONSTRAINT agent_steps_tenant_id_node_execution_id_fkey FOREIGN KEY (tenant_id, node_execution_id)
        REFERENCES public.workflow_node_executions (tenant_id, id) ON DELETE CASCADE
);

COMMENT ON TABLE public.agent_steps IS
    'Turns of an agent, committed before acting, so that a resumed agent repeats no tool call.';

CREATE INDEX agent_steps_tenant_id_idx ON public.agent_steps (tenant_id);

ALTER TABLE public.agent_steps ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.agent_steps FORCE ROW LEVEL SECURITY;

CREATE POLICY agent_steps_owner ON public.agent_steps FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY agent_steps_definer ON public.agent_steps FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY agent_steps_select ON public.agent_steps FOR SELECT TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY agent_steps_insert ON public.agent_steps FOR INSERT TO zygo_app, zygo_service
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY agent_steps_admin_select ON public.agent_steps FOR SELECT TO zygo_admin
    USING (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('read')));

GRANT SELECT, INSERT ON public.agent_steps TO zygo_app;
GRANT SELECT, INSERT ON public.agent_steps TO zygo_service;
GRANT SELECT (
    id, tenant_id, node_execution_id, index, kind, summary, tool_name, tool_call_id, tool_arguments_hash, usage,
    created_at
) ON public.agent_steps TO zygo_admin;

CREATE TRIGGER agent_steps_forbid_mutation BEFORE UPDATE OR DELETE ON public.agent_steps
    FOR EACH ROW EXECUTE FUNCTION zygo.forbid_mutation();
CREATE TRIGGER agent_steps_forbid_truncate BEFORE TRUNCATE ON public.agent_steps
    FOR EACH STATEMENT EXECUTE FUNCTION zygo.forbid_mutation();

-- down
DROP TABLE public.agent_steps;
