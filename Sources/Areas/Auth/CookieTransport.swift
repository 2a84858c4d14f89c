// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import Cookies
import Errors
import Queries
import Secrecy

/// Sessions in cookies, for pages of the workspaces: what answers carry instead of tokens.
struct CookieTransport: Sendable {
    private static let csrfHeader: String = "X-CSRF-Token"

    let dependencies: AuthDependencies

    /// Only pages of one site with this API keep a cookie of ours; others take tokens.
    func requireWorkspacePage(_ scope: CallScope) throws(APIFailure) {
        guard let origin = PageOrigins.origin(scope.requestHeaders), dependencies.origins.isWorkspacePage(origin)
        else { throw .authCsrfInvalid(reason: "origin") }
    }

    /// The known device that a page's cookie tells of; others send it in the body.
    func deviceToken(_ transport: SessionTransport, _ scope: CallScope) throws(APIFailure) -> Secret<String>? {
        guard transport == .cookie else { return nil }
        try requireWorkspacePage(scope)
        let fields: [String] = scope.requestHeaders("cookie").map { [$0] } ?? []
        return SessionCookies.values(of: SessionCookies.deviceName, in: fields).first.map(Secret.init)
    }

    /// Sets the cookies of a new session; a session of tokens needs none.
    func hand(_ issued: IssuedSession, deviceToken: Secret<String>? = nil, _ scope: CallScope) {
        guard case .cookie(let grant) = issued.credentials else { return }
        set(grant.token, lifetime: grant.lifetime, of: issued.sessionID, scope)
        hand(device: deviceToken, scope)
    }

    /// Sets the cookie of a device that was not known before.
    func hand(device token: Secret<String>?, _ scope: CallScope) {
        if let token { scope.setResponseHeader("Set-Cookie", dependencies.cookies.device(token)) }
    }

    /// Tells the page the token that its changes need.
    func tellToken(of sessionID: WireUUID, _ scope: CallScope) async throws(APIFailure) {
        guard let held = try await scope.run(SessionsQueries.cookie(sessionID: sessionID)) else { return }
        scope.setResponseHeader(
            Self.csrfHeader, dependencies.cookies.csrfToken(of: sessionID, digest: held.tokenHash))
    }

    /// Gives the session's cookie another value; of two requests with one value the first one does.
    func rotate(_ sessionID: WireUUID, _ scope: CallScope) async throws(APIFailure) {
        let fields: [String] = scope.requestHeaders("cookie").map { [$0] } ?? []
        guard let held = try await scope.run(SessionsQueries.cookie(sessionID: sessionID)),
            let presented = SessionCookies.values(of: dependencies.cookies.name, in: fields).first
        else { return }
        let token: Secret<String> = dependencies.random.token()
        let rotated: Int = try await scope.run(
            SessionsQueries.rotateCookie(
                tokenHash: tokenDigest(token.reveal()), sessionID: sessionID, oldHash: tokenDigest(presented)))
        guard rotated == 1 else { return }
        let rest: Duration? = held.rememberMe ? held.expiresAt - scope.now : nil
        set(token, lifetime: rest, of: sessionID, scope)
    }

    func clear(_ scope: CallScope) { scope.setResponseHeader("Set-Cookie", dependencies.cookies.cleared) }

    private func set(
        _ token: Secret<String>, lifetime: Duration?, of sessionID: WireUUID, _ scope: CallScope
    ) {
        let cookies: SessionCookies = dependencies.cookies
        scope.setResponseHeader("Set-Cookie", cookies.session(token, lifetime: lifetime))
        scope.setResponseHeader(
            Self.csrfHeader, cookies.csrfToken(of: sessionID, digest: tokenDigest(token.reveal())))
    }
}
