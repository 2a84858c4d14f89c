-- role: zygo_audit
-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE audit.security_alerts (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    audience text NOT NULL
        CONSTRAINT security_alerts_audience_check CHECK (audience IN ('user', 'tenant', 'platform')),
    tenant_id uuid,
    user_id uuid,
    type text NOT NULL,
    severity text NOT NULL
        CONSTRAINT security_alerts_severity_check CHECK (severity IN ('info', 'warning', 'critical')),
    title text NOT NULL,
    description text,
    principal_kind text,
    principal_id text,
    dedupe_key text NOT NULL,
    status text DEFAULT 'new' NOT NULL
        CONSTRAINT security_alerts_status_check CHECK (status IN ('new', 'acknowledged', 'investigating', 'resolved',
            'false_positive')),
    action_token_hash bytea
        CONSTRAINT security_alerts_action_token_hash_check CHECK (octet_length(action_token_hash) = 32),
    action_token_expires_at timestamptz,
    user_action text
        CONSTRAINT security_alerts_user_action_check CHECK (user_action IN ('confirmed', 'reported_suspicious',
            'changed_password')),
    email_sent_at timestamptz,
    sms_sent_at timestamptz,
    metadata jsonb DEFAULT '{}'::jsonb NOT NULL
        CONSTRAINT security_alerts_metadata_check CHECK (pg_column_size(metadata) <= 32768),
    occurrences integer DEFAULT 1 NOT NULL,
    last_seen_at timestamptz DEFAULT now() NOT NULL,
    acknowledged_at timestamptz,
    acknowledged_by text,
    resolved_at timestamptz,
    resolved_by text,
    resolution_notes text
        CONSTRAINT security_alerts_resolution_notes_check CHECK (char_length(resolution_notes) BETWEEN 10 AND 2000),
    created_at timestamptz DEFAULT now() NOT NULL,
    updated_at timestamptz DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT security_alerts_pkey PRIMARY KEY (id),
    CONSTRAINT security_alerts_resolved_has_notes_check CHECK (status NOT IN ('resolved','false_positive') OR audience
        = 'user' OR resolution_notes IS NOT NULL)
);

COMMENT ON TABLE audit.security_alerts IS
    'Alerts with states, for a person (login alerts), a tenant or the platform.';

CREATE UNIQUE INDEX security_alerts_dedupe_key_key ON audit.security_alerts (dedupe_key) WHERE status IN
    ('new','acknowledged','investigating');
CREATE UNIQUE INDEX security_alerts_action_token_hash_key ON audit.security_alerts (action_token_hash) WHERE
    action_token_hash IS NOT NULL;
CREATE INDEX security_alerts_tenant_id_status_created_at_idx ON audit.security_alerts (tenant_id, status, created_at
    DESC);
CREATE INDEX security_alerts_user_id_created_at_idx ON audit.security_alerts (user_id, created_at DESC);
CREATE INDEX security_alerts_status_severity_created_at_idx ON audit.security_alerts (status, severity, created_at
    DESC);
CREATE INDEX security_alerts_resolved_at_idx ON audit.security_alerts (resolved_at) WHERE resolved_at IS NOT NULL;

ALTER TABLE audit.security_alerts ENABLE ROW LEVEL SECURITY;
ALTER TABLE audit.security_alerts FORCE ROW LEVEL SECURITY;

CREATE POLICY security_alerts_owner ON audit.security_alerts FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY security_alerts_definer ON audit.security_alerts FOR ALL TO zygo_audit
    USING (true)
    WITH CHECK (true);
CREATE POLICY security_alerts_select ON audit.security_alerts FOR SELECT TO zygo_app, zygo_service
    USING ((audience = 'user' AND user_id = (SELECT zygo.current_user_id())) OR (audience = 'tenant' AND tenant_id =
        (SELECT zygo.current_tenant_id())));
CREATE POLICY security_alerts_insert ON audit.security_alerts FOR INSERT TO zygo_service
    WITH CHECK (user_id = (SELECT zygo.current_user_id()) OR tenant_id = (SELECT zygo.current_tenant_id()) OR audience
        = 'platform');
CREATE POLICY security_alerts_update ON audit.security_alerts FOR UPDATE TO zygo_app, zygo_service
    USING ((audience = 'user' AND user_id = (SELECT zygo.current_user_id())) OR (audience = 'tenant' AND tenant_id =
        (SELECT zygo.current_tenant_id())))
    WITH CHECK ((audience = 'user' AND user_id = (SELECT zygo.current_user_id())) OR (audience = 'tenant' AND
        tenant_id = (SELECT zygo.current_tenant_id())));
CREATE POLICY security_alerts_platform_select ON audit.security_alerts FOR SELECT TO zygo_service, zygo_admin
    USING ((SELECT zygo.is_platform_scope()));
CREATE POLICY security_alerts_platform_update ON audit.security_alerts FOR UPDATE TO zygo_service, zygo_admin
    USING ((SELECT zygo.is_platform_scope()))
    WITH CHECK ((SELECT zygo.is_platform_scope()));
CREATE POLICY security_alerts_platform_insert ON audit.security_alerts FOR INSERT TO zygo_service
    WITH CHECK ((SELECT zygo.is_platform_scope()));
CREATE POLICY security_alerts_platform_delete ON audit.security_alerts FOR DELETE TO zygo_service
    USING ((SELECT zygo.is_platform_scope()));

GRANT SELECT ON audit.security_alerts TO zygo_app;
GRANT UPDATE (
    audience, type, severity, title, description, principal_kind, principal_id, dedupe_key, status,
    action_token_hash, action_token_expires_at, user_action, email_sent_at, sms_sent_at, metadata, occurrences,
    last_seen_at, acknowledged_at, acknowledged_by, resolved_at, resolved_by, resolution_notes
) ON audit.security_alerts TO zygo_app;
GRANT SELECT, INSERT, DELETE ON audit.security_alerts TO zygo_service;
GRANT UPDATE (
    audience, type, severity, title, description, principal_kind, principal_id, dedupe_key, status,
    action_token_hash, action_token_expires_at, user_action, email_sent_at, sms_sent_at, metadata, occurrences,
    last_seen_at, acknowledged_at, acknowledged_by, resolved_at, resolved_by, resolution_notes
) ON audit.security_alerts TO zygo_service;
GRANT SELECT ON audit.security_alerts TO zygo_admin;
GRANT UPDATE (
    audience, type, severity, title, description, principal_kind, principal_id, dedupe_key, status,
    action_token_hash, action_token_expires_at, user_action, email_sent_at, sms_sent_at, metadata, occurrences,
    last_seen_at, acknowledged_at, acknowledged_by, resolved_at, resolved_by, resolution_notes
) ON audit.security_alerts TO zygo_admin;

CREATE TRIGGER security_alerts_touch_row BEFORE UPDATE ON audit.security_alerts
    FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

-- down
DROP TABLE audit.security_alerts;
