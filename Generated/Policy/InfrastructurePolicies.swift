// Generated from contract/infrastructure/. Edit that file, then run scripts/generate.
public import ContractRuntime

extension Policy {
    public static let listFirewalls: Policy = Policy(
        access: .key(scope: "servers:read"), permission: .key(Permission.canViewFirewalls), rateClass: "api.default",
        idempotency: .natural)
    public static let createFirewall: Policy = Policy(
        access: .key(scope: "servers:create"), permission: .key(Permission.canCreateFirewalls),
        rateClass: "infra.action", idempotency: .key, auditEvents: ["firewall.created"], isWrite: true)
    public static let listServers: Policy = Policy(
        access: .key(scope: "servers:read"), permission: .key(Permission.canViewServers), rateClass: "api.default",
        idempotency: .natural)
    public static let createServer: Policy = Policy(
        access: .key(scope: "servers:create"), permission: .key(Permission.canCreateServers),
        rateClass: "server.create", idempotency: .key, auditEvents: ["server.created"], isWrite: true)
    public static let getServer: Policy = Policy(
        access: .key(scope: "servers:read"), permission: .key(Permission.canViewServers), rateClass: "api.default",
        idempotency: .natural)
    public static let deleteServer: Policy = Policy(
        access: .key(scope: "servers:delete"), permission: .key(Permission.canDeleteServers), rateClass: "infra.action",
        idempotency: .natural, auditEvents: ["server.deleted"], isWrite: true)
    public static let serverPowerAction: Policy = Policy(
        access: .key(scope: "servers:manage"),
        permission: .any([.key(Permission.canStartStopServers), .key(Permission.canRebuildServers)]),
        rateClass: "infra.action", idempotency: .key, auditEvents: ["server.power_changed", "server.rebuilt"],
        isWrite: true)
    public static let listVolumes: Policy = Policy(
        access: .key(scope: "servers:read"), permission: .key(Permission.canViewVolumes), rateClass: "api.default",
        idempotency: .natural)
    public static let createVolume: Policy = Policy(
        access: .key(scope: "servers:create"), permission: .key(Permission.canCreateVolumes), rateClass: "infra.action",
        idempotency: .key, auditEvents: ["volume.created"], isWrite: true)
}
