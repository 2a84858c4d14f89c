// SPDX-License-Identifier: Apache-2.0
import API
import ContractClient
import ContractRuntime
import TestSupport
import Testing
import ZygoClient

@Suite struct RedisDownTests {
    @Test func `without Redis people still sign up, sign in, read and write`() async throws {
        try await World.with(World.Options(hasOwnRedis: true)) { world in
            let before: Person = try await world.signUp()
            world.redis.stop()
            let owner: Person = try await world.signUp()
            let again: Person = try await world.signIn(owner)
            let role: Role = try await again.makeRole()
            #expect(try await before.client.listRoles(ListRoles.Input()).systemCount == 6)
            #expect(try await again.client.getRole(GetRole.Input(roleID: role.id)).id == role.id)
        }
    }

    @Test func `without Redis wrong passwords are still counted`() async throws {
        try await World.with(World.Options(hasOwnRedis: true)) { world in
            let person: Person = try await world.signUp()
            world.redis.stop()
            for _ in 0..<5 {
                try await expectRefused(
                    anyOf: ["AUTH_CREDENTIALS_INVALID", "AUTH_ACCOUNT_LOCKED", "RATE_LIMIT_EXCEEDED"]
                ) {
                    try await world.signIn(person, password: Secret("not the password 1"))
                }
            }
            // The fallback of the limits counts for two nodes, so it may be the first to refuse.
            try await expectRefused(anyOf: ["AUTH_ACCOUNT_LOCKED", "RATE_LIMIT_EXCEEDED"]) {
                try await world.signIn(person)
            }
        }
    }

    @Test func `without Redis the service is degraded and still ready, and well again afterwards`() async throws {
        try await World.with(World.Options(hasOwnRedis: true)) { world in
            let client: ZygoClient = world.client()
            try await TemporaryRedis.until { try await client.getReadiness().status == .ok }
            world.redis.stop()
            try await TemporaryRedis.until { try await client.getReadiness().status == .degraded }
            try await world.redis.start()
            try await TemporaryRedis.until { try await client.getReadiness().status == .ok }
            #expect(try await client.getHealth().status == .ok)
        }
    }

    @Test func `a limited caller is told when to come back, with Redis and without`() async throws {
        let options: World.Options = World.Options(
            variables: ["RATE_LIMIT_ALLOWLIST": "10.255.255.255/32"], hasOwnRedis: true)
        try await World.with(options) { world in
            let person: Person = try await world.signUp()
            let refused: RawAnswer = try await Self.limited(world, person)
            #expect(refused.status == 429)
            #expect(refused.code == "RATE_LIMIT_EXCEEDED", "\(refused.text)")
            #expect(refused.header("retry-after") != nil)
            world.redis.stop()
            #expect(try await Self.limited(world, person).status == 429)
        }
    }

    /// Signs in until it is limited; 200 requests are more than any class allows.
    private static func limited(_ world: World, _ person: Person) async throws -> RawAnswer {
        for _ in 0..<200 {
            let answer: RawAnswer = try await world.send(
                .post, "/v1/auth/forgot-password", body: #"{"email":"\#(person.email.wire)"}"#)
            if answer.status == 429 { return answer }
        }
        throw Unexpected("200 requests without a limit")
    }
}
