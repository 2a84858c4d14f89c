// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import Postgres
import Synchronization
import TestSupport

/// Writers that note what they were told of each row, while somebody disturbs the database.
final class FaultWorld: Sendable {
    private struct Notes {
        var acknowledged: Set<Int> = []
        var unknown: Set<Int> = []
        var refused: Set<Int> = []
    }

    static let table = "CREATE TABLE entry (number int NOT NULL)"

    let database: Database
    let pool: Pool
    private let reactor: Reactor
    private let notes = Mutex(Notes())

    init(_ settings: ConnectionSettings, max: Int = 4) throws {
        reactor = try Reactor()
        let limits = PoolLimits(min: 0, max: max, wait: .seconds(20))
        pool = Pool(name: "faults", settings: settings, limits: limits, reactor: reactor, observer: SilentObserver())
        database = Database(pool)
    }

    func stop() async {
        pool.stop()
        await reactor.shutdown()
    }

    var acknowledged: Set<Int> { notes.withLock { $0.acknowledged } }
    var unknown: Set<Int> { notes.withLock { $0.unknown } }
    var refused: Set<Int> { notes.withLock { $0.refused } }

    /// Writes rows of these numbers, one transaction each, until the claim says stop.
    func write(_ numbers: StrideTo<Int>, until isEnough: @Sendable () -> Bool) async {
        for number in numbers where !isEnough() {
            do throws(DatabaseError) {
                try await database.withTransaction(TransactionContext(), deadline: .now + .seconds(30)) {
                    (transaction: Transaction) async throws(DatabaseError) in
                    _ = try await transaction.run(SQL.exec("INSERT INTO entry VALUES ($1)", [.int4(number)]))
                }
                notes.withLock { _ = $0.acknowledged.insert(number) }
            } catch {
                let isUnknown = error.kind == .unknownOutcome
                notes.withLock { notes in
                    if isUnknown { notes.unknown.formUnion([number]) } else { notes.refused.formUnion([number]) }
                }
            }
        }
    }

    /// What the table and the notes say differently; empty when nothing was lost, doubled or kept against its word.
    func contradictions(in rows: [Int]) -> [String] {
        let kept = Set(rows)
        var found: [String] = []
        if kept.count != rows.count { found.append("\(rows.count - kept.count) rows are there twice") }
        let lost = acknowledged.subtracting(kept)
        if !lost.isEmpty { found.append("acknowledged and lost: \(lost.sorted())") }
        let ghosts = refused.intersection(kept)
        if !ghosts.isEmpty { found.append("refused and kept: \(ghosts.sorted())") }
        return found
    }

    /// Four writers work while the body disturbs them; they stop when it has returned and some rows followed.
    func disturbed(by body: @Sendable () async throws -> Void) async throws {
        let isOver = Flag()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for writer in 0..<4 {
                group.addTask {
                    await self.write(stride(from: writer, to: 200_000, by: 4)) { isOver.isRaised }
                }
            }
            try await until(acknowledged: 200)
            do {
                try await body()
                try await until(acknowledged: acknowledged.count + 200)
            } catch {
                isOver.raise()
                throw error
            }
            isOver.raise()
            try await group.waitForAll()
        }
    }

    private func until(acknowledged count: Int) async throws {
        try await TemporaryRedis.until { self.acknowledged.count >= count }
    }
}
