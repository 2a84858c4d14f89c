-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

-- References of earlier tables to tables of this phase.
ALTER TABLE public.platform_settings ADD CONSTRAINT platform_settings_updated_by_admin_id_fkey FOREIGN KEY
    (updated_by_admin_id)
    REFERENCES admin.admin_users (id) ON DELETE SET NULL NOT VALID;
ALTER TABLE public.tenants ADD CONSTRAINT tenants_created_by_fkey FOREIGN KEY (created_by)
    REFERENCES public.users (id) ON DELETE SET NULL NOT VALID;
ALTER TABLE public.tenant_domains ADD CONSTRAINT tenant_domains_claimed_by_fkey FOREIGN KEY (claimed_by)
    REFERENCES public.users (id) ON DELETE SET NULL NOT VALID;
ALTER TABLE public.tenant_settings ADD CONSTRAINT tenant_settings_updated_by_fkey FOREIGN KEY (updated_by)
    REFERENCES public.users (id) ON DELETE SET NULL NOT VALID;
ALTER TABLE public.tenant_security_config ADD CONSTRAINT tenant_security_config_updated_by_fkey FOREIGN KEY (updated_by)
    REFERENCES public.users (id) ON DELETE SET NULL NOT VALID;
ALTER TABLE public.tenant_features ADD CONSTRAINT tenant_features_set_by_admin_id_fkey FOREIGN KEY (set_by_admin_id)
    REFERENCES admin.admin_users (id) ON DELETE SET NULL NOT VALID;
ALTER TABLE public.projects ADD CONSTRAINT projects_created_by_fkey FOREIGN KEY (created_by)
    REFERENCES public.users (id) ON DELETE SET NULL NOT VALID;
ALTER TABLE public.files ADD CONSTRAINT files_owner_user_id_fkey FOREIGN KEY (owner_user_id)
    REFERENCES public.users (id) ON DELETE SET NULL NOT VALID;
ALTER TABLE public.export_artifacts ADD CONSTRAINT export_artifacts_single_user_id_fkey FOREIGN KEY (single_user_id)
    REFERENCES public.users (id) ON DELETE RESTRICT NOT VALID;
ALTER TABLE public.export_artifacts ADD CONSTRAINT export_artifacts_created_by_fkey FOREIGN KEY (created_by)
    REFERENCES public.users (id) ON DELETE SET NULL NOT VALID;
ALTER TABLE public.feature_flags ADD CONSTRAINT feature_flags_created_by_admin_id_fkey FOREIGN KEY (created_by_admin_id)
    REFERENCES admin.admin_users (id) ON DELETE SET NULL NOT VALID;
ALTER TABLE public.feature_flags ADD CONSTRAINT feature_flags_updated_by_admin_id_fkey FOREIGN KEY (updated_by_admin_id)
    REFERENCES admin.admin_users (id) ON DELETE SET NULL NOT VALID;
ALTER TABLE public.feature_flag_overrides ADD CONSTRAINT feature_flag_overrides_created_by_admin_id_fkey FOREIGN KEY
    (created_by_admin_id)
    REFERENCES admin.admin_users (id) ON DELETE SET NULL NOT VALID;
ALTER TABLE public.feature_flag_history ADD CONSTRAINT feature_flag_history_admin_id_fkey FOREIGN KEY (admin_id)
    REFERENCES admin.admin_users (id) ON DELETE SET NULL NOT VALID;
ALTER TABLE public.idempotency_keys ADD CONSTRAINT idempotency_keys_user_id_fkey FOREIGN KEY (user_id)
    REFERENCES public.users (id) ON DELETE RESTRICT NOT VALID;
ALTER TABLE public.job_queues ADD CONSTRAINT job_queues_paused_by_admin_id_fkey FOREIGN KEY (paused_by_admin_id)
    REFERENCES admin.admin_users (id) ON DELETE SET NULL NOT VALID;
ALTER TABLE public.job_dead_letters ADD CONSTRAINT job_dead_letters_handled_by_admin_id_fkey FOREIGN KEY
    (handled_by_admin_id)
    REFERENCES admin.admin_users (id) ON DELETE SET NULL NOT VALID;

