-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

-- Who signs up with Microsoft signs in with Microsoft: the rules of a new workspace offer it like the other providers,
-- and its plan still decides. Workspaces that never chose get the same.
ALTER TABLE public.tenant_security_config
    ALTER COLUMN allowed_login_methods SET DEFAULT '{password,magic_link,google,github,microsoft,passkey}';

UPDATE public.tenant_security_config
   SET allowed_login_methods = '{password,magic_link,google,github,microsoft,passkey}'
 WHERE allowed_login_methods = '{password,magic_link,google,github,passkey}';

-- down
ALTER TABLE public.tenant_security_config
    ALTER COLUMN allowed_login_methods SET DEFAULT '{password,magic_link,google,github,passkey}';
