// Generated from contract/auth/verification.yaml. Edit that file, then run scripts/generate.
public import ContractRuntime
import Errors
import Policy

public struct EmailVerificationSent: JSONCodable, Hashable, Sendable {
    /// Whether a code went out.
    public var sent: Bool
    /// When it ends.
    public var expiresAt: Timestamp

    public init(sent: Bool, expiresAt: Timestamp) {
        self.sent = sent
        self.expiresAt = expiresAt
    }

    private static let memberTable: MemberTable = MemberTable(["sent", "expires_at"])

    public static func decode(from reader: inout JSONReader) -> EmailVerificationSent? {
        guard reader.beginObject() else { return nil }
        var sent: Bool?
        var expiresAt: Timestamp?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: sent = reader.bool()
            case 1: expiresAt = reader.timestamp()
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x3) else { return nil }
        guard let sent, let expiresAt else { return nil }
        return EmailVerificationSent(sent: sent, expiresAt: expiresAt)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("sent", sent)
        writer.member("expires_at", expiresAt)
        writer.endObject()
    }
}

public struct VerifyEmailRequest: JSONCodable, Hashable, Sendable {
    /// Six digits.
    public var code: Secret<String>

    public init(code: Secret<String>) {
        self.code = code
    }

    private static let memberTable: MemberTable = MemberTable(["code"], sensitive: 0x1)
    private static let codeRule: StringRule =
        StringRule(maxLength: 6, pattern: Pattern(checked: #"^\d{6}$"#), isSensitive: true)

    public static func decode(from reader: inout JSONReader) -> VerifyEmailRequest? {
        guard reader.beginObject() else { return nil }
        var code: Secret<String>?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: code = reader.string(codeRule).map(Secret<String>.init)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x1) else { return nil }
        guard let code else { return nil }
        return VerifyEmailRequest(code: code)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("code", code)
        writer.endObject()
    }
}

public struct EmailVerified: JSONCodable, Hashable, Sendable {
    /// Whether it is verified now.
    public var verified: Bool
    /// E-mail address, compared in lower case.
    public var email: EmailAddress

    public init(verified: Bool, email: EmailAddress) {
        self.verified = verified
        self.email = email
    }

    private static let memberTable: MemberTable = MemberTable(["verified", "email"])

    public static func decode(from reader: inout JSONReader) -> EmailVerified? {
        guard reader.beginObject() else { return nil }
        var verified: Bool?
        var email: EmailAddress?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: verified = reader.bool()
            case 1: email = reader.wire(EmailAddress.self, StringRule(maxLength: 254))
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x3) else { return nil }
        guard let verified, let email else { return nil }
        return EmailVerified(verified: verified, email: email)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("verified", verified)
        writer.member("email", email)
        writer.endObject()
    }
}

public struct SendPhoneVerificationRequest: JSONCodable, Hashable, Sendable {
    /// Phone number, E.164.
    public var phoneNumber: String
    /// Text message or call.
    public var channel: SendPhoneVerificationRequestChannel
    /// Country of a national number.
    public var countryCode: String?

    public init(phoneNumber: String, channel: SendPhoneVerificationRequestChannel = .sms, countryCode: String? = nil) {
        self.phoneNumber = phoneNumber
        self.channel = channel
        self.countryCode = countryCode
    }

    private static let memberTable: MemberTable = MemberTable(["phone_number", "channel", "country_code"])
    private static let countryCodeRule: StringRule = StringRule(maxLength: 2, pattern: Pattern(checked: "^[A-Z]{2}$"))

    public static func decode(from reader: inout JSONReader) -> SendPhoneVerificationRequest? {
        guard reader.beginObject() else { return nil }
        var phoneNumber: String?
        var channel: SendPhoneVerificationRequestChannel = .sms
        var countryCode: String?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: phoneNumber = reader.string(maxLength: 32)
            case 1:
                channel =
                    reader.enumeration(
                        SendPhoneVerificationRequestChannel.self) ?? SendPhoneVerificationRequestChannel.sms
            case 2: countryCode = reader.string(countryCodeRule)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x1) else { return nil }
        guard let phoneNumber else { return nil }
        return SendPhoneVerificationRequest(phoneNumber: phoneNumber, channel: channel, countryCode: countryCode)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("phone_number", phoneNumber)
        writer.member("channel", channel)
        writer.member("country_code", countryCode)
        writer.endObject()
    }
}

