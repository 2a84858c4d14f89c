-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.permissions (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    key text NOT NULL
        CONSTRAINT permissions_key_check CHECK (key ~ '^can[A-Z][A-Za-z]{2,60}$'),
    name text NOT NULL,
    description text,
    category text NOT NULL,
    is_critical boolean DEFAULT false NOT NULL,
    requires_mfa boolean DEFAULT false NOT NULL,
    sort_order integer DEFAULT 0 NOT NULL,
    deprecated_at timestamptz,
    created_at timestamptz DEFAULT now() NOT NULL,
    CONSTRAINT permissions_pkey PRIMARY KEY (id),
    CONSTRAINT permissions_key_key UNIQUE (key)
);

COMMENT ON TABLE public.permissions IS
    'Permission catalogue, one row per key; changed by migration only.';

CREATE INDEX permissions_category_sort_order_idx ON public.permissions (category, sort_order);

ALTER TABLE public.permissions ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.permissions FORCE ROW LEVEL SECURITY;

CREATE POLICY permissions_owner ON public.permissions FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY permissions_definer ON public.permissions FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY permissions_select ON public.permissions FOR SELECT TO zygo_app, zygo_service, zygo_admin
    USING (true);

GRANT SELECT ON public.permissions TO zygo_app;
GRANT SELECT ON public.permissions TO zygo_service;
GRANT SELECT ON public.permissions TO zygo_admin;

-- down
DROP TABLE public.permissions;
