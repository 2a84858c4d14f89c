// SPDX-License-Identifier: Apache-2.0
package import ContractRuntime
import JWTKit
import Secrecy
import Synchronization

/// Why a token is not accepted; each has one answer.
package enum TokenRefusal: Error, Equatable {
    /// Malformed, wrong signature, key, algorithm, issuer or audience, or not yet valid.
    case invalid
    case expired
}

/// Issues and checks access tokens (ES256, RFC 7519, RFC 9068 type `at+jwt`).
///
/// Checking costs one signature the first time; then the claims come from a bounded cache until the token expires.
/// The cache saves the signature alone: session, epoch and account state are looked up on every request.
package final class AccessTokens: Sendable {
    package let issuer: String
    package let lifetime: Duration
    private let state: Mutex<State>
    private static let tokenBytesMax: Int = 4_096
    private static let cacheEntriesMax: Int = 100_000
    private static let leewaySeconds: Int = 30

    private struct State {
        var ring: SigningKeyRing
        var keys: JWTKeyCollection
        var cache: RecentValues<[UInt8], AccessClaims>
        /// Rises with each replacement of the keys: a check that began before one is not kept.
        var generation: Int = 0
    }

    package init(issuer: String, lifetime: Duration, ring: SigningKeyRing) async throws {
        self.issuer = issuer
        self.lifetime = lifetime
        let keys: JWTKeyCollection = try await Self.collection(of: ring)
        self.state = Mutex(State(ring: ring, keys: keys, cache: RecentValues(max: Self.cacheEntriesMax)))
    }

    /// Takes newer keys; cached claims of keys that are gone are dropped with the rest.
    package func replace(_ ring: SigningKeyRing) async throws {
        let keys: JWTKeyCollection = try await Self.collection(of: ring)
        state.withLock { (s: inout State) in
            s = State(
                ring: ring, keys: keys, cache: RecentValues(max: Self.cacheEntriesMax), generation: s.generation + 1)
        }
    }

    package var ring: SigningKeyRing { state.withLock { (s: inout State) in s.ring } }

    package func sign(_ claims: AccessClaims) async throws -> Secret<String> {
        let (keys, kid): (JWTKeyCollection, String) = state.withLock { (s: inout State) in (s.keys, s.ring.active.kid) }
        return Secret(try await keys.sign(claims, kid: JWKIdentifier(string: kid), header: ["typ": "at+jwt"]))
    }

    /// Claims of a token that is genuine and in force at `now` for that audience.
    package func verify(
        _ token: String, audience: TokenAudience, now: Timestamp
    ) async throws(TokenRefusal) -> AccessClaims {
        guard token.utf8.count <= Self.tokenBytesMax else { throw TokenRefusal.invalid }
        let key: [UInt8] = tokenDigest(token)
        let (cached, generation): (AccessClaims?, Int) = state.withLock { (s: inout State) in
            (s.cache[key], s.generation)
        }
        let claims: AccessClaims
        if let cached {
            claims = cached
        } else {
            claims = try await checkSignature(token)
            state.withLock { (s: inout State) in
                if s.generation == generation { s.cache[key] = claims }
            }
        }
        guard claims.iss == issuer, claims.aud == audience.rawValue else { throw TokenRefusal.invalid }
        let seconds: Int = now.wholeSeconds
        guard claims.nbf <= seconds + Self.leewaySeconds, claims.iat <= seconds + Self.leewaySeconds else {
            throw TokenRefusal.invalid
        }
        guard seconds < claims.exp else { throw TokenRefusal.expired }
        return claims
    }

    private func checkSignature(_ token: String) async throws(TokenRefusal) -> AccessClaims {
        let (keys, known): (JWTKeyCollection, Set<String>) = state.withLock { (s: inout State) in
            (s.keys, Set(s.ring.verifying.keys))
        }
        guard let header: TokenHeader = TokenHeader(token: token), header.isAcceptable(known) else {
            throw TokenRefusal.invalid
        }
        do {
            return try await keys.verify(token, as: AccessClaims.self)
        } catch {
            throw TokenRefusal.invalid
        }
    }

    private static func collection(of ring: SigningKeyRing) async throws -> JWTKeyCollection {
        let keys: JWTKeyCollection = JWTKeyCollection()
        for key in ring.verifying.values {
            await keys.add(ecdsa: try ES256PrivateKey(backing: key.privateKey), kid: JWKIdentifier(string: key.kid))
        }
        return keys
    }
}

/// The protected header, read before any key is touched: one type, one algorithm, one known key, no key material of
/// its own.
struct TokenHeader {
    private let members: JSONObject

    init?(token: String) {
        let parts: [Substring] = token.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 3, let bytes: [UInt8] = Base64URL.decode(parts[0]),
            case .object(let members)? = JSONReader.decode(JSONValue.self, from: bytes)
        else { return nil }
        self.members = members
    }

    func isAcceptable(_ known: Set<String>) -> Bool {
        guard members["alg"] == .string("ES256"), case .string(let kid)? = members["kid"], known.contains(kid),
            case .string(let type)? = members["typ"], type.lowercased() == "at+jwt"
        else { return false }
        return ["jwk", "jku", "x5u", "x5c", "crit"].allSatisfy { (name: String) -> Bool in members[name] == nil }
    }
}
