-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.signing_keys (
    kid text NOT NULL,
    alg text NOT NULL
        CONSTRAINT signing_keys_alg_check CHECK (alg IN ('ES256')),
    public_jwk jsonb NOT NULL,
    private_key_encrypted text
        CONSTRAINT signing_keys_private_key_encrypted_check CHECK (private_key_encrypted LIKE 'zv1.%'),
    status text DEFAULT 'published' NOT NULL
        CONSTRAINT signing_keys_status_check CHECK (status IN ('published', 'active', 'retiring', 'removed')),
    published_at timestamptz DEFAULT now() NOT NULL,
    active_from timestamptz,
    retire_at timestamptz,
    removed_at timestamptz,
    created_at timestamptz DEFAULT now() NOT NULL,
    updated_at timestamptz DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT signing_keys_pkey PRIMARY KEY (kid),
    CONSTRAINT signing_keys_removed_has_no_key_check CHECK (status <> 'removed' OR private_key_encrypted IS NULL)
);

COMMENT ON TABLE public.signing_keys IS
    'Token signing keys with publication, activation and retirement times; private part sealed.';

CREATE UNIQUE INDEX signing_keys_status_key ON public.signing_keys (status) WHERE status = 'active';

ALTER TABLE public.signing_keys ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.signing_keys FORCE ROW LEVEL SECURITY;

CREATE POLICY signing_keys_owner ON public.signing_keys FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY signing_keys_definer ON public.signing_keys FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY signing_keys_select ON public.signing_keys FOR SELECT TO zygo_app, zygo_service
    USING (true);
CREATE POLICY signing_keys_service_insert ON public.signing_keys FOR INSERT TO zygo_service
    WITH CHECK ((SELECT zygo.is_platform_scope()));
CREATE POLICY signing_keys_service_update ON public.signing_keys FOR UPDATE TO zygo_service
    USING ((SELECT zygo.is_platform_scope()))
    WITH CHECK ((SELECT zygo.is_platform_scope()));
CREATE POLICY signing_keys_admin ON public.signing_keys FOR SELECT TO zygo_admin
    USING ((SELECT zygo.is_platform_scope()));

GRANT SELECT ON public.signing_keys TO zygo_app;
GRANT SELECT, INSERT ON public.signing_keys TO zygo_service;
GRANT UPDATE (
    alg, public_jwk, private_key_encrypted, status, published_at, active_from, retire_at, removed_at
) ON public.signing_keys TO zygo_service;
GRANT SELECT ON public.signing_keys TO zygo_admin;

CREATE TRIGGER signing_keys_touch_row BEFORE UPDATE ON public.signing_keys
    FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

-- down
DROP TABLE public.signing_keys;
