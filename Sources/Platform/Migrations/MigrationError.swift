// SPDX-License-Identifier: Apache-2.0
package import ContractRuntime

/// Why migrating stopped. Nothing of the named file was kept, except where a file works outside a transaction.
package enum MigrationError: Error, Sendable, Equatable, CustomStringConvertible {
    case malformed(file: String, reason: String)
    /// A released file was changed.
    case edited(file: String, ledger: String, found: String)
    /// The ledger knows a version that the folder lacks: the database is newer than the binary.
    case unknownVersion(Int, name: String)
    /// No file creates `public.schema_migrations`, or one before it works outside a transaction.
    case noLedger(reason: String)
    /// Another runner works; process exit 75.
    case locked(waited: Duration)
    /// A transaction older than five minutes would be waited for.
    case longTransaction(pid: String)
    case failed(file: String, DatabaseError)
    case database(DatabaseError)

    package var description: String {
        switch self {
        case .malformed(let file, let reason): "read migration \(file): \(reason)"
        case .edited(let file, let ledger, let found):
            "migrate: \(file) was edited after it was applied (ledger \(ledger.prefix(12)), file \(found.prefix(12)));"
                + " restore it and write a new migration"
        case .unknownVersion(let version, let name):
            "migrate: the database has \(name) (\(version)), which this release does not know"
        case .noLedger(let reason): "migrate: no ledger: \(reason)"
        case .locked(let waited): "migrate: another runner holds the lock, waited \(waited)"
        case .longTransaction(let pid): "migrate: process \(pid) has a transaction older than 5 minutes"
        case .failed(let file, let error): "migrate \(file).sql: \(error.kind): \(error.serverMessage)"
        case .database(let error): "migrate: \(error): \(error.serverMessage)"
        }
    }
}
