// SPDX-License-Identifier: Apache-2.0
package import ContractRuntime
package import Crypto
import Secrecy
import Synchronization

/// A key pair of a provider.
package struct ProviderKey: Sendable {
    package let kid: String
    package let pair: P256.Signing.PrivateKey

    package init(kid: String) {
        self.kid = kid
        pair = P256.Signing.PrivateKey()
    }

    /// What the key set says of it.
    package var jwk: JSONValue {
        let point: [UInt8] = Array(pair.publicKey.rawRepresentation)
        return [
            "kty": "EC", "crv": "P-256", "alg": "ES256", "use": "sig", "kid": .string(kid),
            "x": .string(Base64URL.encode(point[0..<32])), "y": .string(Base64URL.encode(point[32..<64])),
        ]
    }

    /// A token signed with it, under whatever header.
    package func token(_ claims: JSONObject, header: JSONObject? = nil) throws -> String {
        let usual: JSONObject = ["alg": "ES256", "kid": .string(kid), "typ": "JWT"]
        let text: String = Self.unsigned(claims, header: header ?? usual)
        let signature = try pair.signature(for: Array(text.utf8))
        return text + "." + Base64URL.encode(Array(signature.rawRepresentation))
    }

    /// Header and claims of a token, before the signature.
    package static func unsigned(_ claims: JSONObject, header: JSONObject) -> String {
        [header, claims].map { (part: JSONObject) -> String in
            Base64URL.encode(JSONWriter.bytes(of: JSONValue.object(part)))
        }.joined(separator: ".")
    }
}

/// Google, GitHub and Microsoft as far as a sign-in sees them, on this machine. What it answers to a code is the
/// test's to say, also when it is a lie.
package struct ProviderDouble: Sendable {
    package typealias Answer = @Sendable (ProviderRequest) -> ProviderReply

    package let port: Int
    private let desk: ProviderDesk

    /// The one of all worlds of this process.
    package static func shared() async throws -> ProviderDouble { try await SharedDouble.one.double() }

    package static func start() async throws -> ProviderDouble {
        let desk: ProviderDesk = ProviderDesk()
        let server: ProviderServer = try await ProviderServer.start { (request: ProviderRequest) -> ProviderReply in
            desk.reply(to: request)
        }
        return ProviderDouble(port: server.port, desk: desk)
    }

    /// The key that tokens of all three are signed with; a second one is published beside it.
    package var key: ProviderKey { desk.key }
    package var address: String { "http://127.0.0.1:\(port)" }
    package var googleKeys: String { address + "/google/keys" }

    /// Settings that lead a server here.
    package var variables: [String: String] {
        [
            "GOOGLE_CLIENT_ID": "google-client", "GOOGLE_CLIENT_SECRET": "google-secret-9f2b",
            "GOOGLE_ISSUER": address + "/google", "GOOGLE_AUTHORIZATION_URL": address + "/google/authorize",
            "GOOGLE_TOKEN_URL": address + "/google/token", "GOOGLE_JWKS_URL": googleKeys,
            "GITHUB_CLIENT_ID": "github-client", "GITHUB_CLIENT_SECRET": "github-secret-9f2b",
            "GITHUB_URL": address + "/github", "GITHUB_API_URL": address + "/api",
            "MICROSOFT_CLIENT_ID": "microsoft-client", "MICROSOFT_CLIENT_SECRET": "microsoft-secret-9f2b",
            "MICROSOFT_AUTHORITY_URL": address + "/microsoft",
        ]
    }

    /// What the token endpoint says to a code.
    package func answer(_ code: String, with answer: @escaping Answer) { desk.answer(code, with: answer) }

    /// The token endpoint gives tokens for a code.
    package func grant(_ code: String, idToken: String? = nil) {
        var tokens: JSONObject = ["access_token": .string("access-" + code), "token_type": "Bearer"]
        if let idToken { tokens["id_token"] = .string(idToken) }
        let body: [UInt8] = JSONWriter.bytes(of: JSONValue.object(tokens))
        answer(code) { (_: ProviderRequest) -> ProviderReply in .bytes(body, status: 200) }
    }

    /// GitHub gives a token for a code, and with it that person.
    package func grant(_ code: String, user: JSONValue, emails: JSONValue) {
        desk.keep(user: user, emails: emails, of: "Bearer access-" + code)
        grant(code)
    }

    /// What came with a code to the token endpoint, call by call.
    package func exchanges(_ code: String) -> [ProviderRequest] { desk.exchanges(code) }
    /// How often a key set was fetched.
    package func fetches(_ path: String) -> Int { desk.fetches(path) }
    /// What every key set says from now on.
    package func publish(_ keys: [ProviderKey]) { desk.publish(keys) }
    /// Every key set answers 503 from now on, or does not.
    package func breakKeySets(_ isBroken: Bool) { desk.breakKeySets(isBroken) }
}

