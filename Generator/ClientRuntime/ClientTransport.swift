// SPDX-License-Identifier: Apache-2.0
public import ContractRuntime

/// Carries one request to a server and brings its answer back; knows no operation and repeats nothing.
public protocol ClientTransport: Sendable {
    /// Sends a request and collects the whole answer; where `streamsAnswer` wants it, a success is given with its head
    /// and a body that is read while it comes. That body knows no deadline but the transport's bound of silence.
    ///
    /// - Throws: `TransportFailure` where there is no answer; `CancellationError` where the task is cancelled.
    func send(_ request: TransportRequest, deadline: ContinuousClock.Instant) async throws -> TransportResponse
}

/// A request ready for the wire.
public struct TransportRequest: Sendable, CustomStringConvertible {
    /// operationId, for logs and middlewares.
    public var operationID: String
    public var method: HTTPMethodName
    public var base: BaseURL
    /// Path with all prefixes, and the query.
    public var target: String
    /// Lower-case names.
    public var headers: [(name: String, value: String)]
    public var body: [UInt8]
    /// A body that is made while it is sent, in place of `body`.
    public var stream: ByteStream?
    /// A success is wanted while it comes, not collected first.
    public var streamsAnswer: Bool = false

    public init(
        operationID: String, method: HTTPMethodName, base: BaseURL, target: String,
        headers: [(name: String, value: String)] = [], body: [UInt8] = [], stream: ByteStream? = nil
    ) {
        self.stream = stream
        self.operationID = operationID
        self.method = method
        self.base = base
        self.target = target
        self.headers = headers
        self.body = body
    }

    /// First header of that lower-case name.
    public func header(_ name: String) -> String? { headers.first { $0.name == name }?.value }

    /// Replaces every header of that lower-case name; nil removes them.
    public mutating func setHeader(_ name: String, _ value: String?) {
        headers.removeAll { $0.name == name }
        if let value { headers.append((name, value)) }
    }

    /// Headers that a log may show: credentials, cookies, codes and keys are bullets.
    public var shownHeaders: [(name: String, value: String)] { Redaction.shown(headers) }

    /// Operation and method; never path values, query, headers or body.
    public var description: String { "\(method.rawValue) \(operationID)" }
}

/// An answer as it came from the wire.
public struct TransportResponse: Sendable {
    public var status: Int
    /// Lower-case names.
    public var headers: [(name: String, value: String)]
    public var body: [UInt8]
    /// A body that is read while it comes, in place of `body`.
    public var stream: ByteStream?

    public init(
        status: Int, headers: [(name: String, value: String)] = [], body: [UInt8] = [], stream: ByteStream? = nil
    ) {
        self.stream = stream
        self.status = status
        self.headers = headers.map { ($0.name.lowercased(), $0.value) }
        self.body = body
    }

    /// First header of that lower-case name.
    public func header(_ name: String) -> String? { headers.first { $0.name == name }?.value }

    /// The server's name of the request.
    public var requestID: String? { header("x-request-id") }

    /// Headers that a log may show: cookies are bullets.
    public var shownHeaders: [(name: String, value: String)] { Redaction.shown(headers) }
}

/// Which headers no log shows.
enum Redaction {
    private static let hidden: Set<String> = [
        "authorization", "proxy-authorization", "cookie", "set-cookie", "x-mfa-code", "x-api-key", "x-csrf-token",
        "idempotency-key", "x-idempotency-key",
    ]

    static func shown(_ headers: [(name: String, value: String)]) -> [(name: String, value: String)] {
        headers.map { ($0.name, hidden.contains($0.name) ? "•••" : $0.value) }
    }
}
