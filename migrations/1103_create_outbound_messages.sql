-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.outbound_messages (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    tenant_id uuid DEFAULT zygo.current_tenant_id(),
    user_id uuid,
    channel text DEFAULT 'email' NOT NULL
        CONSTRAINT outbound_messages_channel_check CHECK (channel IN ('email', 'sms')),
    template text NOT NULL,
    locale text DEFAULT 'en' NOT NULL,
    recipient_sealed text
        CONSTRAINT outbound_messages_recipient_sealed_check CHECK (recipient_sealed LIKE 'zv1.%'),
    recipient_hash bytea NOT NULL
        CONSTRAINT outbound_messages_recipient_hash_check CHECK (octet_length(recipient_hash) = 32),
    data_sealed text
        CONSTRAINT outbound_messages_data_sealed_check CHECK (data_sealed LIKE 'zv1.%'),
    business_key text,
    status text DEFAULT 'queued' NOT NULL
        CONSTRAINT outbound_messages_status_check CHECK (status IN ('queued', 'sending', 'sent', 'delivered',
            'bounced', 'complained', 'failed', 'suppressed', 'expired')),
    provider text,
    provider_message_id text,
    attempts integer DEFAULT 0 NOT NULL,
    last_error text,
    not_after timestamptz,
    sent_at timestamptz,
    delivered_at timestamptz,
    created_at timestamptz DEFAULT now() NOT NULL,
    updated_at timestamptz DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT outbound_messages_pkey PRIMARY KEY (id),
    CONSTRAINT outbound_messages_tenant_id_fkey FOREIGN KEY (tenant_id)
        REFERENCES public.tenants (id) ON DELETE CASCADE,
    CONSTRAINT outbound_messages_user_id_fkey FOREIGN KEY (user_id)
        REFERENCES public.users (id) ON DELETE SET NULL
);

COMMENT ON TABLE public.outbound_messages IS
    'Mails sent or to be sent: template, sealed address and data, provider result, bounce state.';

CREATE UNIQUE INDEX outbound_messages_business_key_key ON public.outbound_messages (business_key) WHERE business_key
    IS NOT NULL;
CREATE UNIQUE INDEX outbound_messages_provider_provider_message_id_key ON public.outbound_messages (provider,
    provider_message_id) WHERE provider_message_id IS NOT NULL;
CREATE INDEX outbound_messages_created_at_idx ON public.outbound_messages (created_at);
CREATE INDEX outbound_messages_recipient_hash_created_at_idx ON public.outbound_messages (recipient_hash, created_at
    DESC);
CREATE INDEX outbound_messages_tenant_id_idx ON public.outbound_messages (tenant_id) WHERE tenant_id IS NOT NULL;

ALTER TABLE public.outbound_messages ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.outbound_messages FORCE ROW LEVEL SECURITY;

CREATE POLICY outbound_messages_owner ON public.outbound_messages FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY outbound_messages_definer ON public.outbound_messages FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY outbound_messages_insert ON public.outbound_messages FOR INSERT TO zygo_app
    WITH CHECK (tenant_id IS NULL OR tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY outbound_messages_service ON public.outbound_messages FOR ALL TO zygo_service
    USING ((SELECT zygo.is_platform_scope()))
    WITH CHECK ((SELECT zygo.is_platform_scope()));
CREATE POLICY outbound_messages_service_tenant ON public.outbound_messages FOR ALL TO zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()))
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY outbound_messages_admin ON public.outbound_messages FOR SELECT TO zygo_admin
    USING ((SELECT zygo.is_platform_scope()));

GRANT INSERT ON public.outbound_messages TO zygo_app;
GRANT SELECT, INSERT, DELETE ON public.outbound_messages TO zygo_service;
GRANT UPDATE (
    user_id, channel, template, locale, recipient_sealed, recipient_hash, data_sealed, business_key, status,
    provider, provider_message_id, attempts, last_error, not_after, sent_at, delivered_at
) ON public.outbound_messages TO zygo_service;
GRANT SELECT ON public.outbound_messages TO zygo_admin;

CREATE TRIGGER outbound_messages_touch_row BEFORE UPDATE ON public.outbound_messages
    FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

-- down
DROP TABLE public.outbound_messages;
