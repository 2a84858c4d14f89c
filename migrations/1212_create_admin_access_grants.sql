-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE admin.admin_access_grants (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    admin_id uuid NOT NULL,
    session_id uuid NOT NULL,
    tenant_id uuid NOT NULL,
    scope text NOT NULL
        CONSTRAINT admin_access_grants_scope_check CHECK (scope IN ('read', 'write')),
    reason_category text NOT NULL
        CONSTRAINT admin_access_grants_reason_category_check CHECK (reason_category IN ('support', 'billing',
            'security', 'legal', 'operations')),
    reason_sealed text
        CONSTRAINT admin_access_grants_reason_sealed_check CHECK (reason_sealed LIKE 'zv1.%'),
    ticket text,
    approval_id uuid,
    expires_at timestamptz NOT NULL,
    revoked_at timestamptz,
    revoked_by text,
    created_at timestamptz DEFAULT now() NOT NULL,
    updated_at timestamptz DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT admin_access_grants_pkey PRIMARY KEY (id),
    CONSTRAINT admin_access_grants_at_most_an_hour_check CHECK (expires_at <= created_at + interval '60 minutes'),
    CONSTRAINT admin_access_grants_admin_id_fkey FOREIGN KEY (admin_id)
        REFERENCES admin.admin_users (id),
    CONSTRAINT admin_access_grants_session_id_fkey FOREIGN KEY (session_id)
        REFERENCES admin.admin_sessions (id),
    CONSTRAINT admin_access_grants_tenant_id_fkey FOREIGN KEY (tenant_id)
        REFERENCES public.tenants (id),
    CONSTRAINT admin_access_grants_approval_id_fkey FOREIGN KEY (approval_id)
        REFERENCES admin.admin_action_approvals (id)
);

COMMENT ON TABLE admin.admin_access_grants IS
    'Time-limited access of an administrator session to one tenant; row security of the administrator pool asks for '
    'it on every statement.';

CREATE INDEX admin_access_grants_admin_id_tenant_id_expires_at_idx ON admin.admin_access_grants (admin_id, tenant_id,
    expires_at) WHERE revoked_at IS NULL;
CREATE INDEX admin_access_grants_tenant_id_created_at_idx ON admin.admin_access_grants (tenant_id, created_at DESC);
CREATE INDEX admin_access_grants_session_id_idx ON admin.admin_access_grants (session_id);
CREATE INDEX admin_access_grants_approval_id_idx ON admin.admin_access_grants (approval_id) WHERE approval_id IS NOT
    NULL;

ALTER TABLE admin.admin_access_grants ENABLE ROW LEVEL SECURITY;
ALTER TABLE admin.admin_access_grants FORCE ROW LEVEL SECURITY;

CREATE POLICY admin_access_grants_owner ON admin.admin_access_grants FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY admin_access_grants_definer ON admin.admin_access_grants FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY admin_access_grants_select ON admin.admin_access_grants FOR SELECT TO zygo_admin
    USING ((SELECT zygo.is_platform_scope()));

GRANT SELECT ON admin.admin_access_grants TO zygo_admin;

CREATE TRIGGER admin_access_grants_touch_row BEFORE UPDATE ON admin.admin_access_grants
    FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

-- down
DROP TABLE admin.admin_access_grants;
