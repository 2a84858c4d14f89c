-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

-- tenants_created_by_fkey waits for users; phase 4 adds it.
CREATE TABLE public.tenants (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    name text NOT NULL
        CONSTRAINT tenants_name_check CHECK (char_length(name) BETWEEN 2 AND 100),
    slug text NOT NULL
        CONSTRAINT tenants_slug_check CHECK (slug ~ '^[a-z0-9](?:[a-z0-9-]{1,61}[a-z0-9])$'),
    type text DEFAULT 'organization' NOT NULL
        CONSTRAINT tenants_type_check CHECK (type IN ('personal', 'organization', 'system')),
    status text DEFAULT 'active' NOT NULL
        CONSTRAINT tenants_status_check CHECK (status IN ('active', 'suspended', 'pending_deletion', 'deleted',
            'archived', 'purged')),
    status_before_deletion text
        CONSTRAINT tenants_status_before_deletion_check CHECK (status_before_deletion IN ('active', 'suspended')),
    suspension_code text
        CONSTRAINT tenants_suspension_code_check CHECK (suspension_code IN ('abuse', 'security', 'legal', 'request')),
    suspension_reason text,
    plan text DEFAULT 'free' NOT NULL,
    plan_expires_at timestamptz,
    data_region text DEFAULT 'eu' NOT NULL
        CONSTRAINT tenants_data_region_check CHECK (data_region IN ('eu', 'us', 'apac')),
    is_demo boolean DEFAULT false NOT NULL,
    owner_pending boolean DEFAULT false NOT NULL,
    complimentary_until timestamptz,
    company_name text,
    industry text,
    company_size text
        CONSTRAINT tenants_company_size_check CHECK (company_size IN ('1-10', '11-50', '51-200', '201-500', '500+')),
    website text,
    phone text
        CONSTRAINT tenants_phone_check CHECK (phone ~ '^\+[1-9][0-9]{6,14}$'),
    address_line_1 text,
    address_line_2 text,
    city text,
    state text,
    state_code text,
    postal_code text,
    country text
        CONSTRAINT tenants_country_check CHECK (country ~ '^[A-Z]{2}$'),
    legal_company_name text
        CONSTRAINT tenants_legal_company_name_check CHECK (char_length(legal_company_name) <= 200),
    business_type text
        CONSTRAINT tenants_business_type_check CHECK (business_type IN ('sole_proprietor', 'partnership', 'llc',
            'corporation', 's_corp', 'nonprofit', 'other')),
    incorporation_date date,
    country_of_incorporation text
        CONSTRAINT tenants_country_of_incorporation_check CHECK (country_of_incorporation ~ '^[A-Z]{2}$'),
    registration_number text
        CONSTRAINT tenants_registration_number_check CHECK (char_length(registration_number) <= 50),
    tax_number text
        CONSTRAINT tenants_tax_number_check CHECK (char_length(tax_number) <= 50),
    tax_number_verified_at timestamptz,
    vat_number text
        CONSTRAINT tenants_vat_number_check CHECK (char_length(vat_number) <= 30),
    vat_number_verified_at timestamptz,
    billing_email text
        CONSTRAINT tenants_billing_email_check CHECK (billing_email = lower(billing_email)),
    billing_email_verified_at timestamptz,
    billing_phone text
        CONSTRAINT tenants_billing_phone_check CHECK (billing_phone ~ '^\+[1-9][0-9]{6,14}$'),
    use_different_billing_address boolean DEFAULT false NOT NULL,
    billing_address_line_1 text,
    billing_address_line_2 text,
    billing_city text,
    billing_state text,
    billing_postal_code text,
    billing_country text
        CONSTRAINT tenants_billing_country_check CHECK (billing_country ~ '^[A-Z]{2}$'),
    billing_currency text
        CONSTRAINT tenants_billing_currency_check CHECK (billing_currency ~ '^[A-Z]{3}$'),
    logo_file_id uuid,
    primary_color text DEFAULT '#3B82F6' NOT NULL
        CONSTRAINT tenants_primary_color_check CHECK (primary_color ~ '^#[0-9A-Fa-f]{6}$'),
    metadata jsonb DEFAULT '{}'::jsonb NOT NULL
        CONSTRAINT tenants_metadata_check CHECK (pg_column_size(metadata) <= 131072),
    suspended_at timestamptz,
    deletion_requested_at timestamptz,
    deletion_scheduled_for timestamptz,
    deletion_cancellable_until timestamptz,
    archived_at timestamptz,
    purged_at timestamptz,
    created_by uuid,
    created_at timestamptz DEFAULT now() NOT NULL,
    updated_at timestamptz DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    deleted_at timestamptz,
    CONSTRAINT tenants_pkey PRIMARY KEY (id),
    CONSTRAINT tenants_slug_key UNIQUE (slug),
    CONSTRAINT tenants_plan_fkey FOREIGN KEY (plan)
        REFERENCES public.plan_catalog (key) ON DELETE RESTRICT
);

