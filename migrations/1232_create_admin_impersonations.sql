-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE admin.admin_impersonations (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    admin_id uuid NOT NULL,
    admin_session_id uuid NOT NULL,
    tenant_id uuid NOT NULL,
    user_id uuid NOT NULL,
    session_id uuid,
    mode text DEFAULT 'read_only' NOT NULL
        CONSTRAINT admin_impersonations_mode_check CHECK (mode IN ('read_only', 'full')),
    reason_category text NOT NULL
        CONSTRAINT admin_impersonations_reason_category_check CHECK (reason_category IN ('support', 'billing',
            'security', 'legal', 'operations')),
    ticket text,
    approval_id uuid,
    exchange_token_hash bytea
        CONSTRAINT admin_impersonations_exchange_token_hash_check CHECK (octet_length(exchange_token_hash) = 32),
    started_at timestamptz DEFAULT now() NOT NULL,
    expires_at timestamptz NOT NULL,
    ended_at timestamptz,
    end_reason text
        CONSTRAINT admin_impersonations_end_reason_check CHECK (end_reason IN ('expired', 'admin', 'tenant',
            'session_end', 'superseded')),
    request_count integer DEFAULT 0 NOT NULL,
    created_at timestamptz DEFAULT now() NOT NULL,
    updated_at timestamptz DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT admin_impersonations_pkey PRIMARY KEY (id),
    CONSTRAINT admin_impersonations_admin_id_fkey FOREIGN KEY (admin_id)
        REFERENCES admin.admin_users (id),
    CONSTRAINT admin_impersonations_admin_session_id_fkey FOREIGN KEY (admin_session_id)
        REFERENCES admin.admin_sessions (id),
    CONSTRAINT admin_impersonations_tenant_id_fkey FOREIGN KEY (tenant_id)
        REFERENCES public.tenants (id),
    CONSTRAINT admin_impersonations_user_id_fkey FOREIGN KEY (user_id)
        REFERENCES public.users (id) ON DELETE RESTRICT,
    CONSTRAINT admin_impersonations_approval_id_fkey FOREIGN KEY (approval_id)
        REFERENCES admin.admin_action_approvals (id)
);

COMMENT ON TABLE admin.admin_impersonations IS
    'Support sessions as a user, read-only by default.';

CREATE UNIQUE INDEX admin_impersonations_admin_id_key ON admin.admin_impersonations (admin_id) WHERE ended_at IS NULL;
CREATE UNIQUE INDEX admin_impersonations_exchange_token_hash_key ON admin.admin_impersonations (exchange_token_hash)
    WHERE exchange_token_hash IS NOT NULL;
CREATE INDEX admin_impersonations_tenant_id_started_at_idx ON admin.admin_impersonations (tenant_id, started_at DESC);
CREATE INDEX admin_impersonations_admin_session_id_idx ON admin.admin_impersonations (admin_session_id);
CREATE INDEX admin_impersonations_user_id_idx ON admin.admin_impersonations (user_id);
CREATE INDEX admin_impersonations_approval_id_idx ON admin.admin_impersonations (approval_id) WHERE approval_id IS NOT
    NULL;

ALTER TABLE admin.admin_impersonations ENABLE ROW LEVEL SECURITY;
ALTER TABLE admin.admin_impersonations FORCE ROW LEVEL SECURITY;

CREATE POLICY admin_impersonations_owner ON admin.admin_impersonations FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY admin_impersonations_definer ON admin.admin_impersonations FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY admin_impersonations_select ON admin.admin_impersonations FOR SELECT TO zygo_admin
    USING ((SELECT zygo.is_platform_scope()));

GRANT SELECT ON admin.admin_impersonations TO zygo_admin;

CREATE TRIGGER admin_impersonations_touch_row BEFORE UPDATE ON admin.admin_impersonations
    FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

-- down
DROP TABLE admin.admin_impersonations;
