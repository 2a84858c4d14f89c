// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import Foundation
import Logging
import Postgres
import Secrecy
import TestSupport
import Testing
import TextMessages

@testable import Outbox

private struct CodeRenderer: TextRenderer {
    func render(template: String, locale: String, variables: [String: String]) -> String? { variables["code"] }
}

@Suite struct `the outbox of text messages` {
    private static let envelope = Envelope(
        key: SealingKey(id: UUID(high: 1, low: 1), tenantID: UUID(high: 0, low: 0), bytes: Secret(Array(0..<32))))
    private static let keyed = KeyedDigest(master: Secret(Array(0..<32)))

    private func queue(_ database: MigratedDatabase, notAfter: Timestamp? = nil) async throws {
        let number = try #require(PhoneNumber("+4915112345678"))
        let outbox = TextOutbox(envelope: Self.envelope, keyed: Self.keyed, random: .system)
        let note = TextOutbox.Note(
            template: "mfa-code", recipient: number, variables: ["code": "123456"], notAfter: notAfter)
        let statement = try outbox.queue(note, at: Timestamp(milliseconds: 1_800_000_000_000))
        _ = try await database.app.withTransaction(TransactionContext(), deadline: .now + .seconds(10)) {
            (transaction: Transaction) async throws(DatabaseError) -> Int in try await transaction.run(statement)
        }
    }

    private func worker(_ database: MigratedDatabase, _ sender: any TextMessageSender) -> OutboxWorker {
        OutboxWorker(
            database: database.service, envelope: Self.envelope,
            delivery: TextDelivery(sender: sender, renderer: CodeRenderer()), pause: .milliseconds(10),
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
    }

    private func sender(_ provider: ProviderStandIn) -> HTTPTextMessageSender {
        HTTPTextMessageSender(
            url: provider.url,
            service: .twilio(
                HTTPTextMessageSender.TwilioAccount(
                    account: "AC1", user: "AC1", password: Secret("token"), origin: .messagingService("MG1"),
                    statusURL: "https://api.example/status")), deadline: .milliseconds(500))
    }

    private func age(_ interval: String, _ database: MigratedDatabase) async throws {
        try await database.script(
            """
            ALTER TABLE outbound_messages DISABLE TRIGGER outbound_messages_touch_row;
            UPDATE outbound_messages SET updated_at = now() - interval '\(interval)';
            ALTER TABLE outbound_messages ENABLE TRIGGER outbound_messages_touch_row;
            """)
    }

    private func one(_ columns: String, _ table: String, _ database: MigratedDatabase) async throws -> String? {
        try await database.script("SELECT \(columns) FROM \(table)").scalar
    }

    @Test func `a provider that fails, limits and hangs gets the same message until it takes it, and once then`()
        async throws
    {
        try await MigratedDatabase.run { (database: MigratedDatabase) async throws in
            try await ProviderStandIn.with { provider in
                try await queue(database)
                let sender = sender(provider)
                let worker = worker(database, sender)
                provider.next(
                    .answer(status: 500, body: "oops"), .answer(status: 429, body: "{}"), .silence,
                    .answer(status: 201, body: #"{"sid": "SM9"}"#))
                for pause in ["6 seconds", "31 seconds", "121 seconds"] {
                    #expect(await worker.deliverBatch() == 1)
                    #expect(try await one("status", "outbound_messages", database) == "queued")
                    #expect(await worker.deliverBatch() == 0, "tried again at once")
                    try await age(pause, database)
                }
                #expect(await worker.deliverBatch() == 1)
                try await age("1 hour", database)
                #expect(await worker.deliverBatch() == 0)
                #expect(provider.requests.count == 4)
                #expect(Set(provider.requests.map(\.body)).count == 1)
                #expect(Set(provider.requests.compactMap { $0.header("idempotency-key") }).count == 1)
                #expect(
                    try await one(
                        "concat_ws(' ', status, attempts, provider, provider_message_id)", "outbound_messages", database
                    )
                        == "sent 4 twilio SM9")
                #expect(
                    try await one(
                        "concat_ws(' ', provider, provider_message_id, phone_masked, purpose, status)",
                        "sms_delivery_logs", database) == "twilio SM9 ••••••78 mfa-code sent")
                try await sender.shutDown()
            }
        }
    }

    @Test func `a number that cannot be reached is given up at once`() async throws {
        try await MigratedDatabase.run { (database: MigratedDatabase) async throws in
            try await ProviderStandIn.with { provider in
                try await queue(database)
                provider.always(.answer(status: 400, body: #"{"code": 21614}"#))
                let sender = sender(provider)
                #expect(await worker(database, sender).deliverBatch() == 1)
                #expect(try await one("status", "outbound_messages", database) == "failed")
                #expect(try await one("count(*)", "sms_delivery_logs", database) == "0")
                try await sender.shutDown()
            }
        }
    }

    @Test func `a code that is late is not sent, and mails are left to their own worker`() async throws {
        try await MigratedDatabase.run { (database: MigratedDatabase) async throws in
            try await ProviderStandIn.with { provider in
                try await queue(database, notAfter: Timestamp(milliseconds: 1_500_000_000_000))
                let sender = sender(provider)
                let worker = worker(database, sender)
                #expect(await worker.deliverBatch() == 1)
                #expect(try await one("status", "outbound_messages", database) == "expired")
                try await database.script(
                    "UPDATE outbound_messages SET status = 'queued', attempts = 0, channel = 'email'")
                #expect(await worker.deliverBatch() == 0)
                #expect(provider.requests.isEmpty)
                try await sender.shutDown()
            }
        }
    }
}
