-- role: zygo_audit
-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE audit.rls_violation_log (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    class text NOT NULL
        CONSTRAINT rls_violation_log_class_check CHECK (class IN ('selector_mismatch', 'foreign_id',
            'check_violation', 'foreign_reference', 'row_mismatch', 'context_missing', 'context_leak',
            'envelope_mismatch', 'channel_foreign')),
    severity text NOT NULL
        CONSTRAINT rls_violation_log_severity_check CHECK (severity IN ('info', 'warning', 'critical')),
    operation text
        CONSTRAINT rls_violation_log_operation_check CHECK (operation IN ('SELECT', 'INSERT', 'UPDATE', 'DELETE')),
    table_name text,
    resource_id text,
    session_tenant_id uuid,
    target_tenant_id uuid,
    user_id uuid,
    principal_kind text,
    principal_id text,
    operation_id text,
    query_fingerprint text,
    blocked boolean DEFAULT true NOT NULL,
    ip_address inet,
    user_agent text,
    request_id text,
    request_path text,
    metadata jsonb DEFAULT '{}'::jsonb NOT NULL,
    count integer DEFAULT 1 NOT NULL
        CONSTRAINT rls_violation_log_count_check CHECK (count >= 1),
    last_seen_at timestamptz DEFAULT now() NOT NULL,
    created_at timestamptz DEFAULT now() NOT NULL,
    CONSTRAINT rls_violation_log_pkey PRIMARY KEY (id, created_at)
) PARTITION BY RANGE (created_at);

COMMENT ON TABLE audit.rls_violation_log IS
    'Attempts to cross a tenant boundary, written on a connection of its own so that a rollback does not remove them.';

CREATE INDEX rls_violation_log_created_at_idx ON audit.rls_violation_log (created_at DESC);
CREATE INDEX rls_violation_log_session_tenant_id_created_at_idx ON audit.rls_violation_log (session_tenant_id,
    created_at DESC);
CREATE INDEX rls_violation_log_principal_id_created_at_idx ON audit.rls_violation_log (principal_id, created_at DESC);
CREATE INDEX rls_violation_log_severity_created_at_idx ON audit.rls_violation_log (severity, created_at DESC);

ALTER TABLE audit.rls_violation_log ENABLE ROW LEVEL SECURITY;
ALTER TABLE audit.rls_violation_log FORCE ROW LEVEL SECURITY;

CREATE POLICY rls_violation_log_owner ON audit.rls_violation_log FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY rls_violation_log_definer ON audit.rls_violation_log FOR ALL TO zygo_audit
    USING (true)
    WITH CHECK (true);
CREATE POLICY rls_violation_log_platform_select ON audit.rls_violation_log FOR SELECT TO zygo_service, zygo_admin
    USING ((SELECT zygo.is_platform_scope()));

GRANT SELECT ON audit.rls_violation_log TO zygo_service;
GRANT SELECT ON audit.rls_violation_log TO zygo_admin;

CREATE TRIGGER rls_violation_log_forbid_mutation BEFORE UPDATE OR DELETE ON audit.rls_violation_log
    FOR EACH ROW EXECUTE FUNCTION zygo.forbid_mutation();
CREATE TRIGGER rls_violation_log_forbid_truncate BEFORE TRUNCATE ON audit.rls_violation_log
    FOR EACH STATEMENT EXECUTE FUNCTION zygo.forbid_mutation();
SELECT audit.partition_create('rls_violation_log', 'month', 3);

-- down
DROP TABLE audit.rls_violation_log;
