// SPDX-License-Identifier: Apache-2.0
import ContractClient
import ContractRuntime
import TestSupport

/// A page in a browser that keeps cookies as they are set, and sends what a page of its origin would.
struct WebPage: Sendable {
    let world: World
    var origin: String
    /// Values by name.
    var cookies: [String: String] = [:]
    var csrfToken: String?

    init(_ world: World, origin: String) {
        self.world = world
        self.origin = origin
    }

    /// The page of a person's workspace.
    init(of person: Person) { self.init(person.world, origin: "https://\(person.slug).zygo.tech") }

    /// Sends a request and keeps what the answer sets.
    mutating func send(
        _ method: HTTPMethodName, _ target: String, body: String? = nil,
        headers: [(name: String, value: String)] = []
    ) async throws -> RawAnswer {
        let answer: RawAnswer = try await sent(method, target, body: body, headers: headers)
        for field in answer.response.headers where field.name.lowercased() == "set-cookie" {
            let parts: [Substring] = field.value.prefix { $0 != ";" }.split(
                separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard parts.count == 2 else { continue }
            let isGone: Bool = field.value.contains("Max-Age=0")
            cookies[String(parts[0])] = isGone ? nil : String(parts[1])
        }
        if let token = answer.header("x-csrf-token") { csrfToken = token }
        return answer
    }

    /// The same without keeping anything.
    func sent(
        _ method: HTTPMethodName, _ target: String, body: String? = nil,
        headers: [(name: String, value: String)] = []
    ) async throws -> RawAnswer {
        var all: [(name: String, value: String)] = headers
        func add(_ name: String, _ value: String?) {
            guard let value, !all.contains(where: { $0.name == name }) else { return }
            all.append((name, value))
        }
        if !cookies.isEmpty {
            add("cookie", cookies.map { "\($0.key)=\($0.value)" }.sorted().joined(separator: "; "))
        }
        add("origin", origin)
        if method != .get { add("x-csrf-token", csrfToken) }
        add("x-forwarded-for", world.callerAddress())
        return try await world.send(method, target, headers: all, body: body)
    }

    mutating func signIn(_ person: Person, isRemembered: Bool = false) async throws -> RawAnswer {
        try await send(
            .post, "/v1/auth/login",
            body: #"""
                {"email": "\#(person.email.wire)", "password": "\#(Person.password.reveal())", "transport": "cookie",
                 "remember_me": \#(isRemembered)}
                """#)
    }

    /// All `Set-Cookie` fields of an answer.
    static func setCookies(_ answer: RawAnswer) -> [String] {
        answer.response.headers.filter { $0.name.lowercased() == "set-cookie" }.map(\.value)
    }
}
