// SPDX-License-Identifier: Apache-2.0
import NIOCore
import NIOHTTP1
import NIOPosix
import Synchronization

/// A provider on this machine that answers as it is told: well, with an error, late, or never.
package final class ProviderStandIn: Sendable {
    /// What the next request gets.
    package enum Turn: Sendable {
        case answer(status: Int, body: String, headers: [(name: String, value: String)] = [])
        /// The head of an answer and then nothing.
        case stall
        /// Nothing at all; the connection stays open.
        case silence
        /// The connection is closed without an answer.
        case hangUp
    }

    /// A request that was made.
    package struct Request: Sendable {
        package let method: String
        package let path: String
        package let headers: [(name: String, value: String)]
        package let body: String

        package func header(_ name: String) -> String? { headers.first { $0.name.lowercased() == name }?.value }
    }

    private struct State {
        var turns: [Turn] = []
        var usual: Turn = .answer(status: 201, body: "{}")
        var requests: [Request] = []
    }

    private let state: Mutex<State> = Mutex(State())
    private let channel: Mutex<(any Channel)?> = Mutex(nil)

    private init() {}

    /// Runs a test with a provider of its own.
    package static func with<Result: Sendable>(
        isolation: isolated (any Actor)? = #isolation, _ body: (ProviderStandIn) async throws -> Result
    ) async throws -> Result {
        let provider: ProviderStandIn = ProviderStandIn()
        let channel: any Channel = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .childChannelInitializer { (child: any Channel) -> EventLoopFuture<Void> in
                child.eventLoop.makeCompletedFuture {
                    try child.pipeline.syncOperations.configureHTTPServerPipeline()
                    try child.pipeline.syncOperations.addHandler(Answering(provider: provider))
                }
            }
            .bind(host: "127.0.0.1", port: 0).get()
        provider.channel.withLock { $0 = channel }
        do {
            let result: Result = try await body(provider)
            try await channel.close().get()
            return result
        } catch {
            try await channel.close().get()
            throw error
        }
    }

    /// Where it listens, without path.
    package var url: String {
        "http://127.0.0.1:\(channel.withLock { $0?.localAddress?.port } ?? 0)"
    }

    package var requests: [Request] { state.withLock { $0.requests } }

    /// What every request gets that no turn is left for.
    package func always(_ turn: Turn) { state.withLock { $0.usual = turn } }

    /// What the next requests get, one after the other.
    package func next(_ turns: Turn...) { state.withLock { $0.turns += turns } }

    fileprivate func turn(for request: Request) -> Turn {
        state.withLock { (state: inout State) -> Turn in
            state.requests.append(request)
            return state.turns.isEmpty ? state.usual : state.turns.removeFirst()
        }
    }
}

/// One connection to the provider.
private final class Answering: ChannelInboundHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias OutboundOut = HTTPServerResponsePart

    private let provider: ProviderStandIn
    private var head: HTTPRequestHead?
    private var body: String = ""

    init(provider: ProviderStandIn) { self.provider = provider }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head(let head):
            self.head = head
            body = ""
        case .body(let bytes): body += String(buffer: bytes)
        case .end: answer(context)
        }
    }

    private func answer(_ context: ChannelHandlerContext) {
        guard let head else { return }
        let request: ProviderStandIn.Request = ProviderStandIn.Request(
            method: head.method.rawValue, path: head.uri,
            headers: head.headers.map { (name: $0.name, value: $0.value) }, body: body)
        switch provider.turn(for: request) {
        case .silence: return
        case .hangUp: context.close(promise: nil)
        case .stall: write(context, status: 200, headers: [("content-length", "100")], body: nil)
        case .answer(let status, let text, let headers):
            let all: [(name: String, value: String)] = headers + [("content-length", String(text.utf8.count))]
            write(context, status: status, headers: all, body: text)
        }
    }

    private func write(
        _ context: ChannelHandlerContext, status: Int, headers: [(name: String, value: String)], body: String?
    ) {
        let head: HTTPResponseHead = HTTPResponseHead(
            version: .http1_1, status: .init(statusCode: status),
            headers: HTTPHeaders(headers.map { ($0.name, $0.value) }))
        context.write(wrapOutboundOut(.head(head)), promise: nil)
        if let body {
            context.write(wrapOutboundOut(.body(.byteBuffer(ByteBuffer(string: body)))), promise: nil)
            context.write(wrapOutboundOut(.end(nil)), promise: nil)
        }
        context.flush()
    }
}
