// SPDX-License-Identifier: Apache-2.0

/// The pages of a list, fetched one after the other while they are asked for.
public struct Pages<Page: Sendable, Cursor: Sendable & Equatable>: AsyncSequence, Sendable {
    public typealias Element = Page

    private let first: Cursor?
    private let pagesMax: Int
    private let fetch: @Sendable (Cursor?) async throws -> Page
    private let next: @Sendable (Page) -> Cursor?

    /// - Parameters:
    ///   - first: cursor or number of the first page; nil where the server knows it.
    ///   - pagesMax: most pages that are fetched.
    ///   - fetch: calls the list operation.
    ///   - next: cursor of the page behind; nil for the last.
    public init(
        from first: Cursor? = nil, pagesMax: Int = Pagination.pagesMaxDefault,
        fetch: @escaping @Sendable (Cursor?) async throws -> Page, next: @escaping @Sendable (Page) -> Cursor?
    ) {
        self.first = first
        self.pagesMax = pagesMax
        self.fetch = fetch
        self.next = next
    }

    public func makeAsyncIterator() -> Iterator { Iterator(pages: self) }

    public struct Iterator: AsyncIteratorProtocol {
        private let pages: Pages
        private var cursor: Cursor?
        private var count: Int = 0
        private var isOver: Bool = false

        fileprivate init(pages: Pages) {
            self.pages = pages
            cursor = pages.first
        }

        /// - Throws: what the fetch throws, or `PaginationError`.
        public mutating func next() async throws -> Page? {
            guard !isOver else { return nil }
            guard count < pages.pagesMax else { throw PaginationError.tooManyPages(pages.pagesMax) }
            let page = try await pages.fetch(cursor)
            count += 1
            guard let following = pages.next(page) else {
                isOver = true
                return page
            }
            if following == cursor { throw PaginationError.cursorStands }
            cursor = following
            return page
        }
    }

    /// The elements of all pages.
    public func elements<Elements: Sequence & Sendable>(
        _ elements: @escaping @Sendable (Page) -> Elements
    ) -> PageElements<Page, Cursor, Elements> { PageElements(pages: self, elements: elements) }
}

/// The elements of a list, page by page.
public struct PageElements<Page: Sendable, Cursor: Sendable & Equatable, Elements: Sequence & Sendable>:
    AsyncSequence, Sendable
{
    public typealias Element = Elements.Element

    fileprivate let pages: Pages<Page, Cursor>
    fileprivate let elements: @Sendable (Page) -> Elements

    public func makeAsyncIterator() -> Iterator {
        Iterator(pages: pages.makeAsyncIterator(), elements: elements)
    }

    public struct Iterator: AsyncIteratorProtocol {
        fileprivate var pages: Pages<Page, Cursor>.Iterator
        fileprivate let elements: @Sendable (Page) -> Elements
        fileprivate var current: Elements.Iterator?

        public mutating func next() async throws -> Elements.Element? {
            while true {
                if let element = current?.next() { return element }
                guard let page = try await pages.next() else { return nil }
                current = elements(page).makeIterator()
            }
        }
    }
}

/// Limits of pagination.
public enum Pagination {
    /// Most pages of one iteration.
    public static let pagesMaxDefault: Int = 10_000
}

/// A list that does not end.
public enum PaginationError: Error, Sendable, Equatable {
    /// The server names the page that it just sent as the next one.
    case cursorStands
    case tooManyPages(Int)
}
