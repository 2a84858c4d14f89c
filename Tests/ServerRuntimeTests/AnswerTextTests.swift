// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import ContractServer
import NIOCore
import NIOPosix
import Testing

/// The text of whole answers on an HTTP/1 connection.
@Suite struct AnswerTextTests {
    private static let get: String = "GET /v1/stream HTTP/1.1\r\nHost: x\r\n\r\n"
    private static let security: String = ResponseHeaders.security.map { field in "\(field.name): \(field.value)\r\n" }
        .joined()

    /// What a server says that answers one operation with the given response.
    private func answer(
        _ request: String = get, until end: String? = nil, _ response: @escaping @Sendable () -> ServerResponse
    ) async throws -> String {
        let heard: Heard = Heard()
        try await RunningServer.with(adjust: { configuration in
            configuration.direct = ["streamThings": { (_: GateContext) in response() }]
        }) { server in
            heard.note(try await server.ask(request, until: end))
        }
        return heard.text
    }

    /// The same text with the ids that differ from request to request taken out.
    private func withoutIDs(_ text: String) -> String {
        text.split(separator: "\r\n", omittingEmptySubsequences: false).map { (line: Substring) -> String in
            for name in ["X-Request-ID: ", "traceresponse: "] where line.hasPrefix(name) { return name + "…" }
            return String(line)
        }.joined(separator: "\r\n")
    }

    @Test func `a whole answer is exact to the byte`() async throws {
        let text: String = try await answer(until: "whole") {
            ServerResponse(
                status: 200, headers: [("Content-Type", "text/plain"), ("Empty", "")], body: .bytes(Array("whole".utf8))
            )
        }
        #expect(
            withoutIDs(text)
                == "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nEmpty: \r\nX-Request-ID: …\r\ntraceresponse: …\r\n"
                + "Cache-Control: no-store\r\n\(Self.security)Vary: Origin\r\nDate: Tue, 14 Jul 2026 03:33:20 GMT\r\n"
                + "Content-Length: 5\r\n\r\nwhole")
    }

    @Test func `an answer that closes says so and is the last`() async throws {
        let text: String = try await answer(Self.get + Self.get) {
            var response: ServerResponse = ServerResponse(status: 500, body: .bytes(Array("last".utf8)))
            response.closesConnection = true
            return response
        }
        #expect(text.hasPrefix("HTTP/1.1 500 Internal Server Error\r\n"))
        #expect(text.hasSuffix("Content-Length: 4\r\nConnection: close\r\n\r\nlast"))
        #expect(text.occurrences(of: "HTTP/1.1 ") == 1)
    }

    @Test func `an answer to HTTP 1_0 names its version and stays when asked`() async throws {
        let text: String = try await answer(
            "GET /v1/stream HTTP/1.0\r\nConnection: keep-alive\r\n\r\n", until: "old"
        ) { ServerResponse(status: 200, body: .bytes(Array("old".utf8))) }
        #expect(text.hasPrefix("HTTP/1.0 200 OK\r\n"))
        #expect(text.hasSuffix("Content-Length: 3\r\nConnection: keep-alive\r\n\r\nold"))
    }

    @Test(arguments: [204, 304])
    func `an answer without a body has no length`(status: Int) async throws {
        let text: String = try await answer(until: "\r\n\r\n") {
            ServerResponse(status: status, body: .bytes(Array("unsent".utf8)))
        }
        #expect(text.hasPrefix("HTTP/1.1 \(status) "))
        #expect(!text.lowercased().contains("content-length"))
        #expect(!text.lowercased().contains("transfer-encoding"))
        #expect(text.hasSuffix("\r\n\r\n"))
    }

    @Test func `HEAD has the length of the body and not the body`() async throws {
        let text: String = try await answer("HEAD /v1/stream HTTP/1.1\r\nHost: x\r\n\r\n", until: "\r\n\r\n") {
            ServerResponse(status: 200, body: .bytes(Array("unsent".utf8)))
        }
        #expect(text.contains("Content-Length: 6\r\n"))
        #expect(text.hasSuffix("\r\n\r\n"))
    }

    @Test(arguments: [0, 1, 9, 10, 1_024, 70_000, 262_144])
    func `a body of any length arrives whole`(length: Int) async throws {
        let text: String = try await answer("GET /v1/stream HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n") {
            ServerResponse(status: 200, body: .bytes([UInt8](repeating: 0x61, count: length)))
        }
        #expect(text.contains("Content-Length: \(length)\r\n"))
        #expect(text.hasSuffix("\r\n\r\n" + String(repeating: "a", count: length)))
    }

    @Test func `an unusual status has a line`() async throws {
        let text: String = try await answer(until: "\r\n\r\n") { ServerResponse(status: 799) }
        #expect(text.hasPrefix("HTTP/1.1 799 "))
    }

    @Test(arguments: [true, false])
    func `no field begins another line`(isStreamed: Bool) async throws {
        let text: String = try await answer(until: "end") {
            ServerResponse(
                status: 200,
                headers: [
                    ("X-Note", "one\r\nX-Evil: 1\r\n\r\nbody\u{0}\u{7F}"), ("X-Bad\r\nX-Evil", "2"), ("", "3"),
                    ("X Evil", "4"), ("X-Evil:", "5"), ("X-Tab", "a\tb"),
                ],
                body: isStreamed
                    ? .stream { sink in try await sink.write(Array("end".utf8)) } : .bytes(Array("end".utf8)))
        }
        #expect(text.contains("X-Note: oneX-Evil: 1body\r\n"))
        #expect(text.contains("X-Tab: a\tb\r\n"))
        #expect(!text.contains("\r\nX-Evil"))
        #expect(!text.contains("\r\nX-Bad"))
        #expect(!text.contains("\r\n: 3"))
        #expect(!text.contains("X Evil"))
        #expect(text.occurrences(of: "HTTP/1.1 ") == 1)
    }

    @Test func `an answer's own policy fields stand alone`() async throws {
        let text: String = try await answer(until: "\r\n\r\n") {
            ServerResponse(
                status: 200,
                headers: [
                    ("cache-control", "private"), ("VARY", "Accept"), ("Content-Security-Policy", "default-src 'self'"),
                ])
        }
        let lowered: String = text.lowercased()
        #expect(lowered.occurrences(of: "\r\ncache-control: ") == 1)
        #expect(lowered.occurrences(of: "\r\nvary: ") == 1)
        #expect(lowered.occurrences(of: "\r\ncontent-security-policy: ") == 1)
        #expect(text.contains("X-Content-Type-Options: nosniff\r\n"))
    }

    @Test func `a handler runs on its event loop before and behind a pause`() async throws {
        let heard: Heard = Heard()
        try await RunningServer.with(adjust: { configuration in
            configuration.direct = [
                "streamThings": { (_: GateContext) in
                    heard.note(MultiThreadedEventLoopGroup.currentEventLoop == nil ? "elsewhere" : "loop")
                    await Task.yield()
                    heard.note(MultiThreadedEventLoopGroup.currentEventLoop == nil ? "elsewhere" : "loop")
                    return ServerResponse(status: 200, body: .bytes(Array("done".utf8)))
                }
            ]
        }) { server in
            let connection: RawConnection = try await server.connect()
            connection.send(Self.get + Self.get)
            #expect(await connection.until("done", count: 2).occurrences(of: "HTTP/1.1 200 OK") == 2)
            await connection.close()
        }
        #expect(heard.text == "looplooplooploop")
    }
}
