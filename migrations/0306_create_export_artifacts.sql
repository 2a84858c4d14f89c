-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

-- export_artifacts_single_user_id_fkey waits for users; phase 4 adds it.
-- export_artifacts_created_by_fkey waits for users; phase 4 adds it.
CREATE TABLE public.export_artifacts (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    tenant_id uuid DEFAULT zygo.current_tenant_id() NOT NULL,
    kind text NOT NULL
        CONSTRAINT export_artifacts_kind_check CHECK (kind IN ('secrets', 'invoices', 'audit', 'roles', 'usage',
            'personal_data', 'logs', 'breach_report')),
    status text DEFAULT 'pending' NOT NULL
        CONSTRAINT export_artifacts_status_check CHECK (status IN ('pending', 'processing', 'ready', 'failed',
            'expired', 'destroyed')),
    format text NOT NULL
        CONSTRAINT export_artifacts_format_check CHECK (format IN ('json', 'csv', 'env', 'pdf', 'zip')),
    params jsonb DEFAULT '{}'::jsonb NOT NULL
        CONSTRAINT export_artifacts_params_check CHECK (pg_column_size(params) <= 131072),
    object_key text,
    size_bytes bigint,
    sha256 bytea
        CONSTRAINT export_artifacts_sha256_check CHECK (octet_length(sha256) = 32),
    envelope_version smallint DEFAULT 1 NOT NULL,
    row_count bigint,
    max_downloads integer DEFAULT 1 NOT NULL
        CONSTRAINT export_artifacts_max_downloads_check CHECK (max_downloads BETWEEN 1 AND 10),
    download_count integer DEFAULT 0 NOT NULL,
    single_user_id uuid,
    created_by uuid,
    error_code text,
    expires_at timestamptz,
    completed_at timestamptz,
    consumed_at timestamptz,
    destroyed_at timestamptz,
    created_at timestamptz DEFAULT now() NOT NULL,
    updated_at timestamptz DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    deleted_at timestamptz,
    CONSTRAINT export_artifacts_pkey PRIMARY KEY (id),
    CONSTRAINT export_artifacts_downloads_bounded_check CHECK (download_count <= max_downloads),
    CONSTRAINT export_artifacts_tenant_id_fkey FOREIGN KEY (tenant_id)
        REFERENCES public.tenants (id) ON DELETE CASCADE
);

COMMENT ON TABLE public.export_artifacts IS
    'Generated downloads of any domain (secrets, invoices, audit, roles, personal data) with expiry and download '
    'limit; content is an encrypted stream.';

CREATE UNIQUE INDEX export_artifacts_tenant_id_kind_key ON public.export_artifacts (tenant_id, kind) WHERE status IN
    ('pending','processing') AND kind = 'audit';
CREATE INDEX export_artifacts_tenant_id_created_at_idx ON public.export_artifacts (tenant_id, created_at DESC);
CREATE INDEX export_artifacts_expires_at_idx ON public.export_artifacts (expires_at) WHERE status = 'ready';
CREATE INDEX export_artifacts_single_user_id_idx ON public.export_artifacts (single_user_id) WHERE single_user_id IS
    NOT NULL;

ALTER TABLE public.export_artifacts ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.export_artifacts FORCE ROW LEVEL SECURITY;

CREATE POLICY export_artifacts_owner ON public.export_artifacts FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY export_artifacts_definer ON public.export_artifacts FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY export_artifacts_select ON public.export_artifacts FOR SELECT TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY export_artifacts_insert ON public.export_artifacts FOR INSERT TO zygo_app, zygo_service
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY export_artifacts_update ON public.export_artifacts FOR UPDATE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()))
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY export_artifacts_delete ON public.export_artifacts FOR DELETE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY export_artifacts_service_scan ON public.export_artifacts FOR SELECT TO zygo_service
    USING ((SELECT zygo.is_platform_scope()));

GRANT SELECT, INSERT, DELETE ON public.export_artifacts TO zygo_app;
GRANT UPDATE (
    kind, status, format, params, object_key, size_bytes, sha256, envelope_version, row_count, max_downloads,
    download_count, single_user_id, created_by, error_code, expires_at, completed_at, consumed_at, destroyed_at,
    deleted_at
) ON public.export_artifacts TO zygo_app;
GRANT SELECT, INSERT, DELETE ON public.export_artifacts TO zygo_service;
GRANT UPDATE (
    kind, status, format, params, object_key, size_bytes, sha256, envelope_version, row_count, max_downloads,
    download_count, single_user_id, created_by, error_code, expires_at, completed_at, consumed_at, destroyed_at,
    deleted_at
) ON public.export_artifacts TO zygo_service;

CREATE TRIGGER export_artifacts_touch_row BEFORE UPDATE ON public.export_artifacts
    FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

-- down
DROP TABLE public.export_artifacts;
