// SPDX-License-Identifier: Apache-2.0
import API
import ContractRuntime
import Errors
import Queries

extension RolesService {
    /// Adds and removes single keys; what is there already, or already gone, changes nothing.
    func changeKeys(
        of id: RoleID, adding added: [String], removing removed: [String], ifMatch: String?, _ work: RoleWork
    ) async throws(APIFailure) -> RolesQueries.RoleRow {
        let unknown: [(index: Int, key: String)] = known.unknown(in: added + removed)
        guard unknown.isEmpty else { throw RoleRefusal.unknownPermissions(unknown) }
        guard Set(added).isDisjoint(with: removed) else {
            throw .validationConflictingFields(fields: ["add", "remove"])
        }
        _ = try await work.actorChanging([id])
        let before: RolesQueries.RoleRow = try await work.role(id)
        guard !before.isSystem else { throw RoleRefusal.system(id.description) }
        let keys: [String] = known.ordered(Set(before.permissionKeys).union(added).subtracting(removed))
        guard !keys.isEmpty else {
            throw ViolationReport([
                Violation(
                    location: .body, path: [.name("remove")], code: .tooFewItems,
                    constraints: [ViolatedConstraint(name: "leavesOne", text: "a role keeps one permission at least")])
            ]).failure
        }
        return try await update(id, RoleChange(keys: keys), ifMatch: ifMatch, work)
    }
}
