// SPDX-License-Identifier: Apache-2.0

/// Runs work and cancels it at the deadline. Work that ignores cancellation is waited for
/// nevertheless.
///
/// - Throws: what the work throws, or `TransportFailure` of kind `deadlineExceeded`.
package func bounded<Value: Sendable>(
    by deadline: ContinuousClock.Instant, _ work: @escaping @Sendable () async throws -> Value
) async throws -> Value {
    try await withThrowingTaskGroup(of: Value?.self) { group in
        group.addTask { try await work() }
        group.addTask {
            try await Task.sleep(until: deadline, clock: .continuous)
            return nil
        }
        defer { group.cancelAll() }
        guard let first = try await group.next(), let value = first else {
            throw TransportFailure(.deadlineExceeded)
        }
        return value
    }
}
