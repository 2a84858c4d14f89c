// SPDX-License-Identifier: Apache-2.0
import Synchronization

/// Where a streamed body is written; waits while the socket is full.
public protocol ByteSink: Sendable {
    /// Sends bytes, or throws when the other side went away or the stream was cut.
    func write(_ bytes: [UInt8]) async throws(SinkClosed)
}

/// Nobody reads the streamed body any more.
public struct SinkClosed: Error, Equatable {
    public init() {}
}

/// Bytes that tell "still there" after each interval in which nothing else was sent.
struct IdleFill: Sendable {
    let bytes: [UInt8]
    let interval: Duration
}

/// When something was sent last.
private final class LastWrite: Sendable {
    private let instant: Mutex<ContinuousClock.Instant> = Mutex(.now)

    var value: ContinuousClock.Instant { instant.withLock { (instant: inout ContinuousClock.Instant) in instant } }

    func note() { instant.withLock { (instant: inout ContinuousClock.Instant) in instant = .now } }
}

extension ByteStream {
    /// Writes everything to a sink, and what fills the silence between.
    package func write(to sink: any ByteSink) async throws {
        guard let idle else {
            while let piece: [UInt8] = try await next() { try await sink.write(piece) }
            return
        }
        let last: LastWrite = LastWrite()
        try await withThrowingTaskGroup(of: Void.self) { (group: inout ThrowingTaskGroup<Void, any Error>) in
            group.addTask {
                while let piece: [UInt8] = try await self.next() {
                    try await sink.write(piece)
                    last.note()
                }
            }
            group.addTask { try await ByteStream.fill(idle, sink, last) }
            defer { group.cancelAll() }
            try await group.next()
        }
    }

    private static func fill(_ idle: IdleFill, _ sink: any ByteSink, _ last: LastWrite) async throws {
        while true {
            let due: ContinuousClock.Instant = last.value + idle.interval
            if due > .now {
                try await Task.sleep(until: due, clock: .continuous)
            } else {
                try await sink.write(idle.bytes)
                last.note()
            }
        }
    }
}
