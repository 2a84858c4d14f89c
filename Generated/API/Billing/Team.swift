// Generated from contract/billing/team.yaml. Edit that file, then run scripts/generate.
public import ContractRuntime
import Errors
import Policy

public struct TeamMember: JSONCodable, Hashable, Sendable {
    /// A person's account.
    public var id: UserID
    /// Name to show.
    public var name: String
    /// E-mail address, compared in lower case.
    public var email: EmailAddress
    /// Name of the role.
    public var role: String
    /// When the person joined.
    public var joinedAt: Timestamp
    /// State of the seat.
    public var licenseStatus: TeamMemberLicenseStatus
    /// Level of the seat.
    public var licenseType: TeamMemberLicenseType?
    /// Address of the picture in this API.
    public var avatar: WebURL?

    public init(
        id: UserID, name: String, email: EmailAddress, role: String, joinedAt: Timestamp,
        licenseStatus: TeamMemberLicenseStatus, licenseType: TeamMemberLicenseType? = nil, avatar: WebURL? = nil
    ) {
        self.id = id
        self.name = name
        self.email = email
        self.role = role
        self.joinedAt = joinedAt
        self.licenseStatus = licenseStatus
        self.licenseType = licenseType
        self.avatar = avatar
    }

    private static let memberTable: MemberTable = MemberTable(
        ["id", "name", "email", "role", "joined_at", "license_status", "license_type", "avatar"])

    public static func decode(from reader: inout JSONReader) -> TeamMember? {
        guard reader.beginObject() else { return nil }
        var id: UserID?
        var name: String?
        var email: EmailAddress?
        var role: String?
        var joinedAt: Timestamp?
        var licenseStatus: TeamMemberLicenseStatus?
        var licenseType: TeamMemberLicenseType?
        var avatar: WebURL?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: id = reader.identifier(UserID.self)
            case 1: name = reader.string(maxLength: 200)
            case 2: email = reader.wire(EmailAddress.self, StringRule(maxLength: 254))
            case 3: role = reader.string(maxLength: 50)
            case 4: joinedAt = reader.timestamp()
            case 5: licenseStatus = reader.enumeration(TeamMemberLicenseStatus.self)
            case 6: licenseType = reader.enumeration(TeamMemberLicenseType.self)
            case 7: avatar = reader.wire(WebURL.self, StringRule(maxLength: 2048))
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x3f) else { return nil }
        guard let id, let name, let email, let role, let joinedAt, let licenseStatus else { return nil }
        return TeamMember(
            id: id, name: name, email: email, role: role, joinedAt: joinedAt, licenseStatus: licenseStatus,
            licenseType: licenseType, avatar: avatar)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("id", id)
        writer.member("name", name)
        writer.member("email", email)
        writer.member("role", role)
        writer.member("joined_at", joinedAt)
        writer.member("license_status", licenseStatus)
        writer.member("license_type", licenseType)
        writer.member("avatar", avatar)
        writer.endObject()
    }
}

/// State of the seat.
public enum TeamMemberLicenseStatus: WireEnum {
    case active, inactive, pending
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<TeamMemberLicenseStatus> = WireCases(
        ["active", "inactive", "pending"], [.active, .inactive, .pending])

    public var wire: String {
        switch self {
        case .active: "active"
        case .inactive: "inactive"
        case .pending: "pending"
        case .undocumented(let text): text
        }
    }
}

/// Level of the seat.
public enum TeamMemberLicenseType: WireEnum {
    case free, basic, business
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<TeamMemberLicenseType> = WireCases(
        ["free", "basic", "business"], [.free, .basic, .business])

    public var wire: String {
        switch self {
        case .free: "free"
        case .basic: "basic"
        case .business: "business"
        case .undocumented(let text): text
        }
    }
}

public struct TeamMemberList: JSONCodable, Hashable, Sendable {
    /// Items of this page.
    public var data: [TeamMember]
    /// `total`, `page` and `total_pages` are absent in the cursor form.
    public var pagination: Pagination

    public init(data: [TeamMember], pagination: Pagination) {
        self.data = data
        self.pagination = pagination
    }

