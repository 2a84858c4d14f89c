// SPDX-License-Identifier: Apache-2.0

/// Proves that an expression is never NULL; what it does not know proves nothing.
struct NullProof {
    let shape: QueryShape
    let relations: [FromItem]
    let catalogue: TableCatalogue
    let nullableParameters: Set<String>

    private var tokens: [SQLToken] { shape.tokens }

    /// Whether the expression in the range is never NULL.
    func holds(_ range: Range<Int>) -> Bool {
        guard let first = range.first else { return false }
        let level = shape.level(range)
        for words in [["or"], ["and"]] {
            let parts = split(range, level) { $0.kind == .word && words.contains($0.text) }
            if parts.count > 1, !level.contains(where: { tokens[$0].isWord("between") }) {
                return parts.allSatisfy(holds)
            }
        }
        if tokens[first].isWord("not") { return holds((first + 1)..<range.upperBound) }
        if tokens[first].isWord("case") { return caseHolds(range) }
        if level.contains(where: { tokens[$0].isWord("is") }) { return true }
        if let operands = operands(range, level) { return operands.allSatisfy(holds) }
        return castFree(range).map(primaryHolds) ?? false
    }

    /// Operands of operators that answer NULL only for NULL.
    private func operands(_ range: Range<Int>, _ level: [Int]) -> [Range<Int>]? {
        let parts = split(range, level) { $0.kind == .operation && Self.strictOperators.contains($0.text) }
        guard parts.count > 1, parts.allSatisfy({ !$0.isEmpty }) else { return nil }
        return parts
    }

    private static let strictOperators: Set<String> = [
        "=", "<>", "!=", "<", ">", "<=", ">=", "+", "-", "*", "/", "%", "||", "@>", "<@", "&&",
    ]

    private func split(_ range: Range<Int>, _ level: [Int], at isSeparator: (SQLToken) -> Bool) -> [Range<Int>] {
        var parts: [Range<Int>] = []
        var start = range.lowerBound
        for index in level where isSeparator(tokens[index]) {
            parts.append(start..<index)
            start = index + 1
        }
        return parts + [start..<range.upperBound]
    }

    /// The range before the first `::` outside parentheses; a cast keeps NULL and makes none.
    private func castFree(_ range: Range<Int>) -> Range<Int>? {
        let cast = shape.level(range).first { tokens[$0].kind == .cast }
        let end = cast ?? range.upperBound
        return end > range.lowerBound ? range.lowerBound..<end : nil
    }

    private func primaryHolds(_ range: Range<Int>) -> Bool {
        let first = tokens[range.lowerBound]
        if range.count == 1 {
            switch first.kind {
            case .string, .number: return true
            case .parameter: return !nullableParameters.contains(first.text)
            case .word where Self.constants.contains(first.text): return true
            case .word, .quoted: return columnHolds(qualifier: nil, first.text)
            default: return false
            }
        }
        if range.count == 3, tokens[range.lowerBound + 1].kind == .dot {
            return columnHolds(qualifier: first.text, tokens[range.lowerBound + 2].text)
        }
        if first.kind == .open, first.text == "(", shape.matches[range.lowerBound] == range.upperBound - 1 {
            let inner = (range.lowerBound + 1)..<(range.upperBound - 1)
            guard let first = inner.first, !tokens[first].isWord("with") else { return false }
            return tokens[first].isWord("select") ? aggregateHolds(inner) : holds(inner)
        }
        if first.isWord("interval", "timestamptz", "date"), range.count == 2 { return true }
        return callHolds(range)
    }

    /// A subquery that aggregates without groups answers one row: `(SELECT count(*) FROM …)`.
    private func aggregateHolds(_ range: Range<Int>) -> Bool {
        let level = shape.level(range)
        let fixed = ["group", "having", "limit", "offset", "fetch", "union", "intersect", "except", "distinct"]
        guard !level.contains(where: { tokens[$0].kind == .word && fixed.contains(tokens[$0].text) }) else {
            return false
        }
        let start = range.lowerBound + 1
        let end = level.first { tokens[$0].isWord("from") } ?? range.upperBound
        guard start + 1 < end, tokens[start + 1].kind == .open else { return false }
        if tokens[start].isWord("count") { return true }
        guard tokens[start].isWord("coalesce"), start + 3 < end, Self.aggregates.contains(tokens[start + 2].text) else {
            return false
        }
        return holds(start..<end)
    }

