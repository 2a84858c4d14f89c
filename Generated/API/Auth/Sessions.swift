// Generated from contract/auth/sessions.yaml. Edit that file, then run scripts/generate.
public import ContractRuntime
import Errors
import Policy

public struct TokenPair: JSONCodable, Hashable, Sendable {
    /// Bearer token for the API.
    public var accessToken: Secret<String>
    /// Exchanges itself for the next pair.
    public var refreshToken: Secret<String>
    /// Seconds until the access token ends.
    public var expiresIn: Int

    public init(accessToken: Secret<String>, refreshToken: Secret<String>, expiresIn: Int) {
        self.accessToken = accessToken
        self.refreshToken = refreshToken
        self.expiresIn = expiresIn
    }

    private static let memberTable: MemberTable = MemberTable(
        ["access_token", "refresh_token", "expires_in"], sensitive: 0x3)

    public static func decode(from reader: inout JSONReader) -> TokenPair? {
        guard reader.beginObject() else { return nil }
        var accessToken: Secret<String>?
        var refreshToken: Secret<String>?
        var expiresIn: Int?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: accessToken = reader.string(StringRule(maxLength: 4096, isSensitive: true)).map(Secret<String>.init)
            case 1: refreshToken = reader.string(StringRule(maxLength: 512, isSensitive: true)).map(Secret<String>.init)
            case 2: expiresIn = reader.integer(minimum: 1)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x7) else { return nil }
        guard let accessToken, let refreshToken, let expiresIn else { return nil }
        return TokenPair(accessToken: accessToken, refreshToken: refreshToken, expiresIn: expiresIn)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("access_token", accessToken)
        writer.member("refresh_token", refreshToken)
        writer.member("expires_in", expiresIn)
        writer.endObject()
    }
}

public struct SessionRole: JSONCodable, Hashable, Sendable {
    /// A role of a workspace or a system role.
    public var id: RoleID
    /// Name to show.
    public var name: String
    /// Name of the role.
    public var slug: String
    /// Whether this is the owner of the workspace.
    public var isOwner: Bool

    public init(id: RoleID, name: String, slug: String, isOwner: Bool) {
        self.id = id
        self.name = name
        self.slug = slug
        self.isOwner = isOwner
    }

    private static let memberTable: MemberTable = MemberTable(["id", "name", "slug", "is_owner"])

    public static func decode(from reader: inout JSONReader) -> SessionRole? {
        guard reader.beginObject() else { return nil }
        var id: RoleID?
        var name: String?
        var slug: String?
        var isOwner: Bool?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: id = reader.identifier(RoleID.self)
            case 1: name = reader.string(maxLength: 255)
            case 2: slug = reader.string(maxLength: 50)
            case 3: isOwner = reader.bool()
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0xf) else { return nil }
        guard let id, let name, let slug, let isOwner else { return nil }
        return SessionRole(id: id, name: name, slug: slug, isOwner: isOwner)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("id", id)
        writer.member("name", name)
        writer.member("slug", slug)
        writer.member("is_owner", isOwner)
        writer.endObject()
    }
}

public struct WorkspaceRole: JSONCodable, Hashable, Sendable {
    /// A role of a workspace or a system role.
    public var id: RoleID
    /// Name, unique in the workspace.
    public var name: String

    public init(id: RoleID, name: String) {
        self.id = id
        self.name = name
    }

    private static let memberTable: MemberTable = MemberTable(["id", "name"])

    public static func decode(from reader: inout JSONReader) -> WorkspaceRole? {
        guard reader.beginObject() else { return nil }
        var id: RoleID?
        var name: String?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: id = reader.identifier(RoleID.self)
            case 1: name = reader.string(maxLength: 50)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x3) else { return nil }
        guard let id, let name else { return nil }
        return WorkspaceRole(id: id, name: name)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("id", id)
        writer.member("name", name)
        writer.endObject()
    }
}

public struct WorkspaceMembership: JSONCodable, Hashable, Sendable {
    /// A workspace.
    public var id: TenantID
    /// Name to show.
    public var name: String
    /// Name in addresses.
    public var slug: String
    /// Plan.
    public var plan: WorkspaceMembershipPlan
    public var role: WorkspaceRole
    /// Whether this is the owner of the workspace.
    public var isOwner: Bool

