// SPDX-License-Identifier: Apache-2.0
import API
import ContractRuntime
import Paging

/// Who holds a role.
struct MembersHandlers: MembersAPI {
    let service: MembersService
    let listing: RoleMemberListing

    func listRoleMembers(
        _ input: ListRoleMembers.Input, _ call: ListRoleMembers.Call
    ) async throws(ListRoleMembers.Failure) -> RoleMemberList {
        do {
            let request: PageRequest = try PageRequest(
                page: input.page, perPage: input.perPage, cursor: input.cursor, limit: input.limit)
            let page: Page<RoleMember> = try await listing.page(of: input.roleID, request, RoleWork(call))
            let links: String? = PageLinks.header(path: call.request.path, filters: [], outline: page.outline)
            if let links { call.setResponseHeader("Link", links) }
            return RoleMemberList(data: page.rows, pagination: page.outline.wire)
        } catch {
            throw ListRoleMembers.refusal(error)
        }
    }

    func bulkAssignRoleMembers(
        _ input: BulkAssignRoleMembers.Input, _ call: BulkAssignRoleMembers.Call
    ) async throws(BulkAssignRoleMembers.Failure) -> BulkAssignedRoleMembers {
        let wanted: BulkAssignment = BulkAssignment(
            people: Self.distinct(input.body.userIDs),
            kind: AssignmentKind(rawValue: input.body.assignment.wire) ?? .secondary,
            expiresAt: input.body.expiresAt, reason: input.body.reason)
        do {
            let outcome: BulkOutcome = try await service.assign(input.roleID, wanted, RoleWork(call))
            return BulkAssignedRoleMembers(assigned: outcome.done.count, failed: outcome.failures)
        } catch {
            throw BulkAssignRoleMembers.refusal(error)
        }
    }

    func bulkRemoveRoleMembers(
        _ input: BulkRemoveRoleMembers.Input, _ call: BulkRemoveRoleMembers.Call
    ) async throws(BulkRemoveRoleMembers.Failure) -> BulkRemovedRoleMembers {
        do {
            let outcome: BulkOutcome = try await service.remove(
                input.roleID, from: Self.distinct(input.body.userIDs), ifMatch: input.ifMatch, RoleWork(call))
            return BulkRemovedRoleMembers(removed: outcome.done.count, failed: outcome.failures)
        } catch {
            throw BulkRemoveRoleMembers.refusal(error)
        }
    }

    func removeRoleMembers(
        _ input: RemoveRoleMembers.Input, _ call: RemoveRoleMembers.Call
    ) async throws(RemoveRoleMembers.Failure) -> BulkRemovedRoleMembers {
        do {
            let outcome: BulkOutcome = try await service.remove(
                input.roleID, from: Self.distinct(input.body.userIDs), ifMatch: nil, RoleWork(call))
            return BulkRemovedRoleMembers(removed: outcome.done.count, failed: outcome.failures)
        } catch {
            throw RemoveRoleMembers.refusal(error)
        }
    }

    /// Each person once: ids that differ in letter case only are the same one.
    private static func distinct(_ people: [UserID]) -> [UserID] {
        var seen: Set<UserID> = []
        return people.filter { (person: UserID) -> Bool in seen.insert(person).inserted }
    }
}

extension PageOutline {
    /// The wire's `pagination`.
    fileprivate var wire: Pagination {
        Pagination(
            total: total, totalIsEstimate: isTotalEstimate, page: page, perPage: size, totalPages: pageCount,
            hasNext: hasNext, hasPrev: hasPrevious, nextCursor: nextCursor, prevCursor: previousCursor)
    }
}
