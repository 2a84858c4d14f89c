// SPDX-License-Identifier: Apache-2.0
import ContractClient
import ContractRuntime
import Crypto
import Secrecy
import TestSupport
import Testing

/// A way for an id token to be untrue.
enum IDTokenLie: String, CaseIterable, Sendable {
    case foreignIssuer, missingIssuer, foreignAudience, missingAudience, manyAudiencesForAnother, foreignParty
    case wrongNonce, missingNonce
    case algorithmNone, algorithmNoneWithSignature, sharedSecretOfPublicKey, foreignKey, swappedKeyName, unknownKeyName
    case keyInHeader, criticalHeader, alteredClaims, cutSignature
    case expired, missingExpiry, issuedInFuture, issuedLongAgo, missingIssueTime
    case missingSubject, emptySubject, endlessSubject, wrongAccessTokenHash, notAToken, missingToken

    /// What the record says of it.
    var reason: String {
        switch self {
        case .foreignIssuer, .missingIssuer: "issuer"
        case .foreignAudience, .missingAudience: "audience"
        case .manyAudiencesForAnother, .foreignParty: "authorized_party"
        case .wrongNonce, .missingNonce: "nonce"
        case .algorithmNone, .algorithmNoneWithSignature, .sharedSecretOfPublicKey, .criticalHeader: "algorithm"
        case .foreignKey, .swappedKeyName, .keyInHeader, .alteredClaims, .cutSignature: "signature"
        case .unknownKeyName: "unknown_key"
        case .expired, .missingExpiry: "expired"
        case .issuedInFuture, .issuedLongAgo, .missingIssueTime: "issued_at"
        case .missingSubject, .emptySubject, .endlessSubject: "subject"
        case .wrongAccessTokenHash: "at_hash"
        case .notAToken: "malformed"
        case .missingToken: "id_token_missing"
        }
    }

    /// The lie, made of what would be true.
    func token(_ truth: JSONObject, _ key: ProviderKey) throws -> String? {
        var claims: JSONObject = truth
        guard let now = truth["iat"]?.integer else { throw Unexpected("claims without a time") }
        switch self {
        case .foreignIssuer: claims["iss"] = "https://accounts.evil.example"
        case .missingIssuer: claims["iss"] = nil
        case .foreignAudience: claims["aud"] = "another-client"
        case .missingAudience: claims["aud"] = nil
        case .manyAudiencesForAnother: claims["aud"] = ["google-client", "another-client"]
        case .foreignParty: claims["azp"] = "another-client"
        case .wrongNonce: claims["nonce"] = "nonce-of-another-attempt"
        case .missingNonce: claims["nonce"] = nil
        case .expired: claims["exp"] = .integer(now - 61)
        case .missingExpiry: claims["exp"] = nil
        case .issuedInFuture: claims["iat"] = .integer(now + 120)
        case .issuedLongAgo: claims["iat"] = .integer(now - 660)
        case .missingIssueTime: claims["iat"] = nil
        case .missingSubject: claims["sub"] = nil
        case .emptySubject: claims["sub"] = ""
        case .endlessSubject: claims["sub"] = .string(String(repeating: "s", count: 256))
        case .wrongAccessTokenHash: claims["at_hash"] = "AAAAAAAAAAAAAAAAAAAAAA"
        default: return try forged(truth, key)
        }
        return try key.token(claims)
    }

