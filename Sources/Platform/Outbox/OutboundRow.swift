// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import Secrecy

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// One row of the outbox to be: the recipient and the values rest sealed, the recipient's keyed digest finds it.
struct OutboundRow {
    let channel: OutboundChannel
    let template: String
    let locale: String
    let userID: UUID?
    let recipient: String
    let recipientHash: [UInt8]
    let variables: [String: String]
    let notAfter: Timestamp?

    /// The statement that queues it. Without a tenant in the context the row has none.
    func insert(as id: UUID, _ envelope: Envelope) throws(SealingError) -> Statement<Int> {
        let members: [(String, JSONValue)] = variables.sorted { $0.key < $1.key }
            .map { (name: String, value: String) -> (String, JSONValue) in (name, .string(value)) }
        let data: [UInt8] = JSONValue.object(JSONObject(members)).canonicalBytes
        return .exec(
            "outbox.queue",
            """
            -- outbox.queue
            INSERT INTO outbound_messages (
                   id, user_id, channel, template, locale, recipient_sealed, recipient_hash, data_sealed, not_after)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
            """,
            [
                .uuid(id), .uuid(userID), .text(channel.rawValue), .text(template), .text(locale),
                .text(try envelope.seal(Array(recipient.utf8), at: Self.recipientPlace(id))), .bytea(recipientHash),
                .text(try envelope.seal(data, at: Self.dataPlace(id))), .timestamptz(notAfter),
            ])
    }

    static func recipientPlace(_ id: UUID) -> SealedPlace { SealedPlace(purpose: "message.recipient", recordID: id) }
    static func dataPlace(_ id: UUID) -> SealedPlace { SealedPlace(purpose: "message.data", recordID: id) }
}
