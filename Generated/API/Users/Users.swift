// Generated from contract/users/users.yaml. Edit that file, then run scripts/generate.
public import ContractRuntime
import Errors
import Policy

public enum ListUsersStatus: WireEnum {
    case active, inactive, suspended, invited
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<ListUsersStatus> = WireCases(
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

public struct UserList: JSONCodable, Hashable, Sendable {
    /// Items of this page.
    public var data: [User]
    /// `total`, `page` and `total_pages` are absent in the cursor form.
    public var pagination: Pagination

    public init(data: [User], pagination: Pagination) {
        self.data = data
        self.pagination = pagination
    }

    private static let memberTable: MemberTable = MemberTable(["data", "pagination"])

    public static func decode(from reader: inout JSONReader) -> UserList? {
        guard reader.beginObject() else { return nil }
        var data: [User]?
        var pagination: Pagination?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: data = reader.array(ArrayRule(maxItems: 100), of: User.self)
            case 1: pagination = Pagination.decode(from: &reader)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x3) else { return nil }
        guard let data, let pagination else { return nil }
        return UserList(data: data, pagination: pagination)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("data", data)
        writer.member("pagination", pagination)
        writer.endObject()
    }
}

public struct InviteUserRequest: JSONCodable, Hashable, Sendable {
    /// E-mail address, compared in lower case.
    public var email: EmailAddress
    /// Name of the role.
    public var role: String

    public init(email: EmailAddress, role: String) {
        self.email = email
        self.role = role
    }

    private static let memberTable: MemberTable = MemberTable(["email", "role"])

    public static func decode(from reader: inout JSONReader) -> InviteUserRequest? {
        guard reader.beginObject() else { return nil }
        var email: EmailAddress?
        var role: String?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: email = reader.wire(EmailAddress.self, StringRule(maxLength: 254))
            case 1: role = reader.string(maxLength: 50)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x3) else { return nil }
        guard let email, let role else { return nil }
        return InviteUserRequest(email: email, role: role)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("email", email)
        writer.member("role", role)
        writer.endObject()
    }
}

/// The open invitation in the shape of a member; `id` names the invitation.
public struct InvitedUser: JSONCodable, Hashable, Sendable {
    /// An invitation to join a workspace.
    public var id: InvitationID
    /// E-mail address, compared in lower case.
    public var email: EmailAddress
    /// Name to show.
    public var name: String
    /// Address of the picture in this API.
    public var avatar: WebURL?
    /// Name of the primary role.
    public var role: String
    /// State.
    public var status: InvitedUserStatus
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
    public var licenseTier: InvitedUserLicenseTier?
    /// When it ends.
    public var expiresAt: Timestamp

    public init(
        id: InvitationID, email: EmailAddress, name: String, avatar: WebURL? = nil, role: String,
        status: InvitedUserStatus, createdAt: Timestamp, updatedAt: Timestamp, roles: [String], isOwner: Bool,
        mfaEnabled: Bool, jobTitle: String? = nil, lastActiveAt: Timestamp? = nil,
        licenseTier: InvitedUserLicenseTier? = nil, expiresAt: Timestamp
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
        self.expiresAt = expiresAt
    }

    private static let memberTable: MemberTable = MemberTable(
        [
            "id", "email", "name", "avatar", "role", "status", "created_at", "updated_at", "roles", "is_owner",
            "mfa_enabled", "job_title", "last_active_at", "license_tier", "expires_at",
        ])

    public static func decode(from reader: inout JSONReader) -> InvitedUser? {
        guard reader.beginObject() else { return nil }
        var id: InvitationID?
        var email: EmailAddress?
        var name: String?
        var avatar: WebURL?
        var role: String?
        var status: InvitedUserStatus?
        var createdAt: Timestamp?
        var updatedAt: Timestamp?
        var roles: [String]?
        var isOwner: Bool?
        var mfaEnabled: Bool?
        var jobTitle: String?
        var lastActiveAt: Timestamp?
        var licenseTier: InvitedUserLicenseTier?
        var expiresAt: Timestamp?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: id = reader.identifier(InvitationID.self)
            case 1: email = reader.wire(EmailAddress.self, StringRule(maxLength: 254))
            case 2: name = reader.string(maxLength: 200)
            case 3: avatar = reader.wire(WebURL.self, StringRule(maxLength: 2048))
            case 4: role = reader.string(maxLength: 50)
            case 5: status = reader.enumeration(InvitedUserStatus.self)
            case 6: createdAt = reader.timestamp()
            case 7: updatedAt = reader.timestamp()
            case 8: roles = reader.strings(ArrayRule(maxItems: 100), maxLength: 50)
            case 9: isOwner = reader.bool()
            case 10: mfaEnabled = reader.bool()
            case 11: jobTitle = reader.string(maxLength: 100)
            case 12: lastActiveAt = reader.timestamp()
            case 13: licenseTier = reader.enumeration(InvitedUserLicenseTier.self)
            case 14: expiresAt = reader.timestamp()
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x47f7) else { return nil }
        guard
            let id, let email, let name, let role, let status, let createdAt, let updatedAt, let roles, let isOwner,
            let mfaEnabled, let expiresAt
        else { return nil }
        return InvitedUser(
            id: id, email: email, name: name, avatar: avatar, role: role, status: status, createdAt: createdAt,
            updatedAt: updatedAt, roles: roles, isOwner: isOwner, mfaEnabled: mfaEnabled, jobTitle: jobTitle,
            lastActiveAt: lastActiveAt, licenseTier: licenseTier, expiresAt: expiresAt)
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
        writer.member("expires_at", expiresAt)
        writer.endObject()
    }
}