/// Text message or call.
public enum SendPhoneVerificationRequestChannel: WireEnum {
    case sms, call
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<SendPhoneVerificationRequestChannel> = WireCases(
        ["sms", "call"], [.sms, .call])

    public var wire: String {
        switch self {
        case .sms: "sms"
        case .call: "call"
        case .undocumented(let text): text
        }
    }
}

public struct PhoneVerificationSent: JSONCodable, Hashable, Sendable {
    /// Whether a code went out.
    public var sent: Bool
    /// Number with its last two digits.
    public var maskedPhone: String
    /// When it ends.
    public var expiresAt: Timestamp
    /// Seconds until the code may be sent again.
    public var retryAfter: Int?

    public init(sent: Bool, maskedPhone: String, expiresAt: Timestamp, retryAfter: Int? = nil) {
        self.sent = sent
        self.maskedPhone = maskedPhone
        self.expiresAt = expiresAt
        self.retryAfter = retryAfter
    }

    private static let memberTable: MemberTable = MemberTable(["sent", "masked_phone", "expires_at", "retry_after"])

    public static func decode(from reader: inout JSONReader) -> PhoneVerificationSent? {
        guard reader.beginObject() else { return nil }
        var sent: Bool?
        var maskedPhone: String?
        var expiresAt: Timestamp?
        var retryAfter: Int?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: sent = reader.bool()
            case 1: maskedPhone = reader.string(maxLength: 32)
            case 2: expiresAt = reader.timestamp()
            case 3: retryAfter = reader.integer(minimum: 0)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x7) else { return nil }
        guard let sent, let maskedPhone, let expiresAt else { return nil }
        return PhoneVerificationSent(sent: sent, maskedPhone: maskedPhone, expiresAt: expiresAt, retryAfter: retryAfter)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("sent", sent)
        writer.member("masked_phone", maskedPhone)
        writer.member("expires_at", expiresAt)
        writer.member("retry_after", retryAfter)
        writer.endObject()
    }
}

public struct VerifyPhoneRequest: JSONCodable, Hashable, Sendable {
    /// Six digits.
    public var code: Secret<String>

    public init(code: Secret<String>) {
        self.code = code
    }

    private static let memberTable: MemberTable = MemberTable(["code"], sensitive: 0x1)
    private static let codeRule: StringRule =
        StringRule(maxLength: 6, pattern: Pattern(checked: #"^\d{6}$"#), isSensitive: true)

    public static func decode(from reader: inout JSONReader) -> VerifyPhoneRequest? {
        guard reader.beginObject() else { return nil }
        var code: Secret<String>?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: code = reader.string(codeRule).map(Secret<String>.init)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x1) else { return nil }
        guard let code else { return nil }
        return VerifyPhoneRequest(code: code)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("code", code)
        writer.endObject()
    }
}

public struct PhoneVerified: JSONCodable, Hashable, Sendable {
    /// Whether it is verified now.
    public var verified: Bool
    /// Phone number, E.164.
    public var phoneNumber: String

    public init(verified: Bool, phoneNumber: String) {
        self.verified = verified
        self.phoneNumber = phoneNumber
    }

    private static let memberTable: MemberTable = MemberTable(["verified", "phone_number"])

    public static func decode(from reader: inout JSONReader) -> PhoneVerified? {
        guard reader.beginObject() else { return nil }
        var verified: Bool?
        var phoneNumber: String?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: verified = reader.bool()
            case 1: phoneNumber = reader.string(maxLength: 32)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x3) else { return nil }
        guard let verified, let phoneNumber else { return nil }
        return PhoneVerified(verified: verified, phoneNumber: phoneNumber)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("verified", verified)
        writer.member("phone_number", phoneNumber)
        writer.endObject()
    }
}

/// `POST /auth/send-email-verification`: Send a code to the e-mail address.
public enum SendEmailVerification: ContractOperation {
    public struct Input: Sendable {
        public init() {}
    }

    public typealias Output = EmailVerificationSent
    package typealias Call = ContractRuntime.Call<Failure, UserCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func authEmailAlreadyVerified() -> Failure { Failure(.authEmailAlreadyVerified()) }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "sendEmailVerification", index: OperationIndex.sendEmailVerification, method: .post,
        path: "/auth/send-email-verification", policy: .sendEmailVerification, deadline: .seconds(15),
        errors: [DeclaredError("AUTH_EMAIL_ALREADY_VERIFIED", 409)])

    public static func decodeInput(_ request: inout RequestReader) -> Input? { Input() }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {}

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? {
        response.json(EmailVerificationSent.self)
    }
}

