// Generated from contract/auth/passwords.yaml. Edit that file, then run scripts/generate.
public import ContractRuntime
import Errors
import Policy

public struct ForgotPasswordRequest: JSONCodable, Hashable, Sendable {
    /// E-mail address, compared in lower case.
    public var email: EmailAddress

    public init(email: EmailAddress) {
        self.email = email
    }

    private static let memberTable: MemberTable = MemberTable(["email"])

    public static func decode(from reader: inout JSONReader) -> ForgotPasswordRequest? {
        guard reader.beginObject() else { return nil }
        var email: EmailAddress?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: email = reader.wire(EmailAddress.self, StringRule(maxLength: 254))
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x1) else { return nil }
        guard let email else { return nil }
        return ForgotPasswordRequest(email: email)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("email", email)
        writer.endObject()
    }
}

public struct PasswordResetRequest: JSONCodable, Hashable, Sendable {
    /// A request to reset a password; random for unknown addresses.
    public var requestID: PasswordResetID
    /// When it ends.
    public var expiresAt: Timestamp
    /// Always true, so that no address can be probed.
    public var emailSent: Bool

    public init(requestID: PasswordResetID, expiresAt: Timestamp, emailSent: Bool) {
        self.requestID = requestID
        self.expiresAt = expiresAt
        self.emailSent = emailSent
    }

    private static let memberTable: MemberTable = MemberTable(["request_id", "expires_at", "email_sent"])

    public static func decode(from reader: inout JSONReader) -> PasswordResetRequest? {
        guard reader.beginObject() else { return nil }
        var requestID: PasswordResetID?
        var expiresAt: Timestamp?
        var emailSent: Bool?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: requestID = reader.identifier(PasswordResetID.self)
            case 1: expiresAt = reader.timestamp()
            case 2: emailSent = reader.bool()
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x7) else { return nil }
        guard let requestID, let expiresAt, let emailSent else { return nil }
        return PasswordResetRequest(requestID: requestID, expiresAt: expiresAt, emailSent: emailSent)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("request_id", requestID)
        writer.member("expires_at", expiresAt)
        writer.member("email_sent", emailSent)
        writer.endObject()
    }
}

public struct VerifyResetCodeRequest: JSONCodable, Hashable, Sendable {
    /// E-mail address, compared in lower case.
    public var email: EmailAddress
    /// Six digits.
    public var code: Secret<String>

    public init(email: EmailAddress, code: Secret<String>) {
        self.email = email
        self.code = code
    }

    private static let memberTable: MemberTable = MemberTable(["email", "code"], sensitive: 0x2)
    private static let codeRule: StringRule =
        StringRule(maxLength: 6, pattern: Pattern(checked: #"^\d{6}$"#), isSensitive: true)

    public static func decode(from reader: inout JSONReader) -> VerifyResetCodeRequest? {
        guard reader.beginObject() else { return nil }
        var email: EmailAddress?
        var code: Secret<String>?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: email = reader.wire(EmailAddress.self, StringRule(maxLength: 254))
            case 1: code = reader.string(codeRule).map(Secret<String>.init)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x3) else { return nil }
        guard let email, let code else { return nil }
        return VerifyResetCodeRequest(email: email, code: code)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("email", email)
        writer.member("code", code)
        writer.endObject()
    }
}

public struct VerificationCode: JSONCodable, Hashable, Sendable {
    /// Whether it is verified now.
    public var verified: Bool
    /// Pass it to `resetPassword`.
    public var token: Secret<String>?
    /// When it ends.
    public var expiresAt: Timestamp?

    public init(verified: Bool, token: Secret<String>? = nil, expiresAt: Timestamp? = nil) {
        self.verified = verified
        self.token = token
        self.expiresAt = expiresAt
    }

    private static let memberTable: MemberTable = MemberTable(["verified", "token", "expires_at"], sensitive: 0x2)

    public static func decode(from reader: inout JSONReader) -> VerificationCode? {
        guard reader.beginObject() else { return nil }
        var verified: Bool?
        var token: Secret<String>?
        var expiresAt: Timestamp?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: verified = reader.bool()
            case 1: token = reader.string(StringRule(maxLength: 512, isSensitive: true)).map(Secret<String>.init)
            case 2: expiresAt = reader.timestamp()
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x1) else { return nil }
        guard let verified else { return nil }
        return VerificationCode(verified: verified, token: token, expiresAt: expiresAt)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("verified", verified)
        writer.member("token", token)
        writer.member("expires_at", expiresAt)
        writer.endObject()
    }
}

public struct ResetPasswordRequest: JSONCodable, Hashable, Sendable {
    /// From `verifyResetCode`.
    public var token: Secret<String>
    /// The new password; the policy of the workspace applies.
    public var newPassword: Secret<String>