/// State.
public enum InvitedUserStatus: WireEnum {
    case active, inactive, suspended, invited
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<InvitedUserStatus> = WireCases(
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
public enum InvitedUserLicenseTier: WireEnum {
    case free, basic, business, enterprise
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<InvitedUserLicenseTier> = WireCases(
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

public struct UpdateUserRequest: JSONCodable, Hashable, Sendable {
    /// Name of the new primary role.
    public var role: String?
    /// State.
    public var status: UpdateUserRequestStatus?
    /// Position in the company.
    public var jobTitle: Presence<String>
    /// Pause the workflows of a member who is suspended.
    public var pauseWorkflows: Bool

    public init(
        role: String? = nil, status: UpdateUserRequestStatus? = nil, jobTitle: Presence<String> = .absent,
        pauseWorkflows: Bool = false
    ) {
        self.role = role
        self.status = status
        self.jobTitle = jobTitle
        self.pauseWorkflows = pauseWorkflows
    }

    private static let memberTable: MemberTable = MemberTable(["role", "status", "job_title", "pause_workflows"])

    public static func decode(from reader: inout JSONReader) -> UpdateUserRequest? {
        guard reader.beginObject() else { return nil }
        var role: String?
        var status: UpdateUserRequestStatus?
        var jobTitle: Presence<String> = .absent
        var pauseWorkflows: Bool = false
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: role = reader.string(maxLength: 50)
            case 1: status = reader.enumeration(UpdateUserRequestStatus.self)
            case 2:
                jobTitle = reader.presence { (reader: inout JSONReader) -> String? in reader.string(maxLength: 100) }
            case 3: pauseWorkflows = reader.bool() ?? false
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen) else { return nil }
        return UpdateUserRequest(role: role, status: status, jobTitle: jobTitle, pauseWorkflows: pauseWorkflows)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("role", role)
        writer.member("status", status)
        writer.member("job_title", jobTitle)
        writer.member("pause_workflows", pauseWorkflows)
        writer.endObject()
    }
}

/// State.
public enum UpdateUserRequestStatus: WireEnum {
    case active, suspended
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<UpdateUserRequestStatus> = WireCases(
        ["active", "suspended"], [.active, .suspended])

    public var wire: String {
        switch self {
        case .active: "active"
        case .suspended: "suspended"
        case .undocumented(let text): text
        }
    }
}

public struct TransferredWork: JSONCodable, Hashable, Sendable {
    /// Number of workflows.
    public var workflows: Int
    /// Number of AI components.
    public var aiComponents: Int
    /// Number of projects.
    public var projects: Int
    /// Number of files.
    public var files: Int
    /// All together.
    public var total: Int

    public init(workflows: Int, aiComponents: Int, projects: Int, files: Int, total: Int) {
        self.workflows = workflows
        self.aiComponents = aiComponents
        self.projects = projects
        self.files = files
        self.total = total
    }

    private static let memberTable: MemberTable = MemberTable(
        ["workflows", "ai_components", "projects", "files", "total"])

    public static func decode(from reader: inout JSONReader) -> TransferredWork? {
        guard reader.beginObject() else { return nil }
        var workflows: Int?
        var aiComponents: Int?
        var projects: Int?
        var files: Int?
        var total: Int?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: workflows = reader.integer(minimum: 0)
            case 1: aiComponents = reader.integer(minimum: 0)
            case 2: projects = reader.integer(minimum: 0)
            case 3: files = reader.integer(minimum: 0)
            case 4: total = reader.integer(minimum: 0)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x1f) else { return nil }
        guard let workflows, let aiComponents, let projects, let files, let total else { return nil }
        return TransferredWork(
            workflows: workflows, aiComponents: aiComponents, projects: projects, files: files, total: total)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("workflows", workflows)
        writer.member("ai_components", aiComponents)
        writer.member("projects", projects)
        writer.member("files", files)
        writer.member("total", total)
        writer.endObject()
    }
}

public struct DeleteUserRequest: JSONCodable, Hashable, Sendable {
    /// Why; kept in the audit log.
    public var reason: String?
    /// A person's account.
    public var transferTo: UserID?

    public init(reason: String? = nil, transferTo: UserID? = nil) {
        self.reason = reason
        self.transferTo = transferTo
    }

    private static let memberTable: MemberTable = MemberTable(["reason", "transfer_to"])

    public static func decode(from reader: inout JSONReader) -> DeleteUserRequest? {
        guard reader.beginObject() else { return nil }
        var reason: String?
        var transferTo: UserID?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: reason = reader.string(maxLength: 500)
            case 1: transferTo = reader.identifier(UserID.self)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen) else { return nil }
        return DeleteUserRequest(reason: reason, transferTo: transferTo)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("reason", reason)
        writer.member("transfer_to", transferTo)
        writer.endObject()
    }
}

public struct RemovedMember: JSONCodable, Hashable, Sendable {
    /// True when it was done.
    public var success: Bool
    /// A person's account.
    public var deletedID: UserID
    /// Last moment the member can be brought back.
    public var restorableUntil: Timestamp
    public var transferred: TransferredWork

