-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.verification_codes (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    user_id uuid NOT NULL,
    type text NOT NULL
        CONSTRAINT verification_codes_type_check CHECK (type IN ('email', 'phone', 'email_change', 'email_revert',
            'mfa_setup', 'oauth_link', 'data_export', 'data_deletion')),
    channel text DEFAULT 'email' NOT NULL
        CONSTRAINT verification_codes_channel_check CHECK (channel IN ('email', 'sms', 'call')),
    target text NOT NULL,
    code_hash bytea NOT NULL
        CONSTRAINT verification_codes_code_hash_check CHECK (octet_length(code_hash) = 32),
    attempts smallint DEFAULT 0 NOT NULL,
    max_attempts smallint DEFAULT 5 NOT NULL
        CONSTRAINT verification_codes_max_attempts_check CHECK (max_attempts BETWEEN 1 AND 10),
    provider_sid text,
    expires_at timestamptz NOT NULL,
    verified_at timestamptz,
    consumed_at timestamptz,
    ip_address inet,
    user_agent text,
    created_at timestamptz DEFAULT now() NOT NULL,
    CONSTRAINT verification_codes_pkey PRIMARY KEY (id),
    CONSTRAINT verification_codes_attempts_bounded_check CHECK (attempts <= max_attempts),
    CONSTRAINT verification_codes_user_id_fkey FOREIGN KEY (user_id)
        REFERENCES public.users (id) ON DELETE RESTRICT
);

COMMENT ON TABLE public.verification_codes IS
    'Short codes and revert tokens: e-mail, phone, e-mail change, export confirmation. One open per user and type.';

CREATE UNIQUE INDEX verification_codes_user_id_type_key ON public.verification_codes (user_id, type) WHERE consumed_at
    IS NULL;
CREATE UNIQUE INDEX verification_codes_code_hash_key ON public.verification_codes (code_hash) WHERE type =
    'email_revert';
CREATE INDEX verification_codes_expires_at_idx ON public.verification_codes (expires_at);

ALTER TABLE public.verification_codes ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.verification_codes FORCE ROW LEVEL SECURITY;

CREATE POLICY verification_codes_owner ON public.verification_codes FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY verification_codes_definer ON public.verification_codes FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY verification_codes_select ON public.verification_codes FOR SELECT TO zygo_app, zygo_service
    USING (user_id = (SELECT zygo.current_user_id()));
CREATE POLICY verification_codes_insert ON public.verification_codes FOR INSERT TO zygo_app, zygo_service
    WITH CHECK (user_id = (SELECT zygo.current_user_id()));
CREATE POLICY verification_codes_update ON public.verification_codes FOR UPDATE TO zygo_app, zygo_service
    USING (user_id = (SELECT zygo.current_user_id()))
    WITH CHECK (user_id = (SELECT zygo.current_user_id()));
CREATE POLICY verification_codes_delete ON public.verification_codes FOR DELETE TO zygo_app, zygo_service
    USING (user_id = (SELECT zygo.current_user_id()));
CREATE POLICY verification_codes_service_scan ON public.verification_codes FOR SELECT TO zygo_service
    USING ((SELECT zygo.is_platform_scope()));
CREATE POLICY verification_codes_service_sweep_update ON public.verification_codes FOR UPDATE TO zygo_service
    USING ((SELECT zygo.is_platform_scope()))
    WITH CHECK ((SELECT zygo.is_platform_scope()));
CREATE POLICY verification_codes_service_sweep ON public.verification_codes FOR DELETE TO zygo_service
    USING ((SELECT zygo.is_platform_scope()));

GRANT SELECT, INSERT, DELETE ON public.verification_codes TO zygo_app;
GRANT UPDATE (
    type, channel, target, code_hash, attempts, max_attempts, provider_sid, expires_at, verified_at,
    consumed_at, ip_address, user_agent
) ON public.verification_codes TO zygo_app;
GRANT SELECT, INSERT, DELETE ON public.verification_codes TO zygo_service;
GRANT UPDATE (
    type, channel, target, code_hash, attempts, max_attempts, provider_sid, expires_at, verified_at,
    consumed_at, ip_address, user_agent
) ON public.verification_codes TO zygo_service;

-- down
DROP TABLE public.verification_codes;
