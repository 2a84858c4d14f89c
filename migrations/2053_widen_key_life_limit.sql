-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

-- A workspace may let its API keys live up to ten years. The table has one row per workspace and every row holds.
ALTER TABLE public.tenant_security_config
    DROP CONSTRAINT tenant_security_config_api_key_max_days_check,
    ADD CONSTRAINT tenant_security_config_api_key_max_days_check CHECK (api_key_max_days BETWEEN 1 AND 3650);

-- down
UPDATE public.tenant_security_config SET api_key_max_days = 365 WHERE api_key_max_days > 365;
ALTER TABLE public.tenant_security_config
    DROP CONSTRAINT tenant_security_config_api_key_max_days_check,
    ADD CONSTRAINT tenant_security_config_api_key_max_days_check CHECK (api_key_max_days BETWEEN 1 AND 365);