    public init(
        id: TenantID, name: String, slug: String, plan: WorkspaceMembershipPlan, role: WorkspaceRole, isOwner: Bool
    ) {
        self.id = id
        self.name = name
        self.slug = slug
        self.plan = plan
        self.role = role
        self.isOwner = isOwner
    }

    private static let memberTable: MemberTable = MemberTable(["id", "name", "slug", "plan", "role", "is_owner"])

    public static func decode(from reader: inout JSONReader) -> WorkspaceMembership? {
        guard reader.beginObject() else { return nil }
        var id: TenantID?
        var name: String?
        var slug: String?
        var plan: WorkspaceMembershipPlan?
        var role: WorkspaceRole?
        var isOwner: Bool?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: id = reader.identifier(TenantID.self)
            case 1: name = reader.string(maxLength: 100)
            case 2: slug = reader.string(maxLength: 63)
            case 3: plan = reader.enumeration(WorkspaceMembershipPlan.self)
            case 4: role = WorkspaceRole.decode(from: &reader)
            case 5: isOwner = reader.bool()
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x3f) else { return nil }
        guard let id, let name, let slug, let plan, let role, let isOwner else { return nil }
        return WorkspaceMembership(id: id, name: name, slug: slug, plan: plan, role: role, isOwner: isOwner)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("id", id)
        writer.member("name", name)
        writer.member("slug", slug)
        writer.member("plan", plan)
        writer.member("role", role)
        writer.member("is_owner", isOwner)
        writer.endObject()
    }
}

/// Plan.
public enum WorkspaceMembershipPlan: WireEnum {
    case free, starter, professional, enterprise
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<WorkspaceMembershipPlan> = WireCases(
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

public struct TokenExchangeResult: JSONCodable, Hashable, Sendable {
    /// Whether it is verified now.
    public var verified: Bool
    /// Absent with cookie transport.
    public var accessToken: Secret<String>?
    /// Absent with cookie transport.
    public var refreshToken: Secret<String>?
    /// Seconds until the access token ends.
    public var expiresIn: Int
    public var session: Session
    public var role: SessionRole
    /// Workspaces of the caller.
    public var tenants: [WorkspaceMembership]

    public init(
        verified: Bool, accessToken: Secret<String>? = nil, refreshToken: Secret<String>? = nil, expiresIn: Int,
        session: Session, role: SessionRole, tenants: [WorkspaceMembership]
    ) {
        self.verified = verified
        self.accessToken = accessToken
        self.refreshToken = refreshToken
        self.expiresIn = expiresIn
        self.session = session
        self.role = role
        self.tenants = tenants
    }

    private static let memberTable: MemberTable = MemberTable(
        ["verified", "access_token", "refresh_token", "expires_in", "session", "role", "tenants"], sensitive: 0x6)

    public static func decode(from reader: inout JSONReader) -> TokenExchangeResult? {
        guard reader.beginObject() else { return nil }
        var verified: Bool?
        var accessToken: Secret<String>?
        var refreshToken: Secret<String>?
        var expiresIn: Int?
        var session: Session?
        var role: SessionRole?
        var tenants: [WorkspaceMembership]?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: verified = reader.bool()
            case 1: accessToken = reader.string(StringRule(maxLength: 4096, isSensitive: true)).map(Secret<String>.init)
            case 2: refreshToken = reader.string(StringRule(maxLength: 512, isSensitive: true)).map(Secret<String>.init)
            case 3: expiresIn = reader.integer(minimum: 1)
            case 4: session = Session.decode(from: &reader)
            case 5: role = SessionRole.decode(from: &reader)
            case 6: tenants = reader.array(ArrayRule(maxItems: 1000), of: WorkspaceMembership.self)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x79) else { return nil }
        guard let verified, let expiresIn, let session, let role, let tenants else { return nil }
        return TokenExchangeResult(
            verified: verified, accessToken: accessToken, refreshToken: refreshToken, expiresIn: expiresIn,
            session: session, role: role, tenants: tenants)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("verified", verified)
        writer.member("access_token", accessToken)
        writer.member("refresh_token", refreshToken)
        writer.member("expires_in", expiresIn)
        writer.member("session", session)
        writer.member("role", role)
        writer.member("tenants", tenants)
        writer.endObject()
    }
}

/// A one-time token with its address, tokens, or a further step.
public struct SwitchTenantResult: JSONCodable, Hashable, Sendable {
    /// State.
    public var status: SwitchTenantResultStatus?
    public var tenant: Tenant?
    /// Single-use token for the workspace's own origin, 120 s.
    public var authToken: Secret<String>?
    /// Where the browser goes next.
    public var redirectURL: WebURL?
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

