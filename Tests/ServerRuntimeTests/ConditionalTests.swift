// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import ContractServer
import Synchronization
import Testing

@Suite struct `conditional reads` {
    private func ask(
        _ method: String = "GET", tag: String? = "\"v1\"", conditions: [String], status: Int = 200
    ) async -> InProcessResponse {
        let answering: FakeGate = FakeGate { (context) throws(APIFailure) in
            var headers: [(name: String, value: String)] = [("Content-Type", "text/plain"), ("X-Kept", "1")]
            if let tag { headers.append(("ETag", tag)) }
            context.answer = ResponseMessage(status: status, headers: headers, body: Array("body".utf8))
        }
        let server: InProcessServer = InProcessServer(
            Fake.pipeline { configuration in configuration.gates = [answering] })
        return await server.handle(
            InProcessRequest(
                method: method, target: method == "PUT" ? "/v1/things/a" : "/v1/things/latest",
                headers: conditions.map { condition in ("If-None-Match", condition) }))
    }

    @Test(arguments: [
        ["\"v1\""], ["W/\"v1\""], ["*"], ["\"a\", \"v1\""], ["\"a\"", "\"v1\""], ["\"a,b\" ,\t W/\"v1\""],
        [", \"v1\" ,"],
    ])
    func `the current tag is answered 304 without a body`(conditions: [String]) async {
        for method in ["GET", "HEAD"] {
            let response: InProcessResponse = await ask(method, conditions: conditions)
            #expect(response.status == 304)
            #expect(response.body.isEmpty)
            #expect(response.header("ETag") == "\"v1\"")
            #expect(response.header("Content-Type") == nil)
            #expect(response.header("X-Kept") == "1")
            #expect(response.header("Cache-Control") == "no-store")
        }
    }

    @Test(arguments: [[], ["\"v2\""], ["v1"], ["\"v1"], ["\"V1\""], [""], ["\"a v1\", \"b\""], ["\"a\\\", \"v1x\""]])
    func `any other condition gets the body`(conditions: [String]) async {
        let response: InProcessResponse = await ask(conditions: conditions)
        #expect(response.status == 200)
        #expect(String(decoding: response.body, as: UTF8.self) == "body")
    }

    @Test func `a weak tag of ours matches its strong spelling`() async {
        #expect(await ask(tag: "W/\"v1\"", conditions: ["\"v1\""]).status == 304)
    }

    @Test func `writes, refusals and answers without a tag are left alone`() async {
        #expect(await ask("PUT", conditions: ["\"v1\""]).status == 200)
        #expect(await ask(conditions: ["*"], status: 206).status == 206)
        #expect(await ask(tag: nil, conditions: ["*"]).status == 200)
    }

    @Test func `a 304 over a socket has no body and keeps the connection`() async throws {
        let tagging: FakeGate = FakeGate { (context) throws(APIFailure) in
            context.answer = ResponseMessage(status: 200, headers: [("ETag", "\"v1\"")], body: Array("body".utf8))
        }
        try await RunningServer.with(adjust: { configuration in configuration.gates = [tagging] }) { running in
            let request: String = "GET /v1/health HTTP/1.1\r\nHost: a\r\nIf-None-Match: \"v1\"\r\n"
            let answer: String = try await running.ask(
                request + "\r\n" + request + "Connection: close\r\n\r\n")
            #expect(answer.components(of: "HTTP/1.1 304 Not Modified") == 2)
            #expect(!answer.contains("body"))
            #expect(!answer.lowercased().contains("content-length"))
        }
    }

    @Test func `a refused call is told to its gates before the answer leaves, a good one is not`() async {
        let heard: Mutex<[Int]> = Mutex([])
        let note: @Sendable (Int) -> Void = { status in heard.withLock { statuses in statuses.append(status) } }
        let listening: FakeGate = FakeGate { (context) throws(APIFailure) in
            context.atRefusal.append { response in note(response.status) }
        }
        let server: InProcessServer = InProcessServer(
            Fake.pipeline { configuration in configuration.gates = [listening] })
        _ = await server.handle(InProcessRequest(method: "GET", target: "/v1/health"))
        #expect(heard.withLock { statuses in statuses } == [])
        _ = await server.handle(InProcessRequest(method: "GET", target: "/v1/broken"))
        #expect(heard.withLock { statuses in statuses } == [500])
    }
}

extension String {
    /// How often the text occurs, without overlaps.
    fileprivate func components(of text: String) -> Int { ranges(of: text).count }
}
