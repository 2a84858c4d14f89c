-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

ALTER TABLE public.user_credentials ADD COLUMN mfa_locked_until timestamptz;
COMMENT ON COLUMN public.user_credentials.mfa_locked_until IS
    'Durable copy of the lock of the second factors: holds where the counter was lost.';
GRANT UPDATE (mfa_locked_until) ON public.user_credentials TO zygo_app, zygo_service;

-- down
ALTER TABLE public.user_credentials DROP COLUMN mfa_locked_until;
