// SPDX-License-Identifier: Apache-2.0
import API
import AccessPorts
import ContractRuntime
import Errors
import Queries

/// What is to become of a member; nil and absent stay.
struct MemberChange: Sendable {
    var role: String?
    var status: String?
    var jobTitle: Presence<String>
}

/// How a member leaves.
struct MemberRemoval: Sendable {
    var reason: String?
    /// Who takes the work over; nil for the owner.
    var successor: UserID?
}

/// What a removal did.
struct Removed: Sendable {
    var restorableUntil: Timestamp
    var handedOver: HandedOver
}

/// Work that changed hands.
struct HandedOver: Sendable {
    var workflows: Int
    var files: Int

    var total: Int { workflows + files }
}

/// Changes and ends memberships, with the rules about rank, owner and oneself inside the writing transaction.
struct MembershipService: Sendable {
    /// How long a removed member can be brought back.
    static let retention: Duration = .seconds(30 * 86_400)
    let invalidation: any AccessInvalidation

    func update(
        _ id: UserID, _ change: MemberChange, ifMatch: String?, _ work: MemberWork
    ) async throws(APIFailure) -> UsersQueries.MemberRow {
        let isSelf: Bool = id == work.callerID
        guard !isSelf || change.role == nil && change.status == nil else { throw .authzSelfActionForbidden() }
        _ = try await work.run(UsersQueries.lock(callerID: work.callerID, userID: id))
        let target: UsersQueries.MemberRow = try await work.member(id)
        guard target.status != "removed" else { throw .userNotFound(resourceID: id.description) }
        guard !target.isOwner || isSelf else { throw .userCannotModifyOwner() }
        try MemberTag.check(ifMatch, target.tag)
        if let role = change.role { try await give(role, to: target, work) }
        if let status = change.status { try await move(target, to: status, work) }
        if !change.jobTitle.isAbsent { try await entitle(target, change.jobTitle.wrapped, work) }
        return try await work.member(id)
    }

    private func give(
        _ name: String, to target: UsersQueries.MemberRow, _ work: MemberWork
    ) async throws(APIFailure) {
        let role: UsersQueries.RoleRow = try await work.role(named: name)
        let actor: MemberActor = try await work.actor(needing: "canAssignRoles")
        try MemberRules.requireAssignable(role.offer, by: actor)
        try MemberRules.requireOutranked(level: target.level, by: actor)
        guard role.id != target.primaryRoleID else { return }
        _ = try await work.run(UsersQueries.changeRole(userID: target.id, roleID: role.id))
        work.scope.append(
            AuditEntry(
                "member.role_changed", subject: target.id.description,
                changes: .object(["role": .object(["before": .string(target.role), "after": .string(role.name)])])))
        announce(target.id, sessions: [], work)
    }

    private func move(
        _ target: UsersQueries.MemberRow, to status: String, _ work: MemberWork
    ) async throws(APIFailure) {
        let change: MembershipChange = try MembershipChange(from: target.status, to: status)
        let actor: MemberActor = try await work.actor(needing: "canManageUsers")
        try MemberRules.requireOutranked(level: target.level, by: actor)
        switch change {
        case .none: return
        case .suspend:
            _ = try await work.run(
                UsersQueries.suspend(at: work.now, callerID: work.callerID, userID: target.id))
            let ended: [WireUUID] = try await endSessions(of: target.id, reason: "member_suspended", work)
            work.scope.append(AuditEntry("member.suspended", subject: target.id.description))
            announce(target.id, sessions: ended, work)
        case .reactivate:
            _ = try await work.run(UsersQueries.reactivate(userID: target.id))
            work.scope.append(AuditEntry("member.reactivated", subject: target.id.description))
            announce(target.id, sessions: [], work)
        }
    }

    private func entitle(
        _ target: UsersQueries.MemberRow, _ title: String?, _ work: MemberWork
    ) async throws(APIFailure) {
        let text: String? = title.map(PersonText.trimmed).flatMap { (text: String) -> String? in
            text.isEmpty ? nil : text
        }
        _ = try await work.run(UsersQueries.changeJobTitle(jobTitle: text, userID: target.id))
    }

    func remove(
        _ id: UserID, _ removal: MemberRemoval, ifMatch: String?, _ work: MemberWork
    ) async throws(APIFailure) -> Removed {
        guard id != work.callerID else { throw .userCannotDeleteSelf() }
        _ = try await work.run(UsersQueries.lock(callerID: work.callerID, userID: id))
        let target: UsersQueries.MemberRow = try await work.member(id)
        if target.status == "removed" {
            guard let end = target.restorableUntil, end > work.now else {
                throw .userNotFound(resourceID: id.description)
            }
            throw .userInRecovery(resourceID: id.description, recoverableUntil: end.wire)
        }
        guard !target.isOwner else { throw .userCannotModifyOwner() }
        try MemberTag.check(ifMatch, target.tag)
        let actor: MemberActor = try await work.actor(needing: "canDeleteUsers")
        try MemberRules.requireOutranked(level: target.level, by: actor)
        let wanted: UserID? = removal.successor
        guard let successor = try await work.run(UsersQueries.successor(userID: id, wantedID: wanted)) else {
            throw .userNotFound(resourceID: (wanted ?? id).description)
        }
        return try await end(target, removal, successor, work)
    }

    func end(
        _ target: UsersQueries.MemberRow, _ removal: MemberRemoval, _ successor: UserID,
        as event: String = "member.removed", _ work: MemberWork
    ) async throws(APIFailure) -> Removed {
        let until: Timestamp = work.now + Self.retention
        _ = try await work.run(
            UsersQueries.remove(
                at: work.now, callerID: work.callerID, reason: removal.reason, restorableUntil: until,
                userID: target.id))
        _ = try await work.run(
            UsersQueries.removeFurtherRoles(callerID: work.callerID, at: work.now, userID: target.id))
        _ = try await work.run(UsersQueries.removeGrants(userID: target.id))
        let ended: [WireUUID] = try await endSessions(
            of: target.id, reason: event.replacing(".", with: "_"), work)
        _ = try await work.run(
            UsersQueries.revokeKeys(at: work.now, callerID: work.callerID, userID: target.id))
        let handedOver: HandedOver = try await handOver(from: target.id, to: successor, work)
        work.scope.transaction.atCommit(InvitationsQueries.syncSeats())
        var metadata: JSONObject = ["role": .string(target.role), "transferred_to": .string(successor.description)]
        if let reason = removal.reason { metadata.append("reason", .string(reason)) }
        work.scope.append(AuditEntry(event, subject: target.id.description, metadata: .object(metadata)))
        announce(target.id, sessions: ended, work)
        return Removed(restorableUntil: until, handedOver: handedOver)
    }

    private func endSessions(
        of id: UserID, reason: String, _ work: MemberWork
    ) async throws(APIFailure) -> [WireUUID] {
        try await work.run(
            UsersQueries.revokeSessions(at: work.now, callerID: work.callerID, reason: reason, userID: id))
    }

    /// Tells every instance after COMMIT.
    func announce(_ id: UserID, sessions: [WireUUID], _ work: MemberWork) {
        let (port, tenantID): (any AccessInvalidation, WireUUID) = (invalidation, work.caller.tenantID)
        work.scope.afterCommit {
            await port.membersChanged(tenantID: tenantID, userIDs: [id.uuid])
            if !sessions.isEmpty { await port.sessionsChanged(sessions, ofUser: id.uuid) }
        }
    }
}
