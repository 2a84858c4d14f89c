-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.workflow_edges (
    tenant_id uuid DEFAULT zygo.current_tenant_id() NOT NULL,
    workflow_id uuid NOT NULL,
    edge_id text NOT NULL
        CONSTRAINT workflow_edges_edge_id_check CHECK (edge_id ~ '^[A-Za-z0-9_-]{1,100}$'),
    kind text DEFAULT 'flow' NOT NULL
        CONSTRAINT workflow_edges_kind_check CHECK (kind IN ('flow', 'tool')),
    source_node_id text NOT NULL,
    target_node_id text NOT NULL,
    source_handle text,
    target_handle text,
    label text,
    created_at timestamptz DEFAULT now() NOT NULL,
    updated_at timestamptz DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT workflow_edges_pkey PRIMARY KEY (workflow_id, edge_id),
    CONSTRAINT workflow_edges_no_self_edge_check CHECK (source_node_id <> target_node_id),
    CONSTRAINT workflow_edges_workflow_id_source_node_id_fkey FOREIGN KEY (workflow_id, source_node_id)
        REFERENCES public.workflow_nodes (workflow_id, node_id) ON DELETE CASCADE,
    CONSTRAINT workflow_edges_workflow_id_target_node_id_fkey FOREIGN KEY (workflow_id, target_node_id)
        REFERENCES public.workflow_nodes (workflow_id, node_id) ON DELETE CASCADE,
    CONSTRAINT workflow_edges_tenant_id_fkey FOREIGN KEY (tenant_id)
        REFERENCES public.tenants (id) ON DELETE CASCADE,
    CONSTRAINT workflow_edges_tenant_id_workflow_id_fkey FOREIGN KEY (tenant_id, workflow_id)
        REFERENCES public.workflows (tenant_id, id) ON DELETE CASCADE
);

COMMENT ON TABLE public.workflow_edges IS
    'Projection of the draft''s edges.';

CREATE INDEX workflow_edges_tenant_id_idx ON public.workflow_edges (tenant_id);

ALTER TABLE public.workflow_edges ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.workflow_edges FORCE ROW LEVEL SECURITY;

CREATE POLICY workflow_edges_owner ON public.workflow_edges FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY workflow_edges_definer ON public.workflow_edges FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY workflow_edges_select ON public.workflow_edges FOR SELECT TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY workflow_edges_insert ON public.workflow_edges FOR INSERT TO zygo_app, zygo_service
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY workflow_edges_update ON public.workflow_edges FOR UPDATE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()))
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY workflow_edges_delete ON public.workflow_edges FOR DELETE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY workflow_edges_admin_select ON public.workflow_edges FOR SELECT TO zygo_admin
    USING (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('read')));
CREATE POLICY workflow_edges_admin_insert ON public.workflow_edges FOR INSERT TO zygo_admin
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('write')));
CREATE POLICY workflow_edges_admin_update ON public.workflow_edges FOR UPDATE TO zygo_admin
    USING (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('write')))
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('write')));
CREATE POLICY workflow_edges_admin_delete ON public.workflow_edges FOR DELETE TO zygo_admin
    USING (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('write')));

GRANT SELECT, INSERT, DELETE ON public.workflow_edges TO zygo_app;
GRANT UPDATE (
    kind, source_node_id, target_node_id, source_handle, target_handle, label
) ON public.workflow_edges TO zygo_app;
GRANT SELECT, INSERT, DELETE ON public.workflow_edges TO zygo_service;
GRANT UPDATE (
    kind, source_node_id, target_node_id, source_handle, target_handle, label
) ON public.workflow_edges TO zygo_service;
GRANT SELECT, INSERT, DELETE ON public.workflow_edges TO zygo_admin;
GRANT UPDATE (
    kind, source_node_id, target_node_id, source_handle, target_handle, label
) ON public.workflow_edges TO zygo_admin;

CREATE TRIGGER workflow_edges_touch_row BEFORE UPDATE ON public.workflow_edges
    FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

-- down
DROP TABLE public.workflow_edges;
