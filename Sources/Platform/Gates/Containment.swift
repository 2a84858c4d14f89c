// SPDX-License-Identifier: Apache-2.0
package import AccessPorts
package import Audit
import ContractRuntime
package import Postgres

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Looks at what a principal tried in all, raises alerts, and shuts out who does not stop: its session ends, or its API
/// key is taken away, on all instances.
package struct Containment: Sendable {
    static let timeMax: Duration = .seconds(5)
    private static let event: String = "security.principal_contained"

    private let rules: ContainmentRules
    private let security: Database
    private let app: Database
    private let trail: AuditTrail
    private let alerts: SecurityAlerts
    private let keys: KeyRevocation
    private let invalidation: any AccessInvalidation

    /// - Parameter security: pool of the role that counts attempts.
    package init(
        rules: ContainmentRules, databases: (security: Database, app: Database), trail: AuditTrail,
        alerts: SecurityAlerts, keys: KeyRevocation, invalidation: any AccessInvalidation
    ) {
        self.rules = rules
        (security, app) = databases
        self.trail = trail
        self.alerts = alerts
        self.keys = keys
        self.invalidation = invalidation
    }

    /// What follows from an attempt that was just recorded.
    func look(
        at attempt: IsolationAttempt, isCritical: Bool, _ context: TransactionContext
    ) async throws(DatabaseError) {
        let principal: UUID = attempt.user.actorID
        let attempts: ContainmentRules.Attempts = try await security.read(
            context, deadline: .now + Self.timeMax, IsolationStatements.attempts(of: principal))
        let verdict: ContainmentRules.Verdict = rules.verdict(isCritical: isCritical, attempts)
        if let severity: SecurityAlert.Severity = verdict.alert {
            try await alerts.raise(
                alert("security.cross_tenant_attempt", severity, "Attempts to leave a workspace", attempt, attempts),
                at: attempt.info.receivedAt)
        }
        guard verdict.isContained, try await contain(attempt, attempts, context) else { return }
        try await alerts.raise(
            alert(Self.event, .critical, "A principal was shut out", attempt, attempts), at: attempt.info.receivedAt)
    }

    private func alert(
        _ type: String, _ severity: SecurityAlert.Severity, _ title: String, _ attempt: IsolationAttempt,
        _ attempts: ContainmentRules.Attempts
    ) -> SecurityAlert {
        SecurityAlert(
            type: type, severity: severity, title: title, tenantID: attempt.tenantID,
            principalKind: attempt.user.actorType, principalID: attempt.user.actorID,
            counts: ["attempts": attempts.ordinary + attempts.critical, "critical": attempts.critical])
    }

    /// - Returns: false for who was shut out before.
    private func contain(
        _ attempt: IsolationAttempt, _ attempts: ContainmentRules.Attempts, _ context: TransactionContext
    ) async throws(DatabaseError) -> Bool {
        let entries: [AuditEntry] = entries(attempt, attempts)
        let user: UserCaller = attempt.user
        guard user.credential != .apiKey else {
            return try await keys.revoke(
                KeyRevocation.Target(keyID: user.actorID, ownerID: user.userID, tenantID: attempt.tenantID),
                cause: .containment, attempt.info, also: entries)
        }
        let trail: AuditTrail = trail
        let isEnded: Bool = try await app.withTransaction(context, deadline: .now + Self.timeMax) {
            (transaction: Transaction) async throws(DatabaseError) -> Bool in
            let end: Statement<Int> = IsolationStatements.endSession(user.sessionID, of: user.userID)
            guard try await transaction.run(end) > 0 else { return false }
            try await trail.append(
                entries, actor: AuditTrail.Actor(type: "system", id: nil, tenantID: attempt.tenantID),
                request: attempt.info, in: transaction)
            return true
        }
        if isEnded { await invalidation.sessionsChanged([user.sessionID], ofUser: user.userID) }
        return isEnded
    }

    /// For the trail of the workspace and for that of the platform.
    private func entries(_ attempt: IsolationAttempt, _ attempts: ContainmentRules.Attempts) -> [AuditEntry] {
        [attempt.tenantID, AuditTrail.platformChain].map { (chain: UUID) -> AuditEntry in
            AuditEntry(
                Self.event, subject: attempt.user.actorID.wire, outcome: .denied,
                metadata: .object([
                    "principal_kind": .string(attempt.user.actorType), "owner_id": .string(attempt.user.userID.wire),
                    "attempts": .integer(Int64(attempts.ordinary + attempts.critical)),
                    "critical": .integer(Int64(attempts.critical)),
                ]), tenantID: chain)
        }
    }
}
