-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.firewalls (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    tenant_id uuid DEFAULT zygo.current_tenant_id() NOT NULL,
    cloud_provider_id uuid NOT NULL,
    name text NOT NULL
        CONSTRAINT firewalls_name_check CHECK (name ~ '^[A-Za-z0-9]([A-Za-z0-9.-]{0,61}[A-Za-z0-9])?$'),
    description text
        CONSTRAINT firewalls_description_check CHECK (char_length(description) <= 255),
    status text DEFAULT 'creating' NOT NULL
        CONSTRAINT firewalls_status_check CHECK (status IN ('creating', 'applying', 'active', 'error', 'deleting',
            'lost', 'deleted')),
    detail text,
    tags jsonb DEFAULT '{}'::jsonb NOT NULL
        CONSTRAINT firewalls_tags_check CHECK (jsonb_typeof(tags) = 'object' AND pg_column_size(tags) <= 8192),
    delete_protection boolean DEFAULT false NOT NULL,
    created_by uuid,
    created_at timestamptz DEFAULT now() NOT NULL,
    updated_at timestamptz DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    deleted_at timestamptz,
    CONSTRAINT firewalls_pkey PRIMARY KEY (id),
    CONSTRAINT firewalls_tenant_id_id_key UNIQUE (tenant_id, id),
    CONSTRAINT firewalls_tenant_id_fkey FOREIGN KEY (tenant_id)
        REFERENCES public.tenants (id) ON DELETE CASCADE,
    CONSTRAINT firewalls_tenant_id_cloud_provider_id_fkey FOREIGN KEY (tenant_id, cloud_provider_id)
        REFERENCES public.cloud_providers (tenant_id, id),
    CONSTRAINT firewalls_created_by_fkey FOREIGN KEY (created_by)
        REFERENCES public.users (id) ON DELETE SET NULL
);

COMMENT ON TABLE public.firewalls IS
    'Ordered rule sets applied to servers.';

CREATE UNIQUE INDEX firewalls_tenant_id_cloud_provider_id_lower_name_key ON public.firewalls (tenant_id,
    cloud_provider_id, lower(name)) WHERE deleted_at IS NULL;
CREATE INDEX firewalls_tenant_id_created_at_id_idx ON public.firewalls (tenant_id, created_at DESC, id DESC) WHERE
    deleted_at IS NULL;

ALTER TABLE public.firewalls ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.firewalls FORCE ROW LEVEL SECURITY;

CREATE POLICY firewalls_owner ON public.firewalls FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY firewalls_definer ON public.firewalls FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY firewalls_select ON public.firewalls FOR SELECT TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY firewalls_insert ON public.firewalls FOR INSERT TO zygo_app, zygo_service
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY firewalls_update ON public.firewalls FOR UPDATE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()))
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY firewalls_delete ON public.firewalls FOR DELETE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY firewalls_admin_select ON public.firewalls FOR SELECT TO zygo_admin
    USING (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('read')));
CREATE POLICY firewalls_admin_insert ON public.firewalls FOR INSERT TO zygo_admin
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('write')));
CREATE POLICY firewalls_admin_update ON public.firewalls FOR UPDATE TO zygo_admin
    USING (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('write')))
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('write')));
CREATE POLICY firewalls_admin_delete ON public.firewalls FOR DELETE TO zygo_admin
    USING (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('write')));

GRANT SELECT, INSERT, DELETE ON public.firewalls TO zygo_app;
GRANT UPDATE (
    cloud_provider_id, name, description, status, detail, tags, delete_protection, created_by, deleted_at
) ON public.firewalls TO zygo_app;
GRANT SELECT, INSERT, DELETE ON public.firewalls TO zygo_service;
GRANT UPDATE (
    cloud_provider_id, name, description, status, detail, tags, delete_protection, created_by, deleted_at
) ON public.firewalls TO zygo_service;
GRANT SELECT, INSERT, DELETE ON public.firewalls TO zygo_admin;
GRANT UPDATE (
    cloud_provider_id, name, description, status, detail, tags, delete_protection, created_by, deleted_at
) ON public.firewalls TO zygo_admin;

CREATE TRIGGER firewalls_touch_row BEFORE UPDATE ON public.firewalls
    FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

-- down
DROP TABLE public.firewalls;
