// SPDX-License-Identifier: Apache-2.0
import API
import ContractRuntime
import Errors
import Queries

/// Members of the workspace: list, invite, read, change, remove.
struct UsersHandlers: UsersAPI {
    let listing: MemberListing
    let inviting: InvitingService
    let memberships: MembershipService
    let addresses: UsersAddresses

    func listUsers(_ input: ListUsers.Input, _ call: ListUsers.Call) async throws(ListUsers.Failure) -> UserList {
        do {
            return try await listing.page(input, MemberWork(call))
        } catch {
            throw ListUsers.Failure(error)
        }
    }

    func inviteUser(
        _ input: InviteUser.Input, _ call: InviteUser.Call
    ) async throws(InviteUser.Failure) -> InvitedUser {
        let invited: Invited
        do {
            invited = try await inviting.invite(
                PersonText.normal(input.body.email), as: input.body.role, MemberWork(call))
        } catch {
            throw InviteUser.Failure(error)
        }
        call.setResponseHeader("Location", "/v1/users/invitations/\(invited.id)")
        return InvitedUser(
            id: invited.id, email: invited.email, name: invited.email.wire, role: invited.role, status: .invited,
            createdAt: call.now, updatedAt: call.now, roles: [invited.role], isOwner: false, mfaEnabled: false,
            expiresAt: invited.expiresAt)
    }

    func getUser(_ input: GetUser.Input, _ call: GetUser.Call) async throws(GetUser.Failure) -> User {
        do {
            return answer(try await MemberWork(call).visibleMember(input.userID), call.scope)
        } catch {
            throw GetUser.Failure(error)
        }
    }

    func updateUser(
        _ input: UpdateUser.Input, _ call: UpdateUser.Call
    ) async throws(UpdateUser.Failure) -> User {
        let change: MemberChange = MemberChange(
            role: input.body.role, status: input.body.status?.wire, jobTitle: input.body.jobTitle)
        do {
            let row: UsersQueries.MemberRow = try await memberships.update(
                input.userID, change, ifMatch: input.ifMatch, MemberWork(call))
            return answer(row, call.scope)
        } catch {
            throw UpdateUser.Failure(error)
        }
    }

    func deleteUser(
        _ input: DeleteUser.Input, _ call: DeleteUser.Call
    ) async throws(DeleteUser.Failure) -> RemovedMember {
        let removal: MemberRemoval = MemberRemoval(
            reason: input.body.reason ?? input.reason, successor: input.body.transferTo)
        do {
            let removed: Removed = try await memberships.remove(
                input.userID, removal, ifMatch: input.ifMatch, MemberWork(call))
            return RemovedMember(
                success: true, deletedID: input.userID, restorableUntil: removed.restorableUntil,
                transferred: removed.handedOver.wire)
        } catch {
            throw DeleteUser.Failure(error)
        }
    }

    func restoreUser(
        _ input: RestoreUser.Input, _ call: RestoreUser.Call
    ) async throws(RestoreUser.Failure) -> User {
        do {
            return answer(try await memberships.restore(input.userID, MemberWork(call)), call.scope)
        } catch {
            throw RestoreUser.Failure(error)
        }
    }

    func transferUserWork(
        _ input: TransferUserWork.Input, _ call: TransferUserWork.Call
    ) async throws(TransferUserWork.Failure) -> WorkTransfer {
        do {
            let handedOver: HandedOver = try await memberships.transfer(
                from: input.userID, to: input.body.targetUserID, MemberWork(call))
            return WorkTransfer(summary: handedOver.wire)
        } catch {
            throw TransferUserWork.Failure(error)
        }
    }

    func leaveTenant(
        _ input: LeaveTenant.Input, _ call: LeaveTenant.Call
    ) async throws(LeaveTenant.Failure) -> Success {
        do {
            try await memberships.leave(MemberWork(call))
            return Success(success: true)
        } catch {
            throw LeaveTenant.Failure(error)
        }
    }

    /// The member with its entity tag.
    private func answer(_ row: UsersQueries.MemberRow, _ scope: CallScope) -> User {
        scope.setResponseHeader("ETag", row.tag)
        return row.wire(addresses)
    }
}

extension HandedOver {
    /// AI components and projects have no owner who could hand them over.
    fileprivate var wire: TransferredWork {
        TransferredWork(workflows: workflows, aiComponents: 0, projects: 0, files: files, total: total)
    }
}
