// SPDX-License-Identifier: Apache-2.0
package import ContractRuntime
package import Secrecy
package import TextMessages

#if canImport(FoundationEssentials)
    package import FoundationEssentials
#else
    package import Foundation
#endif

/// Puts a text message into the transaction that caused it, as `MailOutbox` does with mails.
package struct TextOutbox: Sendable {
    private let envelope: Envelope
    private let keyed: KeyedDigest
    private let random: RandomSource

    package init(envelope: Envelope, keyed: KeyedDigest, random: RandomSource) {
        self.envelope = envelope
        self.keyed = keyed
        self.random = random
    }

    /// A text message to be queued.
    package struct Note: Sendable {
        package var template: String
        package var recipient: PhoneNumber
        package var locale: String
        package var userID: UUID?
        /// Values of the template; codes are secrets and rest sealed.
        package var variables: [String: String]
        /// After this the message is worthless and is dropped.
        package var notAfter: Timestamp?

        package init(
            template: String, recipient: PhoneNumber, locale: String = "en", userID: UUID? = nil,
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

    /// The statement that queues the note. Without a tenant in the context the row has none.
    package func queue(_ note: Note, at now: Timestamp) throws(SealingError) -> Statement<Int> {
        try OutboundRow(
            channel: .sms, template: note.template, locale: note.locale, userID: note.userID,
            recipient: note.recipient.wire, recipientHash: note.recipient.digest(keyed),
            variables: note.variables, notAfter: note.notAfter
        ).insert(as: random.identifier(at: now), envelope)
    }
}
