// Generated from contract/administration/tenants.yaml. Edit that file, then run scripts/generate.
public import ContractRuntime
import Errors
import Policy

public enum AdminListTenantsStatus: WireEnum {
    case active, suspended, trial, pendingDeletion, archived
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<AdminListTenantsStatus> = WireCases(
        ["active", "suspended", "trial", "pending_deletion", "archived"],
        [.active, .suspended, .trial, .pendingDeletion, .archived])

    public var wire: String {
        switch self {
        case .active: "active"
        case .suspended: "suspended"
        case .trial: "trial"
        case .pendingDeletion: "pending_deletion"
        case .archived: "archived"
        case .undocumented(let text): text
        }
    }
}

public struct AdminTenantOwner: JSONCodable, Hashable, Sendable {
    /// A person's account.
    public var userID: UserID?
    /// An invitation to join a workspace.
    public var invitationID: InvitationID?
    /// Name to show.
    public var name: String?
    /// Masked address.
    public var emailMasked: String?

    public init(
        userID: UserID? = nil, invitationID: InvitationID? = nil, name: String? = nil, emailMasked: String? = nil
    ) {
        self.userID = userID
        self.invitationID = invitationID
        self.name = name
        self.emailMasked = emailMasked
    }

    private static let memberTable: MemberTable = MemberTable(["user_id", "invitation_id", "name", "email_masked"])

    public static func decode(from reader: inout JSONReader) -> AdminTenantOwner? {
        guard reader.beginObject() else { return nil }
        var userID: UserID?
        var invitationID: InvitationID?
        var name: String?
        var emailMasked: String?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: userID = reader.identifier(UserID.self)
            case 1: invitationID = reader.identifier(InvitationID.self)
            case 2: name = reader.string(maxLength: 200)
            case 3: emailMasked = reader.string(maxLength: 254)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen) else { return nil }
        return AdminTenantOwner(userID: userID, invitationID: invitationID, name: name, emailMasked: emailMasked)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("user_id", userID)
        writer.member("invitation_id", invitationID)
        writer.member("name", name)
        writer.member("email_masked", emailMasked)
        writer.endObject()
    }
}

public struct AdminTenant: JSONCodable, Hashable, Sendable {
    /// A workspace.
    public var id: TenantID
    /// Name in addresses.
    public var slug: String
    /// Name to show.
    public var name: String
    /// State.
    public var status: AdminTenantStatus
    public var plan: TenantPlan
    public var branding: TenantBranding
    public var settings: TenantSettings
    /// -1 means unlimited.
    public var limits: TenantLimits
    public var usage: TenantUsage
    public var deletion: TenantDeletion?
    /// When it was made.
    public var createdAt: Timestamp?
    public var owner: AdminTenantOwner?
    /// Things of the workspace by kind.
    public var counts: [String: Int]?
    /// What was applied differently from the request.
    public var warnings: [String]?

    public init(
        id: TenantID, slug: String, name: String, status: AdminTenantStatus, plan: TenantPlan, branding: TenantBranding,
        settings: TenantSettings, limits: TenantLimits, usage: TenantUsage, deletion: TenantDeletion? = nil,
        createdAt: Timestamp? = nil, owner: AdminTenantOwner? = nil, counts: [String: Int]? = nil,
        warnings: [String]? = nil
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
        self.createdAt = createdAt
        self.owner = owner
        self.counts = counts
        self.warnings = warnings
    }

    private static let memberTable: MemberTable = MemberTable(
        [
            "id", "slug", "name", "status", "plan", "branding", "settings", "limits", "usage", "deletion", "created_at",
            "owner", "counts", "warnings",
        ])

