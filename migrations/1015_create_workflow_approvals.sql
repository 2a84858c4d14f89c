-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.workflow_approvals (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    tenant_id uuid DEFAULT zygo.current_tenant_id() NOT NULL,
    execution_id uuid NOT NULL,
    node_execution_id uuid NOT NULL,
    title text NOT NULL
        CONSTRAINT workflow_approvals_title_check CHECK (char_length(title) <= 200),
    description text,
    details jsonb DEFAULT '{}'::jsonb NOT NULL
        CONSTRAINT workflow_approvals_details_check CHECK (pg_column_size(details) <= 131072),
    form_schema jsonb
        CONSTRAINT workflow_approvals_form_schema_check CHECK (pg_column_size(form_schema) <= 131072),
    quorum_mode text DEFAULT 'any' NOT NULL
        CONSTRAINT workflow_approvals_quorum_mode_check CHECK (quorum_mode IN ('any', 'all', 'count')),
    quorum_count smallint
        CONSTRAINT workflow_approvals_quorum_count_check CHECK (quorum_count BETWEEN 1 AND 50),
    eligible_user_ids uuid[] DEFAULT '{}'::uuid[] NOT NULL,
    eligible_roles text[] DEFAULT '{}'::text[] NOT NULL,
    eligible_permission text,
    allow_self_approval boolean DEFAULT false NOT NULL,
    require_mfa boolean DEFAULT false NOT NULL,
    trigger_user_id uuid,
    status text DEFAULT 'pending' NOT NULL
        CONSTRAINT workflow_approvals_status_check CHECK (status IN ('pending', 'approved', 'rejected', 'timed_out',
            'cancelled')),
    on_timeout text DEFAULT 'reject' NOT NULL
        CONSTRAINT workflow_approvals_on_timeout_check CHECK (on_timeout IN ('approve', 'reject', 'escalate', 'fail')),
    escalate_to_roles text[] DEFAULT '{}'::text[] NOT NULL,
    escalated_at timestamptz,
    expires_at timestamptz,
    decided_at timestamptz,
    created_at timestamptz DEFAULT now() NOT NULL,
    updated_at timestamptz DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT workflow_approvals_pkey PRIMARY KEY (id),
    CONSTRAINT workflow_approvals_node_execution_id_key UNIQUE (node_execution_id),
    CONSTRAINT workflow_approvals_tenant_id_id_key UNIQUE (tenant_id, id),
    CONSTRAINT workflow_approvals_tenant_id_fkey FOREIGN KEY (tenant_id)
        REFERENCES public.tenants (id) ON DELETE CASCADE,
    CONSTRAINT workflow_approvals_tenant_id_execution_id_fkey FOREIGN KEY (tenant_id, execution_id)
        REFERENCES public.workflow_executions (tenant_id, id) ON DELETE CASCADE,
    CONSTRAINT workflow_approvals_tenant_id_node_execution_id_fkey FOREIGN KEY (tenant_id, node_execution_id)
        REFERENCES public.workflow_node_executions (tenant_id, id) ON DELETE CASCADE
);

COMMENT ON TABLE public.workflow_approvals IS
    'Human decisions a step waits for.';

CREATE INDEX workflow_approvals_tenant_id_status_created_at_idx ON public.workflow_approvals (tenant_id, status,
    created_at DESC);
CREATE INDEX workflow_approvals_execution_id_idx ON public.workflow_approvals (execution_id);

ALTER TABLE public.workflow_approvals ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.workflow_approvals FORCE ROW LEVEL SECURITY;

CREATE POLICY workflow_approvals_owner ON public.workflow_approvals FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY workflow_approvals_definer ON public.workflow_approvals FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY workflow_approvals_select ON public.workflow_approvals FOR SELECT TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY workflow_approvals_insert ON public.workflow_approvals FOR INSERT TO zygo_app, zygo_service
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY workflow_approvals_update ON public.workflow_approvals FOR UPDATE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()))
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY workflow_approvals_delete ON public.workflow_approvals FOR DELETE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY workflow_approvals_admin_select ON public.workflow_approvals FOR SELECT TO zygo_admin
    USING (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('read')));
CREATE POLICY workflow_approvals_service_scan ON public.workflow_approvals FOR SELECT TO zygo_service
    USING ((SELECT zygo.is_platform_scope()));

GRANT SELECT, INSERT, DELETE ON public.workflow_approvals TO zygo_app;
GRANT UPDATE (
    execution_id, node_execution_id, title, description, details, form_schema, quorum_mode, quorum_count,
    eligible_user_ids, eligible_roles, eligible_permission, allow_self_approval, require_mfa, trigger_user_id,
    status, on_timeout, escalate_to_roles, escalated_at, expires_at, decided_at
) ON public.workflow_approvals TO zygo_app;
GRANT SELECT, INSERT, DELETE ON public.workflow_approvals TO zygo_service;
GRANT UPDATE (
    execution_id, node_execution_id, title, description, details, form_schema, quorum_mode, quorum_count,
    eligible_user_ids, eligible_roles, eligible_permission, allow_self_approval, require_mfa, trigger_user_id,
    status, on_timeout, escalate_to_roles, escalated_at, expires_at, decided_at
) ON public.workflow_approvals TO zygo_service;
GRANT SELECT ON public.workflow_approvals TO zygo_admin;

CREATE TRIGGER workflow_approvals_touch_row BEFORE UPDATE ON public.workflow_approvals
    FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

-- down
DROP TABLE public.workflow_approvals;