COMMENT ON TABLE public.tenants IS
    'One organisation or personal workspace; the root of isolation. After purge the row stays as a tombstone.';

CREATE INDEX tenants_status_idx ON public.tenants (status);
CREATE INDEX tenants_plan_idx ON public.tenants (plan);
CREATE INDEX tenants_deletion_scheduled_for_idx ON public.tenants (deletion_scheduled_for) WHERE status =
    'pending_deletion';
CREATE INDEX tenants_created_at_id_idx ON public.tenants (created_at DESC, id DESC);

ALTER TABLE public.tenants ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.tenants FORCE ROW LEVEL SECURITY;

CREATE POLICY tenants_owner ON public.tenants FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY tenants_definer ON public.tenants FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY tenants_select ON public.tenants FOR SELECT TO zygo_app, zygo_service
    USING (id = (SELECT zygo.current_tenant_id()));
-- tenants_select_member reads tenant_members; phase 6 adds it.
CREATE POLICY tenants_insert ON public.tenants FOR INSERT TO zygo_app, zygo_service
    WITH CHECK (id = (SELECT zygo.current_tenant_id()));
CREATE POLICY tenants_update ON public.tenants FOR UPDATE TO zygo_app, zygo_service
    USING (id = (SELECT zygo.current_tenant_id()))
    WITH CHECK (id = (SELECT zygo.current_tenant_id()));
CREATE POLICY tenants_service_scan ON public.tenants FOR SELECT TO zygo_service
    USING ((SELECT zygo.is_platform_scope()));
CREATE POLICY tenants_admin_select ON public.tenants FOR SELECT TO zygo_admin
    USING ((SELECT zygo.is_platform_scope()) OR (id = (SELECT zygo.current_tenant_id()) AND (SELECT
        zygo.admin_grant_ok('read'))));
CREATE POLICY tenants_admin_update ON public.tenants FOR UPDATE TO zygo_admin
    USING (id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('write')))
    WITH CHECK (id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('write')));

GRANT SELECT, INSERT ON public.tenants TO zygo_app;
GRANT UPDATE (
    name, slug, type, status, status_before_deletion, suspension_code, suspension_reason, plan, plan_expires_at,
    data_region, is_demo, owner_pending, complimentary_until, company_name, industry, company_size, website,
    phone, address_line_1, address_line_2, city, state, state_code, postal_code, country, legal_company_name,
    business_type, incorporation_date, country_of_incorporation, registration_number, tax_number,
    tax_number_verified_at, vat_number, vat_number_verified_at, billing_email, billing_email_verified_at,
    billing_phone, use_different_billing_address, billing_address_line_1, billing_address_line_2, billing_city,
    billing_state, billing_postal_code, billing_country, billing_currency, logo_file_id, primary_color,
    metadata, suspended_at, deletion_requested_at, deletion_scheduled_for, deletion_cancellable_until,
    archived_at, purged_at, created_by, deleted_at
) ON public.tenants TO zygo_app;
GRANT SELECT, INSERT ON public.tenants TO zygo_service;
GRANT UPDATE (
    name, slug, type, status, status_before_deletion, suspension_code, suspension_reason, plan, plan_expires_at,
    data_region, is_demo, owner_pending, complimentary_until, company_name, industry, company_size, website,
    phone, address_line_1, address_line_2, city, state, state_code, postal_code, country, legal_company_name,
    business_type, incorporation_date, country_of_incorporation, registration_number, tax_number,
    tax_number_verified_at, vat_number, vat_number_verified_at, billing_email, billing_email_verified_at,
    billing_phone, use_different_billing_address, billing_address_line_1, billing_address_line_2, billing_city,
    billing_state, billing_postal_code, billing_country, billing_currency, logo_file_id, primary_color,
    metadata, suspended_at, deletion_requested_at, deletion_scheduled_for, deletion_cancellable_until,
    archived_at, purged_at, created_by, deleted_at
) ON public.tenants TO zygo_service;
GRANT SELECT ON public.tenants TO zygo_admin;
GRANT UPDATE (
    name, slug, type, status, status_before_deletion, suspension_code, suspension_reason, plan, plan_expires_at,
    data_region, is_demo, owner_pending, complimentary_until, company_name, industry, company_size, website,
    phone, address_line_1, address_line_2, city, state, state_code, postal_code, country, legal_company_name,
    business_type, incorporation_date, country_of_incorporation, registration_number, tax_number,
    tax_number_verified_at, vat_number, vat_number_verified_at, billing_email, billing_email_verified_at,
    billing_phone, use_different_billing_address, billing_address_line_1, billing_address_line_2, billing_city,
    billing_state, billing_postal_code, billing_country, billing_currency, logo_file_id, primary_color,
    metadata, suspended_at, deletion_requested_at, deletion_scheduled_for, deletion_cancellable_until,
    archived_at, purged_at, created_by, deleted_at
) ON public.tenants TO zygo_admin;

CREATE TRIGGER tenants_touch_row BEFORE UPDATE ON public.tenants
    FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

-- down
DROP TABLE public.tenants;