    public static func decode(from reader: inout JSONReader) -> AdminTenant? {
        guard reader.beginObject() else { return nil }
        var id: TenantID?
        var slug: String?
        var name: String?
        var status: AdminTenantStatus?
        var plan: TenantPlan?
        var branding: TenantBranding?
        var settings: TenantSettings?
        var limits: TenantLimits?
        var usage: TenantUsage?
        var deletion: TenantDeletion?
        var createdAt: Timestamp?
        var owner: AdminTenantOwner?
        var counts: [String: Int]?
        var warnings: [String]?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: id = reader.identifier(TenantID.self)
            case 1: slug = reader.string(maxLength: 63)
            case 2: name = reader.string(maxLength: 100)
            case 3: status = reader.enumeration(AdminTenantStatus.self)
            case 4: plan = TenantPlan.decode(from: &reader)
            case 5: branding = TenantBranding.decode(from: &reader)
            case 6: settings = TenantSettings.decode(from: &reader)
            case 7: limits = TenantLimits.decode(from: &reader)
            case 8: usage = TenantUsage.decode(from: &reader)
            case 9: deletion = TenantDeletion.decode(from: &reader)
            case 10: createdAt = reader.timestamp()
            case 11: owner = AdminTenantOwner.decode(from: &reader)
            case 12:
                counts = reader.map(MapRule(maxProperties: 1000)) {
                    (reader: inout JSONReader) -> Int? in reader.integer()
                }
            case 13: warnings = reader.strings(ArrayRule(maxItems: 50), maxLength: 300)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x1ff) else { return nil }
        guard
            let id, let slug, let name, let status, let plan, let branding, let settings, let limits, let usage
        else { return nil }
        return AdminTenant(
            id: id, slug: slug, name: name, status: status, plan: plan, branding: branding, settings: settings,
            limits: limits, usage: usage, deletion: deletion, createdAt: createdAt, owner: owner, counts: counts,
            warnings: warnings)
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
        writer.member("created_at", createdAt)
        writer.member("owner", owner)
        writer.member("counts", counts)
        writer.member("warnings", warnings)
        writer.endObject()
    }
}

/// State.
public enum AdminTenantStatus: WireEnum {
    case active, suspended, trial
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<AdminTenantStatus> = WireCases(
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

public struct AdminTenantList: JSONCodable, Hashable, Sendable {
    /// Items of this page.
    public var data: [AdminTenant]
    /// `total`, `page` and `total_pages` are absent in the cursor form.
    public var pagination: Pagination

    public init(data: [AdminTenant], pagination: Pagination) {
        self.data = data
        self.pagination = pagination
    }

    private static let memberTable: MemberTable = MemberTable(["data", "pagination"])

    public static func decode(from reader: inout JSONReader) -> AdminTenantList? {
        guard reader.beginObject() else { return nil }
        var data: [AdminTenant]?
        var pagination: Pagination?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: data = reader.array(ArrayRule(maxItems: 100), of: AdminTenant.self)
            case 1: pagination = Pagination.decode(from: &reader)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x3) else { return nil }
        guard let data, let pagination else { return nil }
        return AdminTenantList(data: data, pagination: pagination)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("data", data)
        writer.member("pagination", pagination)
        writer.endObject()
    }
}

public struct AdminCreateTenantRequest: JSONCodable, Hashable, Sendable {
    /// Name to show.
    public var name: String
    /// Name in addresses.
    public var slug: String
    /// Plan.
    public var plan: AdminCreateTenantRequestPlan
    /// Address of the owner; invited when unknown.
    public var ownerEmail: EmailAddress

    public init(name: String, slug: String, plan: AdminCreateTenantRequestPlan, ownerEmail: EmailAddress) {
        self.name = name
        self.slug = slug
        self.plan = plan
        self.ownerEmail = ownerEmail
    }

    private static let memberTable: MemberTable = MemberTable(["name", "slug", "plan", "owner_email"])

    public static func decode(from reader: inout JSONReader) -> AdminCreateTenantRequest? {
        guard reader.beginObject() else { return nil }
        var name: String?
        var slug: String?
        var plan: AdminCreateTenantRequestPlan?
        var ownerEmail: EmailAddress?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: name = reader.string(maxLength: 100)
            case 1: slug = reader.string(maxLength: 63)
            case 2: plan = reader.enumeration(AdminCreateTenantRequestPlan.self)
            case 3: ownerEmail = reader.wire(EmailAddress.self, StringRule(maxLength: 254))
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0xf) else { return nil }
        guard let name, let slug, let plan, let ownerEmail else { return nil }
        return AdminCreateTenantRequest(name: name, slug: slug, plan: plan, ownerEmail: ownerEmail)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("name", name)
        writer.member("slug", slug)
        writer.member("plan", plan)
        writer.member("owner_email", ownerEmail)
        writer.endObject()
    }
}

