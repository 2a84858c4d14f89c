// SPDX-License-Identifier: Apache-2.0
import API
package import ContractRuntime
package import Logging
package import Postgres
import Queries

/// Counts anew once a day what is counted while it changes: stored bytes and people of workspaces.
///
/// A counter that says something else than its tables is set right and told; somebody's quota was wrong until then.
package struct UsageRounds: Sendable {
    static let pause: Duration = .seconds(86_400)
    private static let workspacesMax: Int = 200
    private static let statementTime: Duration = .seconds(30)

    /// What a round did.
    package struct Outcome: Sendable, Equatable {
        package var counted: Int = 0
        /// Counters that were wrong.
        package var drifted: Int = 0

        package init() {}
    }

    private let service: Database
    private let now: @Sendable () -> Timestamp
    private let logger: Logger

    package init(service: Database, now: @escaping @Sendable () -> Timestamp, logger: Logger) {
        self.service = service
        self.now = now
        self.logger = logger
    }

    /// Safe to run by several processes at a time: counters are held while they are counted.
    package func round() async throws(DatabaseError) -> Outcome {
        var outcome: Outcome = Outcome()
        let now: Timestamp = now()
        let due: [TenantID] = try await service.read(
            TransactionContext(actorKind: "system", isPlatformScope: true), deadline: .now + Self.statementTime,
            UsageQueries.due(before: now + (.zero - Self.pause), limit: Self.workspacesMax))
        for tenantID in due where !Task.isCancelled {
            let drifts: [String] = try await recount(tenantID, now)
            outcome.counted += 1
            outcome.drifted += drifts.count
            guard !drifts.isEmpty else { continue }
            logger.warning(
                "counters were wrong",
                metadata: ["tenant_id": "\(tenantID)", "counters": "\(drifts.joined(separator: ", "))"])
        }
        return outcome
    }

    /// Counters that were wrong, each with what it said and what is true.
    private func recount(_ tenantID: TenantID, _ now: Timestamp) async throws(DatabaseError) -> [String] {
        try await service.withTransaction(
            TransactionContext(tenantID: tenantID.uuid, actorKind: "system"), deadline: .now + Self.statementTime
        ) { (transaction: Transaction) async throws(DatabaseError) -> [String] in
            var said: [String: Int] = [:]
            for counter in try await transaction.run(UsageQueries.hold()) { said[counter.metric] = counter.value }
            return try await transaction.run(UsageQueries.recount(at: now)).compactMap {
                (counted: UsageQueries.CountedRow) -> String? in
                guard let before: Int = said[counted.metric], before != counted.value else { return nil }
                return "\(counted.metric): \(before) instead of \(counted.value)"
            }
        }
    }
}
