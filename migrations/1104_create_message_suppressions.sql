-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.message_suppressions (
    recipient_hash bytea NOT NULL
        CONSTRAINT message_suppressions_recipient_hash_check CHECK (octet_length(recipient_hash) = 32),
    channel text NOT NULL
        CONSTRAINT message_suppressions_channel_check CHECK (channel IN ('email', 'sms')),
    reason text NOT NULL
        CONSTRAINT message_suppressions_reason_check CHECK (reason IN ('bounce', 'complaint', 'unsubscribe',
            'erasure', 'operator')),
    scope text DEFAULT 'all' NOT NULL
        CONSTRAINT message_suppressions_scope_check CHECK (scope IN ('all', 'marketing')),
    created_at timestamptz DEFAULT now() NOT NULL,
    CONSTRAINT message_suppressions_pkey PRIMARY KEY (recipient_hash, channel, scope)
);

COMMENT ON TABLE public.message_suppressions IS
    'Addresses that must not be written to (bounce, complaint, unsubscribe), as keyed hash.';

ALTER TABLE public.message_suppressions ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.message_suppressions FORCE ROW LEVEL SECURITY;

CREATE POLICY message_suppressions_owner ON public.message_suppressions FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY message_suppressions_definer ON public.message_suppressions FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY message_suppressions_service ON public.message_suppressions FOR ALL TO zygo_service
    USING ((SELECT zygo.is_platform_scope()))
    WITH CHECK ((SELECT zygo.is_platform_scope()));
CREATE POLICY message_suppressions_admin ON public.message_suppressions FOR ALL TO zygo_admin
    USING ((SELECT zygo.is_platform_scope()))
    WITH CHECK ((SELECT zygo.is_platform_scope()));

GRANT SELECT, INSERT, DELETE ON public.message_suppressions TO zygo_service;
GRANT SELECT, INSERT ON public.message_suppressions TO zygo_admin;

-- down
DROP TABLE public.message_suppressions;
