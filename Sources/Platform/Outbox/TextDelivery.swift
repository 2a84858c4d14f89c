// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
package import TextMessages

/// Role: turns a template and its variables into a text message; nil for a template that nobody knows.
package protocol TextRenderer: Sendable {
    func render(template: String, locale: String, variables: [String: String]) -> String?
}

/// The channel of text messages.
package struct TextDelivery: OutboundDelivery {
    package let channel: OutboundChannel = .sms
    private let sender: any TextMessageSender
    private let renderer: any TextRenderer

    package init(sender: any TextMessageSender, renderer: any TextRenderer) {
        self.sender = sender
        self.renderer = renderer
    }

    package func deliver(_ message: OpenedMessage) async throws(DeliveryFailure) -> Receipt {
        guard let recipient: PhoneNumber = PhoneNumber(message.recipient),
            let text: String = renderer.render(
                template: message.template, locale: message.locale, variables: message.variables)
        else { throw .unreadable }
        let note: TextMessage = TextMessage(
            id: message.id.wire, recipient: recipient, text: text, template: message.template,
            variables: message.variables)
        do {
            return Receipt(provider: sender.provider, id: try await sender.send(note))
        } catch {
            switch error {
            case .temporary(let reason): throw .temporary(reason)
            case .permanent(let reason): throw .permanent(reason)
            }
        }
    }

    package func logged(_ recipient: String) -> String? { PhoneNumber.masked(recipient) }
}
