// SPDX-License-Identifier: Apache-2.0

/// What one call wants differently.
public struct CallOptions: Sendable {
    /// Longest time of a call with all its repeats.
    public static let deadlineDefault: Duration = .seconds(60)

    /// Time for the call with all its repeats and waits.
    public var deadline: Duration
    /// Key to use instead of a new one where the operation honours keys.
    public var idempotencyKey: String?
    /// `X-Request-ID` to send instead of a new one: 8 to 128 of `[A-Za-z0-9._-]`.
    public var requestID: String?
    /// W3C trace context to send.
    public var traceparent: String?
    /// `Accept-Language` to send.
    public var language: String?
    public var retry: RetryPolicy
    /// Further headers, such as `If-Match`.
    public var headers: [(name: String, value: String)]

    public init(
        deadline: Duration = CallOptions.deadlineDefault, idempotencyKey: String? = nil, requestID: String? = nil,
        traceparent: String? = nil, language: String? = nil, retry: RetryPolicy = RetryPolicy(),
        headers: [(name: String, value: String)] = []
    ) {
        self.deadline = deadline
        self.idempotencyKey = idempotencyKey
        self.requestID = requestID
        self.traceparent = traceparent
        self.language = language
        self.retry = retry
        self.headers = headers
    }
}

/// Waiting, chance and names, so that a test can hold them still.
public struct ClientSources: Sendable {
    /// Waits; throws `CancellationError`.
    public var pause: @Sendable (Duration) async throws -> Void
    /// A number in 0..<1.
    public var fraction: @Sendable () -> Double
    /// A new name that nobody else makes: 32 hexadecimal digits.
    public var name: @Sendable () -> String

    public init(
        pause: @escaping @Sendable (Duration) async throws -> Void,
        fraction: @escaping @Sendable () -> Double, name: @escaping @Sendable () -> String
    ) {
        self.pause = pause
        self.fraction = fraction
        self.name = name
    }

    /// The system's clock and generator.
    public static let system: ClientSources = ClientSources(
        pause: { try await Task.sleep(for: $0, clock: .continuous) },
        fraction: { Double.random(in: 0..<1) },
        name: { hexadecimal(UInt64.random(in: .min ... .max)) + hexadecimal(UInt64.random(in: .min ... .max)) })

    private static func hexadecimal(_ word: UInt64) -> String {
        let digits = String(word, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
