-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.security_alert_log (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    user_id uuid NOT NULL,
    category text NOT NULL,
    fingerprint bytea NOT NULL
        CONSTRAINT security_alert_log_fingerprint_check CHECK (octet_length(fingerprint) = 32),
    window_start timestamptz NOT NULL,
    channels text[] DEFAULT '{}'::text[] NOT NULL,
    created_at timestamptz DEFAULT now() NOT NULL,
    CONSTRAINT security_alert_log_pkey PRIMARY KEY (id),
    CONSTRAINT security_alert_log_user_id_category_fingerprint_wind_b53df2_key UNIQUE (user_id, category, fingerprint,
        window_start),
    CONSTRAINT security_alert_log_user_id_fkey FOREIGN KEY (user_id)
        REFERENCES public.users (id) ON DELETE RESTRICT
);

COMMENT ON TABLE public.security_alert_log IS
    'Sent security alerts; the same alert goes out at most once per 24 hours.';

ALTER TABLE public.security_alert_log ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.security_alert_log FORCE ROW LEVEL SECURITY;

CREATE POLICY security_alert_log_owner ON public.security_alert_log FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY security_alert_log_definer ON public.security_alert_log FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY security_alert_log_select ON public.security_alert_log FOR SELECT TO zygo_app, zygo_service
    USING (user_id = (SELECT zygo.current_user_id()));
CREATE POLICY security_alert_log_insert ON public.security_alert_log FOR INSERT TO zygo_app, zygo_service
    WITH CHECK (user_id = (SELECT zygo.current_user_id()));
CREATE POLICY security_alert_log_delete ON public.security_alert_log FOR DELETE TO zygo_service
    USING (user_id = (SELECT zygo.current_user_id()));

GRANT SELECT, INSERT ON public.security_alert_log TO zygo_app;
GRANT SELECT, INSERT, DELETE ON public.security_alert_log TO zygo_service;

CREATE TRIGGER security_alert_log_forbid_mutation BEFORE UPDATE ON public.security_alert_log
    FOR EACH ROW EXECUTE FUNCTION zygo.forbid_mutation();
CREATE TRIGGER security_alert_log_forbid_truncate BEFORE TRUNCATE ON public.security_alert_log
    FOR EACH STATEMENT EXECUTE FUNCTION zygo.forbid_mutation();

-- down
DROP TABLE public.security_alert_log;
