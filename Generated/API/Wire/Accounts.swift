// Generated from contract/wire/accounts.yaml. Edit that file, then run scripts/generate.
public import ContractRuntime

/// A member of the workspace as its colleagues see it.
public struct User: JSONCodable, Hashable, Sendable {
    /// A person's account.
    public var id: UserID
    /// E-mail address, compared in lower case.
    public var email: EmailAddress
    /// Name to show.
    public var name: String
    /// Address of the picture in this API.
    public var avatar: WebURL?
    /// Name of the primary role.
    public var role: String
    /// State.
    public var status: UserStatus
    /// When the person joined the workspace.
    public var createdAt: Timestamp
    /// When it last changed.
    public var updatedAt: Timestamp
    /// Names of all roles, the primary one first.
    public var roles: [String]
    /// Whether this is the owner of the workspace.
    public var isOwner: Bool
    /// Whether a second factor is set up.
    public var mfaEnabled: Bool
    /// Position in the company.
    public var jobTitle: String?
    /// Last request of the member.
    public var lastActiveAt: Timestamp?
    /// Seat the member sits on.
    public var licenseTier: UserLicenseTier?

    public init(
        id: UserID, email: EmailAddress, name: String, avatar: WebURL? = nil, role: String, status: UserStatus,
        createdAt: Timestamp, updatedAt: Timestamp, roles: [String], isOwner: Bool, mfaEnabled: Bool,
        jobTitle: String? = nil, lastActiveAt: Timestamp? = nil, licenseTier: UserLicenseTier? = nil
    ) {
        self.id = id
        self.email = email
        self.name = name
        self.avatar = avatar
        self.role = role
        self.status = status
        self.createdAt = createdAt
        self.updatedAt = updatedAt
        self.roles = roles
        self.isOwner = isOwner
        self.mfaEnabled = mfaEnabled
        self.jobTitle = jobTitle
        self.lastActiveAt = lastActiveAt
        self.licenseTier = licenseTier
    }

    private static let memberTable: MemberTable = MemberTable(
        [
            "id", "email", "name", "avatar", "role", "status", "created_at", "updated_at", "roles", "is_owner",
            "mfa_enabled", "job_title", "last_active_at", "license_tier",
        ])

    public static func decode(from reader: inout JSONReader) -> User? {
        guard reader.beginObject() else { return nil }
        var id: UserID?
        var email: EmailAddress?
        var name: String?
        var avatar: WebURL?
        var role: String?
        var status: UserStatus?
        var createdAt: Timestamp?
        var updatedAt: Timestamp?
        var roles: [String]?
        var isOwner: Bool?
        var mfaEnabled: Bool?
        var jobTitle: String?
        var lastActiveAt: Timestamp?
        var licenseTier: UserLicenseTier?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: id = reader.identifier(UserID.self)
            case 1: email = reader.wire(EmailAddress.self, StringRule(maxLength: 254))
            case 2: name = reader.string(maxLength: 200)
            case 3: avatar = reader.wire(WebURL.self, StringRule(maxLength: 2048))
            case 4: role = reader.string(maxLength: 50)
            case 5: status = reader.enumeration(UserStatus.self)
            case 6: createdAt = reader.timestamp()
            case 7: updatedAt = reader.timestamp()
            case 8: roles = reader.strings(ArrayRule(maxItems: 100), maxLength: 50)
            case 9: isOwner = reader.bool()
            case 10: mfaEnabled = reader.bool()
            case 11: jobTitle = reader.string(maxLength: 100)
            case 12: lastActiveAt = reader.timestamp()
            case 13: licenseTier = reader.enumeration(UserLicenseTier.self)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x7f7) else { return nil }
        guard
            let id, let email, let name, let role, let status, let createdAt, let updatedAt, let roles, let isOwner,
            let mfaEnabled
        else { return nil }
        return User(
            id: id, email: email, name: name, avatar: avatar, role: role, status: status, createdAt: createdAt,
            updatedAt: updatedAt, roles: roles, isOwner: isOwner, mfaEnabled: mfaEnabled, jobTitle: jobTitle,
            lastActiveAt: lastActiveAt, licenseTier: licenseTier)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("id", id)
        writer.member("email", email)
        writer.member("name", name)
        writer.member("avatar", avatar)
        writer.member("role", role)
        writer.member("status", status)
        writer.member("created_at", createdAt)
        writer.member("updated_at", updatedAt)
        writer.member("roles", roles)
        writer.member("is_owner", isOwner)
        writer.member("mfa_enabled", mfaEnabled)
        writer.member("job_title", jobTitle)
        writer.member("last_active_at", lastActiveAt)
        writer.member("license_tier", licenseTier)
        writer.endObject()
    }
}

/// State.
public enum UserStatus: WireEnum {
    case active, inactive, suspended, invited
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<UserStatus> = WireCases(
        ["active", "inactive", "suspended", "invited"], [.active, .inactive, .suspended, .invited])

    public var wire: String {
        switch self {
        case .active: "active"
        case .inactive: "inactive"
        case .suspended: "suspended"
        case .invited: "invited"
        case .undocumented(let text): text
        }
    }
}

/// Seat the member sits on.
public enum UserLicenseTier: WireEnum {
    case free, basic, business, enterprise
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<UserLicenseTier> = WireCases(
        ["free", "basic", "business", "enterprise"], [.free, .basic, .business, .enterprise])

    public var wire: String {
        switch self {
        case .free: "free"
        case .basic: "basic"
        case .business: "business"
        case .enterprise: "enterprise"
        case .undocumented(let text): text
        }
    }
}

