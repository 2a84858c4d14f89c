-- role: zygo_audit
-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE audit.archive_retrievals (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    archive_kind text NOT NULL
        CONSTRAINT archive_retrievals_archive_kind_check CHECK (archive_kind IN ('audit', 'tenant')),
    archive_id uuid NOT NULL,
    tenant_id uuid,
    requested_by_admin_id uuid NOT NULL,
    reason text NOT NULL
        CONSTRAINT archive_retrievals_reason_check CHECK (reason IN ('legal_hold', 'compliance_audit',
            'data_subject_request')),
    legal_reference text,
    tier text DEFAULT 'standard' NOT NULL
        CONSTRAINT archive_retrievals_tier_check CHECK (tier IN ('expedited', 'standard', 'bulk')),
    status text DEFAULT 'awaiting_approval' NOT NULL
        CONSTRAINT archive_retrievals_status_check CHECK (status IN ('awaiting_approval', 'retrieving', 'available',
            'rejected', 'expired', 'failed')),
    approval_id uuid,
    available_until timestamptz,
    working_object_key text,
    download_count integer DEFAULT 0 NOT NULL,
    error_code text,
    created_at timestamptz DEFAULT now() NOT NULL,
    updated_at timestamptz DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT archive_retrievals_pkey PRIMARY KEY (id),
    CONSTRAINT archive_retrievals_requested_by_admin_id_fkey FOREIGN KEY (requested_by_admin_id)
        REFERENCES admin.admin_users (id)
);

COMMENT ON TABLE audit.archive_retrievals IS
    'Requests to read an archive; two approvals.';

CREATE INDEX archive_retrievals_status_created_at_idx ON audit.archive_retrievals (status, created_at);

ALTER TABLE audit.archive_retrievals ENABLE ROW LEVEL SECURITY;
ALTER TABLE audit.archive_retrievals FORCE ROW LEVEL SECURITY;

CREATE POLICY archive_retrievals_owner ON audit.archive_retrievals FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY archive_retrievals_definer ON audit.archive_retrievals FOR ALL TO zygo_audit
    USING (true)
    WITH CHECK (true);
CREATE POLICY archive_retrievals_service ON audit.archive_retrievals FOR ALL TO zygo_service
    USING ((SELECT zygo.is_platform_scope()))
    WITH CHECK ((SELECT zygo.is_platform_scope()));
CREATE POLICY archive_retrievals_admin ON audit.archive_retrievals FOR ALL TO zygo_admin
    USING ((SELECT zygo.is_platform_scope()))
    WITH CHECK ((SELECT zygo.is_platform_scope()));

GRANT SELECT ON audit.archive_retrievals TO zygo_service;
GRANT UPDATE (
    archive_kind, archive_id, requested_by_admin_id, reason, legal_reference, tier, status, approval_id,
    available_until, working_object_key, download_count, error_code
) ON audit.archive_retrievals TO zygo_service;
GRANT SELECT, INSERT ON audit.archive_retrievals TO zygo_admin;

CREATE TRIGGER archive_retrievals_touch_row BEFORE UPDATE ON audit.archive_retrievals
    FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

-- down
DROP TABLE audit.archive_retrievals;
