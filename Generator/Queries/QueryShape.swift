// SPDX-License-Identifier: Apache-2.0

/// One output column as written: the expression without its alias.
struct OutputItem: Sendable {
    let expression: Range<Int>
    /// Name after AS, with the marks `!` and `?`.
    let alias: String?
}

/// One SELECT, or the INSERT, UPDATE or DELETE with its RETURNING.
struct QueryBranch: Sendable {
    let outputs: [OutputItem]
    let relations: [FromItem]
}

/// Where a statement's columns come from, read from its tokens.
///
/// This is no parser: PostgreSQL has accepted the text before. Whatever is not understood proves nothing, so the
/// column counts as nullable.
struct QueryShape: Sendable {
    let tokens: [SQLToken]
    let matches: [Int: Int]
    /// More than one when the statement is a UNION, INTERSECT or EXCEPT.
    private(set) var branches: [QueryBranch] = []
    private(set) var commonTables: [String: Range<Int>] = [:]
    /// ROLLUP, CUBE and GROUPING SETS fill any column with NULL.
    let fillsGroups: Bool

    init(_ tokens: [SQLToken]) {
        self.tokens = tokens
        var matches: [Int: Int] = [:]
        var open: [Int] = []
        for (index, token) in tokens.enumerated() {
            if token.kind == .open { open.append(index) }
            if token.kind == .close, let start = open.popLast() { matches[start] = index }
        }
        self.matches = matches
        fillsGroups = tokens.contains { $0.isWord("rollup", "cube", "grouping") }
        let start = commonTableExpressions()
        branches = split(start..<tokens.count).map(branch)
    }

    /// Positions of the range outside inner parentheses.
    func level(_ range: Range<Int>) -> [Int] {
        var positions: [Int] = []
        var index = range.lowerBound
        while index < range.upperBound {
            positions.append(index)
            index = matches[index].map { max($0, index) + 1 } ?? index + 1
        }
        return positions
    }

    /// Tables that a range mentions after FROM, JOIN or INTO, at any depth, common tables followed.
    func tables(in range: Range<Int>, depth: Int = 0) -> Set<String> {
        var names: Set<String> = []
        for index in range where tokens[index].isWord("from", "join", "into", "update", "using") {
            let list = FromListReader(tokens, matches: matches, from: index + 1, to: range.upperBound)
            for item in list.items { names.formUnion(tables(of: item, depth: depth)) }
        }
        return names
    }

    /// Tables whose columns may come through a relation.
    func tables(of item: FromItem, depth: Int = 0) -> Set<String> {
        guard depth < Self.depthMax else { return [] }
        if let inner = item.inner { return tables(in: inner, depth: depth + 1) }
        guard let table = item.table else { return [] }
        if let common = commonTables[table] { return tables(in: common, depth: depth + 1) }
        return [table]
    }

    /// Common tables may name themselves; the walk ends here.
    private static let depthMax = 16

    /// Tables on a filled side of an outer join anywhere in the statement.
    var filledTables: Set<String> {
        var names: Set<String> = []
        for index in tokens.indices where tokens[index].isWord("from", "using", "update") {
            let list = FromListReader(tokens, matches: matches, from: index + 1, to: close(of: index))
            for item in list.items where item.isNullable { names.formUnion(tables(of: item)) }
        }
        return names
    }

    /// End of the parenthesis around a token, or of the statement.
    private func close(of index: Int) -> Int {
        matches.filter { $0.key < index && $0.value > index }.map(\.value).min() ?? tokens.count
    }

    private mutating func commonTableExpressions() -> Int {
        guard let first = tokens.first, first.isWord("with") else { return 0 }
        var index = 1
        if index < tokens.count, tokens[index].isWord("recursive") { index += 1 }
        while index < tokens.count, tokens[index].isName {
            let name = tokens[index].text
            index += 1
            if index < tokens.count, tokens[index].kind == .open { index = (matches[index] ?? index) + 1 }
            while index < tokens.count, tokens[index].isWord("as", "not", "materialized") { index += 1 }
            guard index < tokens.count, let close = matches[index] else { return index }
            commonTables[name] = (index + 1)..<close
            index = close + 1
            guard index < tokens.count, tokens[index].kind == .comma else { return index }
            index += 1
        }
        return index
    }

    private func split(_ range: Range<Int>) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var start = range.lowerBound
        for index in level(range) where tokens[index].isWord("union", "intersect", "except") {
            ranges.append(start..<index)
            start = index + 1
            if start < range.upperBound, tokens[start].isWord("all", "distinct") { start += 1 }
        }
        return ranges + [start..<range.upperBound]
    }

    private func branch(_ range: Range<Int>) -> QueryBranch {
        let positions = level(range)
        var relations: [FromItem] = []
        for index in positions where tokens[index].isWord("from", "using", "update", "into") {
            // UPDATE after FOR or ON CONFLICT … DO, and USING after JOIN, name no relation.
            if index > range.lowerBound, tokens[index - 1].isWord("for", "do", "key", "distinct") { continue }
            if tokens[index].isWord("using"), index + 1 < range.upperBound, tokens[index + 1].kind == .open { continue }
            relations += FromListReader(tokens, matches: matches, from: index + 1, to: range.upperBound).items
        }
        guard range.lowerBound < range.upperBound else { return QueryBranch(outputs: [], relations: []) }
        let isSelect = tokens[range.lowerBound].isWord("select")
        let opener = isSelect ? range.lowerBound : positions.last { tokens[$0].isWord("returning") }
        guard let opener else { return QueryBranch(outputs: [], relations: relations) }
        return QueryBranch(outputs: outputs(after: opener, in: range), relations: relations)
    }

    private func outputs(after opener: Int, in range: Range<Int>) -> [OutputItem] {
        var start = opener + 1
        if start < range.upperBound, tokens[start].isWord("all") { start += 1 }
        if start < range.upperBound, tokens[start].isWord("distinct") {
            start += 1
            if start < range.upperBound, tokens[start].isWord("on") { start = (matches[start + 1] ?? start) + 1 }
        }
        var outputs: [OutputItem] = []
        var itemStart = start
        for index in level(start..<range.upperBound) {
            let isEnd =
                tokens[index].isWord(
                    "from", "where", "group", "having", "order", "limit", "offset", "fetch", "for", "window")
                && !tokens[index - 1].isWord("distinct")
            if tokens[index].kind == .comma || isEnd {
                outputs.append(output(itemStart..<index))
                itemStart = index + 1
            }
            if isEnd { return outputs }
        }
        outputs.append(output(itemStart..<range.upperBound))
        return outputs
    }

    private func output(_ range: Range<Int>) -> OutputItem {
        let end = range.upperBound
        guard range.count > 1, tokens[end - 1].isName else { return OutputItem(expression: range, alias: nil) }
        if range.count > 2, tokens[end - 2].isWord("as") {
            return OutputItem(expression: range.lowerBound..<(end - 2), alias: tokens[end - 1].text)
        }
        return OutputItem(expression: range, alias: nil)
    }
}
