// SPDX-License-Identifier: Apache-2.0
import NIOCore

/// The requests that one turn of a loop has read. They are started together behind the reading, and their answers are
/// handed to the sockets together behind that: each part of the way is walked by many requests in a row, while its code
/// is still in the processor's caches. Used on its loop alone.
final class LoopTurn {
    /// Answers that wait for each other before they are handed to their sockets.
    private static let answersMax: Int = 64

    private let loop: any EventLoop
    private var ready: [(handler: RequestHandler, request: RunningRequest)] = []
    private var written: [RequestHandler] = []
    /// Requests are being started: who writes an answer now need not flush it.
    private(set) var isOpen: Bool = false

    init(_ loop: any EventLoop) { self.loop = loop }

    /// Starts a request at the end of this turn.
    func add(_ request: RunningRequest, of handler: RequestHandler) {
        ready.append((handler, request))
        if ready.count == 1, !isOpen { loop.assumeIsolated().execute { self.run() } }
    }

    /// Flushes what a connection has written at the end of this turn.
    func flush(_ handler: RequestHandler) { written.append(handler) }

    private func run() {
        isOpen = true
        var index: Int = 0
        // An answer may make the next request of its connection ready.
        while index < ready.count {
            ready[index].handler.launch(ready[index].request)
            index += 1
            if written.count >= Self.answersMax { flushWritten() }
        }
        ready.removeAll(keepingCapacity: true)
        isOpen = false
        flushWritten()
    }

    private func flushWritten() {
        var index: Int = 0
        // A socket that takes bytes again may let its connection write more.
        while index < written.count {
            written[index].wire?.flush()
            index += 1
        }
        written.removeAll(keepingCapacity: true)
    }
}
