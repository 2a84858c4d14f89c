-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.ssh_keys (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    tenant_id uuid DEFAULT zygo.current_tenant_id() NOT NULL,
    name text NOT NULL
        CONSTRAINT ssh_keys_name_check CHECK (char_length(name) BETWEEN 1 AND 100),
    public_key text NOT NULL
        CONSTRAINT ssh_keys_public_key_check CHECK (octet_length(public_key) <= 16384 AND public_key !~ 'PRIVATE KEY'),
    key_type text NOT NULL
        CONSTRAINT ssh_keys_key_type_check CHECK (key_type IN ('ed25519', 'ecdsa', 'rsa', 'sk-ed25519', 'sk-ecdsa')),
    bits integer,
    fingerprint text NOT NULL
        CONSTRAINT ssh_keys_fingerprint_check CHECK (fingerprint LIKE 'SHA256:%'),
    comment text
        CONSTRAINT ssh_keys_comment_check CHECK (char_length(comment) <= 255),
    created_by uuid,
    created_at timestamptz DEFAULT now() NOT NULL,
    updated_at timestamptz DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT ssh_keys_pkey PRIMARY KEY (id),
    CONSTRAINT ssh_keys_tenant_id_fingerprint_key UNIQUE (tenant_id, fingerprint),
    CONSTRAINT ssh_keys_tenant_id_fkey FOREIGN KEY (tenant_id)
        REFERENCES public.tenants (id) ON DELETE CASCADE,
    CONSTRAINT ssh_keys_created_by_fkey FOREIGN KEY (created_by)
        REFERENCES public.users (id) ON DELETE SET NULL
);

COMMENT ON TABLE public.ssh_keys IS
    'Public keys placed on new servers. A private key is refused, never stored.';

ALTER TABLE public.ssh_keys ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.ssh_keys FORCE ROW LEVEL SECURITY;

CREATE POLICY ssh_keys_owner ON public.ssh_keys FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY ssh_keys_definer ON public.ssh_keys FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY ssh_keys_select ON public.ssh_keys FOR SELECT TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY ssh_keys_insert ON public.ssh_keys FOR INSERT TO zygo_app, zygo_service
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY ssh_keys_update ON public.ssh_keys FOR UPDATE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()))
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY ssh_keys_delete ON public.ssh_keys FOR DELETE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY ssh_keys_admin_select ON public.ssh_keys FOR SELECT TO zygo_admin
    USING (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('read')));
CREATE POLICY ssh_keys_admin_insert ON public.ssh_keys FOR INSERT TO zygo_admin
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('write')));
CREATE POLICY ssh_keys_admin_update ON public.ssh_keys FOR UPDATE TO zygo_admin
    USING (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('write')))
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('write')));
CREATE POLICY ssh_keys_admin_delete ON public.ssh_keys FOR DELETE TO zygo_admin
    USING (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('write')));

GRANT SELECT, INSERT, DELETE ON public.ssh_keys TO zygo_app;
GRANT UPDATE (
    name, public_key, key_type, bits, fingerprint, comment, created_by
) ON public.ssh_keys TO zygo_app;
GRANT SELECT, INSERT, DELETE ON public.ssh_keys TO zygo_service;
GRANT UPDATE (
    name, public_key, key_type, bits, fingerprint, comment, created_by
) ON public.ssh_keys TO zygo_service;
GRANT SELECT, INSERT, DELETE ON public.ssh_keys TO zygo_admin;
GRANT UPDATE (
    name, public_key, key_type, bits, fingerprint, comment, created_by
) ON public.ssh_keys TO zygo_admin;

CREATE TRIGGER ssh_keys_touch_row BEFORE UPDATE ON public.ssh_keys
    FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

-- down
DROP TABLE public.ssh_keys;
