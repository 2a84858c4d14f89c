// SPDX-License-Identifier: Apache-2.0
import API
import ContractRuntime
import Paging
import Queries

/// Pages of members and open invitations.
struct MemberListing: Sendable {
    let cursors: CursorSeal
    let addresses: UsersAddresses

    func page(_ input: ListUsers.Input, _ work: MemberWork) async throws(APIFailure) -> UserList {
        let filter: MemberFilter = try MemberFilter(
            status: input.status?.wire, search: input.search, role: input.role, sort: input.sort,
            includeInvited: input.includeInvited,
            mayListRemoved: work.caller.permissions.contains(GuardedKeys.deleteUsers))
        let request: PageRequest = try PageRequest(
            page: input.page, perPage: input.perPage, cursor: input.cursor, limit: input.limit)
        let page: Page<UsersQueries.EntryRow>
        switch request.form {
        case .page:
            let rows: [UsersQueries.EntryRow] = try await work.run(
                statement(filter, request, from: nil, isBackward: false))
            page = .numbered(rows, of: request, counted: try await work.run(total(filter)))
        case .cursor(let text):
            page = try await sealed(filter, request, text, work)
        }
        if let links = PageLinks.header(path: work.scope.request.path, filters: links(input), outline: page.outline) {
            work.scope.setResponseHeader("Link", links)
        }
        return UserList(data: page.rows.map(wire), pagination: Pagination(page.outline))
    }

    private func sealed(
        _ filter: MemberFilter, _ request: PageRequest, _ text: String?, _ work: MemberWork
    ) async throws(APIFailure) -> Page<UsersQueries.EntryRow> {
        let scope: CursorScope = CursorScope(
            operation: "listUsers", tenantID: work.caller.tenantID, filters: filter.cursorFilters)
        var place: CursorPlace?
        if let text { place = try cursors.open(text, in: scope, at: work.now) }
        let rows: [UsersQueries.EntryRow] = try await work.run(
            statement(filter, request, from: place, isBackward: place?.direction == .backward))
        return .sealed(rows, of: request, from: place) {
            (row: UsersQueries.EntryRow, direction: CursorPlace.Direction) -> String in
            cursors.seal(
                CursorPlace(keys: [row.sortKey], id: row.id.uuid, direction: direction), in: scope, at: work.now)
        }
    }

    private func statement(
        _ filter: MemberFilter, _ request: PageRequest, from place: CursorPlace?, isBackward: Bool
    ) -> Statement<[UsersQueries.EntryRow]> {
        let key: String? = place.flatMap { (place: CursorPlace) -> String? in place.keys.first ?? nil }
        let isDescending: Bool = filter.order.isDescending != isBackward
        return isDescending
            ? UsersQueries.descending(
                sort: filter.order.field.rawValue, statuses: filter.statuses, search: filter.search,
                role: filter.role, withInvitations: filter.withInvitations, afterKey: key, afterID: place?.id,
                limit: request.fetchCount, offset: request.offset)
            : UsersQueries.ascending(
                sort: filter.order.field.rawValue, statuses: filter.statuses, search: filter.search,
                role: filter.role, withInvitations: filter.withInvitations, afterKey: key, afterID: place?.id,
                limit: request.fetchCount, offset: request.offset)
    }

    private func total(_ filter: MemberFilter) -> Statement<Int> {
        UsersQueries.total(
            statuses: filter.statuses, search: filter.search, role: filter.role,
            withInvitations: filter.withInvitations, countLimit: PageRules.totalMax + 1)
    }

    private func links(_ input: ListUsers.Input) -> [(name: String, value: String?)] {
        [
            ("status", input.status?.wire), ("search", input.search), ("role", input.role), ("sort", input.sort),
            ("include_invited", input.includeInvited ? "true" : nil),
        ]
    }

    private func wire(_ row: UsersQueries.EntryRow) -> User {
        User(
            id: row.id, email: row.email, name: row.name,
            avatar: addresses.picture(of: row.id, exists: row.hasAvatar), role: row.role,
            status: UserStatus(membership: row.status), createdAt: row.createdAt, updatedAt: row.updatedAt,
            roles: [row.role] + row.furtherRoles, isOwner: row.isOwner, mfaEnabled: row.mfaEnabled,
            jobTitle: row.jobTitle, lastActiveAt: row.lastActiveAt)
    }
}

extension Pagination {
    init(_ outline: PageOutline) {
        self.init(
            total: outline.total, totalIsEstimate: outline.isTotalEstimate, page: outline.page,
            perPage: outline.size, totalPages: outline.pageCount, hasNext: outline.hasNext,
            hasPrev: outline.hasPrevious, nextCursor: outline.nextCursor, prevCursor: outline.previousCursor)
    }
}
