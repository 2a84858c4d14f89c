// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import ContractServer
import Synchronization
import Testing

@Suite struct BackPressureTests {
    /// A stream without end that counts what it could write.
    private static func endless(_ written: Counted) -> DirectEndpoint {
        { (_) async throws(APIFailure) in
            ServerResponse(
                status: 200,
                body: .stream { sink in
                    defer { written.end() }
                    while true {
                        try await sink.write([UInt8](repeating: 0x61, count: 16 * 1024))
                        written.add(16 * 1024)
                    }
                })
        }
    }

    @Test func `a producer waits for a client that reads slowly, and a stalled one is cut`() async throws {
        let written: Counted = Counted()
        var limits: ServerLimits = ServerLimits()
        limits.writeStallTimeout = .milliseconds(400)
        try await RunningServer.with(
            limits: limits, adjust: { configuration in configuration.direct = ["streamThings": Self.endless(written)] }
        ) { server in
            let connection: RawConnection = try await server.connect()
            try await connection.stopReading()
            connection.send("GET /v1/stream HTTP/1.1\r\nHost: x\r\n\r\n")
            #expect(await waitUntil { written.count > 0 })
            #expect(await waitUntil { written.isEnded })
            #expect(written.count < 64 * 1024 * 1024)
            #expect(await waitUntil { server.server.requestsInFlight == 0 && server.server.connectionsOpen == 0 })
            await connection.close()
        }
    }

    @Test func `a client that leaves ends the producer`() async throws {
        let written: Counted = Counted()
        try await RunningServer.with(
            adjust: { configuration in configuration.direct = ["streamThings": Self.endless(written)] }
        ) { server in
            let connection: RawConnection = try await server.connect()
            connection.send("GET /v1/stream HTTP/1.1\r\nHost: x\r\n\r\n")
            #expect(await waitUntil { written.count > 1024 * 1024 })
            await connection.close()
            #expect(await waitUntil { written.isEnded && server.server.requestsInFlight == 0 })
        }
    }

    @Test func `a handler that ignores cancellation is left behind`() async throws {
        let state: FakeState = FakeState()
        var limits: ServerLimits = ServerLimits()
        limits.deadlineGrace = .milliseconds(100)
        try await RunningServer.with(
            state, limits: limits,
            adjust: { configuration in
                for index in configuration.operations.indices {
                    configuration.operations[index].deadline = .milliseconds(100)
                }
            }
        ) { server in
            let connection: RawConnection = try await server.connect()
            connection.send("GET /v1/gated/stubborn HTTP/1.1\r\nHost: x\r\n\r\n")
            let text: String = await connection.untilClosed()
            #expect(text.hasPrefix("HTTP/1.1 504 "))
            #expect(text.contains("Connection: close"))
            #expect(server.server.requestsInFlight == 1)
            state.release()
            #expect(await waitUntil { server.server.requestsInFlight == 0 })
            #expect(state.commits == 0)
            #expect(state.rollbacks == 1)
        }
    }

    @Test func `what gates leave for the end runs after a stream`() async throws {
        let ended: Counted = Counted()
        let gate: FakeGate = FakeGate { (context) throws(APIFailure) in
            context.atEnd.append { status in ended.add(status) }
        }
        try await RunningServer.with(adjust: { configuration in configuration.gates = [gate] }) { server in
            _ = try await server.ask("GET /v1/stream HTTP/1.1\r\nHost: x\r\n\r\n", until: "0\r\n\r\n")
            #expect(await waitUntil { ended.count == 200 })
            _ = try await server.ask("GET /v1/missing HTTP/1.1\r\nHost: x\r\n\r\n", until: "}}")
            #expect(await waitUntil { ended.count == 701 })
        }
    }
}

/// A number that tasks add to, and whether they ended.
private final class Counted: Sendable {
    private let total: Atomic<Int> = Atomic(0)
    private let ended: Atomic<Bool> = Atomic(false)

    var count: Int { total.load(ordering: .relaxed) }
    var isEnded: Bool { ended.load(ordering: .relaxed) }
    func add(_ number: Int) { total.add(number, ordering: .relaxed) }
    func end() { ended.store(true, ordering: .relaxed) }
}
