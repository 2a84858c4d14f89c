// SPDX-License-Identifier: Apache-2.0
import ContractRuntime

/// Which calls are repeated, how often and after what wait.
public struct RetryPolicy: Sendable {
    /// Repeats after the first attempt.
    public var repeatsMax: Int
    /// Upper bound of the first wait; doubles with each repeat.
    public var backoffBase: Duration
    public var backoffMax: Duration
    /// Longest wait that a server's `Retry-After` is granted.
    public var retryAfterMax: Duration

    public init(
        repeatsMax: Int = 3, backoffBase: Duration = .milliseconds(500), backoffMax: Duration = .seconds(8),
        retryAfterMax: Duration = .seconds(60)
    ) {
        self.repeatsMax = repeatsMax
        self.backoffBase = backoffBase
        self.backoffMax = backoffMax
        self.retryAfterMax = retryAfterMax
    }

    /// Every call is sent once.
    public static let never: RetryPolicy = RetryPolicy(repeatsMax: 0)

    /// Whether sending the request twice cannot act twice: the method says so (RFC 9110 section 9.2.2), or a key
    /// does that the operation honours.
    static func isRepeatable(_ request: TransportRequest, _ operation: OperationDescriptor) -> Bool {
        switch request.method {
        case .get, .head, .put, .delete, .options, .trace: true
        case .post, .patch: operation.policy.idempotency == .key && IdempotencyKey.isPresent(in: request.headers)
        }
    }

    /// The wait before repeat `number`, which counts from 0; nil where the error is not to be repeated.
    ///
    /// - Parameter fraction: random number in 0..<1 that spreads the waits of many clients.
    func wait(after error: ClientError, number: Int, fraction: Double) -> Duration? {
        guard number < repeatsMax else { return nil }
        switch error {
        case .api(let response) where response.isRetryable:
            return response.retryAfter.map { min($0, retryAfterMax) } ?? backoff(number, fraction)
        case .transport(let failure) where failure.isRetryable:
            return backoff(number, fraction)
        default: return nil
        }
    }

    private func backoff(_ number: Int, _ fraction: Double) -> Duration {
        var bound = backoffBase
        for _ in 0..<number where bound < backoffMax { bound *= 2 }
        return min(bound, backoffMax) * fraction
    }
}

/// The header that makes a creating request repeatable.
enum IdempotencyKey {
    static let header: String = "idempotency-key"
    private static let names: Set<String> = [header, "x-idempotency-key"]

    static func isPresent(in headers: [(name: String, value: String)]) -> Bool {
        headers.contains { names.contains($0.name) }
    }
}