    public init(success: Bool, deletedID: UserID, restorableUntil: Timestamp, transferred: TransferredWork) {
        self.success = success
        self.deletedID = deletedID
        self.restorableUntil = restorableUntil
        self.transferred = transferred
    }

    private static let memberTable: MemberTable = MemberTable(
        ["success", "deleted_id", "restorable_until", "transferred"])

    public static func decode(from reader: inout JSONReader) -> RemovedMember? {
        guard reader.beginObject() else { return nil }
        var success: Bool?
        var deletedID: UserID?
        var restorableUntil: Timestamp?
        var transferred: TransferredWork?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: success = reader.bool()
            case 1: deletedID = reader.identifier(UserID.self)
            case 2: restorableUntil = reader.timestamp()
            case 3: transferred = TransferredWork.decode(from: &reader)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0xf) else { return nil }
        guard let success, let deletedID, let restorableUntil, let transferred else { return nil }
        return RemovedMember(
            success: success, deletedID: deletedID, restorableUntil: restorableUntil, transferred: transferred)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("success", success)
        writer.member("deleted_id", deletedID)
        writer.member("restorable_until", restorableUntil)
        writer.member("transferred", transferred)
        writer.endObject()
    }
}

public struct TransferUserWorkRequest: JSONCodable, Hashable, Sendable {
    /// A person's account.
    public var targetUserID: UserID

    public init(targetUserID: UserID) {
        self.targetUserID = targetUserID
    }

    private static let memberTable: MemberTable = MemberTable(["target_user_id"])

    public static func decode(from reader: inout JSONReader) -> TransferUserWorkRequest? {
        guard reader.beginObject() else { return nil }
        var targetUserID: UserID?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: targetUserID = reader.identifier(UserID.self)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x1) else { return nil }
        guard let targetUserID else { return nil }
        return TransferUserWorkRequest(targetUserID: targetUserID)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("target_user_id", targetUserID)
        writer.endObject()
    }
}

public struct WorkTransfer: JSONCodable, Hashable, Sendable {
    public var summary: TransferredWork

    public init(summary: TransferredWork) {
        self.summary = summary
    }

    private static let memberTable: MemberTable = MemberTable(["summary"])

    public static func decode(from reader: inout JSONReader) -> WorkTransfer? {
        guard reader.beginObject() else { return nil }
        var summary: TransferredWork?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: summary = TransferredWork.decode(from: &reader)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x1) else { return nil }
        guard let summary else { return nil }
        return WorkTransfer(summary: summary)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("summary", summary)
        writer.endObject()
    }
}

