// Generated from contract/tenancy/security.yaml. Edit that file, then run scripts/generate.
public import ContractRuntime
import Errors
import Policy

public struct TenantSecuritySettings: JSONCodable, Hashable, Sendable {
    /// Members need a second factor.
    public var mfaRequired: Bool
    /// Days to set one up.
    public var mfaDeadlineDays: Int
    /// Kinds of second factors that may be set up.
    public var allowedMFAMethods: [TenantSecuritySettingsAllowedMFAMethodsItem]
    /// Members need a proven phone number.
    public var requirePhoneVerification: Bool
    /// Days to prove one.
    public var phoneVerificationDeadlineDays: Int
    /// Minutes without a request until a session ends.
    public var sessionTimeoutMinutes: Int
    /// Sessions of one person at once.
    public var maxConcurrentSessions: Int
    /// Least length of new passwords.
    public var passwordMinLength: Int
    /// New passwords need letters of both cases, a digit and a sign.
    public var passwordRequireClasses: Bool
    /// Days until a password has to be changed; absent for never.
    public var passwordExpiryDays: Int?
    /// Days that a device may skip the second factor; 0 for none.
    public var trustedDeviceDays: Int
    /// Ways to sign in.
    public var allowedLoginMethods: [TenantSecuritySettingsAllowedLoginMethodsItem]
    /// CIDR blocks that members may come from; none for everywhere.
    public var ipAllowlist: [String]
    /// Longest life of API keys in days; absent for no end.
    public var apiKeyMaxDays: Int?
    /// Settings in force that security guides advise against.
    public var advisories: [SecurityAdvisory]

    public init(
        mfaRequired: Bool, mfaDeadlineDays: Int, allowedMFAMethods: [TenantSecuritySettingsAllowedMFAMethodsItem],
        requirePhoneVerification: Bool, phoneVerificationDeadlineDays: Int, sessionTimeoutMinutes: Int,
        maxConcurrentSessions: Int, passwordMinLength: Int, passwordRequireClasses: Bool,
        passwordExpiryDays: Int? = nil, trustedDeviceDays: Int,
        allowedLoginMethods: [TenantSecuritySettingsAllowedLoginMethodsItem], ipAllowlist: [String],
        apiKeyMaxDays: Int? = nil, advisories: [SecurityAdvisory]
    ) {
        self.mfaRequired = mfaRequired
        self.mfaDeadlineDays = mfaDeadlineDays
        self.allowedMFAMethods = allowedMFAMethods
        self.requirePhoneVerification = requirePhoneVerification
        self.phoneVerificationDeadlineDays = phoneVerificationDeadlineDays
        self.sessionTimeoutMinutes = sessionTimeoutMinutes
        self.maxConcurrentSessions = maxConcurrentSessions
        self.passwordMinLength = passwordMinLength
        self.passwordRequireClasses = passwordRequireClasses
        self.passwordExpiryDays = passwordExpiryDays
        self.trustedDeviceDays = trustedDeviceDays
        self.allowedLoginMethods = allowedLoginMethods
        self.ipAllowlist = ipAllowlist
        self.apiKeyMaxDays = apiKeyMaxDays
        self.advisories = advisories
    }

    private static let memberTable: MemberTable = MemberTable(
        [
            "mfa_required", "mfa_deadline_days", "allowed_mfa_methods", "require_phone_verification",
            "phone_verification_deadline_days", "session_timeout_minutes", "max_concurrent_sessions",
            "password_min_length", "password_require_classes", "password_expiry_days", "trusted_device_days",
            "allowed_login_methods", "ip_allowlist", "api_key_max_days", "advisories",
        ])

