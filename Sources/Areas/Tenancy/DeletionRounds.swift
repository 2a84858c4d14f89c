// SPDX-License-Identifier: Apache-2.0
import API
package import AccessPorts
package import Audit
package import ContractRuntime
package import Logging
package import Outbox
package import Postgres
import Queries
import Secrecy

/// Ends the workspaces whose grace is over, and tells their members before that happens.
package struct DeletionRounds: Sendable {
    /// Days before the end at which members hear of it.
    private static let noticeDays: [Int] = [7, 3, 1]
    static let noticeTemplate: String = "tenant-deletion-notice"
    private static let secondsPerDay: Int64 = 86_400
    private static let statementTime: Duration = .seconds(30)

    /// What a round did.
    package struct Outcome: Sendable, Equatable {
        package var ended: Int = 0
        /// Skipped: a legal hold covers them.
        package var held: Int = 0
        package var notices: Int = 0
        /// Tried again by the next round.
        package var failed: Int = 0

        package init() {}
    }

    private let service: Database
    private let trail: AuditTrail
    private let outbox: MailOutbox
    private let invalidation: any AccessInvalidation
    private let now: @Sendable () -> Timestamp
    private let logger: Logger

    package init(
        service: Database, trail: AuditTrail, outbox: MailOutbox, invalidation: any AccessInvalidation,
        now: @escaping @Sendable () -> Timestamp, logger: Logger
    ) {
        self.service = service
        self.trail = trail
        self.outbox = outbox
        self.invalidation = invalidation
        self.now = now
        self.logger = logger
    }

    /// Safe to run by several processes at a time: every change asks for the state that it found.
    package func round() async throws(DatabaseError) -> Outcome {
        var outcome: Outcome = Outcome()
        let now: Timestamp = now()
        let horizon: Timestamp = now + .seconds((Self.noticeDays.first ?? 0) * Int(Self.secondsPerDay))
        let platform: TransactionContext = TransactionContext(actorKind: "system", isPlatformScope: true)
        let due = try await service.withTransaction(platform, deadline: .now + Self.statementTime) {
            (transaction: Transaction) async throws(DatabaseError) -> [DeletionRequestsQueries.DueRow] in
            try await transaction.run(DeletionRequestsQueries.due(horizon: horizon))
        }
        for request in due {
            do throws(DatabaseError) {
                if request.scheduledFor <= now {
                    try await end(request, now, &outcome)
                } else {
                    outcome.notices += try await remind(request, now)
                }
            } catch {
                if Task.isCancelled { throw error }
                // One that cannot be ended keeps no other waiting; the next round tries it again.
                outcome.failed += 1
                logger.error(
                    "end a workspace", metadata: ["error": "\(error)", "tenant_id": "\(request.tenantID)"])
            }
        }
        return outcome
    }

    // MARK: The end

    private enum Ending { case ended, held, changed }

    private func end(
        _ request: DeletionRequestsQueries.DueRow, _ now: Timestamp, _ outcome: inout Outcome
    ) async throws(DatabaseError) {
        let trail: AuditTrail = trail
        let ending: Ending = try await inTenant(request.tenantID) {
            (transaction: Transaction) async throws(DatabaseError) -> Ending in
            guard let tenant = try await transaction.run(DeletionRequestsQueries.lockTenant()) else { return .changed }
            if tenant.isHeld { return .held }
            guard try await transaction.run(DeletionRequestsQueries.endRequest(id: request.id, at: now)) == 1 else {
                return .changed
            }
            guard try await transaction.run(DeletionRequestsQueries.endTenant(at: now)) == 1 else {
                // The request is over and its workspace is not: nothing of this may stay.
                throw DatabaseError(
                    .undecodable("the workspace is not closed"), statement: "DeletionRequests.endTenant")
            }
            _ = try await transaction.run(
                DeletionRequestsQueries.endSessions(at: now, reason: "tenant_deleted", memberID: nil))
            _ = try await transaction.run(DomainsQueries.releaseAll())
            try await trail.append(
                [AuditEntry("tenant.deleted", subject: request.tenantID.description)],
                actor: AuditTrail.Actor(type: "job", id: nil, tenantID: request.tenantID.uuid),
                request: Self.info(request.id, now), in: transaction)
            return .ended
        }
        switch ending {
        case .ended:
            outcome.ended += 1
            await invalidation.membersChanged(tenantID: request.tenantID.uuid, userIDs: nil)
        case .held:
            outcome.held += 1
            logger.warning("a legal hold keeps a workspace", metadata: ["tenant_id": "\(request.tenantID)"])
        case .changed: return
        }
    }

    // MARK: Notices

    /// One mail to each member for the nearest of the days that are left; those that were missed are not made up for.
    private func remind(
        _ request: DeletionRequestsQueries.DueRow, _ now: Timestamp
    ) async throws(DatabaseError) -> Int {
        let left: Int64 = request.scheduledFor.seconds - now.seconds
        let reached: Int? = Self.noticeDays.last { (days: Int) -> Bool in left <= Int64(days) * Self.secondsPerDay }
        guard let days = reached, !request.notices.contains(String(days)) else { return 0 }
        return try await inTenant(request.tenantID) { (transaction: Transaction) async throws(DatabaseError) -> Int in
            guard let tenant = try await transaction.run(DeletionRequestsQueries.lockTenant()),
                try await transaction.run(DeletionRequestsQueries.noteNotice(days: days, id: request.id)) == 1
            else { return 0 }
            var (last, count): (UserID?, Int) = (nil, 0)
            repeat {
                let people = try await transaction.run(
                    DeletionRequestsQueries.audience(afterMember: last, limit: DeletionMail.pageSize))
                for person in people {
                    try await write(to: person, tenant.name, days, request, now, transaction)
                }
                count += people.count
                last = people.count < DeletionMail.pageSize ? nil : people.last?.memberID
            } while last != nil
            return count
        }
    }

    private func write(
        to person: DeletionRequestsQueries.AudienceRow, _ workspace: String, _ days: Int,
        _ request: DeletionRequestsQueries.DueRow, _ now: Timestamp, _ transaction: Transaction
    ) async throws(DatabaseError) {
        let letter: MailOutbox.Letter = MailOutbox.Letter(
            template: Self.noticeTemplate, recipient: person.email, locale: person.locale,
            userID: person.memberID.uuid,
            variables: [
                "workspace": workspace, "days": String(days),
                "date": String(request.scheduledFor.wire.prefix(10)),
            ], notAfter: request.scheduledFor)
        try await transaction.queue(letter, in: outbox, at: now)
    }

    private func inTenant<Output: Sendable>(
        _ tenantID: TenantID, _ work: @Sendable (Transaction) async throws(DatabaseError) -> Output
    ) async throws(DatabaseError) -> Output {
        try await service.withTransaction(
            TransactionContext(tenantID: tenantID.uuid, actorKind: "system"), deadline: .now + Self.statementTime,
            work)
    }

    /// What the trail wants to know of a request; this one is ours.
    private static func info(_ id: DeletionRequestID, _ now: Timestamp) -> RequestInfo {
        RequestInfo(
            operationID: "tenant.soft_delete", requestID: id.description, path: "", clientIP: "127.0.0.1",
            receivedAt: now, deadline: .now + statementTime)
    }
}