    private static let aggregates: Set<String> = [
        "array_agg", "jsonb_agg", "jsonb_object_agg", "string_agg", "sum", "max", "min", "bool_or", "bool_and",
    ]

    private static let constants: Set<String> = [
        "true", "false", "current_timestamp", "current_date", "localtimestamp", "current_user", "session_user",
    ]

    private func columnHolds(qualifier: String?, _ name: String) -> Bool {
        let candidates = relations.filter { qualifier == nil || $0.alias == qualifier }
        let owners = candidates.filter { item in
            guard let table = item.table, shape.commonTables[table] == nil else { return true }
            return catalogue[name: table]?.column(name) != nil
        }
        guard owners.count == 1, let owner = owners.first, let table = owner.table, !owner.isNullable else {
            return false
        }
        return shape.commonTables[table] == nil && catalogue[name: table]?.column(name)?.isNotNull == true
    }

    /// A call such as `coalesce(a, 0)`, `EXISTS (…)`, `ARRAY[…]`, with FILTER or OVER behind it.
    private func callHolds(_ range: Range<Int>) -> Bool {
        var index = range.lowerBound
        while index + 2 < range.upperBound, tokens[index].isName, tokens[index + 1].kind == .dot { index += 2 }
        guard tokens[index].kind == .word, let close = shape.matches[index + 1], index + 1 < range.upperBound else {
            return false
        }
        let name = tokens[index].text
        let rest = (close + 1)..<max(range.upperBound, close + 1)
        guard rest.isEmpty || tokens[rest.lowerBound].isWord("filter", "over") else { return false }
        if Self.neverNull.contains(name) { return true }
        guard rest.isEmpty else { return false }
        let inner = (index + 2)..<close
        let arguments = inner.isEmpty ? [] : split(inner, shape.level(inner)) { $0.kind == .comma }
        switch name {
        case "coalesce", "greatest", "least": return arguments.contains(where: holds)
        case "cast":
            let end = shape.level(inner).last { tokens[$0].isWord("as") } ?? inner.upperBound
            return holds(inner.lowerBound..<end)
        case _ where Self.strictFunctions.contains(name): return arguments.allSatisfy(holds)
        default: return false
        }
    }

    private static let neverNull: Set<String> = [
        "count", "exists", "now", "statement_timestamp", "clock_timestamp", "transaction_timestamp", "gen_random_uuid",
        "array", "row_number", "rank", "dense_rank", "jsonb_build_object", "jsonb_build_array", "concat", "random",
        "uuid_v7", "set_config",
    ]
    private static let strictFunctions: Set<String> = [
        "lower", "upper", "length", "char_length", "octet_length", "btrim", "ltrim", "rtrim", "left", "right", "host",
        "encode", "decode", "date_trunc", "abs", "round", "floor", "ceil", "md5", "sha256", "to_jsonb", "replace",
        "cardinality", "make_interval", "starts_with", "text",
    ]

    /// A CASE with ELSE, all of whose results are never NULL.
    private func caseHolds(_ range: Range<Int>) -> Bool {
        var depth = 0
        var results: [Range<Int>] = []
        var start: Int?
        var hasElse = false
        for index in shape.level(range) {
            let token = tokens[index]
            if token.isWord("case") { depth += 1 }
            if depth == 1, token.isWord("when", "else", "end"), let from = start {
                results.append(from..<index)
                start = nil
            }
            if depth == 1, token.isWord("then", "else") {
                start = index + 1
                hasElse = hasElse || token.isWord("else")
            }
            if token.isWord("end") {
                depth -= 1
                if depth == 0, castFree(range).map({ index != $0.upperBound - 1 }) ?? true { return false }
            }
        }
        return hasElse && results.allSatisfy(holds)
    }
}
