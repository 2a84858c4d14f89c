// SPDX-License-Identifier: Apache-2.0
import API
package import AccessPorts
package import Audit
package import ContractRuntime
package import DNS
package import Logging
package import Outbox
package import Postgres
import Queries

/// Looks proven domains up once a day, and ends claims that were not proven in time.
///
/// A proof that is not found for days costs first a warning and then the domain; a network of ours that is down costs
/// nobody anything.
package struct DomainRounds: Sendable {
    /// Checks in a row without the proof until the owner is warned.
    static let warningChecks: Int = 3
    /// Further ones until the domain is lost.
    static let graceChecks: Int = 7
    static let failingTemplate: String = "domain-failing"
    static let revokedTemplate: String = "domain-revoked"
    /// Soon again where nobody could be asked.
    private static let retryPause: Duration = .seconds(3_600)
    private static let domainsMax: Int = 200
    private static let statementTime: Duration = .seconds(30)

    /// What a round did.
    package struct Outcome: Sendable, Equatable {
        package var checked: Int = 0
        package var expired: Int = 0
        package var failing: Int = 0
        package var recovered: Int = 0
        package var revoked: Int = 0

        package init() {}
    }

    private let service: Database
    private let trail: AuditTrail
    private let outbox: MailOutbox
    private let proof: DomainProof
    private let names: DomainNames
    private let invalidation: any AccessInvalidation
    private let now: @Sendable () -> Timestamp
    private let logger: Logger

    package init(
        service: Database, trail: AuditTrail, outbox: MailOutbox, proof: DomainProof, names: DomainNames,
        invalidation: any AccessInvalidation, now: @escaping @Sendable () -> Timestamp, logger: Logger
    ) {
        self.service = service
        self.trail = trail
        self.outbox = outbox
        self.proof = proof
        self.names = names
        self.invalidation = invalidation
        self.now = now
        self.logger = logger
    }

    /// Safe to run by several processes at a time: who takes a check on moves its time.
    package func round() async throws(DatabaseError) -> Outcome {
        var outcome: Outcome = Outcome()
        let now: Timestamp = now()
        let platform: TransactionContext = TransactionContext(actorKind: "system", isPlatformScope: true)
        let due: [DomainsQueries.DueRow] = try await service.read(
            platform, deadline: .now + Self.statementTime, DomainsQueries.due(at: now, limit: Self.domainsMax))
        for domain in due where !Task.isCancelled {
            if domain.status == "pending" {
                outcome.expired += try await alone(domain, DomainsQueries.expire(id: domain.id, at: now))
            } else {
                try await check(domain, now, &outcome)
            }
        }
        return outcome
    }

    /// Where a domain goes after a check; nil where it could not be checked.
    struct Course: Equatable {
        let status: String
        let failedChecks: Int

        init?(_ finding: DomainProof.Finding, status: String, failedChecks: Int) {
            switch finding {
            case .unclear: return nil
            case .proven: (self.status, self.failedChecks) = ("verified", 0)
            case .missing:
                let failed: Int = failedChecks + 1
                self.failedChecks = failed
                switch failed {
                case ..<DomainRounds.warningChecks: self.status = status
                case ..<(DomainRounds.warningChecks + DomainRounds.graceChecks): self.status = "failing"
                default: self.status = "revoked"
                }
            }
        }
    }

    private func check(
        _ domain: DomainsQueries.DueRow, _ now: Timestamp, _ outcome: inout Outcome
    ) async throws(DatabaseError) {
        let taken: Int = try await alone(
            domain, DomainsQueries.take(nextCheckAt: now + Domains.checkPause, id: domain.id, at: now))
        guard taken == 1, let name: HostName = HostName(domain.domain) else { return }
        let isKnown: Bool = try await alone(domain, DomainsQueries.isProvenForMail(domain: domain.domain))
        let checked = await proof.check(domain: name, token: domain.token, host: names.target(slug: domain.slug))
        outcome.checked += 1
        let finding: DomainProof.Finding = isKnown ? .proven : checked.finding
        guard let course: Course = Course(finding, status: domain.status, failedChecks: domain.failedChecks) else {
            logger.warning("name servers say nothing", metadata: ["domain_id": "\(domain.id)"])
            _ = try await alone(
                domain, DomainsQueries.postpone(nextCheckAt: now + Self.retryPause, id: domain.id, token: domain.token))
            return
        }
        let isLedHere: Bool = checked.leadsToHost
        let isSettled: Bool = try await inTenant(domain.tenantID) {
            (transaction: Transaction) async throws(DatabaseError) -> Bool in
            let settled: Int = try await transaction.run(
                DomainsQueries.settle(
                    status: course.status, failedChecks: course.failedChecks, at: now, isLedHere: isLedHere,
                    id: domain.id, token: domain.token, formerStatus: domain.status))
            guard settled == 1 else { return false }
            guard course.status != domain.status else { return true }
            try await self.tell(domain, course, now, transaction)
            return true
        }
        guard isSettled, course.status != domain.status else { return }
        switch course.status {
        case "failing": outcome.failing += 1
        case "verified": outcome.recovered += 1
        default: outcome.revoked += 1
        }
        await invalidation.membersChanged(tenantID: domain.tenantID.uuid, userIDs: nil)
    }

    /// A new state in the trail, and to the owner where it is bad news.
    private func tell(
        _ domain: DomainsQueries.DueRow, _ course: Course, _ now: Timestamp, _ transaction: Transaction
    ) async throws(DatabaseError) {
        let event: String = course.status == "verified" ? "tenant.domain_verified" : "tenant.domain_failing"
        try await trail.append(
            [
                AuditEntry(
                    event, subject: domain.id.description,
                    metadata: .object(["domain": .string(domain.domain), "status": .string(course.status)]))
            ],
            actor: AuditTrail.Actor(type: "job", id: nil, tenantID: domain.tenantID.uuid),
            request: Self.info(domain.id, now), in: transaction)
        guard course.status != "verified" else { return }
        for person in try await transaction.run(DomainsQueries.audience()) {
            try await transaction.queue(
                MailOutbox.Letter(
                    template: course.status == "failing" ? Self.failingTemplate : Self.revokedTemplate,
                    recipient: person.email, locale: person.locale, userID: person.memberID.uuid,
                    variables: ["domain": domain.domain, "days": String(Self.graceChecks)]),
                in: outbox, at: now)
        }
    }

    private func alone<Output: Sendable>(
        _ domain: DomainsQueries.DueRow, _ statement: Statement<Output>
    ) async throws(DatabaseError) -> Output {
        try await service.read(
            TransactionContext(tenantID: domain.tenantID.uuid, actorKind: "system"),
            deadline: .now + Self.statementTime, statement)
    }

    private func inTenant<Output: Sendable>(
        _ tenantID: TenantID, _ work: @Sendable (Transaction) async throws(DatabaseError) -> Output
    ) async throws(DatabaseError) -> Output {
        try await service.withTransaction(
            TransactionContext(tenantID: tenantID.uuid, actorKind: "system"), deadline: .now + Self.statementTime,
            work)
    }

    /// What the trail wants to know of a request; this one is ours.
    private static func info(_ id: TenantDomainID, _ now: Timestamp) -> RequestInfo {
        RequestInfo(
            operationID: "domain.recheck", requestID: id.description, path: "", clientIP: "127.0.0.1",
            receivedAt: now, deadline: .now + statementTime)
    }
}

extension Transaction {
    /// Queues a letter; one that cannot be sealed ends the transaction.
    func queue(_ letter: MailOutbox.Letter, in outbox: MailOutbox, at now: Timestamp) async throws(DatabaseError) {
        do {
            _ = try await run(try outbox.queue(letter, at: now))
        } catch let error as DatabaseError {
            throw error
        } catch {
            throw DatabaseError(.undecodable("\(error)"), statement: "outbox.queue")
        }
    }
}
