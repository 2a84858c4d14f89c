// Generated from contract/tenancy/settings.yaml. Edit that file, then run scripts/generate.
public import ContractRuntime
import Errors
import Policy

public struct UpdatedTenantConfig: JSONCodable, Hashable, Sendable {
    /// A workspace.
    public var id: TenantID
    /// Name in addresses.
    public var slug: String
    /// Name to show.
    public var name: String
    /// State.
    public var status: UpdatedTenantConfigStatus
    public var plan: TenantPlan
    public var branding: TenantBranding
    public var settings: TenantSettings
    /// -1 means unlimited.
    public var limits: TenantLimits
    public var usage: TenantUsage
    public var deletion: TenantDeletion?
    /// What was applied differently from the request.
    public var warnings: [String]?

    public init(
        id: TenantID, slug: String, name: String, status: UpdatedTenantConfigStatus, plan: TenantPlan,
        branding: TenantBranding, settings: TenantSettings, limits: TenantLimits, usage: TenantUsage,
        deletion: TenantDeletion? = nil, warnings: [String]? = nil
    ) {
        self.id = id
        self.slug = slug
        self.name = name
        self.status = status
        self.plan = plan
        self.branding = branding
        self.settings = settings
        self.limits = limits
        self.usage = usage
        self.deletion = deletion
        self.warnings = warnings
    }

    private static let memberTable: MemberTable = MemberTable(
        ["id", "slug", "name", "status", "plan", "branding", "settings", "limits", "usage", "deletion", "warnings"])

    public static func decode(from reader: inout JSONReader) -> UpdatedTenantConfig? {
        guard reader.beginObject() else { return nil }
        var id: TenantID?
        var slug: String?
        var name: String?
        var status: UpdatedTenantConfigStatus?
        var plan: TenantPlan?
        var branding: TenantBranding?
        var settings: TenantSettings?
        var limits: TenantLimits?
        var usage: TenantUsage?
        var deletion: TenantDeletion?
        var warnings: [String]?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: id = reader.identifier(TenantID.self)
            case 1: slug = reader.string(maxLength: 63)
            case 2: name = reader.string(maxLength: 100)
            case 3: status = reader.enumeration(UpdatedTenantConfigStatus.self)
            case 4: plan = TenantPlan.decode(from: &reader)
            case 5: branding = TenantBranding.decode(from: &reader)
            case 6: settings = TenantSettings.decode(from: &reader)
            case 7: limits = TenantLimits.decode(from: &reader)
            case 8: usage = TenantUsage.decode(from: &reader)
            case 9: deletion = TenantDeletion.decode(from: &reader)
            case 10: warnings = reader.strings(ArrayRule(maxItems: 20), maxLength: 300)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x1ff) else { return nil }
        guard
            let id, let slug, let name, let status, let plan, let branding, let settings, let limits, let usage
        else { return nil }
        return UpdatedTenantConfig(
            id: id, slug: slug, name: name, status: status, plan: plan, branding: branding, settings: settings,
            limits: limits, usage: usage, deletion: deletion, warnings: warnings)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("id", id)
        writer.member("slug", slug)
        writer.member("name", name)
        writer.member("status", status)
        writer.member("plan", plan)
        writer.member("branding", branding)
        writer.member("settings", settings)
        writer.member("limits", limits)
        writer.member("usage", usage)
        writer.member("deletion", deletion)
        writer.member("warnings", warnings)
        writer.endObject()
    }
}

/// State.
public enum UpdatedTenantConfigStatus: WireEnum {
    case active, suspended, trial
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<UpdatedTenantConfigStatus> = WireCases(
        ["active", "suspended", "trial"], [.active, .suspended, .trial])

    public var wire: String {
        switch self {
        case .active: "active"
        case .suspended: "suspended"
        case .trial: "trial"
        case .undocumented(let text): text
        }
    }
}

public struct TenantBrandingInput: JSONCodable, Hashable, Sendable {
    /// Ignored; upload the logo instead.
    public var logo: Presence<String>
    /// Brand colour.
    public var primaryColor: Presence<String>
    /// A verified hosting domain.
    public var customDomain: Presence<String>

    public init(
        logo: Presence<String> = .absent, primaryColor: Presence<String> = .absent,
        customDomain: Presence<String> = .absent
    ) {
        self.logo = logo
        self.primaryColor = primaryColor
        self.customDomain = customDomain
    }

    private static let memberTable: MemberTable = MemberTable(["logo", "primaryColor", "customDomain"])
    private static let primaryColorRule: StringRule =
        StringRule(maxLength: 7, pattern: Pattern(checked: "^#[0-9A-Fa-f]{6}$"))

