-- role: zygo_audit
-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE audit.anchor_leaves (
    anchor_id uuid NOT NULL,
    chain_id uuid NOT NULL,
    tenant_id uuid,
    seq bigint NOT NULL,
    head_hash text NOT NULL
        CONSTRAINT anchor_leaves_head_hash_check CHECK (head_hash ~ '^[0-9a-f]{64}$'),
    leaf text NOT NULL
        CONSTRAINT anchor_leaves_leaf_check CHECK (leaf ~ '^[0-9a-f]{64}$'),
    path jsonb DEFAULT '[]'::jsonb NOT NULL
        CONSTRAINT anchor_leaves_path_check CHECK (pg_column_size(path) <= 131072),
    CONSTRAINT anchor_leaves_pkey PRIMARY KEY (anchor_id, chain_id),
    CONSTRAINT anchor_leaves_anchor_id_fkey FOREIGN KEY (anchor_id)
        REFERENCES audit.anchors (id) ON DELETE CASCADE
);

COMMENT ON TABLE audit.anchor_leaves IS
    'Leaf and proof path of each chain in an anchor.';

CREATE INDEX anchor_leaves_chain_id_seq_idx ON audit.anchor_leaves (chain_id, seq);

ALTER TABLE audit.anchor_leaves ENABLE ROW LEVEL SECURITY;
ALTER TABLE audit.anchor_leaves FORCE ROW LEVEL SECURITY;

CREATE POLICY anchor_leaves_owner ON audit.anchor_leaves FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY anchor_leaves_definer ON audit.anchor_leaves FOR ALL TO zygo_audit
    USING (true)
    WITH CHECK (true);
CREATE POLICY anchor_leaves_select ON audit.anchor_leaves FOR SELECT TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY anchor_leaves_platform_select ON audit.anchor_leaves FOR SELECT TO zygo_service, zygo_admin
    USING ((SELECT zygo.is_platform_scope()));
CREATE POLICY anchor_leaves_insert ON audit.anchor_leaves FOR INSERT TO zygo_service
    WITH CHECK ((SELECT zygo.is_platform_scope()));

GRANT SELECT ON audit.anchor_leaves TO zygo_app;
GRANT SELECT, INSERT ON audit.anchor_leaves TO zygo_service;
GRANT SELECT ON audit.anchor_leaves TO zygo_admin;

CREATE TRIGGER anchor_leaves_forbid_mutation BEFORE UPDATE OR DELETE ON audit.anchor_leaves
    FOR EACH ROW EXECUTE FUNCTION zygo.forbid_mutation();
CREATE TRIGGER anchor_leaves_forbid_truncate BEFORE TRUNCATE ON audit.anchor_leaves
    FOR EACH STATEMENT EXECUTE FUNCTION zygo.forbid_mutation();

-- down
DROP TABLE audit.anchor_leaves;