    public init(
        status: SwitchTenantResultStatus? = nil, tenant: Tenant? = nil, authToken: Secret<String>? = nil,
        redirectURL: WebURL? = nil, accessToken: Secret<String>? = nil, refreshToken: Secret<String>? = nil,
        expiresIn: Int? = nil, session: Session? = nil, challengeToken: Secret<String>? = nil,
        challenge: SignInChallenge? = nil
    ) {
        self.status = status
        self.tenant = tenant
        self.authToken = authToken
        self.redirectURL = redirectURL
        self.accessToken = accessToken
        self.refreshToken = refreshToken
        self.expiresIn = expiresIn
        self.session = session
        self.challengeToken = challengeToken
        self.challenge = challenge
    }

    private static let memberTable: MemberTable = MemberTable(
        [
            "status", "tenant", "auth_token", "redirect_url", "access_token", "refresh_token", "expires_in", "session",
            "challenge_token", "challenge",
        ],
        sensitive: 0x134)

    public static func decode(from reader: inout JSONReader) -> SwitchTenantResult? {
        guard reader.beginObject() else { return nil }
        var status: SwitchTenantResultStatus?
        var tenant: Tenant?
        var authToken: Secret<String>?
        var redirectURL: WebURL?
        var accessToken: Secret<String>?
        var refreshToken: Secret<String>?
        var expiresIn: Int?
        var session: Session?
        var challengeToken: Secret<String>?
        var challenge: SignInChallenge?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: status = reader.enumeration(SwitchTenantResultStatus.self)
            case 1: tenant = Tenant.decode(from: &reader)
            case 2: authToken = reader.string(StringRule(maxLength: 512, isSensitive: true)).map(Secret<String>.init)
            case 3: redirectURL = reader.wire(WebURL.self, StringRule(maxLength: 2048))
            case 4: accessToken = reader.string(StringRule(maxLength: 4096, isSensitive: true)).map(Secret<String>.init)
            case 5: refreshToken = reader.string(StringRule(maxLength: 512, isSensitive: true)).map(Secret<String>.init)
            case 6: expiresIn = reader.integer(minimum: 1)
            case 7: session = Session.decode(from: &reader)
            case 8:
                challengeToken = reader.string(StringRule(maxLength: 512, isSensitive: true)).map(Secret<String>.init)
            case 9: challenge = SignInChallenge.decode(from: &reader)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen) else { return nil }
        return SwitchTenantResult(
            status: status, tenant: tenant, authToken: authToken, redirectURL: redirectURL, accessToken: accessToken,
            refreshToken: refreshToken, expiresIn: expiresIn, session: session, challengeToken: challengeToken,
            challenge: challenge)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("status", status)
        writer.member("tenant", tenant)
        writer.member("auth_token", authToken)
        writer.member("redirect_url", redirectURL)
        writer.member("access_token", accessToken)
        writer.member("refresh_token", refreshToken)
        writer.member("expires_in", expiresIn)
        writer.member("session", session)
        writer.member("challenge_token", challengeToken)
        writer.member("challenge", challenge)
        writer.endObject()
    }
}

/// State.
public enum SwitchTenantResultStatus: WireEnum {
    case authenticated, mfaRequired
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<SwitchTenantResultStatus> = WireCases(
        ["authenticated", "mfa_required"], [.authenticated, .mfaRequired])

    public var wire: String {
        switch self {
        case .authenticated: "authenticated"
        case .mfaRequired: "mfa_required"
        case .undocumented(let text): text
        }
    }
}

public struct LogoutRequest: JSONCodable, Hashable, Sendable {
    /// `global` ends every session of the account.
    public var scope: LogoutRequestScope

