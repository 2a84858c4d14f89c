// SPDX-License-Identifier: Apache-2.0
import Synchronization

/// What every call knows of its request.
public struct RequestInfo: Sendable {
    public var operationID: String
    public var requestID: String
    /// Path as received, without query, at most 512 characters.
    public var path: String
    public var clientIP: String
    public var userAgent: String?
    public var host: String?
    public var isSecure: Bool
    /// Negotiated language of messages, `en` by default.
    public var language: String
    /// When the request arrived, by the server's clock.
    public var receivedAt: Timestamp
    /// Instant after which the caller gets a deadline error.
    public var deadline: ContinuousClock.Instant

    public init(
        operationID: String, requestID: String, path: String, clientIP: String, userAgent: String? = nil,
        host: String? = nil, isSecure: Bool = false, language: String = "en", receivedAt: Timestamp,
        deadline: ContinuousClock.Instant
    ) {
        self.operationID = operationID
        self.requestID = requestID
        self.path = path
        self.clientIP = clientIP
        self.userAgent = userAgent
        self.host = host
        self.isSecure = isSecure
        self.language = language
        self.receivedAt = receivedAt
        self.deadline = deadline
    }
}

/// The untyped side of a call, shared by pipeline and handler: principal, transaction, and what the answer gains.
public final class CallScope: Sendable {
    /// Refusal for a database error that the handler did not map by its constraint name.
    public typealias DatabaseMapping = @Sendable (DatabaseError) -> APIFailure

    public let request: RequestInfo
    public let principal: Principal
    public let transaction: any CallTransaction
    /// Request headers by lower-case name that a handler may need (`cookie`, `x-csrf-token`, `authorization`).
    public let requestHeaders: @Sendable (String) -> String?
    private let mapping: DatabaseMapping
    private let state: Mutex<State> = Mutex(State())

    private struct State {
        var auditEntries: [AuditEntry] = []
        var responseHeaders: [(name: String, value: String)] = []
        var afterCommit: [@Sendable () async -> Void] = []
        var ifUndone: [@Sendable () async -> Void] = []
        var keepsEffectsOnFailure: Bool = false
        var missing: [NamedIdentifier] = []
    }

    public init(
        request: RequestInfo, principal: Principal, transaction: any CallTransaction,
        requestHeaders: @escaping @Sendable (String) -> String?, mapping: @escaping DatabaseMapping
    ) {
        self.request = request
        self.principal = principal
        self.transaction = transaction
        self.requestHeaders = requestHeaders
        self.mapping = mapping
    }

    public func failure(for error: DatabaseError) -> APIFailure { mapping(error) }
    public func append(_ entry: AuditEntry) { state.withLock { (s: inout State) in s.auditEntries.append(entry) } }

    public func setResponseHeader(_ name: String, _ value: String) {
        state.withLock { (s: inout State) in s.responseHeaders.append((name, value)) }
    }

    public func afterCommit(_ action: @escaping @Sendable () async -> Void) {
        state.withLock { (s: inout State) in s.afterCommit.append(action) }
    }

    /// Takes back what the handler did outside of the transaction, should the database undo it: the work is then run
    /// again or answered 503, and counts as not done. Not run for refusals of the handler.
    public func ifUndone(_ action: @escaping @Sendable () async -> Void) {
        state.withLock { (s: inout State) in s.ifUndone.append(action) }
    }

    /// A refusal that has effects of its own (a counted failed sign-in) asks for COMMIT although it throws.
    public func keepEffectsOnFailure() { state.withLock { (s: inout State) in s.keepsEffectsOnFailure = true } }

    /// Says of something that the caller named in a list that it was not found, where the answer is a success all the
    /// same.
    public func noteMissing(_ identifier: some TypedIdentifier) {
        guard let named: NamedIdentifier = identifier.named else { return }
        state.withLock { (s: inout State) in s.missing.append(named) }
    }

    /// What `noteMissing` heard of.
    public var missing: [NamedIdentifier] { state.withLock { (s: inout State) in s.missing } }

    public var auditEntries: [AuditEntry] { state.withLock { (s: inout State) in s.auditEntries } }
    public var responseHeaders: [(name: String, value: String)] {
        state.withLock { (s: inout State) in s.responseHeaders }
    }
    public var afterCommitActions: [@Sendable () async -> Void] {
        state.withLock { (s: inout State) in s.afterCommit }
    }
    public var ifUndoneActions: [@Sendable () async -> Void] {
        state.withLock { (s: inout State) in s.ifUndone }
    }
    public var keepsEffectsOnFailure: Bool { state.withLock { (s: inout State) in s.keepsEffectsOnFailure } }
}

/// What a handler gets beside its input: the caller that `x-auth` grants, and the only way to the database.
public struct Call<Failure: OperationFailure, Caller: CallerKind>: Sendable {
    public let caller: Caller
    /// The untyped side, for services that serve several operations.
    public let scope: CallScope

    public init(caller: Caller, scope: CallScope) {
        self.caller = caller
        self.scope = scope
    }

    public var request: RequestInfo { scope.request }

    /// Time of the request by the server's clock.
    public var now: Timestamp { scope.request.receivedAt }

    /// Runs a statement in the call's transaction; a database error becomes the catalogue's answer for it.
    public func run<Output: Sendable>(_ statement: Statement<Output>) async throws(Failure) -> Output {
        do {
            return try await scope.transaction.run(statement)
        } catch {
            throw Failure(scope.failure(for: error))
        }
    }

    /// Runs a statement whose constraint names the caller maps by hand.
    public func attempt<Output: Sendable>(_ statement: Statement<Output>) async throws(DatabaseError) -> Output {
        try await scope.transaction.run(statement)
    }

    /// The default answer for a database error.
    public func failure(for error: DatabaseError) -> Failure { Failure(scope.failure(for: error)) }

    /// Puts the transaction into the context of rows that this very call creates (sign-up).
    public func enter(_ context: TransactionContext) async throws(Failure) {
        do {
            try await scope.transaction.setContext(context)
        } catch {
            throw Failure(scope.failure(for: error))
        }
    }

    /// Appends an audit row in this transaction.
    public func audit(_ entry: AuditEntry) { scope.append(entry) }

    /// Runs after COMMIT succeeded; for cache invalidation and wake-ups, never for effects that must last.
    public func afterCommit(_ action: @escaping @Sendable () async -> Void) { scope.afterCommit(action) }

    public func setResponseHeader(_ name: String, _ value: String) { scope.setResponseHeader(name, value) }
}

extension Call {
    /// Reads a streamed body. A refusal that it brings goes to the caller as it is, any other error is ours.
    nonisolated(nonsending) public func reading<Value>(
        _ work: nonisolated(nonsending) () async throws -> Value
    ) async throws(Failure) -> Value {
        do {
            return try await work()
        } catch let failure as Failure {
            throw failure
        } catch let failure as APIFailure {
            throw Failure(failure)
        } catch {
            throw .internal(error)
        }
    }
}
