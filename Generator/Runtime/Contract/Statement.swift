// SPDX-License-Identifier: Apache-2.0

/// One constant SQL statement with typed parameters and a decoder, compiled from a `.sql` file.
public struct Statement<Output: Sendable>: Sendable {
    /// `<stem>.<name>`, also the comment in front of the text, so the server's statistics speak our names.
    public let name: String
    /// Constant text with `$1` … `$n`.
    public let text: String
    public let parameters: [SQLParameter]
    /// Turns the whole answer into the output; pure, runs while the driver's memory is valid.
    public let decode: @Sendable (SQLResult) throws(SQLDecodingError) -> Output

    public init(
        name: String, text: String, parameters: [SQLParameter],
        decode: @escaping @Sendable (SQLResult) throws(SQLDecodingError) -> Output
    ) {
        self.name = name
        self.text = text
        self.parameters = parameters
        self.decode = decode
    }

    /// The same statement with its output translated.
    public func map<Other: Sendable>(_ transform: @escaping @Sendable (Output) -> Other) -> Statement<Other> {
        let decode: @Sendable (SQLResult) throws(SQLDecodingError) -> Output = self.decode
        return Statement<Other>(name: name, text: text, parameters: parameters) {
            (result: SQLResult) throws(SQLDecodingError) -> Other in
            transform(try decode(result))
        }
    }
}

extension Statement {
    /// Mode `:one`: exactly one row.
    public static func one(
        _ name: String, _ text: String, _ parameters: [SQLParameter],
        _ row: @escaping @Sendable (SQLRow) throws(SQLDecodingError) -> Output
    ) -> Statement<Output> {
        Statement(name: name, text: text, parameters: parameters) {
            (result: SQLResult) throws(SQLDecodingError) -> Output in
            guard result.count == 1 else {
                throw SQLDecodingError(column: -1, reason: result.count == 0 ? "no row" : "too many rows")
            }
            return try row(result[0])
        }
    }

    /// Mode `:maybe`: no row or one.
    public static func maybe<Row: Sendable>(
        _ name: String, _ text: String, _ parameters: [SQLParameter],
        _ row: @escaping @Sendable (SQLRow) throws(SQLDecodingError) -> Row
    ) -> Statement<Row?> where Output == Row? {
        Statement<Row?>(name: name, text: text, parameters: parameters) {
            (result: SQLResult) throws(SQLDecodingError) -> Row? in
            guard result.count < 2 else { throw SQLDecodingError(column: -1, reason: "too many rows") }
            return result.count == 0 ? nil : try row(result[0])
        }
    }

    /// Mode `:many`: all rows, bounded by the statement's own LIMIT.
    public static func many<Row: Sendable>(
        _ name: String, _ text: String, _ parameters: [SQLParameter],
        _ row: @escaping @Sendable (SQLRow) throws(SQLDecodingError) -> Row
    ) -> Statement<[Row]> where Output == [Row] {
        Statement<[Row]>(name: name, text: text, parameters: parameters) {
            (result: SQLResult) throws(SQLDecodingError) -> [Row] in
            var rows: [Row] = []
            rows.reserveCapacity(result.count)
            for index in 0..<result.count { rows.append(try row(result[index])) }
            return rows
        }
    }
}

extension Statement where Output == Int {
    /// Mode `:exec`: the number of rows that the statement touched.
    public static func exec(_ name: String, _ text: String, _ parameters: [SQLParameter]) -> Statement<Int> {
        Statement<Int>(name: name, text: text, parameters: parameters) {
            (result: SQLResult) throws(SQLDecodingError) -> Int in result.affected
        }
    }

    /// Mode `:count`: the single integer of the single row.
    public static func count(_ name: String, _ text: String, _ parameters: [SQLParameter]) -> Statement<Int> {
        .one(name, text, parameters) { (row: SQLRow) throws(SQLDecodingError) -> Int in try row.int(0) }
    }
}
