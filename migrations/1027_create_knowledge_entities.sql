-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.knowledge_entities (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    tenant_id uuid DEFAULT zygo.current_tenant_id() NOT NULL,
    label text NOT NULL
        CONSTRAINT knowledge_entities_label_check CHECK (char_length(label) <= 100),
    key text NOT NULL
        CONSTRAINT knowledge_entities_key_check CHECK (char_length(key) <= 255),
    name text NOT NULL,
    name_normalized text NOT NULL,
    aliases text[] DEFAULT '{}'::text[] NOT NULL,
    properties jsonb DEFAULT '{}'::jsonb NOT NULL
        CONSTRAINT knowledge_entities_properties_check CHECK (pg_column_size(properties) <= 131072),
    merged_into_id uuid,
    created_by uuid,
    created_at timestamptz DEFAULT now() NOT NULL,
    updated_at timestamptz DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT knowledge_entities_pkey PRIMARY KEY (id),
    CONSTRAINT knowledge_entities_tenant_id_label_key_key UNIQUE (tenant_id, label, key),
    CONSTRAINT knowledge_entities_tenant_id_id_key UNIQUE (tenant_id, id),
    CONSTRAINT knowledge_entities_tenant_id_fkey FOREIGN KEY (tenant_id)
        REFERENCES public.tenants (id) ON DELETE CASCADE,
    CONSTRAINT knowledge_entities_tenant_id_merged_into_id_fkey FOREIGN KEY (tenant_id, merged_into_id)
        REFERENCES public.knowledge_entities (tenant_id, id) ON DELETE SET NULL (merged_into_id),
    CONSTRAINT knowledge_entities_created_by_fkey FOREIGN KEY (created_by)
        REFERENCES public.users (id) ON DELETE SET NULL
);

COMMENT ON TABLE public.knowledge_entities IS
    'Vertices of a tenant''s knowledge graph.';

CREATE INDEX knowledge_entities_tenant_id_name_normalized_idx ON public.knowledge_entities (tenant_id, name_normalized);
CREATE INDEX knowledge_entities_tenant_id_name_normalized_2_idx ON public.knowledge_entities USING gin (tenant_id,
    name_normalized public.gin_trgm_ops);
CREATE INDEX knowledge_entities_tenant_id_properties_idx ON public.knowledge_entities USING gin (tenant_id, properties);
CREATE INDEX knowledge_entities_merged_into_id_idx ON public.knowledge_entities (merged_into_id) WHERE merged_into_id
    IS NOT NULL;

ALTER TABLE public.knowledge_entities ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.knowledge_entities FORCE ROW LEVEL SECURITY;

CREATE POLICY knowledge_entities_owner ON public.knowledge_entities FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY knowledge_entities_definer ON public.knowledge_entities FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY knowledge_entities_select ON public.knowledge_entities FOR SELECT TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY knowledge_entities_insert ON public.knowledge_entities FOR INSERT TO zygo_app, zygo_service
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY knowledge_entities_update ON public.knowledge_entities FOR UPDATE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()))
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY knowledge_entities_delete ON public.knowledge_entities FOR DELETE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));

GRANT SELECT, INSERT, DELETE ON public.knowledge_entities TO zygo_app;
GRANT UPDATE (
    label, key, name, name_normalized, aliases, properties, merged_into_id, created_by
) ON public.knowledge_entities TO zygo_app;
GRANT SELECT, INSERT, DELETE ON public.knowledge_entities TO zygo_service;
GRANT UPDATE (
    label, key, name, name_normalized, aliases, properties, merged_into_id, created_by
) ON public.knowledge_entities TO zygo_service;

CREATE TRIGGER knowledge_entities_touch_row BEFORE UPDATE ON public.knowledge_entities
    FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

-- down
DROP TABLE public.knowledge_entities;
