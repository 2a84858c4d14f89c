-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.magic_links (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    user_id uuid,
    email text NOT NULL
        CONSTRAINT magic_links_email_check CHECK (email = lower(email)),
    token_hash bytea NOT NULL
        CONSTRAINT magic_links_token_hash_check CHECK (octet_length(token_hash) = 32),
    redirect_url text,
    invitation_id uuid,
    expires_at timestamptz NOT NULL,
    consumed_at timestamptz,
    ip_address inet,
    user_agent text,
    created_at timestamptz DEFAULT now() NOT NULL,
    CONSTRAINT magic_links_pkey PRIMARY KEY (id),
    CONSTRAINT magic_links_token_hash_key UNIQUE (token_hash),
    CONSTRAINT magic_links_user_id_fkey FOREIGN KEY (user_id)
        REFERENCES public.users (id) ON DELETE RESTRICT
);

COMMENT ON TABLE public.magic_links IS
    'Single-use sign-in links, also those carried by an invitation; consumed by a definer function only.';

CREATE INDEX magic_links_expires_at_idx ON public.magic_links (expires_at);
CREATE INDEX magic_links_user_id_idx ON public.magic_links (user_id) WHERE user_id IS NOT NULL;

ALTER TABLE public.magic_links ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.magic_links FORCE ROW LEVEL SECURITY;

CREATE POLICY magic_links_owner ON public.magic_links FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY magic_links_definer ON public.magic_links FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY magic_links_insert ON public.magic_links FOR INSERT TO zygo_app
    WITH CHECK (expires_at <= now() + interval '15 minutes' AND consumed_at IS NULL);
CREATE POLICY magic_links_service_select ON public.magic_links FOR SELECT TO zygo_service
    USING ((SELECT zygo.is_platform_scope()));
CREATE POLICY magic_links_service_delete ON public.magic_links FOR DELETE TO zygo_service
    USING ((SELECT zygo.is_platform_scope()));

GRANT INSERT ON public.magic_links TO zygo_app;
GRANT SELECT, DELETE ON public.magic_links TO zygo_service;

-- down
DROP TABLE public.magic_links;
