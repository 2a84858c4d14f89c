// Generated from contract/users/invitations.yaml. Edit that file, then run scripts/generate.
public import ContractRuntime
import Errors
import Policy

public struct InvitationWorkspace: JSONCodable, Hashable, Sendable {
    /// Name to show.
    public var name: String
    /// Address of the logo.
    public var logoURL: WebURL?

    public init(name: String, logoURL: WebURL? = nil) {
        self.name = name
        self.logoURL = logoURL
    }

    private static let memberTable: MemberTable = MemberTable(["name", "logo_url"])

    public static func decode(from reader: inout JSONReader) -> InvitationWorkspace? {
        guard reader.beginObject() else { return nil }
        var name: String?
        var logoURL: WebURL?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: name = reader.string(maxLength: 100)
            case 1: logoURL = reader.wire(WebURL.self, StringRule(maxLength: 2048))
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x1) else { return nil }
        guard let name else { return nil }
        return InvitationWorkspace(name: name, logoURL: logoURL)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("name", name)
        writer.member("logo_url", logoURL)
        writer.endObject()
    }
}

public struct InvitationPreview: JSONCodable, Hashable, Sendable {
    public var tenant: InvitationWorkspace
    /// Who invited.
    public var inviterName: String
    /// Role on offer.
    public var roleDisplayName: String
    /// Masked address.
    public var emailMasked: String
    /// When it ends.
    public var expiresAt: Timestamp
    /// No account has this address yet.
    public var requiresSignup: Bool

    public init(
        tenant: InvitationWorkspace, inviterName: String, roleDisplayName: String, emailMasked: String,
        expiresAt: Timestamp, requiresSignup: Bool
    ) {
        self.tenant = tenant
        self.inviterName = inviterName
        self.roleDisplayName = roleDisplayName
        self.emailMasked = emailMasked
        self.expiresAt = expiresAt
        self.requiresSignup = requiresSignup
    }

    private static let memberTable: MemberTable = MemberTable(
        ["tenant", "inviter_name", "role_display_name", "email_masked", "expires_at", "requires_signup"])

    public static func decode(from reader: inout JSONReader) -> InvitationPreview? {
        guard reader.beginObject() else { return nil }
        var tenant: InvitationWorkspace?
        var inviterName: String?
        var roleDisplayName: String?
        var emailMasked: String?
        var expiresAt: Timestamp?
        var requiresSignup: Bool?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: tenant = InvitationWorkspace.decode(from: &reader)
            case 1: inviterName = reader.string(maxLength: 200)
            case 2: roleDisplayName = reader.string(maxLength: 255)
            case 3: emailMasked = reader.string(maxLength: 254)
            case 4: expiresAt = reader.timestamp()
            case 5: requiresSignup = reader.bool()
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x3f) else { return nil }
        guard
            let tenant, let inviterName, let roleDisplayName, let emailMasked, let expiresAt, let requiresSignup
        else { return nil }
        return InvitationPreview(
            tenant: tenant, inviterName: inviterName, roleDisplayName: roleDisplayName, emailMasked: emailMasked,
            expiresAt: expiresAt, requiresSignup: requiresSignup)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("tenant", tenant)
        writer.member("inviter_name", inviterName)
        writer.member("role_display_name", roleDisplayName)
        writer.member("email_masked", emailMasked)
        writer.member("expires_at", expiresAt)
        writer.member("requires_signup", requiresSignup)
        writer.endObject()
    }
}

public struct OpenInvitation: JSONCodable, Hashable, Sendable {
    /// An invitation to join a workspace.
    public var id: InvitationID
    /// Address it was sent to.
    public var email: EmailAddress
    /// Name of the role on offer.
    public var role: String
    /// Name of the role to show.
    public var roleDisplayName: String
    /// Whether it can be accepted.
    public var status: OpenInvitationStatus
    /// A person's account.
    public var invitedBy: UserID?
    /// Who invited.
    public var inviterName: String?
    /// When it was made.
    public var createdAt: Timestamp
    /// When it ends.
    public var expiresAt: Timestamp
    /// When it was last sent.
    public var lastSentAt: Timestamp?
    /// How often it was sent again.
    public var resendCount: Int