    public static func decode(from reader: inout JSONReader) -> TenantSecuritySettings? {
        guard reader.beginObject() else { return nil }
        var mfaRequired: Bool?
        var mfaDeadlineDays: Int?
        var allowedMFAMethods: [TenantSecuritySettingsAllowedMFAMethodsItem]?
        var requirePhoneVerification: Bool?
        var phoneVerificationDeadlineDays: Int?
        var sessionTimeoutMinutes: Int?
        var maxConcurrentSessions: Int?
        var passwordMinLength: Int?
        var passwordRequireClasses: Bool?
        var passwordExpiryDays: Int?
        var trustedDeviceDays: Int?
        var allowedLoginMethods: [TenantSecuritySettingsAllowedLoginMethodsItem]?
        var ipAllowlist: [String]?
        var apiKeyMaxDays: Int?
        var advisories: [SecurityAdvisory]?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: mfaRequired = reader.bool()
            case 1: mfaDeadlineDays = reader.integer(minimum: 0, maximum: 30)
            case 2:
                allowedMFAMethods =
                    reader.array(
                        ArrayRule(minItems: 1, maxItems: 3, unique: true), of: TenantSecuritySettingsAllowedMFAMethodsItem.self)
            case 3: requirePhoneVerification = reader.bool()
            case 4: phoneVerificationDeadlineDays = reader.integer(minimum: 0, maximum: 30)
            case 5: sessionTimeoutMinutes = reader.integer(minimum: 15, maximum: 43_200)
            case 6: maxConcurrentSessions = reader.integer(minimum: 1, maximum: 50)
            case 7: passwordMinLength = reader.integer(minimum: 12, maximum: 64)
            case 8: passwordRequireClasses = reader.bool()
            case 9: passwordExpiryDays = reader.integer(minimum: 30, maximum: 365)
            case 10: trustedDeviceDays = reader.integer(minimum: 0, maximum: 30)
            case 11:
                allowedLoginMethods =
                    reader.array(
                        ArrayRule(minItems: 1, maxItems: 7, unique: true), of: TenantSecuritySettingsAllowedLoginMethodsItem.self)
            case 12: ipAllowlist = reader.strings(ArrayRule(maxItems: 100), maxLength: 43)
            case 13: apiKeyMaxDays = reader.integer(minimum: 1, maximum: 3650)
            case 14: advisories = reader.array(ArrayRule(maxItems: 20), of: SecurityAdvisory.self)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x5dff) else { return nil }
        guard
            let mfaRequired, let mfaDeadlineDays, let allowedMFAMethods, let requirePhoneVerification,
            let phoneVerificationDeadlineDays, let sessionTimeoutMinutes, let maxConcurrentSessions,
            let passwordMinLength, let passwordRequireClasses, let trustedDeviceDays, let allowedLoginMethods,
            let ipAllowlist, let advisories
        else { return nil }
        return TenantSecuritySettings(
            mfaRequired: mfaRequired, mfaDeadlineDays: mfaDeadlineDays, allowedMFAMethods: allowedMFAMethods,
            requirePhoneVerification: requirePhoneVerification,
            phoneVerificationDeadlineDays: phoneVerificationDeadlineDays, sessionTimeoutMinutes: sessionTimeoutMinutes,
            maxConcurrentSessions: maxConcurrentSessions, passwordMinLength: passwordMinLength,
            passwordRequireClasses: passwordRequireClasses, passwordExpiryDays: passwordExpiryDays,
            trustedDeviceDays: trustedDeviceDays, allowedLoginMethods: allowedLoginMethods, ipAllowlist: ipAllowlist,
            apiKeyMaxDays: apiKeyMaxDays, advisories: advisories)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("mfa_required", mfaRequired)
        writer.member("mfa_deadline_days", mfaDeadlineDays)
        writer.member("allowed_mfa_methods", allowedMFAMethods)
        writer.member("require_phone_verification", requirePhoneVerification)
        writer.member("phone_verification_deadline_days", phoneVerificationDeadlineDays)
        writer.member("session_timeout_minutes", sessionTimeoutMinutes)
        writer.member("max_concurrent_sessions", maxConcurrentSessions)
        writer.member("password_min_length", passwordMinLength)
        writer.member("password_require_classes", passwordRequireClasses)
        writer.member("password_expiry_days", passwordExpiryDays)
        writer.member("trusted_device_days", trustedDeviceDays)
        writer.member("allowed_login_methods", allowedLoginMethods)
        writer.member("ip_allowlist", ipAllowlist)
        writer.member("api_key_max_days", apiKeyMaxDays)
        writer.member("advisories", advisories)
        writer.endObject()
    }
}

