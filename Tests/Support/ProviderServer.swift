// SPDX-License-Identifier: Apache-2.0
import Foundation
import NIOCore
import NIOHTTP1
import NIOPosix

/// What somebody asks of a provider.
package struct ProviderRequest: Sendable {
    package let method: String
    package let path: String
    /// Members of the form in the body.
    package let form: [String: String]
    package let authorization: String?
}

/// What a provider answers.
package enum ProviderReply: Sendable {
    case bytes([UInt8], status: Int)
    case redirect(String)
    /// The connection stays open and nothing comes.
    case silence
}

/// An HTTP server on this machine that answers what a function says.
struct ProviderServer: Sendable {
    typealias Answer = @Sendable (ProviderRequest) -> ProviderReply

    let port: Int

    /// Serves as long as the process lives.
    static func start(_ answer: @escaping Answer) async throws -> ProviderServer {
        let channel: any Channel = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .serverChannelOption(.backlog, value: 64)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.configureHTTPServerPipeline()
                    try channel.pipeline.syncOperations.addHandler(ProviderHandler(answer))
                }
            }
            .bind(host: "127.0.0.1", port: 0).get()
        guard let port = channel.localAddress?.port else { throw Unexpected("no port") }
        return ProviderServer(port: port)
    }
}

private final class ProviderHandler: ChannelInboundHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias OutboundOut = HTTPServerResponsePart

    private let answer: ProviderServer.Answer
    private var head: HTTPRequestHead?
    private var body: [UInt8] = []

    init(_ answer: @escaping ProviderServer.Answer) { self.answer = answer }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head(let head):
            self.head = head
            body = []
        case .body(let part): body += Array(part.readableBytesView)
        case .end:
            guard let head else { return }
            let path: String = String(head.uri.prefix { (character: Character) -> Bool in character != "?" })
            let reply: ProviderReply = answer(
                ProviderRequest(
                    method: head.method.rawValue, path: path,
                    form: URLText.pairs(String(decoding: body, as: UTF8.self)),
                    authorization: head.headers.first(name: "authorization")))
            write(reply, head.version, context)
        }
    }

    private func write(_ reply: ProviderReply, _ version: HTTPVersion, _ context: ChannelHandlerContext) {
        let (status, headers, bytes): (Int, HTTPHeaders, [UInt8])
        switch reply {
        case .silence: return
        case .bytes(let body, let code):
            (status, headers, bytes) = (code, ["content-type": "application/json"], body)
        case .redirect(let target): (status, headers, bytes) = (302, ["location": target], [])
        }
        var all: HTTPHeaders = headers
        all.add(name: "content-length", value: String(bytes.count))
        let head: HTTPResponseHead = HTTPResponseHead(
            version: version, status: HTTPResponseStatus(statusCode: status), headers: all)
        context.write(wrapOutboundOut(.head(head)), promise: nil)
        context.write(wrapOutboundOut(.body(.byteBuffer(ByteBuffer(bytes: bytes)))), promise: nil)
        context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
    }
}

/// Names and values of queries, fragments and forms.
package enum URLText {
    package static func pairs(_ text: String) -> [String: String] {
        var pairs: [String: String] = [:]
        for pair in text.split(separator: "&") {
            let parts: [Substring] = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            pairs[decoded(parts[0])] = parts.count > 1 ? decoded(parts[1]) : ""
        }
        return pairs
    }

    /// What stands behind a mark in an address: its query (`?`) or its fragment (`#`).
    package static func pairs(of address: String, behind mark: Character) -> [String: String] {
        guard let start = address.firstIndex(of: mark) else { return [:] }
        return pairs(String(address[address.index(after: start)...].prefix { $0 != "#" }))
    }

    private static func decoded(_ text: Substring) -> String {
        text.replacing("+", with: " ").removingPercentEncoding ?? String(text)
    }
}
