-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

-- References of earlier tables to tables of this phase.
ALTER TABLE public.workflows ADD CONSTRAINT workflows_template_id_fkey FOREIGN KEY (template_id)
    REFERENCES public.workflow_templates (id) ON DELETE SET NULL NOT VALID;
ALTER TABLE public.workflow_executions ADD CONSTRAINT workflow_executions_tenant_id_schedule_id_fkey FOREIGN KEY
    (tenant_id, schedule_id)
    REFERENCES public.workflow_schedules (tenant_id, id) ON DELETE SET NULL (schedule_id) NOT VALID;
ALTER TABLE public.workflow_executions ADD CONSTRAINT workflow_executions_tenant_id_trigger_id_fkey FOREIGN KEY
    (tenant_id, trigger_id)
    REFERENCES public.workflow_triggers (tenant_id, id) ON DELETE SET NULL (trigger_id) NOT VALID;
ALTER TABLE public.workflow_executions ADD CONSTRAINT workflow_executions_tenant_id_conversation_id_fkey FOREIGN KEY
    (tenant_id, conversation_id)
    REFERENCES public.conversations (tenant_id, id) ON DELETE SET NULL (conversation_id) NOT VALID;

ALTER TABLE public.workflows VALIDATE CONSTRAINT workflows_template_id_fkey;
ALTER TABLE public.workflow_executions VALIDATE CONSTRAINT workflow_executions_tenant_id_schedule_id_fkey;
ALTER TABLE public.workflow_executions VALIDATE CONSTRAINT workflow_executions_tenant_id_trigger_id_fkey;
ALTER TABLE public.workflow_executions VALIDATE CONSTRAINT workflow_executions_tenant_id_conversation_id_fkey;

-- down
ALTER TABLE public.workflow_executions DROP CONSTRAINT workflow_executions_tenant_id_conversation_id_fkey;
ALTER TABLE public.workflow_executions DROP CONSTRAINT workflow_executions_tenant_id_trigger_id_fkey;
ALTER TABLE public.workflow_executions DROP CONSTRAINT workflow_executions_tenant_id_schedule_id_fkey;
ALTER TABLE public.workflows DROP CONSTRAINT workflows_template_id_fkey;
