// Generated from contract/auth/mfa.yaml. Edit that file, then run scripts/generate.
public import ContractRuntime
import Errors
import Policy

/// Result of `navigator.credentials.get`, members base64url.
public struct WebAuthnAssertion: JSONCodable, Hashable, Sendable {
    /// Credential id.
    public var id: String
    /// Client data.
    public var clientDataJSON: String
    /// Authenticator data.
    public var authenticatorData: String
    /// Signature.
    public var signature: String
    /// Handle of the account.
    public var userHandle: String?

    public init(
        id: String, clientDataJSON: String, authenticatorData: String, signature: String, userHandle: String? = nil
    ) {
        self.id = id
        self.clientDataJSON = clientDataJSON
        self.authenticatorData = authenticatorData
        self.signature = signature
        self.userHandle = userHandle
    }

    private static let memberTable: MemberTable = MemberTable(
        ["id", "client_data_json", "authenticator_data", "signature", "user_handle"])

    public static func decode(from reader: inout JSONReader) -> WebAuthnAssertion? {
        guard reader.beginObject() else { return nil }
        var id: String?
        var clientDataJSON: String?
        var authenticatorData: String?
        var signature: String?
        var userHandle: String?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: id = reader.string(maxLength: 1024)
            case 1: clientDataJSON = reader.string(maxLength: 4096)
            case 2: authenticatorData = reader.string(maxLength: 4096)
            case 3: signature = reader.string(maxLength: 1024)
            case 4: userHandle = reader.string(maxLength: 128)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0xf) else { return nil }
        guard let id, let clientDataJSON, let authenticatorData, let signature else { return nil }
        return WebAuthnAssertion(
            id: id, clientDataJSON: clientDataJSON, authenticatorData: authenticatorData, signature: signature,
            userHandle: userHandle)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("id", id)
        writer.member("client_data_json", clientDataJSON)
        writer.member("authenticator_data", authenticatorData)
        writer.member("signature", signature)
        writer.member("user_handle", userHandle)
        writer.endObject()
    }
}

public struct MFASetup: JSONCodable, Hashable, Sendable {
    /// Base32 seed for typing by hand.
    public var secret: Secret<String>
    /// Image of `otpauth_url` as a data URI; no address of the web.
    public var qrCodeURL: Secret<String>
    /// Enrolment address for an authenticator.
    public var otpauthURL: Secret<String>
    /// Only `verifyMFASetup` returns them.
    public var backupCodes: [String]?
    /// When it ends.
    public var expiresAt: Timestamp

    public init(
        secret: Secret<String>, qrCodeURL: Secret<String>, otpauthURL: Secret<String>, backupCodes: [String]? = nil,
        expiresAt: Timestamp
    ) {
        self.secret = secret
        self.qrCodeURL = qrCodeURL
        self.otpauthURL = otpauthURL
        self.backupCodes = backupCodes
        self.expiresAt = expiresAt
    }

    private static let memberTable: MemberTable = MemberTable(
        ["secret", "qr_code_url", "otpauth_url", "backup_codes", "expires_at"], sensitive: 0xf)

    public static func decode(from reader: inout JSONReader) -> MFASetup? {
        guard reader.beginObject() else { return nil }
        var secret: Secret<String>?
        var qrCodeURL: Secret<String>?
        var otpauthURL: Secret<String>?
        var backupCodes: [String]?
        var expiresAt: Timestamp?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: secret = reader.string(StringRule(maxLength: 64, isSensitive: true)).map(Secret<String>.init)
            case 1: qrCodeURL = reader.string(StringRule(maxLength: 65_536, isSensitive: true)).map(Secret<String>.init)
            case 2: otpauthURL = reader.string(StringRule(maxLength: 2048, isSensitive: true)).map(Secret<String>.init)
            case 3: backupCodes = reader.strings(ArrayRule(maxItems: 16), maxLength: 16)
            case 4: expiresAt = reader.timestamp()
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x17) else { return nil }
        guard let secret, let qrCodeURL, let otpauthURL, let expiresAt else { return nil }
        return MFASetup(
            secret: secret, qrCodeURL: qrCodeURL, otpauthURL: otpauthURL, backupCodes: backupCodes,
            expiresAt: expiresAt)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("secret", secret)
        writer.member("qr_code_url", qrCodeURL)
        writer.member("otpauth_url", otpauthURL)
        writer.member("backup_codes", backupCodes)
        writer.member("expires_at", expiresAt)
        writer.endObject()
    }
}

