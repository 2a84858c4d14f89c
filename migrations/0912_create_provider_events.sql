-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.provider_events (
    provider text NOT NULL
        CONSTRAINT provider_events_provider_check CHECK (provider IN ('stripe', 'paypal', 'revolut', 'github',
            'twilio')),
    event_id text NOT NULL
        CONSTRAINT provider_events_event_id_check CHECK (char_length(event_id) <= 255),
    type text NOT NULL,
    object_id text,
    tenant_id uuid,
    integration_id uuid,
    orphan boolean DEFAULT false NOT NULL,
    created_at_provider timestamptz,
    payload jsonb NOT NULL,
    received_at timestamptz DEFAULT now() NOT NULL,
    processed_at timestamptz,
    attempts integer DEFAULT 0 NOT NULL,
    next_attempt_at timestamptz DEFAULT now() NOT NULL,
    error text,
    CONSTRAINT provider_events_pkey PRIMARY KEY (provider, event_id)
);

COMMENT ON TABLE public.provider_events IS
    'Inbox of provider hooks (payment providers, GitHub): one row per event id, kept raw, processed by job.';

CREATE INDEX provider_events_next_attempt_at_idx ON public.provider_events (next_attempt_at) WHERE processed_at IS NULL;
CREATE INDEX provider_events_processed_at_idx ON public.provider_events (processed_at) WHERE processed_at IS NOT NULL;

ALTER TABLE public.provider_events ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.provider_events FORCE ROW LEVEL SECURITY;

CREATE POLICY provider_events_owner ON public.provider_events FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY provider_events_definer ON public.provider_events FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY provider_events_insert ON public.provider_events FOR INSERT TO zygo_app
    WITH CHECK (processed_at IS NULL AND attempts = 0);
CREATE POLICY provider_events_service ON public.provider_events FOR ALL TO zygo_service
    USING ((SELECT zygo.is_platform_scope()))
    WITH CHECK ((SELECT zygo.is_platform_scope()));
CREATE POLICY provider_events_admin ON public.provider_events FOR SELECT TO zygo_admin
    USING ((SELECT zygo.is_platform_scope()));

GRANT INSERT ON public.provider_events TO zygo_app;
GRANT SELECT, DELETE ON public.provider_events TO zygo_service;
GRANT UPDATE (
    type, object_id, integration_id, orphan, created_at_provider, payload, received_at, processed_at, attempts,
    next_attempt_at, error
) ON public.provider_events TO zygo_service;
GRANT SELECT ON public.provider_events TO zygo_admin;

-- down
DROP TABLE public.provider_events;
