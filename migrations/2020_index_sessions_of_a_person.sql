-- transaction: no
-- phase: expand
-- lock: none
-- The workspaces of a person are listed with the last use of each, ended sessions included: the other index leaves
-- those out, and every look at the list read the whole table.
CREATE INDEX CONCURRENTLY sessions_user_id_tenant_id_last_activity_at_idx
    ON public.sessions (user_id, tenant_id, last_activity_at DESC);

-- down
DROP INDEX public.sessions_user_id_tenant_id_last_activity_at_idx;
