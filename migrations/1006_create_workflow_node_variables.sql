-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.workflow_node_variables (
    tenant_id uuid DEFAULT zygo.current_tenant_id() NOT NULL,
    workflow_id uuid NOT NULL,
    node_id text NOT NULL,
    variable_name text NOT NULL,
    published boolean DEFAULT false NOT NULL,
    created_at timestamptz DEFAULT now() NOT NULL,
    CONSTRAINT workflow_node_variables_pkey PRIMARY KEY (workflow_id, node_id, variable_name, published),
    CONSTRAINT workflow_node_variables_tenant_id_fkey FOREIGN KEY (tenant_id)
        REFERENCES public.tenants (id) ON DELETE CASCADE,
    CONSTRAINT workflow_node_variables_tenant_id_workflow_id_fkey FOREIGN KEY (tenant_id, workflow_id)
        REFERENCES public.workflows (tenant_id, id) ON DELETE CASCADE
);

COMMENT ON TABLE public.workflow_node_variables IS
    'Which variable a workflow refers to; answers "who uses this secret" by equality, as array search cannot use an '
    'index under row security.';

CREATE INDEX workflow_node_variables_tenant_id_variable_name_idx ON public.workflow_node_variables (tenant_id,
    variable_name);

ALTER TABLE public.workflow_node_variables ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.workflow_node_variables FORCE ROW LEVEL SECURITY;

CREATE POLICY workflow_node_variables_owner ON public.workflow_node_variables FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY workflow_node_variables_definer ON public.workflow_node_variables FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY workflow_node_variables_select ON public.workflow_node_variables FOR SELECT TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY workflow_node_variables_insert ON public.workflow_node_variables FOR INSERT TO zygo_app, zygo_service
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY workflow_node_variables_delete ON public.workflow_node_variables FOR DELETE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY workflow_node_variables_admin_select ON public.workflow_node_variables FOR SELECT TO zygo_admin
    USING (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('read')));
CREATE POLICY workflow_node_variables_admin_insert ON public.workflow_node_variables FOR INSERT TO zygo_admin
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('write')));
CREATE POLICY workflow_node_variables_admin_delete ON public.workflow_node_variables FOR DELETE TO zygo_admin
    USING (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('write')));

GRANT SELECT, INSERT, DELETE ON public.workflow_node_variables TO zygo_app;
GRANT SELECT, INSERT, DELETE ON public.workflow_node_variables TO zygo_service;
GRANT SELECT, INSERT, DELETE ON public.workflow_node_variables TO zygo_admin;

-- down
DROP TABLE public.workflow_node_variables;
