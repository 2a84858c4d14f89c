-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.vector_documents (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    tenant_id uuid DEFAULT zygo.current_tenant_id() NOT NULL,
    index_name text NOT NULL
        CONSTRAINT vector_documents_index_name_check CHECK (index_name ~ '^[a-z][a-z0-9_-]{0,62}$'),
    source_id text NOT NULL,
    chunk integer NOT NULL
        CONSTRAINT vector_documents_chunk_check CHECK (chunk >= 0),
    content text NOT NULL
        CONSTRAINT vector_documents_content_check CHECK (octet_length(content) <= 65536),
    content_tsv tsvector GENERATED ALWAYS AS (to_tsvector('simple', content)) STORED,
    embedding real[],
    embedding_model text,
    metadata jsonb DEFAULT '{}'::jsonb NOT NULL
        CONSTRAINT vector_documents_metadata_check CHECK (pg_column_size(metadata) <= 32768),
    created_at timestamptz DEFAULT now() NOT NULL,
    updated_at timestamptz DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT vector_documents_pkey PRIMARY KEY (id),
    CONSTRAINT vector_documents_tenant_id_index_name_source_id_chunk_key UNIQUE (tenant_id, index_name, source_id,
        chunk),
    CONSTRAINT vector_documents_tenant_id_fkey FOREIGN KEY (tenant_id)
        REFERENCES public.tenants (id) ON DELETE CASCADE
);

COMMENT ON TABLE public.vector_documents IS
    'Chunks of the built-in retrieval index.';

CREATE INDEX vector_documents_tenant_id_content_tsv_idx ON public.vector_documents USING gin (tenant_id, content_tsv);

ALTER TABLE public.vector_documents ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.vector_documents FORCE ROW LEVEL SECURITY;

CREATE POLICY vector_documents_owner ON public.vector_documents FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY vector_documents_definer ON public.vector_documents FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY vector_documents_select ON public.vector_documents FOR SELECT TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY vector_documents_insert ON public.vector_documents FOR INSERT TO zygo_app, zygo_service
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY vector_documents_update ON public.vector_documents FOR UPDATE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()))
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY vector_documents_delete ON public.vector_documents FOR DELETE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));

GRANT SELECT, INSERT, DELETE ON public.vector_documents TO zygo_app;
GRANT UPDATE (
    index_name, source_id, chunk, content, embedding, embedding_model, metadata
) ON public.vector_documents TO zygo_app;
GRANT SELECT, INSERT, DELETE ON public.vector_documents TO zygo_service;
GRANT UPDATE (
    index_name, source_id, chunk, content, embedding, embedding_model, metadata
) ON public.vector_documents TO zygo_service;

CREATE TRIGGER vector_documents_touch_row BEFORE UPDATE ON public.vector_documents
    FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

-- down
DROP TABLE public.vector_documents;
