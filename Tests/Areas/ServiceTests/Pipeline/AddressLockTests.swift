// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import TestSupport
import Testing

@Suite struct AddressLockTests {
    /// Audit entries of blocked addresses of a world that name a lock-out.
    private static func audited(_ lockout: String, _ world: World) async throws -> Int {
        let count: String? = try await world.value(
            """
            SELECT count(*) FROM audit.logs
             WHERE event_type = 'security.ip_blocked' AND tenant_id IS NULL AND metadata ->> 'lockout' = '\(lockout)'
            """)
        return Int(count ?? "") ?? 0
    }

    @Test func `twenty wrong keys close an address to keys, and to nothing else`() async throws {
        let world: World = try await World.shared()
        let person: Person = try await world.signUp()
        func guess(from address: String) async throws -> RawAnswer {
            try await world.send(
                .get, "/v1/users", headers: [("x-forwarded-for", address), ("x-api-key", "zygo_live_guess")])
        }
        let address: String = "203.0.113.20"
        // Twenty, or a few more where Redis was too slow for some and this process counted them.
        var answers: [RawAnswer] = []
        repeat {
            answers.append(try await guess(from: address))
        } while answers.last?.status != 403 && answers.count < 100
        let last: RawAnswer? = answers.popLast()
        let locked: RawAnswer = try #require(last)
        #expect(locked.status == 403 && locked.code == "AUTHZ_IP_BLOCKED", "\(locked.text)")
        #expect((20...60).contains(answers.count))
        for answer in answers where answer.status != 429 {
            #expect(answer.status == 401 && answer.code == "AUTH_API_KEY_INVALID", "\(answer.text)")
        }
        #expect(Int(locked.header("retry-after") ?? "").map { (1_700...1_800).contains($0) } == true)
        #expect(try await Self.call(world, person, from: address).status == 200)
        #expect(try await guess(from: "203.0.113.21").status == 401)
        #expect(try await Self.audited("api_key_ip", world) >= 1)
    }

    private static func call(_ world: World, _ person: Person, from address: String) async throws -> RawAnswer {
        try await world.send(.get, "/v1/users", token: person.token, headers: [("x-forwarded-for", address)])
    }
}
