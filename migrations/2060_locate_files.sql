-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

GRANT SELECT (state, purpose) ON public.files TO zygo_definer;

SET LOCAL ROLE zygo_definer;
-- A signed link names a file and no workspace; its proof is made with the workspace's id, so that is looked up first.
CREATE FUNCTION zygo.locate_linked_file(wanted uuid) RETURNS TABLE (tenant_id uuid, tenant_status text)
    LANGUAGE sql STABLE SECURITY DEFINER ROWS 1 SET search_path = pg_catalog, pg_temp AS $function$
    SELECT f.tenant_id, t.status
    FROM public.files f
    JOIN public.tenants t ON t.id = f.tenant_id
    WHERE f.id = wanted AND f.state = 'ready' AND f.purpose IN ('document', 'workflow')
$function$;
COMMENT ON FUNCTION zygo.locate_linked_file(uuid) IS 'Workspace of a file that links may open, and its state.';
GRANT EXECUTE ON FUNCTION zygo.locate_linked_file(uuid) TO zygo_app;
SET LOCAL ROLE zygo_owner;

-- down
SET LOCAL ROLE zygo_definer;
DROP FUNCTION zygo.locate_linked_file(uuid);
SET LOCAL ROLE zygo_owner;
REVOKE SELECT (state, purpose) ON public.files FROM zygo_definer;
