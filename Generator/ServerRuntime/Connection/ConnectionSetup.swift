// SPDX-License-Identifier: Apache-2.0
import NIOCore
import NIOHTTP1
import NIOHTTP2
import NIOSSL

/// Builds the handlers of an accepted connection.
struct ConnectionSetup: Sendable {
    /// The parser's own bounds lie above ours, so that a long target is still told from a long header block.
    private static let parserSlack: Int = 64 * 1024

    let server: ServerState
    let loops: LoopTable
    let tls: NIOSSLContext?
    let isHTTP2Enabled: Bool

    func initialize(_ channel: any Channel) -> EventLoopFuture<Void> {
        let peer: Peer = Peer(
            address: channel.remoteAddress.flatMap { address in NetworkAddress(address) }, isTLS: tls != nil)
        guard server.registry.admit(channel, peer: peer.address) else {
            server.pipeline.metrics.requestShed()
            return channel.eventLoop.makeFailedFuture(ConnectionRefused())
        }
        server.pipeline.metrics.connectionsOpen(server.registry.count)
        channel.closeFuture.whenComplete { _ in server.pipeline.metrics.connectionsOpen(server.registry.count) }
        guard let tls else { return addHTTP1(channel, peer) }
        return channel.eventLoop.makeCompletedFuture {
            try channel.pipeline.syncOperations.addHandler(NIOSSLServerHandler(context: tls))
        }.flatMap {
            guard isHTTP2Enabled else { return addHTTP1(channel, peer) }
            return channel.configureHTTP2SecureUpgrade(
                h2ChannelConfigurator: { channel in addHTTP2(channel, peer) },
                http1ChannelConfigurator: { channel in addHTTP1(channel, peer) })
        }
    }

    private func addHTTP1(_ channel: any Channel, _ peer: Peer) -> EventLoopFuture<Void> {
        channel.eventLoop.makeCompletedFuture {
            var bounds: NIOHTTPDecoderLimitConfiguration = NIOHTTPDecoderLimitConfiguration()
            bounds.maxHeaderFieldSize =
                max(server.limits.headerBytesMax, server.limits.targetBytesMax) + Self.parserSlack
            bounds.maxHeaderListSize =
                server.limits.headerBytesMax + server.limits.targetBytesMax + 2 * Self.parserSlack
            bounds.maxHeaderFieldCount = server.limits.headerFieldsMax + 1
            let decoder: HTTPRequestDecoder = HTTPRequestDecoder(
                leftOverBytesStrategy: .dropBytes, limitConfiguration: bounds)
            let encoder: HTTPResponseEncoder = HTTPResponseEncoder()
            let handler: RequestHandler = handler(channel, peer, isStream: false)
            try channel.pipeline.syncOperations.addHandlers(encoder, ByteToMessageHandler(decoder), handler)
            handler.wire = try channel.pipeline.syncOperations.context(handler: encoder)
        }
    }

    private func addHTTP2(_ channel: any Channel, _ peer: Peer) -> EventLoopFuture<Void> {
        channel.eventLoop.makeCompletedFuture {
            var connection: NIOHTTP2Handler.ConnectionConfiguration = NIOHTTP2Handler.ConnectionConfiguration()
            connection.initialSettings = [
                HTTP2Setting(parameter: .maxConcurrentStreams, value: server.limits.http2StreamsMax),
                HTTP2Setting(parameter: .maxHeaderListSize, value: server.limits.headerBytesMax),
            ]
            let lifetime: NIOHTTP2ServerConnectionManagementHandler = NIOHTTP2ServerConnectionManagementHandler(
                eventLoop: channel.eventLoop,
                configuration: .init(
                    maxIdleTime: TimeAmount(server.limits.idleTimeout), maxAge: nil,
                    maxGraceTime: TimeAmount(server.limits.drainDeadline), keepalive: nil))
            _ = try channel.pipeline.syncOperations.configureHTTP2Pipeline(
                mode: .server, connectionConfiguration: connection, streamConfiguration: .init(),
                streamDelegate: lifetime.http2StreamDelegate
            ) { stream in
                stream.eventLoop.makeCompletedFuture {
                    try stream.pipeline.syncOperations.addHandlers(
                        HTTP2FramePayloadToHTTP1ServerCodec(), handler(stream, peer, isStream: true))
                }
            }
            try channel.pipeline.syncOperations.addHandler(lifetime)
        }
    }

    private func handler(_ channel: any Channel, _ peer: Peer, isStream: Bool) -> RequestHandler {
        RequestHandler(server: server, loop: loops.context(of: channel.eventLoop), peer: peer, isStream: isStream)
    }
}

/// Too many connections: the new one is closed without a word.
struct ConnectionRefused: Error {}
