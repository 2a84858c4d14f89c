// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import NIOCore
import NIOHTTP1

/// The receiving side of a connection.
extension RequestHandler {
    func receive(_ wire: HTTPRequestHead) {
        guard case .head = receiving, !isClosing else { return }
        clock = .none
        var head: RequestHead = requestHead(wire)
        do {
            head.framing = try HeadCheck(limits: limits).framing(of: head)
        } catch {
            refuseInput(error, head)
            return
        }
        let admission: Admission = server.pipeline.admit(head, load: server.load(on: loop))
        var pending: PendingRequest = PendingRequest(
            admission, version: head.version, keepsAlive: keepsAlive(wire, head), expectsContinue: head.expectsContinue)
        switch admission {
        case .call(let request):
            if request.operation.streamsBody, head.framing != .none {
                let body: IncomingBody = openBody(request, head)
                pending.incoming = body
                receiving = .streaming(body)
            } else {
                receiving = .body(bytesMax: request.bodyBytesMax, received: 0)
            }
            if head.framing != .none { bodyBegan() }
        case .answer:
            pending.isComplete = true
            receiving = .discarding(left: limits.discardBytesMax)
            if head.framing != .none { bodyBegan() }
            if !canDiscard(head) { pending.keepsAlive = false }
        }
        let isLast: Bool = queue.count >= limits.pipelinedRequestsMax
        if isLast { pending.keepsAlive = false }
        queue.append(pending)
        pump()
        if isLast, case .discarding = receiving { receiving = .ended }
    }

    func receive(_ part: inout ByteBuffer) {
        switch receiving {
        case .body(let bytesMax, let received):
            let total: Int = received + part.readableBytes
            guard total <= bytesMax, !queue.isEmpty else {
                refuseBody(.payloadTooLarge(bytesMax: bytesMax))
                return
            }
            receiving = .body(bytesMax: bytesMax, received: total)
            queue[queue.index(before: queue.endIndex)].append(&part)
        case .streaming(let body): receive(part, for: body)
        case .discarding(let left):
            guard part.readableBytes <= left else {
                receiving = .ended
                if queue.isEmpty, running == nil {
                    closeAfterAnswer(isInputUnread: true)
                } else if !queue.isEmpty {
                    queue[queue.index(before: queue.endIndex)].keepsAlive = false
                }
                return
            }
            receiving = .discarding(left: left - part.readableBytes)
        case .head, .ended: return
        }
    }

    func receiveEnd() {
        switch receiving {
        case .body:
            receiving = .head
            clock = .none
            if !queue.isEmpty { queue[queue.index(before: queue.endIndex)].isComplete = true }
            pump()
        case .streaming(let body):
            receiving = .head
            clock = .none
            body.isComplete = true
            body.queue.finish()
            pump()
        case .discarding:
            receiving = .head
            clock = .none
            pump()
        case .head, .ended: return
        }
    }

    /// Input that is no request, or comes too slowly: answered in order, then the connection ends.
    func refuseInput(_ failure: APIFailure, _ head: RequestHead? = nil) {
        if case .body = receiving {
            refuseBody(failure)
            return
        }
        if case .streaming = receiving {
            breakBody(failure)
            return
        }
        guard !isClosing else { return }
        let refused: (RequestRecord, ServerResponse) = server.pipeline.refuse(head, failure)
        var response: ServerResponse = refused.1
        response.closesConnection = true
        var pending: PendingRequest = PendingRequest(
            .answer(refused.0, response), version: head?.version ?? .http1_1, keepsAlive: false, expectsContinue: false)
        pending.isComplete = true
        receiving = .ended
        clock = .none
        queue.append(pending)
        pump()
    }

    /// The newest request cannot be completed: its answer becomes a refusal, and nothing more is read.
    private func refuseBody(_ failure: APIFailure) {
        receiving = .ended
        clock = .none
        guard !queue.isEmpty else { return }
        let index: CircularBuffer<PendingRequest>.Index = queue.index(before: queue.endIndex)
        guard case .call(let request) = queue[index].admission else { return }
        var response: ServerResponse = server.pipeline.refusal(failure, request.record)
        response.closesConnection = true
        queue[index].admission = .answer(request.record, response)
        queue[index].keepsAlive = false
        queue[index].isComplete = true
        queue[index].body = nil
        pump()
    }

    private func requestHead(_ wire: HTTPRequestHead) -> RequestHead {
        var headers: [(name: String, value: String)] = []
        headers.reserveCapacity(wire.headers.count)
        for field in wire.headers {
            let name: String = Self.lowercased(field.name)
            // The HTTP/2 codec adds this field of its own to requests without a declared length.
            if isStream, name == "transfer-encoding" { continue }
            headers.append((name, field.value))
        }
        let version: RequestHead.Version = isStream ? .http2 : wire.version.minor == 0 ? .http1_0 : .http1_1
        return RequestHead(
            method: wire.method.rawValue, target: wire.uri, headers: headers, version: version, peer: peer)
    }

