-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

-- Workers sleep until a job of their queue is due. The server folds equal notifications of one transaction into
-- one, so a bulk insert wakes a queue once. Rows of the future are found by the schedule, not by a wake-up.
CREATE FUNCTION zygo.job_executions_notify() RETURNS trigger
    LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $function$
BEGIN
    PERFORM pg_notify('zygo_jobs', due.queue)
    FROM (
        SELECT DISTINCT n.queue FROM new_rows n
        WHERE n.status IN ('pending', 'scheduled', 'retrying') AND n.run_at <= now()
    ) due;
    RETURN NULL;
END
$function$;
COMMENT ON FUNCTION zygo.job_executions_notify() IS
    'Wakes the workers of each queue that received a due job, once per queue and transaction.';

CREATE TRIGGER job_executions_notify AFTER INSERT ON public.job_executions
    REFERENCING NEW TABLE AS new_rows
    FOR EACH STATEMENT EXECUTE FUNCTION zygo.job_executions_notify();

-- down
DROP TRIGGER job_executions_notify ON public.job_executions;
DROP FUNCTION zygo.job_executions_notify();
