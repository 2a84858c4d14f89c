-- role: zygo_audit
-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE audit.alert_rules (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    tenant_id uuid DEFAULT zygo.current_tenant_id() NOT NULL,
    name text NOT NULL
        CONSTRAINT alert_rules_name_check CHECK (char_length(name) BETWEEN 1 AND 100),
    event_types text[] NOT NULL
        CONSTRAINT alert_rules_event_types_check CHECK (cardinality(event_types) BETWEEN 1 AND 20),
    min_severity text DEFAULT 'low' NOT NULL
        CONSTRAINT alert_rules_min_severity_check CHECK (min_severity IN ('low', 'medium', 'high', 'critical')),
    threshold_count integer DEFAULT 1 NOT NULL
        CONSTRAINT alert_rules_threshold_count_check CHECK (threshold_count BETWEEN 1 AND 1000),
    window_seconds integer DEFAULT 300 NOT NULL
        CONSTRAINT alert_rules_window_seconds_check CHECK (window_seconds BETWEEN 60 AND 86400),
    channels jsonb DEFAULT '[]'::jsonb NOT NULL
        CONSTRAINT alert_rules_channels_check CHECK (pg_column_size(channels) <= 131072),
    is_enabled boolean DEFAULT true NOT NULL,
    last_fired_window timestamptz,
    created_by uuid,
    created_at timestamptz DEFAULT now() NOT NULL,
    updated_at timestamptz DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT alert_rules_pkey PRIMARY KEY (id),
    CONSTRAINT alert_rules_tenant_id_name_key UNIQUE (tenant_id, name),
    CONSTRAINT alert_rules_tenant_id_fkey FOREIGN KEY (tenant_id)
        REFERENCES public.tenants (id) ON DELETE CASCADE,
    CONSTRAINT alert_rules_created_by_fkey FOREIGN KEY (created_by)
        REFERENCES public.users (id) ON DELETE SET NULL
);

COMMENT ON TABLE audit.alert_rules IS
    'Alert rules of a tenant over its events.';

ALTER TABLE audit.alert_rules ENABLE ROW LEVEL SECURITY;
ALTER TABLE audit.alert_rules FORCE ROW LEVEL SECURITY;

CREATE POLICY alert_rules_owner ON audit.alert_rules FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY alert_rules_definer ON audit.alert_rules FOR ALL TO zygo_audit
    USING (true)
    WITH CHECK (true);
CREATE POLICY alert_rules_select ON audit.alert_rules FOR SELECT TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY alert_rules_insert ON audit.alert_rules FOR INSERT TO zygo_app, zygo_service
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY alert_rules_update ON audit.alert_rules FOR UPDATE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()))
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY alert_rules_delete ON audit.alert_rules FOR DELETE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY alert_rules_service_scan ON audit.alert_rules FOR SELECT TO zygo_service
    USING ((SELECT zygo.is_platform_scope()));

GRANT SELECT, INSERT, DELETE ON audit.alert_rules TO zygo_app;
GRANT UPDATE (
    name, event_types, min_severity, threshold_count, window_seconds, channels, is_enabled, last_fired_window,
    created_by
) ON audit.alert_rules TO zygo_app;
GRANT SELECT, INSERT, DELETE ON audit.alert_rules TO zygo_service;
GRANT UPDATE (
    name, event_types, min_severity, threshold_count, window_seconds, channels, is_enabled, last_fired_window,
    created_by
) ON audit.alert_rules TO zygo_service;

CREATE TRIGGER alert_rules_touch_row BEFORE UPDATE ON audit.alert_rules
    FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

-- down
DROP TABLE audit.alert_rules;
