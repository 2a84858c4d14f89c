// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import Errors
import Outbox
import Queries
import Secrecy

/// The person's word on a sign-in, by the link of its mail: it was them, or it was not.
struct LoginAlertAnswers: Sendable {
    let dependencies: AuthDependencies

    /// Of a link that was used, is over or was made up nobody learns which.
    func answer(_ token: Secret<String>, isOwn: Bool, _ scope: CallScope) async throws(APIFailure) {
        let digest: [UInt8] = tokenDigest(token.reveal())
        guard let alert = try await scope.run(LoginAlertsQueries.byToken(digest: digest)), alert.userAction == nil,
            let end = alert.expiresAt, end > scope.now
        else { throw .authLinkInvalid() }
        let userID: WireUUID = alert.personID
        try await scope.enter(scope.context(user: userID, tenant: nil))
        let isCounted: Bool =
            try await scope.run(
                LoginAlertsQueries.answer(
                    userAction: isOwn ? "confirmed" : "reported_suspicious", at: scope.now, by: userID.wire,
                    alertID: alert.alertID, userID: userID, digest: digest)) != nil
        guard isCounted else { throw .authLinkInvalid() }
        let event: String = isOwn ? "auth.alert_confirmed" : "auth.alert_reported"
        scope.append(AuditEntry(event, subject: alert.alertID.description, actorID: userID))
        if !isOwn { try await close(userID, scope) }
    }

    /// Nothing that was opened stays open, and the password opens nothing more.
    private func close(_ userID: WireUUID, _ scope: CallScope) async throws(APIFailure) {
        _ = try await scope.run(LoginAlertsQueries.requireReset(at: scope.now, userID: userID))
        _ = try await dependencies.sessionRevocation.revokeAll(
            of: userID, except: nil, by: userID, reason: .reported, scope)
        _ = try await scope.run(LoginAlertsQueries.dropDevices(userID: userID))
        _ = try await scope.run(PasswordsQueries.dropFlows(userID: userID))
        guard let person = try await scope.run(SessionsQueries.recipient(userID: userID)) else { return }
        let memberships = try await scope.run(SessionsQueries.memberships(userID: userID)).filter(\.isOpen)
        for membership in memberships {
            try await tellOwners(of: membership.tenantID, about: person.email, userID, scope)
        }
        try await scope.enter(scope.context(user: userID, tenant: nil))
    }

    private func tellOwners(
        of tenantID: WireUUID, about member: String, _ userID: WireUUID, _ scope: CallScope
    ) async throws(APIFailure) {
        try await scope.enter(scope.context(user: userID, tenant: tenantID))
        for owner in try await scope.run(LoginAlertsQueries.owners()) where owner.email != member {
            guard let address: EmailAddress = EmailAddress(wire: owner.email) else { continue }
            try scope.queue(
                MailOutbox.Letter(
                    template: "login-reported", recipient: address, locale: owner.locale,
                    variables: ["member": member, "at": scope.now.wire]), dependencies.outbox)
        }
    }
}
