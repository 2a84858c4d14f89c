-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.execution_callbacks (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    tenant_id uuid DEFAULT zygo.current_tenant_id() NOT NULL,
    execution_id uuid NOT NULL,
    step_key text NOT NULL,
    token_hash bytea NOT NULL
        CONSTRAINT execution_callbacks_token_hash_check CHECK (octet_length(token_hash) = 32),
    expires_at timestamptz NOT NULL,
    consumed_at timestamptz,
    created_at timestamptz DEFAULT now() NOT NULL,
    CONSTRAINT execution_callbacks_pkey PRIMARY KEY (id),
    CONSTRAINT execution_callbacks_token_hash_key UNIQUE (token_hash),
    CONSTRAINT execution_callbacks_step_key_key UNIQUE (step_key),
    CONSTRAINT execution_callbacks_tenant_id_fkey FOREIGN KEY (tenant_id)
        REFERENCES public.tenants (id) ON DELETE CASCADE,
    CONSTRAINT execution_callbacks_tenant_id_execution_id_fkey FOREIGN KEY (tenant_id, execution_id)
        REFERENCES public.workflow_executions (tenant_id, id) ON DELETE CASCADE
);

COMMENT ON TABLE public.execution_callbacks IS
    'Single-use resume links of waiting steps; looked up by hash through a definer function.';

CREATE INDEX execution_callbacks_tenant_id_idx ON public.execution_callbacks (tenant_id);
CREATE INDEX execution_callbacks_execution_id_idx ON public.execution_callbacks (execution_id);

ALTER TABLE public.execution_callbacks ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.execution_callbacks FORCE ROW LEVEL SECURITY;

CREATE POLICY execution_callbacks_owner ON public.execution_callbacks FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY execution_callbacks_definer ON public.execution_callbacks FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY execution_callbacks_select ON public.execution_callbacks FOR SELECT TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY execution_callbacks_insert ON public.execution_callbacks FOR INSERT TO zygo_app, zygo_service
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY execution_callbacks_update ON public.execution_callbacks FOR UPDATE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()))
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY execution_callbacks_delete ON public.execution_callbacks FOR DELETE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY execution_callbacks_service_scan ON public.execution_callbacks FOR SELECT TO zygo_service
    USING ((SELECT zygo.is_platform_scope()));

GRANT SELECT, INSERT, DELETE ON public.execution_callbacks TO zygo_app;
GRANT UPDATE (
    execution_id, step_key, token_hash, expires_at, consumed_at
) ON public.execution_callbacks TO zygo_app;
GRANT SELECT, INSERT, DELETE ON public.execution_callbacks TO zygo_service;
GRANT UPDATE (
    execution_id, step_key, token_hash, expires_at, consumed_at
) ON public.execution_callbacks TO zygo_service;

-- down
DROP TABLE public.execution_callbacks;
