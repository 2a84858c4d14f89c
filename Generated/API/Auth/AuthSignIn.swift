// Generated from contract/auth/sign_in.yaml. Edit that file, then run scripts/generate.
public import ContractRuntime
import Errors
import Policy

public struct SignUpResult: JSONCodable, Hashable, Sendable {
    /// A member of the workspace as its colleagues see it.
    public var user: User
    public var tenant: Tenant?
    /// Workspaces of the caller.
    public var tenants: [Tenant]
    /// Role names, primary first.
    public var roles: [String]
    /// Resolved permission keys.
    public var permissions: [String]
    /// Client-visible flags.
    public var featureFlags: [String: Bool]
    /// Bearer token for the API.
    public var accessToken: Secret<String>?
    /// Exchanges itself for the next pair.
    public var refreshToken: Secret<String>?
    /// Seconds until the access token ends.
    public var expiresIn: Int?
    /// The e-mail address must be verified first.
    public var requiresEmailVerification: Bool
    /// Where the browser goes next.
    public var redirectURL: WebURL?

    public init(
        user: User, tenant: Tenant? = nil, tenants: [Tenant], roles: [String], permissions: [String],
        featureFlags: [String: Bool], accessToken: Secret<String>? = nil, refreshToken: Secret<String>? = nil,
        expiresIn: Int? = nil, requiresEmailVerification: Bool, redirectURL: WebURL? = nil
    ) {
        self.user = user
        self.tenant = tenant
        self.tenants = tenants
        self.roles = roles
        self.permissions = permissions
        self.featureFlags = featureFlags
        self.accessToken = accessToken
        self.refreshToken = refreshToken
        self.expiresIn = expiresIn
        self.requiresEmailVerification = requiresEmailVerification
        self.redirectURL = redirectURL
    }

    private static let memberTable: MemberTable = MemberTable(
        [
            "user", "tenant", "tenants", "roles", "permissions", "featureFlags", "access_token", "refresh_token",
            "expires_in", "requires_email_verification", "redirect_url",
        ],
        sensitive: 0xc0)

    public static func decode(from reader: inout JSONReader) -> SignUpResult? {
        guard reader.beginObject() else { return nil }
        var user: User?
        var tenant: Tenant?
        var tenants: [Tenant]?
        var roles: [String]?
        var permissions: [String]?
        var featureFlags: [String: Bool]?
        var accessToken: Secret<String>?
        var refreshToken: Secret<String>?
        var expiresIn: Int?
        var requiresEmailVerification: Bool?
        var redirectURL: WebURL?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: user = User.decode(from: &reader)
            case 1: tenant = Tenant.decode(from: &reader)
            case 2: tenants = reader.array(ArrayRule(maxItems: 1000), of: Tenant.self)
            case 3: roles = reader.strings(ArrayRule(maxItems: 100), maxLength: 50)
            case 4: permissions = reader.strings(ArrayRule(maxItems: 500), maxLength: 100)
            case 5: featureFlags = reader.map(MapRule(maxProperties: 1000), of: Bool.self)
            case 6: accessToken = reader.string(StringRule(maxLength: 4096, isSensitive: true)).map(Secret<String>.init)
            case 7: refreshToken = reader.string(StringRule(maxLength: 512, isSensitive: true)).map(Secret<String>.init)
            case 8: expiresIn = reader.integer(minimum: 1)
            case 9: requiresEmailVerification = reader.bool()
            case 10: redirectURL = reader.wire(WebURL.self, StringRule(maxLength: 2048))
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x23d) else { return nil }
        guard
            let user, let tenants, let roles, let permissions, let featureFlags, let requiresEmailVerification
        else { return nil }
        return SignUpResult(
            user: user, tenant: tenant, tenants: tenants, roles: roles, permissions: permissions,
            featureFlags: featureFlags, accessToken: accessToken, refreshToken: refreshToken, expiresIn: expiresIn,
            requiresEmailVerification: requiresEmailVerification, redirectURL: redirectURL)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("user", user)
        writer.member("tenant", tenant)
        writer.member("tenants", tenants)
        writer.member("roles", roles)
        writer.member("permissions", permissions)
        writer.member("featureFlags", featureFlags)
        writer.member("access_token", accessToken)
        writer.member("refresh_token", refreshToken)
        writer.member("expires_in", expiresIn)
        writer.member("requires_email_verification", requiresEmailVerification)
        writer.member("redirect_url", redirectURL)
        writer.endObject()
    }
}

public struct LoginRequest: JSONCodable, Hashable, Sendable {
    /// E-mail address, compared in lower case.
    public var email: EmailAddress
    /// Password of the account.
    public var password: Secret<String>
    /// Keep the session for 30 days.
    public var rememberMe: Bool
    /// Workspace to enter.
    public var tenantSlug: String?
    /// Name of the device for the session list.
    public var deviceName: String?
    /// Token of an earlier sign-in on this device.
    public var deviceToken: Secret<String>?
    /// How the credentials travel.
    public var transport: LoginRequestTransport
    /// Tokens in the answer, or a redirect to the workspace.
    public var responseMode: LoginRequestResponseMode

    public init(
        email: EmailAddress, password: Secret<String>, rememberMe: Bool = false, tenantSlug: String? = nil,
        deviceName: String? = nil, deviceToken: Secret<String>? = nil, transport: LoginRequestTransport = .bearer,
        responseMode: LoginRequestResponseMode = .tokens
    ) {
        self.email = email
        self.password = password
        self.rememberMe = rememberMe
        self.tenantSlug = tenantSlug
        self.deviceName = deviceName
        self.deviceToken = deviceToken
        self.transport = transport
        self.responseMode = responseMode
    }

