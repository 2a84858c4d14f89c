// SPDX-License-Identifier: Apache-2.0
import ContractServer
import NIOCore
import NIOHTTP1
import NIOPosix

/// Bare SwiftNIO: its own HTTP/1 server pipeline as documented, and one handler that answers constant bytes, the same
/// fields and body as ours. What our time has above this side's is routing, codec, handler and pipeline.
enum NIOSide {
    static func serve(_ answers: [(sample: Sample, answer: InProcessResponse)]) async throws {
        let constants: [(path: String, answer: ConstantAnswer)] = answers.map { sample, answer in
            (sample.request.target, ConstantAnswer(answer))
        }
        let listener: any Channel = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .serverChannelOption(.backlog, value: 1024)
            .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
            .childChannelOption(.maxMessagesPerRead, value: 1)
            .childChannelOption(.tcpOption(.tcp_nodelay), value: 1)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.configureHTTPServerPipeline()
                    try channel.pipeline.syncOperations.addHandler(ConstantHandler(constants))
                }
            }
            .bind(host: "127.0.0.1", port: 0).get()
        BenchServer.announce(listener.localAddress?.port)
        try await listener.closeFuture.get()
    }
}

/// A head and a body made once.
struct ConstantAnswer: Sendable {
    let head: HTTPResponseHead
    let body: ByteBuffer

    init(_ answer: InProcessResponse) {
        var headers: HTTPHeaders = HTTPHeaders(answer.headers)
        headers.add(name: "Date", value: "Sun, 22 Nov 2026 18:00:00 GMT")
        headers.add(name: "Content-Length", value: String(answer.body.count))
        head = HTTPResponseHead(
            version: .http1_1, status: HTTPResponseStatus(statusCode: answer.status), headers: headers)
        body = ByteBuffer(bytes: answer.body)
    }
}

/// Answers by the text of the target alone.
private final class ConstantHandler: ChannelInboundHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias OutboundOut = HTTPServerResponsePart

    private let constants: [(path: String, answer: ConstantAnswer)]
    private var chosen: ConstantAnswer?

    init(_ constants: [(path: String, answer: ConstantAnswer)]) { self.constants = constants }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head(let head): chosen = constants.first { constant in constant.path == head.uri }?.answer
        case .body: return
        case .end:
            guard let chosen else {
                context.close(promise: nil)
                return
            }
            context.write(wrapOutboundOut(.head(chosen.head)), promise: nil)
            context.write(wrapOutboundOut(.body(.byteBuffer(chosen.body))), promise: nil)
            context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
        }
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }
}
