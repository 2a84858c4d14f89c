// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
package import Mail

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

/// The channel of mails.
package struct MailDelivery: OutboundDelivery {
    package let channel: OutboundChannel = .email
    private let sender: any MailSender
    private let renderer: any MailRenderer
    private let from: MailAddress

    package init(sender: any MailSender, renderer: any MailRenderer, from: MailAddress) {
        self.sender = sender
        self.renderer = renderer
        self.from = from
    }

    package func deliver(_ message: OpenedMessage) async throws(DeliveryFailure) -> Receipt {
        guard let recipient: MailAddress = MailAddress(message.recipient),
            let rendered: RenderedMail = renderer.render(
                template: message.template, locale: message.locale, variables: message.variables)
        else { throw .unreadable }
        let mail: MailMessage = MailMessage(
            id: message.id.wire, sender: from, recipient: recipient, subject: rendered.subject, text: rendered.text,
            html: rendered.html, template: message.template, variables: message.variables)
        do {
            return Receipt(id: try await sender.send(mail))
        } catch {
            switch error {
            case .temporary(let reason): throw .temporary(reason)
            case .permanent(let reason): throw .permanent(reason)
            }
        }
    }

    package func logged(_ recipient: String) -> String? { nil }
}
