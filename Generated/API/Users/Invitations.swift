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
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "acceptInvitation", index: OperationIndex.acceptInvitation, method: .post,
        path: "/invitations/{token}/accept", policy: .acceptInvitation,
        errors: [
            DeclaredError("USER_INVITE_INVALID", 400), DeclaredError("USER_INVITE_EXPIRED", 410),
            DeclaredError("USER_INVITE_EMAIL_MISMATCH", 403), DeclaredError("USER_INVITE_ALREADY_ACCEPTED", 409),
            DeclaredError("USER_ALREADY_MEMBER", 409), DeclaredError("AUTH_SSO_REQUIRED", 403),
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
    }
}
