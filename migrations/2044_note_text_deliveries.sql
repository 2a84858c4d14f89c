-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

GRANT SELECT, INSERT, UPDATE ON public.sms_delivery_logs TO zygo_definer;

SET LOCAL ROLE zygo_definer;
-- The provider's word may come before our own note of the message, twice, and in any order: what is final stays.
CREATE FUNCTION zygo.note_text_delivery(carrier text, message text, recipient text, state text, error text)
    RETURNS boolean
    LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $function$
    WITH noted AS (
        INSERT INTO public.sms_delivery_logs AS kept (
            provider, provider_message_id, phone_masked, purpose, status, error_code)
        VALUES (carrier, message, recipient, 'unknown', state, error)
        ON CONFLICT (provider, provider_message_id) DO UPDATE
            SET status = excluded.status, error_code = excluded.error_code
            WHERE kept.status = 'queued' AND excluded.status <> 'queued'
                OR kept.status = 'sent' AND excluded.status IN ('delivered', 'undelivered', 'failed')
        RETURNING 1)
    SELECT EXISTS (SELECT 1 FROM noted)
$function$;
COMMENT ON FUNCTION zygo.note_text_delivery(text, text, text, text, text) IS
    'Keeps a provider''s word on a text message; tells whether it was news.';
GRANT EXECUTE ON FUNCTION zygo.note_text_delivery(text, text, text, text, text) TO zygo_app;
SET LOCAL ROLE zygo_owner;

-- down
SET LOCAL ROLE zygo_definer;
DROP FUNCTION zygo.note_text_delivery(text, text, text, text, text);
SET LOCAL ROLE zygo_owner;
REVOKE SELECT, INSERT, UPDATE ON public.sms_delivery_logs FROM zygo_definer;
