// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import ContractServer
import Foundation
import Postgres
import Testing

@Suite struct `idempotency keys` {
    private func text(_ response: InProcessResponse) -> String { String(decoding: response.body, as: UTF8.self) }

    private func run(
        isPublic: Bool = false, _ body: (IdempotencyWorld) async throws -> Void
    ) async throws {
        try await MigratedDatabase.run { (database: MigratedDatabase) async throws in
            let userID: UUID? = isPublic ? nil : try await database.makeUser("ada@example.com")
            try await body(IdempotencyWorld(database, userID: userID))
        }
    }

    @Test(arguments: [false, true])
    func `the first use works and the second gets the same answer`(isPublic: Bool) async throws {
        try await run(isPublic: isPublic) { (world: IdempotencyWorld) async throws in
            let first = await world.ask(#"{"a":1,"b":2}"#, key: "k-1")
            #expect(first.status == 201)
            #expect(text(first).contains("shown-once"))
            #expect(first.header("Idempotency-Replayed") == nil)
            let second = await world.ask(#"{ "b": 2, "a": 1.0 }"#, key: "k-1")
            #expect(second.status == 201)
            #expect(second.header("Idempotency-Replayed") == "true")
            #expect(second.header("Location") == "/v1/notes/1")
            #expect(second.header("ETag") == "\"1\"")
            #expect(second.header("Content-Type")?.hasPrefix("application/json") == true)
            #expect(second.header("X-Passing") == nil)
            #expect(text(second) == #"{"run":1,"name":"é"}"#)
            #expect(world.runs == 1)
        }
    }

    @Test func `without a key every call works`() async throws {
        try await run { (world: IdempotencyWorld) async throws in
            #expect(await world.ask("{}", key: nil).status == 201)
            #expect(await world.ask("{}", key: nil).status == 201)
            #expect(world.runs == 2)
            #expect(try await world.database.script("SELECT count(*) FROM idempotency_keys").scalar == "0")
        }
    }

    @Test func `the same key for another request is refused`() async throws {
        try await run { (world: IdempotencyWorld) async throws in
            #expect(await world.ask(#"{"a":1}"#, key: "k").status == 201)
            let other = await world.ask(#"{"a":2}"#, key: "k")
            #expect(other.status == 422 && text(other).contains("IDEMPOTENCY_KEY_REUSED"))
            #expect(await world.ask(#"{"a":1}"#, key: "k", target: "/v1/notes?x=1").status == 422)
            #expect(await world.ask(#"{"a":2}"#, key: "other").status == 201)
            #expect(world.runs == 2)
        }
    }

    @Test func `a call that still runs keeps the second one out`() async throws {
        try await run { (world: IdempotencyWorld) async throws in
            world.hold(true)
            async let first = world.ask("{}", key: "k")
            #expect(try await eventually { world.isInside })
            let second = await world.ask("{}", key: "k")
            #expect(second.status == 409 && text(second).contains("IDEMPOTENCY_KEY_CONFLICT"))
            #expect(second.header("Retry-After") == "1")
            world.hold(false)
            #expect(await first.status == 201)
            #expect(await world.ask("{}", key: "k").header("Idempotency-Replayed") == "true")
            #expect(world.runs == 1)
        }
    }

    @Test(arguments: [(0, 201), (2, 201), (3, 503)])
    func `what a conflict undid is taken back, and tried three times`(conflicts: Int, status: Int) async throws {
        try await run { (world: IdempotencyWorld) async throws in
            #expect(await world.ask("{\"conflicts\": \(conflicts)}", key: nil).status == status)
            #expect(world.undone == conflicts)
            #expect(world.runs == min(conflicts + 1, 3))
        }
    }

    @Test func `a refusal takes nothing back`() async throws {
        try await run { (world: IdempotencyWorld) async throws in
            #expect(await world.ask("{\"status\": 409}", key: nil).status == 409)
            #expect(world.undone == 0)
        }
    }

    @Test(arguments: [402, 404, 409, 422])
    func `a refusal by the domain is stored and replayed`(status: Int) async throws {
        for isPublic in [false, true] {
            try await run(isPublic: isPublic) { (world: IdempotencyWorld) async throws in
                let body = #"{"status":\#(status)}"#
                let first = await world.ask(body, key: "k")
                #expect(first.status == status)
                let second = await world.ask(body, key: "k")
                #expect(second.status == status)
                #expect(second.header("Idempotency-Replayed") == "true")
                #expect(second.header("Content-Language") == "en")
                #expect(text(second) == text(first))
                #expect(world.runs == 1)
            }
        }
    }

    @Test(arguments: [400, 403, 423, 500, 503])
    func `after any other failure the key is free at once`(status: Int) async throws {
        try await run { (world: IdempotencyWorld) async throws in
            let body = #"{"status":\#(status)}"#
            #expect(await world.ask(body, key: "k").status == status)
            let second = await world.ask(body, key: "k")
            #expect(second.status == status)
            #expect(second.header("Idempotency-Replayed") == nil)
            #expect(world.runs == 2)
        }
    }

    @Test func `a lapsed lease is taken over, an expired record begins anew`() async throws {
        try await run { (world: IdempotencyWorld) async throws in
            #expect(await world.ask("{}", key: "k").status == 201)
            try await world.database.script(
                "UPDATE idempotency_keys SET status = 'in_progress', lease_expires_at = now() - interval '1 second'")
            #expect(await world.ask("{}", key: "k").header("Location") == "/v1/notes/2")
            try await world.database.script("UPDATE idempotency_keys SET expires_at = now() - interval '1 second'")
            #expect(await world.ask(#"{"new":true}"#, key: "k").header("Location") == "/v1/notes/3")
            let renewed = "SELECT expires_at > now() + interval '23 hours' FROM idempotency_keys"
            #expect(try await world.database.script(renewed).scalar == "t")
            let replay = await world.ask(#"{"new":true}"#, key: "k")
            #expect(replay.header("Idempotency-Replayed") == "true")
            #expect(world.runs == 3)
        }
    }

    @Test func `keys of two users, and of one user in two places, do not meet`() async throws {
        try await MigratedDatabase.run { (database: MigratedDatabase) async throws in
            let ada = try await database.makeUser("ada@example.com")
            let ben = try await database.makeUser("ben@example.com")
            let tenant = try await database.makeTenant("acme-keys")
            let worlds = [
                IdempotencyWorld(database, userID: ada), IdempotencyWorld(database, userID: ben),
                IdempotencyWorld(database, userID: ada, tenantID: tenant),
            ]
            for world in worlds {
                #expect(await world.ask("{}", key: "k").status == 201)
                #expect(await world.ask("{}", key: "k").header("Idempotency-Replayed") == "true")
                #expect(world.runs == 1)
            }
        }
    }

    @Test func `a key that is none is refused`() async throws {
        try await run { (world: IdempotencyWorld) async throws in
            for key in ["", "a b", "é", String(repeating: "k", count: 256)] {
                let response = await world.ask("{}", key: key)
                #expect(response.status == 400 && text(response).contains("IDEMPOTENCY_KEY_INVALID"), "\(key)")
            }
            #expect(await world.ask("{}", key: String(repeating: "k", count: 255)).status == 201)
            let two = await world.ask("{}", key: "a", headers: [("X-Idempotency-Key", "b")])
            #expect(two.status == 400)
            let same = await world.ask("{}", key: "c", headers: [("X-Idempotency-Key", "c")])
            #expect(same.status == 201)
            #expect(await world.ask("{}", key: nil, headers: [("X-Idempotency-Key", "c")]).status == 201)
            #expect(world.runs == 2)
        }
    }

    @Test func `the stored answer is sealed and has no one-time value`() async throws {
        try await run { (world: IdempotencyWorld) async throws in
            #expect(await world.ask("{}", key: "very-visible-key").status == 201)
            let row = try await world.database.script("SELECT idempotency_keys::text FROM idempotency_keys").scalar
            let text = try #require(row)
            #expect(text.contains("zv1."))
            #expect(!text.contains("shown-once") && !text.contains("very-visible-key"))
        }
    }
}
