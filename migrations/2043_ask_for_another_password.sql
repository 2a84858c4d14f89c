-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

ALTER TABLE public.user_credentials ADD COLUMN reset_required_at timestamptz;
COMMENT ON COLUMN public.user_credentials.reset_required_at IS
    'When a sign-in was reported as foreign: the password opens nothing until it is replaced by way of the mailbox.';
GRANT UPDATE (reset_required_at) ON public.user_credentials TO zygo_app, zygo_service;

-- down
ALTER TABLE public.user_credentials DROP COLUMN reset_required_at;
