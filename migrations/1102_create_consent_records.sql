-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.consent_records (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    tenant_id uuid,
    user_id uuid,
    category text NOT NULL
        CONSTRAINT consent_records_category_check CHECK (category IN ('essential', 'analytics', 'marketing',
            'personalization')),
    type text NOT NULL
        CONSTRAINT consent_records_type_check CHECK (type IN ('terms_of_service', 'privacy_policy',
            'cookies_essential', 'analytics', 'cookies_analytics', 'marketing_emails', 'cookies_marketing',
            'third_party_sharing')),
    granted boolean NOT NULL,
    document_id uuid,
    document_version text,
    content_hash text
        CONSTRAINT consent_records_content_hash_check CHECK (content_hash ~ '^[0-9a-f]{64}$'),
    method text NOT NULL
        CONSTRAINT consent_records_method_check CHECK (method IN ('explicit', 'checkbox', 'implicit')),
    source text NOT NULL
        CONSTRAINT consent_records_source_check CHECK (source IN ('banner', 'settings', 'signup', 'gpc', 'admin')),
    gpc boolean DEFAULT false NOT NULL,
    locale text,
    ip_address inet,
    user_agent text,
    supersedes_id uuid,
    expires_at timestamptz,
    subject_hash bytea
        CONSTRAINT consent_records_subject_hash_check CHECK (octet_length(subject_hash) = 32),
    created_at timestamptz DEFAULT now() NOT NULL,
    CONSTRAINT consent_records_pkey PRIMARY KEY (id),
    CONSTRAINT consent_records_has_subject_check CHECK (user_id IS NOT NULL OR subject_hash IS NOT NULL),
    CONSTRAINT consent_records_implicit_essential_only_check CHECK (method <> 'implicit' OR category = 'essential'),
    CONSTRAINT consent_records_tenant_id_fkey FOREIGN KEY (tenant_id)
        REFERENCES public.tenants (id) ON DELETE CASCADE,
    CONSTRAINT consent_records_user_id_fkey FOREIGN KEY (user_id)
        REFERENCES public.users (id) ON DELETE RESTRICT,
    CONSTRAINT consent_records_document_id_fkey FOREIGN KEY (document_id)
        REFERENCES public.compliance_documents (id),
    CONSTRAINT consent_records_supersedes_id_fkey FOREIGN KEY (supersedes_id)
        REFERENCES public.consent_records (id)
);

COMMENT ON TABLE public.consent_records IS
    'Proof of consent; a withdrawal is a new row that names the old one, the latest row per person and type counts.';

CREATE INDEX consent_records_user_id_type_created_at_idx ON public.consent_records (user_id, type, created_at DESC);
CREATE INDEX consent_records_expires_at_idx ON public.consent_records (expires_at) WHERE expires_at IS NOT NULL;
CREATE INDEX consent_records_tenant_id_idx ON public.consent_records (tenant_id) WHERE tenant_id IS NOT NULL;
CREATE INDEX consent_records_document_id_idx ON public.consent_records (document_id) WHERE document_id IS NOT NULL;
CREATE INDEX consent_records_supersedes_id_idx ON public.consent_records (supersedes_id) WHERE supersedes_id IS NOT
    NULL;

ALTER TABLE public.consent_records ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.consent_records FORCE ROW LEVEL SECURITY;

CREATE POLICY consent_records_owner ON public.consent_records FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY consent_records_definer ON public.consent_records FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY consent_records_select ON public.consent_records FOR SELECT TO zygo_app, zygo_service
    USING (user_id = (SELECT zygo.current_user_id()) OR tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY consent_records_insert ON public.consent_records FOR INSERT TO zygo_app, zygo_service
    WITH CHECK (user_id = (SELECT zygo.current_user_id()) AND (tenant_id IS NULL OR tenant_id = (SELECT
        zygo.current_tenant_id())));

GRANT SELECT, INSERT ON public.consent_records TO zygo_app;
GRANT SELECT, INSERT ON public.consent_records TO zygo_service;

CREATE TRIGGER consent_records_forbid_mutation BEFORE UPDATE OR DELETE ON public.consent_records
    FOR EACH ROW EXECUTE FUNCTION zygo.forbid_mutation();
CREATE TRIGGER consent_records_forbid_truncate BEFORE TRUNCATE ON public.consent_records
    FOR EACH STATEMENT EXECUTE FUNCTION zygo.forbid_mutation();

-- down
DROP TABLE public.consent_records;
