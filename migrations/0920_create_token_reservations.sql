-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.token_reservations (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    tenant_id uuid DEFAULT zygo.current_tenant_id() NOT NULL,
    entry_key text NOT NULL,
    amount bigint NOT NULL
        CONSTRAINT token_reservations_amount_check CHECK (amount > 0),
    status text DEFAULT 'held' NOT NULL
        CONSTRAINT token_reservations_status_check CHECK (status IN ('held', 'settled', 'released')),
    execution_id uuid,
    expires_at timestamptz DEFAULT (now() + interval '15 minutes') NOT NULL,
    settled_at timestamptz,
    created_at timestamptz DEFAULT now() NOT NULL,
    updated_at timestamptz DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT token_reservations_pkey PRIMARY KEY (id),
    CONSTRAINT token_reservations_tenant_id_entry_key_key UNIQUE (tenant_id, entry_key),
    CONSTRAINT token_reservations_tenant_id_fkey FOREIGN KEY (tenant_id)
        REFERENCES public.tenants (id) ON DELETE CASCADE
);

COMMENT ON TABLE public.token_reservations IS
    'Tokens held before a model call, released by settlement or after 15 minutes.';

CREATE INDEX token_reservations_expires_at_idx ON public.token_reservations (expires_at) WHERE status = 'held';

ALTER TABLE public.token_reservations ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.token_reservations FORCE ROW LEVEL SECURITY;

CREATE POLICY token_reservations_owner ON public.token_reservations FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY token_reservations_definer ON public.token_reservations FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY token_reservations_select ON public.token_reservations FOR SELECT TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY token_reservations_insert ON public.token_reservations FOR INSERT TO zygo_app, zygo_service
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY token_reservations_update ON public.token_reservations FOR UPDATE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()))
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY token_reservations_delete ON public.token_reservations FOR DELETE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY token_reservations_service_scan ON public.token_reservations FOR SELECT TO zygo_service
    USING ((SELECT zygo.is_platform_scope()));

GRANT SELECT, INSERT, DELETE ON public.token_reservations TO zygo_app;
GRANT UPDATE (
    entry_key, amount, status, execution_id, expires_at, settled_at
) ON public.token_reservations TO zygo_app;
GRANT SELECT, INSERT, DELETE ON public.token_reservations TO zygo_service;
GRANT UPDATE (
    entry_key, amount, status, execution_id, expires_at, settled_at
) ON public.token_reservations TO zygo_service;

CREATE TRIGGER token_reservations_touch_row BEFORE UPDATE ON public.token_reservations
    FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

-- down
DROP TABLE public.token_reservations;