    public init(
        id: InvitationID, email: EmailAddress, role: String, roleDisplayName: String, status: OpenInvitationStatus,
        invitedBy: UserID? = nil, inviterName: String? = nil, createdAt: Timestamp, expiresAt: Timestamp,
        lastSentAt: Timestamp? = nil, resendCount: Int
    ) {
        self.id = id
        self.email = email
        self.role = role
        self.roleDisplayName = roleDisplayName
        self.status = status
        self.invitedBy = invitedBy
        self.inviterName = inviterName
        self.createdAt = createdAt
        self.expiresAt = expiresAt
        self.lastSentAt = lastSentAt
        self.resendCount = resendCount
    }

    private static let memberTable: MemberTable = MemberTable(
        [
            "id", "email", "role", "role_display_name", "status", "invited_by", "inviter_name", "created_at",
            "expires_at", "last_sent_at", "resend_count",
        ])

    public static func decode(from reader: inout JSONReader) -> OpenInvitation? {
        guard reader.beginObject() else { return nil }
        var id: InvitationID?
        var email: EmailAddress?
        var role: String?
        var roleDisplayName: String?
        var status: OpenInvitationStatus?
        var invitedBy: UserID?
        var inviterName: String?
        var createdAt: Timestamp?
        var expiresAt: Timestamp?
        var lastSentAt: Timestamp?
        var resendCount: Int?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: id = reader.identifier(InvitationID.self)
            case 1: email = reader.wire(EmailAddress.self, StringRule(maxLength: 254))
            case 2: role = reader.string(maxLength: 50)
            case 3: roleDisplayName = reader.string(maxLength: 255)
            case 4: status = reader.enumeration(OpenInvitationStatus.self)
            case 5: invitedBy = reader.identifier(UserID.self)
            case 6: inviterName = reader.string(maxLength: 200)
            case 7: createdAt = reader.timestamp()
            case 8: expiresAt = reader.timestamp()
            case 9: lastSentAt = reader.timestamp()
            case 10: resendCount = reader.integer(minimum: 0, maximum: 5)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x59f) else { return nil }
        guard
            let id, let email, let role, let roleDisplayName, let status, let createdAt, let expiresAt, let resendCount
        else { return nil }
        return OpenInvitation(
            id: id, email: email, role: role, roleDisplayName: roleDisplayName, status: status, invitedBy: invitedBy,
            inviterName: inviterName, createdAt: createdAt, expiresAt: expiresAt, lastSentAt: lastSentAt,
            resendCount: resendCount)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("id", id)
        writer.member("email", email)
        writer.member("role", role)
        writer.member("role_display_name", roleDisplayName)
        writer.member("status", status)
        writer.member("invited_by", invitedBy)
        writer.member("inviter_name", inviterName)
        writer.member("created_at", createdAt)
        writer.member("expires_at", expiresAt)
        writer.member("last_sent_at", lastSentAt)
        writer.member("resend_count", resendCount)
        writer.endObject()
    }
}

/// Whether it can be accepted.
public enum OpenInvitationStatus: WireEnum {
    case open, expired
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<OpenInvitationStatus> = WireCases(["open", "expired"], [.open, .expired])

    public var wire: String {
        switch self {
        case .open: "open"
        case .expired: "expired"
        case .undocumented(let text): text
        }
    }
}

public struct InvitationList: JSONCodable, Hashable, Sendable {
    /// Items of this page.
    public var data: [OpenInvitation]
    /// `total`, `page` and `total_pages` are absent in the cursor form.
    public var pagination: Pagination

    public init(data: [OpenInvitation], pagination: Pagination) {
        self.data = data
        self.pagination = pagination
    }

    private static let memberTable: MemberTable = MemberTable(["data", "pagination"])

    public static func decode(from reader: inout JSONReader) -> InvitationList? {
        guard reader.beginObject() else { return nil }
        var data: [OpenInvitation]?
        var pagination: Pagination?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: data = reader.array(ArrayRule(maxItems: 100), of: OpenInvitation.self)
            case 1: pagination = Pagination.decode(from: &reader)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x3) else { return nil }
        guard let data, let pagination else { return nil }
        return InvitationList(data: data, pagination: pagination)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("data", data)
        writer.member("pagination", pagination)
        writer.endObject()
    }
}

