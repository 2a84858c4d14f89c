// SPDX-License-Identifier: Apache-2.0
import API
import ContractRuntime
import Errors
import Paging

/// One call's work on a workspace: its transaction and the member behind it, without the type of its failure.
struct TenancyWork: Sendable {
    let scope: CallScope
    let caller: MemberCaller

    init<Failure: OperationFailure>(_ call: Call<Failure, MemberCaller>) {
        scope = call.scope
        caller = call.caller
    }

    var callerID: UserID { UserID(caller.userID) }
    var now: Timestamp { scope.request.receivedAt }

    /// The context of this call for a transaction of its own, which is committed whatever becomes of the call.
    var context: TransactionContext {
        TransactionContext(
            tenantID: caller.tenantID, userID: caller.userID, sessionID: caller.user.sessionID, actorKind: "user",
            requestID: scope.request.requestID, requestPath: scope.request.path, clientIP: scope.request.clientIP)
    }

    /// Runs a statement; a database error becomes the catalogue's answer for it.
    func run<Output: Sendable>(_ statement: Statement<Output>) async throws(APIFailure) -> Output {
        try await scope.run(statement)
    }
}

/// What a caller says of the part of a list that is wanted.
struct PlaceWish: Sendable {
    let page: Int?
    let perPage: Int?
    let cursor: String?
    let limit: Int?
}

/// A list in the order of its ids, which are made in the order of time.
struct ListByID<Row: Sendable>: Sendable {
    /// Name of the operation: a cursor of another one is refused.
    let operation: String
    let filters: [(name: String, value: String?)]
    let id: @Sendable (Row) -> WireUUID
    /// A page from the newest on, behind an id.
    let page: @Sendable (PageRequest, WireUUID?) -> Statement<[Row]>
    /// A page in front of an id, nearest first.
    let pageBefore: @Sendable (PageRequest, WireUUID) -> Statement<[Row]>
    let total: @Sendable (Int) -> Statement<Int>

    func read(_ wish: PlaceWish, _ cursors: CursorSeal, _ work: TenancyWork) async throws(APIFailure) -> Page<Row> {
        let request: PageRequest = try PageRequest(
            page: wish.page, perPage: wish.perPage, cursor: wish.cursor, limit: wish.limit)
        let found: Page<Row>
        switch request.form {
        case .page:
            let rows: [Row] = try await work.run(page(request, nil))
            found = .numbered(rows, of: request, counted: try await work.run(total(PageRules.totalMax + 1)))
        case .cursor(let text):
            found = try await sealed(request, text, cursors, work)
        }
        if let links = PageLinks.header(path: work.scope.request.path, filters: filters, outline: found.outline) {
            work.scope.setResponseHeader("Link", links)
        }
        return found
    }

    private func sealed(
        _ request: PageRequest, _ text: String?, _ cursors: CursorSeal, _ work: TenancyWork
    ) async throws(APIFailure) -> Page<Row> {
        let scope: CursorScope = CursorScope(
            operation: operation, tenantID: work.caller.tenantID, filters: filters)
        var place: CursorPlace?
        if let text { place = try cursors.open(text, in: scope, at: work.now) }
        let statement: Statement<[Row]> =
            if let place, place.direction == .backward { pageBefore(request, place.id) } else {
                page(request, place?.id)
            }
        return .sealed(try await work.run(statement), of: request, from: place) {
            (row: Row, direction: CursorPlace.Direction) -> String in
            cursors.seal(CursorPlace(keys: [], id: id(row), direction: direction), in: scope, at: work.now)
        }
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

/// `If-Match` and entity tags.
enum EntityTag {
    /// Refuses a change of something that the caller has not seen; weak tags never match.
    static func check(_ header: String?, _ tag: String) throws(APIFailure) {
        guard let header else { return }
        let isSeen: Bool = header.split(separator: ",").contains { (part: Substring) -> Bool in
            let candidate: Substring = part.drop(while: \.isWhitespace)
            return candidate == "*" || candidate == tag
        }
        guard isSeen else { throw APIFailure.preconditionFailed(currentEtag: tag).adding(header: "ETag", tag) }
    }
}
