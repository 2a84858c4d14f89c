// SPDX-License-Identifier: Apache-2.0
import API
import ContractRuntime
import Errors

/// A key that is to be given to or taken from one member.
struct DirectGrant: Sendable, Equatable {
    enum Kind: String, Sendable {
        case grant
        case deny
    }

    var key: String
    var kind: Kind
    var reason: String
    var expiresAt: Timestamp?
}

/// A member whom a direct grant concerns, as the writing transaction sees them.
struct GrantTarget: Sendable, Equatable {
    var status: String
    var isOwner: Bool
    /// Smallest hierarchy of the valid roles.
    var level: Int
}

/// Who may give which key to whom directly, without any state.
enum GrantRules {
    /// Most direct grants and denials of one member.
    static let directMax: Int = 50
    /// Longest time that a key which needs a second factor may be granted for.
    static let guardedSecondsMax: Int64 = 30 * 86_400

    /// Nobody changes their own rights, the owner's, or those of somebody who is not below.
    static func requireReachable(
        _ target: GrantTarget?, _ userID: UserID, callerID: UserID, by actor: RoleActor
    ) throws(APIFailure) {
        guard let target, target.status == "active" || target.status == "suspended" else {
            throw .userNotFound(resourceID: userID.description)
        }
        guard userID != callerID else { throw .authzSelfActionForbidden() }
        guard !target.isOwner else { throw .userCannotModifyOwner() }
        guard RoleRules.outranks(actor, memberLevel: target.level) else {
            throw RoleRefusal.hierarchy(required: max(target.level - 1, 1), current: actor.level)
        }
    }

    /// Giving a key, or giving one back by ending a denial: the caller holds it; the owner's own keys only the owner
    /// gives, whoever else was lent them.
    static func requireGivable(_ key: String, _ known: KnownKeys, by actor: RoleActor) throws(APIFailure) {
        try RoleRules.requireHeld([key], by: actor)
        guard actor.isOwner || !known.exclusive.contains(key) else { throw RoleRefusal.escalation([key]) }
    }

    /// When a grant ends: within the bounds of all assignments, and soon for keys that need a second factor.
    static func checkExpiry(_ grant: DirectGrant, _ known: KnownKeys, now: Timestamp) throws(APIFailure) {
        try AssignmentRules.checkExpiry(grant.expiresAt, kind: .secondary, now: now)
        guard grant.kind == .grant, known.requiringMFA.contains(grant.key) else { return }
        let earliest: Timestamp = Timestamp(
            microseconds: now.microseconds + AssignmentRules.expirySecondsMin * 1_000_000)
        let latest: Timestamp = Timestamp(microseconds: now.microseconds + guardedSecondsMax * 1_000_000)
        guard let expiry = grant.expiresAt, expiry <= latest else {
            throw AssignmentRefusal.expiryOutOfRange(grant.expiresAt, from: earliest, to: latest)
        }
    }
}
