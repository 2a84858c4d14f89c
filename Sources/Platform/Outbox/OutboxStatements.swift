// SPDX-License-Identifier: Apache-2.0
import ContractRuntime

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// A message that this worker has claimed.
struct ClaimedMessage: Sendable {
    let id: UUID
    let userID: UUID?
    let template: String
    let locale: String
    let recipientSealed: String?
    let dataSealed: String?
    let attempts: Int
    let isLate: Bool
}

/// Statements of the worker; scope: platform.
enum OutboxStatements {
    /// Claims due messages: never two workers the same one; a claim of a worker that died lapses.
    static func claim(
        _ channel: OutboundChannel, max: Int, lease: Duration
    ) -> Statement<[ClaimedMessage]> {
        .many("outbox.claim", claimText, [.int8(max), .interval(lease), .text(channel.rawValue)]) {
            (row: SQLRow) throws(SQLDecodingError) -> ClaimedMessage in
            ClaimedMessage(
                id: try row.uuid(0), userID: try row.optionalUUID(7), template: try row.string(1),
                locale: try row.string(2),
                recipientSealed: try row.optionalString(3), dataSealed: try row.optionalString(4),
                attempts: try row.int(5), isLate: try row.bool(6))
        }
    }

    /// Does nothing where the claim lapsed and another worker holds the message now.
    static func settle(_ message: ClaimedMessage, _ settlement: Settlement) -> Statement<Int> {
        .exec(
            "outbox.settle", settleText,
            [
                .uuid(message.id), .text(settlement.status), .text(settlement.providerID), .text(settlement.error),
                .int4(message.attempts), .text(settlement.provider),
            ])
    }

    /// What became of a text message, for the provider's later word on it.
    static func log(_ message: ClaimedMessage, _ receipt: Receipt, masked: String) -> Statement<Int> {
        .exec(
            "outbox.log", logText,
            [
                .text(receipt.provider), .text(receipt.id), .uuid(message.userID), .text(masked),
                .text(message.template),
            ])
    }

    private static let claimText: String = """
        -- outbox.claim
        UPDATE outbound_messages AS message
           SET status = 'sending',
               attempts = message.attempts + 1
         WHERE message.id IN (
               SELECT due.id
                 FROM outbound_messages AS due
                WHERE due.channel = $3
                  AND ((due.status = 'queued'
                        AND (due.attempts = 0
                             OR due.updated_at < now() - CASE due.attempts WHEN 1 THEN interval '5 seconds'
                                WHEN 2 THEN interval '30 seconds' WHEN 3 THEN interval '2 minutes'
                                ELSE interval '10 minutes' END))
                       OR (due.status = 'sending' AND due.updated_at < now() - $2::interval))
                ORDER BY due.created_at
                LIMIT $1
                  FOR UPDATE SKIP LOCKED)
        RETURNING message.id, message.template, message.locale, message.recipient_sealed, message.data_sealed,
                  message.attempts, coalesce(message.not_after < now(), false), message.user_id
        """

    /// What is delivered or dropped keeps no address and no variables.
    private static let settleText: String = """
        -- outbox.settle
        UPDATE outbound_messages
           SET status = $2,
               provider = $6,
               provider_message_id = $3,
               last_error = $4,
               sent_at = CASE WHEN $2 = 'sent' THEN now() END,
               recipient_sealed = CASE WHEN $2 = 'queued' THEN recipient_sealed END,
               data_sealed = CASE WHEN $2 = 'queued' THEN data_sealed END
         WHERE id = $1
           AND status = 'sending'
           AND attempts = $5
        """

    /// A repeat after a lapsed claim may bring the same id once more; the provider's word may have come first.
    private static let logText: String = """
        -- outbox.log
        INSERT INTO sms_delivery_logs (provider, provider_message_id, user_id, phone_masked, purpose, status)
        VALUES ($1, $2, $3, $4, $5, 'sent')
        ON CONFLICT (provider, provider_message_id) DO UPDATE
           SET user_id = excluded.user_id,
               phone_masked = excluded.phone_masked,
               purpose = excluded.purpose,
               status = CASE WHEN sms_delivery_logs.status = 'queued' THEN 'sent' ELSE sms_delivery_logs.status END
        """
}

/// What a channel says of a message that it took.
package struct Receipt: Equatable, Sendable {
    /// Who delivers; nil where the channel has one way only.
    package let provider: String?
    /// The provider's id of the message.
    package let id: String

    package init(provider: String? = nil, id: String) {
        self.provider = provider
        self.id = id
    }
}

/// How an attempt ended.
enum Settlement: Equatable, Sendable {
    case sent(Receipt)
    case again(String)
    case failed(String)
    case expired

    var status: String {
        switch self {
        case .sent: "sent"
        case .again: "queued"
        case .failed: "failed"
        case .expired: "expired"
        }
    }

    var receipt: Receipt? {
        if case .sent(let receipt) = self { return receipt }
        return nil
    }

    var providerID: String? { receipt?.id }
    var provider: String? { receipt?.provider }

    var error: String? {
        switch self {
        case .again(let text), .failed(let text): String(text.prefix(500))
        case .sent, .expired: nil
        }
    }
}
