-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.ip_blocks (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    ip_range cidr NOT NULL,
    reason text NOT NULL,
    blocked_at timestamptz DEFAULT now() NOT NULL,
    blocked_until timestamptz,
    auto_blocked boolean DEFAULT false NOT NULL,
    blocked_by_admin_id uuid,
    created_at timestamptz DEFAULT now() NOT NULL,
    updated_at timestamptz DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT ip_blocks_pkey PRIMARY KEY (id),
    CONSTRAINT ip_blocks_ip_range_key UNIQUE (ip_range),
    CONSTRAINT ip_blocks_blocked_by_admin_id_fkey FOREIGN KEY (blocked_by_admin_id)
        REFERENCES admin.admin_users (id) ON DELETE SET NULL
);

COMMENT ON TABLE public.ip_blocks IS
    'Blocked address ranges, automatic or by an administrator; cached 30 s by every process.';

CREATE INDEX ip_blocks_blocked_until_idx ON public.ip_blocks (blocked_until) WHERE blocked_until IS NOT NULL;

ALTER TABLE public.ip_blocks ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.ip_blocks FORCE ROW LEVEL SECURITY;

CREATE POLICY ip_blocks_owner ON public.ip_blocks FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY ip_blocks_definer ON public.ip_blocks FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY ip_blocks_select ON public.ip_blocks FOR SELECT TO zygo_app
    USING (true);
CREATE POLICY ip_blocks_service ON public.ip_blocks FOR ALL TO zygo_service
    USING ((SELECT zygo.is_platform_scope()))
    WITH CHECK ((SELECT zygo.is_platform_scope()));
CREATE POLICY ip_blocks_admin ON public.ip_blocks FOR ALL TO zygo_admin
    USING ((SELECT zygo.is_platform_scope()))
    WITH CHECK ((SELECT zygo.is_platform_scope()));

GRANT SELECT ON public.ip_blocks TO zygo_app;
GRANT SELECT, INSERT, DELETE ON public.ip_blocks TO zygo_service;
GRANT UPDATE (
    ip_range, reason, blocked_at, blocked_until, auto_blocked, blocked_by_admin_id
) ON public.ip_blocks TO zygo_service;
GRANT SELECT, INSERT, DELETE ON public.ip_blocks TO zygo_admin;
GRANT UPDATE (
    ip_range, reason, blocked_at, blocked_until, auto_blocked, blocked_by_admin_id
) ON public.ip_blocks TO zygo_admin;

CREATE TRIGGER ip_blocks_touch_row BEFORE UPDATE ON public.ip_blocks
    FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

-- down
DROP TABLE public.ip_blocks;