public enum TenantSecuritySettingsAllowedMFAMethodsItem: WireEnum {
    case totp, sms, webauthn
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<TenantSecuritySettingsAllowedMFAMethodsItem> = WireCases(
        ["totp", "sms", "webauthn"], [.totp, .sms, .webauthn])

    public var wire: String {
        switch self {
        case .totp: "totp"
        case .sms: "sms"
        case .webauthn: "webauthn"
        case .undocumented(let text): text
        }
    }
}

public enum TenantSecuritySettingsAllowedLoginMethodsItem: WireEnum {
    case password, magicLink, google, github, microsoft, passkey, sso
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<TenantSecuritySettingsAllowedLoginMethodsItem> = WireCases(
        ["password", "magic_link", "google", "github", "microsoft", "passkey", "sso"],
        [.password, .magicLink, .google, .github, .microsoft, .passkey, .sso])

    public var wire: String {
        switch self {
        case .password: "password"
        case .magicLink: "magic_link"
        case .google: "google"
        case .github: "github"
        case .microsoft: "microsoft"
        case .passkey: "passkey"
        case .sso: "sso"
        case .undocumented(let text): text
        }
    }
}

public struct SecurityAdvisory: JSONCodable, Hashable, Sendable {
    /// Name of the setting.
    public var setting: String
    /// How strong the advice is.
    public var level: SecurityAdvisoryLevel
    /// What speaks against it.
    public var reason: String

    public init(setting: String, level: SecurityAdvisoryLevel, reason: String) {
        self.setting = setting
        self.level = level
        self.reason = reason
    }

    private static let memberTable: MemberTable = MemberTable(["setting", "level", "reason"])

    public static func decode(from reader: inout JSONReader) -> SecurityAdvisory? {
        guard reader.beginObject() else { return nil }
        var setting: String?
        var level: SecurityAdvisoryLevel?
        var reason: String?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: setting = reader.string(maxLength: 64)
            case 1: level = reader.enumeration(SecurityAdvisoryLevel.self)
            case 2: reason = reader.string(maxLength: 300)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x7) else { return nil }
        guard let setting, let level, let reason else { return nil }
        return SecurityAdvisory(setting: setting, level: level, reason: reason)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("setting", setting)
        writer.member("level", level)
        writer.member("reason", reason)
        writer.endObject()
    }
}

/// How strong the advice is.
public enum SecurityAdvisoryLevel: WireEnum {
    case weakerPractice
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<SecurityAdvisoryLevel> = WireCases(["weaker_practice"], [.weakerPractice])

    public var wire: String {
        switch self {
        case .weakerPractice: "weaker_practice"
        case .undocumented(let text): text
        }
    }
}

public struct UpdateTenantSecuritySettingsRequest: JSONCodable, Hashable, Sendable {
    /// Members need a second factor.
    public var mfaRequired: Bool?
    /// Days to set one up.
    public var mfaDeadlineDays: Int?
    /// Kinds of second factors that may be set up.
    public var allowedMFAMethods: [UpdateTenantSecuritySettingsRequestAllowedMFAMethodsItem]?
    /// Members need a proven phone number.
    public var requirePhoneVerification: Bool?
    /// Days to prove one.
    public var phoneVerificationDeadlineDays: Int?
    /// Minutes without a request until a session ends.
    public var sessionTimeoutMinutes: Int?
    /// Sessions of one person at once.
    public var maxConcurrentSessions: Int?
    /// Least length of new passwords.
    public var passwordMinLength: Int?
    /// New passwords need letters of both cases, a digit and a sign.
    public var passwordRequireClasses: Bool?
    /// Days until a password has to be changed; `null` for never.
    public var passwordExpiryDays: Presence<Int>
    /// Days that a device may skip the second factor; 0 for none.
    public var trustedDeviceDays: Int?
    /// Ways to sign in.
    public var allowedLoginMethods: [UpdateTenantSecuritySettingsRequestAllowedLoginMethodsItem]?
    /// CIDR blocks that members may come from; none for everywhere.
    public var ipAllowlist: [String]?
    /// Longest life of API keys in days; `null` for no end.
    public var apiKeyMaxDays: Presence<Int>
    /// Apply an allow list that leaves out the address of the caller.
    public var confirmLockout: Bool

