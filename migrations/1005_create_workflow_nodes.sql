-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.workflow_nodes (
    tenant_id uuid DEFAULT zygo.current_tenant_id() NOT NULL,
    workflow_id uuid NOT NULL,
    node_id text NOT NULL
        CONSTRAINT workflow_nodes_node_id_check CHECK (node_id ~ '^[A-Za-z0-9_-]{1,100}$'),
    node_type text NOT NULL,
    label text
        CONSTRAINT workflow_nodes_label_check CHECK (char_length(label) <= 100),
    position_x double precision DEFAULT 0 NOT NULL,
    position_y double precision DEFAULT 0 NOT NULL,
    disabled boolean DEFAULT false NOT NULL,
    config jsonb DEFAULT '{}'::jsonb NOT NULL
        CONSTRAINT workflow_nodes_config_check CHECK (pg_column_size(config) <= 131072),
    variable_names text[] DEFAULT '{}'::text[] NOT NULL,
    sub_workflow_id uuid,
    created_at timestamptz DEFAULT now() NOT NULL,
    updated_at timestamptz DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT workflow_nodes_pkey PRIMARY KEY (workflow_id, node_id),
    CONSTRAINT workflow_nodes_tenant_id_fkey FOREIGN KEY (tenant_id)
        REFERENCES public.tenants (id) ON DELETE CASCADE,
    CONSTRAINT workflow_nodes_tenant_id_workflow_id_fkey FOREIGN KEY (tenant_id, workflow_id)
        REFERENCES public.workflows (tenant_id, id) ON DELETE CASCADE,
    CONSTRAINT workflow_nodes_node_type_fkey FOREIGN KEY (node_type)
        REFERENCES public.node_types (id),
    CONSTRAINT workflow_nodes_tenant_id_sub_workflow_id_fkey FOREIGN KEY (tenant_id, sub_workflow_id)
        REFERENCES public.workflows (tenant_id, id) ON DELETE SET NULL (sub_workflow_id)
);

COMMENT ON TABLE public.workflow_nodes IS
    'Projection of the draft''s nodes for look-up by type, variable and sub-workflow; rewritten with the definition.';

CREATE INDEX workflow_nodes_tenant_id_node_type_idx ON public.workflow_nodes (tenant_id, node_type);
CREATE INDEX workflow_nodes_sub_workflow_id_idx ON public.workflow_nodes (sub_workflow_id) WHERE sub_workflow_id IS
    NOT NULL;

ALTER TABLE public.workflow_nodes ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.workflow_nodes FORCE ROW LEVEL SECURITY;

CREATE POLICY workflow_nodes_owner ON public.workflow_nodes FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY workflow_nodes_definer ON public.workflow_nodes FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY workflow_nodes_select ON public.workflow_nodes FOR SELECT TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY workflow_nodes_insert ON public.workflow_nodes FOR INSERT TO zygo_app, zygo_service
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY workflow_nodes_update ON public.workflow_nodes FOR UPDATE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()))
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY workflow_nodes_delete ON public.workflow_nodes FOR DELETE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY workflow_nodes_admin_select ON public.workflow_nodes FOR SELECT TO zygo_admin
    USING (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('read')));
CREATE POLICY workflow_nodes_admin_insert ON public.workflow_nodes FOR INSERT TO zygo_admin
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('write')));
CREATE POLICY workflow_nodes_admin_update ON public.workflow_nodes FOR UPDATE TO zygo_admin
    USING (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('write')))
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('write')));
CREATE POLICY workflow_nodes_admin_delete ON public.workflow_nodes FOR DELETE TO zygo_admin
    USING (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('write')));

GRANT SELECT, INSERT, DELETE ON public.workflow_nodes TO zygo_app;
GRANT UPDATE (
    node_type, label, position_x, position_y, disabled, config, variable_names, sub_workflow_id
) ON public.workflow_nodes TO zygo_app;
GRANT SELECT, INSERT, DELETE ON public.workflow_nodes TO zygo_service;
GRANT UPDATE (
    node_type, label, position_x, position_y, disabled, config, variable_names, sub_workflow_id
) ON public.workflow_nodes TO zygo_service;
GRANT SELECT, INSERT, DELETE ON public.workflow_nodes TO zygo_admin;
GRANT UPDATE (
    node_type, label, position_x, position_y, disabled, config, variable_names, sub_workflow_id
) ON public.workflow_nodes TO zygo_admin;

CREATE TRIGGER workflow_nodes_touch_row BEFORE UPDATE ON public.workflow_nodes
    FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

-- down
DROP TABLE public.workflow_nodes;
