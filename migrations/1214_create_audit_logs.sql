-- role: zygo_audit
-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE audit.logs (
    id uuid NOT NULL,
    chain_id uuid NOT NULL,
    seq bigint NOT NULL
        CONSTRAINT logs_seq_check CHECK (seq >= 1),
    timestamp timestamptz NOT NULL,
    event_type text NOT NULL
        CONSTRAINT logs_event_type_check CHECK (char_length(event_type) <= 100),
    severity text NOT NULL
        CONSTRAINT logs_severity_check CHECK (severity IN ('low', 'medium', 'high', 'critical')),
    action text NOT NULL
        CONSTRAINT logs_action_check CHECK (char_length(action) <= 64),
    description text NOT NULL
        CONSTRAINT logs_description_check CHECK (char_length(description) <= 500),
    status text NOT NULL
        CONSTRAINT logs_status_check CHECK (status IN ('success', 'failure', 'warning')),
    actor_type text NOT NULL
        CONSTRAINT logs_actor_type_check CHECK (actor_type IN ('user', 'api_key', 'workflow', 'job', 'admin',
            'system', 'anonymous', 'client')),
    actor_id text,
    actor_role text,
    resource_type text,
    resource_id text,
    tenant_id uuid,
    data_subject_id uuid,
    legal_basis text
        CONSTRAINT logs_legal_basis_check CHECK (legal_basis IN ('consent', 'contract_performance',
            'legal_obligation', 'vital_interests', 'public_task', 'legitimate_interest')),
    purpose text
        CONSTRAINT logs_purpose_check CHECK (char_length(purpose) BETWEEN 20 AND 500),
    request_id text,
    mfa_verified boolean DEFAULT false NOT NULL,
    impersonation_id uuid,
    metadata jsonb DEFAULT '{}'::jsonb NOT NULL
        CONSTRAINT logs_metadata_check CHECK (pg_column_size(metadata) <= 32768),
    pii_commitment text
        CONSTRAINT logs_pii_commitment_check CHECK (pii_commitment ~ '^[0-9a-f]{64}$'),
    previous_hash text NOT NULL
        CONSTRAINT logs_previous_hash_check CHECK (previous_hash ~ '^[0-9a-f]{64}$'),
    entry_hash text NOT NULL
        CONSTRAINT logs_entry_hash_check CHECK (entry_hash ~ '^[0-9a-f]{64}$'),
    signature text NOT NULL
        CONSTRAINT logs_signature_check CHECK (signature ~ '^[0-9a-f]{64}$'),
    signature_key_id text NOT NULL,
    schema_version smallint DEFAULT 1 NOT NULL,
    CONSTRAINT logs_pkey PRIMARY KEY (timestamp, id),
    CONSTRAINT logs_chain_id_seq_timestamp_key UNIQUE (chain_id, seq, timestamp),
    CONSTRAINT logs_chain_is_tenant_check CHECK (chain_id = coalesce(tenant_id,
        '00000000-0000-0000-0000-000000000000'::uuid)),
    CONSTRAINT logs_basis_with_purpose_check CHECK ((legal_basis IS NULL) = (purpose IS NULL))
) PARTITION BY RANGE (timestamp);

COMMENT ON TABLE audit.logs IS
    'Append-only, chained and signed trail; one chain per tenant and one for the platform.';

CREATE INDEX logs_tenant_id_timestamp_seq_idx ON audit.logs (tenant_id, timestamp DESC, seq DESC);
CREATE INDEX logs_tenant_id_event_type_timestamp_idx ON audit.logs (tenant_id, event_type, timestamp DESC);
CREATE INDEX logs_tenant_id_actor_id_timestamp_idx ON audit.logs (tenant_id, actor_id, timestamp DESC);
CREATE INDEX logs_tenant_id_resource_type_resource_id_timestamp_idx ON audit.logs (tenant_id, resource_type,
    resource_id, timestamp DESC);
CREATE INDEX logs_tenant_id_severity_timestamp_idx ON audit.logs (tenant_id, severity, timestamp DESC) WHERE severity
    IN ('high','critical');
CREATE INDEX logs_tenant_id_description_idx ON audit.logs USING gin (tenant_id, description public.gin_trgm_ops);
CREATE INDEX logs_request_id_timestamp_idx ON audit.logs (request_id, timestamp) WHERE request_id IS NOT NULL;
CREATE INDEX logs_data_subject_id_timestamp_idx ON audit.logs (data_subject_id, timestamp) WHERE data_subject_id IS
    NOT NULL;

ALTER TABLE audit.logs ENABLE ROW LEVEL SECURITY;
ALTER TABLE audit.logs FORCE ROW LEVEL SECURITY;

CREATE POLICY logs_owner ON audit.logs FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY logs_definer ON audit.logs FOR ALL TO zygo_audit
    USING (true)
    WITH CHECK (true);
CREATE POLICY logs_select ON audit.logs FOR SELECT TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY logs_service_select ON audit.logs FOR SELECT TO zygo_service
    USING ((SELECT zygo.is_platform_scope()));
CREATE POLICY logs_admin_select ON audit.logs FOR SELECT TO zygo_admin
    USING ((SELECT zygo.is_platform_scope()));

GRANT SELECT ON audit.logs TO zygo_app;
GRANT SELECT ON audit.logs TO zygo_service;
GRANT SELECT ON audit.logs TO zygo_admin;

CREATE TRIGGER logs_forbid_mutation BEFORE UPDATE OR DELETE ON audit.logs
    FOR EACH ROW EXECUTE FUNCTION zygo.forbid_mutation();
CREATE TRIGGER logs_forbid_truncate BEFORE TRUNCATE ON audit.logs
    FOR EACH STATEMENT EXECUTE FUNCTION zygo.forbid_mutation();
SELECT audit.partition_create('logs', 'month', 3);

-- down
DROP TABLE audit.logs;
