// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import NIOCore

/// The socket as a sink: a producer waits while the client is slower than it.
struct ConnectionSink: ByteSink {
    let handler: NIOLoopBound<RequestHandler>
    let loop: any EventLoop
    let serial: Int

    func write(_ bytes: [UInt8]) async throws(SinkClosed) {
        let isOpen: Bool = await withCheckedContinuation { continuation in
            if loop.inEventLoop {
                handler.value.streamWrite(serial, bytes, continuation)
            } else {
                loop.execute { handler.value.streamWrite(serial, bytes, continuation) }
            }
        }
        if !isOpen { throw SinkClosed() }
    }
}
