// Generated from contract/users/. Edit that file, then run scripts/generate.
public import ContractRuntime

extension Policy {
    public static let previewInvitation: Policy = Policy(
        access: .open, rateClass: "auth.magic_link.verify", idempotency: .natural)
    public static let acceptInvitation: Policy = Policy(
        access: .user, rateClass: "auth.magic_link.verify", idempotency: .natural, auditEvents: ["member.joined"],
        isWrite: true)
    public static let listInvitations: Policy = Policy(
        access: .member, permission: .key(Permission.canViewUsers), rateClass: "api.default", idempotency: .natural)
    public static let cancelInvitation: Policy = Policy(
        access: .member, permission: .key(Permission.canInviteUsers), rateClass: "api.default", idempotency: .natural,
        auditEvents: ["member.invite_cancelled"], isWrite: true)
    public static let resendInvitation: Policy = Policy(
        access: .member, permission: .key(Permission.canInviteUsers), rateClass: "api.default",
        auditEvents: ["member.invite_resent"], isWrite: true)
    public static let declineInvitation: Policy = Policy(
        access: .user, rateClass: "auth.magic_link.verify", idempotency: .natural,
        auditEvents: ["member.invite_declined"], isWrite: true)
    public static let getOwnProfile: Policy = Policy(access: .user, rateClass: "api.default", idempotency: .natural)
    public static let updateOwnProfile: Policy = Policy(
        access: .user, rateClass: "api.default", idempotency: .natural, auditEvents: ["user.profile_updated"],
        isWrite: true)
    public static let listUsers: Policy = Policy(
        access: .member, permission: .key(Permission.canViewUsers), rateClass: "users.list", idempotency: .natural)
    public static let inviteUser: Policy = Policy(
        access: .member, permission: .key(Permission.canInviteUsers), rateClass: "invite.send", idempotency: .key,
        auditEvents: ["member.invited"], isWrite: true)
    public static let getUser: Policy = Policy(
        access: .member, permission: .selfOr(parameter: "userId", .key(Permission.canViewUsers)),
        rateClass: "api.default", idempotency: .natural)
    public static let updateUser: Policy = Policy(
        access: .member,
        permission: .body([BodyPermission(member: "role", rule: .key(Permission.canAssignRoles)), BodyPermission(member: "status", rule: .key(Permission.canManageUsers)), BodyPermission(member: "job_title", rule: .key(Permission.canManageUsers))]),
        stepUp: .sensitive, rateClass: "api.default", idempotency: .natural,
        auditEvents: ["member.role_changed", "member.suspended", "member.reactivated"], isWrite: true)
    public static let deleteUser: Policy = Policy(
        access: .member, permission: .key(Permission.canDeleteUsers), stepUp: .sensitive, rateClass: "api.default",
        idempotency: .natural, auditEvents: ["member.removed"], isWrite: true)
    public static let restoreUser: Policy = Policy(
        access: .member, permission: .key(Permission.canDeleteUsers), stepUp: .sensitive, rateClass: "api.default",
        idempotency: .natural, auditEvents: ["member.restored"], isWrite: true)
    public static let transferUserWork: Policy = Policy(
        access: .member, permission: .key(Permission.canManageUsers), stepUp: .sensitive, rateClass: "bulk",
        idempotency: .key, auditEvents: ["member.work_transferred"], isWrite: true)
    public static let leaveTenant: Policy = Policy(
        access: .member, stepUp: .sensitive, rateClass: "api.default", idempotency: .natural,
        auditEvents: ["member.left"], isWrite: true)
}