    private static let memberTable: MemberTable = MemberTable(
        [
            "email", "password", "remember_me", "tenant_slug", "device_name", "device_token", "transport",
            "response_mode",
        ],
        sensitive: 0x22)

    public static func decode(from reader: inout JSONReader) -> LoginRequest? {
        guard reader.beginObject() else { return nil }
        var email: EmailAddress?
        var password: Secret<String>?
        var rememberMe: Bool = false
        var tenantSlug: String?
        var deviceName: String?
        var deviceToken: Secret<String>?
        var transport: LoginRequestTransport = .bearer
        var responseMode: LoginRequestResponseMode = .tokens
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: email = reader.wire(EmailAddress.self, StringRule(maxLength: 254))
            case 1:
                password =
                    reader.string(StringRule(minLength: 8, maxLength: 128, isSensitive: true)).map(Secret<String>.init)
            case 2: rememberMe = reader.bool() ?? false
            case 3: tenantSlug = reader.string(maxLength: 63)
            case 4: deviceName = reader.string(maxLength: 100)
            case 5: deviceToken = reader.string(StringRule(maxLength: 512, isSensitive: true)).map(Secret<String>.init)
            case 6: transport = reader.enumeration(LoginRequestTransport.self) ?? LoginRequestTransport.bearer
            case 7: responseMode = reader.enumeration(LoginRequestResponseMode.self) ?? LoginRequestResponseMode.tokens
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x3) else { return nil }
        guard let email, let password else { return nil }
        return LoginRequest(
            email: email, password: password, rememberMe: rememberMe, tenantSlug: tenantSlug, deviceName: deviceName,
            deviceToken: deviceToken, transport: transport, responseMode: responseMode)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("email", email)
        writer.member("password", password)
        writer.member("remember_me", rememberMe)
        writer.member("tenant_slug", tenantSlug)
        writer.member("device_name", deviceName)
        writer.member("device_token", deviceToken)
        writer.member("transport", transport)
        writer.member("response_mode", responseMode)
        writer.endObject()
    }
}

/// How the credentials travel.
public enum LoginRequestTransport: WireEnum {
    case bearer, cookie
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<LoginRequestTransport> = WireCases(["bearer", "cookie"], [.bearer, .cookie])

    public var wire: String {
        switch self {
        case .bearer: "bearer"
        case .cookie: "cookie"
        case .undocumented(let text): text
        }
    }
}

/// Tokens in the answer, or a redirect to the workspace.
public enum LoginRequestResponseMode: WireEnum {
    case tokens, redirect
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<LoginRequestResponseMode> = WireCases(
        ["tokens", "redirect"], [.tokens, .redirect])

    public var wire: String {
        switch self {
        case .tokens: "tokens"
        case .redirect: "redirect"
        case .undocumented(let text): text
        }
    }
}

public struct SignUpRequest: JSONCodable, Hashable, Sendable {
    /// E-mail address, compared in lower case.
    public var email: EmailAddress
    /// Password of the account.
    public var password: Secret<String>
    /// Name of the new workspace.
    public var companyName: String
    /// Name of the person.
    public var fullName: String?
    /// Phone number, E.164.
    public var phoneNumber: String?
    /// Wished address of the workspace; derived from the name when absent.
    public var tenantSlug: String?
    /// A paid plan starts as a trial.
    public var plan: String?
    /// Billing period.
    public var billingCycle: SignUpRequestBillingCycle?
    /// Frameworks the workspace must follow.
    public var compliance: [SignUpRequestComplianceItem]?
    /// Code of a recommendation.
    public var referralCode: String?
    /// Agreement to the terms.
    public var termsAccepted: Bool?
    /// Version of the terms agreed to.
    public var termsVersion: String?
    /// Join the inviting workspace instead of creating one.
    public var inviteToken: Secret<String>?
    /// How the credentials travel.
    public var transport: SignUpRequestTransport

    public init(
        email: EmailAddress, password: Secret<String>, companyName: String, fullName: String? = nil,
        phoneNumber: String? = nil, tenantSlug: String? = nil, plan: String? = nil,
        billingCycle: SignUpRequestBillingCycle? = nil, compliance: [SignUpRequestComplianceItem]? = nil,
        referralCode: String? = nil, termsAccepted: Bool? = nil, termsVersion: String? = nil,
        inviteToken: Secret<String>? = nil, transport: SignUpRequestTransport = .bearer
    ) {
        self.email = email
        self.password = password
        self.companyName = companyName
        self.fullName = fullName
        self.phoneNumber = phoneNumber
        self.tenantSlug = tenantSlug
        self.plan = plan
        self.billingCycle = billingCycle
        self.compliance = compliance
        self.referralCode = referralCode
        self.termsAccepted = termsAccepted
        self.termsVersion = termsVersion
        self.inviteToken = inviteToken
        self.transport = transport
    }

    private static let memberTable: MemberTable = MemberTable(
        [
            "email", "password", "company_name", "full_name", "phone_number", "tenant_slug", "plan", "billing_cycle",
            "compliance", "referral_code", "terms_accepted", "terms_version", "invite_token", "transport",
        ],
        sensitive: 0x1002)

