-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.oidc_configurations (
    tenant_id uuid DEFAULT zygo.current_tenant_id() NOT NULL,
    connection_id uuid NOT NULL,
    issuer_url text NOT NULL,
    client_id text NOT NULL,
    client_secret_encrypted text
        CONSTRAINT oidc_configurations_client_secret_encrypted_check CHECK (client_secret_encrypted LIKE 'zv1.%'),
    encryption_key_id uuid,
    authorization_endpoint text,
    token_endpoint text,
    userinfo_endpoint text,
    jwks_uri text,
    end_session_endpoint text,
    scopes text[] DEFAULT '{openid,profile,email}'::text[] NOT NULL,
    claim_mapping jsonb DEFAULT '{}'::jsonb NOT NULL
        CONSTRAINT oidc_configurations_claim_mapping_check CHECK (pg_column_size(claim_mapping) <= 131072),
    token_auth_method text DEFAULT 'client_secret_basic' NOT NULL
        CONSTRAINT oidc_configurations_token_auth_method_check CHECK (token_auth_method IN ('client_secret_basic',
            'client_secret_post')),
    discovered_at timestamptz,
    created_at timestamptz DEFAULT now() NOT NULL,
    updated_at timestamptz DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT oidc_configurations_pkey PRIMARY KEY (connection_id),
    CONSTRAINT oidc_configurations_tenant_id_fkey FOREIGN KEY (tenant_id)
        REFERENCES public.tenants (id) ON DELETE CASCADE,
    CONSTRAINT oidc_configurations_tenant_id_connection_id_fkey FOREIGN KEY (tenant_id, connection_id)
        REFERENCES public.sso_connections (tenant_id, id) ON DELETE CASCADE,
    CONSTRAINT oidc_configurations_tenant_id_encryption_key_id_fkey FOREIGN KEY (tenant_id, encryption_key_id)
        REFERENCES public.encryption_keys (tenant_id, id)
);

COMMENT ON TABLE public.oidc_configurations IS
    'OpenID Connect settings of a connection.';

CREATE INDEX oidc_configurations_tenant_id_idx ON public.oidc_configurations (tenant_id);
CREATE INDEX oidc_configurations_encryption_key_id_idx ON public.oidc_configurations (encryption_key_id) WHERE
    encryption_key_id IS NOT NULL;

ALTER TABLE public.oidc_configurations ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.oidc_configurations FORCE ROW LEVEL SECURITY;

CREATE POLICY oidc_configurations_owner ON public.oidc_configurations FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY oidc_configurations_definer ON public.oidc_configurations FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY oidc_configurations_select ON public.oidc_configurations FOR SELECT TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY oidc_configurations_insert ON public.oidc_configurations FOR INSERT TO zygo_app, zygo_service
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY oidc_configurations_update ON public.oidc_configurations FOR UPDATE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()))
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY oidc_configurations_delete ON public.oidc_configurations FOR DELETE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));

GRANT SELECT, INSERT, DELETE ON public.oidc_configurations TO zygo_app;
GRANT UPDATE (
    issuer_url, client_id, client_secret_encrypted, encryption_key_id, authorization_endpoint, token_endpoint,
    userinfo_endpoint, jwks_uri, end_session_endpoint, scopes, claim_mapping, token_auth_method, discovered_at
) ON public.oidc_configurations TO zygo_app;
GRANT SELECT, INSERT, DELETE ON public.oidc_configurations TO zygo_service;
GRANT UPDATE (
    issuer_url, client_id, client_secret_encrypted, encryption_key_id, authorization_endpoint, token_endpoint,
    userinfo_endpoint, jwks_uri, end_session_endpoint, scopes, claim_mapping, token_auth_method, discovered_at
) ON public.oidc_configurations TO zygo_service;

CREATE TRIGGER oidc_configurations_touch_row BEFORE UPDATE ON public.oidc_configurations
    FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

-- down
DROP TABLE public.oidc_configurations;
