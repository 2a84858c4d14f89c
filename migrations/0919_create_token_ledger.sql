-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.token_ledger (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    tenant_id uuid DEFAULT zygo.current_tenant_id() NOT NULL,
    entry_key text NOT NULL
        CONSTRAINT token_ledger_entry_key_check CHECK (char_length(entry_key) <= 255),
    kind text NOT NULL
        CONSTRAINT token_ledger_kind_check CHECK (kind IN ('usage', 'purchase', 'refund', 'reset', 'adjust')),
    monthly_delta bigint DEFAULT 0 NOT NULL,
    purchased_delta bigint DEFAULT 0 NOT NULL,
    overdraft_delta bigint DEFAULT 0 NOT NULL,
    execution_id uuid,
    node_id text,
    model text,
    input_tokens bigint DEFAULT 0 NOT NULL
        CONSTRAINT token_ledger_input_tokens_check CHECK (input_tokens >= 0),
    output_tokens bigint DEFAULT 0 NOT NULL
        CONSTRAINT token_ledger_output_tokens_check CHECK (output_tokens >= 0),
    estimated boolean DEFAULT false NOT NULL,
    created_at timestamptz DEFAULT now() NOT NULL,
    CONSTRAINT token_ledger_pkey PRIMARY KEY (id),
    CONSTRAINT token_ledger_tenant_id_entry_key_key UNIQUE (tenant_id, entry_key),
    CONSTRAINT token_ledger_tenant_id_fkey FOREIGN KEY (tenant_id)
        REFERENCES public.tenants (id) ON DELETE CASCADE
);

COMMENT ON TABLE public.token_ledger IS
    'Every booking of tokens; the entry key makes each booking happen once.';

CREATE INDEX token_ledger_tenant_id_created_at_id_idx ON public.token_ledger (tenant_id, created_at DESC, id DESC);
CREATE INDEX token_ledger_tenant_id_execution_id_idx ON public.token_ledger (tenant_id, execution_id) WHERE
    execution_id IS NOT NULL;

ALTER TABLE public.token_ledger ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.token_ledger FORCE ROW LEVEL SECURITY;

CREATE POLICY token_ledger_owner ON public.token_ledger FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY token_ledger_definer ON public.token_ledger FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY token_ledger_select ON public.token_ledger FOR SELECT TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY token_ledger_insert ON public.token_ledger FOR INSERT TO zygo_app, zygo_service
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));

GRANT SELECT, INSERT ON public.token_ledger TO zygo_app;
GRANT SELECT, INSERT ON public.token_ledger TO zygo_service;

CREATE TRIGGER token_ledger_forbid_mutation BEFORE UPDATE OR DELETE ON public.token_ledger
    FOR EACH ROW EXECUTE FUNCTION zygo.forbid_mutation();
CREATE TRIGGER token_ledger_forbid_truncate BEFORE TRUNCATE ON public.token_ledger
    FOR EACH STATEMENT EXECUTE FUNCTION zygo.forbid_mutation();

-- down
DROP TABLE public.token_ledger;
