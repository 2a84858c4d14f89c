-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

-- References of earlier tables to tables of this phase.
ALTER TABLE public.job_definitions ADD CONSTRAINT job_definitions_queue_fkey FOREIGN KEY (queue)
    REFERENCES public.job_queues (name) ON DELETE RESTRICT NOT VALID;

ALTER TABLE public.job_definitions VALIDATE CONSTRAINT job_definitions_queue_fkey;

-- down
ALTER TABLE public.job_definitions DROP CONSTRAINT job_definitions_queue_fkey;
