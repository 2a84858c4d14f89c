-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

-- feature_flags_created_by_admin_id_fkey waits for admin_users; phase 4 adds it.
-- feature_flags_updated_by_admin_id_fkey waits for admin_users; phase 4 adds it.
CREATE TABLE public.feature_flags (
    key text NOT NULL
        CONSTRAINT feature_flags_key_check CHECK (key ~ '^[a-z][a-z0-9._-]{1,63}$'),
    name text NOT NULL,
    description text,
    type text DEFAULT 'boolean' NOT NULL
        CONSTRAINT feature_flags_type_check CHECK (type IN ('boolean', 'string', 'number', 'object')),
    variants jsonb DEFAULT '{"on": true, "off": false}'::jsonb NOT NULL
        CONSTRAINT feature_flags_variants_check CHECK (jsonb_typeof(variants) = 'object' AND pg_column_size(variants)
            <= 196608),
    default_variant text DEFAULT 'off' NOT NULL,
    off_variant text DEFAULT 'off' NOT NULL,
    enabled boolean DEFAULT false NOT NULL,
    plan_overrides jsonb DEFAULT '{}'::jsonb NOT NULL
        CONSTRAINT feature_flags_plan_overrides_check CHECK (jsonb_typeof(plan_overrides) = 'object'),
    rules jsonb DEFAULT '[]'::jsonb NOT NULL
        CONSTRAINT feature_flags_rules_check CHECK (jsonb_typeof(rules) = 'array' AND jsonb_array_length(rules) <= 50),
    rollout jsonb,
    salt text DEFAULT encode(uuid_send(gen_random_uuid()), 'hex') NOT NULL
        CONSTRAINT feature_flags_salt_check CHECK (salt ~ '^[0-9a-zA-Z]{1,32}$'),
    client_visible boolean DEFAULT false NOT NULL,
    tags text[] DEFAULT '{}'::text[] NOT NULL,
    owner text,
    expires_at timestamptz,
    version bigint DEFAULT 1 NOT NULL,
    archived_at timestamptz,
    created_by_admin_id uuid,
    updated_by_admin_id uuid,
    created_at timestamptz DEFAULT now() NOT NULL,
    updated_at timestamptz DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT feature_flags_pkey PRIMARY KEY (key),
    CONSTRAINT feature_flags_default_known_check CHECK (variants ? default_variant AND variants ? off_variant)
);

COMMENT ON TABLE public.feature_flags IS
    'Flag definitions: variants, plan overrides, rules, rollout, kill switch. Processes serve from a snapshot.';

ALTER TABLE public.feature_flags ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.feature_flags FORCE ROW LEVEL SECURITY;

CREATE POLICY feature_flags_owner ON public.feature_flags FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY feature_flags_definer ON public.feature_flags FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY feature_flags_admin ON public.feature_flags FOR ALL TO zygo_admin
    USING ((SELECT zygo.is_platform_scope()))
    WITH CHECK ((SELECT zygo.is_platform_scope()));

GRANT SELECT, INSERT ON public.feature_flags TO zygo_admin;
GRANT UPDATE (
    name, description, type, variants, default_variant, off_variant, enabled, plan_overrides, rules, rollout,
    salt, client_visible, tags, owner, expires_at, version, archived_at, created_by_admin_id,
    updated_by_admin_id
) ON public.feature_flags TO zygo_admin;

CREATE TRIGGER feature_flags_touch_row BEFORE UPDATE ON public.feature_flags
    FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

-- down
DROP TABLE public.feature_flags;
