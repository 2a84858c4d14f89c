// SPDX-License-Identifier: Apache-2.0
import API
import ContractRuntime
import TestSupport
import Testing
import ZygoClient

@Suite struct ListLinkedProvidersTests {
    let world: World

    init() async throws { world = try await World.shared() }

    @Test func `one sees one's own links`() async throws {
        let person: Person = try await world.signUp()
        let other: Person = try await world.signUp()
        try await world.linkGoogle(person, subject: "list-\(person.userID)")
        #expect(try await person.client.listLinkedProviders().data.map(\.provider) == [.google])
        #expect(try await other.client.listLinkedProviders().data.isEmpty)
    }
}
