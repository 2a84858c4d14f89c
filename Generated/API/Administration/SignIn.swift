// Generated from contract/administration/sign_in.yaml. Edit that file, then run scripts/generate.
public import ContractRuntime
import Errors
import Policy

public struct AdminLoginRequest: JSONCodable, Hashable, Sendable {
    /// E-mail address, compared in lower case.
    public var email: EmailAddress
    /// Password of the account.
    public var password: Secret<String>
    /// Code of the authenticator.
    public var mfaCode: Secret<String>?

    public init(email: EmailAddress, password: Secret<String>, mfaCode: Secret<String>? = nil) {
        self.email = email
        self.password = password
        self.mfaCode = mfaCode
    }

    private static let memberTable: MemberTable = MemberTable(["email", "password", "mfa_code"], sensitive: 0x6)
    private static let mfaCodeRule: StringRule =
        StringRule(maxLength: 6, pattern: Pattern(checked: #"^\d{6}$"#), isSensitive: true)

    public static func decode(from reader: inout JSONReader) -> AdminLoginRequest? {
        guard reader.beginObject() else { return nil }
        var email: EmailAddress?
        var password: Secret<String>?
        var mfaCode: Secret<String>?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: email = reader.wire(EmailAddress.self, StringRule(maxLength: 254))
            case 1: password = reader.string(StringRule(maxLength: 128, isSensitive: true)).map(Secret<String>.init)
            case 2: mfaCode = reader.string(mfaCodeRule).map(Secret<String>.init)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x3) else { return nil }
        guard let email, let password else { return nil }
        return AdminLoginRequest(email: email, password: password, mfaCode: mfaCode)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("email", email)
        writer.member("password", password)
        writer.member("mfa_code", mfaCode)
        writer.endObject()
    }
}

public struct AdminLoginResult: JSONCodable, Hashable, Sendable {
    /// State.
    public var status: AdminLoginResultStatus
    /// Bearer token for the API.
    public var accessToken: Secret<String>?
    /// Exchanges itself for the next pair.
    public var refreshToken: Secret<String>?
    /// Seconds until the access token ends.
    public var expiresIn: Int?
    /// Credential for the second step.
    public var challengeToken: Secret<String>?
    /// True only together with an access token.
    public var isGlobalAdmin: Bool

    public init(
        status: AdminLoginResultStatus, accessToken: Secret<String>? = nil, refreshToken: Secret<String>? = nil,
        expiresIn: Int? = nil, challengeToken: Secret<String>? = nil, isGlobalAdmin: Bool
    ) {
        self.status = status
        self.accessToken = accessToken
        self.refreshToken = refreshToken
        self.expiresIn = expiresIn
        self.challengeToken = challengeToken
        self.isGlobalAdmin = isGlobalAdmin
    }

    private static let memberTable: MemberTable = MemberTable(
        ["status", "access_token", "refresh_token", "expires_in", "challenge_token", "is_global_admin"],
        sensitive: 0x16)

    public static func decode(from reader: inout JSONReader) -> AdminLoginResult? {
        guard reader.beginObject() else { return nil }
        var status: AdminLoginResultStatus?
        var accessToken: Secret<String>?
        var refreshToken: Secret<String>?
        var expiresIn: Int?
        var challengeToken: Secret<String>?
        var isGlobalAdmin: Bool?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: status = reader.enumeration(AdminLoginResultStatus.self)
            case 1: accessToken = reader.string(StringRule(maxLength: 4096, isSensitive: true)).map(Secret<String>.init)
            case 2: refreshToken = reader.string(StringRule(maxLength: 512, isSensitive: true)).map(Secret<String>.init)
            case 3: expiresIn = reader.integer(minimum: 1)
            case 4:
                challengeToken = reader.string(StringRule(maxLength: 512, isSensitive: true)).map(Secret<String>.init)
            case 5: isGlobalAdmin = reader.bool()
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x21) else { return nil }
        guard let status, let isGlobalAdmin else { return nil }
        return AdminLoginResult(
            status: status, accessToken: accessToken, refreshToken: refreshToken, expiresIn: expiresIn,
            challengeToken: challengeToken, isGlobalAdmin: isGlobalAdmin)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("status", status)
        writer.member("access_token", accessToken)
        writer.member("refresh_token", refreshToken)
        writer.member("expires_in", expiresIn)
        writer.member("challenge_token", challengeToken)
        writer.member("is_global_admin", isGlobalAdmin)
        writer.endObject()
    }
}

/// State.
public enum AdminLoginResultStatus: WireEnum {
    case authenticated, mfaRequired
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<AdminLoginResultStatus> = WireCases(
        ["authenticated", "mfa_required"], [.authenticated, .mfaRequired])

    public var wire: String {
        switch self {
        case .authenticated: "authenticated"
        case .mfaRequired: "mfa_required"
        case .undocumented(let text): text
        }
    }
}

/// `POST /admin/auth/login`: Sign in as administrator.
public enum AdminLogin: ContractOperation {
    public struct Input: Sendable {
        public var body: AdminLoginRequest

        public init(body: AdminLoginRequest) {
            self.body = body
        }
    }

    public typealias Output = AdminLoginResult
    package typealias Call = ContractRuntime.Call<Failure, Anonymous>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func authCredentialsInvalid(attemptsRemaining: Int? = nil) -> Failure {
            Failure(.authCredentialsInvalid(attemptsRemaining: attemptsRemaining))
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
        public static func authzIPNotAllowed() -> Failure { Failure(.authzIPNotAllowed()) }
        public static func authMFASetupRequired(
            mfaEndpoint: String? = nil, mfaMethods: [String]? = nil, deadline: String? = nil
        ) -> Failure {
            Failure(.authMFASetupRequired(mfaEndpoint: mfaEndpoint, mfaMethods: mfaMethods, deadline: deadline))
        }
        public static func authMFAInvalid(attemptsRemaining: Int? = nil) -> Failure {
            Failure(.authMFAInvalid(attemptsRemaining: attemptsRemaining))
        }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "adminLogin", index: OperationIndex.adminLogin, method: .post, path: "/admin/auth/login",
        policy: .adminLogin, requestBody: .required(["application/json"]), bodyBytesMax: 16_384, deadline: .seconds(15),
        errors: [
            DeclaredError("AUTH_CREDENTIALS_INVALID", 401), DeclaredError("AUTH_ACCOUNT_LOCKED", 403),
            DeclaredError("AUTHZ_IP_NOT_ALLOWED", 403), DeclaredError("AUTH_MFA_SETUP_REQUIRED", 403),
            DeclaredError("AUTH_MFA_INVALID", 401),
        ],
        isOneTime: true)

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let body: AdminLoginRequest? = request.jsonBody(AdminLoginRequest.self)
        guard request.isValid, let body else { return nil }
        return Input(body: body)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) { request.json(input.body) }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? {
        response.json(AdminLoginResult.self)
    }
}