public struct Tenant: JSONCodable, Hashable, Sendable {
    /// A workspace.
    public var id: TenantID
    /// Host name part of the workspace.
    public var slug: String
    /// Name to show.
    public var name: String
    /// Plan.
    public var plan: TenantPlan2
    /// State.
    public var status: TenantStatus
    /// Address of the logo in this API.
    public var logo: WebURL?

    public init(
        id: TenantID, slug: String, name: String, plan: TenantPlan2, status: TenantStatus, logo: WebURL? = nil
    ) {
        self.id = id
        self.slug = slug
        self.name = name
        self.plan = plan
        self.status = status
        self.logo = logo
    }

    private static let memberTable: MemberTable = MemberTable(["id", "slug", "name", "plan", "status", "logo"])
    private static let slugRule: StringRule = StringRule(maxLength: 63, pattern: Pattern(checked: "^[a-z0-9-]{3,63}$"))

    public static func decode(from reader: inout JSONReader) -> Tenant? {
        guard reader.beginObject() else { return nil }
        var id: TenantID?
        var slug: String?
        var name: String?
        var plan: TenantPlan2?
        var status: TenantStatus?
        var logo: WebURL?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: id = reader.identifier(TenantID.self)
            case 1: slug = reader.string(slugRule)
            case 2: name = reader.string(maxLength: 100)
            case 3: plan = reader.enumeration(TenantPlan2.self)
            case 4: status = reader.enumeration(TenantStatus.self)
            case 5: logo = reader.wire(WebURL.self, StringRule(maxLength: 2048))
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x1f) else { return nil }
        guard let id, let slug, let name, let plan, let status else { return nil }
        return Tenant(id: id, slug: slug, name: name, plan: plan, status: status, logo: logo)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("id", id)
        writer.member("slug", slug)
        writer.member("name", name)
        writer.member("plan", plan)
        writer.member("status", status)
        writer.member("logo", logo)
        writer.endObject()
    }
}

/// Plan.
public enum TenantPlan2: WireEnum {
    case free, starter, professional, enterprise
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<TenantPlan2> = WireCases(
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

/// State.
public enum TenantStatus: WireEnum {
    case active, suspended, trial
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<TenantStatus> = WireCases(
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

public struct Session: JSONCodable, Hashable, Sendable {
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

    public init(
        user: User, tenant: Tenant? = nil, tenants: [Tenant], roles: [String], permissions: [String],
        featureFlags: [String: Bool]
    ) {
        self.user = user
        self.tenant = tenant
        self.tenants = tenants
        self.roles = roles
        self.permissions = permissions
        self.featureFlags = featureFlags
    }

    private static let memberTable: MemberTable = MemberTable(
        ["user", "tenant", "tenants", "roles", "permissions", "featureFlags"])

    public static func decode(from reader: inout JSONReader) -> Session? {
        guard reader.beginObject() else { return nil }
        var user: User?
        var tenant: Tenant?
        var tenants: [Tenant]?
        var roles: [String]?
        var permissions: [String]?
        var featureFlags: [String: Bool]?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: user = User.decode(from: &reader)
            case 1: tenant = Tenant.decode(from: &reader)
            case 2: tenants = reader.array(ArrayRule(maxItems: 1000), of: Tenant.self)
            case 3: roles = reader.strings(ArrayRule(maxItems: 100), maxLength: 50)
            case 4: permissions = reader.strings(ArrayRule(maxItems: 500), maxLength: 100)
            case 5: featureFlags = reader.map(MapRule(maxProperties: 1000), of: Bool.self)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x3d) else { return nil }
        guard let user, let tenants, let roles, let permissions, let featureFlags else { return nil }
        return Session(
            user: user, tenant: tenant, tenants: tenants, roles: roles, permissions: permissions,
            featureFlags: featureFlags)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("user", user)
        writer.member("tenant", tenant)
        writer.member("tenants", tenants)
        writer.member("roles", roles)
        writer.member("permissions", permissions)
        writer.member("featureFlags", featureFlags)
        writer.endObject()
    }
}

/// How to enter a workspace one has just joined or created.
public struct WorkspaceEntry: JSONCodable, Hashable, Sendable {
    public var tenant: Tenant
    /// Single-use token for the workspace's own origin, 120 s.
    public var authToken: Secret<String>
    /// Where the browser goes next.
    public var redirectURL: WebURL

    public init(tenant: Tenant, authToken: Secret<String>, redirectURL: WebURL) {
        self.tenant = tenant
        self.authToken = authToken
        self.redirectURL = redirectURL
    }

    private static let memberTable: MemberTable = MemberTable(["tenant", "auth_token", "redirect_url"], sensitive: 0x2)

    public static func decode(from reader: inout JSONReader) -> WorkspaceEntry? {
        guard reader.beginObject() else { return nil }
        var tenant: Tenant?
        var authToken: Secret<String>?
        var redirectURL: WebURL?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: tenant = Tenant.decode(from: &reader)
            case 1: authToken = reader.string(StringRule(maxLength: 512, isSensitive: true)).map(Secret<String>.init)
            case 2: redirectURL = reader.wire(WebURL.self, StringRule(maxLength: 2048))
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x7) else { return nil }
        guard let tenant, let authToken, let redirectURL else { return nil }
        return WorkspaceEntry(tenant: tenant, authToken: authToken, redirectURL: redirectURL)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("tenant", tenant)
        writer.member("auth_token", authToken)
        writer.member("redirect_url", redirectURL)
        writer.endObject()
    }
}