public struct VerifyMFASetupRequest: JSONCodable, Hashable, Sendable {
    /// Six digits.
    public var code: Secret<String>

    public init(code: Secret<String>) {
        self.code = code
    }

    private static let memberTable: MemberTable = MemberTable(["code"], sensitive: 0x1)
    private static let codeRule: StringRule =
        StringRule(maxLength: 6, pattern: Pattern(checked: #"^\d{6}$"#), isSensitive: true)

    public static func decode(from reader: inout JSONReader) -> VerifyMFASetupRequest? {
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
        return VerifyMFASetupRequest(code: code)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("code", code)
        writer.endObject()
    }
}

public struct MFAEnabled: JSONCodable, Hashable, Sendable {
    /// Whether it is on.
    public var enabled: Bool
    /// One-time codes for a lost factor.
    public var backupCodes: [String]

    public init(enabled: Bool, backupCodes: [String]) {
        self.enabled = enabled
        self.backupCodes = backupCodes
    }

    private static let memberTable: MemberTable = MemberTable(["enabled", "backup_codes"], sensitive: 0x2)

    public static func decode(from reader: inout JSONReader) -> MFAEnabled? {
        guard reader.beginObject() else { return nil }
        var enabled: Bool?
        var backupCodes: [String]?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: enabled = reader.bool()
            case 1: backupCodes = reader.strings(ArrayRule(maxItems: 16), maxLength: 16)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x3) else { return nil }
        guard let enabled, let backupCodes else { return nil }
        return MFAEnabled(enabled: enabled, backupCodes: backupCodes)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("enabled", enabled)
        writer.member("backup_codes", backupCodes)
        writer.endObject()
    }
}

public struct DisableMFARequest: JSONCodable, Hashable, Sendable {
    /// Needed when the account has one.
    public var password: Secret<String>?
    /// Six digits.
    public var code: Secret<String>

    public init(password: Secret<String>? = nil, code: Secret<String>) {
        self.password = password
        self.code = code
    }

    private static let memberTable: MemberTable = MemberTable(["password", "code"], sensitive: 0x3)
    private static let codeRule: StringRule =
        StringRule(maxLength: 6, pattern: Pattern(checked: #"^\d{6}$"#), isSensitive: true)

    public static func decode(from reader: inout JSONReader) -> DisableMFARequest? {
        guard reader.beginObject() else { return nil }
        var password: Secret<String>?
        var code: Secret<String>?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: password = reader.string(StringRule(maxLength: 128, isSensitive: true)).map(Secret<String>.init)
            case 1: code = reader.string(codeRule).map(Secret<String>.init)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x2) else { return nil }
        guard let code else { return nil }
        return DisableMFARequest(password: password, code: code)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("password", password)
        writer.member("code", code)
        writer.endObject()
    }
}

public struct RegenerateBackupCodesRequest: JSONCodable, Hashable, Sendable {
    /// Password of the account.
    public var password: Secret<String>

    public init(password: Secret<String>) {
        self.password = password
    }

    private static let memberTable: MemberTable = MemberTable(["password"], sensitive: 0x1)

    public static func decode(from reader: inout JSONReader) -> RegenerateBackupCodesRequest? {
        guard reader.beginObject() else { return nil }
        var password: Secret<String>?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: password = reader.string(StringRule(maxLength: 128, isSensitive: true)).map(Secret<String>.init)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x1) else { return nil }
        guard let password else { return nil }
        return RegenerateBackupCodesRequest(password: password)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("password", password)
        writer.endObject()
    }
}

public struct BackupCodes: JSONCodable, Hashable, Sendable {
    /// One-time codes for a lost factor.
    public var backupCodes: [String]

    public init(backupCodes: [String]) {
        self.backupCodes = backupCodes
    }

