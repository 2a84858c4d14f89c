// SPDX-License-Identifier: Apache-2.0
import Foundation
import NIOCore
import NIOPosix

/// Asks one request on a connection of its own and keeps the connection open until it is closed itself.
struct Probe {
    private static let timeout: TimeAmount = .seconds(10)

    private let group: MultiThreadedEventLoopGroup = MultiThreadedEventLoopGroup(numberOfThreads: 1)

    /// - Returns: the status of the answer.
    func ask(_ request: BenchRequest, port: Int) throws -> (channel: any Channel, status: Int) {
        let loop: any EventLoop = group.any()
        let answered: EventLoopPromise<Int> = loop.makePromise(of: Int.self)
        let deadline: Scheduled<Void> = loop.scheduleTask(in: Self.timeout) {
            answered.fail(Sides.Failed(description: "no answer to \(request.name)"))
        }
        defer { deadline.cancel() }
        do {
            let channel: any Channel = try ClientBootstrap(group: loop).channelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.addHandler(StatusReader(answered))
                }
            }.connect(host: "127.0.0.1", port: port).wait()
            channel.writeAndFlush(ByteBuffer(string: request.text), promise: nil)
            return (channel, try answered.futureResult.wait())
        } catch {
            answered.fail(error)
            throw error
        }
    }

    /// Closes all connections.
    func close() {
        do {
            try group.syncShutdownGracefully()
        } catch {
            FileHandle.standardError.write(Data("probe: \(error)\n".utf8))
        }
    }
}

/// Reads `HTTP/1.1 200`; the rest of the answer is dropped.
private final class StatusReader: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer

    private static let statusRange: Range<Int> = 9..<12

    private let answered: EventLoopPromise<Int>
    private var text: String = ""

    init(_ answered: EventLoopPromise<Int>) { self.answered = answered }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard text.utf8.count < Self.statusRange.upperBound else { return }
        text += String(buffer: unwrapInboundIn(data))
        let digits: Substring = text.prefix(Self.statusRange.upperBound).dropFirst(Self.statusRange.lowerBound)
        guard digits.count == Self.statusRange.count else { return }
        answered.succeed(Int(digits) ?? 0)
    }

    func channelInactive(context: ChannelHandlerContext) {
        answered.fail(Sides.Failed(description: "the server closed the connection"))
    }
}
