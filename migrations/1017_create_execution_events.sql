-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.execution_events (
    tenant_id uuid DEFAULT zygo.current_tenant_id() NOT NULL,
    execution_id uuid NOT NULL,
    seq bigint NOT NULL
        CONSTRAINT execution_events_seq_check CHECK (seq >= 1),
    type text NOT NULL,
    data jsonb DEFAULT '{}'::jsonb NOT NULL
        CONSTRAINT execution_events_data_check CHECK (pg_column_size(data) <= 131072),
    created_at timestamptz DEFAULT now() NOT NULL,
    CONSTRAINT execution_events_pkey PRIMARY KEY (execution_id, seq, created_at)
) PARTITION BY RANGE (created_at);

COMMENT ON TABLE public.execution_events IS
    'Gapless event stream of an execution, written with the state change; source of replay.';

CREATE INDEX execution_events_tenant_id_created_at_idx ON public.execution_events (tenant_id, created_at);

ALTER TABLE public.execution_events ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.execution_events FORCE ROW LEVEL SECURITY;

CREATE POLICY execution_events_owner ON public.execution_events FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY execution_events_definer ON public.execution_events FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY execution_events_select ON public.execution_events FOR SELECT TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY execution_events_insert ON public.execution_events FOR INSERT TO zygo_app, zygo_service
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY execution_events_admin_select ON public.execution_events FOR SELECT TO zygo_admin
    USING (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('read')));

GRANT SELECT, INSERT ON public.execution_events TO zygo_app;
GRANT SELECT, INSERT ON public.execution_events TO zygo_service;
GRANT SELECT ON public.execution_events TO zygo_admin;

CREATE TRIGGER execution_events_forbid_mutation BEFORE UPDATE OR DELETE ON public.execution_events
    FOR EACH ROW EXECUTE FUNCTION zygo.forbid_mutation();
CREATE TRIGGER execution_events_forbid_truncate BEFORE TRUNCATE ON public.execution_events
    FOR EACH STATEMENT EXECUTE FUNCTION zygo.forbid_mutation();
SELECT zygo.partition_create('execution_events', 'day', 7);

-- down
DROP TABLE public.execution_events;
