// SPDX-License-Identifier: Apache-2.0

/// A text message ready to send.
package struct TextMessage: Sendable, Equatable {
    /// Also tells a provider that a repeat is one.
    package let id: String
    package let recipient: PhoneNumber
    package let text: String
    /// Name and values of the template, for the local inbox; empty where nobody may read them.
    package let template: String
    package let variables: [String: String]

    package init(
        id: String, recipient: PhoneNumber, text: String, template: String, variables: [String: String]
    ) {
        self.id = id
        self.recipient = recipient
        self.text = text
        self.template = template
        self.variables = variables
    }
}

/// Delivery failed. The reasons name status and code of the provider, never number or text.
package enum TextMessageError: Error, Equatable {
    /// Worth another try later.
    case temporary(String)
    /// Never to be delivered.
    case permanent(String)
}

/// Role: hands a text message to somebody who delivers it.
package protocol TextMessageSender: Sendable {
    /// Who delivers, as records name it.
    var provider: String { get }
    /// Returns the provider's id of the message.
    func send(_ message: TextMessage) async throws(TextMessageError) -> String
}
