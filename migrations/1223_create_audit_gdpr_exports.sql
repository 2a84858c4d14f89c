-- role: zygo_audit
-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE audit.gdpr_exports (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    tenant_id uuid,
    kind text NOT NULL
        CONSTRAINT gdpr_exports_kind_check CHECK (kind IN ('audit_export', 'subject_access', 'admin_export')),
    data_subject_id uuid,
    requested_by uuid,
    requested_by_admin_id uuid,
    format text NOT NULL
        CONSTRAINT gdpr_exports_format_check CHECK (format IN ('json', 'csv')),
    filters jsonb DEFAULT '{}'::jsonb NOT NULL
        CONSTRAINT gdpr_exports_filters_check CHECK (pg_column_size(filters) <= 131072),
    include_personal boolean DEFAULT true NOT NULL,
    status text DEFAULT 'pending' NOT NULL
        CONSTRAINT gdpr_exports_status_check CHECK (status IN ('pending', 'processing', 'ready', 'failed', 'expired')),
    cursor jsonb
        CONSTRAINT gdpr_exports_cursor_check CHECK (pg_column_size(cursor) <= 131072),
    row_count bigint DEFAULT 0 NOT NULL,
    first_seq bigint,
    last_seq bigint,
    first_previous_hash text
        CONSTRAINT gdpr_exports_first_previous_hash_check CHECK (first_previous_hash ~ '^[0-9a-f]{64}$'),
    last_entry_hash text
        CONSTRAINT gdpr_exports_last_entry_hash_check CHECK (last_entry_hash ~ '^[0-9a-f]{64}$'),
    contiguous boolean,
    sha256 text
        CONSTRAINT gdpr_exports_sha256_check CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    artifact_id uuid,
    error_code text,
    completed_at timestamptz,
    created_at timestamptz DEFAULT now() NOT NULL,
    updated_at timestamptz DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT gdpr_exports_pkey PRIMARY KEY (id),
    CONSTRAINT gdpr_exports_requested_by_fkey FOREIGN KEY (requested_by)
        REFERENCES public.users (id) ON DELETE SET NULL,
    CONSTRAINT gdpr_exports_requested_by_admin_id_fkey FOREIGN KEY (requested_by_admin_id)
        REFERENCES admin.admin_users (id) ON DELETE SET NULL
);

COMMENT ON TABLE audit.gdpr_exports IS
    'Exports of the trail (whole, filtered, per data subject) with hash ends, so that a file can be verified offline.';

CREATE UNIQUE INDEX gdpr_exports_tenant_id_key ON audit.gdpr_exports (tenant_id) NULLS NOT DISTINCT WHERE status IN
    ('pending','processing') AND kind = 'audit_export';
CREATE INDEX gdpr_exports_tenant_id_created_at_idx ON audit.gdpr_exports (tenant_id, created_at DESC);

ALTER TABLE audit.gdpr_exports ENABLE ROW LEVEL SECURITY;
ALTER TABLE audit.gdpr_exports FORCE ROW LEVEL SECURITY;

CREATE POLICY gdpr_exports_owner ON audit.gdpr_exports FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY gdpr_exports_definer ON audit.gdpr_exports FOR ALL TO zygo_audit
    USING (true)
    WITH CHECK (true);
CREATE POLICY gdpr_exports_select ON audit.gdpr_exports FOR SELECT TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY gdpr_exports_insert ON audit.gdpr_exports FOR INSERT TO zygo_app, zygo_service
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY gdpr_exports_platform_select ON audit.gdpr_exports FOR SELECT TO zygo_service, zygo_admin
    USING ((SELECT zygo.is_platform_scope()));
CREATE POLICY gdpr_exports_platform_insert ON audit.gdpr_exports FOR INSERT TO zygo_service, zygo_admin
    WITH CHECK ((SELECT zygo.is_platform_scope()));
CREATE POLICY gdpr_exports_update ON audit.gdpr_exports FOR UPDATE TO zygo_service
    USING ((SELECT zygo.is_platform_scope()) OR tenant_id = (SELECT zygo.current_tenant_id()))
    WITH CHECK ((SELECT zygo.is_platform_scope()) OR tenant_id = (SELECT zygo.current_tenant_id()));

GRANT SELECT, INSERT ON audit.gdpr_exports TO zygo_app;
GRANT SELECT, INSERT ON audit.gdpr_exports TO zygo_service;
GRANT UPDATE (
    kind, data_subject_id, requested_by, requested_by_admin_id, format, filters, include_personal, status,
    cursor, row_count, first_seq, last_seq, first_previous_hash, last_entry_hash, contiguous, sha256,
    artifact_id, error_code, completed_at
) ON audit.gdpr_exports TO zygo_service;
GRANT SELECT, INSERT ON audit.gdpr_exports TO zygo_admin;

CREATE TRIGGER gdpr_exports_touch_row BEFORE UPDATE ON audit.gdpr_exports
    FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

-- down
DROP TABLE audit.gdpr_exports;