    public static func decode(from reader: inout JSONReader) -> SignUpRequest? {
        guard reader.beginObject() else { return nil }
        var email: EmailAddress?
        var password: Secret<String>?
        var companyName: String?
        var fullName: String?
        var phoneNumber: String?
        var tenantSlug: String?
        var plan: String?
        var billingCycle: SignUpRequestBillingCycle?
        var compliance: [SignUpRequestComplianceItem]?
        var referralCode: String?
        var termsAccepted: Bool?
        var termsVersion: String?
        var inviteToken: Secret<String>?
        var transport: SignUpRequestTransport = .bearer
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: email = reader.wire(EmailAddress.self, StringRule(maxLength: 254))
            case 1:
                password =
                    reader.string(StringRule(minLength: 8, maxLength: 128, isSensitive: true)).map(Secret<String>.init)
            case 2: companyName = reader.string(minLength: 2, maxLength: 100)
            case 3: fullName = reader.string(maxLength: 200)
            case 4: phoneNumber = reader.string(maxLength: 32)
            case 5: tenantSlug = reader.string(maxLength: 63)
            case 6: plan = reader.string(maxLength: 20)
            case 7: billingCycle = reader.enumeration(SignUpRequestBillingCycle.self)
            case 8: compliance = reader.array(ArrayRule(maxItems: 6), of: SignUpRequestComplianceItem.self)
            case 9: referralCode = reader.string(maxLength: 64)
            case 10: termsAccepted = reader.bool()
            case 11: termsVersion = reader.string(maxLength: 50)
            case 12: inviteToken = reader.string(StringRule(maxLength: 512, isSensitive: true)).map(Secret<String>.init)
            case 13: transport = reader.enumeration(SignUpRequestTransport.self) ?? SignUpRequestTransport.bearer
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x7) else { return nil }
        guard let email, let password, let companyName else { return nil }
        return SignUpRequest(
            email: email, password: password, companyName: companyName, fullName: fullName, phoneNumber: phoneNumber,
            tenantSlug: tenantSlug, plan: plan, billingCycle: billingCycle, compliance: compliance,
            referralCode: referralCode, termsAccepted: termsAccepted, termsVersion: termsVersion,
            inviteToken: inviteToken, transport: transport)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("email", email)
        writer.member("password", password)
        writer.member("company_name", companyName)
        writer.member("full_name", fullName)
        writer.member("phone_number", phoneNumber)
        writer.member("tenant_slug", tenantSlug)
        writer.member("plan", plan)
        writer.member("billing_cycle", billingCycle)
        writer.member("compliance", compliance)
        writer.member("referral_code", referralCode)
        writer.member("terms_accepted", termsAccepted)
        writer.member("terms_version", termsVersion)
        writer.member("invite_token", inviteToken)
        writer.member("transport", transport)
        writer.endObject()
    }
}

/// Billing period.
public enum SignUpRequestBillingCycle: WireEnum {
    case monthly, annual
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<SignUpRequestBillingCycle> = WireCases(
        ["monthly", "annual"], [.monthly, .annual])

    public var wire: String {
        switch self {
        case .monthly: "monthly"
        case .annual: "annual"
        case .undocumented(let text): text
        }
    }
}

public enum SignUpRequestComplianceItem: WireEnum {
    case gdpr, ccpa, hipaa, soc2, pciDSS, iso27001
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<SignUpRequestComplianceItem> = WireCases(
        ["GDPR", "CCPA", "HIPAA", "SOC2", "PCI-DSS", "ISO27001"], [.gdpr, .ccpa, .hipaa, .soc2, .pciDSS, .iso27001])

    public var wire: String {
        switch self {
        case .gdpr: "GDPR"
        case .ccpa: "CCPA"
        case .hipaa: "HIPAA"
        case .soc2: "SOC2"
        case .pciDSS: "PCI-DSS"
        case .iso27001: "ISO27001"
        case .undocumented(let text): text
        }
    }
}

/// How the credentials travel.
public enum SignUpRequestTransport: WireEnum {
    case bearer, cookie
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<SignUpRequestTransport> = WireCases(
        ["bearer", "cookie"], [.bearer, .cookie])

    public var wire: String {
        switch self {
        case .bearer: "bearer"
        case .cookie: "cookie"
        case .undocumented(let text): text
        }
    }
}

public struct CompleteOAuthSignupRequest: JSONCodable, Hashable, Sendable {
    /// Token of the address that the browser was sent to.
    public var oauthToken: Secret<String>
    /// Password of the account.
    public var password: Secret<String>?
    /// Name of the new workspace.
    public var companyName: String
    /// Name of the person.
    public var fullName: String?
    /// Phone number, E.164.
    public var phoneNumber: String?
    /// Wished address of the workspace; derived from the name when absent.
    public var tenantSlug: String?
    /// A paid plan starts as a trial.
    public var plan: String?
    /// Billing period.
    public var billingCycle: CompleteOAuthSignupRequestBillingCycle?
    /// Frameworks the workspace must follow.
    public var compliance: [CompleteOAuthSignupRequestComplianceItem]?
    /// Code of a recommendation.
    public var referralCode: String?
    /// Agreement to the terms.
    public var termsAccepted: Bool?
    /// Version of the terms agreed to.
    public var termsVersion: String?
    /// Join the inviting workspace instead of creating one.
    public var inviteToken: Secret<String>?
    /// How the credentials travel.
    public var transport: CompleteOAuthSignupRequestTransport

    public init(
        oauthToken: Secret<String>, password: Secret<String>? = nil, companyName: String, fullName: String? = nil,
        phoneNumber: String? = nil, tenantSlug: String? = nil, plan: String? = nil,
        billingCycle: CompleteOAuthSignupRequestBillingCycle? = nil,
        compliance: [CompleteOAuthSignupRequestComplianceItem]? = nil, referralCode: String? = nil,
        termsAccepted: Bool? = nil, termsVersion: String? = nil, inviteToken: Secret<String>? = nil,
        transport: CompleteOAuthSignupRequestTransport = .bearer
    ) {
        self.oauthToken = oauthToken
        self.password = password
        self.companyName = companyName
        self.fullName = fullName
        self.phoneNumber = phoneNumber
        self.tenantSlug = tenantSlug
        self.plan = plan
        self.billingCycle = billingCycle
        self.compliance = compliance
        self.referralCode = referralCode
        self.termsAccepted = termsAccepted
        self.termsVersion = termsVersion
        self.inviteToken = inviteToken
        self.transport = transport
    }

