// SPDX-License-Identifier: Apache-2.0
internal import CLibPQ
import ContractRuntime
import Foundation

/// Where and how to connect. The address may hold a password, so it is never printed.
package struct ConnectionSettings: Sendable, CustomStringConvertible, CustomReflectable {
    /// libpq URI or keyword string.
    private let address: String
    /// Replaces the user of the address: the role of a derived pool.
    package var user: String?
    package var applicationName: String
    package var connectTimeout: Duration
    /// `sslmode` and `sslrootcert` when they differ from the address.
    package var sslMode: String?
    package var sslRootCertificate: String?
    package var statements: StatementNaming

    package init(
        address: String, applicationName: String = "zygo", connectTimeout: Duration = .seconds(5),
        statements: StatementNaming = .named(max: 256)
    ) {
        self.address = address
        self.applicationName = applicationName
        self.connectTimeout = connectTimeout
        self.statements = statements
    }

    package var description: String { "ConnectionSettings(•••)" }
    package var customMirror: Mirror { Mirror(self, children: [:]) }

    /// What follows `dbname` overrides the address, what precedes it is a default.
    fileprivate var parameters: [(String, String)] {
        var parameters = [
            ("application_name", applicationName), ("connect_timeout", "\(max(2, connectTimeout.components.seconds))"),
            ("keepalives_idle", "30"), ("keepalives_interval", "10"), ("keepalives_count", "3"),
            ("tcp_user_timeout", "15000"), ("dbname", address), ("client_encoding", "UTF8"),
        ]
        if let user { parameters.append(("user", user)) }
        if let sslMode { parameters.append(("sslmode", sslMode)) }
        if let sslRootCertificate { parameters.append(("sslrootcert", sslRootCertificate)) }
        return parameters
    }
}

/// Opens connections; blocks, so it runs on `Blocking` or on a thread of its own.
enum Handshake {
    // SAFETY: the pointer is handed from the opening thread to its one owner (session or direct connection) through a
    // lock, and nobody keeps a copy.
    struct Opened: @unchecked Sendable {
        let connection: OpaquePointer
        let statements: StatementNaming

        func discard() { PQfinish(connection) }
    }

    /// A connection for the reactor: non-blocking, in pipeline mode.
    static func openPipelined(_ settings: ConnectionSettings) throws(DatabaseError) -> Opened {
        let opened = try open(settings)
        guard PQsetnonblocking(opened.connection, 1) == 0, PQenterPipelineMode(opened.connection) == 1 else {
            defer { opened.discard() }
            throw failure(opened.connection)
        }
        return opened
    }

    static func open(_ settings: ConnectionSettings) throws(DatabaseError) -> Opened {
        let parameters = settings.parameters
        let texts = parameters.map { (strdup($0.0), strdup($0.1)) }
        defer {
            for (key, value) in texts {
                free(key)
                free(value)
            }
        }
        let keys = texts.map { UnsafePointer<CChar>($0.0) } + [nil]
        let values = texts.map { UnsafePointer<CChar>($0.1) } + [nil]
        guard let connection = PQconnectdbParams(keys, values, 1) else {
            throw DatabaseError(.unavailable, statement: "connect", serverMessage: "out of memory")
        }
        guard PQstatus(connection) == CONNECTION_OK else {
            defer { PQfinish(connection) }
            throw failure(connection)
        }
        _ = PQsetNoticeReceiver(connection, { _, _ in }, nil)
        return Opened(connection: connection, statements: settings.statements)
    }

    private static func failure(_ connection: OpaquePointer) -> DatabaseError {
        let message = String(cString: PQerrorMessage(connection)).split(separator: "\n").joined(separator: "; ")
        return DatabaseError(.unavailable, statement: "connect", serverMessage: message)
    }
}

// SAFETY: libpq documents the cancel object as usable from any thread; it is immutable and freed with its last owner.
final class CancelRequest: @unchecked Sendable {
    private let handle: OpaquePointer

    /// Nil when the connection is already gone. Called by the connection's owner.
    init?(_ connection: OpaquePointer) {
        guard let handle = PQgetCancel(connection) else { return nil }
        self.handle = handle
    }

    /// Blocks until the server has taken the request. A failure shows as a flight that does not end in time.
    func send() {
        withUnsafeTemporaryAllocation(of: CChar.self, capacity: 256) { buffer in
            _ = PQcancel(handle, buffer.baseAddress, 256)
        }
    }

    deinit { PQfreeCancel(handle) }
}
