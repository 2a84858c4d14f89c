-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

-- feature_flag_history_admin_id_fkey waits for admin_users; phase 4 adds it.
CREATE TABLE public.feature_flag_history (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    flag_key text NOT NULL,
    version bigint NOT NULL,
    change text NOT NULL
        CONSTRAINT feature_flag_history_change_check CHECK (change IN ('created', 'updated', 'archived',
            'override_set', 'override_removed')),
    before jsonb,
    after jsonb,
    reason text,
    admin_id uuid,
    created_at timestamptz DEFAULT now() NOT NULL,
    CONSTRAINT feature_flag_history_pkey PRIMARY KEY (id),
    CONSTRAINT feature_flag_history_flag_key_fkey FOREIGN KEY (flag_key)
        REFERENCES public.feature_flags (key)
);

COMMENT ON TABLE public.feature_flag_history IS
    'Every version of a flag with author and difference.';

CREATE INDEX feature_flag_history_flag_key_version_idx ON public.feature_flag_history (flag_key, version DESC);

ALTER TABLE public.feature_flag_history ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.feature_flag_history FORCE ROW LEVEL SECURITY;

CREATE POLICY feature_flag_history_owner ON public.feature_flag_history FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY feature_flag_history_definer ON public.feature_flag_history FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY feature_flag_history_admin ON public.feature_flag_history FOR ALL TO zygo_admin
    USING ((SELECT zygo.is_platform_scope()))
    WITH CHECK ((SELECT zygo.is_platform_scope()));

GRANT SELECT, INSERT ON public.feature_flag_history TO zygo_admin;

CREATE TRIGGER feature_flag_history_forbid_mutation BEFORE UPDATE OR DELETE ON public.feature_flag_history
    FOR EACH ROW EXECUTE FUNCTION zygo.forbid_mutation();
CREATE TRIGGER feature_flag_history_forbid_truncate BEFORE TRUNCATE ON public.feature_flag_history
    FOR EACH STATEMENT EXECUTE FUNCTION zygo.forbid_mutation();

-- down
DROP TABLE public.feature_flag_history;
