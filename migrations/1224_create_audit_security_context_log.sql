-- role: zygo_audit
-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE audit.security_context_log (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    tenant_id uuid,
    user_id uuid,
    admin_id uuid,
    is_admin boolean DEFAULT false NOT NULL,
    session_id_hash bytea,
    ip_address inet,
    user_agent text,
    request_id text,
    created_at timestamptz DEFAULT now() NOT NULL,
    CONSTRAINT security_context_log_pkey PRIMARY KEY (id, created_at)
) PARTITION BY RANGE (created_at);

COMMENT ON TABLE audit.security_context_log IS
    'First use of a session, tenant and address; every administrator access and impersonation start.';

CREATE INDEX security_context_log_tenant_id_created_at_idx ON audit.security_context_log (tenant_id, created_at DESC);
CREATE INDEX security_context_log_user_id_created_at_idx ON audit.security_context_log (user_id, created_at DESC);

ALTER TABLE audit.security_context_log ENABLE ROW LEVEL SECURITY;
ALTER TABLE audit.security_context_log FORCE ROW LEVEL SECURITY;

CREATE POLICY security_context_log_owner ON audit.security_context_log FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY security_context_log_definer ON audit.security_context_log FOR ALL TO zygo_audit
    USING (true)
    WITH CHECK (true);
CREATE POLICY security_context_log_platform_select ON audit.security_context_log FOR SELECT TO zygo_service, zygo_admin
    USING ((SELECT zygo.is_platform_scope()));

GRANT SELECT ON audit.security_context_log TO zygo_service;
GRANT SELECT ON audit.security_context_log TO zygo_admin;

CREATE TRIGGER security_context_log_forbid_mutation BEFORE UPDATE OR DELETE ON audit.security_context_log
    FOR EACH ROW EXECUTE FUNCTION zygo.forbid_mutation();
CREATE TRIGGER security_context_log_forbid_truncate BEFORE TRUNCATE ON audit.security_context_log
    FOR EACH STATEMENT EXECUTE FUNCTION zygo.forbid_mutation();
SELECT audit.partition_create('security_context_log', 'week', 4);

-- down
DROP TABLE audit.security_context_log;
