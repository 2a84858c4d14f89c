-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.password_history (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    user_id uuid NOT NULL,
    password_hash text NOT NULL
        CONSTRAINT password_history_password_hash_check CHECK (password_hash LIKE '$argon2id$%'),
    created_at timestamptz DEFAULT now() NOT NULL,
    CONSTRAINT password_history_pkey PRIMARY KEY (id),
    CONSTRAINT password_history_user_id_fkey FOREIGN KEY (user_id)
        REFERENCES public.users (id) ON DELETE RESTRICT
);

COMMENT ON TABLE public.password_history IS
    'Earlier password hashes, to refuse reuse.';

CREATE INDEX password_history_user_id_created_at_idx ON public.password_history (user_id, created_at DESC);

ALTER TABLE public.password_history ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.password_history FORCE ROW LEVEL SECURITY;

CREATE POLICY password_history_owner ON public.password_history FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY password_history_definer ON public.password_history FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY password_history_select ON public.password_history FOR SELECT TO zygo_app, zygo_service
    USING (user_id = (SELECT zygo.current_user_id()));
CREATE POLICY password_history_insert ON public.password_history FOR INSERT TO zygo_app, zygo_service
    WITH CHECK (user_id = (SELECT zygo.current_user_id()));
CREATE POLICY password_history_delete ON public.password_history FOR DELETE TO zygo_app, zygo_service
    USING (user_id = (SELECT zygo.current_user_id()));

GRANT SELECT, INSERT, DELETE ON public.password_history TO zygo_app;
GRANT SELECT, INSERT, DELETE ON public.password_history TO zygo_service;

CREATE TRIGGER password_history_forbid_mutation BEFORE UPDATE ON public.password_history
    FOR EACH ROW EXECUTE FUNCTION zygo.forbid_mutation();
CREATE TRIGGER password_history_forbid_truncate BEFORE TRUNCATE ON public.password_history
    FOR EACH STATEMENT EXECUTE FUNCTION zygo.forbid_mutation();

-- down
DROP TABLE public.password_history;
