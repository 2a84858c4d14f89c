-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.webhook_deliveries (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    tenant_id uuid DEFAULT zygo.current_tenant_id() NOT NULL,
    webhook_id uuid,
    execution_id uuid,
    callback_url_sealed text
        CONSTRAINT webhook_deliveries_callback_url_sealed_check CHECK (callback_url_sealed LIKE 'zv1.%'),
    event_id uuid NOT NULL,
    event_type text NOT NULL,
    status text DEFAULT 'pending' NOT NULL
        CONSTRAINT webhook_deliveries_status_check CHECK (status IN ('pending', 'success', 'retrying', 'failed',
            'cancelled')),
    attempt_number integer DEFAULT 0 NOT NULL,
    max_attempts integer DEFAULT 10 NOT NULL
        CONSTRAINT webhook_deliveries_max_attempts_check CHECK (max_attempts BETWEEN 1 AND 16),
    response_status integer,
    duration_ms integer,
    error_code text
        CONSTRAINT webhook_deliveries_error_code_check CHECK (error_code IN ('DNS_FAILED', 'EGRESS_BLOCKED',
            'CONNECT_TIMEOUT', 'CONNECT_FAILED', 'TLS_FAILED', 'TIMEOUT', 'HTTP_STATUS', 'RESPONSE_TOO_LARGE',
            'PROTOCOL_ERROR')),
    error_message text,
    test boolean DEFAULT false NOT NULL,
    ordering_key text,
    redelivery_of uuid,
    sent_at timestamptz,
    next_retry_at timestamptz,
    completed_at timestamptz,
    lease_owner text,
    lease_expires_at timestamptz,
    fence bigint DEFAULT 0 NOT NULL,
    created_at timestamptz DEFAULT now() NOT NULL,
    updated_at timestamptz DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT webhook_deliveries_pkey PRIMARY KEY (id, created_at),
    CONSTRAINT webhook_deliveries_webhook_id_event_id_created_at_key UNIQUE (webhook_id, event_id, created_at),
    CONSTRAINT webhook_deliveries_has_target_check CHECK (webhook_id IS NOT NULL OR execution_id IS NOT NULL)
) PARTITION BY RANGE (created_at);

COMMENT ON TABLE public.webhook_deliveries IS
    'State of sending one event to one endpoint. webhook_id is null for per-execution callbacks.';

CREATE INDEX webhook_deliveries_next_retry_at_idx ON public.webhook_deliveries (next_retry_at) WHERE status IN
    ('pending','retrying');
CREATE INDEX webhook_deliveries_tenant_id_webhook_id_created_at_idx ON public.webhook_deliveries (tenant_id,
    webhook_id, created_at DESC);
CREATE INDEX webhook_deliveries_webhook_id_ordering_key_created_at_idx ON public.webhook_deliveries (webhook_id,
    ordering_key, created_at) WHERE status IN ('pending','retrying') AND ordering_key IS NOT NULL;
CREATE INDEX webhook_deliveries_execution_id_created_at_idx ON public.webhook_deliveries (execution_id, created_at)
    WHERE execution_id IS NOT NULL;

ALTER TABLE public.webhook_deliveries ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.webhook_deliveries FORCE ROW LEVEL SECURITY;

CREATE POLICY webhook_deliveries_owner ON public.webhook_deliveries FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY webhook_deliveries_definer ON public.webhook_deliveries FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY webhook_deliveries_select ON public.webhook_deliveries FOR SELECT TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY webhook_deliveries_insert ON public.webhook_deliveries FOR INSERT TO zygo_app, zygo_service
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY webhook_deliveries_update ON public.webhook_deliveries FOR UPDATE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()))
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY webhook_deliveries_delete ON public.webhook_deliveries FOR DELETE TO zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY webhook_deliveries_admin_select ON public.webhook_deliveries FOR SELECT TO zygo_admin
    USING (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('read')));
CREATE POLICY webhook_deliveries_admin_insert ON public.webhook_deliveries FOR INSERT TO zygo_admin
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('write')));
CREATE POLICY webhook_deliveries_admin_update ON public.webhook_deliveries FOR UPDATE TO zygo_admin
    USING (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('write')))
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('write')));
CREATE POLICY webhook_deliveries_admin_delete ON public.webhook_deliveries FOR DELETE TO zygo_admin
    USING (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('write')));
CREATE POLICY webhook_deliveries_service_scan ON public.webhook_deliveries FOR SELECT TO zygo_service
    USING ((SELECT zygo.is_platform_scope()));

GRANT SELECT, INSERT ON public.webhook_deliveries TO zygo_app;
GRANT UPDATE (
    webhook_id, execution_id, callback_url_sealed, event_id, event_type, status, attempt_number, max_attempts,
    response_status, duration_ms, error_code, error_message, test, ordering_key, redelivery_of, sent_at,
    next_retry_at, completed_at, lease_owner, lease_expires_at, fence
) ON public.webhook_deliveries TO zygo_app;
GRANT SELECT, INSERT, DELETE ON public.webhook_deliveries TO zygo_service;
GRANT UPDATE (
    webhook_id, execution_id, callback_url_sealed, event_id, event_type, status, attempt_number, max_attempts,
    response_status, duration_ms, error_code, error_message, test, ordering_key, redelivery_of, sent_at,
    next_retry_at, completed_at, lease_owner, lease_expires_at, fence
) ON public.webhook_deliveries TO zygo_service;
GRANT DELETE ON public.webhook_deliveries TO zygo_admin;
GRANT SELECT (
    id, tenant_id, webhook_id, execution_id, event_id, event_type, status, attempt_number, max_attempts,
    response_status, duration_ms, error_code, error_message, test, ordering_key, redelivery_of, sent_at,
    next_retry_at, completed_at, lease_owner, lease_expires_at, fence, created_at, updated_at, row_version
) ON public.webhook_deliveries TO zygo_admin;
GRANT INSERT (
    id, tenant_id, webhook_id, execution_id, event_id, event_type, status, attempt_number, max_attempts,
    response_status, duration_ms, error_code, error_message, test, ordering_key, redelivery_of, sent_at,
    next_retry_at, completed_at, lease_owner, lease_expires_at, fence, created_at, updated_at, row_version
) ON public.webhook_deliveries TO zygo_admin;
GRANT UPDATE (
    webhook_id, execution_id, event_id, event_type, status, attempt_number, max_attempts, response_status,
    duration_ms, error_code, error_message, test, ordering_key, redelivery_of, sent_at, next_retry_at,
    completed_at, lease_owner, lease_expires_at, fence
) ON public.webhook_deliveries TO zygo_admin;

CREATE TRIGGER webhook_deliveries_touch_row BEFORE UPDATE ON public.webhook_deliveries
    FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();
SELECT zygo.partition_create('webhook_deliveries', 'week', 4);

-- down
DROP TABLE public.webhook_deliveries;
