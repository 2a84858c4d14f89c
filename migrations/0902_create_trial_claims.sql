-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.trial_claims (
    email_hash bytea NOT NULL
        CONSTRAINT trial_claims_email_hash_check CHECK (octet_length(email_hash) = 32),
    claimed_at timestamptz DEFAULT now() NOT NULL,
    CONSTRAINT trial_claims_pkey PRIMARY KEY (email_hash)
);

COMMENT ON TABLE public.trial_claims IS
    'Keyed hash of every owner address that ever started a trial, so that erasure does not give a second one.';

ALTER TABLE public.trial_claims ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.trial_claims FORCE ROW LEVEL SECURITY;

CREATE POLICY trial_claims_owner ON public.trial_claims FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY trial_claims_definer ON public.trial_claims FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);

-- No login role reads or writes this table; definer functions do.

-- down
DROP TABLE public.trial_claims;
