// Generated from contract/wire/tenant_config.yaml. Edit that file, then run scripts/generate.
public import ContractRuntime

public struct TenantPlan: JSONCodable, Hashable, Sendable {
    /// Name to show.
    public var name: String
    /// Plan level.
    public var tier: TenantPlanTier
    /// Enabled plan features.
    public var features: [String]

    public init(name: String, tier: TenantPlanTier, features: [String]) {
        self.name = name
        self.tier = tier
        self.features = features
    }

    private static let memberTable: MemberTable = MemberTable(["name", "tier", "features"])

    public static func decode(from reader: inout JSONReader) -> TenantPlan? {
        guard reader.beginObject() else { return nil }
        var name: String?
        var tier: TenantPlanTier?
        var features: [String]?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: name = reader.string(maxLength: 100)
            case 1: tier = reader.enumeration(TenantPlanTier.self)
            case 2: features = reader.strings(ArrayRule(maxItems: 200), maxLength: 100)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x7) else { return nil }
        guard let name, let tier, let features else { return nil }
        return TenantPlan(name: name, tier: tier, features: features)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("name", name)
        writer.member("tier", tier)
        writer.member("features", features)
        writer.endObject()
    }
}

/// Plan level.
public enum TenantPlanTier: WireEnum {
    case free, starter, professional, enterprise
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<TenantPlanTier> = WireCases(
        ["free", "starter", "professional", "enterprise"], [.free, .starter, .professional, .enterprise])

    public var wire: String {
        switch self {
        case .free: "free"
        case .starter: "starter"
        case .professional: "professional"
        case .enterprise: "enterprise"
        case .undocumented(let text): text
        }
    }
}

public struct TenantBranding: JSONCodable, Hashable, Sendable {
    /// Address of the logo in this API.
    public var logo: WebURL?
    /// Brand colour.
    public var primaryColor: String?
    /// A verified hosting domain.
    public var customDomain: String?

    public init(logo: WebURL? = nil, primaryColor: String? = nil, customDomain: String? = nil) {
        self.logo = logo
        self.primaryColor = primaryColor
        self.customDomain = customDomain
    }

    private static let memberTable: MemberTable = MemberTable(["logo", "primaryColor", "customDomain"])
    private static let primaryColorRule: StringRule =
        StringRule(maxLength: 7, pattern: Pattern(checked: "^#[0-9A-Fa-f]{6}$"))

    public static func decode(from reader: inout JSONReader) -> TenantBranding? {
        guard reader.beginObject() else { return nil }
        var logo: WebURL?
        var primaryColor: String?
        var customDomain: String?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: logo = reader.wire(WebURL.self, StringRule(maxLength: 2048))
            case 1: primaryColor = reader.string(primaryColorRule)
            case 2: customDomain = reader.string(maxLength: 253)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen) else { return nil }
        return TenantBranding(logo: logo, primaryColor: primaryColor, customDomain: customDomain)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("logo", logo)
        writer.member("primaryColor", primaryColor)
        writer.member("customDomain", customDomain)
        writer.endObject()
    }
}

public struct PostalAddress: JSONCodable, Hashable, Sendable {
    /// Street and number.
    public var line1: String?
    /// Further address line.
    public var line2: String?
    /// City.
    public var city: String?
    /// State.
    public var state: String?
    /// Postal code.
    public var postalCode: String?
    /// ISO 3166-1 alpha-2.
    public var country: String?

    public init(
        line1: String? = nil, line2: String? = nil, city: String? = nil, state: String? = nil,
        postalCode: String? = nil, country: String? = nil
    ) {
        self.line1 = line1
        self.line2 = line2
        self.city = city
        self.state = state
        self.postalCode = postalCode
        self.country = country
    }

    private static let memberTable: MemberTable = MemberTable(
        ["line1", "line2", "city", "state", "postal_code", "country"])
    private static let countryRule: StringRule = StringRule(maxLength: 2, pattern: Pattern(checked: "^[A-Z]{2}$"))