/// Plan.
public enum AdminCreateTenantRequestPlan: WireEnum {
    case free, starter, professional, enterprise
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<AdminCreateTenantRequestPlan> = WireCases(
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

public struct AdminUpdateTenantRequest: JSONCodable, Hashable, Sendable {
    /// State.
    public var status: AdminUpdateTenantRequestStatus?
    /// Plan.
    public var plan: String?
    /// Limit key to its value; -1 means unlimited.
    public var limits: JSONObject?
    /// Feature key to true, false or null.
    public var features: JSONObject?
    /// Name in addresses.
    public var slug: String?
    /// Name to show.
    public var name: String?
    /// Free of charge until.
    public var complimentaryUntil: CalendarDate?
    /// Why; kept in the audit log.
    public var reason: String?

    public init(
        status: AdminUpdateTenantRequestStatus? = nil, plan: String? = nil, limits: JSONObject? = nil,
        features: JSONObject? = nil, slug: String? = nil, name: String? = nil, complimentaryUntil: CalendarDate? = nil,
        reason: String? = nil
    ) {
        self.status = status
        self.plan = plan
        self.limits = limits
        self.features = features
        self.slug = slug
        self.name = name
        self.complimentaryUntil = complimentaryUntil
        self.reason = reason
    }

    private static let memberTable: MemberTable = MemberTable(
        ["status", "plan", "limits", "features", "slug", "name", "complimentary_until", "reason"])

    public static func decode(from reader: inout JSONReader) -> AdminUpdateTenantRequest? {
        guard reader.beginObject() else { return nil }
        var status: AdminUpdateTenantRequestStatus?
        var plan: String?
        var limits: JSONObject?
        var features: JSONObject?
        var slug: String?
        var name: String?
        var complimentaryUntil: CalendarDate?
        var reason: String?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: status = reader.enumeration(AdminUpdateTenantRequestStatus.self)
            case 1: plan = reader.string(maxLength: 20)
            case 2: limits = reader.object()
            case 3: features = reader.object()
            case 4: slug = reader.string(maxLength: 63)
            case 5: name = reader.string(maxLength: 100)
            case 6: complimentaryUntil = reader.date()
            case 7: reason = reader.string(maxLength: 500)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen) else { return nil }
        return AdminUpdateTenantRequest(
            status: status, plan: plan, limits: limits, features: features, slug: slug, name: name,
            complimentaryUntil: complimentaryUntil, reason: reason)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("status", status)
        writer.member("plan", plan)
        writer.member("limits", limits)
        writer.member("features", features)
        writer.member("slug", slug)
        writer.member("name", name)
        writer.member("complimentary_until", complimentaryUntil)
        writer.member("reason", reason)
        writer.endObject()
    }
}

/// State.
public enum AdminUpdateTenantRequestStatus: WireEnum {
    case active, suspended
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<AdminUpdateTenantRequestStatus> = WireCases(
        ["active", "suspended"], [.active, .suspended])

    public var wire: String {
        switch self {
        case .active: "active"
        case .suspended: "suspended"
        case .undocumented(let text): text
        }
    }
}

public struct AdminDeleteTenantRequest: JSONCodable, Hashable, Sendable {
    /// Checked when sent.
    public var confirmSlug: String?
    /// Wait for the result, or not.
    public var mode: AdminDeleteTenantRequestMode
    /// Why; kept in the audit log.
    public var reason: String?

    public init(confirmSlug: String? = nil, mode: AdminDeleteTenantRequestMode = .grace, reason: String? = nil) {
        self.confirmSlug = confirmSlug
        self.mode = mode
        self.reason = reason
    }

    private static let memberTable: MemberTable = MemberTable(["confirm_slug", "mode", "reason"])

    public static func decode(from reader: inout JSONReader) -> AdminDeleteTenantRequest? {
        guard reader.beginObject() else { return nil }
        var confirmSlug: String?
        var mode: AdminDeleteTenantRequestMode = .grace
        var reason: String?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: confirmSlug = reader.string(maxLength: 63)
            case 1: mode = reader.enumeration(AdminDeleteTenantRequestMode.self) ?? AdminDeleteTenantRequestMode.grace
            case 2: reason = reader.string(maxLength: 500)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen) else { return nil }
        return AdminDeleteTenantRequest(confirmSlug: confirmSlug, mode: mode, reason: reason)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("confirm_slug", confirmSlug)
        writer.member("mode", mode)
        writer.member("reason", reason)
        writer.endObject()
    }
}

