// SPDX-License-Identifier: Apache-2.0
import AsyncHTTPClient
public import ContractClient
import ContractRuntime
import NIOCore
import NIOHTTP1

/// Sends requests over TCP, TLS or a Unix socket. Follows no redirect and repeats nothing: the client decides.
///
/// `shutDown()` must be called before the last reference goes; `HTTPTransport.with` does so by itself.
public final class HTTPTransport: ClientTransport {
    /// Bounds of a transport.
    public struct Limits: Sendable {
        /// Longest body of an answer.
        public var bodyBytesMax: Int
        /// Longest time until a connection stands.
        public var connectTime: Duration
        /// Longest silence of a server.
        public var silence: Duration
        /// Connections to one server.
        public var connectionsMax: Int
        /// How long an idle connection is kept.
        public var idleTime: Duration

        public init(
            bodyBytesMax: Int = 16_777_216, connectTime: Duration = .seconds(10), silence: Duration = .seconds(60),
            connectionsMax: Int = 16, idleTime: Duration = .seconds(60)
        ) {
            self.bodyBytesMax = bodyBytesMax
            self.connectTime = connectTime
            self.silence = silence
            self.connectionsMax = connectionsMax
            self.idleTime = idleTime
        }
    }

    private let client: HTTPClient
    private let limits: Limits

    public init(limits: Limits = Limits()) {
        var configuration = HTTPClient.Configuration(
            redirectConfiguration: .disallow,
            timeout: .init(connect: TimeAmount(limits.connectTime), read: TimeAmount(limits.silence)),
            decompression: .disabled)
        configuration.connectionPool = .init(
            idleTimeout: TimeAmount(limits.idleTime),
            concurrentHTTP1ConnectionsPerHostSoftLimit: limits.connectionsMax)
        configuration.connectionPool.retryConnectionEstablishment = false
        client = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
        self.limits = limits
    }

    /// Runs work with a transport and shuts it down behind.
    public static func with<Value>(
        limits: Limits = Limits(), isolation: isolated (any Actor)? = #isolation,
        _ work: (HTTPTransport) async throws -> Value
    ) async throws -> Value {
        let transport = HTTPTransport(limits: limits)
        let result: Result<Value, any Error>
        do { result = .success(try await work(transport)) } catch { result = .failure(error) }
        try await transport.shutDown()
        return try result.get()
    }

    /// Closes all connections; requests under way fail.
    public func shutDown() async throws { try await client.shutdown() }

    public func send(
        _ request: TransportRequest, deadline: ContinuousClock.Instant
    ) async throws -> TransportResponse {
        // The library's own deadline ends with the head of the answer; the race holds for the body too.
        try await bounded(by: deadline) { [self] in try await exchange(request, deadline) }
    }

    private func exchange(
        _ request: TransportRequest, _ deadline: ContinuousClock.Instant
    ) async throws -> TransportResponse {
        let rest = deadline - ContinuousClock.now
        guard rest > .zero else { throw TransportFailure(.deadlineExceeded) }
        let response: HTTPClientResponse
        do {
            response = try await client.execute(outgoing(request), deadline: .now() + TimeAmount(rest))
        } catch {
            throw FailureKind.translated(error, otherwise: .unreachable)
        }
        guard request.streamsAnswer, response.status.code < 400 else { return try await collected(response) }
        return passedOn(response)
    }

    private func outgoing(_ request: TransportRequest) -> HTTPClientRequest {
        var outgoing = HTTPClientRequest(url: request.base.origin + request.target)
        outgoing.method = HTTPMethod(rawValue: request.method.rawValue)
        outgoing.headers = HTTPHeaders(request.headers.map { ($0.name, $0.value) })
        if request.base.scheme == .unix, request.header("host") == nil {
            outgoing.headers.add(name: "host", value: "localhost")
        }
        if let stream = request.stream {
            outgoing.body = .stream(
                BufferSequence(stream: stream), length: stream.length.map { .known(Int64($0)) } ?? .unknown)
        } else if !request.body.isEmpty {
            outgoing.body = .bytes(ByteBuffer(bytes: request.body))
        }
        return outgoing
    }

    /// The body is read while it comes: the library reads its socket only as fast as the caller takes the pieces.
    private func passedOn(_ response: HTTPClientResponse) -> TransportResponse {
        let status = Int(response.status.code)
        let requestID = response.headers.first(name: "x-request-id")
        let length = response.headers.first(name: "content-length").flatMap { Int($0) }
        let pieces = PieceSequence(body: response.body) { error in
            FailureKind.translated(error, otherwise: .connectionLost, status: status, requestID: requestID)
        }
        return TransportResponse(
            status: status, headers: response.headers.map { ($0.name, $0.value) },
            stream: ByteStream(pieces, length: length))
    }

    private func collected(_ response: HTTPClientResponse) async throws -> TransportResponse {
        let status = Int(response.status.code)
        do {
            let body = try await response.body.collect(upTo: limits.bodyBytesMax)
            return TransportResponse(
                status: status, headers: response.headers.map { ($0.name, $0.value) },
                body: Array(body.readableBytesView))
        } catch {
            let requestID = response.headers.first(name: "x-request-id")
            throw FailureKind.translated(error, otherwise: .connectionLost, status: status, requestID: requestID)
        }
    }
}

extension TimeAmount {
    fileprivate init(_ duration: Duration) {
        let (seconds, attoseconds) = duration.components
        let bounded = min(max(seconds, 0), Int64(Int32.max))
        self = .nanoseconds(bounded * 1_000_000_000 + max(attoseconds, 0) / 1_000_000_000)
    }
}
