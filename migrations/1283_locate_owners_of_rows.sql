-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

-- Asked after a 404, off the request's path: does the id belong to another workspace? The answer is the owner's id
-- and nothing of the row; a table that is not listed is unknown.
GRANT SELECT (id, tenant_id) ON public.api_keys TO zygo_definer;
GRANT SELECT (id, tenant_id) ON public.cloud_providers TO zygo_definer;
GRANT SELECT (id, tenant_id) ON public.dns_zones TO zygo_definer;
GRANT SELECT (id, tenant_id) ON public.encryption_keys TO zygo_definer;
GRANT SELECT (id, tenant_id) ON public.environment_variables TO zygo_definer;
GRANT SELECT (id, tenant_id) ON public.files TO zygo_definer;
GRANT SELECT (id, tenant_id) ON public.firewalls TO zygo_definer;
GRANT SELECT (id, tenant_id) ON public.floating_ips TO zygo_definer;
GRANT SELECT (id, tenant_id) ON public.groups TO zygo_definer;
GRANT SELECT (id, tenant_id) ON public.invoices TO zygo_definer;
GRANT SELECT (id, tenant_id) ON public.load_balancers TO zygo_definer;
GRANT SELECT (id, tenant_id) ON public.networks TO zygo_definer;
GRANT SELECT (id, tenant_id) ON public.payment_methods TO zygo_definer;
GRANT SELECT (id, tenant_id) ON public.projects TO zygo_definer;
GRANT SELECT (id, tenant_id) ON public.servers TO zygo_definer;
GRANT SELECT (id, tenant_id) ON public.snapshots TO zygo_definer;
GRANT SELECT (id, tenant_id) ON public.ssh_keys TO zygo_definer;
GRANT SELECT (id, tenant_id) ON public.sso_connections TO zygo_definer;
GRANT SELECT (id, tenant_id) ON public.volumes TO zygo_definer;
GRANT SELECT (id, tenant_id) ON public.webhooks TO zygo_definer;
GRANT SELECT (id, tenant_id) ON public.workflow_executions TO zygo_definer;
GRANT SELECT (id, tenant_id) ON public.workflows TO zygo_definer;

SET LOCAL ROLE zygo_definer;
CREATE FUNCTION security.locate(wanted_table text, wanted_id uuid) RETURNS uuid
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp
    AS $function$
    SELECT CASE wanted_table
        WHEN 'api_keys' THEN (SELECT r.tenant_id FROM public.api_keys r WHERE r.id = wanted_id)
        WHEN 'cloud_providers' THEN (SELECT r.tenant_id FROM public.cloud_providers r WHERE r.id = wanted_id)
        WHEN 'dns_zones' THEN (SELECT r.tenant_id FROM public.dns_zones r WHERE r.id = wanted_id)
        WHEN 'encryption_keys' THEN (SELECT r.tenant_id FROM public.encryption_keys r WHERE r.id = wanted_id)
        WHEN 'environment_variables' THEN (
            SELECT r.tenant_id FROM public.environment_variables r WHERE r.id = wanted_id
        )
        WHEN 'files' THEN (SELECT r.tenant_id FROM public.files r WHERE r.id = wanted_id)
        WHEN 'firewalls' THEN (SELECT r.tenant_id FROM public.firewalls r WHERE r.id = wanted_id)
        WHEN 'floating_ips' THEN (SELECT r.tenant_id FROM public.floating_ips r WHERE r.id = wanted_id)
        WHEN 'groups' THEN (SELECT r.tenant_id FROM public.groups r WHERE r.id = wanted_id)
        WHEN 'invoices' THEN (SELECT r.tenant_id FROM public.invoices r WHERE r.id = wanted_id)
        WHEN 'load_balancers' THEN (SELECT r.tenant_id FROM public.load_balancers r WHERE r.id = wanted_id)
        WHEN 'networks' THEN (SELECT r.tenant_id FROM public.networks r WHERE r.id = wanted_id)
        WHEN 'payment_methods' THEN (SELECT r.tenant_id FROM public.payment_methods r WHERE r.id = wanted_id)
        WHEN 'projects' THEN (SELECT r.tenant_id FROM public.projects r WHERE r.id = wanted_id)
        WHEN 'roles' THEN (SELECT r.tenant_id FROM public.roles r WHERE r.id = wanted_id)
        WHEN 'servers' THEN (SELECT r.tenant_id FROM public.servers r WHERE r.id = wanted_id)
        WHEN 'snapshots' THEN (SELECT r.tenant_id FROM public.snapshots r WHERE r.id = wanted_id)
        WHEN 'ssh_keys' THEN (SELECT r.tenant_id FROM public.ssh_keys r WHERE r.id = wanted_id)
        WHEN 'sso_connections' THEN (SELECT r.tenant_id FROM public.sso_connections r WHERE r.id = wanted_id)
        WHEN 'team_invitations' THEN (SELECT r.tenant_id FROM public.team_invitations r WHERE r.id = wanted_id)
        WHEN 'volumes' THEN (SELECT r.tenant_id FROM public.volumes r WHERE r.id = wanted_id)
        WHEN 'webhooks' THEN (SELECT r.tenant_id FROM public.webhooks r WHERE r.id = wanted_id)
        WHEN 'workflow_executions' THEN (SELECT r.tenant_id FROM public.workflow_executions r WHERE r.id = wanted_id)
        WHEN 'workflows' THEN (SELECT r.tenant_id FROM public.workflows r WHERE r.id = wanted_id)
    END
