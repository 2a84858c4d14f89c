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
        try OutboundRow(
            channel: .email, template: letter.template, locale: letter.locale, userID: letter.userID,
            recipient: letter.recipient.wire,
            recipientHash: keyed(purpose: "recipient", subject: "email", value: letter.recipient.wire),
            variables: letter.variables, notAfter: letter.notAfter
        ).insert(as: random.identifier(at: now), envelope)
    }
}