    public init(scope: LogoutRequestScope = .local) {
        self.scope = scope
    }

    private static let memberTable: MemberTable = MemberTable(["scope"])

    public static func decode(from reader: inout JSONReader) -> LogoutRequest? {
        guard reader.beginObject() else { return nil }
        var scope: LogoutRequestScope = .local
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: scope = reader.enumeration(LogoutRequestScope.self) ?? LogoutRequestScope.local
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen) else { return nil }
        return LogoutRequest(scope: scope)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("scope", scope)
        writer.endObject()
    }
}

/// `global` ends every session of the account.
public enum LogoutRequestScope: WireEnum {
    case local, global
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<LogoutRequestScope> = WireCases(["local", "global"], [.local, .global])

    public var wire: String {
        switch self {
        case .local: "local"
        case .global: "global"
        case .undocumented(let text): text
        }
    }
}

public struct RefreshTokenRequest: JSONCodable, Hashable, Sendable {
    /// Exchanges itself for the next pair.
    public var refreshToken: Secret<String>

    public init(refreshToken: Secret<String>) {
        self.refreshToken = refreshToken
    }

    private static let memberTable: MemberTable = MemberTable(["refresh_token"], sensitive: 0x1)

    public static func decode(from reader: inout JSONReader) -> RefreshTokenRequest? {
        guard reader.beginObject() else { return nil }
        var refreshToken: Secret<String>?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: refreshToken = reader.string(StringRule(maxLength: 512, isSensitive: true)).map(Secret<String>.init)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x1) else { return nil }
        guard let refreshToken else { return nil }
        return RefreshTokenRequest(refreshToken: refreshToken)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("refresh_token", refreshToken)
        writer.endObject()
    }
}

public struct RoleDetails: JSONCodable, Hashable, Sendable {
    /// A role of a workspace or a system role.
    public var id: RoleID
    /// Name, unique in the workspace.
    public var name: String
    /// Name to show.
    public var displayName: String
    /// Smaller outranks larger.
    public var hierarchy: Int
    /// Seeded by the platform and frozen.
    public var isSystem: Bool

    public init(id: RoleID, name: String, displayName: String, hierarchy: Int, isSystem: Bool) {
        self.id = id
        self.name = name
        self.displayName = displayName
        self.hierarchy = hierarchy
        self.isSystem = isSystem
    }

    private static let memberTable: MemberTable = MemberTable(["id", "name", "display_name", "hierarchy", "is_system"])

    public static func decode(from reader: inout JSONReader) -> RoleDetails? {
        guard reader.beginObject() else { return nil }
        var id: RoleID?
        var name: String?
        var displayName: String?
        var hierarchy: Int?
        var isSystem: Bool?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: id = reader.identifier(RoleID.self)
            case 1: name = reader.string(maxLength: 50)
            case 2: displayName = reader.string(maxLength: 255)
            case 3: hierarchy = reader.integer(minimum: 1, maximum: 100)
            case 4: isSystem = reader.bool()
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x1f) else { return nil }
        guard let id, let name, let displayName, let hierarchy, let isSystem else { return nil }
        return RoleDetails(id: id, name: name, displayName: displayName, hierarchy: hierarchy, isSystem: isSystem)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("id", id)
        writer.member("name", name)
        writer.member("display_name", displayName)
        writer.member("hierarchy", hierarchy)
        writer.member("is_system", isSystem)
        writer.endObject()
    }
}

public struct CallerPermissions: JSONCodable, Hashable, Sendable {
    /// Name of the primary role.
    public var role: String
    /// Resolved permission keys.
    public var permissions: [String]
    /// Roles behind the resolved keys.
    public var roleDetails: [RoleDetails]
    /// Effective hierarchy level of the caller.
    public var level: Int
    /// Earliest end of a time-boxed role or grant used here.
    public var validUntil: Timestamp?

    public init(
        role: String, permissions: [String], roleDetails: [RoleDetails], level: Int, validUntil: Timestamp? = nil
    ) {
        self.role = role
        self.permissions = permissions
        self.roleDetails = roleDetails
        self.level = level
        self.validUntil = validUntil
    }

