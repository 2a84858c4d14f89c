-- transaction: no
-- phase: expand
-- lock: none
-- Every new or changed address is looked up among those that can still be restored.
CREATE INDEX CONCURRENTLY verification_codes_target_idx
    ON public.verification_codes (target) WHERE type = 'email_revert' AND consumed_at IS NULL;

-- down
DROP INDEX public.verification_codes_target_idx;
