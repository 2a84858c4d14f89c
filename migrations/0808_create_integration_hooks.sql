-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.integration_hooks (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    tenant_id uuid DEFAULT zygo.current_tenant_id() NOT NULL,
    provider text NOT NULL
        CONSTRAINT integration_hooks_provider_check CHECK (provider IN ('github')),
    name text NOT NULL
        CONSTRAINT integration_hooks_name_check CHECK (char_length(name) BETWEEN 1 AND 100),
    secret_encrypted text NOT NULL
        CONSTRAINT integration_hooks_secret_encrypted_check CHECK (secret_encrypted LIKE 'zv1.%'),
    previous_secret_encrypted text
        CONSTRAINT integration_hooks_previous_secret_encrypted_check CHECK (previous_secret_encrypted LIKE 'zv1.%'),
    previous_secret_expires_at timestamptz,
    encryption_key_id uuid NOT NULL,
    events text[] DEFAULT '{}'::text[] NOT NULL,
    is_active boolean DEFAULT true NOT NULL,
    last_received_at timestamptz,
    created_by uuid,
    created_at timestamptz DEFAULT now() NOT NULL,
    updated_at timestamptz DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT integration_hooks_pkey PRIMARY KEY (id),
    CONSTRAINT integration_hooks_tenant_id_provider_name_key UNIQUE (tenant_id, provider, name),
    CONSTRAINT integration_hooks_tenant_id_fkey FOREIGN KEY (tenant_id)
        REFERENCES public.tenants (id) ON DELETE CASCADE,
    CONSTRAINT integration_hooks_tenant_id_encryption_key_id_fkey FOREIGN KEY (tenant_id, encryption_key_id)
        REFERENCES public.encryption_keys (tenant_id, id),
    CONSTRAINT integration_hooks_created_by_fkey FOREIGN KEY (created_by)
        REFERENCES public.users (id) ON DELETE SET NULL
);

COMMENT ON TABLE public.integration_hooks IS
    'Inbound hook of an external service (GitHub) with its secret; the id is in the public path.';

CREATE INDEX integration_hooks_encryption_key_id_idx ON public.integration_hooks (encryption_key_id);

ALTER TABLE public.integration_hooks ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.integration_hooks FORCE ROW LEVEL SECURITY;

CREATE POLICY integration_hooks_owner ON public.integration_hooks FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY integration_hooks_definer ON public.integration_hooks FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY integration_hooks_select ON public.integration_hooks FOR SELECT TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY integration_hooks_insert ON public.integration_hooks FOR INSERT TO zygo_app, zygo_service
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY integration_hooks_update ON public.integration_hooks FOR UPDATE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()))
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY integration_hooks_delete ON public.integration_hooks FOR DELETE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));

GRANT SELECT, INSERT, DELETE ON public.integration_hooks TO zygo_app;
GRANT UPDATE (
    provider, name, secret_encrypted, previous_secret_encrypted, previous_secret_expires_at, encryption_key_id,
    events, is_active, last_received_at, created_by
) ON public.integration_hooks TO zygo_app;
GRANT SELECT, INSERT, DELETE ON public.integration_hooks TO zygo_service;
GRANT UPDATE (
    provider, name, secret_encrypted, previous_secret_encrypted, previous_secret_expires_at, encryption_key_id,
    events, is_active, last_received_at, created_by
) ON public.integration_hooks TO zygo_service;

CREATE TRIGGER integration_hooks_touch_row BEFORE UPDATE ON public.integration_hooks
    FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

-- down
DROP TABLE public.integration_hooks;