    private static let memberTable: MemberTable = MemberTable(
        [
            "oauth_token", "password", "company_name", "full_name", "phone_number", "tenant_slug", "plan",
            "billing_cycle", "compliance", "referral_code", "terms_accepted", "terms_version", "invite_token",
            "transport",
        ],
        sensitive: 0x1003)

    public static func decode(from reader: inout JSONReader) -> CompleteOAuthSignupRequest? {
        guard reader.beginObject() else { return nil }
        var oauthToken: Secret<String>?
        var password: Secret<String>?
        var companyName: String?
        var fullName: String?
        var phoneNumber: String?
        var tenantSlug: String?
        var plan: String?
        var billingCycle: CompleteOAuthSignupRequestBillingCycle?
        var compliance: [CompleteOAuthSignupRequestComplianceItem]?
        var referralCode: String?
        var termsAccepted: Bool?
        var termsVersion: String?
        var inviteToken: Secret<String>?
        var transport: CompleteOAuthSignupRequestTransport = .bearer
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: oauthToken = reader.string(StringRule(maxLength: 512, isSensitive: true)).map(Secret<String>.init)
            case 1:
                password =
                    reader.string(StringRule(minLength: 8, maxLength: 128, isSensitive: true)).map(Secret<String>.init)
            case 2: companyName = reader.string(minLength: 2, maxLength: 100)
            case 3: fullName = reader.string(maxLength: 200)
            case 4: phoneNumber = reader.string(maxLength: 32)
            case 5: tenantSlug = reader.string(maxLength: 63)
            case 6: plan = reader.string(maxLength: 20)
            case 7: billingCycle = reader.enumeration(CompleteOAuthSignupRequestBillingCycle.self)
            case 8: compliance = reader.array(ArrayRule(maxItems: 6), of: CompleteOAuthSignupRequestComplianceItem.self)
            case 9: referralCode = reader.string(maxLength: 64)
            case 10: termsAccepted = reader.bool()
            case 11: termsVersion = reader.string(maxLength: 50)
            case 12: inviteToken = reader.string(StringRule(maxLength: 512, isSensitive: true)).map(Secret<String>.init)
            case 13:
                transport =
                    reader.enumeration(
                        CompleteOAuthSignupRequestTransport.self) ?? CompleteOAuthSignupRequestTransport.bearer
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x5) else { return nil }
        guard let oauthToken, let companyName else { return nil }
        return CompleteOAuthSignupRequest(
            oauthToken: oauthToken, password: password, companyName: companyName, fullName: fullName,
            phoneNumber: phoneNumber, tenantSlug: tenantSlug, plan: plan, billingCycle: billingCycle,
            compliance: compliance, referralCode: referralCode, termsAccepted: termsAccepted,
            termsVersion: termsVersion, inviteToken: inviteToken, transport: transport)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("oauth_token", oauthToken)
        writer.member("password", password)
        writer.member("company_name", companyName)
        writer.member("full_name", fullName)
        writer.member("phone_number", phoneNumber)
        writer.member("tenant_slug", tenantSlug)
        writer.member("plan", plan)
        writer.member("billing_cycle", billingCycle)
        writer.member("compliance", compliance)
        writer.member("referral_code", referralCode)
        writer.member("terms_accepted", termsAccepted)
        writer.member("terms_version", termsVersion)
        writer.member("invite_token", inviteToken)
        writer.member("transport", transport)
        writer.endObject()
    }
}

/// Billing period.
public enum CompleteOAuthSignupRequestBillingCycle: WireEnum {
    case monthly, annual
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<CompleteOAuthSignupRequestBillingCycle> = WireCases(
        ["monthly", "annual"], [.monthly, .annual])

    public var wire: String {
        switch self {
        case .monthly: "monthly"
        case .annual: "annual"
        case .undocumented(let text): text
        }
    }
}

public enum CompleteOAuthSignupRequestComplianceItem: WireEnum {
    case gdpr, ccpa, hipaa, soc2, pciDSS, iso27001
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<CompleteOAuthSignupRequestComplianceItem> = WireCases(
        ["GDPR", "CCPA", "HIPAA", "SOC2", "PCI-DSS", "ISO27001"], [.gdpr, .ccpa, .hipaa, .soc2, .pciDSS, .iso27001])

    public var wire: String {
        switch self {
        case .gdpr: "GDPR"
        case .ccpa: "CCPA"
        case .hipaa: "HIPAA"
        case .soc2: "SOC2"
        case .pciDSS: "PCI-DSS"
        case .iso27001: "ISO27001"
        case .undocumented(let text): text
        }
    }
}

/// How the credentials travel.
public enum CompleteOAuthSignupRequestTransport: WireEnum {
    case bearer, cookie
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<CompleteOAuthSignupRequestTransport> = WireCases(
        ["bearer", "cookie"], [.bearer, .cookie])

    public var wire: String {
        switch self {
        case .bearer: "bearer"
        case .cookie: "cookie"
        case .undocumented(let text): text
        }
    }
}

public struct SocialProviders: JSONCodable, Hashable, Sendable {
    /// Sign-in with Google is offered.
    public var google: Bool
    /// Sign-in with GitHub is offered.
    public var github: Bool
    /// Sign-in with Microsoft is offered.
    public var microsoft: Bool

