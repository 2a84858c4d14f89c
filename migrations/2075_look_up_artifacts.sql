-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

GRANT SELECT (id, tenant_id, kind, status, format, created_by, expires_at) ON public.export_artifacts TO zygo_definer;

SET LOCAL ROLE zygo_definer;
-- A link names the file alone; whose it is must be known before its signature can be verified.
CREATE FUNCTION zygo.artifact_of_link(artifact uuid)
    RETURNS TABLE (
        artifact_id uuid, tenant_id uuid, kind text, status text, format text, created_by uuid, expires_at timestamptz)
    LANGUAGE sql STABLE SECURITY DEFINER ROWS 1 SET search_path = pg_catalog, pg_temp AS $function$
    SELECT a.id, a.tenant_id, a.kind, a.status, a.format, a.created_by, a.expires_at
    FROM public.export_artifacts a
    WHERE a.id = artifact
$function$;
COMMENT ON FUNCTION zygo.artifact_of_link(uuid) IS 'Produced file that a signed link names.';
GRANT EXECUTE ON FUNCTION zygo.artifact_of_link(uuid) TO zygo_app;
SET LOCAL ROLE zygo_owner;

-- down
SET LOCAL ROLE zygo_definer;
DROP FUNCTION zygo.artifact_of_link(uuid);
SET LOCAL ROLE zygo_owner;
REVOKE SELECT (id, tenant_id, kind, status, format, created_by, expires_at) ON public.export_artifacts
    FROM zygo_definer;
