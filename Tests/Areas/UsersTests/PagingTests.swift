// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import Foundation
import Paging
import Testing

@Suite struct PagingTests {
    private func refusal(_ body: () throws -> PageRequest) -> APIFailure? {
        #expect(throws: APIFailure.self) { try body() }
    }

    @Test func `without parameters the first page has the default size`() throws {
        let request: PageRequest = try PageRequest(page: nil, perPage: nil, cursor: nil)
        #expect(request.form == .page(1))
        #expect(request.size == 50)
        #expect(request.offset == 0)
        #expect(request.fetchCount == 51)
    }

    @Test func `a size above the maximum is lowered to it`() throws {
        #expect(try PageRequest(page: 2, perPage: 500, cursor: nil).size == 100)
        #expect(try PageRequest(page: nil, perPage: nil, cursor: "", limit: 500).size == 100)
    }

    @Test func `an offset of ten thousand is the last one`() throws {
        #expect(try PageRequest(page: 101, perPage: 100, cursor: nil).offset == 10_000)
        #expect(refusal { try PageRequest(page: 102, perPage: 100, cursor: nil) }?.code == "VALIDATION_FAILED")
        #expect(refusal { try PageRequest(page: .max, perPage: 100, cursor: nil) }?.status == 400)
    }

    @Test func `page and cursor together are refused`() {
        let failure: APIFailure? = refusal { try PageRequest(page: 1, perPage: nil, cursor: "") }
        #expect(failure?.code == "VALIDATION_CONFLICTING_FIELDS")
        #expect(failure?.status == 422)
    }

    @Test func `an empty cursor asks for the first page`() throws {
        #expect(try PageRequest(page: nil, perPage: nil, cursor: "").form == .cursor(nil))
        #expect(try PageRequest(page: nil, perPage: nil, cursor: "x").form == .cursor("x"))
    }

    @Test func `two hundred and fifty items make three pages of a hundred`() throws {
        let request: PageRequest = try PageRequest(page: 1, perPage: 500, cursor: nil)
        let page: Page<Int> = .numbered(Array(0...100), of: request, counted: 250)
        #expect(page.rows.count == 100)
        #expect(page.outline.total == 250)
        #expect(page.outline.pageCount == 3)
        #expect(page.outline.hasNext)
        #expect(!page.outline.hasPrevious)
        #expect(page.outline.isTotalEstimate == nil)
    }

    @Test func `more than ten thousand items are told as an estimate`() {
        let outline: PageOutline = .numbered(1, size: 50, hasMore: true, counted: 10_001)
        #expect(outline.total == 10_000)
        #expect(outline.isTotalEstimate == true)
        #expect(PageOutline.numbered(1, size: 50, hasMore: true, counted: 10_000).isTotalEstimate == nil)
    }

    @Test func `a walk by cursors goes forth and back over the same items`() throws {
        let items: [Int] = Array(1...7)
        let request: PageRequest = try PageRequest(page: nil, perPage: nil, cursor: "", limit: 3)
        func page(_ place: (Int, CursorPlace.Direction)?) -> Page<Int> {
            let isBackward: Bool = place?.1 == .backward
            let found: [Int] =
                isBackward
                ? items.reversed().filter { (item: Int) -> Bool in item < place?.0 ?? .max }
                : items.filter { (item: Int) -> Bool in item > place?.0 ?? 0 }
            let from: CursorPlace? = place.map { (_, direction: CursorPlace.Direction) -> CursorPlace in
                CursorPlace(keys: [], id: UUID(), direction: direction)
            }
            return .sealed(Array(found.prefix(request.fetchCount)), of: request, from: from) {
                (row: Int, direction: CursorPlace.Direction) -> String in
                "\(direction == .forward ? "f" : "b")\(row)"
            }
        }
        let first: Page<Int> = page(nil)
        #expect(first.rows == [1, 2, 3])
        #expect(first.outline.nextCursor == "f3")
        #expect(first.outline.previousCursor == nil)
        let second: Page<Int> = page((3, .forward))
        #expect(second.rows == [4, 5, 6])
        #expect(second.outline.previousCursor == "b4")
        let last: Page<Int> = page((6, .forward))
        #expect(last.rows == [7])
        #expect(!last.outline.hasNext)
        let back: Page<Int> = page((4, .backward))
        #expect(back.rows == [1, 2, 3])
        #expect(back.outline.hasNext)
        #expect(!back.outline.hasPrevious)
    }

    @Test func `links keep the filters and encode them`() {
        let outline: PageOutline = .numbered(2, size: 50, hasMore: true, counted: 200)
        let header: String? = PageLinks.header(
            path: "/v1/users", filters: [("search", "a b&c"), ("role", nil)], outline: outline)
        #expect(
            header == """
                </v1/users?search=a%20b%26c&page=3&per_page=50>; rel="next", \
                </v1/users?search=a%20b%26c&page=1&per_page=50>; rel="prev", \
                </v1/users?search=a%20b%26c&page=1&per_page=50>; rel="first"
                """)
    }

    @Test func `a list on one page has no links`() {
        let outline: PageOutline = .numbered(1, size: 50, hasMore: false, counted: 3)
        #expect(PageLinks.header(path: "/v1/users", filters: [], outline: outline) == nil)
    }
}