    public init(
        mfaRequired: Bool? = nil, mfaDeadlineDays: Int? = nil,
        allowedMFAMethods: [UpdateTenantSecuritySettingsRequestAllowedMFAMethodsItem]? = nil,
        requirePhoneVerification: Bool? = nil, phoneVerificationDeadlineDays: Int? = nil,
        sessionTimeoutMinutes: Int? = nil, maxConcurrentSessions: Int? = nil, passwordMinLength: Int? = nil,
        passwordRequireClasses: Bool? = nil, passwordExpiryDays: Presence<Int> = .absent, trustedDeviceDays: Int? = nil,
        allowedLoginMethods: [UpdateTenantSecuritySettingsRequestAllowedLoginMethodsItem]? = nil,
        ipAllowlist: [String]? = nil, apiKeyMaxDays: Presence<Int> = .absent, confirmLockout: Bool = false
    ) {
        self.mfaRequired = mfaRequired
        self.mfaDeadlineDays = mfaDeadlineDays
        self.allowedMFAMethods = allowedMFAMethods
        self.requirePhoneVerification = requirePhoneVerification
        self.phoneVerificationDeadlineDays = phoneVerificationDeadlineDays
        self.sessionTimeoutMinutes = sessionTimeoutMinutes
        self.maxConcurrentSessions = maxConcurrentSessions
        self.passwordMinLength = passwordMinLength
        self.passwordRequireClasses = passwordRequireClasses
        self.passwordExpiryDays = passwordExpiryDays
        self.trustedDeviceDays = trustedDeviceDays
        self.allowedLoginMethods = allowedLoginMethods
        self.ipAllowlist = ipAllowlist
        self.apiKeyMaxDays = apiKeyMaxDays
        self.confirmLockout = confirmLockout
    }

    private static let memberTable: MemberTable = MemberTable(
        [
            "mfa_required", "mfa_deadline_days", "allowed_mfa_methods", "require_phone_verification",
            "phone_verification_deadline_days", "session_timeout_minutes", "max_concurrent_sessions",
            "password_min_length", "password_require_classes", "password_expiry_days", "trusted_device_days",
            "allowed_login_methods", "ip_allowlist", "api_key_max_days", "confirm_lockout",
        ])

