// SPDX-License-Identifier: Apache-2.0
import API
package import AccessPorts
package import ContractRuntime
package import Outbox
package import Paging
package import Secrecy

/// Roles of a workspace: the roles themselves, who holds them, their keys, comparing and carrying them.
package struct RolesArea: Sendable {
    private let roles: RolesHandlers
    private let members: MembersHandlers
    private let assignments: AssignmentsHandlers
    private let permissions: PermissionsHandlers
    private let transfer: TransferHandlers
    private let grants: GrantsHandlers
    private let ownership: OwnershipHandlers

    package init(
        random: RandomSource, outbox: MailOutbox, cursors: CursorSeal, invalidation: any AccessInvalidation
    ) {
        let known: KnownKeys = .catalogue
        let service: RolesService = RolesService(known: known, random: random, invalidation: invalidation)
        roles = RolesHandlers(service: service, deletion: RoleDeletion(invalidation: invalidation))
        let holders: MembersService = MembersService(invalidation: invalidation)
        members = MembersHandlers(service: holders, listing: RoleMemberListing(seal: cursors))
        assignments = AssignmentsHandlers(service: holders)
        permissions = PermissionsHandlers(service: service, known: known)
        transfer = TransferHandlers(
            service: RoleTransferService(known: known, random: random, invalidation: invalidation))
        grants = GrantsHandlers(service: GrantsService(known: known, invalidation: invalidation))
        ownership = OwnershipHandlers(
            service: OwnershipTransfers(random: random, outbox: outbox, invalidation: invalidation))
    }

    /// Serves the operations of `contract/roles`.
    package func register(in routes: inout RouteTable) {
        routes.add(roles)
        routes.add(members)
        routes.add(assignments)
        routes.add(permissions)
        routes.add(transfer)
        routes.add(grants)
        routes.add(ownership)
    }
}
