// SPDX-License-Identifier: Apache-2.0

/// A mail ready to send: no template knowledge, no control characters in anything that becomes a header.
package struct MailMessage: Sendable, Equatable {
    package let id: String
    package let sender: MailAddress
    package let recipient: MailAddress
    package let subject: String
    package let text: String
    package let html: String
    /// Name and values of the template, for the local inbox; empty where nobody may read them.
    package let template: String
    package let variables: [String: String]

    package init(
        id: String, sender: MailAddress, recipient: MailAddress, subject: String, text: String, html: String,
        template: String, variables: [String: String]
    ) {
        self.id = id
        self.sender = sender
        self.recipient = recipient
        self.subject = subject
        self.text = text
        self.html = html
        self.template = template
        self.variables = variables
    }
}

/// Address with an optional display name.
package struct MailAddress: Sendable, Equatable {
    /// RFC 5321 § 4.5.3.1.3, without the angle brackets.
    private static let addressBytesMax: Int = 254

    package let address: String
    package let name: String?

    /// Nil for a name with a control character, or an address that is not visible ASCII or has angle brackets: header
    /// and command injection stop here.
    package init?(_ address: String, name: String? = nil) {
        let isPlain: Bool = address.utf8.allSatisfy { (byte: UInt8) -> Bool in
            byte > 0x20 && byte < 0x7F && byte != 0x3C && byte != 0x3E
        }
        let isName: Bool = (name ?? "").unicodeScalars.allSatisfy { (scalar: Unicode.Scalar) -> Bool in
            scalar.value >= 0x20 && scalar.value != 0x7F
        }
        guard isPlain, isName, address.utf8.count <= Self.addressBytesMax, address.contains("@") else { return nil }
        self.address = address
        self.name = name
    }
}

/// Delivery failed.
package enum MailError: Error, Equatable {
    /// Worth another try later.
    case temporary(String)
    /// Never to be delivered.
    case permanent(String)
}

/// Role: hands a message to somebody who delivers it.
package protocol MailSender: Sendable {
    /// Returns the provider's id of the message.
    func send(_ message: MailMessage) async throws(MailError) -> String
}
