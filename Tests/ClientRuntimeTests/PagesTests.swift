// SPDX-License-Identifier: Apache-2.0
import ContractClient
import Testing

@Suite struct PagesTests {
    struct Page: Sendable {
        let items: [Int]
        let next: Int?
    }

    /// A list of `count` pages with two items each.
    private func pages(_ count: Int, pagesMax: Int = 100, _ asked: Journal<Int?> = Journal()) -> Pages<Page, Int> {
        Pages(pagesMax: pagesMax) { cursor in
            asked.append(cursor)
            let number = cursor ?? 0
            return Page(items: [number * 2, number * 2 + 1], next: number + 1 < count ? number + 1 : nil)
        } next: {
            $0.next
        }
    }

    @Test func `pages follow their cursors to the end`() async throws {
        let asked = Journal<Int?>()
        var sizes: [Int] = []
        for try await page in pages(3, asked) { sizes.append(page.items.count) }
        #expect(sizes == [2, 2, 2])
        #expect(asked.entries == [nil, 1, 2])
    }

    @Test func `elements run over all pages and only as far as asked`() async throws {
        let asked = Journal<Int?>()
        var found: [Int] = []
        for try await item in pages(100, asked).elements(\.items) {
            found.append(item)
            if item == 4 { break }
        }
        #expect(found == [0, 1, 2, 3, 4])
        #expect(asked.entries.count == 3)
    }

    @Test func `an empty page in between does not end the elements`() async throws {
        let list = Pages<Page, Int> { cursor in
            cursor == nil ? Page(items: [], next: 1) : Page(items: [7], next: nil)
        } next: {
            $0.next
        }
        var found: [Int] = []
        for try await item in list.elements(\.items) { found.append(item) }
        #expect(found == [7])
    }

    @Test func `a cursor that stands still is an error`() async {
        let list = Pages<Page, Int>(from: 1) { _ in
            Page(items: [], next: 1)
        } next: {
            $0.next
        }
        await #expect(throws: PaginationError.cursorStands) { for try await _ in list {} }
    }

    @Test func `a list longer than its bound is an error`() async {
        await #expect(throws: PaginationError.tooManyPages(3)) { for try await _ in pages(9, pagesMax: 3) {} }
    }
}
