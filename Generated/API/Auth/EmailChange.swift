// Generated from contract/auth/email_change.yaml. Edit that file, then run scripts/generate.
public import ContractRuntime
import Errors
import Policy

public struct RequestEmailChangeRequest: JSONCodable, Hashable, Sendable {
    /// Address to change to.
    public var newEmail: EmailAddress

    public init(newEmail: EmailAddress) {
        self.newEmail = newEmail
    }

    private static let memberTable: MemberTable = MemberTable(["new_email"])

    public static func decode(from reader: inout JSONReader) -> RequestEmailChangeRequest? {
        guard reader.beginObject() else { return nil }
        var newEmail: EmailAddress?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: newEmail = reader.wire(EmailAddress.self, StringRule(maxLength: 254))
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x1) else { return nil }
        guard let newEmail else { return nil }
        return RequestEmailChangeRequest(newEmail: newEmail)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("new_email", newEmail)
        writer.endObject()
    }
}

public struct EmailChangeRequested: JSONCodable, Hashable, Sendable {
    /// True when a code is on its way.
    public var sent: Bool
    /// When the code ends.
    public var expiresAt: Timestamp

    public init(sent: Bool, expiresAt: Timestamp) {
        self.sent = sent
        self.expiresAt = expiresAt
    }

    private static let memberTable: MemberTable = MemberTable(["sent", "expires_at"])

    public static func decode(from reader: inout JSONReader) -> EmailChangeRequested? {
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
        return EmailChangeRequested(sent: sent, expiresAt: expiresAt)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("sent", sent)
        writer.member("expires_at", expiresAt)
        writer.endObject()
    }
}

public struct ConfirmEmailChangeRequest: JSONCodable, Hashable, Sendable {
    /// Code from the mail to the new address.
    public var code: Secret<String>

    public init(code: Secret<String>) {
        self.code = code
    }

    private static let memberTable: MemberTable = MemberTable(["code"], sensitive: 0x1)
    private static let codeRule: StringRule =
        StringRule(maxLength: 6, pattern: Pattern(checked: #"^\d{6}$"#), isSensitive: true)

    public static func decode(from reader: inout JSONReader) -> ConfirmEmailChangeRequest? {
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
        return ConfirmEmailChangeRequest(code: code)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("code", code)
        writer.endObject()
    }
}

public struct EmailChanged: JSONCodable, Hashable, Sendable {
    /// True when it was done.
    public var changed: Bool
    /// Address of the account from now on.
    public var email: EmailAddress

    public init(changed: Bool, email: EmailAddress) {
        self.changed = changed
        self.email = email
    }

    private static let memberTable: MemberTable = MemberTable(["changed", "email"])

    public static func decode(from reader: inout JSONReader) -> EmailChanged? {
        guard reader.beginObject() else { return nil }
        var changed: Bool?
        var email: EmailAddress?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: changed = reader.bool()
            case 1: email = reader.wire(EmailAddress.self, StringRule(maxLength: 254))
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x3) else { return nil }
        guard let changed, let email else { return nil }
        return EmailChanged(changed: changed, email: email)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("changed", changed)
        writer.member("email", email)
        writer.endObject()
    }
}

public struct RevertEmailChangeRequest: JSONCodable, Hashable, Sendable {
    /// Token of the link in the mail to the old address.
    public var token: Secret<String>

    public init(token: Secret<String>) {
        self.token = token
    }

    private static let memberTable: MemberTable = MemberTable(["token"], sensitive: 0x1)

    public static func decode(from reader: inout JSONReader) -> RevertEmailChangeRequest? {
        guard reader.beginObject() else { return nil }
        var token: Secret<String>?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: token = reader.string(StringRule(maxLength: 512, isSensitive: true)).map(Secret<String>.init)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x1) else { return nil }
        guard let token else { return nil }
        return RevertEmailChangeRequest(token: token)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("token", token)
        writer.endObject()
    }
}

/// `POST /users/me/email`: Start a change of the e-mail address.
public enum RequestEmailChange: ContractOperation {
    public struct Input: Sendable {
        public var body: RequestEmailChangeRequest

        public init(body: RequestEmailChangeRequest) {
            self.body = body
        }
    }

    public typealias Output = EmailChangeRequested
    package typealias Call = ContractRuntime.Call<Failure, UserCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func authReauthRequired(mfaEndpoint: String? = nil, mfaMaxAgeSeconds: Int? = nil) -> Failure {
            Failure(.authReauthRequired(mfaEndpoint: mfaEndpoint, mfaMaxAgeSeconds: mfaMaxAgeSeconds))
        }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "requestEmailChange", index: OperationIndex.requestEmailChange, method: .post, path: "/users/me/email",
        policy: .requestEmailChange, requestBody: .required(["application/json"]), bodyBytesMax: 16_384,
        errors: [DeclaredError("AUTH_REAUTH_REQUIRED", 403)])

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let body: RequestEmailChangeRequest? = request.jsonBody(RequestEmailChangeRequest.self)
        guard request.isValid, let body else { return nil }
        return Input(body: body)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) { request.json(input.body) }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? {
        response.json(EmailChangeRequested.self)
    }
}

