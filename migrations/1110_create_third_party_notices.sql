-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.third_party_notices (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    request_id uuid NOT NULL,
    request_kind text NOT NULL
        CONSTRAINT third_party_notices_request_kind_check CHECK (request_kind IN ('erasure', 'correction',
            'restriction', 'objection')),
    recipient text NOT NULL,
    action text NOT NULL,
    status text DEFAULT 'pending' NOT NULL
        CONSTRAINT third_party_notices_status_check CHECK (status IN ('pending', 'sent', 'confirmed', 'failed')),
    reference_sealed text
        CONSTRAINT third_party_notices_reference_sealed_check CHECK (reference_sealed LIKE 'zv1.%'),
    attempts integer DEFAULT 0 NOT NULL,
    next_attempt_at timestamptz DEFAULT now() NOT NULL,
    confirmed_at timestamptz,
    error text,
    created_at timestamptz DEFAULT now() NOT NULL,
    updated_at timestamptz DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT third_party_notices_pkey PRIMARY KEY (id),
    CONSTRAINT third_party_notices_request_id_recipient_action_key UNIQUE (request_id, recipient, action)
);

COMMENT ON TABLE public.third_party_notices IS
    'Notices to recipients about erasure, correction or objection, retried until confirmed.';

CREATE INDEX third_party_notices_next_attempt_at_idx ON public.third_party_notices (next_attempt_at) WHERE status IN
    ('pending','sent');

ALTER TABLE public.third_party_notices ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.third_party_notices FORCE ROW LEVEL SECURITY;

CREATE POLICY third_party_notices_owner ON public.third_party_notices FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY third_party_notices_definer ON public.third_party_notices FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY third_party_notices_service ON public.third_party_notices FOR ALL TO zygo_service
    USING ((SELECT zygo.is_platform_scope()))
    WITH CHECK ((SELECT zygo.is_platform_scope()));
CREATE POLICY third_party_notices_admin ON public.third_party_notices FOR SELECT TO zygo_admin
    USING ((SELECT zygo.is_platform_scope()));

GRANT SELECT, INSERT ON public.third_party_notices TO zygo_service;
GRANT UPDATE (
    request_id, request_kind, recipient, action, status, reference_sealed, attempts, next_attempt_at,
    confirmed_at, error
) ON public.third_party_notices TO zygo_service;
GRANT SELECT ON public.third_party_notices TO zygo_admin;

CREATE TRIGGER third_party_notices_touch_row BEFORE UPDATE ON public.third_party_notices
    FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

-- down
DROP TABLE public.third_party_notices;
