// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import Queries

/// Orders of the list of roles, by the words of the contract; ties go by hierarchy and name.
enum RoleOrder: String, Sendable {
    case hierarchy
    case name
    case membersCount = "members_count"
    case createdAt = "created_at"

    func sorted(_ rows: [RolesQueries.RoleRow]) -> [RolesQueries.RoleRow] {
        rows.sorted { (left: RolesQueries.RoleRow, right: RolesQueries.RoleRow) -> Bool in
            switch self {
            case .hierarchy: break
            case .name: return left.name < right.name
            case .membersCount:
                if left.membersCount != right.membersCount { return left.membersCount > right.membersCount }
            case .createdAt:
                if left.createdAt != right.createdAt { return left.createdAt > right.createdAt }
            }
            return (left.hierarchyLevel, left.name) < (right.hierarchyLevel, right.name)
        }
    }
}
