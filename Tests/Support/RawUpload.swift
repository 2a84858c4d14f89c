// SPDX-License-Identifier: Apache-2.0
package import ContractRuntime
import NIOCore
import NIOPosix
import Synchronization

/// An upload as no well-behaved client sends it: with any length, with half a body, in any pieces.
package struct RawUpload: Sendable {
    private static let boundary: String = "x"
    /// A form up to the first bytes of its file.
    package static let start: String =
        "--x\r\nContent-Disposition: form-data; name=\"purpose\"\r\n\r\ndocument\r\n"
        + "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n"
        + "Content-Type: application/pdf\r\n\r\n%PDF-1.7\n" + String(repeating: "%", count: 600)
    package static let end: String = "\r\n--x--\r\n"

    private let world: World
    private let token: Secret<String>

    package init(world: World, token: Secret<String>) {
        self.world = world
        self.token = token
    }

    /// What the server says; waits until it has closed or, where it keeps the connection, until the answer is there.
    ///
    /// - Parameter isEnded: nothing more comes, so the connection is half closed.
    package func answer(contentLength: Int?, body: String, isEnded: Bool) async throws -> String {
        let (channel, heard): (any Channel, Heard) = try await connect()
        try await write(head(contentLength) + Self.framed(body, isChunked: contentLength == nil), to: channel)
        if isEnded { try await channel.close(mode: .output).get() }
        try await TemporaryRedis.until { heard.isClosed || heard.text.contains("requestId") }
        let text: String = heard.text
        await close(channel)
        return text
    }

    /// Sends the beginning of a body, runs the work, then closes the connection.
    package func breakOff(
        contentLength: Int, body: String, isolation: isolated (any Actor)? = #isolation, _ work: () async throws -> Void
    ) async throws {
        let (channel, _): (any Channel, Heard) = try await connect()
        try await write(head(contentLength) + body, to: channel)
        do {
            try await work()
        } catch {
            await close(channel)
            throw error
        }
        await close(channel)
    }

    private func head(_ contentLength: Int?) -> String {
        let length: String = contentLength.map { "Content-Length: \($0)" } ?? "Transfer-Encoding: chunked"
        return "POST /v1/files HTTP/1.1\r\nHost: 127.0.0.1:\(world.port)\r\nAuthorization: Bearer \(token.reveal())\r\n"
            + "X-Forwarded-For: \(world.callerAddress())\r\n"
            + "Content-Type: multipart/form-data; boundary=\(Self.boundary)\r\n\(length)\r\n\r\n"
    }

    private static func framed(_ body: String, isChunked: Bool) -> String {
        isChunked ? String(body.utf8.count, radix: 16) + "\r\n" + body + "\r\n" : body
    }

    private func connect() async throws -> (any Channel, Heard) {
        let heard: Heard = Heard()
        let channel: any Channel = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .channelOption(.allowRemoteHalfClosure, value: true)
            .channelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.addHandler(HearingHandler(heard))
                }
            }
            .connect(host: "127.0.0.1", port: world.port).get()
        return (channel, heard)
    }

    private func write(_ text: String, to channel: any Channel) async throws {
        try await channel.writeAndFlush(ByteBuffer(string: text)).get()
    }

    private func close(_ channel: any Channel) async {
        do {
            try await channel.close().get()
        } catch {
            // The server was faster.
            return
        }
    }
}

/// What came over a connection.
private final class Heard: Sendable {
    private let state: Mutex<(text: String, isClosed: Bool)> = Mutex(("", false))

    var text: String { state.withLock { $0.text } }
    var isClosed: Bool { state.withLock { $0.isClosed } }

    func add(_ text: String) { state.withLock { $0.text += text } }
    func end() { state.withLock { $0.isClosed = true } }
}

private final class HearingHandler: ChannelInboundHandler, Sendable {
    typealias InboundIn = ByteBuffer

    private let heard: Heard

    init(_ heard: Heard) { self.heard = heard }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        heard.add(String(buffer: unwrapInboundIn(data)))
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        if case .some(.inputClosed) = event as? ChannelEvent { heard.end() }
    }

    func channelInactive(context: ChannelHandlerContext) { heard.end() }

    func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }
}