/// `GET /users`: List the members of the workspace.
public enum ListUsers: ContractOperation {
    public struct Input: Sendable {
        /// State of the membership.
        public var status: ListUsersStatus?
        /// Part of name or address.
        public var search: String?
        /// Name of a role.
        public var role: String?
        /// `name`, `email`, `created_at` or `last_active_at`; `-` for descending.
        public var sort: String?
        /// Add open invitations.
        public var includeInvited: Bool
        /// Number of the page, from 1. Not together with `cursor`.
        public var page: Int?
        /// Items per page, 50 by default; more than the maximum is clamped.
        public var perPage: Int?
        /// Place to continue from; empty for the first page.
        public var cursor: String?
        /// Items per page with `cursor` or `offset`; more than the maximum is clamped.
        public var limit: Int?

        public init(
            status: ListUsersStatus? = nil, search: String? = nil, role: String? = nil, sort: String? = nil,
            includeInvited: Bool = false, page: Int? = nil, perPage: Int? = nil, cursor: String? = nil,
            limit: Int? = nil
        ) {
            self.status = status
            self.search = search
            self.role = role
            self.sort = sort
            self.includeInvited = includeInvited
            self.page = page
            self.perPage = perPage
            self.cursor = cursor
            self.limit = limit
        }
    }

    public typealias Output = UserList
    package typealias Call = ContractRuntime.Call<Failure, MemberCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "listUsers", index: OperationIndex.listUsers, method: .get, path: "/users", policy: .listUsers)

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let status: ListUsersStatus? = request.query("status").enumeration(ListUsersStatus.self)
        let search: String? = request.query("search").string(StringRule(maxLength: 200))
        let role: String? = request.query("role").string(StringRule(maxLength: 50))
        let sort: String? = request.query("sort").string(StringRule(maxLength: 100))
        let includeInvited: Bool = request.query("include_invited").bool(default: false)
        let page: Int? = request.query("page").integer(IntegerRule(minimum: 1))
        let perPage: Int? = request.query("per_page").integer(IntegerRule(minimum: 1))
        let cursor: String? = request.query("cursor").string(StringRule(maxLength: 1024))
        let limit: Int? = request.query("limit").integer(IntegerRule(minimum: 1))
        guard request.isValid else { return nil }
        return Input(
            status: status, search: search, role: role, sort: sort, includeInvited: includeInvited, page: page,
            perPage: perPage, cursor: cursor, limit: limit)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {
        request.query("status", input.status)
        request.query("search", input.search)
        request.query("role", input.role)
        request.query("sort", input.sort)
        request.query("include_invited", input.includeInvited)
        request.query("page", input.page)
        request.query("per_page", input.perPage)
        request.query("cursor", input.cursor)
        request.query("limit", input.limit)
    }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(UserList.self) }
}

/// `POST /users`: Invite a person to the workspace.
public enum InviteUser: ContractOperation {
    public struct Input: Sendable {
        /// Repeats with this key get the first answer for 24 hours.
        public var idempotencyKey: String?
        public var body: InviteUserRequest

        public init(idempotencyKey: String? = nil, body: InviteUserRequest) {
            self.idempotencyKey = idempotencyKey
            self.body = body
        }
    }

    public typealias Output = InvitedUser
    package typealias Call = ContractRuntime.Call<Failure, MemberCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func roleNotFound(resourceID: String? = nil) -> Failure {
            Failure(.roleNotFound(resourceID: resourceID))
        }
        public static func roleHierarchyViolation(
            requiredHierarchy: Int? = nil, currentHierarchy: Int? = nil
        ) -> Failure {
            Failure(.roleHierarchyViolation(requiredHierarchy: requiredHierarchy, currentHierarchy: currentHierarchy))
        }
        public static func userAlreadyMember(resourceID: String? = nil) -> Failure {
            Failure(.userAlreadyMember(resourceID: resourceID))
        }
        public static func userInviteExists(resourceID: String? = nil) -> Failure {
            Failure(.userInviteExists(resourceID: resourceID))
        }
        public static func tenantQuotaExceeded(
            limit: Int? = nil, current: Int? = nil, metric: String? = nil, requiredPlan: String? = nil
        ) -> Failure {
            Failure(.tenantQuotaExceeded(limit: limit, current: current, metric: metric, requiredPlan: requiredPlan))
        }
        public static func billingLicenseUnavailable(tier: String? = nil, available: Int? = nil) -> Failure {
            Failure(.billingLicenseUnavailable(tier: tier, available: available))
        }
        public static func userInRecovery(resourceID: String? = nil, recoverableUntil: String? = nil) -> Failure {
            Failure(.userInRecovery(resourceID: resourceID, recoverableUntil: recoverableUntil))
        }
        public static func roleOwnerProtected() -> Failure { Failure(.roleOwnerProtected()) }
        public static func rolePermissionEscalation(requiredPermissions: [String]? = nil) -> Failure {
            Failure(.rolePermissionEscalation(requiredPermissions: requiredPermissions))
        }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "inviteUser", index: OperationIndex.inviteUser, method: .post, path: "/users", policy: .inviteUser,
        requestBody: .required(["application/json"]), successStatus: 201,
        errors: [
            DeclaredError("ROLE_NOT_FOUND", 404), DeclaredError("ROLE_HIERARCHY_VIOLATION", 403),
            DeclaredError("USER_ALREADY_MEMBER", 409), DeclaredError("USER_INVITE_EXISTS", 409),
            DeclaredError("TENANT_QUOTA_EXCEEDED", 403), DeclaredError("BILLING_LICENSE_UNAVAILABLE", 409),
            DeclaredError("USER_IN_RECOVERY", 409), DeclaredError("ROLE_OWNER_PROTECTED", 403),
            DeclaredError("ROLE_PERMISSION_ESCALATION", 403),
        ])
    private static let idempotencyKeyRule: StringRule =
        StringRule(minLength: 1, maxLength: 255, pattern: Pattern(checked: "^[!-~]+$"))

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let idempotencyKey: String? = request.header("Idempotency-Key").string(idempotencyKeyRule)
        let body: InviteUserRequest? = request.jsonBody(InviteUserRequest.self)
        guard request.isValid, let body else { return nil }
        return Input(idempotencyKey: idempotencyKey, body: body)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {
        request.header("Idempotency-Key", input.idempotencyKey)
        request.json(input.body)
    }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(InvitedUser.self) }
}

