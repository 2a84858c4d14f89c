-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.backup_schedules (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    tenant_id uuid DEFAULT zygo.current_tenant_id() NOT NULL,
    server_id uuid,
    volume_id uuid,
    cron text NOT NULL,
    timezone text DEFAULT 'UTC' NOT NULL,
    retention_count integer DEFAULT 7 NOT NULL
        CONSTRAINT backup_schedules_retention_count_check CHECK (retention_count BETWEEN 1 AND 60),
    enabled boolean DEFAULT true NOT NULL,
    next_run_at timestamptz,
    last_run_at timestamptz,
    last_status text
        CONSTRAINT backup_schedules_last_status_check CHECK (last_status IN ('success', 'error')),
    created_by uuid,
    created_at timestamptz DEFAULT now() NOT NULL,
    updated_at timestamptz DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT backup_schedules_pkey PRIMARY KEY (id),
    CONSTRAINT backup_schedules_tenant_id_id_key UNIQUE (tenant_id, id),
    CONSTRAINT backup_schedules_one_source_check CHECK ((server_id IS NULL) <> (volume_id IS NULL)),
    CONSTRAINT backup_schedules_tenant_id_fkey FOREIGN KEY (tenant_id)
        REFERENCES public.tenants (id) ON DELETE CASCADE,
    CONSTRAINT backup_schedules_tenant_id_server_id_fkey FOREIGN KEY (tenant_id, server_id)
        REFERENCES public.servers (tenant_id, id) ON DELETE CASCADE,
    CONSTRAINT backup_schedules_tenant_id_volume_id_fkey FOREIGN KEY (tenant_id, volume_id)
        REFERENCES public.volumes (tenant_id, id) ON DELETE CASCADE,
    CONSTRAINT backup_schedules_created_by_fkey FOREIGN KEY (created_by)
        REFERENCES public.users (id) ON DELETE SET NULL
);

COMMENT ON TABLE public.backup_schedules IS
    'Snapshot schedule of one server or volume with rotation.';

CREATE UNIQUE INDEX backup_schedules_server_id_cron_key ON public.backup_schedules (server_id, cron) WHERE server_id
    IS NOT NULL;
CREATE UNIQUE INDEX backup_schedules_volume_id_cron_key ON public.backup_schedules (volume_id, cron) WHERE volume_id
    IS NOT NULL;
CREATE INDEX backup_schedules_next_run_at_idx ON public.backup_schedules (next_run_at) WHERE enabled;

ALTER TABLE public.backup_schedules ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.backup_schedules FORCE ROW LEVEL SECURITY;

CREATE POLICY backup_schedules_owner ON public.backup_schedules FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY backup_schedules_definer ON public.backup_schedules FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY backup_schedules_select ON public.backup_schedules FOR SELECT TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY backup_schedules_insert ON public.backup_schedules FOR INSERT TO zygo_app, zygo_service
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY backup_schedules_update ON public.backup_schedules FOR UPDATE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()))
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY backup_schedules_delete ON public.backup_schedules FOR DELETE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY backup_schedules_admin_select ON public.backup_schedules FOR SELECT TO zygo_admin
    USING (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('read')));
CREATE POLICY backup_schedules_admin_insert ON public.backup_schedules FOR INSERT TO zygo_admin
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('write')));
CREATE POLICY backup_schedules_admin_update ON public.backup_schedules FOR UPDATE TO zygo_admin
    USING (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('write')))
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('write')));
CREATE POLICY backup_schedules_admin_delete ON public.backup_schedules FOR DELETE TO zygo_admin
    USING (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('write')));
CREATE POLICY backup_schedules_service_scan ON public.backup_schedules FOR SELECT TO zygo_service
    USING ((SELECT zygo.is_platform_scope()));

GRANT SELECT, INSERT, DELETE ON public.backup_schedules TO zygo_app;
GRANT UPDATE (
    server_id, volume_id, cron, timezone, retention_count, enabled, next_run_at, last_run_at, last_status,
    created_by
) ON public.backup_schedules TO zygo_app;
GRANT SELECT, INSERT, DELETE ON public.backup_schedules TO zygo_service;
GRANT UPDATE (
    server_id, volume_id, cron, timezone, retention_count, enabled, next_run_at, last_run_at, last_status,
    created_by
) ON public.backup_schedules TO zygo_service;
GRANT SELECT, INSERT, DELETE ON public.backup_schedules TO zygo_admin;
GRANT UPDATE (
    server_id, volume_id, cron, timezone, retention_count, enabled, next_run_at, last_run_at, last_status,
    created_by
) ON public.backup_schedules TO zygo_admin;

CREATE TRIGGER backup_schedules_touch_row BEFORE UPDATE ON public.backup_schedules
    FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

-- down
DROP TABLE public.backup_schedules;
