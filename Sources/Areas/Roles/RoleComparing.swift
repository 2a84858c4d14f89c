// SPDX-License-Identifier: Apache-2.0
import API
import ContractRuntime

/// What compared roles share and where they differ.
enum RoleComparing {
    /// Keys of all, keys of one alone by role id, and for each key the roles that hold it; roles stay in their order.
    static func comparison(_ roles: [(id: RoleID, keys: [String])]) -> RoleDifferences {
        var holders: [String: [RoleID]] = [:]
        var order: [String] = []
        for role in roles {
            for key in role.keys {
                if holders[key] == nil { order.append(key) }
                holders[key, default: []].append(role.id)
            }
        }
        var differences: [String: [String]] = [:]
        for role in roles {
            differences[role.id.description] = role.keys.filter { (key: String) -> Bool in holders[key]?.count == 1 }
        }
        return RoleDifferences(
            common: order.filter { (key: String) -> Bool in holders[key]?.count == roles.count },
            differences: differences, matrix: holders)
    }
}
