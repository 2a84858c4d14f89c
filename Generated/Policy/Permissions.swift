// Generated from contract/rbac_contract.yaml. Edit that file, then run scripts/generate.

/// Positions of the permissions in the catalogue: the bits of a permission set.
public enum Permission {
    public static let canChangePlans: Int = 0
    public static let canManageLicenses: Int = 1
    public static let canManagePayment: Int = 2
    public static let canViewInvoices: Int = 3
    public static let canCancelSubscription: Int = 4
    public static let canUpdateBillingInfo: Int = 5
    public static let canViewBillingOverview: Int = 6
    public static let canViewTeamResources: Int = 7
    public static let canViewPaymentBilling: Int = 8
    public static let canManageUsers: Int = 9
    public static let canInviteUsers: Int = 10
    public static let canDeleteUsers: Int = 11
    public static let canViewUsers: Int = 12
    public static let canManageRoles: Int = 13
    public static let canViewRoles: Int = 14
    public static let canAssignRoles: Int = 15
    public static let canManageTenantSettings: Int = 16
    public static let canViewTenantSettings: Int = 17
    public static let canDeleteTenant: Int = 18
    public static let canManageNotifications: Int = 19
    public static let canViewDocumentation: Int = 20
    public static let canEditDocumentation: Int = 21
    public static let canPublishDocumentation: Int = 22
    public static let canManageDocVersions: Int = 23
    public static let canViewSecuritySettings: Int = 24
    public static let canManageSecuritySettings: Int = 25
    public static let canManageGroups: Int = 26
    public static let canManageSecrets: Int = 27
    public static let canViewSecrets: Int = 28
    public static let canManageTemplates: Int = 29
    public static let canRotateSecrets: Int = 30
    public static let canExportSecrets: Int = 31
    public static let canManageWebhooks: Int = 32
    public static let canViewWebhooks: Int = 33
    public static let canTestWebhooks: Int = 34
    public static let canViewWebhookLogs: Int = 35
    public static let canManageCloudProviders: Int = 36
    public static let canViewCloudProviders: Int = 37
    public static let canViewServers: Int = 38
    public static let canCreateServers: Int = 39
    public static let canManageServers: Int = 40
    public static let canDeleteServers: Int = 41
    public static let canStartStopServers: Int = 42
    public static let canResizeServers: Int = 43
    public static let canRebuildServers: Int = 44
    public static let canAccessConsole: Int = 45
    public static let canManageSSHKeys: Int = 46
    public static let canViewServerMetrics: Int = 47
    public static let canViewVolumes: Int = 48
    public static let canCreateVolumes: Int = 49
    public static let canManageVolumes: Int = 50
    public static let canDeleteVolumes: Int = 51
    public static let canAttachVolumes: Int = 52
    public static let canResizeVolumes: Int = 53
    public static let canSnapshotVolumes: Int = 54
    public static let canViewNetworks: Int = 55
    public static let canCreateNetworks: Int = 56
    public static let canManageNetworks: Int = 57
    public static let canDeleteNetworks: Int = 58
    public static let canAttachNetworks: Int = 59
    public static let canConfigureVPN: Int = 60
    public static let canViewFirewalls: Int = 61
    public static let canCreateFirewalls: Int = 62
    public static let canManageFirewalls: Int = 63
    public static let canDeleteFirewalls: Int = 64
    public static let canApplyFirewalls: Int = 65
    public static let canViewSecurityLogs: Int = 66
    public static let canViewLoadBalancers: Int = 67
    public static let canCreateLoadBalancers: Int = 68
    public static let canManageLoadBalancers: Int = 69
    public static let canDeleteLoadBalancers: Int = 70
    public static let canConfigureHealthChecks: Int = 71
    public static let canManageBackends: Int = 72
    public static let canConfigureSSL: Int = 73
    public static let canViewDNSZones: Int = 74
    public static let canCreateDNSZones: Int = 75
    public static let canManageDNSRecords: Int = 76
    public static let canDeleteDNSZones: Int = 77
    public static let canImportDNSZones: Int = 78
    public static let canExportDNSZones: Int = 79
    public static let canViewSnapshots: Int = 80
    public static let canCreateSnapshots: Int = 81
    public static let canDeleteSnapshots: Int = 82
    public static let canRestoreSnapshots: Int = 83
    public static let canTransferSnapshots: Int = 84
    public static let canScheduleBackups: Int = 85
    public static let canViewFloatingIPs: Int = 86
    public static let canCreateFloatingIPs: Int = 87
    public static let canDeleteFloatingIPs: Int = 88
    public static let canAssignFloatingIPs: Int = 89
    public static let canViewAIComponents: Int = 90
    public static let canViewAIAgents: Int = 91
    public static let canViewNodes: Int = 92
    public static let canViewTemplates: Int = 93
    public static let canCreateAIComponents: Int = 94
    public static let canEditAIComponents: Int = 95
    public static let canDeleteAIComponents: Int = 96
    public static let canDeployAIComponents: Int = 97
    public static let canTrainModels: Int = 98
    public static let canAccessAiapi: Int = 99
    public static let canViewAIMetrics: Int = 100
    public static let canManageAIAgents: Int = 101
    public static let canManageWorkflows: Int = 102
    public static let canViewWorkflows: Int = 103
    public static let canExecuteWorkflows: Int = 104
    public static let canScheduleWorkflows: Int = 105
    public static let canViewWorkflowLogs: Int = 106
    public static let canDebugWorkflows: Int = 107
    public static let canViewDashboards: Int = 108
    public static let canCreateDashboards: Int = 109
    public static let canViewLogs: Int = 110
    public static let canExportLogs: Int = 111
    public static let canConfigureAlerts: Int = 112
    public static let canViewAuditLogs: Int = 113
}

