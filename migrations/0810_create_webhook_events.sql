-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.webhook_events (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    tenant_id uuid DEFAULT zygo.current_tenant_id() NOT NULL,
    type text NOT NULL
        CONSTRAINT webhook_events_type_check CHECK (type ~ '^[a-z0-9_]+(\.[a-z0-9_]+)+$' AND char_length(type) <= 100),
    resource_type text,
    resource_id text,
    payload jsonb NOT NULL
        CONSTRAINT webhook_events_payload_check CHECK (pg_column_size(payload) <= 524288),
    body text NOT NULL,
    dedupe_key text NOT NULL,
    hop smallint DEFAULT 0 NOT NULL
        CONSTRAINT webhook_events_hop_check CHECK (hop BETWEEN 0 AND 8),
    occurred_at timestamptz DEFAULT now() NOT NULL,
    fanned_out_at timestamptz,
    CONSTRAINT webhook_events_pkey PRIMARY KEY (id, occurred_at),
    CONSTRAINT webhook_events_tenant_id_dedupe_key_occurred_at_key UNIQUE (tenant_id, dedupe_key, occurred_at)
) PARTITION BY RANGE (occurred_at);

COMMENT ON TABLE public.webhook_events IS
    'Tenant event outbox: one row per fact, written with the business change, fanned out afterwards.';

CREATE INDEX webhook_events_occurred_at_idx ON public.webhook_events (occurred_at) WHERE fanned_out_at IS NULL;
CREATE INDEX webhook_events_tenant_id_type_occurred_at_idx ON public.webhook_events (tenant_id, type, occurred_at DESC);

ALTER TABLE public.webhook_events ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.webhook_events FORCE ROW LEVEL SECURITY;

CREATE POLICY webhook_events_owner ON public.webhook_events FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY webhook_events_definer ON public.webhook_events FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY webhook_events_select ON public.webhook_events FOR SELECT TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY webhook_events_insert ON public.webhook_events FOR INSERT TO zygo_app, zygo_service
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY webhook_events_update ON public.webhook_events FOR UPDATE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()))
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY webhook_events_delete ON public.webhook_events FOR DELETE TO zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY webhook_events_admin_select ON public.webhook_events FOR SELECT TO zygo_admin
    USING (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('read')));
CREATE POLICY webhook_events_service_scan ON public.webhook_events FOR SELECT TO zygo_service
    USING ((SELECT zygo.is_platform_scope()));

GRANT SELECT, INSERT ON public.webhook_events TO zygo_app;
GRANT UPDATE (
    type, resource_type, resource_id, payload, body, dedupe_key, hop, fanned_out_at
) ON public.webhook_events TO zygo_app;
GRANT SELECT, INSERT, DELETE ON public.webhook_events TO zygo_service;
GRANT UPDATE (
    type, resource_type, resource_id, payload, body, dedupe_key, hop, fanned_out_at
) ON public.webhook_events TO zygo_service;
GRANT SELECT ON public.webhook_events TO zygo_admin;

SELECT zygo.partition_create('webhook_events', 'day', 7);

-- down
DROP TABLE public.webhook_events;
