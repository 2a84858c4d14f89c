-- role: zygo_audit
-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE audit.sensitive_data_access_log (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    tenant_id uuid,
    user_id uuid,
    admin_id uuid,
    data_class text NOT NULL
        CONSTRAINT sensitive_data_access_log_data_class_check CHECK (data_class IN ('pii', 'secret', 'credential',
            'billing')),
    action text NOT NULL
        CONSTRAINT sensitive_data_access_log_action_check CHECK (action IN ('reveal', 'export', 'bulk_read', 'use')),
    resource_type text NOT NULL,
    resource_id text,
    row_count bigint,
    fields text[] DEFAULT '{}'::text[] NOT NULL,
    purpose text,
    legal_basis text,
    operation_id text,
    ip_address inet,
    request_id text,
    created_at timestamptz DEFAULT now() NOT NULL,
    CONSTRAINT sensitive_data_access_log_pkey PRIMARY KEY (id, created_at)
) PARTITION BY RANGE (created_at);

COMMENT ON TABLE audit.sensitive_data_access_log IS
    'Reveal, export or bulk read of personal, secret, credential or billing data.';

CREATE INDEX sensitive_data_access_log_tenant_id_created_at_idx ON audit.sensitive_data_access_log (tenant_id,
    created_at DESC);
CREATE INDEX sensitive_data_access_log_user_id_created_at_idx ON audit.sensitive_data_access_log (user_id, created_at
    DESC);

ALTER TABLE audit.sensitive_data_access_log ENABLE ROW LEVEL SECURITY;
ALTER TABLE audit.sensitive_data_access_log FORCE ROW LEVEL SECURITY;

CREATE POLICY sensitive_data_access_log_owner ON audit.sensitive_data_access_log FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY sensitive_data_access_log_definer ON audit.sensitive_data_access_log FOR ALL TO zygo_audit
    USING (true)
    WITH CHECK (true);
CREATE POLICY sensitive_data_access_log_platform_select ON audit.sensitive_data_access_log FOR SELECT TO zygo_service,
    zygo_admin
    USING ((SELECT zygo.is_platform_scope()));

GRANT SELECT ON audit.sensitive_data_access_log TO zygo_service;
GRANT SELECT ON audit.sensitive_data_access_log TO zygo_admin;

CREATE TRIGGER sensitive_data_access_log_forbid_mutation BEFORE UPDATE OR DELETE ON audit.sensitive_data_access_log
    FOR EACH ROW EXECUTE FUNCTION zygo.forbid_mutation();
CREATE TRIGGER sensitive_data_access_log_forbid_truncate BEFORE TRUNCATE ON audit.sensitive_data_access_log
    FOR EACH STATEMENT EXECUTE FUNCTION zygo.forbid_mutation();
SELECT audit.partition_create('sensitive_data_access_log', 'month', 3);

-- down
DROP TABLE audit.sensitive_data_access_log;