    /// True claims under a false signature.
    private func forged(_ truth: JSONObject, _ key: ProviderKey) throws -> String? {
        let other: ProviderKey = ProviderKey(kid: "another-key")
        let named: JSONObject = ["alg": "ES256", "kid": .string(key.kid)]
        let genuine: String = try key.token(truth)
        switch self {
        case .algorithmNone: return ProviderKey.unsigned(truth, header: ["alg": "none"]) + "."
        case .algorithmNoneWithSignature:
            let text: String = ProviderKey.unsigned(truth, header: ["alg": "none", "kid": .string(key.kid)])
            return text + "." + (genuine.split(separator: ".").last ?? "")
        case .sharedSecretOfPublicKey:
            let text: String = ProviderKey.unsigned(truth, header: ["alg": "HS256", "kid": .string(key.kid)])
            let secret: SymmetricKey = SymmetricKey(data: Array(key.pair.publicKey.pemRepresentation.utf8))
            let code: HMAC<SHA256>.MAC = HMAC<SHA256>.authenticationCode(for: Array(text.utf8), using: secret)
            return text + "." + Base64URL.encode(Array(code))
        case .foreignKey: return try other.token(truth, header: named)
        case .swappedKeyName: return try key.token(truth, header: ["alg": "ES256", "kid": "provider-key-2"])
        case .unknownKeyName: return try other.token(truth)
        case .keyInHeader:
            return try other.token(truth, header: ["alg": "ES256", "kid": .string(key.kid), "jwk": other.jwk])
        case .criticalHeader:
            return try key.token(truth, header: ["alg": "ES256", "kid": .string(key.kid), "crit": ["exp"]])
        case .alteredClaims:
            var claims: JSONObject = truth
            claims["sub"] = "somebody-else"
            let parts: [Substring] = genuine.split(separator: ".")
            return ProviderKey.unsigned(claims, header: ["alg": "ES256", "kid": .string(key.kid)]) + "." + parts[2]
        case .cutSignature: return String(genuine.dropLast(4))
        case .notAToken: return "not.a.token"
        default: return nil
        }
    }
}

/// Acceptance 11: each lie is refused, nobody is signed in, and the record names the reason.
@Suite struct IDTokenLiesTests {
    let world: World
    let provider: ProviderDouble

    init() async throws {
        world = try await World.shared()
        provider = try await ProviderDouble.shared()
    }

    @Test func `there are twenty-nine lies`() { #expect(IDTokenLie.allCases.count == 29) }

    @Test(arguments: IDTokenLie.allCases)
    func `an untrue id token signs nobody in`(lie: IDTokenLie) async throws {
        let person: Person = try await world.signUp()
        let subject: String = "truth-\(person.userID)"
        try await world.linkGoogle(person, subject: subject)
        var visit: SocialVisit = try await SocialVisit.begin(world, "google")
        let code: String = world.freshCode()
        let truth: JSONObject = try await world.googleClaims(visit, subject: subject, email: person.email.wire)
        provider.grant(code, idToken: try lie.token(truth, provider.key))
        let landing: Landing = try await visit.back(code: code)
        #expect(landing.error == "AUTH_OAUTH_FAILED")
        #expect(landing.page == "https://getzygo.com/login")
        #expect(try await world.recordedReason(landing) == lie.reason)
        #expect(
            try await world.value(
                "SELECT count(*) FROM auth_flows WHERE user_id = '\(person.userID)' AND kind = 'auth_token'") == "0")
    }

    @Test func `the truth, made in the same way, signs in`() async throws {
        let person: Person = try await world.signUp()
        let subject: String = "truth-\(person.userID)"
        try await world.linkGoogle(person, subject: subject)
        for change in ["none", "azp", "many", "late", "at_hash"] {
            var visit: SocialVisit = try await SocialVisit.begin(world, "google")
            let code: String = world.freshCode()
            var claims: JSONObject = try await world.googleClaims(
                visit, subject: subject, email: person.email.wire)
            let now: Int64 = try #require(claims["iat"]?.integer)
            switch change {
            case "azp": claims["azp"] = "google-client"
            case "many":
                claims["aud"] = ["another-client", "google-client"]
                claims["azp"] = "google-client"
            case "late": claims["exp"] = .integer(now - 5)
            case "at_hash":
                let hash: [UInt8] = Array(SHA256.hash(data: Array("access-\(code)".utf8)))
                claims["at_hash"] = .string(Base64URL.encode(hash.prefix(16)))
            default: break
            }
            provider.grant(code, idToken: try provider.key.token(claims))
            let landing: Landing = try await visit.back(code: code)
            #expect(landing.fragment["auth_token"] != nil, "\(change): \(landing.location)")
        }
    }
}
