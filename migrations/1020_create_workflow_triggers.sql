-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.workflow_triggers (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    tenant_id uuid DEFAULT zygo.current_tenant_id() NOT NULL,
    workflow_id uuid NOT NULL,
    mode text NOT NULL
        CONSTRAINT workflow_triggers_mode_check CHECK (mode IN ('webhook', 'event', 'chat')),
    trigger_key_hash bytea
        CONSTRAINT workflow_triggers_trigger_key_hash_check CHECK (octet_length(trigger_key_hash) = 32),
    trigger_key_sealed text
        CONSTRAINT workflow_triggers_trigger_key_sealed_check CHECK (trigger_key_sealed LIKE 'zv1.%'),
    auth_type text DEFAULT 'signature' NOT NULL
        CONSTRAINT workflow_triggers_auth_type_check CHECK (auth_type IN ('signature', 'hmac', 'bearer', 'basic',
            'none')),
    secret_encrypted text
        CONSTRAINT workflow_triggers_secret_encrypted_check CHECK (secret_encrypted LIKE 'zv1.%'),
    secret_preview text,
    previous_secret_encrypted text
        CONSTRAINT workflow_triggers_previous_secret_encrypted_check CHECK (previous_secret_encrypted LIKE 'zv1.%'),
    previous_valid_until timestamptz,
    encryption_key_id uuid,
    allowed_methods text[] DEFAULT '{POST}'::text[] NOT NULL,
    allowed_ips cidr[] DEFAULT '{}'::cidr[] NOT NULL,
    event_types text[] DEFAULT '{}'::text[] NOT NULL,
    config jsonb DEFAULT '{}'::jsonb NOT NULL
        CONSTRAINT workflow_triggers_config_check CHECK (pg_column_size(config) <= 131072),
    is_active boolean DEFAULT true NOT NULL,
    last_received_at timestamptz,
    created_at timestamptz DEFAULT now() NOT NULL,
    updated_at timestamptz DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT workflow_triggers_pkey PRIMARY KEY (id),
    CONSTRAINT workflow_triggers_workflow_id_key UNIQUE (workflow_id),
    CONSTRAINT workflow_triggers_tenant_id_id_key UNIQUE (tenant_id, id),
    CONSTRAINT workflow_triggers_webhook_has_key_check CHECK (mode <> 'webhook' OR trigger_key_hash IS NOT NULL),
    CONSTRAINT workflow_triggers_tenant_id_fkey FOREIGN KEY (tenant_id)
        REFERENCES public.tenants (id) ON DELETE CASCADE,
    CONSTRAINT workflow_triggers_tenant_id_workflow_id_fkey FOREIGN KEY (tenant_id, workflow_id)
        REFERENCES public.workflows (tenant_id, id) ON DELETE CASCADE,
    CONSTRAINT workflow_triggers_tenant_id_encryption_key_id_fkey FOREIGN KEY (tenant_id, encryption_key_id)
        REFERENCES public.encryption_keys (tenant_id, id)
);

COMMENT ON TABLE public.workflow_triggers IS
    'Inbound trigger of a workflow; the public key is looked up by hash through a definer function.';

CREATE UNIQUE INDEX workflow_triggers_trigger_key_hash_key ON public.workflow_triggers (trigger_key_hash) WHERE
    trigger_key_hash IS NOT NULL;
CREATE INDEX workflow_triggers_tenant_id_mode_idx ON public.workflow_triggers (tenant_id, mode) WHERE is_active;
CREATE INDEX workflow_triggers_encryption_key_id_idx ON public.workflow_triggers (encryption_key_id) WHERE
    encryption_key_id IS NOT NULL;

ALTER TABLE public.workflow_triggers ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.workflow_triggers FORCE ROW LEVEL SECURITY;

CREATE POLICY workflow_triggers_owner ON public.workflow_triggers FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY workflow_triggers_definer ON public.workflow_triggers FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY workflow_triggers_select ON public.workflow_triggers FOR SELECT TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY workflow_triggers_insert ON public.workflow_triggers FOR INSERT TO zygo_app, zygo_service
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY workflow_triggers_update ON public.workflow_triggers FOR UPDATE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()))
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY workflow_triggers_delete ON public.workflow_triggers FOR DELETE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY workflow_triggers_service_scan ON public.workflow_triggers FOR SELECT TO zygo_service
    USING ((SELECT zygo.is_platform_scope()));

GRANT SELECT, INSERT, DELETE ON public.workflow_triggers TO zygo_app;
GRANT UPDATE (
    workflow_id, mode, trigger_key_hash, trigger_key_sealed, auth_type, secret_encrypted, secret_preview,
    previous_secret_encrypted, previous_valid_until, encryption_key_id, allowed_methods, allowed_ips,
    event_types, config, is_active, last_received_at
) ON public.workflow_triggers TO zygo_app;
GRANT SELECT, INSERT, DELETE ON public.workflow_triggers TO zygo_service;
GRANT UPDATE (
    workflow_id, mode, trigger_key_hash, trigger_key_sealed, auth_type, secret_encrypted, secret_preview,
    previous_secret_encrypted, previous_valid_until, encryption_key_id, allowed_methods, allowed_ips,
    event_types, config, is_active, last_received_at
) ON public.workflow_triggers TO zygo_service;

CREATE TRIGGER workflow_triggers_touch_row BEFORE UPDATE ON public.workflow_triggers
    FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

-- down
DROP TABLE public.workflow_triggers;
