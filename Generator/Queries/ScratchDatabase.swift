// SPDX-License-Identifier: Apache-2.0

package import OpenAPIDocument

/// One migration file as the runner sees it.
package struct MigrationFile: Sendable {
    package let source: SourceFile
    /// The part above `-- down`.
    let upText: String
    let role: String
    let isTransactional: Bool

    /// - Parameter role: who runs a file that names nobody; nil is the connecting account. Roles may be words only:
    ///   the name is spliced into SQL.
    package init(path: String, text: String, role: String?) {
        source = SourceFile(path: path, text: text)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let up = lines.prefix { $0.trimmingSpaces != "-- down" }
        upText = up.joined(separator: "\n")
        var headers: [String: String] = [:]
        for line in lines.prefix(while: { $0.hasPrefix("--") }) {
            let parts = line.dropFirst(2).split(separator: ":", maxSplits: 1)
            if parts.count == 2 { headers[parts[0].trimmingSpaces] = parts[1].trimmingSpaces }
        }
        self.role = headers["role"] ?? role ?? "superuser"
        isTransactional = headers["transaction"] != "no"
    }
}

extension Substring {
    fileprivate var trimmingSpaces: String {
        var text = drop { $0.isWhitespace }
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }
}

/// A database of its own on a server, made from the migrations and dropped afterwards.
package struct ScratchDatabase {
    private let conninfo: String
    package let name: String

    /// Makes an empty database named `contract_<random>`.
    package init(conninfo: String) throws(DatabaseFailure) {
        self.conninfo = conninfo
        name = "contract_" + String(UInt64.random(in: .min ... .max), radix: 36)
        let server = try ScratchConnection(conninfo)
        try server.run("CREATE DATABASE \(name) TEMPLATE template0 ENCODING 'UTF8'")
    }

    package func connect() throws(DatabaseFailure) -> ScratchConnection {
        try ScratchConnection(conninfo, database: name)
    }

    package func drop() throws(DatabaseFailure) {
        try ScratchConnection(conninfo).run("DROP DATABASE IF EXISTS \(name) WITH (FORCE)")
    }

    /// Applies the files in order; false after a failure, which is reported at its place in the file.
    package static func migrate(
        _ files: [MigrationFile], over connection: ScratchConnection, diagnostics: Diagnostics
    ) -> Bool {
        for file in files {
            do {
                try apply(file, over: connection)
            } catch {
                diagnostics.error(
                    "query/migration", at: location(of: error, in: file), "the migration failed: \(error)",
                    cure: error.hint ?? "mend the migration; the generator applies all of them to an empty database")
                return false
            }
        }
        return true
    }

    private static func apply(_ file: MigrationFile, over connection: ScratchConnection) throws(DatabaseFailure) {
        guard file.role.allSatisfy({ $0 == "_" || $0.isLetter || $0.isNumber }) else {
            throw DatabaseFailure(sqlState: "", message: "\(file.role) is no role name", hint: nil, position: nil)
        }
        let scope = file.isTransactional ? "LOCAL " : ""
        if file.isTransactional { try connection.run("BEGIN") }
        try connection.run("SET \(scope)app.migration = 'on'")
        if file.role != "superuser" { try connection.run("SET \(scope)ROLE \(file.role)") }
        if file.isTransactional {
            try connection.run(file.upText)
            try connection.run("COMMIT")
        } else {
            for text in try statements(of: file) { try connection.run(text) }
            try connection.run("RESET ROLE")
            try connection.run("RESET app.migration")
        }
    }

    /// A file outside a transaction is sent statement by statement: several in one message would share one.
    private static func statements(of file: MigrationFile) throws(DatabaseFailure) -> [String] {
        let scalars = Array(file.upText.unicodeScalars)
        let tokens: [SQLToken]
        do {
            tokens = try SQLTokenizer.tokens(of: scalars)
        } catch {
            throw DatabaseFailure(sqlState: "", message: error.message, hint: nil, position: error.offset + 1)
        }
        var texts: [String] = []
        var start: Int?
        for token in tokens where token.kind != .comment {
            start = start ?? token.range.lowerBound
            guard token.kind == .semicolon, let from = start else { continue }
            var text = String.UnicodeScalarView()
            text.append(contentsOf: scalars[from..<token.range.lowerBound])
            texts.append(String(text))
            start = nil
        }
        return texts
    }

    private static func location(of failure: DatabaseFailure, in file: MigrationFile) -> SourceLocation {
        let holder = QueryFile(path: file.source.path, text: file.source.text, area: "", stem: "")
        return holder.location((failure.position ?? 1) - 1)
    }
}

extension TableCatalogue {
    /// Reads all tables of the connected database.
    package static func read(over connection: ScratchConnection) throws(DatabaseFailure) -> TableCatalogue {
        let rows = try connection.rows(columnsText)
        var columns: [UInt32: [Int: TableFacts.Column]] = [:]
        var names: [UInt32: (schema: String, name: String)] = [:]
        for row in rows {
            guard row.count == 7, let id = row[0].flatMap({ UInt32($0) }), let schema = row[1], let table = row[2],
                let number = row[3].flatMap({ Int($0) }), let column = row[4]
            else { continue }
            names[id] = (schema, table)
            columns[id, default: [:]][number] = TableFacts.Column(
                name: column, isNotNull: row[5] == "t", referredTable: row[6])
        }
        let tables = names.map { id, name in
            (id, TableFacts(schema: name.schema, name: name.name, columns: columns[id] ?? [:]))
        }
        return TableCatalogue(Dictionary(uniqueKeysWithValues: tables))
    }

    /// A generated column `(x IS NOT NULL)` is never NULL though PostgreSQL does not say so.
    private static let columnsText = """
        SELECT class.oid, namespace.nspname, class.relname, attribute.attnum, attribute.attname,
               attribute.attnotnull
               OR (attribute.attgenerated = 's'
                   AND pg_get_expr(fallback.adbin, fallback.adrelid) ~ '^\\([a-z_]+ IS (NOT )?NULL\\)$'),
               (SELECT referred.relname
                  FROM pg_constraint
                  CROSS JOIN LATERAL unnest(conkey, confkey) AS pair (own, theirs)
                  JOIN pg_class AS referred ON referred.oid = confrelid
                  JOIN pg_attribute AS key ON key.attrelid = confrelid AND key.attnum = pair.theirs
                 WHERE contype = 'f' AND conrelid = class.oid AND pair.own = attribute.attnum AND key.attname = 'id'
                 ORDER BY referred.relname
                 LIMIT 1)
          FROM pg_class AS class
          JOIN pg_namespace AS namespace ON namespace.oid = class.relnamespace
          JOIN pg_attribute AS attribute ON attribute.attrelid = class.oid
          LEFT JOIN pg_attrdef AS fallback ON fallback.adrelid = class.oid AND fallback.adnum = attribute.attnum
         WHERE class.relkind IN ('r', 'p', 'v', 'm', 'f')
           AND namespace.nspname NOT IN ('pg_catalog', 'information_schema')
           AND attribute.attnum > 0
           AND NOT attribute.attisdropped
         ORDER BY class.oid, attribute.attnum
        """
}
