// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import Errors
import Outbox
import Queries
import Secrecy
import Tokens

/// What a refresh token is worth right now.
enum RefreshDecision: Sendable, Equatable {
    /// Replace it by a child.
    case rotate
    /// Its child was lost on the way: hand the same one out again.
    case replay
    /// A stolen or copied token: the whole family ends.
    case reuse
    case expired
    case revoked
    case suspended

    /// How long the lost answer of a rotation may be asked for again.
    static let replayGrace: Duration = .seconds(10)

    /// What decides.
    struct Facts: Sendable {
        enum Status: String, Sendable { case active, rotated, revoked }

        var status: Status
        var rotatedAt: Timestamp?
        /// The child is unused and its sealed text is still kept.
        var canReplay: Bool
        var isSessionRevoked: Bool
        /// Ends of token and session, whichever are set.
        var ends: [Timestamp]
        var userStatus: String
        /// State of the membership and its workspace; nil for a session without a workspace.
        var membership: (status: String, tenantStatus: String)?
    }

    init(_ facts: Facts, now: Timestamp) {
        guard facts.status != .revoked, !facts.isSessionRevoked else {
            self = .revoked
            return
        }
        if facts.status == .rotated, !Self.isReplay(facts, now: now) {
            self = .reuse
            return
        }
        self = Self.obstacle(facts, now: now) ?? (facts.status == .rotated ? .replay : .rotate)
    }

    private static func isReplay(_ facts: Facts, now: Timestamp) -> Bool {
        guard facts.canReplay, let rotatedAt = facts.rotatedAt else { return false }
        return now <= rotatedAt + replayGrace
    }

    /// Why session or account forbid a refresh; nil when they do not.
    private static func obstacle(_ facts: Facts, now: Timestamp) -> RefreshDecision? {
        if facts.ends.contains(where: { (end: Timestamp) -> Bool in end <= now }) { return .expired }
        switch facts.userStatus {
        case "suspended": return .suspended
        case "deleted": return .revoked
        default: break
        }
        guard let membership = facts.membership else { return nil }
        // A suspended workspace refuses at its own gate, with its own answer.
        let isOpen: Bool = ["active", "suspended", "pending_deletion"].contains(membership.tenantStatus)
        return membership.status == "active" && isOpen ? nil : .revoked
    }
}

extension RefreshDecision.Facts {
    init(_ row: SessionsQueries.RefreshRow) {
        self.init(
            status: Status(rawValue: row.status) ?? .revoked, rotatedAt: row.rotatedAt,
            canReplay: row.childStatus == "active" && row.successorSealed != nil,
            isSessionRevoked: row.sessionRevokedAt != nil,
            ends: [row.expiresAt, row.sessionExpiresAt] + (row.sessionIdleExpiresAt.map { [$0] } ?? []),
            userStatus: row.userStatus,
            membership: row.tenantID == nil ? nil : (row.memberStatus ?? "", row.tenantStatus ?? ""))
    }
}

/// Exchanges refresh tokens: rotation, the same answer for a lost one, an end for a stolen one.
struct SessionRefresh: Sendable {
    let dependencies: AuthDependencies
    private static let sealPurpose: String = "refresh.successor"

    func exchange(_ token: Secret<String>, _ scope: CallScope) async throws(APIFailure) -> IssuedSession.TokenGrant {
        guard token.reveal().hasPrefix(SessionIssuer.refreshPrefix) else { throw .authTokenInvalid() }
        let digest: [UInt8] = tokenDigest(token.reveal())
        // The second look is for the loser of a race: it finds the winner's child.
        for _ in 0..<2 {
            guard let row = try await scope.run(SessionsQueries.refreshByToken(digest: digest)) else {
                throw .authTokenInvalid()
            }
            switch RefreshDecision(RefreshDecision.Facts(row), now: scope.now) {
            case .rotate:
                if let issued = try await rotate(row, scope) { return issued }
            case .replay: return try await replay(row, scope)
            case .reuse: try await end(row, scope)
            case .expired: try await expire(row, scope)
            case .revoked: throw .authTokenRevoked()
            case .suspended: throw .authAccountSuspended()
            }
        }
        throw .authTokenRevoked()
    }

