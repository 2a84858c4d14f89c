// SPDX-License-Identifier: Apache-2.0
package import ContractRuntime
package import Logging
package import Postgres
import Synchronization

#if canImport(FoundationEssentials)
    package import FoundationEssentials
#else
    package import Foundation
#endif

/// Access records of live sessions, read in one round trip and kept for a few seconds.
///
/// An entry is dropped as soon as this process or, through `AccessInvalidations`, another one says that something
/// changed; a lost message costs at most `entryTime`.
package final class AccessDirectory: Sendable {
    /// Longest age of a cached record.
    package static let entryTime: Duration = .seconds(5)
    /// Sessions kept.
    static let entriesMax: Int = 50_000
    /// How long a key that nobody has is refused without asking again.
    package static let unknownKeyTime: Duration = .seconds(10)
    /// `last_activity_at` is written at most this often per session.
    static let activityPause: Duration = .seconds(60)

    private struct Entry {
        let record: AccessRecord
        let readAt: ContinuousClock.Instant
    }

    private struct State {
        var entries: [UUID: Entry] = [:]
        /// By the digest that was presented.
        var keys: [[UInt8]: Entry] = [:]
        var unknownKeys: [[UInt8]: ContinuousClock.Instant] = [:]
        /// Rises with every invalidation: a read that began before one is not kept.
        var generation: Int = 0
    }

    private let database: Database
    private let statements: AccessStatements
    private let logger: Logger
    private let state: Mutex<State> = Mutex(State())

    package init(database: Database, permissionIndex: [String: Int], logger: Logger) {
        self.database = database
        self.statements = AccessStatements(permissionIndex: permissionIndex)
        self.logger = logger
    }

    /// The record of a session of that user; nil where there is none.
    ///
    /// - Parameter isFresh: reads the database even where a cached record would do.
    package func record(
        sessionID: UUID, userID: UUID, tenantID: UUID?, isFresh: Bool, deadline: ContinuousClock.Instant
    ) async throws(DatabaseError) -> AccessRecord? {
        let (cached, generation): (Entry?, Int) = state.withLock { (s: inout State) in
            (s.entries[sessionID], s.generation)
        }
        if !isFresh, let cached, cached.readAt.duration(to: .now) < Self.entryTime,
            cached.record.session.userID == userID
        {
            return cached.record
        }
        let context: TransactionContext = TransactionContext(tenantID: tenantID, userID: userID, actorKind: "user")
        let readAt: ContinuousClock.Instant = .now
        guard
            let record: AccessRecord = try await database.read(
                context, deadline: deadline, statements.record(sessionID: sessionID, userID: userID))
        else { return nil }
        keep(Entry(record: record, readAt: readAt), for: sessionID, generation: generation)
        return record
    }

    /// The record of the owner of an API key, by the digest of the key; nil for a key that nobody has.
    ///
    /// - Parameter isFresh: reads the database even where a cached record would do.
    package func record(
        keyDigest: [UInt8], isFresh: Bool, deadline: ContinuousClock.Instant
    ) async throws(DatabaseError) -> AccessRecord? {
        let (cached, unknownAt, generation): (Entry?, ContinuousClock.Instant?, Int) = state.withLock {
            (s: inout State) in (s.keys[keyDigest], s.unknownKeys[keyDigest], s.generation)
        }
        if let unknownAt, unknownAt.duration(to: .now) < Self.unknownKeyTime { return nil }
        if !isFresh, let cached, cached.readAt.duration(to: .now) < Self.entryTime { return cached.record }
        let readAt: ContinuousClock.Instant = .now
        guard
            let place: SessionPlace = try await database.read(
                TransactionContext(), deadline: deadline, statements.keyPlace(digest: keyDigest))
        else {
            state.withLock { (s: inout State) in
                if s.unknownKeys.count >= Self.entriesMax { s.unknownKeys.removeAll(keepingCapacity: true) }
                s.unknownKeys[keyDigest] = readAt
            }
            return nil
        }
        let context: TransactionContext = TransactionContext(
            tenantID: place.tenantID, userID: place.userID, actorKind: "api_key")
        let record: AccessRecord? = try await database.read(
            context, deadline: deadline, statements.keyRecord(keyID: place.id, userID: place.userID))
        // It may have been replaced between the two questions.
        guard let record, record.key?.digest == keyDigest else { return nil }
        state.withLock { (s: inout State) in
            guard s.generation == generation else { return }
            if s.keys.count >= Self.entriesMax { s.keys.removeAll(keepingCapacity: true) }
            s.keys[keyDigest] = Entry(record: record, readAt: readAt)
        }
        return record
    }

    /// The session whose cookie has that digest; nil where there is none.
    package func place(
        digest: [UInt8], deadline: ContinuousClock.Instant
    ) async throws(DatabaseError) -> SessionPlace? {
        try await database.read(TransactionContext(), deadline: deadline, statements.place(digest: digest))
    }

    /// Notes that the session was used, at most once a minute; a failure is logged and harms nobody.
    package func touch(_ session: SessionState, now: Timestamp, deadline: ContinuousClock.Instant) async {
        let pause: Int64 = Self.activityPause.components.seconds * 1_000_000
        guard now.microseconds - session.lastActivityAt.microseconds > pause else { return }
        let context: TransactionContext = TransactionContext(
            tenantID: session.tenantID, userID: session.userID, actorKind: "user")
        do {
            _ = try await database.read(
                context, deadline: deadline, statements.touch(sessionID: session.id, idle: Self.activityPause))
            forget(where: { (record: AccessRecord) -> Bool in record.session.id == session.id })
        } catch {
            logger.warning("note session activity", metadata: ["error": "\(error)"])
        }
    }

    /// Drops every record that matches.
    package func forget(where matches: (AccessRecord) -> Bool) {
        state.withLock { (s: inout State) in
            s.generation += 1
            s.entries = s.entries.filter { (_, entry: Entry) -> Bool in !matches(entry.record) }
            s.keys = s.keys.filter { (_, entry: Entry) -> Bool in !matches(entry.record) }
        }
    }

    private func keep(_ entry: Entry, for sessionID: UUID, generation: Int) {
        state.withLock { (s: inout State) in
            guard s.generation == generation else { return }
            if s.entries.count >= Self.entriesMax { s.entries.removeAll(keepingCapacity: true) }
            s.entries[sessionID] = entry
        }
    }
}