    private static let memberTable: MemberTable = MemberTable(["data", "pagination"])

    public static func decode(from reader: inout JSONReader) -> TeamMemberList? {
        guard reader.beginObject() else { return nil }
        var data: [TeamMember]?
        var pagination: Pagination?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: data = reader.array(ArrayRule(maxItems: 200), of: TeamMember.self)
            case 1: pagination = Pagination.decode(from: &reader)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x3) else { return nil }
        guard let data, let pagination else { return nil }
        return TeamMemberList(data: data, pagination: pagination)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("data", data)
        writer.member("pagination", pagination)
        writer.endObject()
    }
}

public struct PendingInvite: JSONCodable, Hashable, Sendable {
    /// An invitation to join a workspace.
    public var id: InvitationID
    /// E-mail address, compared in lower case.
    public var email: EmailAddress
    /// Name of the role.
    public var role: String
    /// When the invitation went out.
    public var invitedAt: Timestamp
    /// Name of the person who invited.
    public var invitedBy: String?
    /// State.
    public var status: PendingInviteStatus
    /// When it ends.
    public var expiresAt: Timestamp

    public init(
        id: InvitationID, email: EmailAddress, role: String, invitedAt: Timestamp, invitedBy: String? = nil,
        status: PendingInviteStatus, expiresAt: Timestamp
    ) {
        self.id = id
        self.email = email
        self.role = role
        self.invitedAt = invitedAt
        self.invitedBy = invitedBy
        self.status = status
        self.expiresAt = expiresAt
    }

    private static let memberTable: MemberTable = MemberTable(
        ["id", "email", "role", "invited_at", "invited_by", "status", "expires_at"])

    public static func decode(from reader: inout JSONReader) -> PendingInvite? {
        guard reader.beginObject() else { return nil }
        var id: InvitationID?
        var email: EmailAddress?
        var role: String?
        var invitedAt: Timestamp?
        var invitedBy: String?
        var status: PendingInviteStatus?
        var expiresAt: Timestamp?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: id = reader.identifier(InvitationID.self)
            case 1: email = reader.wire(EmailAddress.self, StringRule(maxLength: 254))
            case 2: role = reader.string(maxLength: 50)
            case 3: invitedAt = reader.timestamp()
            case 4: invitedBy = reader.string(maxLength: 200)
            case 5: status = reader.enumeration(PendingInviteStatus.self)
            case 6: expiresAt = reader.timestamp()
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x6f) else { return nil }
        guard let id, let email, let role, let invitedAt, let status, let expiresAt else { return nil }
        return PendingInvite(
            id: id, email: email, role: role, invitedAt: invitedAt, invitedBy: invitedBy, status: status,
            expiresAt: expiresAt)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("id", id)
        writer.member("email", email)
        writer.member("role", role)
        writer.member("invited_at", invitedAt)
        writer.member("invited_by", invitedBy)
        writer.member("status", status)
        writer.member("expires_at", expiresAt)
        writer.endObject()
    }
}

/// State.
public enum PendingInviteStatus: WireEnum {
    case pending, expired, accepted
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<PendingInviteStatus> = WireCases(
        ["pending", "expired", "accepted"], [.pending, .expired, .accepted])

    public var wire: String {
        switch self {
        case .pending: "pending"
        case .expired: "expired"
        case .accepted: "accepted"
        case .undocumented(let text): text
        }
    }
}

public struct PendingInviteList: JSONCodable, Hashable, Sendable {
    /// Items of this page.
    public var data: [PendingInvite]
    /// `total`, `page` and `total_pages` are absent in the cursor form.
    public var pagination: Pagination

    public init(data: [PendingInvite], pagination: Pagination) {
        self.data = data
        self.pagination = pagination
    }

    private static let memberTable: MemberTable = MemberTable(["data", "pagination"])

