// SPDX-License-Identifier: Apache-2.0
// This file imports the catalogue alone: the contract's schema `Permission` has the name of the catalogue's enum.
import Policy

/// Role definitions that no workspace starts with, to be imported as they are.
struct RoleTemplate: Sendable, Equatable {
    let name: String
    let displayName: String
    let description: String
    let hierarchy: Int
    let keys: [String]

    /// Those of the catalogue.
    static let all: [RoleTemplate] = RoleSeeds.templates.map { (seed: RoleSeed) -> RoleTemplate in
        RoleTemplate(
            name: seed.name, displayName: seed.displayName, description: seed.description, hierarchy: seed.hierarchy,
            keys: RoleTemplate.keys(of: seed))
    }

    /// Keys that the owner's role alone holds.
    static let exclusiveKeys: Set<String> = {
        func keys(_ name: String) -> Set<String> {
            Set(RoleSeeds.roles.first { (seed: RoleSeed) -> Bool in seed.name == name }.map(keys(of:)) ?? [])
        }
        return keys("owner").subtracting(keys("admin"))
    }()

    private static func keys(of seed: RoleSeed) -> [String] {
        seed.permissions.map { (index: Int) -> String in Permission.all[index].key }
    }
}
