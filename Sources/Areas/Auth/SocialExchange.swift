// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import Egress
import OpenID
import Secrecy

/// Asks a provider who somebody is: the code against tokens, the tokens against an identity. No token is kept.
struct SocialExchange: Sendable {
    /// Longest time for all of it.
    static let timeMax: Duration = .seconds(13)
    private static let tokenBytesMax: Int = 4_096

    let social: SocialSignIn
    let provider: SocialProvider
    let client: SocialClient

    /// What comes back with the browser, and what was sent along for it.
    struct Return: Sendable {
        let code: Secret<String>
        let verifier: Secret<String>
        let nonceDigest: [UInt8]
    }

    func identity(_ answer: Return, now: Timestamp) async throws(SocialRefusal) -> SocialIdentity {
        let deadline: ContinuousClock.Instant = .now + Self.timeMax
        let tokens: JSONObject = try await tokens(answer, until: deadline)
        let accessToken: String? = tokens["access_token"]?.string
        switch client.source {
        case .idToken(let issuer, let keysAddress):
            guard let token = tokens["id_token"]?.string else { throw .identity("id_token_missing") }
            let expected: IDTokenExpectation = IDTokenExpectation(
                issuer: issuer, audience: client.id, nonceDigest: answer.nonceDigest, accessToken: accessToken,
                keysAddress: keysAddress)
            let claims: JSONObject
            do {
                claims = try await social.idTokens.claims(of: token, expected, now: now)
            } catch {
                throw SocialRefusal(error)
            }
            return try provider == .microsoft ? Self.microsoft(claims) : Self.google(claims)
        case .profile(let userAddress, let emailsAddress):
            guard let accessToken, accessToken.utf8.count <= Self.tokenBytesMax else {
                throw .identity("access_token_missing")
            }
            let credential: [(name: String, value: String)] = [("authorization", "Bearer " + accessToken)]
            let user: JSONValue = try await read(userAddress, credential, until: deadline)
            let emails: JSONValue = try await read(emailsAddress, credential, until: deadline)
            return try Self.github(user, emails)
        }
    }

    // MARK: Exchanges

    private func tokens(
        _ answer: Return, until deadline: ContinuousClock.Instant
    ) async throws(SocialRefusal) -> JSONObject {
        let reply: OutgoingHTTP.Answer
        do throws(OutgoingHTTP.Failure) {
            reply = try await social.http.post(
                form: [
                    ("grant_type", "authorization_code"), ("code", answer.code.reveal()),
                    ("redirect_uri", social.callback(provider)), ("client_id", client.id),
                    ("client_secret", client.secret.reveal()), ("code_verifier", answer.verifier.reveal()),
                ], to: client.tokenAddress, until: deadline)
        } catch {
            throw Self.refusal(error)
        }
        if (400..<500).contains(reply.status), reply.status != 429 { throw .exchange }
        guard case .object(let tokens) = try Self.document(reply) else { throw .provider("malformed_answer") }
        // GitHub says so in an answer of success.
        guard tokens["error"] == nil else { throw .exchange }
        return tokens
    }

    private func read(
        _ address: String, _ headers: [(name: String, value: String)], until deadline: ContinuousClock.Instant
    ) async throws(SocialRefusal) -> JSONValue {
        let reply: OutgoingHTTP.Answer
        do throws(OutgoingHTTP.Failure) {
            reply = try await social.http.get(address, headers: headers, until: deadline)
        } catch {
            throw Self.refusal(error)
        }
        return try Self.document(reply)
    }

    private static func document(_ reply: OutgoingHTTP.Answer) throws(SocialRefusal) -> JSONValue {
        if reply.status == 429 { throw .unavailable("rate_limited") }
        guard reply.status == 200 else { throw .provider("status_\(reply.status)") }
        guard let value: JSONValue = JSONReader.decode(JSONValue.self, from: reply.body) else {
            throw .provider("malformed_answer")
        }
        return value
    }

    private static func refusal(_ failure: OutgoingHTTP.Failure) -> SocialRefusal {
        switch failure {
        case .unreachable: .unavailable("unreachable")
        case .timedOut: .unavailable("timed_out")
        case .tooLarge: .provider("answer_too_large")
        case .unusable: .provider("malformed_answer")
        }
    }

    // MARK: Identities

    static func google(_ claims: JSONObject) throws(SocialRefusal) -> SocialIdentity {
        guard let subject = claims["sub"]?.string else { throw .identity("subject") }
        return SocialIdentity(
            provider: .google, id: subject, email: address(claims["email"]),
            isEmailVouched: claims["email_verified"] == .bool(true), profile: profile(claims))
    }

    /// The tenant and the person's id in it. An administrator of a tenant may write any address into a token, so it
    /// counts only where Microsoft says that the domain's owner was verified, or for personal accounts.
    static func microsoft(_ claims: JSONObject) throws(SocialRefusal) -> SocialIdentity {
        guard let tenant = claims["tid"]?.string, let object = claims["oid"]?.string, !object.isEmpty,
            object.utf8.count <= 64
        else { throw .identity("subject") }
        return SocialIdentity(
            provider: .microsoft, id: tenant + ":" + object, email: address(claims["email"]),
            isEmailVouched: claims["xms_edov"] == .bool(true) || tenant == SocialProvider.microsoftConsumers,
            profile: profile(claims))
    }

    /// The primary address of the list; no other one is ever taken.
    static func github(_ user: JSONValue, _ emails: JSONValue) throws(SocialRefusal) -> SocialIdentity {
        guard let id = user["id"]?.integer, id > 0 else { throw .identity("subject") }
        let primary: JSONValue? = emails.array?.first { (entry: JSONValue) -> Bool in
            entry["primary"] == .bool(true)
        }
        return SocialIdentity(
            provider: .github, id: String(id), email: address(primary?["email"]),
            isEmailVouched: primary?["verified"] == .bool(true),
            profile: SocialIdentity.Profile(
                name: user["name"]?.string, login: user["login"]?.string, avatar: user["avatar_url"]?.string))
    }

    private static func address(_ value: JSONValue?) -> EmailAddress? {
        value?.string.flatMap { (text: String) -> EmailAddress? in EmailAddress(wire: text) }?.accountForm
    }

    private static func profile(_ claims: JSONObject) -> SocialIdentity.Profile {
        SocialIdentity.Profile(
            name: claims["name"]?.string, login: claims["preferred_username"]?.string,
            avatar: claims["picture"]?.string)
    }
}