    public static func decode(from reader: inout JSONReader) -> UpdateTenantSecuritySettingsRequest? {
        guard reader.beginObject() else { return nil }
        var mfaRequired: Bool?
        var mfaDeadlineDays: Int?
        var allowedMFAMethods: [UpdateTenantSecuritySettingsRequestAllowedMFAMethodsItem]?
        var requirePhoneVerification: Bool?
        var phoneVerificationDeadlineDays: Int?
        var sessionTimeoutMinutes: Int?
        var maxConcurrentSessions: Int?
        var passwordMinLength: Int?
        var passwordRequireClasses: Bool?
        var passwordExpiryDays: Presence<Int> = .absent
        var trustedDeviceDays: Int?
        var allowedLoginMethods: [UpdateTenantSecuritySettingsRequestAllowedLoginMethodsItem]?
        var ipAllowlist: [String]?
        var apiKeyMaxDays: Presence<Int> = .absent
        var confirmLockout: Bool = false
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: mfaRequired = reader.bool()
            case 1: mfaDeadlineDays = reader.integer(minimum: 0, maximum: 30)
            case 2:
                allowedMFAMethods =
                    reader.array(
                        ArrayRule(minItems: 1, maxItems: 3, unique: true), of: UpdateTenantSecuritySettingsRequestAllowedMFAMethodsItem.self)
            case 3: requirePhoneVerification = reader.bool()
            case 4: phoneVerificationDeadlineDays = reader.integer(minimum: 0, maximum: 30)
            case 5: sessionTimeoutMinutes = reader.integer(minimum: 15, maximum: 43_200)
            case 6: maxConcurrentSessions = reader.integer(minimum: 1, maximum: 50)
            case 7: passwordMinLength = reader.integer(minimum: 12, maximum: 64)
            case 8: passwordRequireClasses = reader.bool()
            case 9:
                passwordExpiryDays = reader.presence {
                    (reader: inout JSONReader) -> Int? in reader.integer(minimum: 30, maximum: 365)
                }
            case 10: trustedDeviceDays = reader.integer(minimum: 0, maximum: 30)
            case 11:
                allowedLoginMethods =
                    reader.array(
                        ArrayRule(minItems: 1, maxItems: 7, unique: true), of: UpdateTenantSecuritySettingsRequestAllowedLoginMethodsItem.self)
            case 12: ipAllowlist = reader.strings(ArrayRule(maxItems: 100), maxLength: 43)
            case 13:
                apiKeyMaxDays = reader.presence {
                    (reader: inout JSONReader) -> Int? in reader.integer(minimum: 1, maximum: 3650)
                }
            case 14: confirmLockout = reader.bool() ?? false
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen) else { return nil }
        return UpdateTenantSecuritySettingsRequest(
            mfaRequired: mfaRequired, mfaDeadlineDays: mfaDeadlineDays, allowedMFAMethods: allowedMFAMethods,
            requirePhoneVerification: requirePhoneVerification,
            phoneVerificationDeadlineDays: phoneVerificationDeadlineDays, sessionTimeoutMinutes: sessionTimeoutMinutes,
            maxConcurrentSessions: maxConcurrentSessions, passwordMinLength: passwordMinLength,
            passwordRequireClasses: passwordRequireClasses, passwordExpiryDays: passwordExpiryDays,
            trustedDeviceDays: trustedDeviceDays, allowedLoginMethods: allowedLoginMethods, ipAllowlist: ipAllowlist,
            apiKeyMaxDays: apiKeyMaxDays, confirmLockout: confirmLockout)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("mfa_required", mfaRequired)
        writer.member("mfa_deadline_days", mfaDeadlineDays)
        writer.member("allowed_mfa_methods", allowedMFAMethods)
        writer.member("require_phone_verification", requirePhoneVerification)
        writer.member("phone_verification_deadline_days", phoneVerificationDeadlineDays)
        writer.member("session_timeout_minutes", sessionTimeoutMinutes)
        writer.member("max_concurrent_sessions", maxConcurrentSessions)
        writer.member("password_min_length", passwordMinLength)
        writer.member("password_require_classes", passwordRequireClasses)
        writer.member("password_expiry_days", passwordExpiryDays)
        writer.member("trusted_device_days", trustedDeviceDays)
        writer.member("allowed_login_methods", allowedLoginMethods)
        writer.member("ip_allowlist", ipAllowlist)
        writer.member("api_key_max_days", apiKeyMaxDays)
        writer.member("confirm_lockout", confirmLockout)
        writer.endObject()
    }
}

public enum UpdateTenantSecuritySettingsRequestAllowedMFAMethodsItem: WireEnum {
    case totp, sms, webauthn
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<UpdateTenantSecuritySettingsRequestAllowedMFAMethodsItem> = WireCases(
        ["totp", "sms", "webauthn"], [.totp, .sms, .webauthn])

    public var wire: String {
        switch self {
        case .totp: "totp"
        case .sms: "sms"
        case .webauthn: "webauthn"
        case .undocumented(let text): text
        }
    }
}

public enum UpdateTenantSecuritySettingsRequestAllowedLoginMethodsItem: WireEnum {
    case password, magicLink, google, github, microsoft, passkey, sso
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<UpdateTenantSecuritySettingsRequestAllowedLoginMethodsItem> = WireCases(
        ["password", "magic_link", "google", "github", "microsoft", "passkey", "sso"],
        [.password, .magicLink, .google, .github, .microsoft, .passkey, .sso])

    public var wire: String {
        switch self {
        case .password: "password"
        case .magicLink: "magic_link"
        case .google: "google"
        case .github: "github"
        case .microsoft: "microsoft"
        case .passkey: "passkey"
        case .sso: "sso"
        case .undocumented(let text): text
        }
    }
}

/// `GET /tenant/security`: Read the security settings of the workspace.
public enum GetTenantSecuritySettings: ContractOperation {
    public struct Input: Sendable {
        public init() {}
    }

    public typealias Output = TenantSecuritySettings
    package typealias Call = ContractRuntime.Call<Failure, MemberCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "getTenantSecuritySettings", index: OperationIndex.getTenantSecuritySettings, method: .get,
        path: "/tenant/security", policy: .getTenantSecuritySettings)

    public static func decodeInput(_ request: inout RequestReader) -> Input? { Input() }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {}

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? {
        response.json(TenantSecuritySettings.self)
    }
}

