-- role: zygo_audit
-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE audit.integrity_runs (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    tenant_id uuid,
    chain_id uuid,
    kind text NOT NULL
        CONSTRAINT integrity_runs_kind_check CHECK (kind IN ('scheduled', 'range', 'single', 'restore')),
    status text DEFAULT 'running' NOT NULL
        CONSTRAINT integrity_runs_status_check CHECK (status IN ('running', 'valid', 'broken', 'failed')),
    from_seq bigint,
    to_seq bigint,
    records_checked bigint DEFAULT 0 NOT NULL,
    anchors_checked integer DEFAULT 0 NOT NULL,
    broken_at bigint,
    issues jsonb DEFAULT '[]'::jsonb NOT NULL
        CONSTRAINT integrity_runs_issues_check CHECK (pg_column_size(issues) <= 131072),
    requested_by uuid,
    started_at timestamptz DEFAULT now() NOT NULL,
    finished_at timestamptz,
    created_at timestamptz DEFAULT now() NOT NULL,
    updated_at timestamptz DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT integrity_runs_pkey PRIMARY KEY (id),
    CONSTRAINT integrity_runs_requested_by_fkey FOREIGN KEY (requested_by)
        REFERENCES public.users (id) ON DELETE SET NULL
);

COMMENT ON TABLE audit.integrity_runs IS
    'Results of chain verification, scheduled or asked for.';

CREATE INDEX integrity_runs_tenant_id_started_at_idx ON audit.integrity_runs (tenant_id, started_at DESC);
CREATE INDEX integrity_runs_chain_id_started_at_idx ON audit.integrity_runs (chain_id, started_at DESC);

ALTER TABLE audit.integrity_runs ENABLE ROW LEVEL SECURITY;
ALTER TABLE audit.integrity_runs FORCE ROW LEVEL SECURITY;

CREATE POLICY integrity_runs_owner ON audit.integrity_runs FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY integrity_runs_definer ON audit.integrity_runs FOR ALL TO zygo_audit
    USING (true)
    WITH CHECK (true);
CREATE POLICY integrity_runs_select ON audit.integrity_runs FOR SELECT TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY integrity_runs_insert ON audit.integrity_runs FOR INSERT TO zygo_app, zygo_service
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY integrity_runs_platform_select ON audit.integrity_runs FOR SELECT TO zygo_service, zygo_admin
    USING ((SELECT zygo.is_platform_scope()));
CREATE POLICY integrity_runs_platform_insert ON audit.integrity_runs FOR INSERT TO zygo_service, zygo_admin
    WITH CHECK ((SELECT zygo.is_platform_scope()));
CREATE POLICY integrity_runs_update ON audit.integrity_runs FOR UPDATE TO zygo_service
    USING ((SELECT zygo.is_platform_scope()) OR tenant_id = (SELECT zygo.current_tenant_id()))
    WITH CHECK ((SELECT zygo.is_platform_scope()) OR tenant_id = (SELECT zygo.current_tenant_id()));

GRANT SELECT, INSERT ON audit.integrity_runs TO zygo_app;
GRANT SELECT, INSERT ON audit.integrity_runs TO zygo_service;
GRANT UPDATE (
    chain_id, kind, status, from_seq, to_seq, records_checked, anchors_checked, broken_at, issues, requested_by,
    started_at, finished_at
) ON audit.integrity_runs TO zygo_service;
GRANT SELECT, INSERT ON audit.integrity_runs TO zygo_admin;

CREATE TRIGGER integrity_runs_touch_row BEFORE UPDATE ON audit.integrity_runs
    FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

-- down
DROP TABLE audit.integrity_runs;
