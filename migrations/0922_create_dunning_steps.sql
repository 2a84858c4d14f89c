-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.dunning_steps (
    tenant_id uuid DEFAULT zygo.current_tenant_id() NOT NULL,
    case_id uuid NOT NULL,
    step text NOT NULL,
    outcome text,
    created_at timestamptz DEFAULT now() NOT NULL,
    CONSTRAINT dunning_steps_pkey PRIMARY KEY (case_id, step),
    CONSTRAINT dunning_steps_tenant_id_fkey FOREIGN KEY (tenant_id)
        REFERENCES public.tenants (id) ON DELETE CASCADE,
    CONSTRAINT dunning_steps_tenant_id_case_id_fkey FOREIGN KEY (tenant_id, case_id)
        REFERENCES public.dunning_cases (tenant_id, id) ON DELETE CASCADE
);

COMMENT ON TABLE public.dunning_steps IS
    'Steps of a case, recorded before acting.';

CREATE INDEX dunning_steps_tenant_id_idx ON public.dunning_steps (tenant_id);

ALTER TABLE public.dunning_steps ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.dunning_steps FORCE ROW LEVEL SECURITY;

CREATE POLICY dunning_steps_owner ON public.dunning_steps FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY dunning_steps_definer ON public.dunning_steps FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY dunning_steps_select ON public.dunning_steps FOR SELECT TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY dunning_steps_insert ON public.dunning_steps FOR INSERT TO zygo_app, zygo_service
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));

GRANT SELECT, INSERT ON public.dunning_steps TO zygo_app;
GRANT SELECT, INSERT ON public.dunning_steps TO zygo_service;

CREATE TRIGGER dunning_steps_forbid_mutation BEFORE UPDATE OR DELETE ON public.dunning_steps
    FOR EACH ROW EXECUTE FUNCTION zygo.forbid_mutation();
CREATE TRIGGER dunning_steps_forbid_truncate BEFORE TRUNCATE ON public.dunning_steps
    FOR EACH STATEMENT EXECUTE FUNCTION zygo.forbid_mutation();

-- down
DROP TABLE public.dunning_steps;
