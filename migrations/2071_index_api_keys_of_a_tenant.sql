-- transaction: no
-- phase: expand
-- lock: none
-- The list of a workspace's keys holds revoked ones too, which the other indexes leave out.
CREATE INDEX CONCURRENTLY api_keys_tenant_id_created_at_id_idx
    ON public.api_keys (tenant_id, created_at DESC, id DESC);

-- down
DROP INDEX public.api_keys_tenant_id_created_at_id_idx;
