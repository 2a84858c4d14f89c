-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.knowledge_relations (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    tenant_id uuid DEFAULT zygo.current_tenant_id() NOT NULL,
    type text NOT NULL
        CONSTRAINT knowledge_relations_type_check CHECK (char_length(type) <= 100),
    from_entity_id uuid NOT NULL,
    to_entity_id uuid NOT NULL,
    properties jsonb DEFAULT '{}'::jsonb NOT NULL
        CONSTRAINT knowledge_relations_properties_check CHECK (pg_column_size(properties) <= 32768),
    weight real,
    created_by uuid,
    created_at timestamptz DEFAULT now() NOT NULL,
    updated_at timestamptz DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT knowledge_relations_pkey PRIMARY KEY (id),
    CONSTRAINT knowledge_relations_tenant_id_type_from_entity_id_to_4306ea_key UNIQUE (tenant_id, type,
        from_entity_id, to_entity_id),
    CONSTRAINT knowledge_relations_tenant_id_fkey FOREIGN KEY (tenant_id)
        REFERENCES public.tenants (id) ON DELETE CASCADE,
    CONSTRAINT knowledge_relations_tenant_id_from_entity_id_fkey FOREIGN KEY (tenant_id, from_entity_id)
        REFERENCES public.knowledge_entities (tenant_id, id) ON DELETE CASCADE,
    CONSTRAINT knowledge_relations_tenant_id_to_entity_id_fkey FOREIGN KEY (tenant_id, to_entity_id)
        REFERENCES public.knowledge_entities (tenant_id, id) ON DELETE CASCADE,
    CONSTRAINT knowledge_relations_created_by_fkey FOREIGN KEY (created_by)
        REFERENCES public.users (id) ON DELETE SET NULL
);

COMMENT ON TABLE public.knowledge_relations IS
    'Edges of the knowledge graph.';

CREATE INDEX knowledge_relations_tenant_id_from_entity_id_type_idx ON public.knowledge_relations (tenant_id,
    from_entity_id, type);
CREATE INDEX knowledge_relations_tenant_id_to_entity_id_type_idx ON public.knowledge_relations (tenant_id,
    to_entity_id, type);

ALTER TABLE public.knowledge_relations ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.knowledge_relations FORCE ROW LEVEL SECURITY;

CREATE POLICY knowledge_relations_owner ON public.knowledge_relations FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY knowledge_relations_definer ON public.knowledge_relations FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY knowledge_relations_select ON public.knowledge_relations FOR SELECT TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY knowledge_relations_insert ON public.knowledge_relations FOR INSERT TO zygo_app, zygo_service
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY knowledge_relations_update ON public.knowledge_relations FOR UPDATE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()))
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY knowledge_relations_delete ON public.knowledge_relations FOR DELETE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));

GRANT SELECT, INSERT, DELETE ON public.knowledge_relations TO zygo_app;
GRANT UPDATE (
    type, from_entity_id, to_entity_id, properties, weight, created_by
) ON public.knowledge_relations TO zygo_app;
GRANT SELECT, INSERT, DELETE ON public.knowledge_relations TO zygo_service;
GRANT UPDATE (
    type, from_entity_id, to_entity_id, properties, weight, created_by
) ON public.knowledge_relations TO zygo_service;

CREATE TRIGGER knowledge_relations_touch_row BEFORE UPDATE ON public.knowledge_relations
    FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

-- down
DROP TABLE public.knowledge_relations;
