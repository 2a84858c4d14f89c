// SPDX-License-Identifier: Apache-2.0
import API
import ContractRuntime

/// A member whom an assignment concerns, as the writing transaction sees them.
struct AssignmentTarget: Sendable, Equatable {
    var userID: UserID
    /// State of the membership.
    var status: String
    var isOwner: Bool
    var primaryRoleID: RoleID
    /// Smallest hierarchy of the valid roles.
    var level: Int
    /// Valid further roles.
    var furtherCount: Int
    /// The role concerned is one of the valid further roles.
    var holdsFurther: Bool
    /// The lasting further role that would become the primary one.
    var fallbackRoleID: RoleID?
}

/// How a role is held.
enum AssignmentKind: String, Sendable {
    case primary
    case secondary
}

/// What becomes of one person in a bulk operation; a refusal is an error code of the catalogue.
enum AssignmentRules {
    /// Most further roles of one member.
    static let furtherMax: Int = 10
    /// Shortest and longest time that a role may be given for.
    static let expirySecondsMin: Int64 = 300
    static let expirySecondsMax: Int64 = 365 * 86_400

    enum Removal: Sendable, Equatable {
        case refused(String)
        case endFurther
        /// The primary role goes; this one takes its place.
        case promote(RoleID)
    }

    /// Why the person does not get the role; nil when they do.
    static func refusal(
        toAssign role: RoleID, as kind: AssignmentKind, to target: AssignmentTarget?, callerID: UserID,
        actor: RoleActor
    ) -> String? {
        guard let target, isReachable(target) else { return "USER_NOT_FOUND" }
        if let refusal = protection(of: target, callerID: callerID) { return refusal }
        if target.holdsFurther || target.primaryRoleID == role { return "ROLE_ASSIGNMENT_EXISTS" }
        switch kind {
        case .primary:
            return RoleRules.outranks(actor, memberLevel: target.level) ? nil : "ROLE_HIERARCHY_VIOLATION"
        case .secondary:
            return target.furtherCount < furtherMax ? nil : "RESOURCE_LIMIT_REACHED"
        }
    }

    /// How the person loses the role.
    static func removal(
        of role: RoleID, from target: AssignmentTarget?, callerID: UserID, actor: RoleActor
    ) -> Removal {
        guard let target, isReachable(target) else { return .refused("USER_NOT_FOUND") }
        if let refusal = protection(of: target, callerID: callerID) { return .refused(refusal) }
        guard target.holdsFurther || target.primaryRoleID == role else { return .refused("ROLE_NOT_FOUND") }
        guard RoleRules.outranks(actor, memberLevel: target.level) else {
            return .refused("ROLE_HIERARCHY_VIOLATION")
        }
        guard target.primaryRoleID == role else { return .endFurther }
        guard let fallback = target.fallbackRoleID else { return .refused("ROLE_LAST_ROLE") }
        return .promote(fallback)
    }

    /// When a role ends: not together with `primary`, and neither at once nor in years.
    static func checkExpiry(_ expiry: Timestamp?, kind: AssignmentKind, now: Timestamp) throws(APIFailure) {
        guard let expiry else { return }
        guard kind == .secondary else { throw AssignmentRefusal.conflictingExpiry() }
        let earliest: Timestamp = Timestamp(microseconds: now.microseconds + expirySecondsMin * 1_000_000)
        let latest: Timestamp = Timestamp(microseconds: now.microseconds + expirySecondsMax * 1_000_000)
        guard expiry >= earliest, expiry <= latest else {
            throw AssignmentRefusal.expiryOutOfRange(expiry, from: earliest, to: latest)
        }
    }

    private static func isReachable(_ target: AssignmentTarget) -> Bool {
        target.status == "active" || target.status == "suspended"
    }

    private static func protection(of target: AssignmentTarget, callerID: UserID) -> String? {
        if target.userID == callerID { return "AUTHZ_SELF_ACTION_FORBIDDEN" }
        return target.isOwner ? "USER_CANNOT_MODIFY_OWNER" : nil
    }
}
