// SPDX-License-Identifier: Apache-2.0
import ContractClient
import ContractRuntime
import Testing

@Suite struct CallTests {
    let thing: Thing = Thing(name: "a b", size: 2)

    @Test func `a success is decoded and unknown members are skipped`() async throws {
        let world = World { _, _ in .thing }
        #expect(try await world.client().call(GetThing.self, thing) == Thing(name: "a", size: 1))
        let request = try #require(world.transport.requests.first)
        #expect(request.target == "/v1/things/a%20b")
        #expect(request.method == .get)
        #expect(request.header("accept") == "application/json")
        #expect(request.header("x-request-id") == "cli_name-1")
    }

    @Test func `a body is sent as JSON`() async throws {
        let world = World { _, _ in .thing }
        _ = try await world.client().call(CreateThing.self, thing)
        let request = try #require(world.transport.requests.first)
        #expect(String(decoding: request.body, as: UTF8.self) == #"{"name":"a b","size":2}"#)
        #expect(request.header("content-type") == "application/json")
    }

    @Test func `a root operation stands outside the base path`() async throws {
        let world = World { _, _ in .thing }
        _ = try await world.client().call(RootThing.self, thing)
        #expect(world.transport.requests.map(\.target) == ["/live"])
    }

    @Test func `a refusal carries everything that the server wrote`() async throws {
        let body = """
            {"error":"BAD_NAME","code":"VALIDATION_FAILED","message":"No.","statusCode":400,"requestId":"req_9",
            "details":{"field":"name","errorCount":1},"members_count":3}
            """
        let world = World { _, _ in .json(400, body, [("Retry-After", "7")]) }
        let response = try #require(await refusal { try await world.client().call(RunThing.self, thing) }?.response)
        #expect(response.code == "VALIDATION_FAILED")
        #expect(response.error == "BAD_NAME")
        #expect(response.status == 400)
        #expect(response.message == "No.")
        #expect(response.requestID == "req_1")
        #expect(response.field == "name")
        #expect(response.details["errorCount"] == 1)
        #expect(response.body["members_count"] == 3)
        #expect(response.retryAfter == .seconds(7))
        #expect(response.category == "validation")
        #expect("\(response)" == "VALIDATION_FAILED (400) [req_1]")
    }

