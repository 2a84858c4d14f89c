-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

GRANT SELECT, INSERT, UPDATE ON public.idempotency_keys TO zygo_definer;

SET LOCAL ROLE zygo_definer;
-- Rows of public operations carry neither tenant nor user. Outcomes: started (do the work),
-- taken_over (the former try died, do the work), in_progress, completed (replay), reused (other body).
CREATE FUNCTION zygo.public_idempotency_begin(
        caller text, operation text, key_digest bytea, body_digest bytea)
    RETURNS TABLE (
        outcome text, record_id uuid, response_status smallint, response_headers jsonb,
        response_body_sealed text, response_omitted boolean, resource_id uuid)
    LANGUAGE plpgsql VOLATILE SECURITY DEFINER ROWS 1 SET search_path = pg_catalog, pg_temp AS $function$
DECLARE
    fresh uuid;
    old public.idempotency_keys;
BEGIN
    IF caller NOT LIKE 'public:%' THEN
        RAISE EXCEPTION USING ERRCODE = 'ZY015', MESSAGE = 'CONTEXT_MISMATCH';
    END IF;
    INSERT INTO public.idempotency_keys AS k (tenant_id, principal, operation_id, key_hash, fingerprint)
    VALUES (NULL, caller, operation, key_digest, body_digest)
    ON CONFLICT DO NOTHING
    RETURNING k.id INTO fresh;
    IF fresh IS NOT NULL THEN
        RETURN QUERY SELECT 'started'::text, fresh, NULL::smallint, NULL::jsonb, NULL::text, false, NULL::uuid;
        RETURN;
    END IF;
    SELECT k.* INTO STRICT old FROM public.idempotency_keys k
    WHERE k.tenant_id IS NULL AND k.principal = caller AND k.operation_id = operation AND k.key_hash = key_digest
    FOR UPDATE;
    IF old.expires_at <= now() THEN
        UPDATE public.idempotency_keys k
        SET status = 'in_progress', fingerprint = body_digest, lease_expires_at = now() + interval '60 seconds',
            expires_at = now() + interval '24 hours', response_status = NULL, response_headers = NULL,
            response_body_sealed = NULL, response_omitted = false, resource_id = NULL
        WHERE k.id = old.id;
        RETURN QUERY SELECT 'started'::text, old.id, NULL::smallint, NULL::jsonb, NULL::text, false, NULL::uuid;
    ELSIF old.fingerprint <> body_digest THEN
        RETURN QUERY SELECT 'reused'::text, old.id, NULL::smallint, NULL::jsonb, NULL::text, false, NULL::uuid;
    ELSIF old.status = 'completed' THEN
        RETURN QUERY SELECT 'completed'::text, old.id, old.response_status, old.response_headers,
            old.response_body_sealed, old.response_omitted, old.resource_id;
    ELSIF old.lease_expires_at <= now() THEN
        UPDATE public.idempotency_keys k SET lease_expires_at = now() + interval '60 seconds' WHERE k.id = old.id;
        RETURN QUERY SELECT 'taken_over'::text, old.id, NULL::smallint, NULL::jsonb, NULL::text, false, NULL::uuid;
    ELSE
        RETURN QUERY SELECT 'in_progress'::text, old.id, NULL::smallint, NULL::jsonb, NULL::text, false, NULL::uuid;
    END IF;
END
$function$;

CREATE FUNCTION zygo.public_idempotency_complete(
        record uuid, caller text, status_code integer, headers jsonb, body_sealed text, omitted boolean,
        resource uuid)
    RETURNS boolean
    LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $function$
BEGIN
    UPDATE public.idempotency_keys k
    SET status = 'completed', response_status = status_code, response_headers = headers,
        response_body_sealed = body_sealed, response_omitted = omitted, resource_id = resource
    WHERE k.id = record AND k.principal = caller AND k.principal LIKE 'public:%'
        AND k.tenant_id IS NULL AND k.user_id IS NULL AND k.status = 'in_progress';
    RETURN FOUND;
END
$function$;
CREATE FUNCTION zygo.public_idempotency_release(record uuid, caller text)
    RETURNS boolean
    LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $function$
BEGIN
    UPDATE public.idempotency_keys k
    SET lease_expires_at = now()
    WHERE k.id = record AND k.principal = caller AND k.principal LIKE 'public:%'
        AND k.tenant_id IS NULL AND k.user_id IS NULL AND k.status = 'in_progress';
    RETURN FOUND;
END
$function$;
COMMENT ON FUNCTION zygo.public_idempotency_begin(text, text, bytea, bytea) IS
    'Opens or finds the idempotency record of a public operation.';
COMMENT ON FUNCTION zygo.public_idempotency_complete(uuid, text, integer, jsonb, text, boolean, uuid) IS
    'Stores the answer of a public operation; false when the record is not open.';
COMMENT ON FUNCTION zygo.public_idempotency_release(uuid, text) IS
    'Lets a retry of a public operation run at once; false when the record is not open.';
GRANT EXECUTE ON FUNCTION zygo.public_idempotency_begin(text, text, bytea, bytea),
    zygo.public_idempotency_release(uuid, text),
    zygo.public_idempotency_complete(uuid, text, integer, jsonb, text, boolean, uuid) TO zygo_app;
SET LOCAL ROLE zygo_owner;

-- down
SET LOCAL ROLE zygo_definer;
DROP FUNCTION zygo.public_idempotency_release(uuid, text);
DROP FUNCTION zygo.public_idempotency_complete(uuid, text, integer, jsonb, text, boolean, uuid);
DROP FUNCTION zygo.public_idempotency_begin(text, text, bytea, bytea);
SET LOCAL ROLE zygo_owner;
REVOKE SELECT, INSERT, UPDATE ON public.idempotency_keys FROM zygo_definer;
