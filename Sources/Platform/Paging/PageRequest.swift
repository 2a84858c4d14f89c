// SPDX-License-Identifier: Apache-2.0
package import ContractRuntime

/// Sizes of one list operation's pages.
package struct PageRules: Sendable, Equatable {
    /// Most items that `page` may skip; further on only a cursor leads.
    package static let offsetMax: Int = 10_000
    /// Exact up to here; a larger total is told as this number and marked as an estimate.
    package static let totalMax: Int = 10_000

    /// Items per page where the caller names no number.
    package var sizeDefault: Int
    /// A larger wish is lowered to this.
    package var sizeMax: Int

    package init(sizeDefault: Int = 50, sizeMax: Int = 100) {
        self.sizeDefault = sizeDefault
        self.sizeMax = sizeMax
    }
}

/// Which part of a list a caller asks for, in one of the two forms.
package struct PageRequest: Sendable, Equatable {
    package enum Form: Sendable, Equatable {
        /// Number of the page, from 1.
        case page(Int)
        /// A cursor's text; nil for the first page.
        case cursor(String?)
    }

    package let form: Form
    /// Items per page, within the rules.
    package let size: Int

    /// Reads the paging parameters of a list operation.
    ///
    /// - Throws: 422 for both forms at once, 400 for a page beyond the offset bound.
    package init(
        page: Int?, perPage: Int?, cursor: String?, limit: Int? = nil, rules: PageRules = PageRules()
    ) throws(APIFailure) {
        guard let cursor else {
            size = Self.size(perPage ?? limit, rules)
            let number: Int = page ?? 1
            let skipped: (partialValue: Int, overflow: Bool) = (number - 1).multipliedReportingOverflow(by: size)
            guard number >= 1, !skipped.overflow, skipped.partialValue <= PageRules.offsetMax else {
                throw Self.beyond(PageRules.offsetMax / size + 1)
            }
            form = .page(number)
            return
        }
        guard page == nil else {
            throw APIFailure(
                code: "VALIDATION_CONFLICTING_FIELDS", status: 422,
                details: [("fields", .array([.string("page"), .string("cursor")]))])
        }
        size = Self.size(limit ?? perPage, rules)
        form = .cursor(cursor.isEmpty ? nil : cursor)
    }

    /// Items to skip: pages before this one; a cursor skips none.
    package var offset: Int {
        switch form {
        case .page(let number): (number - 1) * size
        case .cursor: 0
        }
    }

    /// Rows to fetch: one more than fit tells whether another page follows.
    package var fetchCount: Int { size + 1 }

    private static func size(_ wished: Int?, _ rules: PageRules) -> Int {
        min(max(wished ?? rules.sizeDefault, 1), rules.sizeMax)
    }

    private static func beyond(_ pageMax: Int) -> APIFailure {
        ViolationReport([
            Violation(
                location: .query, path: [.name("page")], code: .outOfRange,
                constraints: [
                    ViolatedConstraint(
                        name: "isReachable", text: "page must be from 1 to \(pageMax); use a cursor beyond")
                ])
        ]).failure
    }
}