    private static let memberTable: MemberTable = MemberTable(["backup_codes"], sensitive: 0x1)

    public static func decode(from reader: inout JSONReader) -> BackupCodes? {
        guard reader.beginObject() else { return nil }
        var backupCodes: [String]?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: backupCodes = reader.strings(ArrayRule(maxItems: 16), maxLength: 16)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x1) else { return nil }
        guard let backupCodes else { return nil }
        return BackupCodes(backupCodes: backupCodes)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("backup_codes", backupCodes)
        writer.endObject()
    }
}

public struct VerifyMFAChallengeRequest: JSONCodable, Hashable, Sendable {
    /// From the sign-in that asked for a second step.
    public var challengeToken: Secret<String>
    /// Six digits, or a backup code.
    public var code: Secret<String>
    /// A second factor of an account.
    public var factorID: FactorID?
    /// Kind.
    public var type: VerifyMFAChallengeRequestType?
    /// Result of `navigator.credentials.get`, members base64url.
    public var assertion: WebAuthnAssertion?
    /// Skip the second step on this device for a time.
    public var trustDevice: Bool

    public init(
        challengeToken: Secret<String>, code: Secret<String>, factorID: FactorID? = nil,
        type: VerifyMFAChallengeRequestType? = nil, assertion: WebAuthnAssertion? = nil, trustDevice: Bool = false
    ) {
        self.challengeToken = challengeToken
        self.code = code
        self.factorID = factorID
        self.type = type
        self.assertion = assertion
        self.trustDevice = trustDevice
    }

    private static let memberTable: MemberTable = MemberTable(
        ["challenge_token", "code", "factor_id", "type", "assertion", "trust_device"], sensitive: 0x3)

    public static func decode(from reader: inout JSONReader) -> VerifyMFAChallengeRequest? {
        guard reader.beginObject() else { return nil }
        var challengeToken: Secret<String>?
        var code: Secret<String>?
        var factorID: FactorID?
        var type: VerifyMFAChallengeRequestType?
        var assertion: WebAuthnAssertion?
        var trustDevice: Bool = false
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0:
                challengeToken = reader.string(StringRule(maxLength: 512, isSensitive: true)).map(Secret<String>.init)
            case 1: code = reader.string(StringRule(maxLength: 64, isSensitive: true)).map(Secret<String>.init)
            case 2: factorID = reader.identifier(FactorID.self)
            case 3: type = reader.enumeration(VerifyMFAChallengeRequestType.self)
            case 4: assertion = WebAuthnAssertion.decode(from: &reader)
            case 5: trustDevice = reader.bool() ?? false
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x3) else { return nil }
        guard let challengeToken, let code else { return nil }
        return VerifyMFAChallengeRequest(
            challengeToken: challengeToken, code: code, factorID: factorID, type: type, assertion: assertion,
            trustDevice: trustDevice)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("challenge_token", challengeToken)
        writer.member("code", code)
        writer.member("factor_id", factorID)
        writer.member("type", type)
        writer.member("assertion", assertion)
        writer.member("trust_device", trustDevice)
        writer.endObject()
    }
}

/// Kind.
public enum VerifyMFAChallengeRequestType: WireEnum {
    case totp, sms, backupCode, webauthn
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<VerifyMFAChallengeRequestType> = WireCases(
        ["totp", "sms", "backup_code", "webauthn"], [.totp, .sms, .backupCode, .webauthn])

    public var wire: String {
        switch self {
        case .totp: "totp"
        case .sms: "sms"
        case .backupCode: "backup_code"
        case .webauthn: "webauthn"
        case .undocumented(let text): text
        }
    }
}

public struct MFAStatus: JSONCodable, Hashable, Sendable {
    /// Whether it is on.
    public var enabled: Bool
    /// The workspace demands a second factor.
    public var required: Bool
    /// Last day without a factor.
    public var deadline: Timestamp?
    /// Second factors.
    public var factors: [MFAFactor]
    /// Unused backup codes.
    public var backupCodesRemaining: Int
    /// Last proof of a factor in this session.
    public var mfaVerifiedAt: Timestamp?

