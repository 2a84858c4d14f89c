-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.token_balances (
    tenant_id uuid DEFAULT zygo.current_tenant_id() NOT NULL,
    monthly_included bigint DEFAULT 0 NOT NULL
        CONSTRAINT token_balances_monthly_included_check CHECK (monthly_included >= 0),
    monthly_used bigint DEFAULT 0 NOT NULL
        CONSTRAINT token_balances_monthly_used_check CHECK (monthly_used >= 0),
    purchased_balance bigint DEFAULT 0 NOT NULL
        CONSTRAINT token_balances_purchased_balance_check CHECK (purchased_balance >= 0),
    purchased_used bigint DEFAULT 0 NOT NULL
        CONSTRAINT token_balances_purchased_used_check CHECK (purchased_used >= 0),
    reserved bigint DEFAULT 0 NOT NULL
        CONSTRAINT token_balances_reserved_check CHECK (reserved >= 0),
    overdraft bigint DEFAULT 0 NOT NULL
        CONSTRAINT token_balances_overdraft_check CHECK (overdraft >= 0),
    period_start timestamptz NOT NULL,
    monthly_reset_date timestamptz NOT NULL,
    notified_percent smallint DEFAULT 0 NOT NULL,
    created_at timestamptz DEFAULT now() NOT NULL,
    updated_at timestamptz DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT token_balances_pkey PRIMARY KEY (tenant_id),
    CONSTRAINT token_balances_monthly_bounded_check CHECK (monthly_used <= monthly_included),
    CONSTRAINT token_balances_purchased_bounded_check CHECK (purchased_used <= purchased_balance),
    CONSTRAINT token_balances_tenant_id_fkey FOREIGN KEY (tenant_id)
        REFERENCES public.tenants (id) ON DELETE CASCADE
);

COMMENT ON TABLE public.token_balances IS
    'Balance row per tenant, changed by conditional update only; equals the sum of the ledger.';

CREATE INDEX token_balances_monthly_reset_date_idx ON public.token_balances (monthly_reset_date);

ALTER TABLE public.token_balances ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.token_balances FORCE ROW LEVEL SECURITY;

CREATE POLICY token_balances_owner ON public.token_balances FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY token_balances_definer ON public.token_balances FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY token_balances_select ON public.token_balances FOR SELECT TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY token_balances_insert ON public.token_balances FOR INSERT TO zygo_app, zygo_service
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY token_balances_update ON public.token_balances FOR UPDATE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()))
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY token_balances_delete ON public.token_balances FOR DELETE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY token_balances_service_scan ON public.token_balances FOR SELECT TO zygo_service
    USING ((SELECT zygo.is_platform_scope()));

GRANT SELECT, INSERT, DELETE ON public.token_balances TO zygo_app;
GRANT UPDATE (
    monthly_included, monthly_used, purchased_balance, purchased_used, reserved, overdraft, period_start,
    monthly_reset_date, notified_percent
) ON public.token_balances TO zygo_app;
GRANT SELECT, INSERT, DELETE ON public.token_balances TO zygo_service;
GRANT UPDATE (
    monthly_included, monthly_used, purchased_balance, purchased_used, reserved, overdraft, period_start,
    monthly_reset_date, notified_percent
) ON public.token_balances TO zygo_service;

CREATE TRIGGER token_balances_touch_row BEFORE UPDATE ON public.token_balances
    FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

-- down
DROP TABLE public.token_balances;
