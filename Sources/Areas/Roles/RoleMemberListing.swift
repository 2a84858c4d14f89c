// SPDX-License-Identifier: Apache-2.0
import API
import ContractRuntime
import Paging
import Queries

/// The holders of a role, page by page, latest assignment first.
struct RoleMemberListing: Sendable {
    let seal: CursorSeal

    func page(
        of role: RoleID, _ request: PageRequest, _ work: RoleWork
    ) async throws(APIFailure) -> Page<RoleMember> {
        guard try await work.run(MembersQueries.exists(roleID: role)) else {
            throw RoleRefusal.roleNotFound(role.description)
        }
        switch request.form {
        case .page:
            let rows: [RoleMember] = try await work.run(
                MembersQueries.page(
                    roleID: role, afterAt: nil, afterID: nil, limit: request.fetchCount, offset: request.offset))
            let counted: Int = try await work.run(
                MembersQueries.total(roleID: role, countLimit: PageRules.totalMax + 1))
            return .numbered(rows, of: request, counted: counted)
        case .cursor(let text): return try await page(of: role, from: text, request, work)
        }
    }

    private func page(
        of role: RoleID, from text: String?, _ request: PageRequest, _ work: RoleWork
    ) async throws(APIFailure) -> Page<RoleMember> {
        let scope: CursorScope = CursorScope(
            operation: ListRoleMembers.descriptor.id, tenantID: work.caller.tenantID,
            filters: [("role_id", role.description)])
        let place: CursorPlace? = try text.map { (text: String) throws(APIFailure) -> CursorPlace in
            try seal.open(text, in: scope, at: work.now)
        }
        let rows: [RoleMember] = try await work.run(Self.statement(role, place, limit: request.fetchCount))
        return .sealed(rows, of: request, from: place) {
            (row: RoleMember, direction: CursorPlace.Direction) -> String in
            // Microseconds: the text of a time on the wire would round a place away.
            let key: String = String(row.assignedAt.microseconds)
            return seal.seal(
                CursorPlace(keys: [key], id: row.userID.uuid, direction: direction), in: scope, at: work.now)
        }
    }

    private static func statement(
        _ role: RoleID, _ place: CursorPlace?, limit: Int
    ) throws(APIFailure) -> Statement<[RoleMember]> {
        guard let place else {
            return MembersQueries.page(roleID: role, afterAt: nil, afterID: nil, limit: limit, offset: 0)
        }
        guard let microseconds: Int64 = place.keys.first.flatMap({ $0 }).flatMap(Int64.init) else {
            throw RoleRefusal.invalidCursor()
        }
        let time: Timestamp = Timestamp(microseconds: microseconds)
        return switch place.direction {
        case .forward:
            MembersQueries.page(roleID: role, afterAt: time, afterID: place.id, limit: limit, offset: 0)
        case .backward:
            MembersQueries.pageBefore(roleID: role, beforeAt: time, beforeID: place.id, limit: limit)
        }
    }
}