    public init(token: Secret<String>, newPassword: Secret<String>) {
        self.token = token
        self.newPassword = newPassword
    }

    private static let memberTable: MemberTable = MemberTable(["token", "new_password"], sensitive: 0x3)

    public static func decode(from reader: inout JSONReader) -> ResetPasswordRequest? {
        guard reader.beginObject() else { return nil }
        var token: Secret<String>?
        var newPassword: Secret<String>?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: token = reader.string(StringRule(maxLength: 512, isSensitive: true)).map(Secret<String>.init)
            case 1:
                newPassword =
                    reader.string(StringRule(minLength: 8, maxLength: 128, isSensitive: true)).map(Secret<String>.init)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x3) else { return nil }
        guard let token, let newPassword else { return nil }
        return ResetPasswordRequest(token: token, newPassword: newPassword)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("token", token)
        writer.member("new_password", newPassword)
        writer.endObject()
    }
}

public struct PasswordResetResult: JSONCodable, Hashable, Sendable {
    /// True when it was done.
    public var success: Bool
    /// Text for people.
    public var message: String

    public init(success: Bool, message: String) {
        self.success = success
        self.message = message
    }

    private static let memberTable: MemberTable = MemberTable(["success", "message"])

    public static func decode(from reader: inout JSONReader) -> PasswordResetResult? {
        guard reader.beginObject() else { return nil }
        var success: Bool?
        var message: String?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: success = reader.bool()
            case 1: message = reader.string(maxLength: 300)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x3) else { return nil }
        guard let success, let message else { return nil }
        return PasswordResetResult(success: success, message: message)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("success", success)
        writer.member("message", message)
        writer.endObject()
    }
}

public struct ChangePasswordRequest: JSONCodable, Hashable, Sendable {
    /// The password until now.
    public var currentPassword: Secret<String>
    /// The new password; the policy of the workspace applies.
    public var newPassword: Secret<String>

    public init(currentPassword: Secret<String>, newPassword: Secret<String>) {
        self.currentPassword = currentPassword
        self.newPassword = newPassword
    }

    private static let memberTable: MemberTable = MemberTable(["current_password", "new_password"], sensitive: 0x3)

    public static func decode(from reader: inout JSONReader) -> ChangePasswordRequest? {
        guard reader.beginObject() else { return nil }
        var currentPassword: Secret<String>?
        var newPassword: Secret<String>?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0:
                currentPassword = reader.string(StringRule(maxLength: 128, isSensitive: true)).map(Secret<String>.init)
            case 1:
                newPassword =
                    reader.string(StringRule(minLength: 8, maxLength: 128, isSensitive: true)).map(Secret<String>.init)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x3) else { return nil }
        guard let currentPassword, let newPassword else { return nil }
        return ChangePasswordRequest(currentPassword: currentPassword, newPassword: newPassword)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("current_password", currentPassword)
        writer.member("new_password", newPassword)
        writer.endObject()
    }
}

public struct CheckPasswordRequest: JSONCodable, Hashable, Sendable {
    /// The candidate.
    public var password: Secret<String>

    public init(password: Secret<String>) {
        self.password = password
    }

    private static let memberTable: MemberTable = MemberTable(["password"], sensitive: 0x1)

    public static func decode(from reader: inout JSONReader) -> CheckPasswordRequest? {
        guard reader.beginObject() else { return nil }
        var password: Secret<String>?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0:
                password =
                    reader.string(StringRule(minLength: 1, maxLength: 1024, isSensitive: true)).map(Secret<String>.init)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x1) else { return nil }
        guard let password else { return nil }
        return CheckPasswordRequest(password: password)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("password", password)
        writer.endObject()
    }
}

public struct PasswordStrength: JSONCodable, Hashable, Sendable {
    /// Whether the platform takes it.
    public var acceptable: Bool
    /// Rule that it breaks to what the rule asks for.
    public var constraints: [String: JSONValue]
    /// Among the passwords that are known.
    public var breached: Bool

    public init(acceptable: Bool, constraints: [String: JSONValue], breached: Bool) {
        self.acceptable = acceptable
        self.constraints = constraints
        self.breached = breached
    }

    private static let memberTable: MemberTable = MemberTable(["acceptable", "constraints", "breached"])

    public static func decode(from reader: inout JSONReader) -> PasswordStrength? {
        guard reader.beginObject() else { return nil }
        var acceptable: Bool?
        var constraints: [String: JSONValue]?
        var breached: Bool?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: acceptable = reader.bool()
            case 1: constraints = reader.map(MapRule(maxProperties: 20), of: JSONValue.self)
            case 2: breached = reader.bool()
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x7) else { return nil }
        guard let acceptable, let constraints, let breached else { return nil }
        return PasswordStrength(acceptable: acceptable, constraints: constraints, breached: breached)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("acceptable", acceptable)
        writer.member("constraints", constraints)
        writer.member("breached", breached)
        writer.endObject()
    }
}

