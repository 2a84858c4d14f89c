// SPDX-License-Identifier: Apache-2.0
import Synchronization

/// A body that is read once, piece by piece, in order: whoever reads sets the pace of whoever sends.
///
/// Stopping early is allowed: the rest is then dropped or the connection ends, within the limits of the engine.
public final class ByteStream: AsyncSequence, Sendable {
    public typealias Element = [UInt8]
    /// Gives the next piece; nil after the last.
    public typealias Source = @Sendable () async throws -> [UInt8]?

    private enum Content: Sendable {
        case whole([UInt8])
        case pieces(Source)
    }

    private struct State {
        var isStarted: Bool = false
        var isReading: Bool = false
        var failure: APIFailure?
    }

    /// Bytes in all, where they are known beforehand.
    public let length: Int?
    /// What fills the silence while nothing is to be sent.
    let idle: IdleFill?
    private let content: Content
    private let state: Mutex<State> = Mutex(State())

    private init(_ content: Content, length: Int?, idle: IdleFill? = nil) {
        self.content = content
        self.length = length
        self.idle = idle
    }

    /// Bytes in memory.
    public convenience init(_ bytes: [UInt8]) { self.init(.whole(bytes), length: bytes.count) }

    /// Pieces as they are asked for. The source is never asked twice at a time.
    public convenience init(length: Int? = nil, next: @escaping Source) { self.init(.pieces(next), length: length) }

    /// The pieces of a sequence.
    public convenience init<Pieces: AsyncSequence & Sendable>(_ pieces: Pieces, length: Int? = nil)
    where Pieces.Element == [UInt8] {
        self.init(.pieces(PulledSequence(pieces).next), length: length)
    }

    /// Pieces with something to send while there are none.
    convenience init(idle: IdleFill, next: @escaping Source) { self.init(.pieces(next), length: nil, idle: idle) }

    /// The bytes, where all of them are in memory.
    public var whole: [UInt8]? {
        if case .whole(let bytes) = content { return bytes }
        return nil
    }

    /// Whether the body can be sent again: it lies in memory, or nobody has read of it.
    public var isRepeatable: Bool { whole != nil || !state.withLock { (state: inout State) in state.isStarted } }

    /// Why the body could not be read to its end, once its reader was told.
    public var failure: APIFailure? { state.withLock { (state: inout State) in state.failure } }

    /// Remembers what is wrong with the body: no answer of the handler can then be a success.
    func fail(_ failure: APIFailure) -> APIFailure {
        state.withLock { (state: inout State) in
            state.failure = state.failure ?? failure
            return state.failure ?? failure
        }
    }

    /// The next piece, never empty; nil after the last.
    public func next() async throws -> [UInt8]? {
        let isFirst: Bool = try begin()
        defer { state.withLock { (state: inout State) in state.isReading = false } }
        do {
            switch content {
            case .whole(let bytes): return isFirst && !bytes.isEmpty ? bytes : nil
            case .pieces(let source):
                while let piece: [UInt8] = try await source() {
                    if !piece.isEmpty { return piece }
                }
                return nil
            }
        } catch let failure as APIFailure {
            throw fail(failure)
        }
    }

    private func begin() throws -> Bool {
        try state.withLock { (state: inout State) throws -> Bool in
            if let failure: APIFailure = state.failure { throw failure }
            guard !state.isReading else { throw BodyMisuse.readByTwo }
            state.isReading = true
            defer { state.isStarted = true }
            return !state.isStarted
        }
    }

    /// All bytes, for bodies that are known to be small.
    public func collect(upTo bytesMax: Int) async throws -> [UInt8] {
        var all: [UInt8] = []
        while let piece: [UInt8] = try await next() {
            guard all.count + piece.count <= bytesMax else { throw BodyMisuse.longerThan(bytesMax) }
            all += piece
        }
        return all
    }

    /// The same body, refused where it becomes longer.
    package func limited(to bytesMax: Int) -> ByteStream {
        let left: Mutex<Int> = Mutex(bytesMax)
        return ByteStream(length: length) { () -> [UInt8]? in
            guard let piece: [UInt8] = try await self.next() else { return nil }
            let isOver: Bool = left.withLock { (left: inout Int) -> Bool in
                left -= piece.count
                return left < 0
            }
            if isOver { throw APIFailure.tooLarge(bytesMax: bytesMax) }
            return piece
        }
    }

    public func makeAsyncIterator() -> Iterator { Iterator(stream: self) }

    public struct Iterator: AsyncIteratorProtocol {
        fileprivate let stream: ByteStream

        public mutating func next() async throws -> [UInt8]? { try await stream.next() }
    }
}

/// A body was not read as bodies are.
public enum BodyMisuse: Error, Sendable, Equatable, CustomStringConvertible {
    case readByTwo
    case longerThan(Int)

    public var description: String {
        switch self {
        case .readByTwo: "a body was read by two tasks at a time"
        case .longerThan(let bytesMax): "a body is longer than \(bytesMax) bytes"
        }
    }
}
