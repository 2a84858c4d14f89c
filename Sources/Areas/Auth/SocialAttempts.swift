// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import Cookies
import Egress
import Queries
import Secrecy

/// Attempts to sign in, or to link, with a provider: begun in a browser, and ended by the same browser alone.
struct SocialAttempts: Sendable {
    static let lifetime: Duration = .seconds(600)
    /// Attempts of one browser at once; the oldest makes room.
    static let cookiesMax: Int = 5
    private static let cookieStart: String = "oauth_state_"
    private static let cookieStateCharacters: Int = 8
    /// Purpose of what rests sealed with an attempt.
    private static let purpose: String = "auth.flow"

    let dependencies: AuthDependencies

    struct Wish: Sendable {
        let provider: SocialProvider
        let returnTo: WebURL
        let tenantSlug: String?
        /// Who links from a session, and which.
        let linking: UserCaller?
    }

    /// An attempt that came back.
    struct Taken: Sendable {
        let provider: SocialProvider
        let returnTo: WebURL
        let tenantSlug: String?
        let verifier: Secret<String>
        let nonceDigest: [UInt8]
        let cookieDigest: [UInt8]
        let linking: (userID: WireUUID, sessionID: WireUUID)?
        let isLive: Bool
    }

    /// Keeps the attempt, sets its cookie and tells where the browser goes on.
    func begin(_ wish: Wish, _ client: SocialClient, _ scope: CallScope) throws(APIFailure) -> WebURL {
        let random: RandomSource = dependencies.random
        let (state, verifier, nonce, cookie): (Secret<String>, Secret<String>, Secret<String>, Secret<String>) = (
            random.token(), random.token(), random.token(), random.token()
        )
        let record: WireUUID = random.identifier(at: scope.now)
        var payload: JSONObject = [
            "mode": .string(wish.linking == nil ? "sign_in" : "link"), "provider": .string(wish.provider.rawValue),
            "redirect_uri": .string(wish.returnTo.wire), "record": .string(record.wire),
            "verifier": .string(try seal(verifier, record)),
            "nonce": .string(Base64URL.encode(tokenDigest(nonce.reveal()))),
            "cookie": .string(Base64URL.encode(tokenDigest(cookie.reveal()))),
        ]
        if let slug = wish.tenantSlug { payload["tenant_slug"] = .string(slug) }
        scope.transaction.atCommit(
            SocialQueries.insertFlow(
                digest: tokenDigest(state.reveal()), kind: "oauth_state", userID: wish.linking?.userID, tenantID: nil,
                sessionID: wish.linking?.sessionID, payload: .object(payload), maxAttempts: 1,
                expiresAt: scope.now + Self.lifetime))
        makeRoom(scope)
        scope.setResponseHeader(
            "Set-Cookie", dependencies.cookies.flow(Self.cookieName(state.reveal()), cookie, lifetime: Self.lifetime))
        return try address(wish.provider, client, state, nonce, challenge: tokenDigest(verifier.reveal()))
    }

    private func address(
        _ provider: SocialProvider, _ client: SocialClient, _ state: Secret<String>, _ nonce: Secret<String>,
        challenge: [UInt8]
    ) throws(APIFailure) -> WebURL {
        var query: [(name: String, value: String)] = [
            ("response_type", "code"), ("client_id", client.id),
            ("redirect_uri", dependencies.social.callback(provider)), ("scope", provider.scopes),
            ("state", state.reveal()), ("code_challenge", Base64URL.encode(challenge)),
            ("code_challenge_method", "S256"),
        ]
        if case .idToken = client.source { query += [("nonce", nonce.reveal()), ("prompt", "select_account")] }
        guard let address = WebURL(wire: client.authorizationAddress + "?" + FormText.encode(query)) else {
            throw .unexpected(AttemptError.address)
        }
        return address
    }

    enum AttemptError: Error { case address, sealed }

    private func seal(_ verifier: Secret<String>, _ record: WireUUID) throws(APIFailure) -> String {
        do {
            return try dependencies.envelope.seal(
                Array(verifier.reveal().utf8), at: SealedPlace(purpose: Self.purpose, recordID: record))
        } catch {
            throw .unexpected(error)
        }
    }

    // MARK: Back again

    /// Ends the attempt of a state; nil when there is none.
    func take(_ state: String, _ scope: CallScope) async throws(APIFailure) -> Taken? {
        let row: SocialQueries.StateRow?
        do {
            row = try await dependencies.social.states.take(tokenDigest(state), scope.request)
        } catch {
            throw scope.failure(for: error)
        }
        guard let row else { return nil }
        let payload: JSONValue = row.payload
        guard let provider = payload["provider"]?.string.flatMap(SocialProvider.init(rawValue:)),
            let returnTo = payload["redirect_uri"]?.string.flatMap({ (text: String) in WebURL(wire: text) }),
            let nonce = payload["nonce"]?.string.flatMap({ (text: String) in Base64URL.decode(text) }),
            let cookie = payload["cookie"]?.string.flatMap({ (text: String) in Base64URL.decode(text) })
        else { throw .unexpected(AttemptError.sealed) }
        var linking: (userID: WireUUID, sessionID: WireUUID)?
        if let userID = row.userID, let sessionID = row.sessionID { linking = (userID, sessionID) }
        return Taken(
            provider: provider, returnTo: returnTo, tenantSlug: payload["tenant_slug"]?.string,
            verifier: try verifier(payload), nonceDigest: nonce, cookieDigest: cookie, linking: linking,
            isLive: row.isLive)
    }

    private func verifier(_ payload: JSONValue) throws(APIFailure) -> Secret<String> {
        guard let record = payload["record"]?.string.flatMap({ (text: String) in WireUUID(wire: text) }),
            let sealed = payload["verifier"]?.string
        else { throw .unexpected(AttemptError.sealed) }
        do {
            let bytes: [UInt8] = try dependencies.envelope.open(
                sealed, at: SealedPlace(purpose: Self.purpose, recordID: record))
            return Secret(String(decoding: bytes, as: UTF8.self))
        } catch {
            throw .unexpected(error)
        }
    }

    /// Whether this is the browser that began; its cookie is of no use after this.
    func isSameBrowser(_ taken: Taken, state: String, _ scope: CallScope) -> Bool {
        let name: String = Self.cookieName(state)
        let values: [String] = SessionCookies.values(of: name, in: Self.cookies(scope))
        guard values.count == 1, let value = values.first else { return false }
        scope.setResponseHeader("Set-Cookie", dependencies.cookies.clearedFlow(name))
        return equalInConstantTime(tokenDigest(value), taken.cookieDigest)
    }

    private func makeRoom(_ scope: CallScope) {
        let names: [String] = SessionCookies.names(beginning: Self.cookieStart, in: Self.cookies(scope))
        for name in names.dropLast(Self.cookiesMax - 1) where name.utf8.allSatisfy(Self.isCookieByte) {
            scope.setResponseHeader("Set-Cookie", dependencies.cookies.clearedFlow(name))
        }
    }

    /// Only names of the form of ours are written back.
    private static func isCookieByte(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x5F: true
        default: false
        }
    }

    private static func cookieName(_ state: String) -> String {
        cookieStart + state.prefix(cookieStateCharacters)
    }

    private static func cookies(_ scope: CallScope) -> [String] {
        scope.requestHeaders("cookie").map { (field: String) -> [String] in [field] } ?? []
    }
}
