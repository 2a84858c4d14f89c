-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

-- environment_variables_template_id_fkey waits for env_var_templates; phase 8 adds it.
CREATE TABLE public.environment_variables (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    tenant_id uuid DEFAULT zygo.current_tenant_id() NOT NULL,
    project_id uuid,
    name text NOT NULL
        CONSTRAINT environment_variables_name_check CHECK (name ~ '^[A-Z_][A-Z0-9_]{2,63}$'),
    display_name text
        CONSTRAINT environment_variables_display_name_check CHECK (char_length(display_name) <= 100),
    description text
        CONSTRAINT environment_variables_description_check CHECK (char_length(description) <= 500),
    type text DEFAULT 'secret' NOT NULL
        CONSTRAINT environment_variables_type_check CHECK (type IN ('text', 'secret', 'multiline', 'url', 'json',
            'number')),
    scope text DEFAULT 'workspace' NOT NULL
        CONSTRAINT environment_variables_scope_check CHECK (scope IN ('workspace', 'project', 'runtime')),
    category text
        CONSTRAINT environment_variables_category_check CHECK (char_length(category) <= 50),
    service text
        CONSTRAINT environment_variables_service_check CHECK (service ~ '^[a-z0-9-]{1,50}$'),
    template_id text,
    value_encrypted text NOT NULL
        CONSTRAINT environment_variables_value_encrypted_check CHECK (value_encrypted LIKE 'zv1.%'),
    value_preview text,
    value_hash text NOT NULL
        CONSTRAINT environment_variables_value_hash_check CHECK (value_hash ~ '^[0-9a-f]{64}$'),
    value_length integer NOT NULL
        CONSTRAINT environment_variables_value_length_check CHECK (value_length BETWEEN 1 AND 65536),
    encryption_key_id uuid NOT NULL,
    version bigint DEFAULT 1 NOT NULL
        CONSTRAINT environment_variables_version_check CHECK (version >= 1),
    is_bundle boolean DEFAULT false NOT NULL,
    rotation_kind text DEFAULT 'supplied' NOT NULL
        CONSTRAINT environment_variables_rotation_kind_check CHECK (rotation_kind IN ('generated', 'supplied')),
    last_rotated_at timestamptz,
    last_accessed_at timestamptz,
    created_by uuid,
    updated_by uuid,
    created_at timestamptz DEFAULT now() NOT NULL,
    updated_at timestamptz DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT environment_variables_pkey PRIMARY KEY (id),
    CONSTRAINT environment_variables_tenant_id_name_scope_project_id_key UNIQUE NULLS NOT DISTINCT (tenant_id, name,
        scope, project_id),
    CONSTRAINT environment_variables_project_matches_scope_check CHECK ((scope = 'project') = (project_id IS NOT NULL)),
    CONSTRAINT environment_variables_tenant_id_fkey FOREIGN KEY (tenant_id)
        REFERENCES public.tenants (id) ON DELETE CASCADE,
    CONSTRAINT environment_variables_tenant_id_project_id_fkey FOREIGN KEY (tenant_id, project_id)
        REFERENCES public.projects (tenant_id, id),
    CONSTRAINT environment_variables_tenant_id_encryption_key_id_fkey FOREIGN KEY (tenant_id, encryption_key_id)
        REFERENCES public.encryption_keys (tenant_id, id),
    CONSTRAINT environment_variables_created_by_fkey FOREIGN KEY (created_by)
        REFERENCES public.users (id) ON DELETE SET NULL,
    CONSTRAINT environment_variables_updated_by_fkey FOREIGN KEY (updated_by)
        REFERENCES public.users (id) ON DELETE SET NULL
);

COMMENT ON TABLE public.environment_variables IS
    'Variables and secrets. The value is a sealed envelope bound to id and version; only a shortened preview and a '
    'keyed hash lie beside it.';

CREATE INDEX environment_variables_tenant_id_updated_at_idx ON public.environment_variables (tenant_id, updated_at
    DESC);
CREATE INDEX environment_variables_encryption_key_id_idx ON public.environment_variables (encryption_key_id);
CREATE INDEX environment_variables_project_id_idx ON public.environment_variables (project_id) WHERE project_id IS NOT
    NULL;

ALTER TABLE public.environment_variables ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.environment_variables FORCE ROW LEVEL SECURITY;

CREATE POLICY environment_variables_owner ON public.environment_variables FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY environment_variables_definer ON public.environment_variables FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY environment_variables_select ON public.environment_variables FOR SELECT TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY environment_variables_insert ON public.environment_variables FOR INSERT TO zygo_app, zygo_service
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY environment_variables_update ON public.environment_variables FOR UPDATE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()))
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY environment_variables_delete ON public.environment_variables FOR DELETE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY environment_variables_service_scan ON public.environment_variables FOR SELECT TO zygo_service
    USING ((SELECT zygo.is_platform_scope()));

GRANT SELECT, INSERT, DELETE ON public.environment_variables TO zygo_app;
GRANT UPDATE (
    project_id, name, display_name, description, type, scope, category, service, template_id, value_encrypted,
    value_preview, value_hash, value_length, encryption_key_id, version, is_bundle, rotation_kind,
    last_rotated_at, last_accessed_at, created_by, updated_by
) ON public.environment_variables TO zygo_app;
GRANT SELECT, INSERT, DELETE ON public.environment_variables TO zygo_service;
GRANT UPDATE (
    project_id, name, display_name, description, type, scope, category, service, template_id, value_encrypted,
    value_preview, value_hash, value_length, encryption_key_id, version, is_bundle, rotation_kind,
    last_rotated_at, last_accessed_at, created_by, updated_by
) ON public.environment_variables TO zygo_service;

CREATE TRIGGER environment_variables_touch_row BEFORE UPDATE ON public.environment_variables
    FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

-- down
DROP TABLE public.environment_variables;
