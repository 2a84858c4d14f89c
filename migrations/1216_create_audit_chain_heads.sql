-- role: zygo_audit
-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE audit.chain_heads (
    chain_id uuid NOT NULL,
    seq bigint DEFAULT 0 NOT NULL
        CONSTRAINT chain_heads_seq_check CHECK (seq >= 0),
    head_hash text NOT NULL
        CONSTRAINT chain_heads_head_hash_check CHECK (head_hash ~ '^[0-9a-f]{64}$'),
    head_timestamp timestamptz,
    CONSTRAINT chain_heads_pkey PRIMARY KEY (chain_id)
);

COMMENT ON TABLE audit.chain_heads IS
    'Last sequence number and hash of each chain; its row lock orders the writers of one chain.';

ALTER TABLE audit.chain_heads ENABLE ROW LEVEL SECURITY;
ALTER TABLE audit.chain_heads FORCE ROW LEVEL SECURITY;

CREATE POLICY chain_heads_owner ON audit.chain_heads FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY chain_heads_definer ON audit.chain_heads FOR ALL TO zygo_audit
    USING (true)
    WITH CHECK (true);

-- No login role reads or writes this table; definer functions do.

-- down
DROP TABLE audit.chain_heads;
