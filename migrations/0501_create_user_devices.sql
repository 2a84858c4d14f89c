-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.user_devices (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    user_id uuid NOT NULL,
    device_token_hash bytea NOT NULL
        CONSTRAINT user_devices_device_token_hash_check CHECK (octet_length(device_token_hash) = 32),
    token_expires_at timestamptz NOT NULL,
    fingerprint bytea,
    name text
        CONSTRAINT user_devices_name_check CHECK (char_length(name) <= 100),
    device_type text
        CONSTRAINT user_devices_device_type_check CHECK (device_type IN ('desktop', 'mobile', 'tablet', 'unknown')),
    os text,
    browser text,
    trusted_until timestamptz,
    trusted_epoch integer,
    last_ip_address inet,
    last_location jsonb
        CONSTRAINT user_devices_last_location_check CHECK (pg_column_size(last_location) <= 131072),
    first_seen_at timestamptz DEFAULT now() NOT NULL,
    last_seen_at timestamptz DEFAULT now() NOT NULL,
    login_count integer DEFAULT 1 NOT NULL,
    created_at timestamptz DEFAULT now() NOT NULL,
    updated_at timestamptz DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT user_devices_pkey PRIMARY KEY (id),
    CONSTRAINT user_devices_device_token_hash_key UNIQUE (device_token_hash),
    CONSTRAINT user_devices_user_id_fkey FOREIGN KEY (user_id)
        REFERENCES public.users (id) ON DELETE RESTRICT
);

COMMENT ON TABLE public.user_devices IS
    'Known devices by device token; the fingerprint is a risk hint only. trusted_until lets sign-in skip the second '
    'factor.';

CREATE INDEX user_devices_user_id_last_seen_at_idx ON public.user_devices (user_id, last_seen_at DESC);
CREATE INDEX user_devices_token_expires_at_idx ON public.user_devices (token_expires_at);

ALTER TABLE public.user_devices ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.user_devices FORCE ROW LEVEL SECURITY;

CREATE POLICY user_devices_owner ON public.user_devices FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY user_devices_definer ON public.user_devices FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY user_devices_select ON public.user_devices FOR SELECT TO zygo_app, zygo_service
    USING (user_id = (SELECT zygo.current_user_id()));
CREATE POLICY user_devices_insert ON public.user_devices FOR INSERT TO zygo_app, zygo_service
    WITH CHECK (user_id = (SELECT zygo.current_user_id()));
CREATE POLICY user_devices_update ON public.user_devices FOR UPDATE TO zygo_app, zygo_service
    USING (user_id = (SELECT zygo.current_user_id()))
    WITH CHECK (user_id = (SELECT zygo.current_user_id()));
CREATE POLICY user_devices_delete ON public.user_devices FOR DELETE TO zygo_app, zygo_service
    USING (user_id = (SELECT zygo.current_user_id()));
CREATE POLICY user_devices_service_scan ON public.user_devices FOR SELECT TO zygo_service
    USING ((SELECT zygo.is_platform_scope()));
CREATE POLICY user_devices_service_sweep_update ON public.user_devices FOR UPDATE TO zygo_service
    USING ((SELECT zygo.is_platform_scope()))
    WITH CHECK ((SELECT zygo.is_platform_scope()));
CREATE POLICY user_devices_service_sweep ON public.user_devices FOR DELETE TO zygo_service
    USING ((SELECT zygo.is_platform_scope()));

GRANT SELECT, INSERT, DELETE ON public.user_devices TO zygo_app;
GRANT UPDATE (
    device_token_hash, token_expires_at, fingerprint, name, device_type, os, browser, trusted_until,
    trusted_epoch, last_ip_address, last_location, first_seen_at, last_seen_at, login_count
) ON public.user_devices TO zygo_app;
GRANT SELECT, INSERT, DELETE ON public.user_devices TO zygo_service;
GRANT UPDATE (
    device_token_hash, token_expires_at, fingerprint, name, device_type, os, browser, trusted_until,
    trusted_epoch, last_ip_address, last_location, first_seen_at, last_seen_at, login_count
) ON public.user_devices TO zygo_service;

CREATE TRIGGER user_devices_touch_row BEFORE UPDATE ON public.user_devices
    FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

-- down
DROP TABLE public.user_devices;
