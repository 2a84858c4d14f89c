-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.breach_records (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    title text NOT NULL,
    state text DEFAULT 'open' NOT NULL
        CONSTRAINT breach_records_state_check CHECK (state IN ('open', 'assessing', 'contained', 'notified', 'closed')),
    discovered_at timestamptz NOT NULL,
    aware_at timestamptz NOT NULL,
    occurred_from timestamptz,
    occurred_to timestamptz,
    source text NOT NULL
        CONSTRAINT breach_records_source_check CHECK (source IN ('manual', 'alert')),
    alert_id uuid,
    data_classes text[] DEFAULT '{}'::text[] NOT NULL,
    subject_count_min bigint
        CONSTRAINT breach_records_subject_count_min_check CHECK (subject_count_min >= 0),
    subject_count_max bigint
        CONSTRAINT breach_records_subject_count_max_check CHECK (subject_count_max >= 0),
    tenant_ids uuid[] DEFAULT '{}'::uuid[] NOT NULL,
    regimes text[] DEFAULT '{}'::text[] NOT NULL,
    cause text
        CONSTRAINT breach_records_cause_check CHECK (cause IN ('error', 'attack', 'loss')),
    consequences text,
    measures text,
    risk text
        CONSTRAINT breach_records_risk_check CHECK (risk IN ('none', 'risk', 'high')),
    decision text,
    decision_reason text,
    clocks jsonb DEFAULT '{}'::jsonb NOT NULL,
    officer_admin_id uuid,
    closed_at timestamptz,
    created_at timestamptz DEFAULT now() NOT NULL,
    updated_at timestamptz DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT breach_records_pkey PRIMARY KEY (id),
    CONSTRAINT breach_records_officer_admin_id_fkey FOREIGN KEY (officer_admin_id)
        REFERENCES admin.admin_users (id) ON DELETE SET NULL
);

COMMENT ON TABLE public.breach_records IS
    'Personal-data breaches with clocks, assessment and decisions.';

CREATE INDEX breach_records_state_aware_at_idx ON public.breach_records (state, aware_at);

ALTER TABLE public.breach_records ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.breach_records FORCE ROW LEVEL SECURITY;

CREATE POLICY breach_records_owner ON public.breach_records FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY breach_records_definer ON public.breach_records FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY breach_records_platform ON public.breach_records FOR ALL TO zygo_service, zygo_admin
    USING ((SELECT zygo.is_platform_scope()))
    WITH CHECK ((SELECT zygo.is_platform_scope()));

GRANT SELECT, INSERT ON public.breach_records TO zygo_service;
GRANT UPDATE (
    title, state, discovered_at, aware_at, occurred_from, occurred_to, source, alert_id, data_classes,
    subject_count_min, subject_count_max, tenant_ids, regimes, cause, consequences, measures, risk, decision,
    decision_reason, clocks, officer_admin_id, closed_at
) ON public.breach_records TO zygo_service;
GRANT SELECT, INSERT ON public.breach_records TO zygo_admin;
GRANT UPDATE (
    title, state, discovered_at, aware_at, occurred_from, occurred_to, source, alert_id, data_classes,
    subject_count_min, subject_count_max, tenant_ids, regimes, cause, consequences, measures, risk, decision,
    decision_reason, clocks, officer_admin_id, closed_at
) ON public.breach_records TO zygo_admin;

CREATE TRIGGER breach_records_touch_row BEFORE UPDATE ON public.breach_records
    FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

-- down
DROP TABLE public.breach_records;
