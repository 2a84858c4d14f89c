// Generated from contract/wire/sign_in.yaml. Edit that file, then run scripts/generate.
public import ContractRuntime

public struct MFAChallengeFactor: JSONCodable, Hashable, Sendable {
    /// A second factor of an account.
    public var id: FactorID
    /// Kind.
    public var type: MFAChallengeFactorType
    /// Name the person gave it.
    public var friendlyName: String?
    /// Where a code would go.
    public var maskedTarget: String?

    public init(id: FactorID, type: MFAChallengeFactorType, friendlyName: String? = nil, maskedTarget: String? = nil) {
        self.id = id
        self.type = type
        self.friendlyName = friendlyName
        self.maskedTarget = maskedTarget
    }

    private static let memberTable: MemberTable = MemberTable(["id", "type", "friendly_name", "masked_target"])

    public static func decode(from reader: inout JSONReader) -> MFAChallengeFactor? {
        guard reader.beginObject() else { return nil }
        var id: FactorID?
        var type: MFAChallengeFactorType?
        var friendlyName: String?
        var maskedTarget: String?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: id = reader.identifier(FactorID.self)
            case 1: type = reader.enumeration(MFAChallengeFactorType.self)
            case 2: friendlyName = reader.string(maxLength: 100)
            case 3: maskedTarget = reader.string(maxLength: 64)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x3) else { return nil }
        guard let id, let type else { return nil }
        return MFAChallengeFactor(id: id, type: type, friendlyName: friendlyName, maskedTarget: maskedTarget)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("id", id)
        writer.member("type", type)
        writer.member("friendly_name", friendlyName)
        writer.member("masked_target", maskedTarget)
        writer.endObject()
    }
}

/// Kind.
public enum MFAChallengeFactorType: WireEnum {
    case totp, sms, webauthn
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<MFAChallengeFactorType> = WireCases(
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

public struct SignInChallenge: JSONCodable, Hashable, Sendable {
    /// What the challenge asks for.
    public var kind: SignInChallengeKind
    /// Second factors.
    public var factors: [MFAChallengeFactor]
    /// When it ends.
    public var expiresAt: Timestamp

    public init(kind: SignInChallengeKind, factors: [MFAChallengeFactor], expiresAt: Timestamp) {
        self.kind = kind
        self.factors = factors
        self.expiresAt = expiresAt
    }

    private static let memberTable: MemberTable = MemberTable(["kind", "factors", "expires_at"])

    public static func decode(from reader: inout JSONReader) -> SignInChallenge? {
        guard reader.beginObject() else { return nil }
        var kind: SignInChallengeKind?
        var factors: [MFAChallengeFactor]?
        var expiresAt: Timestamp?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: kind = reader.enumeration(SignInChallengeKind.self)
            case 1: factors = reader.array(ArrayRule(maxItems: 20), of: MFAChallengeFactor.self)
            case 2: expiresAt = reader.timestamp()
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x7) else { return nil }
        guard let kind, let factors, let expiresAt else { return nil }
        return SignInChallenge(kind: kind, factors: factors, expiresAt: expiresAt)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("kind", kind)
        writer.member("factors", factors)
        writer.member("expires_at", expiresAt)
        writer.endObject()
    }
}

/// What the challenge asks for.
public enum SignInChallengeKind: WireEnum {
    case mfa, tenantSelection
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<SignInChallengeKind> = WireCases(
        ["mfa", "tenant_selection"], [.mfa, .tenantSelection])

    public var wire: String {
        switch self {
        case .mfa: "mfa"
        case .tenantSelection: "tenant_selection"
        case .undocumented(let text): text
        }
    }
}

/// What the account still owes, with the day it starts to matter.
public struct VerificationObligations: JSONCodable, Hashable, Sendable {
    /// Nothing is owed.
    public var complete: Bool
    /// Obligations not yet met.
    public var missing: [VerificationObligationsMissingItem]
    /// Obligation to its deadline.
    public var deadlines: [String: Timestamp]

    public init(complete: Bool, missing: [VerificationObligationsMissingItem], deadlines: [String: Timestamp]) {
        self.complete = complete
        self.missing = missing
        self.deadlines = deadlines
    }

    private static let memberTable: MemberTable = MemberTable(["complete", "missing", "deadlines"])