    public static func decode(from reader: inout JSONReader) -> PostalAddress? {
        guard reader.beginObject() else { return nil }
        var line1: String?
        var line2: String?
        var city: String?
        var state: String?
        var postalCode: String?
        var country: String?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: line1 = reader.string(maxLength: 255)
            case 1: line2 = reader.string(maxLength: 255)
            case 2: city = reader.string(maxLength: 100)
            case 3: state = reader.string(maxLength: 100)
            case 4: postalCode = reader.string(maxLength: 20)
            case 5: country = reader.string(countryRule)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen) else { return nil }
        return PostalAddress(
            line1: line1, line2: line2, city: city, state: state, postalCode: postalCode, country: country)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("line1", line1)
        writer.member("line2", line2)
        writer.member("city", city)
        writer.member("state", state)
        writer.member("postal_code", postalCode)
        writer.member("country", country)
        writer.endObject()
    }
}

public struct CompanyProfile: JSONCodable, Hashable, Sendable {
    /// Registered name.
    public var legalName: String?
    /// Line of business.
    public var industry: String?
    /// Range of headcount.
    public var companySize: String?
    /// Home page.
    public var website: WebURL?
    /// Phone number.
    public var phone: String?
    public var address: PostalAddress?
    /// Legal form.
    public var businessType: String?
    /// Day of foundation.
    public var incorporationDate: CalendarDate?
    /// Number in the commercial register.
    public var registrationNumber: String?
    /// Tax number.
    public var taxNumber: String?
    /// VAT number.
    public var vatNumber: String?

    public init(
        legalName: String? = nil, industry: String? = nil, companySize: String? = nil, website: WebURL? = nil,
        phone: String? = nil, address: PostalAddress? = nil, businessType: String? = nil,
        incorporationDate: CalendarDate? = nil, registrationNumber: String? = nil, taxNumber: String? = nil,
        vatNumber: String? = nil
    ) {
        self.legalName = legalName
        self.industry = industry
        self.companySize = companySize
        self.website = website
        self.phone = phone
        self.address = address
        self.businessType = businessType
        self.incorporationDate = incorporationDate
        self.registrationNumber = registrationNumber
        self.taxNumber = taxNumber
        self.vatNumber = vatNumber
    }

    private static let memberTable: MemberTable = MemberTable(
        [
            "legal_name", "industry", "company_size", "website", "phone", "address", "business_type",
            "incorporation_date", "registration_number", "tax_number", "vat_number",
        ])
    private static let companySizeRule: StringRule =
        StringRule(maxLength: 50, pattern: Pattern(checked: #"^(1-10|11-50|51-200|201-500|500\+)$"#))
    private static let businessTypeRule: StringRule =
        StringRule(
            maxLength: 100, pattern: Pattern(checked: "^(sole_proprietor|partnership|llc|corporation|s_corp|nonprofit|other)$"))

    public static func decode(from reader: inout JSONReader) -> CompanyProfile? {
        guard reader.beginObject() else { return nil }
        var legalName: String?
        var industry: String?
        var companySize: String?
        var website: WebURL?
        var phone: String?
        var address: PostalAddress?
        var businessType: String?
        var incorporationDate: CalendarDate?
        var registrationNumber: String?
        var taxNumber: String?
        var vatNumber: String?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: legalName = reader.string(maxLength: 200)
            case 1: industry = reader.string(maxLength: 100)
            case 2: companySize = reader.string(companySizeRule)
            case 3: website = reader.wire(WebURL.self, StringRule(maxLength: 255))
            case 4: phone = reader.string(maxLength: 32)
            case 5: address = PostalAddress.decode(from: &reader)
            case 6: businessType = reader.string(businessTypeRule)
            case 7: incorporationDate = reader.date()
            case 8: registrationNumber = reader.string(maxLength: 50)
            case 9: taxNumber = reader.string(maxLength: 50)
            case 10: vatNumber = reader.string(maxLength: 30)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen) else { return nil }
        return CompanyProfile(
            legalName: legalName, industry: industry, companySize: companySize, website: website, phone: phone,
            address: address, businessType: businessType, incorporationDate: incorporationDate,
            registrationNumber: registrationNumber, taxNumber: taxNumber, vatNumber: vatNumber)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("legal_name", legalName)
        writer.member("industry", industry)
        writer.member("company_size", companySize)
        writer.member("website", website)
        writer.member("phone", phone)
        writer.member("address", address)
        writer.member("business_type", businessType)
        writer.member("incorporation_date", incorporationDate)
        writer.member("registration_number", registrationNumber)
        writer.member("tax_number", taxNumber)
        writer.member("vat_number", vatNumber)
        writer.endObject()
    }
}

public struct WorkspaceLocale: JSONCodable, Hashable, Sendable {
    /// IANA name.
    public var timezone: String?
    /// BCP 47 tag.
    public var language: String?
    /// First day of the week.
    public var weekStart: WorkspaceLocaleWeekStart?
    /// Pattern of dates.
    public var dateFormat: String?

