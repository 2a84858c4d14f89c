-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.workflow_node_secrets (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    tenant_id uuid DEFAULT zygo.current_tenant_id() NOT NULL,
    workflow_id uuid NOT NULL,
    node_id text NOT NULL,
    field text NOT NULL,
    value_encrypted text NOT NULL
        CONSTRAINT workflow_node_secrets_value_encrypted_check CHECK (value_encrypted LIKE 'zv1.%'),
    value_hint text,
    encryption_key_id uuid NOT NULL,
    version bigint DEFAULT 1 NOT NULL,
    created_at timestamptz DEFAULT now() NOT NULL,
    updated_at timestamptz DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT workflow_node_secrets_pkey PRIMARY KEY (id),
    CONSTRAINT workflow_node_secrets_workflow_id_node_id_field_key UNIQUE (workflow_id, node_id, field),
    CONSTRAINT workflow_node_secrets_tenant_id_fkey FOREIGN KEY (tenant_id)
        REFERENCES public.tenants (id) ON DELETE CASCADE,
    CONSTRAINT workflow_node_secrets_tenant_id_workflow_id_fkey FOREIGN KEY (tenant_id, workflow_id)
        REFERENCES public.workflows (tenant_id, id) ON DELETE CASCADE,
    CONSTRAINT workflow_node_secrets_tenant_id_encryption_key_id_fkey FOREIGN KEY (tenant_id, encryption_key_id)
        REFERENCES public.encryption_keys (tenant_id, id)
);

COMMENT ON TABLE public.workflow_node_secrets IS
    'Credentials lifted out of node configuration.';

CREATE INDEX workflow_node_secrets_tenant_id_idx ON public.workflow_node_secrets (tenant_id);
CREATE INDEX workflow_node_secrets_encryption_key_id_idx ON public.workflow_node_secrets (encryption_key_id);

ALTER TABLE public.workflow_node_secrets ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.workflow_node_secrets FORCE ROW LEVEL SECURITY;

CREATE POLICY workflow_node_secrets_owner ON public.workflow_node_secrets FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY workflow_node_secrets_definer ON public.workflow_node_secrets FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY workflow_node_secrets_select ON public.workflow_node_secrets FOR SELECT TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY workflow_node_secrets_insert ON public.workflow_node_secrets FOR INSERT TO zygo_app, zygo_service
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY workflow_node_secrets_update ON public.workflow_node_secrets FOR UPDATE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()))
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY workflow_node_secrets_delete ON public.workflow_node_secrets FOR DELETE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY workflow_node_secrets_service_scan ON public.workflow_node_secrets FOR SELECT TO zygo_service
    USING ((SELECT zygo.is_platform_scope()));

GRANT SELECT, INSERT, DELETE ON public.workflow_node_secrets TO zygo_app;
GRANT UPDATE (
    workflow_id, node_id, field, value_encrypted, value_hint, encryption_key_id, version
) ON public.workflow_node_secrets TO zygo_app;
GRANT SELECT, INSERT, DELETE ON public.workflow_node_secrets TO zygo_service;
GRANT UPDATE (
    workflow_id, node_id, field, value_encrypted, value_hint, encryption_key_id, version
) ON public.workflow_node_secrets TO zygo_service;

CREATE TRIGGER workflow_node_secrets_touch_row BEFORE UPDATE ON public.workflow_node_secrets
    FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

-- down
DROP TABLE public.workflow_node_secrets;
