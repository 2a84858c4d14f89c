// SPDX-License-Identifier: Apache-2.0

/// What an answer tells about its place in the list: the wire's `pagination`, without a type of the contract.
package struct PageOutline: Sendable, Equatable {
    package var total: Int?
    package var isTotalEstimate: Bool?
    package var page: Int?
    package var size: Int
    package var pageCount: Int?
    package var hasNext: Bool
    package var hasPrevious: Bool
    package var nextCursor: String?
    package var previousCursor: String?

    package init(size: Int, hasNext: Bool, hasPrevious: Bool) {
        self.size = size
        self.hasNext = hasNext
        self.hasPrevious = hasPrevious
    }

    /// The page form.
    ///
    /// - Parameter counted: matching items, counted at most one beyond `PageRules.totalMax`.
    package static func numbered(_ number: Int, size: Int, hasMore: Bool, counted: Int) -> PageOutline {
        let total: Int = min(counted, PageRules.totalMax)
        var outline: PageOutline = PageOutline(size: size, hasNext: hasMore, hasPrevious: number > 1 && counted > 0)
        outline.total = total
        outline.isTotalEstimate = counted > PageRules.totalMax ? true : nil
        outline.page = number
        outline.pageCount = (total + size - 1) / size
        return outline
    }
}

/// One page of rows with its outline.
package struct Page<Row: Sendable>: Sendable {
    package let rows: [Row]
    package let outline: PageOutline

    package init(rows: [Row], outline: PageOutline) {
        self.rows = rows
        self.outline = outline
    }

    /// The page form: `fetched` holds up to one row more than fit.
    package static func numbered(_ fetched: [Row], of request: PageRequest, counted: Int) -> Page<Row> {
        let number: Int
        switch request.form {
        case .page(let wanted): number = wanted
        case .cursor: number = 1
        }
        return Page(
            rows: Array(fetched.prefix(request.size)),
            outline: .numbered(
                number, size: request.size, hasMore: fetched.count > request.size, counted: counted))
    }

    /// The cursor form: `fetched` comes in reading direction, up to one row more than fit; a backward page is put into
    /// list order here.
    package static func sealed(
        _ fetched: [Row], of request: PageRequest, from place: CursorPlace?,
        seal: (_ row: Row, _ direction: CursorPlace.Direction) -> String
    ) -> Page<Row> {
        let hasMore: Bool = fetched.count > request.size
        let isBackward: Bool = place?.direction == .backward
        var rows: [Row] = Array(fetched.prefix(request.size))
        if isBackward { rows.reverse() }
        var outline: PageOutline = PageOutline(
            size: request.size, hasNext: isBackward || hasMore, hasPrevious: isBackward ? hasMore : place != nil)
        if rows.isEmpty {
            outline.hasNext = false
            outline.hasPrevious = false
        }
        if outline.hasNext, let last = rows.last { outline.nextCursor = seal(last, .forward) }
        if outline.hasPrevious, let first = rows.first { outline.previousCursor = seal(first, .backward) }
        return Page(rows: rows, outline: outline)
    }
}
