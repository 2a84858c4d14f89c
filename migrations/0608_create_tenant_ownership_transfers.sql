-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.tenant_ownership_transfers (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    tenant_id uuid DEFAULT zygo.current_tenant_id() NOT NULL,
    from_user_id uuid NOT NULL,
    to_user_id uuid NOT NULL,
    fallback_role_id uuid,
    status text DEFAULT 'pending' NOT NULL
        CONSTRAINT tenant_ownership_transfers_status_check CHECK (status IN ('pending', 'accepted', 'declined',
            'cancelled', 'expired')),
    expires_at timestamptz DEFAULT (now() + interval '72 hours') NOT NULL,
    decided_at timestamptz,
    created_at timestamptz DEFAULT now() NOT NULL,
    updated_at timestamptz DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT tenant_ownership_transfers_pkey PRIMARY KEY (id),
    CONSTRAINT tenant_ownership_transfers_two_people_check CHECK (from_user_id <> to_user_id),
    CONSTRAINT tenant_ownership_transfers_tenant_id_fkey FOREIGN KEY (tenant_id)
        REFERENCES public.tenants (id) ON DELETE CASCADE,
    CONSTRAINT tenant_ownership_transfers_from_user_id_fkey FOREIGN KEY (from_user_id)
        REFERENCES public.users (id) ON DELETE RESTRICT,
    CONSTRAINT tenant_ownership_transfers_to_user_id_fkey FOREIGN KEY (to_user_id)
        REFERENCES public.users (id) ON DELETE RESTRICT,
    CONSTRAINT tenant_ownership_transfers_tenant_id_fallback_role_id_fkey FOREIGN KEY (tenant_id, fallback_role_id)
        REFERENCES public.roles (tenant_id, id) ON DELETE SET NULL (fallback_role_id)
);

COMMENT ON TABLE public.tenant_ownership_transfers IS
    'Ownership hand-over between two members; at most one pending per tenant.';

CREATE UNIQUE INDEX tenant_ownership_transfers_tenant_id_key ON public.tenant_ownership_transfers (tenant_id) WHERE
    status = 'pending';
CREATE INDEX tenant_ownership_transfers_expires_at_idx ON public.tenant_ownership_transfers (expires_at) WHERE status
    = 'pending';
CREATE INDEX tenant_ownership_transfers_from_user_id_idx ON public.tenant_ownership_transfers (from_user_id);
CREATE INDEX tenant_ownership_transfers_to_user_id_idx ON public.tenant_ownership_transfers (to_user_id);
CREATE INDEX tenant_ownership_transfers_fallback_role_id_idx ON public.tenant_ownership_transfers (fallback_role_id)
    WHERE fallback_role_id IS NOT NULL;

ALTER TABLE public.tenant_ownership_transfers ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.tenant_ownership_transfers FORCE ROW LEVEL SECURITY;

CREATE POLICY tenant_ownership_transfers_owner ON public.tenant_ownership_transfers FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY tenant_ownership_transfers_definer ON public.tenant_ownership_transfers FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY tenant_ownership_transfers_select ON public.tenant_ownership_transfers FOR SELECT TO zygo_app,
    zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY tenant_ownership_transfers_insert ON public.tenant_ownership_transfers FOR INSERT TO zygo_app,
    zygo_service
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY tenant_ownership_transfers_update ON public.tenant_ownership_transfers FOR UPDATE TO zygo_app,
    zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()))
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY tenant_ownership_transfers_delete ON public.tenant_ownership_transfers FOR DELETE TO zygo_app,
    zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY tenant_ownership_transfers_admin_select ON public.tenant_ownership_transfers FOR SELECT TO zygo_admin
    USING (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('read')));
CREATE POLICY tenant_ownership_transfers_service_scan ON public.tenant_ownership_transfers FOR SELECT TO zygo_service
    USING ((SELECT zygo.is_platform_scope()));

GRANT SELECT, INSERT, DELETE ON public.tenant_ownership_transfers TO zygo_app;
GRANT UPDATE (
    from_user_id, to_user_id, fallback_role_id, status, expires_at, decided_at
) ON public.tenant_ownership_transfers TO zygo_app;
GRANT SELECT, INSERT, DELETE ON public.tenant_ownership_transfers TO zygo_service;
GRANT UPDATE (
    from_user_id, to_user_id, fallback_role_id, status, expires_at, decided_at
) ON public.tenant_ownership_transfers TO zygo_service;
GRANT SELECT ON public.tenant_ownership_transfers TO zygo_admin;

CREATE TRIGGER tenant_ownership_transfers_touch_row BEFORE UPDATE ON public.tenant_ownership_transfers
    FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

-- down
DROP TABLE public.tenant_ownership_transfers;
