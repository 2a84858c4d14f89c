// Generated from contract/tenancy/. Edit that file, then run scripts/generate.
public import ContractRuntime

extension Policy {
    public static let uploadAvatar: Policy = Policy(
        access: .member, rateClass: "storage.upload", idempotency: .natural, auditEvents: ["user.avatar_updated"],
        isWrite: true)
    public static let deleteAvatar: Policy = Policy(
        access: .member, rateClass: "api.default", idempotency: .natural, auditEvents: ["user.avatar_updated"],
        isWrite: true)
    public static let getOwnAvatar: Policy = Policy(access: .member, rateClass: "api.default", idempotency: .natural)
    public static let getUserAvatar: Policy = Policy(access: .member, rateClass: "api.default", idempotency: .natural)
    public static let getPublicTenantBranding: Policy = Policy(
        access: .open, rateClass: "public.metadata", idempotency: .natural)
    public static let getPublicTenantLogo: Policy = Policy(
        access: .open, rateClass: "public.metadata", idempotency: .natural)
    public static let listDeletionRequests: Policy = Policy(
        access: .member, permission: .key(Permission.canViewTenantSettings), rateClass: "api.default",
        idempotency: .natural)
    public static let createDeletionRequest: Policy = Policy(
        access: .member, permission: .all([.owner, .key(Permission.canDeleteTenant)]), stepUp: .critical,
        rateClass: "auth.critical", idempotency: .key, auditEvents: ["tenant.deletion_requested"], isWrite: true)
    public static let getDeletionRequest: Policy = Policy(
        access: .member, permission: .key(Permission.canViewTenantSettings), rateClass: "api.default",
        idempotency: .natural)
    public static let cancelDeletionRequest: Policy = Policy(
        access: .member, permission: .owner, stepUp: .sensitive, rateClass: "api.default", idempotency: .natural,
        auditEvents: ["tenant.deletion_cancelled"], isWrite: true)
    public static let restoreDeletionRequest: Policy = Policy(
        access: .administrator, permission: .capability("tenants:delete"), stepUp: .critical, rateClass: "admin.api",
        auditEvents: ["admin.tenant_restored"], isWrite: true)
    public static let listDomains: Policy = Policy(
        access: .member, permission: .key(Permission.canViewTenantSettings), rateClass: "api.default",
        idempotency: .natural)
    public static let claimDomain: Policy = Policy(
        access: .member, permission: .key(Permission.canManageTenantSettings), stepUp: .sensitive,
        rateClass: "sso.config", idempotency: .key, auditEvents: ["tenant.domain_claimed"], isWrite: true)
    public static let deleteDomain: Policy = Policy(
        access: .member, permission: .key(Permission.canManageTenantSettings), stepUp: .sensitive,
        rateClass: "api.default", idempotency: .natural, auditEvents: ["tenant.domain_released"], isWrite: true)
    public static let verifyDomain: Policy = Policy(
        access: .member, permission: .key(Permission.canManageTenantSettings), rateClass: "sso.config",
        idempotency: .natural, auditEvents: ["tenant.domain_verified"], isWrite: true)
    public static let internalTlsAllowed: Policy = Policy(
        access: .service, rateClass: "function.hook", idempotency: .natural)
    public static let listFiles: Policy = Policy(access: .member, rateClass: "api.default", idempotency: .natural)
    public static let uploadFile: Policy = Policy(
        access: .member, rateClass: "storage.upload", idempotency: .key, auditEvents: ["file.uploaded"], isWrite: true)
    public static let getFile: Policy = Policy(access: .member, rateClass: "api.default", idempotency: .natural)
    public static let deleteFile: Policy = Policy(
        access: .member, rateClass: "api.default", idempotency: .natural, auditEvents: ["file.deleted"], isWrite: true)
    public static let downloadFile: Policy = Policy(access: .member, rateClass: "api.default", idempotency: .natural)
    public static let createFileLink: Policy = Policy(
        access: .member, rateClass: "api.default", auditEvents: ["file.link_created"], isWrite: true)
    public static let openFileLink: Policy = Policy(access: .open, rateClass: "public.metadata", idempotency: .natural)
    public static let uploadTenantLogo: Policy = Policy(
        access: .member, permission: .key(Permission.canManageTenantSettings), rateClass: "storage.upload",
        idempotency: .natural, auditEvents: ["tenant.logo_updated"], isWrite: true)
    public static let deleteTenantLogo: Policy = Policy(
        access: .member, permission: .key(Permission.canManageTenantSettings), rateClass: "api.default",
        idempotency: .natural, auditEvents: ["tenant.logo_updated"], isWrite: true)
    public static let getTenantLogo: Policy = Policy(access: .member, rateClass: "api.default", idempotency: .natural)
    public static let getTenantSecuritySettings: Policy = Policy(
        access: .member, permission: .key(Permission.canViewSecuritySettings), rateClass: "api.default",
        idempotency: .natural)
    public static let updateTenantSecuritySettings: Policy = Policy(
        access: .member, permission: .key(Permission.canManageSecuritySettings), stepUp: .critical,
        rateClass: "api.default", idempotency: .natural, auditEvents: ["tenant.security_updated"], isWrite: true)
    public static let getTenantSettings: Policy = Policy(
        access: .member,
        permission: .any([.key(Permission.canViewTenantSettings), .key(Permission.canManageTenantSettings)]),
        rateClass: "api.default", idempotency: .natural)
    public static let updateTenantSettings: Policy = Policy(
        access: .member,
        permission: .all([.key(Permission.canManageTenantSettings), .body([BodyPermission(member: "settings.mfaRequired", rule: .key(Permission.canManageSecuritySettings)), BodyPermission(member: "settings.ssoEnabled", rule: .key(Permission.canManageSecuritySettings)), BodyPermission(member: "settings.ipWhitelist", rule: .key(Permission.canManageSecuritySettings)), BodyPermission(member: "settings.notifications", rule: .key(Permission.canManageNotifications))])]),
        stepUp: StepUp(.sensitive, .body(["settings.mfaRequired", "settings.ssoEnabled", "settings.ipWhitelist"])),
        rateClass: "api.default", idempotency: .natural, auditEvents: ["tenant.settings_updated"], isWrite: true)
    public static let getTenantConfig: Policy = Policy(access: .member, rateClass: "api.default", idempotency: .natural)
    public static let getTenantFeatures: Policy = Policy(
        access: .member, rateClass: "api.default", idempotency: .natural)
    public static let getTenantUsage: Policy = Policy(
        access: .member,
        permission: .any([.key(Permission.canViewTenantSettings), .key(Permission.canViewTeamResources)]),
        rateClass: "api.default", idempotency: .natural)
}
