// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
package import Logging
package import Mail
package import Postgres
package import Secrecy
import ServiceLifecycle

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// A mail's texts in one language.
package struct RenderedMail: Sendable, Equatable {
    package let subject: String
    package let text: String
    package let html: String

    package init(subject: String, text: String, html: String) {
        self.subject = subject
        self.text = text
        self.html = html
    }
}

/// Role: turns a template and its variables into a mail; nil for a template that nobody knows.
package protocol MailRenderer: Sendable {
    func render(template: String, locale: String, variables: [String: String]) -> RenderedMail?
}

/// Delivers queued mail: claims, unseals, renders, sends, settles. Any number of workers may run.
package struct OutboxWorker: Service {
    /// Messages of one claim; they are sent at the same time, so that all are settled well before the lease ends.
    static let batchMax: Int = 8
    /// A claim that is not settled by then is taken by another worker; far longer than one session with a mail server.
    static let lease: Duration = .seconds(120)
    static let attemptsMax: Int = 5
    static let statementTime: Duration = .seconds(10)

    private let database: Database
    private let envelope: Envelope
    private let sender: any MailSender
    private let renderer: any MailRenderer
    private let from: MailAddress
    private let pause: Duration
    private let logger: Logger

    /// - Parameter pause: time between two looks when nothing was due.
    package init(
        database: Database, envelope: Envelope, sender: any MailSender, renderer: any MailRenderer, from: MailAddress,
        pause: Duration, logger: Logger
    ) {
        self.database = database
        self.envelope = envelope
        self.sender = sender
        self.renderer = renderer
        self.from = from
        self.pause = pause
        self.logger = logger
    }

    package func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                let isIdle: Bool = await deliverBatch() == 0
                if isIdle {
                    do { try await Task.sleep(for: pause) } catch { return }
                }
            }
        }
    }

    /// Number of messages that were claimed. A failing database is logged and tried again after the pause.
    func deliverBatch() async -> Int {
        do {
            let claimed: [ClaimedMessage] = try await inPlatform { (transaction) async throws(DatabaseError) in
                try await transaction.run(OutboxStatements.claim(max: Self.batchMax, lease: Self.lease))
            }
            await withTaskGroup(of: Void.self) { (group: inout TaskGroup<Void>) in
                for message in claimed { group.addTask { await settle(message, await deliver(message)) } }
            }
            return claimed.count
        } catch {
            note("claim queued mail", error)
            return 0
        }
    }

    /// A settlement that fails leaves the claim to its lease: the mail is delivered again rather than lost.
    private func settle(_ message: ClaimedMessage, _ settlement: Settlement) async {
        do {
            _ = try await inPlatform { (transaction) async throws(DatabaseError) -> Int in
                try await transaction.run(OutboxStatements.settle(message, settlement))
            }
        } catch {
            note("settle queued mail", error)
        }
    }

    private func note(_ action: Logger.Message, _ error: DatabaseError) {
        logger.error(action, metadata: ["error": "\(error)", "cause": "\(error.serverMessage)"])
    }

    private func deliver(_ message: ClaimedMessage) async -> Settlement {
        if message.isLate { return .expired }
        // Claims that lapsed without an outcome count as well: this mail may be what ends the workers.
        guard message.attempts <= Self.attemptsMax else { return .failed("no outcome") }
        guard let mail: MailMessage = open(message) else {
            logger.error("open queued mail", metadata: ["message": "\(message.id)", "template": "\(message.template)"])
            return .failed("unreadable")
        }
        do {
            return .sent(providerID: try await sender.send(mail))
        } catch {
            logger.warning("send mail", metadata: ["message": "\(message.id)", "error": "\(error)"])
            switch error {
            case .permanent(let reason): return .failed(reason)
            case .temporary(let reason):
                return message.attempts < Self.attemptsMax ? .again(reason) : .failed(reason)
            }
        }
    }

    /// Nil when the seal does not open, the address is none, or the template is unknown.
    private func open(_ message: ClaimedMessage) -> MailMessage? {
        guard let sealedRecipient = message.recipientSealed, let sealedData = message.dataSealed else { return nil }
        do {
            let address: [UInt8] = try envelope.open(sealedRecipient, at: MailOutbox.recipientPlace(message.id))
            let data: [UInt8] = try envelope.open(sealedData, at: MailOutbox.dataPlace(message.id))
            guard let recipient: MailAddress = MailAddress(String(decoding: address, as: UTF8.self)),
                let variables: [String: String] = JSONReader.decode([String: String].self, from: data),
                let rendered: RenderedMail = renderer.render(
                    template: message.template, locale: message.locale, variables: variables)
            else { return nil }
            return MailMessage(
                id: message.id.wire, sender: from, recipient: recipient, subject: rendered.subject,
                text: rendered.text, html: rendered.html, template: message.template, variables: variables)
        } catch {
            return nil
        }
    }

    private func inPlatform<Output: Sendable>(
        _ body: @Sendable (Transaction) async throws(DatabaseError) -> Output
    ) async throws(DatabaseError) -> Output {
        try await database.withTransaction(
            TransactionContext(actorKind: "system", isPlatformScope: true), deadline: .now + Self.statementTime, body)
    }
}
