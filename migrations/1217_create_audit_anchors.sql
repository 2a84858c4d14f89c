-- role: zygo_audit
-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE audit.anchors (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    created_at timestamptz DEFAULT now() NOT NULL,
    previous_anchor_hash text
        CONSTRAINT anchors_previous_anchor_hash_check CHECK (previous_anchor_hash ~ '^[0-9a-f]{64}$'),
    anchor_hash text NOT NULL
        CONSTRAINT anchors_anchor_hash_check CHECK (anchor_hash ~ '^[0-9a-f]{64}$'),
    chain_count integer NOT NULL
        CONSTRAINT anchors_chain_count_check CHECK (chain_count >= 0),
    merkle_root text NOT NULL
        CONSTRAINT anchors_merkle_root_check CHECK (merkle_root ~ '^[0-9a-f]{64}$'),
    public_key_id text NOT NULL,
    signature text NOT NULL,
    object_key text,
    posted_at timestamptz,
    CONSTRAINT anchors_pkey PRIMARY KEY (id),
    CONSTRAINT anchors_anchor_hash_key UNIQUE (anchor_hash),
    CONSTRAINT anchors_previous_anchor_hash_key UNIQUE (previous_anchor_hash)
);

COMMENT ON TABLE audit.anchors IS
    'Signed Merkle roots over all chain heads, hourly.';

CREATE INDEX anchors_created_at_idx ON audit.anchors (created_at);

ALTER TABLE audit.anchors ENABLE ROW LEVEL SECURITY;
ALTER TABLE audit.anchors FORCE ROW LEVEL SECURITY;

CREATE POLICY anchors_owner ON audit.anchors FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY anchors_definer ON audit.anchors FOR ALL TO zygo_audit
    USING (true)
    WITH CHECK (true);
CREATE POLICY anchors_select ON audit.anchors FOR SELECT TO zygo_app, zygo_service, zygo_admin
    USING (true);
CREATE POLICY anchors_insert ON audit.anchors FOR INSERT TO zygo_service
    WITH CHECK ((SELECT zygo.is_platform_scope()));

GRANT SELECT ON audit.anchors TO zygo_app;
GRANT SELECT, INSERT ON audit.anchors TO zygo_service;
GRANT SELECT ON audit.anchors TO zygo_admin;

CREATE TRIGGER anchors_forbid_mutation BEFORE UPDATE OR DELETE ON audit.anchors
    FOR EACH ROW EXECUTE FUNCTION zygo.forbid_mutation();
CREATE TRIGGER anchors_forbid_truncate BEFORE TRUNCATE ON audit.anchors
    FOR EACH STATEMENT EXECUTE FUNCTION zygo.forbid_mutation();

-- down
DROP TABLE audit.anchors;
