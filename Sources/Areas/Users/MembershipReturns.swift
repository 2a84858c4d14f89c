// SPDX-License-Identifier: Apache-2.0
import API
import ContractRuntime
import Errors
import Queries

/// Leaving by oneself, coming back, and handing work over.
extension MembershipService {
    /// The owner stays: a workspace is never without one.
    func leave(_ work: MemberWork) async throws(APIFailure) {
        let id: UserID = work.callerID
        _ = try await work.run(UsersQueries.lock(callerID: id, userID: id))
        let member: UsersQueries.MemberRow = try await work.member(id)
        guard !member.isOwner else {
            throw .resourceStateInvalid(
                resourceType: "tenant", resourceID: work.caller.tenantID.wire, blockers: ["tenant_owner"])
        }
        guard member.status == "active",
            let owner = try await work.run(UsersQueries.successor(userID: id, wantedID: nil))
        else { throw .authzNotAMember() }
        _ = try await end(member, MemberRemoval(), owner, as: "member.left", work)
    }

    /// Brings a removed member back while that is possible, when a seat is free.
    func restore(_ id: UserID, _ work: MemberWork) async throws(APIFailure) -> UsersQueries.MemberRow {
        _ = try await work.run(UsersQueries.lock(callerID: work.callerID, userID: id))
        _ = try await work.run(InvitationsQueries.lockSeats())
        let target: UsersQueries.MemberRow = try await work.member(id)
        guard target.status == "removed", let end = target.restorableUntil, end > work.now else {
            throw .userStateInvalid(currentState: target.status, allowedStates: ["removed"])
        }
        let actor: MemberActor = try await work.actor(needing: "canDeleteUsers")
        try MemberRules.requireOutranked(level: target.level, by: actor)
        let seats: InvitationsQueries.SeatsRow = try await work.run(
            InvitationsQueries.seats(callerID: work.callerID))
        try SeatRule.requireFree(taken: seats.taken, limit: seats.limit, requiredPlan: seats.requiredPlan)
        _ = try await work.run(UsersQueries.restore(userID: id, at: work.now))
        work.scope.transaction.atCommit(InvitationsQueries.syncSeats())
        work.scope.append(
            AuditEntry(
                "member.restored", subject: id.description, metadata: .object(["role": .string(target.role)])))
        announce(id, sessions: [], work)
        return try await work.member(id)
    }

    /// Hands the work of a member to a colleague. Workflows run in the name of their owner, so nobody may hand one to
    /// somebody above: it would run with rights that the caller has not.
    func transfer(
        from id: UserID, to successorID: UserID, _ work: MemberWork
    ) async throws(APIFailure) -> HandedOver {
        _ = try await work.run(UsersQueries.lockMany(userIDs: [work.callerID, id, successorID]))
        let actor: MemberActor = try await work.actor(needing: "canManageUsers")
        let source: UsersQueries.MemberRow = try await work.member(id)
        guard source.status != "removed" else { throw .userNotFound(resourceID: id.description) }
        if id != work.callerID {
            guard !source.isOwner else { throw .userCannotModifyOwner() }
            try MemberRules.requireOutranked(level: source.level, by: actor)
        }
        guard id != successorID, let successor = try await work.run(UsersQueries.byID(userID: successorID)),
            successor.status == "active"
        else {
            throw .validationReferenceInvalid(
                field: "target_user_id", resourceType: "user", resourceID: successorID.description)
        }
        guard actor.isOwner || successor.level >= actor.level else {
            throw .roleHierarchyViolation(requiredHierarchy: successor.level, currentHierarchy: actor.level)
        }
        let handedOver: HandedOver = try await handOver(from: id, to: successorID, work)
        work.scope.append(
            AuditEntry(
                "member.work_transferred", subject: id.description,
                metadata: .object([
                    "transferred_to": .string(successorID.description),
                    "workflows": .integer(Int64(handedOver.workflows)), "files": .integer(Int64(handedOver.files)),
                ])))
        return handedOver
    }

    func handOver(
        from id: UserID, to successor: UserID, _ work: MemberWork
    ) async throws(APIFailure) -> HandedOver {
        HandedOver(
            workflows: try await work.run(UsersQueries.moveWorkflows(userID: id, successorID: successor)),
            files: try await work.run(UsersQueries.moveFiles(successorID: successor, userID: id)))
    }
}
