// SPDX-License-Identifier: Apache-2.0
import ContractClient
import ContractClientTransport
import ContractRuntime

/// Exchanges with servers that are not ours: each within a deadline, none redirected or repeated, answers bounded.
package struct OutgoingHTTP: Sendable {
    /// Longest answer.
    package static let bodyBytesMax: Int = 262_144
    /// Longest time until a connection stands.
    package static let connectTime: Duration = .seconds(3)
    /// Longest exchange.
    package static let exchangeTime: Duration = .seconds(10)
    private static let connectionsMax: Int = 16

    /// Why there is no answer. Nothing of the request is in it.
    package enum Failure: Error, Equatable {
        case unreachable
        case timedOut
        case tooLarge
        /// The address is none, or what came back is no HTTP.
        case unusable
    }

    package struct Answer: Sendable {
        package let status: Int
        package let body: [UInt8]
        /// Value of `Cache-Control`.
        package let cacheControl: String?
    }

    /// Connections belong to the process: they outlive every server that is put together in it.
    private static let transport: HTTPTransport = HTTPTransport(
        limits: HTTPTransport.Limits(
            bodyBytesMax: bodyBytesMax, connectTime: connectTime, silence: exchangeTime,
            connectionsMax: connectionsMax))

    package init() {}

    package func get(
        _ address: String, headers: [(name: String, value: String)] = [], until deadline: ContinuousClock.Instant
    ) async throws(Failure) -> Answer {
        try await send(.get, address, headers: headers, body: [], until: deadline)
    }

    /// Sends `application/x-www-form-urlencoded`.
    package func post(
        form: [(name: String, value: String)], to address: String, until deadline: ContinuousClock.Instant
    ) async throws(Failure) -> Answer {
        let body: String = FormText.encode(form)
        return try await send(
            .post, address, headers: [("content-type", "application/x-www-form-urlencoded")], body: Array(body.utf8),
            until: deadline)
    }

    private func send(
        _ method: HTTPMethodName, _ address: String, headers: [(name: String, value: String)], body: [UInt8],
        until deadline: ContinuousClock.Instant
    ) async throws(Failure) -> Answer {
        guard let base: BaseURL = BaseURL(address), base.scheme != .unix else { throw .unusable }
        let request: TransportRequest = TransportRequest(
            operationID: "egress", method: method, base: base, target: base.path.isEmpty ? "/" : base.path,
            headers: [("accept", "application/json"), ("user-agent", "zygo")] + headers, body: body)
        let end: ContinuousClock.Instant = min(deadline, .now + Self.exchangeTime)
        do {
            let response: TransportResponse = try await Self.transport.send(request, deadline: end)
            return Answer(
                status: response.status, body: response.body, cacheControl: response.header("cache-control"))
        } catch {
            throw Self.failure(error)
        }
    }

    private static func failure(_ error: any Error) -> Failure {
        guard let error = error as? TransportFailure else {
            return error is CancellationError ? .timedOut : .unreachable
        }
        switch error.kind {
        case .unreachable, .connectionLost, .tls, .other: return .unreachable
        case .deadlineExceeded: return .timedOut
        case .bodyTooLarge: return .tooLarge
        case .malformedAnswer, .unsendable: return .unusable
        }
    }
}
