// SPDX-License-Identifier: Apache-2.0
import API
import TestSupport
import Testing
import ZygoClient

@Suite struct ListPermissionCategoriesTests {
    let world: World

    init() async throws { world = try await World.shared() }

    @Test func `the categories hold the whole catalogue, in order`() async throws {
        let owner: Person = try await world.signUp()
        let found: [PermissionCategory] = try await owner.client.listPermissionCategories().data
        let catalogue: PermissionCatalogue = try await owner.client.listPermissions()
        #expect(found == catalogue.categories)
        #expect(found.count == 18 && found.map(\.order) == Array(1...18))
        #expect(Set(found.flatMap(\.permissions)).count == 114)
    }
}
