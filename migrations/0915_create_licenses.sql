-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.licenses (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    tenant_id uuid DEFAULT zygo.current_tenant_id() NOT NULL,
    tier text NOT NULL
        CONSTRAINT licenses_tier_check CHECK (tier IN ('free', 'basic', 'business')),
    status text DEFAULT 'available' NOT NULL
        CONSTRAINT licenses_status_check CHECK (status IN ('available', 'active', 'inactive', 'pending')),
    user_id uuid,
    invitation_id uuid,
    assigned_at timestamptz,
    assigned_by uuid,
    purchased_at timestamptz DEFAULT now() NOT NULL,
    expires_at timestamptz,
    ends_at_period_end boolean DEFAULT false NOT NULL,
    created_at timestamptz DEFAULT now() NOT NULL,
    updated_at timestamptz DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT licenses_pkey PRIMARY KEY (id),
    CONSTRAINT licenses_active_has_user_check CHECK ((status = 'active') = (user_id IS NOT NULL)),
    CONSTRAINT licenses_pending_has_invite_check CHECK (status <> 'pending' OR invitation_id IS NOT NULL),
    CONSTRAINT licenses_tenant_id_user_id_fkey FOREIGN KEY (tenant_id, user_id)
        REFERENCES public.tenant_members (tenant_id, user_id),
    CONSTRAINT licenses_tenant_id_fkey FOREIGN KEY (tenant_id)
        REFERENCES public.tenants (id) ON DELETE CASCADE,
    CONSTRAINT licenses_tenant_id_invitation_id_fkey FOREIGN KEY (tenant_id, invitation_id)
        REFERENCES public.team_invitations (tenant_id, id) ON DELETE SET NULL (invitation_id),
    CONSTRAINT licenses_assigned_by_fkey FOREIGN KEY (assigned_by)
        REFERENCES public.users (id) ON DELETE SET NULL
);

COMMENT ON TABLE public.licenses IS
    'Seats: available, reserved by an invitation, or assigned to a member.';

CREATE UNIQUE INDEX licenses_tenant_id_user_id_key ON public.licenses (tenant_id, user_id) WHERE status = 'active';
CREATE UNIQUE INDEX licenses_invitation_id_key ON public.licenses (invitation_id) WHERE status = 'pending';
CREATE INDEX licenses_tenant_id_status_tier_idx ON public.licenses (tenant_id, status, tier);

ALTER TABLE public.licenses ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.licenses FORCE ROW LEVEL SECURITY;

CREATE POLICY licenses_owner ON public.licenses FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY licenses_definer ON public.licenses FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY licenses_select ON public.licenses FOR SELECT TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY licenses_insert ON public.licenses FOR INSERT TO zygo_app, zygo_service
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY licenses_update ON public.licenses FOR UPDATE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()))
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY licenses_delete ON public.licenses FOR DELETE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));

GRANT SELECT, INSERT, DELETE ON public.licenses TO zygo_app;
GRANT UPDATE (
    tier, status, user_id, invitation_id, assigned_at, assigned_by, purchased_at, expires_at, ends_at_period_end
) ON public.licenses TO zygo_app;
GRANT SELECT, INSERT, DELETE ON public.licenses TO zygo_service;
GRANT UPDATE (
    tier, status, user_id, invitation_id, assigned_at, assigned_by, purchased_at, expires_at, ends_at_period_end
) ON public.licenses TO zygo_service;

CREATE TRIGGER licenses_touch_row BEFORE UPDATE ON public.licenses
    FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

-- down
DROP TABLE public.licenses;
