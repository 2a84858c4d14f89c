-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.erasure_journal (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    subject_hash bytea NOT NULL
        CONSTRAINT erasure_journal_subject_hash_check CHECK (octet_length(subject_hash) = 32),
    subject_id uuid NOT NULL,
    kind text NOT NULL
        CONSTRAINT erasure_journal_kind_check CHECK (kind IN ('user', 'tenant')),
    scope text NOT NULL
        CONSTRAINT erasure_journal_scope_check CHECK (scope IN ('full', 'partial')),
    categories text[] DEFAULT '{}'::text[] NOT NULL,
    completed_at timestamptz DEFAULT now() NOT NULL,
    CONSTRAINT erasure_journal_pkey PRIMARY KEY (id),
    CONSTRAINT erasure_journal_kind_subject_id_completed_at_key UNIQUE (kind, subject_id, completed_at)
);

COMMENT ON TABLE public.erasure_journal IS
    'What was erased, by keyed hash; replayed after every restore before the system serves.';

CREATE INDEX erasure_journal_completed_at_idx ON public.erasure_journal (completed_at);

ALTER TABLE public.erasure_journal ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.erasure_journal FORCE ROW LEVEL SECURITY;

CREATE POLICY erasure_journal_owner ON public.erasure_journal FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY erasure_journal_definer ON public.erasure_journal FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY erasure_journal_service ON public.erasure_journal FOR ALL TO zygo_service
    USING ((SELECT zygo.is_platform_scope()))
    WITH CHECK ((SELECT zygo.is_platform_scope()));
CREATE POLICY erasure_journal_admin ON public.erasure_journal FOR SELECT TO zygo_admin
    USING ((SELECT zygo.is_platform_scope()));

GRANT SELECT, INSERT ON public.erasure_journal TO zygo_service;
GRANT SELECT ON public.erasure_journal TO zygo_admin;

CREATE TRIGGER erasure_journal_forbid_mutation BEFORE UPDATE OR DELETE ON public.erasure_journal
    FOR EACH ROW EXECUTE FUNCTION zygo.forbid_mutation();
CREATE TRIGGER erasure_journal_forbid_truncate BEFORE TRUNCATE ON public.erasure_journal
    FOR EACH STATEMENT EXECUTE FUNCTION zygo.forbid_mutation();

-- down
DROP TABLE public.erasure_journal;
