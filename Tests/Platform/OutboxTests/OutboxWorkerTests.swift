// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import Foundation
import Logging
import Mail
import Postgres
import Secrecy
import Synchronization
import Testing

@testable import Outbox

/// Keeps what it was handed, and fails as often as it is told.
private final class RecordingSender: MailSender {
    private let state: Mutex<(sent: [MailMessage], failures: [MailError])>

    init(failures: [MailError] = []) { state = Mutex(([], failures)) }

    var sent: [MailMessage] { state.withLock { $0.sent } }

    func send(_ message: MailMessage) async throws(MailError) -> String {
        let failure = state.withLock { state -> MailError? in
            guard state.failures.isEmpty else { return state.failures.removeFirst() }
            state.sent.append(message)
            return nil
        }
        if let failure { throw failure }
        return "provider-" + message.id
    }
}

private struct PlainRenderer: MailRenderer {
    func render(template: String, locale: String, variables: [String: String]) -> RenderedMail? {
        guard template != "unknown" else { return nil }
        return RenderedMail(
            subject: template + " " + locale, text: variables["code"] ?? "", html: "<p>" + (variables["code"] ?? ""))
    }
}

@Suite struct `the mail outbox` {
    private static let envelope = Envelope(
        key: SealingKey(id: UUID(high: 1, low: 1), tenantID: UUID(high: 0, low: 0), bytes: Secret(Array(0..<32))))
    private static let outbox = MailOutbox(
        envelope: envelope, keyed: KeyedDigest(master: Secret(Array(0..<32))), random: .system)

    private func queue(
        _ database: MigratedDatabase, count: Int = 1, template: String = "greeting", notAfter: Timestamp? = nil
    ) async throws {
        let recipient = try #require(EmailAddress(wire: "ada@example.com"))
        for index in 0..<count {
            let letter = MailOutbox.Letter(
                template: template, recipient: recipient, variables: ["code": "\(100_000 + index)"], notAfter: notAfter)
            let statement = try Self.outbox.queue(letter, at: Timestamp(milliseconds: 1_800_000_000_000))
            _ = try await database.app.withTransaction(TransactionContext(), deadline: .now + .seconds(10)) {
                (transaction: Transaction) async throws(DatabaseError) -> Int in try await transaction.run(statement)
            }
        }
    }

