-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.lb_target_health (
    tenant_id uuid DEFAULT zygo.current_tenant_id() NOT NULL,
    target_id uuid NOT NULL,
    service_id uuid NOT NULL,
    state text DEFAULT 'unknown' NOT NULL
        CONSTRAINT lb_target_health_state_check CHECK (state IN ('unknown', 'healthy', 'unhealthy')),
    consecutive integer DEFAULT 0 NOT NULL,
    reason text,
    changed_at timestamptz DEFAULT now() NOT NULL,
    checked_at timestamptz,
    CONSTRAINT lb_target_health_pkey PRIMARY KEY (target_id, service_id),
    CONSTRAINT lb_target_health_tenant_id_fkey FOREIGN KEY (tenant_id)
        REFERENCES public.tenants (id) ON DELETE CASCADE,
    CONSTRAINT lb_target_health_tenant_id_target_id_fkey FOREIGN KEY (tenant_id, target_id)
        REFERENCES public.load_balancer_targets (tenant_id, id) ON DELETE CASCADE,
    CONSTRAINT lb_target_health_tenant_id_service_id_fkey FOREIGN KEY (tenant_id, service_id)
        REFERENCES public.load_balancer_services (tenant_id, id) ON DELETE CASCADE
);

COMMENT ON TABLE public.lb_target_health IS
    'Health of each target per service, with the time and reason of the last change.';

CREATE INDEX lb_target_health_tenant_id_idx ON public.lb_target_health (tenant_id);
CREATE INDEX lb_target_health_service_id_idx ON public.lb_target_health (service_id);

ALTER TABLE public.lb_target_health ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.lb_target_health FORCE ROW LEVEL SECURITY;

CREATE POLICY lb_target_health_owner ON public.lb_target_health FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY lb_target_health_definer ON public.lb_target_health FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY lb_target_health_select ON public.lb_target_health FOR SELECT TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY lb_target_health_insert ON public.lb_target_health FOR INSERT TO zygo_app, zygo_service
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY lb_target_health_update ON public.lb_target_health FOR UPDATE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()))
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY lb_target_health_delete ON public.lb_target_health FOR DELETE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY lb_target_health_admin_select ON public.lb_target_health FOR SELECT TO zygo_admin
    USING (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('read')));
CREATE POLICY lb_target_health_admin_insert ON public.lb_target_health FOR INSERT TO zygo_admin
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('write')));
CREATE POLICY lb_target_health_admin_update ON public.lb_target_health FOR UPDATE TO zygo_admin
    USING (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('write')))
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('write')));
CREATE POLICY lb_target_health_admin_delete ON public.lb_target_health FOR DELETE TO zygo_admin
    USING (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('write')));

GRANT SELECT, INSERT, DELETE ON public.lb_target_health TO zygo_app;
GRANT UPDATE (
    state, consecutive, reason, changed_at, checked_at
) ON public.lb_target_health TO zygo_app;
GRANT SELECT, INSERT, DELETE ON public.lb_target_health TO zygo_service;
GRANT UPDATE (
    state, consecutive, reason, changed_at, checked_at
) ON public.lb_target_health TO zygo_service;
GRANT SELECT, INSERT, DELETE ON public.lb_target_health TO zygo_admin;
GRANT UPDATE (
    state, consecutive, reason, changed_at, checked_at
) ON public.lb_target_health TO zygo_admin;

-- down
DROP TABLE public.lb_target_health;
