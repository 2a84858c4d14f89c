-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.threeds_challenges (
    id text NOT NULL
        CONSTRAINT threeds_challenges_id_check CHECK (id ~ '^3ds_[0-9A-Za-z]{22}$'),
    tenant_id uuid DEFAULT zygo.current_tenant_id() NOT NULL,
    user_id uuid NOT NULL,
    checkout_id uuid,
    intent_ref text NOT NULL,
    amount bigint NOT NULL
        CONSTRAINT threeds_challenges_amount_check CHECK (amount >= 0),
    currency text NOT NULL
        CONSTRAINT threeds_challenges_currency_check CHECK (currency ~ '^[A-Z]{3}$'),
    return_url text NOT NULL,
    code_hash bytea
        CONSTRAINT threeds_challenges_code_hash_check CHECK (octet_length(code_hash) = 32),
    code_expires_at timestamptz,
    code_attempts smallint DEFAULT 0 NOT NULL
        CONSTRAINT threeds_challenges_code_attempts_check CHECK (code_attempts <= 3),
    status text DEFAULT 'pending' NOT NULL
        CONSTRAINT threeds_challenges_status_check CHECK (status IN ('pending', 'returned', 'verified', 'failed',
            'expired')),
    expires_at timestamptz NOT NULL,
    created_at timestamptz DEFAULT now() NOT NULL,
    updated_at timestamptz DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT threeds_challenges_pkey PRIMARY KEY (id),
    CONSTRAINT threeds_challenges_intent_ref_key UNIQUE (intent_ref),
    CONSTRAINT threeds_challenges_tenant_id_fkey FOREIGN KEY (tenant_id)
        REFERENCES public.tenants (id) ON DELETE CASCADE,
    CONSTRAINT threeds_challenges_user_id_fkey FOREIGN KEY (user_id)
        REFERENCES public.users (id) ON DELETE RESTRICT,
    CONSTRAINT threeds_challenges_tenant_id_checkout_id_fkey FOREIGN KEY (tenant_id, checkout_id)
        REFERENCES public.checkout_sessions (tenant_id, id) ON DELETE CASCADE
);

COMMENT ON TABLE public.threeds_challenges IS
    'Bank confirmation steps; the code proves the browser, the money state is read from the provider.';

CREATE INDEX threeds_challenges_expires_at_idx ON public.threeds_challenges (expires_at) WHERE status IN
    ('pending','returned');
CREATE INDEX threeds_challenges_tenant_id_idx ON public.threeds_challenges (tenant_id);
CREATE INDEX threeds_challenges_user_id_idx ON public.threeds_challenges (user_id);
CREATE INDEX threeds_challenges_checkout_id_idx ON public.threeds_challenges (checkout_id) WHERE checkout_id IS NOT
    NULL;

ALTER TABLE public.threeds_challenges ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.threeds_challenges FORCE ROW LEVEL SECURITY;

CREATE POLICY threeds_challenges_owner ON public.threeds_challenges FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY threeds_challenges_definer ON public.threeds_challenges FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY threeds_challenges_select ON public.threeds_challenges FOR SELECT TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY threeds_challenges_insert ON public.threeds_challenges FOR INSERT TO zygo_app, zygo_service
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY threeds_challenges_update ON public.threeds_challenges FOR UPDATE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()))
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY threeds_challenges_delete ON public.threeds_challenges FOR DELETE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));

GRANT SELECT, INSERT, DELETE ON public.threeds_challenges TO zygo_app;
GRANT UPDATE (
    user_id, checkout_id, intent_ref, amount, currency, return_url, code_hash, code_expires_at, code_attempts,
    status, expires_at
) ON public.threeds_challenges TO zygo_app;
GRANT SELECT, INSERT, DELETE ON public.threeds_challenges TO zygo_service;
GRANT UPDATE (
    user_id, checkout_id, intent_ref, amount, currency, return_url, code_hash, code_expires_at, code_attempts,
    status, expires_at
) ON public.threeds_challenges TO zygo_service;

CREATE TRIGGER threeds_challenges_touch_row BEFORE UPDATE ON public.threeds_challenges
    FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

-- down
DROP TABLE public.threeds_challenges;
