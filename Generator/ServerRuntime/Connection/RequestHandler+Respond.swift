// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import NIOCore
import NIOHTTP1

/// Running handlers and writing answers.
extension RequestHandler {
    /// Starts the handler of a complete request on this event loop, at the end of the loop's turn.
    func start(_ request: AdmittedRequest, _ pending: PendingRequest) {
        serial += 1
        server.requestStarted()
        let running: RunningRequest = RunningRequest(
            serial: serial, request: request, pending: pending, deadline: .now() + request.operation.time)
        self.running = running
        loop.turn.value.add(running, of: self)
    }

    /// Makes the task of a request. Its first part runs at once, unless the connection is gone meanwhile: then the
    /// task is cancelled before it begins.
    func launch(_ running: RunningRequest) {
        let serial: Int = running.serial
        let request: AdmittedRequest = running.request
        let body: [UInt8] = running.body
        let stream: ByteStream? = running.incoming?.stream
        let pipeline: Pipeline = server.pipeline
        let handler: NIOLoopBound<RequestHandler> = NIOLoopBound(self, eventLoop: loop.loop)
        let executor: EventLoopExecutor = loop.executor
        let isGone: Bool = context?.channel.isActive != true
        running.task = executor.startingAtOnce(unless: isGone) {
            Task(executorPreference: executor) {
                let response: ServerResponse = await pipeline.run(request, body: body, stream: stream)
                if case .stream(let produce) = response.body {
                    await RequestHandler.stream(produce, response, serial, handler)
                } else {
                    handler.value.finished(serial, response)
                }
                guard !response.atEnd.isEmpty else { return }
                // Not a child: what a request reserved is given back also when its own task was cancelled.
                let ending: Task<Void, Never> = Task(executorPreference: executor) { await response.end() }
                await ending.value
            }
        }
        if isGone { running.task?.cancel() }
        if self.running === running { armTimer() }
    }

    private static func stream(
        _ produce: ServerResponse.Producer, _ response: ServerResponse, _ serial: Int,
        _ handler: NIOLoopBound<RequestHandler>
    ) async {
        guard handler.value.beginStream(serial, response) else { return }
        var failure: (any Error)?
        do {
            try await produce(ConnectionSink(handler: handler, loop: handler.value.loop.loop, serial: serial))
        } catch {
            failure = error
        }
        handler.value.endStream(serial, failure)
    }

    /// The handler's task ended with a whole answer.
    func finished(_ serial: Int, _ response: ServerResponse) {
        server.requestEnded()
        guard let running, running.serial == serial else { return }
        self.running = nil
        leaveBody(of: running)
        guard !isClosing, context?.channel.isActive == true else {
            note(running.request.record, response, status: AccessLog.clientGone, bytes: 0)
            return
        }
        write(response, running.request.record, running.version, keepsAlive: running.keepsAlive)
        pump()
    }

    /// The operation's time is over: first its task is cancelled, then, if that does not help, it is left behind.
    func deadlinePassed(_ now: NIODeadline) {
        guard let running else { return }
        if !running.isCancelled {
            running.isCancelled = true
            running.deadline = now + TimeAmount(limits.deadlineGrace)
            running.task?.cancel()
            resumeProducer(isOpen: false)
            return
        }
        if running.stream != nil {
            context?.close(promise: nil)
            return
        }
        self.running = nil
        leaveBody(of: running)
        let request: AdmittedRequest = running.request
        var response: ServerResponse = server.pipeline.refusal(
            .deadlineExceeded(after: request.operation.descriptor.deadline), request.record)
        response.closesConnection = true
        write(response, request.record, running.version, keepsAlive: false)
    }

    /// Writes an answer that needs no handler.
    func respond(_ response: ServerResponse, _ record: RequestRecord, _ pending: PendingRequest) {
        write(response, record, pending.version, keepsAlive: pending.keepsAlive)
    }

    private func write(
        _ response: ServerResponse, _ record: RequestRecord, _ version: RequestHead.Version, keepsAlive: Bool
    ) {
        guard let context, case .bytes(let body) = response.body else { return }
        let closes: Bool = response.closesConnection || !keepsAlive || server.isDraining
        let mayHaveBody: Bool = response.status != 204 && response.status != 304
        // To HEAD a streamed answer tells the length that its body would have, if that is known.
        let length: Int? = !mayHaveBody ? nil : response.stream == nil ? body.count : response.streamBytes
        let isSent: Bool = mayHaveBody && !record.isHead && !body.isEmpty
        if let wire {
            let text: AnswerText = AnswerText(
                response: response, version: version, length: length, date: dateText, closes: closes,
                body: isSent ? body : [])
            note(record, response, status: response.status, bytes: isSent ? body.count : 0)
            let whole: NIOAny = NIOAny(text.buffer(in: loop.room.value))
            if closes {
                closeBehind { promise in wire.writeAndFlush(whole, promise: promise) }
            } else if loop.turn.value.isOpen {
                wire.write(whole, promise: nil)
                loop.turn.value.flush(self)
            } else {
                wire.writeAndFlush(whole, promise: nil)
            }
            return
        }
        context.write(wrapOutboundOut(.head(head(response, version, length: length, closes: closes))), promise: nil)
        if isSent { context.write(wrapOutboundOut(.body(.byteBuffer(ByteBuffer(bytes: body)))), promise: nil) }
        note(record, response, status: response.status, bytes: isSent ? body.count : 0)
        if closes {
            endAndClose()
        } else {
            context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
        }
    }