/// Wait for the result, or not.
public enum AdminDeleteTenantRequestMode: WireEnum {
    case grace, immediate
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<AdminDeleteTenantRequestMode> = WireCases(
        ["grace", "immediate"], [.grace, .immediate])

    public var wire: String {
        switch self {
        case .grace: "grace"
        case .immediate: "immediate"
        case .undocumented(let text): text
        }
    }
}

public struct AdminDeletedTenant: JSONCodable, Hashable, Sendable {
    /// True when it was done.
    public var success: Bool
    /// A workspace.
    public var deletedID: TenantID
    /// State.
    public var status: String?
    /// When it takes effect.
    public var scheduledFor: Timestamp?
    public var deletion: TenantDeletion?

    public init(
        success: Bool, deletedID: TenantID, status: String? = nil, scheduledFor: Timestamp? = nil,
        deletion: TenantDeletion? = nil
    ) {
        self.success = success
        self.deletedID = deletedID
        self.status = status
        self.scheduledFor = scheduledFor
        self.deletion = deletion
    }

    private static let memberTable: MemberTable = MemberTable(
        ["success", "deleted_id", "status", "scheduled_for", "deletion"])

    public static func decode(from reader: inout JSONReader) -> AdminDeletedTenant? {
        guard reader.beginObject() else { return nil }
        var success: Bool?
        var deletedID: TenantID?
        var status: String?
        var scheduledFor: Timestamp?
        var deletion: TenantDeletion?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: success = reader.bool()
            case 1: deletedID = reader.identifier(TenantID.self)
            case 2: status = reader.string(maxLength: 50)
            case 3: scheduledFor = reader.timestamp()
            case 4: deletion = TenantDeletion.decode(from: &reader)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x3) else { return nil }
        guard let success, let deletedID else { return nil }
        return AdminDeletedTenant(
            success: success, deletedID: deletedID, status: status, scheduledFor: scheduledFor, deletion: deletion)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("success", success)
        writer.member("deleted_id", deletedID)
        writer.member("status", status)
        writer.member("scheduled_for", scheduledFor)
        writer.member("deletion", deletion)
        writer.endObject()
    }
}

/// `GET /admin/tenants`: List workspaces.
public enum AdminListTenants: ContractOperation {
    public struct Input: Sendable {
        /// State.
        public var status: AdminListTenantsStatus?
        /// Plan of the workspace.
        public var plan: String?
        /// Part of name, slug or owner address.
        public var q: String?
        /// Order.
        public var sort: String?
        /// Number of the page, from 1. Not together with `cursor`.
        public var page: Int?
        /// Items per page, 50 by default; more than the maximum is clamped.
        public var perPage: Int?
        /// Place to continue from; empty for the first page.
        public var cursor: String?
        /// Items per page with `cursor` or `offset`; more than the maximum is clamped.
        public var limit: Int?

        public init(
            status: AdminListTenantsStatus? = nil, plan: String? = nil, q: String? = nil, sort: String? = nil,
            page: Int? = nil, perPage: Int? = nil, cursor: String? = nil, limit: Int? = nil
        ) {
            self.status = status
            self.plan = plan
            self.q = q
            self.sort = sort
            self.page = page
            self.perPage = perPage
            self.cursor = cursor
            self.limit = limit
        }
    }

    public typealias Output = AdminTenantList
    package typealias Call = ContractRuntime.Call<Failure, AdministratorCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "adminListTenants", index: OperationIndex.adminListTenants, method: .get, path: "/admin/tenants",
        policy: .adminListTenants)

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let status: AdminListTenantsStatus? = request.query("status").enumeration(AdminListTenantsStatus.self)
        let plan: String? = request.query("plan").string(StringRule(maxLength: 20))
        let q: String? = request.query("q").string(StringRule(maxLength: 100))
        let sort: String? = request.query("sort").string(StringRule(maxLength: 100))
        let page: Int? = request.query("page").integer(IntegerRule(minimum: 1))
        let perPage: Int? = request.query("per_page").integer(IntegerRule(minimum: 1))
        let cursor: String? = request.query("cursor").string(StringRule(maxLength: 1024))
        let limit: Int? = request.query("limit").integer(IntegerRule(minimum: 1))
        guard request.isValid else { return nil }
        return Input(
            status: status, plan: plan, q: q, sort: sort, page: page, perPage: perPage, cursor: cursor, limit: limit)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {
        request.query("status", input.status)
        request.query("plan", input.plan)
        request.query("q", input.q)
        request.query("sort", input.sort)
        request.query("page", input.page)
        request.query("per_page", input.perPage)
        request.query("cursor", input.cursor)
        request.query("limit", input.limit)
    }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(AdminTenantList.self) }
}

