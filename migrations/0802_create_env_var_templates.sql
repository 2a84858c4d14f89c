-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.env_var_templates (
    id text NOT NULL
        CONSTRAINT env_var_templates_id_check CHECK (id ~ '^[a-z0-9-]{2,50}$'),
    name text NOT NULL,
    category text NOT NULL
        CONSTRAINT env_var_templates_category_check CHECK (category IN ('llm', 'mcp', 'cloud', 'collaboration',
            'development', 'payments', 'support', 'crm', 'project', 'storage', 'database', 'monitoring',
            'authentication', 'social', 'marketing', 'infrastructure')),
    description text,
    fields jsonb NOT NULL
        CONSTRAINT env_var_templates_fields_check CHECK (jsonb_typeof(fields) = 'array' AND jsonb_array_length(fields)
            >= 1),
    documentation text,
    icon text,
    rotation text DEFAULT 'supplied' NOT NULL
        CONSTRAINT env_var_templates_rotation_check CHECK (rotation IN ('generated', 'supplied')),
    primary_field text NOT NULL,
    sort_order integer DEFAULT 0 NOT NULL,
    is_active boolean DEFAULT true NOT NULL,
    created_at timestamptz DEFAULT now() NOT NULL,
    updated_at timestamptz DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT env_var_templates_pkey PRIMARY KEY (id)
);

COMMENT ON TABLE public.env_var_templates IS
    '102 service templates in 16 categories.';

CREATE INDEX env_var_templates_category_sort_order_idx ON public.env_var_templates (category, sort_order);

ALTER TABLE public.env_var_templates ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.env_var_templates FORCE ROW LEVEL SECURITY;

CREATE POLICY env_var_templates_owner ON public.env_var_templates FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY env_var_templates_definer ON public.env_var_templates FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY env_var_templates_select ON public.env_var_templates FOR SELECT TO zygo_app, zygo_service, zygo_admin
    USING (true);
CREATE POLICY env_var_templates_admin_insert ON public.env_var_templates FOR INSERT TO zygo_admin
    WITH CHECK ((SELECT zygo.is_platform_scope()));
CREATE POLICY env_var_templates_admin_update ON public.env_var_templates FOR UPDATE TO zygo_admin
    USING ((SELECT zygo.is_platform_scope()))
    WITH CHECK ((SELECT zygo.is_platform_scope()));
CREATE POLICY env_var_templates_admin_delete ON public.env_var_templates FOR DELETE TO zygo_admin
    USING ((SELECT zygo.is_platform_scope()));

GRANT SELECT ON public.env_var_templates TO zygo_app;
GRANT SELECT ON public.env_var_templates TO zygo_service;
GRANT SELECT, INSERT, DELETE ON public.env_var_templates TO zygo_admin;
GRANT UPDATE (
    name, category, description, fields, documentation, icon, rotation, primary_field, sort_order, is_active
) ON public.env_var_templates TO zygo_admin;

CREATE TRIGGER env_var_templates_touch_row BEFORE UPDATE ON public.env_var_templates
    FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

-- down
DROP TABLE public.env_var_templates;