    private static let memberTable: MemberTable = MemberTable(
        ["role", "permissions", "role_details", "level", "valid_until"])

    public static func decode(from reader: inout JSONReader) -> CallerPermissions? {
        guard reader.beginObject() else { return nil }
        var role: String?
        var permissions: [String]?
        var roleDetails: [RoleDetails]?
        var level: Int?
        var validUntil: Timestamp?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: role = reader.string(maxLength: 50)
            case 1: permissions = reader.strings(ArrayRule(maxItems: 500), maxLength: 100)
            case 2: roleDetails = reader.array(ArrayRule(maxItems: 100), of: RoleDetails.self)
            case 3: level = reader.integer(minimum: 1, maximum: 100)
            case 4: validUntil = reader.timestamp()
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0xf) else { return nil }
        guard let role, let permissions, let roleDetails, let level else { return nil }
        return CallerPermissions(
            role: role, permissions: permissions, roleDetails: roleDetails, level: level, validUntil: validUntil)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("role", role)
        writer.member("permissions", permissions)
        writer.member("role_details", roleDetails)
        writer.member("level", level)
        writer.member("valid_until", validUntil)
        writer.endObject()
    }
}

public struct VerifyAuthTokenRequest: JSONCodable, Hashable, Sendable {
    /// The `auth_token` of a sign-in.
    public var token: Secret<String>
    /// How the credentials travel.
    public var transport: VerifyAuthTokenRequestTransport

    public init(token: Secret<String>, transport: VerifyAuthTokenRequestTransport = .bearer) {
        self.token = token
        self.transport = transport
    }

    private static let memberTable: MemberTable = MemberTable(["token", "transport"], sensitive: 0x1)

    public static func decode(from reader: inout JSONReader) -> VerifyAuthTokenRequest? {
        guard reader.beginObject() else { return nil }
        var token: Secret<String>?
        var transport: VerifyAuthTokenRequestTransport = .bearer
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: token = reader.string(StringRule(maxLength: 512, isSensitive: true)).map(Secret<String>.init)
            case 1:
                transport =
                    reader.enumeration(VerifyAuthTokenRequestTransport.self) ?? VerifyAuthTokenRequestTransport.bearer
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x1) else { return nil }
        guard let token else { return nil }
        return VerifyAuthTokenRequest(token: token, transport: transport)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("token", token)
        writer.member("transport", transport)
        writer.endObject()
    }
}

/// How the credentials travel.
public enum VerifyAuthTokenRequestTransport: WireEnum {
    case bearer, cookie
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<VerifyAuthTokenRequestTransport> = WireCases(
        ["bearer", "cookie"], [.bearer, .cookie])

    public var wire: String {
        switch self {
        case .bearer: "bearer"
        case .cookie: "cookie"
        case .undocumented(let text): text
        }
    }
}

public struct SwitchTenantRequest: JSONCodable, Hashable, Sendable {
    /// Workspace to enter.
    public var tenantSlug: String
    /// Of a sign-in that stopped at the choice of a workspace.
    public var challengeToken: Secret<String>?
    /// Tokens in the answer, or a redirect to the workspace.
    public var responseMode: SwitchTenantRequestResponseMode

    public init(
        tenantSlug: String, challengeToken: Secret<String>? = nil,
        responseMode: SwitchTenantRequestResponseMode = .redirect
    ) {
        self.tenantSlug = tenantSlug
        self.challengeToken = challengeToken
        self.responseMode = responseMode
    }

    private static let memberTable: MemberTable = MemberTable(
        ["tenant_slug", "challenge_token", "response_mode"], sensitive: 0x2)

    public static func decode(from reader: inout JSONReader) -> SwitchTenantRequest? {
        guard reader.beginObject() else { return nil }
        var tenantSlug: String?
        var challengeToken: Secret<String>?
        var responseMode: SwitchTenantRequestResponseMode = .redirect
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: tenantSlug = reader.string(maxLength: 63)
            case 1:
                challengeToken = reader.string(StringRule(maxLength: 512, isSensitive: true)).map(Secret<String>.init)
            case 2:
                responseMode =
                    reader.enumeration(SwitchTenantRequestResponseMode.self) ?? SwitchTenantRequestResponseMode.redirect
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x1) else { return nil }
        guard let tenantSlug else { return nil }
        return SwitchTenantRequest(tenantSlug: tenantSlug, challengeToken: challengeToken, responseMode: responseMode)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("tenant_slug", tenantSlug)
        writer.member("challenge_token", challengeToken)
        writer.member("response_mode", responseMode)
        writer.endObject()
    }
}

