// SPDX-License-Identifier: Apache-2.0
import Synchronization

/// Hands pieces from one side that cannot wait (an event loop) to one that can: the first looks at `isFull` and stops
/// reading its socket, the second calls for more by `onDemand`.
package final class ByteQueue: Sendable {
    private enum End {
        case done
        case failed(any Error)
    }

    private struct State {
        var pieces: [[UInt8]] = []
        /// First piece that is still wanted.
        var first: Int = 0
        var bytes: Int = 0
        var end: End?
        var isAbandoned: Bool = false
        var reader: CheckedContinuation<[UInt8]?, any Error>?

        mutating func take() -> [UInt8]? {
            guard first < pieces.count else { return nil }
            let piece: [UInt8] = pieces[first]
            pieces[first] = []
            first += 1
            bytes -= piece.count
            if first == pieces.count || first >= ByteQueue.takenMax {
                pieces.removeFirst(first)
                first = 0
            }
            return piece
        }

        /// Small pieces are joined, so that a queue full of single bytes takes no more memory than others.
        mutating func put(_ piece: [UInt8]) {
            bytes += piece.count
            if first < pieces.count, pieces[pieces.count - 1].count + piece.count <= ByteQueue.joinedBytesMax {
                pieces[pieces.count - 1].append(contentsOf: piece)
            } else {
                pieces.append(piece)
            }
        }

        mutating func drop() {
            pieces = []
            first = 0
            bytes = 0
        }
    }

    /// What the reader finds.
    private enum Found {
        case piece([UInt8])
        case end(End)
        case nothing
    }

    /// Places of pieces that were taken before they are given up.
    private static let takenMax: Int = 32
    /// Pieces are joined up to this size.
    private static let joinedBytesMax: Int = 8_192

    private let bytesMax: Int
    private let onDemand: @Sendable () -> Void
    private let state: Mutex<State> = Mutex(State())

    /// `onDemand` is called, on the reader's side, whenever the queue has room again or the reader begins to wait.
    package init(bytesMax: Int, onDemand: @escaping @Sendable () -> Void) {
        self.bytesMax = bytesMax
        self.onDemand = onDemand
    }

    /// Whether the writing side should wait for a demand. It may overrun by what it had read already.
    package var isFull: Bool { state.withLock { (state: inout State) in state.bytes >= bytesMax } }

    /// Takes a piece; drops it when nobody reads any more.
    package func offer(_ piece: [UInt8]) {
        let reader: CheckedContinuation<[UInt8]?, any Error>? = state.withLock { (state: inout State) in
            guard !state.isAbandoned, state.end == nil, !piece.isEmpty else { return nil }
            if let reader: CheckedContinuation<[UInt8]?, any Error> = state.reader {
                state.reader = nil
                return reader
            }
            state.put(piece)
            return nil
        }
        reader?.resume(returning: piece)
    }

    /// No more comes. After a failure what waits is dropped: half a body is none.
    package func finish(_ failure: (any Error)? = nil) {
        let end: End = failure.map(End.failed) ?? .done
        let reader: CheckedContinuation<[UInt8]?, any Error>? = state.withLock { (state: inout State) in
            guard state.end == nil else { return nil }
            state.end = end
            if failure != nil { state.drop() }
            defer { state.reader = nil }
            return state.reader
        }
        switch end {
        case .done: reader?.resume(returning: nil)
        case .failed(let error): reader?.resume(throwing: error)
        }
    }

    /// Nobody reads any more: what waits and what comes is dropped.
    package func abandon() {
        state.withLock { (state: inout State) in
            state.isAbandoned = true
            state.drop()
        }
    }

    /// The next piece; nil at the end. Cancellation ends the wait.
    package func next() async throws -> [UInt8]? {
        switch try find() {
        case .piece(let piece):
            onDemand()
            return piece
        case .end(.done): return nil
        case .end(.failed(let error)): throw error
        case .nothing: return try await wait()
        }
    }

    private func find() throws -> Found {
        try Task.checkCancellation()
        return state.withLock { (state: inout State) -> Found in
            if let piece: [UInt8] = state.take() { return .piece(piece) }
            if let end: End = state.end { return .end(end) }
            return .nothing
        }
    }

    private func wait() async throws -> [UInt8]? {
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { (reader: CheckedContinuation<[UInt8]?, any Error>) in
                let found: Found = state.withLock { (state: inout State) -> Found in
                    if let piece: [UInt8] = state.take() { return .piece(piece) }
                    if let end: End = state.end { return .end(end) }
                    if Task.isCancelled || state.reader != nil { return .end(.failed(CancellationError())) }
                    state.reader = reader
                    return .nothing
                }
                switch found {
                case .piece(let piece): reader.resume(returning: piece)
                case .end(.done): reader.resume(returning: nil)
                case .end(.failed(let error)): reader.resume(throwing: error)
                case .nothing: onDemand()
                }
            }
        } onCancel: {
            let reader: CheckedContinuation<[UInt8]?, any Error>? = state.withLock { (state: inout State) in
                defer { state.reader = nil }
                return state.reader
            }
            reader?.resume(throwing: CancellationError())
        }
    }
}