    public init(google: Bool, github: Bool, microsoft: Bool) {
        self.google = google
        self.github = github
        self.microsoft = microsoft
    }

    private static let memberTable: MemberTable = MemberTable(["google", "github", "microsoft"])

    public static func decode(from reader: inout JSONReader) -> SocialProviders? {
        guard reader.beginObject() else { return nil }
        var google: Bool?
        var github: Bool?
        var microsoft: Bool?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: google = reader.bool()
            case 1: github = reader.bool()
            case 2: microsoft = reader.bool()
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x7) else { return nil }
        guard let google, let github, let microsoft else { return nil }
        return SocialProviders(google: google, github: github, microsoft: microsoft)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("google", google)
        writer.member("github", github)
        writer.member("microsoft", microsoft)
        writer.endObject()
    }
}

public struct EnterpriseSSOProvider: JSONCodable, Hashable, Sendable {
    /// Whether it is on.
    public var enabled: Bool
    /// Name of the provider.
    public var provider: String
    /// Where single sign-on begins.
    public var loginURL: WebURL
    /// Text of the sign-in button.
    public var buttonText: String

    public init(enabled: Bool, provider: String, loginURL: WebURL, buttonText: String) {
        self.enabled = enabled
        self.provider = provider
        self.loginURL = loginURL
        self.buttonText = buttonText
    }

    private static let memberTable: MemberTable = MemberTable(["enabled", "provider", "login_url", "button_text"])

    public static func decode(from reader: inout JSONReader) -> EnterpriseSSOProvider? {
        guard reader.beginObject() else { return nil }
        var enabled: Bool?
        var provider: String?
        var loginURL: WebURL?
        var buttonText: String?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: enabled = reader.bool()
            case 1: provider = reader.string(maxLength: 100)
            case 2: loginURL = reader.wire(WebURL.self, StringRule(maxLength: 2048))
            case 3: buttonText = reader.string(maxLength: 100)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0xf) else { return nil }
        guard let enabled, let provider, let loginURL, let buttonText else { return nil }
        return EnterpriseSSOProvider(enabled: enabled, provider: provider, loginURL: loginURL, buttonText: buttonText)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("enabled", enabled)
        writer.member("provider", provider)
        writer.member("login_url", loginURL)
        writer.member("button_text", buttonText)
        writer.endObject()
    }
}

public struct AuthProviders: JSONCodable, Hashable, Sendable {
    /// Sign-in by password is offered.
    public var emailPassword: Bool
    /// Sign-in by mailed link is offered.
    public var magicLink: Bool
    /// Sign-in by passkey is offered.
    public var passkey: Bool
    public var social: SocialProviders
    public var enterpriseSSO: EnterpriseSSOProvider?
    /// Only single sign-on is accepted.
    public var ssoEnforced: Bool

    public init(
        emailPassword: Bool, magicLink: Bool, passkey: Bool, social: SocialProviders,
        enterpriseSSO: EnterpriseSSOProvider? = nil, ssoEnforced: Bool
    ) {
        self.emailPassword = emailPassword
        self.magicLink = magicLink
        self.passkey = passkey
        self.social = social
        self.enterpriseSSO = enterpriseSSO
        self.ssoEnforced = ssoEnforced
    }

    private static let memberTable: MemberTable = MemberTable(
        ["email_password", "magic_link", "passkey", "social", "enterprise_sso", "sso_enforced"])

    public static func decode(from reader: inout JSONReader) -> AuthProviders? {
        guard reader.beginObject() else { return nil }
        var emailPassword: Bool?
        var magicLink: Bool?
        var passkey: Bool?
        var social: SocialProviders?
        var enterpriseSSO: EnterpriseSSOProvider?
        var ssoEnforced: Bool?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: emailPassword = reader.bool()
            case 1: magicLink = reader.bool()
            case 2: passkey = reader.bool()
            case 3: social = SocialProviders.decode(from: &reader)
            case 4: enterpriseSSO = EnterpriseSSOProvider.decode(from: &reader)
            case 5: ssoEnforced = reader.bool()
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x2f) else { return nil }
        guard let emailPassword, let magicLink, let passkey, let social, let ssoEnforced else { return nil }
        return AuthProviders(
            emailPassword: emailPassword, magicLink: magicLink, passkey: passkey, social: social,
            enterpriseSSO: enterpriseSSO, ssoEnforced: ssoEnforced)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("email_password", emailPassword)
        writer.member("magic_link", magicLink)
        writer.member("passkey", passkey)
        writer.member("social", social)
        writer.member("enterprise_sso", enterpriseSSO)
        writer.member("sso_enforced", ssoEnforced)
        writer.endObject()
    }
}

public struct VerifySuspiciousLoginRequest: JSONCodable, Hashable, Sendable {
    /// A risky sign-in that waits for its code.
    public var verificationID: VerificationID
    /// Six digits.
    public var code: Secret<String>
    /// Code from the text message.
    public var smsCode: Secret<String>?
    /// Skip the second step on this device for a time.
    public var trustDevice: Bool

    public init(
        verificationID: VerificationID, code: Secret<String>, smsCode: Secret<String>? = nil, trustDevice: Bool = false
    ) {
        self.verificationID = verificationID
        self.code = code
        self.smsCode = smsCode
        self.trustDevice = trustDevice
    }

