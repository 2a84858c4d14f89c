// Generated from contract/auth/magic_links.yaml. Edit that file, then run scripts/generate.
public import ContractRuntime
import Errors
import Policy

public struct SendMagicLinkRequest: JSONCodable, Hashable, Sendable {
    /// Address of the account.
    public var email: EmailAddress

    public init(email: EmailAddress) {
        self.email = email
    }

    private static let memberTable: MemberTable = MemberTable(["email"])

    public static func decode(from reader: inout JSONReader) -> SendMagicLinkRequest? {
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
        return SendMagicLinkRequest(email: email)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("email", email)
        writer.endObject()
    }
}

public struct MagicLinkSent: JSONCodable, Hashable, Sendable {
    /// True for every address, known or not.
    public var emailSent: Bool
    /// When a link that was sent ends.
    public var expiresAt: Timestamp

    public init(emailSent: Bool, expiresAt: Timestamp) {
        self.emailSent = emailSent
        self.expiresAt = expiresAt
    }

    private static let memberTable: MemberTable = MemberTable(["email_sent", "expires_at"])

    public static func decode(from reader: inout JSONReader) -> MagicLinkSent? {
        guard reader.beginObject() else { return nil }
        var emailSent: Bool?
        var expiresAt: Timestamp?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: emailSent = reader.bool()
            case 1: expiresAt = reader.timestamp()
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x3) else { return nil }
        guard let emailSent, let expiresAt else { return nil }
        return MagicLinkSent(emailSent: emailSent, expiresAt: expiresAt)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("email_sent", emailSent)
        writer.member("expires_at", expiresAt)
        writer.endObject()
    }
}

public struct VerifyMagicLinkRequest: JSONCodable, Hashable, Sendable {
    /// Token of the link.
    public var token: Secret<String>
    /// A longer session.
    public var rememberMe: Bool
    /// Workspace to enter.
    public var tenantSlug: String?
    /// Name of the device.
    public var deviceName: String?
    /// Token of a device that is known.
    public var deviceToken: Secret<String>?
    /// How the credentials travel.
    public var transport: VerifyMagicLinkRequestTransport

    public init(
        token: Secret<String>, rememberMe: Bool = false, tenantSlug: String? = nil, deviceName: String? = nil,
        deviceToken: Secret<String>? = nil, transport: VerifyMagicLinkRequestTransport = .bearer
    ) {
        self.token = token
        self.rememberMe = rememberMe
        self.tenantSlug = tenantSlug
        self.deviceName = deviceName
        self.deviceToken = deviceToken
        self.transport = transport
    }

    private static let memberTable: MemberTable = MemberTable(
        ["token", "remember_me", "tenant_slug", "device_name", "device_token", "transport"], sensitive: 0x11)

    public static func decode(from reader: inout JSONReader) -> VerifyMagicLinkRequest? {
        guard reader.beginObject() else { return nil }
        var token: Secret<String>?
        var rememberMe: Bool = false
        var tenantSlug: String?
        var deviceName: String?
        var deviceToken: Secret<String>?
        var transport: VerifyMagicLinkRequestTransport = .bearer
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: token = reader.string(StringRule(maxLength: 512, isSensitive: true)).map(Secret<String>.init)
            case 1: rememberMe = reader.bool() ?? false
            case 2: tenantSlug = reader.string(maxLength: 63)
            case 3: deviceName = reader.string(maxLength: 100)
            case 4: deviceToken = reader.string(StringRule(maxLength: 512, isSensitive: true)).map(Secret<String>.init)
            case 5:
                transport =
                    reader.enumeration(VerifyMagicLinkRequestTransport.self) ?? VerifyMagicLinkRequestTransport.bearer
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x1) else { return nil }
        guard let token else { return nil }
        return VerifyMagicLinkRequest(
            token: token, rememberMe: rememberMe, tenantSlug: tenantSlug, deviceName: deviceName,
            deviceToken: deviceToken, transport: transport)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("token", token)
        writer.member("remember_me", rememberMe)
        writer.member("tenant_slug", tenantSlug)
        writer.member("device_name", deviceName)
        writer.member("device_token", deviceToken)
        writer.member("transport", transport)
        writer.endObject()
    }
}

/// How the credentials travel.
public enum VerifyMagicLinkRequestTransport: WireEnum {
    case bearer, cookie
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<VerifyMagicLinkRequestTransport> = WireCases(
        ["bearer", "cookie"], [.bearer, .cookie])

    public var wire: String {
        switch self {
        case .bearer: "bearer"
        case .cookie: "cookie"
        case .undocumented(let text): text
        }
    }
}

/// `POST /auth/magic-link/send`: Mail a sign-in link.
public enum SendMagicLink: ContractOperation {
    public struct Input: Sendable {
        public var body: SendMagicLinkRequest

