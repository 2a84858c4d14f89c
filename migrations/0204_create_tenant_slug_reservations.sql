-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.tenant_slug_reservations (
    slug text NOT NULL
        CONSTRAINT tenant_slug_reservations_slug_check CHECK (slug = lower(slug)),
    tenant_id uuid,
    reason text NOT NULL
        CONSTRAINT tenant_slug_reservations_reason_check CHECK (reason IN ('purged', 'renamed')),
    redirect_to_slug text,
    reserved_until timestamptz NOT NULL,
    created_at timestamptz DEFAULT now() NOT NULL,
    CONSTRAINT tenant_slug_reservations_pkey PRIMARY KEY (slug)
);

COMMENT ON TABLE public.tenant_slug_reservations IS
    'Slugs that may not be taken: 90 days after a purge, and old slugs that redirect after an operator renamed a '
    'tenant.';

CREATE INDEX tenant_slug_reservations_reserved_until_idx ON public.tenant_slug_reservations (reserved_until);

ALTER TABLE public.tenant_slug_reservations ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.tenant_slug_reservations FORCE ROW LEVEL SECURITY;

CREATE POLICY tenant_slug_reservations_owner ON public.tenant_slug_reservations FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY tenant_slug_reservations_definer ON public.tenant_slug_reservations FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY tenant_slug_reservations_service ON public.tenant_slug_reservations FOR ALL TO zygo_service
    USING ((SELECT zygo.is_platform_scope()))
    WITH CHECK ((SELECT zygo.is_platform_scope()));
CREATE POLICY tenant_slug_reservations_admin ON public.tenant_slug_reservations FOR ALL TO zygo_admin
    USING ((SELECT zygo.is_platform_scope()))
    WITH CHECK ((SELECT zygo.is_platform_scope()));

GRANT SELECT, INSERT, DELETE ON public.tenant_slug_reservations TO zygo_service;
GRANT UPDATE (
    reason, redirect_to_slug, reserved_until
) ON public.tenant_slug_reservations TO zygo_service;
GRANT SELECT, INSERT, DELETE ON public.tenant_slug_reservations TO zygo_admin;
GRANT UPDATE (
    reason, redirect_to_slug, reserved_until
) ON public.tenant_slug_reservations TO zygo_admin;

-- down
DROP TABLE public.tenant_slug_reservations;
