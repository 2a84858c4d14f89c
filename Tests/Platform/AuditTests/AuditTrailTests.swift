// SPDX-License-Identifier: Apache-2.0
import Audit
import ContractRuntime
import Foundation
import Postgres
import Secrecy
import Testing

@Suite struct `the audit trail in the database` {
    private static let trail = AuditTrail(
        catalogue: ["role.created": AuditEventClass("role.created", severity: "low", subjectType: "role")],
        key: AuditKey(id: "k1", secret: Secret(Array("0123456789abcdef0123456789abcdef".utf8))), random: .system)

    /// The first row that does not hang on its predecessor, or has no place in the sequence; empty where all is well.
    private static let breaks = """
        SELECT count(*) FROM (
            SELECT seq, previous_hash, row_number() OVER chain AS place,
                   lag(entry_hash) OVER chain AS wanted, timestamp < lag(timestamp) OVER chain AS is_back
              FROM audit.logs WINDOW chain AS (PARTITION BY chain_id ORDER BY seq)) AS link
         WHERE seq <> place OR is_back OR (wanted IS NOT NULL AND wanted <> previous_hash)
        """

    private func request(_ id: String = "req_1", at time: Timestamp = Timestamp(microseconds: now())) -> RequestInfo {
        RequestInfo(
            operationID: "createRole", requestID: id, path: "/v1/roles", clientIP: "203.0.113.7", userAgent: "curl/8",
            receivedAt: time, deadline: .now + .seconds(10))
    }

    private static func now() -> Int64 { Int64(Date.now.timeIntervalSince1970 * 1_000_000) }

    private func append(
        _ entries: [AuditEntry], _ database: MigratedDatabase, tenantID: UUID? = nil, request: RequestInfo? = nil
    ) async throws(DatabaseError) {
        let context = TransactionContext(tenantID: tenantID, actorKind: "system")
        let info = request ?? self.request()
        try await database.app.withTransaction(context, deadline: .now + .seconds(20)) {
            (transaction: Transaction) async throws(DatabaseError) in
            try await Self.trail.append(
                entries, actor: AuditTrail.Actor(type: "system", id: nil, tenantID: tenantID), request: info,
                in: transaction)
        }
    }

    @Test func `concurrent writers leave a chain without gaps`() async throws {
        try await MigratedDatabase.run { (database: MigratedDatabase) async throws in
            try await withThrowingTaskGroup(of: Void.self) { group in
                for writer in 0..<8 {
                    group.addTask {
                        for row in 0..<5 {
                            let entries = [
                                AuditEntry("role.created", subject: "\(writer)-\(row)"),
                                AuditEntry("role.created", subject: "\(writer)-\(row)-b", outcome: .denied),
                            ]
                            try await append(entries, database)
                        }
                    }
                }
                try await group.waitForAll()
            }
            #expect(try await database.script("SELECT count(*) FROM audit.logs").scalar == "80")
            #expect(try await database.script("SELECT max(seq) FROM audit.logs").scalar == "80")
            #expect(try await database.script(Self.breaks).scalar == "0")
            #expect(try await database.script("SELECT count(*) FROM audit.log_pii").scalar == "80")
            let head = "SELECT seq FROM audit.chain_heads WHERE chain_id = '\(AuditTrail.platformChain.wire)'"
            #expect(try await database.script(head).scalar == "80")
        }
    }

    @Test func `a chain stays whole under 64 writers whose connections are killed`() async throws {
        try await MigratedDatabase.run { (database: MigratedDatabase) async throws in
            let written: Int = try await withThrowingTaskGroup(of: Int.self) { group in
                for writer in 0..<64 {
                    group.addTask {
                        var count = 0
                        for row in 0..<3 {
                            if writer.isMultiple(of: 16) { try await database.script(Self.killing) }
                            do {
                                try await append([AuditEntry("role.created", subject: "\(writer)-\(row)")], database)
                                count += 1
                            } catch let error as DatabaseError {
                                // The writer was told that nothing is certain; the chain must not care.
                                #expect(Self.isInterruption(error.kind), "\(error)")
                            }
                        }
                        return count
                    }
                }
                return try await group.reduce(0, +)
            }
            let count = try #require(Int(try await database.script("SELECT count(*) FROM audit.logs").scalar ?? ""))
            #expect(count >= written && written > 0)
            #expect(try await database.script("SELECT max(seq) FROM audit.logs").scalar == "\(count)")
            #expect(try await database.script(Self.breaks).scalar == "0")
            let head = "SELECT seq FROM audit.chain_heads WHERE chain_id = '\(AuditTrail.platformChain.wire)'"
            #expect(try await database.script(head).scalar == "\(count)")
        }
    }