    public static func decode(from reader: inout JSONReader) -> VerificationObligations? {
        guard reader.beginObject() else { return nil }
        var complete: Bool?
        var missing: [VerificationObligationsMissingItem]?
        var deadlines: [String: Timestamp]?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: complete = reader.bool()
            case 1: missing = reader.array(ArrayRule(maxItems: 4), of: VerificationObligationsMissingItem.self)
            case 2: deadlines = reader.map(MapRule(maxProperties: 1000), of: Timestamp.self)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x7) else { return nil }
        guard let complete, let missing, let deadlines else { return nil }
        return VerificationObligations(complete: complete, missing: missing, deadlines: deadlines)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("complete", complete)
        writer.member("missing", missing)
        writer.member("deadlines", deadlines)
        writer.endObject()
    }
}

public enum VerificationObligationsMissingItem: WireEnum {
    case email, phone, mfa, password
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<VerificationObligationsMissingItem> = WireCases(
        ["email", "phone", "mfa", "password"], [.email, .phone, .mfa, .password])

    public var wire: String {
        switch self {
        case .email: "email"
        case .phone: "phone"
        case .mfa: "mfa"
        case .password: "password"
        case .undocumented(let text): text
        }
    }
}

/// `status` says which of the optional members are present.
public struct SignInResult: JSONCodable, Hashable, Sendable {
    /// State.
    public var status: SignInResultStatus
    /// Always `Bearer`.
    public var tokenType: SignInResultTokenType?
    /// Bearer token for the API.
    public var accessToken: Secret<String>?
    /// Exchanges itself for the next pair.
    public var refreshToken: Secret<String>?
    /// Seconds until the access token ends.
    public var expiresIn: Int?
    public var session: Session?
    /// Credential for the second step.
    public var challengeToken: Secret<String>?
    public var challenge: SignInChallenge?
    /// A risky sign-in that waits for its code.
    public var verificationID: VerificationID?
    /// Channel of the code.
    public var verificationMethod: SignInResultVerificationMethod?
    /// When the verification codes end.
    public var verificationExpiresAt: Timestamp?
    /// Where verification codes went.
    public var maskedTargets: [String]?
    /// Workspaces of the caller.
    public var tenants: [Tenant]?
    /// Single-use token for the workspace's own origin, 120 s.
    public var authToken: Secret<String>?
    /// Where the browser goes next.
    public var redirectURL: WebURL?
    /// What the account still owes, with the day it starts to matter.
    public var verificationStatus: VerificationObligations?
    /// Keep it; it identifies this device at the next sign-in.
    public var deviceToken: Secret<String>?
    /// Unused backup codes.
    public var backupCodesRemaining: Int?
    /// Fewer than three backup codes are left.
    public var codesLow: Bool?

    public init(
        status: SignInResultStatus, tokenType: SignInResultTokenType? = nil, accessToken: Secret<String>? = nil,
        refreshToken: Secret<String>? = nil, expiresIn: Int? = nil, session: Session? = nil,
        challengeToken: Secret<String>? = nil, challenge: SignInChallenge? = nil, verificationID: VerificationID? = nil,
        verificationMethod: SignInResultVerificationMethod? = nil, verificationExpiresAt: Timestamp? = nil,
        maskedTargets: [String]? = nil, tenants: [Tenant]? = nil, authToken: Secret<String>? = nil,
        redirectURL: WebURL? = nil, verificationStatus: VerificationObligations? = nil,
        deviceToken: Secret<String>? = nil, backupCodesRemaining: Int? = nil, codesLow: Bool? = nil
    ) {
        self.status = status
        self.tokenType = tokenType
        self.accessToken = accessToken
        self.refreshToken = refreshToken
        self.expiresIn = expiresIn
        self.session = session
        self.challengeToken = challengeToken
        self.challenge = challenge
        self.verificationID = verificationID
        self.verificationMethod = verificationMethod
        self.verificationExpiresAt = verificationExpiresAt
        self.maskedTargets = maskedTargets
        self.tenants = tenants
        self.authToken = authToken
        self.redirectURL = redirectURL
        self.verificationStatus = verificationStatus
        self.deviceToken = deviceToken
        self.backupCodesRemaining = backupCodesRemaining
        self.codesLow = codesLow
    }

    private static let memberTable: MemberTable = MemberTable(
        [
            "status", "token_type", "access_token", "refresh_token", "expires_in", "session", "challenge_token",
            "challenge", "verification_id", "verification_method", "verification_expires_at", "masked_targets",
            "tenants", "auth_token", "redirect_url", "verification_status", "device_token", "backup_codes_remaining",
            "codes_low",
        ],
        sensitive: 0x1204c)

