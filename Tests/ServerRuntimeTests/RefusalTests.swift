// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import ContractServer
import Testing

@Suite struct RefusalTests {
    @Test(arguments: [
        "NONSENSE\r\n\r\n",
        "GET /v1/health HTTP/1.1\r\n\r\n",
        "GET /v1/health HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
        "GET /v1/health HTTP/1.1\r\nHost: a b\r\n\r\n",
        "GET /v1/health HTTP/1.1\r\nHost:\r\n\r\n",
        "GET /v1/health HTTP/3.7\r\nHost: a\r\n\r\n",
        "POST /v1/things HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\nContent-Length: 2\r\n\r\n{}",
        "POST /v1/things HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n{}",
        "POST /v1/things HTTP/1.1\r\nHost: a\r\nContent-Length: -2\r\n\r\n{}",
        "POST /v1/things HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n"
            + "{}\r\n0\r\n\r\n",
        "POST /v1/things HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: gzip\r\n\r\n{}",
        "POST /v1/things HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n"
            + "\r\nzz\r\n",
        "GET /v1/health HTTP/1.1\r\nHost: a\r\nBad Name: x\r\n\r\n",
    ])
    func `malformed messages are 400 and end the connection`(request: String) async throws {
        try await RunningServer.with { server in
            let connection: RawConnection = try await server.connect()
            connection.send(request)
            let text: String = await connection.untilClosed()
            #expect(text.hasPrefix("HTTP/1.1 400 Bad Request"), "\(text)")
            #expect(text.contains("\"code\":\"BAD_REQUEST\""))
            #expect(text.contains("Connection: close"))
            #expect(connection.isClosed)
            await connection.close()
        }
    }

    @Test(arguments: [
        "/v1/things/%zz", "/v1/things/%2", "/v1/things/%00", "/v1/things/%ff", "/v1/things/a?x=%zz",
        "/v1/things/a?x=%00", "/v1/things/a?x=%c3%28",
    ])
    func `bad encoding in the target is 400 on a kept connection`(target: String) async throws {
        try await RunningServer.with { server in
            let connection: RawConnection = try await server.connect()
            connection.send(
                "GET \(target) HTTP/1.1\r\nHost: x\r\n\r\nGET /v1/health HTTP/1.1\r\nHost: x\r\n"
                    + "Connection: close\r\n\r\n"
            )
            let text: String = await connection.untilClosed()
            #expect(text.hasPrefix("HTTP/1.1 400 Bad Request"))
            #expect(text.hasSuffix("ok"))
            await connection.close()
        }
    }

    @Test(arguments: [
        "/v1/nowhere", "/things/a", "/v1", "/v1/", "/", "/v1/things/a/", "/v1//things/a", "/v1/things/../things/a",
        "/v1/./things/a", "/v1/things/%2e%2e/a", "/v1/things/a%2fb", "/v1/Things/a", "/api/things/a",
        "/api/api/v1/things/a", "/v1/v1/things/a", "/v2/things/a",
    ])
    func `paths that match nothing exactly are 404`(target: String) async throws {
        let server: InProcessServer = InProcessServer(Fake.pipeline())
        let response: InProcessResponse = await server.handle(InProcessRequest(method: "GET", target: target))
        #expect(response.status == 404)
        #expect(String(decoding: response.body, as: UTF8.self).contains("\"code\":\"ROUTE_NOT_FOUND\""))
    }

    @Test func `a long target is 414`() async throws {
        try await RunningServer.with { server in
            let path: String = String(repeating: "a", count: 8 * 1024)
            let text: String = try await server.ask("GET /v1/things/\(path) HTTP/1.1\r\nHost: x\r\n\r\n")
            #expect(text.hasPrefix("HTTP/1.1 414 "))
            #expect(text.contains("Connection: close"))
        }
    }

