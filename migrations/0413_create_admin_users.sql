-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE admin.admin_users (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    email text NOT NULL
        CONSTRAINT admin_users_email_check CHECK (email = lower(email)),
    display_name text NOT NULL
        CONSTRAINT admin_users_display_name_check CHECK (char_length(display_name) <= 100),
    password_hash text
        CONSTRAINT admin_users_password_hash_check CHECK (password_hash LIKE '$argon2id$%'),
    password_changed_at timestamptz,
    role text NOT NULL
        CONSTRAINT admin_users_role_check CHECK (role IN ('super_admin', 'operations', 'support', 'security',
            'billing', 'auditor')),
    status text DEFAULT 'invited' NOT NULL
        CONSTRAINT admin_users_status_check CHECK (status IN ('invited', 'active', 'disabled')),
    ip_allowlist cidr[] DEFAULT '{}'::cidr[] NOT NULL,
    failed_login_attempts integer DEFAULT 0 NOT NULL,
    locked_until timestamptz,
    enrolment_token_hash bytea
        CONSTRAINT admin_users_enrolment_token_hash_check CHECK (octet_length(enrolment_token_hash) = 32),
    enrolment_expires_at timestamptz,
    last_login_at timestamptz,
    last_login_ip inet,
    invited_by uuid,
    disabled_at timestamptz,
    created_at timestamptz DEFAULT now() NOT NULL,
    updated_at timestamptz DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT admin_users_pkey PRIMARY KEY (id),
    CONSTRAINT admin_users_email_key UNIQUE (email),
    CONSTRAINT admin_users_invited_by_fkey FOREIGN KEY (invited_by)
        REFERENCES admin.admin_users (id) ON DELETE SET NULL
);

COMMENT ON TABLE admin.admin_users IS
    'Platform administrators, an identity of their own.';

CREATE UNIQUE INDEX admin_users_enrolment_token_hash_key ON admin.admin_users (enrolment_token_hash) WHERE
    enrolment_token_hash IS NOT NULL;

ALTER TABLE admin.admin_users ENABLE ROW LEVEL SECURITY;
ALTER TABLE admin.admin_users FORCE ROW LEVEL SECURITY;

CREATE POLICY admin_users_owner ON admin.admin_users FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY admin_users_definer ON admin.admin_users FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY admin_users_select ON admin.admin_users FOR SELECT TO zygo_admin
    USING ((SELECT zygo.is_platform_scope()));
CREATE POLICY admin_users_insert ON admin.admin_users FOR INSERT TO zygo_admin
    WITH CHECK ((SELECT zygo.is_platform_scope()));
CREATE POLICY admin_users_update ON admin.admin_users FOR UPDATE TO zygo_admin
    USING ((SELECT zygo.is_platform_scope()))
    WITH CHECK ((SELECT zygo.is_platform_scope()));

GRANT SELECT, INSERT ON admin.admin_users TO zygo_admin;
GRANT UPDATE (
    email, display_name, password_hash, password_changed_at, role, status, ip_allowlist, failed_login_attempts,
    locked_until, enrolment_token_hash, enrolment_expires_at, last_login_at, last_login_ip, invited_by,
    disabled_at
) ON admin.admin_users TO zygo_admin;

CREATE TRIGGER admin_users_touch_row BEFORE UPDATE ON admin.admin_users
    FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

-- down
DROP TABLE admin.admin_users;
