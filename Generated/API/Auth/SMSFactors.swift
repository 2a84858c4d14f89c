// Generated from contract/auth/sms_factors.yaml. Edit that file, then run scripts/generate.
public import ContractRuntime
import Errors
import Policy

public struct EnableSMSMFARequest: JSONCodable, Hashable, Sendable {
    /// Phone number, E.164.
    public var phoneNumber: String
    /// Name the person gave it.
    public var friendlyName: String?

    public init(phoneNumber: String, friendlyName: String? = nil) {
        self.phoneNumber = phoneNumber
        self.friendlyName = friendlyName
    }

    private static let memberTable: MemberTable = MemberTable(["phone_number", "friendly_name"])

    public static func decode(from reader: inout JSONReader) -> EnableSMSMFARequest? {
        guard reader.beginObject() else { return nil }
        var phoneNumber: String?
        var friendlyName: String?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: phoneNumber = reader.string(maxLength: 32)
            case 1: friendlyName = reader.string(maxLength: 100)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x1) else { return nil }
        guard let phoneNumber else { return nil }
        return EnableSMSMFARequest(phoneNumber: phoneNumber, friendlyName: friendlyName)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("phone_number", phoneNumber)
        writer.member("friendly_name", friendlyName)
        writer.endObject()
    }
}

public struct SMSMFAEnabled: JSONCodable, Hashable, Sendable {
    /// Whether it is on.
    public var enabled: Bool
    public var factor: MFAFactor
    /// Present when this is the first factor.
    public var backupCodes: [String]?

    public init(enabled: Bool, factor: MFAFactor, backupCodes: [String]? = nil) {
        self.enabled = enabled
        self.factor = factor
        self.backupCodes = backupCodes
    }

    private static let memberTable: MemberTable = MemberTable(["enabled", "factor", "backup_codes"], sensitive: 0x4)

    public static func decode(from reader: inout JSONReader) -> SMSMFAEnabled? {
        guard reader.beginObject() else { return nil }
        var enabled: Bool?
        var factor: MFAFactor?
        var backupCodes: [String]?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: enabled = reader.bool()
            case 1: factor = MFAFactor.decode(from: &reader)
            case 2: backupCodes = reader.strings(ArrayRule(maxItems: 16), maxLength: 16)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x3) else { return nil }
        guard let enabled, let factor else { return nil }
        return SMSMFAEnabled(enabled: enabled, factor: factor, backupCodes: backupCodes)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("enabled", enabled)
        writer.member("factor", factor)
        writer.member("backup_codes", backupCodes)
        writer.endObject()
    }
}

public struct SendSMSMFAChallengeRequest: JSONCodable, Hashable, Sendable {
    /// Absent for a step-up of a signed-in person.
    public var challengeToken: Secret<String>?
    /// A second factor of an account.
    public var factorID: FactorID?

    public init(challengeToken: Secret<String>? = nil, factorID: FactorID? = nil) {
        self.challengeToken = challengeToken
        self.factorID = factorID
    }

    private static let memberTable: MemberTable = MemberTable(["challenge_token", "factor_id"], sensitive: 0x1)

    public static func decode(from reader: inout JSONReader) -> SendSMSMFAChallengeRequest? {
        guard reader.beginObject() else { return nil }
        var challengeToken: Secret<String>?
        var factorID: FactorID?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0:
                challengeToken = reader.string(StringRule(maxLength: 512, isSensitive: true)).map(Secret<String>.init)
            case 1: factorID = reader.identifier(FactorID.self)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen) else { return nil }
        return SendSMSMFAChallengeRequest(challengeToken: challengeToken, factorID: factorID)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("challenge_token", challengeToken)
        writer.member("factor_id", factorID)
        writer.endObject()
    }
}

public struct SMSMFAChallenge: JSONCodable, Hashable, Sendable {
    /// A pending proof of a critical action or of an SMS factor.
    public var challengeID: ChallengeID
    /// When it ends.
    public var expiresAt: Timestamp
    /// Number with its last two digits.
    public var maskedPhone: String

    public init(challengeID: ChallengeID, expiresAt: Timestamp, maskedPhone: String) {
        self.challengeID = challengeID
        self.expiresAt = expiresAt
        self.maskedPhone = maskedPhone
    }

    private static let memberTable: MemberTable = MemberTable(["challenge_id", "expires_at", "masked_phone"])

    public static func decode(from reader: inout JSONReader) -> SMSMFAChallenge? {
        guard reader.beginObject() else { return nil }
        var challengeID: ChallengeID?
        var expiresAt: Timestamp?
        var maskedPhone: String?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: challengeID = reader.identifier(ChallengeID.self)
            case 1: expiresAt = reader.timestamp()
            case 2: maskedPhone = reader.string(maxLength: 32)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x7) else { return nil }
        guard let challengeID, let expiresAt, let maskedPhone else { return nil }
        return SMSMFAChallenge(challengeID: challengeID, expiresAt: expiresAt, maskedPhone: maskedPhone)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("challenge_id", challengeID)
        writer.member("expires_at", expiresAt)
        writer.member("masked_phone", maskedPhone)
        writer.endObject()
    }
}