    public init(
        enabled: Bool, required: Bool, deadline: Timestamp? = nil, factors: [MFAFactor], backupCodesRemaining: Int,
        mfaVerifiedAt: Timestamp? = nil
    ) {
        self.enabled = enabled
        self.required = required
        self.deadline = deadline
        self.factors = factors
        self.backupCodesRemaining = backupCodesRemaining
        self.mfaVerifiedAt = mfaVerifiedAt
    }

    private static let memberTable: MemberTable = MemberTable(
        ["enabled", "required", "deadline", "factors", "backup_codes_remaining", "mfa_verified_at"])

    public static func decode(from reader: inout JSONReader) -> MFAStatus? {
        guard reader.beginObject() else { return nil }
        var enabled: Bool?
        var required: Bool?
        var deadline: Timestamp?
        var factors: [MFAFactor]?
        var backupCodesRemaining: Int?
        var mfaVerifiedAt: Timestamp?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: enabled = reader.bool()
            case 1: required = reader.bool()
            case 2: deadline = reader.timestamp()
            case 3: factors = reader.array(ArrayRule(maxItems: 20), of: MFAFactor.self)
            case 4: backupCodesRemaining = reader.integer(minimum: 0)
            case 5: mfaVerifiedAt = reader.timestamp()
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x1b) else { return nil }
        guard let enabled, let required, let factors, let backupCodesRemaining else { return nil }
        return MFAStatus(
            enabled: enabled, required: required, deadline: deadline, factors: factors,
            backupCodesRemaining: backupCodesRemaining, mfaVerifiedAt: mfaVerifiedAt)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("enabled", enabled)
        writer.member("required", required)
        writer.member("deadline", deadline)
        writer.member("factors", factors)
        writer.member("backup_codes_remaining", backupCodesRemaining)
        writer.member("mfa_verified_at", mfaVerifiedAt)
        writer.endObject()
    }
}

public struct StepUpRequest: JSONCodable, Hashable, Sendable {
    /// Which proof is given.
    public var method: StepUpRequestMethod
    /// Six digits.
    public var code: Secret<String>?
    /// Password of the account.
    public var password: Secret<String>?
    /// A pending proof of a critical action or of an SMS factor.
    public var challengeID: ChallengeID?
    /// Result of `navigator.credentials.get`, members base64url.
    public var assertion: WebAuthnAssertion?

    public init(
        method: StepUpRequestMethod, code: Secret<String>? = nil, password: Secret<String>? = nil,
        challengeID: ChallengeID? = nil, assertion: WebAuthnAssertion? = nil
    ) {
        self.method = method
        self.code = code
        self.password = password
        self.challengeID = challengeID
        self.assertion = assertion
    }

    private static let memberTable: MemberTable = MemberTable(
        ["method", "code", "password", "challenge_id", "assertion"], sensitive: 0x6)

    public static func decode(from reader: inout JSONReader) -> StepUpRequest? {
        guard reader.beginObject() else { return nil }
        var method: StepUpRequestMethod?
        var code: Secret<String>?
        var password: Secret<String>?
        var challengeID: ChallengeID?
        var assertion: WebAuthnAssertion?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: method = reader.enumeration(StepUpRequestMethod.self)
            case 1: code = reader.string(StringRule(maxLength: 64, isSensitive: true)).map(Secret<String>.init)
            case 2: password = reader.string(StringRule(maxLength: 128, isSensitive: true)).map(Secret<String>.init)
            case 3: challengeID = reader.identifier(ChallengeID.self)
            case 4: assertion = WebAuthnAssertion.decode(from: &reader)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x1) else { return nil }
        guard let method else { return nil }
        return StepUpRequest(
            method: method, code: code, password: password, challengeID: challengeID, assertion: assertion)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("method", method)
        writer.member("code", code)
        writer.member("password", password)
        writer.member("challenge_id", challengeID)
        writer.member("assertion", assertion)
        writer.endObject()
    }
}

/// Which proof is given.
public enum StepUpRequestMethod: WireEnum {
    case totp, sms, backupCode, webauthn, password
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<StepUpRequestMethod> = WireCases(
        ["totp", "sms", "backup_code", "webauthn", "password"], [.totp, .sms, .backupCode, .webauthn, .password])

