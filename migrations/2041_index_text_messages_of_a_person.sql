-- transaction: no
-- phase: expand
-- lock: none
-- Without Redis the limits of text messages are counted here, by person among others.
CREATE INDEX CONCURRENTLY outbound_messages_user_id_created_at_idx
    ON public.outbound_messages (user_id, created_at DESC) WHERE channel = 'sms';

-- down
DROP INDEX public.outbound_messages_user_id_created_at_idx;
