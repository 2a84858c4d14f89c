-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.workflow_versions (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    tenant_id uuid DEFAULT zygo.current_tenant_id() NOT NULL,
    workflow_id uuid NOT NULL,
    version bigint NOT NULL
        CONSTRAINT workflow_versions_version_check CHECK (version >= 1),
    kind text NOT NULL
        CONSTRAINT workflow_versions_kind_check CHECK (kind IN ('published', 'checkpoint', 'test')),
    nodes jsonb NOT NULL
        CONSTRAINT workflow_versions_nodes_check CHECK (pg_column_size(nodes) <= 8388608),
    edges jsonb NOT NULL
        CONSTRAINT workflow_versions_edges_check CHECK (pg_column_size(edges) <= 8388608),
    variables jsonb DEFAULT '[]'::jsonb NOT NULL
        CONSTRAINT workflow_versions_variables_check CHECK (pg_column_size(variables) <= 131072),
    settings jsonb DEFAULT '{}'::jsonb NOT NULL
        CONSTRAINT workflow_versions_settings_check CHECK (pg_column_size(settings) <= 131072),
    checksum text NOT NULL
        CONSTRAINT workflow_versions_checksum_check CHECK (checksum ~ '^[0-9a-f]{64}$'),
    change_note text
        CONSTRAINT workflow_versions_change_note_check CHECK (char_length(change_note) <= 500),
    created_by uuid,
    created_at timestamptz DEFAULT now() NOT NULL,
    CONSTRAINT workflow_versions_pkey PRIMARY KEY (id),
    CONSTRAINT workflow_versions_tenant_id_id_key UNIQUE (tenant_id, id),
    CONSTRAINT workflow_versions_tenant_id_fkey FOREIGN KEY (tenant_id)
        REFERENCES public.tenants (id) ON DELETE CASCADE,
    CONSTRAINT workflow_versions_tenant_id_workflow_id_fkey FOREIGN KEY (tenant_id, workflow_id)
        REFERENCES public.workflows (tenant_id, id) ON DELETE CASCADE,
    CONSTRAINT workflow_versions_created_by_fkey FOREIGN KEY (created_by)
        REFERENCES public.users (id) ON DELETE SET NULL
);

COMMENT ON TABLE public.workflow_versions IS
    'Immutable snapshots: published, checkpoint, frozen test draft.';

CREATE UNIQUE INDEX workflow_versions_workflow_id_version_key ON public.workflow_versions (workflow_id, version) WHERE
    kind <> 'test';
CREATE UNIQUE INDEX workflow_versions_workflow_id_checksum_key ON public.workflow_versions (workflow_id, checksum)
    WHERE kind = 'test';
CREATE INDEX workflow_versions_tenant_id_workflow_id_created_at_idx ON public.workflow_versions (tenant_id,
    workflow_id, created_at DESC);

ALTER TABLE public.workflow_versions ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.workflow_versions FORCE ROW LEVEL SECURITY;

CREATE POLICY workflow_versions_owner ON public.workflow_versions FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY workflow_versions_definer ON public.workflow_versions FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY workflow_versions_select ON public.workflow_versions FOR SELECT TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY workflow_versions_insert ON public.workflow_versions FOR INSERT TO zygo_app, zygo_service
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY workflow_versions_delete ON public.workflow_versions FOR DELETE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY workflow_versions_admin_select ON public.workflow_versions FOR SELECT TO zygo_admin
    USING (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('read')));

GRANT SELECT, INSERT, DELETE ON public.workflow_versions TO zygo_app;
GRANT SELECT, INSERT, DELETE ON public.workflow_versions TO zygo_service;
GRANT SELECT ON public.workflow_versions TO zygo_admin;

CREATE TRIGGER workflow_versions_forbid_mutation BEFORE UPDATE ON public.workflow_versions
    FOR EACH ROW EXECUTE FUNCTION zygo.forbid_mutation();
CREATE TRIGGER workflow_versions_forbid_truncate BEFORE TRUNCATE ON public.workflow_versions
    FOR EACH STATEMENT EXECUTE FUNCTION zygo.forbid_mutation();

-- down
DROP TABLE public.workflow_versions;
