-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

-- Policies of earlier tables that read memberships.
CREATE POLICY tenants_select_member ON public.tenants FOR SELECT TO zygo_app
    USING (EXISTS (SELECT 1 FROM public.tenant_members m WHERE m.tenant_id = tenants.id AND m.user_id = (SELECT
        zygo.current_user_id()) AND m.status IN ('active','pending')));
CREATE POLICY users_select_same_tenant ON public.users FOR SELECT TO zygo_app, zygo_service
    USING (EXISTS (SELECT 1 FROM public.tenant_members m WHERE m.user_id = users.id AND m.tenant_id = (SELECT
        zygo.current_tenant_id())));
CREATE POLICY users_admin_select ON public.users FOR SELECT TO zygo_admin
    USING ((SELECT zygo.admin_grant_ok('read')) AND EXISTS (SELECT 1 FROM public.tenant_members m WHERE m.user_id =
        users.id AND m.tenant_id = (SELECT zygo.current_tenant_id())));

-- down
DROP POLICY users_admin_select ON public.users;
DROP POLICY users_select_same_tenant ON public.users;
DROP POLICY tenants_select_member ON public.tenants;
