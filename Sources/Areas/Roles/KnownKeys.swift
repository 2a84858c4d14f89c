// SPDX-License-Identifier: Apache-2.0
// This file imports the catalogue alone: the contract's schema `Permission` has the name of the catalogue's enum.
import Policy

/// The permission keys of this version in catalogue order.
struct KnownKeys: Sendable {
    /// Keys that handlers name.
    static let manageRoles: String = "canManageRoles"
    static let assignRoles: String = "canAssignRoles"

    /// All keys, in order.
    let all: [String]
    /// Names of the categories by id, in order.
    let categories: [(id: String, name: String)]
    /// Keys that guard what cannot be undone.
    let critical: Set<String>
    /// Keys whose use needs a fresh second factor.
    let requiringMFA: Set<String>
    /// Keys that the owner's role alone holds.
    let exclusive: Set<String>
    private let positions: [String: Int]

    init(
        all: [String], critical: Set<String> = [], requiringMFA: Set<String> = [], exclusive: Set<String> = [],
        categories: [(id: String, name: String)] = []
    ) {
        self.all = all
        self.critical = critical
        self.requiringMFA = requiringMFA
        self.exclusive = exclusive
        self.categories = categories
        positions = Dictionary(
            all.enumerated().map { (index: Int, key: String) -> (String, Int) in (key, index) },
            uniquingKeysWith: { (first: Int, _: Int) -> Int in first })
    }

    /// The catalogue that this build was generated from.
    static let catalogue: KnownKeys = KnownKeys(
        all: Permission.all.map { (entry: PermissionEntry) -> String in entry.key },
        critical: Set(
            Permission.all.filter { (entry: PermissionEntry) -> Bool in entry.isCritical }.map {
                (entry: PermissionEntry) -> String in entry.key
            }),
        requiringMFA: Set(
            Permission.all.filter { (entry: PermissionEntry) -> Bool in entry.requiresMFA }.map {
                (entry: PermissionEntry) -> String in entry.key
            }), exclusive: RoleTemplate.exclusiveKeys,
        categories: Permission.categories)

    /// Those of a list that are not in the catalogue, with their place in it.
    func unknown(in keys: [String]) -> [(index: Int, key: String)] {
        var unknown: [(index: Int, key: String)] = []
        for (index, key) in keys.enumerated() where positions[key] == nil { unknown.append((index, key)) }
        return unknown
    }

    /// The keys in catalogue order, each once; unknown ones are left out.
    func ordered(_ keys: some Sequence<String>) -> [String] {
        Set(keys.compactMap { (key: String) -> Int? in positions[key] }).sorted().map { (index: Int) -> String in
            all[index]
        }
    }
}
