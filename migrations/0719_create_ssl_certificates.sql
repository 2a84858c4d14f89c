-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.ssl_certificates (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    tenant_id uuid DEFAULT zygo.current_tenant_id() NOT NULL,
    name text NOT NULL
        CONSTRAINT ssl_certificates_name_check CHECK (char_length(name) BETWEEN 1 AND 100),
    domains text[] NOT NULL
        CONSTRAINT ssl_certificates_domains_check CHECK (cardinality(domains) >= 1),
    certificate_chain text NOT NULL,
    private_key_encrypted text NOT NULL
        CONSTRAINT ssl_certificates_private_key_encrypted_check CHECK (private_key_encrypted LIKE 'zv1.%'),
    encryption_key_id uuid NOT NULL,
    fingerprint_sha256 text NOT NULL
        CONSTRAINT ssl_certificates_fingerprint_sha256_check CHECK (fingerprint_sha256 ~ '^[0-9a-f]{64}$'),
    issuer text,
    not_before timestamptz NOT NULL,
    not_after timestamptz NOT NULL,
    created_by uuid,
    created_at timestamptz DEFAULT now() NOT NULL,
    updated_at timestamptz DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT ssl_certificates_pkey PRIMARY KEY (id),
    CONSTRAINT ssl_certificates_tenant_id_fingerprint_sha256_key UNIQUE (tenant_id, fingerprint_sha256),
    CONSTRAINT ssl_certificates_tenant_id_id_key UNIQUE (tenant_id, id),
    CONSTRAINT ssl_certificates_validity_order_check CHECK (not_after > not_before),
    CONSTRAINT ssl_certificates_tenant_id_fkey FOREIGN KEY (tenant_id)
        REFERENCES public.tenants (id) ON DELETE CASCADE,
    CONSTRAINT ssl_certificates_tenant_id_encryption_key_id_fkey FOREIGN KEY (tenant_id, encryption_key_id)
        REFERENCES public.encryption_keys (tenant_id, id),
    CONSTRAINT ssl_certificates_created_by_fkey FOREIGN KEY (created_by)
        REFERENCES public.users (id) ON DELETE SET NULL
);

COMMENT ON TABLE public.ssl_certificates IS
    'Certificates for load balancers; the private key is sealed and never returned.';

CREATE UNIQUE INDEX ssl_certificates_tenant_id_lower_name_key ON public.ssl_certificates (tenant_id, lower(name));
CREATE INDEX ssl_certificates_not_after_idx ON public.ssl_certificates (not_after);
CREATE INDEX ssl_certificates_encryption_key_id_idx ON public.ssl_certificates (encryption_key_id);

ALTER TABLE public.ssl_certificates ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.ssl_certificates FORCE ROW LEVEL SECURITY;

CREATE POLICY ssl_certificates_owner ON public.ssl_certificates FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY ssl_certificates_definer ON public.ssl_certificates FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY ssl_certificates_select ON public.ssl_certificates FOR SELECT TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY ssl_certificates_insert ON public.ssl_certificates FOR INSERT TO zygo_app, zygo_service
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY ssl_certificates_update ON public.ssl_certificates FOR UPDATE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()))
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY ssl_certificates_delete ON public.ssl_certificates FOR DELETE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY ssl_certificates_service_scan ON public.ssl_certificates FOR SELECT TO zygo_service
    USING ((SELECT zygo.is_platform_scope()));

GRANT SELECT, INSERT, DELETE ON public.ssl_certificates TO zygo_app;
GRANT UPDATE (
    name, domains, certificate_chain, private_key_encrypted, encryption_key_id, fingerprint_sha256, issuer,
    not_before, not_after, created_by
) ON public.ssl_certificates TO zygo_app;
GRANT SELECT, INSERT, DELETE ON public.ssl_certificates TO zygo_service;
GRANT UPDATE (
    name, domains, certificate_chain, private_key_encrypted, encryption_key_id, fingerprint_sha256, issuer,
    not_before, not_after, created_by
) ON public.ssl_certificates TO zygo_service;

CREATE TRIGGER ssl_certificates_touch_row BEFORE UPDATE ON public.ssl_certificates
    FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

-- down
DROP TABLE public.ssl_certificates;
