// SPDX-License-Identifier: Apache-2.0

package import OpenAPIDocument

/// One `.sql` file: its text as scalars, so that offsets turn into lines and columns.
package final class QueryFile: Sendable {
    package let source: SourceFile
    /// Folder below the areas, such as `Roles`.
    package let area: String
    /// File name without `.sql`, such as `Roles`.
    package let stem: String
    let scalars: [Unicode.Scalar]

    package init(path: String, text: String, area: String, stem: String) {
        self.source = SourceFile(path: path, text: text)
        self.area = area
        self.stem = stem
        self.scalars = Array(text.unicodeScalars)
    }

    /// Line and column of a scalar offset; one beyond the end is the end.
    func location(_ offset: Int) -> SourceLocation {
        var line = 1
        var column = 1
        for scalar in scalars.prefix(max(offset, 0)) {
            if scalar == "\n" {
                line += 1
                column = 1
            } else {
                column += 1
            }
        }
        return SourceLocation(source: source, line: line, column: column)
    }
}

/// How many rows a statement answers and what the caller gets.
package enum QueryMode: String, Sendable, Hashable, CaseIterable {
    case one
    case maybe
    case many
    case exec
    case count
    /// Any number of rows, handed over in batches by `Transaction.stream`.
    case stream
}

/// What a row turns into.
package enum QueryOutput: Sendable, Hashable {
    /// A scalar for one column, else a struct named after the statement.
    case automatic
    /// A struct of the contract, built by member name.
    case schema(String)
    /// A struct that several statements share.
    case row(String)
}

package struct QueryParameter: Sendable, Hashable {
    package let name: String
    package let isNullable: Bool
    /// Scalar offset of the first use.
    let offset: Int
}

/// A Swift type that the file asks for.
struct TypeWish: Sendable {
    let type: String
    let offset: Int
}

/// One named statement as written, with the text that PostgreSQL gets.
package struct QueryStatement: Sendable {
    package let file: QueryFile
    package let name: String
    package let mode: QueryMode
    package let output: QueryOutput
    package let doc: [String]
    /// Wished types by column or parameter name.
    let types: [String: TypeWish]
    let isPlatformScope: Bool
    let isBounded: Bool
    /// Without comments and the closing semicolon.
    let tokens: [SQLToken]
    package let parameters: [QueryParameter]
    /// With `$n`, comments removed, the name in front.
    package let text: String
    /// Scalar offset in the file of each scalar of `text`.
    let offsets: [Int]
    /// Scalar offset of the header.
    let offset: Int

    /// `roles.byID`
    package var qualifiedName: String { QueryStatement.prefix(file.stem) + "." + name }
    package var location: SourceLocation { file.location(offset) }

    /// The place in the file of PostgreSQL's one-based position in `text`.
    func location(position: Int) -> SourceLocation {
        let index = position - 1
        guard offsets.indices.contains(index) else { return location }
        return file.location(offsets[index])
    }

    static func prefix(_ stem: String) -> String { stem.prefix(1).lowercased() + stem.dropFirst() }
}
