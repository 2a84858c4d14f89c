// SPDX-License-Identifier: Apache-2.0

package import OpenAPIDocument

/// Rules that the text alone decides.
package struct StatementLint {
    private let statement: QueryStatement
    private let tokens: [SQLToken]
    private let diagnostics: Diagnostics

    package static func check(_ statement: QueryStatement, diagnostics: Diagnostics) {
        let lint = StatementLint(statement: statement, tokens: statement.tokens, diagnostics: diagnostics)
        lint.refuseStar()
        if !statement.isPlatformScope { lint.refuseTenant() }
        if statement.mode == .many, !statement.isBounded { lint.requireLimit() }
        if statement.mode == .stream { lint.requireRead() }
    }

    /// `SELECT *`, `alias.*`, `RETURNING *`; the star of `count(*)` and of products stays.
    private func refuseStar() {
        for (index, token) in tokens.enumerated() where token.isOperation("*") && index > 0 {
            let before = tokens[index - 1]
            let isList =
                before.isWord("select", "returning", "distinct", "all") || before.kind == .dot
                || before.kind == .comma
            guard isList else { continue }
            report("query/star", token, "the statement takes whatever columns there are", cure: "name each column")
        }
    }

    /// A tenant compared with a value: row level security does that. Equal tenants of two tables are a join.
    private func refuseTenant() {
        var clauses = ["select"]
        for (index, token) in tokens.enumerated() {
            switch token.kind {
            case .open: clauses.append(clauses.last ?? "")
            case .close: if clauses.count > 1 { clauses.removeLast() }
            case .word where Self.clauseWords.contains(token.text): clauses[clauses.count - 1] = token.text
            case .word where token.text == "tenant_id":
                guard ["where", "on", "having", "and", "or"].contains(clauses.last ?? "") else { continue }
                guard comparesTenant(at: index) else { continue }
                report(
                    "query/tenant", token, "the statement filters by tenant, which row level security does already",
                    cure: "leave the condition out, or write -- scope: platform below the header")
            default: break
            }
        }
    }

    private static let clauseWords: Set<String> = [
        "select", "from", "where", "on", "having", "set", "returning", "values", "group", "order", "join", "insert",
    ]

    private func comparesTenant(at index: Int) -> Bool {
        let start = index >= 2 && tokens[index - 1].kind == .dot ? index - 2 : index
        if index + 1 < tokens.count, isComparison(tokens[index + 1]) { return !isTenantColumn(from: index + 2) }
        if start > 0, isComparison(tokens[start - 1]) { return !isTenantColumn(endingAt: start - 2) }
        return false
    }

    private func isComparison(_ token: SQLToken) -> Bool { token.isOperation("=") || token.isWord("in") }

    private func isTenantColumn(from index: Int) -> Bool {
        if index < tokens.count, tokens[index].isWord("tenant_id") { return true }
        return index + 2 < tokens.count && tokens[index].isName && tokens[index + 1].kind == .dot
            && tokens[index + 2].isWord("tenant_id")
    }

    private func isTenantColumn(endingAt index: Int) -> Bool { index >= 0 && tokens[index].isWord("tenant_id") }

    /// A LIMIT or FETCH outside parentheses.
    private func requireLimit() {
        var depth = 0
        for token in tokens {
            if token.kind == .open { depth += 1 }
            if token.kind == .close { depth -= 1 }
            if depth == 0, token.isWord("limit", "fetch") { return }
        }
        diagnostics.error(
            "query/limit", at: statement.location, "\(statement.name) answers any number of rows",
            cure: "end it with LIMIT :limit, or write -- bounded: <reason> below the header")
    }

    /// A cursor reads; what writes has no cursor.
    private func requireRead() {
        for (index, token) in tokens.enumerated() {
            guard token.isWord("insert", "update", "delete", "merge"), index == 0 || tokens[index - 1].kind == .open
            else { continue }
            report("query/stream", token, "a stream only reads", cure: "write :many with RETURNING and a limit")
        }
    }

    private func report(_ rule: String, _ token: SQLToken, _ message: String, cure: String) {
        diagnostics.error(
            rule, at: statement.file.location(token.range.lowerBound), offending: token.text, message, cure: cure)
    }
}
