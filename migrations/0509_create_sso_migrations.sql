-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.sso_migrations (
    tenant_id uuid DEFAULT zygo.current_tenant_id() NOT NULL,
    phase text DEFAULT 'disabled' NOT NULL
        CONSTRAINT sso_migrations_phase_check CHECK (phase IN ('disabled', 'configured', 'pilot', 'soft_enforce',
            'hard_enforce')),
    pilot_users uuid[] DEFAULT '{}'::uuid[] NOT NULL,
    grace_period_end timestamptz,
    admin_bypass_emails text[] DEFAULT '{}'::text[] NOT NULL,
    changed_by uuid,
    changed_at timestamptz DEFAULT now() NOT NULL,
    created_at timestamptz DEFAULT now() NOT NULL,
    updated_at timestamptz DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT sso_migrations_pkey PRIMARY KEY (tenant_id),
    CONSTRAINT sso_migrations_soft_has_end_check CHECK (phase <> 'soft_enforce' OR grace_period_end IS NOT NULL),
    CONSTRAINT sso_migrations_tenant_id_fkey FOREIGN KEY (tenant_id)
        REFERENCES public.tenants (id) ON DELETE CASCADE,
    CONSTRAINT sso_migrations_changed_by_fkey FOREIGN KEY (changed_by)
        REFERENCES public.users (id) ON DELETE SET NULL
);

COMMENT ON TABLE public.sso_migrations IS
    'Rollout phase of single sign-on per tenant, from pilot to enforced.';

CREATE INDEX sso_migrations_grace_period_end_idx ON public.sso_migrations (grace_period_end) WHERE phase =
    'soft_enforce';

ALTER TABLE public.sso_migrations ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.sso_migrations FORCE ROW LEVEL SECURITY;

CREATE POLICY sso_migrations_owner ON public.sso_migrations FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY sso_migrations_definer ON public.sso_migrations FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY sso_migrations_select ON public.sso_migrations FOR SELECT TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY sso_migrations_insert ON public.sso_migrations FOR INSERT TO zygo_app, zygo_service
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY sso_migrations_update ON public.sso_migrations FOR UPDATE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()))
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY sso_migrations_delete ON public.sso_migrations FOR DELETE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY sso_migrations_service_scan ON public.sso_migrations FOR SELECT TO zygo_service
    USING ((SELECT zygo.is_platform_scope()));

GRANT SELECT, INSERT, DELETE ON public.sso_migrations TO zygo_app;
GRANT UPDATE (
    phase, pilot_users, grace_period_end, admin_bypass_emails, changed_by, changed_at
) ON public.sso_migrations TO zygo_app;
GRANT SELECT, INSERT, DELETE ON public.sso_migrations TO zygo_service;
GRANT UPDATE (
    phase, pilot_users, grace_period_end, admin_bypass_emails, changed_by, changed_at
) ON public.sso_migrations TO zygo_service;

CREATE TRIGGER sso_migrations_touch_row BEFORE UPDATE ON public.sso_migrations
    FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

-- down
DROP TABLE public.sso_migrations;
