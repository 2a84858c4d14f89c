-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.consumed_assertions (
    sso_connection_id uuid NOT NULL,
    tenant_id uuid NOT NULL,
    assertion_hash bytea NOT NULL
        CONSTRAINT consumed_assertions_assertion_hash_check CHECK (octet_length(assertion_hash) = 32),
    expires_at timestamptz NOT NULL,
    created_at timestamptz DEFAULT now() NOT NULL,
    CONSTRAINT consumed_assertions_pkey PRIMARY KEY (sso_connection_id, assertion_hash),
    CONSTRAINT consumed_assertions_tenant_id_fkey FOREIGN KEY (tenant_id)
        REFERENCES public.tenants (id) ON DELETE CASCADE
);

COMMENT ON TABLE public.consumed_assertions IS
    'One row per SAML assertion used, so that a second use is refused even with Redis down.';

CREATE INDEX consumed_assertions_expires_at_idx ON public.consumed_assertions (expires_at);
CREATE INDEX consumed_assertions_tenant_id_idx ON public.consumed_assertions (tenant_id);

ALTER TABLE public.consumed_assertions ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.consumed_assertions FORCE ROW LEVEL SECURITY;

CREATE POLICY consumed_assertions_owner ON public.consumed_assertions FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY consumed_assertions_definer ON public.consumed_assertions FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY consumed_assertions_insert ON public.consumed_assertions FOR INSERT TO zygo_app
    WITH CHECK (expires_at <= now() + interval '25 hours');
CREATE POLICY consumed_assertions_service_select ON public.consumed_assertions FOR SELECT TO zygo_service
    USING ((SELECT zygo.is_platform_scope()));
CREATE POLICY consumed_assertions_service_delete ON public.consumed_assertions FOR DELETE TO zygo_service
    USING ((SELECT zygo.is_platform_scope()));

GRANT INSERT ON public.consumed_assertions TO zygo_app;
GRANT SELECT, DELETE ON public.consumed_assertions TO zygo_service;

-- down
DROP TABLE public.consumed_assertions;