/// What the catalogue says of one permission.
public struct PermissionEntry: Sendable {
    public let key: String
    public let name: String
    public let category: String
    public let description: String
    public let isCritical: Bool
    public let requiresMFA: Bool
}

extension Permission {
    /// Position of a key; nil for an unknown one.
    public static func index(_ key: String) -> Int? { positions[key] }

    private static let positions: [String: Int] = {
        var positions: [String: Int] = [:]
        for (index, entry) in all.enumerated() { positions[entry.key] = index }
        return positions
    }()

    /// Names of the categories by id, in order.
    public static let categories: [(id: String, name: String)] = [
        ("billing", "Billing & Subscription"), ("users", "User Management"), ("roles", "Roles & Permissions"),
        ("organization", "Organization Settings"), ("secrets", "Secrets & Environment Variables"),
        ("webhooks", "Webhooks"), ("cloud_providers", "Cloud Provider Accounts"), ("servers", "Servers & Compute"),
        ("volumes", "Volumes & Storage"), ("networks", "Networks"), ("firewalls", "Firewalls & Security"),
        ("load_balancers", "Load Balancers"), ("dns", "DNS Management"), ("snapshots", "Snapshots & Backups"),
        ("floating_ips", "Floating IPs"), ("ai", "AI Components"), ("workflows", "Workflows & Automation"),
        ("monitoring", "Monitoring & Observability"),
    ]