    private func worker(_ database: MigratedDatabase, _ sender: RecordingSender) throws -> OutboxWorker {
        OutboxWorker(
            database: database.service, envelope: Self.envelope,
            delivery: MailDelivery(
                sender: sender, renderer: PlainRenderer(), from: try #require(MailAddress("no-reply@zygo.test"))),
            pause: .milliseconds(10), logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
    }

    private func one(_ columns: String, _ database: MigratedDatabase) async throws -> String? {
        try await database.script("SELECT \(columns) FROM outbound_messages").scalar
    }

    /// As if that much time had passed since the last change; the trigger would set its own time.
    private func age(_ interval: String, _ database: MigratedDatabase) async throws {
        try await database.script(
            """
            ALTER TABLE outbound_messages DISABLE TRIGGER outbound_messages_touch_row;
            UPDATE outbound_messages SET updated_at = now() - interval '\(interval)';
            ALTER TABLE outbound_messages ENABLE TRIGGER outbound_messages_touch_row;
            """)
    }

    private static let sealedColumns = "recipient_sealed IS NULL AND data_sealed IS NULL"

    @Test func `a queued letter is delivered and keeps neither address nor values`() async throws {
        try await MigratedDatabase.run { (database: MigratedDatabase) async throws in
            try await queue(database)
            let row = try #require(try await one("outbound_messages::text", database))
            #expect(row.contains("zv1.") && !row.contains("ada@") && !row.contains("100000"))
            let sender = RecordingSender()
            #expect(try await worker(database, sender).deliverBatch() == 1)
            let mail = try #require(sender.sent.first)
            #expect(mail.recipient.address == "ada@example.com" && mail.subject == "greeting en")
            #expect(mail.text == "100000" && mail.variables == ["code": "100000"])
            #expect(
                try await one("status || ' ' || attempts || ' ' || provider_message_id", database)
                    == "sent 1 provider-" + mail.id)
            #expect(try await one(Self.sealedColumns, database) == "t")
            #expect(try await one("sent_at IS NOT NULL", database) == "t")
            #expect(try await worker(database, sender).deliverBatch() == 0)
            #expect(sender.sent.count == 1)
        }
    }

    @Test func `two workers deliver each letter once`() async throws {
        try await MigratedDatabase.run { (database: MigratedDatabase) async throws in
            try await queue(database, count: 40)
            let sender = RecordingSender()
            let workers = [try worker(database, sender), try worker(database, sender)]
            await withTaskGroup(of: Void.self) { group in
                for worker in workers {
                    group.addTask {
                        while await worker.deliverBatch() > 0 { continue }
                    }
                }
            }
            #expect(sender.sent.count == 40)
            #expect(Set(sender.sent.map(\.id)).count == 40)
            #expect(try await one("count(*) FILTER (WHERE status = 'sent')", database) == "40")
        }
    }

    @Test func `a failure is tried again after a pause, until it works`() async throws {
        try await MigratedDatabase.run { (database: MigratedDatabase) async throws in
            try await queue(database)
            let sender = RecordingSender(failures: [.temporary("busy"), .temporary("still busy")])
            let worker = try worker(database, sender)
            #expect(await worker.deliverBatch() == 1)
            #expect(try await one("status || ' ' || attempts || ' ' || last_error", database) == "queued 1 busy")
            #expect(try await one(Self.sealedColumns, database) == "f")
            #expect(await worker.deliverBatch() == 0)
            try await age("6 seconds", database)
            #expect(await worker.deliverBatch() == 1)
            #expect(try await one("status || ' ' || attempts", database) == "queued 2")
            try await age("6 seconds", database)
            #expect(await worker.deliverBatch() == 0)
            try await age("31 seconds", database)
            #expect(await worker.deliverBatch() == 1)
            #expect(try await one("status || ' ' || attempts", database) == "sent 3")
            #expect(sender.sent.count == 1)
        }
    }

    @Test func `after the last try a letter is given up`() async throws {
        try await MigratedDatabase.run { (database: MigratedDatabase) async throws in
            try await queue(database)
            let sender = RecordingSender(failures: [MailError](repeating: .temporary("busy"), count: 9))
            let worker = try worker(database, sender)
            for _ in 0..<OutboxWorker.attemptsMax {
                #expect(await worker.deliverBatch() == 1)
                try await age("1 hour", database)
            }
            #expect(await worker.deliverBatch() == 0)
            #expect(try await one("status || ' ' || attempts || ' ' || last_error", database) == "failed 5 busy")
            #expect(try await one(Self.sealedColumns, database) == "t")
        }
    }

    @Test func `what can never be delivered fails at once`() async throws {
        try await MigratedDatabase.run { (database: MigratedDatabase) async throws in
            try await queue(database)
            let refusing = RecordingSender(failures: [.permanent("nobody there")])
            #expect(try await worker(database, refusing).deliverBatch() == 1)
            #expect(try await one("status || ' ' || last_error", database) == "failed nobody there")
            try await database.script("TRUNCATE outbound_messages")
            try await queue(database, template: "unknown")
            let sender = RecordingSender()
            #expect(try await worker(database, sender).deliverBatch() == 1)
            #expect(try await one("status || ' ' || last_error", database) == "failed unreadable")
            #expect(sender.sent.isEmpty)
        }
    }

    @Test func `a seal that was moved from another row does not open`() async throws {
        try await MigratedDatabase.run { (database: MigratedDatabase) async throws in
            try await queue(database, count: 2)
            try await database.script(
                "UPDATE outbound_messages SET data_sealed = (SELECT max(data_sealed) FROM outbound_messages)")
            let sender = RecordingSender()
            #expect(try await worker(database, sender).deliverBatch() == 2)
            #expect(sender.sent.count == 1)
        }
    }

    @Test func `a letter that is late is dropped`() async throws {
        try await MigratedDatabase.run { (database: MigratedDatabase) async throws in
            try await queue(database, notAfter: Timestamp(milliseconds: 1_500_000_000_000))
            let sender = RecordingSender()
            #expect(try await worker(database, sender).deliverBatch() == 1)
            #expect(sender.sent.isEmpty)
            #expect(try await one("status", database) == "expired")
            #expect(try await one(Self.sealedColumns, database) == "t")
        }
    }

    @Test func `a claim of a worker that died lapses, and the late worker cannot settle it`() async throws {
        try await MigratedDatabase.run { (database: MigratedDatabase) async throws in
            try await queue(database)
            func claim() async throws(DatabaseError) -> [ClaimedMessage] {
                let context = TransactionContext(actorKind: "system", isPlatformScope: true)
                return try await database.service.withTransaction(context, deadline: .now + .seconds(10)) {
                    (transaction: Transaction) async throws(DatabaseError) -> [ClaimedMessage] in
                    try await transaction.run(OutboxStatements.claim(.email, max: 5, lease: OutboxWorker.lease))
                }
            }
            let first = try #require(try await claim().first)
            #expect(try await claim().isEmpty)
            try await age("121 seconds", database)
            let second = try #require(try await claim().first)
            #expect(second.id == first.id && second.attempts == 2)
            let context = TransactionContext(actorKind: "system", isPlatformScope: true)
            let changed = try await database.service.withTransaction(context, deadline: .now + .seconds(10)) {
                (transaction: Transaction) async throws(DatabaseError) -> Int in
                try await transaction.run(OutboxStatements.settle(first, .failed("late")))
            }
            #expect(changed == 0)
            #expect(try await one("status", database) == "sending")
        }
    }

    @Test func `a letter that ended its workers is given up`() async throws {
        try await MigratedDatabase.run { (database: MigratedDatabase) async throws in
            try await queue(database)
            try await database.script("UPDATE outbound_messages SET status = 'sending', attempts = 5")
            try await age("121 seconds", database)
            let sender = RecordingSender()
            #expect(try await worker(database, sender).deliverBatch() == 1)
            #expect(sender.sent.isEmpty)
            #expect(try await one("status || ' ' || last_error", database) == "failed no outcome")
        }
    }
}
