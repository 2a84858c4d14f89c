-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.breach_events (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    breach_id uuid NOT NULL,
    type text NOT NULL,
    at timestamptz NOT NULL,
    note text NOT NULL,
    evidence_file_id uuid,
    admin_id uuid,
    created_at timestamptz DEFAULT now() NOT NULL,
    CONSTRAINT breach_events_pkey PRIMARY KEY (id),
    CONSTRAINT breach_events_breach_id_fkey FOREIGN KEY (breach_id)
        REFERENCES public.breach_records (id) ON DELETE CASCADE,
    CONSTRAINT breach_events_admin_id_fkey FOREIGN KEY (admin_id)
        REFERENCES admin.admin_users (id) ON DELETE SET NULL
);

COMMENT ON TABLE public.breach_events IS
    'Timeline of a breach.';

CREATE INDEX breach_events_breach_id_at_idx ON public.breach_events (breach_id, at);

ALTER TABLE public.breach_events ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.breach_events FORCE ROW LEVEL SECURITY;

CREATE POLICY breach_events_owner ON public.breach_events FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY breach_events_definer ON public.breach_events FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY breach_events_platform ON public.breach_events FOR ALL TO zygo_service, zygo_admin
    USING ((SELECT zygo.is_platform_scope()))
    WITH CHECK ((SELECT zygo.is_platform_scope()));

GRANT SELECT, INSERT ON public.breach_events TO zygo_service;
GRANT SELECT, INSERT ON public.breach_events TO zygo_admin;

CREATE TRIGGER breach_events_forbid_mutation BEFORE UPDATE OR DELETE ON public.breach_events
    FOR EACH ROW EXECUTE FUNCTION zygo.forbid_mutation();
CREATE TRIGGER breach_events_forbid_truncate BEFORE TRUNCATE ON public.breach_events
    FOR EACH STATEMENT EXECUTE FUNCTION zygo.forbid_mutation();

-- down
DROP TABLE public.breach_events;
