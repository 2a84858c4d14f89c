-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

GRANT SELECT, INSERT ON public.trial_claims TO zygo_definer;

SET LOCAL ROLE zygo_definer;
CREATE FUNCTION zygo.claim_trial(address_digest bytea) RETURNS boolean
    LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $function$
BEGIN
    INSERT INTO public.trial_claims (email_hash) VALUES (address_digest) ON CONFLICT DO NOTHING;
    RETURN FOUND;
END
$function$;
COMMENT ON FUNCTION zygo.claim_trial(bytea) IS 'True once per address, for ever.';
GRANT EXECUTE ON FUNCTION zygo.claim_trial(bytea) TO zygo_app;
SET LOCAL ROLE zygo_owner;

-- down
SET LOCAL ROLE zygo_definer;
DROP FUNCTION zygo.claim_trial(bytea);
SET LOCAL ROLE zygo_owner;
REVOKE SELECT, INSERT ON public.trial_claims FROM zygo_definer;
