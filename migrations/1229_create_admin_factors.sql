-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE admin.admin_factors (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    admin_id uuid NOT NULL,
    type text DEFAULT 'totp' NOT NULL
        CONSTRAINT admin_factors_type_check CHECK (type IN ('totp')),
    secret_encrypted text NOT NULL
        CONSTRAINT admin_factors_secret_encrypted_check CHECK (secret_encrypted LIKE 'zv1.%'),
    last_used_step bigint,
    verified_at timestamptz,
    failed_attempts integer DEFAULT 0 NOT NULL,
    created_at timestamptz DEFAULT now() NOT NULL,
    updated_at timestamptz DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT admin_factors_pkey PRIMARY KEY (id),
    CONSTRAINT admin_factors_admin_id_type_key UNIQUE (admin_id, type),
    CONSTRAINT admin_factors_admin_id_fkey FOREIGN KEY (admin_id)
        REFERENCES admin.admin_users (id) ON DELETE CASCADE
);

COMMENT ON TABLE admin.admin_factors IS
    'TOTP factors of administrators.';

ALTER TABLE admin.admin_factors ENABLE ROW LEVEL SECURITY;
ALTER TABLE admin.admin_factors FORCE ROW LEVEL SECURITY;

CREATE POLICY admin_factors_owner ON admin.admin_factors FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY admin_factors_definer ON admin.admin_factors FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY admin_factors_select ON admin.admin_factors FOR SELECT TO zygo_admin
    USING ((SELECT zygo.is_platform_scope()));
CREATE POLICY admin_factors_insert ON admin.admin_factors FOR INSERT TO zygo_admin
    WITH CHECK ((SELECT zygo.is_platform_scope()));
CREATE POLICY admin_factors_update ON admin.admin_factors FOR UPDATE TO zygo_admin
    USING ((SELECT zygo.is_platform_scope()))
    WITH CHECK ((SELECT zygo.is_platform_scope()));

GRANT SELECT, INSERT ON admin.admin_factors TO zygo_admin;
GRANT UPDATE (
    admin_id, type, secret_encrypted, last_used_step, verified_at, failed_attempts
) ON admin.admin_factors TO zygo_admin;

CREATE TRIGGER admin_factors_touch_row BEFORE UPDATE ON admin.admin_factors
    FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

-- down
DROP TABLE admin.admin_factors;
