-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.workflow_approval_decisions (
    tenant_id uuid DEFAULT zygo.current_tenant_id() NOT NULL,
    approval_id uuid NOT NULL,
    user_id uuid NOT NULL,
    decision text NOT NULL
        CONSTRAINT workflow_approval_decisions_decision_check CHECK (decision IN ('approve', 'reject')),
    comment text
        CONSTRAINT workflow_approval_decisions_comment_check CHECK (char_length(comment) <= 2000),
    data jsonb
        CONSTRAINT workflow_approval_decisions_data_check CHECK (pg_column_size(data) <= 131072),
    mfa_verified boolean DEFAULT false NOT NULL,
    created_at timestamptz DEFAULT now() NOT NULL,
    CONSTRAINT workflow_approval_decisions_pkey PRIMARY KEY (approval_id, user_id),
    CONSTRAINT workflow_approval_decisions_tenant_id_fkey FOREIGN KEY (tenant_id)
        REFERENCES public.tenants (id) ON DELETE CASCADE,
    CONSTRAINT workflow_approval_decisions_tenant_id_approval_id_fkey FOREIGN KEY (tenant_id, approval_id)
        REFERENCES public.workflow_approvals (tenant_id, id) ON DELETE CASCADE,
    CONSTRAINT workflow_approval_decisions_user_id_fkey FOREIGN KEY (user_id)
        REFERENCES public.users (id) ON DELETE RESTRICT
);

COMMENT ON TABLE public.workflow_approval_decisions IS
    'One unchangeable decision per person.';

CREATE INDEX workflow_approval_decisions_tenant_id_idx ON public.workflow_approval_decisions (tenant_id);
CREATE INDEX workflow_approval_decisions_user_id_idx ON public.workflow_approval_decisions (user_id);

ALTER TABLE public.workflow_approval_decisions ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.workflow_approval_decisions FORCE ROW LEVEL SECURITY;

CREATE POLICY workflow_approval_decisions_owner ON public.workflow_approval_decisions FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY workflow_approval_decisions_definer ON public.workflow_approval_decisions FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY workflow_approval_decisions_select ON public.workflow_approval_decisions FOR SELECT TO zygo_app,
    zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY workflow_approval_decisions_insert ON public.workflow_approval_decisions FOR INSERT TO zygo_app,
    zygo_service
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY workflow_approval_decisions_admin_select ON public.workflow_approval_decisions FOR SELECT TO zygo_admin
    USING (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('read')));

GRANT SELECT, INSERT ON public.workflow_approval_decisions TO zygo_app;
GRANT SELECT, INSERT ON public.workflow_approval_decisions TO zygo_service;
GRANT SELECT ON public.workflow_approval_decisions TO zygo_admin;

CREATE TRIGGER workflow_approval_decisions_forbid_mutation BEFORE UPDATE OR DELETE ON public.workflow_approval_decisions
    FOR EACH ROW EXECUTE FUNCTION zygo.forbid_mutation();
CREATE TRIGGER workflow_approval_decisions_forbid_truncate BEFORE TRUNCATE ON public.workflow_approval_decisions
    FOR EACH STATEMENT EXECUTE FUNCTION zygo.forbid_mutation();

-- down
DROP TABLE public.workflow_approval_decisions;
