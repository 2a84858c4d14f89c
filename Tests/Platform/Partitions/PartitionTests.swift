// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import Foundation
import Postgres
import TestSupport
import Testing

@testable import Partitions

/// Partitions of the time to come and of the time that is over, on a real database with the rules that it ships.
@Suite struct `partitioned tables` {
    /// Makes the partition that begins so long ago; the text is its name.
    private static func makeOld(
        _ table: String, _ unit: String, ago: Int, _ database: MigratedDatabase
    ) async throws -> String {
        let parts = table.split(separator: ".")
        let (schema, name) = parts.count == 2 ? (String(parts[0]), String(parts[1])) : ("public", table)
        let rows = try await database.script(
            """
            DO $$
            DECLARE
                low timestamptz := date_trunc('\(unit)', now()) - \(ago) * interval '1 \(unit)';
            BEGIN
                SET LOCAL timezone = 'UTC';
                EXECUTE 'SET LOCAL ROLE '
                    || CASE '\(schema)' WHEN 'audit' THEN 'zygo_audit' ELSE 'zygo_owner' END;
                EXECUTE format('CREATE TABLE \(schema).%I PARTITION OF \(table) FOR VALUES FROM (%L) TO (%L)',
                    '\(name)_p' || to_char(low, 'YYYYMMDD'), low, low + interval '1 \(unit)');
            END $$;
            SELECT '\(name)_p' || to_char(date_trunc('\(unit)', now()) - \(ago) * interval '1 \(unit)', 'YYYYMMDD');
            """)
        return try #require(rows.scalar)
    }

    private static func exists(_ partition: String, _ database: MigratedDatabase) async throws -> Bool {
        try await database.script("SELECT count(*) FROM pg_class WHERE relname = '\(partition)'").scalar == "1"
    }

    /// What a round does for one table.
    private static func outcome(
        of table: String, _ database: MigratedDatabase
    ) async throws -> PartitionRound.Outcome {
        try #require(try await PartitionRound(database: database.service).run().first { $0.table == table })
    }

    private static func expired(_ partition: String, _ outcome: String) -> PartitionRound.Expired {
        PartitionRound.Expired(partition: partition, outcome: outcome)
    }

    @Test func `the rules are what the contract says, for every partitioned table`() async throws {
        try await MigratedDatabase.run { (database: MigratedDatabase) async throws in
            let ruled = try await database.script(
                """
                SELECT schema_name || '.' || table_name, key_column, unit, ahead, keep
                  FROM zygo.partition_rules()
                 ORDER BY 1
                """)
            let promised = try DatabaseContract.read().tables.compactMap { name, table -> [String?]? in
                guard let partition = table.partition else { return nil }
                let full = name.contains(".") ? name : (table.schema ?? "public") + "." + name
                return [full, partition.column, partition.interval, "\(partition.premake)", "\(partition.keep)"]
            }.sorted { ($0[0] ?? "") < ($1[0] ?? "") }
            #expect(ruled.rows == promised)
            #expect(promised.count == 23)
        }
    }

    @Test func `a round makes what is missing ahead, and the next one nothing`() async throws {
        try await MigratedDatabase.run { (database: MigratedDatabase) async throws in
            try await database.script(
                """
                DO $$
                DECLARE last text;
                BEGIN
                    SELECT max(partition_name) INTO last FROM zygo.partitions() WHERE table_name = 'webhook_events';
                    EXECUTE 'DROP TABLE public.' || last;
                    SELECT max(partition_name) INTO last FROM zygo.partitions() WHERE table_name = 'logs';
                    EXECUTE 'DROP TABLE audit.' || last;
                END $$
                """)
            let round = PartitionRound(database: database.service)
            let short = try await round.headroom().filter { $0.ahead < $0.wanted }.map(\.table)
            #expect(Set(short) == ["webhook_events", "audit.logs"])
            let created = try await round.run().filter { $0.created > 0 }
            #expect(created.map(\.table).sorted() == ["audit.logs", "webhook_events"])
            #expect(created.allSatisfy { $0.created == 1 && $0.expired.isEmpty })
            #expect(try await round.run().allSatisfy { $0.created == 0 && $0.expired.isEmpty && !$0.isTaken })
            #expect(try await round.headroom().allSatisfy { $0.ahead == $0.wanted && !$0.isShort })
            let unguarded = try await database.script(
                """
                SELECT count(*) FROM pg_class
                 WHERE relispartition AND relkind = 'r' AND NOT (relrowsecurity AND relforcerowsecurity)
                """
            )
            #expect(unguarded.scalar == "0")
        }
    }

