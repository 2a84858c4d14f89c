// SPDX-License-Identifier: Apache-2.0
import API
package import AccessPorts
package import ContractRuntime
package import Outbox
package import Paging
package import Secrecy

/// Where clients find the API and the workspaces' pages.
package struct UsersAddresses: Sendable {
    /// Address of this API in front of `/v1`, such as `https://api.zygo.tech`.
    package let api: String
    /// Scheme and domain of the workspaces' pages: `https`, `zygo.tech` give `https://acme.zygo.tech/`.
    package let appScheme: String
    package let appDomain: String

    package init(api: String, appScheme: String, appDomain: String) {
        self.api = api
        self.appScheme = appScheme
        self.appDomain = appDomain
    }

    /// Address of a member's picture, for those who have one.
    func picture(of userID: UserID, exists: Bool) -> WebURL? {
        exists ? WebURL(wire: "\(api)/v1/users/\(userID)/avatar/file") : nil
    }

    var logo: WebURL? { WebURL(wire: "\(api)/v1/tenant/logo/file") }

    /// Page of a workspace that takes the single-use token; a fragment reaches no server log.
    func entry(slug: String, token: Secret<String>) -> WebURL? {
        WebURL(wire: "\(appScheme)://\(slug).\(appDomain)/#auth_token=\(token.reveal())")
    }
}

/// Members of a workspace, invitations to it, and one's own profile.
package struct UsersArea: Sendable {
    private let users: UsersHandlers
    private let invitations: InvitationsHandlers
    private let profile: ProfileHandlers

    package init(
        random: RandomSource, outbox: MailOutbox, invalidation: any AccessInvalidation, cursors: CursorSeal,
        addresses: UsersAddresses
    ) {
        let inviting: InvitingService = InvitingService(random: random, outbox: outbox)
        users = UsersHandlers(
            listing: MemberListing(cursors: cursors, addresses: addresses), inviting: inviting,
            memberships: MembershipService(invalidation: invalidation), addresses: addresses)
        invitations = InvitationsHandlers(
            service: JoiningService(random: random, invalidation: invalidation, addresses: addresses),
            invitations: OpenInvitations(inviting: inviting, cursors: cursors))
        profile = ProfileHandlers(addresses: addresses)
    }

    /// Serves the operations of `contract/users`.
    package func register(in routes: inout RouteTable) {
        routes.add(users)
        routes.add(invitations)
        routes.add(profile)
    }
}