/// `POST /users/me/email/verify`: Finish the change of the e-mail address by code.
public enum ConfirmEmailChange: ContractOperation {
    public struct Input: Sendable {
        public var body: ConfirmEmailChangeRequest

        public init(body: ConfirmEmailChangeRequest) {
            self.body = body
        }
    }

    public typealias Output = EmailChanged
    package typealias Call = ContractRuntime.Call<Failure, UserCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func authCodeInvalid(attemptsRemaining: Int? = nil) -> Failure {
            Failure(.authCodeInvalid(attemptsRemaining: attemptsRemaining))
        }
        public static func userEmailExists(field: String? = nil) -> Failure { Failure(.userEmailExists(field: field)) }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "confirmEmailChange", index: OperationIndex.confirmEmailChange, method: .post,
        path: "/users/me/email/verify", policy: .confirmEmailChange, requestBody: .required(["application/json"]),
        bodyBytesMax: 16_384,
        errors: [DeclaredError("AUTH_CODE_INVALID", 400), DeclaredError("USER_EMAIL_EXISTS", 409)])

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let body: ConfirmEmailChangeRequest? = request.jsonBody(ConfirmEmailChangeRequest.self)
        guard request.isValid, let body else { return nil }
        return Input(body: body)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) { request.json(input.body) }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(EmailChanged.self) }
}

/// `POST /auth/email-change/revert`: Undo a change of the e-mail address.
public enum RevertEmailChange: ContractOperation {
    public struct Input: Sendable {
        public var body: RevertEmailChangeRequest

        public init(body: RevertEmailChangeRequest) {
            self.body = body
        }
    }

    public typealias Output = Success
    package typealias Call = ContractRuntime.Call<Failure, Anonymous>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func authLinkInvalid() -> Failure { Failure(.authLinkInvalid()) }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "revertEmailChange", index: OperationIndex.revertEmailChange, method: .post,
        path: "/auth/email-change/revert", policy: .revertEmailChange, requestBody: .required(["application/json"]),
        bodyBytesMax: 16_384, errors: [DeclaredError("AUTH_LINK_INVALID", 400)])

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let body: RevertEmailChangeRequest? = request.jsonBody(RevertEmailChangeRequest.self)
        guard request.isValid, let body else { return nil }
        return Input(body: body)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) { request.json(input.body) }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(Success.self) }
}

/// Handlers of contract/auth/email_change.yaml.
package protocol EmailChangeAPI: Sendable {
    /// `POST /users/me/email`: Start a change of the e-mail address. Needs step-up `sensitive`.
    /// A code goes to the new address and a link that undoes the change to the old one.
    func requestEmailChange(
        _ input: RequestEmailChange.Input, _ call: RequestEmailChange.Call
    ) async throws(RequestEmailChange.Failure) -> RequestEmailChange.Output

    /// `POST /users/me/email/verify`: Finish the change of the e-mail address by code.
    func confirmEmailChange(
        _ input: ConfirmEmailChange.Input, _ call: ConfirmEmailChange.Call
    ) async throws(ConfirmEmailChange.Failure) -> ConfirmEmailChange.Output

    /// `POST /auth/email-change/revert`: Undo a change of the e-mail address.
    /// Restores the old address, ends all sessions and asks for a new password.
    func revertEmailChange(
        _ input: RevertEmailChange.Input, _ call: RevertEmailChange.Call
    ) async throws(RevertEmailChange.Failure) -> RevertEmailChange.Output
}

extension RouteTable {
    /// Serves the operations of contract/auth/email_change.yaml.
    package mutating func add(_ handlers: some EmailChangeAPI) {
        add(RequestEmailChange.self) {
            (input: RequestEmailChange.Input, call: RequestEmailChange.Call)
                async throws(RequestEmailChange.Failure) -> RequestEmailChange.Output in
            try await handlers.requestEmailChange(input, call)
        }
        add(ConfirmEmailChange.self) {
            (input: ConfirmEmailChange.Input, call: ConfirmEmailChange.Call)
                async throws(ConfirmEmailChange.Failure) -> ConfirmEmailChange.Output in
            try await handlers.confirmEmailChange(input, call)
        }
        add(RevertEmailChange.self) {
            (input: RevertEmailChange.Input, call: RevertEmailChange.Call)
                async throws(RevertEmailChange.Failure) -> RevertEmailChange.Output in
            try await handlers.revertEmailChange(input, call)
        }
    }
}
