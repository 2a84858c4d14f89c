// SPDX-License-Identifier: Apache-2.0
import API
import ContractRuntime
import Queries
import TextMessages

/// What the provider tells of text messages. The gate has proven that it is the provider who does.
struct TextDeliveriesHandlers: TextDeliveriesAPI {
    private static let provider: String = "twilio"

    func smsStatusCallback(
        _ input: SmsStatusCallback.Input, _ call: SmsStatusCallback.Call
    ) async throws(SmsStatusCallback.Failure) -> Success {
        guard let state: TextDeliveryState = TextDeliveryState(reported: input.messageStatus) else {
            return Success(success: true)
        }
        _ = try await call.run(
            TextDeliveriesQueries.note(
                provider: Self.provider, messageID: input.messageSid,
                recipient: PhoneNumber.masked(input.to ?? ""), status: state.rawValue,
                errorCode: input.errorCode))
        return Success(success: true)
    }
}

/// What became of a text message, as records name it.
enum TextDeliveryState: String, Sendable {
    case queued, sent, delivered, undelivered, failed

    /// Nil for a word that nobody knows.
    init?(reported word: String) {
        switch word {
        case "accepted", "scheduled", "queued", "sending": self = .queued
        case "sent": self = .sent
        case "delivered", "read": self = .delivered
        case "undelivered": self = .undelivered
        case "failed", "canceled": self = .failed
        default: return nil
        }
    }
}
