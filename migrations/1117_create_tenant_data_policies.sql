-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.tenant_data_policies (
    tenant_id uuid DEFAULT zygo.current_tenant_id() NOT NULL,
    frameworks text[] DEFAULT '{}'::text[] NOT NULL
        CONSTRAINT tenant_data_policies_frameworks_check CHECK (frameworks <@
            '{gdpr,ccpa,cpra,hipaa,soc2,pci_dss,iso_27001,custom}'::text[]),
    custom_periods jsonb DEFAULT '{}'::jsonb NOT NULL
        CONSTRAINT tenant_data_policies_custom_periods_check CHECK (pg_column_size(custom_periods) <= 131072),
    execution_retention_days integer
        CONSTRAINT tenant_data_policies_execution_retention_days_check CHECK (execution_retention_days BETWEEN 1 AND
            365),
    log_retention_days integer
        CONSTRAINT tenant_data_policies_log_retention_days_check CHECK (log_retention_days BETWEEN 1 AND 365),
    archive_retention_years smallint DEFAULT 7 NOT NULL
        CONSTRAINT tenant_data_policies_archive_retention_years_check CHECK (archive_retention_years BETWEEN 1 AND 10),
    updated_by uuid,
    created_at timestamptz DEFAULT now() NOT NULL,
    updated_at timestamptz DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT tenant_data_policies_pkey PRIMARY KEY (tenant_id),
    CONSTRAINT tenant_data_policies_tenant_id_fkey FOREIGN KEY (tenant_id)
        REFERENCES public.tenants (id) ON DELETE CASCADE,
    CONSTRAINT tenant_data_policies_updated_by_fkey FOREIGN KEY (updated_by)
        REFERENCES public.users (id) ON DELETE SET NULL
);

COMMENT ON TABLE public.tenant_data_policies IS
    'Retention and residency policy of a tenant; a tenant may shorten, never lengthen beyond the plan.';

ALTER TABLE public.tenant_data_policies ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.tenant_data_policies FORCE ROW LEVEL SECURITY;

CREATE POLICY tenant_data_policies_owner ON public.tenant_data_policies FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY tenant_data_policies_definer ON public.tenant_data_policies FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY tenant_data_policies_select ON public.tenant_data_policies FOR SELECT TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY tenant_data_policies_insert ON public.tenant_data_policies FOR INSERT TO zygo_app, zygo_service
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY tenant_data_policies_update ON public.tenant_data_policies FOR UPDATE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()))
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY tenant_data_policies_delete ON public.tenant_data_policies FOR DELETE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY tenant_data_policies_admin_select ON public.tenant_data_policies FOR SELECT TO zygo_admin
    USING (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('read')));

GRANT SELECT, INSERT, DELETE ON public.tenant_data_policies TO zygo_app;
GRANT UPDATE (
    frameworks, custom_periods, execution_retention_days, log_retention_days, archive_retention_years,
    updated_by
) ON public.tenant_data_policies TO zygo_app;
GRANT SELECT, INSERT, DELETE ON public.tenant_data_policies TO zygo_service;
GRANT UPDATE (
    frameworks, custom_periods, execution_retention_days, log_retention_days, archive_retention_years,
    updated_by
) ON public.tenant_data_policies TO zygo_service;
GRANT SELECT ON public.tenant_data_policies TO zygo_admin;

CREATE TRIGGER tenant_data_policies_touch_row BEFORE UPDATE ON public.tenant_data_policies
    FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

-- down
DROP TABLE public.tenant_data_policies;
