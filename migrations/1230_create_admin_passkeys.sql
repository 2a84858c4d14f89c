-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE admin.admin_passkeys (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    admin_id uuid NOT NULL,
    credential_id bytea NOT NULL,
    public_key bytea NOT NULL,
    sign_count bigint DEFAULT 0 NOT NULL,
    transports text[] DEFAULT '{}'::text[] NOT NULL,
    name text NOT NULL,
    last_used_at timestamptz,
    created_at timestamptz DEFAULT now() NOT NULL,
    updated_at timestamptz DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT admin_passkeys_pkey PRIMARY KEY (id),
    CONSTRAINT admin_passkeys_credential_id_key UNIQUE (credential_id),
    CONSTRAINT admin_passkeys_admin_id_fkey FOREIGN KEY (admin_id)
        REFERENCES admin.admin_users (id) ON DELETE CASCADE
);

COMMENT ON TABLE admin.admin_passkeys IS
    'Passkeys of administrators.';

ALTER TABLE admin.admin_passkeys ENABLE ROW LEVEL SECURITY;
ALTER TABLE admin.admin_passkeys FORCE ROW LEVEL SECURITY;

CREATE POLICY admin_passkeys_owner ON admin.admin_passkeys FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY admin_passkeys_definer ON admin.admin_passkeys FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY admin_passkeys_select ON admin.admin_passkeys FOR SELECT TO zygo_admin
    USING ((SELECT zygo.is_platform_scope()));
CREATE POLICY admin_passkeys_insert ON admin.admin_passkeys FOR INSERT TO zygo_admin
    WITH CHECK ((SELECT zygo.is_platform_scope()));
CREATE POLICY admin_passkeys_update ON admin.admin_passkeys FOR UPDATE TO zygo_admin
    USING ((SELECT zygo.is_platform_scope()))
    WITH CHECK ((SELECT zygo.is_platform_scope()));

GRANT SELECT, INSERT ON admin.admin_passkeys TO zygo_admin;
GRANT UPDATE (
    admin_id, credential_id, public_key, sign_count, transports, name, last_used_at
) ON admin.admin_passkeys TO zygo_admin;

CREATE TRIGGER admin_passkeys_touch_row BEFORE UPDATE ON admin.admin_passkeys
    FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

-- down
DROP TABLE admin.admin_passkeys;