    public var wire: String {
        switch self {
        case .totp: "totp"
        case .sms: "sms"
        case .backupCode: "backup_code"
        case .webauthn: "webauthn"
        case .password: "password"
        case .undocumented(let text): text
        }
    }
}

public struct StepUpResult: JSONCodable, Hashable, Sendable {
    /// When this proof was given.
    public var mfaVerifiedAt: Timestamp
    /// How long it is good, for `critical` operations after a factor and for `sensitive` ones after a password.
    public var validUntil: Timestamp
    /// Replaces the bearer token.
    public var accessToken: Secret<String>?

    public init(mfaVerifiedAt: Timestamp, validUntil: Timestamp, accessToken: Secret<String>? = nil) {
        self.mfaVerifiedAt = mfaVerifiedAt
        self.validUntil = validUntil
        self.accessToken = accessToken
    }

    private static let memberTable: MemberTable = MemberTable(
        ["mfa_verified_at", "valid_until", "access_token"], sensitive: 0x4)

    public static func decode(from reader: inout JSONReader) -> StepUpResult? {
        guard reader.beginObject() else { return nil }
        var mfaVerifiedAt: Timestamp?
        var validUntil: Timestamp?
        var accessToken: Secret<String>?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: mfaVerifiedAt = reader.timestamp()
            case 1: validUntil = reader.timestamp()
            case 2: accessToken = reader.string(StringRule(maxLength: 4096, isSensitive: true)).map(Secret<String>.init)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x3) else { return nil }
        guard let mfaVerifiedAt, let validUntil else { return nil }
        return StepUpResult(mfaVerifiedAt: mfaVerifiedAt, validUntil: validUntil, accessToken: accessToken)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("mfa_verified_at", mfaVerifiedAt)
        writer.member("valid_until", validUntil)
        writer.member("access_token", accessToken)
        writer.endObject()
    }
}

/// `POST /auth/mfa/enable`: Start the set-up of an authenticator.
public enum EnableMFA: ContractOperation {
    public struct Input: Sendable {
        public init() {}
    }

    public typealias Output = MFASetup
    package typealias Call = ContractRuntime.Call<Failure, UserCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func authMFAAlreadyEnabled() -> Failure { Failure(.authMFAAlreadyEnabled()) }
        public static func authReauthRequired(mfaEndpoint: String? = nil, mfaMaxAgeSeconds: Int? = nil) -> Failure {
            Failure(.authReauthRequired(mfaEndpoint: mfaEndpoint, mfaMaxAgeSeconds: mfaMaxAgeSeconds))
        }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "enableMFA", index: OperationIndex.enableMFA, method: .post, path: "/auth/mfa/enable", policy: .enableMFA,
        deadline: .seconds(15),
        errors: [DeclaredError("AUTH_MFA_ALREADY_ENABLED", 409), DeclaredError("AUTH_REAUTH_REQUIRED", 403)],
        isOneTime: true)

    public static func decodeInput(_ request: inout RequestReader) -> Input? { Input() }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {}

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(MFASetup.self) }
}

/// `POST /auth/mfa/verify`: Finish the set-up of an authenticator.
public enum VerifyMFASetup: ContractOperation {
    public struct Input: Sendable {
        public var body: VerifyMFASetupRequest

        public init(body: VerifyMFASetupRequest) {
            self.body = body
        }
    }

    public typealias Output = MFAEnabled
    package typealias Call = ContractRuntime.Call<Failure, UserCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func authCodeInvalid(attemptsRemaining: Int? = nil) -> Failure {
            Failure(.authCodeInvalid(attemptsRemaining: attemptsRemaining))
        }
        public static func authMFAExpired() -> Failure { Failure(.authMFAExpired().pinned(status: 400)) }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "verifyMFASetup", index: OperationIndex.verifyMFASetup, method: .post, path: "/auth/mfa/verify",
        policy: .verifyMFASetup, requestBody: .required(["application/json"]), bodyBytesMax: 16_384,
        deadline: .seconds(15),
        errors: [DeclaredError("AUTH_CODE_INVALID", 400), DeclaredError("AUTH_MFA_EXPIRED", 400)], isOneTime: true)

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let body: VerifyMFASetupRequest? = request.jsonBody(VerifyMFASetupRequest.self)
        guard request.isValid, let body else { return nil }
        return Input(body: body)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) { request.json(input.body) }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(MFAEnabled.self) }
}