/// `GET /invitations/{token}`: Show what an invitation offers.
public enum PreviewInvitation: ContractOperation {
    public struct Input: Sendable {
        /// Token of the invitation.
        public var token: Secret<String>

        public init(token: Secret<String>) {
            self.token = token
        }
    }

    public typealias Output = InvitationPreview
    package typealias Call = ContractRuntime.Call<Failure, Anonymous>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func userInviteInvalid() -> Failure { Failure(.userInviteInvalid()) }
        public static func userInviteExpired(expiredAt: String? = nil) -> Failure {
            Failure(.userInviteExpired(expiredAt: expiredAt))
        }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "previewInvitation", index: OperationIndex.previewInvitation, method: .get, path: "/invitations/{token}",
        policy: .previewInvitation,
        errors: [DeclaredError("USER_INVITE_INVALID", 400), DeclaredError("USER_INVITE_EXPIRED", 410)])

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let token: Secret<String>? =
            request.path(0, "token").string(StringRule(maxLength: 512, isSensitive: true)).map(Secret<String>.init)
        guard request.isValid, let token else { return nil }
        return Input(token: token)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) { request.path(0, input.token) }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? {
        response.json(InvitationPreview.self)
    }
}

/// `POST /invitations/{token}/accept`: Join the inviting workspace.
public enum AcceptInvitation: ContractOperation {
    public struct Input: Sendable {
        /// Token of the invitation.
        public var token: Secret<String>

        public init(token: Secret<String>) {
            self.token = token
        }
    }

    public typealias Output = WorkspaceEntry
    package typealias Call = ContractRuntime.Call<Failure, UserCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func userInviteInvalid() -> Failure { Failure(.userInviteInvalid()) }
        public static func userInviteExpired(expiredAt: String? = nil) -> Failure {
            Failure(.userInviteExpired(expiredAt: expiredAt))
        }
        public static func userInviteEmailMismatch() -> Failure { Failure(.userInviteEmailMismatch()) }
        public static func userInviteAlreadyAccepted() -> Failure { Failure(.userInviteAlreadyAccepted()) }
        public static func userAlreadyMember(resourceID: String? = nil) -> Failure {
            Failure(.userAlreadyMember(resourceID: resourceID))
        }
        public static func authSSORequired(loginURL: String? = nil, provider: String? = nil) -> Failure {
            Failure(.authSSORequired(loginURL: loginURL, provider: provider))
        }
        public static func tenantQuotaExceeded(
            limit: Int? = nil, current: Int? = nil, metric: String? = nil, requiredPlan: String? = nil
        ) -> Failure {
            Failure(.tenantQuotaExceeded(limit: limit, current: current, metric: metric, requiredPlan: requiredPlan))
        }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "acceptInvitation", index: OperationIndex.acceptInvitation, method: .post,
        path: "/invitations/{token}/accept", policy: .acceptInvitation,
        errors: [
            DeclaredError("USER_INVITE_INVALID", 400), DeclaredError("USER_INVITE_EXPIRED", 410),
            DeclaredError("USER_INVITE_EMAIL_MISMATCH", 403), DeclaredError("USER_INVITE_ALREADY_ACCEPTED", 409),
            DeclaredError("USER_ALREADY_MEMBER", 409), DeclaredError("AUTH_SSO_REQUIRED", 403),
            DeclaredError("TENANT_QUOTA_EXCEEDED", 403),
        ],
        isOneTime: true)

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let token: Secret<String>? =
            request.path(0, "token").string(StringRule(maxLength: 512, isSensitive: true)).map(Secret<String>.init)
        guard request.isValid, let token else { return nil }
        return Input(token: token)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) { request.path(0, input.token) }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(WorkspaceEntry.self) }
}

/// `GET /users/invitations`: List the open invitations.
public enum ListInvitations: ContractOperation {
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

    public typealias Output = InvitationList
    package typealias Call = ContractRuntime.Call<Failure, MemberCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "listInvitations", index: OperationIndex.listInvitations, method: .get, path: "/users/invitations",
        policy: .listInvitations)

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

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(InvitationList.self) }
}

