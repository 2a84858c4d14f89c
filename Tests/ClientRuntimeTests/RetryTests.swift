// SPDX-License-Identifier: Apache-2.0
import ContractClient
import ContractRuntime
import Testing

@Suite struct RetryTests {
    let thing: Thing = Thing(name: "a")

    /// How many requests a call makes against a server that always gives the same answer.
    private func attempts<Operation: FakeOperation>(
        _ operation: Operation.Type, _ answer: @escaping @Sendable () throws -> TransportResponse
    ) async -> Int {
        let world = World { _, _ in try answer() }
        _ = await refusal { try await world.client().call(operation, thing) }
        return world.transport.requests.count
    }

    @Test func `only requests that cannot act twice are repeated`() async {
        #expect(await attempts(GetThing.self) { .refusal(503, "BUSY") } == 4)
        #expect(await attempts(HeadThing.self) { .refusal(503, "BUSY") } == 4)
        #expect(await attempts(PutThing.self) { .refusal(503, "BUSY") } == 4)
        #expect(await attempts(DeleteThing.self) { .refusal(503, "BUSY") } == 4)
        #expect(await attempts(CreateThing.self) { .refusal(503, "BUSY") } == 4)
        #expect(await attempts(PatchThing.self) { .refusal(503, "BUSY") } == 1)
        #expect(await attempts(RunThing.self) { .refusal(503, "BUSY") } == 1)
    }

    @Test(arguments: [
        (400, 1), (401, 1), (403, 1), (404, 1), (408, 4), (409, 1), (422, 1), (423, 1), (429, 4), (500, 1), (501, 1),
        (502, 4), (503, 4), (504, 4),
    ])
    func `an unknown code is judged by its status`(status: Int, expected: Int) async {
        #expect(await attempts(GetThing.self) { .refusal(status, "UNKNOWN") } == expected)
    }

    @Test func `a known code is judged by the table`() async {
        let table = ErrorTable(entries: [
            "AGAIN": .init(category: "conflict", isRetryable: true),
            "NEVER": .init(category: "unavailable", isRetryable: false),
        ])
        for (status, code, expected) in [(409, "AGAIN", 4), (503, "NEVER", 1)] {
            let world = World { _, _ in .refusal(status, code) }
            let error = await refusal { try await world.client(errors: table).call(GetThing.self, thing) }
            #expect(world.transport.requests.count == expected)
            #expect(error?.response?.category == table.entries[code]?.category)
        }
    }

    @Test(arguments: [
        (TransportFailure.Kind.unreachable, 4), (.connectionLost, 4), (.deadlineExceeded, 1), (.tls, 1),
        (.bodyTooLarge, 1), (.malformedAnswer, 1), (.unsendable, 1), (.other, 1),
    ])
    func `only connection failures are repeated`(kind: TransportFailure.Kind, expected: Int) async {
        #expect(await attempts(GetThing.self) { throw TransportFailure(kind) } == expected)
    }

    @Test func `a foreign error of the transport interrupts`() async {
        struct Odd: Error {}
        let world = World { _, _ in throw Odd() }
        let error = await refusal { try await world.client().call(GetThing.self, thing) }
        guard case .interrupted(let cause)? = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(cause is Odd)
    }

    @Test func `waits grow and are bounded`() async {
        let world = World { _, _ in .refusal(503, "BUSY") }
        let client = world.client().with {
            $0.retry.repeatsMax = 6
            $0.deadline = .seconds(1_000)
        }
        _ = await refusal { try await client.call(GetThing.self, thing) }
        #expect(world.pauses.entries == [0.25, 0.5, 1, 2, 4, 4].map { .seconds($0) })
    }

    @Test func `a server's wait is honoured up to the cap`() async {
        let world = World { _, number in
            switch number {
            case 1: .refusal(503, "BUSY", [("Retry-After", "3")])
            case 2: .json(429, #"{"code":"SLOW","details":{"retryAfter":4}}"#)
            case 3: .refusal(503, "BUSY", [("Retry-After", "86400")])
            default: .thing
            }
        }
        let client = world.client().with { $0.deadline = .seconds(1_000) }
        #expect(await refusal { try await client.call(GetThing.self, thing) } == nil)
        #expect(world.pauses.entries == [.seconds(3), .seconds(4), .seconds(60)])
    }

    @Test func `a wait beyond the deadline is not begun`() async {
        let world = World { _, _ in .refusal(503, "BUSY", [("Retry-After", "30")]) }
        let client = world.client().with { $0.deadline = .seconds(5) }
        #expect(await refusal { try await client.call(GetThing.self, thing) }?.code == "BUSY")
        #expect(world.pauses.entries.isEmpty)
        #expect(world.transport.requests.count == 1)
    }

    @Test func `a call that may never be repeated is sent once`() async {
        let world = World { _, _ in .refusal(503, "BUSY") }
        let client = world.client().with { $0.retry = .never }
        _ = await refusal { try await client.call(GetThing.self, thing) }
        #expect(world.transport.requests.count == 1)
    }

    @Test func `key and request id stay the same over all repeats`() async throws {
        let world = World { _, number in number < 3 ? .refusal(503, "BUSY") : .thing }
        let client = world.client()
        _ = try await client.call(CreateThing.self, thing)
        _ = try await client.call(CreateThing.self, thing)
        let keys = world.transport.requests.map { $0.header("idempotency-key") ?? "" }
        #expect(keys == ["name-1", "name-1", "name-1", "name-3"])
        #expect(Set(world.transport.requests.prefix(3).map { $0.header("x-request-id") }).count == 1)
    }

    @Test func `a given key is used and only where keys are honoured`() async throws {
        let world = World { _, _ in .thing }
        let client = world.client().with { $0.idempotencyKey = "mine" }
        _ = try await client.call(CreateThing.self, thing)
        _ = try await client.call(RunThing.self, thing)
        #expect(world.transport.requests.map { $0.header("idempotency-key") } == ["mine", nil])
    }

    @Test func `every attempt is told`() async {
        let world = World { _, number in number == 1 ? .refusal(503, "BUSY") : .thing }
        _ = await refusal { try await world.client().call(GetThing.self, thing) }
        #expect(world.events.entries.map(\.attempt) == [1, 2])
        guard case .repeats? = world.events.entries.first?.outcome,
            case .success(200)? = world.events.entries.last?.outcome
        else {
            Issue.record("\(world.events.entries)")
            return
        }
    }
}
