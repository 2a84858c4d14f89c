-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.sms_delivery_logs (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    provider text DEFAULT 'twilio' NOT NULL,
    provider_message_id text NOT NULL,
    user_id uuid,
    phone_masked text NOT NULL,
    purpose text NOT NULL,
    status text NOT NULL
        CONSTRAINT sms_delivery_logs_status_check CHECK (status IN ('queued', 'sent', 'delivered', 'undelivered',
            'failed')),
    error_code text,
    price_micros bigint,
    created_at timestamptz DEFAULT now() NOT NULL,
    updated_at timestamptz DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT sms_delivery_logs_pkey PRIMARY KEY (id),
    CONSTRAINT sms_delivery_logs_provider_provider_message_id_key UNIQUE (provider, provider_message_id)
);

COMMENT ON TABLE public.sms_delivery_logs IS
    'Delivery states of text messages from the provider''s callback.';

CREATE INDEX sms_delivery_logs_user_id_created_at_idx ON public.sms_delivery_logs (user_id, created_at DESC);
CREATE INDEX sms_delivery_logs_created_at_idx ON public.sms_delivery_logs (created_at);

ALTER TABLE public.sms_delivery_logs ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.sms_delivery_logs FORCE ROW LEVEL SECURITY;

CREATE POLICY sms_delivery_logs_owner ON public.sms_delivery_logs FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY sms_delivery_logs_definer ON public.sms_delivery_logs FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY sms_delivery_logs_service ON public.sms_delivery_logs FOR ALL TO zygo_service
    USING ((SELECT zygo.is_platform_scope()))
    WITH CHECK ((SELECT zygo.is_platform_scope()));
CREATE POLICY sms_delivery_logs_admin ON public.sms_delivery_logs FOR SELECT TO zygo_admin
    USING ((SELECT zygo.is_platform_scope()));

GRANT SELECT, INSERT, DELETE ON public.sms_delivery_logs TO zygo_service;
GRANT UPDATE (
    provider, provider_message_id, user_id, phone_masked, purpose, status, error_code, price_micros
) ON public.sms_delivery_logs TO zygo_service;
GRANT SELECT ON public.sms_delivery_logs TO zygo_admin;

CREATE TRIGGER sms_delivery_logs_touch_row BEFORE UPDATE ON public.sms_delivery_logs
    FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

-- down
DROP TABLE public.sms_delivery_logs;
