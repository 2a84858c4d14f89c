// SPDX-License-Identifier: Apache-2.0
import API
import ContractClient
import ContractRuntime
import Secrecy
import TestSupport
import Testing
import ZygoClient

@Suite struct CreateApiKeyTests {
    let world: World

    init() async throws { world = try await World.shared() }

    private static func body(
        _ name: String = "CI deploys", _ scopes: [String] = ["audit:read"], expiresIn: Presence<Int> = .absent
    ) -> CreateApiKeyRequest {
        CreateApiKeyRequest(name: name, permissions: scopes, expiresIn: expiresIn, environment: .test)
    }

    @Test func `the text of a key is shown once, and only its digest is kept`() async throws {
        let owner: Person = try await world.signUp()
        var body: CreateApiKeyRequest = Self.body(" CI deploys ", ["servers:read", "audit:read", "servers:read"])
        body.description = "Used by the build server."
        body.expiresIn = .value(90)
        let made: ApiKeyCreated = try await owner.client.createApiKey(CreateApiKey.Input(body: body))
        let text: String = try #require(made.key?.reveal())
        #expect(APIKeyText(text)?.environment == .test)
        #expect(made.prefix == String(text.prefix(18)) && made.name == "CI deploys")
        #expect(made.permissions == ["servers:read", "audit:read"])
        #expect(made.expiresAt == made.createdAt + .seconds(90 * 86_400))
        let key: ApiKey = try await owner.client.getApiKey(GetApiKey.Input(id: made.id))
        #expect(key.status == .active && key.usageCount == 0 && key.description == "Used by the build server.")
        let digest: String = tokenDigest(text).map { (byte: UInt8) -> String in
            let digits: String = String(byte, radix: 16)
            return digits.count == 1 ? "0" + digits : digits
        }.joined()
        let kept: [[String?]] = try await world.query(
            """
            SELECT encode(key_hash, 'hex'), to_jsonb(key)::text LIKE '%\(text)%' FROM api_keys AS key
             WHERE id = '\(made.id)'
            """)
        #expect(kept == [[digest, "f"]])
        #expect(try await owner.audited("apikey.created") == [made.id.description])
        #expect(world.log.lines.allSatisfy { !$0.contains(text) })
    }

    @Test func `secrets 28: a repeat with the same key answers the same id without the text`() async throws {
        let owner: Person = try await world.signUp()
        let input: CreateApiKey.Input = CreateApiKey.Input(
            idempotencyKey: "create-key-\(world.number())", body: Self.body())
        let first: ApiKeyCreated = try await owner.client.createApiKey(input)
        let second: ApiKeyCreated = try await owner.client.createApiKey(input)
        #expect(first.id == second.id && first.key != nil && second.key == nil)
        let text: String = try #require(first.key?.reveal())
        let kept: [[String?]] = try await world.query(
            "SELECT count(*) FROM idempotency_keys AS kept WHERE to_jsonb(kept)::text LIKE '%\(text)%'")
        #expect(kept == [["0"]])
        #expect(try await owner.audited("apikey.created").count == 1)
    }

    @Test func `scopes must be there, and known`() async throws {
        let owner: Person = try await world.signUp()
        for scopes in [[], ["servers:fly"], ["audit:read", "*"]] {
            let refusal: APIErrorResponse = try await expectRefused("API_KEY_SCOPE_INVALID", 400) {
                try await owner.client.createApiKey(CreateApiKey.Input(body: Self.body("k", scopes)))
            }
            #expect("\(refusal.details)".contains("workflows:execute"))
        }
        try await expectRefused("VALIDATION_FAILED", 400) {
            try await owner.client.createApiKey(CreateApiKey.Input(body: Self.body("  ")))
        }
    }

    @Test func `secrets 20: a key with rights that its creator lacks is refused and the right named`() async throws {
        let owner: Person = try await world.signUp()
        let colleague: Person = try await owner.colleague(holding: ["canManageSecrets", "canViewServers"])
        let refusal: APIErrorResponse = try await expectRefused("AUTHZ_PERMISSION_DENIED", 403) {
            try await colleague.client.createApiKey(CreateApiKey.Input(body: Self.body("k", ["servers:delete"])))
        }
        #expect("\(refusal.details)".contains("canDeleteServers"))
    }

    @Test func `a name is taken until its key is revoked`() async throws {
        let owner: Person = try await world.signUp()
        let first: ApiKeyCreated = try await owner.client.createApiKey(CreateApiKey.Input(body: Self.body()))
        try await expectRefused("API_KEY_NAME_EXISTS", 409) {
            try await owner.client.createApiKey(CreateApiKey.Input(body: Self.body()))
        }
        _ = try await owner.client.revokeApiKey(RevokeApiKey.Input(id: first.id))
        _ = try await owner.client.createApiKey(CreateApiKey.Input(body: Self.body()))
        let stranger: Person = try await world.signUp()
        _ = try await stranger.client.createApiKey(CreateApiKey.Input(body: Self.body()))
    }

    @Test func `of parallel callers no more get a key than the plan allows one person`() async throws {
        let owner: Person = try await world.signUp()
        for number in 0..<18 {
            _ = try await owner.client.createApiKey(CreateApiKey.Input(body: Self.body("key \(number)")))
        }
        let made: Int = await withTaskGroup(of: Bool.self) { group in
            for number in 18..<24 {
                group.addTask {
                    do {
                        _ = try await owner.client.createApiKey(CreateApiKey.Input(body: Self.body("key \(number)")))
                        return true
                    } catch {
                        #expect("\(error)".contains("RESOURCE_LIMIT_REACHED"), "\(error)")
                        return false
                    }
                }
            }
            return await group.reduce(into: 0) { (count: inout Int, isMade: Bool) in count += isMade ? 1 : 0 }
        }
        #expect(made == 2)
    }

    @Test func `networks belong to larger plans, and must be some`() async throws {
        let owner: Person = try await world.signUp()
        var body: CreateApiKeyRequest = Self.body()
        body.allowedIPs = ["203.0.113.9/24", "2001:db8::/32"]
        let input: CreateApiKey.Input = CreateApiKey.Input(body: body)
        try await expectRefused("AUTHZ_FEATURE_DISABLED", 403) { try await owner.client.createApiKey(input) }
        try await owner.take(plan: "business")
        let made: ApiKeyCreated = try await owner.client.createApiKey(input)
        #expect(
            try await world.value("SELECT allowed_ips::text FROM api_keys WHERE id = '\(made.id)'")
                == "{203.0.113.0/24,2001:db8::/32}")
        body.name = "other"
        body.allowedIPs = ["somewhere"]
        let wrong: CreateApiKey.Input = CreateApiKey.Input(body: body)
        try await expectRefused("VALIDATION_FAILED", 400) { try await owner.client.createApiKey(wrong) }
    }

    @Test func `a key's own limit lies within that of the plan`() async throws {
        let owner: Person = try await world.signUp()
        var body: CreateApiKeyRequest = Self.body()
        body.rateLimitPerMinute = 1_000_000
        let input: CreateApiKey.Input = CreateApiKey.Input(body: body)
        try await expectRefused("VALIDATION_FAILED", 400) { try await owner.client.createApiKey(input) }
    }
}
