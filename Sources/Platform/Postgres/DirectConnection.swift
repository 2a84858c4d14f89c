// SPDX-License-Identifier: Apache-2.0
internal import CLibPQ
package import ContractRuntime
import Dispatch
import Synchronization

/// One connection of its own that runs scripts with the simple-query protocol: migrations and tools, not requests.
///
/// Calls run one after the other on the connection's own queue. A cancelled task cancels its script at the server.
package final class DirectConnection: Sendable {
    /// Rows of the last statement that returned any, as text.
    package struct Rows: Sendable, Equatable {
        package var rows: [[String?]] = []

        /// First cell of the first row.
        package var scalar: String? { rows.first?.first ?? nil }
    }

    /// Rows that one script may return.
    package static let rowsMax = 100_000

    private let queue: DispatchQueue
    private let connection: Mutex<Handshake.Opened?>

    private init(_ opened: Handshake.Opened, _ queue: DispatchQueue) {
        self.queue = queue
        connection = Mutex(opened)
    }

    deinit { connection.withLock { $0?.discard() } }

    package static func open(_ settings: ConnectionSettings) async throws(DatabaseError) -> DirectConnection {
        let queue = DispatchQueue(label: "postgres.direct")
        let opened = await onQueue(queue) { () throws(DatabaseError) -> Handshake.Opened in
            try Handshake.open(settings)
        }
        return DirectConnection(try opened.get(), queue)
    }

    /// Runs a script of one or more statements; without BEGIN in it, several statements are one transaction.
    @discardableResult
    package func execute(_ script: String, name: String) async throws(DatabaseError) -> Rows {
        let cancel = connection.withLock { opened in opened.flatMap { CancelRequest($0.connection) } }
        let result = await withTaskCancellationHandler {
            await Self.onQueue(queue) { [self] () throws(DatabaseError) -> Rows in
                try executeBlocking(script, name)
            }
        } onCancel: {
            cancel?.send()
        }
        return try result.get()
    }

    package func close() async {
        _ = await Self.onQueue(queue) { [self] () throws(DatabaseError) in
            connection.withLock { opened in
                opened?.discard()
                opened = nil
            }
        }
    }

    private func executeBlocking(_ script: String, _ name: String) throws(DatabaseError) -> Rows {
        // The queue is serial, so nobody closes the connection while it works outside the lock.
        let opened = connection.withLock { $0 }
        guard let opened else { throw DatabaseError(.connectionLost, statement: name, serverMessage: "closed") }
        guard let result = PQexec(opened.connection, script) else {
            throw DatabaseError(.connectionLost, statement: name)
        }
        defer { PQclear(result) }
        switch PQresultStatus(result) {
        case PGRES_TUPLES_OK: return try Self.rows(result, name)
        case PGRES_COMMAND_OK, PGRES_EMPTY_QUERY: return Rows()
        default: throw DatabaseError(ServerFailure(result: result), statement: name)
        }
    }

    private static func rows(_ result: OpaquePointer, _ name: String) throws(DatabaseError) -> Rows {
        let count = PQntuples(result)
        guard count <= rowsMax else { throw DatabaseError(.tooManyRows, statement: name) }
        let columns = PQnfields(result)
        let rows = (0..<count).map { row in
            (0..<columns).map { column -> String? in
                guard PQgetisnull(result, row, column) == 0, let value = PQgetvalue(result, row, column) else {
                    return nil
                }
                return String(cString: value)
            }
        }
        return Rows(rows: rows)
    }

    /// Work on the connection, on its queue, one after the other.
    fileprivate func onConnection<Output: Sendable>(
        _ name: String, _ body: @escaping @Sendable (OpaquePointer) throws(DatabaseError) -> Output
    ) async throws(DatabaseError) -> Output {
        let result = await Self.onQueue(queue) { [self] () throws(DatabaseError) -> Output in
            let opened = connection.withLock { $0 }
            guard let opened else { throw DatabaseError(.connectionLost, statement: name, serverMessage: "closed") }
            return try body(opened.connection)
        }
        return try result.get()
    }

    private static func onQueue<Output: Sendable>(
        _ queue: DispatchQueue, _ body: @escaping @Sendable () throws(DatabaseError) -> Output
    ) async -> Result<Output, DatabaseError> {
        await withCheckedContinuation { (continuation: CheckedContinuation<Result<Output, DatabaseError>, Never>) in
            queue.async { continuation.resume(returning: Result(catching: body)) }
        }
    }
}

// MARK: Names and values

extension DirectConnection {
    /// A name as an identifier of a script, whatever is in it: where no parameter can stand.
    package func quotedIdentifier(_ name: String) async throws(DatabaseError) -> String {
        try await quoted(name, PQescapeIdentifier)
    }

    /// A value as a literal of a script, whatever is in it.
    package func quotedLiteral(_ value: String) async throws(DatabaseError) -> String {
        try await quoted(value, PQescapeLiteral)
    }

