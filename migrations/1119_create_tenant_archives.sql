-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.tenant_archives (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    tenant_id uuid NOT NULL,
    deletion_request_id uuid,
    object_key text NOT NULL,
    sha256 text NOT NULL
        CONSTRAINT tenant_archives_sha256_check CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    size_bytes bigint NOT NULL
        CONSTRAINT tenant_archives_size_bytes_check CHECK (size_bytes >= 0),
    row_counts jsonb DEFAULT '{}'::jsonb NOT NULL,
    encryption_key_id uuid,
    storage_class text DEFAULT 'instant' NOT NULL
        CONSTRAINT tenant_archives_storage_class_check CHECK (storage_class IN ('instant', 'deep', 'vault')),
    state text DEFAULT 'uploading' NOT NULL
        CONSTRAINT tenant_archives_state_check CHECK (state IN ('uploading', 'verified', 'cold', 'purged')),
    verified_at timestamptz,
    cold_at timestamptz,
    retain_until timestamptz NOT NULL,
    purged_at timestamptz,
    created_at timestamptz DEFAULT now() NOT NULL,
    updated_at timestamptz DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT tenant_archives_pkey PRIMARY KEY (id),
    CONSTRAINT tenant_archives_object_key_key UNIQUE (object_key)
);

COMMENT ON TABLE public.tenant_archives IS
    'Archive objects of a deleted tenant with verification and storage class.';

CREATE INDEX tenant_archives_tenant_id_idx ON public.tenant_archives (tenant_id);
CREATE INDEX tenant_archives_retain_until_idx ON public.tenant_archives (retain_until) WHERE state <> 'purged';

ALTER TABLE public.tenant_archives ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.tenant_archives FORCE ROW LEVEL SECURITY;

CREATE POLICY tenant_archives_owner ON public.tenant_archives FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY tenant_archives_definer ON public.tenant_archives FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY tenant_archives_service ON public.tenant_archives FOR ALL TO zygo_service
    USING ((SELECT zygo.is_platform_scope()))
    WITH CHECK ((SELECT zygo.is_platform_scope()));
CREATE POLICY tenant_archives_admin ON public.tenant_archives FOR SELECT TO zygo_admin
    USING ((SELECT zygo.is_platform_scope()));

GRANT SELECT, INSERT ON public.tenant_archives TO zygo_service;
GRANT UPDATE (
    deletion_request_id, object_key, sha256, size_bytes, row_counts, encryption_key_id, storage_class, state,
    verified_at, cold_at, retain_until, purged_at
) ON public.tenant_archives TO zygo_service;
GRANT SELECT ON public.tenant_archives TO zygo_admin;

CREATE TRIGGER tenant_archives_touch_row BEFORE UPDATE ON public.tenant_archives
    FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

-- down
DROP TABLE public.tenant_archives;
