// SPDX-License-Identifier: Apache-2.0
import API
import ContractRuntime

/// Effective permissions of a member, and what is given or denied directly: translation only.
struct GrantsHandlers: GrantsAPI {
    let service: GrantsService

    func getUserPermissions(
        _ input: GetUserPermissions.Input, _ call: GetUserPermissions.Call
    ) async throws(GetUserPermissions.Failure) -> UserPermissions {
        do {
            return try await service.effective(input.userID, explains: input.explain, RoleWork(call))
        } catch {
            throw GetUserPermissions.refusal(error)
        }
    }

    func putUserPermission(
        _ input: PutUserPermission.Input, _ call: PutUserPermission.Call
    ) async throws(PutUserPermission.Failure) -> DirectPermission {
        let grant: DirectGrant = DirectGrant(
            key: input.permissionKey, kind: input.body.grantType == .deny ? .deny : .grant,
            reason: input.body.reason, expiresAt: input.body.expiresAt)
        do {
            try await service.put(grant, for: input.userID, RoleWork(call))
        } catch {
            throw PutUserPermission.refusal(error)
        }
        return DirectPermission(
            permission: grant.key, grantType: grant.kind == .deny ? .deny : .grant, reason: grant.reason,
            grantedAt: call.now, grantedBy: UserID(call.caller.userID), expiresAt: grant.expiresAt)
    }

    func deleteUserPermission(
        _ input: DeleteUserPermission.Input, _ call: DeleteUserPermission.Call
    ) async throws(DeleteUserPermission.Failure) -> Success {
        do {
            try await service.remove(input.permissionKey, from: input.userID, RoleWork(call))
            return Success(success: true)
        } catch {
            throw DeleteUserPermission.refusal(error)
        }
    }
}
