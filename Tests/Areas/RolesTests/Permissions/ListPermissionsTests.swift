// SPDX-License-Identifier: Apache-2.0
import API
import ContractClient
import ContractRuntime
import TestSupport
import Testing
import ZygoClient

@Suite struct ListPermissionsTests {
    let world: World

    init() async throws { world = try await World.shared() }

    @Test func `the catalogue lists every permission in its category`() async throws {
        let owner: Person = try await world.signUp()
        let catalogue: PermissionCatalogue = try await owner.client.listPermissions()
        #expect(catalogue.total == catalogue.data.count)
        #expect(catalogue.categories.map(\.count).reduce(0, +) == catalogue.total)
        #expect(Set(catalogue.categories.flatMap(\.permissions)) == Set(catalogue.data.map(\.key)))
    }

    @Test func `a member without the permission is refused`() async throws {
        let owner: Person = try await world.signUp()
        let member: Person = try await owner.invite(role: try await owner.makeRole().name)
        try await expectRefused("AUTHZ_PERMISSION_DENIED", 403) { try await member.client.listPermissions() }
    }
}
