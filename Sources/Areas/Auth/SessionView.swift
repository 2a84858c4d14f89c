// SPDX-License-Identifier: Apache-2.0
import API
import ContractRuntime
import Queries
import Tokens

/// What a person sees of its own session: the person as a member, its workspaces, its rights.
struct SessionView: Sendable {
    let viewer: SessionsQueries.ViewerRow
    let memberships: [SessionsQueries.MembershipRow]
    /// Address of this API, in front of `/v1`.
    let apiURL: String
    let permissionKeys: [String]

    /// Reads it; the transaction must be in the context of the session's user and workspace.
    static func load(
        _ sessionID: WireUUID, of userID: WireUUID, _ dependencies: AuthDependencies, _ scope: CallScope
    ) async throws(APIFailure) -> SessionView {
        guard let viewer = try await scope.run(SessionsQueries.viewer(sessionID: sessionID)) else {
            throw APIFailure(code: "AUTH_SESSION_INVALID", status: 401)
        }
        return SessionView(
            viewer: viewer, memberships: try await scope.run(SessionsQueries.memberships(userID: userID)),
            apiURL: dependencies.tokens.issuer, permissionKeys: dependencies.permissionKeys)
    }

    /// The owner holds the whole catalogue, whatever rows say.
    var permissions: [String] { viewer.isOwner ? permissionKeys.sorted() : viewer.permissionKeys }

    var session: Session {
        Session(
            user: user, tenant: tenant, tenants: tenants, roles: viewer.roleNames, permissions: permissions,
            featureFlags: [:])
    }

    var user: User {
        let avatar: String = "\(apiURL)/v1/users/\(viewer.userID.wire)/avatar/file"
        return User(
            id: UserID(viewer.userID), email: viewer.email, name: viewer.name,
            avatar: viewer.hasAvatar ? WebURL(wire: avatar) : nil, role: viewer.roleNames.first ?? "",
            status: viewer.memberStatus == "suspended" ? .suspended : .active,
            createdAt: viewer.joinedAt ?? viewer.createdAt, updatedAt: viewer.updatedAt, roles: viewer.roleNames,
            isOwner: viewer.isOwner, mfaEnabled: viewer.mfaEnabled, jobTitle: viewer.jobTitle,
            lastActiveAt: viewer.lastActiveAt)
    }

    var tenant: Tenant? {
        guard let tenantID = viewer.tenantID else { return nil }
        return memberships.first { $0.tenantID == tenantID }.map(wire)
    }

    var tenants: [Tenant] { memberships.filter(\.isOpen).map(wire) }

    func wire(_ membership: SessionsQueries.MembershipRow) -> Tenant {
        Tenant(
            id: TenantID(membership.tenantID), slug: membership.slug, name: membership.name,
            plan: .init(wire: membership.plan) ?? .free,
            status: membership.tenantStatus == "suspended" ? .suspended : .active,
            logo: membership.hasLogo ? WebURL(wire: "\(apiURL)/v1/tenant/logo/file") : nil)
    }
}

extension SessionsQueries.MembershipRow {
    /// An active member of a workspace that has not ended.
    var isOpen: Bool {
        memberStatus == "active" && ["active", "suspended", "pending_deletion"].contains(tenantStatus)
    }
}
