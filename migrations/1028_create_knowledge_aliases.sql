-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.knowledge_aliases (
    tenant_id uuid DEFAULT zygo.current_tenant_id() NOT NULL,
    entity_id uuid NOT NULL,
    alias_normalized text NOT NULL,
    created_at timestamptz DEFAULT now() NOT NULL,
    CONSTRAINT knowledge_aliases_pkey PRIMARY KEY (entity_id, alias_normalized),
    CONSTRAINT knowledge_aliases_tenant_id_fkey FOREIGN KEY (tenant_id)
        REFERENCES public.tenants (id) ON DELETE CASCADE,
    CONSTRAINT knowledge_aliases_tenant_id_entity_id_fkey FOREIGN KEY (tenant_id, entity_id)
        REFERENCES public.knowledge_entities (tenant_id, id) ON DELETE CASCADE
);

COMMENT ON TABLE public.knowledge_aliases IS
    'Normalised aliases of a vertex, one row each, found by equality.';

CREATE INDEX knowledge_aliases_tenant_id_alias_normalized_idx ON public.knowledge_aliases (tenant_id, alias_normalized);

ALTER TABLE public.knowledge_aliases ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.knowledge_aliases FORCE ROW LEVEL SECURITY;

CREATE POLICY knowledge_aliases_owner ON public.knowledge_aliases FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY knowledge_aliases_definer ON public.knowledge_aliases FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY knowledge_aliases_select ON public.knowledge_aliases FOR SELECT TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY knowledge_aliases_insert ON public.knowledge_aliases FOR INSERT TO zygo_app, zygo_service
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY knowledge_aliases_delete ON public.knowledge_aliases FOR DELETE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));

GRANT SELECT, INSERT, DELETE ON public.knowledge_aliases TO zygo_app;
GRANT SELECT, INSERT, DELETE ON public.knowledge_aliases TO zygo_service;

-- down
DROP TABLE public.knowledge_aliases;
