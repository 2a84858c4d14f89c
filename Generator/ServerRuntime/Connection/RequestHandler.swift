// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import NIOCore
import NIOHTTP1

/// One connection, or one HTTP/2 stream: heads are decided as they arrive, requests run one after the other in
/// order of arrival, each in one task on this event loop.
///
/// The tasks have no parent task, since a channel pipeline is none. Their place in the structure is this: each is
/// owned by its connection, which cancels it when it closes; connections are owned by the server's registry, which
/// cuts them when draining ends; `HTTPServer.run()` returns only after all connections are closed.
final class RequestHandler: ChannelDuplexHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias OutboundIn = HTTPServerResponsePart
    typealias OutboundOut = HTTPServerResponsePart

    let server: ServerState
    let loop: LoopContext
    let peer: Peer
    let isStream: Bool
    var context: ChannelHandlerContext?
    /// Writes below the encoder, for answers that are HTTP/1 text already; nil on HTTP/2 streams.
    var wire: ChannelHandlerContext?
    var queue: CircularBuffer<PendingRequest> = CircularBuffer(initialCapacity: 1)
    var running: RunningRequest?
    var receiving: Receiving = .head
    var clock: ReceiveClock = .none
    /// Set while the client does not take what was written.
    var stallDeadline: NIODeadline?
    var stalledBytes: Int = .max
    var lingerDeadline: NIODeadline?
    var timer: LazyTimer = LazyTimer()
    var serial: Int = 0
    var isClosing: Bool = false
    private var sawPart: Bool = false
    private var isReadHeld: Bool = false
    private var isPumping: Bool = false

    init(server: ServerState, loop: LoopContext, peer: Peer, isStream: Bool) {
        self.server = server
        self.loop = loop
        self.peer = peer
        self.isStream = isStream
    }

    var limits: ServerLimits { server.limits }

    func handlerAdded(context: ChannelHandlerContext) {
        self.context = context
        if context.channel.isActive { becameIdle() }
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        self.context = nil
        wire = nil
    }

    func channelActive(context: ChannelHandlerContext) {
        becameIdle()
        context.fireChannelActive()
    }

    func channelInactive(context: ChannelHandlerContext) {
        breakBody(CancellationError())
        isClosing = true
        receiving = .ended
        queue.removeAll()
        timer.cancel()
        running?.task?.cancel()
        resumeProducer(isOpen: false)
        context.fireChannelInactive()
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        sawPart = true
        switch unwrapInboundIn(data) {
        case .head(let head): receive(head)
        case .body(var part): receive(&part)
        case .end: receiveEnd()
        }
    }

    func channelReadComplete(context: ChannelHandlerContext) {
        // A read that completed no part brought a piece of a head.
        if !sawPart, case .head = receiving { headBegan() }
        sawPart = false
        context.fireChannelReadComplete()
    }

    func channelWritabilityChanged(context: ChannelHandlerContext) {
        if context.channel.isWritable {
            stallDeadline = nil
            resumeProducer(isOpen: true)
            pump()
        } else {
            noteStall()
        }
        context.fireChannelWritabilityChanged()
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        if event is ChannelShouldQuiesceEvent {
            if running == nil, queue.isEmpty, !isClosing {
                clock = .idle(.now() + TimeAmount(limits.drainIdleGrace))
                armTimer()
            }
        }
        context.fireUserInboundEventTriggered(event)
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        guard !isClosing, context.channel.isActive else { return }
        switch error as? HTTPParserError {
        case .invalidEOFState, nil:
            // The connection broke, or TLS or HTTP/2 failed below us: nobody listens for an answer.
            context.close(promise: nil)
        case .headerOverflow: refuseInput(.headersTooLarge())
        default: refuseInput(.badRequest())
        }
    }

    /// Reading stops while enough waits behind the running request.
    func read(context: ChannelHandlerContext) {
        if isBackedUp {
            isReadHeld = true
            if case .streaming(let body) = receiving { body.wasHeld = true }
        } else {
            context.read()
        }
    }

    private var isBackedUp: Bool {
        if isClosing { return false }
        if case .streaming(let body) = receiving, body.queue.isFull { return true }
        if queue.isEmpty { return false }
        if queue.count >= limits.pipelinedRequestsMax { return true }
        guard running != nil || queue.count > 1 else { return false }
        let behind: Int = queue.reduce(0) { sum, pending in sum + pending.bodyBytes }
        return behind - (running == nil ? queue[queue.startIndex].bodyBytes : 0) > limits.pipelinedBytesMax
    }

    func resumeReading() {
        guard isReadHeld, !isBackedUp, let context else { return }
        isReadHeld = false
        context.read()
    }

    /// Answers and starts what stands first, as long as nothing runs and the socket takes more.
    func pump() {
        guard !isPumping, let context else { return }
        isPumping = true
        defer { isPumping = false }
        while running == nil, !isClosing, context.channel.isWritable, let first: PendingRequest = queue.first {
            switch first.admission {
            case .answer(let record, let response):
                queue.removeFirst()
                respond(response, record, first)
            case .call(let request):
                guard first.isComplete || first.incoming != nil else {
                    sendContinue()
                    return
                }
                queue.removeFirst()
                start(request, first)
            }
        }
        if running == nil, queue.isEmpty, !isClosing, case .head = receiving, case .none = clock { becameIdle() }
        resumeReading()
    }

    /// A client that waits for leave to send its body gets it once its request stands first (RFC 9110 section
    /// 10.1.1); whatever gate 1 refuses was answered before.
    private func sendContinue() {
        let index: CircularBuffer<PendingRequest>.Index = queue.startIndex
        guard queue[index].expectsContinue, !queue[index].hasContinued, queue[index].body == nil, let context else {
            return
        }
        queue[index].hasContinued = true
        let head: HTTPResponseHead = HTTPResponseHead(version: .http1_1, status: .continue)
        context.writeAndFlush(wrapOutboundOut(.head(head)), promise: nil)
    }
}
