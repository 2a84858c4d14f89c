-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.node_types (
    id text NOT NULL
        CONSTRAINT node_types_id_check CHECK (id ~ '^[a-z][a-z0-9_]{1,49}$'),
    label text NOT NULL,
    canvas_type text DEFAULT 'category' NOT NULL
        CONSTRAINT node_types_canvas_type_check CHECK (canvas_type IN ('aiAgent', 'category')),
    category text NOT NULL
        CONSTRAINT node_types_category_check CHECK (category IN ('ai', 'flow', 'integration', 'orchestration',
            'operations')),
    description text NOT NULL,
    icon text,
    color text,
    origin text DEFAULT 'source' NOT NULL
        CONSTRAINT node_types_origin_check CHECK (origin IN ('source', 'decided')),
    is_beta boolean DEFAULT false NOT NULL,
    version text DEFAULT '1.0.0' NOT NULL,
    config_schema jsonb DEFAULT '{}'::jsonb NOT NULL,
    default_config jsonb DEFAULT '{}'::jsonb NOT NULL,
    inputs jsonb DEFAULT '{}'::jsonb NOT NULL,
    outputs jsonb DEFAULT '{}'::jsonb NOT NULL,
    ports jsonb DEFAULT '{}'::jsonb NOT NULL,
    retry_default jsonb DEFAULT '{}'::jsonb NOT NULL,
    timeout_default_ms bigint DEFAULT 30000 NOT NULL
        CONSTRAINT node_types_timeout_default_ms_check CHECK (timeout_default_ms >= 0),
    timeout_max_ms bigint DEFAULT 300000 NOT NULL
        CONSTRAINT node_types_timeout_max_ms_check CHECK (timeout_max_ms >= timeout_default_ms),
    side_effecting boolean DEFAULT false NOT NULL,
    side_effecting_when text,
    idempotency jsonb DEFAULT '{}'::jsonb NOT NULL,
    needs_credential boolean DEFAULT false NOT NULL,
    credential jsonb,
    callable_as_tool boolean DEFAULT true NOT NULL,
    tool_requires_approval_default boolean DEFAULT false NOT NULL,
    publisher_permission text,
    resource_class text DEFAULT 'light' NOT NULL
        CONSTRAINT node_types_resource_class_check CHECK (resource_class IN ('light', 'http', 'ai', 'cpu', 'wait')),
    error_codes text[] DEFAULT '{}'::text[] NOT NULL,
    is_active boolean DEFAULT true NOT NULL,
    sort_order integer DEFAULT 0 NOT NULL,
    created_at timestamptz DEFAULT now() NOT NULL,
    updated_at timestamptz DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT node_types_pkey PRIMARY KEY (id)
);

COMMENT ON TABLE public.node_types IS
    'Node registry, seeded from node_types.yaml; JSON Schema per type.';

ALTER TABLE public.node_types ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.node_types FORCE ROW LEVEL SECURITY;

CREATE POLICY node_types_owner ON public.node_types FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY node_types_definer ON public.node_types FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY node_types_select ON public.node_types FOR SELECT TO zygo_app, zygo_service, zygo_admin
    USING (true);
CREATE POLICY node_types_admin_insert ON public.node_types FOR INSERT TO zygo_admin
    WITH CHECK ((SELECT zygo.is_platform_scope()));
CREATE POLICY node_types_admin_update ON public.node_types FOR UPDATE TO zygo_admin
    USING ((SELECT zygo.is_platform_scope()))
    WITH CHECK ((SELECT zygo.is_platform_scope()));
CREATE POLICY node_types_admin_delete ON public.node_types FOR DELETE TO zygo_admin
    USING ((SELECT zygo.is_platform_scope()));

GRANT SELECT ON public.node_types TO zygo_app;
GRANT SELECT ON public.node_types TO zygo_service;
GRANT SELECT, INSERT, DELETE ON public.node_types TO zygo_admin;
GRANT UPDATE (
    label, canvas_type, category, description, icon, color, origin, is_beta, version, config_schema,
    default_config, inputs, outputs, ports, retry_default, timeout_default_ms, timeout_max_ms, side_effecting,
    side_effecting_when, idempotency, needs_credential, credential, callable_as_tool,
    tool_requires_approval_default, publisher_permission, resource_class, error_codes, is_active, sort_order
) ON public.node_types TO zygo_admin;

CREATE TRIGGER node_types_touch_row BEFORE UPDATE ON public.node_types
    FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

-- down
DROP TABLE public.node_types;
