// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import ContractServer
import Testing

@Suite struct DialogueTests {
    @Test func `a kept connection answers one request after the other`() async throws {
        try await RunningServer.with { server in
            let connection: RawConnection = try await server.connect()
            connection.send("GET /v1/things/a HTTP/1.1\r\nHost: x\r\n\r\n")
            #expect(await connection.until("thing a").hasPrefix("HTTP/1.1 200 OK\r\n"))
            connection.send("GET /v1/things/b HTTP/1.1\r\nHost: x\r\n\r\n")
            let text: String = await connection.until("thing b")
            #expect(text.hasSuffix("thing b"))
            #expect(!text.lowercased().contains("connection: close"))
            #expect(!connection.isClosed)
            await connection.close()
        }
    }

    @Test func `pipelined requests are answered in order`() async throws {
        try await RunningServer.with { server in
            let connection: RawConnection = try await server.connect()
            let names: [String] = (0..<20).map { index in "n\(index)" }
            connection.send(names.map { name in "GET /v1/things/\(name) HTTP/1.1\r\nHost: x\r\n\r\n" }.joined())
            let text: String = await connection.until("thing n19")
            #expect(text.occurrences(of: "HTTP/1.1 200 OK") == names.count)
            #expect(answeredNames(text) == names)
            await connection.close()
        }
    }

    @Test func `a slow request holds the answers behind it`() async throws {
        let state: FakeState = FakeState()
        try await RunningServer.with(state) { server in
            let connection: RawConnection = try await server.connect()
            connection.send(
                "GET /v1/gated/first HTTP/1.1\r\nHost: x\r\n\r\nGET /v1/things/second HTTP/1.1\r\nHost: x\r\n\r\n")
            #expect(await waitUntil { state.started == ["first"] })
            #expect(connection.text.isEmpty)
            state.release()
            #expect(answeredNames(await connection.until("thing second")) == ["first", "second"])
            await connection.close()
        }
    }

    @Test func `more pipelined requests than allowed end the connection after the last answer`() async throws {
        var limits: ServerLimits = ServerLimits()
        limits.pipelinedRequestsMax = 4
        let state: FakeState = FakeState()
        try await RunningServer.with(state, limits: limits) { server in
            let connection: RawConnection = try await server.connect()
            connection.send(
                "GET /v1/gated/a HTTP/1.1\r\nHost: x\r\n\r\n"
                    + String(repeating: "GET /v1/health HTTP/1.1\r\nHost: x\r\n\r\n", count: 50))
            #expect(await waitUntil { state.started == ["a"] })
            state.release()
            let text: String = await connection.untilClosed()
            #expect(connection.isClosed)
            #expect(text.lowercased().contains("connection: close"))
            #expect((2...7).contains(text.occurrences(of: "HTTP/1.1 200 OK")))
        }
    }

    @Test func `a chunked body arrives whole`() async throws {
        try await RunningServer.with { server in
            let text: String = try await server.ask(
                "POST /v1/things HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                    + "Transfer-Encoding: chunked\r\n\r\n"
                    + "5\r\nhello\r\n6\r\n world\r\n0\r\n\r\n", until: "created")
            #expect(text.hasPrefix("HTTP/1.1 201 Created"))
            #expect(text.hasSuffix("created 11 hello world"))
        }
    }

    @Test func `a body in pieces arrives whole`() async throws {
        try await RunningServer.with { server in
            let connection: RawConnection = try await server.connect()
            connection.send("POST /v1/things HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Le")
            #expect(await waitUntil { server.server.connectionsOpen == 1 })
            connection.send("ngth: 6\r\n\r\nabc")
            connection.send("def")
            #expect(await connection.until("created").hasSuffix("created 6 abcdef"))
            await connection.close()
        }
    }

