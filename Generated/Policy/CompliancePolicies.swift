// Generated from contract/compliance/. Edit that file, then run scripts/generate.
public import ContractRuntime

extension Policy {
    public static let getConsents: Policy = Policy(
        access: .user, permission: .own, rateClass: "api.default", idempotency: .natural)
    public static let recordConsent: Policy = Policy(
        access: .user, permission: .own, rateClass: "api.default", idempotency: .key,
        auditEvents: ["consent.granted", "consent.withdrawn"], isWrite: true)
    public static let revokeConsent: Policy = Policy(
        access: .user, permission: .own, rateClass: "api.default", idempotency: .natural,
        auditEvents: ["consent.withdrawn"], isWrite: true)
    public static let requestDataExport: Policy = Policy(
        access: .user, permission: .own, rateClass: "export.data", idempotency: .key, auditEvents: ["export.requested"],
        isWrite: true)
    public static let getDataExportStatus: Policy = Policy(
        access: .user, permission: .own, rateClass: "api.default", idempotency: .natural)
    public static let requestDataDeletion: Policy = Policy(
        access: .user, permission: .own, stepUp: .inBody, rateClass: "compliance.request", idempotency: .key,
        auditEvents: ["deletion.requested"], isWrite: true)
    public static let cancelDataDeletion: Policy = Policy(
        access: .user, permission: .own, rateClass: "api.default", idempotency: .natural,
        auditEvents: ["deletion.cancelled"], isWrite: true)
    public static let toggleDoNotSell: Policy = Policy(
        access: .user, permission: .own, rateClass: "api.default", idempotency: .natural,
        auditEvents: ["privacy.settings_updated"], isWrite: true)
    public static let getPrivacySettings: Policy = Policy(
        access: .user, permission: .own, rateClass: "api.default", idempotency: .natural)
    public static let updatePrivacySettings: Policy = Policy(
        access: .user, permission: .own, rateClass: "api.default", idempotency: .natural,
        auditEvents: ["privacy.settings_updated"], isWrite: true)
}