/// `POST /auth/verify-email`: Verify the e-mail address by code.
public enum VerifyEmail: ContractOperation {
    public struct Input: Sendable {
        public var body: VerifyEmailRequest

        public init(body: VerifyEmailRequest) {
            self.body = body
        }
    }

    public typealias Output = EmailVerified
    package typealias Call = ContractRuntime.Call<Failure, UserCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func authCodeInvalid(attemptsRemaining: Int? = nil) -> Failure {
            Failure(.authCodeInvalid(attemptsRemaining: attemptsRemaining))
        }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "verifyEmail", index: OperationIndex.verifyEmail, method: .post, path: "/auth/verify-email",
        policy: .verifyEmail, requestBody: .required(["application/json"]), bodyBytesMax: 16_384,
        deadline: .seconds(15), errors: [DeclaredError("AUTH_CODE_INVALID", 400)])

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let body: VerifyEmailRequest? = request.jsonBody(VerifyEmailRequest.self)
        guard request.isValid, let body else { return nil }
        return Input(body: body)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) { request.json(input.body) }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(EmailVerified.self) }
}

/// `POST /auth/send-phone-verification`: Send a code to a phone number.
public enum SendPhoneVerification: ContractOperation {
    public struct Input: Sendable {
        public var body: SendPhoneVerificationRequest

        public init(body: SendPhoneVerificationRequest) {
            self.body = body
        }
    }

    public typealias Output = PhoneVerificationSent
    package typealias Call = ContractRuntime.Call<Failure, UserCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func authPhoneInvalid(field: String? = nil) -> Failure { Failure(.authPhoneInvalid(field: field)) }
        public static func authPhoneUnsupported(field: String? = nil) -> Failure {
            Failure(.authPhoneUnsupported(field: field))
        }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "sendPhoneVerification", index: OperationIndex.sendPhoneVerification, method: .post,
        path: "/auth/send-phone-verification", policy: .sendPhoneVerification,
        requestBody: .required(["application/json"]), bodyBytesMax: 16_384, deadline: .seconds(15),
        errors: [DeclaredError("AUTH_PHONE_INVALID", 400), DeclaredError("AUTH_PHONE_UNSUPPORTED", 400)])

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let body: SendPhoneVerificationRequest? = request.jsonBody(SendPhoneVerificationRequest.self)
        guard request.isValid, let body else { return nil }
        return Input(body: body)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) { request.json(input.body) }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? {
        response.json(PhoneVerificationSent.self)
    }
}

/// `POST /auth/verify-phone`: Verify the phone number by code.
public enum VerifyPhone: ContractOperation {
    public struct Input: Sendable {
        public var body: VerifyPhoneRequest

        public init(body: VerifyPhoneRequest) {
            self.body = body
        }
    }

    public typealias Output = PhoneVerified
    package typealias Call = ContractRuntime.Call<Failure, UserCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func authCodeInvalid(attemptsRemaining: Int? = nil) -> Failure {
            Failure(.authCodeInvalid(attemptsRemaining: attemptsRemaining))
        }
        public static func authPhoneInUse(field: String? = nil) -> Failure { Failure(.authPhoneInUse(field: field)) }
        public static func authMFARequired(
            requiredMFA: Bool? = nil, mfaEndpoint: String? = nil, mfaMethods: [String]? = nil,
            mfaMaxAgeSeconds: Int? = nil, reason: String? = nil
        ) -> Failure {
            Failure(
                .authMFARequired(
                    requiredMFA: requiredMFA, mfaEndpoint: mfaEndpoint, mfaMethods: mfaMethods,
                    mfaMaxAgeSeconds: mfaMaxAgeSeconds, reason: reason))
        }
        public static func authzMFASessionExpired(
            requiredMFA: Bool? = nil, mfaEndpoint: String? = nil, mfaMaxAgeSeconds: Int? = nil,
            mfaMethods: [String]? = nil
        ) -> Failure {
            Failure(
                .authzMFASessionExpired(
                    requiredMFA: requiredMFA, mfaEndpoint: mfaEndpoint, mfaMaxAgeSeconds: mfaMaxAgeSeconds,
                    mfaMethods: mfaMethods))
        }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "verifyPhone", index: OperationIndex.verifyPhone, method: .post, path: "/auth/verify-phone",
        policy: .verifyPhone, requestBody: .required(["application/json"]), bodyBytesMax: 16_384,
        deadline: .seconds(15),
        errors: [
            DeclaredError("AUTH_CODE_INVALID", 400), DeclaredError("AUTH_PHONE_IN_USE", 409),
            DeclaredError("AUTH_MFA_REQUIRED", 403), DeclaredError("AUTHZ_MFA_SESSION_EXPIRED", 403),
        ])

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let body: VerifyPhoneRequest? = request.jsonBody(VerifyPhoneRequest.self)
        guard request.isValid, let body else { return nil }
        return Input(body: body)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) { request.json(input.body) }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(PhoneVerified.self) }
}

