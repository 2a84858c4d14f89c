-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.infra_outbox (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    tenant_id uuid DEFAULT zygo.current_tenant_id() NOT NULL,
    operation_id uuid NOT NULL,
    step text NOT NULL,
    call_key text NOT NULL
        CONSTRAINT infra_outbox_call_key_check CHECK (char_length(call_key) <= 200),
    request jsonb DEFAULT '{}'::jsonb NOT NULL
        CONSTRAINT infra_outbox_request_check CHECK (pg_column_size(request) <= 131072),
    state text DEFAULT 'pending' NOT NULL
        CONSTRAINT infra_outbox_state_check CHECK (state IN ('pending', 'sent', 'done', 'failed', 'unknown')),
    provider_ref text,
    provider_action text,
    error_kind text,
    attempts integer DEFAULT 0 NOT NULL,
    sent_at timestamptz,
    done_at timestamptz,
    created_at timestamptz DEFAULT now() NOT NULL,
    updated_at timestamptz DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT infra_outbox_pkey PRIMARY KEY (id),
    CONSTRAINT infra_outbox_operation_id_step_key UNIQUE (operation_id, step),
    CONSTRAINT infra_outbox_call_key_key UNIQUE (call_key),
    CONSTRAINT infra_outbox_tenant_id_fkey FOREIGN KEY (tenant_id)
        REFERENCES public.tenants (id) ON DELETE CASCADE,
    CONSTRAINT infra_outbox_tenant_id_operation_id_fkey FOREIGN KEY (tenant_id, operation_id)
        REFERENCES public.infra_operations (tenant_id, id) ON DELETE CASCADE
);

COMMENT ON TABLE public.infra_outbox IS
    'One row per provider call, written before it is sent, so that a repeated delivery finds the earlier result.';

CREATE INDEX infra_outbox_state_created_at_idx ON public.infra_outbox (state, created_at) WHERE state IN
    ('pending','sent','unknown');
CREATE INDEX infra_outbox_tenant_id_idx ON public.infra_outbox (tenant_id);

ALTER TABLE public.infra_outbox ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.infra_outbox FORCE ROW LEVEL SECURITY;

CREATE POLICY infra_outbox_owner ON public.infra_outbox FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY infra_outbox_definer ON public.infra_outbox FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY infra_outbox_select ON public.infra_outbox FOR SELECT TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY infra_outbox_insert ON public.infra_outbox FOR INSERT TO zygo_app, zygo_service
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY infra_outbox_update ON public.infra_outbox FOR UPDATE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()))
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY infra_outbox_delete ON public.infra_outbox FOR DELETE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY infra_outbox_service_scan ON public.infra_outbox FOR SELECT TO zygo_service
    USING ((SELECT zygo.is_platform_scope()));

GRANT SELECT, INSERT, DELETE ON public.infra_outbox TO zygo_app;
GRANT UPDATE (
    operation_id, step, call_key, request, state, provider_ref, provider_action, error_kind, attempts, sent_at,
    done_at
) ON public.infra_outbox TO zygo_app;
GRANT SELECT, INSERT, DELETE ON public.infra_outbox TO zygo_service;
GRANT UPDATE (
    operation_id, step, call_key, request, state, provider_ref, provider_action, error_kind, attempts, sent_at,
    done_at
) ON public.infra_outbox TO zygo_service;

CREATE TRIGGER infra_outbox_touch_row BEFORE UPDATE ON public.infra_outbox
    FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

-- down
DROP TABLE public.infra_outbox;
