-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.webhooks (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    tenant_id uuid DEFAULT zygo.current_tenant_id() NOT NULL,
    name text NOT NULL
        CONSTRAINT webhooks_name_check CHECK (char_length(name) BETWEEN 1 AND 100),
    description text
        CONSTRAINT webhooks_description_check CHECK (char_length(description) <= 500),
    url text NOT NULL
        CONSTRAINT webhooks_url_check CHECK (url ~ '^https://' AND octet_length(url) <= 2048),
    events text[] NOT NULL
        CONSTRAINT webhooks_events_check CHECK (cardinality(events) BETWEEN 1 AND 100),
    secret_encrypted text NOT NULL
        CONSTRAINT webhooks_secret_encrypted_check CHECK (secret_encrypted LIKE 'zv1.%'),
    secret_key_version integer DEFAULT 1 NOT NULL,
    secret_preview text NOT NULL,
    previous_secret_encrypted text
        CONSTRAINT webhooks_previous_secret_encrypted_check CHECK (previous_secret_encrypted LIKE 'zv1.%'),
    previous_secret_expires_at timestamptz,
    encryption_key_id uuid NOT NULL,
    custom_headers_sealed text
        CONSTRAINT webhooks_custom_headers_sealed_check CHECK (custom_headers_sealed LIKE 'zv1.%'),
    custom_header_names text[] DEFAULT '{}'::text[] NOT NULL
        CONSTRAINT webhooks_custom_header_names_check CHECK (cardinality(custom_header_names) <= 10),
    status text DEFAULT 'active' NOT NULL
        CONSTRAINT webhooks_status_check CHECK (status IN ('active', 'paused', 'failing')),
    is_active boolean GENERATED ALWAYS AS (status <> 'paused') STORED,
    disabled_reason text
        CONSTRAINT webhooks_disabled_reason_check CHECK (disabled_reason IN ('user', 'auto_failures', 'gone',
            'tenant_suspended', 'egress_blocked')),
    retry_policy jsonb DEFAULT '{"mode": "standard"}'::jsonb NOT NULL
        CONSTRAINT webhooks_retry_policy_check CHECK (pg_column_size(retry_policy) <= 131072),
    ordering text DEFAULT 'none' NOT NULL
        CONSTRAINT webhooks_ordering_check CHECK (ordering IN ('none', 'by_resource')),
    payload_mode text DEFAULT 'full' NOT NULL
        CONSTRAINT webhooks_payload_mode_check CHECK (payload_mode IN ('full', 'thin')),
    rate_limit_per_second smallint DEFAULT 20 NOT NULL
        CONSTRAINT webhooks_rate_limit_per_second_check CHECK (rate_limit_per_second BETWEEN 1 AND 100),
    consecutive_failures integer DEFAULT 0 NOT NULL,
    egress_refusals smallint DEFAULT 0 NOT NULL,
    failing_since timestamptz,
    circuit_open_until timestamptz,
    last_triggered_at timestamptz,
    delivery_count bigint DEFAULT 0 NOT NULL,
    created_by uuid,
    created_at timestamptz DEFAULT now() NOT NULL,
    updated_at timestamptz DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    deleted_at timestamptz,
    CONSTRAINT webhooks_pkey PRIMARY KEY (id),
    CONSTRAINT webhooks_paused_has_reason_check CHECK (status <> 'paused' OR disabled_reason IS NOT NULL),
    CONSTRAINT webhooks_tenant_id_fkey FOREIGN KEY (tenant_id)
        REFERENCES public.tenants (id) ON DELETE CASCADE,
    CONSTRAINT webhooks_tenant_id_encryption_key_id_fkey FOREIGN KEY (tenant_id, encryption_key_id)
        REFERENCES public.encryption_keys (tenant_id, id),
    CONSTRAINT webhooks_created_by_fkey FOREIGN KEY (created_by)
        REFERENCES public.users (id) ON DELETE SET NULL
);

COMMENT ON TABLE public.webhooks IS
    'Outgoing endpoints of a tenant with sealed signing secret, state and retry policy.';

