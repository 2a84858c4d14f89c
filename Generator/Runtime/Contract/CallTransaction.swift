// SPDX-License-Identifier: Apache-2.0
#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// The settings that row security and audit functions read; set locally to one transaction.
public struct TransactionContext: Sendable, Equatable {
    public var tenantID: UUID?
    public var userID: UUID?
    public var sessionID: UUID?
    public var administratorID: UUID?
    /// `user`, `api_key`, `admin`, `system` or `anonymous`.
    public var actorKind: String
    public var requestID: String
    public var requestPath: String
    public var clientIP: String
    /// Platform scope: honoured only for the worker and administrator roles.
    public var isPlatformScope: Bool

    public init(
        tenantID: UUID? = nil, userID: UUID? = nil, sessionID: UUID? = nil, administratorID: UUID? = nil,
        actorKind: String = "anonymous", requestID: String = "", requestPath: String = "", clientIP: String = "",
        isPlatformScope: Bool = false
    ) {
        self.tenantID = tenantID
        self.userID = userID
        self.sessionID = sessionID
        self.administratorID = administratorID
        self.actorKind = actorKind
        self.requestID = requestID
        self.requestPath = requestPath
        self.clientIP = clientIP
        self.isPlatformScope = isPlatformScope
    }
}

/// The one database transaction of a call. It begins with the first statement; the pipeline ends it.
public protocol CallTransaction: Sendable {
    /// Replaces the context. Before the first statement it costs nothing; later it is sent with the next statement.
    nonisolated(nonsending) func setContext(_ context: TransactionContext) async throws(DatabaseError)
    /// Runs one statement. The first one travels with BEGIN and the context in one round trip.
    nonisolated(nonsending) func run<Output: Sendable>(_ statement: Statement<Output>) async throws(DatabaseError)
        -> Output
    /// Keeps a statement for the last flight, together with COMMIT; its output is not looked at.
    func atCommit<Output: Sendable>(_ statement: Statement<Output>)
    /// Takes back what was run so far, which must be reads only, and gives the connection away until the next
    /// statement; the context stays. For long work between a look-up and what follows from it.
    nonisolated(nonsending) func pause() async
    /// Commits what was run; a transaction that never began costs nothing.
    nonisolated(nonsending) func commit() async throws(DatabaseError)
    /// Takes everything back.
    nonisolated(nonsending) func rollback() async
}

/// One audit row, appended in the same transaction as the effect it tells of.
public struct AuditEntry: Sendable, Equatable {
    public enum Outcome: String, Sendable { case success, failure, denied }

    /// Event of the catalogue, such as `role.created`.
    public var event: String
    public var subjectID: String?
    public var outcome: Outcome
    /// Before and after of the members that changed; sensitive values are never put here.
    public var changes: JSONValue?
    public var metadata: JSONValue?
    /// Tenant chain; nil takes the context's tenant, or the platform chain without one.
    public var tenantID: UUID?
    /// Actor where it is not the context's user (sign-in attempts).
    public var actorID: UUID?

    public init(
        _ event: String, subject: String? = nil, outcome: Outcome = .success, changes: JSONValue? = nil,
        metadata: JSONValue? = nil, tenantID: UUID? = nil, actorID: UUID? = nil
    ) {
        self.event = event
        self.subjectID = subject
        self.outcome = outcome
        self.changes = changes
        self.metadata = metadata
        self.tenantID = tenantID
        self.actorID = actorID
    }
}
