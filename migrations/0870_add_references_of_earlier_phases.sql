-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

-- References of earlier tables to tables of this phase.
ALTER TABLE public.environment_variables ADD CONSTRAINT environment_variables_template_id_fkey FOREIGN KEY (template_id)
    REFERENCES public.env_var_templates (id) ON DELETE SET NULL NOT VALID;

ALTER TABLE public.environment_variables VALIDATE CONSTRAINT environment_variables_template_id_fkey;

-- down
ALTER TABLE public.environment_variables DROP CONSTRAINT environment_variables_template_id_fkey;