$function$;
COMMENT ON FUNCTION security.locate(text, uuid) IS
    'Owner of a row of one of the listed tables, null when there is none.';
REVOKE EXECUTE ON FUNCTION security.locate(text, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION security.locate(text, uuid) TO zygo_security;
SET LOCAL ROLE zygo_owner;

-- down
DROP FUNCTION security.locate(text, uuid);
REVOKE SELECT (id, tenant_id) ON public.workflows FROM zygo_definer;
REVOKE SELECT (id, tenant_id) ON public.workflow_executions FROM zygo_definer;
REVOKE SELECT (id, tenant_id) ON public.webhooks FROM zygo_definer;
REVOKE SELECT (id, tenant_id) ON public.volumes FROM zygo_definer;
REVOKE SELECT (id, tenant_id) ON public.sso_connections FROM zygo_definer;
REVOKE SELECT (id, tenant_id) ON public.ssh_keys FROM zygo_definer;
REVOKE SELECT (id, tenant_id) ON public.snapshots FROM zygo_definer;
REVOKE SELECT (id, tenant_id) ON public.servers FROM zygo_definer;
REVOKE SELECT (id, tenant_id) ON public.projects FROM zygo_definer;
REVOKE SELECT (id, tenant_id) ON public.payment_methods FROM zygo_definer;
REVOKE SELECT (id, tenant_id) ON public.networks FROM zygo_definer;
REVOKE SELECT (id, tenant_id) ON public.load_balancers FROM zygo_definer;
REVOKE SELECT (id, tenant_id) ON public.invoices FROM zygo_definer;
REVOKE SELECT (id, tenant_id) ON public.groups FROM zygo_definer;
REVOKE SELECT (id, tenant_id) ON public.floating_ips FROM zygo_definer;
REVOKE SELECT (id, tenant_id) ON public.firewalls FROM zygo_definer;
REVOKE SELECT (id, tenant_id) ON public.files FROM zygo_definer;
REVOKE SELECT (id, tenant_id) ON public.environment_variables FROM zygo_definer;
REVOKE SELECT (id, tenant_id) ON public.encryption_keys FROM zygo_definer;
REVOKE SELECT (id, tenant_id) ON public.dns_zones FROM zygo_definer;
REVOKE SELECT (id, tenant_id) ON public.cloud_providers FROM zygo_definer;
REVOKE SELECT (id, tenant_id) ON public.api_keys FROM zygo_definer;
