// Generated from contract/webhooks/. Edit that file, then run scripts/generate.
public import ContractRuntime

extension Policy {
    public static let listWebhooks: Policy = Policy(
        access: .member, permission: .any([.key(Permission.canViewWebhooks), .key(Permission.canManageWebhooks)]),
        rateClass: "api.default", idempotency: .natural)
    public static let createWebhook: Policy = Policy(
        access: .member, permission: .key(Permission.canManageWebhooks), rateClass: "webhook.create", idempotency: .key,
        auditEvents: ["webhook.created"], isWrite: true)
    public static let updateWebhook: Policy = Policy(
        access: .member, permission: .key(Permission.canManageWebhooks), rateClass: "api.default",
        idempotency: .natural, auditEvents: ["webhook.updated"], isWrite: true)
    public static let deleteWebhook: Policy = Policy(
        access: .member, permission: .key(Permission.canManageWebhooks), rateClass: "api.default",
        idempotency: .natural, auditEvents: ["webhook.deleted"], isWrite: true)
    public static let regenerateWebhookSecret: Policy = Policy(
        access: .member, permission: .key(Permission.canManageWebhooks), rateClass: "secret.rotate", idempotency: .key,
        auditEvents: ["webhook.secret_regenerated"], isWrite: true)
    public static let testWebhook: Policy = Policy(
        access: .member, permission: .key(Permission.canTestWebhooks), rateClass: "webhook.test",
        auditEvents: ["webhook.tested"], isWrite: true)
}
