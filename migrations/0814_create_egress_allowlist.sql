-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.egress_allowlist (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    tenant_id uuid,
    host text,
    cidr cidr,
    port integer
        CONSTRAINT egress_allowlist_port_check CHECK (port BETWEEN 1 AND 65535),
    reason text NOT NULL
        CONSTRAINT egress_allowlist_reason_check CHECK (char_length(reason) BETWEEN 20 AND 500),
    expires_at timestamptz NOT NULL,
    created_by_admin_id uuid,
    revoked_at timestamptz,
    created_at timestamptz DEFAULT now() NOT NULL,
    updated_at timestamptz DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT egress_allowlist_pkey PRIMARY KEY (id),
    CONSTRAINT egress_allowlist_one_target_check CHECK ((host IS NULL) <> (cidr IS NULL)),
    CONSTRAINT egress_allowlist_never_link_local_check CHECK (cidr IS NULL OR NOT (cidr && '169.254.0.0/16'::cidr OR
        cidr && 'fe80::/10'::cidr)),
    CONSTRAINT egress_allowlist_tenant_id_fkey FOREIGN KEY (tenant_id)
        REFERENCES public.tenants (id) ON DELETE CASCADE,
    CONSTRAINT egress_allowlist_created_by_admin_id_fkey FOREIGN KEY (created_by_admin_id)
        REFERENCES admin.admin_users (id) ON DELETE SET NULL
);

COMMENT ON TABLE public.egress_allowlist IS
    'Operator exceptions to the egress policy.';

CREATE INDEX egress_allowlist_expires_at_idx ON public.egress_allowlist (expires_at) WHERE revoked_at IS NULL;
CREATE INDEX egress_allowlist_tenant_id_idx ON public.egress_allowlist (tenant_id) WHERE tenant_id IS NOT NULL;

ALTER TABLE public.egress_allowlist ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.egress_allowlist FORCE ROW LEVEL SECURITY;

CREATE POLICY egress_allowlist_owner ON public.egress_allowlist FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY egress_allowlist_definer ON public.egress_allowlist FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY egress_allowlist_select ON public.egress_allowlist FOR SELECT TO zygo_app, zygo_service
    USING (tenant_id IS NULL OR tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY egress_allowlist_admin ON public.egress_allowlist FOR ALL TO zygo_admin
    USING ((SELECT zygo.is_platform_scope()))
    WITH CHECK ((SELECT zygo.is_platform_scope()));

GRANT SELECT ON public.egress_allowlist TO zygo_app;
GRANT SELECT ON public.egress_allowlist TO zygo_service;
GRANT SELECT, INSERT ON public.egress_allowlist TO zygo_admin;
GRANT UPDATE (
    host, cidr, port, reason, expires_at, created_by_admin_id, revoked_at
) ON public.egress_allowlist TO zygo_admin;

CREATE TRIGGER egress_allowlist_touch_row BEFORE UPDATE ON public.egress_allowlist
    FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

-- down
DROP TABLE public.egress_allowlist;
