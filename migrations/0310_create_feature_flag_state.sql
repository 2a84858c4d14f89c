-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.feature_flag_state (
    id smallint DEFAULT 1 NOT NULL
        CONSTRAINT feature_flag_state_id_check CHECK (id = 1),
    version bigint DEFAULT 1 NOT NULL,
    updated_at timestamptz DEFAULT now() NOT NULL,
    CONSTRAINT feature_flag_state_pkey PRIMARY KEY (id)
);

COMMENT ON TABLE public.feature_flag_state IS
    'One row: snapshot version, raised in the transaction of every flag change.';

ALTER TABLE public.feature_flag_state ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.feature_flag_state FORCE ROW LEVEL SECURITY;

CREATE POLICY feature_flag_state_owner ON public.feature_flag_state FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY feature_flag_state_definer ON public.feature_flag_state FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY feature_flag_state_select ON public.feature_flag_state FOR SELECT TO zygo_app, zygo_service, zygo_admin
    USING (true);
CREATE POLICY feature_flag_state_admin ON public.feature_flag_state FOR UPDATE TO zygo_admin
    USING ((SELECT zygo.is_platform_scope()))
    WITH CHECK ((SELECT zygo.is_platform_scope()));

GRANT SELECT ON public.feature_flag_state TO zygo_app;
GRANT SELECT ON public.feature_flag_state TO zygo_service;
GRANT SELECT ON public.feature_flag_state TO zygo_admin;
GRANT UPDATE (
    version
) ON public.feature_flag_state TO zygo_admin;

CREATE TRIGGER feature_flag_state_touch_updated_at BEFORE UPDATE ON public.feature_flag_state
    FOR EACH ROW EXECUTE FUNCTION zygo.touch_updated_at();

-- down
DROP TABLE public.feature_flag_state;
