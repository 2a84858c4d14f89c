// SPDX-License-Identifier: Apache-2.0
import API
import ContractRuntime
import TestSupport
import Testing
import ZygoClient

@Suite struct GetApiKeyTests {
    let world: World

    init() async throws { world = try await World.shared() }

    @Test func `uses of a key are counted and seen a little later`() async throws {
        let owner: Person = try await world.signUp()
        let (id, text): (ApiKeyID, Secret<String>) = try await owner.makeKey()
        for _ in 0..<3 {
            let answer: RawAnswer = try await world.send(
                .get, "/v1/audit-logs", token: text, headers: [("x-forwarded-for", "10.9.8.7")])
            #expect(answer.status == 200, "\(answer.text)")
        }
        let (client, world): (ZygoClient, World) = (owner.client, world)
        // What was counted is written every ten seconds.
        var isCounted: Bool = false
        for _ in 0..<4 where !isCounted {
            do {
                try await TemporaryRedis.until {
                    try await client.getApiKey(GetApiKey.Input(id: id)).usageCount == 3
                }
                isCounted = true
            } catch TemporaryRedis.Problem.notReady {
                continue
            }
        }
        #expect(isCounted)
        let key: ApiKey = try await client.getApiKey(GetApiKey.Input(id: id))
        #expect(key.lastUsedIP == "10.9.8.7" && key.lastUsedAt != nil)
        // One row for the same key, operation, address and minute; three calls may straddle two minutes.
        let rows: [[String?]] = try await world.query(
            """
            SELECT DISTINCT target_type, access_type, actor_type, actor_id::text, host(ip_address)
              FROM secret_access_log WHERE target_id = '\(id)'
            """)
        #expect(rows == [["api_key", "use", "api_key", id.description, "10.9.8.7"]])
        let count: String? = try await world.value(
            "SELECT count(*) <= 2 FROM secret_access_log WHERE target_id = '\(id)'")
        #expect(count == "t")
    }

    @Test func `a key of another workspace is not found`() async throws {
        let owner: Person = try await world.signUp()
        let (id, _): (ApiKeyID, Secret<String>) = try await owner.makeKey()
        let stranger: Person = try await world.signUp()
        try await expectRefused("API_KEY_NOT_FOUND", 404) {
            try await stranger.client.getApiKey(GetApiKey.Input(id: id))
        }
        try await expectRefused("API_KEY_NOT_FOUND", 404) {
            try await stranger.client.revokeApiKey(RevokeApiKey.Input(id: id))
        }
        try await expectRefused("API_KEY_NOT_FOUND", 404) {
            try await stranger.client.regenerateApiKey(RegenerateApiKey.Input(id: id))
        }
        #expect(try await owner.client.getApiKey(GetApiKey.Input(id: id)).status == .active)
    }
}
