// SPDX-License-Identifier: Apache-2.0
import API
import ContractClient
import ContractRuntime
import TestSupport
import Testing
import ZygoClient

@Suite struct GetPermissionTests {
    let world: World

    init() async throws { world = try await World.shared() }

    @Test func `a key is read as the catalogue lists it`() async throws {
        let viewer: Person = try await world.signUp().invite(role: "viewer")
        let catalogue: PermissionCatalogue = try await viewer.client.listPermissions()
        for entry in catalogue.data where ["canViewUsers", "canDeleteTenant"].contains(entry.key) {
            #expect(try await read(viewer, entry.key) == entry)
        }
        #expect(try await read(viewer, "canDeleteTenant").critical)
    }

    @Test func `without a token nothing is read`() async throws {
        try await expectRefused("AUTH_TOKEN_MISSING", 401) {
            try await world.client().getPermission(GetPermission.Input(permissionKey: "canViewUsers"))
        }
    }

    @Test func `a member without the permission is refused`() async throws {
        let member: Person = try await world.signUp().colleague(holding: ["canViewLogs"])
        let refusal: APIErrorResponse = try await expectRefused("AUTHZ_PERMISSION_DENIED", 403) {
            try await read(member, "canViewUsers")
        }
        #expect(refusal.details["requiredPermission"] == .string("canViewRoles"))
    }

    @Test func `an unknown key is not found, and letters count`() async throws {
        let owner: Person = try await world.signUp()
        for key in ["canFly", "canviewusers"] {
            let refusal: APIErrorResponse = try await expectRefused("RESOURCE_NOT_FOUND", 404) {
                try await read(owner, key)
            }
            #expect(refusal.details["resourceType"] == .string("permission"))
        }
    }

    private func read(_ person: Person, _ key: String) async throws -> Permission {
        try await person.client.getPermission(GetPermission.Input(permissionKey: key))
    }
}
