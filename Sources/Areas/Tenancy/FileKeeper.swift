// SPDX-License-Identifier: Apache-2.0
import API
package import ContractRuntime
package import Logging
package import Postgres
import Queries
package import Storage
import Synchronization

/// Removes what no row needs any more: objects of deleted files, and everything of uploads that broke off.
package struct FileKeeper: Sendable {
    /// An upload that is not whole by then has been broken off by a crash; far longer than any upload may last.
    static let uploadTimeMax: Duration = .seconds(3_600)
    /// A claimed object that is still there after this time is tried again, by whoever comes first.
    private static let claimTime: Duration = .seconds(600)
    private static let statementTime: Duration = .seconds(30)
    /// Batches of one round; what is left waits for the next.
    private static let batchesMax: Int = 50

    /// What a round did.
    package struct Outcome: Sendable, Equatable {
        package var aborted: Int = 0
        package var removed: Int = 0
        package var failed: Int = 0

        package init() {}
    }

    private let app: Database
    private let service: Database
    private let store: any ObjectStore
    private let now: @Sendable () -> Timestamp
    private let logger: Logger
    /// Wakes whoever runs the rounds.
    private let wake: @Sendable () -> Void

    package init(
        app: Database, service: Database, store: any ObjectStore, now: @escaping @Sendable () -> Timestamp,
        logger: Logger, wake: @escaping @Sendable () -> Void
    ) {
        self.app = app
        self.service = service
        self.store = store
        self.now = now
        self.logger = logger
        self.wake = wake
    }

    /// Gives up an upload at once; where that fails, a later round finds it by its age.
    func giveUp(_ id: FileID, of tenantID: WireUUID) async {
        do {
            _ = try await abort(id, of: tenantID, in: app)
        } catch {
            if !Task.isCancelled { logger.error("give up an upload", metadata: ["error": "\(error)"]) }
        }
        wake()
    }

    /// Something waits for removal.
    func removeSoon() { wake() }

    /// Aborts stale uploads and removes what waits for it; safe to run by several processes at a time.
    package func round() async throws(DatabaseError) -> Outcome {
        var outcome: Outcome = Outcome()
        let before: Timestamp = now() + (.zero - Self.uploadTimeMax)
        let stale = try await inPlatform(FilesQueries.stale(before: before))
        for upload in stale { outcome.aborted += try await abort(upload.id, of: upload.tenantID.uuid, in: service) }
        for _ in 0..<Self.batchesMax {
            let claimed = try await inPlatform(
                FilesQueries.claimRemains(againAt: now() + Self.claimTime, at: now()))
            for remains in claimed { try await remove(remains, &outcome) }
            if claimed.isEmpty || Task.isCancelled { break }
        }
        return outcome
    }

    private func remove(_ remains: FilesQueries.RemainsRow, _ outcome: inout Outcome) async throws(DatabaseError) {
        let tenantID: WireUUID = remains.tenantID.uuid
        do {
            let key: StorageKey = try StorageKey(stored: remains.storageKey, tenantID: tenantID)
            if remains.reason == "aborted" { try await store.discard(key) } else { try await store.remove(key) }
        } catch {
            outcome.failed += 1
            logger.warning("remove an object", metadata: ["error": "\(error)", "tenant_id": "\(tenantID)"])
            _ = try await inPlatform(
                FilesQueries.noteRemains(reason: "\(error)", tombstoneID: remains.tombstoneID))
            return
        }
        outcome.removed += try await inPlatform(FilesQueries.bury(tombstoneID: remains.tombstoneID))
    }

    private func abort(
        _ id: FileID, of tenantID: WireUUID, in database: Database
    ) async throws(DatabaseError) -> Int {
        let context: TransactionContext = TransactionContext(tenantID: tenantID, actorKind: "system")
        return try await database.withTransaction(context, deadline: .now + Self.statementTime) {
            (transaction: Transaction) async throws(DatabaseError) -> Int in
            try await transaction.run(FilesQueries.abort(id: id))
        }
    }

    private func inPlatform<Output: Sendable>(
        _ statement: Statement<Output>
    ) async throws(DatabaseError) -> Output {
        let context: TransactionContext = TransactionContext(actorKind: "system", isPlatformScope: true)
        return try await service.withTransaction(context, deadline: .now + Self.statementTime) {
            (transaction: Transaction) async throws(DatabaseError) -> Output in try await transaction.run(statement)
        }
    }
}
