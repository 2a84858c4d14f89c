// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import NIOCore
import NIOHTTP1

/// A request body that its handler reads while it comes. Used on the event loop of its connection alone, but for the
/// queue.
final class IncomingBody {
    let queue: ByteQueue
    /// The handler's side.
    let stream: ByteStream
    let bytesMax: Int
    let framing: RequestHead.Framing
    /// The client waits for leave to send; given when the handler first reads.
    var awaitsLeave: Bool
    var received: Int = 0
    /// All of it came.
    var isComplete: Bool = false
    /// Reading stood still in this window of the clock since the handler was slower than the client.
    var wasHeld: Bool = false

    init(_ queue: ByteQueue, bytesMax: Int, framing: RequestHead.Framing, awaitsLeave: Bool) {
        self.queue = queue
        self.bytesMax = bytesMax
        self.framing = framing
        self.awaitsLeave = awaitsLeave
        var length: Int?
        if case .length(let declared) = framing { length = declared }
        stream = ByteStream(length: length) { () -> [UInt8]? in try await queue.next() }
    }
}

/// Streamed request bodies.
extension RequestHandler {
    func openBody(_ request: AdmittedRequest, _ head: RequestHead) -> IncomingBody {
        let handler: NIOLoopBound<RequestHandler> = NIOLoopBound(self, eventLoop: loop.loop)
        let loop: any EventLoop = loop.loop
        let queue: ByteQueue = ByteQueue(bytesMax: limits.bodyBufferBytesMax) {
            if loop.inEventLoop {
                handler.value.bodyWanted()
            } else {
                loop.execute { handler.value.bodyWanted() }
            }
        }
        return IncomingBody(
            queue, bytesMax: request.bodyBytesMax, framing: head.framing, awaitsLeave: head.expectsContinue)
    }

    func receive(_ part: ByteBuffer, for body: IncomingBody) {
        body.received += part.readableBytes
        guard body.received <= body.bytesMax else {
            breakBody(APIFailure.payloadTooLarge(bytesMax: body.bytesMax))
            return
        }
        body.awaitsLeave = false
        if let piece: [UInt8] = part.getBytes(at: part.readerIndex, length: part.readableBytes) {
            body.queue.offer(piece)
        }
    }

    /// The handler has read: the socket may bring more.
    func bodyWanted() {
        giveLeave()
        resumeReading()
    }

    /// Tells a client that waits to send its body; before the answer begins, or never.
    func giveLeave() {
        guard case .streaming(let body) = receiving, body.awaitsLeave, let running, running.incoming === body,
            running.stream == nil, !isClosing, let context
        else { return }
        body.awaitsLeave = false
        let head: HTTPResponseHead = HTTPResponseHead(version: .http1_1, status: .continue)
        context.writeAndFlush(wrapOutboundOut(.head(head)), promise: nil)
    }

    /// The body cannot be completed: its reader is told, nothing more is read, and the connection ends behind the
    /// answer.
    func breakBody(_ failure: any Error) {
        guard case .streaming(let body) = receiving else { return }
        receiving = .ended
        clock = .none
        body.queue.finish(failure)
        if let running, running.incoming === body {
            running.keepsAlive = false
        } else if !queue.isEmpty {
            queue[queue.index(before: queue.endIndex)].keepsAlive = false
        }
    }

    /// Bytes that a body must bring in each window of the clock.
    var bodyBytesNeeded: Int { max(limits.bodyRateMin * Int(limits.bodyRateWindow / .seconds(1)), 1) }

    /// Tells a slow client from a slow handler: only the first is refused.
    func measure(_ body: IncomingBody, _ before: Int, _ now: NIODeadline) {
        let isOurs: Bool = running?.incoming !== body || body.wasHeld || body.awaitsLeave
        guard isOurs || body.received - before >= bodyBytesNeeded else {
            breakBody(APIFailure.requestTimeout())
            return
        }
        body.wasHeld = body.queue.isFull
        clock = .body(now + TimeAmount(limits.bodyRateWindow), receivedBefore: body.received)
    }

    /// The handler ended without reading all: a short rest is dropped, a long or unknown one ends the connection.
    func leaveBody(of running: RunningRequest) {
        guard let body: IncomingBody = running.incoming else { return }
        body.queue.abandon()
        guard case .streaming(let open) = receiving, open === body else { return }
        if canDrop(body) {
            receiving = .discarding(left: limits.discardBytesMax)
        } else {
            receiving = .ended
            clock = .none
            running.keepsAlive = false
        }
        resumeReading()
    }

    private func canDrop(_ body: IncomingBody) -> Bool {
        guard !body.awaitsLeave else { return false }
        switch body.framing {
        case .none: return true
        case .length(let length): return length - body.received <= limits.discardBytesMax
        case .unknown: return false
        }
    }
}