/// What the double knows.
private final class ProviderDesk: Sendable {
    private struct State {
        var answers: [String: ProviderDouble.Answer] = [:]
        var profiles: [String: (user: JSONValue, emails: JSONValue)] = [:]
        var exchanges: [String: [ProviderRequest]] = [:]
        var fetches: [String: Int] = [:]
        var keys: [JSONValue]
        var isBroken: Bool = false
    }

    let key: ProviderKey = ProviderKey(kid: "provider-key-1")
    private let second: ProviderKey = ProviderKey(kid: "provider-key-2")
    private let state: Mutex<State>

    init() { state = Mutex(State(keys: [key.jwk, second.jwk])) }

    func answer(_ code: String, with answer: @escaping ProviderDouble.Answer) {
        state.withLock { (state: inout State) -> Void in state.answers[code] = answer }
    }

    func keep(user: JSONValue, emails: JSONValue, of credential: String) {
        state.withLock { (state: inout State) -> Void in state.profiles[credential] = (user, emails) }
    }

    func exchanges(_ code: String) -> [ProviderRequest] {
        state.withLock { (state: inout State) -> [ProviderRequest] in state.exchanges[code] ?? [] }
    }

    func fetches(_ path: String) -> Int { state.withLock { (state: inout State) -> Int in state.fetches[path] ?? 0 } }

    func publish(_ keys: [ProviderKey]) {
        state.withLock { (state: inout State) -> Void in state.keys = keys.map(\.jwk) }
    }

    func breakKeySets(_ isBroken: Bool) {
        state.withLock { (state: inout State) -> Void in state.isBroken = isBroken }
    }

    func reply(to request: ProviderRequest) -> ProviderReply {
        if request.path.hasSuffix("/keys") {
            return state.withLock { (state: inout State) -> ProviderReply in
                state.fetches[request.path, default: 0] += 1
                return state.isBroken ? Self.json([:], status: 503) : Self.json(["keys": .array(state.keys)])
            }
        }
        if let code = request.form["code"] {
            let answer: ProviderDouble.Answer? = state.withLock { (state: inout State) -> ProviderDouble.Answer? in
                state.exchanges[code, default: []].append(request)
                return state.answers[code]
            }
            return answer?(request) ?? Self.json(["error": "invalid_grant"], status: 400)
        }
        let profile = state.withLock { (state: inout State) in state.profiles[request.authorization ?? ""] }
        switch (request.path, profile) {
        case ("/api/user", let profile?): return Self.json(profile.user)
        case ("/api/user/emails", let profile?): return Self.json(profile.emails)
        default: return Self.json(["message": "Not Found"], status: 404)
        }
    }

    private static func json(_ value: JSONValue, status: Int = 200) -> ProviderReply {
        .bytes(JSONWriter.bytes(of: value), status: status)
    }
}

private actor SharedDouble {
    static let one: SharedDouble = SharedDouble()
    private var starting: Task<ProviderDouble, any Error>?

    func double() async throws -> ProviderDouble {
        if let starting { return try await starting.value }
        // Belongs to the process, not to the test that happens to come first.
        let task: Task<ProviderDouble, any Error> = Task { try await ProviderDouble.start() }
        starting = task
        return try await task.value
    }
}