public struct VerifySMSMFARequest: JSONCodable, Hashable, Sendable {
    /// Credential for the second step.
    public var challengeToken: Secret<String>
    /// A pending proof of a critical action or of an SMS factor.
    public var challengeID: ChallengeID?
    /// Six digits.
    public var code: Secret<String>
    /// Skip the second step on this device for a time.
    public var trustDevice: Bool

    public init(
        challengeToken: Secret<String>, challengeID: ChallengeID? = nil, code: Secret<String>, trustDevice: Bool = false
    ) {
        self.challengeToken = challengeToken
        self.challengeID = challengeID
        self.code = code
        self.trustDevice = trustDevice
    }

    private static let memberTable: MemberTable = MemberTable(
        ["challenge_token", "challenge_id", "code", "trust_device"], sensitive: 0x5)
    private static let codeRule: StringRule =
        StringRule(maxLength: 6, pattern: Pattern(checked: #"^\d{6}$"#), isSensitive: true)

    public static func decode(from reader: inout JSONReader) -> VerifySMSMFARequest? {
        guard reader.beginObject() else { return nil }
        var challengeToken: Secret<String>?
        var challengeID: ChallengeID?
        var code: Secret<String>?
        var trustDevice: Bool = false
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0:
                challengeToken = reader.string(StringRule(maxLength: 512, isSensitive: true)).map(Secret<String>.init)
            case 1: challengeID = reader.identifier(ChallengeID.self)
            case 2: code = reader.string(codeRule).map(Secret<String>.init)
            case 3: trustDevice = reader.bool() ?? false
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x5) else { return nil }
        guard let challengeToken, let code else { return nil }
        return VerifySMSMFARequest(
            challengeToken: challengeToken, challengeID: challengeID, code: code, trustDevice: trustDevice)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("challenge_token", challengeToken)
        writer.member("challenge_id", challengeID)
        writer.member("code", code)
        writer.member("trust_device", trustDevice)
        writer.endObject()
    }
}

/// `POST /auth/mfa/sms/enable`: Add an SMS factor.
public enum EnableSMSMFA: ContractOperation {
    public struct Input: Sendable {
        public var body: EnableSMSMFARequest

        public init(body: EnableSMSMFARequest) {
            self.body = body
        }
    }

    public typealias Output = SMSMFAEnabled
    package typealias Call = ContractRuntime.Call<Failure, UserCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func authPhoneInvalid(field: String? = nil) -> Failure { Failure(.authPhoneInvalid(field: field)) }
        public static func authMFAAlreadyEnabled() -> Failure { Failure(.authMFAAlreadyEnabled()) }
        public static func authMethodDisabled(allowedValues: [String]? = nil) -> Failure {
            Failure(.authMethodDisabled(allowedValues: allowedValues))
        }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "enableSMSMFA", index: OperationIndex.enableSMSMFA, method: .post, path: "/auth/mfa/sms/enable",
        policy: .enableSMSMFA, requestBody: .required(["application/json"]), bodyBytesMax: 16_384,
        deadline: .seconds(15),
        errors: [
            DeclaredError("AUTH_PHONE_INVALID", 400), DeclaredError("AUTH_MFA_ALREADY_ENABLED", 409),
            DeclaredError("AUTH_METHOD_DISABLED", 403),
        ],
        isOneTime: true)

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let body: EnableSMSMFARequest? = request.jsonBody(EnableSMSMFARequest.self)
        guard request.isValid, let body else { return nil }
        return Input(body: body)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) { request.json(input.body) }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(SMSMFAEnabled.self) }
}

/// `POST /auth/mfa/sms/disable`: Remove the SMS factor.
public enum DisableSMSMFA: ContractOperation {
    public struct Input: Sendable {
        public init() {}
    }

    public typealias Output = MFADisabled
    package typealias Call = ContractRuntime.Call<Failure, UserCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func authMFANotEnabled() -> Failure { Failure(.authMFANotEnabled()) }
        public static func authMFAEnforced() -> Failure { Failure(.authMFAEnforced()) }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "disableSMSMFA", index: OperationIndex.disableSMSMFA, method: .post, path: "/auth/mfa/sms/disable",
        policy: .disableSMSMFA, deadline: .seconds(15),
        errors: [DeclaredError("AUTH_MFA_NOT_ENABLED", 409), DeclaredError("AUTH_MFA_ENFORCED", 403)])

    public static func decodeInput(_ request: inout RequestReader) -> Input? { Input() }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {}

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(MFADisabled.self) }
}

/// `POST /auth/mfa/sms/challenge`: Send an SMS code.
public enum SendSMSMFAChallenge: ContractOperation {
    public struct Input: Sendable {
        public var body: SendSMSMFAChallengeRequest

        public init(body: SendSMSMFAChallengeRequest = SendSMSMFAChallengeRequest()) {
            self.body = body
        }
    }

