// SPDX-License-Identifier: Apache-2.0

/// Why a text cannot be split into tokens.
package struct SQLTokenFailure: Error, Sendable {
    /// Scalar offset of the part that does not end.
    package let offset: Int
    package let message: String
}

/// Splits PostgreSQL text into tokens; white space is left out, comments are kept.
///
/// Follows PostgreSQL's lexical structure: nested block comments, dollar quotes, escape strings, quoted identifiers.
package struct SQLTokenizer {
    private let scalars: [Unicode.Scalar]
    private var index = 0
    private var tokens: [SQLToken] = []

    private init(_ scalars: [Unicode.Scalar]) {
        self.scalars = scalars
    }

    package static func tokens(of scalars: [Unicode.Scalar]) throws(SQLTokenFailure) -> [SQLToken] {
        var tokenizer = SQLTokenizer(scalars)
        while try tokenizer.next() {}
        return tokenizer.tokens
    }

    private mutating func next() throws(SQLTokenFailure) -> Bool {
        while let scalar = peek(), scalar.properties.isWhitespace { index += 1 }
        guard let scalar = peek() else { return false }
        if try comment() { return true }
        if try quoted(scalar) { return true }
        if Self.isNameStart(scalar) {
            word()
        } else if Self.isDigit(scalar) || (scalar == "." && peek(1).map(Self.isDigit) == true) {
            number()
        } else if scalar == ":" {
            colon()
        } else {
            symbol(scalar)
        }
        return true
    }

    private mutating func comment() throws(SQLTokenFailure) -> Bool {
        let start = index
        if peek() == "-", peek(1) == "-" {
            while let scalar = peek(), scalar != "\n" { index += 1 }
            add(.comment, start)
            return true
        }
        guard peek() == "/", peek(1) == "*" else { return false }
        var depth = 0
        repeat {
            if peek() == "/", peek(1) == "*" {
                depth += 1
                index += 2
            } else if peek() == "*", peek(1) == "/" {
                depth -= 1
                index += 2
            } else {
                index += 1
            }
            if index >= scalars.count, depth > 0 {
                throw SQLTokenFailure(offset: start, message: "the comment has no end")
            }
        } while depth > 0
        add(.comment, start)
        return true
    }

    private mutating func quoted(_ first: Unicode.Scalar) throws(SQLTokenFailure) -> Bool {
        let start = index
        switch first {
        case "'":
            try string(from: start, escapes: false)
        case "e", "E":
            guard peek(1) == "'" else { return false }
            index += 1
            try string(from: start, escapes: true)
        case "b", "B", "x", "X", "n", "N":
            guard peek(1) == "'" else { return false }
            index += 1
            try string(from: start, escapes: false)
        case "\"":
            try identifier(from: start)
        case "$":
            return try dollarQuote(from: start)
        default: return false
        }
        return true
    }

    private mutating func string(from start: Int, escapes: Bool) throws(SQLTokenFailure) {
        index += 1
        while let scalar = peek() {
            index += 1
            if escapes, scalar == "\\" {
                index += 1
            } else if scalar == "'" {
                guard peek() == "'" else { return add(.string, start) }
                index += 1
            }
        }
        throw SQLTokenFailure(offset: start, message: "the string has no end")
    }

    private mutating func identifier(from start: Int) throws(SQLTokenFailure) {
        index += 1
        var name = ""
        while let scalar = peek() {
            index += 1
            if scalar == "\"" {
                guard peek() == "\"" else {
                    tokens.append(SQLToken(kind: .quoted, text: name, range: start..<index))
                    return
                }
                index += 1
            }
            name.unicodeScalars.append(scalar)
        }
        throw SQLTokenFailure(offset: start, message: "the quoted identifier has no end")
    }

    private mutating func dollarQuote(from start: Int) throws(SQLTokenFailure) -> Bool {
        var end = start + 1
        while end < scalars.count, Self.isNamePart(scalars[end]), scalars[end] != "$" { end += 1 }
        guard end < scalars.count, scalars[end] == "$", end == start + 1 || !Self.isDigit(scalars[start + 1]) else {
            return false
        }
        let mark = scalars[start...end]
        index = end + 1
        while index + mark.count <= scalars.count {
            if scalars[index..<(index + mark.count)].elementsEqual(mark) {
                index += mark.count
                add(.string, start)
                return true
            }
            index += 1
        }
        throw SQLTokenFailure(offset: start, message: "the dollar quote has no end")
    }

    private mutating func word() {
        let start = index
        while let scalar = peek(), Self.isNamePart(scalar) { index += 1 }
        tokens.append(SQLToken(kind: .word, text: text(start).lowercased(), range: start..<index))
    }

    private mutating func number() {
        let start = index
        while let scalar = peek() {
            let isExponentSign =
                (scalar == "+" || scalar == "-") && (scalars[index - 1] == "e" || scalars[index - 1] == "E")
            guard Self.isNamePart(scalar) || scalar == "." || (isExponentSign && index > start) else { break }
            index += 1
        }
        add(.number, start)
    }

    /// `::`, a parameter, or the colon of an array slice.
    private mutating func colon() {
        let start = index
        if peek(1) == ":" {
            index += 2
            return add(.cast, start)
        }
        let isSlice = start > 0 && (Self.isNamePart(scalars[start - 1]) || [")", "]"].contains(scalars[start - 1]))
        guard !isSlice, let first = peek(1), Self.isNameStart(first) else { return symbol(":") }
        index += 1
        while let scalar = peek(), Self.isNamePart(scalar) { index += 1 }
        let name = text(start + 1)
        let isNullable = peek() == "?"
        if isNullable { index += 1 }
        tokens.append(SQLToken(kind: .parameter(isNullable: isNullable), text: name, range: start..<index))
    }

    private mutating func symbol(_ scalar: Unicode.Scalar) {
        let start = index
        index += 1
        switch scalar {
        case "(", "[": add(.open, start)
        case ")", "]": add(.close, start)
        case ",": add(.comma, start)
        case ".": add(.dot, start)
        case ";": add(.semicolon, start)
        default:
            while let next = peek(), Self.operators.contains(next), Self.operators.contains(scalar), !startsComment {
                index += 1
            }
            add(.operation, start)
        }
    }

    private var startsComment: Bool {
        (peek() == "-" && peek(1) == "-") || (peek() == "/" && peek(1) == "*")
    }

    private mutating func add(_ kind: SQLToken.Kind, _ start: Int) {
        tokens.append(SQLToken(kind: kind, text: text(start), range: start..<index))
    }

    private func text(_ start: Int) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars[start..<index])
        return String(view)
    }

    private func peek(_ distance: Int = 0) -> Unicode.Scalar? {
        index + distance < scalars.count ? scalars[index + distance] : nil
    }

    private static let operators: Set<Unicode.Scalar> = [
        "+", "-", "*", "/", "<", ">", "=", "~", "!", "@", "#", "%", "^", "&", "|", "`", "?",
    ]

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

    private static func isNameStart(_ scalar: Unicode.Scalar) -> Bool {
        ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || scalar == "_" || scalar.value > 127
    }

    private static func isNamePart(_ scalar: Unicode.Scalar) -> Bool {
        isNameStart(scalar) || isDigit(scalar) || scalar == "$"
    }
}
