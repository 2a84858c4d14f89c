// SPDX-License-Identifier: Apache-2.0
import API
import ContractRuntime
import TestSupport
import Testing
import ZygoClient

@Suite struct ListApiKeysTests {
    let world: World

    init() async throws { world = try await World.shared() }

    @Test func `keys come newest first and never with more than their prefix`() async throws {
        let owner: Person = try await world.signUp()
        let (first, text): (ApiKeyID, Secret<String>) = try await owner.makeKey()
        let (second, _): (ApiKeyID, Secret<String>) = try await owner.makeKey(expiresIn: 7)
        let answer: RawAnswer = try await world.send(.get, "/v1/api-keys", token: owner.token)
        #expect(answer.status == 200 && !answer.text.contains(text.reveal()))
        let list: ApiKeyList = try await owner.client.listApiKeys(ListApiKeys.Input())
        #expect(list.data.map(\.id) == [second, first])
        #expect(list.data.allSatisfy { text.reveal().hasPrefix($0.keyPrefix) || $0.id == second })
        #expect(list.pagination.total == 2 && !list.pagination.hasNext)
    }

    @Test func `state and owner narrow the list, and time alone makes a key expired`() async throws {
        let owner: Person = try await world.signUp()
        let colleague: Person = try await owner.colleague(
            holding: ["canManageSecrets", "canViewSecrets", "canViewAuditLogs"])
        let (own, _): (ApiKeyID, Secret<String>) = try await owner.makeKey()
        let (over, _): (ApiKeyID, Secret<String>) = try await owner.makeKey(expiresIn: 1)
        let (theirs, _): (ApiKeyID, Secret<String>) = try await colleague.makeKey()
        try await world.query("UPDATE api_keys SET expires_at = now() - interval '1 minute' WHERE id = '\(over)'")
        _ = try await owner.client.revokeApiKey(RevokeApiKey.Input(id: own))
        func ids(_ status: ListApiKeysStatus? = nil, _ person: UserID? = nil) async throws -> [ApiKeyID] {
            try await owner.client.listApiKeys(ListApiKeys.Input(status: status, userID: person)).data.map(\.id)
        }
        #expect(try await ids(.active) == [theirs])
        #expect(try await ids(.expired) == [over])
        #expect(try await ids(.revoked) == [own])
        #expect(try await ids(nil, colleague.userID) == [theirs])
    }

    @Test func `a cursor leads forth and back, and belongs to its workspace`() async throws {
        let owner: Person = try await world.signUp()
        var made: [ApiKeyID] = []
        for _ in 0..<3 { made.insert(try await owner.makeKey().id, at: 0) }
        func page(_ cursor: String, _ person: Person) async throws -> ApiKeyList {
            try await person.client.listApiKeys(ListApiKeys.Input(cursor: cursor, limit: 2))
        }
        let first: ApiKeyList = try await page("", owner)
        let second: ApiKeyList = try await page(try #require(first.pagination.nextCursor), owner)
        #expect(first.data.map(\.id) + second.data.map(\.id) == made)
        #expect(try await page(try #require(second.pagination.prevCursor), owner).data == first.data)
        let stranger: Person = try await world.signUp()
        let cursor: String = try #require(first.pagination.nextCursor)
        try await expectRefused("VALIDATION_INVALID_CURSOR", 400) { try await page(cursor, stranger) }
        #expect(try await page("", stranger).data.isEmpty)
    }
}
