// SPDX-License-Identifier: Apache-2.0
package import Audit
import ContractRuntime
package import ContractServer
package import Logging
import Metrics
package import Postgres
package import Redis
import ServiceLifecycle

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Records attempts to reach another workspace.
///
/// It sees every answer in one place and only takes it down: whether an id that was not found belongs to somebody else
/// is asked later, on connections of its own, so the answer takes as long as any other 404 and the record stays when
/// the call was rolled back. What cannot be taken down in time is counted, never waited for.
package final class IsolationWatch: AnswerWatch, Service {
    /// Attempts that may wait.
    static let waitingMax: Int = 1_000
    /// Longest time of one statement of a record.
    static let timeMax: Duration = .seconds(5)

    private let security: Database
    private let app: Database
    private let trail: AuditTrail
    private let allowance: ProbeAllowance
    private let sensitive: Set<String>
    private let containment: Containment
    private let logger: Logger
    private let attempts: AsyncStream<IsolationAttempt>
    private let waiting: AsyncStream<IsolationAttempt>.Continuation
    private let dropped: Counter = Counter(label: "audit_probe_dropped_total")

    /// - Parameters:
    ///   - security: pool of the role that may ask whose a row is.
    ///   - sensitive: tables whose rows are worth a warning when read.
    package init(
        security: Database, app: Database, trail: AuditTrail, redis: RedisClient, keyPrefix: String,
        sensitive: Set<String>, containment: Containment, logger: Logger
    ) {
        self.security = security
        self.app = app
        self.trail = trail
        self.allowance = ProbeAllowance(redis: redis, prefix: keyPrefix)
        self.sensitive = sensitive
        self.containment = containment
        self.logger = logger
        (attempts, waiting) = AsyncStream.makeStream(bufferingPolicy: .bufferingOldest(Self.waitingMax))
    }

    package func answered(_ response: ServerResponse, _ context: GateContext) {
        guard let attempt: IsolationAttempt = IsolationAttempt(response, context) else { return }
        if case .dropped = waiting.yield(attempt) { dropped.increment() }
    }

    /// Works through what was seen, until the end; what then still waits is dropped and counted.
    package func run() async throws {
        await cancelWhenGracefulShutdown {
            for await attempt in self.attempts { await self.look(at: attempt) }
        }
    }

    private func look(at attempt: IsolationAttempt) async {
        if let certain: IsolationAttempt.Finding = attempt.certain { await note(certain, of: attempt) }
        for named in attempt.questions {
            switch await allowance.verdict(named, of: attempt.user.actorID, now: attempt.info.receivedAt) {
            case .repeated: continue
            case .dropped: dropped.increment()
            case .admitted: await ask(named, attempt)
            }
        }
    }

    /// What is certain needs no question, but stands in the trails once in a while only: whoever repeats it would write
    /// into two chains as fast as it calls. The record counts each of them.
    private func note(_ finding: IsolationAttempt.Finding, of attempt: IsolationAttempt) async {
        let name: String = attempt.name(of: finding)
        let caller: UUID = attempt.user.actorID
        let verdict: ProbeAllowance.Verdict =
            finding.isAudited
            ? await allowance.verdict(name, of: caller, now: attempt.info.receivedAt) : .repeated
        if verdict == .dropped { dropped.increment() }
        guard await record(finding, of: attempt, isAudited: verdict == .admitted) else {
            if verdict == .admitted { await allowance.takeBack(name, of: caller) }
            return
        }
    }

    private func ask(_ named: NamedIdentifier, _ attempt: IsolationAttempt) async {
        do {
            // In the caller's context: somebody who belongs to several workspaces is the caller's own first.
            let owner: UUID? = try await security.read(
                context(attempt), deadline: .now + Self.timeMax, IsolationStatements.locate(named))
            guard let finding = attempt.finding(named, owner: owner, sensitive: sensitive) else { return }
            _ = await record(finding, of: attempt, isAudited: finding.isAudited)
        } catch {
            await allowance.takeBack(named, of: attempt.user.actorID)
            lost(error)
        }
    }

    /// - Returns: whether everything was written.
    private func record(
        _ finding: IsolationAttempt.Finding, of attempt: IsolationAttempt, isAudited: Bool
    ) async -> Bool {
        Counter(
            label: "rls_violations_total", dimensions: [("class", finding.className), ("severity", finding.severity)]
        ).increment()
        do {
            let violation: JSONValue = attempt.record(finding)
            let id: UUID = try await security.withTransaction(context(attempt), deadline: .now + Self.timeMax) {
                (transaction: Transaction) async throws(DatabaseError) -> UUID in
                try await transaction.run(IsolationStatements.record(violation))
            }
            if isAudited { try await append(finding, id, attempt) }
            try await containment.look(at: attempt, isCritical: finding.severity == "critical", context(attempt))
            return true
        } catch {
            lost(error)
            return false
        }
    }

    private func append(
        _ finding: IsolationAttempt.Finding, _ id: UUID, _ attempt: IsolationAttempt
    ) async throws(DatabaseError) {
        let entries: [AuditEntry] = attempt.entries(finding, recordID: id, platform: AuditTrail.platformChain)
        let actor: AuditTrail.Actor = AuditTrail.Actor(attempt.user)
        let trail: AuditTrail = trail
        try await app.withTransaction(context(attempt), deadline: .now + Self.timeMax) {
            (transaction: Transaction) async throws(DatabaseError) -> Void in
            try await trail.append(entries, actor: actor, request: attempt.info, in: transaction)
        }
    }

    private func context(_ attempt: IsolationAttempt) -> TransactionContext {
        TransactionContext(
            tenantID: attempt.tenantID, userID: attempt.user.userID,
            sessionID: attempt.user.credential == .apiKey ? nil : attempt.user.sessionID,
            actorKind: attempt.user.actorType, requestID: attempt.info.requestID, requestPath: attempt.info.path,
            clientIP: attempt.info.clientIP)
    }

    private func lost(_ error: any Error) {
        dropped.increment()
        logger.error("record an attempt to leave a workspace", metadata: ["error": "\(error)"])
    }
}