CREATE INDEX webhooks_tenant_id_status_idx ON public.webhooks (tenant_id, status) WHERE deleted_at IS NULL;
CREATE INDEX webhooks_encryption_key_id_idx ON public.webhooks (encryption_key_id);

ALTER TABLE public.webhooks ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.webhooks FORCE ROW LEVEL SECURITY;

CREATE POLICY webhooks_owner ON public.webhooks FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY webhooks_definer ON public.webhooks FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY webhooks_select ON public.webhooks FOR SELECT TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY webhooks_insert ON public.webhooks FOR INSERT TO zygo_app, zygo_service
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY webhooks_update ON public.webhooks FOR UPDATE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()))
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY webhooks_delete ON public.webhooks FOR DELETE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY webhooks_admin_select ON public.webhooks FOR SELECT TO zygo_admin
    USING (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('read')));
CREATE POLICY webhooks_admin_insert ON public.webhooks FOR INSERT TO zygo_admin
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('write')));
CREATE POLICY webhooks_admin_update ON public.webhooks FOR UPDATE TO zygo_admin
    USING (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('write')))
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('write')));
CREATE POLICY webhooks_admin_delete ON public.webhooks FOR DELETE TO zygo_admin
    USING (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('write')));
CREATE POLICY webhooks_service_scan ON public.webhooks FOR SELECT TO zygo_service
    USING ((SELECT zygo.is_platform_scope()));

GRANT SELECT, INSERT, DELETE ON public.webhooks TO zygo_app;
GRANT UPDATE (
    name, description, url, events, secret_encrypted, secret_key_version, secret_preview,
    previous_secret_encrypted, previous_secret_expires_at, encryption_key_id, custom_headers_sealed,
    custom_header_names, status, disabled_reason, retry_policy, ordering, payload_mode, rate_limit_per_second,
    consecutive_failures, egress_refusals, failing_since, circuit_open_until, last_triggered_at, delivery_count,
    created_by, deleted_at
) ON public.webhooks TO zygo_app;
GRANT SELECT, INSERT, DELETE ON public.webhooks TO zygo_service;
GRANT UPDATE (
    name, description, url, events, secret_encrypted, secret_key_version, secret_preview,
    previous_secret_encrypted, previous_secret_expires_at, encryption_key_id, custom_headers_sealed,
    custom_header_names, status, disabled_reason, retry_policy, ordering, payload_mode, rate_limit_per_second,
    consecutive_failures, egress_refusals, failing_since, circuit_open_until, last_triggered_at, delivery_count,
    created_by, deleted_at
) ON public.webhooks TO zygo_service;
GRANT DELETE ON public.webhooks TO zygo_admin;
GRANT SELECT (
    id, tenant_id, name, description, url, events, secret_key_version, secret_preview,
    previous_secret_expires_at, encryption_key_id, custom_header_names, status, is_active, disabled_reason,
    retry_policy, ordering, payload_mode, rate_limit_per_second, consecutive_failures, egress_refusals,
    failing_since, circuit_open_until, last_triggered_at, delivery_count, created_by, created_at, updated_at,
    row_version, deleted_at
) ON public.webhooks TO zygo_admin;
GRANT INSERT (
    id, tenant_id, name, description, url, events, secret_key_version, secret_preview,
    previous_secret_expires_at, encryption_key_id, custom_header_names, status, disabled_reason, retry_policy,
    ordering, payload_mode, rate_limit_per_second, consecutive_failures, egress_refusals, failing_since,
    circuit_open_until, last_triggered_at, delivery_count, created_by, created_at, updated_at, row_version,
    deleted_at
) ON public.webhooks TO zygo_admin;
GRANT UPDATE (
    name, description, url, events, secret_key_version, secret_preview, previous_secret_expires_at,
    encryption_key_id, custom_header_names, status, disabled_reason, retry_policy, ordering, payload_mode,
    rate_limit_per_second, consecutive_failures, egress_refusals, failing_since, circuit_open_until,
    last_triggered_at, delivery_count, created_by, deleted_at
) ON public.webhooks TO zygo_admin;

CREATE TRIGGER webhooks_touch_row BEFORE UPDATE ON public.webhooks
    FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

-- down
DROP TABLE public.webhooks;
