-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.refresh_tokens (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    session_id uuid NOT NULL,
    user_id uuid NOT NULL,
    family_id uuid NOT NULL,
    parent_id uuid,
    token_hash bytea NOT NULL
        CONSTRAINT refresh_tokens_token_hash_check CHECK (octet_length(token_hash) = 32),
    status text DEFAULT 'active' NOT NULL
        CONSTRAINT refresh_tokens_status_check CHECK (status IN ('active', 'rotated', 'revoked')),
    successor_sealed text,
    rotated_at timestamptz,
    expires_at timestamptz NOT NULL,
    ip_address inet,
    created_at timestamptz DEFAULT now() NOT NULL,
    CONSTRAINT refresh_tokens_pkey PRIMARY KEY (id),
    CONSTRAINT refresh_tokens_token_hash_key UNIQUE (token_hash),
    CONSTRAINT refresh_tokens_session_id_fkey FOREIGN KEY (session_id)
        REFERENCES public.sessions (id) ON DELETE CASCADE,
    CONSTRAINT refresh_tokens_user_id_fkey FOREIGN KEY (user_id)
        REFERENCES public.users (id) ON DELETE RESTRICT,
    CONSTRAINT refresh_tokens_parent_id_fkey FOREIGN KEY (parent_id)
        REFERENCES public.refresh_tokens (id) ON DELETE SET NULL
);

COMMENT ON TABLE public.refresh_tokens IS
    'Rotating refresh tokens in families; reuse outside the grace window revokes family and session.';

CREATE UNIQUE INDEX refresh_tokens_parent_id_key ON public.refresh_tokens (parent_id) WHERE parent_id IS NOT NULL;
CREATE UNIQUE INDEX refresh_tokens_family_id_key ON public.refresh_tokens (family_id) WHERE status = 'active';
CREATE INDEX refresh_tokens_session_id_idx ON public.refresh_tokens (session_id);
CREATE INDEX refresh_tokens_expires_at_idx ON public.refresh_tokens (expires_at);
CREATE INDEX refresh_tokens_user_id_idx ON public.refresh_tokens (user_id);

ALTER TABLE public.refresh_tokens ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.refresh_tokens FORCE ROW LEVEL SECURITY;

CREATE POLICY refresh_tokens_owner ON public.refresh_tokens FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY refresh_tokens_definer ON public.refresh_tokens FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY refresh_tokens_select ON public.refresh_tokens FOR SELECT TO zygo_app, zygo_service
    USING (user_id = (SELECT zygo.current_user_id()));
CREATE POLICY refresh_tokens_insert ON public.refresh_tokens FOR INSERT TO zygo_app, zygo_service
    WITH CHECK (user_id = (SELECT zygo.current_user_id()));
CREATE POLICY refresh_tokens_update ON public.refresh_tokens FOR UPDATE TO zygo_app, zygo_service
    USING (user_id = (SELECT zygo.current_user_id()))
    WITH CHECK (user_id = (SELECT zygo.current_user_id()));
CREATE POLICY refresh_tokens_delete ON public.refresh_tokens FOR DELETE TO zygo_app, zygo_service
    USING (user_id = (SELECT zygo.current_user_id()));
CREATE POLICY refresh_tokens_service_scan ON public.refresh_tokens FOR SELECT TO zygo_service
    USING ((SELECT zygo.is_platform_scope()));
CREATE POLICY refresh_tokens_service_sweep_update ON public.refresh_tokens FOR UPDATE TO zygo_service
    USING ((SELECT zygo.is_platform_scope()))
    WITH CHECK ((SELECT zygo.is_platform_scope()));
CREATE POLICY refresh_tokens_service_sweep ON public.refresh_tokens FOR DELETE TO zygo_service
    USING ((SELECT zygo.is_platform_scope()));

GRANT SELECT, INSERT, DELETE ON public.refresh_tokens TO zygo_app;
GRANT UPDATE (
    session_id, family_id, parent_id, token_hash, status, successor_sealed, rotated_at, expires_at, ip_address
) ON public.refresh_tokens TO zygo_app;
GRANT SELECT, INSERT, DELETE ON public.refresh_tokens TO zygo_service;
GRANT UPDATE (
    session_id, family_id, parent_id, token_hash, status, successor_sealed, rotated_at, expires_at, ip_address
) ON public.refresh_tokens TO zygo_service;

-- down
DROP TABLE public.refresh_tokens;
