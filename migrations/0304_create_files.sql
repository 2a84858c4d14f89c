-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

-- files_owner_user_id_fkey waits for users; phase 4 adds it.
CREATE TABLE public.files (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    tenant_id uuid DEFAULT zygo.current_tenant_id() NOT NULL,
    purpose text NOT NULL
        CONSTRAINT files_purpose_check CHECK (purpose IN ('avatar', 'logo', 'document', 'workflow', 'export',
            'backup', 'invoice', 'import')),
    storage_key text NOT NULL
        CONSTRAINT files_storage_key_check CHECK (storage_key LIKE 'tenants/' || tenant_id::text || '/%' AND
            storage_key !~ '(\.\.|//|\\)'),
    original_name text
        CONSTRAINT files_original_name_check CHECK (octet_length(original_name) <= 200),
    content_type text NOT NULL,
    declared_size bigint NOT NULL
        CONSTRAINT files_declared_size_check CHECK (declared_size >= 0),
    size_bytes bigint
        CONSTRAINT files_size_bytes_check CHECK (size_bytes >= 0),
    sha256 bytea
        CONSTRAINT files_sha256_check CHECK (octet_length(sha256) = 32),
    encryption_key_id uuid,
    state text DEFAULT 'uploading' NOT NULL
        CONSTRAINT files_state_check CHECK (state IN ('uploading', 'ready', 'deleting')),
    owner_user_id uuid,
    resource_type text,
    resource_id uuid,
    expires_at timestamptz,
    created_at timestamptz DEFAULT now() NOT NULL,
    updated_at timestamptz DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT files_pkey PRIMARY KEY (id),
    CONSTRAINT files_storage_key_key UNIQUE (storage_key),
    CONSTRAINT files_ready_is_complete_check CHECK (state <> 'ready' OR (size_bytes IS NOT NULL AND sha256 IS NOT
        NULL)),
    CONSTRAINT files_tenant_id_fkey FOREIGN KEY (tenant_id)
        REFERENCES public.tenants (id) ON DELETE CASCADE,
    CONSTRAINT files_tenant_id_encryption_key_id_fkey FOREIGN KEY (tenant_id, encryption_key_id)
        REFERENCES public.encryption_keys (tenant_id, id)
);

COMMENT ON TABLE public.files IS
    'Catalogue of stored objects. Metadata first on create, object last on delete; the path always begins with the '
    'tenant.';

CREATE INDEX files_tenant_id_purpose_created_at_idx ON public.files (tenant_id, purpose, created_at DESC);
CREATE INDEX files_created_at_idx ON public.files (created_at) WHERE state = 'uploading';
CREATE INDEX files_expires_at_idx ON public.files (expires_at) WHERE state = 'ready' AND expires_at IS NOT NULL;
CREATE INDEX files_encryption_key_id_idx ON public.files (encryption_key_id) WHERE encryption_key_id IS NOT NULL;

ALTER TABLE public.files ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.files FORCE ROW LEVEL SECURITY;

CREATE POLICY files_owner ON public.files FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY files_definer ON public.files FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY files_select ON public.files FOR SELECT TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY files_insert ON public.files FOR INSERT TO zygo_app, zygo_service
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY files_update ON public.files FOR UPDATE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()))
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY files_delete ON public.files FOR DELETE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY files_service_scan ON public.files FOR SELECT TO zygo_service
    USING ((SELECT zygo.is_platform_scope()));

GRANT SELECT, INSERT, DELETE ON public.files TO zygo_app;
GRANT UPDATE (
    purpose, storage_key, original_name, content_type, declared_size, size_bytes, sha256, encryption_key_id,
    state, owner_user_id, resource_type, resource_id, expires_at
) ON public.files TO zygo_app;
GRANT SELECT, INSERT, DELETE ON public.files TO zygo_service;
GRANT UPDATE (
    purpose, storage_key, original_name, content_type, declared_size, size_bytes, sha256, encryption_key_id,
    state, owner_user_id, resource_type, resource_id, expires_at
) ON public.files TO zygo_service;

CREATE TRIGGER files_touch_row BEFORE UPDATE ON public.files
    FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

-- down
DROP TABLE public.files;