    public static func decode(from reader: inout JSONReader) -> PendingInviteList? {
        guard reader.beginObject() else { return nil }
        var data: [PendingInvite]?
        var pagination: Pagination?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: data = reader.array(ArrayRule(maxItems: 1000), of: PendingInvite.self)
            case 1: pagination = Pagination.decode(from: &reader)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x3) else { return nil }
        guard let data, let pagination else { return nil }
        return PendingInviteList(data: data, pagination: pagination)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("data", data)
        writer.member("pagination", pagination)
        writer.endObject()
    }
}

public struct TeamInviteEntry: JSONCodable, Hashable, Sendable {
    /// E-mail address, compared in lower case.
    public var email: EmailAddress
    /// Name of the role.
    public var role: String
    /// Level of the seat.
    public var licenseTier: TeamInviteEntryLicenseTier?

    public init(email: EmailAddress, role: String, licenseTier: TeamInviteEntryLicenseTier? = nil) {
        self.email = email
        self.role = role
        self.licenseTier = licenseTier
    }

    private static let memberTable: MemberTable = MemberTable(["email", "role", "license_tier"])

    public static func decode(from reader: inout JSONReader) -> TeamInviteEntry? {
        guard reader.beginObject() else { return nil }
        var email: EmailAddress?
        var role: String?
        var licenseTier: TeamInviteEntryLicenseTier?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: email = reader.wire(EmailAddress.self, StringRule(maxLength: 254))
            case 1: role = reader.string(maxLength: 50)
            case 2: licenseTier = reader.enumeration(TeamInviteEntryLicenseTier.self)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x3) else { return nil }
        guard let email, let role else { return nil }
        return TeamInviteEntry(email: email, role: role, licenseTier: licenseTier)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("email", email)
        writer.member("role", role)
        writer.member("license_tier", licenseTier)
        writer.endObject()
    }
}

/// Level of the seat.
public enum TeamInviteEntryLicenseTier: WireEnum {
    case free, basic, business
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<TeamInviteEntryLicenseTier> = WireCases(
        ["free", "basic", "business"], [.free, .basic, .business])

    public var wire: String {
        switch self {
        case .free: "free"
        case .basic: "basic"
        case .business: "business"
        case .undocumented(let text): text
        }
    }
}

public struct CreateTeamInviteRequest: JSONCodable, Hashable, Sendable {
    /// Invitations.
    public var invites: [TeamInviteEntry]

    public init(invites: [TeamInviteEntry]) {
        self.invites = invites
    }

    private static let memberTable: MemberTable = MemberTable(["invites"])

    public static func decode(from reader: inout JSONReader) -> CreateTeamInviteRequest? {
        guard reader.beginObject() else { return nil }
        var invites: [TeamInviteEntry]?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: invites = reader.array(ArrayRule(maxItems: 200), of: TeamInviteEntry.self)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x1) else { return nil }
        guard let invites else { return nil }
        return CreateTeamInviteRequest(invites: invites)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("invites", invites)
        writer.endObject()
    }
}

public struct TeamInviteFailure: JSONCodable, Hashable, Sendable {
    /// E-mail address, compared in lower case.
    public var email: String
    /// An error code.
    public var reason: String

    public init(email: String, reason: String) {
        self.email = email
        self.reason = reason
    }

    private static let memberTable: MemberTable = MemberTable(["email", "reason"])

    public static func decode(from reader: inout JSONReader) -> TeamInviteFailure? {
        guard reader.beginObject() else { return nil }
        var email: String?
        var reason: String?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: email = reader.string(maxLength: 254)
            case 1: reason = reader.string(maxLength: 64)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x3) else { return nil }
        guard let email, let reason else { return nil }
        return TeamInviteFailure(email: email, reason: reason)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("email", email)
        writer.member("reason", reason)
        writer.endObject()
    }
}

public struct TeamInviteResult: JSONCodable, Hashable, Sendable {
    /// Whether a code went out.
    public var sent: Int
    /// What could not be done.
    public var failed: [TeamInviteFailure]

    public init(sent: Int, failed: [TeamInviteFailure]) {
        self.sent = sent
        self.failed = failed
    }

    private static let memberTable: MemberTable = MemberTable(["sent", "failed"])

