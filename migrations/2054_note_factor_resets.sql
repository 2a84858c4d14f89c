-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

ALTER TABLE public.tenant_members ADD COLUMN mfa_reset_at timestamptz;
COMMENT ON COLUMN public.tenant_members.mfa_reset_at IS
    'When an administrator took the member''s second factors away: the time to set one up starts anew there.';
GRANT UPDATE (mfa_reset_at) ON public.tenant_members TO zygo_app, zygo_service;

-- down
ALTER TABLE public.tenant_members DROP COLUMN mfa_reset_at;
