// SPDX-License-Identifier: Apache-2.0
package import ContractClient
import ContractRuntime
package import ContractServer

/// Hands requests to a server in the same process: the whole pipeline runs, without sockets.
package struct InProcessTransport: ClientTransport {
    private let server: InProcessServer
    private let peer: Peer

    package init(_ server: InProcessServer, peer: Peer = .local) {
        self.server = server
        self.peer = peer
    }

    package init(_ pipeline: Pipeline, peer: Peer = .local) { self.init(InProcessServer(pipeline), peer: peer) }

    /// The client's own race keeps the deadline: the server stops when the task is cancelled.
    package func send(
        _ request: TransportRequest, deadline: ContinuousClock.Instant
    ) async throws -> TransportResponse {
        var headers = request.headers
        if request.header("host") == nil { headers.append(("host", request.base.host)) }
        var message = InProcessRequest(
            method: request.method.rawValue, target: request.target, headers: headers, body: request.body,
            stream: request.stream, peer: peer)
        message.streamsAnswer = request.streamsAnswer
        let response = await server.handle(message)
        try Task.checkCancellation()
        return TransportResponse(
            status: response.status, headers: response.headers, body: response.body, stream: response.stream)
    }
}
