// SPDX-License-Identifier: Apache-2.0
import AccessPorts
import ContractRuntime
import Queries
import Secrecy
import Tokens

/// A session that is to begin, after all proofs were given.
struct SessionRequest: Sendable {
    let userID: WireUUID
    /// Workspace, its slug and the primary role there; nil for a session without a workspace.
    let place: SessionPlace?
    /// Proofs of RFC 8176 kind: `pwd`, `otp`, `mfa`, …
    let methods: [String]
    let mfaVerifiedAt: Timestamp?
    let isRemembered: Bool
    let deviceID: WireUUID?
    let deviceName: String?
    /// `token_epoch` of the credentials.
    let epoch: Int
    let transport: SessionTransport
    /// When the proofs were given; nil for just now.
    var provenAt: Timestamp?
    /// The session that this one was reached from.
    var parentID: WireUUID?
    /// The absolute end of that session; this one lives no longer.
    var endsBy: Timestamp?
}

/// How a session is proven.
enum SessionTransport: String, Sendable {
    /// An access token, renewed by a refresh token.
    case bearer
    /// An opaque value in a cookie that no script reads.
    case cookie
}

/// Where a session is at home for its whole life.
struct SessionPlace: Sendable, Equatable {
    let tenantID: WireUUID
    let slug: String
    let roleName: String

    init(tenantID: WireUUID, slug: String, roleName: String) {
        self.tenantID = tenantID
        self.slug = slug
        self.roleName = roleName
    }

    init(_ membership: SessionsQueries.MembershipRow) {
        self.init(tenantID: membership.tenantID, slug: membership.slug, roleName: membership.roleName)
    }
}

/// What the client gets of a new session.
struct IssuedSession: Sendable {
    let sessionID: WireUUID
    let credentials: Credentials
    /// Absolute life from now.
    let lifetime: Duration

    enum Credentials: Sendable {
        case tokens(TokenGrant)
        case cookie(CookieGrant)
    }

    struct TokenGrant: Sendable {
        let accessToken: Secret<String>
        let refreshToken: Secret<String>
        /// Seconds until the access token ends.
        let expiresIn: Int
    }

    struct CookieGrant: Sendable {
        let token: Secret<String>
        /// Nil for a cookie that ends with the browser.
        let lifetime: Duration?
    }

    /// What goes into the answer; nil where a cookie carries the session.
    var tokens: TokenGrant? {
        guard case .tokens(let grant) = credentials else { return nil }
        return grant
    }
}

/// How long a session lives, by the workspace's rules.
struct SessionLimits: Sendable, Equatable {
    private(set) var idle: Duration
    private(set) var absolute: Duration
    let concurrentMax: Int

    /// The contract's default of `session_timeout_minutes`: a workspace with another value has set it explicitly.
    static let idleMinutesDefault: Int = 1_440
    private static let concurrentMaxDefault: Int = 10

    init(idleMinutes: Int?, concurrentMax: Int?, isRemembered: Bool, settings: AuthSettings) {
        absolute = isRemembered ? settings.rememberedSessionLifetime : settings.sessionLifetime
        self.concurrentMax = concurrentMax ?? Self.concurrentMaxDefault
        let isExplicit: Bool = idleMinutes.map { (minutes: Int) -> Bool in minutes != Self.idleMinutesDefault } ?? false
        if isRemembered && !isExplicit {
            idle = min(settings.rememberedIdleLifetime, absolute)
        } else {
            let minutes: Duration? = idleMinutes.map { (minutes: Int) -> Duration in .seconds(minutes * 60) }
            idle = min(minutes ?? settings.idleLifetime, absolute)
        }
    }

    /// Ends no later than something else does.
    mutating func end(within rest: Duration) {
        absolute = min(absolute, rest)
        idle = min(idle, absolute)
    }
}

/// Begins a session with its refresh family and its first access token, in the call's transaction.
///
/// The transaction must be in the context of the user and of the session's workspace.
struct SessionIssuer: Sendable {
    let dependencies: AuthDependencies
    /// How a refresh token begins.
    static let refreshPrefix: String = "zrt_"

    func issue(
        _ request: SessionRequest, _ policy: SessionsQueries.SignInPolicyRow?, _ scope: CallScope
    ) async throws(APIFailure) -> IssuedSession {
        var limits: SessionLimits = SessionLimits(
            idleMinutes: policy?.sessionTimeoutMinutes, concurrentMax: policy?.maxConcurrentSessions,
            isRemembered: request.isRemembered, settings: dependencies.settings)
        if let endsBy = request.endsBy { limits.end(within: endsBy - scope.now) }
        try await endSurplus(request, limits, scope)
        let sessionID: WireUUID = dependencies.random.identifier(at: scope.now)
        switch request.transport {
        case .bearer:
            try await insert(sessionID, request, limits, cookie: nil, scope)
            return IssuedSession(
                sessionID: sessionID, credentials: .tokens(try await tokens(sessionID, request, limits, scope)),
                lifetime: limits.absolute)
        case .cookie:
            // Always a value of our own: one that a browser brings along is never adopted.
            let token: Secret<String> = dependencies.random.token()
            try await insert(sessionID, request, limits, cookie: tokenDigest(token.reveal()), scope)
            return IssuedSession(
                sessionID: sessionID,
                credentials: .cookie(
                    IssuedSession.CookieGrant(token: token, lifetime: request.isRemembered ? limits.absolute : nil)),
                lifetime: limits.absolute)
        }
    }

