-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.dns_records (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    tenant_id uuid DEFAULT zygo.current_tenant_id() NOT NULL,
    zone_id uuid NOT NULL,
    name text NOT NULL
        CONSTRAINT dns_records_name_check CHECK (name = lower(name) AND char_length(name) BETWEEN 1 AND 253),
    type text NOT NULL
        CONSTRAINT dns_records_type_check CHECK (type IN ('A', 'AAAA', 'CNAME', 'MX', 'TXT', 'NS', 'SRV', 'CAA')),
    value text NOT NULL
        CONSTRAINT dns_records_value_check CHECK (octet_length(value) BETWEEN 1 AND 4096),
    ttl integer DEFAULT 3600 NOT NULL
        CONSTRAINT dns_records_ttl_check CHECK (ttl BETWEEN 60 AND 86400),
    priority integer
        CONSTRAINT dns_records_priority_check CHECK (priority BETWEEN 0 AND 65535),
    weight integer
        CONSTRAINT dns_records_weight_check CHECK (weight BETWEEN 0 AND 65535),
    port integer
        CONSTRAINT dns_records_port_check CHECK (port BETWEEN 0 AND 65535),
    flags smallint
        CONSTRAINT dns_records_flags_check CHECK (flags IN (0,128)),
    tag text
        CONSTRAINT dns_records_tag_check CHECK (tag IN ('issue', 'issuewild', 'iodef')),
    managed_by text DEFAULT 'tenant' NOT NULL
        CONSTRAINT dns_records_managed_by_check CHECK (managed_by IN ('tenant', 'platform')),
    created_by uuid,
    created_at timestamptz DEFAULT now() NOT NULL,
    updated_at timestamptz DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT dns_records_pkey PRIMARY KEY (id),
    CONSTRAINT dns_records_mx_srv_priority_check CHECK (type NOT IN ('MX','SRV') OR priority IS NOT NULL),
    CONSTRAINT dns_records_srv_fields_check CHECK (type <> 'SRV' OR (weight IS NOT NULL AND port IS NOT NULL)),
    CONSTRAINT dns_records_caa_fields_check CHECK ((type = 'CAA') = (flags IS NOT NULL AND tag IS NOT NULL)),
    CONSTRAINT dns_records_cname_not_apex_check CHECK (type <> 'CNAME' OR name <> '@'),
    CONSTRAINT dns_records_tenant_id_fkey FOREIGN KEY (tenant_id)
        REFERENCES public.tenants (id) ON DELETE CASCADE,
    CONSTRAINT dns_records_tenant_id_zone_id_fkey FOREIGN KEY (tenant_id, zone_id)
        REFERENCES public.dns_zones (tenant_id, id) ON DELETE CASCADE,
    CONSTRAINT dns_records_created_by_fkey FOREIGN KEY (created_by)
        REFERENCES public.users (id) ON DELETE SET NULL
);

COMMENT ON TABLE public.dns_records IS
    'Records of a zone, name relative to it, @ is the apex.';

CREATE UNIQUE INDEX dns_records_zone_id_name_type_md5_value_priority_port_key ON public.dns_records (zone_id, name,
    type, md5(value), priority, port) NULLS NOT DISTINCT;
CREATE UNIQUE INDEX dns_records_zone_id_name_key ON public.dns_records (zone_id, name) WHERE type = 'CNAME';
CREATE INDEX dns_records_tenant_id_zone_id_type_idx ON public.dns_records (tenant_id, zone_id, type);

ALTER TABLE public.dns_records ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.dns_records FORCE ROW LEVEL SECURITY;

CREATE POLICY dns_records_owner ON public.dns_records FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY dns_records_definer ON public.dns_records FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY dns_records_select ON public.dns_records FOR SELECT TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY dns_records_insert ON public.dns_records FOR INSERT TO zygo_app, zygo_service
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY dns_records_update ON public.dns_records FOR UPDATE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()))
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY dns_records_delete ON public.dns_records FOR DELETE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY dns_records_admin_select ON public.dns_records FOR SELECT TO zygo_admin
    USING (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('read')));
CREATE POLICY dns_records_admin_insert ON public.dns_records FOR INSERT TO zygo_admin
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('write')));
CREATE POLICY dns_records_admin_update ON public.dns_records FOR UPDATE TO zygo_admin
    USING (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('write')))
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('write')));
CREATE POLICY dns_records_admin_delete ON public.dns_records FOR DELETE TO zygo_admin
    USING (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('write')));

GRANT SELECT, INSERT, DELETE ON public.dns_records TO zygo_app;
GRANT UPDATE (
    zone_id, name, type, value, ttl, priority, weight, port, flags, tag, managed_by, created_by
) ON public.dns_records TO zygo_app;
GRANT SELECT, INSERT, DELETE ON public.dns_records TO zygo_service;
GRANT UPDATE (
    zone_id, name, type, value, ttl, priority, weight, port, flags, tag, managed_by, created_by
) ON public.dns_records TO zygo_service;
GRANT SELECT, INSERT, DELETE ON public.dns_records TO zygo_admin;
GRANT UPDATE (
    zone_id, name, type, value, ttl, priority, weight, port, flags, tag, managed_by, created_by
) ON public.dns_records TO zygo_admin;

CREATE TRIGGER dns_records_touch_row BEFORE UPDATE ON public.dns_records
    FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

-- down
DROP TABLE public.dns_records;
