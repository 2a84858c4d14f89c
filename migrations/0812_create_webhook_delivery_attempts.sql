-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.webhook_delivery_attempts (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    tenant_id uuid DEFAULT zygo.current_tenant_id() NOT NULL,
    delivery_id uuid NOT NULL,
    webhook_id uuid,
    attempt integer NOT NULL
        CONSTRAINT webhook_delivery_attempts_attempt_check CHECK (attempt >= 1),
    sent_at timestamptz DEFAULT now() NOT NULL,
    duration_ms integer,
    resolved_ip_family smallint
        CONSTRAINT webhook_delivery_attempts_resolved_ip_family_check CHECK (resolved_ip_family IN (4,6)),
    request_headers jsonb
        CONSTRAINT webhook_delivery_attempts_request_headers_check CHECK (pg_column_size(request_headers) <= 131072),
    response_status integer,
    response_headers jsonb
        CONSTRAINT webhook_delivery_attempts_response_headers_check CHECK (pg_column_size(response_headers) <= 32768),
    response_body text
        CONSTRAINT webhook_delivery_attempts_response_body_check CHECK (octet_length(response_body) <= 8192),
    error_code text,
    CONSTRAINT webhook_delivery_attempts_pkey PRIMARY KEY (id, sent_at),
    CONSTRAINT webhook_delivery_attempts_delivery_id_attempt_sent_at_key UNIQUE (delivery_id, attempt, sent_at)
) PARTITION BY RANGE (sent_at);

COMMENT ON TABLE public.webhook_delivery_attempts IS
    'One row per HTTP attempt with the first 8 KiB of the answer.';

CREATE INDEX webhook_delivery_attempts_tenant_id_webhook_id_sent_at_idx ON public.webhook_delivery_attempts
    (tenant_id, webhook_id, sent_at DESC);

ALTER TABLE public.webhook_delivery_attempts ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.webhook_delivery_attempts FORCE ROW LEVEL SECURITY;

CREATE POLICY webhook_delivery_attempts_owner ON public.webhook_delivery_attempts FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY webhook_delivery_attempts_definer ON public.webhook_delivery_attempts FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY webhook_delivery_attempts_select ON public.webhook_delivery_attempts FOR SELECT TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY webhook_delivery_attempts_insert ON public.webhook_delivery_attempts FOR INSERT TO zygo_app, zygo_service
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY webhook_delivery_attempts_delete ON public.webhook_delivery_attempts FOR DELETE TO zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY webhook_delivery_attempts_admin_select ON public.webhook_delivery_attempts FOR SELECT TO zygo_admin
    USING (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('read')));

GRANT SELECT, INSERT ON public.webhook_delivery_attempts TO zygo_app;
GRANT SELECT, INSERT, DELETE ON public.webhook_delivery_attempts TO zygo_service;
GRANT SELECT ON public.webhook_delivery_attempts TO zygo_admin;

CREATE TRIGGER webhook_delivery_attempts_forbid_mutation BEFORE UPDATE ON public.webhook_delivery_attempts
    FOR EACH ROW EXECUTE FUNCTION zygo.forbid_mutation();
CREATE TRIGGER webhook_delivery_attempts_forbid_truncate BEFORE TRUNCATE ON public.webhook_delivery_attempts
    FOR EACH STATEMENT EXECUTE FUNCTION zygo.forbid_mutation();
SELECT zygo.partition_create('webhook_delivery_attempts', 'week', 4);

-- down
DROP TABLE public.webhook_delivery_attempts;
