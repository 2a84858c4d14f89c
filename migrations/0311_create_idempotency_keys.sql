-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

-- idempotency_keys_user_id_fkey waits for users; phase 4 adds it.
CREATE TABLE public.idempotency_keys (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    tenant_id uuid DEFAULT zygo.current_tenant_id(),
    user_id uuid,
    principal text NOT NULL
        CONSTRAINT idempotency_keys_principal_check CHECK (principal ~ '^(user|api_key|admin|public):'),
    operation_id text NOT NULL,
    key_hash bytea NOT NULL
        CONSTRAINT idempotency_keys_key_hash_check CHECK (octet_length(key_hash) = 32),
    fingerprint bytea NOT NULL
        CONSTRAINT idempotency_keys_fingerprint_check CHECK (octet_length(fingerprint) = 32),
    status text DEFAULT 'in_progress' NOT NULL
        CONSTRAINT idempotency_keys_status_check CHECK (status IN ('in_progress', 'completed')),
    lease_expires_at timestamptz DEFAULT (now() + interval '60 seconds') NOT NULL,
    response_status smallint
        CONSTRAINT idempotency_keys_response_status_check CHECK (response_status BETWEEN 200 AND 599),
    response_headers jsonb
        CONSTRAINT idempotency_keys_response_headers_check CHECK (pg_column_size(response_headers) <= 131072),
    response_body_sealed text
        CONSTRAINT idempotency_keys_response_body_sealed_check CHECK (response_body_sealed LIKE 'zv1.%'),
    response_omitted boolean DEFAULT false NOT NULL,
    resource_id uuid,
    expires_at timestamptz DEFAULT (now() + interval '24 hours') NOT NULL,
    created_at timestamptz DEFAULT now() NOT NULL,
    updated_at timestamptz DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT idempotency_keys_pkey PRIMARY KEY (id),
    CONSTRAINT idempotency_keys_tenant_id_principal_operation_id_key_hash_key UNIQUE NULLS NOT DISTINCT (tenant_id,
        principal, operation_id, key_hash),
    CONSTRAINT idempotency_keys_completed_has_status_check CHECK (status <> 'completed' OR response_status IS NOT NULL),
    CONSTRAINT idempotency_keys_tenant_id_fkey FOREIGN KEY (tenant_id)
        REFERENCES public.tenants (id) ON DELETE CASCADE
);

COMMENT ON TABLE public.idempotency_keys IS
    'Outcome of a request that carried an idempotency key. Inserted before the work, completed in the same '
    'transaction as the work; a repeat gets the stored answer, another body under the same key is refused.';

CREATE INDEX idempotency_keys_expires_at_idx ON public.idempotency_keys (expires_at);
CREATE INDEX idempotency_keys_user_id_idx ON public.idempotency_keys (user_id) WHERE user_id IS NOT NULL;

ALTER TABLE public.idempotency_keys ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.idempotency_keys FORCE ROW LEVEL SECURITY;

CREATE POLICY idempotency_keys_owner ON public.idempotency_keys FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY idempotency_keys_definer ON public.idempotency_keys FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY idempotency_keys_select ON public.idempotency_keys FOR SELECT TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()) OR (tenant_id IS NULL AND user_id = (SELECT
        zygo.current_user_id())));
CREATE POLICY idempotency_keys_insert ON public.idempotency_keys FOR INSERT TO zygo_app, zygo_service
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()) OR (tenant_id IS NULL AND user_id = (SELECT
        zygo.current_user_id())));
CREATE POLICY idempotency_keys_update ON public.idempotency_keys FOR UPDATE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()) OR (tenant_id IS NULL AND user_id = (SELECT
        zygo.current_user_id())))
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()) OR (tenant_id IS NULL AND user_id = (SELECT
        zygo.current_user_id())));
CREATE POLICY idempotency_keys_delete ON public.idempotency_keys FOR DELETE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()) OR (tenant_id IS NULL AND user_id = (SELECT
        zygo.current_user_id())));
CREATE POLICY idempotency_keys_service_scan ON public.idempotency_keys FOR SELECT TO zygo_service
    USING ((SELECT zygo.is_platform_scope()));
CREATE POLICY idempotency_keys_service_sweep_update ON public.idempotency_keys FOR UPDATE TO zygo_service
    USING ((SELECT zygo.is_platform_scope()))
    WITH CHECK ((SELECT zygo.is_platform_scope()));
CREATE POLICY idempotency_keys_service_sweep ON public.idempotency_keys FOR DELETE TO zygo_service
    USING ((SELECT zygo.is_platform_scope()));

GRANT SELECT, INSERT, DELETE ON public.idempotency_keys TO zygo_app;
GRANT UPDATE (
    user_id, principal, operation_id, key_hash, fingerprint, status, lease_expires_at, response_status,
    response_headers, response_body_sealed, response_omitted, resource_id, expires_at
) ON public.idempotency_keys TO zygo_app;
GRANT SELECT, INSERT, DELETE ON public.idempotency_keys TO zygo_service;
GRANT UPDATE (
    user_id, principal, operation_id, key_hash, fingerprint, status, lease_expires_at, response_status,
    response_headers, response_body_sealed, response_omitted, resource_id, expires_at
) ON public.idempotency_keys TO zygo_service;

CREATE TRIGGER idempotency_keys_touch_row BEFORE UPDATE ON public.idempotency_keys
    FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

-- down
DROP TABLE public.idempotency_keys;