/// `POST /auth/forgot-password`: Ask for a password reset code.
public enum ForgotPassword: ContractOperation {
    public struct Input: Sendable {
        public var body: ForgotPasswordRequest

        public init(body: ForgotPasswordRequest) {
            self.body = body
        }
    }

    public typealias Output = PasswordResetRequest
    package typealias Call = ContractRuntime.Call<Failure, Anonymous>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "forgotPassword", index: OperationIndex.forgotPassword, method: .post, path: "/auth/forgot-password",
        policy: .forgotPassword, requestBody: .required(["application/json"]), bodyBytesMax: 16_384,
        deadline: .seconds(15))

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let body: ForgotPasswordRequest? = request.jsonBody(ForgotPasswordRequest.self)
        guard request.isValid, let body else { return nil }
        return Input(body: body)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) { request.json(input.body) }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? {
        response.json(PasswordResetRequest.self)
    }
}

/// `POST /auth/verify-code`: Exchange a reset code for a reset token.
public enum VerifyResetCode: ContractOperation {
    public struct Input: Sendable {
        public var body: VerifyResetCodeRequest

        public init(body: VerifyResetCodeRequest) {
            self.body = body
        }
    }

    public typealias Output = VerificationCode
    package typealias Call = ContractRuntime.Call<Failure, Anonymous>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func authCodeInvalid(attemptsRemaining: Int? = nil) -> Failure {
            Failure(.authCodeInvalid(attemptsRemaining: attemptsRemaining))
        }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "verifyResetCode", index: OperationIndex.verifyResetCode, method: .post, path: "/auth/verify-code",
        policy: .verifyResetCode, requestBody: .required(["application/json"]), bodyBytesMax: 16_384,
        deadline: .seconds(15), errors: [DeclaredError("AUTH_CODE_INVALID", 400)], isOneTime: true)

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let body: VerifyResetCodeRequest? = request.jsonBody(VerifyResetCodeRequest.self)
        guard request.isValid, let body else { return nil }
        return Input(body: body)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) { request.json(input.body) }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? {
        response.json(VerificationCode.self)
    }
}

/// `POST /auth/reset-password`: Set a new password by reset token.
public enum ResetPassword: ContractOperation {
    public struct Input: Sendable {
        public var body: ResetPasswordRequest

        public init(body: ResetPasswordRequest) {
            self.body = body
        }
    }

    public typealias Output = PasswordResetResult
    package typealias Call = ContractRuntime.Call<Failure, Anonymous>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func authResetTokenInvalid() -> Failure { Failure(.authResetTokenInvalid()) }
        public static func authPasswordWeak(field: String? = nil, constraints: JSONValue? = nil) -> Failure {
            Failure(.authPasswordWeak(field: field, constraints: constraints))
        }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "resetPassword", index: OperationIndex.resetPassword, method: .post, path: "/auth/reset-password",
        policy: .resetPassword, requestBody: .required(["application/json"]), bodyBytesMax: 16_384,
        deadline: .seconds(15),
        errors: [DeclaredError("AUTH_RESET_TOKEN_INVALID", 400), DeclaredError("AUTH_PASSWORD_WEAK", 400)])

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let body: ResetPasswordRequest? = request.jsonBody(ResetPasswordRequest.self)
        guard request.isValid, let body else { return nil }
        return Input(body: body)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) { request.json(input.body) }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? {
        response.json(PasswordResetResult.self)
    }
}

/// `PATCH /users/me/password`: Change one's own password.
public enum ChangePassword: ContractOperation {
    public struct Input: Sendable {
        /// ETag the caller has seen; a stale one is refused.
        public var ifMatch: String?
        public var body: ChangePasswordRequest

        public init(ifMatch: String? = nil, body: ChangePasswordRequest) {
            self.ifMatch = ifMatch
            self.body = body
        }
    }

