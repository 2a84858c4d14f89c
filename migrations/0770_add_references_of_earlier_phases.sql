-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

-- References of earlier tables to tables of this phase.
ALTER TABLE public.load_balancer_service_certificates ADD CONSTRAINT
    load_balancer_service_certificates_tenant_id_certif_8696d9_fkey FOREIGN KEY (tenant_id, certificate_id)
    REFERENCES public.ssl_certificates (tenant_id, id) NOT VALID;
ALTER TABLE public.snapshots ADD CONSTRAINT snapshots_tenant_id_schedule_id_fkey FOREIGN KEY (tenant_id, schedule_id)
    REFERENCES public.backup_schedules (tenant_id, id) ON DELETE SET NULL (schedule_id) NOT VALID;

ALTER TABLE public.load_balancer_service_certificates VALIDATE CONSTRAINT
    load_balancer_service_certificates_tenant_id_certif_8696d9_fkey;
ALTER TABLE public.snapshots VALIDATE CONSTRAINT snapshots_tenant_id_schedule_id_fkey;

-- down
ALTER TABLE public.snapshots DROP CONSTRAINT snapshots_tenant_id_schedule_id_fkey;
ALTER TABLE public.load_balancer_service_certificates DROP CONSTRAINT
    load_balancer_service_certificates_tenant_id_certif_8696d9_fkey;
