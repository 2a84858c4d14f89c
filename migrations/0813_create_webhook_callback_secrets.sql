-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.webhook_callback_secrets (
    tenant_id uuid DEFAULT zygo.current_tenant_id() NOT NULL,
    secret_encrypted text NOT NULL
        CONSTRAINT webhook_callback_secrets_secret_encrypted_check CHECK (secret_encrypted LIKE 'zv1.%'),
    secret_preview text NOT NULL,
    previous_secret_encrypted text
        CONSTRAINT webhook_callback_secrets_previous_secret_encrypted_check CHECK (previous_secret_encrypted LIKE
            'zv1.%'),
    previous_secret_expires_at timestamptz,
    encryption_key_id uuid NOT NULL,
    created_by uuid,
    created_at timestamptz DEFAULT now() NOT NULL,
    updated_at timestamptz DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT webhook_callback_secrets_pkey PRIMARY KEY (tenant_id),
    CONSTRAINT webhook_callback_secrets_tenant_id_fkey FOREIGN KEY (tenant_id)
        REFERENCES public.tenants (id) ON DELETE CASCADE,
    CONSTRAINT webhook_callback_secrets_tenant_id_encryption_key_id_fkey FOREIGN KEY (tenant_id, encryption_key_id)
        REFERENCES public.encryption_keys (tenant_id, id),
    CONSTRAINT webhook_callback_secrets_created_by_fkey FOREIGN KEY (created_by)
        REFERENCES public.users (id) ON DELETE SET NULL
);

COMMENT ON TABLE public.webhook_callback_secrets IS
    'Secret that signs per-execution callbacks, one per tenant.';

CREATE INDEX webhook_callback_secrets_encryption_key_id_idx ON public.webhook_callback_secrets (encryption_key_id);

ALTER TABLE public.webhook_callback_secrets ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.webhook_callback_secrets FORCE ROW LEVEL SECURITY;

CREATE POLICY webhook_callback_secrets_owner ON public.webhook_callback_secrets FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY webhook_callback_secrets_definer ON public.webhook_callback_secrets FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY webhook_callback_secrets_select ON public.webhook_callback_secrets FOR SELECT TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY webhook_callback_secrets_insert ON public.webhook_callback_secrets FOR INSERT TO zygo_app, zygo_service
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY webhook_callback_secrets_update ON public.webhook_callback_secrets FOR UPDATE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()))
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY webhook_callback_secrets_delete ON public.webhook_callback_secrets FOR DELETE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));

GRANT SELECT, INSERT, DELETE ON public.webhook_callback_secrets TO zygo_app;
GRANT UPDATE (
    secret_encrypted, secret_preview, previous_secret_encrypted, previous_secret_expires_at, encryption_key_id,
    created_by
) ON public.webhook_callback_secrets TO zygo_app;
GRANT SELECT, INSERT, DELETE ON public.webhook_callback_secrets TO zygo_service;
GRANT UPDATE (
    secret_encrypted, secret_preview, previous_secret_encrypted, previous_secret_expires_at, encryption_key_id,
    created_by
) ON public.webhook_callback_secrets TO zygo_service;

CREATE TRIGGER webhook_callback_secrets_touch_row BEFORE UPDATE ON public.webhook_callback_secrets
    FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

-- down
DROP TABLE public.webhook_callback_secrets;
