// SPDX-License-Identifier: Apache-2.0
import NIOCore
import NIOPosix
import TestSupport

/// A name server that says of everything that it does not fit a datagram, and by connection sends a megabyte of ones.
struct TalkativeServer {
    private static let bytes: Int = 1 << 20

    let address: String
    private let channels: [any Channel]

    static func start() async throws -> TalkativeServer {
        let group: MultiThreadedEventLoopGroup = .singleton
        let connections: any Channel = try await ServerBootstrap(group: group)
            .childChannelInitializer { (channel: any Channel) -> EventLoopFuture<Void> in
                channel.eventLoop.makeCompletedFuture { try channel.pipeline.syncOperations.addHandler(Pouring()) }
            }.bind(host: "127.0.0.1", port: 0).get()
        guard let port = connections.localAddress?.port else { throw Unexpected("no port") }
        let datagrams: any Channel = try await DatagramBootstrap(group: group)
            .channelInitializer { (channel: any Channel) -> EventLoopFuture<Void> in
                channel.eventLoop.makeCompletedFuture { try channel.pipeline.syncOperations.addHandler(Shortening()) }
            }.bind(host: "127.0.0.1", port: port).get()
        return TalkativeServer(address: "127.0.0.1:\(port)", channels: [connections, datagrams])
    }

    func stop() async throws { for channel in channels { try await channel.close().get() } }

    private final class Pouring: ChannelInboundHandler {
        typealias InboundIn = ByteBuffer
        typealias OutboundOut = ByteBuffer

        func channelRead(context: ChannelHandlerContext, data: NIOAny) {
            let buffer: ByteBuffer = ByteBuffer(repeating: 0xFF, count: TalkativeServer.bytes)
            context.writeAndFlush(wrapOutboundOut(buffer), promise: nil)
        }
    }

    private final class Shortening: ChannelInboundHandler {
        typealias InboundIn = AddressedEnvelope<ByteBuffer>
        typealias OutboundOut = AddressedEnvelope<ByteBuffer>

        /// The second row of the header: an answer that was cut.
        private static let flags: [UInt8] = [0x83, 0x80]

        func channelRead(context: ChannelHandlerContext, data: NIOAny) {
            var envelope: AddressedEnvelope<ByteBuffer> = unwrapInboundIn(data)
            envelope.data.setBytes(Self.flags, at: envelope.data.readerIndex + 2)
            context.writeAndFlush(wrapOutboundOut(envelope), promise: nil)
        }
    }
}
