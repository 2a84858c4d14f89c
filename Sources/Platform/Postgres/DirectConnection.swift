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

    private static func onQueue<Output: Sendable>(
        _ queue: DispatchQueue, _ body: @escaping @Sendable () throws(DatabaseError) -> Output
    ) async -> Result<Output, DatabaseError> {
        await withCheckedContinuation { (continuation: CheckedContinuation<Result<Output, DatabaseError>, Never>) in
            queue.async { continuation.resume(returning: Result(catching: body)) }
        }
    }
}