    public static func decode(from reader: inout JSONReader) -> SignInResult? {
        guard reader.beginObject() else { return nil }
        var status: SignInResultStatus?
        var tokenType: SignInResultTokenType?
        var accessToken: Secret<String>?
        var refreshToken: Secret<String>?
        var expiresIn: Int?
        var session: Session?
        var challengeToken: Secret<String>?
        var challenge: SignInChallenge?
        var verificationID: VerificationID?
        var verificationMethod: SignInResultVerificationMethod?
        var verificationExpiresAt: Timestamp?
        var maskedTargets: [String]?
        var tenants: [Tenant]?
        var authToken: Secret<String>?
        var redirectURL: WebURL?
        var verificationStatus: VerificationObligations?
        var deviceToken: Secret<String>?
        var backupCodesRemaining: Int?
        var codesLow: Bool?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: status = reader.enumeration(SignInResultStatus.self)
            case 1: tokenType = reader.enumeration(SignInResultTokenType.self)
            case 2: accessToken = reader.string(StringRule(maxLength: 4096, isSensitive: true)).map(Secret<String>.init)
            case 3: refreshToken = reader.string(StringRule(maxLength: 512, isSensitive: true)).map(Secret<String>.init)
            case 4: expiresIn = reader.integer(minimum: 1)
            case 5: session = Session.decode(from: &reader)
            case 6:
                challengeToken = reader.string(StringRule(maxLength: 512, isSensitive: true)).map(Secret<String>.init)
            case 7: challenge = SignInChallenge.decode(from: &reader)
            case 8: verificationID = reader.identifier(VerificationID.self)
            case 9: verificationMethod = reader.enumeration(SignInResultVerificationMethod.self)
            case 10: verificationExpiresAt = reader.timestamp()
            case 11: maskedTargets = reader.strings(ArrayRule(maxItems: 4), maxLength: 254)
            case 12: tenants = reader.array(ArrayRule(maxItems: 1000), of: Tenant.self)
            case 13: authToken = reader.string(StringRule(maxLength: 512, isSensitive: true)).map(Secret<String>.init)
            case 14: redirectURL = reader.wire(WebURL.self, StringRule(maxLength: 2048))
            case 15: verificationStatus = VerificationObligations.decode(from: &reader)
            case 16: deviceToken = reader.string(StringRule(maxLength: 512, isSensitive: true)).map(Secret<String>.init)
            case 17: backupCodesRemaining = reader.integer(minimum: 0)
            case 18: codesLow = reader.bool()
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x1) else { return nil }
        guard let status else { return nil }
        return SignInResult(
            status: status, tokenType: tokenType, accessToken: accessToken, refreshToken: refreshToken,
            expiresIn: expiresIn, session: session, challengeToken: challengeToken, challenge: challenge,
            verificationID: verificationID, verificationMethod: verificationMethod,
            verificationExpiresAt: verificationExpiresAt, maskedTargets: maskedTargets, tenants: tenants,
            authToken: authToken, redirectURL: redirectURL, verificationStatus: verificationStatus,
            deviceToken: deviceToken, backupCodesRemaining: backupCodesRemaining, codesLow: codesLow)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("status", status)
        writer.member("token_type", tokenType)
        writer.member("access_token", accessToken)
        writer.member("refresh_token", refreshToken)
        writer.member("expires_in", expiresIn)
        writer.member("session", session)
        writer.member("challenge_token", challengeToken)
        writer.member("challenge", challenge)
        writer.member("verification_id", verificationID)
        writer.member("verification_method", verificationMethod)
        writer.member("verification_expires_at", verificationExpiresAt)
        writer.member("masked_targets", maskedTargets)
        writer.member("tenants", tenants)
        writer.member("auth_token", authToken)
        writer.member("redirect_url", redirectURL)
        writer.member("verification_status", verificationStatus)
        writer.member("device_token", deviceToken)
        writer.member("backup_codes_remaining", backupCodesRemaining)
        writer.member("codes_low", codesLow)
        writer.endObject()
    }
}

/// State.
public enum SignInResultStatus: WireEnum {
    case authenticated, mfaRequired, verificationRequired, tenantSelection
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<SignInResultStatus> = WireCases(
        ["authenticated", "mfa_required", "verification_required", "tenant_selection"],
        [.authenticated, .mfaRequired, .verificationRequired, .tenantSelection])