    /// The catalogue in order.
    public static let all: [PermissionEntry] = [
        PermissionEntry(
            key: "canChangePlans", name: "Change plans", category: "billing",
            description: "Move the workspace to another subscription plan or billing cycle.", isCritical: false,
            requiresMFA: false),
        PermissionEntry(
            key: "canManageLicenses", name: "Manage licences", category: "billing",
            description: "Buy, assign and release seats.", isCritical: false, requiresMFA: false),
        PermissionEntry(
            key: "canManagePayment", name: "Manage payment", category: "billing",
            description: "Add, remove and choose default payment methods; buy token packages.", isCritical: false,
            requiresMFA: false),
        PermissionEntry(
            key: "canViewInvoices", name: "View invoices", category: "billing",
            description: "List, open and download invoices.", isCritical: false, requiresMFA: false),
        PermissionEntry(
            key: "canCancelSubscription", name: "Cancel subscription", category: "billing",
            description: "End the paid subscription. Held by the Owner role only by default.", isCritical: true,
            requiresMFA: true),
        PermissionEntry(
            key: "canUpdateBillingInfo", name: "Update billing info", category: "billing",
            description: "Edit billing contact, address and tax data.", isCritical: false, requiresMFA: false),
        PermissionEntry(
            key: "canViewBillingOverview", name: "View billing overview", category: "billing",
            description: "See current plan, period and spend summary.", isCritical: false, requiresMFA: false),
        PermissionEntry(
            key: "canViewTeamResources", name: "View team resources", category: "billing",
            description: "See resource and token consumption by team and member.", isCritical: false,
            requiresMFA: false),
        PermissionEntry(
            key: "canViewPaymentBilling", name: "View payment details", category: "billing",
            description: "See stored payment methods (masked) and billing settings.", isCritical: false,
            requiresMFA: false),
        PermissionEntry(
            key: "canManageUsers", name: "Manage users", category: "users",
            description: "Edit membership data; suspend and reactivate members; transfer a member's work to another.",
            isCritical: false, requiresMFA: false),
        PermissionEntry(
            key: "canInviteUsers", name: "Invite users", category: "users",
            description: "Send, resend and cancel invitations.", isCritical: false, requiresMFA: false),
        PermissionEntry(
            key: "canDeleteUsers", name: "Remove users", category: "users",
            description: "Remove members from the workspace and restore them within retention.", isCritical: true,
            requiresMFA: false),
        PermissionEntry(
            key: "canViewUsers", name: "View users", category: "users",
            description: "List members and open their workspace profile.", isCritical: false, requiresMFA: false),
        PermissionEntry(
            key: "canManageRoles", name: "Manage roles", category: "roles",
            description: "Create, edit, duplicate, import, export and delete custom roles.", isCritical: false,
            requiresMFA: false),
        PermissionEntry(
            key: "canViewRoles", name: "View roles", category: "roles",
            description: "Read roles, role members and the permission catalogue.", isCritical: false,
            requiresMFA: false),
        PermissionEntry(
            key: "canAssignRoles", name: "Assign roles", category: "roles",
            description: "Give roles and direct grants to members and take them away.", isCritical: false,
            requiresMFA: false),
        PermissionEntry(
            key: "canManageTenantSettings", name: "Manage organization settings", category: "organization",
            description: "Edit name, branding, domains, general settings.", isCritical: false, requiresMFA: false),
        PermissionEntry(
            key: "canViewTenantSettings", name: "View organization settings", category: "organization",
            description: "Read organization settings, limits and usage.", isCritical: false, requiresMFA: false),
        PermissionEntry(
            key: "canDeleteTenant", name: "Delete organization", category: "organization",
            description: "Request deletion of the whole workspace. Held by the Owner role only by default.",
            isCritical: true, requiresMFA: true),
        PermissionEntry(
            key: "canManageNotifications", name: "Manage notifications", category: "organization",
            description: "Manage one's own notification preferences; workspace-wide rules additionally need canManageTenantSettings.",
            isCritical: false, requiresMFA: false),
        PermissionEntry(
            key: "canViewDocumentation", name: "View documentation", category: "organization",
            description: "Read workspace documentation pages.", isCritical: false, requiresMFA: false),
        PermissionEntry(
            key: "canEditDocumentation", name: "Edit documentation", category: "organization",
            description: "Create and edit documentation drafts.", isCritical: false, requiresMFA: false),
        PermissionEntry(
            key: "canPublishDocumentation", name: "Publish documentation", category: "organization",
            description: "Publish and unpublish documentation pages.", isCritical: false, requiresMFA: false),
        PermissionEntry(
            key: "canManageDocVersions", name: "Manage documentation versions", category: "organization",
            description: "Create, compare and restore documentation versions.", isCritical: false, requiresMFA: false),
        PermissionEntry(
            key: "canViewSecuritySettings", name: "View security settings", category: "organization",
            description: "Read sign-in policy, SSO setup, session and network rules.", isCritical: false,
            requiresMFA: false),
        PermissionEntry(
            key: "canManageSecuritySettings", name: "Manage security settings", category: "organization",
            description: "Change sign-in policy, SSO, session limits and the IP allow list.", isCritical: false,
            requiresMFA: false),
        PermissionEntry(
            key: "canManageGroups", name: "Manage groups", category: "organization",
            description: "Create, edit, archive and delete groups, their members and assigned resources.",
            isCritical: false, requiresMFA: false),
        PermissionEntry(
            key: "canManageSecrets", name: "Manage secrets", category: "secrets",
            description: "Create, edit and delete secrets, environment variables and API keys.", isCritical: false,
            requiresMFA: false),
        PermissionEntry(
            key: "canViewSecrets", name: "View secrets", category: "secrets",
            description: "List secrets and API keys with masked previews; never the stored value.", isCritical: false,
            requiresMFA: false),
        PermissionEntry(
            key: "canManageTemplates", name: "Manage templates", category: "secrets",
            description: "Use and edit the variable template library; create variables from templates.",
            isCritical: false, requiresMFA: false),
        PermissionEntry(
            key: "canRotateSecrets", name: "Rotate secrets", category: "secrets",
            description: "Replace secret values and regenerate API keys.", isCritical: false, requiresMFA: false),
        PermissionEntry(
            key: "canExportSecrets", name: "Export secrets", category: "secrets",
            description: "Download decrypted secrets in bulk.", isCritical: true, requiresMFA: true),
        PermissionEntry(
            key: "canManageWebhooks", name: "Manage webhooks", category: "webhooks",
            description: "Create, edit, delete webhooks and regenerate signing secrets.", isCritical: false,
            requiresMFA: false),
        PermissionEntry(
            key: "canViewWebhooks", name: "View webhooks", category: "webhooks",
            description: "List webhooks and their settings.", isCritical: false, requiresMFA: false),
        PermissionEntry(
            key: "canTestWebhooks", name: "Test webhooks", category: "webhooks",
            description: "Send a test delivery and redeliver past ones.", isCritical: false, requiresMFA: false),
        PermissionEntry(
            key: "canViewWebhookLogs", name: "View webhook logs", category: "webhooks",
            description: "Read delivery attempts, payloads and responses.", isCritical: false, requiresMFA: false),
        PermissionEntry(
            key: "canManageCloudProviders", name: "Manage cloud providers", category: "cloud_providers",
            description: "Connect, edit and disconnect provider accounts.", isCritical: false, requiresMFA: false),
        PermissionEntry(
            key: "canViewCloudProviders", name: "View cloud providers", category: "cloud_providers",
            description: "List connected provider accounts, credentials masked.", isCritical: false,
            requiresMFA: false),
        PermissionEntry(
            key: "canViewServers", name: "View servers", category: "servers",
            description: "List servers and open their details.", isCritical: false, requiresMFA: false),
        PermissionEntry(
            key: "canCreateServers", name: "Create servers", category: "servers", description: "Order new servers.",
            isCritical: false, requiresMFA: false),
        PermissionEntry(
            key: "canManageServers", name: "Manage servers", category: "servers",
            description: "Edit server name, labels and settings.", isCritical: false, requiresMFA: false),
        PermissionEntry(
            key: "canDeleteServers", name: "Delete servers", category: "servers", description: "Destroy servers.",
            isCritical: true, requiresMFA: false),
        PermissionEntry(
            key: "canStartStopServers", name: "Power servers", category: "servers",
            description: "Start, stop and reboot servers.", isCritical: false, requiresMFA: false),
        PermissionEntry(
            key: "canResizeServers", name: "Resize servers", category: "servers", description: "Change server type.",
            isCritical: false, requiresMFA: false),
        PermissionEntry(
            key: "canRebuildServers", name: "Rebuild servers", category: "servers",
            description: "Reinstall a server from an image, losing its data.", isCritical: true, requiresMFA: false),
        PermissionEntry(
            key: "canAccessConsole", name: "Access console", category: "servers",
            description: "Open a server's remote console.", isCritical: false, requiresMFA: false),
        PermissionEntry(
            key: "canManageSSHKeys", name: "Manage SSH keys", category: "servers",
            description: "Add and remove SSH public keys.", isCritical: false, requiresMFA: false),
        PermissionEntry(
            key: "canViewServerMetrics", name: "View server metrics", category: "servers",
            description: "Read CPU, memory, disk and network series.", isCritical: false, requiresMFA: false),
        PermissionEntry(
            key: "canViewVolumes", name: "View volumes", category: "volumes", description: "List volumes.",
            isCritical: false, requiresMFA: false),
        PermissionEntry(
            key: "canCreateVolumes", name: "Create volumes", category: "volumes", description: "Order new volumes.",
            isCritical: false, requiresMFA: false),
        PermissionEntry(
            key: "canManageVolumes", name: "Manage volumes", category: "volumes",
            description: "Edit volume name and settings.", isCritical: false, requiresMFA: false),
        PermissionEntry(
            key: "canDeleteVolumes", name: "Delete volumes", category: "volumes",
            description: "Destroy volumes and their data.", isCritical: true, requiresMFA: false),
        PermissionEntry(
            key: "canAttachVolumes", name: "Attach volumes", category: "volumes",
            description: "Attach and detach volumes.", isCritical: false, requiresMFA: false),
        PermissionEntry(
            key: "canResizeVolumes", name: "Resize volumes", category: "volumes", description: "Grow volumes.",
            isCritical: false, requiresMFA: false),
        PermissionEntry(
            key: "canSnapshotVolumes", name: "Snapshot volumes", category: "volumes",
            description: "Take volume snapshots.", isCritical: false, requiresMFA: false),
        PermissionEntry(
            key: "canViewNetworks", name: "View networks", category: "networks",
            description: "List networks and subnets.", isCritical: false, requiresMFA: false),
        PermissionEntry(
            key: "canCreateNetworks", name: "Create networks", category: "networks",
            description: "Create networks and subnets.", isCritical: false, requiresMFA: false),
        PermissionEntry(
            key: "canManageNetworks", name: "Manage networks", category: "networks",
            description: "Edit networks, routes and subnets.", isCritical: false, requiresMFA: false),
        PermissionEntry(
            key: "canDeleteNetworks", name: "Delete networks", category: "networks", description: "Delete networks.",
            isCritical: true, requiresMFA: false),
        PermissionEntry(
            key: "canAttachNetworks", name: "Attach networks", category: "networks",
            description: "Attach servers to networks and detach them.", isCritical: false, requiresMFA: false),
        PermissionEntry(
            key: "canConfigureVPN", name: "Configure VPN", category: "networks",
            description: "Set up VPN endpoints and peers.", isCritical: false, requiresMFA: false),
        PermissionEntry(
            key: "canViewFirewalls", name: "View firewalls", category: "firewalls",
            description: "List firewalls and rules.", isCritical: false, requiresMFA: false),
        PermissionEntry(
            key: "canCreateFirewalls", name: "Create firewalls", category: "firewalls",
            description: "Create firewalls.", isCritical: false, requiresMFA: false),
        PermissionEntry(
            key: "canManageFirewalls", name: "Manage firewalls", category: "firewalls",
            description: "Edit firewall rules.", isCritical: false, requiresMFA: false),
        PermissionEntry(
            key: "canDeleteFirewalls", name: "Delete firewalls", category: "firewalls",
            description: "Delete firewalls.", isCritical: true, requiresMFA: false),
        PermissionEntry(
            key: "canApplyFirewalls", name: "Apply firewalls", category: "firewalls",
            description: "Apply firewalls to servers and remove them.", isCritical: false, requiresMFA: false),
        PermissionEntry(
            key: "canViewSecurityLogs", name: "View security logs", category: "firewalls",
            description: "Read infrastructure security and firewall logs.", isCritical: false, requiresMFA: false),
        PermissionEntry(
            key: "canViewLoadBalancers", name: "View load balancers", category: "load_balancers",
            description: "List load balancers.", isCritical: false, requiresMFA: false),
        PermissionEntry(
            key: "canCreateLoadBalancers", name: "Create load balancers", category: "load_balancers",
            description: "Create load balancers.", isCritical: false, requiresMFA: false),
        PermissionEntry(
            key: "canManageLoadBalancers", name: "Manage load balancers", category: "load_balancers",
            description: "Edit load balancer settings.", isCritical: false, requiresMFA: false),
        PermissionEntry(
            key: "canDeleteLoadBalancers", name: "Delete load balancers", category: "load_balancers",
            description: "Delete load balancers.", isCritical: true, requiresMFA: false),
        PermissionEntry(
            key: "canConfigureHealthChecks", name: "Configure health checks", category: "load_balancers",
            description: "Edit health checks.", isCritical: false, requiresMFA: false),
        PermissionEntry(
            key: "canManageBackends", name: "Manage backends", category: "load_balancers",
            description: "Add and remove targets.", isCritical: false, requiresMFA: false),
        PermissionEntry(
            key: "canConfigureSSL", name: "Configure TLS", category: "load_balancers",
            description: "Manage certificates and TLS settings.", isCritical: false, requiresMFA: false),
        PermissionEntry(
            key: "canViewDNSZones", name: "View DNS zones", category: "dns", description: "List zones and records.",
            isCritical: false, requiresMFA: false),
        PermissionEntry(
            key: "canCreateDNSZones", name: "Create DNS zones", category: "dns", description: "Create zones.",
            isCritical: false, requiresMFA: false),
        PermissionEntry(
            key: "canManageDNSRecords", name: "Manage DNS records", category: "dns",
            description: "Create, edit and delete records.", isCritical: false, requiresMFA: false),
        PermissionEntry(
            key: "canDeleteDNSZones", name: "Delete DNS zones", category: "dns", description: "Delete zones.",
            isCritical: true, requiresMFA: false),
        PermissionEntry(
            key: "canImportDNSZones", name: "Import DNS zones", category: "dns", description: "Load a zone file.",
            isCritical: false, requiresMFA: false),
        PermissionEntry(
            key: "canExportDNSZones", name: "Export DNS zones", category: "dns", description: "Download a zone file.",
            isCritical: false, requiresMFA: false),
        PermissionEntry(
            key: "canViewSnapshots", name: "View snapshots", category: "snapshots",
            description: "List snapshots and backups.", isCritical: false, requiresMFA: false),
        PermissionEntry(
            key: "canCreateSnapshots", name: "Create snapshots", category: "snapshots", description: "Take snapshots.",
            isCritical: false, requiresMFA: false),
        PermissionEntry(
            key: "canDeleteSnapshots", name: "Delete snapshots", category: "snapshots",
            description: "Delete snapshots.", isCritical: false, requiresMFA: false),
        PermissionEntry(
            key: "canRestoreSnapshots", name: "Restore snapshots", category: "snapshots",
            description: "Restore a resource from a snapshot.", isCritical: false, requiresMFA: false),
        PermissionEntry(
            key: "canTransferSnapshots", name: "Transfer snapshots", category: "snapshots",
            description: "Copy snapshots to another region or project.", isCritical: false, requiresMFA: false),
        PermissionEntry(
            key: "canScheduleBackups", name: "Schedule backups", category: "snapshots",
            description: "Edit backup schedules and retention.", isCritical: false, requiresMFA: false),
        PermissionEntry(
            key: "canViewFloatingIPs", name: "View floating IPs", category: "floating_ips",
            description: "List floating IPs.", isCritical: false, requiresMFA: false),
        PermissionEntry(
            key: "canCreateFloatingIPs", name: "Create floating IPs", category: "floating_ips",
            description: "Reserve floating IPs.", isCritical: false, requiresMFA: false),
        PermissionEntry(
            key: "canDeleteFloatingIPs", name: "Delete floating IPs", category: "floating_ips",
            description: "Release floating IPs.", isCritical: false, requiresMFA: false),
        PermissionEntry(
            key: "canAssignFloatingIPs", name: "Assign floating IPs", category: "floating_ips",
            description: "Assign floating IPs to servers and unassign them.", isCritical: false, requiresMFA: false),
        PermissionEntry(
            key: "canViewAIComponents", name: "View AI components", category: "ai", description: "List AI components.",
            isCritical: false, requiresMFA: false),
        PermissionEntry(
            key: "canViewAIAgents", name: "View AI agents", category: "ai",
            description: "List AI agents and their state.", isCritical: false, requiresMFA: false),
        PermissionEntry(
            key: "canViewNodes", name: "View nodes", category: "ai",
            description: "Read node types and node definitions.", isCritical: false, requiresMFA: false),
        PermissionEntry(
            key: "canViewTemplates", name: "View templates", category: "ai",
            description: "Browse node and workflow templates.", isCritical: false, requiresMFA: false),
        PermissionEntry(
            key: "canCreateAIComponents", name: "Create AI components", category: "ai",
            description: "Create components and nodes, by hand or generated.", isCritical: false, requiresMFA: false),
        PermissionEntry(
            key: "canEditAIComponents", name: "Edit AI components", category: "ai",
            description: "Edit components and nodes.", isCritical: false, requiresMFA: false),
        PermissionEntry(
            key: "canDeleteAIComponents", name: "Delete AI components", category: "ai",
            description: "Delete components and nodes.", isCritical: true, requiresMFA: false),
        PermissionEntry(
            key: "canDeployAIComponents", name: "Deploy AI components", category: "ai",
            description: "Release components to a runtime.", isCritical: false, requiresMFA: false),
        PermissionEntry(
            key: "canTrainModels", name: "Train models", category: "ai",
            description: "Start and stop training and fine-tuning.", isCritical: false, requiresMFA: false),
        PermissionEntry(
            key: "canAccessAIAPI", name: "Access AI API", category: "ai",
            description: "Call AI endpoints that consume tokens.", isCritical: false, requiresMFA: false),
        PermissionEntry(
            key: "canViewAIMetrics", name: "View AI metrics", category: "ai",
            description: "Read token, latency and cost series.", isCritical: false, requiresMFA: false),
        PermissionEntry(
            key: "canManageAIAgents", name: "Manage AI agents", category: "ai",
            description: "Create, configure, pause and resume agents.", isCritical: false, requiresMFA: false),
        PermissionEntry(
            key: "canManageWorkflows", name: "Manage workflows", category: "workflows",
            description: "Create, edit, duplicate and delete workflows.", isCritical: false, requiresMFA: false),
        PermissionEntry(
            key: "canViewWorkflows", name: "View workflows", category: "workflows",
            description: "List workflows and open definitions.", isCritical: false, requiresMFA: false),
        PermissionEntry(
            key: "canExecuteWorkflows", name: "Execute workflows", category: "workflows",
            description: "Start, resume and cancel executions.", isCritical: false, requiresMFA: false),
        PermissionEntry(
            key: "canScheduleWorkflows", name: "Schedule workflows", category: "workflows",
            description: "Edit schedules and triggers.", isCritical: false, requiresMFA: false),
        PermissionEntry(
            key: "canViewWorkflowLogs", name: "View workflow logs", category: "workflows",
            description: "Read executions, node outputs and logs.", isCritical: false, requiresMFA: false),
        PermissionEntry(
            key: "canDebugWorkflows", name: "Debug workflows", category: "workflows",
            description: "Step, replay and inspect intermediate data.", isCritical: false, requiresMFA: false),
        PermissionEntry(
            key: "canViewDashboards", name: "View dashboards", category: "monitoring", description: "Open dashboards.",
            isCritical: false, requiresMFA: false),
        PermissionEntry(
            key: "canCreateDashboards", name: "Create dashboards", category: "monitoring",
            description: "Create and edit dashboards.", isCritical: false, requiresMFA: false),
        PermissionEntry(
            key: "canViewLogs", name: "View logs", category: "monitoring",
            description: "Read application logs of the workspace.", isCritical: false, requiresMFA: false),
        PermissionEntry(
            key: "canExportLogs", name: "Export logs", category: "monitoring",
            description: "Download application and audit logs.", isCritical: false, requiresMFA: false),
        PermissionEntry(
            key: "canConfigureAlerts", name: "Configure alerts", category: "monitoring",
            description: "Edit alert rules and routes.", isCritical: false, requiresMFA: false),
        PermissionEntry(
            key: "canViewAuditLogs", name: "View audit logs", category: "monitoring",
            description: "Read and verify the workspace audit trail.", isCritical: false, requiresMFA: false),
    ]
}