    private func head(
        _ response: ServerResponse, _ version: RequestHead.Version, length: Int?, closes: Bool
    ) -> HTTPResponseHead {
        var headers: HTTPHeaders = HTTPHeaders()
        let fields: [(name: String, value: String)] = response.allHeaders
        headers.reserveCapacity(fields.count + 3)
        for field in fields where FieldText.isName(field.name) {
            headers.add(name: field.name, value: FieldText.value(field.value))
        }
        headers.add(name: "Date", value: dateText)
        if let length { headers.add(name: "Content-Length", value: String(length)) }
        if !isStream {
            if closes {
                headers.add(name: "Connection", value: "close")
            } else if version == .http1_0 {
                headers.add(name: "Connection", value: "keep-alive")
            }
        }
        return HTTPResponseHead(
            version: version == .http1_0 ? .http1_0 : .http1_1, status: HTTPResponseStatus(statusCode: response.status),
            headers: headers)
    }

    private var dateText: String {
        loop.date.text(second: server.pipeline.configuration.now().microseconds / 1_000_000)
    }

    private func note(_ record: RequestRecord, _ response: ServerResponse, status: Int, bytes: Int) {
        server.pipeline.finished(record, response, status: status, bytes: bytes)
    }
}

/// Streamed answers.
extension RequestHandler {
    /// Writes the head; false when nobody waits for the answer, or it has no body.
    func beginStream(_ serial: Int, _ response: ServerResponse) -> Bool {
        guard let running, running.serial == serial else {
            server.requestEnded()
            return false
        }
        let record: RequestRecord = running.request.record
        guard !isClosing, let context, !record.isHead else {
            var empty: ServerResponse = response
            empty.body = .bytes([])
            finished(serial, empty)
            return false
        }
        let closes: Bool =
            !running.keepsAlive || server.isDraining || response.closesConnection || running.version == .http1_0
        // The answer may be made of the body: nobody could ask for it once the answer has begun.
        giveLeave()
        running.stream = StreamState(response: response, closes: closes)
        let head: HTTPResponseHead = head(response, running.version, length: response.streamBytes, closes: closes)
        context.writeAndFlush(wrapOutboundOut(.head(head)), promise: nil)
        return true
    }

    /// Writes a part; the continuation goes on once the socket takes more.
    func streamWrite(_ serial: Int, _ bytes: [UInt8], _ continuation: CheckedContinuation<Bool, Never>) {
        guard let running, running.serial == serial, running.stream != nil, !running.isCancelled, !isClosing,
            let context, context.channel.isActive, running.stream?.takes(bytes.count) == true
        else {
            continuation.resume(returning: false)
            return
        }
        context.writeAndFlush(wrapOutboundOut(.body(.byteBuffer(ByteBuffer(bytes: bytes)))), promise: nil)
        if context.channel.isWritable {
            continuation.resume(returning: true)
        } else {
            running.stream?.waiting.append(continuation)
        }
    }

    func resumeProducer(isOpen: Bool) {
        guard let waiting = running?.stream?.waiting, !waiting.isEmpty else { return }
        running?.stream?.waiting = []
        for continuation in waiting { continuation.resume(returning: isOpen) }
    }

    /// A producer that failed leaves an incomplete body behind: only closing tells the client.
    func endStream(_ serial: Int, _ failure: (any Error)?) {
        server.requestEnded()
        guard let running, running.serial == serial, let stream: StreamState = running.stream else { return }
        self.running = nil
        leaveBody(of: running)
        let isOpen: Bool = !isClosing && context?.channel.isActive == true
        var response: ServerResponse = stream.response
        if let failure { response.failure = .unexpected(failure) }
        note(
            running.request.record, response, status: isOpen ? response.status : AccessLog.clientGone,
            bytes: stream.bytes)
        guard isOpen, let context else { return }
        if failure != nil || !stream.isWhole {
            isClosing = true
            context.close(promise: nil)
        } else if stream.closes || !running.keepsAlive {
            endAndClose()
        } else {
            context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
            pump()
        }
    }
}

/// Closing.
extension RequestHandler {
    func endAndClose() {
        guard let context else { return }
        closeBehind { promise in context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: promise) }
    }

    /// Writes the last bytes of this connection and closes it behind them.
    private func closeBehind(_ write: (EventLoopPromise<Void>) -> Void) {
        let isInputUnread: Bool =
            switch receiving {
            case .head: false
            case .body, .streaming, .discarding, .ended: true
            }
        let promise: EventLoopPromise<Void> = loop.loop.makePromise()
        promise.futureResult.assumeIsolated().whenComplete { _ in self.closeAfterAnswer(isInputUnread: isInputUnread) }
        isClosing = true
        receiving = .ended
        queue.removeAll()
        clock = .none
        write(promise)
    }

    /// Closing with unread input makes the kernel reset the connection, and the client may lose the answer: then
    /// only our side is closed, and input is dropped for a bounded time.
    func closeAfterAnswer(isInputUnread: Bool) {
        isClosing = true
        guard let context, context.channel.isActive else { return }
        guard isInputUnread, !isStream, !peer.isTLS else {
            context.close(promise: nil)
            return
        }
        lingerDeadline = .now() + TimeAmount(limits.lingerTimeout)
        armTimer()
        context.close(mode: .output, promise: nil)
    }
}
