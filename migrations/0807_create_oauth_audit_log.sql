-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.oauth_audit_log (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    tenant_id uuid DEFAULT zygo.current_tenant_id() NOT NULL,
    user_id uuid,
    connection_id uuid,
    provider_id text NOT NULL,
    event_type text NOT NULL
        CONSTRAINT oauth_audit_log_event_type_check CHECK (event_type IN ('authorize_started', 'authorize_completed',
            'authorize_failed', 'token_refreshed', 'token_refresh_failed', 'connection_revoked', 'api_call',
            'api_call_failed')),
    details jsonb DEFAULT '{}'::jsonb NOT NULL
        CONSTRAINT oauth_audit_log_details_check CHECK (pg_column_size(details) <= 16384),
    ip_address inet,
    user_agent text,
    created_at timestamptz DEFAULT now() NOT NULL,
    CONSTRAINT oauth_audit_log_pkey PRIMARY KEY (id, created_at)
) PARTITION BY RANGE (created_at);

COMMENT ON TABLE public.oauth_audit_log IS
    'What happened to an integration: authorisations, refreshes, calls.';

CREATE INDEX oauth_audit_log_tenant_id_created_at_idx ON public.oauth_audit_log (tenant_id, created_at DESC);
CREATE INDEX oauth_audit_log_connection_id_created_at_idx ON public.oauth_audit_log (connection_id, created_at DESC);

ALTER TABLE public.oauth_audit_log ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.oauth_audit_log FORCE ROW LEVEL SECURITY;

CREATE POLICY oauth_audit_log_owner ON public.oauth_audit_log FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY oauth_audit_log_definer ON public.oauth_audit_log FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY oauth_audit_log_select ON public.oauth_audit_log FOR SELECT TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY oauth_audit_log_insert ON public.oauth_audit_log FOR INSERT TO zygo_app, zygo_service
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));

GRANT SELECT, INSERT ON public.oauth_audit_log TO zygo_app;
GRANT SELECT, INSERT ON public.oauth_audit_log TO zygo_service;

CREATE TRIGGER oauth_audit_log_forbid_mutation BEFORE UPDATE OR DELETE ON public.oauth_audit_log
    FOR EACH ROW EXECUTE FUNCTION zygo.forbid_mutation();
CREATE TRIGGER oauth_audit_log_forbid_truncate BEFORE TRUNCATE ON public.oauth_audit_log
    FOR EACH STATEMENT EXECUTE FUNCTION zygo.forbid_mutation();
SELECT zygo.partition_create('oauth_audit_log', 'month', 3);

-- down
DROP TABLE public.oauth_audit_log;
