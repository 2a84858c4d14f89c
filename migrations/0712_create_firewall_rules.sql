-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.firewall_rules (
    id uuid DEFAULT zygo.uuid_v7() NOT NULL,
    tenant_id uuid DEFAULT zygo.current_tenant_id() NOT NULL,
    firewall_id uuid NOT NULL,
    direction text NOT NULL
        CONSTRAINT firewall_rules_direction_check CHECK (direction IN ('inbound', 'outbound')),
    position integer NOT NULL
        CONSTRAINT firewall_rules_position_check CHECK (position BETWEEN 1 AND 100),
    protocol text NOT NULL
        CONSTRAINT firewall_rules_protocol_check CHECK (protocol IN ('tcp', 'udp', 'icmp', 'esp', 'gre')),
    port_from integer
        CONSTRAINT firewall_rules_port_from_check CHECK (port_from BETWEEN 1 AND 65535),
    port_to integer
        CONSTRAINT firewall_rules_port_to_check CHECK (port_to BETWEEN 1 AND 65535),
    cidrs cidr[] NOT NULL
        CONSTRAINT firewall_rules_cidrs_check CHECK (cardinality(cidrs) BETWEEN 1 AND 100),
    action text DEFAULT 'allow' NOT NULL
        CONSTRAINT firewall_rules_action_check CHECK (action IN ('allow', 'deny')),
    description text
        CONSTRAINT firewall_rules_description_check CHECK (char_length(description) <= 255),
    created_at timestamptz DEFAULT now() NOT NULL,
    updated_at timestamptz DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT firewall_rules_pkey PRIMARY KEY (id),
    CONSTRAINT firewall_rules_firewall_id_direction_position_key UNIQUE (firewall_id, direction, position),
    CONSTRAINT firewall_rules_ports_match_protocol_check CHECK ((protocol IN ('tcp','udp')) = (port_from IS NOT NULL
        AND port_to IS NOT NULL)),
    CONSTRAINT firewall_rules_port_order_check CHECK (port_from IS NULL OR port_from <= port_to),
    CONSTRAINT firewall_rules_tenant_id_fkey FOREIGN KEY (tenant_id)
        REFERENCES public.tenants (id) ON DELETE CASCADE,
    CONSTRAINT firewall_rules_tenant_id_firewall_id_fkey FOREIGN KEY (tenant_id, firewall_id)
        REFERENCES public.firewalls (tenant_id, id) ON DELETE CASCADE
);

COMMENT ON TABLE public.firewall_rules IS
    'Rules in evaluation order per direction.';

CREATE INDEX firewall_rules_tenant_id_idx ON public.firewall_rules (tenant_id);

ALTER TABLE public.firewall_rules ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.firewall_rules FORCE ROW LEVEL SECURITY;

CREATE POLICY firewall_rules_owner ON public.firewall_rules FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY firewall_rules_definer ON public.firewall_rules FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY firewall_rules_select ON public.firewall_rules FOR SELECT TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY firewall_rules_insert ON public.firewall_rules FOR INSERT TO zygo_app, zygo_service
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY firewall_rules_update ON public.firewall_rules FOR UPDATE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()))
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY firewall_rules_delete ON public.firewall_rules FOR DELETE TO zygo_app, zygo_service
    USING (tenant_id = (SELECT zygo.current_tenant_id()));
CREATE POLICY firewall_rules_admin_select ON public.firewall_rules FOR SELECT TO zygo_admin
    USING (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('read')));
CREATE POLICY firewall_rules_admin_insert ON public.firewall_rules FOR INSERT TO zygo_admin
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('write')));
CREATE POLICY firewall_rules_admin_update ON public.firewall_rules FOR UPDATE TO zygo_admin
    USING (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('write')))
    WITH CHECK (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('write')));
CREATE POLICY firewall_rules_admin_delete ON public.firewall_rules FOR DELETE TO zygo_admin
    USING (tenant_id = (SELECT zygo.current_tenant_id()) AND (SELECT zygo.admin_grant_ok('write')));

GRANT SELECT, INSERT, DELETE ON public.firewall_rules TO zygo_app;
GRANT UPDATE (
    firewall_id, direction, position, protocol, port_from, port_to, cidrs, action, description
) ON public.firewall_rules TO zygo_app;
GRANT SELECT, INSERT, DELETE ON public.firewall_rules TO zygo_service;
GRANT UPDATE (
    firewall_id, direction, position, protocol, port_from, port_to, cidrs, action, description
) ON public.firewall_rules TO zygo_service;
GRANT SELECT, INSERT, DELETE ON public.firewall_rules TO zygo_admin;
GRANT UPDATE (
    firewall_id, direction, position, protocol, port_from, port_to, cidrs, action, description
) ON public.firewall_rules TO zygo_admin;

CREATE TRIGGER firewall_rules_touch_row BEFORE UPDATE ON public.firewall_rules
    FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

-- down
DROP TABLE public.firewall_rules;
