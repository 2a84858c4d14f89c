// SPDX-License-Identifier: Apache-2.0
import API
import ContractClient
import ContractRuntime
import TestSupport
import Testing
import ZygoClient

@Suite struct GetJwksTests {
    let world: World

    init() async throws { world = try await World.shared() }

    @Test func `anyone can read the public keys that tokens are signed with`() async throws {
        let keys: JsonWebKeySet = try await world.client().getJwks()
        #expect(!keys.keys.isEmpty)
        #expect(keys.keys.allSatisfy { $0.kty == .ec && $0.alg == .es256 && $0.crv == .p256 })
    }

    @Test func `no private part is among them`() async throws {
        let answer: RawAnswer = try await world.send(.get, "/.well-known/jwks.json")
        #expect(answer.status == 200)
        #expect(!answer.text.contains("\"d\""))
    }
}