    private static let memberTable: MemberTable = MemberTable(
        ["verification_id", "code", "sms_code", "trust_device"], sensitive: 0x6)
    private static let codeRule: StringRule =
        StringRule(maxLength: 6, pattern: Pattern(checked: #"^\d{6}$"#), isSensitive: true)

    public static func decode(from reader: inout JSONReader) -> VerifySuspiciousLoginRequest? {
        guard reader.beginObject() else { return nil }
        var verificationID: VerificationID?
        var code: Secret<String>?
        var smsCode: Secret<String>?
        var trustDevice: Bool = false
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: verificationID = reader.identifier(VerificationID.self)
            case 1: code = reader.string(codeRule).map(Secret<String>.init)
            case 2: smsCode = reader.string(codeRule).map(Secret<String>.init)
            case 3: trustDevice = reader.bool() ?? false
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x3) else { return nil }
        guard let verificationID, let code else { return nil }
        return VerifySuspiciousLoginRequest(
            verificationID: verificationID, code: code, smsCode: smsCode, trustDevice: trustDevice)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("verification_id", verificationID)
        writer.member("code", code)
        writer.member("sms_code", smsCode)
        writer.member("trust_device", trustDevice)
        writer.endObject()
    }
}

/// `POST /auth/login`: Sign in by password.
public enum Login: ContractOperation {
    public struct Input: Sendable {
        public var body: LoginRequest

        public init(body: LoginRequest) {
            self.body = body
        }
    }

    public typealias Output = SignInResult
    package typealias Call = ContractRuntime.Call<Failure, Anonymous>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func authCsrfInvalid(reason: String? = nil) -> Failure {
            Failure(.authCsrfInvalid(reason: reason))
        }
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
        public static func authAccountSuspended(supportURL: String? = nil) -> Failure {
            Failure(.authAccountSuspended(supportURL: supportURL))
        }
        public static func authAccountDeleted() -> Failure { Failure(.authAccountDeleted()) }
        public static func authSSORequired(loginURL: String? = nil, provider: String? = nil) -> Failure {
            Failure(.authSSORequired(loginURL: loginURL, provider: provider))
        }
        public static func authLoginBlocked(supportURL: String? = nil) -> Failure {
            Failure(.authLoginBlocked(supportURL: supportURL))
        }
        public static func authPasswordExpired(resetToken: String? = nil) -> Failure {
            Failure(.authPasswordExpired(resetToken: resetToken))
        }
        public static func authMethodDisabled(allowedValues: [String]? = nil) -> Failure {
            Failure(.authMethodDisabled(allowedValues: allowedValues))
        }
        public static func tenantNotFound(resourceID: String? = nil) -> Failure {
            Failure(.tenantNotFound(resourceID: resourceID))
        }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "login", index: OperationIndex.login, method: .post, path: "/auth/login", policy: .login,
        requestBody: .required(["application/json"]), bodyBytesMax: 16_384, deadline: .seconds(15),
        errors: [
            DeclaredError("AUTH_CSRF_INVALID", 403), DeclaredError("AUTH_CREDENTIALS_INVALID", 401),
            DeclaredError("AUTH_ACCOUNT_LOCKED", 403), DeclaredError("AUTH_ACCOUNT_SUSPENDED", 403),
            DeclaredError("AUTH_ACCOUNT_DELETED", 410), DeclaredError("AUTH_SSO_REQUIRED", 403),
            DeclaredError("AUTH_LOGIN_BLOCKED", 403), DeclaredError("AUTH_PASSWORD_EXPIRED", 403),
            DeclaredError("AUTH_METHOD_DISABLED", 403), DeclaredError("TENANT_NOT_FOUND", 404),
        ],
        isOneTime: true)

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let body: LoginRequest? = request.jsonBody(LoginRequest.self)
        guard request.isValid, let body else { return nil }
        return Input(body: body)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) { request.json(input.body) }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(SignInResult.self) }
}

/// `POST /auth/signup`: Create an account and its workspace.
public enum Signup: ContractOperation {
    public struct Input: Sendable {
        /// Repeats with this key get the first answer for 24 hours.
        public var idempotencyKey: String?
        public var body: SignUpRequest

        public init(idempotencyKey: String? = nil, body: SignUpRequest) {
            self.idempotencyKey = idempotencyKey
            self.body = body
        }
    }

    public typealias Output = SignUpResult
    package typealias Call = ContractRuntime.Call<Failure, Anonymous>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func authCsrfInvalid(reason: String? = nil) -> Failure {
            Failure(.authCsrfInvalid(reason: reason))
        }
        public static func authPasswordWeak(field: String? = nil, constraints: JSONValue? = nil) -> Failure {
            Failure(.authPasswordWeak(field: field, constraints: constraints))
        }
        public static func userEmailExists(field: String? = nil) -> Failure { Failure(.userEmailExists(field: field)) }
        public static func tenantSubdomainTaken(
            field: String? = nil, value: String? = nil, suggestions: [String]? = nil
        ) -> Failure {
            Failure(.tenantSubdomainTaken(field: field, value: value, suggestions: suggestions))
        }
        public static func tenantSubdomainReserved(
            field: String? = nil, value: String? = nil, suggestions: [String]? = nil
        ) -> Failure {
            Failure(.tenantSubdomainReserved(field: field, value: value, suggestions: suggestions))
        }
        public static func userInviteInvalid() -> Failure { Failure(.userInviteInvalid()) }
        public static func userInviteExpired(expiredAt: String? = nil) -> Failure {
            Failure(.userInviteExpired(expiredAt: expiredAt))
        }
        public static func resourceLimitReached(
            resourceType: String? = nil, limit: Int? = nil, current: Int? = nil, requiredPlan: String? = nil
        ) -> Failure {
            Failure(
                .resourceLimitReached(
                    resourceType: resourceType, limit: limit, current: current, requiredPlan: requiredPlan))
        }
        public static func tenantQuotaExceeded(
            limit: Int? = nil, current: Int? = nil, metric: String? = nil, requiredPlan: String? = nil
        ) -> Failure {
            Failure(.tenantQuotaExceeded(limit: limit, current: current, metric: metric, requiredPlan: requiredPlan))
        }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "signup", index: OperationIndex.signup, method: .post, path: "/auth/signup", policy: .signup,
        requestBody: .required(["application/json"]), bodyBytesMax: 16_384, deadline: .seconds(15), successStatus: 201,
        errors: [
            DeclaredError("AUTH_CSRF_INVALID", 403), DeclaredError("AUTH_PASSWORD_WEAK", 400),
            DeclaredError("USER_EMAIL_EXISTS", 409), DeclaredError("TENANT_SUBDOMAIN_TAKEN", 409),
            DeclaredError("TENANT_SUBDOMAIN_RESERVED", 409), DeclaredError("USER_INVITE_INVALID", 400),
            DeclaredError("USER_INVITE_EXPIRED", 410), DeclaredError("RESOURCE_LIMIT_REACHED", 403),
            DeclaredError("TENANT_QUOTA_EXCEEDED", 403),
        ],
        isOneTime: true)
    private static let idempotencyKeyRule: StringRule =
        StringRule(minLength: 1, maxLength: 255, pattern: Pattern(checked: "^[!-~]+$"))

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let idempotencyKey: String? = request.header("Idempotency-Key").string(idempotencyKeyRule)
        let body: SignUpRequest? = request.jsonBody(SignUpRequest.self)
        guard request.isValid, let body else { return nil }
        return Input(idempotencyKey: idempotencyKey, body: body)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {
        request.header("Idempotency-Key", input.idempotencyKey)
        request.json(input.body)
    }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(SignUpResult.self) }
}