/// `POST /auth/mfa/disable`: Remove the authenticator.
public enum DisableMFA: ContractOperation {
    public struct Input: Sendable {
        public var body: DisableMFARequest

        public init(body: DisableMFARequest) {
            self.body = body
        }
    }

    public typealias Output = MFADisabled
    package typealias Call = ContractRuntime.Call<Failure, UserCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func authPasswordCurrentInvalid(field: String? = nil) -> Failure {
            Failure(.authPasswordCurrentInvalid(field: field))
        }
        public static func authCodeInvalid(attemptsRemaining: Int? = nil) -> Failure {
            Failure(.authCodeInvalid(attemptsRemaining: attemptsRemaining))
        }
        public static func authMFANotEnabled() -> Failure { Failure(.authMFANotEnabled()) }
        public static func authMFAEnforced() -> Failure { Failure(.authMFAEnforced()) }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "disableMFA", index: OperationIndex.disableMFA, method: .post, path: "/auth/mfa/disable",
        policy: .disableMFA, requestBody: .required(["application/json"]), bodyBytesMax: 16_384, deadline: .seconds(15),
        errors: [
            DeclaredError("AUTH_PASSWORD_CURRENT_INVALID", 400), DeclaredError("AUTH_CODE_INVALID", 400),
            DeclaredError("AUTH_MFA_NOT_ENABLED", 409), DeclaredError("AUTH_MFA_ENFORCED", 403),
        ])

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let body: DisableMFARequest? = request.jsonBody(DisableMFARequest.self)
        guard request.isValid, let body else { return nil }
        return Input(body: body)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) { request.json(input.body) }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(MFADisabled.self) }
}

/// `POST /auth/mfa/backup-codes`: Replace all backup codes.
public enum RegenerateBackupCodes: ContractOperation {
    public struct Input: Sendable {
        public var body: RegenerateBackupCodesRequest

        public init(body: RegenerateBackupCodesRequest) {
            self.body = body
        }
    }

    public typealias Output = BackupCodes
    package typealias Call = ContractRuntime.Call<Failure, UserCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func authPasswordCurrentInvalid(field: String? = nil) -> Failure {
            Failure(.authPasswordCurrentInvalid(field: field))
        }
        public static func authMFANotEnabled() -> Failure { Failure(.authMFANotEnabled()) }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "regenerateBackupCodes", index: OperationIndex.regenerateBackupCodes, method: .post,
        path: "/auth/mfa/backup-codes", policy: .regenerateBackupCodes, requestBody: .required(["application/json"]),
        bodyBytesMax: 16_384, deadline: .seconds(15),
        errors: [DeclaredError("AUTH_PASSWORD_CURRENT_INVALID", 400), DeclaredError("AUTH_MFA_NOT_ENABLED", 409)],
        isOneTime: true)

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let body: RegenerateBackupCodesRequest? = request.jsonBody(RegenerateBackupCodesRequest.self)
        guard request.isValid, let body else { return nil }
        return Input(body: body)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) { request.json(input.body) }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(BackupCodes.self) }
}

/// `POST /auth/mfa/challenge`: Finish a sign-in by second factor.
public enum VerifyMFAChallenge: ContractOperation {
    public struct Input: Sendable {
        public var body: VerifyMFAChallengeRequest

        public init(body: VerifyMFAChallengeRequest) {
            self.body = body
        }
    }

