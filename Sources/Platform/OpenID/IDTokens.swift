// SPDX-License-Identifier: Apache-2.0
package import ContractRuntime
import Secrecy

/// Why an id token is not believed; the word goes into the record, never to the caller.
package enum IDTokenRefusal: String, Error, CaseIterable {
    case malformed
    case algorithm
    case unknownKey = "unknown_key"
    case keysUnavailable = "keys_unavailable"
    case signature
    case issuer
    case audience
    case authorizedParty = "authorized_party"
    case expired
    case issuedAt = "issued_at"
    case nonce
    case subject
    case accessTokenHash = "at_hash"
}

/// What a token of one sign-in must say.
package struct IDTokenExpectation: Sendable {
    /// Who may have issued it.
    package enum Issuer: Sendable {
        case anyOf([String])
        /// `<prefix><tid of the token><suffix>`; with a tenant, of that one alone.
        case ofTenant(prefix: String, suffix: String, tenant: String?)
    }

    package let issuer: Issuer
    /// Our client id.
    package let audience: String
    /// SHA-256 of the nonce that was sent along.
    package let nonceDigest: [UInt8]
    /// The access token that came beside it.
    package let accessToken: String?
    package let keysAddress: String

    package init(
        issuer: Issuer, audience: String, nonceDigest: [UInt8], accessToken: String?, keysAddress: String
    ) {
        self.issuer = issuer
        self.audience = audience
        self.nonceDigest = nonceDigest
        self.accessToken = accessToken
        self.keysAddress = keysAddress
    }
}

/// Checks id tokens (OpenID Connect Core § 3.1.3.7) that came from the token endpoint itself.
package struct IDTokens: Sendable {
    static let tokenBytesMax: Int = 16_384
    static let leeway: Duration = .seconds(60)
    static let ageMax: Duration = .seconds(600)
    static let subjectMax: Int = 255

    private let keys: KeySets

    package init(keys: KeySets) { self.keys = keys }

    /// Claims of a token that is genuine and meant for this very sign-in.
    package func claims(
        of token: String, _ expected: IDTokenExpectation, now: Timestamp
    ) async throws(IDTokenRefusal) -> JSONObject {
        let (header, claims): (JSONObject, JSONObject) = try Self.parts(token)
        guard let name = header["alg"]?.string, let algorithm = SignatureAlgorithm(rawValue: name),
            header["crit"] == nil
        else { throw .algorithm }
        let key: VerificationKey = try await key(header["kid"]?.string, algorithm, expected.keysAddress, now)
        guard await key.hasSigned(token, algorithm) else { throw .signature }
        try Self.check(claims, expected, now)
        if let hash = claims["at_hash"] {
            guard let text = hash.string, let stated = Base64URL.decode(text), let accessToken = expected.accessToken,
                equalInConstantTime(stated, algorithm.halfHash(accessToken))
            else { throw .accessTokenHash }
        }
        return claims
    }

    private func key(
        _ kid: String?, _ algorithm: SignatureAlgorithm, _ address: String, _ now: Timestamp
    ) async throws(IDTokenRefusal) -> VerificationKey {
        do {
            return try await keys.key(kid, for: algorithm, at: address, now: now)
        } catch {
            throw error == .unknownKey ? .unknownKey : .keysUnavailable
        }
    }

    private static func parts(_ token: String) throws(IDTokenRefusal) -> (header: JSONObject, claims: JSONObject) {
        let parts: [Substring] = token.split(separator: ".", omittingEmptySubsequences: false)
        guard token.utf8.count <= tokenBytesMax, parts.count == 3, let head = Base64URL.decode(parts[0]),
            let body = Base64URL.decode(parts[1]), let header = JSONReader.decode(JSONObject.self, from: head),
            let claims = JSONReader.decode(JSONObject.self, from: body)
        else { throw .malformed }
        return (header, claims)
    }

    static func check(
        _ claims: JSONObject, _ expected: IDTokenExpectation, _ now: Timestamp
    ) throws(IDTokenRefusal) {
        guard isIssuer(claims, expected.issuer) else { throw .issuer }
        try checkAudience(claims, expected.audience)
        guard let end = time(claims["exp"]), end + leeway > now else { throw .expired }
        guard let begin = time(claims["iat"]), begin + ageMax >= now, begin <= now + leeway else { throw .issuedAt }
        guard let nonce = claims["nonce"]?.string, equalInConstantTime(tokenDigest(nonce), expected.nonceDigest)
        else { throw .nonce }
        guard let subject = claims["sub"]?.string, (1...subjectMax).contains(subject.utf8.count) else {
            throw .subject
        }
    }

    private static func isIssuer(_ claims: JSONObject, _ wanted: IDTokenExpectation.Issuer) -> Bool {
        guard let issuer = claims["iss"]?.string else { return false }
        switch wanted {
        case .anyOf(let names): return names.contains(issuer)
        case .ofTenant(let prefix, let suffix, let tenant):
            guard let own = claims["tid"]?.string, WireUUID(wire: own) != nil, tenant ?? own == own else {
                return false
            }
            return issuer == prefix + own + suffix
        }
    }

    /// One audience, or several with us as the party that asked.
    private static func checkAudience(_ claims: JSONObject, _ audience: String) throws(IDTokenRefusal) {
        let named: [String]
        switch claims["aud"] {
        case .string(let one)?: named = [one]
        case .array(let many)?: named = many.compactMap(\.string)
        default: named = []
        }
        guard named.contains(audience) else { throw .audience }
        if named.count > 1 || claims["azp"] != nil {
            guard claims["azp"] == .string(audience) else { throw .authorizedParty }
        }
    }

    private static func time(_ claim: JSONValue?) -> Timestamp? {
        guard let seconds = claim?.integer, (0...253_402_300_799).contains(seconds) else { return nil }
        return Timestamp(microseconds: seconds * 1_000_000)
    }
}
