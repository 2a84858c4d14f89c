-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.files_tombstones (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    tenant_id uuid DEFAULT zygo.current_tenant_id() NOT NULL,
    storage_key text NOT NULL,
    reason text NOT NULL
        CONSTRAINT files_tombstones_reason_check CHECK (reason IN ('deleted', 'replaced', 'aborted', 'erased')),
    attempts integer DEFAULT 0 NOT NULL,
    next_attempt_at timestamptz DEFAULT now() NOT NULL,
    last_error text,
    created_at timestamptz DEFAULT now() NOT NULL,
    CONSTRAINT files_tombstones_pkey PRIMARY KEY (id),
    CONSTRAINT files_tombstones_storage_key_key UNIQUE (storage_key),
    CONSTRAINT files_tombstones_tenant_id_fkey FOREIGN KEY (tenant_id)
        REFERENCES public.tenants (id) ON DELETE CASCADE
);

COMMENT ON TABLE public.files_tombstones IS
    'Objects whose row is gone but whose bytes still have to be removed from storage.';

CREATE INDEX files_tombstones_next_attempt_at_idx ON public.files_tombstones (next_attempt_at);
CREATE INDEX files_tombstones_tenant_id_idx ON public.files_tombstones (tenant_id);

ALTER TABLE public.files_tombstones ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.files_tombstones FORCE ROW LEVEL SECURITY;

CREATE POLICY files_tombstones_owner ON public.files_tombstones FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY files_tombstones_definer ON public.files_tombstones FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY files_tombstones_select ON public.files_tombstones FOR SELECT TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY files_tombstones_insert ON public.files_tombstones FOR INSERT TO zygo_app, zygo_service
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY files_tombstones_update ON public.files_tombstones FOR UPDATE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()))
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY files_tombstones_delete ON public.files_tombstones FOR DELETE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY files_tombstones_service_scan ON public.files_tombstones FOR SELECT TO zygo_service
    USING ((SELECT zygo.is_platform_scope()));
CREATE POLICY files_tombstones_service_sweep_update ON public.files_tombstones FOR UPDATE TO zygo_service
    USING ((SELECT zygo.is_platform_scope()))
    WITH CHECK ((SELECT zygo.is_platform_scope()));
CREATE POLICY files_tombstones_service_sweep ON public.files_tombstones FOR DELETE TO zygo_service
    USING ((SELECT zygo.is_platform_scope()));

GRANT SELECT, INSERT, DELETE ON public.files_tombstones TO zygo_app;
GRANT UPDATE (
    storage_key, reason, attempts, next_attempt_at, last_error
) ON public.files_tombstones TO zygo_app;
GRANT SELECT, INSERT, DELETE ON public.files_tombstones TO zygo_service;
GRANT UPDATE (
    storage_key, reason, attempts, next_attempt_at, last_error
) ON public.files_tombstones TO zygo_service;

-- down
DROP TABLE public.files_tombstones;
