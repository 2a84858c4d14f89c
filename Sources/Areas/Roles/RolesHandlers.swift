// SPDX-License-Identifier: Apache-2.0
import API
import ContractRuntime
import Queries

/// Roles of the workspace: list, read, create, change, delete, copy.
struct RolesHandlers: RolesAPI {
    let service: RolesService
    let deletion: RoleDeletion

    func listRoles(_ input: ListRoles.Input, _ call: ListRoles.Call) async throws(ListRoles.Failure) -> RoleList {
        let rows: [RolesQueries.RoleRow] = try await call.run(RolesQueries.list(limit: RolesService.rolesMax))
        let systemCount: Int = rows.count { (row: RolesQueries.RoleRow) -> Bool in row.isSystem }
        let wanted: [RolesQueries.RoleRow] =
            switch input.type {
            case .system: rows.filter { (row: RolesQueries.RoleRow) -> Bool in row.isSystem }
            case .custom: rows.filter { (row: RolesQueries.RoleRow) -> Bool in !row.isSystem }
            case .all, .undocumented: rows
            }
        let order: RoleOrder = RoleOrder(rawValue: input.sort.wire) ?? .hierarchy
        return RoleList(
            data: order.sorted(wanted).map(\.wire), systemCount: systemCount, customCount: rows.count - systemCount)
    }

    func createRole(_ input: CreateRole.Input, _ call: CreateRole.Call) async throws(CreateRole.Failure) -> Role {
        let draft: RoleDraft = RoleDraft(
            name: input.body.name, displayName: input.body.displayName, description: input.body.description,
            hierarchy: input.body.hierarchy, keys: input.body.permissions)
        do {
            return answer(try await service.create(draft, RoleWork(call)), made: true, call.scope)
        } catch {
            throw CreateRole.refusal(error)
        }
    }

    func getRole(_ input: GetRole.Input, _ call: GetRole.Call) async throws(GetRole.Failure) -> Role {
        do {
            return answer(try await RoleWork(call).role(input.roleID), made: false, call.scope)
        } catch {
            throw GetRole.refusal(error)
        }
    }

    func updateRole(_ input: UpdateRole.Input, _ call: UpdateRole.Call) async throws(UpdateRole.Failure) -> Role {
        let change: RoleChange = RoleChange(
            name: input.body.name, displayName: input.body.displayName, description: input.body.description,
            hierarchy: input.body.hierarchy, keys: input.body.permissions)
        do {
            let row: RolesQueries.RoleRow = try await service.update(
                input.roleID, change, ifMatch: input.ifMatch, RoleWork(call))
            return answer(row, made: false, call.scope)
        } catch {
            throw UpdateRole.refusal(error)
        }
    }

    func deleteRole(
        _ input: DeleteRole.Input, _ call: DeleteRole.Call
    ) async throws(DeleteRole.Failure) -> DeletedRole {
        do {
            let reassigned: Int = try await deletion.delete(
                input.roleID, reassignTo: input.reassignTo, ifMatch: input.ifMatch, RoleWork(call))
            return DeletedRole(success: true, deletedID: input.roleID, reassigned: reassigned)
        } catch {
            throw DeleteRole.refusal(error)
        }
    }

    func duplicateRole(
        _ input: DuplicateRole.Input, _ call: DuplicateRole.Call
    ) async throws(DuplicateRole.Failure) -> Role {
        let copy: RoleCopy = RoleCopy(
            name: input.body.name, displayName: input.body.displayName, description: input.body.description,
            hierarchy: input.body.hierarchy)
        do {
            return answer(try await service.duplicate(input.roleID, copy, RoleWork(call)), made: true, call.scope)
        } catch {
            throw DuplicateRole.refusal(error)
        }
    }

    /// The role with its entity tag; a new one with its address.
    private func answer(_ row: RolesQueries.RoleRow, made: Bool, _ scope: CallScope) -> Role {
        scope.setResponseHeader("ETag", row.tag)
        if made { scope.setResponseHeader("Location", "/v1/roles/\(row.id)") }
        return row.wire
    }
}
