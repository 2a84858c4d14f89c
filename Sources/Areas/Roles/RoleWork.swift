// SPDX-License-Identifier: Apache-2.0
import API
import ContractRuntime
import Queries

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// One call's work on roles: its transaction and the member behind it, without the type of its failure.
struct RoleWork: Sendable {
    let scope: CallScope
    let caller: MemberCaller

    init<Failure: OperationFailure>(_ call: Call<Failure, MemberCaller>) {
        scope = call.scope
        caller = call.caller
    }

    var callerID: UserID { UserID(caller.userID) }
    var now: Timestamp { scope.request.receivedAt }

    /// Runs a statement; a database error becomes the catalogue's answer for it.
    func run<Output: Sendable>(_ statement: Statement<Output>) async throws(APIFailure) -> Output {
        do {
            return try await scope.transaction.run(statement)
        } catch {
            throw scope.failure(for: error)
        }
    }

    /// Runs a statement that gives a role a name, which may be taken.
    func write(_ statement: Statement<Int>, naming name: String) async throws(APIFailure) {
        do {
            _ = try await scope.transaction.run(statement)
        } catch {
            switch error.kind {
            case .uniqueViolation("roles_tenant_id_name_key"): throw RoleRefusal.nameExists(name)
            default: throw scope.failure(for: error)
            }
        }
    }

    /// Locks the caller's membership and the roles that are about to change, and reads what the caller may do now.
    ///
    /// Locks go in the order membership, then roles by id; rights are read behind them, so a demotion that was
    /// committed meanwhile counts.
    func actorChanging(_ roles: [RoleID]) async throws(APIFailure) -> RoleActor {
        _ = try await run(RolesQueries.lockCaller(callerID: callerID))
        return try await actorChangingBehindLocks(roles)
    }

    /// The same where the memberships are locked already.
    func actorChangingBehindLocks(_ roles: [RoleID]) async throws(APIFailure) -> RoleActor {
        _ = try await run(RolesQueries.lockRolesToChange(roleIDs: roles, callerID: callerID))
        return try await actor(needing: KnownKeys.manageRoles)
    }

    /// The same for people: memberships of the caller and the targets, then the role.
    func actorAssigning(_ role: RoleID, to people: [UserID]) async throws(APIFailure) -> RoleActor {
        _ = try await run(MembersQueries.lockMembers(callerID: callerID, userIDs: people))
        _ = try await run(RolesQueries.lockRolesToAssign(roleIDs: [role], callerID: callerID))
        return try await actor(needing: KnownKeys.assignRoles)
    }

    /// The same for one member, with no role that is about to be given.
    func actorGranting(to person: UserID) async throws(APIFailure) -> RoleActor {
        _ = try await run(MembersQueries.lockMembers(callerID: callerID, userIDs: [person]))
        _ = try await run(RolesQueries.lockRolesToAssign(roleIDs: [], callerID: callerID))
        return try await actor(needing: KnownKeys.assignRoles)
    }

    private func actor(needing key: String) async throws(APIFailure) -> RoleActor {
        guard let row: RolesQueries.CallerRow = try await run(RolesQueries.caller(callerID: callerID)) else {
            throw RoleRefusal.notAMember()
        }
        let actor: RoleActor = RoleActor(isOwner: row.isOwner, level: row.level, keys: Set(row.permissionKeys))
        guard actor.keys.contains(key) else { throw RoleRefusal.permissionDenied(key) }
        return actor
    }

    /// One role of the workspace.
    func role(_ id: RoleID) async throws(APIFailure) -> RolesQueries.RoleRow {
        guard let row: RolesQueries.RoleRow = try await run(RolesQueries.byID(roleID: id)) else {
            throw RoleRefusal.roleNotFound(id.description)
        }
        return row
    }
}

extension RolesQueries.RoleRow {
    /// What the rules look at.
    var standing: RoleStanding {
        RoleStanding(hierarchy: hierarchyLevel, isProtected: isProtected, keys: permissionKeys)
    }

    /// Entity tag of this version.
    var tag: String { RoleTag.text(id, version: rowVersion) }

    /// The role on the wire; system roles belong to no workspace there.
    var wire: Role {
        Role(
            id: id, tenantID: isSystem ? nil : tenantID, name: name, displayName: displayName,
            description: description, isSystem: isSystem, permissions: permissionKeys, membersCount: membersCount,
            hierarchy: hierarchyLevel, createdBy: createdBy, createdAt: createdAt, updatedAt: updatedAt,
            isProtected: isProtected, isDefault: isDefault)
    }
}
