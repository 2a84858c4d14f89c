-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.platform_key_checks (
    master_key_id text NOT NULL,
    kcv text NOT NULL
        CONSTRAINT platform_key_checks_kcv_check CHECK (kcv ~ '^[0-9a-f]{16}$'),
    first_seen_at timestamptz DEFAULT now() NOT NULL,
    retired_at timestamptz,
    CONSTRAINT platform_key_checks_pkey PRIMARY KEY (master_key_id)
);

COMMENT ON TABLE public.platform_key_checks IS
    'Key check value per master key id; a wrong key under a known id stops the start.';

ALTER TABLE public.platform_key_checks ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.platform_key_checks FORCE ROW LEVEL SECURITY;

CREATE POLICY platform_key_checks_owner ON public.platform_key_checks FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY platform_key_checks_definer ON public.platform_key_checks FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY platform_key_checks_select ON public.platform_key_checks FOR SELECT TO zygo_app, zygo_service, zygo_admin
    USING (true);
CREATE POLICY platform_key_checks_insert ON public.platform_key_checks FOR INSERT TO zygo_app, zygo_service
    WITH CHECK (true);
CREATE POLICY platform_key_checks_update ON public.platform_key_checks FOR UPDATE TO zygo_service
    USING ((SELECT zygo.is_platform_scope()))
    WITH CHECK ((SELECT zygo.is_platform_scope()));

GRANT SELECT, INSERT ON public.platform_key_checks TO zygo_app;
GRANT SELECT, INSERT ON public.platform_key_checks TO zygo_service;
GRANT UPDATE (
    kcv, first_seen_at, retired_at
) ON public.platform_key_checks TO zygo_service;
GRANT SELECT ON public.platform_key_checks TO zygo_admin;

-- down
DROP TABLE public.platform_key_checks;