    private func tokens(
        _ sessionID: WireUUID, _ request: SessionRequest, _ limits: SessionLimits, _ scope: CallScope
    ) async throws(APIFailure) -> IssuedSession.TokenGrant {
        let refreshToken: Secret<String> = dependencies.random.token(prefix: Self.refreshPrefix)
        _ = try await scope.run(
            SessionsQueries.insertRefreshToken(
                tokenID: dependencies.random.identifier(at: scope.now), sessionID: sessionID, userID: request.userID,
                familyID: dependencies.random.identifier(at: scope.now),
                tokenHash: tokenDigest(refreshToken.reveal()), expiresAt: scope.now + limits.absolute,
                ipAddress: scope.request.clientIP))
        return IssuedSession.TokenGrant(
            accessToken: try await accessToken(
                AccessGrant(
                    userID: request.userID, sessionID: sessionID, place: request.place, methods: request.methods,
                    authenticatedAt: request.provenAt ?? scope.now, mfaVerifiedAt: request.mfaVerifiedAt,
                    epoch: request.epoch),
                at: scope.now),
            refreshToken: refreshToken, expiresIn: Int(dependencies.tokens.lifetime.components.seconds))
    }

    /// What an access token states.
    struct AccessGrant: Sendable {
        let userID: WireUUID
        let sessionID: WireUUID
        let place: SessionPlace?
        let methods: [String]
        let authenticatedAt: Timestamp
        let mfaVerifiedAt: Timestamp?
        let epoch: Int
    }

    func accessToken(_ grant: AccessGrant, at now: Timestamp) async throws(APIFailure) -> Secret<String> {
        let claims: AccessClaims = AccessClaims(
            issuer: dependencies.tokens.issuer, audience: .api, subject: grant.userID, session: grant.sessionID,
            identifier: dependencies.random.identifier(at: now), issuedAt: now,
            lifetime: dependencies.tokens.lifetime,
            tenant: grant.place.map { (place: SessionPlace) -> (id: WireUUID, slug: String) in
                (place.tenantID, place.slug)
            }, role: grant.place?.roleName, methods: grant.methods, authenticatedAt: grant.authenticatedAt,
            mfaAt: grant.mfaVerifiedAt, epoch: grant.epoch)
        do {
            return try await dependencies.tokens.sign(claims)
        } catch {
            throw .unexpected(error)
        }
    }

    private func insert(
        _ sessionID: WireUUID, _ request: SessionRequest, _ limits: SessionLimits, cookie: [UInt8]?,
        _ scope: CallScope
    ) async throws(APIFailure) {
        let device: SessionDevice = SessionDevice(userAgent: scope.request.userAgent)
        let place: AddressPlace? = dependencies.places.place(of: scope.request.clientIP)
        _ = try await scope.run(
            SessionsQueries.insertSession(
                sessionID: sessionID, userID: request.userID, tenantID: request.place?.tenantID,
                transport: request.transport.rawValue, tokenHash: cookie, userDeviceID: request.deviceID,
                deviceType: device.type, deviceName: request.deviceName,
                browser: device.browser, os: device.system, userAgent: scope.request.agentText,
                ipAddress: scope.request.clientIP, geoCountry: place?.country, geoCity: place?.city,
                amr: request.methods,
                authTime: request.provenAt ?? scope.now,
                mfaVerifiedAt: request.mfaVerifiedAt, rememberMe: request.isRemembered,
                parentSessionID: request.parentID, idleExpiresAt: scope.now + limits.idle,
                expiresAt: scope.now + limits.absolute))
    }

    /// Makes room for the new session: the least recently active ones go.
    private func endSurplus(
        _ request: SessionRequest, _ limits: SessionLimits, _ scope: CallScope
    ) async throws(APIFailure) {
        let ended: [WireUUID] = try await scope.run(
            SessionsQueries.endSurplus(
                userID: request.userID, tenantID: request.place?.tenantID, kept: limits.concurrentMax - 1))
        for sessionID in ended { _ = try await scope.run(SessionsQueries.revokeFamily(sessionID: sessionID)) }
        dependencies.sessionRevocation.announce(ended, of: request.userID, scope)
    }
}
