// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import ContractServer
import Testing

/// A gate that refuses, notes or answers as a test wants.
struct FakeGate: Gate {
    var stage: GateStage = .admission
    let action: @Sendable (inout GateContext) throws(APIFailure) -> Void
    func check(_ context: inout GateContext) async throws(APIFailure) { try action(&context) }
}

@Suite struct PipelineTests {
    private func ask(
        _ method: String = "GET", _ target: String, headers: [(name: String, value: String)] = [],
        state: FakeState = FakeState(), adjust: (inout PipelineConfiguration) -> Void = { _ in }
    ) async -> InProcessResponse {
        let server: InProcessServer = InProcessServer(Fake.pipeline(state, adjust: adjust))
        return await server.handle(InProcessRequest(method: method, target: target, headers: headers))
    }

    private func text(_ response: InProcessResponse) -> String { String(decoding: response.body, as: UTF8.self) }

    @Test func `an answer carries identity, security and cache fields`() async {
        let response: InProcessResponse = await ask("GET", "/v1/things/latest")
        #expect(response.status == 200)
        #expect(text(response) == "latest")
        #expect(response.header("X-Note") == "set by handler")
        #expect(response.header("X-Content-Type-Options") == "nosniff")
        #expect(response.header("Cache-Control") == "no-store")
        #expect(response.header("Content-Security-Policy")?.hasPrefix("default-src 'none'") == true)
        let id: String = response.header("X-Request-ID") ?? ""
        #expect(id.hasPrefix("req_") && id.utf8.count == 28)
        #expect(response.header("Server") == nil)
    }