/// `DELETE /users/invitations/{invitationId}`: Cancel an invitation.
public enum CancelInvitation: ContractOperation {
    public struct Input: Sendable {
        /// An invitation to join a workspace.
        public var invitationID: InvitationID

        public init(invitationID: InvitationID) {
            self.invitationID = invitationID
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
        id: "cancelInvitation", index: OperationIndex.cancelInvitation, method: .delete,
        path: "/users/invitations/{invitationId}", policy: .cancelInvitation,
        errors: [DeclaredError("USER_INVITE_NOT_FOUND", 404), DeclaredError("USER_INVITE_ALREADY_ACCEPTED", 409)])

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let invitationID: InvitationID? = request.path(0, "invitationId").identifier(InvitationID.self)
        guard request.isValid, let invitationID else { return nil }
        return Input(invitationID: invitationID)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {
        request.path(0, input.invitationID)
    }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(Deleted.self) }
}

/// `POST /users/invitations/{invitationId}/resend`: Send an invitation again.
public enum ResendInvitation: ContractOperation {
    public struct Input: Sendable {
        /// An invitation to join a workspace.
        public var invitationID: InvitationID

        public init(invitationID: InvitationID) {
            self.invitationID = invitationID
        }
    }

    public typealias Output = OpenInvitation
    package typealias Call = ContractRuntime.Call<Failure, MemberCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func userInviteNotFound(resourceID: String? = nil) -> Failure {
            Failure(.userInviteNotFound(resourceID: resourceID))
        }
        public static func userInviteAlreadyAccepted() -> Failure { Failure(.userInviteAlreadyAccepted()) }
        public static func roleHierarchyViolation(
            requiredHierarchy: Int? = nil, currentHierarchy: Int? = nil
        ) -> Failure {
            Failure(.roleHierarchyViolation(requiredHierarchy: requiredHierarchy, currentHierarchy: currentHierarchy))
        }
        public static func roleOwnerProtected() -> Failure { Failure(.roleOwnerProtected()) }
        public static func rolePermissionEscalation(requiredPermissions: [String]? = nil) -> Failure {
            Failure(.rolePermissionEscalation(requiredPermissions: requiredPermissions))
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
        id: "resendInvitation", index: OperationIndex.resendInvitation, method: .post,
        path: "/users/invitations/{invitationId}/resend", policy: .resendInvitation,
        errors: [
            DeclaredError("USER_INVITE_NOT_FOUND", 404), DeclaredError("USER_INVITE_ALREADY_ACCEPTED", 409),
            DeclaredError("ROLE_HIERARCHY_VIOLATION", 403), DeclaredError("ROLE_OWNER_PROTECTED", 403),
            DeclaredError("ROLE_PERMISSION_ESCALATION", 403), DeclaredError("TENANT_QUOTA_EXCEEDED", 403),
            DeclaredError("RESOURCE_LIMIT_REACHED", 403),
        ])

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let invitationID: InvitationID? = request.path(0, "invitationId").identifier(InvitationID.self)
        guard request.isValid, let invitationID else { return nil }
        return Input(invitationID: invitationID)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {
        request.path(0, input.invitationID)
    }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(OpenInvitation.self) }
}

/// `POST /invitations/{token}/decline`: Decline an invitation.
public enum DeclineInvitation: ContractOperation {
    public struct Input: Sendable {
        /// Token of the invitation.
        public var token: Secret<String>

        public init(token: Secret<String>) {
            self.token = token
        }
    }

    public typealias Output = Success
    package typealias Call = ContractRuntime.Call<Failure, UserCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func userInviteInvalid() -> Failure { Failure(.userInviteInvalid()) }
        public static func userInviteExpired(expiredAt: String? = nil) -> Failure {
            Failure(.userInviteExpired(expiredAt: expiredAt))
        }
        public static func userInviteEmailMismatch() -> Failure { Failure(.userInviteEmailMismatch()) }
        public static func userInviteAlreadyAccepted() -> Failure { Failure(.userInviteAlreadyAccepted()) }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "declineInvitation", index: OperationIndex.declineInvitation, method: .post,
        path: "/invitations/{token}/decline", policy: .declineInvitation,
        errors: [
            DeclaredError("USER_INVITE_INVALID", 400), DeclaredError("USER_INVITE_EXPIRED", 410),
            DeclaredError("USER_INVITE_EMAIL_MISMATCH", 403), DeclaredError("USER_INVITE_ALREADY_ACCEPTED", 409),
        ])

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let token: Secret<String>? =
            request.path(0, "token").string(StringRule(maxLength: 512, isSensitive: true)).map(Secret<String>.init)
        guard request.isValid, let token else { return nil }
        return Input(token: token)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) { request.path(0, input.token) }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(Success.self) }
}

