// SPDX-License-Identifier: Apache-2.0
import AccessPorts
import ContractRuntime
import Queries

/// Ends sessions with their refresh tokens in the call's transaction; after COMMIT no node accepts them any more.
///
/// The transaction must be in the context of the sessions' user.
struct SessionRevocation: Sendable {
    let invalidation: any AccessInvalidation

    /// Why a session ended, as its row says.
    enum Reason: String, Sendable {
        case logout
        case revoked
        case refreshReuse = "refresh_reuse"
        case sessionLimit = "session_limit"
        case passwordChanged = "password_changed"
        case passwordReset = "password_reset"
        case factorRemoved = "mfa_disabled"
        case reported = "alert_reported"
        case displaced = "account_displaced"
        case factorReset = "mfa_reset"
        case emailReverted = "email_reverted"
        case addressProven = "address_proven"
    }

    /// Ends one session of a user; one that is over already stays as it is.
    func revoke(
        _ sessionID: WireUUID, of userID: WireUUID, by actor: WireUUID?, reason: Reason, _ scope: CallScope
    ) async throws(APIFailure) {
        _ = try await scope.run(
            SessionsQueries.revokeSession(
                revokedBy: actor, reason: reason.rawValue, sessionID: sessionID, userID: userID))
        _ = try await scope.run(SessionsQueries.revokeFamily(sessionID: sessionID))
        announce([sessionID], of: userID, scope)
    }

    /// Ends all sessions of a user, in every workspace, but `kept`; tells which ones ended.
    func revokeAll(
        of userID: WireUUID, except kept: WireUUID?, by actor: WireUUID?, reason: Reason, _ scope: CallScope
    ) async throws(APIFailure) -> [WireUUID] {
        let ended: [WireUUID] = try await scope.run(
            SessionsQueries.revokeSessions(
                revokedBy: actor, reason: reason.rawValue, userID: userID, keptSessionID: kept))
        _ = try await scope.run(SessionsQueries.revokeFamilies(userID: userID, keptSessionID: kept))
        guard kept == nil else {
            announce(ended, of: userID, scope)
            return ended
        }
        let invalidation: any AccessInvalidation = invalidation
        scope.afterCommit { await invalidation.userChanged(userID) }
        return ended
    }

    /// Signs a person out everywhere at their wish: no device is trusted any more, and nothing that is on its way
    /// (links, challenges, tokens for a page) opens a session.
    func signOutEverywhere(
        _ userID: WireUUID, except kept: WireUUID?, reason: Reason, _ scope: CallScope
    ) async throws(APIFailure) -> [WireUUID] {
        _ = try await scope.run(PasswordsQueries.distrustDevices(userID: userID))
        _ = try await scope.run(PasswordsQueries.dropFlows(userID: userID))
        return try await revokeAll(of: userID, except: kept, by: userID, reason: reason, scope)
    }

    /// Tells every node after COMMIT.
    func announce(_ sessionIDs: [WireUUID], of userID: WireUUID, _ scope: CallScope) {
        guard !sessionIDs.isEmpty else { return }
        let invalidation: any AccessInvalidation = invalidation
        scope.afterCommit { await invalidation.sessionsChanged(sessionIDs, ofUser: userID) }
    }
}
