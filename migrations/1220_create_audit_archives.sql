-- role: zygo_audit
-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE audit.archives (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    chain_id uuid NOT NULL,
    tenant_id uuid,
    month date NOT NULL,
    from_seq bigint NOT NULL,
    to_seq bigint NOT NULL,
    first_previous_hash text NOT NULL
        CONSTRAINT archives_first_previous_hash_check CHECK (first_previous_hash ~ '^[0-9a-f]{64}$'),
    last_entry_hash text NOT NULL
        CONSTRAINT archives_last_entry_hash_check CHECK (last_entry_hash ~ '^[0-9a-f]{64}$'),
    object_key text NOT NULL,
    sha256 text NOT NULL
        CONSTRAINT archives_sha256_check CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    row_count bigint NOT NULL
        CONSTRAINT archives_row_count_check CHECK (row_count > 0),
    generation integer DEFAULT 1 NOT NULL,
    verified_at timestamptz,
    purged_at timestamptz,
    created_at timestamptz DEFAULT now() NOT NULL,
    updated_at timestamptz DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT archives_pkey PRIMARY KEY (id),
    CONSTRAINT archives_chain_id_from_seq_generation_key UNIQUE (chain_id, from_seq, generation),
    CONSTRAINT archives_object_key_key UNIQUE (object_key),
    CONSTRAINT archives_seq_order_check CHECK (to_seq >= from_seq)
);

COMMENT ON TABLE audit.archives IS
    'Archived parts of a chain with both boundary hashes.';

CREATE INDEX archives_tenant_id_month_idx ON audit.archives (tenant_id, month);

ALTER TABLE audit.archives ENABLE ROW LEVEL SECURITY;
ALTER TABLE audit.archives FORCE ROW LEVEL SECURITY;

CREATE POLICY archives_owner ON audit.archives FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY archives_definer ON audit.archives FOR ALL TO zygo_audit
    USING (true)
    WITH CHECK (true);
CREATE POLICY archives_select ON audit.archives FOR SELECT TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY archives_platform_select ON audit.archives FOR SELECT TO zygo_service, zygo_admin
    USING ((SELECT zygo.is_platform_scope()));
CREATE POLICY archives_platform_insert ON audit.archives FOR INSERT TO zygo_service
    WITH CHECK ((SELECT zygo.is_platform_scope()));
CREATE POLICY archives_platform_update ON audit.archives FOR UPDATE TO zygo_service
    USING ((SELECT zygo.is_platform_scope()))
    WITH CHECK ((SELECT zygo.is_platform_scope()));

GRANT SELECT ON audit.archives TO zygo_app;
GRANT SELECT, INSERT ON audit.archives TO zygo_service;
GRANT UPDATE (
    chain_id, month, from_seq, to_seq, first_previous_hash, last_entry_hash, object_key, sha256, row_count,
    generation, verified_at, purged_at
) ON audit.archives TO zygo_service;
GRANT SELECT ON audit.archives TO zygo_admin;

CREATE TRIGGER archives_touch_row BEFORE UPDATE ON audit.archives
    FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

-- down
DROP TABLE audit.archives;
