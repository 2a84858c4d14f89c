-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.breach_notices (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    breach_id uuid NOT NULL,
    audience text NOT NULL
        CONSTRAINT breach_notices_audience_check CHECK (audience IN ('authority', 'person', 'tenant')),
    recipient_key text NOT NULL,
    user_id uuid,
    tenant_id uuid,
    template text NOT NULL,
    status text DEFAULT 'pending' NOT NULL
        CONSTRAINT breach_notices_status_check CHECK (status IN ('pending', 'sent', 'failed')),
    sent_at timestamptz,
    created_at timestamptz DEFAULT now() NOT NULL,
    updated_at timestamptz DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT breach_notices_pkey PRIMARY KEY (id),
    CONSTRAINT breach_notices_breach_id_audience_recipient_key_key UNIQUE (breach_id, audience, recipient_key),
    CONSTRAINT breach_notices_breach_id_fkey FOREIGN KEY (breach_id)
        REFERENCES public.breach_records (id) ON DELETE CASCADE
);

COMMENT ON TABLE public.breach_notices IS
    'Notices of a breach, once per recipient.';

CREATE INDEX breach_notices_status_idx ON public.breach_notices (status) WHERE status = 'pending';

ALTER TABLE public.breach_notices ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.breach_notices FORCE ROW LEVEL SECURITY;

CREATE POLICY breach_notices_owner ON public.breach_notices FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY breach_notices_definer ON public.breach_notices FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY breach_notices_platform ON public.breach_notices FOR ALL TO zygo_service, zygo_admin
    USING ((SELECT zygo.is_platform_scope()))
    WITH CHECK ((SELECT zygo.is_platform_scope()));

GRANT SELECT, INSERT ON public.breach_notices TO zygo_service;
GRANT UPDATE (
    breach_id, audience, recipient_key, user_id, template, status, sent_at
) ON public.breach_notices TO zygo_service;
GRANT SELECT, INSERT ON public.breach_notices TO zygo_admin;

CREATE TRIGGER breach_notices_touch_row BEFORE UPDATE ON public.breach_notices
    FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

-- down
DROP TABLE public.breach_notices;