    public typealias Output = SignInResult
    package typealias Call = ContractRuntime.Call<Failure, Anonymous>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func authMFAInvalid(attemptsRemaining: Int? = nil) -> Failure {
            Failure(.authMFAInvalid(attemptsRemaining: attemptsRemaining).pinned(status: 400))
        }
        public static func authMFAExpired() -> Failure { Failure(.authMFAExpired().pinned(status: 400)) }
        public static func authChallengeInvalid() -> Failure { Failure(.authChallengeInvalid()) }
        public static func authAccountLocked(
            reason: String? = nil, failedAttempts: Int? = nil, lockoutDuration: String? = nil, unlocksAt: String? = nil,
            retryAfter: Int? = nil, supportURL: String? = nil
        ) -> Failure {
            Failure(
                .authAccountLocked(
                    reason: reason, failedAttempts: failedAttempts, lockoutDuration: lockoutDuration,
                    unlocksAt: unlocksAt, retryAfter: retryAfter, supportURL: supportURL))
        }
        public static func authPasswordExpired(resetToken: String? = nil) -> Failure {
            Failure(.authPasswordExpired(resetToken: resetToken))
        }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "verifyMFAChallenge", index: OperationIndex.verifyMFAChallenge, method: .post, path: "/auth/mfa/challenge",
        policy: .verifyMFAChallenge, requestBody: .required(["application/json"]), bodyBytesMax: 16_384,
        deadline: .seconds(15),
        errors: [
            DeclaredError("AUTH_MFA_INVALID", 400), DeclaredError("AUTH_MFA_EXPIRED", 400),
            DeclaredError("AUTH_CHALLENGE_INVALID", 400), DeclaredError("AUTH_ACCOUNT_LOCKED", 403),
            DeclaredError("AUTH_PASSWORD_EXPIRED", 403),
        ],
        isOneTime: true)

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let body: VerifyMFAChallengeRequest? = request.jsonBody(VerifyMFAChallengeRequest.self)
        guard request.isValid, let body else { return nil }
        return Input(body: body)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) { request.json(input.body) }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(SignInResult.self) }
}

/// `GET /auth/mfa/status`: Read one's own second factors.
public enum GetMFAStatus: ContractOperation {
    public struct Input: Sendable {
        public init() {}
    }

    public typealias Output = MFAStatus
    package typealias Call = ContractRuntime.Call<Failure, UserCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "getMFAStatus", index: OperationIndex.getMFAStatus, method: .get, path: "/auth/mfa/status",
        policy: .getMFAStatus, deadline: .seconds(15))

    public static func decodeInput(_ request: inout RequestReader) -> Input? { Input() }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {}

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(MFAStatus.self) }
}

/// `POST /auth/mfa/step-up`: Prove a factor for sensitive operations.
public enum StepUp: ContractOperation {
    public struct Input: Sendable {
        public var body: StepUpRequest

        public init(body: StepUpRequest) {
            self.body = body
        }
    }

    public typealias Output = StepUpResult
    package typealias Call = ContractRuntime.Call<Failure, UserCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func authMFAInvalid(attemptsRemaining: Int? = nil) -> Failure {
            Failure(.authMFAInvalid(attemptsRemaining: attemptsRemaining).pinned(status: 400))
        }
        public static func authMFAExpired() -> Failure { Failure(.authMFAExpired().pinned(status: 400)) }
        public static func authMFANotEnabled() -> Failure { Failure(.authMFANotEnabled()) }
        public static func authPasswordCurrentInvalid(field: String? = nil) -> Failure {
            Failure(.authPasswordCurrentInvalid(field: field))
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
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "stepUp", index: OperationIndex.stepUp, method: .post, path: "/auth/mfa/step-up", policy: .stepUp,
        requestBody: .required(["application/json"]), bodyBytesMax: 16_384, deadline: .seconds(15),
        errors: [
            DeclaredError("AUTH_MFA_INVALID", 400), DeclaredError("AUTH_MFA_EXPIRED", 400),
            DeclaredError("AUTH_MFA_NOT_ENABLED", 409), DeclaredError("AUTH_PASSWORD_CURRENT_INVALID", 400),
            DeclaredError("AUTH_ACCOUNT_LOCKED", 403),
        ],
        isOneTime: true)

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let body: StepUpRequest? = request.jsonBody(StepUpRequest.self)
        guard request.isValid, let body else { return nil }
        return Input(body: body)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) { request.json(input.body) }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(StepUpResult.self) }
}

