// SPDX-License-Identifier: Apache-2.0
import API
import ContractRuntime
import TestSupport
import Testing
import ZygoClient

/// Ids of another workspace are not found, whatever the operation.
@Suite struct ForeignIdTests {
    @Test func `served operations on a role or a person of another workspace answer not found`() async throws {
        let world: World = try await World.shared()
        let stranger: Person = try await world.signUp()
        let role: Role = try await stranger.makeRole()
        let owner: Person = try await world.signUp()
        // With a fresh proof, so that operations that ask for one come as far as the id.
        try await world.query(
            """
            UPDATE users SET mfa_enabled = true WHERE id = '\(owner.userID)';
            UPDATE sessions SET mfa_verified_at = now() WHERE user_id = '\(owner.userID)'
            """)
        var asked: Int = 0
        for operation in Operations.all
        where operation.policy.access.isForMembers && !Unserved.operations.contains(operation.id) {
            guard operation.path.contains("{roleId}") || operation.path.contains("{userId}") else { continue }
            let path: String = operation.path.replacing("{roleId}", with: role.id.description)
                .replacing("{userId}", with: stranger.userID.description)
                .replacing("{permissionKey}", with: "canViewUsers")
            let answer: RawAnswer = try await world.send(
                operation.method, Operations.basePath + path, token: owner.token,
                body: Self.body(of: operation.id, owner))
            #expect(answer.status == 404, "\(operation.id): \(answer.status) \(answer.text)")
            #expect(!answer.text.contains(stranger.email.wire), "\(operation.id)")
            asked += 1
        }
        #expect(asked >= 10)
        #expect(try await stranger.client.getRole(GetRole.Input(roleID: role.id)) == role)
    }

    /// A body that passes validation.
    private static func body(of operation: String, _ owner: Person) -> String? {
        switch operation {
        case "updateRole": #"{"hierarchy":60}"#
        case "duplicateRole": #"{"name":"copied_role"}"#
        case "replaceRolePermissions": #"{"permissions":["canViewUsers"]}"#
        case "patchRolePermissions": #"{"add":["canViewUsers"]}"#
        case "bulkAssignRoleMembers", "bulkRemoveRoleMembers", "removeRoleMembers":
            #"{"user_ids":["\#(owner.userID)"]}"#
        case "transferUserWork": #"{"target_user_id":"\#(owner.userID)"}"#
        case "putUserPermission": #"{"grant_type":"deny","reason":"Foreign"}"#
        case "assignUserRole": #"{"role_id":"\#(owner.userID)"}"#
        case "updateUser": #"{"role":"viewer"}"#
        case "deleteUser": "{}"
        default: nil
        }
    }
}
