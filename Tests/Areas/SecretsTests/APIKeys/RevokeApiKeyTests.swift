// SPDX-License-Identifier: Apache-2.0
import API
import ContractRuntime
import TestSupport
import Testing
import ZygoClient

@Suite struct RevokeApiKeyTests {
    let world: World

    init() async throws { world = try await World.shared() }

    @Test func `a revocation repeats its first answer and is audited once`() async throws {
        let owner: Person = try await world.signUp()
        let (id, _): (ApiKeyID, Secret<String>) = try await owner.makeKey()
        let first: RevokedApiKey = try await owner.client.revokeApiKey(RevokeApiKey.Input(id: id))
        let second: RevokedApiKey = try await owner.client.revokeApiKey(RevokeApiKey.Input(id: id))
        #expect(first == second && first.status == .revoked)
        let key: ApiKey = try await owner.client.getApiKey(GetApiKey.Input(id: id))
        #expect(key.revokedAt == first.revokedAt && key.revokedBy == owner.userID)
        #expect(try await owner.audited("apikey.revoked") == [id.description])
    }

    @Test func `a tag of another state keeps the key`() async throws {
        let owner: Person = try await world.signUp()
        let (id, _): (ApiKeyID, Secret<String>) = try await owner.makeKey()
        let tag: String = try #require(try await owner.tag(of: "/v1/api-keys/\(id)"))
        try await expectRefused("PRECONDITION_FAILED", 412) {
            try await owner.client.revokeApiKey(RevokeApiKey.Input(id: id, ifMatch: "\"other\""))
        }
        _ = try await owner.client.revokeApiKey(RevokeApiKey.Input(id: id, ifMatch: tag))
    }

    @Test func `secrets 21: a revoked key is refused by three instances within a second`() async throws {
        let world: World = world
        let owner: Person = try await world.signUp()
        let (id, text): (ApiKeyID, Secret<String>) = try await owner.makeKey()
        try await Instance.with(2, beside: world) { (others: [Instance]) async throws -> Void in
            // Each instance knows the key and has it in its cache.
            for instance in others {
                #expect(await instance.answer(.get, "/v1/audit-logs", token: text).status == 200)
            }
            #expect(try await world.send(.get, "/v1/audit-logs", token: text).status == 200)
            _ = try await owner.client.revokeApiKey(RevokeApiKey.Input(id: id))
            let here: RawAnswer = try await world.send(.get, "/v1/audit-logs", token: text)
            #expect(here.status == 401 && here.code == "AUTH_API_KEY_REVOKED")
            for instance in others {
                let refusedAt: ContinuousClock.Instant = .now + .seconds(4)
                var last: (status: Int, code: String?)
                repeat {
                    last = await instance.answer(.get, "/v1/audit-logs", token: text)
                } while last.status == 200 && .now < refusedAt
                // The cache alone would keep it for five seconds.
                #expect(last.status == 401 && last.code == "AUTH_API_KEY_REVOKED")
            }
        }
    }

    @Test func `secrets 21: a key rests while its owner is suspended, and works again afterwards`() async throws {
        let owner: Person = try await world.signUp()
        let colleague: Person = try await owner.colleague(holding: ["canManageSecrets", "canViewAuditLogs"])
        let (_, text): (ApiKeyID, Secret<String>) = try await colleague.makeKey()
        func call() async throws -> RawAnswer { try await world.send(.get, "/v1/audit-logs", token: text) }
        #expect(try await call().status == 200)
        func set(_ status: UpdateUserRequestStatus) async throws {
            var body: UpdateUserRequest = UpdateUserRequest()
            body.status = status
            _ = try await owner.client.updateUser(UpdateUser.Input(userID: colleague.userID, body: body))
        }
        try await set(.suspended)
        let refused: RawAnswer = try await call()
        #expect(refused.status == 401 && refused.code == "AUTH_API_KEY_REVOKED", "\(refused.text)")
        try await set(.active)
        #expect(try await call().status == 200)
    }

    @Test func `whoever is removed leaves no key behind`() async throws {
        let owner: Person = try await world.signUp()
        let colleague: Person = try await owner.colleague(holding: ["canManageSecrets", "canViewAuditLogs"])
        let (id, text): (ApiKeyID, Secret<String>) = try await colleague.makeKey()
        _ = try await owner.client.deleteUser(DeleteUser.Input(userID: colleague.userID))
        let refused: RawAnswer = try await world.send(.get, "/v1/audit-logs", token: text)
        #expect(refused.status == 401 && refused.code == "AUTH_API_KEY_REVOKED", "\(refused.text)")
        let kept: [[String?]] = try await world.query(
            "SELECT status, revoke_reason FROM api_keys WHERE id = '\(id)'")
        #expect(kept == [["revoked", "owner_removed"]])
    }
}