/// `POST /auth/oauth/complete-signup`: Create the account after a first social sign-in.
public enum CompleteOAuthSignup: ContractOperation {
    public struct Input: Sendable {
        public var body: CompleteOAuthSignupRequest

        public init(body: CompleteOAuthSignupRequest) {
            self.body = body
        }
    }

    public typealias Output = SignUpResult
    package typealias Call = ContractRuntime.Call<Failure, Anonymous>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func authCsrfInvalid(reason: String? = nil) -> Failure {
            Failure(.authCsrfInvalid(reason: reason))
        }
        public static func authMethodDisabled(allowedValues: [String]? = nil) -> Failure {
            Failure(.authMethodDisabled(allowedValues: allowedValues))
        }
        public static func oauthStateExpired(provider: String? = nil) -> Failure {
            Failure(.oauthStateExpired(provider: provider))
        }
        public static func oauthIdentityInUse(provider: String? = nil) -> Failure {
            Failure(.oauthIdentityInUse(provider: provider))
        }
        public static func authPasswordWeak(field: String? = nil, constraints: JSONValue? = nil) -> Failure {
            Failure(.authPasswordWeak(field: field, constraints: constraints))
        }
        public static func userEmailExists(field: String? = nil) -> Failure { Failure(.userEmailExists(field: field)) }
        public static func tenantSubdomainTaken(
            field: String? = nil, value: String? = nil, suggestions: [String]? = nil
        ) -> Failure {
            Failure(.tenantSubdomainTaken(field: field, value: value, suggestions: suggestions))
        }
        public static func tenantSubdomainReserved(
            field: String? = nil, value: String? = nil, suggestions: [String]? = nil
        ) -> Failure {
            Failure(.tenantSubdomainReserved(field: field, value: value, suggestions: suggestions))
        }
        public static func userInviteInvalid() -> Failure { Failure(.userInviteInvalid()) }
        public static func userInviteExpired(expiredAt: String? = nil) -> Failure {
            Failure(.userInviteExpired(expiredAt: expiredAt))
        }
        public static func tenantQuotaExceeded(
            limit: Int? = nil, current: Int? = nil, metric: String? = nil, requiredPlan: String? = nil
        ) -> Failure {
            Failure(.tenantQuotaExceeded(limit: limit, current: current, metric: metric, requiredPlan: requiredPlan))
        }
        public static func resourceLimitReached(
            resourceType: String? = nil, limit: Int? = nil, current: Int? = nil, requiredPlan: String? = nil
        ) -> Failure {
            Failure(
                .resourceLimitReached(
                    resourceType: resourceType, limit: limit, current: current, requiredPlan: requiredPlan))
        }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "completeOAuthSignup", index: OperationIndex.completeOAuthSignup, method: .post,
        path: "/auth/oauth/complete-signup", policy: .completeOAuthSignup, requestBody: .required(["application/json"]),
        bodyBytesMax: 16_384, deadline: .seconds(15), successStatus: 201,
        errors: [
            DeclaredError("AUTH_CSRF_INVALID", 403), DeclaredError("AUTH_METHOD_DISABLED", 403),
            DeclaredError("OAUTH_STATE_EXPIRED", 400), DeclaredError("OAUTH_IDENTITY_IN_USE", 409),
            DeclaredError("AUTH_PASSWORD_WEAK", 400), DeclaredError("USER_EMAIL_EXISTS", 409),
            DeclaredError("TENANT_SUBDOMAIN_TAKEN", 409), DeclaredError("TENANT_SUBDOMAIN_RESERVED", 409),
            DeclaredError("USER_INVITE_INVALID", 400), DeclaredError("USER_INVITE_EXPIRED", 410),
            DeclaredError("TENANT_QUOTA_EXCEEDED", 403), DeclaredError("RESOURCE_LIMIT_REACHED", 403),
        ],
        isOneTime: true)

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let body: CompleteOAuthSignupRequest? = request.jsonBody(CompleteOAuthSignupRequest.self)
        guard request.isValid, let body else { return nil }
        return Input(body: body)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) { request.json(input.body) }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(SignUpResult.self) }
}