/// `GET /users/{userId}`: Read one member.
public enum GetUser: ContractOperation {
    public struct Input: Sendable {
        /// A person's account.
        public var userID: UserID

        public init(userID: UserID) {
            self.userID = userID
        }
    }

    public typealias Output = User
    package typealias Call = ContractRuntime.Call<Failure, MemberCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func userNotFound(resourceID: String? = nil) -> Failure {
            Failure(.userNotFound(resourceID: resourceID))
        }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "getUser", index: OperationIndex.getUser, method: .get, path: "/users/{userId}", policy: .getUser,
        errors: [DeclaredError("USER_NOT_FOUND", 404)])

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let userID: UserID? = request.path(0, "userId").identifier(UserID.self)
        guard request.isValid, let userID else { return nil }
        return Input(userID: userID)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) { request.path(0, input.userID) }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(User.self) }
}

/// `PATCH /users/{userId}`: Change role, status or position of a member.
public enum UpdateUser: ContractOperation {
    public struct Input: Sendable {
        /// A person's account.
        public var userID: UserID
        /// ETag the caller has seen; a stale one is refused.
        public var ifMatch: String?
        public var body: UpdateUserRequest

        public init(userID: UserID, ifMatch: String? = nil, body: UpdateUserRequest = UpdateUserRequest()) {
            self.userID = userID
            self.ifMatch = ifMatch
            self.body = body
        }
    }

    public typealias Output = User
    package typealias Call = ContractRuntime.Call<Failure, MemberCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func userNotFound(resourceID: String? = nil) -> Failure {
            Failure(.userNotFound(resourceID: resourceID))
        }
        public static func userCannotModifyOwner() -> Failure { Failure(.userCannotModifyOwner()) }
        public static func roleNotFound(resourceID: String? = nil) -> Failure {
            Failure(.roleNotFound(resourceID: resourceID))
        }
        public static func roleHierarchyViolation(
            requiredHierarchy: Int? = nil, currentHierarchy: Int? = nil
        ) -> Failure {
            Failure(.roleHierarchyViolation(requiredHierarchy: requiredHierarchy, currentHierarchy: currentHierarchy))
        }
        public static func authzSelfActionForbidden() -> Failure { Failure(.authzSelfActionForbidden()) }
        public static func userStateInvalid(currentState: String? = nil, allowedStates: [String]? = nil) -> Failure {
            Failure(.userStateInvalid(currentState: currentState, allowedStates: allowedStates))
        }
        public static func roleOwnerProtected() -> Failure { Failure(.roleOwnerProtected()) }
        public static func rolePermissionEscalation(requiredPermissions: [String]? = nil) -> Failure {
            Failure(.rolePermissionEscalation(requiredPermissions: requiredPermissions))
        }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "updateUser", index: OperationIndex.updateUser, method: .patch, path: "/users/{userId}",
        policy: .updateUser, requestBody: .optional(["application/json"]),
        errors: [
            DeclaredError("USER_NOT_FOUND", 404), DeclaredError("USER_CANNOT_MODIFY_OWNER", 403),
            DeclaredError("ROLE_NOT_FOUND", 404), DeclaredError("ROLE_HIERARCHY_VIOLATION", 403),
            DeclaredError("AUTHZ_SELF_ACTION_FORBIDDEN", 403), DeclaredError("USER_STATE_INVALID", 409),
            DeclaredError("ROLE_OWNER_PROTECTED", 403), DeclaredError("ROLE_PERMISSION_ESCALATION", 403),
        ])

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let userID: UserID? = request.path(0, "userId").identifier(UserID.self)
        let ifMatch: String? = request.header("If-Match").string(StringRule(maxLength: 255))
        let body: UpdateUserRequest? = request.optionalJSONBody(UpdateUserRequest.self)
        guard request.isValid, let userID, let body else { return nil }
        return Input(userID: userID, ifMatch: ifMatch, body: body)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {
        request.path(0, input.userID)
        request.header("If-Match", input.ifMatch)
        request.json(input.body)
    }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(User.self) }
}

