// SPDX-License-Identifier: Apache-2.0

/// One lexical part of PostgreSQL text. Ranges count Unicode scalars of the file.
package struct SQLToken: Sendable, Hashable {
    package enum Kind: Sendable, Hashable {
        /// Keyword or unquoted identifier.
        case word
        /// Identifier in double quotes; `text` is without them.
        case quoted
        /// String literal of any spelling, dollar quotes included.
        case string
        case number
        /// `:name` or `:name?`; `text` is the name.
        case parameter(isNullable: Bool)
        /// `::`
        case cast
        case operation
        case open
        case close
        case comma
        case dot
        case semicolon
        /// `-- …` or a block comment, with its marks.
        case comment
    }

    package let kind: Kind
    /// As written; a word in lower case.
    package let text: String
    package let range: Range<Int>
}

extension SQLToken {
    /// Whether the token is one of these keywords.
    func isWord(_ words: String...) -> Bool { kind == .word && words.contains(text) }

    /// Whether the token can name a table, alias or column.
    var isName: Bool { kind == .word || kind == .quoted }

    func isOperation(_ text: String) -> Bool { kind == .operation && self.text == text }
}
