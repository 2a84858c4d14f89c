// SPDX-License-Identifier: Apache-2.0
package import ContractRuntime

/// What operating people want to know of the database. Called from tasks and from the reactor's thread: must not block.
package protocol DatabaseObserver: Sendable {
    func poolChanged(_ pool: String, _ counts: PoolCounts)
    /// A connection was wanted and came, or did not, after this time.
    func acquired(_ pool: String, after wait: Duration, failure: DatabaseError?)
    /// One network round trip.
    func flightEnded(_ pool: String, statements: Int, duration: Duration)
    /// One statement, timed as part of its round trip, with the rows that it returned or touched.
    func statementEnded(_ pool: String, name: String, duration: Duration, rows: Int, failure: DatabaseError?)
    func connectionOpened(_ pool: String)
    func connectionFailed(_ pool: String, _ failure: DatabaseError)
    func connectionClosed(_ pool: String)
    /// A connection came back with a tenant still set; it was closed. Critical.
    func contextLeaked(_ pool: String)
}

extension DatabaseObserver {
    package func poolChanged(_ pool: String, _ counts: PoolCounts) {}
    package func acquired(_ pool: String, after wait: Duration, failure: DatabaseError?) {}
    package func flightEnded(_ pool: String, statements: Int, duration: Duration) {}
    package func statementEnded(
        _ pool: String, name: String, duration: Duration, rows: Int, failure: DatabaseError?
    ) {}
    package func connectionOpened(_ pool: String) {}
    package func connectionFailed(_ pool: String, _ failure: DatabaseError) {}
    package func connectionClosed(_ pool: String) {}
    package func contextLeaked(_ pool: String) {}
}

/// Hears nothing.
package struct SilentObserver: DatabaseObserver {
    package init() {}
}