    @Test func `a client that waits for leave gets 100 and then its answer`() async throws {
        try await RunningServer.with { server in
            let connection: RawConnection = try await server.connect()
            connection.send(
                "POST /v1/things HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 2\r\n"
                    + "Expect: 100-continue\r\n\r\n")
            #expect(await connection.until("\r\n\r\n") == "HTTP/1.1 100 Continue\r\n\r\n")
            connection.send("{}")
            #expect(await connection.until("created").hasSuffix("created 2 {}"))
            await connection.close()
        }
    }

    @Test(arguments: [
        ("POST /v1/nowhere HTTP/1.1\r\nContent-Type: application/json\r\nContent-Length: 2\r\n", "404"),
        ("POST /v1/things HTTP/1.1\r\nContent-Type: text/csv\r\nContent-Length: 2\r\n", "415"),
        ("POST /v1/things HTTP/1.1\r\nContent-Type: application/json\r\nContent-Length: 4096\r\n", "413"),
    ])
    func `what gate 1 refuses is answered before leave to send`(head: String, status: String) async throws {
        try await RunningServer.with { server in
            let text: String = try await server.ask(head + "Host: x\r\nExpect: 100-continue\r\n\r\n")
            #expect(text.hasPrefix("HTTP/1.1 \(status) "))
            #expect(!text.contains("100 Continue"))
            #expect(text.contains("Connection: close"))
        }
    }

    @Test func `HEAD answers like GET without a body`() async throws {
        try await RunningServer.with { server in
            let connection: RawConnection = try await server.connect()
            connection.send("HEAD /v1/things/abc HTTP/1.1\r\nHost: x\r\n\r\n")
            let head: String = await connection.until("\r\n\r\n")
            #expect(head.hasPrefix("HTTP/1.1 200 OK"))
            #expect(head.contains("Content-Length: 9\r\n"))
            #expect(head.hasSuffix("\r\n\r\n"))
            connection.send("HEAD /v1/nowhere HTTP/1.1\r\nHost: x\r\n\r\n")
            let both: String = await connection.until("\r\n\r\n", count: 2)
            #expect(both.contains("HTTP/1.1 404 Not Found"))
            #expect(both.hasSuffix("\r\n\r\n"))
            await connection.close()
        }
    }

    @Test func `HTTP 1_0 connections close unless asked to stay`() async throws {
        try await RunningServer.with { server in
            let text: String = try await server.ask("GET /v1/things/old HTTP/1.0\r\n\r\n")
            #expect(text.hasPrefix("HTTP/1.0 200 OK"))
            #expect(text.hasSuffix("thing old"))
            let kept: RawConnection = try await server.connect()
            kept.send("GET /v1/things/old HTTP/1.0\r\nConnection: keep-alive\r\n\r\n")
            #expect(await kept.until("thing old").contains("keep-alive"))
            #expect(!kept.isClosed)
            await kept.close()
        }
    }

    @Test func `a streamed answer is sent in chunks`() async throws {
        try await RunningServer.with { server in
            let text: String = try await server.ask("GET /v1/stream HTTP/1.1\r\nHost: x\r\n\r\n", until: "0\r\n\r\n")
            #expect(text.lowercased().contains("transfer-encoding: chunked"))
            #expect(text.contains("data: one\n\n"))
            #expect(text.hasSuffix("0\r\n\r\n"))
        }
    }

    @Test func `the client may ask to close`() async throws {
        try await RunningServer.with { server in
            let text: String = try await server.ask("GET /v1/things/a HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
            #expect(text.hasSuffix("thing a"))
            #expect(text.contains("Connection: close\r\n"))
        }
    }

    /// Names in the order of their answers.
    private func answeredNames(_ text: String) -> [String] {
        text.split(separator: "\r\n").compactMap { line in
            let words: [Substring] = line.split(separator: " ")
            guard words.count >= 2, words[0] == "thing" || words[0] == "released" else { return nil }
            return words[1].hasSuffix("HTTP/1.1") ? String(words[1].dropLast(8)) : String(words[1])
        }
    }
}