    @Test func `too many fields or too large a block is 431`() async throws {
        try await RunningServer.with { server in
            let many: String = (0..<100).map { index in "X-\(index): y\r\n" }.joined()
            let answer1: String = try await server.ask("GET /v1/health HTTP/1.1\r\nHost: x\r\n\(many)\r\n")
            #expect(
                answer1.hasPrefix(
                    "HTTP/1.1 431 "))
            let flood: String = (0..<400).map { index in "X-\(index): y\r\n" }.joined()
            let answer2: String = try await server.ask("GET /v1/health HTTP/1.1\r\nHost: x\r\n\(flood)\r\n")
            #expect(
                answer2.hasPrefix(
                    "HTTP/1.1 431 "))
            let large: String = String(repeating: "y", count: 33 * 1024)
            let answer3: String = try await server.ask("GET /v1/health HTTP/1.1\r\nHost: x\r\nX: \(large)\r\n\r\n")
            #expect(
                answer3.hasPrefix(
                    "HTTP/1.1 431 "))
            let huge: String = String(repeating: "y", count: 200 * 1024)
            let answer4: String = try await server.ask("GET /v1/health HTTP/1.1\r\nHost: x\r\nX: \(huge)\r\n\r\n")
            #expect(
                answer4.hasPrefix(
                    "HTTP/1.1 431 "))
        }
    }

    @Test func `a declared length over the limit is 413 before the body`() async throws {
        try await RunningServer.with { server in
            let text: String = try await server.ask(
                "POST /v1/things HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 1025\r\n\r\n")
            #expect(text.hasPrefix("HTTP/1.1 413 "))
            #expect(text.contains("\"maxBytes\":1024"))
            #expect(text.contains("Connection: close"))
        }
    }

    @Test func `an undeclared body is 413 at the byte that exceeds`() async throws {
        try await RunningServer.with { server in
            let connection: RawConnection = try await server.connect()
            let piece: String = String(repeating: "z", count: 512)
            connection.send(
                "POST /v1/things HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                    + "Transfer-Encoding: chunked\r\n\r\n"
                    + "200\r\n\(piece)\r\n200\r\n\(piece)\r\n1\r\nz\r\n")
            let text: String = await connection.untilClosed()
            #expect(text.hasPrefix("HTTP/1.1 413 "))
            #expect(text.contains("Connection: close"))
            await connection.close()
        }
    }

    @Test func `a body that nobody asked for is dropped, a large one ends the connection`() async throws {
        try await RunningServer.with { server in
            let connection: RawConnection = try await server.connect()
            connection.send("GET /v1/things/a HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\nhello")
            #expect(await connection.until("thing a").hasPrefix("HTTP/1.1 200 OK"))
            connection.send("POST /v1/nowhere HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\nhello")
            connection.send("GET /v1/things/b HTTP/1.1\r\nHost: x\r\n\r\n")
            let text: String = await connection.until("thing b")
            #expect(text.contains("HTTP/1.1 404 "))
            #expect(text.hasSuffix("thing b"))
            await connection.close()
            let answer5: String = try await server.ask(
                "GET /v1/things/a HTTP/1.1\r\nHost: x\r\nContent-Length: 70000\r\n\r\n")
            #expect(
                answer5.hasPrefix(
                    "HTTP/1.1 413 "))
        }
    }

    @Test func `an unlisted method is 405 with the list`() async throws {
        try await RunningServer.with { server in
            let text: String = try await server.ask("DELETE /v1/things/a HTTP/1.1\r\nHost: x\r\n\r\n", until: "}}")
            #expect(text.hasPrefix("HTTP/1.1 405 "))
            #expect(text.contains("Allow: GET, HEAD, OPTIONS, PUT\r\n"))
            #expect(text.contains("\"allowedMethods\":[\"GET\",\"HEAD\",\"OPTIONS\",\"PUT\"]"))
        }
    }

    @Test func `OPTIONS lists the methods`() async throws {
        try await RunningServer.with { server in
            let text: String = try await server.ask(
                "OPTIONS /v1/things HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
            #expect(text.hasPrefix("HTTP/1.1 204 "))
            #expect(text.contains("Allow: OPTIONS, POST\r\n"))
            #expect(!text.lowercased().contains("content-length"))
            let answer6: String = try await server.ask("OPTIONS * HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
            #expect(
                answer6.hasPrefix(
                    "HTTP/1.1 204 "))
        }
    }

    @Test func `unsuited media types are 406 and 415`() async throws {
        let server: InProcessServer = InProcessServer(Fake.pipeline())
        var request: InProcessRequest = InProcessRequest(
            method: "GET", target: "/v1/things/a", headers: [("Accept", "image/png")])
        #expect(await server.handle(request).status == 406)
        request.headers = [("Accept", "text/*;q=0.5, image/png")]
        #expect(await server.handle(request).status == 200)
        request.headers = [("Accept", "text/plain;q=0, */*")]
        #expect(await server.handle(request).status == 406)
        for type in ["text/csv", "application/json; charset=latin1", ""] {
            let post: InProcessRequest = InProcessRequest(
                method: "POST", target: "/v1/things", headers: type.isEmpty ? [] : [("Content-Type", type)],
                body: [123, 125])
            let response: InProcessResponse = await server.handle(post)
            #expect(response.status == 415)
            #expect(response.header("accept-post") == "application/json")
        }
        let suffix: InProcessRequest = InProcessRequest(
            method: "POST", target: "/v1/things",
            headers: [("Content-Type", "application/merge-patch+json; charset=UTF-8")], body: [123, 125])
        #expect(await server.handle(suffix).status == 201)
    }
}