    public var wire: String {
        switch self {
        case .authenticated: "authenticated"
        case .mfaRequired: "mfa_required"
        case .verificationRequired: "verification_required"
        case .tenantSelection: "tenant_selection"
        case .undocumented(let text): text
        }
    }
}

/// Always `Bearer`.
public enum SignInResultTokenType: WireEnum {
    case bearer
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<SignInResultTokenType> = WireCases(["Bearer"], [.bearer])

    public var wire: String {
        switch self {
        case .bearer: "Bearer"
        case .undocumented(let text): text
        }
    }
}

/// Channel of the code.
public enum SignInResultVerificationMethod: WireEnum {
    case email, sms, both
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<SignInResultVerificationMethod> = WireCases(
        ["email", "sms", "both"], [.email, .sms, .both])

    public var wire: String {
        switch self {
        case .email: "email"
        case .sms: "sms"
        case .both: "both"
        case .undocumented(let text): text
        }
    }
}

public struct MFADisabled: JSONCodable, Hashable, Sendable {
    /// Whether it is off now.
    public var disabled: Bool

    public init(disabled: Bool) {
        self.disabled = disabled
    }

    private static let memberTable: MemberTable = MemberTable(["disabled"])

    public static func decode(from reader: inout JSONReader) -> MFADisabled? {
        guard reader.beginObject() else { return nil }
        var disabled: Bool?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: disabled = reader.bool()
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x1) else { return nil }
        guard let disabled else { return nil }
        return MFADisabled(disabled: disabled)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("disabled", disabled)
        writer.endObject()
    }
}

public struct MFAFactor: JSONCodable, Hashable, Sendable {
    /// A second factor of an account.
    public var id: FactorID
    /// Kind.
    public var type: MFAFactorType
    /// Name the person gave it.
    public var friendlyName: String?
    /// Where a code would go.
    public var maskedTarget: String?
    /// Offered first at sign-in.
    public var isPrimary: Bool
    /// When it was confirmed.
    public var verifiedAt: Timestamp
    /// Last use.
    public var lastUsedAt: Timestamp?

    public init(
        id: FactorID, type: MFAFactorType, friendlyName: String? = nil, maskedTarget: String? = nil, isPrimary: Bool,
        verifiedAt: Timestamp, lastUsedAt: Timestamp? = nil
    ) {
        self.id = id
        self.type = type
        self.friendlyName = friendlyName
        self.maskedTarget = maskedTarget
        self.isPrimary = isPrimary
        self.verifiedAt = verifiedAt
        self.lastUsedAt = lastUsedAt
    }

    private static let memberTable: MemberTable = MemberTable(
        ["id", "type", "friendly_name", "masked_target", "is_primary", "verified_at", "last_used_at"])

    public static func decode(from reader: inout JSONReader) -> MFAFactor? {
        guard reader.beginObject() else { return nil }
        var id: FactorID?
        var type: MFAFactorType?
        var friendlyName: String?
        var maskedTarget: String?
        var isPrimary: Bool?
        var verifiedAt: Timestamp?
        var lastUsedAt: Timestamp?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: id = reader.identifier(FactorID.self)
            case 1: type = reader.enumeration(MFAFactorType.self)
            case 2: friendlyName = reader.string(maxLength: 100)
            case 3: maskedTarget = reader.string(maxLength: 64)
            case 4: isPrimary = reader.bool()
            case 5: verifiedAt = reader.timestamp()
            case 6: lastUsedAt = reader.timestamp()
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x33) else { return nil }
        guard let id, let type, let isPrimary, let verifiedAt else { return nil }
        return MFAFactor(
            id: id, type: type, friendlyName: friendlyName, maskedTarget: maskedTarget, isPrimary: isPrimary,
            verifiedAt: verifiedAt, lastUsedAt: lastUsedAt)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("id", id)
        writer.member("type", type)
        writer.member("friendly_name", friendlyName)
        writer.member("masked_target", maskedTarget)
        writer.member("is_primary", isPrimary)
        writer.member("verified_at", verifiedAt)
        writer.member("last_used_at", lastUsedAt)
        writer.endObject()
    }
}

/// Kind.
public enum MFAFactorType: WireEnum {
    case totp, sms, webauthn
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<MFAFactorType> = WireCases(
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
