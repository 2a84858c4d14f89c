-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.conversation_messages (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    tenant_id uuid DEFAULT zygo.current_tenant_id() NOT NULL,
    conversation_id uuid NOT NULL,
    seq integer NOT NULL
        CONSTRAINT conversation_messages_seq_check CHECK (seq >= 1),
    role text NOT NULL
        CONSTRAINT conversation_messages_role_check CHECK (role IN ('user', 'assistant', 'tool', 'system')),
    content text NOT NULL
        CONSTRAINT conversation_messages_content_check CHECK (octet_length(content) <= 262144),
    execution_id uuid,
    usage jsonb DEFAULT '{}'::jsonb NOT NULL
        CONSTRAINT conversation_messages_usage_check CHECK (pg_column_size(usage) <= 131072),
    created_at timestamptz DEFAULT now() NOT NULL,
    CONSTRAINT conversation_messages_pkey PRIMARY KEY (id),
    CONSTRAINT conversation_messages_conversation_id_seq_key UNIQUE (conversation_id, seq),
    CONSTRAINT conversation_messages_tenant_id_fkey FOREIGN KEY (tenant_id)
        REFERENCES public.tenants (id) ON DELETE CASCADE,
    CONSTRAINT conversation_messages_tenant_id_conversation_id_fkey FOREIGN KEY (tenant_id, conversation_id)
        REFERENCES public.conversations (tenant_id, id) ON DELETE CASCADE
);

COMMENT ON TABLE public.conversation_messages IS
    'Messages of a conversation, redacted before storing.';

CREATE INDEX conversation_messages_tenant_id_idx ON public.conversation_messages (tenant_id);

ALTER TABLE public.conversation_messages ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.conversation_messages FORCE ROW LEVEL SECURITY;

CREATE POLICY conversation_messages_owner ON public.conversation_messages FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY conversation_messages_definer ON public.conversation_messages FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY conversation_messages_select ON public.conversation_messages FOR SELECT TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY conversation_messages_insert ON public.conversation_messages FOR INSERT TO zygo_app, zygo_service
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY conversation_messages_delete ON public.conversation_messages FOR DELETE TO zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));

GRANT SELECT, INSERT ON public.conversation_messages TO zygo_app;
GRANT SELECT, INSERT, DELETE ON public.conversation_messages TO zygo_service;

CREATE TRIGGER conversation_messages_forbid_mutation BEFORE UPDATE ON public.conversation_messages
    FOR EACH ROW EXECUTE FUNCTION zygo.forbid_mutation();
CREATE TRIGGER conversation_messages_forbid_truncate BEFORE TRUNCATE ON public.conversation_messages
    FOR EACH STATEMENT EXECUTE FUNCTION zygo.forbid_mutation();

-- down
DROP TABLE public.conversation_messages;
