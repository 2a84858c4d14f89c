// SPDX-License-Identifier: Apache-2.0

import NIOCore
import NIOHTTP1
import NIOPosix

/// Serves a mock over HTTP/1.1 on one event loop. For development: no TLS, no limits but those below.
package struct MockServer {
    /// Bytes of a body that are kept; a longer one is answered 413.
    static let bodyBytesMax = 16 * 1_024 * 1_024

    private let channel: any Channel
    private let group: MultiThreadedEventLoopGroup

    /// Listens when it returns; port 0 takes any free one.
    package static func start(_ service: sending MockService, host: String, port: Int) async throws -> MockServer {
        let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
        let service = NIOLoopBoundBox.makeBoxSendingValue(service, eventLoop: group.next())
        let bootstrap = ServerBootstrap(group: group)
            .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.configureHTTPServerPipeline(withErrorHandling: true)
                    try channel.pipeline.syncOperations.addHandler(MockHandler(service: service))
                }
            }
        do {
            return MockServer(channel: try await bootstrap.bind(host: host, port: port).get(), group: group)
        } catch {
            try await group.shutdownGracefully()
            throw error
        }
    }

    package var port: Int { channel.localAddress?.port ?? 0 }

    /// Returns when the listener is closed.
    package func wait() async throws { try await channel.closeFuture.get() }

    package func stop() async throws {
        try await channel.close()
        try await group.shutdownGracefully()
    }
}

/// Collects one request after the other of a connection and writes the mock's answers.
private final class MockHandler: ChannelInboundHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias OutboundOut = HTTPServerResponsePart

    private enum State {
        case idle
        case receiving(HTTPRequestHead, body: [UInt8], isTooLong: Bool)
    }

    private let service: NIOLoopBoundBox<MockService>
    private var state = State.idle

    init(service: NIOLoopBoundBox<MockService>) {
        self.service = service
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch (unwrapInboundIn(data), state) {
        case (.head(let head), _): state = .receiving(head, body: [], isTooLong: false)
        case (.body(let buffer), .receiving(let head, var body, let isTooLong)):
            let isLong = isTooLong || body.count + buffer.readableBytes > MockServer.bodyBytesMax
            if !isLong { body.append(contentsOf: buffer.readableBytesView) }
            state = .receiving(head, body: isLong ? [] : body, isTooLong: isLong)
        case (.end, .receiving(let head, let body, let isTooLong)):
            state = .idle
            let request = MockRequest(
                method: head.method.rawValue, target: head.uri,
                headers: head.headers.map { (name: $0.name, value: $0.value) }, body: body)
            write(isTooLong ? MockAnswer(status: 413) : service.value.answer(request), head, context)
        case (.body, .idle), (.end, .idle): break
        }
    }

    private func write(_ answer: MockAnswer, _ request: HTTPRequestHead, _ context: ChannelHandlerContext) {
        let status = HTTPResponseStatus(statusCode: answer.status)
        var headers = HTTPHeaders(answer.headers.map { ($0.name, $0.value) })
        if status.mayHaveResponseBody { headers.replaceOrAdd(name: "Content-Length", value: String(answer.body.count)) }
        let isKept = request.isKeepAlive
        if !isKept { headers.replaceOrAdd(name: "Connection", value: "close") }
        context.write(
            wrapOutboundOut(.head(HTTPResponseHead(version: .http1_1, status: status, headers: headers))), promise: nil)
        if status.mayHaveResponseBody, request.method != .HEAD, !answer.body.isEmpty {
            context.write(
                wrapOutboundOut(.body(.byteBuffer(context.channel.allocator.buffer(bytes: answer.body)))), promise: nil)
        }
        let written = context.eventLoop.makePromise(of: Void.self)
        if !isKept {
            let channel = context.channel
            written.futureResult.whenComplete { _ in channel.close(promise: nil) }
        }
        context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: written)
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        context.close(promise: nil)
    }
}
