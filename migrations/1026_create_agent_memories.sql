-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.agent_memories (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    tenant_id uuid DEFAULT zygo.current_tenant_id() NOT NULL,
    memory_key text NOT NULL
        CONSTRAINT agent_memories_memory_key_check CHECK (char_length(memory_key) BETWEEN 1 AND 255),
    namespace text DEFAULT 'default' NOT NULL
        CONSTRAINT agent_memories_namespace_check CHECK (char_length(namespace) <= 100),
    revision integer DEFAULT 1 NOT NULL,
    is_current boolean DEFAULT true NOT NULL,
    content text
        CONSTRAINT agent_memories_content_check CHECK (octet_length(content) <= 262144),
    content_sealed text
        CONSTRAINT agent_memories_content_sealed_check CHECK (content_sealed LIKE 'zv1.%'),
    sensitivity text DEFAULT 'normal' NOT NULL
        CONSTRAINT agent_memories_sensitivity_check CHECK (sensitivity IN ('normal', 'personal', 'secret')),
    metadata jsonb DEFAULT '{}'::jsonb NOT NULL
        CONSTRAINT agent_memories_metadata_check CHECK (pg_column_size(metadata) <= 32768),
    content_tsv tsvector GENERATED ALWAYS AS (to_tsvector('simple', coalesce(content, ''))) STORED,
    embedding real[],
    embedding_model text,
    embedding_state text DEFAULT 'none' NOT NULL
        CONSTRAINT agent_memories_embedding_state_check CHECK (embedding_state IN ('none', 'pending', 'ready',
            'failed')),
    importance real DEFAULT 0.5 NOT NULL
        CONSTRAINT agent_memories_importance_check CHECK (importance BETWEEN 0 AND 1),
    access_count bigint DEFAULT 0 NOT NULL,
    last_accessed_at timestamptz,
    expires_at timestamptz,
    workflow_id uuid,
    created_by uuid,
    created_at timestamptz DEFAULT now() NOT NULL,
    updated_at timestamptz DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT agent_memories_pkey PRIMARY KEY (id),
    CONSTRAINT agent_memories_secret_is_sealed_check CHECK (sensitivity <> 'secret' OR (content IS NULL AND
        content_sealed IS NOT NULL)),
    CONSTRAINT agent_memories_tenant_id_fkey FOREIGN KEY (tenant_id)
        REFERENCES public.tenants (id) ON DELETE CASCADE,
    CONSTRAINT agent_memories_tenant_id_workflow_id_fkey FOREIGN KEY (tenant_id, workflow_id)
        REFERENCES public.workflows (tenant_id, id) ON DELETE SET NULL (workflow_id),
    CONSTRAINT agent_memories_created_by_fkey FOREIGN KEY (created_by)
        REFERENCES public.users (id) ON DELETE SET NULL
);

COMMENT ON TABLE public.agent_memories IS
    'Stored memories of agents with text and vector search. Search runs in definer functions that carry the tenant '
    'as an index column.';

CREATE UNIQUE INDEX agent_memories_tenant_id_namespace_memory_key_key ON public.agent_memories (tenant_id, namespace,
    memory_key) WHERE is_current;
CREATE INDEX agent_memories_tenant_id_content_tsv_idx ON public.agent_memories USING gin (tenant_id, content_tsv);
CREATE INDEX agent_memories_tenant_id_namespace_memory_key_revision_idx ON public.agent_memories (tenant_id,
    namespace, memory_key, revision);
CREATE INDEX agent_memories_expires_at_idx ON public.agent_memories (expires_at) WHERE expires_at IS NOT NULL;
CREATE INDEX agent_memories_embedding_state_idx ON public.agent_memories (embedding_state) WHERE embedding_state =
    'pending';
CREATE INDEX agent_memories_workflow_id_idx ON public.agent_memories (workflow_id) WHERE workflow_id IS NOT NULL;

ALTER TABLE public.agent_memories ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.agent_memories FORCE ROW LEVEL SECURITY;

CREATE POLICY agent_memories_owner ON public.agent_memories FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY agent_memories_definer ON public.agent_memories FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY agent_memories_select ON public.agent_memories FOR SELECT TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY agent_memories_insert ON public.agent_memories FOR INSERT TO zygo_app, zygo_service
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY agent_memories_update ON public.agent_memories FOR UPDATE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()))
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY agent_memories_delete ON public.agent_memories FOR DELETE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY agent_memories_service_scan ON public.agent_memories FOR SELECT TO zygo_service
    USING ((SELECT zygo.is_platform_scope()));
CREATE POLICY agent_memories_service_sweep_update ON public.agent_memories FOR UPDATE TO zygo_service
    USING ((SELECT zygo.is_platform_scope()))
    WITH CHECK ((SELECT zygo.is_platform_scope()));
CREATE POLICY agent_memories_service_sweep ON public.agent_memories FOR DELETE TO zygo_service
    USING ((SELECT zygo.is_platform_scope()));

GRANT SELECT, INSERT, DELETE ON public.agent_memories TO zygo_app;
GRANT UPDATE (
    memory_key, namespace, revision, is_current, content, content_sealed, sensitivity, metadata, embedding,
    embedding_model, embedding_state, importance, access_count, last_accessed_at, expires_at, workflow_id,
    created_by
) ON public.agent_memories TO zygo_app;
GRANT SELECT, INSERT, DELETE ON public.agent_memories TO zygo_service;
GRANT UPDATE (
    memory_key, namespace, revision, is_current, content, content_sealed, sensitivity, metadata, embedding,
    embedding_model, embedding_state, importance, access_count, last_accessed_at, expires_at, workflow_id,
    created_by
) ON public.agent_memories TO zygo_service;

CREATE TRIGGER agent_memories_touch_row BEFORE UPDATE ON public.agent_memories
    FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

-- down
DROP TABLE public.agent_memories;
