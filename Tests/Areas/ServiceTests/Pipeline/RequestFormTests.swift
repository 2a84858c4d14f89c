// SPDX-License-Identifier: Apache-2.0
import API
import ContractClient
import ContractRuntime
import TestSupport
import Testing
import ZygoClient

/// What is refused before any handler: paths, methods, media types, bodies.
@Suite struct RequestFormTests {
    let world: World

    init() async throws { world = try await World.shared() }

    @Test func `an unknown path is not found, with the whole error body`() async throws {
        let answer: RawAnswer = try await world.send(.get, "/v1/no/such/thing")
        #expect(answer.status == 404)
        #expect(answer.code == "ROUTE_NOT_FOUND")
        #expect(answer.json["statusCode"] == .integer(404))
        #expect(answer.string("path") == "/v1/no/such/thing")
        #expect(answer.string("requestId") == answer.header("x-request-id"))
        #expect(answer.string("timestamp") != nil)
    }

    @Test func `a known path with another method names the methods that it has`() async throws {
        let answer: RawAnswer = try await world.send(.put, "/v1/roles", body: "{}")
        #expect(answer.status == 405)
        #expect(answer.code == "METHOD_NOT_ALLOWED")
        let allowed: Set<String> = Set(
            (answer.header("allow") ?? "").split(separator: ",").map { $0.trimmingPrefix(" ") }.map(String.init))
        #expect(allowed.isSuperset(of: ["GET", "POST"]))
        #expect(!allowed.contains("PUT"))
    }

    @Test func `an answer that nobody accepts is not made`() async throws {
        let owner: Person = try await world.signUp()
        let answer: RawAnswer = try await world.send(
            .get, "/v1/roles", token: owner.token, headers: [("accept", "image/png")])
        #expect(answer.status == 406)
        #expect(answer.code == "NOT_ACCEPTABLE")
    }

    @Test func `a body of another media type is refused`() async throws {
        let answer: RawAnswer = try await world.send(
            .post, "/v1/auth/login", headers: [("content-type", "text/plain")], body: "{}")
        #expect(answer.status == 415)
        #expect(answer.code == "UNSUPPORTED_MEDIA_TYPE")
    }

    @Test func `a body that is too long is refused`() async throws {
        let text: String = String(repeating: "a", count: 40_000)
        let answer: RawAnswer = try await world.send(.post, "/v1/auth/login", body: #"{"email":"\#(text)"}"#)
        #expect(answer.status == 413)
        #expect(answer.code == "PAYLOAD_TOO_LARGE")
    }

    @Test(arguments: [#"{"email":"#, "{\"a\":1}}", "nothing", "", #"{"email":"a@b.example","email":"c@d.example"}"#])
    func `a body that is no JSON object is refused`(body: String) async throws {
        let answer: RawAnswer = try await world.send(.post, "/v1/auth/login", body: body)
        #expect(answer.status == 400)
        #expect(answer.code == "VALIDATION_INVALID_JSON" || answer.code == "VALIDATION_FAILED", "\(answer.text)")
    }

    @Test func `a list where an object belongs is refused`() async throws {
        let answer: RawAnswer = try await world.send(.post, "/v1/auth/login", body: "[]")
        #expect(answer.status == 400)
        #expect(answer.code == "VALIDATION_FAILED" || answer.code == "VALIDATION_INVALID_JSON")
    }

    @Test func `members that the contract does not know are passed over`() async throws {
        let person: Person = try await world.signUp()
        let answer: RawAnswer = try await world.send(
            .post, "/v1/auth/login",
            body: #"{"email":"\#(person.email.wire)","password":"\#(Person.password.reveal())","is_admin":true}"#)
        #expect(answer.status == 200, "\(answer.text)")
    }

    @Test func `secrets of a refused body are not told back`() async throws {
        let answer: RawAnswer = try await world.send(
            .post, "/v1/auth/login", body: #"{"email":"no address","password":["hidden-in-a-list"]}"#)
        #expect(answer.status == 400)
        #expect(!answer.text.contains("hidden-in-a-list"))
    }

    @Test func `the request id of the caller comes back`() async throws {
        let answer: RawAnswer = try await world.send(
            .get, "/v1/no/such/thing", headers: [("x-request-id", "caller-chose-this-1")])
        #expect(answer.header("x-request-id") == "caller-chose-this-1")
        #expect(answer.string("requestId") == "caller-chose-this-1")
    }

    @Test func `a request id that could break a log is replaced`() async throws {
        let answer: RawAnswer = try await world.send(
            .get, "/v1/no/such/thing", headers: [("x-request-id", "a b\tc<script>")])
        #expect(answer.header("x-request-id") != "a b\tc<script>")
        #expect(answer.header("x-request-id") != nil)
    }

    @Test func `an operation that is not served yet says so behind the gates`() async throws {
        let owner: Person = try await world.signUp()
        let without: RawAnswer = try await world.send(.get, "/v1/workflows")
        #expect(without.status == 401)
        let answer: RawAnswer = try await world.send(.get, "/v1/workflows", token: owner.token)
        #expect(answer.status == 501, "\(answer.text)")
        #expect(answer.code == "NOT_IMPLEMENTED")
    }

    @Test func `a page of another origin is not told anything`() async throws {
        let foreign: RawAnswer = try await world.send(
            .options, "/v1/roles",
            headers: [("origin", "https://evil.example"), ("access-control-request-method", "GET")])
        #expect(foreign.header("access-control-allow-origin") == nil)
        let own: RawAnswer = try await world.send(
            .options, "/v1/roles",
            headers: [("origin", "https://acme.zygo.tech"), ("access-control-request-method", "GET")])
        #expect(own.header("access-control-allow-origin") == "https://acme.zygo.tech")
    }
}
