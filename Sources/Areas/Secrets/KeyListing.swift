// SPDX-License-Identifier: Apache-2.0
import API
import ContractRuntime
import Paging
import Queries

/// Pages of API keys.
struct KeyListing: Sendable {
    /// A call without paging parameters gets what the original contract promises: all of a workspace.
    private static let whole: PageRules = PageRules(sizeDefault: 1_000, sizeMax: 1_000)

    let cursors: CursorSeal

    func page(_ input: ListApiKeys.Input, _ work: KeyWork) async throws(APIFailure) -> ApiKeyList {
        let isWhole: Bool = input.page == nil && input.perPage == nil && input.cursor == nil && input.limit == nil
        let request: PageRequest = try PageRequest(
            page: input.page, perPage: input.perPage, cursor: input.cursor, limit: input.limit,
            rules: isWhole ? Self.whole : PageRules())
        let filters: [(name: String, value: String?)] = [
            ("status", input.status?.wire), ("user_id", input.userID?.description),
        ]
        let page: Page<APIKeysQueries.KeyRow>
        switch request.form {
        case .page:
            page = .numbered(
                try await work.run(rows(input, request, from: nil, work)), of: request,
                counted: try await work.run(
                    APIKeysQueries.total(
                        status: input.status?.wire, at: work.now, ownerID: input.userID,
                        countLimit: PageRules.totalMax + 1)))
        case .cursor(let text):
            let scope: CursorScope = CursorScope(
                operation: "listApiKeys", tenantID: work.caller.tenantID, filters: filters)
            var place: CursorPlace?
            if let text { place = try cursors.open(text, in: scope, at: work.now) }
            page = .sealed(try await work.run(rows(input, request, from: place, work)), of: request, from: place) {
                (row: APIKeysQueries.KeyRow, direction: CursorPlace.Direction) -> String in
                cursors.seal(
                    CursorPlace(
                        keys: [String(row.createdAt.microseconds)], id: row.id.uuid, direction: direction),
                    in: scope, at: work.now)
            }
        }
        if let links = PageLinks.header(path: work.scope.request.path, filters: filters, outline: page.outline) {
            work.scope.setResponseHeader("Link", links)
        }
        return ApiKeyList(data: page.rows.map(\.wire), pagination: Pagination(page.outline))
    }

    private func rows(
        _ input: ListApiKeys.Input, _ request: PageRequest, from place: CursorPlace?, _ work: KeyWork
    ) -> Statement<[APIKeysQueries.KeyRow]> {
        let time: Timestamp? = place.flatMap { (place: CursorPlace) -> Timestamp? in
            (place.keys.first ?? nil).flatMap { (text: String) -> Int64? in Int64(text) }
                .map { (value: Int64) -> Timestamp in Timestamp(microseconds: value) }
        }
        if let place, let time, place.direction == .backward {
            return APIKeysQueries.pageBefore(
                at: work.now, status: input.status?.wire, ownerID: input.userID, beforeAt: time, beforeID: place.id,
                limit: request.fetchCount)
        }
        return APIKeysQueries.page(
            at: work.now, status: input.status?.wire, ownerID: input.userID, afterAt: time, afterID: place?.id,
            limit: request.fetchCount, offset: request.offset)
    }
}

extension Pagination {
    fileprivate init(_ outline: PageOutline) {
        self.init(
            total: outline.total, totalIsEstimate: outline.isTotalEstimate, page: outline.page,
            perPage: outline.size, totalPages: outline.pageCount, hasNext: outline.hasNext,
            hasPrev: outline.hasPrevious, nextCursor: outline.nextCursor, prevCursor: outline.previousCursor)
    }
}
