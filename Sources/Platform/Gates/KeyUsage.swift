// SPDX-License-Identifier: Apache-2.0
package import ContractRuntime
package import Logging
import Metrics
package import Postgres
import ServiceLifecycle
import Synchronization

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Counts the use of API keys in memory and writes it every few seconds, in one statement for all of them.
///
/// A request waits for nothing of it. What a process counted is written when it ends in order; one that dies loses the
/// uses of the last `flushEvery`.
package final class KeyUsage: Service {
    /// How old a number may be.
    static let flushEvery: Duration = .seconds(10)
    /// How often keys whose time is over are marked.
    static let expireEvery: Int64 = 3_600
    /// Keys whose time is over that one statement marks.
    static let expiredMax: Int = 1_000
    /// Calls for the access log that may wait; what comes on top is counted, but gets no row of its own.
    static let callsMax: Int = 10_000
    static let timeMax: Duration = .seconds(10)

    private let database: Database
    private let now: @Sendable () -> Timestamp
    private let logger: Logger
    private let counted: Mutex<KeyUses> = Mutex(KeyUses())

    /// - Parameter database: connected as the role of background work.
    package init(database: Database, now: @escaping @Sendable () -> Timestamp, logger: Logger) {
        self.database = database
        self.now = now
        self.logger = logger
    }

    /// Takes down one use.
    func note(_ record: AccessRecord, _ info: RequestInfo) {
        counted.withLock { (uses: inout KeyUses) in
            uses.add(keyID: record.session.id, info, callsMax: Self.callsMax)
        }
    }

    /// Writes until the end, and then what is left.
    package func run() async throws {
        await cancelWhenGracefulShutdown {
            var lastExpiry: Int64 = 0
            while await Self.pause() {
                await self.flush()
                let second: Int64 = self.now().seconds
                if second - lastExpiry >= Self.expireEvery {
                    lastExpiry = second
                    await self.expire()
                }
            }
        }
        await flush()
    }

    /// Writes what was counted; what cannot be written is counted again.
    package func flush() async {
        let uses: KeyUses = counted.withLock { (counted: inout KeyUses) -> KeyUses in
            let taken: KeyUses = counted
            counted = KeyUses()
            return taken
        }
        guard !uses.isEmpty else { return }
        let statement: Statement<Int> = KeyStatements.note(uses)
        do {
            _ = try await database.withTransaction(Self.context, deadline: .now + Self.timeMax) {
                (transaction: Transaction) async throws(DatabaseError) -> Int in try await transaction.run(statement)
            }
        } catch {
            counted.withLock { (counted: inout KeyUses) in counted.putBack(uses, callsMax: Self.callsMax) }
            logger.error("write the use of API keys", metadata: ["error": "\(error)"])
        }
    }

    /// Marks keys whose time is over.
    package func expire() async {
        do {
            let expired: Int = try await database.withTransaction(Self.context, deadline: .now + Self.timeMax) {
                (transaction: Transaction) async throws(DatabaseError) -> Int in
                try await transaction.run(KeyStatements.expire(max: Self.expiredMax))
            }
            if expired > 0 { logger.info("API keys ran out", metadata: ["count": "\(expired)"]) }
        } catch {
            logger.error("mark API keys that ran out", metadata: ["error": "\(error)"])
        }
    }

    private static let context: TransactionContext = TransactionContext(actorKind: "system", isPlatformScope: true)

    private static func pause() async -> Bool {
        do {
            try await Task.sleep(for: flushEvery)
            return true
        } catch {
            return false
        }
    }
}

/// Uses of keys that are not written yet. A pure value.
struct KeyUses: Sendable, Equatable {
    struct Use: Sendable, Equatable {
        var count: Int
        var usedAt: Timestamp
        var address: String
    }

    /// The access log gets one row of these.
    struct Place: Hashable, Sendable {
        let keyID: UUID
        let operation: String
        let address: String
        let minute: Int64
    }

    struct Call: Sendable, Equatable {
        let agent: String?
        let requestID: String
        let usedAt: Timestamp
    }

    private(set) var uses: [UUID: Use] = [:]
    private(set) var calls: [Place: Call] = [:]

    var isEmpty: Bool { uses.isEmpty }

    mutating func add(keyID: UUID, _ info: RequestInfo, callsMax: Int) {
        let count: Int = uses[keyID]?.count ?? 0
        uses[keyID] = Use(count: count + 1, usedAt: info.receivedAt, address: info.clientIP)
        let place: Place = Place(
            keyID: keyID, operation: info.operationID, address: info.clientIP, minute: info.receivedAt.seconds / 60)
        guard calls[place] == nil, calls.count < callsMax else { return }
        calls[place] = Call(agent: info.userAgent, requestID: info.requestID, usedAt: info.receivedAt)
    }

    /// Joins what could not be written with what came meanwhile.
    mutating func putBack(_ older: KeyUses, callsMax: Int) {
        for (keyID, use) in older.uses {
            guard let newer = uses[keyID] else {
                uses[keyID] = use
                continue
            }
            uses[keyID] = Use(count: use.count + newer.count, usedAt: newer.usedAt, address: newer.address)
        }
        for (place, call) in older.calls where calls.count < callsMax { calls[place] = call }
    }
}