    /// Nil when another request rotated the token first.
    private func rotate(
        _ row: SessionsQueries.RefreshRow, _ scope: CallScope
    ) async throws(APIFailure) -> IssuedSession.TokenGrant? {
        try await scope.enter(scope.context(user: row.userID, tenant: row.tenantID, session: row.sessionID))
        let child: Secret<String> = dependencies.random.token(prefix: SessionIssuer.refreshPrefix)
        let rotated: Int = try await scope.run(
            SessionsQueries.rotate(
                at: scope.now, successorSealed: try seal(child, of: row.tokenID), tokenID: row.tokenID,
                childID: dependencies.random.identifier(at: scope.now), tokenHash: tokenDigest(child.reveal()),
                ipAddress: scope.request.clientIP))
        guard rotated == 1 else { return nil }
        scope.transaction.atCommit(SessionsQueries.touchSession(sessionID: row.sessionID))
        return try await issued(row, child, scope)
    }

    private func replay(
        _ row: SessionsQueries.RefreshRow, _ scope: CallScope
    ) async throws(APIFailure) -> IssuedSession.TokenGrant {
        guard let sealed = row.successorSealed else { throw .authTokenRevoked() }
        do {
            let bytes: [UInt8] = try dependencies.envelope.open(sealed, at: place(row.tokenID))
            return try await issued(row, Secret(String(decoding: bytes, as: UTF8.self)), scope)
        } catch let failure as APIFailure {
            throw failure
        } catch {
            throw .unexpected(error)
        }
    }

    /// Reuse: family and session end, whoever holds the newest token; this lasts although the call is refused.
    private func end(_ row: SessionsQueries.RefreshRow, _ scope: CallScope) async throws(APIFailure) {
        try await scope.enter(scope.context(user: row.userID, tenant: row.tenantID, session: row.sessionID))
        try await dependencies.sessionRevocation.revoke(
            row.sessionID, of: row.userID, by: nil, reason: .refreshReuse, scope)
        scope.append(
            AuditEntry(
                "auth.refresh_reuse_detected", subject: row.sessionID.wire, outcome: .denied,
                metadata: .object(["family_id": .string(row.familyID.wire)]), tenantID: row.tenantID))
        if let person = try await scope.run(SessionsQueries.recipient(userID: row.userID)),
            let address: EmailAddress = EmailAddress(wire: person.email)
        {
            try scope.queue(
                MailOutbox.Letter(
                    template: "security-alert", recipient: address, locale: person.locale, userID: row.userID,
                    variables: ["reason": "refresh_reuse", "ip_address": scope.request.clientIP]),
                dependencies.outbox)
        }
        scope.keepEffectsOnFailure()
        throw .authTokenRevoked()
    }

    private func expire(_ row: SessionsQueries.RefreshRow, _ scope: CallScope) async throws(APIFailure) {
        try await scope.enter(scope.context(user: row.userID, tenant: row.tenantID))
        _ = try await scope.run(SessionsQueries.revokeToken(tokenID: row.tokenID))
        scope.keepEffectsOnFailure()
        throw .authTokenExpired()
    }

    private func issued(
        _ row: SessionsQueries.RefreshRow, _ refreshToken: Secret<String>, _ scope: CallScope
    ) async throws(APIFailure) -> IssuedSession.TokenGrant {
        var place: SessionPlace?
        if let tenantID = row.tenantID, let slug = row.tenantSlug {
            place = SessionPlace(tenantID: tenantID, slug: slug, roleName: row.roleName ?? "")
        }
        let grant: SessionIssuer.AccessGrant = SessionIssuer.AccessGrant(
            userID: row.userID, sessionID: row.sessionID, place: place, methods: row.amr,
            authenticatedAt: row.authTime, mfaVerifiedAt: row.mfaVerifiedAt, epoch: row.tokenEpoch)
        return IssuedSession.TokenGrant(
            accessToken: try await dependencies.sessionIssuer.accessToken(grant, at: scope.now),
            refreshToken: refreshToken, expiresIn: Int(dependencies.tokens.lifetime.components.seconds))
    }

    private func seal(_ child: Secret<String>, of tokenID: WireUUID) throws(APIFailure) -> String {
        do {
            return try dependencies.envelope.seal(Array(child.reveal().utf8), at: place(tokenID))
        } catch {
            throw .unexpected(error)
        }
    }

    private func place(_ tokenID: WireUUID) -> SealedPlace {
        SealedPlace(purpose: Self.sealPurpose, recordID: tokenID)
    }
}
