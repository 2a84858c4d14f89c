// SPDX-License-Identifier: Apache-2.0

/// SQL: constant, named, with explicit columns; the tenant is filtered by the database.
enum QueryChecks {
    static let all: [Check] = [tenantFilter, stars, glued]

    static let tenantFilter = Check(
        name: "tenant in a query", covers: Room.isAreaSQL,
        inspect: { file in
            var isPlatformScope = false
            return file.lines.enumerated().compactMap { number, line in
                if line.hasPrefix("-- name:") { isPlatformScope = false }
                if line.hasPrefix("-- scope: platform") { isPlatformScope = true }
                guard !isPlatformScope, filtersTenant(code(line)) else { return nil }
                return Check.Complaint(line: number + 1, what: "the query filters by tenant")
            }
        }, cure: "drop the condition: row-level security filters; or say `-- scope: platform` and why")

    /// Joining two tables on their tenant is a reference, not a filter.
    private static func filtersTenant(_ line: String) -> Bool {
        guard line.holds("tenant_id") else { return false }
        return line.replacing(#/\w+\.tenant_id *= *\w+\.tenant_id\b/#.simple, with: "").contains(
            #/\btenant_id *=/#.simple)
    }

    /// In a migration's function `record.*` is a whole row by intent; an area's SQL has no such rows.
    static let stars = Check(
        name: "star columns", covers: { Room.isAreaSQL($0) || Room.isMigration($0) },
        inspect: { file in
            let text = file.lines.map(code).joined(separator: "\n")
            let star =
                Room.isMigration(file.path)
                ? #/\b(?:SELECT|RETURNING)\s+\*/#.simple : #/\b(?:SELECT|RETURNING)\s+(?:\w+\.)?\*/#.simple
            return text.matches(of: star).map { match in
                let line = text[..<match.range.lowerBound].utf8.count { $0 == UInt8(ascii: "\n") } + 1
                return Check.Complaint(line: line, what: "columns are not named")
            }
        }, cure: "name the columns: a new column must not change an answer")

    static let glued = Check(
        name: "glued SQL", covers: { $0.hasPrefix("Sources/") && $0.hasSuffix(".swift") },
        inspect: { file in
            file.code.literals.compactMap { literal in
                guard literal.text.contains(SwiftCode.interpolation), isStatement(literal.text) else { return nil }
                return Check.Complaint(line: literal.line, what: "SQL is glued from strings")
            }
        }, cure: "keep the text constant and pass values as parameters; optional parts are conditions in the SQL")

    private static func isStatement(_ text: String) -> Bool {
        text.contains(#/\b(SELECT\s|INSERT INTO\s|UPDATE\s+[a-z_."\x01]+\s+SET\b|DELETE FROM\s)/#.simple)
    }

    /// The line without its comment.
    @Sendable private static func code(_ line: String) -> String {
        guard line.holds("--"), let range = line.firstRange(of: "--") else { return line }
        return String(line[..<range.lowerBound])
    }
}