/// `POST /auth/resend-phone-verification`: Send the pending phone code again.
public enum ResendPhoneVerification: ContractOperation {
    public struct Input: Sendable {
        public init() {}
    }

    public typealias Output = PhoneVerificationSent
    package typealias Call = ContractRuntime.Call<Failure, UserCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func authCodeInvalid(attemptsRemaining: Int? = nil) -> Failure {
            Failure(.authCodeInvalid(attemptsRemaining: attemptsRemaining))
        }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "resendPhoneVerification", index: OperationIndex.resendPhoneVerification, method: .post,
        path: "/auth/resend-phone-verification", policy: .resendPhoneVerification, deadline: .seconds(15),
        errors: [DeclaredError("AUTH_CODE_INVALID", 400)])

    public static func decodeInput(_ request: inout RequestReader) -> Input? { Input() }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {}

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? {
        response.json(PhoneVerificationSent.self)
    }
}

/// Handlers of contract/auth/verification.yaml.
package protocol VerificationAPI: Sendable {
    /// `POST /auth/send-email-verification`: Send a code to the e-mail address.
    func sendEmailVerification(
        _ input: SendEmailVerification.Input, _ call: SendEmailVerification.Call
    ) async throws(SendEmailVerification.Failure) -> SendEmailVerification.Output

    /// `POST /auth/verify-email`: Verify the e-mail address by code.
    func verifyEmail(
        _ input: VerifyEmail.Input, _ call: VerifyEmail.Call
    ) async throws(VerifyEmail.Failure) -> VerifyEmail.Output

    /// `POST /auth/send-phone-verification`: Send a code to a phone number.
    func sendPhoneVerification(
        _ input: SendPhoneVerification.Input, _ call: SendPhoneVerification.Call
    ) async throws(SendPhoneVerification.Failure) -> SendPhoneVerification.Output

    /// `POST /auth/verify-phone`: Verify the phone number by code.
    func verifyPhone(
        _ input: VerifyPhone.Input, _ call: VerifyPhone.Call
    ) async throws(VerifyPhone.Failure) -> VerifyPhone.Output

    /// `POST /auth/resend-phone-verification`: Send the pending phone code again.
    /// A new code to the same number; the earlier one ends.
    func resendPhoneVerification(
        _ input: ResendPhoneVerification.Input, _ call: ResendPhoneVerification.Call
    ) async throws(ResendPhoneVerification.Failure) -> ResendPhoneVerification.Output
}

extension RouteTable {
    /// Serves the operations of contract/auth/verification.yaml.
    package mutating func add(_ handlers: some VerificationAPI) {
        add(SendEmailVerification.self) {
            (input: SendEmailVerification.Input, call: SendEmailVerification.Call)
                async throws(SendEmailVerification.Failure) -> SendEmailVerification.Output in
            try await handlers.sendEmailVerification(input, call)
        }
        add(VerifyEmail.self) {
            (input: VerifyEmail.Input, call: VerifyEmail.Call)
                async throws(VerifyEmail.Failure) -> VerifyEmail.Output in
            try await handlers.verifyEmail(input, call)
        }
        add(SendPhoneVerification.self) {
            (input: SendPhoneVerification.Input, call: SendPhoneVerification.Call)
                async throws(SendPhoneVerification.Failure) -> SendPhoneVerification.Output in
            try await handlers.sendPhoneVerification(input, call)
        }
        add(VerifyPhone.self) {
            (input: VerifyPhone.Input, call: VerifyPhone.Call)
                async throws(VerifyPhone.Failure) -> VerifyPhone.Output in
            try await handlers.verifyPhone(input, call)
        }
        add(ResendPhoneVerification.self) {
            (input: ResendPhoneVerification.Input, call: ResendPhoneVerification.Call)
                async throws(ResendPhoneVerification.Failure) -> ResendPhoneVerification.Output in
            try await handlers.resendPhoneVerification(input, call)
        }
    }
}