    public typealias Output = SMSMFAChallenge
    package typealias Call = ContractRuntime.Call<Failure, Anonymous>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func authChallengeInvalid() -> Failure { Failure(.authChallengeInvalid()) }
        public static func resourceNotFound(resourceType: String? = nil, resourceID: String? = nil) -> Failure {
            Failure(.resourceNotFound(resourceType: resourceType, resourceID: resourceID))
        }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "sendSMSMFAChallenge", index: OperationIndex.sendSMSMFAChallenge, method: .post,
        path: "/auth/mfa/sms/challenge", policy: .sendSMSMFAChallenge, requestBody: .optional(["application/json"]),
        bodyBytesMax: 16_384, deadline: .seconds(15),
        errors: [DeclaredError("AUTH_CHALLENGE_INVALID", 400), DeclaredError("RESOURCE_NOT_FOUND", 404)])

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let body: SendSMSMFAChallengeRequest? = request.optionalJSONBody(SendSMSMFAChallengeRequest.self)
        guard request.isValid, let body else { return nil }
        return Input(body: body)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) { request.json(input.body) }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(SMSMFAChallenge.self) }
}

/// `POST /auth/mfa/sms/verify`: Finish a sign-in by SMS code.
public enum VerifySMSMFA: ContractOperation {
    public struct Input: Sendable {
        public var body: VerifySMSMFARequest

        public init(body: VerifySMSMFARequest) {
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
        id: "verifySMSMFA", index: OperationIndex.verifySMSMFA, method: .post, path: "/auth/mfa/sms/verify",
        policy: .verifySMSMFA, requestBody: .required(["application/json"]), bodyBytesMax: 16_384,
        deadline: .seconds(15),
        errors: [
            DeclaredError("AUTH_MFA_INVALID", 400), DeclaredError("AUTH_MFA_EXPIRED", 400),
            DeclaredError("AUTH_CHALLENGE_INVALID", 400), DeclaredError("AUTH_ACCOUNT_LOCKED", 403),
            DeclaredError("AUTH_PASSWORD_EXPIRED", 403),
        ],
        isOneTime: true)

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let body: VerifySMSMFARequest? = request.jsonBody(VerifySMSMFARequest.self)
        guard request.isValid, let body else { return nil }
        return Input(body: body)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) { request.json(input.body) }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(SignInResult.self) }
}

/// Handlers of contract/auth/sms_factors.yaml.
package protocol SMSFactorsAPI: Sendable {
    /// `POST /auth/mfa/sms/enable`: Add an SMS factor. Needs step-up `sensitive`.
    func enableSMSMFA(
        _ input: EnableSMSMFA.Input, _ call: EnableSMSMFA.Call
    ) async throws(EnableSMSMFA.Failure) -> EnableSMSMFA.Output

    /// `POST /auth/mfa/sms/disable`: Remove the SMS factor. Needs step-up `critical`.
    func disableSMSMFA(
        _ input: DisableSMSMFA.Input, _ call: DisableSMSMFA.Call
    ) async throws(DisableSMSMFA.Failure) -> DisableSMSMFA.Output

    /// `POST /auth/mfa/sms/challenge`: Send an SMS code.
    /// With a challenge token for a sign-in, or with a bearer token for a step-up.
    func sendSMSMFAChallenge(
        _ input: SendSMSMFAChallenge.Input, _ call: SendSMSMFAChallenge.Call
    ) async throws(SendSMSMFAChallenge.Failure) -> SendSMSMFAChallenge.Output

    /// `POST /auth/mfa/sms/verify`: Finish a sign-in by SMS code.
    func verifySMSMFA(
        _ input: VerifySMSMFA.Input, _ call: VerifySMSMFA.Call
    ) async throws(VerifySMSMFA.Failure) -> VerifySMSMFA.Output
}

extension RouteTable {
    /// Serves the operations of contract/auth/sms_factors.yaml.
    package mutating func add(_ handlers: some SMSFactorsAPI) {
        add(EnableSMSMFA.self) {
            (input: EnableSMSMFA.Input, call: EnableSMSMFA.Call)
                async throws(EnableSMSMFA.Failure) -> EnableSMSMFA.Output in
            try await handlers.enableSMSMFA(input, call)
        }
        add(DisableSMSMFA.self) {
            (input: DisableSMSMFA.Input, call: DisableSMSMFA.Call)
                async throws(DisableSMSMFA.Failure) -> DisableSMSMFA.Output in
            try await handlers.disableSMSMFA(input, call)
        }
        add(SendSMSMFAChallenge.self) {
            (input: SendSMSMFAChallenge.Input, call: SendSMSMFAChallenge.Call)
                async throws(SendSMSMFAChallenge.Failure) -> SendSMSMFAChallenge.Output in
            try await handlers.sendSMSMFAChallenge(input, call)
        }
        add(VerifySMSMFA.self) {
            (input: VerifySMSMFA.Input, call: VerifySMSMFA.Call)
                async throws(VerifySMSMFA.Failure) -> VerifySMSMFA.Output in
            try await handlers.verifySMSMFA(input, call)
        }
    }
}