        public init(body: SendMagicLinkRequest) {
            self.body = body
        }
    }

    public typealias Output = MagicLinkSent
    package typealias Call = ContractRuntime.Call<Failure, Anonymous>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "sendMagicLink", index: OperationIndex.sendMagicLink, method: .post, path: "/auth/magic-link/send",
        policy: .sendMagicLink, requestBody: .required(["application/json"]), bodyBytesMax: 16_384)

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let body: SendMagicLinkRequest? = request.jsonBody(SendMagicLinkRequest.self)
        guard request.isValid, let body else { return nil }
        return Input(body: body)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) { request.json(input.body) }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(MagicLinkSent.self) }
}

/// `POST /auth/magic-link/verify`: Sign in by link.
public enum VerifyMagicLink: ContractOperation {
    public struct Input: Sendable {
        public var body: VerifyMagicLinkRequest

        public init(body: VerifyMagicLinkRequest) {
            self.body = body
        }
    }

    public typealias Output = SignInResult
    package typealias Call = ContractRuntime.Call<Failure, Anonymous>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func authLinkInvalid() -> Failure { Failure(.authLinkInvalid()) }
        public static func authMethodDisabled(allowedValues: [String]? = nil) -> Failure {
            Failure(.authMethodDisabled(allowedValues: allowedValues))
        }
        public static func authSSORequired(loginURL: String? = nil, provider: String? = nil) -> Failure {
            Failure(.authSSORequired(loginURL: loginURL, provider: provider))
        }
        public static func authAccountSuspended(supportURL: String? = nil) -> Failure {
            Failure(.authAccountSuspended(supportURL: supportURL))
        }
        public static func authAccountLocked(
            reason: String? = nil, failedAttempts: Int? = nil, lockoutDuration: String? = nil, unlocksAt: String? = nil,
            retryAfter: Int? = nil, supportURL: String? = nil
        ) -> Failure {
            Failure(
                .authAccountLocked(
                    reason: reason, failedAttempts: failedAttempts, lockoutDuration: lockoutDuration,
                    unlocksAt: unlocksAt, retryAfter: retryAfter, supportURL: supportURL))
        }
        public static func tenantNotFound(resourceID: String? = nil) -> Failure {
            Failure(.tenantNotFound(resourceID: resourceID))
        }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "verifyMagicLink", index: OperationIndex.verifyMagicLink, method: .post, path: "/auth/magic-link/verify",
        policy: .verifyMagicLink, requestBody: .required(["application/json"]), bodyBytesMax: 16_384,
        errors: [
            DeclaredError("AUTH_LINK_INVALID", 400), DeclaredError("AUTH_METHOD_DISABLED", 403),
            DeclaredError("AUTH_SSO_REQUIRED", 403), DeclaredError("AUTH_ACCOUNT_SUSPENDED", 403),
            DeclaredError("AUTH_ACCOUNT_LOCKED", 403), DeclaredError("TENANT_NOT_FOUND", 404),
        ],
        isOneTime: true)

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let body: VerifyMagicLinkRequest? = request.jsonBody(VerifyMagicLinkRequest.self)
        guard request.isValid, let body else { return nil }
        return Input(body: body)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) { request.json(input.body) }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(SignInResult.self) }
}

/// Handlers of contract/auth/magic_links.yaml.
package protocol MagicLinksAPI: Sendable {
    /// `POST /auth/magic-link/send`: Mail a sign-in link.
    /// Answers the same for every address.
    func sendMagicLink(
        _ input: SendMagicLink.Input, _ call: SendMagicLink.Call
    ) async throws(SendMagicLink.Failure) -> SendMagicLink.Output

    /// `POST /auth/magic-link/verify`: Sign in by link.
    /// `status` says whether a second step is needed. The link counts as the first factor only.
    func verifyMagicLink(
        _ input: VerifyMagicLink.Input, _ call: VerifyMagicLink.Call
    ) async throws(VerifyMagicLink.Failure) -> VerifyMagicLink.Output
}

extension RouteTable {
    /// Serves the operations of contract/auth/magic_links.yaml.
    package mutating func add(_ handlers: some MagicLinksAPI) {
        add(SendMagicLink.self) {
            (input: SendMagicLink.Input, call: SendMagicLink.Call)
                async throws(SendMagicLink.Failure) -> SendMagicLink.Output in
            try await handlers.sendMagicLink(input, call)
        }
        add(VerifyMagicLink.self) {
            (input: VerifyMagicLink.Input, call: VerifyMagicLink.Call)
                async throws(VerifyMagicLink.Failure) -> VerifyMagicLink.Output in
            try await handlers.verifyMagicLink(input, call)
        }
    }
}
