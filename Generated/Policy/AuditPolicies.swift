// Generated from contract/audit/. Edit that file, then run scripts/generate.
public import ContractRuntime

extension Policy {
    public static let getUserActivity: Policy = Policy(
        access: .member, permission: .selfOr(parameter: "userId", .key(Permission.canViewAuditLogs)),
        rateClass: "audit.query", idempotency: .natural)
    public static let getOwnActivity: Policy = Policy(access: .member, rateClass: "audit.query", idempotency: .natural)
    public static let listSecurityEvents: Policy = Policy(
        access: .member, permission: .key(Permission.canViewSecurityLogs), rateClass: "audit.query",
        idempotency: .natural)
    public static let listAuditAlertRules: Policy = Policy(
        access: .member, permission: .all([.key(Permission.canConfigureAlerts), .key(Permission.canViewAuditLogs)]),
        rateClass: "api.default", idempotency: .natural)
    public static let createAuditAlertRule: Policy = Policy(
        access: .member, permission: .all([.key(Permission.canConfigureAlerts), .key(Permission.canViewAuditLogs)]),
        rateClass: "api.default", idempotency: .key, auditEvents: ["audit.alert_rule_changed"], isWrite: true)
    public static let updateAuditAlertRule: Policy = Policy(
        access: .member, permission: .all([.key(Permission.canConfigureAlerts), .key(Permission.canViewAuditLogs)]),
        rateClass: "api.default", idempotency: .key, auditEvents: ["audit.alert_rule_changed"], isWrite: true)
    public static let deleteAuditAlertRule: Policy = Policy(
        access: .member, permission: .all([.key(Permission.canConfigureAlerts), .key(Permission.canViewAuditLogs)]),
        rateClass: "api.default", idempotency: .natural, auditEvents: ["audit.alert_rule_changed"], isWrite: true)
    public static let listAuditAnchors: Policy = Policy(
        access: .member, permission: .key(Permission.canViewAuditLogs), rateClass: "audit.query", idempotency: .natural)
    public static let getAuditAnchorKeys: Policy = Policy(
        access: .open, rateClass: "public.metadata", idempotency: .natural)
    public static let exportAuditLogs: Policy = Policy(
        access: .member, permission: .all([.key(Permission.canExportLogs), .key(Permission.canViewAuditLogs)]),
        stepUp: .sensitive, rateClass: "export.data", idempotency: .key, auditEvents: ["audit.exported"], isWrite: true)
    public static let getAuditExport: Policy = Policy(
        access: .member, permission: .all([.key(Permission.canExportLogs), .key(Permission.canViewAuditLogs)]),
        rateClass: "audit.query", idempotency: .natural)
    public static let queryAuditLogs: Policy = Policy(
        access: .key(scope: "audit:read"), permission: .key(Permission.canViewAuditLogs), rateClass: "audit.query",
        idempotency: .natural, auditEvents: ["audit.viewed"])
    public static let createAuditLog: Policy = Policy(
        access: .member, rateClass: "api.default", idempotency: .key, isWrite: true)
    public static let getAuditLog: Policy = Policy(
        access: .key(scope: "audit:read"), permission: .key(Permission.canViewAuditLogs), rateClass: "api.default",
        idempotency: .natural)
    public static let verifyAuditLog: Policy = Policy(
        access: .member, permission: .key(Permission.canViewAuditLogs), rateClass: "api.default", idempotency: .natural,
        auditEvents: ["audit.verified"], isWrite: true)
    public static let verifyAuditChain: Policy = Policy(
        access: .member, permission: .key(Permission.canViewAuditLogs), rateClass: "report.generate",
        idempotency: .natural, auditEvents: ["audit.verified"], isWrite: true)
    public static let listAuditEventTypes: Policy = Policy(
        access: .member, permission: .key(Permission.canViewAuditLogs), rateClass: "api.default", idempotency: .natural)
    public static let getAuditVerification: Policy = Policy(
        access: .member, permission: .key(Permission.canViewAuditLogs), rateClass: "audit.query", idempotency: .natural)
}
