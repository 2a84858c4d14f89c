// SPDX-License-Identifier: Apache-2.0
package import ContractRuntime
package import Secrecy

#if canImport(FoundationEssentials)
    package import FoundationEssentials
#else
    package import Foundation
#endif

/// Puts a mail into the transaction that caused it: it exists when the business row exists, and only then.
///
/// Address and variables rest sealed; a worker delivers at least once after COMMIT.
package struct MailOutbox: Sendable {
    private let envelope: Envelope
    private let keyed: KeyedDigest
    private let random: RandomSource

    package init(envelope: Envelope, keyed: KeyedDigest, random: RandomSource) {
        self.envelope = envelope
        self.keyed = keyed
        self.random = random
    }

    /// A mail to be queued.
    package struct Letter: Sendable {
        package var template: String
        package var recipient: EmailAddress
        package var locale: String
        package var userID: UUID?
        /// Values of the template; codes and links are secrets and rest sealed.
        package var variables: [String: String]
        /// After this the mail is worthless and is dropped.
        package var notAfter: Timestamp?

        package init(
            template: String, recipient: EmailAddress, locale: String = "en", userID: UUID? = nil,
            variables: [String: String], notAfter: Timestamp? = nil
        ) {
            self.template = template
            self.recipient = recipient
            self.locale = locale
            self.userID = userID
            self.variables = variables
            self.notAfter = notAfter
        }
    }

    /// The statement that queues the letter. Without a tenant in the context the row has none.
    package func queue(_ letter: Letter, at now: Timestamp) throws(SealingError) -> Statement<Int> {
        let id: UUID = random.identifier(at: now)
        let variables: [(String, JSONValue)] = letter.variables.sorted { $0.key < $1.key }
            .map { (name: String, value: String) -> (String, JSONValue) in (name, .string(value)) }
        let data: [UInt8] = JSONValue.object(JSONObject(variables)).canonicalBytes
        return .exec(
            "outbox.queue",
            """
            -- outbox.queue
            INSERT INTO outbound_messages (
                   id, user_id, template, locale, recipient_sealed, recipient_hash, data_sealed, not_after)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
            """,
            [
                .uuid(id), .uuid(letter.userID), .text(letter.template), .text(letter.locale),
                .text(try envelope.seal(Array(letter.recipient.wire.utf8), at: MailOutbox.recipientPlace(id))),
                .bytea(keyed(purpose: "recipient", subject: "email", value: letter.recipient.wire)),
                .text(try envelope.seal(data, at: MailOutbox.dataPlace(id))), .timestamptz(letter.notAfter),
            ])
    }

    static func recipientPlace(_ id: UUID) -> SealedPlace { SealedPlace(purpose: "message.recipient", recordID: id) }
    static func dataPlace(_ id: UUID) -> SealedPlace { SealedPlace(purpose: "message.data", recordID: id) }
}