    /// Field names are ASCII: the decoder takes no others.
    private static func lowercased(_ name: String) -> String {
        guard name.utf8.contains(where: { byte in byte >= 0x41 && byte <= 0x5A }) else { return name }
        return String(unsafeUninitializedCapacity: name.utf8.count) { room in
            var count: Int = 0
            for byte in name.utf8 {
                room[count] = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
                count += 1
            }
            return count
        }
    }

    /// The decoder stops at a request for an upgrade, so such a connection carries no further request.
    private func keepsAlive(_ wire: HTTPRequestHead, _ head: RequestHead) -> Bool {
        !isStream && wire.isKeepAlive && head.method != "CONNECT" && head.header("upgrade") == nil
    }

    /// Small unwanted bodies are read and dropped; a client that waits for leave may or may not send its body, so
    /// the border of its message is unknown.
    private func canDiscard(_ head: RequestHead) -> Bool {
        switch head.framing {
        case .none: true
        case .length(let length): !head.expectsContinue && length <= limits.discardBytesMax
        case .unknown: !head.expectsContinue
        }
    }
}

/// The clocks of a connection: idle, head, body speed, operation deadline, stalled client, lingering close.
extension RequestHandler {
    func becameIdle() {
        clock = .idle(.now() + (server.isDraining ? server.drainIdleGrace : server.idleTimeout))
        armTimer()
    }

    func headBegan() {
        if case .head = clock { return }
        clock = .head(.now() + TimeAmount(limits.headerTimeout))
        armTimer()
    }

    func bodyBegan() {
        clock = .body(.now() + TimeAmount(limits.bodyRateWindow), receivedBefore: 0)
        armTimer()
    }

    func armTimer() {
        guard
            let earliest: NIODeadline = Self.earlier(
                Self.earlier(clock.deadline, running?.deadline), Self.earlier(stallDeadline, lingerDeadline))
        else { return }
        timer.arm(at: earliest, on: loop.loop) { self.timerFired() }
    }

    private static func earlier(_ one: NIODeadline?, _ other: NIODeadline?) -> NIODeadline? {
        guard let one else { return other }
        guard let other else { return one }
        return min(one, other)
    }

    /// The socket is full: its client has a bounded time to take something.
    func noteStall() {
        stalledBytes = bufferedBytes ?? .max
        stallDeadline = .now() + TimeAmount(limits.writeStallTimeout)
        armTimer()
    }

    /// True when the client took part of what was waiting since the last look; then it gets more time.
    private func isTaking() -> Bool {
        guard let left: Int = bufferedBytes, left < stalledBytes else { return false }
        noteStall()
        return true
    }

    private var bufferedBytes: Int? {
        do {
            return try context?.channel.syncOptions?.getOption(.bufferedWritableBytes)
        } catch {
            // Stream channels do not tell.
            return nil
        }
    }

    private func timerFired() {
        timer.fired()
        guard let context, context.channel.isActive else { return }
        let now: NIODeadline = .now()
        if isDue(lingerDeadline, now) || (isDue(stallDeadline, now) && !isTaking()) {
            context.close(promise: nil)
            return
        }
        if isDue(running?.deadline, now) { deadlinePassed(now) }
        if isDue(clock.deadline, now) { receiveClockRang(now) }
        armTimer()
    }

    private func isDue(_ deadline: NIODeadline?, _ now: NIODeadline) -> Bool {
        deadline.map { due in due <= now } ?? false
    }

    private func receiveClockRang(_ now: NIODeadline) {
        switch clock {
        case .none: return
        case .idle:
            clock = .none
            isClosing = true
            context?.close(promise: nil)
        case .head: refuseInput(.requestTimeout())
        case .body(_, let before):
            if case .discarding = receiving { return stopDiscarding() }
            if case .streaming(let body) = receiving {
                return measure(body, before, now)
            }
            guard case .body(_, let received) = receiving else {
                clock = .none
                return
            }
            guard running != nil || received - before >= bodyBytesNeeded else {
                refuseInput(.requestTimeout())
                return
            }
            clock = .body(now + TimeAmount(limits.bodyRateWindow), receivedBefore: received)
        }
    }

    /// A refused body that does not end in time: the connection ends behind the answers that it still owes.
    private func stopDiscarding() {
        receiving = .ended
        clock = .none
        guard !queue.isEmpty else {
            if running == nil { closeAfterAnswer(isInputUnread: true) }
            return
        }
        queue[queue.index(before: queue.endIndex)].keepsAlive = false
    }
}
