// SPDX-License-Identifier: Apache-2.0
import API
import AccessPorts
import ContractRuntime
import Errors
import Queries

/// Deletes a custom role, after moving its holders and invitations where the caller names a role for them.
struct RoleDeletion: Sendable {
    let invalidation: any AccessInvalidation

    /// What stands in the way, and whom a move concerns.
    private struct Plan {
        var role: RolesQueries.RoleRow
        var dependents: DeletionQueries.DependentsRow
        var target: RolesQueries.RoleRow?
    }

    /// Answers the number of members who were moved.
    func delete(
        _ id: RoleID, reassignTo target: RoleID?, ifMatch: String?, _ work: RoleWork
    ) async throws(APIFailure) -> Int {
        if target == id { throw APIFailure.validationReferenceInvalid(field: "reassign_to", resourceType: "role") }
        _ = try await work.run(DeletionQueries.lockHolders(callerID: work.callerID, roleID: id))
        let roles: [RoleID] = [id] + (target.map { (other: RoleID) -> [RoleID] in [other] } ?? [])
        let actor: RoleActor = try await work.actorChangingBehindLocks(roles)
        let plan: Plan = try await checked(id, target, ifMatch: ifMatch, actor, work)
        try await move(plan, work)
        do {
            _ = try await work.scope.transaction.run(DeletionQueries.delete(roleID: id))
        } catch {
            // Somebody got the role between the locks and here, by a path that does not lock roles.
            if case .foreignKeyViolation = error.kind { throw RoleRefusal.hasMembers(1, invitations: 0) }
            throw work.scope.failure(for: error)
        }
        record(plan, work)
        return plan.target == nil ? 0 : plan.dependents.members
    }

    private func checked(
        _ id: RoleID, _ target: RoleID?, ifMatch: String?, _ actor: RoleActor, _ work: RoleWork
    ) async throws(APIFailure) -> Plan {
        let role: RolesQueries.RoleRow = try await work.role(id)
        guard !role.isSystem else { throw RoleRefusal.system(id.description) }
        try RoleRules.requireOutranked(role.hierarchyLevel, by: actor)
        let dependents: DeletionQueries.DependentsRow = try await work.run(
            DeletionQueries.dependents(roleID: id, callerID: work.callerID))
        var plan: Plan = Plan(role: role, dependents: dependents, target: nil)
        if let target {
            let successor: RolesQueries.RoleRow = try await work.role(target)
            try RoleRules.requireAssignable(successor.standing, by: actor)
            // Nobody gives rights to themselves, not even by deleting their own role.
            if dependents.isCaller { try RoleRules.requireHeld(successor.permissionKeys, by: actor) }
            try await requireHoldersOutranked(id, by: actor, work)
            plan.target = successor
        }
        try RoleTag.check(ifMatch, id, version: role.rowVersion)
        if plan.target == nil, dependents.members + dependents.invitations > 0 {
            throw RoleRefusal.hasMembers(dependents.members, invitations: dependents.invitations)
        }
        return plan
    }

    /// Moving a holder takes a role from them: nobody does that to a peer or to somebody above.
    private func requireHoldersOutranked(
        _ id: RoleID, by actor: RoleActor, _ work: RoleWork
    ) async throws(APIFailure) {
        let highest: Int? = try await work.run(DeletionQueries.highestHolder(callerID: work.callerID, roleID: id))
        guard let highest, !RoleRules.outranks(actor, memberLevel: highest) else { return }
        throw RoleRefusal.hierarchy(required: max(highest - 1, 1), current: actor.level)
    }

    /// Without a target only removed members and ended invitations are left; they fall back to the role `member`.
    private func move(_ plan: Plan, _ work: RoleWork) async throws(APIFailure) {
        let id: RoleID = plan.role.id
        if let target = plan.target {
            _ = try await work.run(DeletionQueries.moveAssignments(targetID: target.id, roleID: id))
        }
        _ = try await work.run(DeletionQueries.removeAssignments(roleID: id))
        let fallback: RoleID? =
            if let target = plan.target { target.id } else { try await work.run(DeletionQueries.fallbackRole()) }
        guard let fallback else { return }
        _ = try await work.run(DeletionQueries.movePrimaries(targetID: fallback, roleID: id))
        _ = try await work.run(DeletionQueries.removeDoubles(targetID: fallback))
        _ = try await work.run(DeletionQueries.moveInvitations(targetID: fallback, roleID: id))
    }

    private func record(_ plan: Plan, _ work: RoleWork) {
        var metadata: JSONObject = JSONObject([
            ("name", .string(plan.role.name)), ("hierarchy", .integer(Int64(plan.role.hierarchyLevel))),
            ("permissions_removed", RoleAudit.texts(plan.role.permissionKeys)),
        ])
        if let target = plan.target {
            metadata.append("reassigned_to", .string(target.id.description))
            metadata.append("reassigned", .integer(Int64(plan.dependents.members)))
            metadata.append("invitations", .integer(Int64(plan.dependents.invitations)))
        }
        work.scope.append(
            AuditEntry("role.deleted", subject: plan.role.id.description, metadata: .object(metadata)))
        let (port, tenant): (any AccessInvalidation, MemberCaller) = (invalidation, work.caller)
        work.scope.afterCommit { await port.membersChanged(tenantID: tenant.tenantID, userIDs: nil) }
    }
}