/// Tokens in the answer, or a redirect to the workspace.
public enum SwitchTenantRequestResponseMode: WireEnum {
    case tokens, redirect
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<SwitchTenantRequestResponseMode> = WireCases(
        ["tokens", "redirect"], [.tokens, .redirect])

    public var wire: String {
        switch self {
        case .tokens: "tokens"
        case .redirect: "redirect"
        case .undocumented(let text): text
        }
    }
}

/// `GET /session`: Read the current session.
public enum GetSession: ContractOperation {
    public struct Input: Sendable {
        public init() {}
    }

    public typealias Output = Session
    package typealias Call = ContractRuntime.Call<Failure, UserCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "getSession", index: OperationIndex.getSession, method: .get, path: "/session", policy: .getSession,
        deadline: .seconds(15))

    public static func decodeInput(_ request: inout RequestReader) -> Input? { Input() }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {}

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(Session.self) }
}

/// `POST /session`: Renew the current session.
public enum RefreshSession: ContractOperation {
    public struct Input: Sendable {
        public init() {}
    }

    public typealias Output = Session
    package typealias Call = ContractRuntime.Call<Failure, UserCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func authCsrfInvalid(reason: String? = nil) -> Failure {
            Failure(.authCsrfInvalid(reason: reason))
        }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "refreshSession", index: OperationIndex.refreshSession, method: .post, path: "/session",
        policy: .refreshSession, deadline: .seconds(15), errors: [DeclaredError("AUTH_CSRF_INVALID", 403)])

    public static func decodeInput(_ request: inout RequestReader) -> Input? { Input() }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {}

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(Session.self) }
}

/// `POST /auth/refresh`: Exchange a refresh token for new tokens.
public enum RefreshToken: ContractOperation {
    public struct Input: Sendable {
        public var body: RefreshTokenRequest

        public init(body: RefreshTokenRequest) {
            self.body = body
        }
    }

    public typealias Output = TokenPair
    package typealias Call = ContractRuntime.Call<Failure, Anonymous>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func authTokenInvalid(reason: String? = nil) -> Failure {
            Failure(.authTokenInvalid(reason: reason))
        }
        public static func authTokenExpired() -> Failure { Failure(.authTokenExpired()) }
        public static func authTokenRevoked() -> Failure { Failure(.authTokenRevoked()) }
        public static func authAccountSuspended(supportURL: String? = nil) -> Failure {
            Failure(.authAccountSuspended(supportURL: supportURL))
        }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "refreshToken", index: OperationIndex.refreshToken, method: .post, path: "/auth/refresh",
        policy: .refreshToken, requestBody: .required(["application/json"]), bodyBytesMax: 16_384,
        deadline: .seconds(15),
        errors: [
            DeclaredError("AUTH_TOKEN_INVALID", 401), DeclaredError("AUTH_TOKEN_EXPIRED", 401),
            DeclaredError("AUTH_TOKEN_REVOKED", 401), DeclaredError("AUTH_ACCOUNT_SUSPENDED", 403),
        ],
        isOneTime: true)

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let body: RefreshTokenRequest? = request.jsonBody(RefreshTokenRequest.self)
        guard request.isValid, let body else { return nil }
        return Input(body: body)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) { request.json(input.body) }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(TokenPair.self) }
}

/// `POST /auth/logout`: End the session.
public enum Logout: ContractOperation {
    public struct Input: Sendable {
        public var body: LogoutRequest

        public init(body: LogoutRequest = LogoutRequest()) {
            self.body = body
        }
    }

