// SPDX-License-Identifier: Apache-2.0
import ContractServer
import Testing

/// Requests that are read in one turn of a loop.
@Suite struct LoopTurnTests {
    private static func get(_ name: String, closes: Bool = false) -> String {
        "GET /v1/things/\(name) HTTP/1.1\r\nHost: x\r\n" + (closes ? "Connection: close\r\n" : "") + "\r\n"
    }

    /// More connections than answers that wait for each other.
    private static let connections: Int = 150

    @Test func `many connections are each given their own answers`() async throws {
        try await RunningServer.with { server in
            var open: [RawConnection] = []
            for _ in 0..<Self.connections { open.append(try await server.connect()) }
            for (number, connection) in open.enumerated() {
                connection.send(Self.get("first\(number)") + Self.get("second\(number)", closes: number % 2 == 0))
            }
            for (number, connection) in open.enumerated() {
                let text: String = await connection.until("thing second\(number)")
                #expect(text.occurrences(of: "HTTP/1.1 200 OK") == 2)
                #expect(text.contains("\r\n\r\nthing first\(number)HTTP/1.1"))
                #expect(text.hasSuffix("\r\n\r\nthing second\(number)"))
                await connection.close()
            }
            #expect(await waitUntil { server.server.requestsInFlight == 0 })
        }
    }

    @Test func `connections that leave at once leave no request behind`() async throws {
        try await RunningServer.with { server in
            for number in 0..<Self.connections {
                let connection: RawConnection = try await server.connect()
                connection.send(Self.get("gone\(number)"))
                await connection.close()
            }
            #expect(await waitUntil { server.server.requestsInFlight == 0 && server.server.connectionsOpen == 0 })
            #expect(try await server.ask(Self.get("next"), until: "thing next").hasSuffix("thing next"))
        }
    }
}
