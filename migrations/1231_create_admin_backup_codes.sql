-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE admin.admin_backup_codes (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    admin_id uuid NOT NULL,
    batch_id uuid NOT NULL,
    code_hash bytea NOT NULL
        CONSTRAINT admin_backup_codes_code_hash_check CHECK (octet_length(code_hash) = 32),
    used_at timestamptz,
    used_ip inet,
    created_at timestamptz DEFAULT now() NOT NULL,
    CONSTRAINT admin_backup_codes_pkey PRIMARY KEY (id),
    CONSTRAINT admin_backup_codes_admin_id_code_hash_key UNIQUE (admin_id, code_hash),
    CONSTRAINT admin_backup_codes_admin_id_fkey FOREIGN KEY (admin_id)
        REFERENCES admin.admin_users (id) ON DELETE CASCADE
);

COMMENT ON TABLE admin.admin_backup_codes IS
    'One-time codes of administrators as keyed hashes.';

ALTER TABLE admin.admin_backup_codes ENABLE ROW LEVEL SECURITY;
ALTER TABLE admin.admin_backup_codes FORCE ROW LEVEL SECURITY;

CREATE POLICY admin_backup_codes_owner ON admin.admin_backup_codes FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY admin_backup_codes_definer ON admin.admin_backup_codes FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY admin_backup_codes_select ON admin.admin_backup_codes FOR SELECT TO zygo_admin
    USING ((SELECT zygo.is_platform_scope()));
CREATE POLICY admin_backup_codes_insert ON admin.admin_backup_codes FOR INSERT TO zygo_admin
    WITH CHECK ((SELECT zygo.is_platform_scope()));
CREATE POLICY admin_backup_codes_update ON admin.admin_backup_codes FOR UPDATE TO zygo_admin
    USING ((SELECT zygo.is_platform_scope()))
    WITH CHECK ((SELECT zygo.is_platform_scope()));

GRANT SELECT, INSERT ON admin.admin_backup_codes TO zygo_admin;
GRANT UPDATE (
    admin_id, batch_id, code_hash, used_at, used_ip
) ON admin.admin_backup_codes TO zygo_admin;

-- down
DROP TABLE admin.admin_backup_codes;