    public typealias Output = Success
    package typealias Call = ContractRuntime.Call<Failure, UserCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "logout", index: OperationIndex.logout, method: .post, path: "/auth/logout", policy: .logout,
        requestBody: .optional(["application/json"]), bodyBytesMax: 16_384, deadline: .seconds(15))

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let body: LogoutRequest? = request.optionalJSONBody(LogoutRequest.self)
        guard request.isValid, let body else { return nil }
        return Input(body: body)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) { request.json(input.body) }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(Success.self) }
}

/// `GET /auth/permissions`: Read one's own resolved permissions.
public enum GetPermissions: ContractOperation {
    public struct Input: Sendable {
        public init() {}
    }

    public typealias Output = CallerPermissions
    package typealias Call = ContractRuntime.Call<Failure, MemberCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "getPermissions", index: OperationIndex.getPermissions, method: .get, path: "/auth/permissions",
        policy: .getPermissions, deadline: .seconds(15))

    public static func decodeInput(_ request: inout RequestReader) -> Input? { Input() }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {}

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? {
        response.json(CallerPermissions.self)
    }
}

/// `POST /auth/verify-token`: Exchange a one-time token for a session.
public enum VerifyAuthToken: ContractOperation {
    public struct Input: Sendable {
        public var body: VerifyAuthTokenRequest

        public init(body: VerifyAuthTokenRequest) {
            self.body = body
        }
    }

    public typealias Output = TokenExchangeResult
    package typealias Call = ContractRuntime.Call<Failure, Anonymous>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func authTokenInvalid(reason: String? = nil) -> Failure {
            Failure(.authTokenInvalid(reason: reason))
        }
        public static func tenantSuspended(supportURL: String? = nil) -> Failure {
            Failure(.tenantSuspended(supportURL: supportURL))
        }
        public static func authMethodDisabled(allowedValues: [String]? = nil) -> Failure {
            Failure(.authMethodDisabled(allowedValues: allowedValues))
        }
        public static func authSSORequired(loginURL: String? = nil, provider: String? = nil) -> Failure {
            Failure(.authSSORequired(loginURL: loginURL, provider: provider))
        }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "verifyAuthToken", index: OperationIndex.verifyAuthToken, method: .post, path: "/auth/verify-token",
        policy: .verifyAuthToken, requestBody: .required(["application/json"]), bodyBytesMax: 16_384,
        deadline: .seconds(15),
        errors: [
            DeclaredError("AUTH_TOKEN_INVALID", 401), DeclaredError("TENANT_SUSPENDED", 403),
            DeclaredError("AUTH_METHOD_DISABLED", 403), DeclaredError("AUTH_SSO_REQUIRED", 403),
        ],
        isOneTime: true)

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let body: VerifyAuthTokenRequest? = request.jsonBody(VerifyAuthTokenRequest.self)
        guard request.isValid, let body else { return nil }
        return Input(body: body)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) { request.json(input.body) }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? {
        response.json(TokenExchangeResult.self)
    }
}

/// `POST /auth/switch-tenant`: Move to another workspace.
public enum SwitchTenant: ContractOperation {
    public struct Input: Sendable {
        public var body: SwitchTenantRequest

        public init(body: SwitchTenantRequest) {
            self.body = body
        }
    }

    public typealias Output = SwitchTenantResult
    package typealias Call = ContractRuntime.Call<Failure, UserCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func tenantNotFound(resourceID: String? = nil) -> Failure {
            Failure(.tenantNotFound(resourceID: resourceID))
        }
        public static func tenantSuspended(supportURL: String? = nil) -> Failure {
            Failure(.tenantSuspended(supportURL: supportURL))
        }
        public static func authSSORequired(loginURL: String? = nil, provider: String? = nil) -> Failure {
            Failure(.authSSORequired(loginURL: loginURL, provider: provider))
        }
        public static func authMethodDisabled(allowedValues: [String]? = nil) -> Failure {
            Failure(.authMethodDisabled(allowedValues: allowedValues))
        }
        public static func authChallengeInvalid() -> Failure { Failure(.authChallengeInvalid()) }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "switchTenant", index: OperationIndex.switchTenant, method: .post, path: "/auth/switch-tenant",
        policy: .switchTenant, requestBody: .required(["application/json"]), bodyBytesMax: 16_384,
        deadline: .seconds(15),
        errors: [
            DeclaredError("TENANT_NOT_FOUND", 404), DeclaredError("TENANT_SUSPENDED", 403),
            DeclaredError("AUTH_SSO_REQUIRED", 403), DeclaredError("AUTH_METHOD_DISABLED", 403),
            DeclaredError("AUTH_CHALLENGE_INVALID", 400),
        ],
        isOneTime: true)

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let body: SwitchTenantRequest? = request.jsonBody(SwitchTenantRequest.self)
        guard request.isValid, let body else { return nil }
        return Input(body: body)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) { request.json(input.body) }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? {
        response.json(SwitchTenantResult.self)
    }
}

