-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.token_packages (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    name text NOT NULL,
    tokens bigint NOT NULL
        CONSTRAINT token_packages_tokens_check CHECK (tokens > 0),
    price bigint NOT NULL
        CONSTRAINT token_packages_price_check CHECK (price > 0),
    currency text DEFAULT 'USD' NOT NULL
        CONSTRAINT token_packages_currency_check CHECK (currency ~ '^[A-Z]{3}$'),
    savings_percentage numeric(5,2) DEFAULT 0 NOT NULL,
    is_active boolean DEFAULT true NOT NULL,
    sort_order integer DEFAULT 0 NOT NULL,
    created_at timestamptz DEFAULT now() NOT NULL,
    updated_at timestamptz DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT token_packages_pkey PRIMARY KEY (id)
);

COMMENT ON TABLE public.token_packages IS
    'Token packages on sale.';

CREATE UNIQUE INDEX token_packages_tokens_currency_key ON public.token_packages (tokens, currency) WHERE is_active;

ALTER TABLE public.token_packages ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.token_packages FORCE ROW LEVEL SECURITY;

CREATE POLICY token_packages_owner ON public.token_packages FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY token_packages_definer ON public.token_packages FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY token_packages_select ON public.token_packages FOR SELECT TO zygo_app, zygo_service, zygo_admin
    USING (true);
CREATE POLICY token_packages_admin_insert ON public.token_packages FOR INSERT TO zygo_admin
    WITH CHECK ((SELECT zygo.is_platform_scope()));
CREATE POLICY token_packages_admin_update ON public.token_packages FOR UPDATE TO zygo_admin
    USING ((SELECT zygo.is_platform_scope()))
    WITH CHECK ((SELECT zygo.is_platform_scope()));
CREATE POLICY token_packages_admin_delete ON public.token_packages FOR DELETE TO zygo_admin
    USING ((SELECT zygo.is_platform_scope()));

GRANT SELECT ON public.token_packages TO zygo_app;
GRANT SELECT ON public.token_packages TO zygo_service;
GRANT SELECT, INSERT, DELETE ON public.token_packages TO zygo_admin;
GRANT UPDATE (
    name, tokens, price, currency, savings_percentage, is_active, sort_order
) ON public.token_packages TO zygo_admin;

CREATE TRIGGER token_packages_touch_row BEFORE UPDATE ON public.token_packages
    FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

-- down
DROP TABLE public.token_packages;