    private static let killing = """
        SELECT pg_terminate_backend(pid) FROM pg_stat_activity
         WHERE datname = current_database() AND usename = 'zygo_app' AND pid <> pg_backend_pid()
        """

    private static func isInterruption(_ kind: DatabaseError.Kind) -> Bool {
        switch kind {
        case .connectionLost, .unavailable, .unknownOutcome, .lockNotAvailable, .poolExhausted, .cancelled,
            .serializationFailure, .statementTimeout:
            true
        default: false
        }
    }

    @Test func `a tenant and the platform have chains of their own in one transaction`() async throws {
        try await MigratedDatabase.run { (database: MigratedDatabase) async throws in
            let tenant = try await database.makeTenant("acme-audit")
            let entries = [
                AuditEntry("role.created", subject: "1"),
                AuditEntry("role.created", subject: "2", tenantID: AuditTrail.platformChain),
                AuditEntry("role.created", subject: "3"),
            ]
            try await append(entries, database, tenantID: tenant)
            let ids = "SELECT string_agg(resource_id, ',' ORDER BY seq) FROM audit.logs"
            let own = ids + " WHERE tenant_id = '\(tenant.wire)'"
            #expect(try await database.script(own).scalar == "1,3")
            #expect(try await database.script(ids + " WHERE tenant_id IS NULL").scalar == "2")
            #expect(try await database.script(Self.breaks).scalar == "0")
        }
    }

    @Test func `a row of another tenant's chain is refused and nothing stays`() async throws {
        try await MigratedDatabase.run { (database: MigratedDatabase) async throws in
            let foreign = UUID.v7(milliseconds: 1_800_000_000_000)
            await #expect(throws: DatabaseError.self) {
                try await append([AuditEntry("role.created", tenantID: foreign)], database)
            }
            #expect(try await database.script("SELECT count(*) FROM audit.logs").scalar == "0")
        }
    }

    @Test func `an event outside the catalogue is written as a high one, an outcome as failure`() async throws {
        try await MigratedDatabase.run { (database: MigratedDatabase) async throws in
            try await append([AuditEntry("odd.new_event", outcome: .failure)], database)
            let row = "SELECT severity || ' ' || action || ' ' || status || ' ' || description FROM audit.logs"
            #expect(try await database.script(row).scalar == "high new_event failure odd new event (failure)")
        }
    }

    @Test func `metadata that went through the database still hashes to the entry`() async throws {
        try await MigratedDatabase.run { (database: MigratedDatabase) async throws in
            let metadata: JSONValue = [
                "z": 1, "a": ["é", "\u{1F600}", "\n\t\"\\"], "n": .null, "deep": ["b": [1, -2, 9_007_199_254_740_991]],
            ]
            let time = Timestamp(milliseconds: Self.now() / 1_000)
            try await append([AuditEntry("role.created", metadata: metadata)], database, request: request(at: time))
            let text = try #require(try await database.script("SELECT metadata::text FROM audit.logs").scalar)
            let stored = try #require(JSONReader.decode(JSONValue.self, from: Array(text.utf8)))
            #expect(stored.canonicalBytes == metadata.canonicalBytes)
        }
    }

    @Test func `no entries cost nothing`() async throws {
        try await MigratedDatabase.run { (database: MigratedDatabase) async throws in
            try await append([], database)
            #expect(try await database.script("SELECT count(*) FROM audit.logs").scalar == "0")
        }
    }
}
