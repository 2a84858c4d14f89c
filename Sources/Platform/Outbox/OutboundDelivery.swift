// SPDX-License-Identifier: Apache-2.0
#if canImport(FoundationEssentials)
    package import FoundationEssentials
#else
    package import Foundation
#endif

/// Ways out, as the column names them.
package enum OutboundChannel: String, Sendable {
    case email
    case sms
}

/// A message that was unsealed.
package struct OpenedMessage: Sendable {
    package let id: UUID
    package let template: String
    package let locale: String
    package let recipient: String
    package let variables: [String: String]
}

/// A delivery that did not come about.
package enum DeliveryFailure: Error, Equatable {
    /// Worth another try later.
    case temporary(String)
    /// Never to be delivered.
    case permanent(String)
    /// The recipient is none, or nobody knows the template.
    case unreadable
}

/// Role: makes a message of its template and hands it to whoever delivers it.
package protocol OutboundDelivery: Sendable {
    var channel: OutboundChannel { get }
    func deliver(_ message: OpenedMessage) async throws(DeliveryFailure) -> Receipt
    /// How the log of deliveries names the recipient; nil for channels without one.
    func logged(_ recipient: String) -> String?
}
