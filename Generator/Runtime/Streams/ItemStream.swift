// SPDX-License-Identifier: Apache-2.0
import Synchronization

/// Bounds of JSON lines as they are read.
public struct ItemLimits: Sendable {
    /// Longest line.
    public var lineBytesMax: Int = 1_048_576

    public init() {}
}

/// Typed items on their way, one JSON text per line (`application/jsonl`, `application/x-ndjson`), read once.
public final class ItemStream<Item: JSONCodable & Sendable>: AsyncSequence, Sendable {
    public typealias Element = Item
    /// Gives the next item; nil after the last.
    public typealias Source = @Sendable () async throws -> Item?

    private let source: Source

    /// Items as they are asked for: the next one when the other side took the last.
    public init(next: @escaping Source) { source = next }

    /// The items of a sequence.
    public convenience init<Items: AsyncSequence & Sendable>(_ items: Items) where Items.Element == Item {
        self.init(next: PulledSequence(items).next)
    }

    /// Items in memory.
    public convenience init(_ items: [Item]) { self.init(next: pulled(items)) }

    /// The items in the bytes of a body: servers read strictly, clients leniently.
    public convenience init(
        reading bytes: ByteStream, mode: JSONMode, limits: ItemLimits = ItemLimits(), suppressesEcho: Bool = false
    ) {
        self.init(next: ItemPuller<Item>(bytes, mode, limits, suppressesEcho: suppressesEcho).next)
    }

    /// The next item; nil after the last.
    public func next() async throws -> Item? { try await source() }

    public func makeAsyncIterator() -> Iterator { Iterator(source: source) }

    public struct Iterator: AsyncIteratorProtocol {
        fileprivate let source: Source

        public mutating func next() async throws -> Item? { try await source() }
    }

    /// The bytes of a body.
    func encoded() -> ByteStream {
        let source: Source = self.source
        return ByteStream { () -> [UInt8]? in
            guard let item: Item = try await source() else { return nil }
            return JSONWriter.bytes(of: item) + [0x0A]
        }
    }
}

/// Decodes the items of a body while they come. Whatever is wrong with one ends the reading, with its line named.
private final class ItemPuller<Item: JSONCodable & Sendable>: Sendable {
    private struct Line {
        let bytes: [UInt8]
        /// Number from 0.
        let index: Int
        /// Offset in the body.
        let start: Int
    }

    private struct State {
        var lines: LineSplitter
        var isEnded: Bool = false
        /// Lines read so far, empty ones too.
        var count: Int = 0
    }

    private let bytes: ByteStream
    private let mode: JSONMode
    private let suppressesEcho: Bool
    private let state: Mutex<State>

    init(_ bytes: ByteStream, _ mode: JSONMode, _ limits: ItemLimits, suppressesEcho: Bool) {
        self.bytes = bytes
        self.mode = mode
        self.suppressesEcho = suppressesEcho
        state = Mutex(State(lines: LineSplitter(.newline, lineBytesMax: limits.lineBytesMax)))
    }

    @Sendable func next() async throws -> Item? {
        while true {
            if let line: Line = try line() {
                if line.bytes.allSatisfy({ (byte: UInt8) in byte == 0x20 || byte == 0x09 }) { continue }
                return try decoded(line)
            }
            if state.withLock({ (state: inout State) in state.isEnded }) { return nil }
            let piece: [UInt8]? = try await bytes.next()
            state.withLock { (state: inout State) in
                if let piece { state.lines.feed(piece) } else { state.isEnded = true }
            }
        }
    }

    /// The next line; nil where more bytes are needed.
    private func line() throws -> Line? {
        do {
            return try state.withLock { (state: inout State) throws(LineTooLong) -> Line? in
                var line: [UInt8]? = try state.lines.next()
                if line == nil, state.isEnded {
                    let rest: [UInt8] = state.lines.rest()
                    line = rest.isEmpty ? nil : rest
                }
                guard let line else { return nil }
                defer { state.count += 1 }
                return Line(bytes: line, index: state.count, start: state.lines.lineStart)
            }
        } catch {
            throw bytes.fail(.tooLarge(bytesMax: error.bytesMax))
        }
    }

    private func decoded(_ line: Line) throws -> Item {
        let result: DecodeResult<Item> = line.bytes.withUnsafeBytes { (text: UnsafeRawBufferPointer) in
            JSONReader.decodeReporting(
                from: text, mode: mode, suppressesEcho: suppressesEcho, prefix: [.index(line.index)]
            ) { (reader: inout JSONReader) -> Item? in Item.decode(from: &reader) }
        }
        if let failure: JSONFailure = result.failure { throw bytes.fail(failure.refusal(behind: line.start)) }
        if let value: Item = result.value, result.violations.isEmpty || mode == .lenient { return value }
        throw bytes.fail(ViolationReport(result.violations).failure)
    }
}
