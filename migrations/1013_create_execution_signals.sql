-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.execution_signals (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    tenant_id uuid DEFAULT zygo.current_tenant_id() NOT NULL,
    execution_id uuid NOT NULL,
    name text NOT NULL
        CONSTRAINT execution_signals_name_check CHECK (char_length(name) BETWEEN 1 AND 100),
    correlation text,
    payload jsonb
        CONSTRAINT execution_signals_payload_check CHECK (pg_column_size(payload) <= 524288),
    dedupe_key text,
    consumed_by_step text,
    consumed_at timestamptz,
    sent_by uuid,
    created_at timestamptz DEFAULT now() NOT NULL,
    CONSTRAINT execution_signals_pkey PRIMARY KEY (id),
    CONSTRAINT execution_signals_tenant_id_fkey FOREIGN KEY (tenant_id)
        REFERENCES public.tenants (id) ON DELETE CASCADE,
    CONSTRAINT execution_signals_tenant_id_execution_id_fkey FOREIGN KEY (tenant_id, execution_id)
        REFERENCES public.workflow_executions (tenant_id, id) ON DELETE CASCADE,
    CONSTRAINT execution_signals_sent_by_fkey FOREIGN KEY (sent_by)
        REFERENCES public.users (id) ON DELETE SET NULL
);

COMMENT ON TABLE public.execution_signals IS
    'Signals sent to an execution, buffered until a step consumes them once.';

CREATE UNIQUE INDEX execution_signals_execution_id_dedupe_key_key ON public.execution_signals (execution_id,
    dedupe_key) WHERE dedupe_key IS NOT NULL;
CREATE INDEX execution_signals_execution_id_name_created_at_idx ON public.execution_signals (execution_id, name,
    created_at) WHERE consumed_at IS NULL;
CREATE INDEX execution_signals_tenant_id_idx ON public.execution_signals (tenant_id);

ALTER TABLE public.execution_signals ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.execution_signals FORCE ROW LEVEL SECURITY;

CREATE POLICY execution_signals_owner ON public.execution_signals FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY execution_signals_definer ON public.execution_signals FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY execution_signals_select ON public.execution_signals FOR SELECT TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY execution_signals_insert ON public.execution_signals FOR INSERT TO zygo_app, zygo_service
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY execution_signals_update ON public.execution_signals FOR UPDATE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()))
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY execution_signals_delete ON public.execution_signals FOR DELETE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY execution_signals_admin_select ON public.execution_signals FOR SELECT TO zygo_admin
    USING (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('read')));

GRANT SELECT, INSERT, DELETE ON public.execution_signals TO zygo_app;
GRANT UPDATE (
    execution_id, name, correlation, payload, dedupe_key, consumed_by_step, consumed_at, sent_by
) ON public.execution_signals TO zygo_app;
GRANT SELECT, INSERT, DELETE ON public.execution_signals TO zygo_service;
GRANT UPDATE (
    execution_id, name, correlation, payload, dedupe_key, consumed_by_step, consumed_at, sent_by
) ON public.execution_signals TO zygo_service;
GRANT SELECT ON public.execution_signals TO zygo_admin;

-- down
DROP TABLE public.execution_signals;
