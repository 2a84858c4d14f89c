-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.encryption_key_rotations (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    tenant_id uuid DEFAULT zygo.current_tenant_id() NOT NULL,
    from_key_id uuid NOT NULL,
    to_key_id uuid NOT NULL,
    status text DEFAULT 'pending' NOT NULL
        CONSTRAINT encryption_key_rotations_status_check CHECK (status IN ('pending', 'running', 'done', 'failed')),
    total bigint DEFAULT 0 NOT NULL,
    done bigint DEFAULT 0 NOT NULL,
    cursor jsonb DEFAULT '{}'::jsonb NOT NULL
        CONSTRAINT encryption_key_rotations_cursor_check CHECK (pg_column_size(cursor) <= 131072),
    error text,
    started_at timestamptz,
    finished_at timestamptz,
    created_at timestamptz DEFAULT now() NOT NULL,
    updated_at timestamptz DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT encryption_key_rotations_pkey PRIMARY KEY (id),
    CONSTRAINT encryption_key_rotations_tenant_id_fkey FOREIGN KEY (tenant_id)
        REFERENCES public.tenants (id) ON DELETE CASCADE,
    CONSTRAINT encryption_key_rotations_tenant_id_from_key_id_fkey FOREIGN KEY (tenant_id, from_key_id)
        REFERENCES public.encryption_keys (tenant_id, id),
    CONSTRAINT encryption_key_rotations_tenant_id_to_key_id_fkey FOREIGN KEY (tenant_id, to_key_id)
        REFERENCES public.encryption_keys (tenant_id, id)
);

COMMENT ON TABLE public.encryption_key_rotations IS
    'Progress of a data-key rotation: from, to, counted and re-sealed records, cursor.';

CREATE UNIQUE INDEX encryption_key_rotations_tenant_id_key ON public.encryption_key_rotations (tenant_id) WHERE status
    IN ('pending','running');
CREATE INDEX encryption_key_rotations_from_key_id_idx ON public.encryption_key_rotations (from_key_id);
CREATE INDEX encryption_key_rotations_to_key_id_idx ON public.encryption_key_rotations (to_key_id);

ALTER TABLE public.encryption_key_rotations ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.encryption_key_rotations FORCE ROW LEVEL SECURITY;

CREATE POLICY encryption_key_rotations_owner ON public.encryption_key_rotations FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY encryption_key_rotations_definer ON public.encryption_key_rotations FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY encryption_key_rotations_select ON public.encryption_key_rotations FOR SELECT TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY encryption_key_rotations_insert ON public.encryption_key_rotations FOR INSERT TO zygo_app, zygo_service
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY encryption_key_rotations_update ON public.encryption_key_rotations FOR UPDATE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()))
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY encryption_key_rotations_delete ON public.encryption_key_rotations FOR DELETE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY encryption_key_rotations_service_scan ON public.encryption_key_rotations FOR SELECT TO zygo_service
    USING ((SELECT zygo.is_platform_scope()));

GRANT SELECT, INSERT, DELETE ON public.encryption_key_rotations TO zygo_app;
GRANT UPDATE (
    from_key_id, to_key_id, status, total, done, cursor, error, started_at, finished_at
) ON public.encryption_key_rotations TO zygo_app;
GRANT SELECT, INSERT, DELETE ON public.encryption_key_rotations TO zygo_service;
GRANT UPDATE (
    from_key_id, to_key_id, status, total, done, cursor, error, started_at, finished_at
) ON public.encryption_key_rotations TO zygo_service;

CREATE TRIGGER encryption_key_rotations_touch_row BEFORE UPDATE ON public.encryption_key_rotations
    FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

-- down
DROP TABLE public.encryption_key_rotations;
