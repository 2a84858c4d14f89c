-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.data_documents (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    tenant_id uuid DEFAULT zygo.current_tenant_id() NOT NULL,
    collection text NOT NULL
        CONSTRAINT data_documents_collection_check CHECK (collection ~ '^[a-z][a-z0-9_-]{0,62}$'),
    doc_key text NOT NULL
        CONSTRAINT data_documents_doc_key_check CHECK (char_length(doc_key) <= 255),
    doc jsonb NOT NULL
        CONSTRAINT data_documents_doc_check CHECK (pg_column_size(doc) <= 524288),
    doc_version bigint DEFAULT 1 NOT NULL,
    expires_at timestamptz,
    created_at timestamptz DEFAULT now() NOT NULL,
    updated_at timestamptz DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT data_documents_pkey PRIMARY KEY (id),
    CONSTRAINT data_documents_tenant_id_collection_doc_key_key UNIQUE (tenant_id, collection, doc_key),
    CONSTRAINT data_documents_tenant_id_fkey FOREIGN KEY (tenant_id)
        REFERENCES public.tenants (id) ON DELETE CASCADE
);

COMMENT ON TABLE public.data_documents IS
    'Documents of the data node''s collections, optimistic version per document.';

CREATE INDEX data_documents_tenant_id_collection_updated_at_idx ON public.data_documents (tenant_id, collection,
    updated_at DESC);
CREATE INDEX data_documents_expires_at_idx ON public.data_documents (expires_at) WHERE expires_at IS NOT NULL;

ALTER TABLE public.data_documents ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.data_documents FORCE ROW LEVEL SECURITY;

CREATE POLICY data_documents_owner ON public.data_documents FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY data_documents_definer ON public.data_documents FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY data_documents_select ON public.data_documents FOR SELECT TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY data_documents_insert ON public.data_documents FOR INSERT TO zygo_app, zygo_service
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY data_documents_update ON public.data_documents FOR UPDATE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()))
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY data_documents_delete ON public.data_documents FOR DELETE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY data_documents_service_scan ON public.data_documents FOR SELECT TO zygo_service
    USING ((SELECT zygo.is_platform_scope()));
CREATE POLICY data_documents_service_sweep_update ON public.data_documents FOR UPDATE TO zygo_service
    USING ((SELECT zygo.is_platform_scope()))
    WITH CHECK ((SELECT zygo.is_platform_scope()));
CREATE POLICY data_documents_service_sweep ON public.data_documents FOR DELETE TO zygo_service
    USING ((SELECT zygo.is_platform_scope()));

GRANT SELECT, INSERT, DELETE ON public.data_documents TO zygo_app;
GRANT UPDATE (
    collection, doc_key, doc, doc_version, expires_at
) ON public.data_documents TO zygo_app;
GRANT SELECT, INSERT, DELETE ON public.data_documents TO zygo_service;
GRANT UPDATE (
    collection, doc_key, doc, doc_version, expires_at
) ON public.data_documents TO zygo_service;

CREATE TRIGGER data_documents_touch_row BEFORE UPDATE ON public.data_documents
    FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

-- down
DROP TABLE public.data_documents;