/// `PATCH /tenant/security`: Change the security settings of the workspace.
public enum UpdateTenantSecuritySettings: ContractOperation {
    public struct Input: Sendable {
        /// ETag the caller has seen; a stale one is refused.
        public var ifMatch: String?
        public var body: UpdateTenantSecuritySettingsRequest

        public init(ifMatch: String? = nil, body: UpdateTenantSecuritySettingsRequest) {
            self.ifMatch = ifMatch
            self.body = body
        }
    }

    public typealias Output = TenantSecuritySettings
    package typealias Call = ContractRuntime.Call<Failure, MemberCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func authzFeatureDisabled(
            feature: String? = nil, requiredPlan: String? = nil, floor: JSONValue? = nil
        ) -> Failure {
            Failure(.authzFeatureDisabled(feature: feature, requiredPlan: requiredPlan, floor: floor))
        }
        public static func validationOutOfRange(
            field: String? = nil, value: String? = nil, minValue: Double? = nil, maxValue: Double? = nil
        ) -> Failure {
            Failure(.validationOutOfRange(field: field, value: value, minValue: minValue, maxValue: maxValue))
        }
        public static func authzConfirmationRequired(field: String? = nil, expectedField: String? = nil) -> Failure {
            Failure(.authzConfirmationRequired(field: field, expectedField: expectedField))
        }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "updateTenantSecuritySettings", index: OperationIndex.updateTenantSecuritySettings, method: .patch,
        path: "/tenant/security", policy: .updateTenantSecuritySettings, requestBody: .required(["application/json"]),
        errors: [
            DeclaredError("AUTHZ_FEATURE_DISABLED", 403), DeclaredError("VALIDATION_OUT_OF_RANGE", 400),
            DeclaredError("AUTHZ_CONFIRMATION_REQUIRED", 400),
        ])

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let ifMatch: String? = request.header("If-Match").string(StringRule(maxLength: 255))
        let body: UpdateTenantSecuritySettingsRequest? = request.jsonBody(UpdateTenantSecuritySettingsRequest.self)
        guard request.isValid, let body else { return nil }
        return Input(ifMatch: ifMatch, body: body)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {
        request.header("If-Match", input.ifMatch)
        request.json(input.body)
    }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? {
        response.json(TenantSecuritySettings.self)
    }
}

/// Handlers of contract/tenancy/security.yaml.
package protocol SecurityAPI: Sendable {
    /// `GET /tenant/security`: Read the security settings of the workspace. Needs `canViewSecuritySettings`.
    func getTenantSecuritySettings(
        _ input: GetTenantSecuritySettings.Input, _ call: GetTenantSecuritySettings.Call
    ) async throws(GetTenantSecuritySettings.Failure) -> GetTenantSecuritySettings.Output

    /// `PATCH /tenant/security`: Change the security settings of the workspace. Needs `canManageSecuritySettings`,
    /// step-up `critical`.
    /// An absent member stays, `null` clears it. What no longer fits ends; the session that asks stays.
    func updateTenantSecuritySettings(
        _ input: UpdateTenantSecuritySettings.Input, _ call: UpdateTenantSecuritySettings.Call
    ) async throws(UpdateTenantSecuritySettings.Failure) -> UpdateTenantSecuritySettings.Output
}

extension RouteTable {
    /// Serves the operations of contract/tenancy/security.yaml.
    package mutating func add(_ handlers: some SecurityAPI) {
        add(GetTenantSecuritySettings.self) {
            (input: GetTenantSecuritySettings.Input, call: GetTenantSecuritySettings.Call)
                async throws(GetTenantSecuritySettings.Failure) -> GetTenantSecuritySettings.Output in
            try await handlers.getTenantSecuritySettings(input, call)
        }
        add(UpdateTenantSecuritySettings.self) {
            (input: UpdateTenantSecuritySettings.Input, call: UpdateTenantSecuritySettings.Call)
                async throws(UpdateTenantSecuritySettings.Failure) -> UpdateTenantSecuritySettings.Output in
            try await handlers.updateTenantSecuritySettings(input, call)
        }
    }
}
