// SPDX-License-Identifier: Apache-2.0
public import ContractRuntime

/// Renews tokens when they expire; parallel calls share one refresh.
public actor RefreshingAuthorization: Authorization {
    /// Exchanges a refresh token; the wiring calls the contract's refresh operation.
    public typealias Refresh = @Sendable (Secret<String>) async throws -> Tokens

    private let store: any TokenStore
    private let refresh: Refresh
    private var running: Task<Bool, any Error>?

    public init(store: any TokenStore = MemoryTokenStore(), refresh: @escaping Refresh) {
        self.store = store
        self.refresh = refresh
    }

    public func token(for operation: OperationDescriptor) async throws -> Secret<String>? {
        try await store.tokens()?.access
    }

    /// Takes the tokens of a new session, or forgets those of an old one.
    public func adopt(_ tokens: Tokens?) async throws { try await store.save(tokens) }

    /// - Throws: what `refresh` throws; a refusal (other than a retryable one) also forgets the tokens.
    public func renew(_ expired: Secret<String>) async throws -> Bool {
        if let running { return try await running.value }
        // A refresh outlives the call that began it: a rotated token that nobody keeps would end the session.
        // It is bounded by the deadline of the refresh call, and every waiter awaits it here.
        let task = Task { try await self.exchange(expired) }
        running = task
        defer { running = nil }
        return try await task.value
    }

    private func exchange(_ expired: Secret<String>) async throws -> Bool {
        guard let known = try await store.tokens() else { return false }
        // A call that was under way while another one refreshed: the new token is already here.
        if known.access != expired { return true }
        guard let token = known.refresh else { return false }
        do {
            try await store.save(try await refresh(token))
            return true
        } catch ClientError.api(let response) where !response.isRetryable && response.status < 500 {
            try await store.save(nil)
            throw ClientError.api(response)
        }
    }
}