/// `POST /auth/verify-suspicious-login`: Confirm a risky sign-in.
public enum VerifySuspiciousLogin: ContractOperation {
    public struct Input: Sendable {
        public var body: VerifySuspiciousLoginRequest

        public init(body: VerifySuspiciousLoginRequest) {
            self.body = body
        }
    }

    public typealias Output = SignInResult
    package typealias Call = ContractRuntime.Call<Failure, Anonymous>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func authCodeInvalid(attemptsRemaining: Int? = nil) -> Failure {
            Failure(.authCodeInvalid(attemptsRemaining: attemptsRemaining))
        }
        public static func authPasswordExpired(resetToken: String? = nil) -> Failure {
            Failure(.authPasswordExpired(resetToken: resetToken))
        }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "verifySuspiciousLogin", index: OperationIndex.verifySuspiciousLogin, method: .post,
        path: "/auth/verify-suspicious-login", policy: .verifySuspiciousLogin,
        requestBody: .required(["application/json"]), bodyBytesMax: 16_384, deadline: .seconds(15),
        errors: [DeclaredError("AUTH_CODE_INVALID", 400), DeclaredError("AUTH_PASSWORD_EXPIRED", 403)], isOneTime: true)

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let body: VerifySuspiciousLoginRequest? = request.jsonBody(VerifySuspiciousLoginRequest.self)
        guard request.isValid, let body else { return nil }
        return Input(body: body)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) { request.json(input.body) }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(SignInResult.self) }
}

/// `GET /auth/providers`: List the sign-in methods on offer.
public enum GetAuthProviders: ContractOperation {
    public struct Input: Sendable {
        /// Domain of an e-mail address.
        public var domain: String?
        /// Slug of a workspace.
        public var tenant: String?

        public init(domain: String? = nil, tenant: String? = nil) {
            self.domain = domain
            self.tenant = tenant
        }
    }

    public typealias Output = AuthProviders
    package typealias Call = ContractRuntime.Call<Failure, Anonymous>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "getAuthProviders", index: OperationIndex.getAuthProviders, method: .get, path: "/auth/providers",
        policy: .getAuthProviders, deadline: .seconds(15))

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let domain: String? = request.query("domain").string(StringRule(maxLength: 253))
        let tenant: String? = request.query("tenant").string(StringRule(maxLength: 63))
        guard request.isValid else { return nil }
        return Input(domain: domain, tenant: tenant)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {
        request.query("domain", input.domain)
        request.query("tenant", input.tenant)
    }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(AuthProviders.self) }
}

/// Handlers of contract/auth/sign_in.yaml.
package protocol SignInAPI: Sendable {
    /// `POST /auth/login`: Sign in by password.
    /// The first step. `status` tells whether a second one follows; an unknown address and a wrong password answer
    /// alike.
    func login(
        _ input: Login.Input, _ call: Login.Call
    ) async throws(Login.Failure) -> Login.Output

    /// `POST /auth/signup`: Create an account and its workspace.
    /// With `invite_token` the account joins the inviting workspace instead of creating one.
    func signup(
        _ input: Signup.Input, _ call: Signup.Call
    ) async throws(Signup.Failure) -> Signup.Output

    /// `POST /auth/oauth/complete-signup`: Create the account after a first social sign-in.
    /// The address is the one that the provider told of. A password may be set later; with `invite_token` the account
    /// joins the inviting workspace instead of creating one.
    func completeOAuthSignup(
        _ input: CompleteOAuthSignup.Input, _ call: CompleteOAuthSignup.Call
    ) async throws(CompleteOAuthSignup.Failure) -> CompleteOAuthSignup.Output

    /// `POST /auth/verify-suspicious-login`: Confirm a risky sign-in.
    func verifySuspiciousLogin(
        _ input: VerifySuspiciousLogin.Input, _ call: VerifySuspiciousLogin.Call
    ) async throws(VerifySuspiciousLogin.Failure) -> VerifySuspiciousLogin.Output

    /// `GET /auth/providers`: List the sign-in methods on offer.
    func getAuthProviders(
        _ input: GetAuthProviders.Input, _ call: GetAuthProviders.Call
    ) async throws(GetAuthProviders.Failure) -> GetAuthProviders.Output
}

extension RouteTable {
    /// Serves the operations of contract/auth/sign_in.yaml.
    package mutating func add(_ handlers: some SignInAPI) {
        add(Login.self) {
            (input: Login.Input, call: Login.Call)
                async throws(Login.Failure) -> Login.Output in
            try await handlers.login(input, call)
        }
        add(Signup.self) {
            (input: Signup.Input, call: Signup.Call)
                async throws(Signup.Failure) -> Signup.Output in
            try await handlers.signup(input, call)
        }
        add(CompleteOAuthSignup.self) {
            (input: CompleteOAuthSignup.Input, call: CompleteOAuthSignup.Call)
                async throws(CompleteOAuthSignup.Failure) -> CompleteOAuthSignup.Output in
            try await handlers.completeOAuthSignup(input, call)
        }
        add(VerifySuspiciousLogin.self) {
            (input: VerifySuspiciousLogin.Input, call: VerifySuspiciousLogin.Call)
                async throws(VerifySuspiciousLogin.Failure) -> VerifySuspiciousLogin.Output in
            try await handlers.verifySuspiciousLogin(input, call)
        }
        add(GetAuthProviders.self) {
            (input: GetAuthProviders.Input, call: GetAuthProviders.Call)
                async throws(GetAuthProviders.Failure) -> GetAuthProviders.Output in
            try await handlers.getAuthProviders(input, call)
        }
    }
}
