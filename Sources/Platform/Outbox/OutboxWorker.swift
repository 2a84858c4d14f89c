// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
package import Logging
package import Postgres
package import Secrecy
import ServiceLifecycle

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Delivers the queued messages of one channel: claims, unseals, delivers, settles. Any number of workers may run.
package struct OutboxWorker: Service {
    /// Messages of one claim; they are sent at the same time, so that all are settled well before the lease ends.
    static let batchMax: Int = 8
    /// A claim that is not settled by then is taken by another worker; far longer than one delivery takes.
    static let lease: Duration = .seconds(120)
    static let attemptsMax: Int = 5
    static let statementTime: Duration = .seconds(10)

    private let database: Database
    private let envelope: Envelope
    private let delivery: any OutboundDelivery
    private let pause: Duration
    private let logger: Logger

    /// - Parameter pause: time between two looks when nothing was due.
    package init(
        database: Database, envelope: Envelope, delivery: any OutboundDelivery, pause: Duration, logger: Logger
    ) {
        self.database = database
        self.envelope = envelope
        self.delivery = delivery
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
                try await transaction.run(
                    OutboxStatements.claim(delivery.channel, max: Self.batchMax, lease: Self.lease))
            }
            await withTaskGroup(of: Void.self) { (group: inout TaskGroup<Void>) in
                for message in claimed { group.addTask { await settle(message, await deliver(message)) } }
            }
            return claimed.count
        } catch {
            note("claim queued messages", error)
            return 0
        }
    }

    /// A settlement that fails leaves the claim to its lease: the message is delivered again rather than lost.
    private func settle(_ message: ClaimedMessage, _ outcome: Outcome) async {
        do {
            _ = try await inPlatform { (transaction) async throws(DatabaseError) -> Int in
                let settled: Int = try await transaction.run(OutboxStatements.settle(message, outcome.settlement))
                if settled == 1, let masked = outcome.loggedAs, let receipt = outcome.settlement.receipt {
                    return try await transaction.run(OutboxStatements.log(message, receipt, masked: masked))
                }
                return settled
            }
        } catch {
            note("settle a queued message", error)
        }
    }

    /// How a delivery ended, and under which masked recipient it is noted.
    private struct Outcome: Sendable {
        let settlement: Settlement
        var loggedAs: String?
    }

    private func note(_ action: Logger.Message, _ error: DatabaseError) {
        logger.error(action, metadata: ["error": "\(error)", "cause": "\(error.serverMessage)"])
    }

    private func deliver(_ message: ClaimedMessage) async -> Outcome {
        if message.isLate { return Outcome(settlement: .expired) }
        // Claims that lapsed without an outcome count as well: this message may be what ends the workers.
        guard message.attempts <= Self.attemptsMax else { return Outcome(settlement: .failed("no outcome")) }
        guard let opened: OpenedMessage = open(message) else { return unreadable(message) }
        do {
            return Outcome(
                settlement: .sent(try await delivery.deliver(opened)), loggedAs: delivery.logged(opened.recipient))
        } catch {
            switch error {
            case .unreadable: return unreadable(message)
            case .permanent(let reason): return failed(message, .failed(reason), reason)
            case .temporary(let reason):
                let isLast: Bool = message.attempts >= Self.attemptsMax
                return failed(message, isLast ? .failed(reason) : .again(reason), reason)
            }
        }
    }

    private func unreadable(_ message: ClaimedMessage) -> Outcome {
        logger.error(
            "open a queued message", metadata: ["message": "\(message.id)", "template": "\(message.template)"])
        return Outcome(settlement: .failed("unreadable"))
    }

    private func failed(_ message: ClaimedMessage, _ settlement: Settlement, _ reason: String) -> Outcome {
        logger.warning("deliver a queued message", metadata: ["message": "\(message.id)", "error": "\(reason)"])
        return Outcome(settlement: settlement)
    }

    /// Nil when the seal does not open.
    private func open(_ message: ClaimedMessage) -> OpenedMessage? {
        guard let sealedRecipient = message.recipientSealed, let sealedData = message.dataSealed else { return nil }
        do {
            let recipient: [UInt8] = try envelope.open(sealedRecipient, at: OutboundRow.recipientPlace(message.id))
            let data: [UInt8] = try envelope.open(sealedData, at: OutboundRow.dataPlace(message.id))
            guard let variables: [String: String] = JSONReader.decode([String: String].self, from: data) else {
                return nil
            }
            return OpenedMessage(
                id: message.id, template: message.template, locale: message.locale,
                recipient: String(decoding: recipient, as: UTF8.self), variables: variables)
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