/// `DELETE /users/{userId}`: Remove a member from the workspace.
public enum DeleteUser: ContractOperation {
    public struct Input: Sendable {
        /// A person's account.
        public var userID: UserID
        /// As in the body.
        public var reason: String?
        /// ETag the caller has seen; a stale one is refused.
        public var ifMatch: String?
        public var body: DeleteUserRequest

        public init(
            userID: UserID, reason: String? = nil, ifMatch: String? = nil, body: DeleteUserRequest = DeleteUserRequest()
        ) {
            self.userID = userID
            self.reason = reason
            self.ifMatch = ifMatch
            self.body = body
        }
    }

    public typealias Output = RemovedMember
    package typealias Call = ContractRuntime.Call<Failure, MemberCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func userNotFound(resourceID: String? = nil) -> Failure {
            Failure(.userNotFound(resourceID: resourceID))
        }
        public static func userCannotDeleteSelf() -> Failure { Failure(.userCannotDeleteSelf()) }
        public static func userCannotModifyOwner() -> Failure { Failure(.userCannotModifyOwner()) }
        public static func userInRecovery(resourceID: String? = nil, recoverableUntil: String? = nil) -> Failure {
            Failure(.userInRecovery(resourceID: resourceID, recoverableUntil: recoverableUntil))
        }
        public static func roleHierarchyViolation(
            requiredHierarchy: Int? = nil, currentHierarchy: Int? = nil
        ) -> Failure {
            Failure(.roleHierarchyViolation(requiredHierarchy: requiredHierarchy, currentHierarchy: currentHierarchy))
        }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "deleteUser", index: OperationIndex.deleteUser, method: .delete, path: "/users/{userId}",
        policy: .deleteUser, requestBody: .optional(["application/json"]),
        errors: [
            DeclaredError("USER_NOT_FOUND", 404), DeclaredError("USER_CANNOT_DELETE_SELF", 400),
            DeclaredError("USER_CANNOT_MODIFY_OWNER", 403), DeclaredError("USER_IN_RECOVERY", 409),
            DeclaredError("ROLE_HIERARCHY_VIOLATION", 403),
        ])

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let userID: UserID? = request.path(0, "userId").identifier(UserID.self)
        let reason: String? = request.query("reason").string(StringRule(maxLength: 500))
        let ifMatch: String? = request.header("If-Match").string(StringRule(maxLength: 255))
        let body: DeleteUserRequest? = request.optionalJSONBody(DeleteUserRequest.self)
        guard request.isValid, let userID, let body else { return nil }
        return Input(userID: userID, reason: reason, ifMatch: ifMatch, body: body)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {
        request.path(0, input.userID)
        request.query("reason", input.reason)
        request.header("If-Match", input.ifMatch)
        request.json(input.body)
    }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(RemovedMember.self) }
}

/// `POST /users/{userId}/restore`: Bring a removed member back.
public enum RestoreUser: ContractOperation {
    public struct Input: Sendable {
        /// A person's account.
        public var userID: UserID

        public init(userID: UserID) {
            self.userID = userID
        }
    }

