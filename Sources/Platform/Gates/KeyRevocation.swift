// SPDX-License-Identifier: Apache-2.0
package import AccessPorts
package import Audit
package import ContractRuntime
package import Logging
package import Postgres

#if canImport(FoundationEssentials)
    package import FoundationEssentials
#else
    package import Foundation
#endif

/// An API key that was taken away without its owner's doing.
package struct RevokedKey: Sendable {
    package var id: UUID
    package var ownerID: UUID
    package var name: String
    package var prefix: String
    package var ownerEmail: EmailAddress
}

/// Takes an API key away at once, on all instances: row, audit entry and mail to the owner in one transaction.
package struct KeyRevocation: Sendable {
    package enum Cause: String, Sendable {
        /// It stood where it ends up in logs, such as an address.
        case leak = "auto_leak"
        /// It was used in a way that looks like theft.
        case containment = "auto_containment"
    }

    /// The statement that queues the mail to the owner; a key goes also where no mail can be made.
    package typealias Notice = @Sendable (_ key: RevokedKey, _ now: Timestamp) -> Statement<Int>?

    /// The key that goes, and whose it is.
    struct Target: Sendable {
        var keyID: UUID
        var ownerID: UUID
        var tenantID: UUID?
    }

    static let timeMax: Duration = .seconds(5)
    private static let event: String = "apikey.auto_revoked"

    private let app: Database
    private let trail: AuditTrail
    private let invalidation: any AccessInvalidation
    private let notice: Notice
    private let logger: Logger

    package init(
        app: Database, trail: AuditTrail, invalidation: any AccessInvalidation, logger: Logger,
        notice: @escaping Notice
    ) {
        self.app = app
        self.trail = trail
        self.invalidation = invalidation
        self.logger = logger
        self.notice = notice
    }

    /// Revokes the key behind a record; one that is revoked already stays as it is.
    func revoke(_ record: AccessRecord, cause: Cause, _ info: RequestInfo) async {
        let target: Target = Target(
            keyID: record.session.id, ownerID: record.session.userID, tenantID: record.session.tenantID)
        do {
            _ = try await revoke(target, cause: cause, info)
        } catch {
            logger.error("revoke an API key", metadata: ["error": "\(error)", "cause": "\(cause.rawValue)"])
        }
    }

    /// The same for a key that is known by its id.
    ///
    /// - Parameter entries: what else is written with it.
    /// - Returns: false for one that was revoked before.
    func revoke(
        _ target: Target, cause: Cause, _ info: RequestInfo, also entries: [AuditEntry] = []
    ) async throws(DatabaseError) -> Bool {
        let context: TransactionContext = TransactionContext(
            tenantID: target.tenantID, userID: target.ownerID, actorKind: "system", requestID: info.requestID,
            requestPath: info.path, clientIP: info.clientIP)
        let (trail, notice): (AuditTrail, Notice) = (trail, notice)
        let entry: AuditEntry = AuditEntry(
            Self.event, subject: target.keyID.wire,
            metadata: .object(["reason": .string(cause.rawValue), "owner_id": .string(target.ownerID.wire)]))
        let isRevoked: Bool = try await app.withTransaction(context, deadline: .now + Self.timeMax) {
            (transaction: Transaction) async throws(DatabaseError) -> Bool in
            let revoke: Statement<RevokedKey?> = KeyStatements.revoke(target.keyID, cause: cause)
            guard let key: RevokedKey = try await transaction.run(revoke) else { return false }
            if let letter: Statement<Int> = notice(key, info.receivedAt) { _ = try await transaction.run(letter) }
            try await trail.append(
                [entry] + entries, actor: AuditTrail.Actor(type: "system", id: nil, tenantID: target.tenantID),
                request: info, in: transaction)
            return true
        }
        await invalidation.sessionsChanged([target.keyID], ofUser: target.ownerID)
        return isRevoked
    }
}
