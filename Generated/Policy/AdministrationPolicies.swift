// Generated from contract/administration/. Edit that file, then run scripts/generate.
public import ContractRuntime

extension Policy {
    public static let adminLogin: Policy = Policy(
        access: .open, rateClass: "admin.auth.login", auditEvents: ["admin.login", "admin.login_failed"], isWrite: true)
    public static let adminGetSystemStats: Policy = Policy(
        access: .administrator, permission: .capability("stats:read"), rateClass: "admin.api", idempotency: .natural)
    public static let adminQueryAuditLogs: Policy = Policy(
        access: .administrator, permission: .capability("audit:read"), rateClass: "admin.api", idempotency: .natural,
        auditEvents: ["admin.audit_viewed"])
    public static let adminListTenants: Policy = Policy(
        access: .administrator, permission: .capability("tenants:read"), rateClass: "admin.api", idempotency: .natural)
    public static let adminCreateTenant: Policy = Policy(
        access: .administrator, permission: .capability("tenants:write"), rateClass: "admin.api", idempotency: .key,
        auditEvents: ["admin.tenant_created"], isWrite: true)
    public static let adminGetTenant: Policy = Policy(
        access: .administrator, permission: .capability("tenants:read"), rateClass: "admin.api", idempotency: .natural,
        auditEvents: ["admin.tenant_viewed"])
    public static let adminUpdateTenant: Policy = Policy(
        access: .administrator,
        permission: .all([.capability("tenants:write"), .body([BodyPermission(member: "status", rule: .capability("tenants:suspend"))])]),
        stepUp: StepUp(.critical, .body(["status"])), rateClass: "admin.api", idempotency: .natural,
        auditEvents: ["admin.tenant_updated"], isWrite: true)
    public static let adminDeleteTenant: Policy = Policy(
        access: .administrator, permission: .capability("tenants:delete"), stepUp: .critical, rateClass: "admin.api",
        idempotency: .natural, auditEvents: ["admin.tenant_deletion_scheduled"], isWrite: true)
}