/// `POST /admin/tenants`: Create a workspace for somebody.
public enum AdminCreateTenant: ContractOperation {
    public struct Input: Sendable {
        /// Repeats with this key get the first answer for 24 hours.
        public var idempotencyKey: String?
        public var body: AdminCreateTenantRequest

        public init(idempotencyKey: String? = nil, body: AdminCreateTenantRequest) {
            self.idempotencyKey = idempotencyKey
            self.body = body
        }
    }

    public typealias Output = AdminTenant
    package typealias Call = ContractRuntime.Call<Failure, AdministratorCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
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
        public static func billingPlanInvalid(value: String? = nil, allowedValues: [String]? = nil) -> Failure {
            Failure(.billingPlanInvalid(value: value, allowedValues: allowedValues))
        }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "adminCreateTenant", index: OperationIndex.adminCreateTenant, method: .post, path: "/admin/tenants",
        policy: .adminCreateTenant, requestBody: .required(["application/json"]), successStatus: 201,
        errors: [
            DeclaredError("TENANT_SUBDOMAIN_TAKEN", 409), DeclaredError("TENANT_SUBDOMAIN_RESERVED", 409),
            DeclaredError("BILLING_PLAN_INVALID", 400),
        ])
    private static let idempotencyKeyRule: StringRule =
        StringRule(minLength: 1, maxLength: 255, pattern: Pattern(checked: "^[!-~]+$"))

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let idempotencyKey: String? = request.header("Idempotency-Key").string(idempotencyKeyRule)
        let body: AdminCreateTenantRequest? = request.jsonBody(AdminCreateTenantRequest.self)
        guard request.isValid, let body else { return nil }
        return Input(idempotencyKey: idempotencyKey, body: body)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {
        request.header("Idempotency-Key", input.idempotencyKey)
        request.json(input.body)
    }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(AdminTenant.self) }
}

/// `GET /admin/tenants/{tenantId}`: Read one workspace.
public enum AdminGetTenant: ContractOperation {
    public struct Input: Sendable {
        /// A workspace.
        public var tenantID: TenantID

        public init(tenantID: TenantID) {
            self.tenantID = tenantID
        }
    }

    public typealias Output = AdminTenant
    package typealias Call = ContractRuntime.Call<Failure, AdministratorCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func tenantNotFound(resourceID: String? = nil) -> Failure {
            Failure(.tenantNotFound(resourceID: resourceID))
        }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "adminGetTenant", index: OperationIndex.adminGetTenant, method: .get, path: "/admin/tenants/{tenantId}",
        policy: .adminGetTenant, errors: [DeclaredError("TENANT_NOT_FOUND", 404)])

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let tenantID: TenantID? = request.path(0, "tenantId").identifier(TenantID.self)
        guard request.isValid, let tenantID else { return nil }
        return Input(tenantID: tenantID)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {
        request.path(0, input.tenantID)
    }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(AdminTenant.self) }
}

/// `PATCH /admin/tenants/{tenantId}`: Change a workspace.
public enum AdminUpdateTenant: ContractOperation {
    public struct Input: Sendable {
        /// A workspace.
        public var tenantID: TenantID
        /// ETag the caller has seen; a stale one is refused.
        public var ifMatch: String?
        public var body: AdminUpdateTenantRequest

        public init(
            tenantID: TenantID, ifMatch: String? = nil, body: AdminUpdateTenantRequest = AdminUpdateTenantRequest()
        ) {
            self.tenantID = tenantID
            self.ifMatch = ifMatch
            self.body = body
        }
    }

