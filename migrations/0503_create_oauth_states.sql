-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.oauth_states (
    id_hash bytea NOT NULL
        CONSTRAINT oauth_states_id_hash_check CHECK (octet_length(id_hash) = 32),
    user_id uuid NOT NULL,
    tenant_id uuid NOT NULL,
    session_id uuid NOT NULL,
    provider_id text NOT NULL,
    scopes text[] DEFAULT '{}'::text[] NOT NULL,
    redirect_url text,
    code_verifier_sealed text
        CONSTRAINT oauth_states_code_verifier_sealed_check CHECK (code_verifier_sealed LIKE 'zv1.%'),
    connect_hash bytea
        CONSTRAINT oauth_states_connect_hash_check CHECK (octet_length(connect_hash) = 32),
    code_sealed text
        CONSTRAINT oauth_states_code_sealed_check CHECK (code_sealed LIKE 'zv1.%'),
    reconnect boolean DEFAULT false NOT NULL,
    expires_at timestamptz DEFAULT (now() + interval '10 minutes') NOT NULL,
    consumed_at timestamptz,
    created_at timestamptz DEFAULT now() NOT NULL,
    CONSTRAINT oauth_states_pkey PRIMARY KEY (id_hash),
    CONSTRAINT oauth_states_user_id_fkey FOREIGN KEY (user_id)
        REFERENCES public.users (id) ON DELETE RESTRICT,
    CONSTRAINT oauth_states_tenant_id_fkey FOREIGN KEY (tenant_id)
        REFERENCES public.tenants (id) ON DELETE CASCADE
);

COMMENT ON TABLE public.oauth_states IS
    'Pending integration authorisations (PKCE verifier, return URL, session binding); deleted on read by a definer '
    'function.';

CREATE UNIQUE INDEX oauth_states_connect_hash_key ON public.oauth_states (connect_hash) WHERE connect_hash IS NOT NULL;
CREATE INDEX oauth_states_expires_at_idx ON public.oauth_states (expires_at);
CREATE INDEX oauth_states_user_id_idx ON public.oauth_states (user_id);
CREATE INDEX oauth_states_tenant_id_idx ON public.oauth_states (tenant_id);

ALTER TABLE public.oauth_states ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.oauth_states FORCE ROW LEVEL SECURITY;

CREATE POLICY oauth_states_owner ON public.oauth_states FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY oauth_states_definer ON public.oauth_states FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY oauth_states_insert ON public.oauth_states FOR INSERT TO zygo_app
    WITH CHECK (expires_at <= now() + interval '15 minutes' AND consumed_at IS NULL);
CREATE POLICY oauth_states_service_select ON public.oauth_states FOR SELECT TO zygo_service
    USING ((SELECT zygo.is_platform_scope()));
CREATE POLICY oauth_states_service_delete ON public.oauth_states FOR DELETE TO zygo_service
    USING ((SELECT zygo.is_platform_scope()));

GRANT INSERT ON public.oauth_states TO zygo_app;
GRANT SELECT, DELETE ON public.oauth_states TO zygo_service;

-- down
DROP TABLE public.oauth_states;