    public init(
        timezone: String? = nil, language: String? = nil, weekStart: WorkspaceLocaleWeekStart? = nil,
        dateFormat: String? = nil
    ) {
        self.timezone = timezone
        self.language = language
        self.weekStart = weekStart
        self.dateFormat = dateFormat
    }

    private static let memberTable: MemberTable = MemberTable(["timezone", "language", "week_start", "date_format"])

    public static func decode(from reader: inout JSONReader) -> WorkspaceLocale? {
        guard reader.beginObject() else { return nil }
        var timezone: String?
        var language: String?
        var weekStart: WorkspaceLocaleWeekStart?
        var dateFormat: String?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: timezone = reader.string(maxLength: 64)
            case 1: language = reader.string(maxLength: 35)
            case 2: weekStart = reader.enumeration(WorkspaceLocaleWeekStart.self)
            case 3: dateFormat = reader.string(maxLength: 32)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen) else { return nil }
        return WorkspaceLocale(timezone: timezone, language: language, weekStart: weekStart, dateFormat: dateFormat)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("timezone", timezone)
        writer.member("language", language)
        writer.member("week_start", weekStart)
        writer.member("date_format", dateFormat)
        writer.endObject()
    }
}

/// First day of the week.
public enum WorkspaceLocaleWeekStart: WireEnum {
    case monday, saturday, sunday
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<WorkspaceLocaleWeekStart> = WireCases(
        ["monday", "saturday", "sunday"], [.monday, .saturday, .sunday])

    public var wire: String {
        switch self {
        case .monday: "monday"
        case .saturday: "saturday"
        case .sunday: "sunday"
        case .undocumented(let text): text
        }
    }
}

public struct DataProtectionSettings: JSONCodable, Hashable, Sendable {
    /// Frameworks that set the retention.
    public var frameworks: [DataProtectionSettingsFrameworksItem]?
    /// Days the archive stays warm; `custom` only.
    public var archiveDays: Int?
    /// Years until the archive is destroyed; `custom` only.
    public var retentionYears: Int?

    public init(
        frameworks: [DataProtectionSettingsFrameworksItem]? = nil, archiveDays: Int? = nil, retentionYears: Int? = nil
    ) {
        self.frameworks = frameworks
        self.archiveDays = archiveDays
        self.retentionYears = retentionYears
    }

    private static let memberTable: MemberTable = MemberTable(["frameworks", "archive_days", "retention_years"])

    public static func decode(from reader: inout JSONReader) -> DataProtectionSettings? {
        guard reader.beginObject() else { return nil }
        var frameworks: [DataProtectionSettingsFrameworksItem]?
        var archiveDays: Int?
        var retentionYears: Int?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: frameworks = reader.array(ArrayRule(maxItems: 8), of: DataProtectionSettingsFrameworksItem.self)
            case 1: archiveDays = reader.integer(minimum: 90, maximum: 365)
            case 2: retentionYears = reader.integer(minimum: 1, maximum: 10)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen) else { return nil }
        return DataProtectionSettings(frameworks: frameworks, archiveDays: archiveDays, retentionYears: retentionYears)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("frameworks", frameworks)
        writer.member("archive_days", archiveDays)
        writer.member("retention_years", retentionYears)
        writer.endObject()
    }
}

public enum DataProtectionSettingsFrameworksItem: WireEnum {
    case gdpr, ccpa, cpra, hipaa, soc2, pciDss, iso27001, custom
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<DataProtectionSettingsFrameworksItem> = WireCases(
        ["gdpr", "ccpa", "cpra", "hipaa", "soc2", "pci_dss", "iso_27001", "custom"],
        [.gdpr, .ccpa, .cpra, .hipaa, .soc2, .pciDss, .iso27001, .custom])

    public var wire: String {
        switch self {
        case .gdpr: "gdpr"
        case .ccpa: "ccpa"
        case .cpra: "cpra"
        case .hipaa: "hipaa"
        case .soc2: "soc2"
        case .pciDss: "pci_dss"
        case .iso27001: "iso_27001"
        case .custom: "custom"
        case .undocumented(let text): text
        }
    }
}