    @Test func `a partition goes on the day its retention is over, not before`() async throws {
        try await MigratedDatabase.run { (database: MigratedDatabase) async throws in
            let over = try await Self.makeOld("webhook_events", "day", ago: 32, database)
            let kept = try await Self.makeOld("webhook_events", "day", ago: 31, database)
            let foreign = "webhook_events_archive"
            try await database.script(
                """
                SET ROLE zygo_owner;
                CREATE TABLE public.\(foreign) PARTITION OF webhook_events
                    FOR VALUES FROM ('2001-01-01') TO ('2001-01-02')
                """)
            let outcome = try await Self.outcome(of: "webhook_events", database)
            #expect(outcome.expired == [Self.expired(over, "dropped")])
            #expect(try await !Self.exists(over, database))
            #expect(try await Self.exists(kept, database))
            #expect(try await Self.exists(foreign, database))
        }
    }

    @Test func `a legal hold of a workspace or a person keeps what covers them`() async throws {
        try await MigratedDatabase.run { (database: MigratedDatabase) async throws in
            let tenant = try await database.makeTenant("held")
            let user = try await database.makeUser("held@mail.example")
            for (scope, subject, column) in [("tenant", tenant, "tenant_id"), ("user", user, "user_id")] {
                let old = try await Self.makeOld("oauth_audit_log", "month", ago: 14, database)
                try await database.script(
                    """
                    SET session_replication_role = replica;
                    ALTER TABLE oauth_audit_log ALTER COLUMN tenant_id DROP NOT NULL;
                    INSERT INTO oauth_audit_log (\(column), provider_id, event_type, created_at)
                    VALUES ('\(subject.wire)', 'github', 'api_call',
                        date_trunc('month', now()) - interval '14 months');
                    INSERT INTO legal_holds (scope, subject_id, reason)
                    VALUES ('\(scope)', '\(subject.wire)', 'a court asked to keep everything');
                    """)
                #expect(try await Self.outcome(of: "oauth_audit_log", database).expired == [Self.expired(old, "held")])
                try await database.script("UPDATE legal_holds SET lifted_at = now()")
                let free = try await Self.outcome(of: "oauth_audit_log", database).expired
                #expect(free == [Self.expired(old, "dropped")])
            }
        }
    }

