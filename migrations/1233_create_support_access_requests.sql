-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.support_access_requests (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    tenant_id uuid DEFAULT zygo.current_tenant_id() NOT NULL,
    requested_by uuid,
    note text
        CONSTRAINT support_access_requests_note_check CHECK (char_length(note) <= 500),
    expires_at timestamptz DEFAULT (now() + interval '7 days') NOT NULL,
    closed_at timestamptz,
    created_at timestamptz DEFAULT now() NOT NULL,
    updated_at timestamptz DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT support_access_requests_pkey PRIMARY KEY (id),
    CONSTRAINT support_access_requests_tenant_id_fkey FOREIGN KEY (tenant_id)
        REFERENCES public.tenants (id) ON DELETE CASCADE,
    CONSTRAINT support_access_requests_requested_by_fkey FOREIGN KEY (requested_by)
        REFERENCES public.users (id) ON DELETE SET NULL
);

COMMENT ON TABLE public.support_access_requests IS
    'Request of a tenant owner or admin for support access, open for seven days.';

CREATE UNIQUE INDEX support_access_requests_tenant_id_key ON public.support_access_requests (tenant_id) WHERE
    closed_at IS NULL;

ALTER TABLE public.support_access_requests ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.support_access_requests FORCE ROW LEVEL SECURITY;

CREATE POLICY support_access_requests_owner ON public.support_access_requests FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY support_access_requests_definer ON public.support_access_requests FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY support_access_requests_select ON public.support_access_requests FOR SELECT TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY support_access_requests_insert ON public.support_access_requests FOR INSERT TO zygo_app, zygo_service
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY support_access_requests_update ON public.support_access_requests FOR UPDATE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()))
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY support_access_requests_delete ON public.support_access_requests FOR DELETE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY support_access_requests_admin_select ON public.support_access_requests FOR SELECT TO zygo_admin
    USING (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('read')));
CREATE POLICY support_access_requests_service_scan ON public.support_access_requests FOR SELECT TO zygo_service
    USING ((SELECT zygo.is_platform_scope()));

GRANT SELECT, INSERT, DELETE ON public.support_access_requests TO zygo_app;
GRANT UPDATE (
    requested_by, note, expires_at, closed_at
) ON public.support_access_requests TO zygo_app;
GRANT SELECT, INSERT, DELETE ON public.support_access_requests TO zygo_service;
GRANT UPDATE (
    requested_by, note, expires_at, closed_at
) ON public.support_access_requests TO zygo_service;
GRANT SELECT ON public.support_access_requests TO zygo_admin;

CREATE TRIGGER support_access_requests_touch_row BEFORE UPDATE ON public.support_access_requests
    FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

-- down
DROP TABLE public.support_access_requests;