/// Handlers of contract/auth/mfa.yaml.
package protocol MFAAPI: Sendable {
    /// `POST /auth/mfa/enable`: Start the set-up of an authenticator. Needs step-up `sensitive`.
    func enableMFA(
        _ input: EnableMFA.Input, _ call: EnableMFA.Call
    ) async throws(EnableMFA.Failure) -> EnableMFA.Output

    /// `POST /auth/mfa/verify`: Finish the set-up of an authenticator.
    func verifyMFASetup(
        _ input: VerifyMFASetup.Input, _ call: VerifyMFASetup.Call
    ) async throws(VerifyMFASetup.Failure) -> VerifyMFASetup.Output

    /// `POST /auth/mfa/disable`: Remove the authenticator. Needs step-up `body`.
    func disableMFA(
        _ input: DisableMFA.Input, _ call: DisableMFA.Call
    ) async throws(DisableMFA.Failure) -> DisableMFA.Output

    /// `POST /auth/mfa/backup-codes`: Replace all backup codes. Needs step-up `critical`.
    func regenerateBackupCodes(
        _ input: RegenerateBackupCodes.Input, _ call: RegenerateBackupCodes.Call
    ) async throws(RegenerateBackupCodes.Failure) -> RegenerateBackupCodes.Output

    /// `POST /auth/mfa/challenge`: Finish a sign-in by second factor.
    func verifyMFAChallenge(
        _ input: VerifyMFAChallenge.Input, _ call: VerifyMFAChallenge.Call
    ) async throws(VerifyMFAChallenge.Failure) -> VerifyMFAChallenge.Output

    /// `GET /auth/mfa/status`: Read one's own second factors.
    func getMFAStatus(
        _ input: GetMFAStatus.Input, _ call: GetMFAStatus.Call
    ) async throws(GetMFAStatus.Failure) -> GetMFAStatus.Output

    /// `POST /auth/mfa/step-up`: Prove a factor for sensitive operations. Needs step-up `body`.
    func stepUp(
        _ input: StepUp.Input, _ call: StepUp.Call
    ) async throws(StepUp.Failure) -> StepUp.Output
}

extension RouteTable {
    /// Serves the operations of contract/auth/mfa.yaml.
    package mutating func add(_ handlers: some MFAAPI) {
        add(EnableMFA.self) {
            (input: EnableMFA.Input, call: EnableMFA.Call)
                async throws(EnableMFA.Failure) -> EnableMFA.Output in
            try await handlers.enableMFA(input, call)
        }
        add(VerifyMFASetup.self) {
            (input: VerifyMFASetup.Input, call: VerifyMFASetup.Call)
                async throws(VerifyMFASetup.Failure) -> VerifyMFASetup.Output in
            try await handlers.verifyMFASetup(input, call)
        }
        add(DisableMFA.self) {
            (input: DisableMFA.Input, call: DisableMFA.Call)
                async throws(DisableMFA.Failure) -> DisableMFA.Output in
            try await handlers.disableMFA(input, call)
        }
        add(RegenerateBackupCodes.self) {
            (input: RegenerateBackupCodes.Input, call: RegenerateBackupCodes.Call)
                async throws(RegenerateBackupCodes.Failure) -> RegenerateBackupCodes.Output in
            try await handlers.regenerateBackupCodes(input, call)
        }
        add(VerifyMFAChallenge.self) {
            (input: VerifyMFAChallenge.Input, call: VerifyMFAChallenge.Call)
                async throws(VerifyMFAChallenge.Failure) -> VerifyMFAChallenge.Output in
            try await handlers.verifyMFAChallenge(input, call)
        }
        add(GetMFAStatus.self) {
            (input: GetMFAStatus.Input, call: GetMFAStatus.Call)
                async throws(GetMFAStatus.Failure) -> GetMFAStatus.Output in
            try await handlers.getMFAStatus(input, call)
        }
        add(StepUp.self) {
            (input: StepUp.Input, call: StepUp.Call)
                async throws(StepUp.Failure) -> StepUp.Output in
            try await handlers.stepUp(input, call)
        }
    }
}