    public static func decode(from reader: inout JSONReader) -> TeamInviteResult? {
        guard reader.beginObject() else { return nil }
        var sent: Int?
        var failed: [TeamInviteFailure]?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: sent = reader.integer(minimum: 0)
            case 1: failed = reader.array(ArrayRule(maxItems: 200), of: TeamInviteFailure.self)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x3) else { return nil }
        guard let sent, let failed else { return nil }
        return TeamInviteResult(sent: sent, failed: failed)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("sent", sent)
        writer.member("failed", failed)
        writer.endObject()
    }
}

/// `GET /billing/team`: List members with their seats.
public enum GetBillingTeam: ContractOperation {
    public struct Input: Sendable {
        /// Number of the page, from 1. Not together with `cursor`.
        public var page: Int?
        /// Items per page, 50 by default; more than the maximum is clamped.
        public var perPage: Int?
        /// Place to continue from; empty for the first page.
        public var cursor: String?
        /// Items per page with `cursor` or `offset`; more than the maximum is clamped.
        public var limit: Int?

        public init(page: Int? = nil, perPage: Int? = nil, cursor: String? = nil, limit: Int? = nil) {
            self.page = page
            self.perPage = perPage
            self.cursor = cursor
            self.limit = limit
        }
    }

    public typealias Output = TeamMemberList
    package typealias Call = ContractRuntime.Call<Failure, MemberCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "getBillingTeam", index: OperationIndex.getBillingTeam, method: .get, path: "/billing/team",
        policy: .getBillingTeam)

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let page: Int? = request.query("page").integer(IntegerRule(minimum: 1))
        let perPage: Int? = request.query("per_page").integer(IntegerRule(minimum: 1))
        let cursor: String? = request.query("cursor").string(StringRule(maxLength: 1024))
        let limit: Int? = request.query("limit").integer(IntegerRule(minimum: 1))
        guard request.isValid else { return nil }
        return Input(page: page, perPage: perPage, cursor: cursor, limit: limit)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {
        request.query("page", input.page)
        request.query("per_page", input.perPage)
        request.query("cursor", input.cursor)
        request.query("limit", input.limit)
    }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(TeamMemberList.self) }
}

/// `GET /billing/invites`: List invitations with their seats.
public enum GetPendingInvites: ContractOperation {
    public struct Input: Sendable {
        /// Number of the page, from 1. Not together with `cursor`.
        public var page: Int?
        /// Items per page, 50 by default; more than the maximum is clamped.
        public var perPage: Int?
        /// Place to continue from; empty for the first page.
        public var cursor: String?
        /// Items per page with `cursor` or `offset`; more than the maximum is clamped.
        public var limit: Int?

        public init(page: Int? = nil, perPage: Int? = nil, cursor: String? = nil, limit: Int? = nil) {
            self.page = page
            self.perPage = perPage
            self.cursor = cursor
            self.limit = limit
        }
    }

    public typealias Output = PendingInviteList
    package typealias Call = ContractRuntime.Call<Failure, MemberCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "getPendingInvites", index: OperationIndex.getPendingInvites, method: .get, path: "/billing/invites",
        policy: .getPendingInvites)

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let page: Int? = request.query("page").integer(IntegerRule(minimum: 1))
        let perPage: Int? = request.query("per_page").integer(IntegerRule(minimum: 1))
        let cursor: String? = request.query("cursor").string(StringRule(maxLength: 1024))
        let limit: Int? = request.query("limit").integer(IntegerRule(minimum: 1))
        guard request.isValid else { return nil }
        return Input(page: page, perPage: perPage, cursor: cursor, limit: limit)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {
        request.query("page", input.page)
        request.query("per_page", input.perPage)
        request.query("cursor", input.cursor)
        request.query("limit", input.limit)
    }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? {
        response.json(PendingInviteList.self)
    }
}

/// `POST /billing/invites`: Invite people with seats.
public enum CreateTeamInvite: ContractOperation {
    public struct Input: Sendable {
        /// Repeats with this key get the first answer for 24 hours.
        public var idempotencyKey: String?
        public var body: CreateTeamInviteRequest

