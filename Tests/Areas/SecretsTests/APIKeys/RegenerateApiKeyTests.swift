// SPDX-License-Identifier: Apache-2.0
import API
import ContractRuntime
import TestSupport
import Testing
import ZygoClient

@Suite struct RegenerateApiKeyTests {
    let world: World

    init() async throws { world = try await World.shared() }

    private func status(of key: Secret<String>) async throws -> String {
        let answer: RawAnswer = try await world.send(
            .get, "/v1/audit-logs", token: key, headers: [("x-forwarded-for", world.callerAddress())])
        return "\(answer.status) \(answer.code ?? "")"
    }

    @Test func `secrets 23: the owner's former key is refused at once, the id stays`() async throws {
        let owner: Person = try await world.signUp()
        let (id, former): (ApiKeyID, Secret<String>) = try await owner.makeKey(expiresIn: 30)
        #expect(try await status(of: former) == "200 ")
        let made: ApiKeyCreated = try await owner.client.regenerateApiKey(RegenerateApiKey.Input(id: id))
        let text: Secret<String> = try #require(made.key)
        #expect(made.id == id && text != former)
        #expect(try await status(of: former) == "401 AUTH_API_KEY_INVALID")
        #expect(try await status(of: text) == "200 ")
        let before: Timestamp = made.createdAt + .seconds(30 * 86_400)
        #expect(made.expiresAt == before)
        #expect(try await owner.audited("apikey.regenerated") == [id.description])
    }

    @Test func `no key outlives the days that the workspace allows`() async throws {
        let owner: Person = try await world.signUp()
        let (id, _): (ApiKeyID, Secret<String>) = try await owner.makeKey(expiresIn: 90)
        try await world.query(
            """
            INSERT INTO tenant_security_config (tenant_id, api_key_max_days) VALUES ('\(owner.tenantID)', 30)
                ON CONFLICT (tenant_id) DO UPDATE SET api_key_max_days = 30
            """)
        let again: ApiKeyCreated = try await owner.client.regenerateApiKey(RegenerateApiKey.Input(id: id))
        let end: Timestamp = try #require(again.expiresAt)
        #expect(end < again.createdAt + .seconds(31 * 86_400))
        for days in [nil, 90, 5] {
            let (other, _): (ApiKeyID, Secret<String>) = try await owner.makeKey(expiresIn: days)
            let key: ApiKey = try await owner.client.getApiKey(GetApiKey.Input(id: other))
            let lives: Duration = .seconds(min(days ?? 30, 30) * 86_400)
            #expect(key.expiresAt == key.createdAt + lives)
        }
    }

    @Test func `secrets 23: a colleague does not get another's key`() async throws {
        let owner: Person = try await world.signUp()
        let (id, text): (ApiKeyID, Secret<String>) = try await owner.makeKey()
        let colleague: Person = try await owner.colleague(holding: ["canRotateSecrets", "canManageSecrets"])
        try await expectRefused("AUTHZ_PERMISSION_DENIED", 403) {
            try await colleague.client.regenerateApiKey(RegenerateApiKey.Input(id: id))
        }
        #expect(try await status(of: text) == "200 ")
    }

    @Test func `a key whose time was over counts again, and finds no place where there is none`() async throws {
        let owner: Person = try await world.signUp()
        let (id, _): (ApiKeyID, Secret<String>) = try await owner.makeKey(expiresIn: 1)
        try await world.query(
            "UPDATE api_keys SET status = 'expired', expires_at = now() - interval '1 day' WHERE id = '\(id)'")
        try await world.query(
            """
            UPDATE tenant_settings SET limit_overrides = '{"max_api_keys": {"value": 1}}'
             WHERE tenant_id = '\(owner.tenantID)'
            """)
        let (second, _): (ApiKeyID, Secret<String>) = try await owner.makeKey()
        let again: RegenerateApiKey.Input = RegenerateApiKey.Input(
            id: id, body: RegenerateApiKeyRequest(expiresIn: .null))
        try await expectRefused("RESOURCE_LIMIT_REACHED", 403) { try await owner.client.regenerateApiKey(again) }
        _ = try await owner.client.revokeApiKey(RevokeApiKey.Input(id: second))
        #expect(try await owner.client.regenerateApiKey(again).expiresAt == nil)
    }

    @Test func `a key whose time is over lives again with a new time, a revoked one never`() async throws {
        let owner: Person = try await world.signUp()
        let (id, _): (ApiKeyID, Secret<String>) = try await owner.makeKey(expiresIn: 1)
        try await world.query(
            "UPDATE api_keys SET status = 'expired', expires_at = now() - interval '1 day' WHERE id = '\(id)'")
        try await expectRefused("API_KEY_NOT_ACTIVE", 409) {
            try await owner.client.regenerateApiKey(RegenerateApiKey.Input(id: id))
        }
        let again: RegenerateApiKeyRequest = RegenerateApiKeyRequest(expiresIn: .null)
        let made: ApiKeyCreated = try await owner.client.regenerateApiKey(
            RegenerateApiKey.Input(id: id, body: again))
        #expect(made.expiresAt == nil)
        #expect(try await status(of: try #require(made.key)) == "200 ")
        _ = try await owner.client.revokeApiKey(RevokeApiKey.Input(id: id))
        try await expectRefused("API_KEY_NOT_ACTIVE", 409) {
            try await owner.client.regenerateApiKey(RegenerateApiKey.Input(id: id, body: again))
        }
    }
}
