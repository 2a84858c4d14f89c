-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.password_reset_tokens (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    user_id uuid NOT NULL,
    verification_code bytea NOT NULL
        CONSTRAINT password_reset_tokens_verification_code_check CHECK (octet_length(verification_code) = 32),
    attempts smallint DEFAULT 0 NOT NULL
        CONSTRAINT password_reset_tokens_attempts_check CHECK (attempts <= 5),
    code_verified_at timestamptz,
    token_hash bytea
        CONSTRAINT password_reset_tokens_token_hash_check CHECK (octet_length(token_hash) = 32),
    token_attempts smallint DEFAULT 0 NOT NULL
        CONSTRAINT password_reset_tokens_token_attempts_check CHECK (token_attempts <= 3),
    token_expires_at timestamptz,
    expires_at timestamptz NOT NULL,
    consumed_at timestamptz,
    ip_address inet,
    user_agent text,
    created_at timestamptz DEFAULT now() NOT NULL,
    CONSTRAINT password_reset_tokens_pkey PRIMARY KEY (id),
    CONSTRAINT password_reset_tokens_token_hash_key UNIQUE (token_hash),
    CONSTRAINT password_reset_tokens_user_id_fkey FOREIGN KEY (user_id)
        REFERENCES public.users (id) ON DELETE RESTRICT
);

COMMENT ON TABLE public.password_reset_tokens IS
    'Reset in three steps: request, code, token. A new request voids the open one.';

CREATE UNIQUE INDEX password_reset_tokens_user_id_key ON public.password_reset_tokens (user_id) WHERE consumed_at IS
    NULL;
CREATE INDEX password_reset_tokens_expires_at_idx ON public.password_reset_tokens (expires_at);

ALTER TABLE public.password_reset_tokens ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.password_reset_tokens FORCE ROW LEVEL SECURITY;

CREATE POLICY password_reset_tokens_owner ON public.password_reset_tokens FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY password_reset_tokens_definer ON public.password_reset_tokens FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY password_reset_tokens_select ON public.password_reset_tokens FOR SELECT TO zygo_app, zygo_service
    USING (user_id = (SELECT zygo.current_user_id()));
CREATE POLICY password_reset_tokens_insert ON public.password_reset_tokens FOR INSERT TO zygo_app, zygo_service
    WITH CHECK (user_id = (SELECT zygo.current_user_id()));
CREATE POLICY password_reset_tokens_update ON public.password_reset_tokens FOR UPDATE TO zygo_app, zygo_service
    USING (user_id = (SELECT zygo.current_user_id()))
    WITH CHECK (user_id = (SELECT zygo.current_user_id()));
CREATE POLICY password_reset_tokens_delete ON public.password_reset_tokens FOR DELETE TO zygo_app, zygo_service
    USING (user_id = (SELECT zygo.current_user_id()));
CREATE POLICY password_reset_tokens_service_scan ON public.password_reset_tokens FOR SELECT TO zygo_service
    USING ((SELECT zygo.is_platform_scope()));
CREATE POLICY password_reset_tokens_service_sweep_update ON public.password_reset_tokens FOR UPDATE TO zygo_service
    USING ((SELECT zygo.is_platform_scope()))
    WITH CHECK ((SELECT zygo.is_platform_scope()));
CREATE POLICY password_reset_tokens_service_sweep ON public.password_reset_tokens FOR DELETE TO zygo_service
    USING ((SELECT zygo.is_platform_scope()));

GRANT SELECT, INSERT, DELETE ON public.password_reset_tokens TO zygo_app;
GRANT UPDATE (
    verification_code, attempts, code_verified_at, token_hash, token_attempts, token_expires_at, expires_at,
    consumed_at, ip_address, user_agent
) ON public.password_reset_tokens TO zygo_app;
GRANT SELECT, INSERT, DELETE ON public.password_reset_tokens TO zygo_service;
GRANT UPDATE (
    verification_code, attempts, code_verified_at, token_hash, token_attempts, token_expires_at, expires_at,
    consumed_at, ip_address, user_agent
) ON public.password_reset_tokens TO zygo_service;

-- down
DROP TABLE public.password_reset_tokens;
