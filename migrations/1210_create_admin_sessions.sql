-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE admin.admin_sessions (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    admin_id uuid NOT NULL,
    token_hash bytea NOT NULL
        CONSTRAINT admin_sessions_token_hash_check CHECK (octet_length(token_hash) = 32),
    refresh_hash bytea
        CONSTRAINT admin_sessions_refresh_hash_check CHECK (octet_length(refresh_hash) = 32),
    mfa_verified_at timestamptz,
    step_up_at timestamptz,
    ip_address inet NOT NULL,
    ip_prefix cidr NOT NULL,
    user_agent text,
    last_activity_at timestamptz DEFAULT now() NOT NULL,
    idle_expires_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    revoked_at timestamptz,
    revoked_reason text,
    created_at timestamptz DEFAULT now() NOT NULL,
    updated_at timestamptz DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT admin_sessions_pkey PRIMARY KEY (id),
    CONSTRAINT admin_sessions_token_hash_key UNIQUE (token_hash),
    CONSTRAINT admin_sessions_four_hours_check CHECK (expires_at <= created_at + interval '4 hours'),
    CONSTRAINT admin_sessions_admin_id_fkey FOREIGN KEY (admin_id)
        REFERENCES admin.admin_users (id)
);

COMMENT ON TABLE admin.admin_sessions IS
    'Administrator sessions, bound to an address prefix, 4 hours in all, 30 minutes idle.';

CREATE UNIQUE INDEX admin_sessions_refresh_hash_key ON admin.admin_sessions (refresh_hash) WHERE refresh_hash IS NOT
    NULL;
CREATE INDEX admin_sessions_admin_id_idx ON admin.admin_sessions (admin_id) WHERE revoked_at IS NULL;

ALTER TABLE admin.admin_sessions ENABLE ROW LEVEL SECURITY;
ALTER TABLE admin.admin_sessions FORCE ROW LEVEL SECURITY;

CREATE POLICY admin_sessions_owner ON admin.admin_sessions FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY admin_sessions_definer ON admin.admin_sessions FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY admin_sessions_select ON admin.admin_sessions FOR SELECT TO zygo_admin
    USING ((SELECT zygo.is_platform_scope()));
CREATE POLICY admin_sessions_insert ON admin.admin_sessions FOR INSERT TO zygo_admin
    WITH CHECK ((SELECT zygo.is_platform_scope()));
CREATE POLICY admin_sessions_update ON admin.admin_sessions FOR UPDATE TO zygo_admin
    USING ((SELECT zygo.is_platform_scope()))
    WITH CHECK ((SELECT zygo.is_platform_scope()));

GRANT SELECT, INSERT ON admin.admin_sessions TO zygo_admin;
GRANT UPDATE (
    admin_id, token_hash, refresh_hash, mfa_verified_at, step_up_at, ip_address, ip_prefix, user_agent,
    last_activity_at, idle_expires_at, expires_at, revoked_at, revoked_reason
) ON admin.admin_sessions TO zygo_admin;

CREATE TRIGGER admin_sessions_touch_row BEFORE UPDATE ON admin.admin_sessions
    FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

-- down
DROP TABLE admin.admin_sessions;
