-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

-- A finalised invoice is a document: who, what, how much and when stay as they were sent. What happens to it later
-- (payments, reminders, the rendered file) is state and may change.
CREATE FUNCTION zygo.invoices_immutable() RETURNS trigger
    LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $function$
BEGIN
    IF OLD.finalized_at IS NULL THEN
        RETURN coalesce(NEW, OLD);
    END IF;
    IF TG_OP = 'DELETE' THEN
        -- The whole workspace may go; then the row of the tenant is gone in the same statement.
        IF EXISTS (SELECT 1 FROM public.tenants t WHERE t.id = OLD.tenant_id) THEN
            RAISE EXCEPTION USING ERRCODE = 'ZY018', MESSAGE = 'INVOICE_FINALISED';
        END IF;
        RETURN OLD;
    END IF;
    IF (NEW.number, NEW.series, NEW.currency, NEW.subtotal, NEW.tax, NEW.total, NEW.seller, NEW.buyer,
        NEW.period_start, NEW.period_end, NEW.issue_date, NEW.due_date, NEW.finalized_at, NEW.subscription_id)
        IS DISTINCT FROM
        (OLD.number, OLD.series, OLD.currency, OLD.subtotal, OLD.tax, OLD.total, OLD.seller, OLD.buyer,
        OLD.period_start, OLD.period_end, OLD.issue_date, OLD.due_date, OLD.finalized_at, OLD.subscription_id)
    THEN
        RAISE EXCEPTION USING ERRCODE = 'ZY018', MESSAGE = 'INVOICE_FINALISED';
    END IF;
    RETURN NEW;
END
$function$;
COMMENT ON FUNCTION zygo.invoices_immutable() IS
    'Refuses changes of money, parties, number and dates of an invoice once it is finalised, and its removal.';

CREATE TRIGGER invoices_immutable BEFORE UPDATE OR DELETE ON public.invoices
    FOR EACH ROW EXECUTE FUNCTION zygo.invoices_immutable();

-- down
DROP TRIGGER invoices_immutable ON public.invoices;
DROP FUNCTION zygo.invoices_immutable();
