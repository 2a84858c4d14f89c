-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.execution_blobs (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    tenant_id uuid DEFAULT zygo.current_tenant_id() NOT NULL,
    execution_id uuid NOT NULL,
    size_bytes bigint NOT NULL
        CONSTRAINT execution_blobs_size_bytes_check CHECK (size_bytes > 65536),
    sha256 bytea NOT NULL
        CONSTRAINT execution_blobs_sha256_check CHECK (octet_length(sha256) = 32),
    content bytea
        CONSTRAINT execution_blobs_content_check CHECK (octet_length(content) <= 1310720),
    storage_key text
        CONSTRAINT execution_blobs_storage_key_check CHECK (storage_key LIKE 'tenants/' || tenant_id::text ||
            '/executions/%'),
    encryption_key_id uuid NOT NULL,
    preview text
        CONSTRAINT execution_blobs_preview_check CHECK (octet_length(preview) <= 1024),
    created_at timestamptz DEFAULT now() NOT NULL,
    CONSTRAINT execution_blobs_pkey PRIMARY KEY (id),
    CONSTRAINT execution_blobs_one_place_check CHECK ((content IS NULL) <> (storage_key IS NULL)),
    CONSTRAINT execution_blobs_tenant_id_fkey FOREIGN KEY (tenant_id)
        REFERENCES public.tenants (id) ON DELETE CASCADE,
    CONSTRAINT execution_blobs_tenant_id_execution_id_fkey FOREIGN KEY (tenant_id, execution_id)
        REFERENCES public.workflow_executions (tenant_id, id) ON DELETE CASCADE,
    CONSTRAINT execution_blobs_tenant_id_encryption_key_id_fkey FOREIGN KEY (tenant_id, encryption_key_id)
        REFERENCES public.encryption_keys (tenant_id, id)
);

COMMENT ON TABLE public.execution_blobs IS
    'Payloads over 64 KiB: sealed bytes here up to 1 MiB, object storage above.';

CREATE INDEX execution_blobs_tenant_id_execution_id_idx ON public.execution_blobs (tenant_id, execution_id);
CREATE INDEX execution_blobs_encryption_key_id_idx ON public.execution_blobs (encryption_key_id);

ALTER TABLE public.execution_blobs ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.execution_blobs FORCE ROW LEVEL SECURITY;

CREATE POLICY execution_blobs_owner ON public.execution_blobs FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY execution_blobs_definer ON public.execution_blobs FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY execution_blobs_select ON public.execution_blobs FOR SELECT TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY execution_blobs_insert ON public.execution_blobs FOR INSERT TO zygo_app, zygo_service
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY execution_blobs_update ON public.execution_blobs FOR UPDATE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()))
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY execution_blobs_delete ON public.execution_blobs FOR DELETE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY execution_blobs_service_scan ON public.execution_blobs FOR SELECT TO zygo_service
    USING ((SELECT zygo.is_platform_scope()));

GRANT SELECT, INSERT, DELETE ON public.execution_blobs TO zygo_app;
GRANT UPDATE (
    execution_id, size_bytes, sha256, content, storage_key, encryption_key_id, preview
) ON public.execution_blobs TO zygo_app;
GRANT SELECT, INSERT, DELETE ON public.execution_blobs TO zygo_service;
GRANT UPDATE (
    execution_id, size_bytes, sha256, content, storage_key, encryption_key_id, preview
) ON public.execution_blobs TO zygo_service;

-- down
DROP TABLE public.execution_blobs;
