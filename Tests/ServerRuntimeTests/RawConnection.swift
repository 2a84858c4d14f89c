// SPDX-License-Identifier: Apache-2.0
import NIOCore
import NIOPosix
import Synchronization

/// A TCP connection that says exactly what a test writes and keeps what it hears.
struct RawConnection: Sendable {
    private let channel: any Channel
    private let heard: HeardBytes

    /// `sendBuffer` bounds what the kernel takes of what the server does not read.
    static func connect(to address: SocketAddress, sendBuffer: Int32? = nil) async throws -> RawConnection {
        let heard: HeardBytes = HeardBytes()
        var bootstrap: ClientBootstrap = ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
        if let sendBuffer {
            bootstrap = bootstrap.channelOption(
                .socketOption(.so_sndbuf), value: ChannelOptions.Types.SocketOption.Value(sendBuffer))
        }
        let channel: any Channel =
            try await bootstrap
            .channelOption(.allowRemoteHalfClosure, value: true)
            .channelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.addHandler(HearingHandler(heard))
                }
            }
            .connect(to: address).get()
        return RawConnection(channel: channel, heard: heard)
    }

    func send(_ text: String) { send(Array(text.utf8)) }

    func send(_ bytes: [UInt8]) {
        heard.sending()
        channel.writeAndFlush(ByteBuffer(bytes: bytes)).whenComplete { _ in heard.sent() }
    }

    /// The kernel took everything.
    var hasSentAll: Bool { heard.hasSentAll }

    var text: String { heard.text }
    var isClosed: Bool { heard.isClosed }

    /// Waits for a piece of text; returns all that came.
    func until(_ piece: String, count: Int = 1, timeout: Duration = .seconds(5)) async -> String {
        await waitUntil(timeout: timeout) { heard.isClosed || heard.text.occurrences(of: piece) >= count }
        return heard.text
    }

    /// Waits for the end of the server's side; returns all that came.
    func untilClosed(timeout: Duration = .seconds(5)) async -> String {
        await waitUntil(timeout: timeout) { heard.isClosed }
        return heard.text
    }

    func close() async {
        do {
            try await channel.close().get()
        } catch {
            // It was closed by the other side before: that is what the test wanted.
            return
        }
    }

    func stopReading() async throws { try await channel.setOption(.autoRead, value: false).get() }
}

private final class HeardBytes: Sendable {
    private struct Inside {
        var bytes: [UInt8] = []
        var isClosed: Bool = false
        var unsent: Int = 0
    }

    private let inside: Mutex<Inside> = Mutex(Inside())

    var text: String { String(decoding: inside.withLock { state in state.bytes }, as: UTF8.self) }
    var isClosed: Bool { inside.withLock { state in state.isClosed } }
    var hasSentAll: Bool { inside.withLock { state in state.unsent == 0 } }
    func sending() { inside.withLock { state in state.unsent += 1 } }
    func sent() { inside.withLock { state in state.unsent -= 1 } }
    func append(_ bytes: some Sequence<UInt8>) { inside.withLock { state in state.bytes += bytes } }
    func end() { inside.withLock { state in state.isClosed = true } }
}

private final class HearingHandler: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer

    private let heard: HeardBytes

    init(_ heard: HeardBytes) { self.heard = heard }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        heard.append(unwrapInboundIn(data).readableBytesView)
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        if case ChannelEvent.inputClosed? = event as? ChannelEvent { heard.end() }
    }

    func channelInactive(context: ChannelHandlerContext) { heard.end() }

    func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }
}

extension String {
    func occurrences(of piece: String) -> Int { piece.isEmpty ? 0 : self.ranges(of: piece).count }
}