    public typealias Output = Success
    package typealias Call = ContractRuntime.Call<Failure, UserCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func authPasswordCurrentInvalid(field: String? = nil) -> Failure {
            Failure(.authPasswordCurrentInvalid(field: field))
        }
        public static func authPasswordWeak(field: String? = nil, constraints: JSONValue? = nil) -> Failure {
            Failure(.authPasswordWeak(field: field, constraints: constraints))
        }
        public static func authMFARequired(
            requiredMFA: Bool? = nil, mfaEndpoint: String? = nil, mfaMethods: [String]? = nil,
            mfaMaxAgeSeconds: Int? = nil, reason: String? = nil
        ) -> Failure {
            Failure(
                .authMFARequired(
                    requiredMFA: requiredMFA, mfaEndpoint: mfaEndpoint, mfaMethods: mfaMethods,
                    mfaMaxAgeSeconds: mfaMaxAgeSeconds, reason: reason))
        }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "changePassword", index: OperationIndex.changePassword, method: .patch, path: "/users/me/password",
        policy: .changePassword, requestBody: .required(["application/json"]),
        errors: [
            DeclaredError("AUTH_PASSWORD_CURRENT_INVALID", 400), DeclaredError("AUTH_PASSWORD_WEAK", 400),
            DeclaredError("AUTH_MFA_REQUIRED", 403),
        ])

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let ifMatch: String? = request.header("If-Match").string(StringRule(maxLength: 255))
        let body: ChangePasswordRequest? = request.jsonBody(ChangePasswordRequest.self)
        guard request.isValid, let body else { return nil }
        return Input(ifMatch: ifMatch, body: body)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {
        request.header("If-Match", input.ifMatch)
        request.json(input.body)
    }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(Success.self) }
}

/// `POST /auth/password/check`: Check a candidate password.
public enum CheckPasswordStrength: ContractOperation {
    public struct Input: Sendable {
        public var body: CheckPasswordRequest

        public init(body: CheckPasswordRequest) {
            self.body = body
        }
    }

    public typealias Output = PasswordStrength
    package typealias Call = ContractRuntime.Call<Failure, Anonymous>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "checkPasswordStrength", index: OperationIndex.checkPasswordStrength, method: .post,
        path: "/auth/password/check", policy: .checkPasswordStrength, requestBody: .required(["application/json"]),
        bodyBytesMax: 16_384)

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let body: CheckPasswordRequest? = request.jsonBody(CheckPasswordRequest.self)
        guard request.isValid, let body else { return nil }
        return Input(body: body)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) { request.json(input.body) }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? {
        response.json(PasswordStrength.self)
    }
}

/// Handlers of contract/auth/passwords.yaml.
package protocol PasswordsAPI: Sendable {
    /// `POST /auth/forgot-password`: Ask for a password reset code.
    /// Answers the same for every address.
    func forgotPassword(
        _ input: ForgotPassword.Input, _ call: ForgotPassword.Call
    ) async throws(ForgotPassword.Failure) -> ForgotPassword.Output

    /// `POST /auth/verify-code`: Exchange a reset code for a reset token.
    func verifyResetCode(
        _ input: VerifyResetCode.Input, _ call: VerifyResetCode.Call
    ) async throws(VerifyResetCode.Failure) -> VerifyResetCode.Output

    /// `POST /auth/reset-password`: Set a new password by reset token.
    func resetPassword(
        _ input: ResetPassword.Input, _ call: ResetPassword.Call
    ) async throws(ResetPassword.Failure) -> ResetPassword.Output

    /// `PATCH /users/me/password`: Change one's own password. Needs step-up `sensitive(mfa_enabled)`.
    func changePassword(
        _ input: ChangePassword.Input, _ call: ChangePassword.Call
    ) async throws(ChangePassword.Failure) -> ChangePassword.Output

    /// `POST /auth/password/check`: Check a candidate password.
    /// By the rules of the platform; nothing of it is kept.
    func checkPasswordStrength(
        _ input: CheckPasswordStrength.Input, _ call: CheckPasswordStrength.Call
    ) async throws(CheckPasswordStrength.Failure) -> CheckPasswordStrength.Output
}

extension RouteTable {
    /// Serves the operations of contract/auth/passwords.yaml.
    package mutating func add(_ handlers: some PasswordsAPI) {
        add(ForgotPassword.self) {
            (input: ForgotPassword.Input, call: ForgotPassword.Call)
                async throws(ForgotPassword.Failure) -> ForgotPassword.Output in
            try await handlers.forgotPassword(input, call)
        }
        add(VerifyResetCode.self) {
            (input: VerifyResetCode.Input, call: VerifyResetCode.Call)
                async throws(VerifyResetCode.Failure) -> VerifyResetCode.Output in
            try await handlers.verifyResetCode(input, call)
        }
        add(ResetPassword.self) {
            (input: ResetPassword.Input, call: ResetPassword.Call)
                async throws(ResetPassword.Failure) -> ResetPassword.Output in
            try await handlers.resetPassword(input, call)
        }
        add(ChangePassword.self) {
            (input: ChangePassword.Input, call: ChangePassword.Call)
                async throws(ChangePassword.Failure) -> ChangePassword.Output in
            try await handlers.changePassword(input, call)
        }
        add(CheckPasswordStrength.self) {
            (input: CheckPasswordStrength.Input, call: CheckPasswordStrength.Call)
                async throws(CheckPasswordStrength.Failure) -> CheckPasswordStrength.Output in
            try await handlers.checkPasswordStrength(input, call)
        }
    }
}
