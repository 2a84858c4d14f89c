-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE admin.admin_action_approvals (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    action text NOT NULL,
    risk text NOT NULL
        CONSTRAINT admin_action_approvals_risk_check CHECK (risk IN ('high', 'critical')),
    tenant_id uuid,
    resource_type text,
    resource_id text,
    params_hash bytea NOT NULL
        CONSTRAINT admin_action_approvals_params_hash_check CHECK (octet_length(params_hash) = 32),
    reason text NOT NULL
        CONSTRAINT admin_action_approvals_reason_check CHECK (char_length(reason) BETWEEN 20 AND 500),
    ticket text
        CONSTRAINT admin_action_approvals_ticket_check CHECK (ticket ~ '^[A-Za-z0-9#-]{1,40}$'),
    requested_by uuid NOT NULL,
    required smallint DEFAULT 1 NOT NULL
        CONSTRAINT admin_action_approvals_required_check CHECK (required BETWEEN 1 AND 2),
    decisions jsonb DEFAULT '[]'::jsonb NOT NULL
        CONSTRAINT admin_action_approvals_decisions_check CHECK (jsonb_typeof(decisions) = 'array'),
    status text DEFAULT 'pending' NOT NULL
        CONSTRAINT admin_action_approvals_status_check CHECK (status IN ('pending', 'approved', 'rejected',
            'cancelled', 'expired', 'used', 'retrospective')),
    expires_at timestamptz DEFAULT (now() + interval '24 hours') NOT NULL,
    approved_at timestamptz,
    used_at timestamptz,
    confirm_by timestamptz,
    created_at timestamptz DEFAULT now() NOT NULL,
    updated_at timestamptz DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT admin_action_approvals_pkey PRIMARY KEY (id),
    CONSTRAINT admin_action_approvals_requested_by_fkey FOREIGN KEY (requested_by)
        REFERENCES admin.admin_users (id)
);

COMMENT ON TABLE admin.admin_action_approvals IS
    'Approvals bound to one action, tenant, resource and body; used once.';

CREATE INDEX admin_action_approvals_status_created_at_idx ON admin.admin_action_approvals (status, created_at DESC);
CREATE INDEX admin_action_approvals_requested_by_created_at_idx ON admin.admin_action_approvals (requested_by,
    created_at DESC);
CREATE INDEX admin_action_approvals_expires_at_idx ON admin.admin_action_approvals (expires_at) WHERE status IN
    ('pending','approved');

ALTER TABLE admin.admin_action_approvals ENABLE ROW LEVEL SECURITY;
ALTER TABLE admin.admin_action_approvals FORCE ROW LEVEL SECURITY;

CREATE POLICY admin_action_approvals_owner ON admin.admin_action_approvals FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY admin_action_approvals_definer ON admin.admin_action_approvals FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY admin_action_approvals_select ON admin.admin_action_approvals FOR SELECT TO zygo_admin
    USING ((SELECT zygo.is_platform_scope()));
CREATE POLICY admin_action_approvals_insert ON admin.admin_action_approvals FOR INSERT TO zygo_admin
    WITH CHECK ((SELECT zygo.is_platform_scope()));
CREATE POLICY admin_action_approvals_update ON admin.admin_action_approvals FOR UPDATE TO zygo_admin
    USING ((SELECT zygo.is_platform_scope()))
    WITH CHECK ((SELECT zygo.is_platform_scope()));

GRANT SELECT, INSERT ON admin.admin_action_approvals TO zygo_admin;
GRANT UPDATE (
    action, risk, resource_type, resource_id, params_hash, reason, ticket, requested_by, required, decisions,
    status, expires_at, approved_at, used_at, confirm_by
) ON admin.admin_action_approvals TO zygo_admin;

CREATE TRIGGER admin_action_approvals_touch_row BEFORE UPDATE ON admin.admin_action_approvals
    FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

-- down
DROP TABLE admin.admin_action_approvals;
