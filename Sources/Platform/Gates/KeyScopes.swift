// SPDX-License-Identifier: Apache-2.0
package import ContractRuntime

/// What each scope of an API key opens, as permissions of the catalogue.
package struct KeyScopes: Sendable {
    private let permissions: [String: PermissionSet]

    /// - Parameters:
    ///   - scopes: permission keys by the name of their scope.
    ///   - index: catalogue index of each permission key.
    ///   - closed: permissions that no key ever carries.
    package init(scopes: [String: [String]], index: [String: Int], closed: Set<String>) {
        permissions = scopes.mapValues { (keys: [String]) -> PermissionSet in
            PermissionSet(
                keys.compactMap { (key: String) -> Int? in closed.contains(key) ? nil : index[key] })
        }
    }

    /// What is left of an owner's permissions in a key's hands.
    package func narrowed(_ held: PermissionSet, to scopes: [String]) -> PermissionSet {
        var wanted: PermissionSet = PermissionSet()
        for scope in scopes { if let permissions = permissions[scope] { wanted.formUnion(permissions) } }
        return PermissionSet(held.indices.filter(wanted.contains))
    }
}
