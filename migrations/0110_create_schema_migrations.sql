-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.schema_migrations (
    version integer NOT NULL,
    name text NOT NULL,
    phase smallint NOT NULL
        CONSTRAINT schema_migrations_phase_check CHECK (phase BETWEEN 1 AND 12),
    direction text DEFAULT 'up' NOT NULL
        CONSTRAINT schema_migrations_direction_check CHECK (direction IN ('up', 'down')),
    checksum_sha256 text NOT NULL
        CONSTRAINT schema_migrations_checksum_sha256_check CHECK (checksum_sha256 ~ '^[0-9a-f]{64}$'),
    transactional boolean DEFAULT true NOT NULL,
    applied_at timestamptz DEFAULT now() NOT NULL,
    applied_by text DEFAULT current_user NOT NULL,
    duration_ms integer NOT NULL,
    app_version text,
    CONSTRAINT schema_migrations_pkey PRIMARY KEY (version)
);

COMMENT ON TABLE public.schema_migrations IS
    'Ledger of applied migrations; the checksum refuses edited files.';

ALTER TABLE public.schema_migrations ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.schema_migrations FORCE ROW LEVEL SECURITY;

CREATE POLICY schema_migrations_owner ON public.schema_migrations FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY schema_migrations_definer ON public.schema_migrations FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY schema_migrations_select ON public.schema_migrations FOR SELECT TO zygo_app, zygo_service, zygo_admin
    USING (true);

GRANT SELECT ON public.schema_migrations TO zygo_app;
GRANT SELECT ON public.schema_migrations TO zygo_service;
GRANT SELECT ON public.schema_migrations TO zygo_admin;

-- down
DROP TABLE public.schema_migrations;
