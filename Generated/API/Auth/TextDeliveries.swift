// Generated from contract/auth/text_deliveries.yaml. Edit that file, then run scripts/generate.
public import ContractRuntime
import Errors
import Policy

/// `POST /webhooks/twilio/status`: Hear what became of a text message.
public enum SmsStatusCallback: ContractOperation {
    public struct Input: Sendable {
        /// HMAC-SHA-1 of the address and the sorted fields, in base 64; nothing is taken without it.
        public var xTwilioSignature: String?
        /// The provider's id of the message.
        public var messageSid: String
        /// What became of it, in the provider's words; words that nobody knows change nothing.
        public var messageStatus: String
        /// Why it was not delivered.
        public var errorCode: String?
        /// Number that it went to.
        public var to: String?

        public init(
            xTwilioSignature: String? = nil, messageSid: String, messageStatus: String, errorCode: String? = nil,
            to: String? = nil
        ) {
            self.xTwilioSignature = xTwilioSignature
            self.messageSid = messageSid
            self.messageStatus = messageStatus
            self.errorCode = errorCode
            self.to = to
        }
    }

    public typealias Output = Success
    package typealias Call = ContractRuntime.Call<Failure, Anonymous>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func webhookSignatureInvalid() -> Failure { Failure(.webhookSignatureInvalid()) }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "smsStatusCallback", index: OperationIndex.smsStatusCallback, method: .post,
        path: "/webhooks/twilio/status", policy: .smsStatusCallback,
        requestBody: .required(["application/x-www-form-urlencoded"]), bodyBytesMax: 16_384, deadline: .seconds(15),
        errors: [DeclaredError("WEBHOOK_SIGNATURE_INVALID", 401)])

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let xTwilioSignature: String? = request.header("X-Twilio-Signature").string(StringRule(maxLength: 64))
        let messageSid: String? = request.form("MessageSid").required().string(StringRule(minLength: 1, maxLength: 64))
        let messageStatus: String? =
            request.form("MessageStatus").required().string(StringRule(minLength: 1, maxLength: 32))
        let errorCode: String? = request.form("ErrorCode").string(StringRule(maxLength: 16))
        let to: String? = request.form("To").string(StringRule(maxLength: 64))
        guard request.isValid, let messageSid, let messageStatus else { return nil }
        return Input(
            xTwilioSignature: xTwilioSignature, messageSid: messageSid, messageStatus: messageStatus,
            errorCode: errorCode, to: to)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {
        request.header("X-Twilio-Signature", input.xTwilioSignature)
        request.form("MessageSid", input.messageSid)
        request.form("MessageStatus", input.messageStatus)
        request.form("ErrorCode", input.errorCode)
        request.form("To", input.to)
    }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(Success.self) }
}

/// Handlers of contract/auth/text_deliveries.yaml.
package protocol TextDeliveriesAPI: Sendable {
    /// `POST /webhooks/twilio/status`: Hear what became of a text message.
    /// For the provider alone, which signs the address and all fields of the form.
    func smsStatusCallback(
        _ input: SmsStatusCallback.Input, _ call: SmsStatusCallback.Call
    ) async throws(SmsStatusCallback.Failure) -> SmsStatusCallback.Output
}

extension RouteTable {
    /// Serves the operations of contract/auth/text_deliveries.yaml.
    package mutating func add(_ handlers: some TextDeliveriesAPI) {
        add(SmsStatusCallback.self) {
            (input: SmsStatusCallback.Input, call: SmsStatusCallback.Call)
                async throws(SmsStatusCallback.Failure) -> SmsStatusCallback.Output in
            try await handlers.smsStatusCallback(input, call)
        }
    }
}