    private func quoted(
        _ text: String,
        _ quote: @escaping @Sendable (OpaquePointer?, UnsafePointer<CChar>?, Int) -> UnsafeMutablePointer<CChar>?
    ) async throws(DatabaseError) -> String {
        // The library would take a text up to its first NUL for the whole.
        guard !text.utf8.contains(0) else { throw DatabaseError(.invalidData(sqlState: "22021"), statement: "quote") }
        return try await onConnection("quote") { connection throws(DatabaseError) -> String in
            guard let quoted = quote(connection, text, text.utf8.count) else { throw Self.lost(connection, "quote") }
            defer { PQfreemem(quoted) }
            return String(cString: quoted)
        }
    }
}

// MARK: Bulk

extension DirectConnection {
    /// Bytes that one piece of a bulk read may have before it is handed over.
    package static let copyBytesMax = 1 << 16

    /// `COPY ... FROM STDIN`: the pieces go out as they come. An error of theirs takes everything back.
    ///
    /// - Returns: rows written.
    @discardableResult
    package func copyIn<Pieces: AsyncSequence>(
        _ command: String, name: String, _ pieces: Pieces
    ) async throws -> Int where Pieces.Element == [UInt8] {
        try await begin(command, name, expecting: PGRES_COPY_IN)
        do {
            for try await piece in pieces {
                try await onConnection(name) { connection throws(DatabaseError) in
                    let isSent = piece.withUnsafeBytes { bytes in
                        PQputCopyData(connection, bytes.bindMemory(to: CChar.self).baseAddress, Int32(bytes.count)) == 1
                    }
                    guard isSent else { throw Self.lost(connection, name) }
                }
            }
        } catch {
            _ = try await end(name, refusal: "the writer gave up")
            throw error
        }
        let (rows, failure) = try await end(name, refusal: nil)
        if let failure { throw failure }
        return rows
    }

    /// `COPY ... TO STDOUT`: the next piece is read when the body has returned.
    ///
    /// - Returns: bytes read.
    @discardableResult
    package func copyOut(
        _ command: String, name: String, _ body: ([UInt8]) async throws -> Void
    ) async throws -> Int {
        try await begin(command, name, expecting: PGRES_COPY_OUT)
        var count = 0
        while true {
            let (piece, isLast) = try await onConnection(name) { connection throws(DatabaseError) in
                try Self.piece(connection, name)
            }
            count += piece.count
            if !piece.isEmpty { try await body(piece) }
            if isLast { return count }
        }
    }

    private func begin(
        _ command: String, _ name: String, expecting status: ExecStatusType
    ) async throws(DatabaseError) {
        try await onConnection(name) { connection throws(DatabaseError) in
            guard let result = PQexec(connection, command) else { throw Self.lost(connection, name) }
            defer { PQclear(result) }
            guard PQresultStatus(result) == status else {
                throw DatabaseError(ServerFailure(result: result), statement: name)
            }
        }
    }

    /// Ends a bulk write; with a refusal the server takes it back.
    private func end(
        _ name: String, refusal: String?
    ) async throws(DatabaseError) -> (rows: Int, failure: DatabaseError?) {
        try await onConnection(name) { connection throws(DatabaseError) in
            guard PQputCopyEnd(connection, refusal) == 1 else { throw Self.lost(connection, name) }
            var rows = 0
            var failure: DatabaseError?
            while let result = PQgetResult(connection) {
                defer { PQclear(result) }
                if PQresultStatus(result) == PGRES_COMMAND_OK {
                    rows = PQcmdTuples(result).flatMap { Int(String(cString: $0)) } ?? 0
                } else {
                    failure = DatabaseError(ServerFailure(result: result), statement: name)
                }
            }
            return (rows, failure)
        }
    }

    /// Rows up to `copyBytesMax`; the last piece comes with the end of the command.
    private static func piece(
        _ connection: OpaquePointer, _ name: String
    ) throws(DatabaseError) -> (bytes: [UInt8], isLast: Bool) {
        var bytes: [UInt8] = []
        while bytes.count < copyBytesMax {
            var buffer: UnsafeMutablePointer<CChar>?
            let count = PQgetCopyData(connection, &buffer, 0)
            guard count > 0, let buffer else {
                guard count == -1 else { throw lost(connection, name) }
                while let result = PQgetResult(connection) {
                    defer { PQclear(result) }
                    if PQresultStatus(result) != PGRES_COMMAND_OK {
                        throw DatabaseError(ServerFailure(result: result), statement: name)
                    }
                }
                return (bytes, true)
            }
            bytes.append(contentsOf: UnsafeRawBufferPointer(start: buffer, count: Int(count)))
            PQfreemem(buffer)
        }
        return (bytes, false)
    }

    private static func lost(_ connection: OpaquePointer, _ name: String) -> DatabaseError {
        let message = String(cString: PQerrorMessage(connection))
        return DatabaseError(.connectionLost, statement: name, serverMessage: message)
    }
}