    @Test func `our proxy's request id is kept, a stranger's is not`() async {
        let fields: [(name: String, value: String)] = [("X-Request-ID", "client-id-1")]
        #expect(await ask("GET", "/v1/health", headers: fields).header("X-Request-ID") == "client-id-1")
        #expect(
            await ask("GET", "/v1/health", headers: [("X-Request-ID", "bad id")]).header("X-Request-ID") != "bad id")
        let server: InProcessServer = InProcessServer(Fake.pipeline())
        let stranger: InProcessResponse = await server.handle(
            InProcessRequest(
                method: "GET", target: "/v1/health", headers: fields,
                peer: Peer(address: NetworkAddress("203.0.113.9"), isTLS: true)))
        #expect(stranger.header("X-Request-ID")?.hasPrefix("req_") == true)
    }

    @Test func `a trace goes on, a broken one begins anew`() async {
        let trace: String = "0af7651916cd43dd8448eb211c80319c"
        let known: InProcessResponse = await ask(
            "GET", "/v1/health", headers: [("traceparent", "00-\(trace)-b7ad6b7169203331-01")])
        #expect(known.header("traceresponse")?.hasPrefix("00-\(trace)-") == true)
        #expect(known.header("traceresponse")?.hasSuffix("-01") == true)
        for broken in ["00-\(trace)-0000000000000000-01", "ff-\(trace)-b7ad6b7169203331-01", "00-\(trace)", "x"] {
            let fresh: String? = await ask("GET", "/v1/health", headers: [("traceparent", broken)]).header(
                "traceresponse")
            #expect(fresh?.utf8.count == 55)
            #expect(fresh?.contains(trace) == false)
        }
    }

    @Test func `an error body has all its members`() async {
        let response: InProcessResponse = await ask("GET", "/v1/missing?secret=1")
        #expect(response.status == 501)
        let body: String = text(response)
        #expect(body.contains("\"error\":\"NOT_IMPLEMENTED\",\"code\":\"NOT_IMPLEMENTED\",\"message\":\"Refused.\""))
        #expect(body.contains("\"messageKey\":\"errors.not_implemented\",\"statusCode\":501"))
        #expect(body.contains("\"requestId\":\"\(response.header("X-Request-ID") ?? "none")\""))
        #expect(body.contains("\"path\":\"/v1/missing\""))
        #expect(body.contains("\"details\":{\"operation\":\"missingThing\"}"))
        #expect(!body.contains("secret"))
        #expect(response.header("Content-Type") == "application/json; charset=utf-8")
    }

    @Test func `an unexpected error leaks nothing and takes everything back`() async {
        let state: FakeState = FakeState()
        let response: InProcessResponse = await ask("GET", "/v1/broken", state: state)
        #expect(response.status == 500)
        #expect(text(response).contains("\"code\":\"INTERNAL_ERROR\""))
        #expect(!text(response).contains("password"))
        #expect(state.rollbacks == 1)
        #expect(state.commits == 0)
    }

    @Test func `a code outside the catalogue becomes the constant internal error`() async {
        let gate: FakeGate = FakeGate { (_) throws(APIFailure) in throw APIFailure(code: "OUT_OF_BOOK", status: 418) }
        let response: InProcessResponse = await ask("GET", "/v1/health") { configuration in configuration.gates = [gate]
        }
        #expect(response.status == 500)
        #expect(text(response).contains("\"code\":\"INTERNAL_ERROR\""))
    }

    @Test func `gates run before an unserved operation is admitted to be one`() async {
        let gate: FakeGate = FakeGate { (_) throws(APIFailure) in
            throw APIFailure(code: "AUTH_TOKEN_MISSING", status: 401)
        }
        let response: InProcessResponse = await ask("GET", "/v1/missing") { configuration in
            configuration.gates = [gate]
        }
        #expect(response.status == 401)
    }

    @Test func `gates add fields to every answer and may answer themselves`() async {
        let noting: FakeGate = FakeGate { (context) throws(APIFailure) in
            context.responseHeaders.append(("X-RateLimit-Limit", "10"))
        }
        let replaying: FakeGate = FakeGate(stage: .validated) { (context) throws(APIFailure) in
            context.answer = ResponseMessage(status: 299, body: Array("stored".utf8))
        }
        let state: FakeState = FakeState()
        let response: InProcessResponse = await ask("GET", "/v1/things/a", state: state) { configuration in
            configuration.gates = [noting, replaying]
        }
        #expect(response.status == 299)
        #expect(text(response) == "stored")
        #expect(response.header("X-RateLimit-Limit") == "10")
        #expect(state.commits == 0)
        let refused: InProcessResponse = await ask("GET", "/v1/broken") { configuration in
            configuration.gates = [noting]
        }
        #expect(refused.header("X-RateLimit-Limit") == "10")
    }

    @Test func `a transaction is tried three times in all`() async {
        let state: FakeState = FakeState()
        state.failNext(2)
        #expect(await ask("PUT", "/v1/things/a", state: state).status == 200)
        #expect(state.commits == 1)
        #expect(state.rollbacks == 2)
        let beaten: FakeState = FakeState()
        beaten.failNext(5)
        let response: InProcessResponse = await ask("PUT", "/v1/things/a", state: beaten)
        #expect(response.status == 503)
        #expect(response.header("Retry-After") == "1")
        #expect(beaten.rollbacks == 3)
        #expect(beaten.commits == 0)
    }

    @Test func `an allowed origin may call and preflight`() async {
        let origin: (name: String, value: String) = ("Origin", "https://app.example")
        let call: InProcessResponse = await ask("GET", "/v1/health", headers: [origin])
        #expect(call.header("Access-Control-Allow-Origin") == "https://app.example")
        #expect(call.header("Access-Control-Allow-Credentials") == "true")
        #expect(call.header("Vary") == "Origin")
        let preflight: InProcessResponse = await ask(
            "OPTIONS", "/v1/things", headers: [origin, ("Access-Control-Request-Method", "POST")])
        #expect(preflight.status == 204)
        #expect(preflight.header("Access-Control-Allow-Methods")?.contains("PATCH") == true)
        #expect(preflight.header("Access-Control-Max-Age") == "86400")
        let stranger: InProcessResponse = await ask(
            "OPTIONS", "/v1/things",
            headers: [("Origin", "https://evil.example"), ("Access-Control-Request-Method", "POST")])
        #expect(stranger.status == 204)
        #expect(stranger.header("Access-Control-Allow-Origin") == nil)
        #expect(
            await ask("GET", "/v1/health", headers: [("Origin", "null")]).header("Access-Control-Allow-Origin") == nil)
    }

    @Test func `the deadline holds without sockets too`() async {
        let state: FakeState = FakeState()
        let response: InProcessResponse = await ask("GET", "/v1/wait", state: state)
        #expect(response.status == 504)
        #expect(state.cancelled == 1)
    }

    @Test func `paths under both bases and aliases answer`() async {
        for target in ["/health", "/v1/health", "/api/v1/health", "/api/health"] {
            #expect(await ask("GET", target).status == 200, "\(target)")
        }
        for target in ["/v1/node/7", "/v1/v1/node/7", "/api/v1/v1/node/7"] {
            #expect(text(await ask("GET", target)) == "node 7", "\(target)")
        }
        #expect(text(await ask("GET", "/v1/things/a%20b")) == "thing a b")
    }

    @Test func `a streamed answer is collected`() async {
        let response: InProcessResponse = await ask("GET", "/v1/stream")
        #expect(text(response) == "data: one\n\ndata: two\n\n")
    }
}