    @Test func `an alias becomes its code and an unknown code is kept`() async throws {
        let table = ErrorTable(aliases: ["TOKEN_BAD": "AUTH_TOKEN_INVALID"])
        let world = World { _, number in
            number == 1 ? .json(401, #"{"error":"TOKEN_BAD"}"#) : .refusal(418, "NEVER_SEEN")
        }
        let client = world.client(errors: table)
        #expect(await refusal { try await client.call(RunThing.self, thing) }?.code == "AUTH_TOKEN_INVALID")
        #expect(await refusal { try await client.call(RunThing.self, thing) }?.code == "NEVER_SEEN")
    }

    @Test func `an error status without an error body keeps status and request id`() async throws {
        let world = World { _, _ in
            TransportResponse(status: 500, headers: [("X-Request-ID", "req_2")], body: Array("<html>".utf8))
        }
        guard case .transport(let failure)? = await refusal({ try await world.client().call(GetThing.self, thing) })
        else {
            Issue.record("no transport failure")
            return
        }
        #expect(failure.kind == .malformedAnswer)
        #expect(failure.status == 500)
        #expect(failure.requestID == "req_2")
    }

    @Test func `an error status with a body of the operation is a result`() async throws {
        let world = World { _, _ in .json(503, #"{"name":"down"}"#) }
        #expect(try await world.client().call(GetThing.self, thing).name == "down")
    }

    @Test(arguments: [#"{"size":1}"#, #"{"name":1}"#, "{", ""])
    func `a success that does not fit is undecodable`(body: String) async throws {
        let world = World { _, _ in .json(200, body) }
        guard case .undecodable(let response)? = await refusal({ try await world.client().call(GetThing.self, thing) })
        else {
            Issue.record("decoded \(body)")
            return
        }
        #expect(response.operationID == "GetThing")
        #expect(response.requestID == "req_1")
        #expect(world.transport.requests.count == 1)
    }

    @Test func `strict decoding refuses what lenient decoding takes`() async throws {
        let world = World { _, _ in .json(200, #"{"name":"too long"}"#) }
        #expect(try await world.client().call(GetThing.self, thing).name == "too long")
        let strict = world.client(decoding: .strict)
        guard case .undecodable(let response)? = await refusal({ try await strict.call(GetThing.self, thing) }) else {
            Issue.record("strict took it")
            return
        }
        #expect(response.violations.count == 1)
    }

    @Test func `a call ends at its deadline`() async throws {
        let world = World { _, _ in
            try await untilCancelled()
            return .thing
        }
        let client = world.client().with { $0.deadline = .milliseconds(50) }
        let start = ContinuousClock.now
        guard case .transport(let failure)? = await refusal({ try await client.call(GetThing.self, thing) }) else {
            Issue.record("no failure")
            return
        }
        #expect(failure.kind == .deadlineExceeded)
        #expect(ContinuousClock.now - start < .seconds(10))
        #expect(world.transport.requests.count == 1)
    }

    @Test func `an attempt ends at the deadline of its operation`() async throws {
        let world = World { _, _ in
            try await untilCancelled()
            return .thing
        }
        let error = await refusal { try await world.client().call(ShortThing.self, thing) }
        guard case .transport(let failure)? = error else {
            Issue.record("no failure")
            return
        }
        #expect(failure.kind == .deadlineExceeded)
    }

    @Test func `a cancelled call says so`() async throws {
        let world = World { _, _ in
            try await untilCancelled()
            return .thing
        }
        let thing = self.thing
        let error = await withTaskGroup(of: ClientError?.self) { group in
            group.addTask { await refusal { try await world.client().call(GetThing.self, thing) } }
            group.cancelAll()
            return await group.next() ?? nil
        }
        guard case .cancelled? = error else {
            Issue.record("\(String(describing: error))")
            return
        }
    }

    @Test func `middlewares see every attempt, the first outermost`() async throws {
        struct Mark: Middleware {
            let text: String
            func intercept(
                _ request: TransportRequest, operation: OperationDescriptor,
                next: @Sendable (TransportRequest) async throws -> TransportResponse
            ) async throws -> TransportResponse {
                var request = request
                request.setHeader("x-mark", (request.header("x-mark") ?? "") + text)
                return try await next(request)
            }
        }
        let world = World { _, number in number == 1 ? .refusal(503, "BUSY") : .thing }
        var client = world.client()
        client.configuration.middlewares = [Mark(text: "a"), Mark(text: "b")]
        _ = try await client.call(GetThing.self, thing)
        #expect(world.transport.requests.map { $0.header("x-mark") } == ["ab", "ab"])
    }

    @Test func `options bring headers, language, trace and request id`() async throws {
        let world = World { _, _ in .thing }
        let client = world.client().with {
            $0.requestID = "mine-0001"
            $0.language = "de"
            $0.traceparent = "00-1-2-01"
            $0.headers = [("If-Match", "\"1\"")]
        }
        _ = try await client.call(GetThing.self, thing)
        let request = try #require(world.transport.requests.first)
        #expect(request.header("x-request-id") == "mine-0001")
        #expect(request.header("accept-language") == "de")
        #expect(request.header("traceparent") == "00-1-2-01")
        #expect(request.header("if-match") == "\"1\"")
        #expect(world.events.entries.map(\.requestID) == ["mine-0001"])
    }

    @Test func `nothing secret is shown`() async throws {
        var request = TransportRequest(
            operationID: "x", method: .get, base: BaseURL(scheme: .http, host: "h"), target: "/secret-path?q=hidden")
        request.setHeader("authorization", "Bearer hidden")
        request.setHeader("accept", "text/plain")
        #expect("\(request)" == "GET x")
        #expect(request.shownHeaders.map(\.value) == ["•••", "text/plain"])
        let world = World { _, _ in .refusal(400, "NO") }
        _ = await refusal { try await world.client().call(GetThing.self, Thing(name: "hidden")) }
        let event = try #require(world.events.entries.first)
        #expect(event.path == "/things/{name}")
        #expect(!"\(event)".contains("hidden"))
    }
}
