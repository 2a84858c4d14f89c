// SPDX-License-Identifier: Apache-2.0
package import ContractRuntime
package import Postgres
package import Queries

/// Ends attempts to sign in with a provider.
package protocol SocialStates: Sendable {
    /// The attempt of a state, which is gone after it, for good: whatever becomes of the call, no second one finds it.
    func take(_ digest: [UInt8], _ request: RequestInfo) async throws(DatabaseError) -> SocialQueries.StateRow?
}

/// Attempts as rows. Each is ended by a unit of work of its own, before the provider is asked: a code is never
/// exchanged twice, and no connection waits for a provider.
package struct StoredSocialStates: SocialStates {
    private let database: Database

    package init(database: Database) { self.database = database }

    package func take(
        _ digest: [UInt8], _ request: RequestInfo
    ) async throws(DatabaseError) -> SocialQueries.StateRow? {
        let context: TransactionContext = TransactionContext(
            requestID: request.requestID, requestPath: request.path, clientIP: request.clientIP)
        return try await database.transaction(context, deadline: request.deadline).runAlone(
            SocialQueries.takeState(digest: digest))
    }
}
