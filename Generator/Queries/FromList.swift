// SPDX-License-Identifier: Apache-2.0

/// One relation that a query reads, by the name columns are qualified with.
struct FromItem: Sendable, Hashable {
    let alias: String
    /// `roles` or `audit.logs`; nil for a subquery or a function.
    let table: String?
    /// The subquery's tokens.
    let inner: Range<Int>?
    /// On the side of an outer join that is filled with NULL.
    var isNullable: Bool
}

/// Reads the relations after FROM, USING, UPDATE or INSERT INTO.
///
/// Knows joins, aliases and subqueries and skips conditions; that is all nullability needs.
struct FromListReader {
    private let tokens: [SQLToken]
    private let matches: [Int: Int]
    private var index: Int
    private let end: Int
    private(set) var items: [FromItem] = []

    /// Reads from `start` to the end of the list; `nextIndex` is where it stopped.
    init(_ tokens: [SQLToken], matches: [Int: Int], from start: Int, to end: Int) {
        self.tokens = tokens
        self.matches = matches
        self.index = start
        self.end = end
        read()
    }

    var nextIndex: Int { index }

    private static let ends: Set<String> = [
        "where", "group", "having", "order", "limit", "offset", "fetch", "for", "window", "union", "intersect",
        "except", "returning", "set", "values", "select", "with", "default", "overriding",
    ]
    private static let joinWords: Set<String> = ["join", "left", "right", "full", "inner", "cross", "natural"]

    private mutating func read() {
        var groupStart = 0
        item(isNullable: false)
        while index < end {
            let token = tokens[index]
            if token.kind == .comma {
                index += 1
                groupStart = items.count
                item(isNullable: false)
            } else if token.kind == .word, Self.joinWords.contains(token.text) {
                join(groupStart)
            } else if token.isWord("on"), index + 1 < end, tokens[index + 1].isWord("conflict") {
                return
            } else if token.kind == .word, Self.ends.contains(token.text) {
                return
            } else {
                index = matches[index].map { $0 + 1 } ?? index + 1
            }
        }
    }

    private mutating func join(_ groupStart: Int) {
        var fillsLeft = false
        var fillsRight = false
        while index < end, tokens[index].kind == .word {
            let word = tokens[index].text
            index += 1
            switch word {
            case "left": fillsRight = true
            case "right": fillsLeft = true
            case "full":
                fillsLeft = true
                fillsRight = true
            case "join":
                if fillsLeft { for position in groupStart..<items.count { items[position].isNullable = true } }
                return item(isNullable: fillsRight)
            default: break
            }
        }
    }

    private mutating func item(isNullable: Bool) {
        while index < end, tokens[index].isWord("only", "lateral") { index += 1 }
        guard index < end else { return }
        if tokens[index].kind == .open, let close = matches[index] {
            let inner = (index + 1)..<close
            index = close + 1
            if tokens[inner.lowerBound].isWord("select", "with", "values") {
                items.append(FromItem(alias: alias(), table: nil, inner: inner, isNullable: isNullable))
            } else {
                let nested = FromListReader(tokens, matches: matches, from: inner.lowerBound, to: inner.upperBound)
                items += nested.items.map { item in
                    FromItem(
                        alias: item.alias, table: item.table, inner: item.inner,
                        isNullable: item.isNullable || isNullable)
                }
            }
            return
        }
        guard tokens[index].isName else { return }
        var name = tokens[index].text
        var last = name
        index += 1
        while index + 1 < end, tokens[index].kind == .dot, tokens[index + 1].isName {
            last = tokens[index + 1].text
            name += "." + last
            index += 2
        }
        let isFunction = index < end && tokens[index].kind == .open && tokens[index].text == "(" && !isInsertTarget
        if isFunction { index = (matches[index] ?? index) + 1 }
        let wished = alias()
        items.append(
            FromItem(
                alias: wished.isEmpty ? last : wished, table: isFunction ? nil : name, inner: nil,
                isNullable: isNullable))
    }

    /// `INSERT INTO t (a, b)`: the parenthesis lists columns.
    private var isInsertTarget: Bool {
        var position = index - 1
        while position > 0, tokens[position].kind == .dot || tokens[position].isName, !tokens[position].isWord("into") {
            position -= 1
        }
        return tokens[position].isWord("into")
    }

    private mutating func alias() -> String {
        if index + 1 < end, tokens[index].isWord("with"), tokens[index + 1].isWord("ordinality") { index += 2 }
        let hasAs = index < end && tokens[index].isWord("as")
        if hasAs { index += 1 }
        guard index < end, tokens[index].isName else { return "" }
        let isKeyword =
            tokens[index].kind == .word
            && (Self.ends.contains(tokens[index].text) || Self.joinWords.contains(tokens[index].text)
                || tokens[index].isWord("on", "using"))
        guard hasAs || !isKeyword else { return "" }
        let name = tokens[index].text
        index += 1
        if index < end, tokens[index].text == "(" { index = (matches[index] ?? index) + 1 }
        return name
    }
}
