-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.rate_limit_overrides (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    tenant_id uuid,
    api_key_id uuid,
    class text NOT NULL,
    bucket text NOT NULL,
    limit_value bigint
        CONSTRAINT rate_limit_overrides_limit_value_check CHECK (limit_value >= 0),
    multiplier numeric(6,2)
        CONSTRAINT rate_limit_overrides_multiplier_check CHECK (multiplier BETWEEN 0.1 AND 100),
    valid_from timestamptz DEFAULT now() NOT NULL,
    valid_until timestamptz NOT NULL,
    reason text NOT NULL
        CONSTRAINT rate_limit_overrides_reason_check CHECK (char_length(reason) BETWEEN 20 AND 500),
    approved_by_admin_id uuid,
    created_at timestamptz DEFAULT now() NOT NULL,
    updated_at timestamptz DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT rate_limit_overrides_pkey PRIMARY KEY (id),
    CONSTRAINT rate_limit_overrides_one_subject_check CHECK ((tenant_id IS NULL) <> (api_key_id IS NULL)),
    CONSTRAINT rate_limit_overrides_one_value_check CHECK ((limit_value IS NULL) <> (multiplier IS NULL)),
    CONSTRAINT rate_limit_overrides_at_most_a_year_check CHECK (valid_until <= valid_from + interval '1 year'),
    CONSTRAINT rate_limit_overrides_tenant_id_fkey FOREIGN KEY (tenant_id)
        REFERENCES public.tenants (id) ON DELETE CASCADE,
    CONSTRAINT rate_limit_overrides_api_key_id_fkey FOREIGN KEY (api_key_id)
        REFERENCES public.api_keys (id) ON DELETE CASCADE,
    CONSTRAINT rate_limit_overrides_approved_by_admin_id_fkey FOREIGN KEY (approved_by_admin_id)
        REFERENCES admin.admin_users (id) ON DELETE SET NULL
);

COMMENT ON TABLE public.rate_limit_overrides IS
    'Time-limited deviations from a limit for one tenant or one key.';

CREATE INDEX rate_limit_overrides_tenant_id_class_valid_until_idx ON public.rate_limit_overrides (tenant_id, class,
    valid_until);
CREATE INDEX rate_limit_overrides_valid_until_idx ON public.rate_limit_overrides (valid_until);
CREATE INDEX rate_limit_overrides_api_key_id_idx ON public.rate_limit_overrides (api_key_id) WHERE api_key_id IS NOT
    NULL;

ALTER TABLE public.rate_limit_overrides ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.rate_limit_overrides FORCE ROW LEVEL SECURITY;

CREATE POLICY rate_limit_overrides_owner ON public.rate_limit_overrides FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY rate_limit_overrides_definer ON public.rate_limit_overrides FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY rate_limit_overrides_select ON public.rate_limit_overrides FOR SELECT TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()) OR EXISTS (SELECT 1 FROM api_keys k WHERE k.id =
        rate_limit_overrides.api_key_id AND k.tenant_id = (SELECT zygo.current_tenant_id())));
CREATE POLICY rate_limit_overrides_admin ON public.rate_limit_overrides FOR ALL TO zygo_admin
    USING ((SELECT zygo.is_platform_scope()))
    WITH CHECK ((SELECT zygo.is_platform_scope()));

GRANT SELECT ON public.rate_limit_overrides TO zygo_app;
GRANT SELECT ON public.rate_limit_overrides TO zygo_service;
GRANT SELECT, INSERT, DELETE ON public.rate_limit_overrides TO zygo_admin;
GRANT UPDATE (
    api_key_id, class, bucket, limit_value, multiplier, valid_from, valid_until, reason, approved_by_admin_id
) ON public.rate_limit_overrides TO zygo_admin;

CREATE TRIGGER rate_limit_overrides_touch_row BEFORE UPDATE ON public.rate_limit_overrides
    FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

-- down
DROP TABLE public.rate_limit_overrides;
