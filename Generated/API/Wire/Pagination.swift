// Generated from contract/wire/pagination.yaml. Edit that file, then run scripts/generate.
public import ContractRuntime

/// `total`, `page` and `total_pages` are absent in the cursor form.
public struct Pagination: JSONCodable, Hashable, Sendable {
    /// Exact up to 10,000.
    public var total: Int?
    /// `total` stands for more than 10,000.
    public var totalIsEstimate: Bool?
    /// Number of this page.
    public var page: Int?
    /// Items per page.
    public var perPage: Int
    /// Number of pages.
    public var totalPages: Int?
    /// Whether items follow.
    public var hasNext: Bool
    /// Whether items precede.
    public var hasPrev: Bool
    /// Value of `cursor` for the next page.
    public var nextCursor: String?
    /// Value of `cursor` for the previous page.
    public var prevCursor: String?

    public init(
        total: Int? = nil, totalIsEstimate: Bool? = nil, page: Int? = nil, perPage: Int, totalPages: Int? = nil,
        hasNext: Bool, hasPrev: Bool, nextCursor: String? = nil, prevCursor: String? = nil
    ) {
        self.total = total
        self.totalIsEstimate = totalIsEstimate
        self.page = page
        self.perPage = perPage
        self.totalPages = totalPages
        self.hasNext = hasNext
        self.hasPrev = hasPrev
        self.nextCursor = nextCursor
        self.prevCursor = prevCursor
    }

    private static let memberTable: MemberTable = MemberTable(
        [
            "total", "total_is_estimate", "page", "per_page", "total_pages", "has_next", "has_prev", "next_cursor",
            "prev_cursor",
        ])

    public static func decode(from reader: inout JSONReader) -> Pagination? {
        guard reader.beginObject() else { return nil }
        var total: Int?
        var totalIsEstimate: Bool?
        var page: Int?
        var perPage: Int?
        var totalPages: Int?
        var hasNext: Bool?
        var hasPrev: Bool?
        var nextCursor: String?
        var prevCursor: String?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: total = reader.integer(minimum: 0)
            case 1: totalIsEstimate = reader.bool()
            case 2: page = reader.integer(minimum: 1)
            case 3: perPage = reader.integer(minimum: 1)
            case 4: totalPages = reader.integer(minimum: 0)
            case 5: hasNext = reader.bool()
            case 6: hasPrev = reader.bool()
            case 7: nextCursor = reader.string(maxLength: 1024)
            case 8: prevCursor = reader.string(maxLength: 1024)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x68) else { return nil }
        guard let perPage, let hasNext, let hasPrev else { return nil }
        return Pagination(
            total: total, totalIsEstimate: totalIsEstimate, page: page, perPage: perPage, totalPages: totalPages,
            hasNext: hasNext, hasPrev: hasPrev, nextCursor: nextCursor, prevCursor: prevCursor)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("total", total)
        writer.member("total_is_estimate", totalIsEstimate)
        writer.member("page", page)
        writer.member("per_page", perPage)
        writer.member("total_pages", totalPages)
        writer.member("has_next", hasNext)
        writer.member("has_prev", hasPrev)
        writer.member("next_cursor", nextCursor)
        writer.member("prev_cursor", prevCursor)
        writer.endObject()
    }
}
