// SPDX-License-Identifier: Apache-2.0
package import ContractRuntime
package import Logging
import Metrics
import Postgres
import ServiceLifecycle

/// Keeps partitioned tables: a round at start and one each night at half past midnight UTC.
package struct PartitionKeeper: Service {
    /// Half past midnight: the day's partitions are needed from the day before on, so a late round loses nothing.
    static let secondOfDay: Int64 = 30 * 60
    private static let secondsPerDay: Int64 = 86_400
    /// After a round that failed, the next one does not wait for the night.
    static let retryPause: Duration = .seconds(300)

    private let round: PartitionRound
    private let now: @Sendable () -> Timestamp
    private let logger: Logger

    package init(round: PartitionRound, now: @escaping @Sendable () -> Timestamp, logger: Logger) {
        self.round = round
        self.now = now
        self.logger = logger
    }

    package func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                let pause: Duration = await keep() ? Self.pause(at: now()) : Self.retryPause
                do { try await Task.sleep(for: pause) } catch { return }
            }
        }
    }

    /// One round with its metrics; false when it failed.
    func keep() async -> Bool {
        let isDone: Bool = await step { () async throws(DatabaseError) in _ = try await round.run { note($0) } }
        // Whoever watches the headroom must see it shrink when the round fails.
        let isSeen: Bool = await step { () async throws(DatabaseError) in
            for room in try await round.headroom() { note(room) }
        }
        return isDone && isSeen
    }

    private func step(_ work: () async throws(DatabaseError) -> Void) async -> Bool {
        do throws(DatabaseError) {
            try await work()
            return true
        } catch {
            if !Task.isCancelled { logger.error("partitions", metadata: ["error": "\(error)"]) }
            return false
        }
    }

    /// Time to the next night's round.
    static func pause(at now: Timestamp) -> Duration {
        let second: Int64 = now.seconds % secondsPerDay
        let rest: Int64 = secondOfDay - second
        return .seconds(rest > 0 ? rest : rest + secondsPerDay)
    }

    private func note(_ outcome: PartitionRound.Outcome) {
        if outcome.created > 0 || !outcome.expired.isEmpty {
            let expired: String = outcome.expired.map { $0.partition + " " + $0.outcome }.joined(separator: ", ")
            logger.info(
                "partitions",
                metadata: [
                    "table": "\(outcome.table)", "created": "\(outcome.created)", "expired": "\(expired)",
                ])
        }
    }

    private func note(_ room: PartitionRound.Headroom) {
        Gauge(label: "db_partition_headroom", dimensions: [("table", room.table)]).record(room.ahead)
        if room.isShort {
            logger.error(
                "partitions run out",
                metadata: ["table": "\(room.table)", "ahead": "\(room.ahead)", "wanted": "\(room.wanted)"])
        }
    }
}