public struct TenantSettings: JSONCodable, Hashable, Sendable {
    /// Single sign-on is set up.
    public var ssoEnabled: Bool
    /// Members need a second factor.
    public var mfaRequired: Bool
    /// Empty for callers without `canViewSecuritySettings`.
    public var ipWhitelist: [String]
    public var company: CompanyProfile?
    public var locale: WorkspaceLocale?
    public var dataProtection: DataProtectionSettings?
    /// Workspace-wide notification rules.
    public var notifications: JSONObject?

    public init(
        ssoEnabled: Bool, mfaRequired: Bool, ipWhitelist: [String], company: CompanyProfile? = nil,
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

    public static func decode(from reader: inout JSONReader) -> TenantSettings? {
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
        guard reader.finishObject(memberTable, seen: seen, required: 0x7) else { return nil }
        guard let ssoEnabled, let mfaRequired, let ipWhitelist else { return nil }
        return TenantSettings(
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

/// -1 means unlimited.
public struct TenantLimits: JSONCodable, Hashable, Sendable {
    /// People.
    public var maxUsers: Int
    /// Stored AI nodes.
    public var maxNodes: Int
    /// Executions in a calendar month.
    public var maxExecutionsPerMonth: Int
    /// Bytes.
    public var maxStorage: Int
    /// Servers.
    public var maxServers: Int
    /// Workflows.
    public var maxWorkflows: Int

    public init(
        maxUsers: Int, maxNodes: Int, maxExecutionsPerMonth: Int, maxStorage: Int, maxServers: Int, maxWorkflows: Int
    ) {
        self.maxUsers = maxUsers
        self.maxNodes = maxNodes
        self.maxExecutionsPerMonth = maxExecutionsPerMonth
        self.maxStorage = maxStorage
        self.maxServers = maxServers
        self.maxWorkflows = maxWorkflows
    }

    private static let memberTable: MemberTable = MemberTable(
        ["maxUsers", "maxNodes", "maxExecutionsPerMonth", "maxStorage", "maxServers", "maxWorkflows"])

    public static func decode(from reader: inout JSONReader) -> TenantLimits? {
        guard reader.beginObject() else { return nil }
        var maxUsers: Int?
        var maxNodes: Int?
        var maxExecutionsPerMonth: Int?
        var maxStorage: Int?
        var maxServers: Int?
        var maxWorkflows: Int?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: maxUsers = reader.integer(minimum: -1)
            case 1: maxNodes = reader.integer(minimum: -1)
            case 2: maxExecutionsPerMonth = reader.integer(minimum: -1)
            case 3: maxStorage = reader.integer(minimum: -1)
            case 4: maxServers = reader.integer(minimum: -1)
            case 5: maxWorkflows = reader.integer(minimum: -1)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x3f) else { return nil }
        guard
            let maxUsers, let maxNodes, let maxExecutionsPerMonth, let maxStorage, let maxServers, let maxWorkflows
        else { return nil }
        return TenantLimits(
            maxUsers: maxUsers, maxNodes: maxNodes, maxExecutionsPerMonth: maxExecutionsPerMonth,
            maxStorage: maxStorage, maxServers: maxServers, maxWorkflows: maxWorkflows)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("maxUsers", maxUsers)
        writer.member("maxNodes", maxNodes)
        writer.member("maxExecutionsPerMonth", maxExecutionsPerMonth)
        writer.member("maxStorage", maxStorage)
        writer.member("maxServers", maxServers)
        writer.member("maxWorkflows", maxWorkflows)
        writer.endObject()
    }
}

public struct TenantUsage: JSONCodable, Hashable, Sendable {
    /// People.
    public var users: Int
    /// Stored AI nodes.
    public var nodes: Int
    /// Executions in this calendar month.
    public var executionsThisMonth: Int
    /// Bytes.
    public var storageUsed: Int

    public init(users: Int, nodes: Int, executionsThisMonth: Int, storageUsed: Int) {
        self.users = users
        self.nodes = nodes
        self.executionsThisMonth = executionsThisMonth
        self.storageUsed = storageUsed
    }

    private static let memberTable: MemberTable = MemberTable(["users", "nodes", "executionsThisMonth", "storageUsed"])

    public static func decode(from reader: inout JSONReader) -> TenantUsage? {
        guard reader.beginObject() else { return nil }
        var users: Int?
        var nodes: Int?
        var executionsThisMonth: Int?
        var storageUsed: Int?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: users = reader.integer(minimum: 0)
            case 1: nodes = reader.integer(minimum: 0)
            case 2: executionsThisMonth = reader.integer(minimum: 0)
            case 3: storageUsed = reader.integer(minimum: 0)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0xf) else { return nil }
        guard let users, let nodes, let executionsThisMonth, let storageUsed else { return nil }
        return TenantUsage(
            users: users, nodes: nodes, executionsThisMonth: executionsThisMonth, storageUsed: storageUsed)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("users", users)
        writer.member("nodes", nodes)
        writer.member("executionsThisMonth", executionsThisMonth)
        writer.member("storageUsed", storageUsed)
        writer.endObject()
    }
}

public struct TenantDeletion: JSONCodable, Hashable, Sendable {
    /// When it takes effect.
    public var scheduledFor: Timestamp
    /// Last moment to stop it.
    public var cancelUntil: Timestamp

    public init(scheduledFor: Timestamp, cancelUntil: Timestamp) {
        self.scheduledFor = scheduledFor
        self.cancelUntil = cancelUntil
    }

    private static let memberTable: MemberTable = MemberTable(["scheduled_for", "cancel_until"])

    public static func decode(from reader: inout JSONReader) -> TenantDeletion? {
        guard reader.beginObject() else { return nil }
        var scheduledFor: Timestamp?
        var cancelUntil: Timestamp?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: scheduledFor = reader.timestamp()
            case 1: cancelUntil = reader.timestamp()
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x3) else { return nil }
        guard let scheduledFor, let cancelUntil else { return nil }
        return TenantDeletion(scheduledFor: scheduledFor, cancelUntil: cancelUntil)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("scheduled_for", scheduledFor)
        writer.member("cancel_until", cancelUntil)
        writer.endObject()
    }
}

public struct TenantConfig: JSONCodable, Hashable, Sendable {
    /// A workspace.
    public var id: TenantID
    /// Name in addresses.
    public var slug: String
    /// Name to show.
    public var name: String
    /// State.
    public var status: TenantConfigStatus
    public var plan: TenantPlan
    public var branding: TenantBranding
    public var settings: TenantSettings
    /// -1 means unlimited.
    public var limits: TenantLimits
    public var usage: TenantUsage
    public var deletion: TenantDeletion?

