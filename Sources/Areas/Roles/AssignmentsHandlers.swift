// SPDX-License-Identifier: Apache-2.0
import API
import ContractRuntime
import Errors
import Queries

/// The roles of one member: list them, give one, take one.
struct AssignmentsHandlers: AssignmentsAPI {
    let service: MembersService

    /// Most roles of one answer, ended ones included.
    private static let rolesMax: Int = 1_000

    func listUserRoles(
        _ input: ListUserRoles.Input, _ call: ListUserRoles.Call
    ) async throws(ListUserRoles.Failure) -> UserRoles {
        let member: AssignmentsQueries.MembershipRow? = try await call.run(
            AssignmentsQueries.membership(userID: input.userID))
        guard let member, member.status != "removed" else {
            throw .userNotFound(resourceID: input.userID.description)
        }
        let rows: [AssignmentsQueries.HeldRow] = try await call.run(
            AssignmentsQueries.held(
                userID: input.userID, withHistory: input.includeHistory, limit: Self.rolesMax))
        let roles: [RoleAssignment] = rows.compactMap(\.wire)
        guard let primary = roles.first(where: { (role: RoleAssignment) -> Bool in role.assignment == .primary })
        else { throw .userNotFound(resourceID: input.userID.description) }
        let further: [RoleAssignment] = roles.filter { (role: RoleAssignment) -> Bool in
            role.assignment == .secondary
        }
        return UserRoles(
            primary: primary, secondary: further.filter { $0.status == .active },
            history: input.includeHistory ? further.filter { $0.status != .active } : nil)
    }

    func assignUserRole(
        _ input: AssignUserRole.Input, _ call: AssignUserRole.Call
    ) async throws(AssignUserRole.Failure) -> RoleAssignment {
        let wanted: BulkAssignment = BulkAssignment(
            people: [input.userID], kind: AssignmentKind(rawValue: input.body.assignment.wire) ?? .secondary,
            expiresAt: input.body.expiresAt, reason: input.body.reason)
        do {
            let role: RolesQueries.RoleRow = try await service.assignOne(input.body.roleID, wanted, RoleWork(call))
            call.setResponseHeader("Location", "/v1/users/\(input.userID)/roles")
            return RoleAssignment(
                roleID: role.id, name: role.name, displayName: role.displayName, hierarchy: role.hierarchyLevel,
                assignment: wanted.kind == .primary ? .primary : .secondary, status: .active, assignedAt: call.now,
                assignedBy: UserID(call.caller.userID), expiresAt: wanted.expiresAt, reason: wanted.reason)
        } catch {
            throw AssignUserRole.refusal(error)
        }
    }

    func revokeUserRole(
        _ input: RevokeUserRole.Input, _ call: RevokeUserRole.Call
    ) async throws(RevokeUserRole.Failure) -> Success {
        do {
            try await service.removeOne(input.roleID, from: input.userID, ifMatch: input.ifMatch, RoleWork(call))
            return Success(success: true)
        } catch {
            throw RevokeUserRole.refusal(error)
        }
    }
}

extension AssignmentsQueries.HeldRow {
    /// The assignment on the wire; nil for a kind or state that the contract does not know.
    fileprivate var wire: RoleAssignment? {
        guard let kind = RoleAssignmentAssignment(wire: assignment), let status = RoleAssignmentStatus(wire: state)
        else { return nil }
        return RoleAssignment(
            roleID: roleID, name: name, displayName: displayName, hierarchy: hierarchy, assignment: kind,
            status: status, assignedAt: assignedAt, assignedBy: assignedBy, expiresAt: expiresAt, reason: reason)
    }
}
