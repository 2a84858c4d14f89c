-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.conversations (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    tenant_id uuid DEFAULT zygo.current_tenant_id() NOT NULL,
    workflow_id uuid NOT NULL,
    user_id uuid NOT NULL,
    title text
        CONSTRAINT conversations_title_check CHECK (char_length(title) <= 200),
    status text DEFAULT 'active' NOT NULL
        CONSTRAINT conversations_status_check CHECK (status IN ('active', 'closed')),
    turn_lock_until timestamptz,
    message_count integer DEFAULT 0 NOT NULL,
    last_message_at timestamptz,
    created_at timestamptz DEFAULT now() NOT NULL,
    updated_at timestamptz DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT conversations_pkey PRIMARY KEY (id),
    CONSTRAINT conversations_tenant_id_id_key UNIQUE (tenant_id, id),
    CONSTRAINT conversations_tenant_id_fkey FOREIGN KEY (tenant_id)
        REFERENCES public.tenants (id) ON DELETE CASCADE,
    CONSTRAINT conversations_tenant_id_workflow_id_fkey FOREIGN KEY (tenant_id, workflow_id)
        REFERENCES public.workflows (tenant_id, id) ON DELETE CASCADE,
    CONSTRAINT conversations_user_id_fkey FOREIGN KEY (user_id)
        REFERENCES public.users (id) ON DELETE RESTRICT
);

COMMENT ON TABLE public.conversations IS
    'Chat sessions of a user with a workflow.';

CREATE INDEX conversations_tenant_id_user_id_updated_at_idx ON public.conversations (tenant_id, user_id, updated_at
    DESC);
CREATE INDEX conversations_last_message_at_idx ON public.conversations (last_message_at) WHERE status = 'active';
CREATE INDEX conversations_workflow_id_idx ON public.conversations (workflow_id);

ALTER TABLE public.conversations ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.conversations FORCE ROW LEVEL SECURITY;

CREATE POLICY conversations_owner ON public.conversations FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY conversations_definer ON public.conversations FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY conversations_select ON public.conversations FOR SELECT TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY conversations_insert ON public.conversations FOR INSERT TO zygo_app, zygo_service
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY conversations_update ON public.conversations FOR UPDATE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()))
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY conversations_delete ON public.conversations FOR DELETE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY conversations_service_scan ON public.conversations FOR SELECT TO zygo_service
    USING ((SELECT zygo.is_platform_scope()));
CREATE POLICY conversations_service_sweep_update ON public.conversations FOR UPDATE TO zygo_service
    USING ((SELECT zygo.is_platform_scope()))
    WITH CHECK ((SELECT zygo.is_platform_scope()));
CREATE POLICY conversations_service_sweep ON public.conversations FOR DELETE TO zygo_service
    USING ((SELECT zygo.is_platform_scope()));

GRANT SELECT, INSERT, DELETE ON public.conversations TO zygo_app;
GRANT UPDATE (
    workflow_id, user_id, title, status, turn_lock_until, message_count, last_message_at
) ON public.conversations TO zygo_app;
GRANT SELECT, INSERT, DELETE ON public.conversations TO zygo_service;
GRANT UPDATE (
    workflow_id, user_id, title, status, turn_lock_until, message_count, last_message_at
) ON public.conversations TO zygo_service;

CREATE TRIGGER conversations_touch_row BEFORE UPDATE ON public.conversations
    FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

-- down
DROP TABLE public.conversations;
