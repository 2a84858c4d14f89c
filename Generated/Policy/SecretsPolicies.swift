// Generated from contract/secrets/. Edit that file, then run scripts/generate.
public import ContractRuntime

extension Policy {
    public static let listApiKeys: Policy = Policy(
        access: .member, permission: .any([.key(Permission.canViewSecrets), .key(Permission.canManageSecrets)]),
        rateClass: "api.default", idempotency: .natural)
    public static let createApiKey: Policy = Policy(
        access: .member, permission: .key(Permission.canManageSecrets), stepUp: .sensitive, rateClass: "apikey.manage",
        idempotency: .key, auditEvents: ["apikey.created"], isWrite: true)
    public static let getApiKey: Policy = Policy(
        access: .member, permission: .any([.key(Permission.canViewSecrets), .key(Permission.canManageSecrets)]),
        rateClass: "api.default", idempotency: .natural)
    public static let revokeApiKey: Policy = Policy(
        access: .member, permission: .key(Permission.canManageSecrets), rateClass: "apikey.manage",
        idempotency: .natural, auditEvents: ["apikey.revoked"], isWrite: true)
    public static let regenerateApiKey: Policy = Policy(
        access: .member, permission: .key(Permission.canRotateSecrets), stepUp: .sensitive, rateClass: "apikey.manage",
        idempotency: .key, auditEvents: ["apikey.regenerated"], isWrite: true)
    public static let downloadArtifact: Policy = Policy(
        access: .open, rateClass: "public.metadata", auditEvents: ["export.downloaded"])
    public static let listTemplates: Policy = Policy(
        access: .key(scope: "secrets:read"),
        permission: .any([.key(Permission.canViewSecrets), .key(Permission.canManageTemplates)]),
        rateClass: "api.default", idempotency: .natural)
    public static let getTemplate: Policy = Policy(
        access: .key(scope: "secrets:read"),
        permission: .any([.key(Permission.canViewSecrets), .key(Permission.canManageTemplates)]),
        rateClass: "api.default", idempotency: .natural)
    public static let createFromTemplate: Policy = Policy(
        access: .key(scope: "secrets:manage"),
        permission: .all([.key(Permission.canManageTemplates), .key(Permission.canManageSecrets)]),
        rateClass: "api.default", idempotency: .key, auditEvents: ["secret.created"], isWrite: true)
    public static let importEnvironmentVariables: Policy = Policy(
        access: .key(scope: "secrets:manage"), permission: .key(Permission.canManageSecrets), rateClass: "bulk",
        idempotency: .key, auditEvents: ["secret.imported", "secret.created"], isWrite: true)
    public static let exportEnvironmentVariables: Policy = Policy(
        access: .member, permission: .key(Permission.canExportSecrets), stepUp: .code, rateClass: "export.secret",
        auditEvents: ["secret.exported"], isWrite: true)
    public static let listEnvironmentVariables: Policy = Policy(
        access: .key(scope: "secrets:read"),
        permission: .any([.key(Permission.canViewSecrets), .key(Permission.canManageSecrets)]),
        rateClass: "api.default", idempotency: .natural)
    public static let createEnvironmentVariable: Policy = Policy(
        access: .key(scope: "secrets:manage"), permission: .key(Permission.canManageSecrets), rateClass: "api.default",
        idempotency: .key, auditEvents: ["secret.created"], isWrite: true)
    public static let getEnvironmentVariable: Policy = Policy(
        access: .key(scope: "secrets:read"),
        permission: .any([.key(Permission.canViewSecrets), .key(Permission.canManageSecrets)]),
        rateClass: "api.default", idempotency: .natural)
    public static let updateEnvironmentVariable: Policy = Policy(
        access: .key(scope: "secrets:manage"), permission: .key(Permission.canManageSecrets), rateClass: "api.default",
        idempotency: .natural, auditEvents: ["secret.updated"], isWrite: true)
    public static let deleteEnvironmentVariable: Policy = Policy(
        access: .key(scope: "secrets:manage"), permission: .key(Permission.canManageSecrets), rateClass: "api.default",
        idempotency: .natural, auditEvents: ["secret.deleted"], isWrite: true)
    public static let rotateEnvironmentVariable: Policy = Policy(
        access: .key(scope: "secrets:manage"), permission: .key(Permission.canRotateSecrets),
        rateClass: "secret.rotate", idempotency: .key, auditEvents: ["secret.rotated"], isWrite: true)
}