    public typealias Output = AdminTenant
    package typealias Call = ContractRuntime.Call<Failure, AdministratorCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func tenantNotFound(resourceID: String? = nil) -> Failure {
            Failure(.tenantNotFound(resourceID: resourceID))
        }
        public static func billingPlanInvalid(value: String? = nil, allowedValues: [String]? = nil) -> Failure {
            Failure(.billingPlanInvalid(value: value, allowedValues: allowedValues))
        }
        public static func resourceStateInvalid(
            resourceType: String? = nil, resourceID: String? = nil, currentState: String? = nil,
            allowedStates: [String]? = nil, blockers: [String]? = nil
        ) -> Failure {
            Failure(
                .resourceStateInvalid(
                    resourceType: resourceType, resourceID: resourceID, currentState: currentState,
                    allowedStates: allowedStates, blockers: blockers))
        }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "adminUpdateTenant", index: OperationIndex.adminUpdateTenant, method: .patch,
        path: "/admin/tenants/{tenantId}", policy: .adminUpdateTenant, requestBody: .optional(["application/json"]),
        errors: [
            DeclaredError("TENANT_NOT_FOUND", 404), DeclaredError("BILLING_PLAN_INVALID", 400),
            DeclaredError("RESOURCE_STATE_INVALID", 409),
        ])

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let tenantID: TenantID? = request.path(0, "tenantId").identifier(TenantID.self)
        let ifMatch: String? = request.header("If-Match").string(StringRule(maxLength: 255))
        let body: AdminUpdateTenantRequest? = request.optionalJSONBody(AdminUpdateTenantRequest.self)
        guard request.isValid, let tenantID, let body else { return nil }
        return Input(tenantID: tenantID, ifMatch: ifMatch, body: body)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {
        request.path(0, input.tenantID)
        request.header("If-Match", input.ifMatch)
        request.json(input.body)
    }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(AdminTenant.self) }
}

/// `DELETE /admin/tenants/{tenantId}`: Schedule the deletion of a workspace.
public enum AdminDeleteTenant: ContractOperation {
    public struct Input: Sendable {
        /// A workspace.
        public var tenantID: TenantID
        /// ETag the caller has seen; a stale one is refused.
        public var ifMatch: String?
        public var body: AdminDeleteTenantRequest

        public init(
            tenantID: TenantID, ifMatch: String? = nil, body: AdminDeleteTenantRequest = AdminDeleteTenantRequest()
        ) {
            self.tenantID = tenantID
            self.ifMatch = ifMatch
            self.body = body
        }
    }

    public typealias Output = AdminDeletedTenant
    package typealias Call = ContractRuntime.Call<Failure, AdministratorCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func tenantNotFound(resourceID: String? = nil) -> Failure {
            Failure(.tenantNotFound(resourceID: resourceID))
        }
        public static func tenantDeletionPending(scheduledFor: String? = nil, cancelUntil: String? = nil) -> Failure {
            Failure(.tenantDeletionPending(scheduledFor: scheduledFor, cancelUntil: cancelUntil))
        }
        public static func complianceLegalHold(resourceID: String? = nil) -> Failure {
            Failure(.complianceLegalHold(resourceID: resourceID))
        }
        public static func authzConfirmationRequired(field: String? = nil, expectedField: String? = nil) -> Failure {
            Failure(.authzConfirmationRequired(field: field, expectedField: expectedField))
        }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "adminDeleteTenant", index: OperationIndex.adminDeleteTenant, method: .delete,
        path: "/admin/tenants/{tenantId}", policy: .adminDeleteTenant, requestBody: .optional(["application/json"]),
        errors: [
            DeclaredError("TENANT_NOT_FOUND", 404), DeclaredError("TENANT_DELETION_PENDING", 409),
            DeclaredError("COMPLIANCE_LEGAL_HOLD", 409), DeclaredError("AUTHZ_CONFIRMATION_REQUIRED", 400),
        ])

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let tenantID: TenantID? = request.path(0, "tenantId").identifier(TenantID.self)
        let ifMatch: String? = request.header("If-Match").string(StringRule(maxLength: 255))
        let body: AdminDeleteTenantRequest? = request.optionalJSONBody(AdminDeleteTenantRequest.self)
        guard request.isValid, let tenantID, let body else { return nil }
        return Input(tenantID: tenantID, ifMatch: ifMatch, body: body)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {
        request.path(0, input.tenantID)
        request.header("If-Match", input.ifMatch)
        request.json(input.body)
    }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? {
        response.json(AdminDeletedTenant.self)
    }
}
