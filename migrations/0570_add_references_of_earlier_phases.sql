-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

-- References of earlier tables to tables of this phase.
ALTER TABLE public.sessions ADD CONSTRAINT sessions_user_device_id_fkey FOREIGN KEY (user_device_id)
    REFERENCES public.user_devices (id) ON DELETE SET NULL NOT VALID;

ALTER TABLE public.sessions VALIDATE CONSTRAINT sessions_user_device_id_fkey;

-- down
ALTER TABLE public.sessions DROP CONSTRAINT sessions_user_device_id_fkey;
