-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.tenant_rbac_state (
    tenant_id uuid DEFAULT zygo.current_tenant_id() NOT NULL,
    epoch bigint DEFAULT 1 NOT NULL,
    updated_at timestamptz DEFAULT now() NOT NULL,
    CONSTRAINT tenant_rbac_state_pkey PRIMARY KEY (tenant_id),
    CONSTRAINT tenant_rbac_state_tenant_id_fkey FOREIGN KEY (tenant_id)
        REFERENCES public.tenants (id) ON DELETE CASCADE
);

COMMENT ON TABLE public.tenant_rbac_state IS
    'Permission epoch of a tenant; raised with every role or assignment change, checked by caches.';

ALTER TABLE public.tenant_rbac_state ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.tenant_rbac_state FORCE ROW LEVEL SECURITY;

CREATE POLICY tenant_rbac_state_owner ON public.tenant_rbac_state FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY tenant_rbac_state_definer ON public.tenant_rbac_state FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY tenant_rbac_state_select ON public.tenant_rbac_state FOR SELECT TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY tenant_rbac_state_insert ON public.tenant_rbac_state FOR INSERT TO zygo_app, zygo_service
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY tenant_rbac_state_update ON public.tenant_rbac_state FOR UPDATE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()))
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY tenant_rbac_state_delete ON public.tenant_rbac_state FOR DELETE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));

GRANT SELECT, INSERT, DELETE ON public.tenant_rbac_state TO zygo_app;
GRANT UPDATE (
    epoch
) ON public.tenant_rbac_state TO zygo_app;
GRANT SELECT, INSERT, DELETE ON public.tenant_rbac_state TO zygo_service;
GRANT UPDATE (
    epoch
) ON public.tenant_rbac_state TO zygo_service;

CREATE TRIGGER tenant_rbac_state_touch_updated_at BEFORE UPDATE ON public.tenant_rbac_state
    FOR EACH ROW EXECUTE FUNCTION zygo.touch_updated_at();

-- down
DROP TABLE public.tenant_rbac_state;
