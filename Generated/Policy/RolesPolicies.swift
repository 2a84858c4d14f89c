// Generated from contract/roles/. Edit that file, then run scripts/generate.
public import ContractRuntime

extension Policy {
    public static let listUserRoles: Policy = Policy(
        access: .member,
        permission: .selfOr(parameter: "userId", .all([.key(Permission.canViewUsers), .key(Permission.canViewRoles)])),
        rateClass: "api.default", idempotency: .natural)
    public static let assignUserRole: Policy = Policy(
        access: .member, permission: .key(Permission.canAssignRoles), stepUp: StepUp(.sensitive, .guarded),
        rateClass: "api.default", idempotency: .key, auditEvents: ["role.assigned"], isWrite: true)
    public static let revokeUserRole: Policy = Policy(
        access: .member, permission: .key(Permission.canAssignRoles), rateClass: "api.default", idempotency: .natural,
        auditEvents: ["role.revoked"], isWrite: true)
    public static let getUserPermissions: Policy = Policy(
        access: .member,
        permission: .selfOr(parameter: "userId", .all([.key(Permission.canViewUsers), .key(Permission.canViewRoles)])),
        rateClass: "api.default", idempotency: .natural)
    public static let putUserPermission: Policy = Policy(
        access: .member, permission: .all([.key(Permission.canAssignRoles), .key(Permission.canManageUsers)]),
        stepUp: .sensitive, rateClass: "api.default", idempotency: .key,
        auditEvents: ["permission.granted", "permission.denied_set"], isWrite: true)
    public static let deleteUserPermission: Policy = Policy(
        access: .member, permission: .all([.key(Permission.canAssignRoles), .key(Permission.canManageUsers)]),
        stepUp: .sensitive, rateClass: "api.default", idempotency: .natural, auditEvents: ["permission.direct_removed"],
        isWrite: true)
    public static let listRoleMembers: Policy = Policy(
        access: .member, permission: .all([.key(Permission.canViewRoles), .key(Permission.canViewUsers)]),
        rateClass: "api.default", idempotency: .natural)
    public static let bulkAssignRoleMembers: Policy = Policy(
        access: .member, permission: .key(Permission.canAssignRoles), stepUp: StepUp(.sensitive, .guarded),
        rateClass: "bulk", idempotency: .natural, auditEvents: ["role.bulk_assigned"], isWrite: true)
    public static let bulkRemoveRoleMembers: Policy = Policy(
        access: .member, permission: .key(Permission.canAssignRoles), rateClass: "bulk", idempotency: .natural,
        auditEvents: ["role.bulk_revoked"], isWrite: true)
    public static let removeRoleMembers: Policy = Policy(
        access: .member, permission: .key(Permission.canAssignRoles), rateClass: "bulk", idempotency: .natural,
        auditEvents: ["role.bulk_revoked"], isWrite: true)
    public static let getOwnershipTransfer: Policy = Policy(
        access: .member, rateClass: "api.default", idempotency: .natural)
    public static let startOwnershipTransfer: Policy = Policy(
        access: .member, permission: .owner, stepUp: .critical, rateClass: "auth.critical", idempotency: .key,
        auditEvents: ["tenant.ownership_transfer_started"], isWrite: true)
    public static let cancelOwnershipTransfer: Policy = Policy(
        access: .member, permission: .owner, rateClass: "api.default", idempotency: .natural,
        auditEvents: ["tenant.ownership_transfer_closed"], isWrite: true)
    public static let acceptOwnershipTransfer: Policy = Policy(
        access: .member, stepUp: .critical, rateClass: "auth.critical", idempotency: .key,
        auditEvents: ["tenant.ownership_transferred"], isWrite: true)
    public static let declineOwnershipTransfer: Policy = Policy(
        access: .member, rateClass: "api.default", idempotency: .natural,
        auditEvents: ["tenant.ownership_transfer_closed"], isWrite: true)
    public static let getRolePermissions: Policy = Policy(
        access: .member, permission: .key(Permission.canViewRoles), rateClass: "api.default", idempotency: .natural)
    public static let replaceRolePermissions: Policy = Policy(
        access: .member, permission: .key(Permission.canManageRoles), stepUp: .sensitive, rateClass: "api.default",
        idempotency: .natural, auditEvents: ["role.permissions_changed"], isWrite: true)
    public static let patchRolePermissions: Policy = Policy(
        access: .member, permission: .key(Permission.canManageRoles), stepUp: .sensitive, rateClass: "api.default",
        idempotency: .natural, auditEvents: ["role.permissions_changed"], isWrite: true)
    public static let listPermissions: Policy = Policy(
        access: .member, permission: .key(Permission.canViewRoles), rateClass: "api.default", idempotency: .natural)
    public static let getPermission: Policy = Policy(
        access: .member, permission: .key(Permission.canViewRoles), rateClass: "api.default", idempotency: .natural)
    public static let listPermissionCategories: Policy = Policy(
        access: .member, permission: .key(Permission.canViewRoles), rateClass: "api.default", idempotency: .natural)
    public static let listRoles: Policy = Policy(
        access: .member, permission: .key(Permission.canViewRoles), rateClass: "api.default", idempotency: .natural)
    public static let createRole: Policy = Policy(
        access: .member, permission: .key(Permission.canManageRoles), stepUp: .sensitive, rateClass: "api.default",
        idempotency: .key, auditEvents: ["role.created"], isWrite: true)
    public static let getRole: Policy = Policy(
        access: .member, permission: .key(Permission.canViewRoles), rateClass: "api.default", idempotency: .natural)
    public static let updateRole: Policy = Policy(
        access: .member, permission: .key(Permission.canManageRoles), stepUp: .sensitive, rateClass: "api.default",
        idempotency: .natural, auditEvents: ["role.updated", "role.permissions_changed"], isWrite: true)
    public static let deleteRole: Policy = Policy(
        access: .member, permission: .key(Permission.canManageRoles), stepUp: .sensitive, rateClass: "api.default",
        idempotency: .natural, auditEvents: ["role.deleted"], isWrite: true)
    public static let duplicateRole: Policy = Policy(
        access: .member, permission: .key(Permission.canManageRoles), stepUp: .sensitive, rateClass: "api.default",
        idempotency: .key, auditEvents: ["role.duplicated"], isWrite: true)
    public static let compareRoles: Policy = Policy(
        access: .member, permission: .key(Permission.canViewRoles), rateClass: "api.default", idempotency: .natural)
    public static let exportRoles: Policy = Policy(
        access: .member, permission: .key(Permission.canManageRoles), rateClass: "export.data", idempotency: .natural,
        auditEvents: ["role.exported"], isWrite: true)
    public static let importRoles: Policy = Policy(
        access: .member, permission: .key(Permission.canManageRoles), stepUp: .sensitive, rateClass: "bulk",
        idempotency: .key, auditEvents: ["role.imported", "role.created", "role.permissions_changed"], isWrite: true)
    public static let listRoleTemplates: Policy = Policy(
        access: .member, permission: .key(Permission.canViewRoles), rateClass: "api.default", idempotency: .natural)
}
