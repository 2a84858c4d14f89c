-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

-- feature_flag_overrides_created_by_admin_id_fkey waits for admin_users; phase 4 adds it.
CREATE TABLE public.feature_flag_overrides (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    flag_key text NOT NULL,
    scope text NOT NULL
        CONSTRAINT feature_flag_overrides_scope_check CHECK (scope IN ('tenant', 'user')),
    target_id uuid NOT NULL,
    tenant_id uuid,
    variant text NOT NULL,
    reason text NOT NULL,
    expires_at timestamptz,
    created_by_admin_id uuid,
    created_at timestamptz DEFAULT now() NOT NULL,
    updated_at timestamptz DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT feature_flag_overrides_pkey PRIMARY KEY (id),
    CONSTRAINT feature_flag_overrides_flag_key_scope_target_id_tenant_id_key UNIQUE NULLS NOT DISTINCT (flag_key,
        scope, target_id, tenant_id),
    CONSTRAINT feature_flag_overrides_tenant_matches_check CHECK (scope <> 'tenant' OR tenant_id IS NULL OR tenant_id
        = target_id),
    CONSTRAINT feature_flag_overrides_flag_key_fkey FOREIGN KEY (flag_key)
        REFERENCES public.feature_flags (key) ON DELETE CASCADE,
    CONSTRAINT feature_flag_overrides_tenant_id_fkey FOREIGN KEY (tenant_id)
        REFERENCES public.tenants (id) ON DELETE CASCADE
);

COMMENT ON TABLE public.feature_flag_overrides IS
    'Exceptions to a flag for one tenant or one user, user overrides optionally limited to one tenant.';

CREATE INDEX feature_flag_overrides_target_id_idx ON public.feature_flag_overrides (target_id);
CREATE INDEX feature_flag_overrides_expires_at_idx ON public.feature_flag_overrides (expires_at) WHERE expires_at IS
    NOT NULL;
CREATE INDEX feature_flag_overrides_tenant_id_idx ON public.feature_flag_overrides (tenant_id) WHERE tenant_id IS NOT
    NULL;

ALTER TABLE public.feature_flag_overrides ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.feature_flag_overrides FORCE ROW LEVEL SECURITY;

CREATE POLICY feature_flag_overrides_owner ON public.feature_flag_overrides FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY feature_flag_overrides_definer ON public.feature_flag_overrides FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY feature_flag_overrides_service ON public.feature_flag_overrides FOR ALL TO zygo_service
    USING ((SELECT zygo.is_platform_scope()))
    WITH CHECK ((SELECT zygo.is_platform_scope()));
CREATE POLICY feature_flag_overrides_admin ON public.feature_flag_overrides FOR ALL TO zygo_admin
    USING ((SELECT zygo.is_platform_scope()))
    WITH CHECK ((SELECT zygo.is_platform_scope()));

GRANT SELECT, DELETE ON public.feature_flag_overrides TO zygo_service;
GRANT SELECT, INSERT, DELETE ON public.feature_flag_overrides TO zygo_admin;
GRANT UPDATE (
    flag_key, scope, target_id, variant, reason, expires_at, created_by_admin_id
) ON public.feature_flag_overrides TO zygo_admin;

CREATE TRIGGER feature_flag_overrides_touch_row BEFORE UPDATE ON public.feature_flag_overrides
    FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

-- down
DROP TABLE public.feature_flag_overrides;
