-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.mfa_backup_codes (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    user_id uuid NOT NULL,
    batch_id uuid NOT NULL,
    code_hash bytea NOT NULL
        CONSTRAINT mfa_backup_codes_code_hash_check CHECK (octet_length(code_hash) = 32),
    used_at timestamptz,
    used_ip inet,
    created_at timestamptz DEFAULT now() NOT NULL,
    CONSTRAINT mfa_backup_codes_pkey PRIMARY KEY (id),
    CONSTRAINT mfa_backup_codes_user_id_code_hash_key UNIQUE (user_id, code_hash),
    CONSTRAINT mfa_backup_codes_user_id_fkey FOREIGN KEY (user_id)
        REFERENCES public.users (id) ON DELETE RESTRICT
);

COMMENT ON TABLE public.mfa_backup_codes IS
    'One-time recovery codes as keyed hashes; a new batch replaces the old.';

CREATE INDEX mfa_backup_codes_user_id_idx ON public.mfa_backup_codes (user_id) WHERE used_at IS NULL;

ALTER TABLE public.mfa_backup_codes ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.mfa_backup_codes FORCE ROW LEVEL SECURITY;

CREATE POLICY mfa_backup_codes_owner ON public.mfa_backup_codes FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY mfa_backup_codes_definer ON public.mfa_backup_codes FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY mfa_backup_codes_select ON public.mfa_backup_codes FOR SELECT TO zygo_app, zygo_service
    USING (user_id = (SELECT zygo.current_user_id()));
CREATE POLICY mfa_backup_codes_insert ON public.mfa_backup_codes FOR INSERT TO zygo_app, zygo_service
    WITH CHECK (user_id = (SELECT zygo.current_user_id()));
CREATE POLICY mfa_backup_codes_update ON public.mfa_backup_codes FOR UPDATE TO zygo_app, zygo_service
    USING (user_id = (SELECT zygo.current_user_id()))
    WITH CHECK (user_id = (SELECT zygo.current_user_id()));
CREATE POLICY mfa_backup_codes_delete ON public.mfa_backup_codes FOR DELETE TO zygo_app, zygo_service
    USING (user_id = (SELECT zygo.current_user_id()));

GRANT SELECT, INSERT, DELETE ON public.mfa_backup_codes TO zygo_app;
GRANT UPDATE (
    batch_id, code_hash, used_at, used_ip
) ON public.mfa_backup_codes TO zygo_app;
GRANT SELECT, INSERT, DELETE ON public.mfa_backup_codes TO zygo_service;
GRANT UPDATE (
    batch_id, code_hash, used_at, used_ip
) ON public.mfa_backup_codes TO zygo_service;

-- down
DROP TABLE public.mfa_backup_codes;
