// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import Foundation
import Postgres
import TestSupport
import Testing

/// Triggers that state what a CHECK cannot.
@Suite struct `guards of rows` {
    private static let refusal = DatabaseError.Kind.guardRaised(sqlState: "ZY018", reason: "INVOICE_FINALISED")

    @Test func `a finalised invoice keeps money, parties, number and dates, and stays`() async throws {
        try await MigratedDatabase.run { (database: MigratedDatabase) async throws in
            let tenantID = try await database.makeTenant("acme")
            try await database.script(
                """
                INSERT INTO invoices (tenant_id, currency, subtotal, total)
                VALUES ('\(tenantID.wire)', 'EUR', 100, 100);
                UPDATE invoices SET subtotal = 200, total = 200;
                UPDATE invoices SET number = 'INV-2026-0001', status = 'open', finalized_at = now();
                UPDATE invoices SET status = 'paid', paid_at = now(), amount_paid = 200
                """)
            for change in [
                "UPDATE invoices SET subtotal = 1, total = 1", "UPDATE invoices SET number = 'INV-2026-0002'",
                "UPDATE invoices SET buyer = '{\"name\": \"Eve\"}'", "UPDATE invoices SET issue_date = '2001-01-01'",
                "DELETE FROM invoices",
            ] {
                let error = await failure { () throws(DatabaseError) in try await database.scriptOrFail(change) }
                #expect(error?.kind == Self.refusal, "\(change)")
            }
            let kept = try await database.script("SELECT number, total, status FROM invoices")
            #expect(kept.rows == [["INV-2026-0001", "200", "paid"]])
        }
    }

    @Test func `a due job wakes its queue once per transaction, a later one nobody`() async throws {
        try await MigratedDatabase.run { (database: MigratedDatabase) async throws in
            let listener = Listener(
                channels: ["zygo_jobs"], settings: database.server.settings(database: database.name),
                reactor: database.reactor)
            try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask { try await listener.run() }
                var events = listener.events.makeAsyncIterator()
                #expect(await events.next() == .connected)
                try await database.script(
                    """
                    INSERT INTO job_queues (name) VALUES ('bench-a'), ('bench-b');
                    INSERT INTO job_definitions (id, name, queue) VALUES ('bench.job', 'Bench', 'bench-a');
                    INSERT INTO job_executions (job_id, queue, run_at, claim_at)
                    VALUES ('bench.job', 'bench-b', now() + interval '1 hour', now() + interval '2 hours');
                    INSERT INTO job_executions (job_id, queue)
                    SELECT 'bench.job', 'bench-a' FROM generate_series(1, 50);
                    SELECT pg_notify('zygo_jobs', 'the end')
                    """)
                #expect(await events.next() == .notified(channel: "zygo_jobs", payload: "bench-a"))
                #expect(await events.next() == .notified(channel: "zygo_jobs", payload: "the end"))
                group.cancelAll()
            }
        }
    }
}
