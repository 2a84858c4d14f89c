// SPDX-License-Identifier: Apache-2.0
import API
import ContractRuntime
import TestSupport

extension Person {
    /// Invites somebody under a new role with just these permissions.
    func colleague(holding permissions: [String], hierarchy: Int = 50) async throws -> Person {
        try await invite(role: try await makeRole(hierarchy: hierarchy, permissions: permissions).name)
    }

    /// The entity tag of an answer to this person.
    func tag(of target: String) async throws -> String? {
        try await world.send(.get, target, token: token).header("etag")
    }
}