    public static func decode(from reader: inout JSONReader) -> TenantBrandingInput? {
        guard reader.beginObject() else { return nil }
        var logo: Presence<String> = .absent
        var primaryColor: Presence<String> = .absent
        var customDomain: Presence<String> = .absent
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: logo = reader.presence { (reader: inout JSONReader) -> String? in reader.string(maxLength: 2048) }
            case 1:
                primaryColor = reader.presence {
                    (reader: inout JSONReader) -> String? in reader.string(primaryColorRule)
                }
            case 2:
                customDomain = reader.presence {
                    (reader: inout JSONReader) -> String? in reader.string(maxLength: 253)
                }
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen) else { return nil }
        return TenantBrandingInput(logo: logo, primaryColor: primaryColor, customDomain: customDomain)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("logo", logo)
        writer.member("primaryColor", primaryColor)
        writer.member("customDomain", customDomain)
        writer.endObject()
    }
}

public struct TenantSettingsInput: JSONCodable, Hashable, Sendable {
    /// Single sign-on is set up.
    public var ssoEnabled: Bool?
    /// Members need a second factor.
    public var mfaRequired: Bool?
    /// CIDR blocks.
    public var ipWhitelist: [String]?
    public var company: CompanyProfile?
    public var locale: WorkspaceLocale?
    public var dataProtection: DataProtectionSettings?
    /// Workspace-wide notification rules.
    public var notifications: JSONObject?

    public init(
        ssoEnabled: Bool? = nil, mfaRequired: Bool? = nil, ipWhitelist: [String]? = nil, company: CompanyProfile? = nil,
        locale: WorkspaceLocale? = nil, dataProtection: DataProtectionSettings? = nil, notifications: JSONObject? = nil
    ) {
        self.ssoEnabled = ssoEnabled
        self.mfaRequired = mfaRequired
        self.ipWhitelist = ipWhitelist
        self.company = company
        self.locale = locale
        self.dataProtection = dataProtection
        self.notifications = notifications
    }

    private static let memberTable: MemberTable = MemberTable(
        ["ssoEnabled", "mfaRequired", "ipWhitelist", "company", "locale", "dataProtection", "notifications"])

    public static func decode(from reader: inout JSONReader) -> TenantSettingsInput? {
        guard reader.beginObject() else { return nil }
        var ssoEnabled: Bool?
        var mfaRequired: Bool?
        var ipWhitelist: [String]?
        var company: CompanyProfile?
        var locale: WorkspaceLocale?
        var dataProtection: DataProtectionSettings?
        var notifications: JSONObject?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: ssoEnabled = reader.bool()
            case 1: mfaRequired = reader.bool()
            case 2: ipWhitelist = reader.strings(ArrayRule(maxItems: 100), maxLength: 43)
            case 3: company = CompanyProfile.decode(from: &reader)
            case 4: locale = WorkspaceLocale.decode(from: &reader)
            case 5: dataProtection = DataProtectionSettings.decode(from: &reader)
            case 6: notifications = reader.object()
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen) else { return nil }
        return TenantSettingsInput(
            ssoEnabled: ssoEnabled, mfaRequired: mfaRequired, ipWhitelist: ipWhitelist, company: company,
            locale: locale, dataProtection: dataProtection, notifications: notifications)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("ssoEnabled", ssoEnabled)
        writer.member("mfaRequired", mfaRequired)
        writer.member("ipWhitelist", ipWhitelist)
        writer.member("company", company)
        writer.member("locale", locale)
        writer.member("dataProtection", dataProtection)
        writer.member("notifications", notifications)
        writer.endObject()
    }
}

public struct UpdateTenantSettingsRequest: JSONCodable, Hashable, Sendable {
    /// Name to show.
    public var name: String?
    public var branding: TenantBrandingInput?
    public var settings: TenantSettingsInput?

    public init(name: String? = nil, branding: TenantBrandingInput? = nil, settings: TenantSettingsInput? = nil) {
        self.name = name
        self.branding = branding
        self.settings = settings
    }

    private static let memberTable: MemberTable = MemberTable(["name", "branding", "settings"])

    public static func decode(from reader: inout JSONReader) -> UpdateTenantSettingsRequest? {
        guard reader.beginObject() else { return nil }
        var name: String?
        var branding: TenantBrandingInput?
        var settings: TenantSettingsInput?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: name = reader.string(minLength: 2, maxLength: 100)
            case 1: branding = TenantBrandingInput.decode(from: &reader)
            case 2: settings = TenantSettingsInput.decode(from: &reader)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen) else { return nil }
        return UpdateTenantSettingsRequest(name: name, branding: branding, settings: settings)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("name", name)
        writer.member("branding", branding)
        writer.member("settings", settings)
        writer.endObject()
    }
}