    public init(
        id: TenantID, slug: String, name: String, status: TenantConfigStatus, plan: TenantPlan,
        branding: TenantBranding, settings: TenantSettings, limits: TenantLimits, usage: TenantUsage,
        deletion: TenantDeletion? = nil
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
    }

    private static let memberTable: MemberTable = MemberTable(
        ["id", "slug", "name", "status", "plan", "branding", "settings", "limits", "usage", "deletion"])

    public static func decode(from reader: inout JSONReader) -> TenantConfig? {
        guard reader.beginObject() else { return nil }
        var id: TenantID?
        var slug: String?
        var name: String?
        var status: TenantConfigStatus?
        var plan: TenantPlan?
        var branding: TenantBranding?
        var settings: TenantSettings?
        var limits: TenantLimits?
        var usage: TenantUsage?
        var deletion: TenantDeletion?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: id = reader.identifier(TenantID.self)
            case 1: slug = reader.string(maxLength: 63)
            case 2: name = reader.string(maxLength: 100)
            case 3: status = reader.enumeration(TenantConfigStatus.self)
            case 4: plan = TenantPlan.decode(from: &reader)
            case 5: branding = TenantBranding.decode(from: &reader)
            case 6: settings = TenantSettings.decode(from: &reader)
            case 7: limits = TenantLimits.decode(from: &reader)
            case 8: usage = TenantUsage.decode(from: &reader)
            case 9: deletion = TenantDeletion.decode(from: &reader)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x1ff) else { return nil }
        guard
            let id, let slug, let name, let status, let plan, let branding, let settings, let limits, let usage
        else { return nil }
        return TenantConfig(
            id: id, slug: slug, name: name, status: status, plan: plan, branding: branding, settings: settings,
            limits: limits, usage: usage, deletion: deletion)
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
        writer.endObject()
    }
}

/// State.
public enum TenantConfigStatus: WireEnum {
    case active, suspended, trial
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<TenantConfigStatus> = WireCases(
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
