// SPDX-License-Identifier: Apache-2.0

import CLibPQ

/// Why PostgreSQL did not do what the generator asked.
package struct DatabaseFailure: Error, Sendable, CustomStringConvertible {
    /// Empty when the server was not reached.
    package let sqlState: String
    package let message: String
    package let hint: String?
    /// One-based scalar position in the text, when PostgreSQL names one.
    package let position: Int?

    package var description: String { sqlState.isEmpty ? message : "\(message) (SQLSTATE \(sqlState))" }
}

/// What PostgreSQL says about a prepared statement.
package struct StatementFacts: Sendable {
    package struct Column: Sendable {
        package let name: String
        package let type: UInt32
        /// Table and attribute the column comes from; 0 for an expression.
        package let table: UInt32
        package let attribute: Int

        package init(name: String, type: UInt32, table: UInt32, attribute: Int) {
            self.name = name
            self.type = type
            self.table = table
            self.attribute = attribute
        }
    }

    package let parameters: [UInt32]
    package let columns: [Column]

    package init(parameters: [UInt32], columns: [Column]) {
        self.parameters = parameters
        self.columns = columns
    }
}

/// One synchronous connection to the generator's database. Waits are bounded by `connect_timeout` and
/// `statement_timeout`.
package final class ScratchConnection {
    private static let connectSecondsMax = 10
    private static let statementTimeout = "120s"

    private let handle: OpaquePointer

    package init(_ conninfo: String, database: String? = nil) throws(DatabaseFailure) {
        var full = conninfo + " connect_timeout=\(Self.connectSecondsMax)"
        if let database { full += " dbname=\(database)" }
        guard let handle = PQconnectdb(full) else {
            throw DatabaseFailure(sqlState: "", message: "no memory for a connection", hint: nil, position: nil)
        }
        self.handle = handle
        guard PQstatus(handle) == CONNECTION_OK else {
            throw DatabaseFailure(
                sqlState: "", message: Self.trimmed(PQerrorMessage(handle)), hint: nil, position: nil)
        }
        PQsetNoticeProcessor(handle, { _, _ in }, nil)
        try run("SET statement_timeout = '\(Self.statementTimeout)'")
    }

    deinit { PQfinish(handle) }

    /// Runs one or more statements without parameters.
    package func run(_ text: String) throws(DatabaseFailure) {
        let result = PQexec(handle, text)
        defer { PQclear(result) }
        try check(result)
    }

    /// Rows as text; NULL is nil.
    package func rows(_ text: String) throws(DatabaseFailure) -> [[String?]] {
        let result = PQexec(handle, text)
        defer { PQclear(result) }
        try check(result)
        return (0..<PQntuples(result)).map { row in
            (0..<PQnfields(result)).map { column in
                PQgetisnull(result, row, column) == 1
                    ? nil : PQgetvalue(result, row, column).map { String(cString: $0) }
            }
        }
    }

    /// Prepares the text and returns the types PostgreSQL settled on.
    package func describe(_ text: String) throws(DatabaseFailure) -> StatementFacts {
        let prepared = PQprepare(handle, "", text, 0, nil)
        defer { PQclear(prepared) }
        try check(prepared)
        let result = PQdescribePrepared(handle, "")
        defer { PQclear(result) }
        try check(result)
        let columns = (0..<PQnfields(result)).map { column in
            StatementFacts.Column(
                name: PQfname(result, column).map { String(cString: $0) } ?? "", type: PQftype(result, column),
                table: PQftable(result, column), attribute: Int(PQftablecol(result, column)))
        }
        return StatementFacts(parameters: (0..<PQnparams(result)).map { PQparamtype(result, $0) }, columns: columns)
    }

    private func check(_ result: OpaquePointer?) throws(DatabaseFailure) {
        let status = PQresultStatus(result)
        guard status != PGRES_COMMAND_OK, status != PGRES_TUPLES_OK, status != PGRES_EMPTY_QUERY else { return }
        func field(_ code: UnicodeScalar) -> String? {
            PQresultErrorField(result, Int32(code.value)).map { String(cString: $0) }
        }
        throw DatabaseFailure(
            sqlState: field("C") ?? "", message: field("M") ?? Self.trimmed(PQerrorMessage(handle)), hint: field("H"),
            position: field("P").flatMap { Int($0) })
    }

    private static func trimmed(_ message: UnsafeMutablePointer<CChar>?) -> String {
        guard let message else { return "unknown failure" }
        return String(cString: message).split(separator: "\n").joined(separator: " ")
    }
}