ALTER TABLE public.platform_settings VALIDATE CONSTRAINT platform_settings_updated_by_admin_id_fkey;
ALTER TABLE public.tenants VALIDATE CONSTRAINT tenants_created_by_fkey;
ALTER TABLE public.tenant_domains VALIDATE CONSTRAINT tenant_domains_claimed_by_fkey;
ALTER TABLE public.tenant_settings VALIDATE CONSTRAINT tenant_settings_updated_by_fkey;
ALTER TABLE public.tenant_security_config VALIDATE CONSTRAINT tenant_security_config_updated_by_fkey;
ALTER TABLE public.tenant_features VALIDATE CONSTRAINT tenant_features_set_by_admin_id_fkey;
ALTER TABLE public.projects VALIDATE CONSTRAINT projects_created_by_fkey;
ALTER TABLE public.files VALIDATE CONSTRAINT files_owner_user_id_fkey;
ALTER TABLE public.export_artifacts VALIDATE CONSTRAINT export_artifacts_single_user_id_fkey;
ALTER TABLE public.export_artifacts VALIDATE CONSTRAINT export_artifacts_created_by_fkey;
ALTER TABLE public.feature_flags VALIDATE CONSTRAINT feature_flags_created_by_admin_id_fkey;
ALTER TABLE public.feature_flags VALIDATE CONSTRAINT feature_flags_updated_by_admin_id_fkey;
ALTER TABLE public.feature_flag_overrides VALIDATE CONSTRAINT feature_flag_overrides_created_by_admin_id_fkey;
ALTER TABLE public.feature_flag_history VALIDATE CONSTRAINT feature_flag_history_admin_id_fkey;
ALTER TABLE public.idempotency_keys VALIDATE CONSTRAINT idempotency_keys_user_id_fkey;
ALTER TABLE public.job_queues VALIDATE CONSTRAINT job_queues_paused_by_admin_id_fkey;
ALTER TABLE public.job_dead_letters VALIDATE CONSTRAINT job_dead_letters_handled_by_admin_id_fkey;

-- down
ALTER TABLE public.job_dead_letters DROP CONSTRAINT job_dead_letters_handled_by_admin_id_fkey;
ALTER TABLE public.job_queues DROP CONSTRAINT job_queues_paused_by_admin_id_fkey;
ALTER TABLE public.idempotency_keys DROP CONSTRAINT idempotency_keys_user_id_fkey;
ALTER TABLE public.feature_flag_history DROP CONSTRAINT feature_flag_history_admin_id_fkey;
ALTER TABLE public.feature_flag_overrides DROP CONSTRAINT feature_flag_overrides_created_by_admin_id_fkey;
ALTER TABLE public.feature_flags DROP CONSTRAINT feature_flags_updated_by_admin_id_fkey;
ALTER TABLE public.feature_flags DROP CONSTRAINT feature_flags_created_by_admin_id_fkey;
ALTER TABLE public.export_artifacts DROP CONSTRAINT export_artifacts_created_by_fkey;
ALTER TABLE public.export_artifacts DROP CONSTRAINT export_artifacts_single_user_id_fkey;
ALTER TABLE public.files DROP CONSTRAINT files_owner_user_id_fkey;
ALTER TABLE public.projects DROP CONSTRAINT projects_created_by_fkey;
ALTER TABLE public.tenant_features DROP CONSTRAINT tenant_features_set_by_admin_id_fkey;
ALTER TABLE public.tenant_security_config DROP CONSTRAINT tenant_security_config_updated_by_fkey;
ALTER TABLE public.tenant_settings DROP CONSTRAINT tenant_settings_updated_by_fkey;
ALTER TABLE public.tenant_domains DROP CONSTRAINT tenant_domains_claimed_by_fkey;
ALTER TABLE public.tenants DROP CONSTRAINT tenants_created_by_fkey;
ALTER TABLE public.platform_settings DROP CONSTRAINT platform_settings_updated_by_admin_id_fkey;
