// SPDX-License-Identifier: Apache-2.0
import ContractRuntime

/// A member who acts on roles, as the writing transaction sees them.
struct RoleActor: Sendable, Equatable {
    var isOwner: Bool
    /// Smallest hierarchy of the valid roles; smaller outranks larger.
    var level: Int
    /// Effective permission keys.
    var keys: Set<String>
}

/// What decides about a role: its rank, whether it is the owner's, and its keys.
struct RoleStanding: Sendable, Equatable {
    var hierarchy: Int
    /// Changes hands by ownership transfer only.
    var isProtected: Bool
    var keys: [String]
}

/// Who may act on which role: hierarchy, escalation and guarded keys, without any state.
enum RoleRules {
    /// Keys whose role only a holder of the keys may assign: critical ones, and those that lead to more rights.
    static let guardedKeys: Set<String> = KnownKeys.catalogue.critical.union([
        KnownKeys.manageRoles, KnownKeys.assignRoles, "canManageUsers", "canManageSecuritySettings",
    ])

    /// Highest rank that a custom role may have; the owner's role alone has 1.
    static let customHierarchyMin: Int = 2
    static let hierarchyMax: Int = 100
    /// Rank of a role that names none.
    static let hierarchyDefault: Int = 50

    /// Writing a role: the caller outranks it strictly, before and after the change.
    static func requireOutranked(_ hierarchy: Int, by actor: RoleActor) throws(APIFailure) {
        guard hierarchy > actor.level else {
            throw RoleRefusal.hierarchy(required: max(hierarchy - 1, 1), current: actor.level)
        }
    }

    /// Putting keys into a role: the caller holds each of them.
    static func requireHeld(_ keys: some Sequence<String>, by actor: RoleActor) throws(APIFailure) {
        let missing: [String] = keys.filter { (key: String) -> Bool in !actor.keys.contains(key) }
        guard missing.isEmpty else { throw RoleRefusal.escalation(missing) }
    }

    /// Giving or taking a role: not the owner's, and not above the caller.
    static func requireReachable(_ role: RoleStanding, by actor: RoleActor) throws(APIFailure) {
        guard !role.isProtected else { throw RoleRefusal.ownerProtected() }
        guard role.hierarchy >= actor.level else {
            throw RoleRefusal.hierarchy(required: role.hierarchy, current: actor.level)
        }
    }

    /// Giving a role: reachable, and the caller holds every guarded key that it carries.
    static func requireAssignable(_ role: RoleStanding, by actor: RoleActor) throws(APIFailure) {
        try requireReachable(role, by: actor)
        try requireHeld(guarded(role.keys), by: actor)
    }

    /// The guarded ones among these keys, in their order.
    static func guarded(_ keys: [String]) -> [String] {
        keys.filter { (key: String) -> Bool in guardedKeys.contains(key) }
    }

    /// Rank of a copy: that of the source, but below the caller, lowered further on request.
    static func hierarchyOfCopy(source: Int, requested: Int?, actor: RoleActor) throws(APIFailure) -> Int {
        let highest: Int = max(source, actor.level + 1, customHierarchyMin)
        let hierarchy: Int = requested ?? highest
        guard hierarchy >= highest, hierarchy <= hierarchyMax else {
            throw RoleRefusal.hierarchy(required: max(hierarchy - 1, 1), current: actor.level)
        }
        return hierarchy
    }

    /// Whether the caller may change or end what a member is: strictly above, and the owner always.
    static func outranks(_ actor: RoleActor, memberLevel: Int) -> Bool { actor.isOwner || memberLevel > actor.level }
}
