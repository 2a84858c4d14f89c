-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.saml_configurations (
    tenant_id uuid DEFAULT zygo.current_tenant_id() NOT NULL,
    connection_id uuid NOT NULL,
    idp_entity_id text NOT NULL,
    idp_sso_url text NOT NULL,
    idp_slo_url text,
    idp_certificates jsonb NOT NULL
        CONSTRAINT saml_configurations_idp_certificates_check CHECK ((jsonb_typeof(idp_certificates) = 'array' AND
            jsonb_array_length(idp_certificates) BETWEEN 1 AND 3) AND (pg_column_size(idp_certificates) <= 131072)),
    sp_entity_id text NOT NULL,
    sign_requests boolean DEFAULT true NOT NULL,
    want_assertions_signed boolean DEFAULT true NOT NULL,
    name_id_format text,
    attribute_mapping jsonb DEFAULT '{}'::jsonb NOT NULL
        CONSTRAINT saml_configurations_attribute_mapping_check CHECK (pg_column_size(attribute_mapping) <= 131072),
    force_authn boolean DEFAULT false NOT NULL,
    created_at timestamptz DEFAULT now() NOT NULL,
    updated_at timestamptz DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT saml_configurations_pkey PRIMARY KEY (connection_id),
    CONSTRAINT saml_configurations_tenant_id_fkey FOREIGN KEY (tenant_id)
        REFERENCES public.tenants (id) ON DELETE CASCADE,
    CONSTRAINT saml_configurations_tenant_id_connection_id_fkey FOREIGN KEY (tenant_id, connection_id)
        REFERENCES public.sso_connections (tenant_id, id) ON DELETE CASCADE
);

COMMENT ON TABLE public.saml_configurations IS
    'SAML settings of a connection.';

CREATE INDEX saml_configurations_tenant_id_idx ON public.saml_configurations (tenant_id);

ALTER TABLE public.saml_configurations ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.saml_configurations FORCE ROW LEVEL SECURITY;

CREATE POLICY saml_configurations_owner ON public.saml_configurations FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY saml_configurations_definer ON public.saml_configurations FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY saml_configurations_select ON public.saml_configurations FOR SELECT TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY saml_configurations_insert ON public.saml_configurations FOR INSERT TO zygo_app, zygo_service
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY saml_configurations_update ON public.saml_configurations FOR UPDATE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()))
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY saml_configurations_delete ON public.saml_configurations FOR DELETE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));

GRANT SELECT, INSERT, DELETE ON public.saml_configurations TO zygo_app;
GRANT UPDATE (
    idp_entity_id, idp_sso_url, idp_slo_url, idp_certificates, sp_entity_id, sign_requests,
    want_assertions_signed, name_id_format, attribute_mapping, force_authn
) ON public.saml_configurations TO zygo_app;
GRANT SELECT, INSERT, DELETE ON public.saml_configurations TO zygo_service;
GRANT UPDATE (
    idp_entity_id, idp_sso_url, idp_slo_url, idp_certificates, sp_entity_id, sign_requests,
    want_assertions_signed, name_id_format, attribute_mapping, force_authn
) ON public.saml_configurations TO zygo_service;

CREATE TRIGGER saml_configurations_touch_row BEFORE UPDATE ON public.saml_configurations
    FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

-- down
DROP TABLE public.saml_configurations;
