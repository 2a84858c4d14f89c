-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.compliance_documents (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    tenant_id uuid DEFAULT zygo.current_tenant_id(),
    type text NOT NULL
        CONSTRAINT compliance_documents_type_check CHECK (type IN ('terms_of_service', 'privacy_policy',
            'cookie_policy', 'dpa', 'acceptable_use', 'sla')),
    version text NOT NULL
        CONSTRAINT compliance_documents_version_check CHECK (char_length(version) <= 20),
    title text NOT NULL,
    content text NOT NULL,
    content_hash text NOT NULL
        CONSTRAINT compliance_documents_content_hash_check CHECK (content_hash ~ '^[0-9a-f]{64}$'),
    summary text,
    effective_date timestamptz NOT NULL,
    is_active boolean DEFAULT false NOT NULL,
    published_at timestamptz,
    published_by_admin_id uuid,
    created_at timestamptz DEFAULT now() NOT NULL,
    updated_at timestamptz DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT compliance_documents_pkey PRIMARY KEY (id),
    CONSTRAINT compliance_documents_tenant_id_type_version_key UNIQUE NULLS NOT DISTINCT (tenant_id, type, version),
    CONSTRAINT compliance_documents_tenant_id_fkey FOREIGN KEY (tenant_id)
        REFERENCES public.tenants (id) ON DELETE CASCADE,
    CONSTRAINT compliance_documents_published_by_admin_id_fkey FOREIGN KEY (published_by_admin_id)
        REFERENCES admin.admin_users (id) ON DELETE SET NULL
);

COMMENT ON TABLE public.compliance_documents IS
    'Versions of terms, privacy policy and other legal texts; one active per tenant and type.';

CREATE UNIQUE INDEX compliance_documents_tenant_id_type_key ON public.compliance_documents (tenant_id, type) NULLS NOT
    DISTINCT WHERE is_active;

ALTER TABLE public.compliance_documents ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.compliance_documents FORCE ROW LEVEL SECURITY;

CREATE POLICY compliance_documents_owner ON public.compliance_documents FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY compliance_documents_definer ON public.compliance_documents FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY compliance_documents_select ON public.compliance_documents FOR SELECT TO zygo_app, zygo_service
    USING (tenant_id IS NULL OR tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY compliance_documents_insert ON public.compliance_documents FOR INSERT TO zygo_app, zygo_service
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY compliance_documents_update ON public.compliance_documents FOR UPDATE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()))
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY compliance_documents_delete ON public.compliance_documents FOR DELETE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY compliance_documents_admin_global_select ON public.compliance_documents FOR SELECT TO zygo_admin
    USING ((SELECT zygo.is_platform_scope()) AND tenant_id IS NULL);
CREATE POLICY compliance_documents_admin_global_insert ON public.compliance_documents FOR INSERT TO zygo_admin
    WITH CHECK ((SELECT zygo.is_platform_scope()) AND tenant_id IS NULL);
CREATE POLICY compliance_documents_admin_global_update ON public.compliance_documents FOR UPDATE TO zygo_admin
    USING ((SELECT zygo.is_platform_scope()) AND tenant_id IS NULL)
    WITH CHECK ((SELECT zygo.is_platform_scope()) AND tenant_id IS NULL);
CREATE POLICY compliance_documents_admin_global_delete ON public.compliance_documents FOR DELETE TO zygo_admin
    USING ((SELECT zygo.is_platform_scope()) AND tenant_id IS NULL);

GRANT SELECT, INSERT, DELETE ON public.compliance_documents TO zygo_app;
GRANT UPDATE (
    type, version, title, content, content_hash, summary, effective_date, is_active, published_at,
    published_by_admin_id
) ON public.compliance_documents TO zygo_app;
GRANT SELECT, INSERT, DELETE ON public.compliance_documents TO zygo_service;
GRANT UPDATE (
    type, version, title, content, content_hash, summary, effective_date, is_active, published_at,
    published_by_admin_id
) ON public.compliance_documents TO zygo_service;
GRANT SELECT, INSERT, DELETE ON public.compliance_documents TO zygo_admin;
GRANT UPDATE (
    type, version, title, content, content_hash, summary, effective_date, is_active, published_at,
    published_by_admin_id
) ON public.compliance_documents TO zygo_admin;

CREATE TRIGGER compliance_documents_touch_row BEFORE UPDATE ON public.compliance_documents
    FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

-- down
DROP TABLE public.compliance_documents;