    public typealias Output = User
    package typealias Call = ContractRuntime.Call<Failure, MemberCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func userNotFound(resourceID: String? = nil) -> Failure {
            Failure(.userNotFound(resourceID: resourceID))
        }
        public static func userStateInvalid(currentState: String? = nil, allowedStates: [String]? = nil) -> Failure {
            Failure(.userStateInvalid(currentState: currentState, allowedStates: allowedStates))
        }
        public static func tenantQuotaExceeded(
            limit: Int? = nil, current: Int? = nil, metric: String? = nil, requiredPlan: String? = nil
        ) -> Failure {
            Failure(.tenantQuotaExceeded(limit: limit, current: current, metric: metric, requiredPlan: requiredPlan))
        }
        public static func roleHierarchyViolation(
            requiredHierarchy: Int? = nil, currentHierarchy: Int? = nil
        ) -> Failure {
            Failure(.roleHierarchyViolation(requiredHierarchy: requiredHierarchy, currentHierarchy: currentHierarchy))
        }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "restoreUser", index: OperationIndex.restoreUser, method: .post, path: "/users/{userId}/restore",
        policy: .restoreUser,
        errors: [
            DeclaredError("USER_NOT_FOUND", 404), DeclaredError("USER_STATE_INVALID", 409),
            DeclaredError("TENANT_QUOTA_EXCEEDED", 403), DeclaredError("ROLE_HIERARCHY_VIOLATION", 403),
        ])

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let userID: UserID? = request.path(0, "userId").identifier(UserID.self)
        guard request.isValid, let userID else { return nil }
        return Input(userID: userID)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) { request.path(0, input.userID) }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(User.self) }
}

/// `POST /users/{userId}/transfer`: Hand over the work of a member.
public enum TransferUserWork: ContractOperation {
    public struct Input: Sendable {
        /// A person's account.
        public var userID: UserID
        /// Repeats with this key get the first answer for 24 hours.
        public var idempotencyKey: String?
        public var body: TransferUserWorkRequest

        public init(userID: UserID, idempotencyKey: String? = nil, body: TransferUserWorkRequest) {
            self.userID = userID
            self.idempotencyKey = idempotencyKey
            self.body = body
        }
    }

    public typealias Output = WorkTransfer
    package typealias Call = ContractRuntime.Call<Failure, MemberCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func userNotFound(resourceID: String? = nil) -> Failure {
            Failure(.userNotFound(resourceID: resourceID))
        }
        public static func userCannotModifyOwner() -> Failure { Failure(.userCannotModifyOwner()) }
        public static func roleHierarchyViolation(
            requiredHierarchy: Int? = nil, currentHierarchy: Int? = nil
        ) -> Failure {
            Failure(.roleHierarchyViolation(requiredHierarchy: requiredHierarchy, currentHierarchy: currentHierarchy))
        }
        public static func validationReferenceInvalid(
            field: String? = nil, resourceType: String? = nil, resourceID: String? = nil
        ) -> Failure {
            Failure(.validationReferenceInvalid(field: field, resourceType: resourceType, resourceID: resourceID))
        }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "transferUserWork", index: OperationIndex.transferUserWork, method: .post, path: "/users/{userId}/transfer",
        policy: .transferUserWork, requestBody: .required(["application/json"]),
        errors: [
            DeclaredError("USER_NOT_FOUND", 404), DeclaredError("USER_CANNOT_MODIFY_OWNER", 403),
            DeclaredError("ROLE_HIERARCHY_VIOLATION", 403), DeclaredError("VALIDATION_REFERENCE_INVALID", 422),
        ])
    private static let idempotencyKeyRule: StringRule =
        StringRule(minLength: 1, maxLength: 255, pattern: Pattern(checked: "^[!-~]+$"))

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let userID: UserID? = request.path(0, "userId").identifier(UserID.self)
        let idempotencyKey: String? = request.header("Idempotency-Key").string(idempotencyKeyRule)
        let body: TransferUserWorkRequest? = request.jsonBody(TransferUserWorkRequest.self)
        guard request.isValid, let userID, let body else { return nil }
        return Input(userID: userID, idempotencyKey: idempotencyKey, body: body)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {
        request.path(0, input.userID)
        request.header("Idempotency-Key", input.idempotencyKey)
        request.json(input.body)
    }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(WorkTransfer.self) }
}

/// `POST /tenant/leave`: Leave the workspace.
public enum LeaveTenant: ContractOperation {
    public struct Input: Sendable {
        public init() {}
    }

    public typealias Output = Success
    package typealias Call = ContractRuntime.Call<Failure, MemberCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
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
        id: "leaveTenant", index: OperationIndex.leaveTenant, method: .post, path: "/tenant/leave",
        policy: .leaveTenant, errors: [DeclaredError("RESOURCE_STATE_INVALID", 409)])

    public static func decodeInput(_ request: inout RequestReader) -> Input? { Input() }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {}

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(Success.self) }
}

