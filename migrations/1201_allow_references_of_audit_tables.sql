-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

-- Tables of schema audit have another owner, which needs the right to point here.
GRANT REFERENCES (id) ON public.tenants TO zygo_audit;
GRANT REFERENCES (id) ON public.users TO zygo_audit;
GRANT REFERENCES (id) ON admin.admin_users TO zygo_audit;

-- down
REVOKE REFERENCES (id) ON admin.admin_users FROM zygo_audit;
REVOKE REFERENCES (id) ON public.users FROM zygo_audit;
REVOKE REFERENCES (id) ON public.tenants FROM zygo_audit;