        public init(idempotencyKey: String? = nil, body: CreateTeamInviteRequest) {
            self.idempotencyKey = idempotencyKey
            self.body = body
        }
    }

    public typealias Output = TeamInviteResult
    package typealias Call = ContractRuntime.Call<Failure, MemberCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "createTeamInvite", index: OperationIndex.createTeamInvite, method: .post, path: "/billing/invites",
        policy: .createTeamInvite, requestBody: .required(["application/json"]), successStatus: 201)
    private static let idempotencyKeyRule: StringRule =
        StringRule(minLength: 1, maxLength: 255, pattern: Pattern(checked: "^[!-~]+$"))

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let idempotencyKey: String? = request.header("Idempotency-Key").string(idempotencyKeyRule)
        let body: CreateTeamInviteRequest? = request.jsonBody(CreateTeamInviteRequest.self)
        guard request.isValid, let body else { return nil }
        return Input(idempotencyKey: idempotencyKey, body: body)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {
        request.header("Idempotency-Key", input.idempotencyKey)
        request.json(input.body)
    }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? {
        response.json(TeamInviteResult.self)
    }
}

/// `DELETE /billing/invites/{inviteId}`: Withdraw an invitation.
public enum CancelInvite: ContractOperation {
    public struct Input: Sendable {
        /// An invitation to join a workspace.
        public var inviteID: InvitationID
        /// ETag the caller has seen; a stale one is refused.
        public var ifMatch: String?

        public init(inviteID: InvitationID, ifMatch: String? = nil) {
            self.inviteID = inviteID
            self.ifMatch = ifMatch
        }
    }

    public typealias Output = Deleted
    package typealias Call = ContractRuntime.Call<Failure, MemberCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func userInviteNotFound(resourceID: String? = nil) -> Failure {
            Failure(.userInviteNotFound(resourceID: resourceID))
        }
        public static func userInviteAlreadyAccepted() -> Failure { Failure(.userInviteAlreadyAccepted()) }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "cancelInvite", index: OperationIndex.cancelInvite, method: .delete, path: "/billing/invites/{inviteId}",
        policy: .cancelInvite,
        errors: [DeclaredError("USER_INVITE_NOT_FOUND", 404), DeclaredError("USER_INVITE_ALREADY_ACCEPTED", 409)])

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let inviteID: InvitationID? = request.path(0, "inviteId").identifier(InvitationID.self)
        let ifMatch: String? = request.header("If-Match").string(StringRule(maxLength: 255))
        guard request.isValid, let inviteID else { return nil }
        return Input(inviteID: inviteID, ifMatch: ifMatch)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {
        request.path(0, input.inviteID)
        request.header("If-Match", input.ifMatch)
    }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(Deleted.self) }
}

/// `POST /billing/invites/{inviteId}/resend`: Send an invitation again.
public enum ResendInvite: ContractOperation {
    public struct Input: Sendable {
        /// An invitation to join a workspace.
        public var inviteID: InvitationID

        public init(inviteID: InvitationID) {
            self.inviteID = inviteID
        }
    }

    public typealias Output = PendingInvite
    package typealias Call = ContractRuntime.Call<Failure, MemberCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func userInviteNotFound(resourceID: String? = nil) -> Failure {
            Failure(.userInviteNotFound(resourceID: resourceID))
        }
        public static func userInviteAlreadyAccepted() -> Failure { Failure(.userInviteAlreadyAccepted()) }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "resendInvite", index: OperationIndex.resendInvite, method: .post,
        path: "/billing/invites/{inviteId}/resend", policy: .resendInvite,
        errors: [DeclaredError("USER_INVITE_NOT_FOUND", 404), DeclaredError("USER_INVITE_ALREADY_ACCEPTED", 409)])

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let inviteID: InvitationID? = request.path(0, "inviteId").identifier(InvitationID.self)
        guard request.isValid, let inviteID else { return nil }
        return Input(inviteID: inviteID)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {
        request.path(0, input.inviteID)
    }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(PendingInvite.self) }
}