/// Handlers of contract/auth/sessions.yaml.
package protocol SessionsAPI: Sendable {
    /// `GET /session`: Read the current session.
    func getSession(
        _ input: GetSession.Input, _ call: GetSession.Call
    ) async throws(GetSession.Failure) -> GetSession.Output

    /// `POST /session`: Renew the current session.
    func refreshSession(
        _ input: RefreshSession.Input, _ call: RefreshSession.Call
    ) async throws(RefreshSession.Failure) -> RefreshSession.Output

    /// `POST /auth/refresh`: Exchange a refresh token for new tokens.
    /// Each token works once; a repeat within 10 seconds gets the same successor, a later one ends the session.
    func refreshToken(
        _ input: RefreshToken.Input, _ call: RefreshToken.Call
    ) async throws(RefreshToken.Failure) -> RefreshToken.Output

    /// `POST /auth/logout`: End the session.
    func logout(
        _ input: Logout.Input, _ call: Logout.Call
    ) async throws(Logout.Failure) -> Logout.Output

    /// `GET /auth/permissions`: Read one's own resolved permissions.
    func getPermissions(
        _ input: GetPermissions.Input, _ call: GetPermissions.Call
    ) async throws(GetPermissions.Failure) -> GetPermissions.Output

    /// `POST /auth/verify-token`: Exchange a one-time token for a session.
    func verifyAuthToken(
        _ input: VerifyAuthToken.Input, _ call: VerifyAuthToken.Call
    ) async throws(VerifyAuthToken.Failure) -> VerifyAuthToken.Output

    /// `POST /auth/switch-tenant`: Move to another workspace.
    /// A challenge token of kind `tenant_selection` stands in for the session.
    func switchTenant(
        _ input: SwitchTenant.Input, _ call: SwitchTenant.Call
    ) async throws(SwitchTenant.Failure) -> SwitchTenant.Output
}

extension RouteTable {
    /// Serves the operations of contract/auth/sessions.yaml.
    package mutating func add(_ handlers: some SessionsAPI) {
        add(GetSession.self) {
            (input: GetSession.Input, call: GetSession.Call)
                async throws(GetSession.Failure) -> GetSession.Output in
            try await handlers.getSession(input, call)
        }
        add(RefreshSession.self) {
            (input: RefreshSession.Input, call: RefreshSession.Call)
                async throws(RefreshSession.Failure) -> RefreshSession.Output in
            try await handlers.refreshSession(input, call)
        }
        add(RefreshToken.self) {
            (input: RefreshToken.Input, call: RefreshToken.Call)
                async throws(RefreshToken.Failure) -> RefreshToken.Output in
            try await handlers.refreshToken(input, call)
        }
        add(Logout.self) {
            (input: Logout.Input, call: Logout.Call)
                async throws(Logout.Failure) -> Logout.Output in
            try await handlers.logout(input, call)
        }
        add(GetPermissions.self) {
            (input: GetPermissions.Input, call: GetPermissions.Call)
                async throws(GetPermissions.Failure) -> GetPermissions.Output in
            try await handlers.getPermissions(input, call)
        }
        add(VerifyAuthToken.self) {
            (input: VerifyAuthToken.Input, call: VerifyAuthToken.Call)
                async throws(VerifyAuthToken.Failure) -> VerifyAuthToken.Output in
            try await handlers.verifyAuthToken(input, call)
        }
        add(SwitchTenant.self) {
            (input: SwitchTenant.Input, call: SwitchTenant.Call)
                async throws(SwitchTenant.Failure) -> SwitchTenant.Output in
            try await handlers.switchTenant(input, call)
        }
    }
}
