// SPDX-License-Identifier: Apache-2.0
import API
import AccessPorts
import ContractRuntime
import Queries

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// What a bulk assignment gives.
struct BulkAssignment: Sendable {
    var people: [UserID]
    var kind: AssignmentKind
    var expiresAt: Timestamp?
    var reason: String?
}

/// Result of a bulk operation: the people it reached, and an error code for each of the others.
struct BulkOutcome: Sendable {
    var done: [UserID] = []
    var failed: [(userID: UserID, reason: String)] = []

    /// The refusals on the wire.
    var failures: [BulkRoleFailure] {
        failed.map { (entry: (userID: UserID, reason: String)) -> BulkRoleFailure in
            BulkRoleFailure(userID: entry.userID, reason: entry.reason)
        }
    }
}

/// Gives a role to many members and takes it away; what concerns one person does not undo the rest.
struct MembersService: Sendable {
    let invalidation: any AccessInvalidation

    func assign(
        _ id: RoleID, _ wanted: BulkAssignment, _ work: RoleWork
    ) async throws(APIFailure) -> BulkOutcome {
        let (role, actor): (RolesQueries.RoleRow, RoleActor) = try await assignable(id, wanted, work)
        let targets: [UserID: AssignmentTarget] = try await targets(wanted.people, role: id, work)
        var outcome: BulkOutcome = BulkOutcome()
        for person in wanted.people {
            if targets[person] == nil { work.scope.noteMissing(person) }
            let refusal: String? = AssignmentRules.refusal(
                toAssign: id, as: wanted.kind, to: targets[person], callerID: work.callerID, actor: actor)
            if let refusal { outcome.failed.append((person, refusal)) } else { outcome.done.append(person) }
        }
        try await write(id, wanted, to: outcome.done, work)
        var extra: [(String, JSONValue)] = [("assignment", .string(wanted.kind.rawValue))]
        if let expiry = wanted.expiresAt { extra.append(("expires_at", .string(expiry.wire))) }
        if let reason = wanted.reason { extra.append(("reason", .string(reason))) }
        record("role.bulk_assigned", role, outcome, extra: extra, work)
        return outcome
    }

    /// The role behind the locks, which the caller may give under these terms.
    func assignable(
        _ id: RoleID, _ wanted: BulkAssignment, _ work: RoleWork
    ) async throws(APIFailure) -> (RolesQueries.RoleRow, RoleActor) {
        try AssignmentRules.checkExpiry(wanted.expiresAt, kind: wanted.kind, now: work.now)
        let actor: RoleActor = try await work.actorAssigning(id, to: wanted.people)
        let role: RolesQueries.RoleRow = try await work.role(id)
        try RoleRules.requireAssignable(role.standing, by: actor)
        if !RoleRules.guarded(role.permissionKeys).isEmpty {
            try StepUpProof.requireSensitive(work.caller.user, now: work.now)
        }
        return (role, actor)
    }

    func write(
        _ id: RoleID, _ wanted: BulkAssignment, to people: [UserID], _ work: RoleWork
    ) async throws(APIFailure) {
        guard !people.isEmpty else { return }
        switch wanted.kind {
        case .primary: _ = try await work.run(MembersQueries.assignPrimary(roleID: id, userIDs: people))
        case .secondary:
            _ = try await work.run(
                MembersQueries.assignFurther(
                    roleID: id, expiresAt: wanted.expiresAt, reason: wanted.reason, callerID: work.callerID,
                    userIDs: people))
        }
    }

    func remove(
        _ id: RoleID, from people: [UserID], ifMatch: String?, _ work: RoleWork
    ) async throws(APIFailure) -> BulkOutcome {
        let (role, actor): (RolesQueries.RoleRow, RoleActor) = try await removable(
            id, from: people, ifMatch: ifMatch, work)
        let targets: [UserID: AssignmentTarget] = try await targets(people, role: id, work)
        var outcome: BulkOutcome = BulkOutcome()
        var promoted: [(userID: UserID, roleID: RoleID)] = []
        for person in people {
            if targets[person] == nil { work.scope.noteMissing(person) }
            let removal: AssignmentRules.Removal = AssignmentRules.removal(
                of: id, from: targets[person], callerID: work.callerID, actor: actor)
            switch removal {
            case .refused(let reason): outcome.failed.append((person, reason))
            case .endFurther: outcome.done.append(person)
            case .promote(let fallback):
                outcome.done.append(person)
                promoted.append((person, fallback))
            }
        }
        try await end(id, of: outcome.done, promoted, work)
        let extra: [(String, JSONValue)] = [("promoted", .integer(Int64(promoted.count)))]
        record("role.bulk_revoked", role, outcome, extra: extra, work)
        return outcome
    }

    /// The role behind the locks, which the caller may take away.
    func removable(
        _ id: RoleID, from people: [UserID], ifMatch: String?, _ work: RoleWork
    ) async throws(APIFailure) -> (RolesQueries.RoleRow, RoleActor) {
        let actor: RoleActor = try await work.actorAssigning(id, to: people)
        let role: RolesQueries.RoleRow = try await work.role(id)
        try RoleRules.requireReachable(role.standing, by: actor)
        try RoleTag.check(ifMatch, id, version: role.rowVersion)
        return (role, actor)
    }

    func end(
        _ id: RoleID, of people: [UserID], _ promoted: [(userID: UserID, roleID: RoleID)], _ work: RoleWork
    ) async throws(APIFailure) {
        guard !people.isEmpty else { return }
        _ = try await work.run(MembersQueries.revokeFurther(callerID: work.callerID, roleID: id, userIDs: people))
        guard !promoted.isEmpty else { return }
        _ = try await work.run(
            MembersQueries.promote(
                userIDs: promoted.map(\.userID), roleIDs: promoted.map(\.roleID), callerID: work.callerID))
    }

    func targets(
        _ people: [UserID], role: RoleID, _ work: RoleWork
    ) async throws(APIFailure) -> [UserID: AssignmentTarget] {
        let rows: [MembersQueries.TargetsRow] = try await work.run(
            MembersQueries.targets(roleID: role, userIDs: people))
        var targets: [UserID: AssignmentTarget] = [:]
        for row in rows {
            targets[row.userID] = AssignmentTarget(
                userID: row.userID, status: row.status, isOwner: row.isOwner, primaryRoleID: row.primaryRoleID,
                level: row.level, furtherCount: row.furtherCount, holdsFurther: row.holdsFurther,
                fallbackRoleID: row.fallbackRoleID)
        }
        return targets
    }

    private func record(
        _ event: String, _ role: RolesQueries.RoleRow, _ outcome: BulkOutcome, extra: [(String, JSONValue)],
        _ work: RoleWork
    ) {
        let members: [(String, JSONValue)] = [
            ("name", .string(role.name)), ("hierarchy", .integer(Int64(role.hierarchyLevel))),
            ("user_ids", RoleAudit.texts(outcome.done.map(\.description))),
            ("failed", .integer(Int64(outcome.failed.count))),
        ]
        work.scope.append(
            AuditEntry(event, subject: role.id.description, metadata: .object(JSONObject(members + extra))))
        announce(outcome.done, work)
    }

    /// Every node reads the rights of these people anew after COMMIT.
    func announce(_ people: [UserID], _ work: RoleWork) {
        guard !people.isEmpty else { return }
        let (port, tenantID, userIDs) = (invalidation, work.caller.tenantID, people.map(\.uuid))
        work.scope.afterCommit { await port.membersChanged(tenantID: tenantID, userIDs: userIDs) }
    }
}
