-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.legal_holds (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    scope text NOT NULL
        CONSTRAINT legal_holds_scope_check CHECK (scope IN ('user', 'tenant')),
    subject_id uuid NOT NULL,
    reason text NOT NULL
        CONSTRAINT legal_holds_reason_check CHECK (char_length(reason) BETWEEN 20 AND 500),
    legal_reference text,
    ordered_by_admin_id uuid,
    approval_id uuid,
    valid_from timestamptz DEFAULT now() NOT NULL,
    valid_until timestamptz,
    lifted_at timestamptz,
    lifted_by_admin_id uuid,
    created_at timestamptz DEFAULT now() NOT NULL,
    updated_at timestamptz DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT legal_holds_pkey PRIMARY KEY (id),
    CONSTRAINT legal_holds_ordered_by_admin_id_fkey FOREIGN KEY (ordered_by_admin_id)
        REFERENCES admin.admin_users (id) ON DELETE SET NULL,
    CONSTRAINT legal_holds_lifted_by_admin_id_fkey FOREIGN KEY (lifted_by_admin_id)
        REFERENCES admin.admin_users (id) ON DELETE SET NULL
);

COMMENT ON TABLE public.legal_holds IS
    'Holds that stop deletion, archive purge and audit purge of a user or tenant.';

CREATE UNIQUE INDEX legal_holds_scope_subject_id_key ON public.legal_holds (scope, subject_id) WHERE lifted_at IS NULL;

ALTER TABLE public.legal_holds ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.legal_holds FORCE ROW LEVEL SECURITY;

CREATE POLICY legal_holds_owner ON public.legal_holds FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY legal_holds_definer ON public.legal_holds FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY legal_holds_service ON public.legal_holds FOR SELECT TO zygo_service
    USING ((SELECT zygo.is_platform_scope()));
CREATE POLICY legal_holds_admin ON public.legal_holds FOR ALL TO zygo_admin
    USING ((SELECT zygo.is_platform_scope()))
    WITH CHECK ((SELECT zygo.is_platform_scope()));

GRANT SELECT ON public.legal_holds TO zygo_service;
GRANT SELECT, INSERT ON public.legal_holds TO zygo_admin;
GRANT UPDATE (
    scope, subject_id, reason, legal_reference, ordered_by_admin_id, approval_id, valid_from, valid_until,
    lifted_at, lifted_by_admin_id
) ON public.legal_holds TO zygo_admin;

CREATE TRIGGER legal_holds_touch_row BEFORE UPDATE ON public.legal_holds
    FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

-- down
DROP TABLE public.legal_holds;
