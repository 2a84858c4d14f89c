-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE admin.admin_login_challenges (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    admin_id uuid NOT NULL,
    token_hash bytea NOT NULL
        CONSTRAINT admin_login_challenges_token_hash_check CHECK (octet_length(token_hash) = 32),
    webauthn_challenge bytea,
    ip_address inet NOT NULL,
    attempts smallint DEFAULT 0 NOT NULL
        CONSTRAINT admin_login_challenges_attempts_check CHECK (attempts <= 5),
    expires_at timestamptz DEFAULT (now() + interval '300 seconds') NOT NULL,
    consumed_at timestamptz,
    created_at timestamptz DEFAULT now() NOT NULL,
    CONSTRAINT admin_login_challenges_pkey PRIMARY KEY (id),
    CONSTRAINT admin_login_challenges_token_hash_key UNIQUE (token_hash),
    CONSTRAINT admin_login_challenges_admin_id_fkey FOREIGN KEY (admin_id)
        REFERENCES admin.admin_users (id) ON DELETE CASCADE
);

COMMENT ON TABLE admin.admin_login_challenges IS
    'Open second-factor challenges of an administrator sign-in.';

CREATE INDEX admin_login_challenges_expires_at_idx ON admin.admin_login_challenges (expires_at);

ALTER TABLE admin.admin_login_challenges ENABLE ROW LEVEL SECURITY;
ALTER TABLE admin.admin_login_challenges FORCE ROW LEVEL SECURITY;

CREATE POLICY admin_login_challenges_owner ON admin.admin_login_challenges FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY admin_login_challenges_definer ON admin.admin_login_challenges FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY admin_login_challenges_select ON admin.admin_login_challenges FOR SELECT TO zygo_admin
    USING ((SELECT zygo.is_platform_scope()));
CREATE POLICY admin_login_challenges_insert ON admin.admin_login_challenges FOR INSERT TO zygo_admin
    WITH CHECK ((SELECT zygo.is_platform_scope()));
CREATE POLICY admin_login_challenges_update ON admin.admin_login_challenges FOR UPDATE TO zygo_admin
    USING ((SELECT zygo.is_platform_scope()))
    WITH CHECK ((SELECT zygo.is_platform_scope()));

GRANT SELECT, INSERT ON admin.admin_login_challenges TO zygo_admin;
GRANT UPDATE (
    admin_id, token_hash, webauthn_challenge, ip_address, attempts, expires_at, consumed_at
) ON admin.admin_login_challenges TO zygo_admin;

-- down
DROP TABLE admin.admin_login_challenges;
