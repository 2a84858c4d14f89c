// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import Crypto
import Foundation
import Secrecy
import Testing

@testable import Tokens

/// Tokens by hand: what an attacker could write.
private struct Forge {
    let key: SigningKey

    func token(_ header: String, _ payload: String) throws -> String {
        let signed = Base64URL.encode(Array(header.utf8)) + "." + Base64URL.encode(Array(payload.utf8))
        let signature = try key.privateKey.signature(for: Array(signed.utf8))
        return signed + "." + Base64URL.encode(Array(signature.rawRepresentation))
    }
}

@Suite struct `access tokens` {
    private static let start = Timestamp(milliseconds: 1_800_000_000_000)
    private let key = SigningKey()

    private func make(_ ring: SigningKeyRing? = nil, issuer: String = "https://api.test") async throws -> AccessTokens {
        try await AccessTokens(issuer: issuer, lifetime: .seconds(900), ring: ring ?? SigningKeyRing(active: key))
    }

    private func claims(
        issuer: String = "https://api.test", audience: TokenAudience = .api, at time: Timestamp = Self.start
    ) -> AccessClaims {
        AccessClaims(
            issuer: issuer, audience: audience, subject: UUID(high: 1, low: 2), session: UUID(high: 3, low: 4),
            identifier: UUID(high: 0xABCD, low: 5), issuedAt: time, lifetime: .seconds(900),
            tenant: (UUID(high: 6, low: 7), "acme"), role: "admin", methods: ["pwd"], authenticatedAt: time,
            mfaAt: nil, epoch: 3)
    }

    private func refusal(
        _ tokens: AccessTokens, _ token: String, audience: TokenAudience = .api, after seconds: Int = 0
    ) async -> TokenRefusal? {
        do throws(TokenRefusal) {
            _ = try await tokens.verify(token, audience: audience, now: Self.start + .seconds(seconds))
            return nil
        } catch {
            return error
        }
    }

    private func payload(_ changes: [String: JSONValue] = [:]) -> String {
        var members = JSONObject([
            ("iss", "https://api.test"), ("aud", "zygo-api"), ("sub", .string(UUID(high: 1, low: 2).wire)),
            ("sid", .string(UUID(high: 3, low: 4).wire)), ("jti", .string(UUID(high: 5, low: 6).wire)),
            ("iat", 1_800_000_000), ("nbf", 1_800_000_000), ("exp", 1_800_000_900), ("is_global_admin", false),
            ("amr", ["pwd"]), ("auth_time", 1_800_000_000), ("ep", 1),
        ])
        for (name, value) in changes { members[name] = value }
        return String(decoding: JSONValue.object(members).canonicalBytes, as: UTF8.self)
    }

    private func header(_ changes: [String: JSONValue?] = [:]) -> String {
        var members = JSONObject([("alg", "ES256"), ("typ", "at+jwt"), ("kid", .string(key.kid))])
        for (name, value) in changes { members[name] = value }
        return String(decoding: JSONValue.object(members).canonicalBytes, as: UTF8.self)
    }

    @Test func `a signed token verifies to its claims, from the cache too`() async throws {
        let tokens = try await make()
        let token = try await tokens.sign(claims()).reveal()
        for _ in 0..<2 {
            #expect(try await tokens.verify(token, audience: .api, now: Self.start) == claims())
        }
    }

    @Test func `header and payload have the members of the profile`() async throws {
        let token = try await make().sign(claims()).reveal()
        let parts = token.split(separator: ".")
        let head = try #require(Base64URL.decode(parts[0]).flatMap { JSONReader.decode(JSONObject.self, from: $0) })
        #expect(head["alg"] == "ES256" && head["typ"] == "at+jwt" && head["kid"] == .string(key.kid))
        let body = try #require(Base64URL.decode(parts[1]).flatMap { JSONReader.decode(JSONObject.self, from: $0) })
        #expect(body["sub"] == .string(UUID(high: 1, low: 2).wire))
        #expect(body["jti"] == .string(UUID(high: 0xABCD, low: 5).wire))
        #expect(body["tenant_id"] == .string(UUID(high: 6, low: 7).wire))
        #expect(body["tenant_slug"] == "acme" && body["ep"] == 3 && body["mfa_at"] == nil)
        #expect(body["exp"] == 1_800_000_900 && body["amr"] == ["pwd"])
    }

    @Test func `a token made by hand with the right key passes, so the forgeries below fail for their own reason`()
        async throws
    {
        let token = try Forge(key: key).token(header(), payload())
        #expect(await refusal(try await make(), token) == nil)
    }

    @Test func `another issuer or audience is refused`() async throws {
        let tokens = try await make()
        let foreign = try await tokens.sign(claims(issuer: "https://evil.test")).reveal()
        #expect(await refusal(tokens, foreign) == .invalid)
        let administrator = try await tokens.sign(claims(audience: .administration)).reveal()
        #expect(await refusal(tokens, administrator) == .invalid)
        #expect(await refusal(tokens, administrator, audience: .administration) == nil)
        let user = try await tokens.sign(claims()).reveal()
        #expect(await refusal(tokens, user, audience: .administration) == .invalid)
    }