/// Handlers of contract/users/users.yaml.
package protocol UsersAPI: Sendable {
    /// `GET /users`: List the members of the workspace. Needs `canViewUsers`.
    func listUsers(
        _ input: ListUsers.Input, _ call: ListUsers.Call
    ) async throws(ListUsers.Failure) -> ListUsers.Output

    /// `POST /users`: Invite a person to the workspace. Needs `canInviteUsers`.
    /// A seat is reserved at once; the invitation ends after 7 days.
    func inviteUser(
        _ input: InviteUser.Input, _ call: InviteUser.Call
    ) async throws(InviteUser.Failure) -> InviteUser.Output

    /// `GET /users/{userId}`: Read one member. Needs `self|canViewUsers`.
    func getUser(
        _ input: GetUser.Input, _ call: GetUser.Call
    ) async throws(GetUser.Failure) -> GetUser.Output

    /// `PATCH /users/{userId}`: Change role, status or position of a member. Needs
    /// `role:canAssignRoles,status:canManageUsers,job_title:canManageUsers`, step-up `sensitive`.
    /// `role` needs `canAssignRoles`; `status` and `job_title` need `canManageUsers`.
    func updateUser(
        _ input: UpdateUser.Input, _ call: UpdateUser.Call
    ) async throws(UpdateUser.Failure) -> UpdateUser.Output

    /// `DELETE /users/{userId}`: Remove a member from the workspace. Needs `canDeleteUsers`, step-up `sensitive`.
    func deleteUser(
        _ input: DeleteUser.Input, _ call: DeleteUser.Call
    ) async throws(DeleteUser.Failure) -> DeleteUser.Output

    /// `POST /users/{userId}/restore`: Bring a removed member back. Needs `canDeleteUsers`, step-up `sensitive`.
    /// Within 30 days; only the primary role comes back.
    func restoreUser(
        _ input: RestoreUser.Input, _ call: RestoreUser.Call
    ) async throws(RestoreUser.Failure) -> RestoreUser.Output

    /// `POST /users/{userId}/transfer`: Hand over the work of a member. Needs `canManageUsers`, step-up `sensitive`.
    func transferUserWork(
        _ input: TransferUserWork.Input, _ call: TransferUserWork.Call
    ) async throws(TransferUserWork.Failure) -> TransferUserWork.Output

    /// `POST /tenant/leave`: Leave the workspace. Needs step-up `sensitive`.
    /// What one owns there goes to the owner of the workspace; the owner cannot leave.
    func leaveTenant(
        _ input: LeaveTenant.Input, _ call: LeaveTenant.Call
    ) async throws(LeaveTenant.Failure) -> LeaveTenant.Output
}

extension RouteTable {
    /// Serves the operations of contract/users/users.yaml.
    package mutating func add(_ handlers: some UsersAPI) {
        add(ListUsers.self) {
            (input: ListUsers.Input, call: ListUsers.Call)
                async throws(ListUsers.Failure) -> ListUsers.Output in
            try await handlers.listUsers(input, call)
        }
        add(InviteUser.self) {
            (input: InviteUser.Input, call: InviteUser.Call)
                async throws(InviteUser.Failure) -> InviteUser.Output in
            try await handlers.inviteUser(input, call)
        }
        add(GetUser.self) {
            (input: GetUser.Input, call: GetUser.Call)
                async throws(GetUser.Failure) -> GetUser.Output in
            try await handlers.getUser(input, call)
        }
        add(UpdateUser.self) {
            (input: UpdateUser.Input, call: UpdateUser.Call)
                async throws(UpdateUser.Failure) -> UpdateUser.Output in
            try await handlers.updateUser(input, call)
        }
        add(DeleteUser.self) {
            (input: DeleteUser.Input, call: DeleteUser.Call)
                async throws(DeleteUser.Failure) -> DeleteUser.Output in
            try await handlers.deleteUser(input, call)
        }
        add(RestoreUser.self) {
            (input: RestoreUser.Input, call: RestoreUser.Call)
                async throws(RestoreUser.Failure) -> RestoreUser.Output in
            try await handlers.restoreUser(input, call)
        }
        add(TransferUserWork.self) {
            (input: TransferUserWork.Input, call: TransferUserWork.Call)
                async throws(TransferUserWork.Failure) -> TransferUserWork.Output in
            try await handlers.transferUserWork(input, call)
        }
        add(LeaveTenant.self) {
            (input: LeaveTenant.Input, call: LeaveTenant.Call)
                async throws(LeaveTenant.Failure) -> LeaveTenant.Output in
            try await handlers.leaveTenant(input, call)
        }
    }
}