    @Test func `every table that names a workspace is kept for it, the trail for who acted`() async throws {
        try await MigratedDatabase.run { (database: MigratedDatabase) async throws in
            let unnamed = try await database.script(
                """
                SELECT r.schema_name || '.' || r.table_name || '.' || c.column_name
                  FROM zygo.partition_rules() r
                  JOIN information_schema.columns c
                    ON c.table_schema = r.schema_name AND c.table_name = r.table_name
                   AND c.column_name IN ('tenant_id', 'user_id')
                 WHERE c.column_name <> ALL (r.tenant_columns || r.user_columns)
                """)
            #expect(unnamed.rows.isEmpty)
            let (tenant, user) = (try await database.makeTenant("held"), try await database.makeUser("a@mail.example"))
            let deliveries = try await Self.makeOld("webhook_events", "day", ago: 40, database)
            let logs = try await Self.makeOld("audit.logs", "month", ago: 15, database)
            let hash = String(repeating: "ab", count: 32)
            func entry(_ kind: String, _ actor: String, _ seq: Int) -> String {
                """
                INSERT INTO audit.logs (
                    id, chain_id, seq, timestamp, event_type, severity, action, description,
                    status, actor_type, actor_id, previous_hash, entry_hash, signature, signature_key_id)
                VALUES (zygo.uuid_v7(), '00000000-0000-0000-0000-000000000000', \(seq),
                    date_trunc('month', now()) - interval '15 months', 'role.created', 'low', 'create', 'made',
                    'success', '\(kind)', '\(actor)', '\(hash)', '\(hash)', '\(hash)', 'key');
                """
            }
            try await database.script(
                """
                SET session_replication_role = replica;
                INSERT INTO webhook_events (tenant_id, type, payload, body, dedupe_key, occurred_at)
                VALUES ('\(tenant.wire)', 'e.f', '{}', '{}', 'k', date_trunc('day', now()) - interval '40 days');
                INSERT INTO legal_holds (scope, subject_id, reason) VALUES
                    ('tenant', '\(tenant.wire)', 'a court asked to keep everything'),
                    ('user', '\(user.wire)', 'a court asked to keep everything');
                """ + entry("system", "nightly", 1) + entry("user", user.wire, 2))
            #expect(
                try await Self.outcome(of: "webhook_events", database).expired == [Self.expired(deliveries, "held")])
            #expect(try await Self.outcome(of: "audit.logs", database).expired == [Self.expired(logs, "held")])
            try await database.script("UPDATE legal_holds SET lifted_at = now()")
            #expect(try await Self.outcome(of: "audit.logs", database).expired == [Self.expired(logs, "unarchived")])
        }
    }

    @Test func `the trail goes when a verified archive has all of it, personal parts only after it`() async throws {
        try await MigratedDatabase.run { (database: MigratedDatabase) async throws in
            let tenant = try await database.makeTenant("acme")
            let logs = try await Self.makeOld("audit.logs", "month", ago: 15, database)
            let personal = try await Self.makeOld("audit.log_pii", "month", ago: 15, database)
            let hash = String(repeating: "ab", count: 32)
            try await database.script(
                """
                SET session_replication_role = replica;
                INSERT INTO audit.logs (
                    id, chain_id, tenant_id, seq, timestamp, event_type, severity, action, description,
                    status, actor_type, previous_hash, entry_hash, signature, signature_key_id)
                SELECT zygo.uuid_v7(), '\(tenant.wire)', '\(tenant.wire)', n,
                    date_trunc('month', now()) - interval '15 months' + n * interval '1 day',
                    'role.created', 'low', 'create', 'made', 'success', 'user', '\(hash)', '\(hash)', '\(hash)', 'key'
                  FROM generate_series(1, 3) AS n;
                """)
            func outcomes() async throws -> [[PartitionRound.Expired]] {
                let all = try await PartitionRound(database: database.service).run()
                return ["audit.logs", "audit.log_pii"].map { name in all.first { $0.table == name }?.expired ?? [] }
            }
            let waiting = [[Self.expired(logs, "unarchived")], [Self.expired(personal, "unarchived")]]
            #expect(try await outcomes() == waiting)
            func archive(_ seq: String, _ verified: String) async throws {
                try await database.script(
                    """
                    INSERT INTO audit.archives (chain_id, tenant_id, month, from_seq, to_seq, first_previous_hash,
                        last_entry_hash, object_key, sha256, row_count, verified_at)
                    VALUES ('\(tenant.wire)', '\(tenant.wire)', now(), \(seq), '\(hash)', '\(hash)',
                        'archive-' || zygo.uuid_v7(), '\(hash)', 1, \(verified))
                    """)
            }
            try await archive("1, 2", "now()")
            try await archive("3, 3", "NULL")
            #expect(try await outcomes() == waiting)
            try await database.script("UPDATE audit.archives SET verified_at = now()")
            // Tables come in order of their names: the personal parts are looked at first and go with the next round.
            #expect(try await outcomes()[0] == [Self.expired(logs, "dropped")])
            #expect(try await outcomes()[1] == [Self.expired(personal, "dropped")])
        }
    }

    @Test func `a reader is not waited for long, and what another process works on is passed over`() async throws {
        try await MigratedDatabase.run { (database: MigratedDatabase) async throws in
            let old = try await Self.makeOld("server_metrics_raw", "day", ago: 5, database)
            let reader = try await DirectConnection.open(database.server.settings(database: database.name))
            try await reader.execute("BEGIN; SELECT count(*) FROM server_metrics_raw", name: "reader")
            #expect(try await Self.outcome(of: "server_metrics_raw", database).expired == [Self.expired(old, "busy")])
            try await reader.execute(
                """
                COMMIT; BEGIN;
                SELECT pg_advisory_xact_lock(hashtextextended('zygo.partitions.server_metrics_raw', 0))
                """,
                name: "other process")
            #expect(try await Self.outcome(of: "server_metrics_raw", database).isTaken)
            try await reader.execute("COMMIT", name: "other process")
            await reader.close()
            let outcome = try await Self.outcome(of: "server_metrics_raw", database)
            #expect(outcome.expired == [Self.expired(old, "dropped")])
            #expect(outcome.dropped == 1)
        }
    }

    @Test func `only background work may drop, and only tables that have a rule`() async throws {
        try await MigratedDatabase.run { (database: MigratedDatabase) async throws in
            for role in ["zygo_app", "zygo_admin", "zygo_security", "zygo_readonly"] {
                for call in ["zygo.partition_drop('webhook_events')", "audit.partition_drop('logs')"] {
                    let error = await failure { () throws(DatabaseError) in
                        try await database.scriptOrFail("SET ROLE \(role); SELECT \(call)")
                    }
                    #expect(error?.kind == .insufficientPrivilege, "\(role) \(call)")
                }
            }
            for call in [
                "zygo.partition_drop('users')", "zygo.partition_drop('logs')", "audit.partition_drop('webhook_events')",
            ] {
                let error = await failure { () throws(DatabaseError) in
                    try await database.scriptOrFail("SET ROLE zygo_service; SELECT \(call)")
                }
                #expect(error?.kind == .guardRaised(sqlState: "ZY017", reason: "PARTITION_PARENT_UNKNOWN"), "\(call)")
            }
        }
    }

    @Test func `the nightly round is half past midnight`() {
        let midnight: Int64 = 1_800_057_600
        #expect(PartitionKeeper.pause(at: Timestamp(milliseconds: midnight * 1_000)) == .seconds(1_800))
        #expect(PartitionKeeper.pause(at: Timestamp(milliseconds: (midnight + 1_799) * 1_000)) == .seconds(1))
        #expect(PartitionKeeper.pause(at: Timestamp(milliseconds: (midnight + 1_800) * 1_000)) == .seconds(86_400))
        #expect(PartitionKeeper.pause(at: Timestamp(milliseconds: (midnight + 86_399) * 1_000)) == .seconds(1_801))
    }

    @Test func `the keeper prepares a database at its start and says when it cannot`() async throws {
        try await MigratedDatabase.run { (database: MigratedDatabase) async throws in
            let old = try await Self.makeOld("rate_limit_log", "day", ago: 40, database)
            let log = LogCapture()
            let keeper = PartitionKeeper(
                round: PartitionRound(database: database.service), now: { Timestamp(milliseconds: 0) },
                logger: log.logger)
            #expect(await keeper.keep())
            #expect(try await !Self.exists(old, database))
            try await database.script("REVOKE EXECUTE ON FUNCTION zygo.partition_drop(text) FROM zygo_service")
            #expect(await !keeper.keep())
        }
    }
}
