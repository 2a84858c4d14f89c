// SPDX-License-Identifier: Apache-2.0
package import Audit
package import ContractRuntime
package import Logging
package import Postgres
import Queries

/// Verifies stretches of chains that are too long for an answer. A worker that dies is followed by another, which
/// begins anew: verification changes nothing.
package struct VerificationWorker: Sendable {
    /// A worker that left no trace for so long is taken for dead.
    static let silenceMax: Duration = .seconds(60)
    /// How often a worker says that it lives.
    static let traceEvery: Duration = .seconds(10)
    /// A chain of many millions of rows takes a while; nobody waits longer.
    static let timeMax: Duration = .seconds(6 * 3_600)
    static let statementTime: Duration = .seconds(30)
    /// What a broken chain leaves in itself.
    private static let event: String = "audit.integrity_failed"

    private let database: Database
    private let reading: ChainReading
    private let trail: AuditTrail
    private let now: @Sendable () -> Timestamp
    private let logger: Logger

    /// - Parameter database: connected as the role of background work.
    package init(
        database: Database, keys: AuditKeyRing, trail: AuditTrail, now: @escaping @Sendable () -> Timestamp,
        logger: Logger
    ) {
        self.database = database
        self.reading = ChainReading(keys: keys)
        self.trail = trail
        self.now = now
        self.logger = logger
    }

    /// Verifies one stretch to its end.
    ///
    /// - Returns: whether there was one.
    package func work() async -> Bool {
        do {
            guard let run: VerificationsQueries.RunRow = try await claim() else { return false }
            guard now() < run.createdAt + Self.timeMax else {
                try await settle(run, status: "failed", walk: nil)
                return true
            }
            let walk: ChainWalk = try await walk(run)
            try await settle(run, status: walk.broken == nil ? "valid" : "broken", walk: walk)
            return true
        } catch {
            if !Task.isCancelled { logger.error("verify a chain", metadata: ["error": "\(error)"]) }
            return false
        }
    }

    private func claim() async throws(DatabaseError) -> VerificationsQueries.RunRow? {
        let silentSince: Timestamp = now() + (.zero - Self.silenceMax)
        let context: TransactionContext = TransactionContext(actorKind: "system", isPlatformScope: true)
        return try await database.withTransaction(context, deadline: .now + Self.statementTime) {
            (transaction: Transaction) async throws(DatabaseError) -> VerificationsQueries.RunRow? in
            try await transaction.run(VerificationsQueries.claim(silentSince: silentSince))
        }
    }

    private func walk(_ run: VerificationsQueries.RunRow) async throws(DatabaseError) -> ChainWalk {
        let trace: Trace = Trace(every: Self.traceEvery)
        let worker: VerificationWorker = self
        return try await database.withTransaction(
            Self.context(run), isolation: .snapshotReadOnly, deadline: .now + Self.timeMax
        ) { (transaction: Transaction) async throws(DatabaseError) -> ChainWalk in
            try await worker.reading.walk(
                run.chainID, from: run.fromSeq ?? 1, to: run.toSeq, in: transaction
            ) { (checked: Int, _: Int) async -> Void in
                if await trace.isDue { await worker.leaveTrace(run, checked: checked) }
            }
        }
    }

    private func leaveTrace(_ run: VerificationsQueries.RunRow, checked: Int) async {
        do {
            _ = try await database.withTransaction(Self.context(run), deadline: .now + Self.statementTime) {
                (transaction: Transaction) async throws(DatabaseError) -> Int in
                try await transaction.run(VerificationsQueries.progress(recordsChecked: checked, runID: run.id))
            }
        } catch {
            // Then another worker may begin the same; both find the same.
            logger.warning("note the progress of a verification", metadata: ["error": "\(error)"])
        }
    }

    /// The result, and of a broken chain an entry in the same transaction.
    private func settle(
        _ run: VerificationsQueries.RunRow, status: String, walk: ChainWalk?
    ) async throws(DatabaseError) {
        let now: Timestamp = now()
        let issues: [JSONValue] = (walk?.broken?.issues ?? []).map { .string($0.rawValue) }
        let result: Statement<Int> = VerificationsQueries.settle(
            status: status, recordsChecked: walk?.checkedCount ?? 0, anchorsChecked: walk?.anchorsChecked ?? 0,
            brokenAt: walk?.broken?.sequence, issues: .array(issues), at: now, runID: run.id)
        let entry: AuditEntry = AuditEntry(
            Self.event, subject: run.id.wire, outcome: .failure,
            metadata: .object([
                "broken_at": walk?.broken.map { .integer(Int64($0.sequence)) } ?? .null, "issues": .array(issues),
            ]), tenantID: run.chainID)
        let request: RequestInfo = RequestInfo(
            operationID: "getAuditVerification", requestID: run.id.wire, path: "", clientIP: "", receivedAt: now,
            deadline: .now + Self.statementTime)
        let (trail, isBroken): (AuditTrail, Bool) = (trail, walk?.broken != nil)
        try await database.withTransaction(Self.context(run), deadline: .now + Self.statementTime) {
            (transaction: Transaction) async throws(DatabaseError) -> Void in
            _ = try await transaction.run(result)
            guard isBroken else { return }
            try await trail.append(
                [entry], actor: AuditTrail.Actor(type: "job", id: nil, tenantID: run.chainID), request: request,
                in: transaction)
        }
    }

    private static func context(_ run: VerificationsQueries.RunRow) -> TransactionContext {
        TransactionContext(tenantID: run.chainID, actorKind: "system")
    }

    /// Says once in a while that it is time.
    private actor Trace {
        private let every: Duration
        private var last: ContinuousClock.Instant = .now

        init(every: Duration) { self.every = every }

        var isDue: Bool {
            guard last.duration(to: .now) >= every else { return false }
            last = .now
            return true
        }
    }
}
