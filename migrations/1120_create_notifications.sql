-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.notifications (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    tenant_id uuid DEFAULT zygo.current_tenant_id() NOT NULL,
    user_id uuid NOT NULL,
    type text NOT NULL
        CONSTRAINT notifications_type_check CHECK (type IN ('security', 'system', 'team', 'workflow', 'billing',
            'infrastructure')),
    category text NOT NULL
        CONSTRAINT notifications_category_check CHECK (char_length(category) <= 50),
    title text NOT NULL
        CONSTRAINT notifications_title_check CHECK (char_length(title) <= 255),
    message text NOT NULL
        CONSTRAINT notifications_message_check CHECK (char_length(message) <= 2000),
    severity text DEFAULT 'info' NOT NULL
        CONSTRAINT notifications_severity_check CHECK (severity IN ('info', 'warning', 'danger', 'success')),
    action_route text
        CONSTRAINT notifications_action_route_check CHECK (action_route ~ '^/[A-Za-z0-9/_-]*$'),
    action_label text
        CONSTRAINT notifications_action_label_check CHECK (char_length(action_label) <= 100),
    source_event_id text NOT NULL,
    metadata jsonb DEFAULT '{}'::jsonb NOT NULL
        CONSTRAINT notifications_metadata_check CHECK (pg_column_size(metadata) <= 8192),
    read_at timestamptz,
    is_read boolean GENERATED ALWAYS AS (read_at IS NOT NULL) STORED,
    emailed_at timestamptz,
    created_at timestamptz DEFAULT now() NOT NULL,
    updated_at timestamptz DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT notifications_pkey PRIMARY KEY (id),
    CONSTRAINT notifications_user_id_tenant_id_category_source_event_id_key UNIQUE (user_id, tenant_id, category,
        source_event_id),
    CONSTRAINT notifications_tenant_id_fkey FOREIGN KEY (tenant_id)
        REFERENCES public.tenants (id) ON DELETE CASCADE,
    CONSTRAINT notifications_user_id_fkey FOREIGN KEY (user_id)
        REFERENCES public.users (id) ON DELETE RESTRICT
);

COMMENT ON TABLE public.notifications IS
    'In-app notifications of one person in one tenant.';

CREATE INDEX notifications_user_id_tenant_id_created_at_id_idx ON public.notifications (user_id, tenant_id, created_at
    DESC, id DESC);
CREATE INDEX notifications_user_id_tenant_id_idx ON public.notifications (user_id, tenant_id) WHERE read_at IS NULL;
CREATE INDEX notifications_created_at_idx ON public.notifications (created_at);
CREATE INDEX notifications_tenant_id_idx ON public.notifications (tenant_id);

ALTER TABLE public.notifications ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.notifications FORCE ROW LEVEL SECURITY;

CREATE POLICY notifications_owner ON public.notifications FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY notifications_definer ON public.notifications FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY notifications_select_own ON public.notifications FOR SELECT TO zygo_app
    USING (tenant_id = (SELECT zygo.current_tenant_id()) AND user_id = (SELECT zygo.current_user_id()));
CREATE POLICY notifications_insert_tenant ON public.notifications FOR INSERT TO zygo_app, zygo_service
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY notifications_update_own ON public.notifications FOR UPDATE TO zygo_app
    USING (tenant_id = (SELECT zygo.current_tenant_id()) AND user_id = (SELECT zygo.current_user_id()))
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()) AND user_id = (SELECT zygo.current_user_id()));
CREATE POLICY notifications_delete_own ON public.notifications FOR DELETE TO zygo_app
    USING (tenant_id = (SELECT zygo.current_tenant_id()) AND user_id = (SELECT zygo.current_user_id()));
CREATE POLICY notifications_service_select ON public.notifications FOR SELECT TO zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()) OR (SELECT zygo.is_platform_scope()));
CREATE POLICY notifications_service_update ON public.notifications FOR UPDATE TO zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()))
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY notifications_service_sweep ON public.notifications FOR DELETE TO zygo_service
    USING ((SELECT zygo.is_platform_scope()));

GRANT SELECT, INSERT, DELETE ON public.notifications TO zygo_app;
GRANT UPDATE (
    type, category, title, message, severity, action_route, action_label, source_event_id, metadata, read_at,
    emailed_at
) ON public.notifications TO zygo_app;
GRANT SELECT, INSERT, DELETE ON public.notifications TO zygo_service;
GRANT UPDATE (
    type, category, title, message, severity, action_route, action_label, source_event_id, metadata, read_at,
    emailed_at
) ON public.notifications TO zygo_service;

CREATE TRIGGER notifications_touch_row BEFORE UPDATE ON public.notifications
    FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

-- down
DROP TABLE public.notifications;