    @Test func `a header that names another algorithm, type or key is refused`() async throws {
        let tokens = try await make()
        let forge = Forge(key: key)
        let headers: [[String: JSONValue?]] = [
            ["alg": "none"], ["alg": "HS256"], ["alg": "es256"], ["alg": .some(nil)], ["kid": "unknown"],
            ["kid": .some(nil)], ["typ": "JWT"], ["typ": .some(nil)], ["jwk": key.publicJWK],
            ["jku": "https://evil.test/keys"], ["x5u": "https://evil.test"], ["x5c": []], ["crit": ["exp"]],
        ]
        for changes in headers {
            let token = try forge.token(header(changes), payload())
            #expect(await refusal(tokens, token) == .invalid, "\(header(changes))")
        }
        let unsigned =
            Base64URL.encode(Array(header(["alg": "none"]).utf8)) + "." + Base64URL.encode(Array(payload().utf8)) + "."
        #expect(await refusal(tokens, unsigned) == .invalid)
    }

    @Test func `a signature by another key under a known name is refused`() async throws {
        let token = try Forge(key: SigningKey()).token(header(), payload())
        #expect(await refusal(try await make(), token) == .invalid)
    }

    @Test func `a changed payload or signature is refused`() async throws {
        let tokens = try await make()
        let token = try await tokens.sign(claims()).reveal()
        let parts = token.split(separator: ".").map(String.init)
        let raised = Base64URL.encode(Array(payload(["is_global_admin": true]).utf8))
        #expect(await refusal(tokens, [parts[0], raised, parts[2]].joined(separator: ".")) == .invalid)
        #expect(await refusal(tokens, parts[0] + "." + parts[1]) == .invalid)
        #expect(await refusal(tokens, token + ".x") == .invalid)
        #expect(await refusal(tokens, "") == .invalid)
        #expect(await refusal(tokens, token + String(repeating: "A", count: 4_096)) == .invalid)
    }

    @Test func `a token ends at its second and is a little early at most`() async throws {
        let tokens = try await make()
        let token = try await tokens.sign(claims()).reveal()
        #expect(await refusal(tokens, token, after: 899) == nil)
        #expect(await refusal(tokens, token, after: 900) == .expired)
        #expect(await refusal(tokens, token, after: -30) == nil)
        #expect(await refusal(tokens, token, after: -31) == .invalid)
    }

    @Test func `a payload without a required claim is refused`() async throws {
        let tokens = try await make()
        for name in ["sub", "sid", "exp", "nbf", "ep"] {
            var members = try #require(JSONReader.decode(JSONObject.self, from: Array(payload().utf8)))
            members[name] = nil
            let text = String(decoding: JSONValue.object(members).canonicalBytes, as: UTF8.self)
            #expect(await refusal(tokens, try Forge(key: key).token(header(), text)) == .invalid, "\(name)")
        }
    }

    @Test func `a retiring key still verifies and one that is gone does not, cached or not`() async throws {
        let tokens = try await make()
        let old = try await tokens.sign(claims()).reveal()
        #expect(await refusal(tokens, old) == nil)
        let next = SigningKey()
        try await tokens.replace(SigningKeyRing(active: next, others: [key]))
        #expect(await refusal(tokens, old) == nil)
        let new = try await tokens.sign(claims()).reveal()
        let head = try #require(new.split(separator: ".").first.flatMap { Base64URL.decode($0) })
        #expect(JSONReader.decode(JSONObject.self, from: head)?["kid"] == .string(next.kid))
        try await tokens.replace(SigningKeyRing(active: next))
        #expect(await refusal(tokens, old) == .invalid)
        #expect(await refusal(tokens, new) == nil)
        #expect(tokens.ring.publicJWKs.count == 1)
    }
}

@Suite struct `signing keys` {
    /// The P-256 key of RFC 7515, appendix A.3.
    private static let known = "jpsQnnGQmL-YBIffH1136cspYG6-0iY7X1fCE9-E9LI"

    @Test func `the name is the thumbprint of RFC 7638`() throws {
        let raw = try #require(Base64URL.decode(Self.known))
        let key = try #require(SigningKey(raw: Secret(raw)))
        #expect(key.x == "f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU")
        #expect(key.y == "x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0")
        #expect(key.kid == "oKIywvGUpTVTyxMQ3bwIIeQUudfr_CkLMjCE19ECD-U")
    }

    @Test func `the public form has no private part`() throws {
        let key = SigningKey()
        let members = try #require(key.publicJWK.object)
        #expect(members.members.map(\.name).sorted() == ["alg", "crv", "kid", "kty", "use", "x", "y"])
        #expect(SigningKey(raw: key.raw)?.kid == key.kid)
        #expect(SigningKey(raw: Secret([1, 2, 3])) == nil)
    }
}

@Suite struct `the cache of recent values` {
    @Test func `never holds more than its bound`() {
        var values = RecentValues<Int, Int>(max: 10)
        for index in 0..<1_000 {
            values[index] = index
            #expect(values.count <= 10)
        }
        #expect(values[999] == 999)
        #expect(values[0] == nil)
    }

    @Test func `keeps what is used`() {
        var values = RecentValues<Int, Int>(max: 10)
        values[-1] = 7
        for index in 0..<1_000 {
            values[index] = index
            #expect(values[-1] == 7)
        }
    }

    @Test func `forgets what is removed, and the newest value counts`() {
        var values = RecentValues<Int, Int>(max: 4)
        for index in 0..<3 { values[index] = index }
        values[0] = 10
        #expect(values[0] == 10)
        values[0] = nil
        #expect(values[0] == nil)
        #expect(RecentValues<Int, Int>(max: 0).count == 0)
    }
}
