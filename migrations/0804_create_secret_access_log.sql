-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.secret_access_log (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    tenant_id uuid DEFAULT zygo.current_tenant_id() NOT NULL,
    target_type text NOT NULL
        CONSTRAINT secret_access_log_target_type_check CHECK (target_type IN ('environment_variable', 'api_key',
            'bundle', 'encryption_key', 'provider_credential')),
    target_id uuid NOT NULL,
    target_name text NOT NULL,
    access_type text NOT NULL
        CONSTRAINT secret_access_log_access_type_check CHECK (access_type IN ('read', 'use', 'create', 'update',
            'rotate', 'delete', 'export', 'import', 'denied')),
    severity text DEFAULT 'low' NOT NULL
        CONSTRAINT secret_access_log_severity_check CHECK (severity IN ('low', 'medium', 'high', 'critical')),
    actor_type text NOT NULL
        CONSTRAINT secret_access_log_actor_type_check CHECK (actor_type IN ('user', 'api_key', 'workflow', 'job',
            'system')),
    actor_id uuid,
    actor_email text,
    ip_address inet,
    user_agent text,
    execution_id uuid,
    success boolean DEFAULT true NOT NULL,
    error_code text,
    request_id text,
    created_at timestamptz DEFAULT now() NOT NULL,
    CONSTRAINT secret_access_log_pkey PRIMARY KEY (id, created_at)
) PARTITION BY RANGE (created_at);

COMMENT ON TABLE public.secret_access_log IS
    'Who used which secret or key, how, with what outcome. Never a value, prefix or hash.';

CREATE INDEX secret_access_log_tenant_id_created_at_idx ON public.secret_access_log (tenant_id, created_at DESC);
CREATE INDEX secret_access_log_tenant_id_target_id_created_at_idx ON public.secret_access_log (tenant_id, target_id,
    created_at DESC);
CREATE INDEX secret_access_log_created_at_idx ON public.secret_access_log (created_at) WHERE severity IN
    ('low','medium');

ALTER TABLE public.secret_access_log ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.secret_access_log FORCE ROW LEVEL SECURITY;

CREATE POLICY secret_access_log_owner ON public.secret_access_log FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY secret_access_log_definer ON public.secret_access_log FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY secret_access_log_select ON public.secret_access_log FOR SELECT TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY secret_access_log_insert ON public.secret_access_log FOR INSERT TO zygo_app, zygo_service
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY secret_access_log_sweep_select ON public.secret_access_log FOR SELECT TO zygo_service
    USING ((SELECT zygo.is_platform_scope()));
CREATE POLICY secret_access_log_sweep ON public.secret_access_log FOR DELETE TO zygo_service
    USING ((SELECT zygo.is_platform_scope()) AND severity IN ('low','medium') AND created_at < now() - interval
        '90 days');

GRANT SELECT, INSERT ON public.secret_access_log TO zygo_app;
GRANT SELECT, INSERT, DELETE ON public.secret_access_log TO zygo_service;

CREATE TRIGGER secret_access_log_forbid_mutation BEFORE UPDATE ON public.secret_access_log
    FOR EACH ROW EXECUTE FUNCTION zygo.forbid_mutation();
CREATE TRIGGER secret_access_log_forbid_truncate BEFORE TRUNCATE ON public.secret_access_log
    FOR EACH STATEMENT EXECUTE FUNCTION zygo.forbid_mutation();
SELECT zygo.partition_create('secret_access_log', 'month', 3);

-- down
DROP TABLE public.secret_access_log;
