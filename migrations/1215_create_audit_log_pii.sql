-- role: zygo_audit
-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE audit.log_pii (
    log_id uuid NOT NULL,
    log_timestamp timestamptz NOT NULL,
    chain_id uuid NOT NULL,
    tenant_id uuid,
    salt bytea
        CONSTRAINT log_pii_salt_check CHECK (octet_length(salt) = 16),
    fields jsonb
        CONSTRAINT log_pii_fields_check CHECK (pg_column_size(fields) <= 131072),
    erased_at timestamptz,
    CONSTRAINT log_pii_pkey PRIMARY KEY (log_timestamp, log_id),
    CONSTRAINT log_pii_erased_is_empty_check CHECK ((erased_at IS NULL) = (fields IS NOT NULL AND salt IS NOT NULL))
) PARTITION BY RANGE (log_timestamp);

COMMENT ON TABLE audit.log_pii IS
    'Personal parts of entries with their salt, erasable without touching the chain.';

CREATE INDEX log_pii_tenant_id_log_timestamp_idx ON audit.log_pii (tenant_id, log_timestamp DESC);

ALTER TABLE audit.log_pii ENABLE ROW LEVEL SECURITY;
ALTER TABLE audit.log_pii FORCE ROW LEVEL SECURITY;

CREATE POLICY log_pii_owner ON audit.log_pii FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY log_pii_definer ON audit.log_pii FOR ALL TO zygo_audit
    USING (true)
    WITH CHECK (true);
CREATE POLICY log_pii_select ON audit.log_pii FOR SELECT TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY log_pii_service_select ON audit.log_pii FOR SELECT TO zygo_service
    USING ((SELECT zygo.is_platform_scope()));
CREATE POLICY log_pii_admin_select ON audit.log_pii FOR SELECT TO zygo_admin
    USING ((SELECT zygo.is_platform_scope()));

GRANT SELECT ON audit.log_pii TO zygo_app;
GRANT SELECT ON audit.log_pii TO zygo_service;
GRANT SELECT ON audit.log_pii TO zygo_admin;

CREATE TRIGGER log_pii_forbid_mutation BEFORE UPDATE OR DELETE ON audit.log_pii
    FOR EACH ROW EXECUTE FUNCTION zygo.forbid_mutation();
CREATE TRIGGER log_pii_forbid_truncate BEFORE TRUNCATE ON audit.log_pii
    FOR EACH STATEMENT EXECUTE FUNCTION zygo.forbid_mutation();
SELECT audit.partition_create('log_pii', 'month', 3);

-- down
DROP TABLE audit.log_pii;