/// `GET /tenant`: Read the settings of the workspace.
public enum GetTenantSettings: ContractOperation {
    public struct Input: Sendable {
        public init() {}
    }

    public typealias Output = TenantConfig
    package typealias Call = ContractRuntime.Call<Failure, MemberCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "getTenantSettings", index: OperationIndex.getTenantSettings, method: .get, path: "/tenant",
        policy: .getTenantSettings)

    public static func decodeInput(_ request: inout RequestReader) -> Input? { Input() }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {}

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(TenantConfig.self) }
}

/// `PATCH /tenant`: Change the settings of the workspace.
public enum UpdateTenantSettings: ContractOperation {
    public struct Input: Sendable {
        /// ETag the caller has seen; a stale one is refused.
        public var ifMatch: String?
        public var body: UpdateTenantSettingsRequest

        public init(ifMatch: String? = nil, body: UpdateTenantSettingsRequest = UpdateTenantSettingsRequest()) {
            self.ifMatch = ifMatch
            self.body = body
        }
    }

    public typealias Output = UpdatedTenantConfig
    package typealias Call = ContractRuntime.Call<Failure, MemberCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func tenantDomainUnverified(value: String? = nil, dnsRecord: JSONValue? = nil) -> Failure {
            Failure(.tenantDomainUnverified(value: value, dnsRecord: dnsRecord))
        }
        public static func authzFeatureDisabled(
            feature: String? = nil, requiredPlan: String? = nil, floor: JSONValue? = nil
        ) -> Failure {
            Failure(.authzFeatureDisabled(feature: feature, requiredPlan: requiredPlan, floor: floor))
        }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "updateTenantSettings", index: OperationIndex.updateTenantSettings, method: .patch, path: "/tenant",
        policy: .updateTenantSettings, requestBody: .optional(["application/json"]),
        errors: [DeclaredError("TENANT_DOMAIN_UNVERIFIED", 409), DeclaredError("AUTHZ_FEATURE_DISABLED", 403)])

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let ifMatch: String? = request.header("If-Match").string(StringRule(maxLength: 255))
        let body: UpdateTenantSettingsRequest? = request.optionalJSONBody(UpdateTenantSettingsRequest.self)
        guard request.isValid, let body else { return nil }
        return Input(ifMatch: ifMatch, body: body)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {
        request.header("If-Match", input.ifMatch)
        request.json(input.body)
    }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? {
        response.json(UpdatedTenantConfig.self)
    }
}

/// Handlers of contract/tenancy/settings.yaml.
package protocol SettingsAPI: Sendable {
    /// `GET /tenant`: Read the settings of the workspace. Needs `canViewTenantSettings|canManageTenantSettings`.
    func getTenantSettings(
        _ input: GetTenantSettings.Input, _ call: GetTenantSettings.Call
    ) async throws(GetTenantSettings.Failure) -> GetTenantSettings.Output

    /// `PATCH /tenant`: Change the settings of the workspace. Needs
    /// `canManageTenantSettings&settings.mfaRequired:canManageSecuritySettings,settings.ssoEnabled:canManageSecuritySettings,settings.ipWhitelist:canManageSecuritySettings,settings.notifications:canManageNotifications`,
    /// step-up `sensitive(settings.mfaRequired,settings.ssoEnabled,settings.ipWhitelist)`.
    /// An absent member stays, `null` clears it.
    func updateTenantSettings(
        _ input: UpdateTenantSettings.Input, _ call: UpdateTenantSettings.Call
    ) async throws(UpdateTenantSettings.Failure) -> UpdateTenantSettings.Output
}

extension RouteTable {
    /// Serves the operations of contract/tenancy/settings.yaml.
    package mutating func add(_ handlers: some SettingsAPI) {
        add(GetTenantSettings.self) {
            (input: GetTenantSettings.Input, call: GetTenantSettings.Call)
                async throws(GetTenantSettings.Failure) -> GetTenantSettings.Output in
            try await handlers.getTenantSettings(input, call)
        }
        add(UpdateTenantSettings.self) {
            (input: UpdateTenantSettings.Input, call: UpdateTenantSettings.Call)
                async throws(UpdateTenantSettings.Failure) -> UpdateTenantSettings.Output in
            try await handlers.updateTenantSettings(input, call)
        }
    }
}
