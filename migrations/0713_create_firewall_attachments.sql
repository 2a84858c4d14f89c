-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.firewall_attachments (
    tenant_id uuid DEFAULT zygo.current_tenant_id() NOT NULL,
    firewall_id uuid NOT NULL,
    server_id uuid NOT NULL,
    state text DEFAULT 'applying' NOT NULL
        CONSTRAINT firewall_attachments_state_check CHECK (state IN ('applying', 'applied', 'removing', 'error')),
    applied_at timestamptz,
    created_at timestamptz DEFAULT now() NOT NULL,
    updated_at timestamptz DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT firewall_attachments_pkey PRIMARY KEY (firewall_id, server_id),
    CONSTRAINT firewall_attachments_tenant_id_fkey FOREIGN KEY (tenant_id)
        REFERENCES public.tenants (id) ON DELETE CASCADE,
    CONSTRAINT firewall_attachments_tenant_id_firewall_id_fkey FOREIGN KEY (tenant_id, firewall_id)
        REFERENCES public.firewalls (tenant_id, id) ON DELETE CASCADE,
    CONSTRAINT firewall_attachments_tenant_id_server_id_fkey FOREIGN KEY (tenant_id, server_id)
        REFERENCES public.servers (tenant_id, id) ON DELETE CASCADE
);

COMMENT ON TABLE public.firewall_attachments IS
    'Firewalls applied to servers, at most five per server.';

CREATE INDEX firewall_attachments_tenant_id_server_id_idx ON public.firewall_attachments (tenant_id, server_id);

ALTER TABLE public.firewall_attachments ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.firewall_attachments FORCE ROW LEVEL SECURITY;

CREATE POLICY firewall_attachments_owner ON public.firewall_attachments FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY firewall_attachments_definer ON public.firewall_attachments FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY firewall_attachments_select ON public.firewall_attachments FOR SELECT TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY firewall_attachments_insert ON public.firewall_attachments FOR INSERT TO zygo_app, zygo_service
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY firewall_attachments_update ON public.firewall_attachments FOR UPDATE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()))
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY firewall_attachments_delete ON public.firewall_attachments FOR DELETE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY firewall_attachments_admin_select ON public.firewall_attachments FOR SELECT TO zygo_admin
    USING (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('read')));
CREATE POLICY firewall_attachments_admin_insert ON public.firewall_attachments FOR INSERT TO zygo_admin
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('write')));
CREATE POLICY firewall_attachments_admin_update ON public.firewall_attachments FOR UPDATE TO zygo_admin
    USING (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('write')))
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('write')));
CREATE POLICY firewall_attachments_admin_delete ON public.firewall_attachments FOR DELETE TO zygo_admin
    USING (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('write')));

GRANT SELECT, INSERT, DELETE ON public.firewall_attachments TO zygo_app;
GRANT UPDATE (
    state, applied_at
) ON public.firewall_attachments TO zygo_app;
GRANT SELECT, INSERT, DELETE ON public.firewall_attachments TO zygo_service;
GRANT UPDATE (
    state, applied_at
) ON public.firewall_attachments TO zygo_service;
GRANT SELECT, INSERT, DELETE ON public.firewall_attachments TO zygo_admin;
GRANT UPDATE (
    state, applied_at
) ON public.firewall_attachments TO zygo_admin;

CREATE TRIGGER firewall_attachments_touch_row BEFORE UPDATE ON public.firewall_attachments
    FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

-- down
DROP TABLE public.firewall_attachments;
