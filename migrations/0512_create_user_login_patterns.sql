-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.user_login_patterns (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    user_id uuid NOT NULL,
    hour_counts integer[] DEFAULT array_fill(0, ARRAY[24]) NOT NULL
        CONSTRAINT user_login_patterns_hour_counts_check CHECK (cardinality(hour_counts) = 24),
    day_counts integer[] DEFAULT array_fill(0, ARRAY[7]) NOT NULL
        CONSTRAINT user_login_patterns_day_counts_check CHECK (cardinality(day_counts) = 7),
    known_countries text[] DEFAULT '{}'::text[] NOT NULL,
    known_cities text[] DEFAULT '{}'::text[] NOT NULL,
    last_location jsonb
        CONSTRAINT user_login_patterns_last_location_check CHECK (pg_column_size(last_location) <= 131072),
    last_login_at timestamptz,
    total_logins integer DEFAULT 0 NOT NULL,
    created_at timestamptz DEFAULT now() NOT NULL,
    updated_at timestamptz DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT user_login_patterns_pkey PRIMARY KEY (id),
    CONSTRAINT user_login_patterns_user_id_key UNIQUE (user_id),
    CONSTRAINT user_login_patterns_user_id_fkey FOREIGN KEY (user_id)
        REFERENCES public.users (id) ON DELETE RESTRICT
);

COMMENT ON TABLE public.user_login_patterns IS
    'Rolling profile of usual hours, days, countries and cities.';

ALTER TABLE public.user_login_patterns ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.user_login_patterns FORCE ROW LEVEL SECURITY;

CREATE POLICY user_login_patterns_owner ON public.user_login_patterns FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY user_login_patterns_definer ON public.user_login_patterns FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY user_login_patterns_select ON public.user_login_patterns FOR SELECT TO zygo_app, zygo_service
    USING (user_id = (SELECT zygo.current_user_id()));
CREATE POLICY user_login_patterns_insert ON public.user_login_patterns FOR INSERT TO zygo_app, zygo_service
    WITH CHECK (user_id = (SELECT zygo.current_user_id()));
CREATE POLICY user_login_patterns_update ON public.user_login_patterns FOR UPDATE TO zygo_app, zygo_service
    USING (user_id = (SELECT zygo.current_user_id()))
    WITH CHECK (user_id = (SELECT zygo.current_user_id()));
CREATE POLICY user_login_patterns_delete ON public.user_login_patterns FOR DELETE TO zygo_app, zygo_service
    USING (user_id = (SELECT zygo.current_user_id()));

GRANT SELECT, INSERT, DELETE ON public.user_login_patterns TO zygo_app;
GRANT UPDATE (
    hour_counts, day_counts, known_countries, known_cities, last_location, last_login_at, total_logins
) ON public.user_login_patterns TO zygo_app;
GRANT SELECT, INSERT, DELETE ON public.user_login_patterns TO zygo_service;
GRANT UPDATE (
    hour_counts, day_counts, known_countries, known_cities, last_location, last_login_at, total_logins
) ON public.user_login_patterns TO zygo_service;

CREATE TRIGGER user_login_patterns_touch_row BEFORE UPDATE ON public.user_login_patterns
    FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

-- down
DROP TABLE public.user_login_patterns;
