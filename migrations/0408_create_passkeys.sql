-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.passkeys (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    user_id uuid NOT NULL,
    credential_id bytea NOT NULL,
    public_key bytea NOT NULL,
    sign_count bigint DEFAULT 0 NOT NULL,
    transports text[] DEFAULT '{}'::text[] NOT NULL,
    aaguid uuid,
    backup_eligible boolean DEFAULT false NOT NULL,
    backed_up boolean DEFAULT false NOT NULL,
    device_type text
        CONSTRAINT passkeys_device_type_check CHECK (device_type IN ('platform', 'cross-platform')),
    name text NOT NULL
        CONSTRAINT passkeys_name_check CHECK (char_length(name) BETWEEN 1 AND 100),
    last_used_at timestamptz,
    created_at timestamptz DEFAULT now() NOT NULL,
    updated_at timestamptz DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT passkeys_pkey PRIMARY KEY (id),
    CONSTRAINT passkeys_credential_id_key UNIQUE (credential_id),
    CONSTRAINT passkeys_user_id_fkey FOREIGN KEY (user_id)
        REFERENCES public.users (id) ON DELETE RESTRICT
);

COMMENT ON TABLE public.passkeys IS
    'WebAuthn credentials; a counter that goes backwards means a clone.';

CREATE INDEX passkeys_user_id_idx ON public.passkeys (user_id);

ALTER TABLE public.passkeys ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.passkeys FORCE ROW LEVEL SECURITY;

CREATE POLICY passkeys_owner ON public.passkeys FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY passkeys_definer ON public.passkeys FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY passkeys_select ON public.passkeys FOR SELECT TO zygo_app, zygo_service
    USING (user_id = (SELECT zygo.current_user_id()));
CREATE POLICY passkeys_insert ON public.passkeys FOR INSERT TO zygo_app, zygo_service
    WITH CHECK (user_id = (SELECT zygo.current_user_id()));
CREATE POLICY passkeys_update ON public.passkeys FOR UPDATE TO zygo_app, zygo_service
    USING (user_id = (SELECT zygo.current_user_id()))
    WITH CHECK (user_id = (SELECT zygo.current_user_id()));
CREATE POLICY passkeys_delete ON public.passkeys FOR DELETE TO zygo_app, zygo_service
    USING (user_id = (SELECT zygo.current_user_id()));

GRANT SELECT, INSERT, DELETE ON public.passkeys TO zygo_app;
GRANT UPDATE (
    credential_id, public_key, sign_count, transports, aaguid, backup_eligible, backed_up, device_type, name,
    last_used_at
) ON public.passkeys TO zygo_app;
GRANT SELECT, INSERT, DELETE ON public.passkeys TO zygo_service;
GRANT UPDATE (
    credential_id, public_key, sign_count, transports, aaguid, backup_eligible, backed_up, device_type, name,
    last_used_at
) ON public.passkeys TO zygo_service;

CREATE TRIGGER passkeys_touch_row BEFORE UPDATE ON public.passkeys
    FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

-- down
DROP TABLE public.passkeys;