/// Handlers of contract/users/invitations.yaml.
package protocol InvitationsAPI: Sendable {
    /// `GET /invitations/{token}`: Show what an invitation offers.
    func previewInvitation(
        _ input: PreviewInvitation.Input, _ call: PreviewInvitation.Call
    ) async throws(PreviewInvitation.Failure) -> PreviewInvitation.Output

    /// `POST /invitations/{token}/accept`: Join the inviting workspace.
    func acceptInvitation(
        _ input: AcceptInvitation.Input, _ call: AcceptInvitation.Call
    ) async throws(AcceptInvitation.Failure) -> AcceptInvitation.Output

    /// `GET /users/invitations`: List the open invitations. Needs `canViewUsers`.
    /// The latest first; those that ran out are among them until they are sent again or cancelled.
    func listInvitations(
        _ input: ListInvitations.Input, _ call: ListInvitations.Call
    ) async throws(ListInvitations.Failure) -> ListInvitations.Output

    /// `DELETE /users/invitations/{invitationId}`: Cancel an invitation. Needs `canInviteUsers`.
    func cancelInvitation(
        _ input: CancelInvitation.Input, _ call: CancelInvitation.Call
    ) async throws(CancelInvitation.Failure) -> CancelInvitation.Output

    /// `POST /users/invitations/{invitationId}/resend`: Send an invitation again. Needs `canInviteUsers`.
    /// A new token takes the place of the old one and is good for 7 days. At most 5 times, 5 minutes apart.
    func resendInvitation(
        _ input: ResendInvitation.Input, _ call: ResendInvitation.Call
    ) async throws(ResendInvitation.Failure) -> ResendInvitation.Output

    /// `POST /invitations/{token}/decline`: Decline an invitation.
    func declineInvitation(
        _ input: DeclineInvitation.Input, _ call: DeclineInvitation.Call
    ) async throws(DeclineInvitation.Failure) -> DeclineInvitation.Output
}

extension RouteTable {
    /// Serves the operations of contract/users/invitations.yaml.
    package mutating func add(_ handlers: some InvitationsAPI) {
        add(PreviewInvitation.self) {
            (input: PreviewInvitation.Input, call: PreviewInvitation.Call)
                async throws(PreviewInvitation.Failure) -> PreviewInvitation.Output in
            try await handlers.previewInvitation(input, call)
        }
        add(AcceptInvitation.self) {
            (input: AcceptInvitation.Input, call: AcceptInvitation.Call)
                async throws(AcceptInvitation.Failure) -> AcceptInvitation.Output in
            try await handlers.acceptInvitation(input, call)
        }
        add(ListInvitations.self) {
            (input: ListInvitations.Input, call: ListInvitations.Call)
                async throws(ListInvitations.Failure) -> ListInvitations.Output in
            try await handlers.listInvitations(input, call)
        }
        add(CancelInvitation.self) {
            (input: CancelInvitation.Input, call: CancelInvitation.Call)
                async throws(CancelInvitation.Failure) -> CancelInvitation.Output in
            try await handlers.cancelInvitation(input, call)
        }
        add(ResendInvitation.self) {
            (input: ResendInvitation.Input, call: ResendInvitation.Call)
                async throws(ResendInvitation.Failure) -> ResendInvitation.Output in
            try await handlers.resendInvitation(input, call)
        }
        add(DeclineInvitation.self) {
            (input: DeclineInvitation.Input, call: DeclineInvitation.Call)
                async throws(DeclineInvitation.Failure) -> DeclineInvitation.Output in
            try await handlers.declineInvitation(input, call)
        }
    }
}
